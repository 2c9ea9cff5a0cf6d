//! The lines near a line.

use std::ops::Range;

use super::line::{mention_websockets, name_another_protocol};
use super::scan::at_most;

/// How many lines away a line may be and still say what another is about.
pub(super) const NEIGHBOURS: usize = 5;

/// The most bytes of a neighbouring line that are looked at.
const LONGEST: usize = 2048;

/// The lines around places in a text, which are asked for in any order.
pub(super) struct Near<'t> {
    text: &'t str,
    /// The last answer, and the line that it is for.
    last: Option<(Range<usize>, bool)>,
}

impl<'t> Near<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, last: None }
    }

    /// Whether the line with this place is about WebSockets, or a neighbour of it is and the line itself
    /// names no other protocol.
    pub(super) fn is_about_websockets(&mut self, at: usize) -> bool {
        if let Some((_, answer)) = self.last.as_ref().filter(|(line, _)| line.contains(&at)) {
            return *answer;
        }
        let Range { start, end } = line_at(self.text, at);
        let mentions = |line| mention_websockets(at_most(line, LONGEST));
        let line = self.text.get(start..end).unwrap_or_default();
        let above = self.text.get(..start).unwrap_or_default().lines().rev().take(NEIGHBOURS);
        let below = self.text.get(end..).unwrap_or_default().lines().take(NEIGHBOURS);
        let answer = mention_websockets(line)
            || !name_another_protocol(line) && above.chain(below).any(mentions);
        self.last = Some((start..end, answer));
        answer
    }
}

/// The lines of places in a text, which come in their order: a line may be long and have many.
pub(super) struct Lines<'t> {
    text: &'t str,
    last: Range<usize>,
}

impl<'t> Lines<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, last: 0..0 }
    }

    /// The line with a place.
    pub(super) fn at(&mut self, at: usize) -> Range<usize> {
        if !self.last.contains(&at) {
            self.last = line_at(self.text, at);
        }
        self.last.clone()
    }
}

/// The line with a place in a text.
pub(super) fn line_at(text: &str, at: usize) -> Range<usize> {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    start..at + after.find('\n').map_or(after.len(), |at| at + 1)
}
