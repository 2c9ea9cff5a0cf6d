//! From words to everything in the table that speaks of them: names, meanings, causes, what
//! libraries and applications call their codes, the texts by which software is known.

mod entry;
mod folded;
mod hit;
mod query;

use std::collections::BTreeSet;

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
/// `-ed`, `-ing`) do not matter: `time-out` finds `Timeout`.
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
    let query = Query::new(text);
    let mut hits: Vec<Hit> = entry::all().filter_map(|entry| query.hit(entry)).collect();
    // Stable: within a kind they stand in the order of their table.
    hits.sort_by_key(|hit| (hit.rank, hit.beside, hit.entry.kind, name_of(&hit.entry)));
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

/// The words that [`search`] takes a text apart into.
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
