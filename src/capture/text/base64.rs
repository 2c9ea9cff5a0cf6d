//! Base64, in the standard and the URL-safe alphabet, with and without padding.

use std::ops::Range;

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::reading::Reading;
use super::wrapped;
use crate::capture::Format;

const LENIENT: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const ENGINES: [GeneralPurpose; 2] =
    [GeneralPurpose::new(&STANDARD, LENIENT), GeneralPurpose::new(&URL_SAFE, LENIENT)];

/// The text as a whole, its line breaks left out, and each of its words.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    // A line with blanks is a sentence.
    let is_wrapped = trimmed.lines().all(|line| !line.trim().contains(char::is_whitespace));
    let joined: String = trimmed.split_whitespace().collect();
    let whole = reading(joined.trim_matches(['"', '\'']), start..start + trimmed.len());
    let whole = whole.filter(|_| is_wrapped);
    let wrapped = wrapped::places(text, is_letter).into_iter().filter_map(|at| {
        let part = text.get(at.clone())?;
        // Lines are wrapped behind whole groups of four.
        let is_whole = part.split_whitespace().next()?.len().is_multiple_of(4);
        let letters: String = part.split_whitespace().collect();
        reading(&letters, at).filter(|_| is_whole)
    });
    let words = words(text).filter_map(|at| reading(text.get(at.clone())?, at));
    whole.into_iter().chain(words).chain(wrapped).collect()
}

fn reading(word: &str, at: Range<usize>) -> Option<Reading> {
    let bytes = ENGINES.iter().find_map(|engine| engine.decode(word).ok())?;
    (bytes.len() >= 2).then_some(Reading { format: Format::Base64, bytes, at, elided: false })
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=')
}

/// Words of the letters of base64.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(|c| is_letter(c) && c != '=')?;
        let from = text.get(start..)?;
        let letters = from.find(|c| !is_letter(c) || c == '=').unwrap_or(from.len());
        let behind = from.get(letters..)?;
        let padding = behind.len() - behind.trim_start_matches('=').len();
        at = start + letters + padding;
        // `payload=iAID6A==`: the first sign of equality is no padding.
        Some(start..start + letters + if padding <= 2 { padding } else { 0 })
    })
}
