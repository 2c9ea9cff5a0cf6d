//! Rows of cells where there are no columns: one below the other where there is no room for them, and
//! with bars for Markdown.

use comfy_table::Table;
use comfy_table::presets::ASCII_MARKDOWN;

use crate::cli::output::marked::Text;

/// Below this width columns get too narrow to read.
pub(crate) const NARROWEST: usize = 64;

/// Below this width ids and names do not fit beside each other.
pub(crate) const NARROWEST_INDEX: usize = 76;

/// Rows for a terminal that is too narrow for columns: the first two cells in a line, and each
/// other that is not empty in one of its own.
pub(crate) fn stacked<const N: usize>(
    header: [&str; N],
    rows: impl Iterator<Item = [Text; N]>,
    width: usize,
) -> Text {
    let row = |cells: [Text; N]| {
        let head = Text::join(cells.iter().take(2).cloned(), "  ");
        let mut row = head.wrap("", "  ", width);
        let others = header.iter().zip(&cells).skip(2);
        for (name, cell) in others.filter(|(_, cell)| !cell.plain().is_empty()) {
            let mut line = Text::from(format!("{name}: "));
            line.push(cell);
            row.push(&line.wrap("  ", "    ", width));
        }
        row
    };
    Text::join(rows.map(row), "")
}

/// A table for Markdown, one line a row.
pub(crate) fn markdown_table<const N: usize>(
    header: [&str; N],
    rows: impl Iterator<Item = [Text; N]>,
) -> String {
    let mut table = Table::new();
    table.load_style(ASCII_MARKDOWN).set_header(header);
    for row in rows {
        table.add_row(row.map(|cell| cell.plain().replace('|', "\\|")));
    }
    table.trim_fmt() + "\n"
}
