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

/// From this width on there is room for the names. They are much like the ids.
const ROOMY: usize = WIDEST;

/// For people the id comes first: it is what they look for, and what `list` and `--app` take.
const INDEX: [&str; 5] = ["Id", "Name", "What it is", "Codes", "From-to"];

const INDEX_MARKDOWN: [&str; 6] = ["Application", "Name", "Kind", "Codes", "From-to", "Evidence"];

/// For people name and meaning share a column: names are long words.
const CODES: [&str; 4] = ["Code", "What it means", "Sent by", "Reconnect"];

const CODES_MARKDOWN: [&str; 5] = ["Code", "Name", "What it means", "Sent by", "Reconnect"];

/// The index for people, by id.
pub(super) fn index(rows: &[AppRow], terminal: &Terminal) -> Text {
    let width = terminal.width;
    let mut rows: Vec<&AppRow> = rows.iter().collect();
    rows.sort_by_key(|row| row.id);
    let mut text = if width < NARROWEST_INDEX {
        Text::join(rows.iter().map(|row| narrow(row, width)), "")
    } else {
        wide(&rows, width)
    };
    if rows.iter().any(|row| row.evidence == Basis::Observed) {
        let note = Text::from(format!("* {}", evidence(Basis::Observed)));
        text.push_wrapped(&note, "\n", "  ", width);
    }
    text.push_wrapped(&"The codes of one of them: wsclose list ID".into(), "", "  ", width);
    text
}

/// A line for each.
fn wide(rows: &[&AppRow], width: usize) -> Text {
    let is_shown = |column: &usize| *column != 1 || width >= ROOMY;
    let columns: Vec<usize> = (0..INDEX.len()).filter(is_shown).collect();
    let mut table = Columns::new(width.min(WIDEST));
    table.header(columns.iter().map(|column| INDEX[*column]));
    for row in rows {
        let cells: [Text; 5] = [
            Text::marked(row.id, Mark::Label),
            row.name.into(),
            what_it_is(row).into(),
            row.codes.to_string().into(),
            span(row.first, row.last).into(),
        ];
        table.row(columns.iter().map(|column| cells[*column].clone()));
    }
    table.keep_whole(0);
    table.align_right(columns.len() - 2);
    table.finish()
}

/// Two lines for each, where there is little room.
fn narrow(row: &AppRow, width: usize) -> Text {
    let mut head = Text::marked(row.id, Mark::Label);
    head.push_str(&format!("  {} ({})", span(row.first, row.last), row.codes));
    let mut text = head.wrap("", "  ", width);
    text.push_wrapped(&what_it_is(row).into(), "  ", "  ", width);
    text
}

/// What it is in a few words, without what else there is to say; marked if it was only observed.
fn what_it_is(row: &AppRow) -> String {
    let about = row.about.split(';').next().unwrap_or_default();
    format!("{about}{}", if row.evidence == Basis::Observed { " *" } else { "" })
}

/// The index for Markdown.
pub(super) fn index_markdown(rows: &[AppRow]) -> String {
    markdown_table(INDEX_MARKDOWN, rows.iter().map(index_cells))
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
