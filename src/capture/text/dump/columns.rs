//! `od -c` and `hexdump -c`: every byte in four columns, as a character where it has one.

use super::super::reading::Reading;
use crate::capture::Format;

/// How many bytes there are in a line.
const PER_LINE: usize = 16;

/// The width of a byte, in characters.
const WIDTH: usize = 4;

/// Neighbouring lines that are written so and have no offset, where they are a Close.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let at = start..start + line.len();
        start = at.end + 1;
        let Some(bytes) = bytes(line).filter(|bytes| !bytes.is_empty()) else { continue };
        match readings.last_mut().filter(|last| last.at.end + 1 == at.start) {
            Some(last) => {
                // Blanks at the end of a line are often lost.
                last.bytes.resize(last.bytes.len().next_multiple_of(PER_LINE), b' ');
                last.bytes.extend(bytes);
                last.at.end = at.end;
            }
            None => readings.push(Reading { format: Format::Od, bytes, at, elided: false }),
        }
    }
    readings.retain(|reading| reading.likeness().is_whole_close());
    readings
}

/// Whether a line behind its offset is written so.
pub(super) fn fit(body: &str) -> bool {
    bytes(body).is_some_and(|bytes| !bytes.is_empty())
}

/// The bytes of a line behind its offset. Blank columns at its end are left out; they may be
/// blanks in the data.
pub(super) fn bytes(body: &str) -> Option<Vec<u8>> {
    let mut chars = body.trim_end().chars();
    let columns = std::iter::from_fn(|| {
        let column: String = chars.by_ref().take(WIDTH).collect();
        (!column.is_empty()).then_some(column)
    });
    // The first that is wrong ends it: a line may have many addresses to be tried.
    columns.map(|column| byte(&column)).collect()
}

fn byte(column: &str) -> Option<u8> {
    if column.chars().count() < WIDTH || !column.starts_with(' ') {
        return None;
    }
    match column.trim() {
        "" => Some(b' '),
        "\\0" => Some(0),
        "\\a" => Some(7),
        "\\b" => Some(8),
        "\\t" => Some(b'\t'),
        "\\n" => Some(b'\n'),
        "\\v" => Some(11),
        "\\f" => Some(12),
        "\\r" => Some(b'\r'),
        octal if octal.len() == 3 => u8::from_str_radix(octal, 8).ok(),
        character if character.len() == 1 => character.bytes().next(),
        _ => None,
    }
}
