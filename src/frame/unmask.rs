//! The masking key of a payload that is still masked, told from what a Close payload says.
//!
//! A code gives away the first two bytes of the key, and with them every other pair of bytes of
//! the reason. A word that is frequent in reasons gives away all of it, as do letters that are
//! frequent in English, if the reason is long enough. What says most for itself is taken.

mod likely;
mod words;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::iter;
use std::ops::Range;
use std::sync::LazyLock;

use self::likely::{BY_USE, BYTE};
use self::words::WORDS;
use super::{CONTROL_PAYLOAD_MAX, mask};
use crate::CloseCode;

/// What a payload says under a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unmasked {
    pub(super) code: CloseCode,
    /// The key, as far as it can be told.
    pub(super) key: [Option<u8>; 4],
    /// The reason; `?` stands for what is not known.
    pub(super) reason: String,
    /// The other codes under which the payload makes nearly as much sense, the most likely first.
    pub(super) others: Vec<CloseCode>,
}

/// A key that makes sense.
#[derive(Clone, Copy)]
struct Candidate {
    code: CloseCode,
    key: [Option<u8>; 4],
    /// How much speaks for it, in tenths of doublings.
    evidence: i32,
}

/// The least that has to speak for a key: one in twenty of other payloads has as much. Where the
/// code as it stands is one of 1000-4999 it takes twice that, as few keys lead there.
const LEAST_EVIDENCE: i32 = 60;

/// How much more has to speak for one code than for the next, for the next not to be named.
const CLEARLY_MORE: i32 = 60;

/// The fewest letters under one byte of the key for their frequency to give it away.
const FEWEST_IN_COLUMN: usize = 8;

/// A code and the shortest of [`WORDS`].
const SHORTEST: usize = 5;

/// The most likely code, key and reason. `None` where nothing makes enough sense.
pub(super) fn unmask(payload: &[u8]) -> Option<Unmasked> {
    if !(SHORTEST..=CONTROL_PAYLOAD_MAX).contains(&payload.len()) {
        return None;
    }
    let mut candidates = by_words(payload);
    candidates.extend(by_codes(payload));
    candidates.sort_by_key(|candidate| Reverse(candidate.evidence));
    let sent = CloseCode::from_be_bytes(*payload.first_chunk()?);
    let least = if sent.is_within_protocol() { 2 * LEAST_EVIDENCE } else { LEAST_EVIDENCE };
    let best = candidates.first().filter(|best| best.evidence >= least)?;
    let mut others: Vec<CloseCode> = Vec::new();
    for near in candidates.iter().take_while(|near| near.evidence + CLEARLY_MORE > best.evidence) {
        if near.code != best.code && !others.contains(&near.code) {
            others.push(near.code);
        }
    }
    Some(Unmasked { code: best.code, key: best.key, reason: reason(payload, best.key), others })
}

/// Whether bytes are rather a text than any bytes; so are none.
pub(super) fn is_likely_text(bytes: &[u8]) -> bool {
    likely::text(bytes).is_some_and(|evidence| evidence >= 0)
}

/// The keys under which one of the words stands somewhere.
fn by_words(payload: &[u8]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for first in first_bytes(payload) {
        for (at, byte) in payload.iter().enumerate().skip(4).step_by(4) {
            for i in 0..4 {
                let words = WORDS_BY_LETTER.get(&(i, byte ^ first)).into_iter().flatten();
                found.extend(words.filter_map(|word| by_word(payload, word, at - i)));
            }
        }
    }
    found
}

/// The words, the same at the beginning of a sentence, and in capitals, by one of their first four
/// letters and its place. One letter of four stands under the first byte of the key.
static WORDS_BY_LETTER: LazyLock<HashMap<(usize, u8), Spellings>> = LazyLock::new(|| {
    let mut words: HashMap<_, Vec<_>> = HashMap::new();
    for word in WORDS.iter().filter(|word| word.len() > 3).flat_map(|word| spellings(word)) {
        for (i, letter) in word.iter().take(4).enumerate() {
            words.entry((i, *letter)).or_default().push(word.clone());
        }
    }
    words
});

type Spellings = Vec<Vec<u8>>;

fn spellings(word: &str) -> [Vec<u8>; 3] {
    let lower = word.as_bytes().to_vec();
    let mut capital = lower.clone();
    if let Some(first) = capital.first_mut() {
        first.make_ascii_uppercase();
    }
    [lower, capital, word.to_ascii_uppercase().into_bytes()]
}

/// The first bytes of a key that lead to a code that may be sent and to text.
fn first_bytes(payload: &[u8]) -> impl Iterator<Item = u8> {
    let keys = iter::once(0x03).chain(0x0b..=0x13);
    let keys = keys.filter_map(|high| Some(payload.first()? ^ high));
    keys.filter(|key| {
        let column = payload.iter().skip(4).step_by(4);
        likely::letters(column.map(|byte| byte ^ key)).is_some()
    })
}

