//! What a listing has of libraries and their names.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::table::{self, Constant, Language, Library, Receiver, Report, Subject, Visibility};
use wsclose::{Class, CloseCode};

use crate::cli::facts::libraries::ListedName;

/// A library in a listing: with its names, or as a line of the index.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Listed {
    #[serde(flatten)]
    pub(super) library: &'static Library,
    /// How many names there are.
    pub(super) count: usize,
    /// In the order of the codes; null in the index. The CSV has the same keys as its header.
    pub(super) names: Option<Vec<ListedName>>,
    /// The codes from 1000 to 1015, without 1004, for which it has no name; null in the index, and
    /// if the names are not those of the protocol.
    pub(super) lacks: Option<Vec<CloseCode>>,
    /// What it prints for codes for which it has no name; null in the index.
    pub(super) printed: Option<Vec<Printed>>,
    /// The receivers that the library uses, as far as their source was read or their behaviour
    /// measured.
    pub(super) receivers: Vec<&'static Receiver>,
    /// What its application sees instead of what arrived.
    pub(super) reports: Vec<&'static Report>,
}

/// What a library prints for a code.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Printed {
    /// The code.
    pub(super) code: CloseCode,
    /// The text, exactly as printed.
    pub(super) text: &'static str,
}

/// A line of the index. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(super) struct LibraryRow {
    id: &'static str,
    name: &'static str,
    language: Language,
    subject: Subject,
    visibility: Visibility,
    count: usize,
    version: &'static str,
    source: &'static str,
}

impl Listed {
    /// A line of the index.
    pub(super) fn index(library: &'static Library) -> Self {
        Self {
            library,
            count: library.names.len(),
            names: None,
            lacks: None,
            printed: None,
            receivers: library.received_by().collect(),
            reports: library.reports().collect(),
        }
    }

    /// Whether any of its names are listed.
    pub(super) fn has_names(&self) -> bool {
        self.names.as_ref().is_some_and(|names| !names.is_empty())
    }

    /// With its names for these codes; with all of them for `None`.
    pub(super) fn table(
        library: &'static Library,
        only: Option<&[RangeInclusive<CloseCode>]>,
    ) -> Self {
        let touches = |codes: &RangeInclusive<CloseCode>| {
            let lies_in = |run: &RangeInclusive<CloseCode>| {
                codes.start() <= run.end() && run.start() <= codes.end()
            };
            only.is_none_or(|only| only.iter().any(lies_in))
        };
        let is_wanted = |one: &&Constant| one.value.codes().map_or(only.is_none(), |c| touches(&c));
        let names = library.names.iter().filter(is_wanted);
        let names = names.map(|one| ListedName::new(library, one)).collect();
        let has = |code: CloseCode| touches(&(code..=code));
        let lacks = lacking(library);
        let lacks = lacks.map(|codes| codes.into_iter().filter(|code| has(*code)).collect());
        let printed = library.printed_unnamed();
        let printed = printed.map(|(code, text)| Printed { code, text });
        let printed = printed.filter(|one| has(one.code)).collect();
        Self { names: Some(names), lacks, printed: Some(printed), ..Self::index(library) }
    }
}

impl LibraryRow {
    pub(super) fn new(library: &Library) -> Self {
        Self {
            id: library.id,
            name: library.name,
            language: library.language,
            subject: library.subject,
            visibility: library.visibility,
            count: library.names.len(),
            version: library.version,
            source: library.source,
        }
    }
}

/// The codes of the protocol that have a meaning, and no name in a library of such names.
fn lacking(library: &Library) -> Option<Vec<CloseCode>> {
    let is_named = |code: CloseCode| {
        let mut names = library.names_of(code);
        names.any(|one| one.kind.is_current() && one.value.number().is_some())
    };
    let of_codes = library.subject == table::Subject::Protocol && !library.names.is_empty();
    let registered = table::all().iter().filter(|row| row.registration().is_some());
    let codes = registered.map(|row| row.first).filter(|code| code.class() == Class::Protocol);
    let has_meaning = |code: &CloseCode| code.may_be_sent() || code.is_reported_locally();
    of_codes.then(|| codes.filter(has_meaning).filter(|code| !is_named(*code)).collect())
}
