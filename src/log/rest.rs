//! What else a line says of a close: the reason, which side sent it, whether it was clean.

use std::ops::Range;

use super::Direction;
use super::after::has_words_behind;
use super::line::Line;
use super::name;
use super::said::plain_reason;
use super::scan::{Scan, near};
use super::word::{Word, words};
use crate::CloseCode;

/// The reason of the close whose code is at the end of `at`, a text of so many bytes, and where it is:
/// behind a word for it, else right behind the code.
pub(super) fn reason(
    line: &Line<'_>,
    code: CloseCode,
    at: &Range<usize>,
    written: usize,
) -> Option<(String, Range<usize>)> {
    let number = at.end.saturating_sub(written)..at.end;
    let behind = || behind(line, code, at);
    by_key(line.text, &number).or_else(behind).or_else(|| before_brackets(line.text, &number))
}

/// The reason before a code in brackets at the end of a line, behind a word of closing: `closed: bye
/// (1000)`.
fn before_brackets(line: &str, number: &Range<usize>) -> Option<(String, Range<usize>)> {
    let is_last = |rest: &str| !rest.contains(char::is_alphanumeric);
    line.get(number.end..)?.strip_prefix(')').filter(|rest| is_last(rest))?;
    let before = line.get(..number.start)?.strip_suffix(" (")?;
    let (head, reason) = before.rsplit_once(": ")?;
    let is_closing = words(head).last().is_some_and(Word::speaks_of_closing);
    let start = before.len() - reason.len();
    (is_closing && !reason.is_empty()).then(|| (plain_reason(reason), start..before.len()))
}

/// Which way the Close went, if the words before its code say so, or a field `remote`.
pub(super) fn direction(line: &str, before: &[Option<Word<'_>>]) -> Option<Direction> {
    let said = before.iter().flatten().enumerate().find_map(|(n, word)| {
        let by_other = || before.get(n + 1).copied().flatten().is_some_and(is_other_side);
        match word.text.to_ascii_lowercase().as_str() {
            "received" | "recv" | "rcvd" | "got" => Some(Direction::Received),
            "sent" | "sends" if by_other() => Some(Direction::Received),
            "sent" | "sending" => Some(Direction::Sent),
            _ => None,
        }
    });
    said.or_else(|| Some(if remote(line)? { Direction::Received } else { Direction::Sent }))
}

/// Whether a word names the other side of a connection, as seen by a client.
fn is_other_side(word: Word<'_>) -> bool {
    word.is_one_of(&["server", "peer", "remote", "endpoint"])
}

/// The `remote` that goes with a close, as Java-WebSocket has it: whether the other side began.
pub(super) fn remote(line: &str) -> Option<bool> {
    flag(line, &["remote"])
}

/// The wasClean of a CloseEvent.
pub(super) fn was_clean(line: &str) -> Option<bool> {
    flag(line, &["wasClean", "clean"])
}

/// The value of the first of these keys that has one of `true` and `false`; a reason may have any.
fn flag(line: &str, keys: &[&str]) -> Option<bool> {
    let mut reasons = None;
    let mut is_said = |word: &Word<'_>| {
        let reasons = reasons.get_or_insert_with(|| reasons_in(line));
        !reasons.iter().any(|reason: &Range<usize>| reason.contains(&word.at))
    };
    let mut words = words(line).filter(|word| word.is_one_of(keys) && is_said(word));
    words.find_map(|word| {
        let value = value(line, word)?.take_while(char::is_alphabetic);
        ["true", "false"].contains(&value).then_some(value == "true")
    })
}

/// Where the values of keys for a reason are.
pub(super) fn reasons_in(line: &str) -> Vec<Range<usize>> {
    values(line, is_word_for_reason, false)
}

