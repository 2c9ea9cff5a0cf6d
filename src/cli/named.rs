//! From a word to the applications or the libraries that are meant.

use wsclose::table::{self, App, Library};

use super::escape::shown;
use super::nearest::{nearest_apps, nearest_libraries};
use super::status::Status;
use super::view::code::ErrorView;

/// The applications that are called so, else the one that begins so.
pub(crate) fn apps(word: &str) -> Result<Vec<&'static App>, ErrorView> {
    let called = table::apps_called(word);
    if !called.is_empty() {
        return Ok(called);
    }
    let begun = table::apps_beginning(word);
    match begun.as_slice() {
        [_] => Ok(begun),
        [] => Err(unknown("application", word, &nearest_apps(word), "apps")),
        several => {
            let ids: Vec<_> = several.iter().map(|app| app.id).collect();
            Err(ambiguous("applications", word, &ids))
        }
    }
}

/// The libraries that are called so, else the one that begins so.
pub(crate) fn libraries(word: &str) -> Result<Vec<&'static Library>, ErrorView> {
    let called = table::libraries_called(word);
    if !called.is_empty() {
        return Ok(called);
    }
    let begun = table::libraries_beginning(word);
    match begun.as_slice() {
        [_] => Ok(begun),
        [] => Err(unknown("library", word, &nearest_libraries(word), "libraries")),
        several => {
            let ids: Vec<_> = several.iter().map(|library| library.id).collect();
            Err(ambiguous("libraries", word, &ids))
        }
    }
}

fn unknown(kind: &str, word: &str, nearest: &[&str], index: &str) -> ErrorView {
    let hint = match nearest {
        [] => format!("`wsclose list {index}` shows all of them"),
        words => format!("did you mean {}?", words.join(" or ")),
    };
    ErrorView {
        message: format!("no {kind} is called '{}'", shown(word)),
        hint,
        status: Status::No,
    }
}

/// A word that begins the names of several.
pub(crate) fn ambiguous(kinds: &str, word: &str, ids: &[&str]) -> ErrorView {
    ErrorView {
        message: format!("'{}' begins the names of {} {kinds}", shown(word), ids.len()),
        hint: format!("name one of them: {}", ids.join(", ")),
        status: Status::No,
    }
}
