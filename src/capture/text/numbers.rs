//! Bare numbers: decimal, octal, binary.

use std::ops::Range;

use super::digits::decimal;
use super::elision;
use super::reading::{Likeness, Reading, begin_like_a_close};
use super::wrapped;
use crate::capture::Format;

/// Runs of decimal bytes: `136 2 3 232`, `-120, 2, 3, -24`; of words: `648 59395`. Those with zeros
/// before them, `136 002 003 232`, are octal where nobody asked for decimal and they mean nothing.
/// So is `136 000` inside a Close in octal.
pub(super) fn decimal_readings(text: &str, is_asked: bool) -> Vec<Reading> {
    let mut readings = runs(text, Format::Decimal, |word| decimal(word).map(|byte| vec![byte]));
    let padded = runs(text, Format::Decimal, |word| {
        let is_short = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        is_short.then(|| word.parse().ok()).flatten().map(|byte| vec![byte])
    });
    // `88 02` is rather hex.
    let is_decimal = |run: &Reading| {
        run.at.len() == text.trim().len()
            && text.split(|c: char| !c.is_ascii_digit()).any(|word| word.len() == 3)
    };
    let means_something =
        |run: &Reading| is_asked && is_decimal(run) || run.likeness() >= Likeness::Payload;
    readings.extend(padded.into_iter().filter(means_something));
    readings.extend(dotted(text, Format::Decimal, decimal));
    readings.extend(in_words(text, Format::Decimal, |word| decimal_word(word, 2)));
    if !is_asked && !readings.is_empty() {
        let mut octal = octal_readings(text);
        octal.retain(|reading| reading.likeness() == Likeness::Close);
        let is_part = |at: &Range<usize>, whole: &Range<usize>| {
            whole.start <= at.start && at.end <= whole.end && at.len() < whole.len()
        };
        readings.retain(|run| !octal.iter().any(|whole| is_part(&run.at, &whole.at)));
    }
    readings
}

/// Runs of octal bytes: `210 002 003 350`; of words: `001210 164003`.
pub(super) fn octal_readings(text: &str) -> Vec<Reading> {
    let mut readings = runs(text, Format::Octal, |word| {
        let padded = word.len() == 3 || word.starts_with('0');
        padded.then(|| u8::from_str_radix(word, 8).ok()).flatten().map(|byte| vec![byte])
    });
    readings.extend(in_words(text, Format::Octal, octal_word));
    readings
}

/// A word of up to eight bytes, the low one first, as od prints it in decimal.
pub(super) fn decimal_word(digits: &str, length: usize) -> Option<Vec<u8>> {
    let word = digits.parse::<i128>().ok()?.to_le_bytes();
    let (bytes, rest) = word.split_at_checked(length)?;
    let sign = |byte: u8| rest.iter().all(|other| *other == byte);
    let is_negative = sign(0xff) && bytes.last().is_some_and(|byte| *byte >= 0x80);
    (sign(0) || is_negative).then(|| bytes.to_vec())
}

/// A word of two, four or eight bytes, the low one first, as od prints it in octal.
pub(super) fn octal_word(digits: &str) -> Option<Vec<u8>> {
    match digits.len() {
        6 => Some(u16::from_str_radix(digits, 8).ok()?.to_le_bytes().to_vec()),
        11 => Some(u32::from_str_radix(digits, 8).ok()?.to_le_bytes().to_vec()),
        22 => Some(u64::from_str_radix(digits, 8).ok()?.to_le_bytes().to_vec()),
        _ => None,
    }
}

/// Runs of words. Numbers alone may mean anything, so they have to be a Close frame.
fn in_words(text: &str, format: Format, word: fn(&str) -> Option<Vec<u8>>) -> Vec<Reading> {
    let filled = runs(text, format, word);
    let whole = filled.into_iter().map(|run| run.without_filling(2).unwrap_or(run));
    // One number alone, 136, would be a Close frame without a payload.
    whole.filter(|run| run.bytes.len() > 2 && run.likeness() == Likeness::Close).collect()
}

/// Perl's `%vd` and `%vX`: `136.2.3.232`, `88.2.3.E8`. Among other text a short one would be an
/// address, and one that is no frame a version.
pub(super) fn dotted(text: &str, format: Format, byte: fn(&str) -> Option<u8>) -> Vec<Reading> {
    let reading = |at: Range<usize>| {
        let word = text.get(at.clone())?;
        let word = word.strip_suffix('.').unwrap_or(word);
        let bytes = word.split('.').map(byte).collect::<Option<Vec<_>>>()?;
        let is_whole = text.trim().len() == word.len();
        let is_address = bytes.len() <= 4 && word.bytes().all(|b| !b.is_ascii_alphabetic());
        let is_meant = is_whole || !is_address && begin_like_a_close(&bytes);
        let at = at.start..at.start + word.len();
        (bytes.len() >= 2 && is_meant).then_some(Reading { format, bytes, at, elided: false })
    };
    words(text).filter_map(reading).collect()
}

