//! Rows of cells in columns, for people.

use std::iter;

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Row, Table,
    TableStyle, Width,
};
use owo_colors::Style;

use crate::cli::output::terminal::{Theme, paint_range};

/// What stands between two cells until they are painted. No cell has it: our own texts do not, and
/// what others wrote is escaped.
const UNIT_SEPARATOR: char = '\u{1f}';

/// What the line between two rows is made of until they are painted; no cell has it either.
const RECORD_SEPARATOR: char = '\u{1e}';

/// Two spaces stand between columns: the padding of the left one, and one in place of the separator.
const PADDING: u16 = 1;

const SEPARATED: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction(UNIT_SEPARATOR))
    .header_separator(LineStyle::none().fill(RECORD_SEPARATOR))
    .content_lines(ContentLineStyle::none().junction(UNIT_SEPARATOR))
    .row_separator(LineStyle::none().fill(RECORD_SEPARATOR));

/// A table without lines: its cells are laid out first and painted then, so that no colour is ever
/// measured.
pub(crate) struct Columns {
    table: Table,
    /// Of the first cells of each row.
    styles: Vec<Vec<Style>>,
}

impl Columns {
    /// Columns that wrap their cells to a width.
    pub(crate) fn new(width: usize) -> Self {
        let mut table = Table::new();
        table
            .load_style(SEPARATED)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(width).unwrap_or(u16::MAX));
        Self { table, styles: Vec::new() }
    }

    /// The first row; comes before all others.
    pub(crate) fn header<'h>(&mut self, cells: impl IntoIterator<Item = &'h str>, theme: Theme) {
        let header = Row::from(cells);
        self.styles.push(vec![theme.heading(); header.cell_count()]);
        self.table.set_header(header);
    }

    /// The next row, and the styles of its first cells.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>, styles: &[Style]) {
        self.table.add_row(cells);
        self.styles.push(styles.to_vec());
    }

    /// Wraps a column at a width, however much room there is.
    pub(crate) fn narrow(&mut self, index: usize, width: u16) {
        self.constrain(index, ColumnConstraint::UpperBoundary(Width::Fixed(width + PADDING)));
    }

    /// Never wraps a column.
    pub(crate) fn keep_whole(&mut self, index: usize) {
        self.constrain(index, ColumnConstraint::ContentWidth);
    }

    fn constrain(&mut self, index: usize, constraint: ColumnConstraint) {
        if let Some(column) = self.table.column_mut(index) {
            column.set_constraint(constraint);
        }
    }

    /// Aligns a column, such as one of numbers, at its right.
    pub(crate) fn align_right(&mut self, index: usize) {
        if let Some(column) = self.table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }

    /// The lines, with two spaces between the columns and none at the edges.
    pub(crate) fn finish(mut self) -> String {
        let last = self.table.column_count().saturating_sub(1);
        for (i, column) in self.table.column_iter_mut().enumerate() {
            column.set_padding((0, if i < last { PADDING } else { 0 }));
        }
        let mut text = String::new();
        let mut rows = self.styles.iter();
        let mut styles = rows.next();
        for line in self.table.lines() {
            if line.starts_with(RECORD_SEPARATOR) {
                styles = rows.next();
            } else {
                push_line(&mut text, &line, styles.map_or(&[], Vec::as_slice));
            }
        }
        text
    }
}

/// A line of a row, its cells painted.
fn push_line(text: &mut String, line: &str, styles: &[Style]) {
    let styles = styles.iter().copied().chain(iter::repeat(Style::new()));
    for (cell, style) in line.split(UNIT_SEPARATOR).zip(styles) {
        let start = text.len() + cell.len() - cell.trim_start().len();
        text.push_str(cell);
        let content = cell.trim();
        if !content.is_empty() {
            paint_range(text, start..start + content.len(), style);
        }
        text.push(' ');
    }
    text.truncate(text.trim_end_matches(' ').len());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_painted_where_they_stand() {
        let mut columns = Columns::new(20);
        columns.header(["Code", "Name"], Theme { colour: true, links: false });
        let red = Style::new().red();
        columns.row(["1000".to_owned(), "one that is wrapped".to_owned()], &[red, red]);
        columns.row([String::new(), "plain".to_owned()], &[red]);
        columns.align_right(1);
        let painted = columns.finish().replace('\x1b', "^");
        let expected = [
            "^[1mCode^[0m         ^[1mName^[0m",
            "^[31m1000^[0m  ^[31mone that is^[0m",
            "          ^[31mwrapped^[0m",
            "            plain",
        ];
        assert_eq!(painted.lines().collect::<Vec<_>>(), expected);
    }
}
