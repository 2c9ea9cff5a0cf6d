//! Rows of cells where there are no columns: one below the other where there is no room for them, and
//! with bars for Markdown.

use comfy_table::Table;
use comfy_table::presets::ASCII_MARKDOWN;
use owo_colors::Style;

use crate::cli::output::terminal::paint_first;
use crate::cli::output::text::wrap;

/// Below this width columns get too narrow to read.
pub(crate) const NARROWEST: usize = 64;

/// Below this width ids and names do not fit beside each other.
pub(crate) const NARROWEST_INDEX: usize = 76;

/// Rows for a terminal that is too narrow for columns: the first two cells in a line, and each
/// other that is not empty in one of its own. The first cell has the style of its row.
pub(crate) fn stacked<const N: usize>(
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

/// A table for Markdown, one line a row.
pub(crate) fn markdown_table<const N: usize>(
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
