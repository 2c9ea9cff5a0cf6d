//! A line of a dump, and what it says of its bytes by itself.

use super::super::repeat::MOST_REPEATED;
use super::cell::Cells;
use super::gutter::{self, Verdict};
use super::line::{Data, Line};

/// A line with its data, and what follows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) data: &'a Data<'a>,
    pub(super) followed_by: Gap,
}

/// What stands between a line and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    /// `*`
    Same,
    /// `...`
    Elided,
}

/// The bytes of a line, or of a dump.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) bytes: Vec<u8>,
    pub(super) elided: bool,
    /// Whether the characters behind the bytes say the same.
    pub(super) confirmed: bool,
    /// Whether there are more groups than the offsets say.
    pub(super) has_more: bool,
}

impl Read {
    /// Whether it has as many bytes as the offsets say, in as many groups.
    pub(super) const fn is_whole(&self) -> bool {
        !self.elided && !self.has_more
    }
}

/// The number that an offset is, in this base.
pub(super) fn number(digits: &str, base: u32) -> Option<u64> {
    u64::from_str_radix(&digits.replace('`', ""), base).ok()
}

impl Row<'_> {
    pub(super) fn address(&self, base: u32) -> Option<u64> {
        number(self.data.address?.digits, base)
    }

    /// How far the line is indented, if nothing else stands before it.
    pub(super) fn indent(&self) -> Option<usize> {
        let at = self.data.address?.at;
        self.line.text.get(..at)?.trim().is_empty().then_some(at)
    }

    /// The groups at the beginning that can be read so.
    pub(super) fn groups(&self, cells: Cells) -> Vec<Vec<u8>> {
        self.data
            .cells
            .iter()
            .map_while(|cell| cells.bytes(self.line.text.get(cell.clone())?))
            .collect()
    }

    /// The text behind the first `count` groups.
    pub(super) fn behind(&self, count: usize) -> &str {
        let cell = count.checked_sub(1).and_then(|last| self.data.cells.get(last));
        cell.and_then(|cell| self.line.text.get(cell.end..)).unwrap_or_default()
    }

    /// Whether behind some of the groups the same bytes stand as characters.
    pub(super) fn has_gutter(&self) -> bool {
        let groups = self.groups(Cells::Hex);
        (1..=groups.len()).any(|count| {
            let bytes = groups.get(..count).unwrap_or_default().concat();
            gutter::is_behind(&bytes, self.behind(count))
        })
    }

    pub(super) fn verdict(&self, groups: &[Vec<u8>], count: usize) -> Verdict {
        let bytes = groups.get(..count).unwrap_or_default().concat();
        gutter::compare(&bytes, self.behind(count))
    }

    /// How many of the groups are bytes, where no next offset says so.
    pub(super) fn count(&self, groups: &[Vec<u8>]) -> usize {
        let counts = || (1..=groups.len()).rev();
        let with = |wanted| counts().find(|&count| self.verdict(groups, count) == wanted);
        let separate = |count: &usize| self.is_set_off(*count);
        with(Verdict::Same)
            .filter(separate)
            .or_else(|| with(Verdict::Absent))
            .or_else(|| with(Verdict::Dots).filter(separate))
            .or_else(|| counts().rev().find(|count| self.has_wide_gap(*count)))
            .unwrap_or(groups.len())
    }

    /// Whether the text behind the first groups is set off from them, or long enough to need no
    /// more than a blank.
    pub(super) fn is_set_off(&self, count: usize) -> bool {
        count >= 8 || gutter::is_set_off(self.behind(count))
    }

    /// Whether more blanks follow than ever stand between two groups.
    fn has_wide_gap(&self, count: usize) -> bool {
        let behind = self.behind(count);
        let blanks = behind.len() - behind.trim_start_matches(' ').len();
        blanks > 3 || blanks == 3 && count != 8
    }

    /// The bytes of a line with this many, or with as many as there seem to be. `None` where there
    /// are other bytes than that.
    pub(super) fn read_row(
        &self,
        groups: &[Vec<u8>],
        length: Option<usize>,
        may_be_padded: bool,
    ) -> Option<Read> {
        let Some(length) = length else {
            let elided = self.followed_by != Gap::None;
            return Some(Read { elided, ..self.read(groups, self.count(groups)) });
        };
        let mut end = 0;
        let reaches = |group: &Vec<u8>| {
            end += group.len();
            end >= length
        };
        match groups.iter().position(reaches) {
            Some(last) if end == length => Some(self.read(groups, last + 1)),
            Some(last) => self.without_padding(groups, last + 1, length).filter(|_| may_be_padded),
            None => Some(self.filled_up(groups, length)),
        }
    }

    /// The first of these bytes, if only zeros follow: words are padded with them.
    fn without_padding(&self, groups: &[Vec<u8>], count: usize, length: usize) -> Option<Read> {
        let mut read = self.read(groups, count);
        let padding = read.bytes.split_off(length);
        (length > 0 && padding.iter().all(|byte| *byte == 0)).then_some(read)
    }

    /// The line again and again up to the next, if it says so; else bytes are missing behind it.
    fn filled_up(&self, groups: &[Vec<u8>], length: usize) -> Read {
        let mut read = self.read(groups, self.count(groups));
        let width = read.bytes.len();
        if self.followed_by == Gap::Same && length.is_multiple_of(width) && length <= MOST_REPEATED
        {
            read.bytes = read.bytes.repeat(length / width);
        } else {
            read.elided = true;
        }
        read
    }

    fn read(&self, groups: &[Vec<u8>], count: usize) -> Read {
        Read {
            bytes: groups.get(..count).unwrap_or_default().concat(),
            elided: false,
            confirmed: self.is_set_off(count) && self.verdict(groups, count) == Verdict::Same,
            has_more: count < groups.len(),
        }
    }
}
