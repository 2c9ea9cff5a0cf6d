//! `wsclose list`.

pub(super) mod answer;
mod app;
mod app_table;
mod asked;
mod csv;
mod library;
mod library_table;
mod other_words;

use std::io;
use std::ops::RangeInclusive;

use wsclose::table::{self, AppExcerpt};
use wsclose::{Class, CloseCode};

use crate::cli::args::{ListArgs, ListFormat};
use crate::cli::error::{Failure, Problem, Status};
use crate::cli::facts::code_table;
use crate::cli::facts::row::CodeRow;
use crate::cli::list::answer::Listing;
use crate::cli::list::app::{AppCodeRow, AppRow};
use crate::cli::list::asked::{Asked, Topic};
use crate::cli::list::library::{LibraryRow, Listed};
use crate::cli::output::json;
use crate::cli::output::marked::Text;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;
use crate::cli::words::named;

/// A part of a listing: what has a table of its own.
enum Part {
    Codes(Vec<CodeRow>),
    Apps(Vec<AppExcerpt<'static>>),
    AppIndex(Vec<AppExcerpt<'static>>),
    Libraries(Vec<Listed>),
    LibraryIndex(Vec<Listed>),
}

/// Lists the codes, applications and libraries that were asked for, without arguments all codes.
pub(super) fn run(
    args: &ListArgs,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    let mut asked = asked(args)?;
    messages.notes(&asked.notes);
    if !asked.is_about_codes() && (args.sendable || args.reserved || args.registered) {
        let filters = "'--sendable', '--reserved' and '--registered'";
        let message = format!("{filters} are for codes, not for applications and libraries");
        return Err(Problem::unusable(message, "").into());
    }
    let parts: Vec<_> = asked.topics.iter().map(|topic| part(topic, &asked, args)).collect();
    let has_no_rows = parts.iter().all(Part::is_empty);
    if has_no_rows && asked.errors.is_empty() {
        let hint = match &asked.only {
            None => "the filters exclude all that was asked for".to_owned(),
            Some(_) => format!("all that there are: wsclose list {}", asked.ids().join(" ")),
        };
        asked.errors.push(Problem::no("no code matches", hint));
    }
    // A pager would cover what is said while it runs.
    let status = messages.problems(&asked.errors);
    terminal.print(match args.format {
        ListFormat::Json => json::write(&listing(&parts, &asked.errors))?.into(),
        ListFormat::Csv if has_no_rows && asked.only.is_none() => csv::codes(&[])?.into(),
        format => {
            let shown = parts.iter().filter(|part| !part.is_empty());
            let tables = shown.map(|part| table(part, format, terminal));
            Text::join(tables.collect::<io::Result<Vec<_>>>()?, "\n")
        }
    })?;
    Ok(status)
}

/// What the words and options ask for.
fn asked(args: &ListArgs) -> Result<Asked, Problem> {
    if args.app.is_none() && args.library.is_none() {
        return Ok(Asked::new(&args.what));
    }
    let apps = args.app.as_deref().map(named::apps).transpose()?.unwrap_or_default();
    let library = args.library.as_deref().map(named::libraries).transpose()?;
    let (libraries, note) = library.unwrap_or_default();
    let mut asked = Asked::of(apps, libraries, &args.what)?;
    asked.notes.extend(note);
    Ok(asked)
}

impl Part {
    /// Whether it has nothing of what was asked for.
    fn is_empty(&self) -> bool {
        match self {
            Self::Codes(rows) => rows.is_empty(),
            Self::Apps(apps) => apps.is_empty(),
            Self::Libraries(libraries) => libraries.is_empty(),
            Self::AppIndex(_) | Self::LibraryIndex(_) => false,
        }
    }
}

fn part(topic: &Topic, asked: &Asked, args: &ListArgs) -> Part {
    let only = asked.only.as_deref();
    match topic {
        Topic::Codes(codes) => {
            let rows = codes.iter().flat_map(rows);
            Part::Codes(rows.filter(|row| is_wanted(row, args)).collect())
        }
        Topic::Apps(apps) => {
            let apps = apps.iter().map(|app| app.within(only.unwrap_or(&[ALL])));
            Part::Apps(apps.filter(|app| !app.codes.is_empty()).collect())
        }
        Topic::AppIndex => {
            Part::AppIndex(table::APPS.iter().map(|app| app.within(&[ALL])).collect())
        }
        Topic::Libraries(libraries) => {
            let libraries = libraries.iter().map(|library| Listed::table(library, only));
            // What there is to say of a library without names does not depend on the codes.
            let is_wanted = |one: &Listed| only.is_none() || one.count == 0 || one.has_names();
            Part::Libraries(libraries.filter(is_wanted).collect())
        }
        Topic::LibraryIndex(libraries) => {
            Part::LibraryIndex(libraries.iter().copied().map(Listed::index).collect())
        }
    }
}

/// Every code.
const ALL: RangeInclusive<CloseCode> = CloseCode::new(0)..=CloseCode::new(u16::MAX);

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

/// The range that all of several rows are in.
fn one_class(rows: &[CodeRow]) -> Option<Class> {
    let class = rows.first().filter(|_| rows.len() > 1)?.class;
    rows.iter().all(|row| row.class == class).then_some(class)
}

/// What a range is for, and who assigns its codes.
fn about(class: Class) -> String {
    let (first, last) = class.bounds();
    format!("{first}-{last}: {}; {}.", class.purpose(), class.assignment())
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
        Part::Apps(apps) => csv::write(apps.iter().flat_map(AppCodeRow::all)),
        Part::AppIndex(apps) => csv::write(index(apps)),
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
        Part::Codes(rows) => {
            let mut text = code_table::text(rows, terminal);
            if let Some(class) = one_class(rows) {
                text.push_str("\n");
                text.push(&Text::from(about(class)).wrap("", "", terminal.width));
            }
            text
        }
        Part::Apps(apps) => app_table::codes(apps, terminal),
        Part::AppIndex(apps) => app_table::index(&index(apps), terminal),
        Part::Libraries(libraries) => library_table::names(libraries, terminal),
        Part::LibraryIndex(libraries) => library_table::index(libraries, terminal),
    }
}

fn index(apps: &[AppExcerpt<'_>]) -> Vec<AppRow> {
    apps.iter().map(|one| AppRow::new(one.app)).collect()
}
