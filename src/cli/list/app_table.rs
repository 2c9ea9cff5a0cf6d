//! Applications as tables: the index of them, and the codes of each.

use wsclose::table::{Advice, App, AppCode, AppExcerpt, Basis};

use crate::cli::facts::apps::{described, evidence, marks, named};
use crate::cli::list::app::AppRow;
use crate::cli::list::other_words::other_words;
use crate::cli::output::columns::Columns;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::capital;
use crate::cli::output::rows::{NARROWEST, NARROWEST_INDEX, markdown_table, stacked};
use crate::cli::output::terminal::Terminal;
use crate::cli::words::spelled::span;

/// The widest that a table gets.
const WIDEST: usize = 110;

/// From this width on there is room for every column.
const ROOMY: usize = 100;

const INDEX: [&str; 6] = ["Application", "Name", "Kind", "Codes", "From-to", "Evidence"];

/// For people name and meaning share a column: names are long words.
const CODES: [&str; 4] = ["Code", "What it means", "Sent by", "Reconnect"];

const CODES_MARKDOWN: [&str; 5] = ["Code", "Name", "What it means", "Sent by", "Reconnect"];

/// The index for people.
pub(super) fn index(rows: &[AppRow], terminal: &Terminal) -> Text {
    let width = terminal.width;
    if width < NARROWEST_INDEX {
        return stacked(INDEX, rows.iter().map(index_cells), width);
    }
    let columns = if width >= ROOMY { INDEX.len() } else { INDEX.len() - 1 };
    let mut table = Columns::new(width.min(WIDEST));
    table.header(INDEX.into_iter().take(columns));
    for row in rows {
        let mut cells = index_cells(row);
        if columns < INDEX.len() && row.evidence == Basis::Observed {
            cells[2].push_str(" *");
        }
        table.row(cells.into_iter().take(columns));
    }
    let mut text = table.finish();
    if columns < INDEX.len() {
        let note = Text::from(format!("* {}", evidence(Basis::Observed)));
        text.push(&note.wrap("\n", "", width));
    }
    text
}

/// The index for Markdown.
pub(super) fn index_markdown(rows: &[AppRow]) -> String {
    markdown_table(INDEX, rows.iter().map(index_cells))
}

fn index_cells(row: &AppRow) -> [Text; 6] {
    [
        Text::marked(row.id, Mark::Label),
        row.name.into(),
        row.kind.name().into(),
        row.codes.to_string().into(),
        span(row.first, row.last).into(),
        row.evidence.name().into(),
    ]
}

/// The codes of applications for people, one application below the other.
pub(super) fn codes(apps: &[AppExcerpt<'_>], terminal: &Terminal) -> Text {
    Text::join(apps.iter().map(|app| one(app, terminal)), "\n")
}

fn one(listed: &AppExcerpt<'_>, terminal: &Terminal) -> Text {
    let app = listed.app;
    let width = terminal.width;
    let mut headline = Text::marked(app.name, Mark::Heading);
    headline.push_str(&described(app));
    let mut text = headline.wrap("", "  ", width);
    for line in remarks(app) {
        text.push(&Text::from(line).wrap("  ", "  ", width));
    }
    if let Some(page) = app.page {
        // An address that is broken is none any more.
        text.push_str(&format!("  {page}\n"));
    }
    text.push_str("\n");
    text.push(&code_table(listed, terminal));
    text
}

fn code_table(AppExcerpt { app, codes, .. }: &AppExcerpt<'_>, terminal: &Terminal) -> Text {
    let width = terminal.width;
    let rows = codes.iter().map(|meant| {
        let [code, name, meaning, sender, retry] = cells(app, meant);
        [code, named(name.plain(), meaning.plain()).into(), sender, retry]
    });
    if width < NARROWEST {
        return stacked(CODES, rows, width);
    }
    let mut table = Columns::new(width.min(WIDEST));
    table.header(CODES);
    for cells in rows {
        table.row(cells);
    }
    table.finish()
}

/// The codes of applications for Markdown.
pub(super) fn codes_markdown(apps: &[AppExcerpt<'_>]) -> String {
    apps.iter().map(one_markdown).collect::<Vec<_>>().join("\n")
}

fn one_markdown(AppExcerpt { app, codes, .. }: &AppExcerpt<'_>) -> String {
    let page = app.page.map(|page| format!("<{page}>"));
    let remarks: Vec<_> = remarks(app).into_iter().chain(page).collect();
    let table = markdown_table(CODES_MARKDOWN, codes.iter().map(|meant| cells(app, meant)));
    format!("## {}{}\n\n{}\n\n{table}", app.name, described(app), remarks.join("\n"))
}

/// What its codes rest on, and which it takes from another application.
fn remarks(app: &App) -> Vec<String> {
    let read_in = format!("{}. Its official page:", capital(evidence(app.origin.evidence)));
    let repeats = app.repeated().map(|repeated| {
        let added: Vec<_> = app.added().map(|own| format!("{} {}", own.first, own.name)).collect();
        let adds = if added.is_empty() { "none".to_owned() } else { added.join(", ") };
        format!("It repeats the codes of {}, and adds {adds}.", repeated.name)
    });
    let words = other_words(app.name, app.aliases.iter().copied());
    repeats.into_iter().chain(words).chain([read_in]).collect()
}

fn cells(app: &App, meant: &AppCode) -> [Text; 5] {
    // What holds for the whole application is said above the table.
    let marks = if is_observed(app) { "" } else { &marks(app, meant) };
    [
        Text::marked(&span(meant.first, meant.last), Mark::Class(meant.first.class())),
        meant.name.into(),
        format!("{}{marks}", meant.meaning).into(),
        meant.sender.name().into(),
        meant.retry.map_or("", reconnect).into(),
    ]
}

/// When to reconnect, in the words of a narrow column.
const fn reconnect(advice: Advice) -> &'static str {
    match advice {
        Advice::Now => "at once",
        Advice::AfterBackoff => "yes",
        Advice::AfterChange => "after change",
        Advice::No => "no",
    }
}

fn is_observed(app: &App) -> bool {
    app.origin.evidence == Basis::Observed
}
