//! The limits that software has by default, by the words that people use for it.

use super::{KEEP_ALIVES, KeepAlive, SIZE_LIMITS, SizeLimit};
use crate::CloseCode;
use crate::table::software::noted_as;

/// Whether people use this word for software that has a limit which ends connections, or a note.
///
/// ```
/// use wsclose::table::is_software;
///
/// assert!(is_software("haproxy") && is_software("Cloud Run") && is_software("caddy"));
/// assert!(!is_software("nobody's proxy"));
/// ```
pub fn is_software(word: &str) -> bool {
    times_of(word).next().is_some() || sizes_of(word).next().is_some() || noted_as(word).is_some()
}

/// The time limits of the software named by `word`.
pub(super) fn times_of(word: &str) -> impl Iterator<Item = &'static KeepAlive> {
    KEEP_ALIVES.iter().filter(move |row| row.software.is_called(word))
}

/// Its size limits.
pub(super) fn sizes_of(word: &str) -> impl Iterator<Item = &'static SizeLimit> {
    SIZE_LIMITS.iter().filter(move |limit| limit.software.is_called(word))
}

/// The codes that the limits of the software named by `word` are known to show, on either side.
pub(super) fn codes_of_limits(word: &str) -> Vec<CloseCode> {
    let times = times_of(word).flat_map(|row| [row.peer, row.also, row.own]).flatten();
    let mut codes: Vec<_> = times.chain(sizes_of(word).map(|limit| limit.shows)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}