/// The key, if this word stands at `at` in the payload.
fn by_word(payload: &[u8], word: &[u8], at: usize) -> Option<Candidate> {
    let masked = payload.get(at..at + word.len()).filter(|_| at > 1)?;
    let byte = |place: usize| {
        let i = (place + 3 * at) % 4;
        Some(masked.get(i)? ^ word.get(i)?)
    };
    let key = [byte(0)?, byte(1)?, byte(2)?, byte(3)?];
    let spelled = masked.iter().zip(key.iter().cycle().skip(at % 4)).map(|(a, b)| a ^ b);
    let is_there = spelled.eq(word.iter().copied());
    let key = key.map(Some);
    let stands = is_there && stands_alone(payload, key, at..at + word.len());
    if stands { candidate(payload, key) } else { None }
}

/// Whether no letter stands before or behind a word.
fn stands_alone(payload: &[u8], key: [Option<u8>; 4], word: Range<usize>) -> bool {
    let is_letter = |at: usize| {
        let byte = unmasked(payload, key).nth(at.checked_sub(2)?).flatten();
        byte.filter(u8::is_ascii_alphabetic)
    };
    is_letter(word.start - 1).is_none() && is_letter(word.end).is_none()
}

/// The keys that the usual codes lead to.
fn by_codes(payload: &[u8]) -> impl Iterator<Item = Candidate> {
    let others = [frequent(payload, 2), frequent(payload, 3)];
    BY_USE.into_iter().flat_map(move |code| {
        let half = half_key(payload, CloseCode::new(code));
        let keys = half.into_iter().flat_map(move |half| keys_from_half(payload, half, others));
        keys.filter_map(|key| candidate(payload, key))
    })
}

fn half_key(payload: &[u8], code: CloseCode) -> Option<[u8; 2]> {
    let [first, second] = *payload.first_chunk()?;
    let [high, low] = code.to_be_bytes();
    Some([first ^ high, second ^ low])
}

/// The rest of the key: as the letters have it, as a reason of one letter has it that is repeated,
/// and as a reason of three letters has it.
fn keys_from_half(
    payload: &[u8],
    [a, b]: [u8; 2],
    frequent: [Option<u8>; 2],
) -> impl Iterator<Item = [Option<u8>; 4]> {
    let whole = move |third: u8, fourth: u8| {
        let masked = payload.get(2..4)?;
        Some([Some(a), Some(b), Some(masked.first()? ^ third), Some(masked.get(1)? ^ fourth)])
    };
    let repeated = payload.get(4).map(|byte| byte ^ a);
    let short = WORDS.iter().filter(move |word| word.len() == 3 && payload.len() == SHORTEST);
    let short = short.filter_map(move |word| match word.as_bytes() {
        [third, fourth, _] => whole(*third, *fourth),
        _ => None,
    });
    iter::once([Some(a), Some(b), frequent[0], frequent[1]])
        .chain(repeated.and_then(|letter| whole(letter, letter)))
        .chain(short)
}

/// A key and what speaks for it, if it leads to a code that may be sent and to a text.
fn candidate(payload: &[u8], key: [Option<u8>; 4]) -> Option<Candidate> {
    let [Some(a), Some(b), ..] = key else { return None };
    let [first, second] = *payload.first_chunk()?;
    let code = CloseCode::from_be_bytes([first ^ a, second ^ b]);
    if !code.may_be_sent() {
        return None;
    }
    let text = match key {
        [_, _, Some(c), Some(d)] => likely::text(mask(payload, [a, b, c, d]).get(2..)?)?,
        _ => partial_text(payload, key)?,
    };
    // A code that fits is worth two bytes; the key takes as many as are known of it.
    let known = i32::try_from(key.iter().flatten().count()).unwrap_or_default();
    let evidence = text + (2 - known) * BYTE - likely::code_cost(code);
    Some(Candidate { code, key, evidence })
}

/// How much speaks for the letters that are known. `None` where some of them are in no text, or
/// where a letter of UTF-8 is torn.
fn partial_text(payload: &[u8], key: [Option<u8>; 4]) -> Option<i32> {
    let known: Vec<_> = unmasked(payload, key).collect();
    let is_torn = known.windows(2).any(|pair| match pair {
        [Some(first), Some(second)] => {
            let goes_on = second & 0xc0 == 0x80;
            first.is_ascii() && goes_on || *first >= 0xc0 && !goes_on
        }
        _ => false,
    });
    if is_torn { None } else { likely::letters(known.into_iter().flatten()) }
}

/// The bytes of the reason, as far as the key is known.
fn unmasked(payload: &[u8], key: [Option<u8>; 4]) -> impl Iterator<Item = Option<u8>> {
    let bytes = payload.iter().zip(key.into_iter().cycle()).skip(2);
    bytes.map(|(byte, key)| key.map(|key| byte ^ key))
}

