//! How likely a code and a reason are, in tenths of doublings: how much more is said for them than
//! for bytes that are all alike.

use super::words::WORDS;
use crate::CloseCode;

/// What eight bits that may be anything amount to.
pub(super) const BYTE: i32 = 80;

/// What it takes to be one of the [`WORDS`] among others in a reason, and to be all of it.
const ONE_WORD: i32 = 100;
const WHOLE_REASON: i32 = 10;

/// What it takes for a byte to be repeated to the end, and how often it has to stand there.
const REPEATED: i32 = 120;
const FEWEST_REPEATED: usize = 6;

/// The codes of which a Close most likely has one, the most usual first: those that libraries send
/// by themselves before those that only an application sends.
pub(super) const BY_USE: [u16; 16] = [
    1000, 1001, 1011, 1008, 1002, 1009, 1003, 1007, 1012, 1013, 4000, 3000, 1010, 1014, 3003, 3008,
];

/// What it takes to be a code that may be sent: little for a usual one, most for a private one.
pub(super) fn code_cost(code: CloseCode) -> i32 {
    let rank = BY_USE.iter().position(|usual| *usual == code.get());
    match (rank.and_then(|rank| i32::try_from(rank).ok()), code.get()) {
        (Some(rank), _) => 10 + 4 * rank,
        (None, 4000..=4010) => 75,
        (None, _) => 115,
    }
}

/// How much speaks for bytes that are all known being a reason. `None` for what is no text.
pub(super) fn text(reason: &[u8]) -> Option<i32> {
    let text = std::str::from_utf8(reason).ok()?;
    let letters = letters(reason.iter().copied())?;
    if text.contains(char::is_control) {
        return None;
    }
    if let Some((first, rest)) = reason.split_first()
        && reason.len() >= FEWEST_REPEATED
        && rest.iter().all(|byte| byte == first)
    {
        return Some(letters.max(bits(reason.len()) - REPEATED));
    }
    let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    let cost = if words.clone().count() == 1 { WHOLE_REASON } else { ONE_WORD };
    let known = words.filter(|word| is_known(word)).map(|word| {
        let spelled = self::letters(word.bytes()).unwrap_or_default();
        (bits(word.len()) - cost - spelled).max(0)
    });
    Some(letters + known.sum::<i32>())
}

fn bits(bytes: usize) -> i32 {
    i32::try_from(bytes).unwrap_or(i32::MAX / BYTE).saturating_mul(BYTE)
}

fn is_known(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    WORDS.binary_search(&lower.as_str()).is_ok()
}

/// How much speaks for bytes being letters of a text. `None` if one of them is in no text.
pub(super) fn letters(mut bytes: impl Iterator<Item = u8>) -> Option<i32> {
    bytes.try_fold(0, |sum, byte| Some(sum + letter(byte)?))
}

/// How frequent the letters from a to z are in English.
const FREQUENCY: [i32; 26] = [
    97, 72, 81, 87, 103, 78, 76, 93, 94, 39, 63, 86, 79, 94, 96, 76, 33, 92, 93, 98, 81, 66, 79,
    39, 76, 28,
];

/// The frequency that a byte has if all are alike.
const AVERAGE: i32 = 55;

fn letter(byte: u8) -> Option<i32> {
    let frequency = match byte {
        b'a'..=b'z' => FREQUENCY.get(usize::from(byte - b'a')).copied()?,
        b' ' => 110,
        b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'!' | b',' | b':' | b'-' | b'\'' => 40,
        b'"'..=b'~' => 10,
        // A letter of UTF-8 begins, most often one of Latin-1, and goes on.
        0xc3 => 65,
        0xc2..=0xf4 => 45,
        0x80..=0xbf => 85,
        _ => return None,
    };
    Some(frequency - AVERAGE)
}
