//! What is known besides the code, and what follows from it.

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{self, Circumstance, Clue, Consequence, Evidence, Suspect};

/// What is known of the end of a connection besides its code, and what follows from it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Given<'a> {
    #[serde(flatten)]
    pub(super) known: Evidence<'a>,
    /// What follows from the evidence without naming anybody, the most telling first.
    pub(super) follows: Vec<Consequence>,
    /// How to tell apart the suspects that have a time limit.
    pub(super) tell_apart: Vec<String>,
    /// Why the software that was named is not a suspect; null if it is one, or if nothing is known
    /// of it.
    pub(super) cleared: Option<String>,
    /// What to make of a lifetime that matches no known limit.
    pub(super) unexplained: Option<String>,
    /// Which parts of the evidence do not help, one sentence for each.
    pub(super) says_nothing: Vec<String>,
}

impl<'a> Given<'a> {
    /// `is_typed` says that none of it is from a log line.
    pub(super) fn new(
        code: CloseCode,
        known: Evidence<'a>,
        suspects: &[Suspect],
        is_typed: bool,
    ) -> Self {
        let follows = table::follows(code, &known);
        Self {
            says_nothing: says_nothing(code, &known, suspects, &follows, is_typed),
            follows,
            tell_apart: table::tell_apart(suspects, &known),
            cleared: table::cleared(code, suspects, &known),
            unexplained: table::unexplained(code, suspects, &known),
            known,
        }
    }

    /// What the connection did, if the evidence settles that.
    pub(super) fn circumstance(&self, suspects: &[Suspect]) -> Option<Circumstance> {
        if self.known.handshake_failed() {
            Some(Circumstance::NeverOpened)
        } else if suspects.iter().any(Suspect::met_limit) {
            Some(Circumstance::ConstantLifetime)
        } else {
            self.known.was_open().then_some(Circumstance::RandomLifetime)
        }
    }
}

/// Which parts of the evidence name nobody, and say nothing else.
fn says_nothing(
    code: CloseCode,
    known: &Evidence<'_>,
    suspects: &[Suspect],
    follows: &[Consequence],
    is_typed: bool,
) -> Vec<String> {
    let is_named = suspects.iter().any(Suspect::is_shown);
    let is_known =
        known.http_status().is_some() || suspects.iter().any(|one| one.clue == Clue::Reason);
    // What a log line has in place of a reason is not meant as one.
    let is_given = known.reason.is_some_and(|reason| !reason.is_empty());
    let mut says = Vec::new();
    if is_given && !is_known && known.reported_by.is_none() {
        says.push("wsclose does not recognise this reason text.".to_owned());
    }
    if known.reason == Some("") && !is_named && is_typed {
        says.push("An empty reason does not identify the software.".to_owned());
    }
    if let Some(side) = known.seen_by.filter(|_| !is_named && follows.is_empty()) {
        says.push(format!("That the {} saw it adds nothing to {code}.", side.name()));
    }
    says
}
