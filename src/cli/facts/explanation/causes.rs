//! What may have led to a code, which of it the evidence rules out, and what the first screen has.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{self, Cause, Circumstance, Evidence, Row, SeenBy};

/// A possible cause of a code: a candidate, not a finding.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct PossibleCause {
    #[serde(flatten)]
    pub(super) cause: &'static Cause,
    /// Whether the evidence speaks against it.
    pub(super) ruled_out: bool,
    /// Which key of evidence does; null if it does not.
    excluded_by: Option<&'static str>,
    /// Whether it is on the first screen of the text.
    pub(super) first_screen: bool,
}

/// What leads to some codes of a row. What never opened was not open, and what was too short for any
/// limit of time met none.
pub(super) fn causes(
    row: &'static Row,
    codes: RangeInclusive<CloseCode>,
    known: &Evidence<'_>,
) -> Vec<PossibleCause> {
    let is_too_short = codes.start() == codes.end() && table::is_too_short(*codes.start(), known);
    let is_at_server = known.seen_by == Some(SeenBy::Server) && !known.handshake_failed();
    let excluded_by = |cause: &Cause| match cause.when {
        None => None,
        // A server that refuses a handshake knows that, and has no code for it.
        Some(Circumstance::NeverOpened) if is_at_server => known.opened_by().or(Some("seen_by")),
        Some(Circumstance::NeverOpened) => known.opened_by(),
        Some(Circumstance::ConstantLifetime) if is_too_short => Some("after_seconds"),
        Some(_) => known.failed_by(),
    };
    let cause = |cause| {
        let excluded_by = excluded_by(cause);
        let ruled_out = excluded_by.is_some();
        PossibleCause { cause, ruled_out, excluded_by, first_screen: false }
    };
    row.causes_of(codes).map(cause).collect()
}

/// Chooses so many causes for the first screen: the first of each circumstance, then the others in
/// their order.
pub(super) fn choose(causes: &mut [PossibleCause], most: usize) {
    let mut seen = Vec::new();
    let mut is_first = |one: &PossibleCause| {
        let is_new = !seen.contains(&one.cause.when);
        seen.push(one.cause.when);
        is_new
    };
    let mut order: Vec<_> =
        causes.iter_mut().filter(|one| !one.ruled_out).map(|one| (!is_first(one), one)).collect();
    order.sort_by_key(|(is_later, _)| *is_later);
    for (_, cause) in order.into_iter().take(most) {
        cause.first_screen = true;
    }
}
