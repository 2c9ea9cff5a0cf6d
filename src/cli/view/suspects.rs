//! What is known beside a code, and what it points at.

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{
    self, Direction, Evidence, Library, Limit, Reconnector, SeenBy, SizeLimit, Suspect, suspects,
};

use super::explanation::{SourceView, sources};

/// What is known of the end of a connection beside its code, and what follows from it.
#[derive(Debug)]
pub(crate) struct Given {
    reason: Option<String>,
    after_seconds: Option<f64>,
    seen_by: Option<SeenBy>,
    libraries: Vec<&'static Library>,
    pub(crate) never_opened: bool,
    pub(crate) direction: Option<&'static Direction>,
    /// The most likely first.
    pub(crate) suspects: Vec<Suspect>,
    pub(crate) tell_apart: Vec<String>,
}

impl Given {
    /// `None` where nothing is known.
    pub(crate) fn new(code: CloseCode, evidence: &Evidence<'_>) -> Option<Self> {
        if evidence.is_empty() {
            return None;
        }
        let suspects = suspects(code, evidence);
        let tell_apart = evidence.after.map(|after| table::tell_apart(&suspects, after));
        Some(Self {
            reason: evidence.reason.map(str::to_owned),
            after_seconds: evidence.after.map(|time| time.as_secs_f64()),
            seen_by: evidence.seen_by,
            libraries: evidence.libraries.to_vec(),
            never_opened: evidence.never_opened,
            direction: evidence
                .seen_by
                .filter(|_| !evidence.never_opened)
                .and_then(|side| table::direction(code, side)),
            suspects,
            tell_apart: tell_apart.unwrap_or_default(),
        })
    }

    /// Whether it says anything: a reason that names nobody does not.
    pub(crate) fn is_telling(&self) -> bool {
        !self.suspects.is_empty() || self.direction.is_some()
    }

    /// Whether it is known that the connection was open.
    pub(crate) fn was_open(&self) -> bool {
        self.after_seconds.is_some()
    }

    /// Whether there is anything that should point at somebody: that one side saw it does not, and
    /// a library that takes part need not have brought it about.
    pub(crate) fn may_point(&self) -> bool {
        self.reason.is_some() || self.was_open() || self.never_opened
    }
}

/// The evidence as JSON has it.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceView<'a> {
    reason: Option<&'a str>,
    after_seconds: Option<f64>,
    seen_by: Option<&'static str>,
    libraries: Vec<&'static str>,
    never_opened: bool,
    /// What follows from the side that saw it.
    direction: Option<DirectionView>,
    tell_apart: &'a [String],
}

#[derive(Debug, Serialize)]
struct DirectionView {
    text: &'static str,
    sources: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
pub(super) struct SuspectView<'a> {
    software: &'static str,
    version: Option<&'static str>,
    clue: &'static str,
    fits: bool,
    /// The code that it shows, where that is known.
    shows: Option<u16>,
    why: &'a str,
    advice: &'static str,
    doubt: Option<&'static str>,
    limit: Option<&'static str>,
    sources: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
pub(super) struct SizeLimitView {
    software: &'static str,
    version: Option<&'static str>,
    bytes: u64,
    setting: &'static str,
    sources: Vec<SourceView>,
}

/// A client that does not come back after the code.
#[derive(Debug, Serialize)]
pub(super) struct AwayView {
    software: &'static str,
    version: Option<&'static str>,
    sources: Vec<SourceView>,
}

pub(super) fn evidence(given: &Given) -> EvidenceView<'_> {
    let direction = |direction: &'static Direction| DirectionView {
        text: direction.text,
        sources: sources(direction.sources),
    };
    EvidenceView {
        reason: given.reason.as_deref(),
        after_seconds: given.after_seconds,
        seen_by: given.seen_by.map(SeenBy::name),
        libraries: given.libraries.iter().map(|library| library.id).collect(),
        never_opened: given.never_opened,
        direction: given.direction.map(direction),
        tell_apart: &given.tell_apart,
    }
}

pub(super) fn suspect(suspect: &Suspect) -> SuspectView<'_> {
    SuspectView {
        software: suspect.software,
        version: some(suspect.version),
        clue: suspect.clue.name(),
        fits: suspect.fits,
        shows: suspect.shows.map(CloseCode::get),
        why: &suspect.why,
        advice: suspect.advice,
        doubt: some(suspect.doubt),
        limit: suspect.limit.map(Limit::name),
        sources: suspect.sources.iter().copied().map(SourceView::new).collect(),
    }
}

pub(super) fn size_limits(code: CloseCode) -> Vec<SizeLimitView> {
    let view = |limit: &'static SizeLimit| SizeLimitView {
        software: limit.software,
        version: some(limit.version),
        bytes: limit.bytes,
        setting: limit.setting,
        sources: vec![SourceView::new(&limit.source)],
    };
    table::size_limits(code).map(view).collect()
}

pub(super) fn stay_away(code: CloseCode) -> Vec<AwayView> {
    let view = |client: &'static Reconnector| AwayView {
        software: client.software,
        version: some(client.version),
        sources: sources(client.sources),
    };
    table::stay_away(code).map(view).collect()
}

fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}
