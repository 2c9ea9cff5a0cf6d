//! Which evidence would sharpen an answer, and which questions it answers.

use super::keep_alive::may_end;
use super::{Evidence, FINGERPRINTS, follows};
use crate::CloseCode;
use crate::table::{Meaning, meanings};

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

/// How a question of the table begins, and whether evidence answers it.
type Question = (&'static str, fn(&Evidence<'_>) -> bool);

static QUESTIONS: &[Question] = &[
    ("Which side sent", |evidence| evidence.direction.is_some()),
    ("Did it ever open", |evidence| {
        evidence.after.is_some() || evidence.direction.is_some() || evidence.handshake_failed()
    }),
    ("How many seconds did it live", is_lifetime_known),
    ("How long the connection lived", is_lifetime_known),
];

const fn is_lifetime_known(evidence: &Evidence<'_>) -> bool {
    evidence.after.is_some() || evidence.never_opened
}

/// Whether evidence has answered what a row of the table says to check.
///
/// ```
/// use wsclose::table::{Direction, Evidence, is_settled};
///
/// let received = Evidence { direction: Some(Direction::Received), ..Evidence::default() };
/// assert!(is_settled("Which side sent 1009?", &received));
/// assert!(!is_settled("The reason text.", &received));
/// ```
pub fn is_settled(check: &str, evidence: &Evidence<'_>) -> bool {
    QUESTIONS.iter().any(|(start, settled)| check.starts_with(start) && settled(evidence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::rows;

    #[test]
    fn every_question_is_asked() {
        let codes = CloseCode::new(0)..=CloseCode::new(u16::MAX);
        let checks: Vec<_> = rows(codes).iter().flat_map(|row| row.checks).collect();
        for (start, _) in QUESTIONS {
            assert!(checks.iter().any(|check| check.starts_with(start)), "{start}");
        }
    }
}
