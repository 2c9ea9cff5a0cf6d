//! The masking key of a payload that is still masked, told from what a Close payload says.
//!
//! A code gives away the first two bytes of the key, and with them every other pair of bytes of
//! the reason. The other half of the key follows from a word that is frequent in reasons, or from
//! letters that are frequent in English, if the reason is long enough.

use std::cmp::Reverse;

use super::CONTROL_PAYLOAD_MAX;
use crate::{CloseCode, table};

/// What a payload says under a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unmasked {
    pub(super) code: CloseCode,
    /// The key, as far as it can be told.
    pub(super) key: [Option<u8>; 4],
    /// The reason; `?` stands for what is not known.
    pub(super) reason: String,
    /// The other codes under which the payload makes sense, the most likely first.
    pub(super) others: Vec<CloseCode>,
}

/// The fewest letters that have to make sense under the half of the key that a code gives away.
const FEWEST_LETTERS: usize = 4;

/// The fewest letters under another byte of the key for their frequency to give it away.
const FEWEST_IN_COLUMN: usize = 8;

/// A code and the shortest of [`WORDS`].
const SHORTEST: usize = 7;

/// How much better than the next a byte of the key has to be, in tenths of doublings.
const CLEARLY_BETTER: u32 = 60;

/// Words of five letters and more that are frequent in close reasons, the longest first. Two of
/// their letters give away the rest of the key, and the others prove it: 24 bits at the least.
const WORDS: &[&str] = &[
    "disconnect",
    "connection",
    "authorized",
    "terminated",
    "going away",
    "timed out",
    "protocol",
    "shutdown",
    "internal",
    "response",
    "received",
    "restart",
    "timeout",
    "allowed",
    "expired",
    "invalid",
    "message",
    "session",
    "goodbye",
    "example",
    "closing",
    "closure",
    "failed",
    "normal",
    "client",
    "server",
    "policy",
    "reason",
    "closed",
    "token",
    "error",
    "close",
];

/// The most likely code, key and reason. `None` where nothing makes enough sense.
pub(super) fn unmask(payload: &[u8]) -> Option<Unmasked> {
    if !(SHORTEST..=CONTROL_PAYLOAD_MAX).contains(&payload.len()) {
        return None;
    }
    let candidates = candidates(payload);
    by_words(payload, &candidates).or_else(|| by_letters(payload, &candidates))
}

/// The codes that a Close is likely to carry: those registered that may be sent, and 4000.
fn codes() -> impl Iterator<Item = CloseCode> {
    let registered = table::all().iter().filter(|row| row.registration().is_some());
    let sendable = registered.map(|row| row.first).filter(|code| code.may_be_sent());
    sendable.chain([CloseCode::new(4000)])
}

/// A code, and the first two bytes of the key if it is the one.
type Candidate = (CloseCode, [u8; 2]);

/// The codes under which the half of the reason that they unmask is text.
fn candidates(payload: &[u8]) -> Vec<Candidate> {
    let halves = codes().filter_map(|code| Some((code, half_key(payload, code)?)));
    halves.filter(|(_, half)| total_weight(&known_letters(payload, *half)).is_some()).collect()
}

fn half_key(payload: &[u8], code: CloseCode) -> Option<[u8; 2]> {
    let [first, second] = *payload.first_chunk()?;
    let [high, low] = code.to_be_bytes();
    Some([first ^ high, second ^ low])
}

/// The key under which the longest word stands in the reason, and the rest is text too.
fn by_words(payload: &[u8], candidates: &[Candidate]) -> Option<Unmasked> {
    let words: Vec<_> = WORDS.iter().flat_map(|word| spellings(word)).collect();
    let read_with = |word: &[u8], (code, half): Candidate| {
        (2..payload.len()).find_map(|at| {
            let key = key_under(payload, half, word, at)?;
            read(payload, code, key.map(Some))
        })
    };
    // It proves the key: no other code fits.
    words.iter().find_map(|word| candidates.iter().find_map(|one| read_with(word, *one)))
}

/// A word, and the same at the beginning of a sentence.
fn spellings(word: &str) -> [Vec<u8>; 2] {
    let lower = word.as_bytes().to_vec();
    let mut capital = lower.clone();
    if let Some(first) = capital.first_mut() {
        first.make_ascii_uppercase();
    }
    [lower, capital]
}

/// The key, if this word stands at `at` in the payload.
fn key_under(payload: &[u8], half: [u8; 2], word: &[u8], at: usize) -> Option<[u8; 4]> {
    let masked = payload.get(at..at + word.len())?;
    let mut key = [Some(half[0]), Some(half[1]), None, None];
    for (i, (byte, letter)) in masked.iter().zip(word).enumerate() {
        let place = key.get_mut((at + i) % 4)?;
        if *place.get_or_insert(byte ^ letter) != byte ^ letter {
            return None;
        }
    }
    let [Some(a), Some(b), Some(c), Some(d)] = key else { return None };
    Some([a, b, c, d])
}

