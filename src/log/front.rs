//! A code with its words right behind it, and nothing before: `1006 (abnormal closure)`,
//! `1011 keepalive ping timeout`, `4004: gone`, `(1006, None)`.

use super::after::is_in_use;
use super::name::{is_name, is_reason};
use super::said::{Found, Said, plain_reason};
use super::scan::{Scan, near};
use crate::CloseCode;
use crate::table::{self, http_status};

/// What may stand before the code.
const BEFORE: [char; 8] = [' ', '\t', '"', '\'', '`', '(', '[', '#'];

/// What parts the code from its words, and these from each other.
const BETWEEN: [char; 12] =
    [' ', '\t', ':', ',', ';', '-', '\u{2013}', '\u{2014}', '=', '|', ')', ']'];

/// What may stand behind them.
fn is_behind(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | ')' | ']')
}

/// A name of fewer letters is a word of many other lines.
const FEWEST_LETTERS: usize = 8;

/// Whether a line begins with a number, as all do that are read here.
pub(super) fn begins_with_number(line: &str) -> bool {
    Scan { rest: line.trim_start_matches(BEFORE) }.number().is_some()
}

/// The close in a line of any log: the words are a name of the code, or a reason that
/// goes with it.
pub(super) fn named(line: &str) -> Option<Found> {
    let found =
        any(line).filter(|found| found.said.code.is_some_and(CloseCode::is_within_protocol))?;
    let code = found.said.code?;
    let is_named =
        found.said.name.as_ref().is_some_and(|name| {
            name.len() >= FEWEST_LETTERS || line.contains(&format!("({name})"))
        });
    let has_reason = || found.said.reason.as_ref().is_some_and(|text| is_reason(code, text));
    (is_named || has_reason()).then_some(found)
}

/// The close that a line tells of whatever its words are.
pub(super) fn any(line: &str) -> Option<Found> {
    let start = line.len() - line.trim_start_matches(BEFORE).len();
    let mut scan = Scan { rest: line.get(start..)? };
    let code = scan.number()?;
    let is_code = is_in_use(code);
    if !is_code && http_status(code.get()).is_none() {
        return None;
    }
    let rest = near(scan.rest);
    let words = rest.trim_start_matches(BETWEEN);
    if words.len() == rest.len() || !words.starts_with(is_first) {
        return None;
    }
    let (name, reason) = name_and_reason(code, words);
    let written = Some(code.to_string());
    let said = Said { code: Some(code), written, name, reason, ..Said::default() };
    // A bracket or a quote that closes here was opened before the code, or belongs to the words.
    let ends = |c: char| c.is_whitespace() || start > 0 && is_behind(c);
    let end = line.trim_end_matches(ends).len();
    Some(Found { said, direction: None, at: start..end })
}

/// A code as `Debug` forms show it, and nothing else: `Library(4009)`; and as some write a frame, with
/// the opcode before the code: `8:1001`.
pub(super) fn wrapped(text: &str) -> Option<Found> {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    let whole = text.get(start..end)?;
    let inner = whole.strip_suffix(')').and_then(|rest| rest.split_once('('));
    let inner = inner.filter(|(name, _)| name.chars().all(|c| c.is_ascii_alphanumeric()));
    let digits = inner.map(|(_, digits)| digits).or_else(|| whole.strip_prefix("8:"))?;
    let mut scan = Scan { rest: digits };
    let code = scan.number().filter(|code| scan.rest.is_empty() && code.is_within_protocol())?;
    let said = Said { code: Some(code), written: Some(code.to_string()), ..Said::default() };
    Some(Found { said, direction: None, at: start..end })
}

/// How words behind a code begin.
fn is_first(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '"' | '\'' | '`' | '(' | '[')
}

/// The name at the front of the words, and the reason behind it.
fn name_and_reason(code: CloseCode, words: &str) -> (Option<String>, Option<String>) {
    let bracketed = words.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let (first, rest) = bracketed.unwrap_or_else(|| {
        let end = words.find([':', ',', ';', '(', '.', '-']).unwrap_or(words.len());
        words.split_at(end)
    });
    let name = first.trim_matches(is_behind);
    if is_called(code, name) {
        (Some(name.to_owned()), reason(rest))
    } else {
        (None, reason(words))
    }
}

/// The reason that the rest of a line is, if that is more than a remark on the time.
fn reason(rest: &str) -> Option<String> {
    let mut scan = Scan { rest: rest.trim_start_matches(BETWEEN) };
    if let Some(quoted) = scan.quoted() {
        return Some(quoted);
    }
    let opening = if scan.rest.starts_with('(') { "(" } else { "" };
    let text = scan.rest.trim_start_matches(opening).trim_end_matches(is_behind);
    (!text.is_empty() && !begins_with_time(text)).then(|| plain_reason(text))
}

/// `after 60s`: when it closed, not why.
pub(super) fn begins_with_time(text: &str) -> bool {
    let time = text.strip_prefix("after ").map(str::trim_start);
    time.is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the standard calls a code so, or the Python library websockets.
fn is_called(code: CloseCode, name: &str) -> bool {
    let (row, folded) = (table::row(code), table::fold(name));
    is_name(code, name) || row.names().any(|name| table::fold(name) == folded)
}
