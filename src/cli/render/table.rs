//! A listing as a table.

use comfy_table::presets::{ASCII_MARKDOWN, NOTHING};
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width};
use owo_colors::Style;

use super::text::wrap;
use crate::cli::terminal::{Terminal, paint, paint_first};
use crate::cli::view::code::ListRow;

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
pub(crate) fn text(rows: &[ListRow], terminal: &Terminal) -> String {
    let Terminal { theme, width, .. } = *terminal;
    if width < NARROWEST {
        return stacked(
            HEADER,
            rows.iter().map(|row| (theme.class(row.class()), cells(row))),
            width,
        );
    }
    let roomy = width >= ROOMY;
    let columns = if roomy { HEADER.len() } else { NARROW };
    let mut table = borderless(width.min(WIDEST));
    table.set_header(HEADER.iter().take(columns).map(|cell| paint(cell, theme.heading())));
    for row in rows {
        let mut cells = cells(row);
        cells[0] = paint(&cells[0], theme.class(row.class()));
        cells[2] = paint(&cells[2], theme.verdict(row.sendable));
        table.add_row(cells.iter().take(columns));
    }
    if let Some(names) = table.column_mut(1).filter(|_| !roomy) {
        names.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(NAME_WIDTH + 2)));
    }
    finish(table)
}

/// A table without lines that wraps its cells to a width.
pub(crate) fn borderless(width: usize) -> Table {
    let mut table = Table::new();
    table
        .load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table
}

/// Below this width columns get too narrow to read.
pub(super) const NARROWEST: usize = 64;

/// Below this width ids and names do not fit beside each other.
pub(super) const NARROWEST_INDEX: usize = 76;

/// Rows for a terminal that is too narrow for columns: the first two cells in a line, and each
/// other that is not empty in one of its own. The first cell has the style of its row.
pub(super) fn stacked<const N: usize>(
    header: [&str; N],
    rows: impl Iterator<Item = (Style, [String; N])>,
    width: usize,
) -> String {
    let row = |(style, cells): (Style, [String; N])| {
        let first = wrap(&cells[..2].join("  "), "", "  ", width);
        let others = header.iter().zip(&cells).skip(2).filter(|(_, cell)| !cell.is_empty());
        let others =
            others.map(|(name, cell)| wrap(&format!("{name}: {cell}"), "  ", "    ", width));
        paint_first(&cells[0], first, style) + &others.collect::<String>()
    };
    rows.map(row).collect()
}

/// The lines of such a table, with two spaces between its columns and none at its edges.
pub(crate) fn finish(mut table: Table) -> String {
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.trim_fmt() + "\n"
}

/// A table for Markdown.
pub(crate) fn markdown(rows: &[ListRow]) -> String {
    markdown_table(HEADER, rows.iter().map(cells))
}

/// A table for Markdown, one line a row.
pub(super) fn markdown_table<const N: usize>(
    header: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let mut table = Table::new();
    table.load_style(ASCII_MARKDOWN).set_header(header);
    for row in rows {
        table.add_row(row.map(|cell| cell.replace('|', "\\|")));
    }
    table.trim_fmt() + "\n"
}

fn cells(row: &ListRow) -> [String; 6] {
    [
        row.codes(),
        row.name.to_owned(),
        send(row).to_owned(),
        row.summary.to_owned(),
        row.custom.replace("extensions-only", "ext."),
        row.http.map(|status| status.to_string()).unwrap_or_default(),
    ]
}

/// Whether it may stand in a Close frame, and if not, why.
fn send(row: &ListRow) -> &'static str {
    match row {
        ListRow { sendable: true, .. } => "yes",
        ListRow { reported_locally: true, .. } => "local",
        ListRow { reserved: true, .. } => "reserved",
        _ => "no",
    }
}