/// The key under which the letters are the most frequent ones.
fn by_letters(payload: &[u8], candidates: &[Candidate]) -> Option<Unmasked> {
    let weigh =
        |(code, half): &Candidate| Some((sense(&known_letters(payload, *half))?, *code, *half));
    let mut weighed: Vec<_> = candidates.iter().filter_map(weigh).collect();
    weighed.sort_by_key(|(weight, ..)| Reverse(*weight));
    let (&(_, code, half), others) = weighed.split_first()?;
    let key = [Some(half[0]), Some(half[1]), frequent(payload, 2), frequent(payload, 3)];
    let found = read(payload, code, key)?;
    Some(Unmasked { others: others.iter().map(|(_, code, _)| *code).collect(), ..found })
}

/// The letters of the reason that lie under the first half of the key.
fn known_letters(payload: &[u8], half: [u8; 2]) -> Vec<u8> {
    [column(payload, 0, half[0]), column(payload, 1, half[1])].concat()
}

/// The bytes of the reason that lie under one byte of the key, unmasked with it.
fn column(payload: &[u8], place: usize, key: u8) -> Vec<u8> {
    let start = if place < 2 { place + 4 } else { place };
    payload.iter().skip(start).step_by(4).map(|byte| byte ^ key).collect()
}

/// The weight of letters that could stand in a sentence. `None` for what does not look like one.
fn sense(letters: &[u8]) -> Option<u32> {
    let weight = total_weight(letters)?;
    let small = letters.iter().filter(|byte| byte.is_ascii_lowercase() || **byte == b' ').count();
    (letters.len() >= FEWEST_LETTERS && small * 4 >= letters.len() * 3).then_some(weight)
}

/// The byte of the key at this place, if one makes clearly more sense than all others.
fn frequent(payload: &[u8], place: usize) -> Option<u8> {
    if column(payload, place, 0).len() < FEWEST_IN_COLUMN {
        return None;
    }
    let weigh = |key| Some((total_weight(&column(payload, place, key))?, key));
    let mut weights: Vec<_> = (0..=u8::MAX).filter_map(weigh).collect();
    weights.sort_unstable();
    let (best, key) = weights.pop()?;
    let next = weights.pop().map_or(0, |(weight, _)| weight);
    (best >= next + CLEARLY_BETTER).then_some(key)
}

fn total_weight(letters: &[u8]) -> Option<u32> {
    letters.iter().map(|byte| weight(*byte)).sum()
}

/// How frequent the letters from a to z are in English, in tenths of doublings.
const FREQUENCY: [u32; 26] = [
    97, 72, 81, 87, 103, 78, 76, 93, 94, 39, 63, 86, 79, 94, 96, 76, 33, 92, 93, 98, 81, 66, 79,
    39, 76, 28,
];

/// How frequent a character is. `None` for what is not printable ASCII.
fn weight(byte: u8) -> Option<u32> {
    match byte {
        b'a'..=b'z' => FREQUENCY.get(usize::from(byte - b'a')).copied(),
        b' ' => Some(110),
        b'A'..=b'Z' | b'0'..=b'9' | b'.' | b',' | b':' | b'-' | b'\'' => Some(40),
        b'!'..=b'~' => Some(10),
        _ => None,
    }
}

/// The payload under a key, if the reason is then printable ASCII.
fn read(payload: &[u8], code: CloseCode, key: [Option<u8>; 4]) -> Option<Unmasked> {
    let letters = payload.iter().zip(key.iter().cycle()).skip(2);
    let reason = letters
        .map(|(byte, key)| key.map_or(Some('?'), |key| printable(byte ^ key)))
        .collect::<Option<String>>()?;
    Some(Unmasked { code, key, reason, others: Vec::new() })
}

fn printable(byte: u8) -> Option<char> {
    (byte.is_ascii_graphic() || byte == b' ').then_some(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::mask;

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

    #[test]
    fn a_frequent_word_gives_away_the_key() {
        for reason in ["example", "Normal closure", "Invalid token", "server is going away"] {
            for code in [1000, 1001, 1011, 3000, 4000] {
                unmasks(code, reason, Some(reason));
            }
        }
    }

    #[test]
    fn frequent_letters_give_away_the_key_of_a_long_reason() {
        let reason = "kicked by an operator of the game for cheating";
        unmasks(1008, reason, Some(reason));
    }

    #[test]
    fn a_short_reason_gives_away_half_of_it() {
        unmasks(1000, "duplicate login", Some("??pl??at??lo??n"));
    }

    #[test]
    fn the_other_codes_that_fit_are_kept() {
        let found = |reason: &[u8]| {
            let payload = [b"\x03\xf3", reason].concat();
            let found = unmask(&mask(&payload, [0x1c, 0xd4, 0xf3, 0x10])).unwrap();
            (found.code.get(), found.others.into_iter().map(CloseCode::get).collect::<Vec<_>>())
        };
        // A word stands under one code, the frequent letters under many.
        assert_eq!(found(b"Invalid token"), (1011, vec![]));
        let others = [1000, 1003, 1007, 1008, 1010, 1012, 1001, 1009, 1002, 1013, 1014];
        assert_eq!(found(b"duplicate login"), (1011, others.to_vec()));
    }

    #[test]
    fn what_is_too_short_or_no_text_is_left_alone() {
        unmasks(1000, "bye", None);
        unmasks(1000, "", None);
        unmasks(1000, "\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{1}\u{2}\u{3}", None);
    }
}
