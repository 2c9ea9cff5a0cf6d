//! Whether a line could report a close in common words. Most lines of most logs cannot, and are skipped
//! without a closer look.

use std::sync::LazyLock;

use memchr::memchr3_iter;

use super::front;
use super::grams::{Grams, is_at};
use crate::table::{FINGERPRINTS, Fingerprint};

/// Prefixes of the words that come next to a code.
const WORDS: [&str; 4] = ["clos", "disc", "code", "stat"];

/// Those, and what stands before the first hole of each known reason that may stand among other words,
/// with its place in the table.
static FRAGMENTS: LazyLock<Grams<Fragment>> = LazyLock::new(|| {
    let reasons = FINGERPRINTS.iter().enumerate().filter(|(_, print)| print.may_be_found());
    let reasons = reasons.map(|(place, print)| (print.mark(), Some(place)));
    let all = WORDS.into_iter().map(|word| (word, None)).chain(reasons);
    Grams::in_any_case(all.map(|(text, place)| (text, (text, place))))
});

/// The reasons that are too short to be looked for so, by their places.
static SHORT: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let all = FINGERPRINTS.iter().enumerate();
    let is_short = |print: &Fingerprint| print.may_be_found() && print.mark().len() < SHORTEST;
    all.filter(|(_, print)| is_short(print)).map(|(place, _)| place).collect()
});

/// The fewest bytes of a fragment that is looked for.
const SHORTEST: usize = 4;

/// A fragment, and the place in the table of reasons if it is of one.
type Fragment = (&'static str, Option<usize>);

/// The fragments in a line, each by its place in the table.
fn fragments(line: &str) -> impl Iterator<Item = Option<usize>> {
    FRAGMENTS.places(line).flat_map(move |(at, all): (usize, &'static [(u32, Fragment)])| {
        let is_there = move |fragment: &str| is_at(line, at, fragment);
        all.iter().filter_map(move |(_, (text, place))| is_there(text).then_some(*place))
    })
}

/// The known reasons that a line may have, in the order of the table.
pub(super) fn fingerprints(line: &str) -> impl Iterator<Item = &'static Fingerprint> {
    let mut places: Vec<usize> = fragments(line).flatten().collect();
    places.extend(&*SHORT);
    places.sort_unstable();
    places.dedup();
    places.into_iter().filter_map(|place| FINGERPRINTS.get(place))
}

/// Whether a line has such a fragment, a number in brackets, or a number in front.
pub(super) fn may_tell(line: &str) -> bool {
    front::begins_with_number(line) || has_bracketed(line) || fragments(line).next().is_some()
}

/// Whether a line has the beginning of `(1006)`, `[1006]` or `` `1006` ``.
fn has_bracketed(line: &str) -> bool {
    let line = line.as_bytes();
    memchr3_iter(b'(', b'[', b'`', line).any(|at| {
        line.get(at + 1..at + 4).is_some_and(|digits| digits.iter().all(u8::is_ascii_digit))
    })
}
