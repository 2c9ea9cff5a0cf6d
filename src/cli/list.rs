//! `wsclose list`.

use std::io;
use std::ops::RangeInclusive;

use wsclose::{CloseCode, table};

use super::args::{ListArgs, ListFormat};
use super::libraries::{self, LibraryError};
use super::nearest::nearest_libraries;
use super::query::{QueryError, parse_all};
use super::render::{csv, json, libraries as library_tables, table as tables};
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::code::{ErrorView, ListRow, Listing};
use super::view::libraries::LibraryView;

/// The word for all libraries.
const LIBRARIES: &str = "libraries";

/// Lists the codes and the libraries that were asked for, without arguments all codes.
pub(crate) fn run(args: &ListArgs, terminal: &Terminal) -> io::Result<Status> {
    let asked = Asked::new(&args.what);
    let rows: Vec<ListRow> =
        asked.codes.iter().flat_map(rows).filter(|row| is_wanted(row, args)).collect();
    let nothing = rows.is_empty() && asked.libraries.is_empty();
    let Asked { libraries, errors, status, .. } = asked;
    let listing = Listing { schema: SCHEMA, rows, libraries, errors };
    terminal.print(&match args.format {
        ListFormat::Json => json::write(&listing)?,
        format => in_parts(&listing, format, terminal)?,
    })?;
    for error in &listing.errors {
        super::report(&error.message, &error.hint);
    }
    if nothing && status == Status::Done {
        super::report("no code matches", "the filters exclude all that was asked for");
        return Ok(Status::No);
    }
    Ok(status)
}

/// What was asked for.
struct Asked {
    codes: Vec<RangeInclusive<CloseCode>>,
    libraries: Vec<LibraryView>,
    errors: Vec<ErrorView>,
    status: Status,
}

impl Asked {
    /// A word is a library that is called so, else a code, else a library that begins so.
    fn new(words: &[String]) -> Self {
        let mut asked = Self {
            codes: Vec::new(),
            libraries: Vec::new(),
            errors: Vec::new(),
            status: Status::Done,
        };
        if words.is_empty() {
            asked.codes.push(CloseCode::new(0)..=CloseCode::new(u16::MAX));
        }
        let (libraries, others): (Vec<String>, Vec<String>) =
            words.iter().cloned().partition(|word| is_library(word));
        asked.libraries.extend(libraries.iter().flat_map(|word| views(word)));
        for query in parse_all(&others) {
            match query {
                Ok(query) if query.codes.is_empty() => asked.fail(&QueryError::NoCode(query.text)),
                Ok(query) => asked.codes.extend(query.codes),
                Err(QueryError::UnknownName(text)) => asked.add_begun(text),
                Err(error) => asked.fail(&error),
            }
        }
        asked
    }

    /// Adds the library of which a text is the beginning.
    fn add_begun(&mut self, text: String) {
        match libraries::meant(&text) {
            Ok(libraries) => self.libraries.extend(libraries.into_iter().map(LibraryView::table)),
            Err(error @ LibraryError::Several(..)) => {
                self.add_error(error.to_string(), error.hint(), Status::No);
            }
            Err(LibraryError::Unknown(_)) => {
                let libraries = nearest_libraries(&text);
                let error = QueryError::UnknownName(text);
                let hint = match libraries.as_slice() {
                    [library, ..] if !error.has_likely_hint() => format!("did you mean {library}?"),
                    _ => error.hint(),
                };
                self.add_error(error.to_string(), hint, error.status());
            }
        }
    }

    fn fail(&mut self, error: &QueryError) {
        self.add_error(error.to_string(), error.hint(), error.status());
    }

    fn add_error(&mut self, message: String, hint: String, status: Status) {
        self.errors.push(ErrorView { message, hint });
        self.status = self.status.max(status);
    }
}

fn is_index(word: &str) -> bool {
    word.eq_ignore_ascii_case(LIBRARIES)
}

fn is_library(word: &str) -> bool {
    is_index(word) || !libraries::called(word).is_empty()
}

/// The libraries that a word stands for.
fn views(word: &str) -> Vec<LibraryView> {
    if is_index(word) {
        table::libraries().map(LibraryView::index).collect()
    } else {
        libraries::called(word).into_iter().map(LibraryView::table).collect()
    }
}

/// Codes, tables of libraries and the index of libraries, one below the other.
fn in_parts(listing: &Listing, format: ListFormat, terminal: &Terminal) -> io::Result<String> {
    let (tables, index): (Vec<_>, Vec<_>) =
        listing.libraries.iter().partition(|library| library.names.is_some());
    let mut parts = Vec::new();
    if !listing.rows.is_empty() || format == ListFormat::Csv && listing.libraries.is_empty() {
        parts.push(match format {
            ListFormat::Csv => csv::codes(&listing.rows)?,
            ListFormat::Markdown => tables::markdown(&listing.rows),
            _ => tables::text(&listing.rows, terminal.theme, terminal.width),
        });
    }
    if format == ListFormat::Csv && !tables.is_empty() {
        parts.push(csv::names(&tables)?);
    } else {
        parts.extend(tables.into_iter().map(|library| match format {
            ListFormat::Markdown => library_tables::markdown(library),
            _ => library_tables::text(library, terminal),
        }));
    }
    if !index.is_empty() {
        parts.push(match format {
            ListFormat::Csv => csv::index(&index)?,
            ListFormat::Markdown => library_tables::markdown_index(&index),
            _ => library_tables::index(&index, terminal),
        });
    }
    Ok(parts.join("\n"))
}

fn rows(codes: &RangeInclusive<CloseCode>) -> impl Iterator<Item = ListRow> {
    table::rows(codes.clone()).iter().map(move |row| ListRow::new(row, codes))
}

fn is_wanted(row: &ListRow, args: &ListArgs) -> bool {
    (!args.sendable || row.sendable)
        && (!args.reserved || row.reserved)
        && (!args.registered || row.registered_meaning.is_some())
}
