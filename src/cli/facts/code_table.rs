//! A listing as a table.

use crate::cli::facts::row::CodeRow;
use crate::cli::output::columns::Columns;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::rows::{NARROWEST, markdown_table, stacked};
use crate::cli::output::terminal::Terminal;

/// The widest that a table gets.
const WIDEST: usize = 140;

/// From this width on there is room for every column.
const ROOMY: usize = 100;

/// The widest that the names get where there is little room.
const NAME_WIDTH: u16 = 16;

const HEADER: [&str; 6] = ["Code", "Name", "Send", "What it says", "Custom", "HTTP"];

/// How many of the columns fit where there is little room.
const NARROW: usize = 4;

/// A table for people.
pub(crate) fn text<'a>(rows: impl IntoIterator<Item = &'a CodeRow>, terminal: &Terminal) -> Text {
    let width = terminal.width;
    if width < NARROWEST {
        return stacked(HEADER, rows.into_iter().map(cells), width);
    }
    let roomy = width >= ROOMY;
    let columns = if roomy { HEADER.len() } else { NARROW };
    let mut table = Columns::new(width.min(WIDEST));
    table.header(HEADER.into_iter().take(columns));
    for row in rows {
        table.row(cells(row).into_iter().take(columns));
    }
    if !roomy {
        table.narrow(1, NAME_WIDTH);
    }
    table.finish()
}

/// A table for Markdown.
pub(crate) fn markdown(rows: &[CodeRow]) -> String {
    markdown_table(HEADER, rows.iter().map(cells))
}

fn cells(row: &CodeRow) -> [Text; 6] {
    [
        Text::marked(&row.codes(), Mark::Class(row.class)),
        row.name.into(),
        Text::marked(send(row), Mark::Verdict(row.sendable)),
        row.summary.into(),
        row.custom.name().replace("extensions-only", "ext.").into(),
        row.http.map(|status| status.to_string()).unwrap_or_default().into(),
    ]
}

/// Whether it may stand in a Close frame, and if not, why.
fn send(row: &CodeRow) -> &'static str {
    match row {
        CodeRow { sendable: true, .. } => "yes",
        CodeRow { reported_locally: true, .. } => "local",
        CodeRow { reserved: true, .. } => "reserved",
        _ => "no",
    }
}
