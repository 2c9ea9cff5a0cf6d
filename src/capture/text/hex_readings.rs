//! What of a text may be bytes in hex.

use super::reading::{Likeness, Reading, begin_like_a_close};
use super::{annotated, announced, hex, list, lookalike, runs, with_joined, wrapped};
use crate::capture::{Format, TextError};

/// Hex in a text, and in one that was wrapped inside of bytes. Where hex was asked for, a line of
/// nothing else is all data: in `27 88 05` there is no number of a line.
pub(super) fn readings(text: &str, is_asked: bool) -> Vec<Reading> {
    if is_asked
        && !text.trim().contains('\n')
        && let Ok(whole) = whole(text)
    {
        return vec![whole];
    }
    let readings = as_written(text);
    let Some(mended) = wrapped::mended(text) else { return readings };
    let mended = as_written(&mended);
    // `88 2\n3 e8` is bytes without their zeros first.
    match hex::read(text) {
        Ok(_) => readings.into_iter().chain(mended).collect(),
        Err(_) => mended.into_iter().chain(readings).collect(),
    }
}

/// The text as a whole; where that is no frame with a Close, the runs of hex in it too.
fn as_written(text: &str) -> Vec<Reading> {
    let (whole, is_wrong) = match whole(text) {
        Ok(whole) => (Some(whole), false),
        Err(error) => (None, error.kind.is_about_digits()),
    };
    if whole.as_ref().is_some_and(is_close) {
        return whole.into_iter().collect();
    }
    let runs = runs::readings(text, whole.is_none());
    let (named, apart): (Vec<_>, _) =
        runs.into_iter().partition(|run| announced::is_in_a_name(text, &run.at));
    let mut runs = with_joined(apart);
    runs.extend(named);
    runs.extend(lines(text));
    runs.retain(|run| match &whole {
        None => !is_wrong || may_stand_behind_others(text, run),
        Some(whole) => is_rather(text, run, whole),
    });
    let lists = list::readings(text).into_iter().filter(|list| list.format == Format::HexList);
    whole.into_iter().chain(annotated::reading(text)).chain(runs).chain(lists).collect()
}

fn whole(text: &str) -> Result<Reading, TextError> {
    let bytes = hex::read(text)?;
    Ok(Reading { format: Format::Hex, bytes, at: 0..text.len(), elided: false })
}

/// Whether hex alone is meant as a whole: before other frames than a Close there may be a port or
/// an address.
fn is_close(whole: &Reading) -> bool {
    match whole.likeness() {
        Likeness::Close => true,
        likeness => likeness >= Likeness::OddClose && begin_like_a_close(&whole.bytes),
    }
}

/// Whether a run may be meant in a text of hex alone that is wrong: a frame behind other columns
/// may be right, no other part is.
fn may_stand_behind_others(text: &str, run: &Reading) -> bool {
    match run.likeness() {
        Likeness::Close => true,
        Likeness::Payload => is_behind_time(text, run),
        _ => false,
    }
}

/// Whether a run is meant rather than the whole that it is in: a frame, and behind a time or the
/// number of a line a payload.
fn is_rather(text: &str, run: &Reading, whole: &Reading) -> bool {
    let likeness = run.likeness();
    let is_numbered = || {
        let before = text.get(..run.at.start).unwrap_or_default().trim();
        whole.likeness() <= Likeness::FaultyPayload
            && before.bytes().all(|byte| byte.is_ascii_digit())
    };
    likeness >= Likeness::FaultyClose && begin_like_a_close(&run.bytes)
        || likeness == Likeness::Payload && (is_behind_time(text, run) || is_numbered())
}

fn is_behind_time(text: &str, run: &Reading) -> bool {
    let before = text.get(..run.at.start).unwrap_or_default();
    !before.trim().is_empty() && lookalike::begins(before)
}

/// The lines of a text that are hex alone: a stream with one message on each.
fn lines(text: &str) -> Vec<Reading> {
    let mut start = 0;
    text.split('\n')
        .filter_map(|line| {
            let at = start..start + line.len();
            start = at.end + 1;
            let bytes = hex::read(line).ok().filter(|bytes| begin_like_a_close(bytes))?;
            Some(Reading { format: Format::Hex, bytes, at, elided: false })
        })
        .collect()
}