/// Where a line has texts that others may have written: reasons, and the quoted messages of a log.
pub(super) fn texts_in(line: &str) -> Vec<Range<usize>> {
    const MESSAGES: [&str; 6] = ["msg", "message", "error", "err", "log", "text"];
    let mut texts = reasons_in(line);
    texts.extend(values(line, |word| word.is_one_of(&MESSAGES), true));
    texts
}

/// Where the values of some keys are, in the order of the keys.
fn values(line: &str, is_key: fn(Word<'_>) -> bool, is_quoted: bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words(line).filter(|word| is_key(*word)) {
        // A key in the value of another is a part of that.
        if found.last().is_some_and(|last| last.contains(&word.at)) {
            continue;
        }
        let Some(mut value) = value(line, word) else { continue };
        let start = line.len() - value.rest.len();
        if value.quoted().is_none() {
            if is_quoted {
                continue;
            }
            plain(&mut value);
        }
        found.push(start..line.len() - value.rest.len());
    }
    found
}

/// The reason after its key, and where it is: one after the code wins over one before it.
fn by_key(line: &str, code: &Range<usize>) -> Option<(String, Range<usize>)> {
    let mut earlier = None;
    for word in words(line).filter(|word| is_word_for_reason(*word)) {
        let Some(mut value) = value(line, word) else { continue };
        let quoted = value.quoted().map(|text| if text == NONE { String::new() } else { text });
        let text = quoted.unwrap_or_else(|| plain(&mut value));
        let at = word.at..line.len() - value.rest.len();
        if at.start >= code.end {
            return Some((text, at));
        }
        if at.end <= code.start {
            earlier.get_or_insert((text, at));
        }
    }
    earlier
}

/// What some put into the quotes where there is no reason.
const NONE: &str = "(none)";

/// `reason`, `closeReason`, `close_text`.
fn is_word_for_reason(word: Word<'_>) -> bool {
    let is_close = || word.begins("clos") || word.begins("disconnect");
    let is_text = || ["text", "description", "message", "msg"].iter().any(|end| word.ends(end));
    word.ends("reason") || word.ends("description") || is_close() && is_text()
}

/// The reason right behind a code, and where: in the brackets of the code, as in `(4004: gone)`,
/// behind `closed: 4004`, or one that is known to go with it.
fn behind(line: &Line<'_>, code: CloseCode, at: &Range<usize>) -> Option<(String, Range<usize>)> {
    let rest = near(line.text.get(at.end..)?);
    let number = line.text.get(at.clone())?.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    // `(<CloseReason.PROTOCOL_ERROR: 1002>, 'Invalid opcode 0x3')`
    if let Some(quoted) = rest.strip_prefix(">, ").filter(|rest| rest.starts_with(['\'', '"'])) {
        let mut scan = Scan { rest: quoted };
        let text = scan.quoted()?;
        let start = line.text.len() - line.text.get(at.end..)?.len() + (rest.len() - quoted.len());
        return Some((text, start..start + (quoted.len() - scan.rest.len())));
    }
    let bracketed = || rest.strip_prefix(": ")?.split_once(')');
    let known = || {
        let text = without_rest(rest);
        let text = text.trim_start_matches([' ', ':', ',', '-', '(', ']', '`']);
        name::is_reason(code, text).then_some(text)
    };
    let bracketed = bracketed().filter(|_| number.ends_with('('));
    let (before, sign) = number.split_at(number.find(|c: char| !c.is_alphanumeric())?);
    // `[1006] Read EOF`
    let behind_brackets = || {
        let text = rest.strip_prefix(['`', ']'])?.trim_start().trim_end_matches(BEHIND_REASON);
        (number.ends_with('[') && text.starts_with(char::is_alphabetic)).then_some(text)
    };
    let words_alone = || {
        let text = rest.trim_start();
        let is_reason = !before.is_empty() && has_words_behind(line, code, sign, text);
        is_reason.then(|| without_rest(text))
    };
    let text = bracketed.map(|(text, _)| text);
    let text = text.or_else(known).or_else(behind_brackets).or_else(words_alone)?;
    let text = without_delay(text.split(CAUSED).next()?.trim_end());
    let start = at.end + rest.find(text)?;
    Some((plain_reason(text), start..start + text.len()))
}

