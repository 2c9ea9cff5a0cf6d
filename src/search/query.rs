//! The words that were looked for, and which of them an entry has.

use std::collections::BTreeSet;
use std::ops::Range;
use std::slice;

use super::folded::Folded;
use super::stem::stem;
use super::synonyms::SYNONYMS;
use super::{Entry, Hit, Rank};
use crate::table::fold;

/// The words that were looked for.
pub(super) struct Query {
    words: Vec<Word>,
    /// All that was typed as one word.
    folded: String,
}

/// A word; where it stands nowhere, what it is with each of its neighbours (`time out` finds
/// `timeout`), without its ending (`disconnects` finds `disconnected`), and what means the same.
struct Word {
    /// As it was typed, folded.
    text: String,
    alone: Vec<char>,
    joined: Vec<Vec<char>>,
    stem: Vec<char>,
    /// Phrases that mean the same as it, or as a phrase that it is a part of; of each the stems.
    synonyms: Vec<Vec<Vec<char>>>,
}

/// A word that was typed, before it is known whether it says anything.
struct Typed {
    folded: String,
    /// The stems of its parts: `rate-limited` has two.
    parts: Vec<Vec<char>>,
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
    /// How many are only there as something that means the same.
    by_synonym: usize,
    title: Vec<Range<usize>>,
    text: Vec<Range<usize>>,
}

/// Words that say nothing in a question: `why does it close after 60 s`.
const FILLERS: [&str; 44] = [
    "a", "after", "all", "an", "and", "are", "as", "at", "be", "been", "being", "by", "can", "do",
    "does", "every", "for", "from", "get", "gets", "getting", "how", "i", "if", "in", "is", "it",
    "its", "keeps", "me", "my", "of", "on", "or", "our", "the", "this", "to", "was", "we", "what",
    "when", "why", "with",
];

fn typed(text: &str) -> Vec<Typed> {
    let words = text.split_whitespace();
    let words = words.map(|word| Typed { folded: fold(word), parts: stems(word) });
    words.filter(|word| !word.folded.is_empty()).collect()
}

/// The stems of the words of a text.
fn stems(text: &str) -> Vec<Vec<char>> {
    let words = Folded::new(text).words().into_iter();
    words.map(|word| stem(&word.chars().collect::<Vec<_>>()).to_vec()).collect()
}

/// For each word that was typed, the phrases that mean the same as it, or as a phrase in which it
/// is, those phrases among them.
fn synonyms(typed: &[Typed]) -> Vec<Vec<Vec<Vec<char>>>> {
    let parts: Vec<(&Vec<char>, usize)> = typed
        .iter()
        .enumerate()
        .flat_map(|(at, word)| word.parts.iter().map(move |part| (part, at)))
        .collect();
    // Most phrases begin with another letter than all that was typed: no need to look at them.
    let may_be_typed = |phrase: &&str| {
        let first = phrase.chars().next();
        parts.iter().any(|(part, _)| part.first().copied() == first)
    };
    let mut synonyms = vec![Vec::new(); typed.len()];
    for group in SYNONYMS {
        let mut covered = BTreeSet::new();
        for phrase in group.split('|').filter(may_be_typed).map(stems) {
            for place in parts.windows(phrase.len().max(1)) {
                if place.iter().map(|(part, _)| *part).eq(&phrase) {
                    covered.extend(place.iter().map(|(_, at)| *at));
                }
            }
        }
        for at in covered {
            synonyms[at].extend(group.split('|').map(stems));
        }
    }
    synonyms
}

/// What was typed, without the words that say nothing, unless there are no others.
fn without_fillers<T>(mut words: Vec<T>, text: impl Fn(&T) -> &str) -> Vec<T> {
    let is_filler = |word: &T| FILLERS.binary_search(&text(word)).is_ok();
    if !words.iter().all(is_filler) {
        words.retain(|word| !is_filler(word));
    }
    words
}

/// The words that are looked for, folded.
pub(super) fn words(text: &str) -> Vec<String> {
    let words = typed(text).into_iter().map(|word| word.folded).collect();
    without_fillers(words, |word: &String| word)
}

