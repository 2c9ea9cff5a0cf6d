//! Text to bytes.
//!
//! A text is read in every way that fits, and the bytes decide: the reading wins that makes the
//! best Close. Among equals the first of [`Kind::ALL`] wins.

mod annotated;
mod base64;
mod credible;
mod digits;
mod dump;
mod elision;
mod hex;
mod list;
mod lookalike;
mod marked;
mod numbers;
mod prefix;
mod quoted_printable;
mod reading;
mod repeat;
mod runs;
mod string;
mod unescape;
mod words;
mod wrapped;

use std::ops::Range;

use super::{Format, Input, Kind, Other, TextError, TextErrorKind};
use credible::Candidate;
use reading::{Likeness, Reading, begin_like_a_close, joined};

/// The most readings that are kept; of more only those that are better than all of these.
const MOST_READINGS: usize = 256;

/// The bytes in a text, read as this kind or as whatever fits best.
pub(super) fn read(text: &str, kind: Option<Kind>) -> Result<Input, TextError> {
    let (likeness, input) = match best(text, kind) {
        Some((Likeness::Close, input)) => return Ok(input),
        Some((likeness, input)) => (likeness, Some(input)),
        None => (Likeness::None, None),
    };
    // What stands before every line may be in the way.
    let behind = prefix::stripped(text).and_then(|text| best(&text, kind));
    match (input, behind) {
        (Some(input), Some((other, _))) if other <= likeness => Ok(input),
        (_, Some((_, input))) | (Some(input), None) => Ok(input),
        (None, None) => Err(error(text, kind)),
    }
}

/// The best reading of a text, and how good it is.
fn best(text: &str, kind: Option<Kind>) -> Option<(Likeness, Input)> {
    if let Some(lone) = string::lone(text).filter(|_| kind.is_none_or(|kind| kind == Kind::String))
    {
        return Some((lone.likeness(), alone(lone)));
    }
    let hex = hex::read(text);
    let is_hex = hex.as_ref().map_or_else(|error| hex::lacks_a_digit(text, error), |_| true);
    if let Some(bytes) = hex.ok().filter(|bytes| kind.is_none() && begin_like_a_close(bytes)) {
        // What is pasted most: a Close frame in hex alone. No other reading is better.
        let reading = Reading { format: Format::Hex, bytes, at: 0..text.len(), elided: false };
        if reading.likeness() == Likeness::Close {
            return Some((Likeness::Close, alone(reading)));
        }
    }
    let (mut ranked, doubtful) = weigh(text, kind, is_hex);
    leave_out_reasons(&mut ranked, text);
    let (likeness, reading) = ranked.remove(choose(&ranked)?);
    let runner_up = runner_up(&reading, ranked.iter().chain(&doubtful));
    let others = others(&reading, ranked, text);
    let Reading { format, bytes, elided, .. } = reading;
    Some((likeness, Input { format, bytes, elided, runner_up, others }))
}

/// A reading that no other can be better than.
fn alone(Reading { format, bytes, elided, .. }: Reading) -> Input {
    Input { format, bytes, elided, runner_up: None, others: Vec::new() }
}

/// The place of the best reading; of a faulty Close that is written alike before it, if there is
/// one: the first in the text is meant.
fn choose(ranked: &Weighed) -> Option<usize> {
    let likeness = ranked.iter().map(|(likeness, _)| *likeness).max()?;
    let index = ranked.iter().position(|(other, _)| *other == likeness)?;
    let (_, best) = ranked.get(index)?;
    let is_before = |(other_likeness, other): &(Likeness, Reading)| {
        *other_likeness < likeness
            && other.format == best.format
            && other.at.end <= best.at.start
            && is_a_close(*other_likeness, other)
    };
    ranked.iter().position(is_before).or(Some(index))
}

/// Whether a reading is a whole Close, and nothing else that is only written beside it.
fn is_a_close(likeness: Likeness, reading: &Reading) -> bool {
    likeness >= Likeness::FaultyClose && reading.is_right_beside_the_close()
}

/// The other Closes in a text, in their order, those with the bytes of another left out.
fn others(best: &Reading, mut ranked: Weighed, text: &str) -> Vec<Other> {
    ranked.sort_by_key(|(_, reading)| reading.at.start);
    let mut taken = vec![best.clone()];
    for (likeness, reading) in ranked {
        let is_new = |taken: &Reading| {
            (reading.at.end <= taken.at.start || taken.at.end <= reading.at.start)
                && !contains(&taken.bytes, &reading.bytes)
        };
        if taken.iter().all(is_new) && is_a_close(likeness, &reading) {
            taken.push(reading);
        }
    }
    let other = |Reading { format, bytes, at, .. }| {
        let start = text.len() - text.get(at.start..).unwrap_or_default().trim_start().len();
        let line = 1 + text.get(..start).unwrap_or_default().matches('\n').count();
        Other { format, bytes, line }
    };
    taken.into_iter().skip(1).map(other).collect()
}