/// A text without the time since the last line that the package debug of Node appends: `+13ms`.
fn without_delay(text: &str) -> &str {
    let is_delay = |word: &str| {
        let digits = word.strip_prefix('+').map(|rest| rest.trim_end_matches(char::is_alphabetic));
        digits.is_some_and(|digits| digits.parse::<u32>().is_ok() && !word.ends_with(digits))
    };
    text.rsplit_once(' ').filter(|(_, last)| is_delay(last)).map_or(text, |(text, _)| text)
}

/// How Java goes on behind the message of an exception.
const CAUSED: &str = " caused by ";

/// What stands behind a key and its `:` or `=`, or in quotes or brackets behind it.
pub(super) fn value<'t>(line: &'t str, key: Word<'_>) -> Option<Scan<'t>> {
    let rest = line.get(key.end()..)?;
    let sign = rest.trim_start_matches(['\\', '"', '\'', ' ']);
    let value = sign.strip_prefix("==").or_else(|| sign.strip_prefix("=>"));
    let value = value.or_else(|| sign.strip_prefix([':', '=']));
    let bare = rest.trim_start();
    let bracketed = || bare.strip_prefix(['[', '(']).or(bare.starts_with('"').then_some(bare));
    value.or_else(bracketed).map(|value| Scan { rest: value.trim_start() })
}

/// How many bytes of a line are the rest of a message: up to a quote, a bracket that was opened before
/// it, or another field.
pub(super) fn message(rest: &str) -> usize {
    let near = near(rest);
    let mut depth = 0_usize;
    let ends = |c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => return true,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        matches!(c, '"' | '`')
    };
    let end = near.find(ends).unwrap_or(near.len());
    let line = near.get(..end).unwrap_or_default().trim_end_matches('\\');
    // A comma before it makes it a part of the message: `size > 125 bytes, opcode=0x9`.
    let is_field = |word: &Word<'_>| {
        let before = line.get(..word.at).unwrap_or_default().trim_end();
        is_key(line, *word) && !before.ends_with([',', ';'])
    };
    let end = words(line).find(is_field).map_or(line.len(), |word| word.at);
    line.get(..end).map_or(0, |text| text.trim_end_matches(BEHIND_REASON).len())
}

/// A reason without quotes: up to the next field, or to the end of the line.
fn plain(value: &mut Scan<'_>) -> String {
    let near = near(value.rest);
    let end = words(near).find(|word| is_key(near, *word)).map_or(near.len(), |word| word.at);
    let end = near.get(..end).map_or(0, |text| text.trim_end_matches(BEHIND_REASON).len());
    plain_reason(value.take_bytes(end))
}

/// A reason without what does not belong to it at its end. An object ends with its own bracket.
fn without_rest(text: &str) -> &str {
    let is_object = text.trim_start().starts_with('{');
    if is_object { text.trim_end() } else { text.trim_end_matches(BEHIND_REASON) }
}

/// Characters to trim from the end of a reason.
const BEHIND_REASON: [char; 8] = [' ', ',', ';', '"', '\'', ')', ']', '}'];

/// Whether a word is the key of another field: ` remote=true`, `, wasClean: false`, ` remote == no`.
fn is_key(text: &str, word: Word<'_>) -> bool {
    let (Some(before), Some(after)) = (text.get(..word.at), text.get(word.end()..)) else {
        return false;
    };
    let after = after.trim_start_matches(['"', '\'']);
    let follows = before.trim_end_matches([' ', '"', '\'']).ends_with([',', ';']);
    follows && after.starts_with([':', '='])
        || before.ends_with(' ') && (after.starts_with('=') || after.starts_with(" == "))
        || before.ends_with(". ") && word.is("clean") && after.starts_with(':')
}
