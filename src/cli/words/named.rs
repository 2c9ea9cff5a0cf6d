//! From a word to the applications or the libraries that are meant.

use wsclose::table::{self, App, FINGERPRINTS, HANDSHAKES, KEEP_ALIVES, Language, Library, fold};

use crate::cli::error::{Note, Problem};
use crate::cli::escape::shown;
use crate::cli::words::nearest::{nearest_apps, nearest_libraries};

/// The applications that are called so, else the one that begins so.
pub(crate) fn apps(word: &str) -> Result<Vec<&'static App>, Problem> {
    let called = table::apps_called(word);
    if !called.is_empty() {
        return Ok(called);
    }
    let begun = table::apps_beginning(word);
    match begun.as_slice() {
        [_] => Ok(begun),
        [] => {
            let library = table::libraries_called(word).first().map(|library| library.id);
            let hint = library.map(|id| format!("it is a library: --library {id}"));
            Err(unknown("application", word, hint, &nearest_apps(word), "apps"))
        }
        several => {
            let ids: Vec<_> = several.iter().map(|app| app.id).collect();
            Err(ambiguous("applications", word, &ids))
        }
    }
}

/// Libraries, with what there is to remark on the word that stands for them.
pub(crate) type Libraries = (Vec<&'static Library>, Option<Note>);

/// The libraries that are called so; of several the one that has the word as its id, with a note on
/// the others.
pub(crate) fn called_libraries(word: &str) -> Libraries {
    let called = table::libraries_called(word);
    let is_id = |library: &&Library| fold(library.id) == fold(word);
    let (own, others): (Vec<&'static Library>, Vec<_>) = called.iter().copied().partition(is_id);
    if own.is_empty() || others.is_empty() {
        return (called, None);
    }
    let others: Vec<_> = others.iter().map(|library| library.id).collect();
    let note = format!("'{}' is a word for {} too", shown(word), others.join(" and "));
    (own, Some(Note::remark(note)))
}

/// The libraries that are called so, else the one that begins so.
pub(crate) fn libraries(word: &str) -> Result<Libraries, Problem> {
    let called = called_libraries(word);
    if !called.0.is_empty() {
        return Ok(called);
    }
    let begun = table::libraries_beginning(word);
    match begun.as_slice() {
        [_] => Ok((begun, None)),
        [] => {
            let nearest = nearest_libraries(word);
            Err(unknown("library", word, other_than_library(word), &nearest, "libraries"))
        }
        several => {
            let ids: Vec<_> = several.iter().map(|library| library.id).collect();
            Err(ambiguous("libraries", word, &ids))
        }
    }
}

/// Whether a word names software that is not a library and may have ended a connection.
pub(crate) fn is_software(word: &str) -> bool {
    let may_be = || table::libraries_beginning(word).is_empty() && table::is_software(word);
    table::libraries_called(word).is_empty() && (table::is_software_word(word) || may_be())
}

/// Whether a word names such software, and no application.
pub(crate) fn is_only_software(word: &str) -> bool {
    is_software(word) && apps(word).is_err()
}

/// What a word stands for that is no library, and which option takes it.
fn other_than_library(word: &str) -> Option<String> {
    if Language::called(word).is_some() {
        return Some(format!("it is a language: wsclose list {}", shown(word)));
    }
    if let Some(app) = table::apps_called(word).first() {
        return Some(format!("it is an application: --app {}", app.id));
    }
    let options = [
        ("--after", KEEP_ALIVES.iter().any(|row| has_word(row.software.name, word))),
        ("--reason", FINGERPRINTS.iter().any(|print| has_word(print.software.name, word))),
        ("--never-opened", HANDSHAKES.iter().any(|row| has_word(row.software.name, word))),
    ];
    let options: Vec<_> =
        options.iter().filter(|(_, knows)| *knows).map(|(option, _)| *option).collect();
    let is_suspect = !options.is_empty();
    is_suspect.then(|| format!("it is software at which {} can point", options.join(" or ")))
}

/// Whether a name of software has a word, in any case.
fn has_word(software: &str, word: &str) -> bool {
    let mut words = software.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '.');
    !word.is_empty() && words.any(|own| own.eq_ignore_ascii_case(word))
}

fn unknown(
    kind: &str,
    word: &str,
    other: Option<String>,
    nearest: &[&str],
    index: &str,
) -> Problem {
    let hint = match (other, nearest) {
        (Some(other), _) => other,
        (None, []) => format!("`wsclose list {index}` shows all of them"),
        (None, words) => format!("did you mean {}?", words.join(" or ")),
    };
    Problem::no(format!("no {kind} is called '{}'", shown(word)), hint)
}

/// A word that begins the names of several.
pub(crate) fn ambiguous(kinds: &str, word: &str, ids: &[&str]) -> Problem {
    Problem::no(
        format!("'{}' begins the names of {} {kinds}", shown(word), ids.len()),
        format!("name one of them: {}", ids.join(", ")),
    )
}
