//! Runs of hex digits among other text: a log line, a call, a sentence.

use std::ops::Range;

use super::digits::{hex, short_hex};
use super::elision;
use super::lookalike;
use super::marked;
use super::numbers::dotted;
use super::reading::{Likeness, Reading, begin_like_a_close};
use super::wrapped;
use crate::capture::Format;

/// A word of hex digits.
#[derive(Clone, Debug)]
struct Word<'a> {
    at: Range<usize>,
    digits: &'a str,
    bytes: Vec<u8>,
    style: Style,
}

/// What marks a word as hex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Bare,
    /// `0x88`
    Prefixed,
    /// `88h`
    Suffixed,
}

/// What stands between two words of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    Blank,
    LineBreak,
    Sign(char),
    /// `", "` between words that are quoted one by one.
    Quotes,
}

/// Every run of hex in a text, and the parts of it that may be meant. A text of hex alone is taken
/// apart only where its words differ in width.
pub(super) fn readings(text: &str, among_prose: bool) -> Vec<Reading> {
    let mut readings = Vec::new();
    for run in &runs(text) {
        let run = unnumbered(text, run);
        readings.extend(without_quantity(text, run).and_then(|run| reading(text, run)));
        readings.extend(reading(text, run));
        readings.extend(frames(run, among_prose).filter_map(|part| reading(text, part)));
    }
    if among_prose {
        readings.extend(wrapped(text));
    }
    readings.extend(dotted(text, Format::Hex, short_hex));
    readings.extend(marked::readings(text));
    readings
}

/// A run without the number of a message or a line before it, `#88 03 e8`, `67 03e9676f`, where that
/// is no part of a frame.
fn unnumbered<'r, 'a>(text: &str, run: &'r [Word<'a>]) -> &'r [Word<'a>] {
    let Some((first, rest)) = run.split_first() else { return run };
    let before = text.get(..first.at.start).unwrap_or_default();
    let is_marked = before.strip_suffix('#').is_some_and(|b| !b.ends_with(char::is_alphanumeric));
    let is_wider = |word: &Word<'_>| word.digits.len() > first.digits.len();
    let is_time = first.digits.len() >= 10;
    let is_apart = rest.len() == 1 && rest.iter().all(|word| is_time || is_wider(word));
    let is_payload = || Likeness::of(&bytes(rest)) == Likeness::Payload;
    let is_close = || Likeness::of(&bytes(run)) == Likeness::Close;
    let is_other = (is_marked || is_apart) && is_number(first);
    if is_other && is_payload() && !is_close() { rest } else { run }
}

/// A payload without the number behind it that counts something: `03e8, 30 ms`.
fn without_quantity<'r, 'a>(text: &str, run: &'r [Word<'a>]) -> Option<&'r [Word<'a>]> {
    let (last, rest) = run.split_last()?;
    let behind = text.get(last.at.end..)?.strip_prefix(' ')?;
    let end = behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(behind.len());
    let is_unit = UNITS.contains(&behind.get(..end)?);
    let is_payload = || matches!(Likeness::of(&bytes(rest)), Likeness::Payload | Likeness::Code);
    (is_number(last) && is_unit && is_payload()).then_some(rest)
}

/// What numbers in logs count.
const UNITS: [&str; 12] =
    ["ms", "us", "ns", "s", "sec", "seconds", "min", "bytes", "byte", "B", "octets", "chars"];

/// Hex that was wrapped in the middle of a byte.
fn wrapped(text: &str) -> impl Iterator<Item = Reading> {
    wrapped::places(text, |c| c.is_ascii_hexdigit()).into_iter().filter_map(|at| {
        let digits: String = text.get(at.clone())?.split_whitespace().collect();
        Some(Reading { format: Format::Hex, bytes: hex(&digits)?, at, elided: false })
    })
}

fn bytes(words: &[Word<'_>]) -> Vec<u8> {
    words.iter().flat_map(|word| &word.bytes).copied().collect()
}

fn reading(text: &str, words: &[Word<'_>]) -> Option<Reading> {
    let bytes = bytes(words);
    if bytes.len() < 2 {
        return None;
    }
    let at = words.first()?.at.start..words.last()?.at.end;
    let behind = text.get(at.end..)?;
    let mut reading = Reading { format: Format::Hex, bytes, at, elided: false };
    reading.elided = elision::is_behind(behind, || reading.likeness() == Likeness::Close);
    Some(reading)
}

/// The parts of a run that begin as a Close frame does, behind words that may belong to the text
/// before it; and without such words at the end.
fn frames<'r, 'a>(run: &'r [Word<'a>], among_prose: bool) -> impl Iterator<Item = &'r [Word<'a>]> {
    let may_end = move |word: &Word<'_>| {
        is_prose(word) && (among_prose || word.digits.len() > 2) && !word.digits.starts_with('8')
    };
    // `tid=88 88 02`
    let is_doubled = among_prose
        && matches!(run, [a, b, ..] if a.bytes.len() == 1 && may_begin(a) && may_begin(b));
    let starts = (0..=MOST_TRIMMED).take_while(move |&n| {
        n == 0
            || n == 1 && (is_doubled || is_wider(run) || is_numbered(run))
            || run.get(n - 1).is_some_and(may_end)
    });
    let parts = starts.filter_map(|start| run.get(start..));
    let parts = parts.filter(|part| part.first().is_some_and(may_begin));
    parts.flat_map(move |part| {
        let last = |n: usize| part.len().checked_sub(n).and_then(|at| part.get(at));
        let most = if among_prose { MOST_TRIMMED } else { 0 };
        let ends = (0..=most).take_while(move |&n| n == 0 || last(n).is_some_and(is_prose));
        ends.filter_map(|less| part.get(..part.len().checked_sub(less)?))
    })
}

