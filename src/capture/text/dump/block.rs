//! Lines that belong to one dump.

use std::ops::Range;

use super::super::repeat::MOST_REPEATED;
use super::cell::Cells;
use super::columns;
use super::line::{Address, Content, Line};
use super::row::{Gap, Read, Row, number};
use super::token::is_bar;

/// The widest line that is believed without a mark that lines were left out, in bytes.
const WIDEST_LINE: u64 = 256;

/// The most dumps that may take turns, as the two sides of a connection do.
const MOST_OPEN: usize = 8;

/// One dump.
#[derive(Debug)]
pub(super) struct Block<'a> {
    rows: Vec<Row<'a>>,
    /// The line with the address behind the last byte, and that address.
    end: Option<(&'a Line<'a>, &'a str)>,
}

/// The dumps among some lines.
pub(super) fn blocks<'a>(lines: &'a [Line<'a>]) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut last = None;
    for line in lines {
        match &line.content {
            Content::Data(data) => {
                let row = Row { line, data, followed_by: Gap::None };
                let oldest = blocks.len().saturating_sub(MOST_OPEN);
                let mut open = (oldest..blocks.len()).rev();
                let index = open.find(|index| blocks[*index].goes_on_with(&row));
                // Without offsets, only neighbours belong together.
                let index = index.filter(|_| data.address.is_some() || last.is_some());
                let index = index.unwrap_or_else(|| {
                    blocks.push(Block { rows: Vec::new(), end: None });
                    blocks.len() - 1
                });
                blocks[index].rows.push(row);
                last = Some(index);
            }
            Content::End(address) => {
                if let Some(block) = last.and_then(|index| blocks.get_mut(index)) {
                    block.end = block.end.or(Some((line, address)));
                }
            }
            Content::Same => mark_gap(&mut blocks, last, Gap::Same),
            Content::Elided => mark_gap(&mut blocks, last, Gap::Elided),
            Content::Other => last = last.filter(|index| blocks[*index].address().is_some()),
        }
    }
    blocks.retain(Block::is_one);
    blocks
}

