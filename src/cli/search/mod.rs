//! `wsclose search`.

pub(super) mod answer;
mod hits;

use std::collections::HashSet;

use wsclose::search::{Entry, search, vocabulary, words};

use crate::cli::args::{SearchArgs, SearchFormat};
use crate::cli::error::{Failure, Problem, Status};
use crate::cli::escape::shown;
use crate::cli::facts::SCHEMA;
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::output::phrase::listed;
use crate::cli::output::terminal::Terminal;
use crate::cli::search::answer::Found;
use crate::cli::words::nearest::nearest_words;
use crate::cli::words::scope::Scope;

/// Shows everything that has all of the words, the best first.
pub(super) fn run(
    args: &SearchArgs,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    let text = args.text.join(" ");
    let (scope, note) = Scope::new(args.app.as_deref(), args.library.as_deref())?;
    messages.notes(note.as_slice());
    let mut hits = search(&text);
    let everywhere = hits.len();
    hits.retain(|hit| is_within(&hit.entry, &scope));
    let error = hits.is_empty().then(|| match everywhere {
        0 => nothing(&text),
        _ => nothing_within(&scope, everywhere),
    });
    let status = messages.problems(error.as_slice());
    terminal.print(match args.format {
        SearchFormat::Json => json::write(&Found {
            schema: SCHEMA,
            query: &text,
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
        format!("nothing in {} has all of the words", shown(&listed(&names))),
        format!("without {option} the search finds {everywhere}"),
    )
}

/// Of how many words it is said whether they are found.
const MOST_WORDS: usize = 8;

/// That nothing has all of the words, and what to look for instead.
fn nothing(text: &str) -> Problem {
    let mut words = words(text);
    let mut seen = HashSet::new();
    words.retain(|word| seen.insert(word.clone()) && seen.len() <= MOST_WORDS);
    if words.is_empty() {
        return Problem::unusable(
            format!("expected words to look for, found '{}'", shown(text)),
            "words are made of letters and digits",
        );
    }
    let (known, unknown): (Vec<_>, Vec<_>) =
        words.iter().map(|word| (word, search(word).len())).partition(|(_, count)| *count > 0);
    let (message, hint) = if unknown.is_empty() {
        ("nothing has all of the words".to_owned(), found_apart(&words, &known))
    } else {
        let unknown: Vec<_> = unknown.into_iter().map(|(word, _)| word.as_str()).collect();
        let quoted: Vec<_> = unknown.iter().map(|word| format!("'{}'", shown(word))).collect();
        (format!("nothing speaks of {}", quoted.join(", ")), instead_of(&unknown))
    };
    Problem::no(message, hint)
}

/// How often each word is found, and the most of them that are found together.
fn found_apart(words: &[String], known: &[(&String, usize)]) -> String {
    let counts: Vec<_> =
        known.iter().map(|(word, count)| format!("'{}' ({count})", shown(word))).collect();
    let without = |left_out: usize| {
        let kept = words.iter().enumerate().filter(|(at, _)| *at != left_out);
        let kept: Vec<&str> = kept.map(|(_, word)| word.as_str()).collect();
        let kept = kept.join(" ");
        (search(&kept).len(), kept)
    };
    let fewer = (0..words.len()).map(without).filter(|(count, _)| *count > 0);
    let fewer = fewer.min_by_key(|(count, _)| *count).filter(|_| words.len() > 2);
    let fewer = fewer.map(|(count, kept)| format!("\n`wsclose search {kept}` finds {count}"));
    format!("each of them is found: {}{}", counts.join(", "), fewer.unwrap_or_default())
}

/// What to look for in place of words that nothing has.
fn instead_of(unknown: &[&str]) -> String {
    let vocabulary = vocabulary();
    let near: Vec<_> = unknown.iter().flat_map(|word| nearest_words(word, &vocabulary)).collect();
    let is_short = unknown.iter().all(|word| word.chars().count() <= SHORT);
    match near.as_slice() {
        [] if is_short => "words of one or two letters and numbers are found whole".to_owned(),
        [] => "fewer letters find more: the beginning of a word is enough".to_owned(),
        near => format!("did you mean {}?", near.join(" or ")),
    }
}

/// Up to how many letters the beginning of a word is no help.
const SHORT: usize = 3;