/// Leaves out what a reading says itself: the reason of a Close, which stands beside its bytes.
fn leave_out_reasons(ranked: &mut Weighed, text: &str) {
    let lawful = ranked
        .iter()
        .filter(|(likeness, _)| matches!(likeness, Likeness::Close | Likeness::Payload));
    let reasons: Vec<(Range<usize>, String)> =
        lawful.filter_map(|(_, reading)| Some((reading.at.clone(), reading.reason()?))).collect();
    ranked.retain(|(_, reading)| {
        let part = text.get(reading.at.clone()).unwrap_or_default().trim();
        !reasons.iter().any(|(at, reason)| {
            (reading.at.end <= at.start || at.end <= reading.at.start) && reason.contains(part)
        })
    });
}

/// Readings with what they are worth.
type Weighed = Vec<(Likeness, Reading)>;

/// The readings that are credible, and those that are not. The kinds behind one that gives a lawful
/// Close are left out: no reading is better.
fn weigh(text: &str, kind: Option<Kind>, is_hex: bool) -> (Weighed, Weighed) {
    let kinds = match &kind {
        Some(kind) => std::slice::from_ref(kind),
        None => &Kind::ALL[..],
    };
    let mut ranked: Weighed = Vec::new();
    let mut doubtful = Vec::new();
    for &one in kinds {
        // Around the dump of a packet stands what the program that printed it says of it.
        let is_described = ranked.iter().any(|(_, dump)| dump.is_packet());
        for reading in readings(text, one, kind.is_some()) {
            let likeness = reading.likeness();
            let is_better = ranked.iter().all(|(known, _)| *known < likeness);
            if ranked.len() > MOST_READINGS && !is_better
                || ranked.iter().any(|other| is_part(&reading, other))
            {
                continue;
            }
            let may_be_meant = !is_described || likeness == Likeness::Close;
            let candidate = Candidate { text, is_hex, kind: one, likeness, reading: &reading };
            let is_credible = kind.is_some() || may_be_meant && candidate.is_credible();
            if is_credible { &mut ranked } else { &mut doubtful }.push((likeness, reading));
        }
        if ranked.iter().any(|(likeness, _)| *likeness == Likeness::Close) {
            break;
        }
    }
    (ranked, doubtful)
}

/// The readings of one kind, that was asked for or not.
fn readings(text: &str, kind: Kind, is_asked: bool) -> Vec<Reading> {
    match kind {
        Kind::Dump => with_joined(dump::readings(text)),
        Kind::Words => words::readings(text, hex_readings(text)),
        Kind::List => with_joined(list::readings(text)),
        Kind::String => strings(text),
        Kind::Binary => numbers::binary_readings(text),
        Kind::Hex => hex_readings(text),
        Kind::Decimal => with_joined(numbers::decimal_readings(text, is_asked)),
        Kind::Octal => numbers::octal_readings(text),
        Kind::Base64 => base64::readings(text),
        Kind::Raw => raw(text),
    }
}

fn with_joined(readings: Vec<Reading>) -> Vec<Reading> {
    let joined = joined(&readings);
    joined.into_iter().chain(readings).collect()
}

