//! A row of the table, as far as it is about the codes that were asked for.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::table::{Row, Sender, Status};
use wsclose::{Class, CloseCode, Custom};

use crate::cli::words::spelled::span;

/// One row of a listing. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(crate) struct CodeRow {
    pub(crate) first: CloseCode,
    pub(crate) last: CloseCode,
    pub(crate) name: &'static str,
    pub(crate) class: Class,
    pub(crate) status: Status,
    pub(crate) sendable: bool,
    pub(crate) reserved: bool,
    pub(crate) reported_locally: bool,
    pub(crate) custom: Custom,
    pub(crate) sent_by: Sender,
    pub(crate) browser_close: bool,
    pub(crate) http: Option<u16>,
    pub(crate) registered_meaning: Option<&'static str>,
    pub(crate) registered_reference: Option<&'static str>,
    pub(crate) summary: &'static str,
}

impl CodeRow {
    /// What a listing says of those of a row's codes that are in `codes`.
    pub(crate) fn new(row: &Row, codes: &RangeInclusive<CloseCode>) -> Self {
        let (first, last) = clip(row, codes);
        Self {
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
