//! From what was typed to the applications that are meant.

use wsclose::table::{self, App};

use super::nearest::nearest_apps;
use super::query::{Query, shown};
use super::view::apps::Meaning;
use super::view::code::{self, ErrorView, Explanation};
use super::view::span;

/// The applications that a word stands for, or why there are none.
pub(crate) fn find(word: &str) -> Result<Vec<&'static App>, ErrorView> {
    let called = table::apps_called(word);
    if !called.is_empty() {
        return Ok(called);
    }
    let beginning = table::apps_beginning(word);
    match beginning.as_slice() {
        [_] => Ok(beginning),
        [] => Err(unknown(word)),
        several => Err(ErrorView {
            message: format!("'{}' could be several applications", shown(word)),
            hint: format!("name one of them: {}", ids(several).join(", ")),
        }),
    }
}

fn unknown(word: &str) -> ErrorView {
    let hint = match nearest_apps(word).as_slice() {
        [] => "`wsclose list apps` has all that are known".to_owned(),
        near => format!("did you mean {}?", near.join(" or ")),
    };
    ErrorView { message: format!("no application is called '{}'", shown(word)), hint }
}

fn ids(apps: &[&App]) -> Vec<&'static str> {
    apps.iter().map(|app| app.id).collect()
}

/// What the applications that `word` stands for mean by each query, and which queries they have
/// no meaning for.
pub(crate) fn explain<'a>(
    word: &str,
    queries: impl Iterator<Item = &'a Query>,
) -> (Vec<Explanation>, Vec<ErrorView>) {
    let apps = match find(word) {
        Ok(apps) => apps,
        Err(error) => return (Vec::new(), vec![error]),
    };
    let (mut known, mut errors) = (Vec::new(), Vec::new());
    for query in queries {
        let before = known.len();
        for codes in &query.codes {
            let of_apps = code::explain(&query.text, codes).into_iter().map(|mut explanation| {
                explanation.apps = meanings(&apps, &explanation);
                explanation
            });
            known.extend(of_apps.filter(|explanation| !explanation.apps.is_empty()));
        }
        if known.len() == before {
            errors.push(undefined(&apps, query));
        }
    }
    (known, errors)
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
fn undefined(apps: &[&'static App], query: &Query) -> ErrorView {
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
    ErrorView {
        message: format!("'{}' has no known meaning in {}", shown(&query.text), names.join(", ")),
        hint: format!("nearby: {}\nall: wsclose list {}", nearby.join(", "), ids(apps).join(" ")),
    }
}
