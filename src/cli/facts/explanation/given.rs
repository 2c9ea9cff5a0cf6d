//! What is known beside a code, and what it points at.

use serde::Serialize;
use wsclose::table::{
    self, Circumstance, Clue, Clues, ComeBack, Consequence, Direction, Evidence, Library, Limit,
    OtherClose, Reconnector, SeenBy, SizeLimit, Suspect, suspects,
};
use wsclose::{CloseCode, Source};

use crate::cli::facts::some;

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
        let is_met = |one: &Suspect| one.fits && one.limit.is_some() && one.clue != Clue::Library;
        if self.evidence().handshake_failed() {
            Some(Circumstance::NeverOpened)
        } else {
            self.suspects.iter().any(is_met).then_some(Circumstance::ConstantLifetime)
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

/// The evidence as JSON has it.
#[derive(Debug, Serialize)]
pub(crate) struct EvidenceView<'a> {
    reason: Option<&'a str>,
    after_seconds: Option<f64>,
    seen_by: Option<&'static str>,
    direction: Option<&'static str>,
    other_close: Option<&'static str>,
    libraries: Vec<&'static str>,
    software: Option<&'a str>,
    reported_by: Option<&'static str>,
    never_opened: bool,
    http_status: Option<u16>,
    follows: Vec<ConsequenceView<'a>>,
    tell_apart: &'a [String],
    cleared: Option<&'a str>,
    unexplained: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ConsequenceView<'a> {
    text: &'a str,
    sources: &'static [Source],
}

#[derive(Debug, Serialize)]
pub(crate) struct SuspectView<'a> {
    software: &'static str,
    version: Option<&'static str>,
    clue: &'static str,
    fits: bool,
    /// The code that it shows, where that is known.
    shows: Option<CloseCode>,
    why: &'a str,
    advice: &'static str,
    doubt: Option<&'static str>,
    limit: Option<&'static str>,
    sources: &'a [&'static Source],
}

#[derive(Debug, Serialize)]
pub(crate) struct SizeLimitView {
    software: &'static str,
    version: Option<&'static str>,
    bytes: u64,
    setting: &'static str,
    sources: [Source; 1],
}

/// A client that does not come back after the code.
#[derive(Debug, Serialize)]
pub(crate) struct AwayView {
    software: &'static str,
    version: Option<&'static str>,
    sources: &'static [Source],
}

/// Whether to connect again, going by the evidence.
#[derive(Debug, Serialize)]
pub(crate) struct ComeBackView {
    advice: &'static str,
    said_by: Option<&'static str>,
    note: Option<&'static str>,
}

pub(crate) fn come_back(given: &Given) -> Option<ComeBackView> {
    given.come_back.map(|ComeBack { advice, said_by, note, .. }| ComeBackView {
        advice: advice.name(),
        said_by,
        note: some(note),
    })
}

pub(crate) fn evidence(given: &Given) -> EvidenceView<'_> {
    let evidence = given.evidence();
    EvidenceView {
        reason: given.reason.as_deref(),
        after_seconds: evidence.after.map(|time| time.as_secs_f64()),
        seen_by: evidence.seen_by.map(SeenBy::name),
        direction: evidence.direction.map(Direction::name),
        other_close: evidence.other_close.map(OtherClose::name),
        libraries: given.libraries.iter().map(|library| library.id).collect(),
        software: given.software.as_deref(),
        reported_by: evidence.reported_by.map(|library| library.id),
        never_opened: evidence.handshake_failed(),
        http_status: evidence.http_status(),
        follows: given.follows.iter().map(consequence).collect(),
        tell_apart: &given.tell_apart,
        cleared: given.cleared.as_deref(),
        unexplained: given.unexplained.as_deref(),
    }
}

fn consequence(follows: &Consequence) -> ConsequenceView<'_> {
    ConsequenceView { text: &follows.text, sources: follows.sources }
}

pub(crate) fn suspect(suspect: &Suspect) -> SuspectView<'_> {
    SuspectView {
        software: suspect.software,
        version: some(suspect.version),
        clue: suspect.clue.name(),
        fits: suspect.fits,
        shows: suspect.shows,
        why: &suspect.why,
        advice: suspect.advice,
        doubt: some(suspect.doubt),
        limit: suspect.limit.map(Limit::name),
        sources: &suspect.sources,
    }
}

pub(crate) fn size_limits(code: CloseCode) -> Vec<SizeLimitView> {
    let view = |limit: &'static SizeLimit| SizeLimitView {
        software: limit.software,
        version: some(limit.version),
        bytes: limit.bytes,
        setting: limit.setting,
        sources: [limit.source],
    };
    table::size_limits(code).map(view).collect()
}

pub(crate) fn stay_away(code: CloseCode) -> Vec<AwayView> {
    let view = |client: &'static Reconnector| AwayView {
        software: client.software,
        version: some(client.version),
        sources: client.sources,
    };
    table::stay_away(code).map(view).collect()
}
