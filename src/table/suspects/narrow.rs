//! Which evidence would sharpen an answer, and which questions it answers.

use super::keep_alive::may_end;
use super::{Evidence, FINGERPRINTS, follows};
use crate::CloseCode;
use crate::table::{Asks, Check, Meaning, meanings};

/// The kinds of evidence that can say something of a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clues {
    /// A reason: some are known to go with it.
    pub reason: bool,
    /// How long the connection lived: some limits of time show as this code.
    pub lifetime: bool,
    /// Which side saw it: the two ends see different ones.
    pub side: bool,
}

/// Which evidence can say something of this code.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// assert!(table::narrowed_by(CloseCode::new(1006)).lifetime);
/// assert!(!table::narrowed_by(CloseCode::new(1003)).lifetime);
/// ```
pub fn narrowed_by(code: CloseCode) -> Clues {
    let is_named = |name: &str| !name.is_empty();
    Clues {
        reason: FINGERPRINTS.iter().any(|print| print.seen.code() == code)
            || meanings(code)
                .any(|Meaning { meant, .. }| !meant.is_range() && is_named(meant.name)),
        lifetime: may_end(code),
        side: follows::has_side(code),
    }
}

/// Whether evidence has answered what a row of the table says to check.
///
/// ```
/// use wsclose::CloseCode;
/// use wsclose::table::{Direction, Evidence, is_settled, row};
///
/// let received = Evidence { direction: Some(Direction::Received), ..Evidence::default() };
/// let checks = row(CloseCode::new(1009)).checks;
/// assert!(checks[0].text.starts_with("Which side sent 1009?"));
/// assert!(is_settled(&checks[0], &received) && !is_settled(&checks[1], &received));
/// ```
pub fn is_settled(check: &Check, evidence: &Evidence<'_>) -> bool {
    match check.asks {
        Some(Asks::Side) => evidence.direction.is_some(),
        Some(Asks::Opened) => evidence.was_open() || evidence.handshake_failed(),
        Some(Asks::Lifetime) => evidence.after.is_some() || evidence.never_opened,
        None => false,
    }
}