/// The most words that are looked for.
const MOST_WORDS: usize = 64;

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let mut typed = typed(text);
        // Every word is held against every entry, and a text may be as long as an argument gets.
        typed.truncate(MOST_WORDS);
        let alone: Vec<Vec<char>> =
            typed.iter().map(|word| word.folded.chars().collect()).collect();
        let pair = |at: usize| Some(alone.get(at..at + 2)?.concat());
        let joined = |at: usize| at.checked_sub(1).and_then(pair).into_iter().chain(pair(at));
        let synonyms = synonyms(&typed);
        let words = typed.iter().zip(&alone).zip(synonyms).enumerate();
        let words: Vec<Word> = words
            .map(|(at, ((word, alone), synonyms))| Word {
                text: word.folded.clone(),
                alone: alone.clone(),
                joined: joined(at).collect(),
                stem: stem(alone).to_vec(),
                synonyms,
            })
            .collect();
        let words = without_fillers(words, |word| &word.text);
        Self { words, folded: alone.concat().iter().collect() }
    }

    /// The entry, if it has one of the words, and not only from what it is about.
    pub(super) fn hit(&self, entry: Entry) -> Option<Hit> {
        let (rank, matched, marks) = self.weigh(&Parts::new(&entry))?;
        let Marks { beside, by_synonym, title, text, .. } = marks;
        let (in_title, in_text) = (in_order(title), in_order(text));
        Some(Hit { entry, rank, matched, beside, by_synonym, in_title, in_text })
    }

    /// How well an entry fits, which of the words it has, and where.
    fn weigh(&self, parts: &Parts) -> Option<(Rank, Vec<String>, Marks)> {
        let mut marks = Marks::default();
        let words = self.words.iter().filter(|word| parts.mark(word, &mut marks));
        let matched: Vec<String> = words.map(|word| word.text.clone()).collect();
        let rank = match marks {
            _ if parts.is_called(&self.folded) => Rank::Exact,
            Marks { in_name: false, ref text, .. } if text.is_empty() => return None,
            Marks { .. } if matched.len() < self.words.len() => Rank::Partial,
            Marks { in_text_alone: true, .. } | Marks { in_name: false, .. } => Rank::Text,
            Marks { .. } => Rank::Name,
        };
        Some((rank, matched, marks))
    }
}

impl Word {
    /// Where the word is found as typed; failing that, where another form of it is.
    fn itself(&self, folded: &Folded) -> Vec<Range<usize>> {
        let found = folded.find(&self.alone);
        if !found.is_empty() {
            return found;
        }
        let joined = self.joined.iter().flat_map(|joined| folded.find(joined));
        joined.chain(folded.find_stems(slice::from_ref(&self.stem))).collect()
    }

    /// Where something stands that means the same.
    fn synonyms(&self, folded: &Folded) -> Vec<Range<usize>> {
        self.synonyms.iter().flat_map(|phrase| folded.find_stems(phrase)).collect()
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

    /// Marks a word wherever it stands, or what means the same if it is nowhere; whether either is
    /// anywhere.
    fn mark(&self, word: &Word, marks: &mut Marks) -> bool {
        let parts = [&self.title, &self.number, &self.words, &self.context, &self.text];
        let itself = parts.map(|part| word.itself(part));
        let is_itself = itself.iter().any(|found| !found.is_empty());
        let found = if is_itself { itself } else { parts.map(|part| word.synonyms(part)) };
        let [in_name @ .., in_context, in_text] = found.each_ref().map(|found| !found.is_empty());
        let in_name = in_name.contains(&true);
        marks.beside += usize::from(!in_name);
        if !in_name && !in_context && !in_text {
            return false;
        }
        marks.by_synonym += usize::from(!is_itself);
        marks.in_name |= in_name;
        marks.in_text_alone |= !in_name && !in_context;
        let [title, .., text] = found;
        marks.title.extend(title);
        marks.text.extend(text);
        true
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

#[cfg(test)]
mod tests {
    use super::super::entry;
    use super::*;

    #[test]
    fn each_synonym_leads_to_what_is_in_the_table() {
        let entries: Vec<Parts> = entry::all().map(|entry| Parts::new(&entry)).collect();
        for group in SYNONYMS {
            let phrases: Vec<&str> = group.split('|').collect();
            assert!(phrases.len() > 1, "{group}");
            let is_found = |phrase: &&str, most_by_synonym: usize| {
                let query = Query::new(phrase);
                let mut hits = entries.iter().filter_map(|parts| query.weigh(parts));
                hits.any(|(rank, _, marks)| {
                    rank != Rank::Partial && marks.by_synonym <= most_by_synonym
                })
            };
            let is_said = |phrase: &&str| is_found(phrase, 0);
            assert!(phrases.iter().any(is_said), "none of {phrases:?} is in the table");
            for phrase in &phrases {
                assert!(is_found(phrase, usize::MAX), "{phrase}");
            }
        }
    }

    #[test]
    fn fillers_are_in_order() {
        assert!(FILLERS.is_sorted());
    }
}
