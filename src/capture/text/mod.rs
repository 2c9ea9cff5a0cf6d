//! Text to bytes.
//!
//! A text is read in every way that fits, and the bytes decide: the reading wins that makes the
//! best Close. Among equals the first of [`Kind::ALL`] wins.

mod annotated;
mod announced;
mod base64;
mod digits;
mod dump;
mod elision;
mod facts;
mod hex;
mod hex_readings;
mod list;
mod lookalike;
mod marked;
mod numbers;
mod prefix;
mod quoted_printable;
mod reading;
mod refusal;
mod repeat;
mod runs;
mod signs;
mod string;
mod unescape;
mod words;
mod wrapped;

use std::ops::Range;

use super::{Format, Input, Kind, Other, TextError};
use facts::{Facts, Whole};
use reading::{Likeness, Meaning, Reading, begin_like_a_close, joined};

/// The most readings that are kept; of more only those that are better than all of these.
const MOST_READINGS: usize = 256;

/// The bytes in a text, read as this kind or as whatever fits best.
pub(super) fn read(text: &str, kind: Option<Kind>) -> Result<Input, TextError> {
    let (likeness, input) = match best(text, kind) {
        Some((Likeness::Close, input)) => return Ok(input),
        Some((likeness, input)) => (likeness, Some(input)),
        None => (Likeness::None, None),
    };
    // What stands before every line may be in the way, or the number of the only one.
    let behind = prefix::stripped(text).and_then(|text| best(&text, kind));
    let behind = behind.or_else(|| {
        let found = best(prefix::unnumbered(text)?, kind)?;
        (found.0 >= Likeness::Payload).then_some(found)
    });
    match (input, behind) {
        (Some(input), Some((other, _))) if other <= likeness => Ok(input),
        (_, Some((_, input))) | (Some(input), None) => Ok(input),
        (None, None) => Err(refusal::error(text, kind)),
    }
}

/// Reads nothing but hex digits into `bytes`, if they may be a Close frame as no other reading of
/// the same text is one: words would turn the first two bytes around, binary digits have no 8, a
/// decimal number ends at 255.
pub(super) fn read_digits(text: &[u8], bytes: &mut Vec<u8>) -> bool {
    let digits = text.trim_ascii();
    let begins_so = digits.starts_with(b"88") && !digits.starts_with(b"8888");
    begins_so && digits::read_hex(digits, bytes)
}

