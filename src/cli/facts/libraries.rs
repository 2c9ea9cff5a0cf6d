//! What is shown of libraries and their names.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{
    Constant, InsteadOf, Kind, Language, Library, Missing, Receiver, Report, Visibility,
    receivers_refusing, row,
};

use crate::cli::words::spelled::span;

/// A library's name for a code, and what to know about it. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ListedName {
    /// The id of the library.
    library: &'static str,
    /// The number that it names; null for a range and for a catch-all.
    #[cfg_attr(feature = "schema", schemars(range(min = -32768, max = 65535)))]
    code: Option<i32>,
    /// The lowest number that it names, below 0 in some libraries; null for a catch-all.
    #[cfg_attr(feature = "schema", schemars(range(min = -32768, max = 65535)))]
    first: Option<i32>,
    /// The highest; the same as first for a single number.
    #[cfg_attr(feature = "schema", schemars(range(min = -32768, max = 65535)))]
    last: Option<i32>,
    /// The name, exactly as spelled.
    pub(crate) name: &'static str,
    /// The name as it is written in code, with everything around it.
    pub(crate) qualified: String,
    /// Whether the name is current, is from earlier versions (legacy), is or bounds a range
    /// (range-marker), or is what the library calls every code that has no other name (catch-all).
    kind: Kind,
    /// Who can use the name: users of the library, only the library itself (others see it in logs),
    /// or nobody (it is only printed).
    visibility: Visibility,
    /// What the registry calls the code.
    pub(crate) standard_name: Option<&'static str>,
    /// What the library prints for the number, if that is not the name.
    pub(crate) printed: Option<&'static str>,
    /// What the library means by the number, if that needs saying.
    pub(crate) remark: Option<&'static str>,
    #[serde(skip)]
    pub(crate) constant: &'static Constant,
}

impl ListedName {
    pub(crate) fn new(library: &'static Library, constant: &'static Constant) -> Self {
        Self {
            library: library.id,
            code: constant.value.number(),
            first: constant.value.first(),
            last: constant.value.last(),
            name: constant.name,
            qualified: library.qualify(constant),
            kind: constant.kind,
            visibility: library.visibility_of(constant),
            standard_name: constant.value.standard_name(),
            printed: library.printed(constant),
            remark: library.remark(constant),
            constant,
        }
    }
}

/// How a library names and handles codes.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct InLibrary {
    /// What --library takes; stable.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// The language of the names.
    language: Language,
    /// Where its names were read: source and version.
    source: String,
    #[serde(skip)]
    pub(crate) library: &'static Library,
    /// Its names for the code, or for the codes of the run.
    pub(crate) names: Vec<ListedName>,
    /// What it prints for the code; null if that is the name, or not known.
    pub(crate) printed: Option<&'static str>,
    /// The receivers that the library uses, as far as they were read or measured; none for a code
    /// that no frame carries.
    pub(crate) receivers: Vec<Received>,
    /// What it shows instead of this code.
    pub(crate) shows: Vec<&'static Report>,
    /// What may have been sent when it shows this code.
    pub(crate) perhaps_sent: Vec<&'static Report>,
}

/// What a receiver does with a code.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Received {
    /// The program, with its version where that is known.
    pub(crate) receiver: String,
    /// Whether it accepts the code.
    pub(crate) accepts: bool,
    /// What it does with a code that it rejects; null if it accepts this one.
    pub(crate) does: Option<&'static str>,
    /// The codes that it rejects, as text.
    pub(crate) refuses: String,
}

impl InLibrary {
    pub(super) fn new(library: &'static Library, codes: RangeInclusive<CloseCode>) -> Self {
        let (first, last) = (*codes.start(), *codes.end());
        let names: Vec<_> = if first == last {
            library.names_of(first).collect()
        } else {
            library.names_within(codes).collect()
        };
        // A receiver treats the codes of a run alike.
        let received = |receiver: &'static Receiver| {
            let accepts = receiver.accepts(first);
            Received {
                receiver: receiver.to_string(),
                accepts,
                does: (!accepts).then(|| receiver.refusal.does()),
                refuses: refused_codes(receiver),
            }
        };
        let is_sent = !first.is_reported_locally();
        let receivers: Vec<_> = library.received_by().filter(|_| is_sent).map(received).collect();
        Self {
            id: library.id,
            name: library.name,
            language: library.language,
            source: library.read_in(),
            library,
            names: names.into_iter().map(|name| ListedName::new(library, name)).collect(),
            printed: library.printed_for(first).filter(|_| first == last),
            shows: library.reports().filter(|one| shows_instead(one, first, &receivers)).collect(),
            perhaps_sent: library.reports().filter(|one| one.shows == Some(first)).collect(),
            receivers,
        }
    }
}

/// Whether a library shows something else where this code came; or where no code came, if this one
/// is reported for that.
fn shows_instead(report: &Report, code: CloseCode, receivers: &[Received]) -> bool {
    let is_refused = receivers.first().is_some_and(|one| !one.accepts);
    report.shows != Some(code)
        && match report.instead_of {
            InsteadOf::RefusedCode => is_refused,
            InsteadOf::NoCode => row(code).missing == Some(Missing::Code),
        }
}

/// Who refuses a code.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RefusedBy {
    /// The program, with its version where that is known.
    pub(crate) receiver: String,
    /// What it does when it rejects the code.
    pub(crate) does: &'static str,
}

/// The receivers that refuse a code.
pub(super) fn refused_by(code: CloseCode) -> impl Iterator<Item = RefusedBy> {
    receivers_refusing(code)
        .map(|receiver| RefusedBy { receiver: receiver.to_string(), does: receiver.refusal.does() })
}

/// The codes that a receiver refuses, in words.
pub(crate) fn refused_codes(receiver: &Receiver) -> String {
    let ranges = receiver.refused();
    ranges.iter().map(|(first, last)| span(*first, *last)).collect::<Vec<_>>().join(", ")
}

/// The reason that a library shows with a code.
pub(crate) fn saying(report: &Report) -> String {
    if report.reason.is_empty() {
        String::new()
    } else {
        format!(" with the reason `{}`", report.reason)
    }
}

/// What a library shows in place of a code, or of none.
pub(crate) fn shows(report: &Report) -> String {
    report.shows.map_or("no number".to_owned(), |code| code.to_string())
}

/// The condition under which a library does so.
pub(crate) fn when(report: &Report) -> String {
    if report.when.is_empty() { String::new() } else { format!(", if {}", report.when) }
}