fn may_begin(word: &Word<'_>) -> bool {
    begin_like_a_close(&word.bytes)
}

/// Whether the first word is a port or an address before bytes: `8080 88 02`, `9000 880203e8`,
/// `0x55d0c8a1b2c0 0x88 0x02`.
fn is_wider(run: &[Word<'_>]) -> bool {
    let Some((first, rest)) = run.split_first() else { return false };
    let is_number = first.digits.bytes().all(|byte| byte.is_ascii_digit());
    let width = rest.first().map_or(0, |word| word.digits.len());
    let is_address = first.style == Style::Prefixed && first.digits.len() > 4;
    (is_number || is_address)
        && first.digits.len() > 2
        && first.digits.len() != width
        && rest.iter().all(|word| word.digits.len() == width)
}

/// Whether the first word is a number or an address, going by its look and by the lawful Close
/// frame behind it: `12 88 02 03 e8`.
fn is_numbered(run: &[Word<'_>]) -> bool {
    let Some((first, rest)) = run.split_first() else { return false };
    let is_address = first.style == Style::Prefixed && first.digits.len() > 4;
    let bytes = bytes(rest);
    (is_address || is_number(first))
        && begin_like_a_close(&bytes)
        && Likeness::of(&bytes) == Likeness::Close
}

/// A decimal number as people write it.
fn is_number(word: &Word<'_>) -> bool {
    word.style == Style::Bare
        && !word.digits.starts_with('0')
        && word.digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The most words that are left out at an edge.
const MOST_TRIMMED: usize = 5;

/// `be`, `12`, `2026`: words of English, and decimal numbers.
fn is_prose(word: &Word<'_>) -> bool {
    let is_number = word.digits.bytes().all(|byte| byte.is_ascii_digit());
    is_letters(word) || is_number && word.style == Style::Bare
}

/// `be`, `dead`
fn is_letters(word: &Word<'_>) -> bool {
    word.style == Style::Bare && word.digits.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Words with the same marks and the same signs between them.
fn runs(text: &str) -> Vec<Vec<Word<'_>>> {
    let mut runs: Vec<Vec<Word<'_>>> = Vec::new();
    let mut sign = None;
    let mut in_step = false;
    let mut places = lookalike::places(text).into_iter().peekable();
    let mut inside = None;
    for word in words(text) {
        let Some(word) = word else {
            in_step = false;
            continue;
        };
        // A date or an address is no part of what stands beside it.
        while places.next_if(|place| place.end <= word.at.start).is_some() {}
        let place = places.peek().filter(|place| place.start <= word.at.start).cloned();
        in_step &= inside == place;
        inside = place;
        let last = runs.last_mut().filter(|_| in_step);
        let between = last.as_ref().and_then(|run| {
            let last = run.last()?;
            let between = between(text.get(last.at.end..word.at.start)?)?;
            let is_value = between == Between::LineBreak && run.len() == 1 && is_value(text, last);
            (last.style == word.style && !is_value).then_some(between)
        });
        in_step = true;
        match (last, between) {
            (Some(run), Some(between)) if agrees(&mut sign, between) => run.push(word),
            (Some(run), Some(between)) => {
                sign = Some(between);
                let shared = run.last().cloned();
                runs.push(shared.into_iter().chain([word]).collect());
            }
            _ => {
                sign = None;
                runs.push(vec![word]);
            }
        }
    }
    runs.retain(|run| !is_decimal(text, run) && !is_among_decimals(text, run));
    runs
}

/// `to=12`: a decimal number that has a name, and no zero before it as a byte may have.
fn is_value(text: &str, word: &Word<'_>) -> bool {
    let is_named = text.get(..word.at.start).is_some_and(|before| before.ends_with('='));
    let is_number = !word.digits.starts_with('0') && is_prose(word) && !is_letters(word);
    is_named && is_number && !may_begin(word)
}

/// Whether this may stand between the words of a run with that between its first ones. A line may
/// break anywhere.
fn agrees(sign: &mut Option<Between>, between: Between) -> bool {
    match *sign {
        _ if between == Between::LineBreak => true,
        None => {
            *sign = Some(between);
            true
        }
        Some(sign) => sign == between,
    }
}

fn between(text: &str) -> Option<Between> {
    let signs: String = text.replace("(byte)", "").chars().filter(|c| !c.is_whitespace()).collect();
    let mut chars = signs.chars();
    match (chars.next(), chars.next()) {
        (None, _) if text.contains('\n') => Some(Between::LineBreak),
        (None, _) => (!text.is_empty()).then_some(Between::Blank),
        // `12: 88`: what stands before is no byte.
        (Some(':'), None) if text.starts_with(": ") => None,
        (Some(sign @ (',' | ';' | ':' | '-' | '_' | '%' | '#' | '|' | '.')), None) => {
            Some(Between::Sign(sign))
        }
        // One quote alone begins or ends what stands beside the other word.
        _ if signs.chars().count() > 1
            && signs.chars().all(|c| matches!(c, '"' | '\'' | ',' | '+' | '\\')) =>
        {
            Some(Between::Quotes)
        }
        _ => None,
    }
}

/// Java's `(byte) 0x88`.
const CAST: &str = "byte)";

/// The words of letters and digits; `None` for each that is no hex.
fn words(text: &str) -> impl Iterator<Item = Option<Word<'_>>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut start = rest.find(|c: char| c.is_alphanumeric())?;
        if rest.get(..start)?.ends_with('(') && rest.get(start..)?.starts_with(CAST) {
            start += CAST.len() + rest.get(start + CAST.len()..)?.find(char::is_alphanumeric)?;
        }
        let from = rest.get(start..)?;
        let length = from.find(|c: char| !c.is_alphanumeric()).unwrap_or(from.len());
        let at = text.len() - from.len();
        let word = from.get(..length)?;
        rest = from.get(length..)?;
        let escaped = text.get(..at).is_some_and(|before| before.ends_with('\\'));
        Some(hex_word(word, at..at + length, escaped))
    })
}