/// The best reading of a text, and how good it is.
fn best(text: &str, kind: Option<Kind>) -> Option<(Likeness, Input)> {
    let may_be_string = kind.is_none_or(|kind| kind == Kind::String);
    let lone = may_be_string.then(|| string::lone(text, kind.is_some())).flatten();
    if let Some(lone) = lone {
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
    let (says, reading) = ranked.remove(choose(&ranked)?);
    let runner_up = runner_up(&reading, ranked.iter().chain(&doubtful));
    let others = others(&reading, ranked, text);
    let Reading { format, bytes, elided, .. } = reading;
    Some((says.likeness, Input { format, bytes, elided, runner_up, others }))
}

/// A reading that no other can be better than.
fn alone(Reading { format, bytes, elided, .. }: Reading) -> Input {
    Input { format, bytes, elided, runner_up: None, others: Vec::new() }
}

/// The place of the best reading; of a faulty Close that is written alike before it, if there is
/// one: the first in the text is meant.
fn choose(ranked: &Weighed) -> Option<usize> {
    let likeness = ranked.iter().map(|(says, _)| says.likeness).max()?;
    let index = ranked.iter().position(|(says, _)| says.likeness == likeness)?;
    let (_, best) = ranked.get(index)?;
    let is_before = |(says, other): &(Meaning, Reading)| {
        says.likeness < likeness
            && other.format == best.format
            && other.at.end <= best.at.start
            && is_a_close(says)
    };
    ranked.iter().position(is_before).or(Some(index))
}

/// Whether a reading is a whole Close, and nothing else that is only written beside it.
fn is_a_close(says: &Meaning) -> bool {
    says.likeness >= Likeness::FaultyClose && says.is_sound_beside_the_close
}

/// The other Closes in a text, in their order, those with the bytes of another left out.
fn others(best: &Reading, mut ranked: Weighed, text: &str) -> Vec<Other> {
    ranked.sort_by_key(|(_, reading)| reading.at.start);
    let mut taken = vec![best.clone()];
    for (says, reading) in ranked {
        let is_new = |taken: &Reading| {
            (reading.at.end <= taken.at.start || taken.at.end <= reading.at.start)
                && !contains(&taken.bytes, &reading.bytes)
        };
        if taken.iter().all(is_new) && is_a_close(&says) {
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
    let lawful = ranked.iter().filter(|(says, _)| says.likeness.is_valid());
    let reasons: Vec<(Range<usize>, String)> = lawful
        .filter_map(|(says, reading)| Some((reading.at.clone(), says.reason.clone()?)))
        .collect();
    ranked.retain(|(_, reading)| {
        let part = text.get(reading.at.clone()).unwrap_or_default().trim();
        !reasons.iter().any(|(at, reason)| {
            (reading.at.end <= at.start || at.end <= reading.at.start) && reason.contains(part)
        })
    });
}

/// Readings with what they say.
type Weighed = Vec<(Meaning, Reading)>;

/// The readings that are credible, and those that are not. The kinds behind one that gives a lawful
/// Close are left out: no reading is better.
fn weigh(text: &str, kind: Option<Kind>, is_hex: bool) -> (Weighed, Weighed) {
    let kinds = match &kind {
        Some(kind) => std::slice::from_ref(kind),
        None => &Kind::ALL[..],
    };
    let whole = Whole::new(text, is_hex);
    let mut ranked: Weighed = Vec::new();
    let mut doubtful = Vec::new();
    for &one in kinds {
        // Around the dump of a packet stands what the program that printed it says of it.
        let is_described = ranked.iter().any(|(says, _)| says.is_packet);
        for reading in readings(text, one, kind.is_some()) {
            let says = Meaning::of(&reading.bytes);
            let is_better = ranked.iter().all(|(known, _)| known.likeness < says.likeness);
            if ranked.len() > MOST_READINGS && !is_better
                || ranked.iter().any(|other| is_part(says.likeness, &reading, other))
            {
                continue;
            }
            let may_be_meant = !is_described || says.likeness == Likeness::Close;
            let facts = Facts::new(&whole, one, &reading, &says);
            let is_credible = match kind {
                Some(_) => !facts.touches_loss,
                None => may_be_meant && signs::is_credible(&facts),
            };
            if is_credible { &mut ranked } else { &mut doubtful }.push((says, reading));
        }
        if ranked.iter().any(|(says, _)| says.likeness == Likeness::Close) {
            break;
        }
    }
    let says_so = |(says, reading): &(Meaning, Reading)| {
        says.likeness.is_valid() && announced::is_marked(text, reading)
    };
    if kind.is_none() && ranked.iter().any(says_so) {
        ranked.retain(|(says, reading)| says.likeness.is_valid() || !is_word(text, reading));
    }
    (ranked, doubtful)
}

/// Whether a reading is of hex in one word, which may be the name of something.
fn is_word(text: &str, reading: &Reading) -> bool {
    let part = text.get(reading.at.clone()).unwrap_or_default();
    reading.format == Format::Hex && part.chars().all(char::is_alphanumeric)
}

/// The readings of one kind, that was asked for or not.
fn readings(text: &str, kind: Kind, is_asked: bool) -> Vec<Reading> {
    match kind {
        Kind::Dump => with_joined(dump::readings(text)),
        Kind::Words => words::readings(text, hex_readings::readings(text, false)),
        Kind::List => with_joined(list::readings(text)),
        Kind::String => strings(text),
        Kind::Binary => numbers::binary_readings(text),
        Kind::Hex => hex_readings::readings(text, is_asked),
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

/// The text itself: as bytes, and with a byte for each character.
fn raw(text: &str) -> Vec<Reading> {
    let at = 0..text.len();
    let latin1 = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect::<Option<Vec<u8>>>();
    [Some(text.as_bytes().to_vec()), latin1]
        .into_iter()
        .flatten()
        .filter(|bytes| !bytes.is_empty())
        .map(|bytes| Reading { format: Format::Raw, bytes, at: at.clone(), elided: false })
        .collect()
}

/// Whether a reading is of a part of a dump, of a list or of a string: of the characters behind
/// the bytes, or of words that only look like bytes. In a string that says nothing there may be
/// some, as in a line of a log in JSON.
fn is_part(likeness: Likeness, reading: &Reading, (says, whole): &(Meaning, Reading)) -> bool {
    let inside = whole.at.start <= reading.at.start && reading.at.end <= whole.at.end;
    let is_unit = match whole.format.kind() {
        Kind::Dump | Kind::Words | Kind::List => true,
        Kind::String => says.likeness >= Likeness::OddClose,
        _ => whole.format == Format::HexList,
    };
    let is_other_end = reading.format == whole.format
        && reading.at.start == whole.at.start
        && whole.format.kind() == Kind::String;
    // The arguments of a function are no bytes where one of them is a frame.
    let is_argument = whole.format == Format::HexList
        && says.likeness < Likeness::FaultyClose
        && likeness == Likeness::Close;
    is_unit && inside && reading.at.len() < whole.at.len() && !is_other_end && !is_argument
}

/// Another way to read the same part of the text, if it makes sense too.
fn runner_up<'r>(
    best: &Reading,
    others: impl Iterator<Item = &'r (Meaning, Reading)>,
) -> Option<Format> {
    others
        .filter(|(says, reading)| {
            says.likeness >= Likeness::Code
                && reading.format != best.format
                && !contains(&reading.bytes, &best.bytes)
                && !contains(&best.bytes, &reading.bytes)
                && reading.at.start < best.at.end
                && best.at.start < reading.at.end
        })
        .max_by_key(|(says, _)| says.likeness)
        .map(|(_, reading)| reading.format)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.starts_with(part) || bytes.ends_with(part)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::CloseCode;
    use crate::capture::{self, CloseReader, Layer};
    use crate::frame::{encode_frame, encode_payload};

    /// Digits of a Close frame, lawful or not, masked or not.
    fn digits() -> impl Strategy<Value = String> {
        let code = prop_oneof![1000..1015_u16, 3000..5000_u16, any::<u16>()];
        let reason = prop_oneof![
            "[ -~]{0,123}".prop_map(String::into_bytes),
            "\\PC{0,30}".prop_map(String::into_bytes),
            prop::collection::vec(any::<u8>(), 0..130),
        ];
        let frame = (code, reason, any::<Option<[u8; 4]>>()).prop_map(|(code, reason, key)| {
            encode_frame(&encode_payload(CloseCode::new(code), &reason), key)
        });
        (frame, any::<bool>(), 0..40_usize).prop_map(|(frame, upper, cut)| {
            let digits =
                frame.iter().fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"));
            let whole = digits.len() - if cut < 4 { cut } else { 0 };
            let digits = digits.get(..whole).unwrap_or_default();
            if upper { digits.to_uppercase() } else { digits.to_owned() }
        })
    }

    proptest! {
        #[test]
        fn digits_of_a_close_are_read_at_once_as_they_are_in_every_way(text in digits()) {
            let slowly = read(&text, None);
            prop_assert_eq!(capture::read(&text), slowly.clone());
            let mut reader = CloseReader::default();
            let slowly = slowly.ok();
            let frame = slowly.as_ref().and_then(|input| {
                let mut capture = input.decode(None, None).ok()?;
                let is_plain = capture.layer == Layer::Frame
                    && capture.decoded.frame_count() == 1
                    && capture.decoded.close().is_some()
                    && capture.decoded.all_findings().next().is_none();
                is_plain.then(|| capture.decoded.frames.remove(0))
            });
            // Words would turn these around.
            let frame = frame.filter(|_| !text.starts_with("8888"));
            prop_assert_eq!(reader.read(text.as_bytes()), frame);
            if reader.read(text.as_bytes()).is_some() {
                // Without a short way for any hex.
                let (mut ranked, _) = weigh(&text, None, true);
                leave_out_reasons(&mut ranked, &text);
                let (says, best) = ranked.swap_remove(choose(&ranked).unwrap());
                prop_assert_eq!((best.format, Some(best.bytes)), (Format::Hex, digits::hex(&text)));
                prop_assert_eq!(says.likeness, Likeness::Close);
            }
        }
    }
}
