//! `wsclose search`.

pub(super) mod answer;
mod hits;

use std::collections::HashSet;

use wsclose::search::{Entry, Hit, search_any, vocabulary, words};

use crate::cli::args::{SearchArgs, SearchFormat};
use crate::cli::error::{Failure, Note, Problem, Status};
use crate::cli::escape::shown;
use crate::cli::facts::SCHEMA;
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::output::phrase::listed;
use crate::cli::output::terminal::Terminal;
use crate::cli::search::answer::Found;
use crate::cli::words::nearest::nearest_words;
use crate::cli::words::scope::Scope;

/// Shows what has all of the words, and then what has some of them, the best first.
pub(super) fn run(
    args: &SearchArgs,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    let text = args.text.join(" ");
    let (scope, note) = Scope::new(args.app.as_deref(), args.library.as_deref())?;
    messages.notes(note.as_slice());
    let words = words(&text);
    let mut hits = search_any(&text);
    let unknown = unknown(&words, &hits);
    let everywhere = hits.len();
    hits.retain(|hit| is_within(&hit.entry, &scope));
    let error = hits.is_empty().then(|| match everywhere {
        0 => nothing(&text, &unknown),
        _ => nothing_within(&scope, everywhere),
    });
    if let (None, Some(note)) = (&error, is_nowhere(&unknown)) {
        let hint = instead_of(&unknown).map(|hint| format!(": {hint}"));
        messages.notes(&[Note::remark(note + &hint.unwrap_or_default())]);
    }
    let status = messages.problems(error.as_slice());
    terminal.print(match args.format {
        SearchFormat::Json => json::write(&Found {
            schema: SCHEMA,
            query: &text,
            words: &words,
            hits: &hits,
            errors: error.as_slice(),
        })?
        .into(),
        SearchFormat::Text => hits::write(&hits, args.all, terminal),
    })?;
    Ok(status)
}

/// Whether an entry belongs to what the options name, if they name anything.
fn is_within(entry: &Entry, scope: &Scope) -> bool {
    let Scope { apps, libraries, software } = scope;
    let is_anywhere = apps.is_none() && libraries.is_empty() && software.is_none();
    let is_called = |word: &str| entry.software.is_some_and(|software| software.is_called(word));
    is_anywhere
        || apps.iter().flatten().any(|app| entry.is_of_app(app))
        || libraries.iter().any(|library| entry.is_of_library(library))
        || software.as_deref().is_some_and(is_called)
}

/// That what was found belongs to others than the options name.
fn nothing_within(scope: &Scope, everywhere: usize) -> Problem {
    let apps = scope.apps.iter().flatten().map(|app| app.name);
    let libraries = scope.libraries.iter().map(|library| library.name);
    let names = apps.chain(libraries).chain(scope.software.as_deref());
    let names: Vec<_> = names.map(str::to_owned).collect();
    let option = if scope.apps.is_some() { "--app" } else { "--library" };
    Problem::no(
        format!("nothing in {} has any of the words", shown(&listed(&names))),
        format!("without {option} the search finds {everywhere}"),
    )
}

/// The most words that are named as unknown.
const MOST_WORDS: usize = 8;

/// The words that no hit has, each once.
fn unknown<'a>(words: &'a [String], hits: &[Hit]) -> Vec<&'a str> {
    let mut seen: HashSet<&String> = hits.iter().flat_map(|hit| &hit.matched).collect();
    let unknown = words.iter().filter(|word| seen.insert(word));
    unknown.map(String::as_str).take(MOST_WORDS).collect()
}

/// That nothing has any of the words, and what to look for instead.
fn nothing(text: &str, unknown: &[&str]) -> Problem {
    match is_nowhere(unknown) {
        Some(message) => {
            let is_short = unknown.iter().all(|word| word.chars().count() <= SHORT);
            let shorter = if is_short {
                "words of one or two letters and numbers are found whole"
            } else {
                "fewer letters find more: the beginning of a word is enough"
            };
            Problem::no(message, instead_of(unknown).unwrap_or_else(|| shorter.to_owned()))
        }
        None => Problem::unusable(
            format!("expected words to search for, found '{}'", shown(text)),
            "words are made of letters and digits",
        ),
    }
}

/// That no entry contains these words, if there are any.
fn is_nowhere(unknown: &[&str]) -> Option<String> {
    let quoted: Vec<_> = unknown.iter().map(|word| format!("'{}'", shown(word))).collect();
    (!quoted.is_empty()).then(|| format!("no entry contains {}", quoted.join(" or ")))
}

/// The words most like those that no entry contains.
fn instead_of(unknown: &[&str]) -> Option<String> {
    let vocabulary = vocabulary();
    let near: Vec<_> = unknown.iter().flat_map(|word| nearest_words(word, &vocabulary)).collect();
    (!near.is_empty()).then(|| format!("did you mean {}?", near.join(" or ")))
}

/// Up to how many letters the beginning of a word is no help.
const SHORT: usize = 3;