fn mark_gap(blocks: &mut [Block<'_>], last: Option<usize>, gap: Gap) {
    let block = last.and_then(|index| blocks.get_mut(index));
    if let Some(row) = block.and_then(|block| block.rows.last_mut()) {
        row.followed_by = gap;
    }
}

impl<'a> Block<'a> {
    fn first(&self) -> Option<&Row<'a>> {
        self.rows.first()
    }

    pub(super) fn address(&self) -> Option<Address<'a>> {
        self.first()?.data.address
    }

    /// The part of the text that it takes.
    pub(super) fn at(&self) -> Range<usize> {
        let start = self.first().map_or(0, |row| row.line.start);
        let last = self.end.map(|(line, _)| line).or(self.rows.last().map(|row| row.line));
        start..last.map_or(0, |line| line.start + line.text.len())
    }

    pub(super) fn first_cell(&self) -> &'a str {
        let cell = |row: &Row<'a>| row.line.text.get(row.data.cells.first()?.clone());
        self.first().and_then(cell).unwrap_or_default()
    }

    /// How many bytes the first group has, if it is in hex.
    pub(super) fn word_length(&self) -> usize {
        self.first_cell().trim_start_matches("0x").len() / 2
    }

    pub(super) fn blanks_behind_address(&self) -> usize {
        let blanks = |row: &Row<'a>| Some(row.data.cells.first()?.start - row.data.body_at);
        self.first().and_then(blanks).unwrap_or_default()
    }

    /// Whether bars stand around the characters.
    pub(super) fn has_edges(&self) -> bool {
        self.first().is_some_and(|row| row.line.text.contains(is_bar))
    }

    /// Whether it looks like what hexdump and od print of words: an offset of seven digits or, of
    /// od, six, and groups of four digits or more.
    pub(super) fn is_in_words(&self) -> bool {
        let cell = self.first_cell();
        match cell.strip_prefix("0x") {
            Some(digits) => digits.len() >= 4,
            None => self.address().is_some_and(Address::is_plain) && cell.len() >= 4,
        }
    }

    /// Whether a line is the next one of this dump.
    fn goes_on_with(&self, next: &Row<'_>) -> bool {
        let Some(last) = self.rows.last() else { return false };
        let (Some(a), Some(b)) = (last.data.address, next.data.address) else {
            return last.data.address.is_none() && next.data.address.is_none();
        };
        let (Some(from), Some(to)) = (last.address(16), next.address(16)) else { return false };
        let same_style = a.style == b.style || a.style.symbol != b.style.symbol;
        let near = last.followed_by != Gap::None || to.saturating_sub(from) <= WIDEST_LINE;
        // A prefix may stand before some lines only; numbers may be set flush right.
        let aligned = match (last.indent(), next.indent()) {
            (Some(a), Some(b)) => a == b || last.data.body_at == next.data.body_at,
            _ => true,
        };
        same_style && aligned && self.end.is_none() && to > from && near
    }

    /// The most bytes that it may stand for: those that it shows, and all that are repeated.
    fn most_bytes(&self) -> usize {
        self.at().len() + MOST_REPEATED
    }

    /// Whether there is more to it than a number and some more numbers.
    fn is_one(&self) -> bool {
        let Some(first) = self.first() else { return false };
        match first.data.address {
            Some(address) => {
                let goes_on = self.rows.len() > 1 && !address.style.dash;
                address.is_sure() || goes_on || first.has_gutter() || self.ends_as_it_says()
            }
            // Such a line was taken for one because of its characters.
            None => true,
        }
    }

    /// Whether the address behind the last byte confirms the one before the first.
    fn ends_as_it_says(&self) -> bool {
        let is_whole = |cells| self.read(cells).is_some_and(|read| read.is_whole());
        self.end.is_some()
            && (Cells::ALL.into_iter().any(is_whole) || !self.read_columns().is_empty())
    }

    /// The address behind a line, in this base.
    fn next_address(&self, index: usize, base: u32) -> Option<u64> {
        match self.rows.get(index + 1) {
            Some(row) => row.address(base),
            None => self.end.and_then(|(_, end)| number(end, base)),
        }
    }

    /// Reads it, if all its lines can be read so.
    pub(super) fn read(&self, cells: Cells) -> Option<Read> {
        let way = |base| Some((self.span(base), self.read_in(cells, base)?));
        // Only od prints addresses in octal.
        let octal = self.address().is_some_and(Address::is_plain).then_some(8);
        let ways: Vec<_> = [16].into_iter().chain(octal).chain([10]).filter_map(way).collect();
        // In the wrong base lines are too short, or seem to be missing.
        let fit = |read: &Read| (!read.elided, !read.has_more);
        let best = ways.into_iter().rev().max_by_key(|(span, read)| (fit(read), *span));
        best.map(|(_, read)| read)
    }

    /// How far the first and the last address are apart, in this base.
    fn span(&self, base: u32) -> Option<u64> {
        self.rows.last()?.address(base)?.checked_sub(self.rows.first()?.address(base)?)
    }

    /// Reads it with offsets in this base.
    fn read_in(&self, cells: Cells, base: u32) -> Option<Read> {
        let mut read = Read { bytes: Vec::new(), elided: false, confirmed: false, has_more: false };
        for (index, row) in self.rows.iter().enumerate() {
            let groups = row.groups(cells);
            if groups.is_empty() {
                return None;
            }
            let is_last = index + 1 == self.rows.len();
            let next = self.next_address(index, base);
            let length = match (next, row.address(base)) {
                (Some(next), Some(address)) => usize::try_from(next.checked_sub(address)?).ok(),
                // The number is none in this base.
                (_, None) if row.data.address.is_some() => return None,
                (None, _) if row.data.address.is_some() && (!is_last || self.end.is_some()) => {
                    return None;
                }
                _ => None,
            };
            let line = row.read_row(&groups, length, is_last)?;
            read.bytes.extend(line.bytes);
            if read.bytes.len() > self.most_bytes() {
                return None;
            }
            read.confirmed |= line.confirmed;
            read.has_more |= line.has_more;
            if line.elided {
                read.elided = true;
                break;
            }
        }
        Some(read)
    }

    /// Reads it as columns of characters.
    ///
    /// With offsets in octal first: read in hex, a line seems to end with more blanks.
    pub(super) fn read_columns(&self) -> Vec<Read> {
        let plain = |row: &Row<'_>| row.data.address.is_some_and(Address::is_plain);
        if !self.rows.iter().all(plain) {
            return Vec::new();
        }
        [8, 16, 10].into_iter().filter_map(|base| self.read_columns_in(base)).collect()
    }

    fn read_columns_in(&self, base: u32) -> Option<Read> {
        let mut bytes = Vec::new();
        for (index, row) in self.rows.iter().enumerate() {
            let mut line = columns::bytes(row.line.text.get(row.data.body_at..)?)?;
            if let Some(next) = self.next_address(index, base) {
                let length = usize::try_from(next.checked_sub(row.address(base)?)?).ok()?;
                let is_repeated = row.followed_by == Gap::Same && length > 0;
                if is_repeated && length % 16 == 0 && length <= MOST_REPEATED {
                    line.resize(16, b' ');
                    line = line.repeat(length / 16);
                } else if (line.len()..=16).contains(&length) {
                    line.resize(length, b' ');
                } else {
                    return None;
                }
            }
            bytes.extend(line);
            if bytes.len() > self.most_bytes() {
                return None;
            }
        }
        Some(Read { bytes, elided: false, confirmed: false, has_more: false })
    }
}
