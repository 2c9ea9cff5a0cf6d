//! What is shown of a code.

use std::ops::RangeInclusive;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use wsclose::table::{self, Cause, Guess, LIBRARIES, Row};

use wsclose::{Class, CloseCode, Source};

use super::span;

/// The answer to `explain`.
#[derive(Debug, Serialize)]
pub(crate) struct Explanations<'a> {
    pub(crate) schema: u32,
    pub(crate) query: &'a [String],
    pub(crate) results: Vec<Explanation>,
    pub(crate) errors: Vec<ErrorView>,
}

/// A part of the query that stands for no code.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorView {
    pub(crate) message: String,
    pub(crate) hint: String,
}

/// What there is to say of one code, or of a run of codes with one answer.
#[derive(Debug, Serialize)]
pub(crate) struct Explanation {
    /// The row of the table, for writers that need more than its names.
    #[serde(skip)]
    pub(crate) entry: &'static Row,
    /// The words of the command line that led here.
    pub(crate) query: String,
    /// `None` for a run of codes.
    pub(crate) code: Option<u16>,
    #[serde(flatten)]
    pub(crate) row: ListRow,
    pub(crate) detail: Option<&'static str>,
    pub(crate) guesses: Vec<GuessView>,
    pub(crate) causes: Vec<CauseView>,
    pub(crate) checks: &'static [&'static str],
    pub(crate) reconnect: ReconnectView,
    pub(crate) fixed_by: FixedByView,
    pub(crate) sent_by_in_practice: &'static str,
    pub(crate) sent_by_note: Option<&'static str>,
    pub(crate) close_event: &'static str,
    pub(crate) http_said_by: Option<&'static str>,
    pub(crate) registered_contact: Option<&'static str>,
    pub(crate) errata: Vec<ErratumView>,
    pub(crate) names: Vec<NameView>,
    pub(crate) references: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
pub(crate) struct GuessView {
    pub(crate) id: &'static str,
    /// What the number probably is.
    pub(crate) message: String,
    /// How that comes about.
    pub(crate) detail: String,
    /// How much the number itself speaks for it.
    pub(crate) likelihood: &'static str,
    /// The codes that were probably meant, the best first.
    pub(crate) meant: Vec<MeantView>,
    pub(crate) sources: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
pub(crate) struct MeantView {
    pub(crate) code: u16,
    pub(crate) name: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct CauseView {
    /// What the connection did, if the cause fits only then.
    pub(crate) when: Option<&'static str>,
    pub(crate) text: &'static str,
    pub(crate) sources: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ReconnectView {
    pub(crate) advice: &'static str,
    pub(crate) delay_seconds: Option<DelayView>,
    pub(crate) note: Option<&'static str>,
}

#[derive(Debug, Serialize)]
pub(crate) struct DelayView {
    pub(crate) min: u16,
    pub(crate) max: u16,
}

#[derive(Debug, Serialize)]
pub(crate) struct FixedByView {
    pub(crate) who: Vec<&'static str>,
    pub(crate) note: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct ErratumView {
    pub(crate) id: u16,
    pub(crate) status: &'static str,
    pub(crate) about: &'static str,
    pub(crate) url: Option<String>,
}

/// What a library calls the code.
#[derive(Debug, Serialize)]
pub(crate) struct NameView {
    pub(crate) library: &'static str,
    pub(crate) name: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) source: &'static str,
}

/// A source, turned into text only where it is shown.
#[derive(Debug)]
pub(crate) struct SourceView(pub(crate) &'static Source);

impl Serialize for SourceView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Source", 2)?;
        fields.serialize_field("name", &self.0.to_string())?;
        fields.serialize_field("url", &self.0.url())?;
        fields.end()
    }
}

/// The answer to `list`.
#[derive(Debug, Serialize)]
pub(crate) struct Listing {
    pub(crate) schema: u32,
    pub(crate) rows: Vec<ListRow>,
    pub(crate) errors: Vec<ErrorView>,
}

/// One row of a listing. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(crate) struct ListRow {
    pub(crate) first: u16,
    pub(crate) last: u16,
    pub(crate) name: &'static str,
    pub(crate) class: &'static str,
    pub(crate) status: &'static str,
    pub(crate) sendable: bool,
    pub(crate) reserved: bool,
    pub(crate) reported_locally: bool,
    pub(crate) custom: &'static str,
    pub(crate) sent_by: &'static str,
    pub(crate) browser_close: bool,
    pub(crate) http: Option<u16>,
    pub(crate) registered_meaning: Option<&'static str>,
    pub(crate) registered_reference: Option<&'static str>,
    pub(crate) summary: &'static str,
}

/// The explanations of a range, one for each row of the table that it touches.
pub(crate) fn explain(query: &str, codes: &RangeInclusive<CloseCode>) -> Vec<Explanation> {
    table::rows(codes.clone()).iter().map(|row| Explanation::new(query, row, codes)).collect()
}

impl Explanation {
    /// What a row says of those of its codes that are in `codes`.
    fn new(query: &str, row: &'static Row, codes: &RangeInclusive<CloseCode>) -> Self {
        let (first, last) = clip(row, codes);
        let single = first == last;
        let guesses = if single { table::guesses(first) } else { Vec::new() };
        Self {
            entry: row,
            query: query.to_owned(),
            code: single.then_some(first.get()),
            row: ListRow::new(row, codes),
            detail: some(row.detail),
            guesses: guesses.iter().map(guess).collect(),
            causes: row.causes.iter().map(cause).collect(),
            checks: row.checks,
            reconnect: ReconnectView {
                advice: row.reconnect.advice.name(),
                delay_seconds: row.reconnect.delay.map(|(min, max)| DelayView { min, max }),
                note: some(row.reconnect.note),
            },
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
            names: if single { library_names(first) } else { Vec::new() },
            references: sources(row.sources),
        }
    }

