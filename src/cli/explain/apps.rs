//! What applications that were asked for mean by codes, and what is said where that is nothing.

use wsclose::table::App;

use crate::cli::error::Problem;
use crate::cli::escape::shown;
use crate::cli::facts::apps::Meaning;
use crate::cli::facts::explanation::Explanation;
use crate::cli::words::Query;
use crate::cli::words::spelled::span;

/// Those of the explanations that the applications have a meaning for, with no other meanings.
pub(super) fn explain(
    apps: &[&'static App],
    query: &Query,
    mut explanations: Vec<Explanation>,
) -> Result<Vec<Explanation>, Problem> {
    for explanation in &mut explanations {
        explanation.apps = meanings(apps, explanation);
    }
    explanations.retain(|explanation| !explanation.apps.is_empty());
    if explanations.is_empty() { Err(undefined(apps, query)) } else { Ok(explanations) }
}

/// What applications mean by the codes of an explanation.
fn meanings(apps: &[&'static App], explanation: &Explanation) -> Vec<Meaning> {
    let of_app = |app: &&'static App| {
        let app = *app;
        app.codes.iter().map(move |meant| (app, meant))
    };
    apps.iter()
        .flat_map(of_app)
        .filter(|(_, meant)| meant.first <= explanation.last && explanation.first <= meant.last)
        .collect()
}

/// The most codes that are named as those nearby.
const MOST: usize = 3;

/// That applications have no meaning for a code, and for which codes nearby they do.
fn undefined(apps: &[&'static App], query: &Query) -> Problem {
    let names: Vec<_> = apps.iter().map(|app| app.name).collect();
    let asked = query.codes.first().map_or(0, |codes| codes.start().get());
    let mut codes: Vec<_> = apps.iter().flat_map(|app| app.codes).collect();
    codes.sort_by_key(|meant| {
        meant.first.get().abs_diff(asked).min(meant.last.get().abs_diff(asked))
    });
    let nearby: Vec<_> = codes
        .iter()
        .take(MOST)
        .map(|meant| format!("{} {}", span(meant.first, meant.last), meant.name).trim().to_owned())
        .collect();
    let ids: Vec<_> = apps.iter().map(|app| app.id).collect();
    Problem::no(
        format!("'{}' has no known meaning in {}", shown(&query.text), names.join(", ")),
        format!("nearby: {}\nall: wsclose list {}", nearby.join(", "), ids.join(" ")),
    )
}
