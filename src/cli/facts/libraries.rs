//! What is shown of libraries and their names.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{
    self, Constant, Kind, Library, Receiver, Report, Visibility, receivers_refusing,
};

use crate::cli::words::spelled::span;

/// A name of a library, and what there is to say of it. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(crate) struct ListedName {
    library: &'static str,
    /// `None` for a catch-all.
    first: Option<i32>,
    last: Option<i32>,
    pub(crate) name: &'static str,
    pub(crate) qualified: String,
    kind: Kind,
    visibility: Visibility,
    pub(crate) standard_name: Option<&'static str>,
    pub(crate) printed: Option<&'static str>,
    pub(crate) remark: Option<&'static str>,
    #[serde(skip)]
    pub(crate) constant: &'static Constant,
}

impl ListedName {
    pub(crate) fn new(library: &'static Library, constant: &'static Constant) -> Self {
        let row = constant.value.code().map(table::row);
        Self {
            library: library.id,
            first: constant.value.first(),
            last: constant.value.last(),
            name: constant.name,
            qualified: library.qualify(constant),
            kind: constant.kind,
            visibility: library.visibility_of(constant),
            standard_name: row.filter(|row| row.first == row.last).map(|row| row.name),
            printed: library.printed(constant),
            remark: library.remark(constant),
            constant,
        }
    }
}

/// What a library makes of codes.
#[derive(Debug, Serialize)]
pub(crate) struct InLibrary {
    #[serde(flatten)]
    pub(crate) library: &'static Library,
    pub(crate) names: Vec<ListedName>,
    /// What it prints for the code.
    pub(crate) printed: Option<&'static str>,
    pub(crate) receivers: Vec<&'static Receiver>,
    /// What it shows in place of what came.
    pub(crate) reports: Vec<&'static Report>,
}

impl InLibrary {
    pub(super) fn new(library: &'static Library, codes: RangeInclusive<CloseCode>) -> Self {
        let (first, last) = (*codes.start(), *codes.end());
        let names: Vec<_> = if first == last {
            library.names_of(first).collect()
        } else {
            library.names_within(codes).collect()
        };
        Self {
            library,
            names: names.into_iter().map(|name| ListedName::new(library, name)).collect(),
            printed: library.printed_for(first).filter(|_| first == last),
            receivers: library.received_by().collect(),
            reports: library.reports().collect(),
        }
    }
}

/// Who refuses a code.
#[derive(Debug, Serialize)]
pub(crate) struct RefusedBy {
    pub(crate) receiver: String,
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
