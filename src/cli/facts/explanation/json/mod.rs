//! An explanation as JSON has it.

mod evidence;

use serde::{Serialize, Serializer};
use wsclose::table::{self, Cause, Circumstance, Erratum, Guess};
use wsclose::{CloseCode, Source};

use crate::cli::facts::apps::MeaningView;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::libraries::{
    MatchView, NameView, RefusedByView, ReportView, names, refused_by,
};
use crate::cli::facts::row::ListRow;
use crate::cli::facts::some;
use crate::cli::words::mention::MentionView;
use evidence::{AwayView, ComeBackView, EvidenceView, SizeLimitView, SuspectView};

impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ExplanationView::new(self).serialize(serializer)
    }
}

#[derive(Debug, Serialize)]
struct ExplanationView<'a> {
    query: &'a str,
    mentions: &'a [MentionView],
    /// `None` for a run of codes.
    code: Option<CloseCode>,
    #[serde(flatten)]
    row: ListRow,
    detail: Option<&'static str>,
    evidence: Option<EvidenceView<'a>>,
    suspects: Vec<SuspectView<'a>>,
    guesses: Vec<GuessView>,
    apps: Vec<MeaningView>,
    causes: Vec<CauseView>,
    checks: &'static [&'static str],
    limits: Vec<SizeLimitView>,
    reconnect: ReconnectView,
    fixed_by: FixedByView,
    sent_by_in_practice: &'static str,
    sent_by_note: Option<&'static str>,
    close_event: &'static str,
    http_said_by: Option<&'static str>,
    registered_contact: Option<&'static str>,
    errata: Vec<ErratumView>,
    meaning: Option<MatchView>,
    names: Vec<NameView>,
    refused_by: Vec<RefusedByView>,
    shown_instead: Vec<ReportView>,
    references: &'static [Source],
}

#[derive(Debug, Serialize)]
struct GuessView {
    id: &'static str,
    /// What the number probably is.
    message: String,
    /// How that comes about.
    detail: String,
    /// How much the number itself speaks for it.
    likelihood: &'static str,
    /// The codes that were probably meant, the best first.
    meant: Vec<MeantView>,
    sources: &'static [Source],
}

#[derive(Debug, Serialize)]
struct MeantView {
    code: CloseCode,
    name: &'static str,
}

#[derive(Debug, Serialize)]
struct CauseView {
    /// What the connection did, if the cause fits only then.
    when: Option<&'static str>,
    text: &'static str,
    sources: &'static [Source],
}

#[derive(Debug, Serialize)]
struct ReconnectView {
    advice: &'static str,
    delay_seconds: Option<DelayView>,
    note: Option<String>,
    /// What the evidence says of it, where that is more than the code says.
    by_evidence: Option<ComeBackView>,
    stay_away: Vec<AwayView>,
}

#[derive(Debug, Serialize)]
struct DelayView {
    min: u16,
    max: u16,
}

#[derive(Debug, Serialize)]
struct FixedByView {
    who: Vec<&'static str>,
    note: &'static str,
    /// What is left of the note where the evidence settles what the connection did.
    by_evidence: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct ErratumView {
    id: u16,
    status: &'static str,
    about: &'static str,
    url: Option<String>,
}

impl<'a> ExplanationView<'a> {
    fn new(explanation: &'a Explanation) -> Self {
        let row = explanation.row;
        Self {
            query: &explanation.query,
            mentions: &explanation.mentions,
            code: explanation.code(),
            row: ListRow::new(row, &(explanation.first..=explanation.last)),
            detail: some(row.detail),
            evidence: explanation.given.as_ref().map(evidence::evidence),
            suspects: explanation.suspects().iter().map(evidence::suspect).collect(),
            guesses: explanation.guesses.iter().map(guess).collect(),
            apps: explanation.apps.iter().map(MeaningView::new).collect(),
            causes: row.causes_of(explanation.first..=explanation.last).map(cause).collect(),
            checks: row.checks,
            limits: explanation.code().map(evidence::size_limits).unwrap_or_default(),
            reconnect: reconnect(explanation),
            fixed_by: FixedByView {
                who: row.fixed_by.who.iter().map(|party| party.name()).collect(),
                note: row.fixed_by.note,
                by_evidence: explanation.fixed_by_evidence(),
            },
            sent_by_in_practice: row.sent_by.practice.name(),
            sent_by_note: some(row.sent_by.note),
            close_event: row.close_event,
            http_said_by: row.http.map(|http| http.said_by),
            registered_contact: row.registration().and_then(|entry| entry.contact),
            errata: row.errata.iter().map(erratum).collect(),
            meaning: explanation.meaning.as_ref().map(MatchView::new),
            names: explanation.code().map(names).unwrap_or_default(),
            refused_by: explanation.code().map(refused_by).unwrap_or_default(),
            shown_instead: explanation.code().map(shown_instead).unwrap_or_default(),
            references: row.sources,
        }
    }
}

fn guess(guess: &Guess) -> GuessView {
    let meant = |code| MeantView { code, name: table::row(code).name };
    GuessView {
        id: guess.id(),
        message: guess.to_string(),
        detail: guess.detail(),
        likelihood: guess.likelihood().name(),
        meant: guess.meant().into_iter().map(meant).collect(),
        sources: guess.sources(),
    }
}

fn cause(cause: &'static Cause) -> CauseView {
    CauseView { when: cause.when.map(Circumstance::name), text: cause.text, sources: cause.sources }
}

fn reconnect(explanation: &Explanation) -> ReconnectView {
    let row = explanation.row;
    ReconnectView {
        advice: row.reconnect.advice.name(),
        delay_seconds: row.reconnect.delay.map(|(min, max)| DelayView { min, max }),
        note: Some(explanation.reconnect_note()).filter(|note| !note.is_empty()),
        by_evidence: explanation.given.as_ref().and_then(evidence::come_back),
        stay_away: explanation.code().map(evidence::stay_away).unwrap_or_default(),
    }
}

fn erratum(erratum: &Erratum) -> ErratumView {
    ErratumView {
        id: erratum.id,
        status: erratum.status,
        about: erratum.about,
        url: Source::Erratum(erratum.id).url(),
    }
}

fn shown_instead(code: CloseCode) -> Vec<ReportView> {
    table::reports(code).map(ReportView::new).collect()
}
