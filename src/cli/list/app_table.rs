//! Applications as tables: the index of them, and the codes of each.

use wsclose::table::{App, AppCode, Basis};

use crate::cli::facts::apps::{evidence, marks, named};
use crate::cli::list::app::AppRow;
use crate::cli::list::other_words::other_words;
use crate::cli::output::columns::Columns;
use crate::cli::output::phrase::capital;
use crate::cli::output::rows::{NARROWEST, NARROWEST_INDEX, markdown_table, stacked};
use crate::cli::output::terminal::{Terminal, paint_first};
use crate::cli::output::text::wrap;
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
pub(super) fn index(rows: &[AppRow], terminal: &Terminal) -> String {
    let Terminal { theme, width, .. } = *terminal;
    if width < NARROWEST_INDEX {
        return stacked(INDEX, rows.iter().map(|row| (theme.label(), index_cells(row))), width);
    }
    let columns = if width >= ROOMY { INDEX.len() } else { INDEX.len() - 1 };
    let mut table = Columns::new(width.min(WIDEST));
    table.header(INDEX.into_iter().take(columns), theme);
    for row in rows {
        let mut cells = index_cells(row);
        if columns < INDEX.len() && row.evidence == Basis::Observed {
            cells[2].push_str(" *");
        }
        table.row(cells.into_iter().take(columns), &[theme.label()]);
    }
    let note = format!("* {}", evidence(Basis::Observed));
    let note = if columns < INDEX.len() { wrap(&note, "\n", "", width) } else { String::new() };
    table.finish() + &note
}

/// The index for Markdown.
pub(super) fn index_markdown(rows: &[AppRow]) -> String {
    markdown_table(INDEX, rows.iter().map(index_cells))
}

fn index_cells(row: &AppRow) -> [String; 6] {
    [
        row.id.to_owned(),
        row.name.to_owned(),
        row.kind.name().to_owned(),
        row.codes.to_string(),
        span(row.first, row.last),
        row.evidence.name().to_owned(),
    ]
}

/// The codes of applications for people, one application below the other.
pub(super) fn codes(apps: &[&App], terminal: &Terminal) -> String {
    apps.iter().map(|app| one(app, terminal)).collect::<Vec<_>>().join("\n")
}

fn one(app: &App, terminal: &Terminal) -> String {
    let Terminal { theme, width, .. } = *terminal;
    let headline = wrap(&headline(app), "", "  ", width);
    let mut text = paint_first(app.name, headline, theme.heading());
    for line in remarks(app) {
        text.push_str(&wrap(&line, "  ", "  ", width));
    }
    // An address that is broken is none any more.
    text.extend(app.page.map(|page| format!("  {page}\n")));
    text + "\n" + &code_table(app, terminal)
}

fn code_table(app: &App, terminal: &Terminal) -> String {
    let Terminal { theme, width, .. } = *terminal;
    let rows = app.codes.iter().map(|meant| {
        let [code, name, meaning, sender, retry] = cells(app, meant);
        (theme.class(meant.first.class()), [code, named(&name, &meaning), sender, retry])
    });
    if width < NARROWEST {
        return stacked(CODES, rows, width);
    }
    let mut table = Columns::new(width.min(WIDEST));
    table.header(CODES, theme);
    for (style, cells) in rows {
        table.row(cells, &[style]);
    }
    table.finish()
}

/// The codes of applications for Markdown.
pub(super) fn codes_markdown(apps: &[&App]) -> String {
    apps.iter().map(|app| one_markdown(app)).collect::<Vec<_>>().join("\n")
}

fn one_markdown(app: &App) -> String {
    let page = app.page.map(|page| format!("<{page}>"));
    let remarks: Vec<_> = remarks(app).into_iter().chain(page).collect();
    let table = markdown_table(CODES_MARKDOWN, app.codes.iter().map(|meant| cells(app, meant)));
    format!("## {}\n\n{}\n\n{table}", headline(app), remarks.join("\n"))
}

fn headline(app: &App) -> String {
    format!("{} ({}, {}): {}", app.name, app.kind.name(), app.id, app.about)
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

fn cells(app: &App, meant: &AppCode) -> [String; 5] {
    // What holds for the whole application is said above the table.
    let marks = if is_observed(app) { "" } else { &marks(app, meant) };
    [
        span(meant.first, meant.last),
        meant.name.to_owned(),
        format!("{}{marks}", meant.meaning),
        meant.sender.name().to_owned(),
        meant.retry.name().unwrap_or_default().replace('-', " "),
    ]
}

fn is_observed(app: &App) -> bool {
    app.origin.evidence == Basis::Observed
}
