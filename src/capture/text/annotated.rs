//! Hex in which a hand set parts apart: `88 82 | 37 fa 21 3d | 34 12`, `[88][02]`,
//! `88 82 (mask 37 fa 21 3d) 34 12`.

use super::hex;
use super::reading::{Likeness, Reading};
use crate::capture::Format;

/// A text that is a lawful Close without the marks, and hardly by accident.
pub(super) fn reading(text: &str) -> Option<Reading> {
    text.contains(MARKS).then_some(())?;
    let parts = text.split(MARKS).map(without_name);
    let bytes = hex::read(&parts.collect::<Vec<_>>().join(" ")).ok()?;
    let reading = Reading { format: Format::Hex, bytes, at: 0..text.len(), elided: false };
    (reading.bytes.len() > 2 && reading.likeness() == Likeness::Close).then_some(reading)
}

const MARKS: [char; 5] = ['|', '(', ')', '[', ']'];

/// A part without the word that it begins with, if that is no hex: `mask 37 fa`, `mask: 37 fa`.
fn without_name(part: &str) -> &str {
    let part = part.trim_start();
    let end = part.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(part.len());
    let (name, rest) = part.split_at(end);
    let is_name =
        name.chars().all(char::is_alphabetic) && name.contains(|c: char| !c.is_ascii_hexdigit());
    if is_name { rest } else { part }
}
