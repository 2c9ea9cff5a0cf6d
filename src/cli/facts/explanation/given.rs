//! What is known besides the code, and what follows from it.

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{self, Circumstance, Consequence, Evidence, Suspect};

/// What is known of the end of a connection beside its code, and what follows from it.
#[derive(Debug, Serialize)]
pub(super) struct Given<'a> {
    #[serde(flatten)]
    pub(super) known: Evidence<'a>,
    /// The most telling first.
    pub(super) follows: Vec<Consequence>,
    pub(super) tell_apart: Vec<String>,
    /// Why the software that was named is no suspect.
    pub(super) cleared: Option<String>,
    /// What is said of a lifetime that met no limit.
    pub(super) unexplained: Option<String>,
}

impl<'a> Given<'a> {
    pub(super) fn new(code: CloseCode, known: Evidence<'a>, suspects: &[Suspect]) -> Self {
        Self {
            follows: table::follows(code, &known),
            tell_apart: table::tell_apart(suspects, &known),
            cleared: table::cleared(code, suspects, &known),
            unexplained: table::unexplained(code, suspects, &known),
            known,
        }
    }

    /// Whether it is known that the connection was open.
    pub(super) const fn was_open(&self) -> bool {
        self.known.after.is_some() || self.known.direction.is_some()
    }

    /// What the connection did, if the evidence settles that.
    pub(super) fn circumstance(&self, suspects: &[Suspect]) -> Option<Circumstance> {
        if self.known.handshake_failed() {
            Some(Circumstance::NeverOpened)
        } else if suspects.iter().any(Suspect::met_limit) {
            Some(Circumstance::ConstantLifetime)
        } else {
            self.was_open().then_some(Circumstance::RandomLifetime)
        }
    }
}
