//! Rows of cells in columns, for people.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table,
    TableStyle, Width,
};

use crate::cli::output::marked::{Mark, Text};

/// Separates cells until their marks are restored. No cell contains it: our own text does not, and
/// what others wrote is escaped.
const UNIT_SEPARATOR: char = '\u{1f}';

/// What the line between two rows is made of until then; no cell has it either.
const RECORD_SEPARATOR: char = '\u{1e}';

const SEPARATORS: [char; 2] = [UNIT_SEPARATOR, RECORD_SEPARATOR];

/// Two spaces stand between columns: the padding of the left one, and one in place of the separator.
const PADDING: u16 = 1;

const SEPARATED: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction(UNIT_SEPARATOR))
    .header_separator(LineStyle::none().fill(RECORD_SEPARATOR))
    .content_lines(ContentLineStyle::none().junction(UNIT_SEPARATOR))
    .row_separator(LineStyle::none().fill(RECORD_SEPARATOR));

/// A table without lines.
pub(crate) struct Columns {
    table: Table,
    rows: Vec<Vec<Text>>,
}

impl Columns {
    /// Columns that wrap their cells to a width.
    pub(crate) fn new(width: usize) -> Self {
        let mut table = Table::new();
        table
            .load_style(SEPARATED)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(width).unwrap_or(u16::MAX));
        Self { table, rows: Vec::new() }
    }

    /// The first row; comes before all others.
    pub(crate) fn header<'h>(&mut self, cells: impl IntoIterator<Item = &'h str>) {
        let cells = cells.into_iter().map(|cell| Text::marked(cell, Mark::Heading));
        self.rows.push(cells.collect());
        self.table.set_header(self.rows.iter().flatten().map(Text::plain));
    }

    /// The next row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Text>) {
        let cells: Vec<_> = cells.into_iter().collect();
        debug_assert!(cells.iter().all(|cell| !cell.plain().contains(SEPARATORS)));
        self.table.add_row(cells.iter().map(Text::plain));
        self.rows.push(cells);
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
    pub(crate) fn finish(mut self) -> Text {
        let last = self.table.column_count().saturating_sub(1);
        for (i, column) in self.table.column_iter_mut().enumerate() {
            column.set_padding((0, if i < last { PADDING } else { 0 }));
        }
        let mut text = Text::default();
        let mut rows = self.rows.iter().map(|row| row.iter().map(|cell| (cell, 0)).collect());
        let mut row: Vec<_> = rows.next().unwrap_or_default();
        for line in self.table.lines() {
            if line.starts_with(RECORD_SEPARATOR) {
                row = rows.next().unwrap_or_default();
            } else {
                push_line(&mut text, &line, &mut row);
            }
        }
        text
    }
}

/// Adds a line of a row. `row` has each cell, and where its previous line ended.
fn push_line(text: &mut Text, line: &str, row: &mut [(&Text, usize)]) {
    let mut gap = 0;
    for (shown, (cell, end)) in line.split(UNIT_SEPARATOR).zip(row) {
        let content = shown.trim_matches(' ');
        let before = shown.len() - shown.trim_start_matches(' ').len();
        gap += before;
        if !content.is_empty() {
            text.push_str(&" ".repeat(gap));
            *end = text.push_line(cell, *end, content);
            gap = 0;
        }
        gap += shown.len() - before - content.len() + 1;
    }
    text.push_str("\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_keep_their_marks() {
        let mut columns = Columns::new(20);
        columns.header(["Code", "Name"]);
        let red = |text| Text::marked(text, Mark::Verdict(false));
        let mut cell = Text::from("one ");
        cell.push(&red("that is wrapped"));
        columns.row([red("1000"), cell]);
        columns.row([Text::default(), "plain".into()]);
        columns.align_right(1);
        let shown = columns.finish().shown();
        let expected = [
            "<Code>         <Name>",
            "<1000>  one <that is>",
            "          <wrapped>",
            "            plain",
        ];
        assert_eq!(shown.lines().collect::<Vec<_>>(), expected);
    }
}