/// The byte of the key at this place, if one makes clearly more sense than all others.
fn frequent(payload: &[u8], place: usize) -> Option<u8> {
    let column = || payload.iter().skip(place).step_by(4);
    if column().count() < FEWEST_IN_COLUMN {
        return None;
    }
    let weigh = |key| Some((likely::letters(column().map(|byte| byte ^ key))?, key));
    let mut weights: Vec<_> = (0..=u8::MAX).filter_map(weigh).collect();
    weights.sort_unstable();
    let (best, key) = weights.pop()?;
    let next = weights.pop().map_or(0, |(weight, _)| weight);
    (best >= next + CLEARLY_MORE).then_some(key)
}

/// The reason under a key, for people: `?` for what is not known, and for what of a character of
/// several bytes is not.
fn reason(payload: &[u8], key: [Option<u8>; 4]) -> String {
    let bytes: Vec<u8> = unmasked(payload, key).map(|byte| byte.unwrap_or(b'?')).collect();
    String::from_utf8_lossy(&bytes).replace(char::REPLACEMENT_CHARACTER, "?")
}
#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn unmasks(code: u16, reason: &str, read: Option<&str>) {
        let payload = [&CloseCode::new(code).to_be_bytes()[..], reason.as_bytes()].concat();
        for key in [[0x1c, 0xd4, 0xf3, 0x10], [0xff; 4], [0x80, 0x01, 0x7f, 0xfe]] {
            let found = unmask(&mask(&payload, key));
            assert_eq!(found.as_ref().map(|found| found.reason.as_str()), read, "{code} {reason}");
            if read == Some(reason) {
                let expected = (Some(CloseCode::new(code)), Some(key.map(Some)));
                assert_eq!(
                    (found.as_ref().map(|found| found.code), found.as_ref().map(|found| found.key)),
                    expected
                );
            }
        }
    }

    /// The code and the others that fit, of this reason behind this code.
    fn codes(code: u16, reason: &str) -> (u16, Vec<u16>) {
        let payload = [&CloseCode::new(code).to_be_bytes()[..], reason.as_bytes()].concat();
        let found = unmask(&mask(&payload, [0x1c, 0xd4, 0xf3, 0x10])).unwrap();
        (found.code.get(), found.others.into_iter().map(CloseCode::get).collect())
    }

    #[test]
    fn the_words_are_sorted_and_in_lower_case() {
        assert!(WORDS.is_sorted());
        for word in WORDS {
            assert!(word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn a_frequent_word_gives_away_the_key() {
        for reason in [
            "example",
            "Normal closure",
            "Invalid token",
            "server is going away",
            "worker died",
            "SERVER RESTART",
            "duplicate login",
        ] {
            for code in [1000, 1001, 1011, 3000, 4000] {
                unmasks(code, reason, Some(reason));
            }
        }
        for code in [3456, 4003, 4409] {
            unmasks(code, "session expired", Some("session expired"));
        }
    }

    #[test]
    fn frequent_letters_give_away_the_key_of_a_long_reason() {
        let reason = "our hamsters are asleep, and so is the cat on the mat beside them";
        unmasks(1008, reason, Some(reason));
    }

    #[test]
    fn a_letter_that_is_repeated_gives_away_the_key() {
        unmasks(1002, &"x".repeat(60), Some(&"x".repeat(60)));
        unmasks(1011, "aaaaaa", Some("aaaaaa"));
    }

    #[test]
    fn a_reason_without_such_words_gives_away_half_of_it() {
        unmasks(1000, "hamsters asleep", Some("??ms??rs??sl??p"));
        unmasks(1000, "Größe überschritten", Some("??ö??e ??be??ch??tt??"));
    }

    #[test]
    fn of_a_short_reason_the_usual_one_is_taken() {
        unmasks(1000, "bye", Some("bye"));
        unmasks(1000, "gone!", Some("gone!"));
    }

    #[test]
    fn the_other_codes_that_fit_are_kept() {
        // A word stands under one code, letters and words of three letters under many.
        assert_eq!(codes(1011, "Invalid token"), (1011, vec![]));
        assert_eq!(codes(1011, "worker died"), (1011, vec![]));
        let any = [1001, 1011, 1008, 1002, 1009, 1003, 1007, 1012, 1013, 1010, 1014];
        assert_eq!(codes(1001, "bye"), (1000, any.to_vec()));
        let near = [1011, 1001, 1007, 1008, 1012, 1010];
        assert_eq!(codes(1011, "hamsters asleep"), (1000, near.to_vec()));
    }

    #[test]
    fn what_is_too_short_or_no_text_is_left_alone() {
        unmasks(1000, "", None);
        unmasks(1000, "ok", None);
        unmasks(1000, "xyz", None);
        unmasks(1000, "\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{1}\u{2}\u{3}", None);
    }

    #[test]
    fn other_bytes_seldom_make_sense() {
        let mut state = 1_u32;
        let mut byte = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        for length in [5, 6, 7, 8, 9, 13, 20, 40] {
            let payloads = (0..200).map(|_| (0..length).map(|_| byte()).collect::<Vec<_>>());
            let found = payloads.filter_map(|payload| unmask(&payload)).count();
            assert!(found < 20, "{length}: {found}");
        }
    }
}
