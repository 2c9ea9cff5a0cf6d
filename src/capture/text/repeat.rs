//! Bytes that a text writes once and means many times.

use super::reading::Reading;

/// The most bytes that a dump, a list or a string may stand for so.
pub(super) const MOST_REPEATED: usize = 1 << 20;

/// The most bytes beyond its length that a text may stand for so, all ways to read it together.
const MOST_IN_ALL: usize = 8 * MOST_REPEATED;

/// As many of the readings of a text as there is room for.
pub(super) fn bounded(readings: impl Iterator<Item = Reading>) -> impl Iterator<Item = Reading> {
    let mut repeated = 0;
    readings.take_while(move |reading| {
        repeated += reading.bytes.len().saturating_sub(reading.at.len());
        repeated <= MOST_IN_ALL
    })
}

/// Bytes many times, up to a bound.
pub(super) fn repeated(bytes: &[u8], times: usize) -> Option<Vec<u8>> {
    let length = bytes.len().checked_mul(times)?;
    (length <= MOST_REPEATED).then(|| bytes.repeat(times))
}

/// gdb's `<repeats 12 times>`.
pub(super) fn repeats(text: &str) -> (usize, &str) {
    let parsed = text.trim_start().strip_prefix("<repeats ").and_then(|rest| {
        let (count, rest) = rest.split_once(' ')?;
        Some((count.parse().ok()?, rest.strip_prefix("times>")?))
    });
    parsed.unwrap_or((1, text))
}

#[cfg(test)]
mod tests {
    use super::super::{dump, list};
    use super::*;

    /// Many lists and many dumps, each with a mebibyte in a few characters.
    #[test]
    fn there_is_room_for_a_few_of_them() {
        let lists = "[1, 0 <repeats 1048000 times>] ".repeat(20);
        let dumps = "0000000 88 02 03 e8\n*\n00ffff0\n".repeat(20);
        for readings in [list::readings(&lists), dump::readings(&dumps)] {
            let bytes: usize = readings.iter().map(|reading| reading.bytes.len()).sum();
            assert!((MOST_IN_ALL / 2..=MOST_IN_ALL).contains(&bytes), "{bytes}");
        }
    }
}
