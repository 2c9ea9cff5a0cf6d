//! From words to everything in the table that speaks of them: names, meanings, causes, what
//! libraries and applications call their codes, the texts by which software is known.

mod entry;
mod folded;
mod hit;
mod query;
mod stem;
mod synonyms;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::CloseCode;
pub use entry::{Entry, Kind};
use folded::Folded;
pub use hit::{Hit, Rank};
use query::Query;

/// What has all words of a text, the best first: what is called so, then what has the words in its
/// name, then what is said with them. Empty where nothing has them all.
///
/// A word of three letters or more is found at the beginning of a word, from four on inside one
/// too; shorter ones and numbers only whole. Case, hyphens, underscores, spaces and endings (`-s`,
/// `-ed`, `-ing`, `-ation` and their like) do not matter: `time-out` finds `Timeout`. Some words and
/// phrases also find what means the same: `auth failure` finds `Authentication failed`. Words such
/// as `the` and `why` are left out.
///
/// ```
/// use wsclose::search::search;
///
/// let hits = search("keepalive ping timeout");
/// assert_eq!(hits[0].entry.codes().unwrap().start().get(), 1011);
///
/// assert_eq!(search("bad gateway")[0].entry.codes().unwrap().start().get(), 1014);
/// assert!(search("no such words").is_empty());
/// ```
pub fn search(text: &str) -> Vec<Hit> {
    let mut hits = search_any(text);
    hits.retain(|hit| hit.rank != Rank::Partial);
    hits
}

/// The same, followed by what has only some of the words, with [`Rank::Partial`]: what has the most
/// of them first, and of those what has the rarest.
///
/// ```
/// use wsclose::search::{Rank, search_any};
///
/// let hits = search_any("discord gorilla");
/// assert!(hits.iter().all(|hit| hit.rank == Rank::Partial && hit.matched.len() == 1));
/// ```
pub fn search_any(text: &str) -> Vec<Hit> {
    let query = Query::new(text);
    let mut hits: Vec<Hit> = entry::all().filter_map(|entry| query.hit(entry)).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in hits.iter().flat_map(|hit| &hit.matched) {
        *counts.entry(word.clone()).or_default() += 1;
    }
    let rarest = |hit: &Hit| hit.matched.iter().map(|word| counts[word]).min();
    // Stable: within a kind they stand in the order of their table.
    hits.sort_by_cached_key(|hit| {
        let most = Reverse(hit.matched.len());
        let kind = (hit.entry.kind, hit.by_synonym, name_of(&hit.entry));
        (hit.rank, most, rarest(hit), hit.beside, kind)
    });
    // A code with several names is found once, by the best of them.
    let mut codes = BTreeSet::new();
    hits.retain(|Hit { entry, .. }| entry.kind != Kind::Code || codes.insert(first_code(entry)));
    hits
}

/// What brings the names that libraries have for a code together.
fn name_of(entry: &Entry) -> Option<CloseCode> {
    first_code(entry).filter(|_| entry.kind == Kind::LibraryName)
}

fn first_code(entry: &Entry) -> Option<CloseCode> {
    Some(*entry.codes()?.start())
}

/// The words that [`search`] looks for in a text.
pub fn words(text: &str) -> Vec<String> {
    query::words(text)
}

/// Every word of some length that can be found, in lower case.
pub fn vocabulary() -> BTreeSet<String> {
    let words = |entry: Entry| {
        let title = Folded::new(&entry.title).words();
        let words = Folded::new(&entry.words.join(" ")).words();
        title.into_iter().chain(words).chain(Folded::new(&entry.text).words())
    };
    entry::all().flat_map(words).filter(|word| word.len() >= folded::SHORTEST_INSIDE).collect()
}
