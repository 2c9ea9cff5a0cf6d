//! `wsclose list`.

pub(super) mod answer;
mod app;
mod app_table;
mod asked;
mod code_table;
mod csv;
mod library;
mod library_table;
mod other_words;

use std::io;
use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::table::{self, App};

use crate::cli::args::{ListArgs, ListFormat};
use crate::cli::error::{Problem, Status};
use crate::cli::facts::SCHEMA;
use crate::cli::facts::row::CodeRow;
use crate::cli::list::answer::Listing;
use crate::cli::list::app::{AppCodeRow, AppRow};
use crate::cli::list::asked::{Asked, Topic};
use crate::cli::list::library::{LibraryRow, Listed};
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;

/// A part of a listing: what has a table of its own.
enum Part {
    Codes(Vec<CodeRow>),
    Apps(Vec<&'static App>),
    AppIndex(Vec<&'static App>),
    Libraries(Vec<Listed>),
    LibraryIndex(Vec<Listed>),
}

/// Lists the codes, applications and libraries that were asked for, without arguments all codes.
pub(super) fn run(args: &ListArgs, terminal: &Terminal, messages: Messages) -> io::Result<Status> {
    let mut asked = Asked::new(&args.what);
    messages.notes(&asked.notes);
    if !asked.is_about_codes() && (args.sendable || args.reserved || args.registered) {
        let filters = "'--sendable', '--reserved' and '--registered'";
        let message = format!("{filters} are for codes, not for applications and libraries");
        return Ok(messages.problem(&Problem::unusable(message, "")));
    }
    let parts: Vec<_> = asked.topics.iter().map(|topic| part(topic, args)).collect();
    let is_empty = |part: &Part| matches!(part, Part::Codes(rows) if rows.is_empty());
    let has_no_rows = asked.is_about_codes() && parts.iter().all(is_empty);
    if has_no_rows && asked.errors.is_empty() {
        let hint = "the filters exclude all that was asked for";
        asked.errors.push(Problem::no("no code matches", hint));
    }
    terminal.print(&match args.format {
        ListFormat::Json => json::write(&listing(&parts, &asked.errors))?,
        ListFormat::Csv if has_no_rows => csv::codes(&[])?,
        format => {
            let shown = parts.iter().filter(|part| !is_empty(part));
            let tables = shown.map(|part| table(part, format, terminal));
            tables.collect::<io::Result<Vec<_>>>()?.join("\n")
        }
    })?;
    Ok(messages.problems(&asked.errors))
}

fn part(topic: &Topic, args: &ListArgs) -> Part {
    match topic {
        Topic::Codes(codes) => {
            let rows = codes.iter().flat_map(rows);
            Part::Codes(rows.filter(|row| is_wanted(row, args)).collect())
        }
        Topic::Apps(apps) => Part::Apps(apps.clone()),
        Topic::AppIndex => Part::AppIndex(table::APPS.iter().collect()),
        Topic::Libraries(libraries) => {
            Part::Libraries(libraries.iter().copied().map(Listed::table).collect())
        }
        Topic::LibraryIndex(libraries) => {
            Part::LibraryIndex(libraries.iter().copied().map(Listed::index).collect())
        }
    }
}

fn rows(codes: &RangeInclusive<CloseCode>) -> impl Iterator<Item = CodeRow> {
    table::rows(codes.clone()).iter().map(move |row| CodeRow::new(row, codes))
}

fn is_wanted(row: &CodeRow, args: &ListArgs) -> bool {
    (!args.sendable || row.sendable)
        && (!args.reserved || row.reserved)
        && (!args.registered || row.registered_meaning.is_some())
}

/// Everything in one object.
fn listing<'a>(parts: &'a [Part], errors: &'a [Problem]) -> Listing<'a> {
    let mut listing =
        Listing { schema: SCHEMA, rows: vec![], apps: vec![], libraries: vec![], errors };
    for part in parts {
        match part {
            Part::Codes(rows) => listing.rows.extend(rows),
            Part::Apps(apps) | Part::AppIndex(apps) => listing.apps.extend(apps),
            Part::Libraries(libraries) | Part::LibraryIndex(libraries) => {
                listing.libraries.extend(libraries);
            }
        }
    }
    listing
}

/// One part as a table.
fn table(part: &Part, format: ListFormat, terminal: &Terminal) -> io::Result<String> {
    match (part, format) {
        (Part::Codes(rows), ListFormat::Csv) => csv::codes(rows),
        (Part::Codes(rows), ListFormat::Markdown) => Ok(code_table::markdown(rows)),
        (Part::Codes(rows), _) => Ok(code_table::text(rows, terminal)),
        (Part::Apps(apps), ListFormat::Csv) => {
            csv::write(apps.iter().flat_map(|app| AppCodeRow::all(app)))
        }
        (Part::Apps(apps), ListFormat::Markdown) => Ok(app_table::codes_markdown(apps)),
        (Part::Apps(apps), _) => Ok(app_table::codes(apps, terminal)),
        (Part::AppIndex(apps), format) => {
            let rows: Vec<_> = apps.iter().map(|app| AppRow::new(app)).collect();
            match format {
                ListFormat::Csv => csv::write(rows),
                ListFormat::Markdown => Ok(app_table::index_markdown(&rows)),
                _ => Ok(app_table::index(&rows, terminal)),
            }
        }
        (Part::Libraries(libraries), ListFormat::Csv) => {
            csv::write(libraries.iter().filter_map(|one| one.names.as_ref()).flatten())
        }
        (Part::Libraries(libraries), ListFormat::Markdown) => {
            Ok(library_table::names_markdown(libraries))
        }
        (Part::Libraries(libraries), _) => Ok(library_table::names(libraries, terminal)),
        (Part::LibraryIndex(libraries), ListFormat::Csv) => {
            csv::write(libraries.iter().map(|one| LibraryRow::new(one.library)))
        }
        (Part::LibraryIndex(libraries), ListFormat::Markdown) => {
            Ok(library_table::index_markdown(libraries))
        }
        (Part::LibraryIndex(libraries), _) => Ok(library_table::index(libraries, terminal)),
    }
}
