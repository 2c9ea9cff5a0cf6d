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
use crate::cli::error::{Failure, Problem, Status};
use crate::cli::facts::row::CodeRow;
use crate::cli::list::answer::Listing;
use crate::cli::list::app::{AppCodeRow, AppRow};
use crate::cli::list::asked::{Asked, Topic};
use crate::cli::list::library::{LibraryRow, Listed};
use crate::cli::output::json;
use crate::cli::output::marked::Text;
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
pub(super) fn run(
    args: &ListArgs,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    let mut asked = Asked::new(&args.what);
    messages.notes(&asked.notes);
    if !asked.is_about_codes() && (args.sendable || args.reserved || args.registered) {
        let filters = "'--sendable', '--reserved' and '--registered'";
        let message = format!("{filters} are for codes, not for applications and libraries");
        return Err(Problem::unusable(message, "").into());
    }
    let parts: Vec<_> = asked.topics.iter().map(|topic| part(topic, args)).collect();
    let is_empty = |part: &Part| matches!(part, Part::Codes(rows) if rows.is_empty());
    let has_no_rows = asked.is_about_codes() && parts.iter().all(is_empty);
    if has_no_rows && asked.errors.is_empty() {
        let hint = "the filters exclude all that was asked for";
        asked.errors.push(Problem::no("no code matches", hint));
    }
    terminal.print(match args.format {
        ListFormat::Json => json::write(&listing(&parts, &asked.errors))?.into(),
        ListFormat::Csv if has_no_rows => csv::codes(&[])?.into(),
        format => {
            let shown = parts.iter().filter(|part| !is_empty(part));
            let tables = shown.map(|part| table(part, format, terminal));
            Text::join(tables.collect::<io::Result<Vec<_>>>()?, "\n")
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
    let mut listing = Listing::failed(errors);
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
fn table(part: &Part, format: ListFormat, terminal: &Terminal) -> io::Result<Text> {
    Ok(match format {
        ListFormat::Csv => as_csv(part)?.into(),
        ListFormat::Markdown => as_markdown(part).into(),
        _ => as_text(part, terminal),
    })
}

fn as_csv(part: &Part) -> io::Result<String> {
    match part {
        Part::Codes(rows) => csv::codes(rows),
        Part::Apps(apps) => csv::write(apps.iter().flat_map(|app| AppCodeRow::all(app))),
        Part::AppIndex(apps) => csv::write(apps.iter().map(|app| AppRow::new(app))),
        Part::Libraries(libraries) => {
            csv::write(libraries.iter().filter_map(|one| one.names.as_ref()).flatten())
        }
        Part::LibraryIndex(libraries) => {
            csv::write(libraries.iter().map(|one| LibraryRow::new(one.library)))
        }
    }
}

fn as_markdown(part: &Part) -> String {
    match part {
        Part::Codes(rows) => code_table::markdown(rows),
        Part::Apps(apps) => app_table::codes_markdown(apps),
        Part::AppIndex(apps) => app_table::index_markdown(&index(apps)),
        Part::Libraries(libraries) => library_table::names_markdown(libraries),
        Part::LibraryIndex(libraries) => library_table::index_markdown(libraries),
    }
}

fn as_text(part: &Part, terminal: &Terminal) -> Text {
    match part {
        Part::Codes(rows) => code_table::text(rows, terminal),
        Part::Apps(apps) => app_table::codes(apps, terminal),
        Part::AppIndex(apps) => app_table::index(&index(apps), terminal),
        Part::Libraries(libraries) => library_table::names(libraries, terminal),
        Part::LibraryIndex(libraries) => library_table::index(libraries, terminal),
    }
}

fn index(apps: &[&App]) -> Vec<AppRow> {
    apps.iter().map(|app| AppRow::new(app)).collect()
}
