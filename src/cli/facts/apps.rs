//! What is shown of applications.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use serde::{Serialize, Serializer};
use wsclose::CloseCode;
use wsclose::table::{self, Advice, App, AppCode, AppKind, Basis, Meaning};

use crate::cli::facts::{some, who};
use crate::cli::words::spelled::span;

/// What applications mean by a code, the best known first. For a run of codes, only the applications
/// that were asked for.
pub(super) fn meanings(
    codes: RangeInclusive<CloseCode>,
    asked: Option<&[&'static App]>,
) -> Vec<Meaning> {
    let of_app = |app: &'static App| app.codes.iter().map(move |meant| Meaning { app, meant });
    let is_meant = |meaning: &Meaning| {
        meaning.meant.first <= *codes.end() && *codes.start() <= meaning.meant.last
    };
    match asked {
        Some(apps) => apps.iter().copied().flat_map(of_app).filter(is_meant).collect(),
        None if codes.start() == codes.end() => table::meanings(*codes.start()).collect(),
        None => Vec::new(),
    }
}

/// The codes of a run that mean something to an application, not counting ranges.
pub(super) fn codes_within(run: RangeInclusive<CloseCode>) -> Vec<CloseCode> {
    let is_meant = |meant: &&AppCode| !meant.is_range() && run.contains(&meant.first);
    let codes = table::APPS.iter().flat_map(|app| app.codes).filter(is_meant);
    codes.map(|meant| meant.first).collect::<BTreeSet<_>>().into_iter().collect()
}

/// What an application means by a code, and what the application is.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WithApplication {
    /// The id of the application.
    app: &'static str,
    /// Its name.
    app_name: &'static str,
    /// What kind of thing it is.
    kind: AppKind,
    /// What it is, or who uses it.
    about: &'static str,
    /// Its official page.
    page: Option<&'static str>,
    /// The id of the application whose codes it repeats.
    repeats: Option<&'static str>,
    /// What the repeated application calls the code; null if it does not have the code, or has no
    /// name for it.
    repeated_as: Option<&'static str>,
    #[serde(flatten)]
    meaning: Meaning,
}

/// Meanings, each with what its application is.
pub(super) fn with_application<S: Serializer>(
    meanings: &[Meaning],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let with = |meaning: &Meaning| {
        let App { id, name, kind, about, page, repeats, .. } = *meaning.app;
        let repeated_as = repeated(meaning).and_then(|(_, same)| some(same?.name));
        WithApplication {
            app: id,
            app_name: name,
            kind,
            about,
            page,
            repeats,
            repeated_as,
            meaning: *meaning,
        }
    };
    serializer.collect_seq(meanings.iter().map(with))
}

/// The application that another one repeats, and its meaning of the same code, if it has one.
pub(super) fn repeated(meaning: &Meaning) -> Option<(&'static App, Option<&'static AppCode>)> {
    let repeated = meaning.app.repeated()?;
    let is_same = |other: &&AppCode| other.first == meaning.meant.first;
    Some((repeated, repeated.codes.iter().find(is_same)))
}

/// Whether a line of its own would say nothing new: the application has a meaning for the very
/// code, or repeats another that is there.
pub(crate) fn is_defined_elsewhere(Meaning { app, meant }: &Meaning, known: &[Meaning]) -> bool {
    let has_the_code = known
        .iter()
        .any(|other| other.app.id == app.id && !other.meant.is_range() && meant.is_range());
    has_the_code || known.iter().any(|other| app.repeats == Some(other.app.id))
}

/// What an application means, in one phrase: name and meaning, and what has to be known of them.
pub(crate) fn phrase(Meaning { app, meant }: &Meaning) -> String {
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

/// What an application is, after its name.
pub(crate) fn described(app: &App) -> String {
    format!(" ({}, {}): {}", app.kind.name(), app.id, app.about)
}

/// What there is to say of a meaning, but for the sources. `registered` is what IANA has for the code.
pub(crate) fn facts(meaning: &Meaning, registered: Option<&str>) -> Vec<(&'static str, String)> {
    let app = meaning.app;
    let what = ("Application", app.name.to_owned() + &described(app));
    let page = app.page.map(|page| ("Page", page.to_owned()));
    [what].into_iter().chain(of_the_code(meaning, registered)).chain(page).collect()
}

/// The same without what the application is.
pub(crate) fn of_the_code(
    meaning: &Meaning,
    registered: Option<&str>,
) -> Vec<(&'static str, String)> {
    let mut facts = in_short(meaning);
    facts.extend(in_repeated(meaning).map(|text| ("Repeats", text)));
    facts.extend(registered.map(|entry| ("Registered", format!("`{entry}`"))));
    facts.push(("Evidence", evidence(meaning.origin().evidence).to_owned()));
    facts
}

/// Who sends it, and whether to reconnect.
pub(crate) fn in_short(Meaning { meant, .. }: &Meaning) -> Vec<(&'static str, String)> {
    vec![("Sent by", sender(meant).to_owned()), ("Reconnect", retry(meant.retry).to_owned())]
}

/// What an application means by a code, and whether to reconnect, in a sentence or two.
pub(crate) fn in_a_sentence(Meaning { app, meant }: &Meaning) -> String {
    let means = named(meant.name, meant.meaning);
    let means = means.trim_end_matches('.');
    format!("{}: {means}. Reconnect: {}.", app.name, retry(meant.retry))
}

const fn sender(meant: &AppCode) -> &'static str {
    if meant.reported_locally {
        "nobody: the client reports it, and no Close frame carries it"
    } else {
        who(meant.sender)
    }
}

/// When to reconnect, in words.
const fn retry(retry: Option<Advice>) -> &'static str {
    match retry {
        Some(Advice::Now) => "yes, at once",
        Some(Advice::AfterBackoff) => "yes, with backoff",
        Some(Advice::AfterChange) => "only after a change",
        Some(Advice::No) => "no",
        None => "not stated",
    }
}

/// What the application that this one repeats calls the same code.
fn in_repeated(meaning: &Meaning) -> Option<String> {
    let (app, same) = repeated(meaning)?;
    Some(match same {
        Some(same) => format!("{}, where it is called {}", app.name, same.name),
        None => format!("the codes of {}, which does not have this one", app.name),
    })
}

pub(crate) const fn evidence(evidence: Basis) -> &'static str {
    match evidence {
        Basis::Documentation => "read in its own documentation",
        Basis::SourceCode => "read in its own source code",
        _ => "observed: only in logs, articles of others, or excerpts",
    }
}
