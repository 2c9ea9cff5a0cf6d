//! A close in the words that people write: `code=1006`, `closed with 1000`, `close code 1006`.

use std::ops::Range;

use super::line::Line;
use super::said::{Found, Said};
use super::signs::{self, Candidate};
use super::word::{Word, words};
use super::{name, rest};
use crate::CloseCode;
use crate::table::{Missing, Proof};

/// How many words before a number are looked at.
pub(super) const BEFORE: usize = 4;

/// The close in a line or an object. If the text is known to be about a close (`is_trusted`), the number
/// needs less around it.
pub(super) fn read(line: &str, is_trusted: bool) -> Option<Found> {
    let texts = rest::texts_in(line);
    let outside = || read_outside(line, is_trusted, &texts, signs::accept);
    let found = if texts.is_empty() { None } else { outside() };
    found.or_else(|| read_with(line, is_trusted, signs::accept))
}

/// The close in a line without regard to the words in these parts of it.
pub(super) fn outside(line: &str, is_trusted: bool, texts: &[Range<usize>]) -> Option<Found> {
    read_outside(line, is_trusted, texts, signs::accept)
}

/// The same with all parts, and with another judge of numbers.
pub(super) fn read_with(
    line: &str,
    is_trusted: bool,
    accept: impl Fn(&Candidate<'_, '_>) -> Option<usize>,
) -> Option<Found> {
    read_outside(line, is_trusted, &[], accept)
}

fn read_outside(
    line: &str,
    is_trusted: bool,
    texts: &[Range<usize>],
    accept: impl Fn(&Candidate<'_, '_>) -> Option<usize>,
) -> Option<Found> {
    let mut before: [Option<Word<'_>>; BEFORE] = [None; BEFORE];
    let line = Line::new(line, is_trusted);
    let is_text = |word: &Word<'_>| texts.iter().any(|text| text.contains(&word.at));
    for word in words(line.text).filter(|word| !is_text(word)) {
        let named = || {
            let (code, start) = named(&line, word, before)?;
            Some((Some(code), start, word.text, Some(word.text)))
        };
        let numbered = || {
            let candidate = Candidate::new(&line, word, before)?;
            Some((candidate.code, accept(&candidate)?, candidate.written, None))
        };
        if let Some((code, start, written, name)) = named().or_else(numbered) {
            return Some(found(&line, code, written, name, start..word.end(), before));
        }
        // Skip filler words, as in `close frame 1000`.
        let is_frame = word.is("frame") && before[0].is_some_and(|word| word.is("close"));
        if !is_frame && !word.is_one_of(&["with", "is", "was", "a", "an", "the"]) {
            before.rotate_right(1);
            before[0] = Some(word);
        }
    }
    None
}

/// The code that a name stands for, and where the phrase begins: a constant, or what is the value
/// of a key (`closeStatus: EndpointUnavailable`).
fn named(
    line: &Line<'_>,
    word: Word<'_>,
    before: [Option<Word<'_>>; BEFORE],
) -> Option<(CloseCode, usize)> {
    if let Some(code) = name::constant(word.text) {
        return Some((code, word.at));
    }
    let key = before[0].filter(|key| signs::is_word_for_code(*key))?;
    let between = line.text.get(key.end()..word.at)?.trim_matches([' ', '"', '\'', '\\']);
    if !signs::is_word_for_close_code(key) || !matches!(between, ":" | "=" | ".") {
        return None;
    }
    // What is one word says how far something else is closed: `close_status: pending`, `OK`.
    let inner = word.text.get(1..)?;
    let is_constant = inner.contains('_') || is_mixed(inner);
    let code = name::code(word.text).filter(|code| is_constant && code.get() >= 1000);
    code.map(|code| (code, key.at))
}

/// Whether a word has letters of both cases.
fn is_mixed(word: &str) -> bool {
    let has = |is_one: fn(&char) -> bool| word.chars().any(|c| is_one(&c));
    has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase)
}

/// Gathers what else the line says; `code` is `None` for a placeholder such as -1. The place is that of
/// code and reason.
fn found(
    line: &Line<'_>,
    code: Option<CloseCode>,
    written: &str,
    name: Option<&str>,
    at: Range<usize>,
    before: [Option<Word<'_>>; BEFORE],
) -> Found {
    let proves = code.is_none().then_some(Proof::Lost);
    let code = code.unwrap_or(Missing::Close.code());
    let (reason, reason_at) = rest::reason(line, code, &at, written.len()).unzip();
    let reason_at = reason_at.unwrap_or(at.clone());
    let said = Said {
        code: Some(code),
        written: Some(written.to_owned()),
        name: name.map(str::to_owned),
        reason,
        was_clean: line.was_clean(),
        proves,
        ..Said::default()
    };
    let at = at.start.min(reason_at.start)..at.end.max(reason_at.end);
    // What the protocol only reports locally was neither sent nor received.
    let direction = rest::direction(line.text, &before).filter(|_| !code.is_reported_locally());
    Found { said, direction, at }
}
