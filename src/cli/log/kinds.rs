//! Closes that are alike, counted.

use std::cmp::Reverse;
use std::collections::HashMap;

use wsclose::CloseCode;
use wsclose::log::{Proof, Side};

use crate::cli::words::asked::MOST_KEPT;
use crate::cli::words::mention::Mentioned;

/// The most lines that are remembered by their numbers.
const MOST_LINES: usize = 3;

/// The most kinds for which there is room when there is none for their reasons.
const MOST_WITHOUT_REASON: usize = 1000;

/// What makes closes alike.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub(super) struct Key {
    code: CloseCode,
    /// The reason without its numbers and ids.
    reason: Option<String>,
    closed_by: Option<Side>,
    writer: Option<&'static str>,
    /// What the words of the line prove: the same code may have come about in many ways.
    proves: Option<Proof>,
    http_status: Option<u16>,
}

/// Closes that are alike, in one file.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub(super) key: Key,
    /// The file, by its place.
    pub(super) file: usize,
    /// The first of them, with the lifetimes of all.
    pub(super) first: Mentioned,
    /// Whether all have the reason of the first.
    has_one_reason: bool,
    pub(super) count: u64,
    /// The numbers of the first lines, and that of the last.
    pub(super) lines: Vec<u64>,
    pub(super) last_line: u64,
}

impl Kind {
    fn new(key: Key, file: usize, close: Mentioned) -> Self {
        let line = close.line.unwrap_or_default();
        let (lines, last_line) = (vec![line], line);
        Self { key, file, first: close, has_one_reason: true, count: 1, lines, last_line }
    }

    fn add(&mut self, close: &Mentioned) {
        self.count += 1;
        self.has_one_reason &= close.said.reason == self.first.said.reason;
        self.first.lifetimes.merge(&close.lifetimes);
        self.last_line = close.line.unwrap_or_default();
        if self.lines.len() < MOST_LINES {
            self.lines.push(self.last_line);
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.has_one_reason &=
            other.has_one_reason && other.first.said.reason == self.first.said.reason;
        self.first.lifetimes.merge(&other.first.lifetimes);
    }

    /// The reason: as it is where all have the same, else without numbers and ids.
    pub(super) fn reason(&self) -> Option<&str> {
        let reason = &self.first.said.reason;
        let reason = if self.has_one_reason { reason } else { &self.key.reason };
        reason.as_deref().filter(|reason| !reason.is_empty())
    }

    /// What the words of the lines prove.
    pub(super) const fn proves(&self) -> Option<Proof> {
        self.key.proves
    }

    /// The same in a word or two, for where there is no reason: `HTTP 403`, `end of stream`.
    pub(super) fn how(&self) -> Option<String> {
        let status = self.key.http_status.map(|status| format!("HTTP {status}"));
        status.or_else(|| self.key.proves.map(|proof| proof.name().replace('-', " ")))
    }
}

/// Kinds of closes, a bounded number of them.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    all: Vec<Kind>,
    places: HashMap<(usize, Key), usize>,
    /// How many closes are of kinds for which there is no room.
    pub(super) unlisted: u64,
}

impl Kinds {
    pub(super) fn add(&mut self, file: usize, close: Mentioned) {
        let said = &close.said;
        let key = Key {
            code: close.code(),
            reason: said.reason.as_deref().map(without_numbers).filter(|text| !text.is_empty()),
            closed_by: said.closed_by,
            writer: said.writer,
            proves: said.proves,
            http_status: said.http_status,
        };
        let mut place = (file, key);
        if self.all.len() >= MOST_KEPT && !self.places.contains_key(&place) {
            // Without room for each reason the closes are told apart by the rest.
            place.1.reason = None;
        }
        if let Some(known) = self.places.get(&place).and_then(|at| self.all.get_mut(*at)) {
            known.add(&close);
        } else if self.all.len() < MOST_KEPT + MOST_WITHOUT_REASON {
            self.places.insert(place.clone(), self.all.len());
            self.all.push(Kind::new(place.1, file, close));
        } else {
            self.unlisted += 1;
        }
    }

    /// The kinds, the most frequent first.
    pub(super) fn sorted(&mut self) -> Vec<Kind> {
        self.places.clear();
        let mut all = std::mem::take(&mut self.all);
        all.sort_by_key(|kind| Reverse(kind.count));
        all
    }
}

/// The same kinds, whatever the file.
pub(super) fn merged(kinds: &[Kind]) -> Vec<(Kind, Vec<usize>)> {
    let mut places: HashMap<&Key, usize> = HashMap::new();
    let mut all: Vec<(Kind, Vec<usize>)> = Vec::new();
    for kind in kinds {
        let place = *places.entry(&kind.key).or_insert(all.len());
        match all.get_mut(place) {
            Some((known, files)) => {
                known.merge(kind);
                files.push(kind.file);
            }
            None => all.push((kind.clone(), vec![kind.file])),
        }
    }
    all.sort_by_key(|(kind, _)| Reverse(kind.count));
    all
}

/// A reason with `#` in place of what tells one close from another: numbers, and ids that have digits.
fn without_numbers(reason: &str) -> String {
    let mut text = String::with_capacity(reason.len());
    let mut word = String::new();
    for c in reason.chars() {
        if c.is_alphanumeric() || c == '_' || c == '-' && !word.is_empty() {
            word.push(c);
            continue;
        }
        push_word(&mut text, &word);
        word.clear();
        text.push(c);
    }
    push_word(&mut text, &word);
    text
}

/// The fewest characters of an id that is not all digits.
const SHORTEST_ID: usize = 6;

fn push_word(text: &mut String, word: &str) {
    let has_digit = word.contains(|c: char| c.is_ascii_digit());
    let is_hex = word.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    if has_digit && is_hex && word.len() >= SHORTEST_ID {
        text.push('#');
        return;
    }
    let mut is_in_number = false;
    for c in word.chars() {
        if !c.is_ascii_digit() {
            text.push(c);
        } else if !is_in_number {
            text.push('#');
        }
        is_in_number = c.is_ascii_digit();
    }
}

#[cfg(test)]
mod tests {
    use super::without_numbers;

    #[test]
    fn reasons_are_alike_but_for_numbers_and_ids() {
        for (reason, expected) in [
            ("bye", "bye"),
            ("read limited at 32769 bytes", "read limited at # bytes"),
            ("user 7f3a9c1e gone", "user # gone"),
            ("id 6f1c1a52-0e0f-4a57-9d2b-1b7a0c2f9a11.", "id #."),
            ("worker-12 died", "worker-# died"),
            ("facade", "facade"),
            ("größer 10", "größer #"),
            ("a\0b1", "a\0b#"),
        ] {
            assert_eq!(without_numbers(reason), expected, "{reason}");
        }
    }
}