    /// The answer in one phrase: what the number probably is, if it gives that away, else what
    /// its row says.
    pub(crate) fn headline(&self) -> String {
        let word = match self.guesses.first().map(|guess| guess.likelihood) {
            Some("probable") => "probably",
            Some("possible") => "perhaps",
            _ => return self.row.summary.to_owned(),
        };
        format!("{word} {}", self.guesses[0].phrase())
    }
}

impl ListRow {
    /// What a listing says of those of a row's codes that are in `codes`.
    pub(crate) fn new(row: &Row, codes: &RangeInclusive<CloseCode>) -> Self {
        let (first, last) = clip(row, codes);
        Self {
            first: first.get(),
            last: last.get(),
            name: row.name,
            class: row.class().name(),
            status: row.status.name(),
            sendable: first.may_be_sent(),
            reserved: first.is_reserved(),
            reported_locally: first.is_reported_locally(),
            custom: first.custom().name(),
            sent_by: row.sent_by.text.name(),
            browser_close: first.is_accepted_by_browser_close(),
            http: row.http.map(|http| http.status),
            registered_meaning: row.registration().map(|entry| entry.meaning),
            registered_reference: row.registration().and_then(|entry| entry.reference),
            summary: row.summary,
        }
    }

    pub(crate) fn class(&self) -> Class {
        CloseCode::new(self.first).class()
    }

    pub(crate) fn codes(&self) -> String {
        span(CloseCode::new(self.first), CloseCode::new(self.last))
    }
}

impl GuessView {
    fn phrase(&self) -> String {
        let codes: Vec<_> = self.unsaid().map(|meant| meant.code.to_string()).collect();
        match codes.split_last() {
            None => self.message.clone(),
            Some((last, [])) => format!("{}; did you mean {last}?", self.message),
            Some((last, rest)) => {
                format!("{}; did you mean {} or {last}?", self.message, rest.join(", "))
            }
        }
    }

    /// The codes that were probably meant, but for one that the message names.
    pub(crate) fn unsaid(&self) -> impl Iterator<Item = &MeantView> {
        self.meant.iter().filter(|meant| !self.message.starts_with(&meant.code.to_string()))
    }
}

fn clip(row: &Row, codes: &RangeInclusive<CloseCode>) -> (CloseCode, CloseCode) {
    (row.first.max(*codes.start()), row.last.min(*codes.end()))
}

fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}

fn guess(guess: &Guess) -> GuessView {
    GuessView {
        id: guess.id(),
        message: guess.to_string(),
        detail: guess.detail(),
        likelihood: guess.likelihood().name(),
        meant: guess
            .meant()
            .iter()
            .map(|code| MeantView { code: code.get(), name: table::row(*code).name })
            .collect(),
        sources: sources(guess.sources()),
    }
}

fn cause(cause: &'static Cause) -> CauseView {
    CauseView {
        when: cause.when.map(table::Circumstance::name),
        text: cause.text,
        sources: sources(cause.sources),
    }
}

fn erratum(erratum: &table::Erratum) -> ErratumView {
    ErratumView {
        id: erratum.id,
        status: erratum.status,
        about: erratum.about,
        url: Source::Erratum(erratum.id).url(),
    }
}

fn sources(sources: &'static [Source]) -> Vec<SourceView> {
    sources.iter().map(SourceView).collect()
}

fn library_names(code: CloseCode) -> Vec<NameView> {
    LIBRARIES
        .iter()
        .flat_map(|library| library.names.iter().map(move |constant| (library, constant)))
        .filter(|(_, constant)| constant.code == code)
        .map(|(library, constant)| NameView {
            library: library.name,
            name: constant.name,
            kind: constant.kind.name(),
            source: library.source,
        })
        .collect()
}
