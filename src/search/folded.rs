//! A text as it is searched: its letters and digits in lower case, and where its words begin.

use std::ops::Range;

use super::stem::stem;

/// From how many letters on something is also found inside a word.
pub(super) const SHORTEST_INSIDE: usize = 4;

/// Up to how many letters something is found only as a whole word.
const LONGEST_WHOLE: usize = 2;

/// A text without what people write differently: case, and what is neither letter nor digit.
pub(super) struct Folded {
    letters: Vec<Letter>,
    /// Where in `letters` each word begins.
    starts: Vec<usize>,
}

struct Letter {
    lower: char,
    /// Its bytes in the text.
    at: Range<usize>,
    /// Whether a word begins with it.
    begins: bool,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut letters = Vec::new();
        let mut before = None;
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            let end = chars.peek().map_or(text.len(), |(next, _)| *next);
            let after = chars.peek().map(|(_, c)| *c);
            if c.is_alphanumeric() {
                let mut begins = begins_word(before, c, after);
                for lower in c.to_lowercase() {
                    letters.push(Letter { lower, at: start..end, begins });
                    begins = false;
                }
            }
            before = Some(c);
        }
        let starts = letters.iter().enumerate().filter(|(_, letter)| letter.begins);
        let starts = starts.map(|(at, _)| at).collect();
        Self { letters, starts }
    }

    pub(super) fn text(&self) -> String {
        self.letters.iter().map(|letter| letter.lower).collect()
    }

    /// Its words.
    pub(super) fn words(&self) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for letter in &self.letters {
            match words.last_mut().filter(|_| !letter.begins) {
                Some(word) => word.push(letter.lower),
                None => words.push(letter.lower.to_string()),
            }
        }
        words
    }

    /// Where a folded word stands in the text, as ranges of bytes.
    pub(super) fn find(&self, word: &[char]) -> Vec<Range<usize>> {
        let places = self.letters.windows(word.len().max(1)).enumerate();
        places
            .filter(|(_, place)| place.iter().map(|one| one.lower).eq(word.iter().copied()))
            .filter(|(start, _)| self.is_found(*start, word))
            .filter_map(|(_, place)| Some(place.first()?.at.start..place.last()?.at.end))
            .collect()
    }

    /// Where words follow each other that have these stems, as ranges of bytes.
    pub(super) fn find_stems(&self, phrase: &[Vec<char>]) -> Vec<Range<usize>> {
        // Most words differ in their first letter.
        let first = phrase.first().and_then(|stem| stem.first());
        let is_candidate = |start: &&usize| Some(&self.letters[**start].lower) == first;
        let place = |start: &usize| {
            let end = phrase.iter().try_fold(*start, |at, stem| self.end_of_word(at, stem))?;
            Some(self.letters.get(*start)?.at.start..self.letters.get(end - 1)?.at.end)
        };
        self.starts.iter().filter(is_candidate).filter_map(place).collect()
    }

    /// Where the word ends that begins here, if it has this stem.
    fn end_of_word(&self, start: usize, stem_of_it: &[char]) -> Option<usize> {
        let letters = self.letters.get(start..)?;
        let beginning = letters.get(..stem_of_it.len())?.iter().map(|letter| letter.lower);
        if !beginning.eq(stem_of_it.iter().copied()) {
            return None;
        }
        let others = letters.iter().skip(1).take_while(|letter| !letter.begins).count();
        let word = letters.get(..1 + others)?;
        let lower: Vec<char> = word.iter().map(|letter| letter.lower).collect();
        (stem(&lower) == stem_of_it).then_some(start + word.len())
    }

    /// Whether a word that stands here is meant: it begins a word, or is long enough for a part of
    /// one. What is short or a number has to end where a word does, and what goes over several
    /// words there or well inside of the last: `ratelimit` is in `rate limited`.
    fn is_found(&self, start: usize, word: &[char]) -> bool {
        let end = start + word.len();
        let begins = |at: usize| self.letters.get(at).is_none_or(|letter| letter.begins);
        let is_over_several = (start + 1..end).any(begins);
        let is_whole = word.len() <= LONGEST_WHOLE || word.iter().all(char::is_ascii_digit);
        if begins(start) {
            let last = (start..end).rev().find(|at| begins(*at)).unwrap_or(start);
            let is_well_inside = !is_over_several || end - last >= SHORTEST_INSIDE;
            begins(end) || is_well_inside && !is_whole
        } else {
            // `auth` is in `unauthorized`, but `stopping` has nothing to do with `ping`.
            let is_ending = word.len() == SHORTEST_INSIDE && begins(end);
            word.len() >= SHORTEST_INSIDE && !is_ending && !is_over_several && !is_whole
        }
    }
}

/// Whether a word begins with a letter or digit, going by its neighbours: `GOING_AWAY`,
/// `goingAway`, `HTTPStatus`, `Error1011`.
fn begins_word(before: Option<char>, c: char, after: Option<char>) -> bool {
    let Some(before) = before.filter(|before| before.is_alphanumeric()) else { return true };
    let is_camel = c.is_uppercase() && before.is_lowercase();
    let ends_capitals =
        c.is_uppercase() && before.is_uppercase() && after.is_some_and(char::is_lowercase);
    is_camel || ends_capitals || before.is_numeric() != c.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_spelling() {
        for (text, words) in [
            ("GOING_AWAY", &["going", "away"][..]),
            ("CloseInternalServerErr", &["close", "internal", "server", "err"]),
            ("WS_1013_TRY", &["ws", "1013", "try"]),
            ("HTTPStatus101", &["http", "status", "101"]),
            ("keep-alive, größer", &["keep", "alive", "größer"]),
            ("", &[]),
        ] {
            assert_eq!(Folded::new(text).words(), words, "{text}");
        }
    }

    #[test]
    fn a_word_is_found_where_it_is_meant() {
        for (text, word, found) in [
            ("Authentication failed", "auth", &["Auth"][..]),
            ("Unauthorized", "auth", &["auth"]),
            ("a time-out, a Timeout", "timeout", &["time-out", "Timeout"]),
            ("rateLimited", "limit", &["Limit"]),
            ("rate limited", "ratelimit", &["rate limit"]),
            ("the sender", "these", &[]),
            ("message", "age", &[]),
            ("stopping", "ping", &[]),
            ("going to go", "go", &["go"]),
            ("code 1011, 10", "10", &["10"]),
            ("after 60 s", "60s", &["60 s"]),
            ("", "x", &[]),
            ("x", "", &[]),
        ] {
            let at = Folded::new(text).find(&word.chars().collect::<Vec<_>>());
            assert_eq!(at.into_iter().map(|at| &text[at]).collect::<Vec<_>>(), found, "{text}");
        }
    }
}