/// Strings with escapes, and those that were escaped once more, as in JSON.
fn strings(text: &str) -> Vec<Reading> {
    let mut readings = with_joined(string::readings(text));
    if text.contains(r"\\") && !string::has_single_backslash(text) {
        let once = text.replace(r"\\", r"\").replace(r#"\""#, "\"");
        let unescaped = with_joined(string::readings(&once)).into_iter();
        readings.extend(unescaped.map(|reading| Reading { at: 0..text.len(), ..reading }));
    }
    readings
}

/// Hex in a text, and in one that was wrapped inside of bytes.
fn hex_readings(text: &str) -> Vec<Reading> {
    let readings = hex_readings_as_written(text);
    let Some(mended) = wrapped::mended(text) else { return readings };
    let mended = hex_readings_as_written(&mended);
    // `88 2\n3 e8` is bytes without their zeros first.
    match hex::read(text) {
        Ok(_) => readings.into_iter().chain(mended).collect(),
        Err(_) => mended.into_iter().chain(readings).collect(),
    }
}

/// The text as a whole; where that is no frame with a Close, the runs of hex in it too.
fn hex_readings_as_written(text: &str) -> Vec<Reading> {
    let (whole, is_wrong) = match hex::read(text) {
        Ok(bytes) => {
            let at = 0..text.len();
            (Some(Reading { format: Format::Hex, bytes, at, elided: false }), false)
        }
        Err(error) => (None, error.kind.is_about_digits()),
    };
    // Before other frames than a Close there may be a port or an address.
    let is_close = |whole: &Reading| match whole.likeness() {
        Likeness::Close => true,
        likeness => likeness >= Likeness::OddClose && begin_like_a_close(&whole.bytes),
    };
    if whole.as_ref().is_some_and(is_close) {
        return whole.into_iter().collect();
    }
    let mut runs = with_joined(runs::readings(text, whole.is_none()));
    runs.extend(lines(text));
    let start = text.len() - text.trim_start().len();
    runs.retain(|run| {
        let (likeness, is_behind) = (run.likeness(), run.at.start > start);
        let is_behind_time =
            || is_behind && text.get(..run.at.start).is_some_and(lookalike::begins);
        let is_frame = match whole {
            // Hex alone, but wrong: a frame behind other columns may be right, no other part is.
            None if is_wrong => likeness == Likeness::Close,
            None => return true,
            // Behind a time there may be a frame or a payload; all else is meant as a whole.
            Some(_) => likeness >= Likeness::FaultyClose && begin_like_a_close(&run.bytes),
        };
        is_frame || likeness == Likeness::Payload && is_behind_time()
    });
    let lists = list::readings(text).into_iter().filter(|list| list.format == Format::HexList);
    whole.into_iter().chain(annotated::reading(text)).chain(runs).chain(lists).collect()
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

/// The text itself: as bytes, and with a byte for each character.
fn raw(text: &str) -> Vec<Reading> {
    let at = 0..text.len();
    let latin1 = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect::<Option<Vec<u8>>>();
    [Some(text.as_bytes().to_vec()), latin1]
        .into_iter()
        .flatten()
        .map(|bytes| Reading { format: Format::Raw, bytes, at: at.clone(), elided: false })
        .collect()
}

/// Whether a reading is of a part of a dump, of a list or of a string: of the characters behind
/// the bytes, or of words that only look like bytes. In a string that says nothing there may be
/// some, as in a line of a log in JSON.
fn is_part(reading: &Reading, (likeness, whole): &(Likeness, Reading)) -> bool {
    let inside = whole.at.start <= reading.at.start && reading.at.end <= whole.at.end;
    let is_unit = match whole.format.kind() {
        Kind::Dump | Kind::Words | Kind::List => true,
        Kind::String => *likeness >= Likeness::OddClose,
        _ => whole.format == Format::HexList,
    };
    let is_other_end = reading.format == whole.format
        && reading.at.start == whole.at.start
        && whole.format.kind() == Kind::String;
    is_unit && inside && reading.at.len() < whole.at.len() && !is_other_end
}

/// Another way to read the same part of the text, if it makes sense too.
fn runner_up<'r>(
    best: &Reading,
    others: impl Iterator<Item = &'r (Likeness, Reading)>,
) -> Option<Format> {
    others
        .filter(|(likeness, reading)| {
            *likeness >= Likeness::Code
                && reading.format != best.format
                && !contains(&reading.bytes, &best.bytes)
                && !contains(&best.bytes, &reading.bytes)
                && reading.at.start < best.at.end
                && best.at.start < reading.at.end
        })
        .max_by_key(|(likeness, _)| *likeness)
        .map(|(_, reading)| reading.format)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.starts_with(part) || bytes.ends_with(part)
}

/// Why there are no bytes in a text.
fn error(text: &str, kind: Option<Kind>) -> TextError {
    let at = |place: (usize, &str)| place.0..place.0 + place.1.len();
    if let Some(lost) = text.match_indices(char::REPLACEMENT_CHARACTER).next() {
        return TextError { kind: TextErrorKind::Lost, at: at(lost) };
    }
    if let Some(found) = lookalike::all(text).filter(|_| kind.is_none()) {
        return TextError { kind: found, at: 0..text.len() };
    }
    if let Some(error) = kind.and_then(|kind| no_digit(text, kind)) {
        return error;
    }
    let hex = match hex::read(text) {
        Err(error) if kind.is_none_or(|kind| kind == Kind::Hex) => error,
        _ => return TextError { kind: TextErrorKind::NoBytes(kind), at: 0..text.len() },
    };
    // A slip in hex is pointed at; other text is not measured by it.
    let is_hex = |c: &char| c.is_ascii_hexdigit() || !c.is_alphanumeric();
    let is_mostly_hex = text.chars().filter(is_hex).count() * 5 >= text.chars().count() * 4;
    match (elision::find(text), &hex.kind) {
        (_, TextErrorKind::Empty) => hex,
        (Some(mark), _) if is_mostly_hex => TextError { kind: TextErrorKind::Elided, at: at(mark) },
        (_, TextErrorKind::NotHex(_) | TextErrorKind::Elided)
            if !is_mostly_hex && kind.is_none() =>
        {
            TextError { kind: TextErrorKind::NoBytes(None), at: 0..text.len() }
        }
        _ => hex,
    }
}

/// The first word with a hex digit that is no digit of the numbers asked for.
fn no_digit(text: &str, kind: Kind) -> Option<TextError> {
    let radix = match kind {
        Kind::Decimal => 10,
        Kind::Octal => 8,
        Kind::Binary => 2,
        _ => return None,
    };
    hex::read(text).ok()?;
    let (at, found) =
        text.char_indices().find(|(_, c)| c.is_alphanumeric() && !c.is_digit(radix))?;
    let is_sign = |c: char| !c.is_alphanumeric();
    let start = text.get(..at)?.rfind(is_sign).map_or(0, |sign| sign + 1);
    let end = text.get(at..)?.find(is_sign).map_or(text.len(), |length| at + length);
    Some(TextError { kind: TextErrorKind::NotDigit(kind, found), at: start..end })
}
