//! What a listing has of libraries and their names.

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{self, Constant, Library, Receiver};

use crate::cli::facts::libraries::ReportView;
use crate::cli::facts::{bounds, some};

/// A library in a listing: with its names, or as a line of the index.
#[derive(Debug, Serialize)]
pub(super) struct LibraryView {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    aliases: &'static [&'static str],
    pub(super) language: &'static str,
    subject: &'static str,
    visibility: &'static str,
    note: Option<&'static str>,
    source: &'static str,
    pub(super) version: &'static str,
    pub(super) count: usize,
    /// `None` in the index.
    pub(super) names: Option<Vec<ConstantView>>,
    /// `None` in the index, and where the names are not those of the protocol's codes.
    pub(super) lacks: Option<Vec<u16>>,
    /// What it prints for codes without a name; `None` in the index.
    printed: Option<Vec<PrintedView>>,
    receivers: Vec<ReceiverView>,
    reports: Vec<ReportView>,
    #[serde(skip)]
    pub(super) library: &'static Library,
}

/// What a library prints for a code.
#[derive(Debug, Serialize)]
struct PrintedView {
    code: CloseCode,
    text: &'static str,
}

/// What receives for a library.
#[derive(Debug, Serialize)]
struct ReceiverView {
    receiver: String,
    refuses: Vec<RangeView>,
    does: &'static str,
}

#[derive(Debug, Serialize)]
struct RangeView {
    first: CloseCode,
    last: CloseCode,
}

/// A name of a library in a listing. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(super) struct ConstantView {
    library: &'static str,
    /// `None` for a catch-all.
    first: Option<i32>,
    last: Option<i32>,
    pub(super) name: &'static str,
    qualified: String,
    kind: &'static str,
    visibility: &'static str,
    pub(super) standard_name: Option<&'static str>,
    pub(super) printed: Option<&'static str>,
    pub(super) remark: Option<&'static str>,
    #[serde(skip)]
    pub(super) constant: &'static Constant,
}

/// A line of the index. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(super) struct LibraryRow {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) language: &'static str,
    subject: &'static str,
    visibility: &'static str,
    pub(super) count: usize,
    pub(super) version: &'static str,
    source: &'static str,
}

impl LibraryView {
    /// A line of the index.
    pub(super) fn index(library: &'static Library) -> Self {
        Self {
            id: library.id,
            name: library.name,
            aliases: library.aliases,
            language: library.language.name(),
            subject: library.subject.name(),
            visibility: library.visibility.name(),
            note: some(library.note),
            source: library.source,
            version: library.version,
            count: library.names.len(),
            names: None,
            lacks: None,
            printed: None,
            receivers: library.received_by().map(receiver).collect(),
            reports: library.reports().map(ReportView::new).collect(),
            library,
        }
    }

    /// With all of its names.
    pub(super) fn table(library: &'static Library) -> Self {
        let names = library.names.iter().map(|one| ConstantView::new(library, one)).collect();
        let lacks = lacking(library);
        let printed = library.printed_unnamed();
        let printed = printed.map(|(code, text)| PrintedView { code, text }).collect();
        Self { names: Some(names), lacks, printed: Some(printed), ..Self::index(library) }
    }
}

impl LibraryRow {
    pub(super) fn new(library: &Library) -> Self {
        Self {
            id: library.id,
            name: library.name,
            language: library.language.name(),
            subject: library.subject.name(),
            visibility: library.visibility.name(),
            count: library.names.len(),
            version: library.version,
            source: library.source,
        }
    }
}

fn receiver(receiver: &'static Receiver) -> ReceiverView {
    let range = |(first, last)| RangeView { first, last };
    ReceiverView {
        receiver: receiver.to_string(),
        refuses: receiver.refused().into_iter().map(range).collect(),
        does: receiver.refusal.does(),
    }
}

/// The codes of the protocol that have a meaning, and no name in a library of such names.
fn lacking(library: &Library) -> Option<Vec<u16>> {
    let is_named = |code: CloseCode| {
        let mut names = library.names_of(code);
        names.any(|one| one.kind.is_current() && one.value.number().is_some())
    };
    let has_meaning = |code: &u16| *code != 1004;
    let of_codes = library.subject == table::Subject::Protocol && !library.names.is_empty();
    let lacks = || (1000..=1015).filter(has_meaning).filter(|code| !is_named((*code).into()));
    of_codes.then(|| lacks().collect())
}

impl ConstantView {
    fn new(library: &'static Library, constant: &'static Constant) -> Self {
        let (first, last) = bounds(constant.value);
        let row = constant.value.code().map(table::row);
        Self {
            library: library.id,
            first,
            last,
            name: constant.name,
            qualified: library.qualify(constant),
            kind: constant.kind.name(),
            visibility: library.visibility_of(constant).name(),
            standard_name: row.filter(|row| row.first == row.last).map(|row| row.name),
            printed: library.printed(constant),
            remark: library.remark(constant),
            constant,
        }
    }
}
