//! What is shown of libraries and their names.

use std::fmt;

use serde::{Serialize, Serializer};
use wsclose::table::{self, Constant, Library, Match, Receiver, Report, Value, receivers_refusing};
use wsclose::{CloseCode, Source};

use crate::cli::facts::{bounds, some};
use crate::cli::words::spelled::span;

/// What a library calls a code.
#[derive(Debug, Serialize)]
pub(crate) struct NameView {
    library: &'static str,
    library_id: &'static str,
    language: &'static str,
    name: &'static str,
    kind: &'static str,
    visibility: &'static str,
    source: ReadIn,
}

impl NameView {
    fn new((library, constant): (&'static Library, &'static Constant)) -> Self {
        Self {
            library: library.name,
            library_id: library.id,
            language: library.language.name(),
            name: constant.name,
            kind: constant.kind.name(),
            visibility: library.visibility_of(constant).name(),
            source: ReadIn(library),
        }
    }
}

/// Where a library's names were read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReadIn(pub(crate) &'static Library);

impl fmt::Display for ReadIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} @{}", self.0.source, self.0.version)
    }
}

impl Serialize for ReadIn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What the libraries call a code.
pub(crate) fn names(code: CloseCode) -> Vec<NameView> {
    table::constants(code).into_iter().map(NameView::new).collect()
}

/// The meaning of a name that was asked for.
#[derive(Debug, Serialize)]
pub(crate) struct MatchView {
    standard: bool,
    libraries: Vec<&'static str>,
    apps: Vec<&'static str>,
    /// The applications that call another code so.
    elsewhere: Vec<ElsewhereView>,
}

#[derive(Debug, Serialize)]
struct ElsewhereView {
    app: &'static str,
    first: CloseCode,
    last: CloseCode,
}

impl MatchView {
    pub(crate) fn new(meaning: &Match) -> Self {
        let libraries = meaning.constants.iter().map(|(library, _)| library.id).collect();
        let apps = meaning.apps.iter().map(|(app, _)| app.id).collect();
        let elsewhere = meaning.elsewhere.iter().map(|(app, meant)| ElsewhereView {
            app: app.id,
            first: meant.first,
            last: meant.last,
        });
        let elsewhere = elsewhere.collect();
        Self { standard: meaning.is_standard, libraries, apps, elsewhere }
    }
}

/// A name that stands for no code that a Close frame can carry.
#[derive(Debug, Serialize)]
pub(crate) struct NoCodeView {
    pub(crate) query: String,
    #[serde(serialize_with = "number")]
    pub(crate) number: Value,
    #[serde(serialize_with = "users")]
    pub(crate) names: Vec<(&'static Library, &'static Constant)>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives it so")]
fn number<S: Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
    value.number().serialize(serializer)
}

fn users<S: Serializer>(
    names: &Vec<(&'static Library, &'static Constant)>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct User {
        #[serde(flatten)]
        name: NameView,
        remark: Option<&'static str>,
    }
    let user = |named: &(&'static Library, &'static Constant)| User {
        name: NameView::new(*named),
        remark: named.0.remark(named.1),
    };
    serializer.collect_seq(names.iter().map(user))
}

/// Who refuses a code.
#[derive(Debug, Serialize)]
pub(crate) struct RefusedByView {
    receiver: String,
    does: &'static str,
}

/// The receivers that refuse a code.
pub(crate) fn refused_by(code: CloseCode) -> Vec<RefusedByView> {
    let view = |receiver: &Receiver| RefusedByView {
        receiver: receiver.to_string(),
        does: receiver.refusal.does(),
    };
    receivers_refusing(code).map(view).collect()
}

/// What a library shows in place of what came.
#[derive(Debug, Serialize)]
pub(crate) struct ReportView {
    library: &'static str,
    library_id: &'static str,
    instead_of: &'static str,
    shows: Option<CloseCode>,
    reason: Option<&'static str>,
    when: Option<&'static str>,
    source: Source,
}

impl ReportView {
    pub(crate) fn new(report: &'static Report) -> Self {
        Self {
            library: report.library().map_or(report.library, |library| library.name),
            library_id: report.library,
            instead_of: report.instead_of.name(),
            shows: report.shows,
            reason: some(report.reason),
            when: some(report.when),
            source: report.source,
        }
    }
}

/// A library in a listing: with its names, or as a line of the index.
#[derive(Debug, Serialize)]
pub(crate) struct LibraryView {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    aliases: &'static [&'static str],
    pub(crate) language: &'static str,
    subject: &'static str,
    visibility: &'static str,
    note: Option<&'static str>,
    source: &'static str,
    pub(crate) version: &'static str,
    pub(crate) count: usize,
    /// `None` in the index.
    pub(crate) names: Option<Vec<ConstantView>>,
    /// `None` in the index, and where the names are not those of the protocol's codes.
    pub(crate) lacks: Option<Vec<u16>>,
    /// What it prints for codes without a name; `None` in the index.
    printed: Option<Vec<PrintedView>>,
    receivers: Vec<ReceiverView>,
    reports: Vec<ReportView>,
    #[serde(skip)]
    pub(crate) library: &'static Library,
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
pub(crate) struct ConstantView {
    library: &'static str,
    /// `None` for a catch-all.
    first: Option<i32>,
    last: Option<i32>,
    pub(crate) name: &'static str,
    qualified: String,
    kind: &'static str,
    visibility: &'static str,
    pub(crate) standard_name: Option<&'static str>,
    pub(crate) printed: Option<&'static str>,
    pub(crate) remark: Option<&'static str>,
    #[serde(skip)]
    pub(crate) constant: &'static Constant,
}

/// A line of the index. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(crate) struct LibraryRow {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) language: &'static str,
    subject: &'static str,
    visibility: &'static str,
    pub(crate) count: usize,
    pub(crate) version: &'static str,
    source: &'static str,
}

impl LibraryView {
    /// A line of the index.
    pub(crate) fn index(library: &'static Library) -> Self {
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
    pub(crate) fn table(library: &'static Library) -> Self {
        let names = library.names.iter().map(|one| ConstantView::new(library, one)).collect();
        let lacks = lacking(library);
        let printed = library.printed_unnamed();
        let printed = printed.map(|(code, text)| PrintedView { code, text }).collect();
        Self { names: Some(names), lacks, printed: Some(printed), ..Self::index(library) }
    }
}

impl LibraryRow {
    pub(crate) fn new(library: &Library) -> Self {
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

/// The codes that a receiver refuses, in words.
pub(crate) fn refused_codes(receiver: &Receiver) -> String {
    let ranges = receiver.refused();
    ranges.iter().map(|(first, last)| span(*first, *last)).collect::<Vec<_>>().join(", ")
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
