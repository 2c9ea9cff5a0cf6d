//! The evidence, and what it points at, as JSON has them.

use serde::Serialize;
use wsclose::table::{
    self, ComeBack, Consequence, Direction, Limit, OtherClose, Reconnector, SeenBy, SizeLimit,
    Suspect,
};
use wsclose::{CloseCode, Source};

use crate::cli::facts::explanation::given::Given;
use crate::cli::facts::some;

/// The evidence as JSON has it.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceView<'a> {
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
pub(super) struct SuspectView<'a> {
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
pub(super) struct SizeLimitView {
    software: &'static str,
    version: Option<&'static str>,
    bytes: u64,
    setting: &'static str,
    sources: [Source; 1],
}

/// A client that does not come back after the code.
#[derive(Debug, Serialize)]
pub(super) struct AwayView {
    software: &'static str,
    version: Option<&'static str>,
    sources: &'static [Source],
}

/// Whether to connect again, going by the evidence.
#[derive(Debug, Serialize)]
pub(super) struct ComeBackView {
    advice: &'static str,
    said_by: Option<&'static str>,
    note: Option<&'static str>,
}

pub(super) fn come_back(given: &Given) -> Option<ComeBackView> {
    given.come_back.map(|ComeBack { advice, said_by, note, .. }| ComeBackView {
        advice: advice.name(),
        said_by,
        note: some(note),
    })
}

pub(super) fn evidence(given: &Given) -> EvidenceView<'_> {
    let evidence = given.evidence();
    EvidenceView {
        reason: evidence.reason,
        after_seconds: evidence.after.map(|time| time.as_secs_f64()),
        seen_by: evidence.seen_by.map(SeenBy::name),
        direction: evidence.direction.map(Direction::name),
        other_close: evidence.other_close.map(OtherClose::name),
        libraries: evidence.libraries.iter().map(|library| library.id).collect(),
        software: evidence.software,
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

pub(super) fn suspect(suspect: &Suspect) -> SuspectView<'_> {
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

pub(super) fn size_limits(code: CloseCode) -> Vec<SizeLimitView> {
    let view = |limit: &'static SizeLimit| SizeLimitView {
        software: limit.software,
        version: some(limit.version),
        bytes: limit.bytes,
        setting: limit.setting,
        sources: [limit.source],
    };
    table::size_limits(code).map(view).collect()
}

pub(super) fn stay_away(code: CloseCode) -> Vec<AwayView> {
    let view = |client: &'static Reconnector| AwayView {
        software: client.software,
        version: some(client.version),
        sources: client.sources,
    };
    table::stay_away(code).map(view).collect()
}
