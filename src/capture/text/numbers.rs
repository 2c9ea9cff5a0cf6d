//! Bare numbers: decimal, octal, binary.

use std::ops::Range;

use super::digits::decimal;
use super::elision;
use super::reading::Reading;
use crate::capture::Format;

/// Runs of decimal bytes: `136 2 3 232`, `-120, 2, 3, -24`.
pub(super) fn decimal_readings(text: &str) -> Vec<Reading> {
    let mut readings = runs(text, Format::Decimal, |word| decimal(word).map(|byte| vec![byte]));
    readings.extend(dotted(text));
    readings
}

/// Perl's `%vd`: `136.2.3.232`. Among other text it would be an address.
fn dotted(text: &str) -> Option<Reading> {
    let bytes = text.trim().split('.').map(decimal).collect::<Option<Vec<_>>>()?;
    let start = text.len() - text.trim_start().len();
    let at = start..start + text.trim().len();
    (bytes.len() >= 2).then_some(Reading { format: Format::Decimal, bytes, at, elided: None })
}

/// Runs of octal bytes: `210 002 003 350`.
pub(super) fn octal_readings(text: &str) -> Vec<Reading> {
    runs(text, Format::Octal, |word| {
        let padded = word.len() == 3 || word.starts_with('0');
        padded.then(|| u8::from_str_radix(word, 8).ok()).flatten().map(|byte| vec![byte])
    })
}

/// Runs of binary digits, eight to a byte: `10001000 00000010`.
pub(super) fn binary_readings(text: &str) -> Vec<Reading> {
    runs(text, Format::Binary, |word| {
        let word = word.strip_prefix("0b").unwrap_or(word);
        let (bytes, rest) = word.as_bytes().as_chunks::<8>();
        let byte = |digits: &[u8; 8]| {
            let digits = std::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 2).ok().filter(|_| !digits.starts_with('+'))
        };
        (rest.is_empty() && !bytes.is_empty()).then(|| bytes.iter().map(byte).collect()).flatten()
    })
}

/// Neighbouring words that are all numbers of a kind, of two bytes at least.
fn runs(text: &str, format: Format, number: impl Fn(&str) -> Option<Vec<u8>>) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut in_step = false;
    for at in words(text) {
        let Some(bytes) = text.get(at.clone()).and_then(&number) else {
            in_step = false;
            continue;
        };
        match readings.last_mut().filter(|run| in_step && is_separator(text, run.at.end, at.start))
        {
            Some(run) => {
                run.bytes.extend(bytes);
                run.at.end = at.end;
            }
            None => readings.push(Reading { format, bytes, at, elided: None }),
        }
        in_step = true;
    }
    readings.retain(|run| run.bytes.len() >= 2);
    for run in &mut readings {
        let behind = text.get(run.at.end..).unwrap_or_default();
        let trimmed = behind.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        let start = text.len() - trimmed.len();
        run.elided = elision::at_start(trimmed).map(|mark| start..start + mark.len());
    }
    readings
}

fn is_separator(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default();
    between.chars().filter(|c| !c.is_whitespace()).count() <= 1
        && between.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '|'))
}

/// Words of digits and letters, with a sign where there is one.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let is_word = |c: char| c.is_alphanumeric() || c == '-' || c == '.' || c == ':';
        let rest = text.get(at..)?;
        let start = at + rest.find(is_word)?;
        let from = text.get(start..)?;
        let length = from.find(|c| !is_word(c)).unwrap_or(from.len());
        at = start + length;
        Some(start..at)
    })
}
