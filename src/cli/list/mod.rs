//! `wsclose list`.

mod answer;
mod app;
mod app_table;
mod asked;
mod code_table;
mod csv;
mod library;
mod library_table;

use std::io;
use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::table::{self, App, Library};

use crate::cli::args::{ListArgs, ListFormat};
use crate::cli::error::{Problem, Status};
use crate::cli::facts::SCHEMA;
use crate::cli::facts::row::ListRow;
use crate::cli::list::answer::Listing;
use crate::cli::list::app::{AppRow, CodeRow};
use crate::cli::list::asked::{Asked, Topic};
use crate::cli::list::library::{LibraryRow, Listed};
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;

/// Lists the codes, applications and libraries that were asked for, without arguments all codes.
pub(super) fn run(args: &ListArgs, terminal: &Terminal, messages: Messages) -> io::Result<Status> {
    let asked = Asked::new(&args.what);
    messages.notes(&asked.notes);
    if !asked.is_about_codes() && (args.sendable || args.reserved || args.registered) {
        let filters = "'--sendable', '--reserved' and '--registered'";
        let message = format!("{filters} are for codes, not for applications and libraries");
        return Ok(messages.problem(&Problem::unusable(message, "")));
    }
    let rows: Vec<_> = asked.codes().flat_map(rows).filter(|row| is_wanted(row, args)).collect();
    let is_filtered_out = rows.is_empty() && asked.is_about_codes() && asked.errors.is_empty();
    terminal.print(&match args.format {
        ListFormat::Json => json::write(&listing(&asked, rows))?,
        ListFormat::Csv if rows.is_empty() && asked.is_about_codes() => csv::codes(&rows)?,
        format => parts(&asked, &rows, format, terminal)?.join("\n"),
    })?;
    if is_filtered_out {
        let problem = Problem::no("no code matches", "the filters exclude all that was asked for");
        return Ok(messages.problem(&problem));
    }
    Ok(messages.problems(&asked.errors))
}

fn rows(codes: &RangeInclusive<CloseCode>) -> impl Iterator<Item = ListRow> {
    table::rows(codes.clone()).iter().map(move |row| ListRow::new(row, codes))
}

fn is_wanted(row: &ListRow, args: &ListArgs) -> bool {
    (!args.sendable || row.sendable)
        && (!args.reserved || row.reserved)
        && (!args.registered || row.registered_meaning.is_some())
}

/// Everything in one object.
fn listing(asked: &Asked, rows: Vec<ListRow>) -> Listing<'_> {
    let (mut apps, mut libraries) = (Vec::new(), Vec::new());
    for topic in &asked.topics {
        match topic {
            Topic::Codes(_) => {}
            Topic::Apps(some) => apps.extend(some),
            Topic::AppIndex => apps.extend(table::APPS),
            Topic::Libraries(some) => {
                libraries.extend(some.iter().copied().map(Listed::table));
            }
            Topic::LibraryIndex(some) => {
                libraries.extend(some.iter().copied().map(Listed::index));
            }
        }
    }
    Listing { schema: SCHEMA, rows, apps, libraries, errors: &asked.errors }
}

/// A table for each kind of thing.
fn parts(
    asked: &Asked,
    rows: &[ListRow],
    format: ListFormat,
    terminal: &Terminal,
) -> io::Result<Vec<String>> {
    let shown = asked.topics.iter().filter(|topic| match topic {
        Topic::Codes(_) => !rows.is_empty(),
        _ => true,
    });
    let part = |topic: &Topic| match topic {
        Topic::Codes(_) => codes(rows, format, terminal),
        Topic::Apps(some) => apps(some, format, terminal),
        Topic::Libraries(some) => libraries(some, format, terminal),
        Topic::AppIndex => app_index(format, terminal),
        Topic::LibraryIndex(some) => library_index(some, format, terminal),
    };
    shown.map(part).collect()
}

fn codes(rows: &[ListRow], format: ListFormat, terminal: &Terminal) -> io::Result<String> {
    match format {
        ListFormat::Csv => csv::codes(rows),
        ListFormat::Markdown => Ok(code_table::markdown(rows)),
        _ => Ok(code_table::text(rows, terminal)),
    }
}

fn apps(apps: &[&App], format: ListFormat, terminal: &Terminal) -> io::Result<String> {
    match format {
        ListFormat::Csv => csv::write(apps.iter().flat_map(|app| CodeRow::all(app))),
        ListFormat::Markdown => Ok(app_table::codes_markdown(apps)),
        _ => Ok(app_table::codes(apps, terminal)),
    }
}

fn app_index(format: ListFormat, terminal: &Terminal) -> io::Result<String> {
    let rows: Vec<_> = table::APPS.iter().map(AppRow::new).collect();
    match format {
        ListFormat::Csv => csv::write(rows),
        ListFormat::Markdown => Ok(app_table::index_markdown(&rows)),
        _ => Ok(app_table::index(&rows, terminal)),
    }
}

fn libraries(
    libraries: &[&'static Library],
    format: ListFormat,
    terminal: &Terminal,
) -> io::Result<String> {
    let views: Vec<_> = libraries.iter().map(|library| Listed::table(library)).collect();
    match format {
        ListFormat::Csv => {
            csv::write(views.iter().filter_map(|view| view.names.as_ref()).flatten())
        }
        ListFormat::Markdown => Ok(library_table::names_markdown(&views)),
        _ => Ok(library_table::names(&views, terminal)),
    }
}

fn library_index(
    libraries: &[&'static Library],
    format: ListFormat,
    terminal: &Terminal,
) -> io::Result<String> {
    let rows: Vec<_> = libraries.iter().map(|library| LibraryRow::new(library)).collect();
    match format {
        ListFormat::Csv => csv::write(rows),
        ListFormat::Markdown => Ok(library_table::index_markdown(&rows)),
        _ => Ok(library_table::index(&rows, terminal)),
    }
}

/// The words that stand for an application or a library, but for its name.
fn other_words(name: &str, words: impl Iterator<Item = &'static str>) -> Option<String> {
    let words: Vec<_> = words.filter(|word| !word.eq_ignore_ascii_case(name)).collect();
    (!words.is_empty()).then(|| format!("You can also type: {}.", words.join(", ")))
}
