//! `wsclose list apps`, and `wsclose list` with an application.

use std::io;

use wsclose::table::{self, App};

use super::args::ListFormat;
use super::render::{app_table, csv, json};
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::apps::{AppView, CodeRow, IndexRow};
use super::view::code::Listing;

/// What is to be listed of applications.
pub(crate) enum Asked {
    /// Which there are.
    Index,
    /// The codes of these.
    Codes(Vec<&'static App>),
}

/// What the words ask of applications; `None` if they are about something else.
pub(crate) fn asked(words: &[String]) -> Option<Asked> {
    if words.is_empty() {
        return None;
    }
    let text = words.join(" ");
    if table::fold(&text) == "apps" {
        return Some(Asked::Index);
    }
    let of_each = || words.iter().map(|word| apps(word)).collect::<Option<Vec<_>>>();
    apps(&text).or_else(|| Some(of_each()?.concat())).map(Asked::Codes)
}

/// The applications that are called so, or the only one that begins so where no code does.
fn apps(word: &str) -> Option<Vec<&'static App>> {
    let called = table::apps_called(word);
    let beginning = || Some(table::apps_beginning(word)).filter(|_| table::find(word).is_empty());
    Some(called)
        .filter(|apps| !apps.is_empty())
        .or_else(|| beginning().filter(|apps| apps.len() == 1))
}

/// Lists them in the shape that was asked for.
pub(crate) fn run(asked: &Asked, format: ListFormat, terminal: &Terminal) -> io::Result<Status> {
    let everything: Vec<&'static App> = table::APPS.iter().collect();
    let (theme, width) = (terminal.theme, terminal.width);
    let answer = match (format, asked) {
        (ListFormat::Text, Asked::Index) => app_table::index(&everything, theme, width),
        (ListFormat::Text, Asked::Codes(apps)) => app_table::codes(apps, theme, width),
        (ListFormat::Markdown, Asked::Index) => app_table::index_markdown(&everything),
        (ListFormat::Markdown, Asked::Codes(apps)) => app_table::codes_markdown(apps),
        (ListFormat::Csv, Asked::Index) => {
            csv::write(everything.iter().map(|app| IndexRow::new(app)))?
        }
        (ListFormat::Csv, Asked::Codes(apps)) => {
            csv::write(apps.iter().flat_map(|app| code_rows(app)))?
        }
        (ListFormat::Json, Asked::Index) => write_json(&everything)?,
        (ListFormat::Json, Asked::Codes(apps)) => write_json(apps)?,
    };
    terminal.print(&answer)?;
    Ok(Status::Done)
}

fn code_rows(app: &App) -> impl Iterator<Item = CodeRow> {
    app.codes.iter().map(|meant| CodeRow::new(app, meant))
}

fn write_json(apps: &[&'static App]) -> io::Result<String> {
    let apps = apps.iter().map(|app| AppView::new(app)).collect();
    json::write(&Listing { schema: SCHEMA, rows: Vec::new(), apps, errors: Vec::new() })
}
