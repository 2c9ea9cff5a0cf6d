//! The shared table: an answer for every number from 0 to 65535.
//!
//! [`row`] answers for a code, [`rows`] for a range, [`find`] for a name, [`constants`] for what
//! libraries call a code, [`meanings`] for what applications mean by it. What a number that nobody
//! should see probably is, is computed by [`guesses`]. Everything is static data, checked over its
//! whole length by the crate's tests.

mod apps;
mod fold;
mod guess;
mod http;
mod libraries;
mod name;
mod receivers;
mod registry;
mod reports;
mod row;
pub(crate) mod software;
mod source;
mod suspects;

use std::ops::RangeInclusive;

use crate::CloseCode;
pub use apps::{
    APPS, App, AppCode, AppExcerpt, AppKind, Basis, Meaning, Origin, apps_beginning, apps_called,
    meanings,
};
pub use fold::fold;
pub(crate) use guess::seen;
pub use guess::{Guess, Likelihood, guesses};
pub use http::{HttpStatus, http_status, http_statuses};
pub use libraries::{
    Constant, Kind, Language, Library, LibraryName, Subject, Value, Visibility, constants,
    libraries, libraries_beginning, libraries_called, library,
};
pub use name::{Match, Name, Owner, find, find_in, names};
pub use receivers::{
    RECEIVERS, Receiver, Refusal, Version, receivers_accepting, receivers_refusing,
};
pub use reports::{InsteadOf, REPORTS, Report, reports};
pub use row::{
    Advice, Asks, Cause, Check, Circumstance, Erratum, FixedBy, HttpLike, Missing, Party,
    Reconnect, Registration, Row, Sender, SentBy, Status,
};
pub use software::{SOFTWARE, Software, is_software_word};
pub use source::Source;
pub use suspects::{
    Clue, Clues, ComeBack, Consequence, Direction, Evidence, FINGERPRINTS, Fingerprint, HANDSHAKES,
    Handshake, KEEP_ALIVES, KeepAlive, Limit, OtherClose, Outcome, Place, Proof, RECONNECTORS,
    Reconnector, SIZE_LIMITS, Seen, SeenBy, SizeLimit, Suspect, Who, cleared, come_back, follows,
    is_settled, is_software, is_too_short, narrowed_by, size_limits, size_limits_to_check,
    stay_away, suspects, tell_apart, unexplained,
};
pub(crate) use suspects::{failed, refused_with};

/// The row that a code lies in. There always is one.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let row = table::row(CloseCode::new(1011));
/// assert_eq!(row.name, "Internal Error");
/// assert_eq!(table::row(CloseCode::new(4242)).name, "Private Use");
/// ```
pub fn row(code: CloseCode) -> &'static Row {
    // The last row ends at the highest number. Without a branch to mispredict, this is faster
    // than a binary search.
    &registry::ROWS[LASTS.iter().filter(|last| **last < code.get()).count()]
}

/// Where each row ends.
static LASTS: [u16; registry::ROWS.len()] = {
    let mut lasts = [0; registry::ROWS.len()];
    let mut at = 0;
    while at < lasts.len() {
        lasts[at] = registry::ROWS[at].last.get();
        at += 1;
    }
    lasts
};

/// The rows that a range touches, in the order of their codes.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let rows = table::rows(CloseCode::new(2999)..=CloseCode::new(3000));
/// assert_eq!(rows.iter().map(|row| row.name).collect::<Vec<_>>(), ["Unassigned", "Unauthorized"]);
/// ```
pub fn rows(range: RangeInclusive<CloseCode>) -> &'static [Row] {
    let rows = &registry::ROWS;
    let start = rows.partition_point(|row| row.last < *range.start());
    let end = rows.partition_point(|row| row.first <= *range.end());
    rows.get(start..end).unwrap_or_default()
}

/// Every row, from 0 to 65535.
pub fn all() -> &'static [Row] {
    &registry::ROWS
}
