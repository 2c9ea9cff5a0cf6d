//! A row of the table, as far as it is about the codes that were asked for.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::table::{Row, Sender, Status};
use wsclose::{Class, CloseCode, Custom};

use crate::cli::words::spelled::span;

/// One row of a listing. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CodeRow {
    /// The code; null for a run of codes.
    pub(crate) code: Option<CloseCode>,
    /// The lowest code that this is about.
    pub(crate) first: CloseCode,
    /// The highest code that this is about; the same as first for a single code.
    pub(crate) last: CloseCode,
    /// A short name: the registered one, unless the registry has a sentence instead of a name.
    pub(crate) name: &'static str,
    /// The range of RFC 6455 7.4.2 that the code is in.
    pub(crate) class: Class,
    /// What is registered with IANA for the number: an entry of its own, nothing yet, private use,
    /// or outside the registry.
    pub(crate) status: Status,
    /// Whether it can be sent in a Close frame.
    pub(crate) sendable: bool,
    /// Whether the protocol reserves it: 1004, 1005, 1006, 1015.
    pub(crate) reserved: bool,
    /// Whether implementations report it although no Close frame carried it: 1005, 1006, 1015.
    pub(crate) reported_locally: bool,
    /// Who may give it a meaning of their own.
    pub(crate) custom: Custom,
    /// Who may send it, according to the text that defines it and its errata.
    pub(crate) sent_by: Sender,
    /// Whether a script in a browser can pass it to close().
    pub(crate) browser_close: bool,
    /// The HTTP status that corresponds to it.
    #[cfg_attr(feature = "schema", schemars(range(min = 100, max = 599)))]
    pub(crate) http: Option<u16>,
    /// The meaning, spelled as IANA has it.
    pub(crate) registered_meaning: Option<&'static str>,
    /// The registered reference; also null if it could not be confirmed.
    pub(crate) registered_reference: Option<&'static str>,
    /// What it means, in one sentence.
    pub(crate) summary: &'static str,
}

impl CodeRow {
    /// What a listing says of those of a row's codes that are in `codes`.
    pub(crate) fn new(row: &Row, codes: &RangeInclusive<CloseCode>) -> Self {
        let (first, last) = clip(row, codes);
        Self {
            code: (first == last).then_some(first),
            first,
            last,
            name: row.name,
            class: row.class(),
            status: row.status,
            sendable: first.may_be_sent(),
            reserved: first.is_reserved(),
            reported_locally: first.is_reported_locally(),
            custom: first.custom(),
            sent_by: row.sent_by.text,
            browser_close: first.is_accepted_by_browser_close(),
            http: row.http.map(|http| http.status),
            registered_meaning: row.registration().map(|entry| entry.meaning),
            registered_reference: row.registration().and_then(|entry| entry.reference),
            summary: row.summary,
        }
    }

    pub(crate) fn codes(&self) -> String {
        span(self.first, self.last)
    }
}

/// Those codes of a row that were asked for: the first and the last.
pub(crate) fn clip(row: &Row, codes: &RangeInclusive<CloseCode>) -> (CloseCode, CloseCode) {
    (row.first.max(*codes.start()), row.last.min(*codes.end()))
}
