//! What is known beside a code, and what it points at.

use wsclose::CloseCode;
use wsclose::table::{
    self, Circumstance, Clue, Clues, ComeBack, Consequence, Evidence, Library, Suspect, suspects,
};

/// What is known of the end of a connection beside its code, and what follows from it.
#[derive(Debug)]
pub(crate) struct Given {
    reason: Option<String>,
    libraries: Vec<&'static Library>,
    software: Option<String>,
    /// The rest of the evidence.
    rest: Evidence<'static>,
    /// The most telling first.
    pub(crate) follows: Vec<Consequence>,
    /// The most likely first.
    pub(crate) suspects: Vec<Suspect>,
    pub(crate) tell_apart: Vec<String>,
    /// Why the software that was named is no suspect.
    pub(crate) cleared: Option<String>,
    /// What is said of a lifetime that met no limit.
    pub(crate) unexplained: Option<String>,
    /// What it says of connecting again.
    pub(crate) come_back: Option<ComeBack>,
    /// Whether it lived shorter than any limit of time that could have ended it.
    pub(crate) is_too_short: bool,
}

impl Given {
    /// `None` where nothing is known.
    pub(crate) fn new(code: CloseCode, evidence: &Evidence<'_>) -> Option<Self> {
        if evidence.is_empty() {
            return None;
        }
        let suspects = suspects(code, evidence);
        Some(Self {
            reason: evidence.reason.map(str::to_owned),
            libraries: evidence.libraries.to_vec(),
            software: evidence.software.map(str::to_owned),
            rest: Evidence { reason: None, libraries: &[], software: None, ..*evidence },
            follows: table::follows(code, evidence),
            tell_apart: table::tell_apart(&suspects, evidence),
            cleared: table::cleared(code, &suspects, evidence),
            unexplained: table::unexplained(code, &suspects, evidence),
            come_back: table::come_back(code, &suspects, evidence),
            is_too_short: table::is_too_short(code, evidence),
            suspects,
        })
    }

    /// What is known.
    pub(crate) fn evidence(&self) -> Evidence<'_> {
        let (reason, software) = (self.reason.as_deref(), self.software.as_deref());
        Evidence { reason, libraries: &self.libraries, software, ..self.rest }
    }

    /// Whether it says anything: a reason that names nobody does not.
    pub(crate) fn is_telling(&self) -> bool {
        !self.suspects.is_empty() || !self.follows.is_empty()
    }

    /// Whether it answers the question, so that what else there is to say only stands in the way.
    /// That a library takes part does not: it need not have brought the code about.
    pub(crate) fn is_answer(&self) -> bool {
        let is_sent = self.rest.direction.is_some();
        let points = |one: &Suspect| one.is_shown() && (is_sent || one.clue != Clue::Library);
        self.evidence().http_status().is_some() || self.suspects.iter().any(points)
    }

    /// Whether it is known that the connection was open.
    pub(crate) fn was_open(&self) -> bool {
        self.rest.after.is_some() || self.rest.direction.is_some()
    }

    /// What the connection did, if the evidence settles that.
    pub(crate) fn circumstance(&self) -> Option<Circumstance> {
        if self.evidence().handshake_failed() {
            Some(Circumstance::NeverOpened)
        } else {
            let is_met = self.suspects.iter().any(Suspect::met_limit);
            is_met.then_some(Circumstance::ConstantLifetime)
        }
    }

    /// The evidence that is not there yet and could say something of the code.
    pub(crate) fn missing(&self, code: CloseCode) -> Clues {
        let clues = table::narrowed_by(code);
        Clues {
            reason: clues.reason && self.reason.is_none(),
            lifetime: clues.lifetime && self.rest.after.is_none(),
            side: clues.side && self.rest.seen_by.is_none(),
        }
    }
}
