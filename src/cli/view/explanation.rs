//! An explanation as JSON has it.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use wsclose::table::{self, Cause, Circumstance, Erratum, Guess, Row};
use wsclose::{CloseCode, Source};

use super::code::{Explanation, ListRow};
use super::mention::MentionView;

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
    code: Option<u16>,
    #[serde(flatten)]
    row: ListRow,
    detail: Option<&'static str>,
    guesses: Vec<GuessView>,
    causes: Vec<CauseView>,
    checks: &'static [&'static str],
    reconnect: ReconnectView,
    fixed_by: FixedByView,
    sent_by_in_practice: &'static str,
    sent_by_note: Option<&'static str>,
    close_event: &'static str,
    http_said_by: Option<&'static str>,
    registered_contact: Option<&'static str>,
    errata: Vec<ErratumView>,
    names: Vec<NameView>,
    references: Vec<SourceView>,
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
    sources: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
struct MeantView {
    code: u16,
    name: &'static str,
}

#[derive(Debug, Serialize)]
struct CauseView {
    /// What the connection did, if the cause fits only then.
    when: Option<&'static str>,
    text: &'static str,
    sources: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
struct ReconnectView {
    advice: &'static str,
    delay_seconds: Option<DelayView>,
    note: Option<&'static str>,
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
}

#[derive(Debug, Serialize)]
struct ErratumView {
    id: u16,
    status: &'static str,
    about: &'static str,
    url: Option<String>,
}

/// What a library calls the code.
#[derive(Debug, Serialize)]
struct NameView {
    library: &'static str,
    name: &'static str,
    kind: &'static str,
    source: &'static str,
}

/// A source, turned into text only where it is shown.
#[derive(Debug)]
pub(crate) struct SourceView(&'static Source);

impl Serialize for SourceView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Source", 2)?;
        fields.serialize_field("name", &self.0.to_string())?;
        fields.serialize_field("url", &self.0.url())?;
        fields.end()
    }
}

impl<'a> ExplanationView<'a> {
    fn new(explanation: &'a Explanation) -> Self {
        let row = explanation.row;
        Self {
            query: &explanation.query,
            mentions: &explanation.mentions,
            code: explanation.code().map(CloseCode::get),
            row: ListRow::new(row, &(explanation.first..=explanation.last)),
            detail: some(row.detail),
            guesses: explanation.guesses.iter().map(guess).collect(),
            causes: row.causes.iter().map(cause).collect(),
            checks: row.checks,
            reconnect: reconnect(row),
            fixed_by: FixedByView {
                who: row.fixed_by.who.iter().map(|party| party.name()).collect(),
                note: row.fixed_by.note,
            },
            sent_by_in_practice: row.sent_by.practice.name(),
            sent_by_note: some(row.sent_by.note),
            close_event: row.close_event,
            http_said_by: row.http.map(|http| http.said_by),
            registered_contact: row.registration().and_then(|entry| entry.contact),
            errata: row.errata.iter().map(erratum).collect(),
            names: explanation.code().map(library_names).unwrap_or_default(),
            references: sources(row.sources),
        }
    }
}

fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}

fn guess(guess: &Guess) -> GuessView {
    let meant = |code: CloseCode| MeantView { code: code.get(), name: table::row(code).name };
    GuessView {
        id: guess.id(),
        message: guess.to_string(),
        detail: guess.detail(),
        likelihood: guess.likelihood().name(),
        meant: guess.meant().into_iter().map(meant).collect(),
        sources: sources(guess.sources()),
    }
}

fn cause(cause: &'static Cause) -> CauseView {
    CauseView {
        when: cause.when.map(Circumstance::name),
        text: cause.text,
        sources: sources(cause.sources),
    }
}

fn reconnect(row: &Row) -> ReconnectView {
    ReconnectView {
        advice: row.reconnect.advice.name(),
        delay_seconds: row.reconnect.delay.map(|(min, max)| DelayView { min, max }),
        note: some(row.reconnect.note),
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

pub(crate) fn sources(sources: &'static [Source]) -> Vec<SourceView> {
    sources.iter().map(SourceView).collect()
}

fn library_names(code: CloseCode) -> Vec<NameView> {
    table::constants(code)
        .map(|(library, constant)| NameView {
            library: library.name,
            name: constant.name,
            kind: constant.kind.name(),
            source: library.source,
        })
        .collect()
}
