//! What is shown of applications.

use serde::Serialize;
use wsclose::table::{App, AppCode, Basis, Origin};
use wsclose::{CloseCode, Source};

use crate::cli::facts::some;
use crate::cli::words::spelled::span;

/// What an application means by a code.
pub(crate) type Meaning = (&'static App, &'static AppCode);

/// An application as `list` has it.
#[derive(Debug, Serialize)]
pub(crate) struct AppView {
    id: &'static str,
    name: &'static str,
    aliases: &'static [&'static str],
    kind: &'static str,
    about: &'static str,
    page: Option<&'static str>,
    repeats: Option<&'static str>,
    evidence: &'static str,
    codes: Vec<AppCodeView>,
    sources: &'static [Source],
}

/// An application's meaning of a code, as an explanation has it.
#[derive(Debug, Serialize)]
pub(crate) struct MeaningView {
    app: &'static str,
    app_name: &'static str,
    kind: &'static str,
    about: &'static str,
    page: Option<&'static str>,
    repeats: Option<&'static str>,
    #[serde(flatten)]
    code: AppCodeView,
}

#[derive(Debug, Serialize)]
struct AppCodeView {
    first: CloseCode,
    last: CloseCode,
    name: Option<&'static str>,
    meaning: &'static str,
    sent_by: &'static str,
    retry: Option<&'static str>,
    reported_locally: bool,
    evidence: &'static str,
    sources: &'static [Source],
}

/// A row of the CSV of an application.
#[derive(Debug, Serialize)]
pub(crate) struct CodeRow {
    app: &'static str,
    first: CloseCode,
    last: CloseCode,
    name: &'static str,
    meaning: &'static str,
    sent_by: &'static str,
    retry: Option<&'static str>,
    reported_locally: bool,
    evidence: &'static str,
}

/// A row of the index of applications. Its keys are the header of the CSV.
#[derive(Debug, Serialize)]
pub(crate) struct AppRow {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) codes: usize,
    pub(crate) first: u16,
    pub(crate) last: u16,
    pub(crate) evidence: &'static str,
    pub(crate) about: &'static str,
    pub(crate) page: Option<&'static str>,
    pub(crate) repeats: Option<&'static str>,
}

impl AppView {
    pub(crate) fn new(app: &'static App) -> Self {
        Self {
            id: app.id,
            name: app.name,
            aliases: app.aliases,
            kind: app.kind.name(),
            about: app.about,
            page: app.page,
            repeats: app.repeats,
            evidence: app.origin.evidence.name(),
            codes: app.codes.iter().map(|meant| AppCodeView::new(app, meant)).collect(),
            sources: app.origin.sources,
        }
    }
}

impl MeaningView {
    pub(crate) fn new((app, meant): &Meaning) -> Self {
        Self {
            app: app.id,
            app_name: app.name,
            kind: app.kind.name(),
            about: app.about,
            page: app.page,
            repeats: app.repeats,
            code: AppCodeView::new(app, meant),
        }
    }
}

impl AppCodeView {
    fn new(app: &App, meant: &AppCode) -> Self {
        let Origin { evidence, sources: read_in, .. } = app.origin_of(meant);
        Self {
            first: meant.first,
            last: meant.last,
            name: name(meant),
            meaning: meant.meaning,
            sent_by: meant.sender.name(),
            retry: meant.retry.name(),
            reported_locally: meant.reported_locally,
            evidence: evidence.name(),
            sources: read_in,
        }
    }
}

impl CodeRow {
    /// A row for each code of an application.
    pub(crate) fn all(app: &App) -> impl Iterator<Item = Self> {
        app.codes.iter().map(|meant| Self::new(app, meant))
    }

    fn new(app: &App, meant: &AppCode) -> Self {
        Self {
            app: app.id,
            first: meant.first,
            last: meant.last,
            name: meant.name,
            meaning: meant.meaning,
            sent_by: meant.sender.name(),
            retry: meant.retry.name(),
            reported_locally: meant.reported_locally,
            evidence: app.origin_of(meant).evidence.name(),
        }
    }
}

impl AppRow {
    pub(crate) fn new(app: &App) -> Self {
        let codes = app.codes.iter();
        Self {
            id: app.id,
            name: app.name,
            kind: app.kind.name(),
            codes: app.codes.len(),
            first: codes.clone().map(|meant| meant.first.get()).min().unwrap_or_default(),
            last: codes.map(|meant| meant.last.get()).max().unwrap_or_default(),
            evidence: app.origin.evidence.name(),
            about: app.about,
            page: app.page,
            repeats: app.repeats,
        }
    }
}

fn name(meant: &AppCode) -> Option<&'static str> {
    some(meant.name)
}

/// What an application means, in one phrase: name and meaning, and what has to be known of them.
pub(crate) fn phrase((app, meant): &Meaning) -> String {
    let said = named(meant.name, meant.meaning) + &marks(app, meant);
    if meant.is_range() { format!("{}: {said}", span(meant.first, meant.last)) } else { said }
}

/// A meaning behind the name of its code, if that has one. Some names are whole sentences.
pub(crate) fn named(name: &str, meaning: &str) -> String {
    match name.trim_end_matches('.') {
        "" => meaning.to_owned(),
        name => format!("{name}: {meaning}"),
    }
}

/// What has to be known of a meaning before it is trusted.
pub(crate) fn marks(app: &App, meant: &AppCode) -> String {
    let local = meant.reported_locally.then_some(" (reported locally, never sent)");
    let observed = is_observed(app, meant).then_some(" (observed)");
    local.into_iter().chain(observed).collect()
}

fn is_observed(app: &App, meant: &AppCode) -> bool {
    app.origin_of(meant).evidence == Basis::Observed
}
