//! Bytes that a text writes once and means many times.

/// The most bytes that a dump, a list or a string may stand for so.
pub(super) const MOST_REPEATED: usize = 1 << 20;

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