/// Runs of binary digits, eight to a byte: `10001000 00000010`, `1000 1000 0000 0010`.
pub(super) fn binary_readings(text: &str) -> Vec<Reading> {
    let mut readings =
        runs(text, Format::Binary, |word| bits(word.strip_prefix("0b").unwrap_or(word)));
    readings.extend(halves(text));
    readings.extend(wrapped_bits(text));
    readings
}

/// Binary digits in lines that end inside of a byte.
fn wrapped_bits(text: &str) -> impl Iterator<Item = Reading> {
    let places = wrapped::places(text, |c| matches!(c, '0' | '1'));
    places.into_iter().filter_map(|at| {
        let digits: String = text.get(at.clone())?.split_whitespace().collect();
        Some(Reading { format: Format::Binary, bytes: bits(&digits)?, at, elided: false })
    })
}

/// Binary digits, eight to a byte.
fn bits(digits: &str) -> Option<Vec<u8>> {
    let (bytes, rest) = digits.as_bytes().as_chunks::<8>();
    let byte = |digits: &[u8; 8]| {
        let digits = std::str::from_utf8(digits).ok()?;
        u8::from_str_radix(digits, 2).ok().filter(|_| !digits.starts_with('+'))
    };
    (rest.is_empty() && !bytes.is_empty()).then(|| bytes.iter().map(byte).collect()).flatten()
}

/// Groups of four bits. `1000 1001` may be two codes, so they have to be a Close.
fn halves(text: &str) -> Vec<Reading> {
    let runs = runs(text, Format::Binary, |word| {
        let digits = word.strip_prefix("0b").unwrap_or(word);
        let is_half = digits.len() == 4 && !digits.starts_with('+');
        is_half.then(|| u8::from_str_radix(digits, 2).ok()).flatten().map(|half| vec![half])
    });
    let whole = runs.into_iter().filter_map(|run| {
        let (pairs, rest) = run.bytes.as_chunks::<2>();
        let bytes = pairs.iter().map(|[high, low]| high << 4 | low).collect();
        rest.is_empty().then_some(Reading { bytes, ..run })
    });
    whole.filter(|reading| reading.likeness().is_whole_close()).collect()
}

/// Neighbouring words that are all numbers of a kind, of two bytes at least.
fn runs(text: &str, format: Format, number: impl Fn(&str) -> Option<Vec<u8>>) -> Vec<Reading> {
    let numbers = words(text).map(|at| {
        let at = behind_label(text, at);
        let at = at.start..at.start + text.get(at.clone())?.trim_end_matches('.').len();
        Some((at.clone(), number(text.get(at)?)?))
    });
    rows(text, format, numbers)
}

/// Rows of neighbouring numbers, of two bytes at least; `None` is a word that is no number.
pub(super) fn rows(
    text: &str,
    format: Format,
    numbers: impl Iterator<Item = Option<(Range<usize>, Vec<u8>)>>,
) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut in_step = false;
    for number in numbers {
        let Some((at, bytes)) = number else {
            in_step = false;
            continue;
        };
        match readings.last_mut().filter(|run| in_step && is_separator(text, run.at.end, at.start))
        {
            Some(run) => {
                run.bytes.extend(bytes);
                run.at.end = at.end;
            }
            None => readings.push(Reading { format, bytes, at, elided: false }),
        }
        in_step = true;
    }
    readings.retain(|run| run.bytes.len() >= 2);
    for run in &mut readings {
        let behind = text.get(run.at.end..).unwrap_or_default();
        let trimmed = behind.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        run.elided = elision::is_behind(trimmed, || run.likeness() == Likeness::Close);
    }
    readings
}

/// A word without the name before its colon: `ERROR:root:136`.
fn behind_label(text: &str, at: Range<usize>) -> Range<usize> {
    let label = text.get(at.clone()).and_then(|word| Some(word.rsplit_once(':')?.0));
    let is_letter = |c: char| c.is_alphabetic() && !c.is_ascii_hexdigit();
    match label.filter(|label| label.is_empty() || label.contains(is_letter)) {
        Some(label) => at.start + label.len() + 1..at.end,
        None => at,
    }
}

fn is_separator(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default();
    between.chars().filter(|c| !c.is_whitespace()).count() <= 1
        && between
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '_' | '.' | '+'))
}

/// Words of digits and letters, with a sign where there is one: in `@@ -136,2 +3,232 @@` there is no
/// byte.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '+' | '.' | ':');
        let rest = text.get(at..)?;
        let start = at + rest.find(is_word)?;
        let from = text.get(start..)?;
        let length = from.find(|c| !is_word(c)).unwrap_or(from.len());
        at = start + length;
        Some(start..at)
    })
}
