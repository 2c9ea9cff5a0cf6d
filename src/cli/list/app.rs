//! The rows of tables of applications and their codes.

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::table::{Advice, App, AppCode, AppExcerpt, AppKind, Basis, Sender};

/// A row of the CSV of an application.
#[derive(Debug, Serialize)]
pub(super) struct AppCodeRow {
    app: &'static str,
    code: Option<CloseCode>,
    first: CloseCode,
    last: CloseCode,
    name: &'static str,
    meaning: &'static str,
    sent_by: Sender,
    retry: Option<Advice>,
    reported_locally: bool,
    evidence: Basis,
}

/// A row of the index of applications. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(super) struct AppRow {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) kind: AppKind,
    pub(super) codes: usize,
    /// The only code of the application; `None` if it has several.
    pub(super) code: Option<CloseCode>,
    pub(super) first: CloseCode,
    pub(super) last: CloseCode,
    pub(super) evidence: Basis,
    pub(super) about: &'static str,
    pub(super) page: Option<&'static str>,
    pub(super) repeats: Option<&'static str>,
}

impl AppCodeRow {
    /// A row for each code that is listed of an application.
    pub(super) fn all(listed: &AppExcerpt<'_>) -> impl Iterator<Item = Self> {
        listed.codes.iter().map(|meant| Self::new(listed.app, meant))
    }

    fn new(app: &App, meant: &AppCode) -> Self {
        Self {
            app: app.id,
            code: meant.code(),
            first: meant.first,
            last: meant.last,
            name: meant.name,
            meaning: meant.meaning,
            sent_by: meant.sender,
            retry: meant.retry,
            reported_locally: meant.reported_locally,
            evidence: app.origin_of(meant).evidence,
        }
    }
}

impl AppRow {
    pub(super) fn new(app: &App) -> Self {
        let codes = app.codes.iter();
        let first = codes.clone().map(|meant| meant.first).min().unwrap_or(CloseCode::new(0));
        let last = codes.map(|meant| meant.last).max().unwrap_or(CloseCode::new(0));
        Self {
            id: app.id,
            name: app.name,
            kind: app.kind,
            codes: app.codes.len(),
            code: (first == last).then_some(first),
            first,
            last,
            evidence: app.origin.evidence,
            about: app.about,
            page: app.page,
            repeats: app.repeats,
        }
    }
}
