//! JSON: exact, and harmless on a terminal all the same.

use std::fmt::Write;
use std::io;

use serde::Serialize;

use crate::cli::escape::{is_hostile, is_plain};

/// A document, indented, with a line break at its end.
pub(crate) fn write(document: &impl Serialize) -> io::Result<String> {
    let mut json = serde_json::to_string_pretty(document)?;
    json.push('\n');
    Ok(harmless(json))
}

/// A document on one line, with a line break at its end.
pub(crate) fn write_line(document: &impl Serialize) -> io::Result<String> {
    let mut json = serde_json::to_string(document)?;
    json.push('\n');
    Ok(harmless(json))
}

/// A document on one line, or indented.
pub(crate) fn write_as(document: &impl Serialize, on_one_line: bool) -> io::Result<String> {
    if on_one_line { write_line(document) } else { write(document) }
}

/// The same document, with what a terminal would obey or not show as `\u` escapes. JSON asks for
/// that only below U+0020; outside of strings there is nothing to escape but line breaks.
fn harmless(json: String) -> String {
    let is_hostile = |c: char| c != '\n' && is_hostile(c);
    // With no early end, this takes many bytes at a time.
    let plain = json.bytes().fold(true, |plain, byte| plain & (byte == b'\n' || is_plain(byte)));
    if plain || !json.contains(is_hostile) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hostile(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}
