//! Quoted-printable, as mail has it: `=88=05=03=E8bye`.

use super::digits::hex;
use super::reading::Reading;
use crate::capture::Format;

/// What begins with an escape and has another before the next blank: to the end of the line, to
/// that blank, and to the last escape.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let Some(start) = start(text) else { return Vec::new() };
    let rest = text.get(start..).unwrap_or_default();
    let line = line_end(rest);
    let blank = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let last = (0..line).rev().find(|at| escape(rest, *at).is_some()).map_or(0, |at| at + 3);
    let reading = |end: usize| {
        let bytes = bytes(rest.get(..end)?);
        let at = start..start + end;
        Some(Reading { format: Format::EscapedString, bytes, at, elided: false })
    };
    [line, blank, last].into_iter().filter_map(reading).collect()
}

/// Where the first escape begins. One that is alone is more often a value, as in `size=88`, and so
/// is one behind a name.
fn start(text: &str) -> Option<usize> {
    let mut signs = text.match_indices('=').map(|(at, _)| at);
    signs.find(|at| {
        let (before, from) = text.split_at(*at);
        let is_behind_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        !is_behind_name && escape(from, 0).is_some() && has_two_escapes(from)
    })
}

/// Whether there are two before the next blank.
fn has_two_escapes(text: &str) -> bool {
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    word.match_indices('=').filter(|(at, _)| escape(word, *at).is_some()).nth(1).is_some()
}

/// The end of the first line that does not go on behind its `=`.
fn line_end(text: &str) -> usize {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim_end().ends_with('=') {
            return end + line.trim_end_matches(['\r', '\n']).len();
        }
        end += line.len();
    }
    end
}

fn escape(text: &str, at: usize) -> Option<u8> {
    let digits = text.get(at..at + 3)?.strip_prefix('=')?;
    hex(digits)?.first().copied()
}

fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        // A line that goes on has this at its end.
        if let Some(next) = rest.strip_prefix("=\n").or_else(|| rest.strip_prefix("=\r\n")) {
            rest = next;
            continue;
        }
        if let Some(byte) = escape(rest, 0) {
            bytes.push(byte);
            rest = rest.get(3..).unwrap_or_default();
        } else {
            bytes.extend(first.encode_utf8(&mut [0; 4]).as_bytes());
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    bytes
}
