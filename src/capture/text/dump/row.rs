//! A line of a dump, and what it says of its bytes by itself.

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
}
