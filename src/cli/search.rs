//! `wsclose search`.

use std::io;

use wsclose::search::{search, words};

use super::args::{SearchArgs, SearchFormat};
use super::escape::shown;
use super::nearest::nearest_words;
use super::render::{hits, json};
use super::report_all;
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::code::ErrorView;
use super::view::hit::{Found, HitView};

/// Shows everything that has all of the words, the best first.
pub(crate) fn run(args: &SearchArgs, terminal: &Terminal) -> io::Result<Status> {
    let text = args.text.join(" ");
    let hits = search(&text);
    let error = hits.is_empty().then(|| nothing(&text));
    terminal.print(&match args.format {
        SearchFormat::Json => json::write(&Found {
            schema: SCHEMA,
            query: &text,
            hits: hits.iter().map(HitView::new).collect(),
            errors: error.as_slice(),
        })?,
        SearchFormat::Text => hits::write(&hits, args.all, terminal),
    })?;
    Ok(report_all(error.as_slice()))
}

/// That nothing has all of the words, and what to look for instead.
fn nothing(text: &str) -> ErrorView {
    let words = words(text);
    if words.is_empty() {
        return ErrorView {
            message: format!("expected words to look for, found '{}'", shown(text)),
            hint: "words are made of letters and digits".to_owned(),
            status: Status::Unusable,
        };
    }
    let (known, unknown): (Vec<_>, Vec<_>) =
        words.iter().map(|word| (word, search(word).len())).partition(|(_, count)| *count > 0);
    let (message, hint) = if unknown.is_empty() {
        let counts = known.iter().map(|(word, count)| format!("'{}' ({count})", shown(word)));
        let counts = counts.collect::<Vec<_>>().join(", ");
        ("nothing has all of the words".to_owned(), format!("each of them is found: {counts}"))
    } else {
        let quoted = unknown.iter().map(|(word, _)| format!("'{}'", shown(word)));
        let near: Vec<_> = unknown.iter().flat_map(|(word, _)| nearest_words(word)).collect();
        let hint = match near.as_slice() {
            [] => "fewer letters find more: the beginning of a word is enough".to_owned(),
            near => format!("did you mean {}?", near.join(" or ")),
        };
        (format!("nothing speaks of {}", quoted.collect::<Vec<_>>().join(", ")), hint)
    };
    ErrorView { message, hint, status: Status::No }
}
