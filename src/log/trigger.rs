//! Whether a line could report a close in common words. Most lines of most logs cannot, and are skipped
//! without a closer look.

use std::sync::LazyLock;

use super::front;
use super::grams::{Grams, windows};
use crate::table::{FINGERPRINTS, Fingerprint};

/// Prefixes of the words that come next to a code.
const WORDS: [&str; 4] = ["clos", "disc", "code", "stat"];

/// Those, and what stands before the first hole of each known reason, in small letters.
static FRAGMENTS: LazyLock<Grams<String>> = LazyLock::new(|| {
    let reasons = FINGERPRINTS.iter().map(Fingerprint::mark);
    let all: Vec<_> = WORDS.into_iter().chain(reasons).map(str::to_ascii_lowercase).collect();
    Grams::new(all.iter().map(|text| (text.as_str(), text.clone())))
});

/// Whether a line has such a fragment, a number in brackets, or a number in front.
pub(super) fn may_tell(line: &str) -> bool {
    let has = |at: usize, fragment: &str| {
        let part = line.as_bytes().get(at..at + fragment.len());
        part.is_some_and(|part| part.eq_ignore_ascii_case(fragment.as_bytes()))
    };
    let is_one = |(at, bytes): (usize, [u8; 4])| {
        let mut fragments = FRAGMENTS.beginning(bytes.map(|b| b.to_ascii_lowercase())).iter();
        is_bracketed(bytes) || fragments.any(|(_, fragment)| has(at, fragment))
    };
    front::begins_with_number(line) || windows(line).any(is_one)
}

/// The beginning of `(1006)`, `[1006]` or `` `1006` ``.
const fn is_bracketed([bracket, first, second, third]: [u8; 4]) -> bool {
    matches!(bracket, b'(' | b'[' | b'`')
        && first.is_ascii_digit()
        && second.is_ascii_digit()
        && third.is_ascii_digit()
}
