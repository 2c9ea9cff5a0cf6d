//! What is shown of libraries and their names.

use std::fmt;

use serde::{Serialize, Serializer};
use wsclose::table::{self, Constant, Library, Match, Receiver, Report, Value, receivers_refusing};
use wsclose::{CloseCode, Source};

use crate::cli::facts::some;
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

/// The codes that a receiver refuses, in words.
pub(crate) fn refused_codes(receiver: &Receiver) -> String {
    let ranges = receiver.refused();
    ranges.iter().map(|(first, last)| span(*first, *last)).collect::<Vec<_>>().join(", ")
}