/// `escaped` is whether a backslash stands before it: PostgreSQL writes `\x880203e8`.
fn hex_word(word: &str, at: Range<usize>, escaped: bool) -> Option<Word<'_>> {
    let bytea = word.strip_prefix('x').filter(|digits| escaped && digits.len() > 2);
    let prefixed = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")).or(bytea);
    let suffixed = word.strip_suffix(['h', 'H']);
    let padded = suffixed.and_then(|digits| digits.strip_prefix('0')).filter(|d| d.len() == 2);
    let suffixed = padded.or(suffixed).filter(|digits| digits.len() == 2);
    let ways =
        [(Some(word), Style::Bare), (prefixed, Style::Prefixed), (suffixed, Style::Suffixed)];
    ways.into_iter().find_map(|(digits, style)| {
        let digits = digits?;
        let is_short = style == Style::Prefixed && digits.len() == 1;
        let read = if is_short { hex(&format!("0{digits}")) } else { hex(digits) };
        // `0x880x02`: nothing stands between the numbers.
        let glued = || digits.split("0x").map(hex).collect::<Option<Vec<_>>>();
        let read = read.or_else(|| Some(glued()?.concat()));
        Some(Word { at: at.clone(), digits, bytes: read?, style })
    })
}

/// Whether a run of decimal digits stands in a row of decimal numbers: `251 88 80 196`.
fn is_among_decimals(text: &str, run: &[Word<'_>]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return true };
    let is_sign = |c: char| c == ' ' || c == ',';
    let before = text.get(..first.at.start).unwrap_or_default().trim_end_matches(is_sign);
    let behind = text.get(last.at.end..).unwrap_or_default().trim_start_matches(is_sign);
    let digits_before = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let digits_behind =
        behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_number = |digits| digits == 1 || digits == 3;
    let decimal = |word: &Word<'_>| word.digits.bytes().all(|byte| byte.is_ascii_digit());
    let beside = is_number(digits_before) || is_number(digits_behind);
    beside && first.style == Style::Bare && run.iter().all(decimal)
}

/// Whether a run is a time, a date or another decimal number. A Close frame may look like one, a
/// code of 1000 and its like does not.
fn is_decimal(text: &str, run: &[Word<'_>]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return true };
    let decimal = run.iter().all(|word| word.digits.bytes().all(|byte| byte.is_ascii_digit()));
    let uneven = run.iter().any(|word| word.digits.len() != first.digits.len());
    let shown = text.get(first.at.start..last.at.end).unwrap_or_default();
    let is_long = run.len() > 3 || run.len() == 3 && shown.contains(' ');
    let may_be_bytes = is_long && !uneven || first.digits.starts_with('8');
    decimal && first.style == Style::Bare && !may_be_bytes
}
