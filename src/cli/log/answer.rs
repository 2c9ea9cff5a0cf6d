//! The answer to `log`.

use std::io;

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::log::{Proof, Side};
use wsclose::table;

use crate::cli::error::Problem;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::{SCHEMA, Schema};
use crate::cli::log::Asked;
use crate::cli::log::kinds::Kind;
use crate::cli::log::lines::Lines;
use crate::cli::output::json;
use crate::cli::words::mention::{Mentioned, RefusedCall};

/// What was found.
pub(super) struct Answer<'a> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) lines: &'a Lines,
    /// The most frequent first.
    pub(super) kinds: &'a [Kind],
    /// One a code, in the order of the lines.
    pub(super) results: &'a [Explanation<'a>],
    pub(super) errors: &'a [Problem],
}

/// The answer to `log`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct LogForm<'a> {
    schema: Schema,
    /// The files that were read, in their order.
    files: &'a [FileRead],
    /// How many lines were read.
    lines: u64,
    /// How many closes were found in them.
    closes: u64,
    /// The closes by kind, the most frequent first. Closes of one kind have the same code, side and
    /// writer, and the same reason except for numbers and ids.
    kinds: Vec<KindForm<'a>>,
    /// One for each code, in the order of the lines, with what the lines say in `mentions`.
    results: &'a [Explanation<'a>],
    /// Calls that an API refused, so that nothing closed.
    calls: &'a [RefusedCall],
    /// The numbers of the lines that were not read as a close but may be about one, in the
    /// order of the files.
    skipped: Vec<u64>,
    /// How many lines were too long to be read.
    too_long: u64,
    /// How many closes were counted but have no entry in `kinds`, because it is full.
    unlisted_closes: u64,
    /// How many closes and calls have no entry in `mentions` or `calls`, because these are full.
    unlisted_mentions: u64,
    /// What could not be read or answered; also on standard error.
    errors: &'a [Problem],
}

/// A file that was read.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct FileRead {
    /// Its name as it was given; null for standard input.
    pub(super) file: Option<String>,
    /// How many lines it has.
    pub(super) lines: u64,
    /// How many closes were found in it.
    pub(super) closes: u64,
    /// The numbers of its lines that were not read as a close but may be about one.
    pub(super) skipped: Vec<u64>,
}

/// A kind of closes in one file.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct KindForm<'a> {
    /// The file; null for standard input.
    file: Option<&'a str>,
    /// The code.
    code: CloseCode,
    /// Its registered name; null if it has none.
    name: Option<&'static str>,
    /// The close reason, or what the lines give instead, with # for numbers and ids where they differ;
    /// null if there is none, or if there are too many different ones.
    reason: Option<&'a str>,
    /// Who sent the Close; null if the lines do not say, or if nobody did.
    closed_by: Option<Side>,
    /// The library or program that writes such lines; null if it is not known.
    writer: Option<&'static str>,
    /// What the words of the lines prove; null if they are not known.
    proves: Option<Proof>,
    /// How many closes are of this kind.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    count: u64,
    /// The number of the first line that reports one.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    first_line: u64,
    /// The number of the last.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    last_line: u64,
    /// The median of the lifetimes of their connections, in seconds; null if none is known.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    lifetime_median: Option<f64>,
}

impl<'a> KindForm<'a> {
    fn new(kind: &'a Kind) -> Self {
        let said = &kind.first.said;
        Self {
            file: kind.first.file.as_deref(),
            code: said.code,
            name: registered_name(said.code),
            reason: kind.reason(),
            closed_by: said.closed_by,
            writer: said.writer,
            proves: kind.proves(),
            count: kind.count,
            first_line: kind.lines.first().copied().unwrap_or(kind.last_line),
            last_line: kind.last_line,
            lifetime_median: kind.first.lifetimes.median().map(|median| median.as_secs_f64()),
        }
    }
}

/// The answer to `log --tally`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Tally<'a> {
    schema: Schema,
    /// The kinds of closes in each file, the most frequent first.
    kinds: Vec<KindForm<'a>>,
    /// What could not be read or answered; also on standard error.
    errors: &'a [Problem],
}

/// A close as it comes, in the answer to `log --format jsonl`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CloseForm<'a> {
    schema: Schema,
    /// The registered name of the code; null if it has none.
    registered_name: Option<&'static str>,
    /// What it means, and what most likely led to it, in a sentence or two.
    likely: &'a str,
    #[serde(flatten)]
    close: &'a Mentioned,
}

impl<'a> CloseForm<'a> {
    pub(super) fn new(close: &'a Mentioned, likely: &'a str) -> Self {
        Self { schema: SCHEMA, registered_name: registered_name(close.code()), likely, close }
    }
}

/// The name that is registered for a code.
pub(super) fn registered_name(code: CloseCode) -> Option<&'static str> {
    let row = table::row(code);
    row.registration().map(|_| row.name)
}

impl<'a> LogForm<'a> {
    /// Nothing but errors.
    pub(crate) const fn failed(errors: &'a [Problem]) -> Self {
        Self {
            schema: SCHEMA,
            files: &[],
            lines: 0,
            closes: 0,
            kinds: Vec::new(),
            results: &[],
            calls: &[],
            skipped: Vec::new(),
            too_long: 0,
            unlisted_closes: 0,
            unlisted_mentions: 0,
            errors,
        }
    }
}

impl<'a> Tally<'a> {
    /// Nothing but errors.
    pub(crate) const fn failed(errors: &'a [Problem]) -> Self {
        Self { schema: SCHEMA, kinds: Vec::new(), errors }
    }

    /// The kinds, one object a line.
    pub(super) fn lines(answer: &Answer<'_>) -> io::Result<String> {
        answer.kinds.iter().map(|kind| json::write_line(&KindForm::new(kind))).collect()
    }
}

impl<'a> Answer<'a> {
    pub(super) fn closes(&self) -> u64 {
        self.lines.files.iter().map(|file| file.closes).sum()
    }

    pub(super) fn lines_read(&self) -> u64 {
        self.lines.files.iter().map(|file| file.lines).sum()
    }

    pub(super) fn form(&self) -> LogForm<'a> {
        let files = &self.lines.files;
        LogForm {
            schema: SCHEMA,
            files,
            lines: self.lines_read(),
            closes: self.closes(),
            kinds: self.kinds.iter().map(KindForm::new).collect(),
            results: self.results,
            calls: &self.lines.closes.calls,
            skipped: files.iter().flat_map(|file| file.skipped.iter().copied()).collect(),
            too_long: self.lines.too_long,
            unlisted_closes: self.lines.kinds.unlisted,
            unlisted_mentions: self.lines.closes.not_kept,
            errors: self.errors,
        }
    }

    pub(super) fn tally(&self) -> Tally<'a> {
        let kinds = self.kinds.iter().map(KindForm::new).collect();
        Tally { schema: SCHEMA, kinds, errors: self.errors }
    }
}
