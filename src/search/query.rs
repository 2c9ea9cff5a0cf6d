//! The words that were looked for, and whether an entry has them.

use std::ops::Range;

use super::folded::{Folded, SHORTEST_INSIDE};
use super::{Entry, Hit, Rank};
use crate::table::fold;

/// Words that an entry has to have, all of them.
pub(super) struct Query {
    words: Vec<Word>,
    /// All of them as one.
    folded: String,
}

/// A word; where it stands nowhere, what it is with each of its neighbours (`time out` finds
/// `timeout`) and without its ending (`disconnects` finds `disconnected`).
struct Word {
    alone: Vec<char>,
    others: Vec<Vec<char>>,
}

/// The parts of an entry.
struct Parts {
    /// Empty where the title is the name of what the entry is about.
    title: Folded,
    number: Folded,
    words: Folded,
    text: Folded,
    context: Folded,
}

/// Where the words of an entry stand.
#[derive(Default)]
struct Marks {
    in_name: bool,
    in_text_alone: bool,
    /// How many of the words are not in its name.
    beside: usize,
    title: Vec<Range<usize>>,
    text: Vec<Range<usize>>,
}

/// What stands between blanks, folded.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect()
}

/// The endings that a word is found without.
const ENDINGS: [&str; 4] = ["ing", "ed", "es", "s"];

/// A word without its ending, if enough is left of it.
fn stem(word: &[char]) -> Option<Vec<char>> {
    let ends = |ending: &&str| word.ends_with(&ending.chars().collect::<Vec<_>>());
    let left = word.len() - ENDINGS.iter().find(|ending| ends(ending))?.len();
    (left >= SHORTEST_INSIDE).then(|| word.get(..left).map(<[char]>::to_vec)).flatten()
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let alone: Vec<Vec<char>> = words(text).iter().map(|word| word.chars().collect()).collect();
        let pair = |at: usize| Some(alone.get(at..at + 2)?.concat());
        let joined = |at: usize| at.checked_sub(1).and_then(pair).into_iter().chain(pair(at));
        let word = |(at, alone): (usize, &Vec<char>)| Word {
            alone: alone.clone(),
            others: joined(at).chain(stem(alone)).collect(),
        };
        Self {
            words: alone.iter().enumerate().map(word).collect(),
            folded: alone.concat().iter().collect(),
        }
    }

    /// The entry, if it has all words, and one of them not only from what it is about.
    pub(super) fn hit(&self, entry: Entry) -> Option<Hit> {
        let parts = Parts::new(&entry);
        let mut marks = Marks::default();
        for word in &self.words {
            parts.mark(word, &mut marks)?;
        }
        let rank = match marks {
            _ if parts.is_called(&self.folded) => Rank::Exact,
            Marks { in_text_alone: true, .. } => Rank::Text,
            Marks { in_name: true, .. } => Rank::Name,
            Marks { ref text, .. } if !text.is_empty() => Rank::Text,
            Marks { .. } => return None,
        };
        let Marks { beside, title, text, .. } = marks;
        Some(Hit { entry, rank, beside, in_title: in_order(title), in_text: in_order(text) })
    }
}

impl Word {
    /// Where it stands, or else where the others do.
    fn find(&self, folded: &Folded) -> Vec<Range<usize>> {
        let found = folded.find(&self.alone);
        if !found.is_empty() {
            return found;
        }
        self.others.iter().flat_map(|other| folded.find(other)).collect()
    }
}

impl Parts {
    fn new(entry: &Entry) -> Self {
        let title = if entry.kind.is_named() { &*entry.title } else { "" };
        Self {
            title: Folded::new(title),
            number: Folded::new(&entry.number()),
            words: Folded::new(&entry.words.join(" ")),
            text: Folded::new(&entry.text),
            context: Folded::new(&entry.context()),
        }
    }

    fn is_called(&self, folded: &str) -> bool {
        [&self.title, &self.number].iter().any(|name| !folded.is_empty() && name.text() == folded)
    }

    /// Marks a word wherever it stands; `None` where that is nowhere.
    fn mark(&self, word: &Word, marks: &mut Marks) -> Option<()> {
        let (title, text) = (word.find(&self.title), word.find(&self.text));
        let is_found = |folded: &Folded| !word.find(folded).is_empty();
        let in_name = !title.is_empty() || is_found(&self.number) || is_found(&self.words);
        let in_context = is_found(&self.context);
        if !in_name && !in_context && text.is_empty() {
            return None;
        }
        marks.in_name |= in_name;
        marks.beside += usize::from(!in_name);
        marks.in_text_alone |= !in_name && !in_context;
        marks.title.extend(title);
        marks.text.extend(text);
        Some(())
    }
}

/// Ranges in order, those that overlap as one.
fn in_order(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => merged.push(range),
        }
    }
    merged
}
