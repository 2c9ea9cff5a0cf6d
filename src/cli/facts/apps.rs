//! What is shown of applications.

use serde::Serialize;
use wsclose::table::{App, AppCode, Basis, Origin};
use wsclose::{CloseCode, Source};

use crate::cli::facts::some;
use crate::cli::words::spelled::span;

/// What an application means by a code.
pub(crate) type Meaning = (&'static App, &'static AppCode);

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
pub(crate) struct AppCodeView {
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
    pub(crate) fn new(app: &App, meant: &AppCode) -> Self {
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
