//! The boxes of a diagram: rows of cells, their edges, and the text inside.

use std::ops::Range;

use textwrap::WordSplitter;
use textwrap::core::display_width;

use crate::cli::decode::diagram::fields::Field;
use crate::cli::output::marked::{Text, wrapping};

/// The columns of a byte: its bits, with a space between them.
const BYTE_WIDTH: usize = 15;

/// From this width on a caption keeps away from the edges of its box.
const ROOMY: usize = 13;

/// The part of a field that stands in one row.
pub(super) struct Cell<'a> {
    pub(super) field: &'a Field,
    pub(super) bits: Range<usize>,
    /// The numbers on the ruler that it stands under.
    numbers: Range<usize>,
}

/// The cells of the row that holds these bits.
pub(super) fn row(fields: &[Field], bits: Range<usize>) -> Vec<Cell<'_>> {
    let cells = fields.iter().map(|field| {
        let part = bits.start.max(field.bits.start)..bits.end.min(field.bits.end);
        (field, part)
    });
    let cells = cells.filter(|(_, part)| !part.is_empty());
    let number = |bit| bit - bits.start;
    cells
        .map(|(field, bits)| Cell { field, numbers: number(bits.start)..number(bits.end), bits })
        .collect()
}

/// Texts in boxes beside each other.
pub(super) fn beside(texts: impl Iterator<Item = Text>) -> Text {
    let edge = || [Text::default()].into_iter();
    Text::join(edge().chain(texts).chain(edge()), "|")
}

/// The line between two rows. It is dashed where a field goes on below.
pub(super) fn border(above: &[Cell<'_>], below: &[Cell<'_>]) -> String {
    let cells = || above.iter().chain(below);
    let is_edge =
        |number| cells().any(|cell| cell.numbers.start == number || cell.numbers.end == number);
    let field = |row: &[Cell<'_>], number| {
        let cell = row.iter().find(|cell| cell.numbers.contains(&number));
        cell.map(|cell| cell.field.bits.start)
    };
    let end = cells().map(|cell| cell.numbers.end).max().unwrap_or_default();
    let mut line = String::new();
    for number in 0..end {
        line.push(if is_edge(number) { '+' } else { '-' });
        let goes_on = field(above, number) == field(below, number);
        line.push(if goes_on { ' ' } else { '-' });
    }
    line + "+"
}

/// The lines below the bits of a row: its bytes and characters, and the captions.
pub(super) fn texts(row: &[Cell<'_>]) -> Vec<Text> {
    let columns: Vec<_> = row.iter().map(|cell| [cell.words(), cell.caption()].concat()).collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or_default();
    let line = |i| {
        let texts = row
            .iter()
            .zip(&columns)
            .map(|(cell, column)| centred(column.get(i).map_or("", String::as_str), cell.width()));
        beside(texts.map(Text::from))
    };
    (0..height).map(line).collect()
}

impl Cell<'_> {
    /// The columns between its edges.
    fn width(&self) -> usize {
        2 * self.bits.len() - 1
    }

    /// What stands below its bytes, line by line.
    fn words(&self) -> Vec<String> {
        let bytes = |bit| (bit - self.field.bits.start) / 8;
        let (first, behind) = (bytes(self.bits.start), bytes(self.bits.end));
        let line = |words: &Vec<String>| {
            let words = (first..behind).map(|i| words.get(i).map_or("", String::as_str));
            words.map(|word| centred(word, BYTE_WIDTH)).collect::<Vec<_>>().join(" ")
        };
        self.field.below.iter().map(line).collect()
    }

    fn caption(&self) -> Vec<String> {
        let caption = if self.bits.start == self.field.bits.start {
            self.field.caption.clone()
        } else {
            format!("{} (continued)", self.field.name)
        };
        let width = self.width();
        let options = wrapping(if width < ROOMY { width } else { width - 2 })
            .word_splitter(WordSplitter::HyphenSplitter);
        textwrap::wrap(&caption, options).into_iter().map(Into::into).collect()
    }
}

/// A text in the middle of `width` columns.
fn centred(text: &str, width: usize) -> String {
    let room = width.saturating_sub(display_width(text));
    let before = room / 2;
    format!("{:before$}{text}{:after$}", "", "", after = room - before)
}
