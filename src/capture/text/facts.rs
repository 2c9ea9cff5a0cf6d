//! What is known of a reading, found out once for all the signs that ask.

use std::ops::Range;

use super::announced::{is_announced, is_marked};
use super::reading::{Likeness, Meaning, Reading, begin_like_a_close};
use super::{elision, lookalike};
use crate::capture::{Format, Kind};
use crate::table;

/// The text that readings are of.
pub(super) struct Whole<'a> {
    text: &'a str,
    /// Whether it is nothing but hex.
    pub(super) is_hex: bool,
    /// Whether it has lost bytes somewhere.
    pub(super) has_loss: bool,
    /// Its length without the punctuation at its ends.
    length: usize,
}

impl<'a> Whole<'a> {
    pub(super) fn new(text: &'a str, is_hex: bool) -> Self {
        Self { text, is_hex, has_loss: text.contains(LOST), length: without_signs(text).len() }
    }

    /// Whether it has control characters: without them nobody means its own bytes.
    pub(super) fn has_control(&self) -> bool {
        self.text.chars().any(|c| c.is_control() && !c.is_whitespace())
    }
}

/// What is known of one reading.
pub(super) struct Facts<'a> {
    pub(super) whole: &'a Whole<'a>,
    pub(super) at: &'a Range<usize>,
    /// The part of the text that was read.
    pub(super) part: &'a str,

    pub(super) kind: Kind,
    pub(super) likeness: Likeness,
    /// What the bytes say.
    pub(super) says: &'a Meaning,
    pub(super) bytes: &'a [u8],
    /// Whether there are at most two, as many as a code takes.
    pub(super) is_short: bool,
    /// Whether they are more than a word or a number gives by accident.
    pub(super) is_long: bool,

    /// Whether there is nothing but punctuation around it.
    pub(super) is_whole: bool,
    /// Whether a word before it says that it is bytes.
    pub(super) is_announced: bool,
    /// Whether it is written in a way used only for bytes.
    pub(super) is_marked: bool,
    /// Whether bytes were lost inside of it or right beside it.
    pub(super) touches_loss: bool,

    /// Whether it is of hex digits, not of a list of numbers in hex.
    pub(super) is_hex: bool,
    /// Whether each byte is a word of its own.
    pub(super) is_spelled: bool,
    pub(super) has_digits: bool,
    pub(super) has_letters: bool,
    pub(super) is_number: bool,
    /// Whether it ends with the padding of base64.
    pub(super) is_padded: bool,
}

impl<'a> Facts<'a> {
    pub(super) fn new(
        whole: &'a Whole<'a>,
        kind: Kind,
        reading: &'a Reading,
        says: &'a Meaning,
    ) -> Self {
        let text = whole.text;
        let Reading { format, bytes, at, .. } = reading;
        let part = text.get(at.clone()).unwrap_or_default();
        let is_alone = || elision::find(text.get(..at.start).unwrap_or_default()).is_none();
        let words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let has = |is_one: fn(&u8) -> bool| part.as_bytes().iter().any(is_one);
        Self {
            whole,
            at,
            part,
            kind,
            likeness: says.likeness,
            says,
            bytes,
            is_short: bytes.len() <= 2,
            is_long: bytes.len() > 7,
            is_whole: without_signs(part).len() == whole.length && is_alone(),
            is_announced: is_announced(text, at),
            is_marked: is_marked(text, reading),
            touches_loss: whole.has_loss && touches_loss(text, kind, at),
            is_hex: *format == Format::Hex,
            is_spelled: words.count() >= bytes.len(),
            has_digits: has(u8::is_ascii_digit),
            has_letters: has(u8::is_ascii_alphabetic),
            is_number: part.trim().bytes().all(|byte| byte.is_ascii_digit()),
            is_padded: part.ends_with('='),
        }
    }

    /// Whether it is a date, an address or the like, once extended to whole words at its ends.
    /// This is the slowest check, and few readings get this far.
    pub(super) fn is_lookalike(&self) -> bool {
        lookalike::around(self.whole.text, self.at).is_some()
    }

    /// Whether it is hex or base64 with several bytes per word, so that it may be ordinary words or
    /// numbers. Anything else is loose.
    pub(super) fn is_dense(&self) -> bool {
        matches!(self.kind, Kind::Hex | Kind::Base64) && !self.is_spelled
    }

    /// Whether it is hex with a word for each byte, and a letter: without one it may be decimal.
    pub(super) fn is_spelled_hex(&self) -> bool {
        self.is_hex && self.is_spelled && self.has_letters
    }

    pub(super) fn is_in_numbers(&self) -> bool {
        matches!(self.kind, Kind::Decimal | Kind::Octal)
    }

    pub(super) fn begins_like_a_close(&self) -> bool {
        begin_like_a_close(self.bytes)
    }

    pub(super) fn begins_with_fin(&self) -> bool {
        self.bytes.first().is_some_and(|first| *first >= 0x80)
    }

    pub(super) fn has_registered_code(&self) -> bool {
        self.says.code.is_some_and(|code| table::row(code).registration().is_some())
    }

    /// Whether the Close has a reason, in printable ASCII.
    pub(super) fn is_readable(&self) -> bool {
        let is_printable = |reason: &str| reason.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        let reason = self.says.reason.as_deref();
        reason.is_some_and(|reason| !reason.is_empty() && is_printable(reason))
    }
}

/// What stands for bytes that were lost when they were turned into text.
const LOST: char = char::REPLACEMENT_CHARACTER;

/// Whether bytes were lost inside a part or right next to it. Raw text may contain the replacement
/// character itself.
fn touches_loss(text: &str, kind: Kind, at: &Range<usize>) -> bool {
    let part = text.get(at.clone()).unwrap_or_default();
    let before = text.get(..at.start).unwrap_or_default().trim_end();
    let behind = text.get(at.end..).unwrap_or_default().trim_start();
    let is_beside = before.ends_with(LOST) || behind.starts_with(LOST);
    kind != Kind::Raw && (is_beside || part.contains(LOST))
}

/// A text without what is neither letter nor digit at its edges.
fn without_signs(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}
