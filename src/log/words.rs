//! A close in the words that people write: `code=1006`, `closed with 1000`, `close code 1006`.

use std::cell::OnceCell;
use std::ops::Range;

use super::said::{Found, Said, plain_reason};
use super::scan::{Scan, ends_number, near};
use super::word::{Word, words};
use super::{Direction, front, name};
use crate::{Class, CloseCode, table};

/// A line, and what its words are about; found out once, where it matters.
struct Line<'t> {
    text: &'t str,
    /// Where its first letter or digit is.
    begin: usize,
    /// Whether it is known to be about a close.
    is_alone: bool,
    closing: OnceCell<bool>,
    websockets: OnceCell<bool>,
    connections: OnceCell<bool>,
    was_clean: OnceCell<Option<bool>>,
}

impl<'t> Line<'t> {
    fn new(text: &'t str, is_alone: bool) -> Self {
        let begin = text.find(char::is_alphanumeric).unwrap_or(text.len());
        Self {
            text,
            begin,
            is_alone,
            closing: OnceCell::new(),
            websockets: OnceCell::new(),
            connections: OnceCell::new(),
            was_clean: OnceCell::new(),
        }
    }

    /// Whether it has a word of closing that is about a connection.
    fn is_about_closing(&self) -> bool {
        *self.closing.get_or_init(|| {
            words(self.text).any(|word| word.speaks_of_closing() && self.is_of_connection(word))
        })
    }

    fn was_clean(&self) -> Option<bool> {
        *self.was_clean.get_or_init(|| was_clean(self.text))
    }

    fn is_about_websockets(&self) -> bool {
        *self.websockets.get_or_init(|| are_about_websockets(self.text))
    }

    fn is_about_connections(&self) -> bool {
        let is_one = |word: Word<'_>| word.is("connection");
        self.is_about_websockets() || *self.connections.get_or_init(|| words(self.text).any(is_one))
    }

    /// Whether it can be a connection that a word of closing is about: a line about one, or nothing
    /// else named before that word, as in `position closed`.
    fn is_of_connection(&self, closing: Word<'_>) -> bool {
        self.is_alone
            || self.is_about_connections()
            || self.subject(closing).is_none_or(|subject| {
                NO_OTHER.iter().any(|word| word.eq_ignore_ascii_case(subject))
            })
    }

    /// The word right before another.
    fn subject(&self, word: Word<'_>) -> Option<&'t str> {
        let before = self.text.get(..word.at)?.strip_suffix(' ')?;
        let subject = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
        (!subject.is_empty()).then_some(subject)
    }
}

/// What may stand before a word of closing that is about a connection: who or what is connected,
/// how it went, and the level of a log.
#[rustfmt::skip]
const NO_OTHER: [&str; 37] = [
    "client", "server", "peer", "remote", "gateway", "session", "shard", "user", "conn", "stream",
    "is", "was", "been", "be", "being", "has", "got", "get", "for", "already",
    "unexpectedly", "abnormally", "cleanly",
    "info", "warn", "warning", "error", "debug", "trace", "notice",
    "received", "sent", "sending", "a", "the", "normal", "abnormal",
];

/// Whether a line has a word that only WebSockets and their like have.
pub(super) fn are_about_websockets(line: &str) -> bool {
    // Most lines have not even a part of one.
    let lower = line.to_ascii_lowercase();
    if !["ws", "socket", "close", "wasclean"].iter().any(|part| lower.contains(part)) {
        return false;
    }
    words(line).any(|word| {
        let is_event = word.begins("closeevent") || word.begins("closeframe");
        let is_event = is_event || word.is("wasclean") || word.ends("onclose");
        word.is("ws") || word.is("wss") || word.has("websocket") || word.ends("socket") || is_event
    })
}

/// How many words before a number are looked at.
const BEFORE: usize = 4;

/// The close that a line speaks of. Where it is known to be about one (`is_alone`), the number needs
/// less around it.
pub(super) fn read(line: &str, is_alone: bool) -> Option<Found> {
    let mut before: [Option<Word<'_>>; BEFORE] = [None; BEFORE];
    let about = Line::new(line, is_alone);
    for word in words(line) {
        let named = named(line, word, before).map(|(code, start)| (code, start, Some(word.text)));
        let numbered = number(&about, word, before).map(|(code, start)| (code, start, None));
        if let Some((code, start, name)) = named.or(numbered) {
            return Some(found(&about, code, name, start..word.end(), before));
        }
        // Words that only lead from one to the other are passed over, as in `close frame 1000`.
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
    line: &str,
    word: Word<'_>,
    before: [Option<Word<'_>>; BEFORE],
) -> Option<(CloseCode, usize)> {
    if let Some(code) = name::constant(word.text) {
        return Some((code, word.at));
    }
    let key = before[0].filter(|key| is_word_for_code(*key))?;
    let is_key = key.text.to_ascii_lowercase().contains("clos");
    let between = line.get(key.end()..word.at)?.trim();
    // What is one word says how far something else is closed: `close_status: pending`, `OK`.
    let inner = word.text.get(1..)?;
    let is_constant = inner.contains('_') || is_mixed(inner);
    if !is_key || !is_constant || !matches!(between, ":" | "=" | ".") {
        return None;
    }
    name::code(word.text).filter(|code| code.get() >= 1000).map(|code| (code, key.at))
}

/// Whether a word has letters of both cases.
fn is_mixed(word: &str) -> bool {
    let has = |is_one: fn(&char) -> bool| word.chars().any(|c| is_one(&c));
    has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase)
}

/// The code that a word is, and where the phrase begins that makes it one.
fn number(
    line: &Line<'_>,
    word: Word<'_>,
    before: [Option<Word<'_>>; BEFORE],
) -> Option<(CloseCode, usize)> {
    let [Some(first), second, third, _] = before else { return None };
    let hex = word.text.strip_prefix("0x").filter(|_| is_word_for_code(first));
    let number = match hex {
        Some(digits) => u16::from_str_radix(digits, 16).ok()?,
        None => word.text.parse().ok()?,
    };
    let between = line.text.get(first.end()..word.at)?;
    let after = line.text.get(word.end()..)?;
    if between.len() > LONGEST_GAP
        || between.contains('/')
        || between.ends_with(['-', '.', '+'])
        || !ends_number(after)
    {
        return None;
    }
    let is_closing = |word: &Word<'_>| word.speaks_of_closing() && line.is_of_connection(*word);
    let closing = [second, third].into_iter().flatten().find(is_closing);
    let is_known_range = CloseCode::new(number).is_within_protocol();
    let start = if is_word_for_code(first) {
        match closing {
            _ if first.text.to_ascii_lowercase().contains("clos") => Some(first),
            Some(closing) if is_known_range || is_right_behind(line, second, closing, number) => {
                Some(closing)
            }
            _ => Some(first).filter(|_| is_known_range && is_of_closing(line, first, second)),
        }
    } else {
        let is_code = is_known_range && closes_with(line, first, between, number, after);
        Some(first).filter(|_| is_code)
    };
    start.map(|start| (CloseCode::new(number), start.at))
}

/// Whether a code outside the protocol stands right behind its word of closing, as in `close code
/// 59395`; a small number is an error code of something else.
fn is_right_behind(line: &Line<'_>, word: Option<Word<'_>>, closing: Word<'_>, code: u16) -> bool {
    word.is_some_and(|word| word.at == closing.at) && (line.is_alone || code >= 1000)
}

/// The most bytes between a number and the word that makes it a code: ` with the `, `" : "`.
const LONGEST_GAP: usize = 12;

/// `code`, `statusCode`, `close_code`, `status`.
fn is_word_for_code(word: Word<'_>) -> bool {
    word.ends("code") || word.ends("status")
}

/// Whether a line that has a `code` or `status` means that of a Close: it is about WebSockets, about
/// closing a connection, or says whether that was clean. Error codes of other things and exit codes
/// it has too. What is known to be about a close may say nothing else before it.
fn is_of_closing(line: &Line<'_>, code: Word<'_>, before: Option<Word<'_>>) -> bool {
    let is_alone = line.is_alone && code.at <= line.begin;
    let is_other = |word: Word<'_>| ["exit", "http", "err"].iter().any(|other| word.begins(other));
    let is_close =
        || line.is_about_websockets() || line.is_about_closing() || line.was_clean().is_some();
    is_alone || !is_other(code) && !before.is_some_and(is_other) && is_close()
}

/// Whether a number is the code right behind a word of closing: `closed with 1000`,
/// `CloseError: 4004`, `close 1006`; not `closed 1011 sessions`, nor the price in `"close": 4500`.
fn closes_with(line: &Line<'_>, word: Word<'_>, between: &str, number: u16, after: &str) -> bool {
    let row = table::row(CloseCode::new(number));
    let is_price = word.is("close")
        && !between.contains("frame")
        && (between.contains([':', '=', ',']) || row.registration().is_none())
        && !line.is_about_connections();
    // `4000/udp` is a port.
    let is_port = ["/tcp", "/udp"].iter().any(|protocol| after.starts_with(protocol));
    let after = after.trim_start();
    let ends = front::begins_with_time(after) || !after.starts_with(char::is_alphabetic);
    let code = CloseCode::new(number);
    word.speaks_of_closing()
        && line.is_of_connection(word)
        && !is_price
        && !is_port
        && (ends || is_named(code, after) || has_words_behind(line, code, between, after))
}

/// Whether words begin with a name of a code.
fn is_named(code: CloseCode, words: &str) -> bool {
    table::row(code).names().any(|name| begins_alike(words, name))
}

/// Whether the words behind a number are the reason that goes with it as the code, as in
/// `connection closed: 1011 worker died`. Without a word about connections, the words have to be
/// known to go with the code, or the line to be about a close, as in `Disconnected: 4014 Disallowed
/// intents`.
fn has_words_behind(line: &Line<'_>, code: CloseCode, between: &str, words: &str) -> bool {
    between == ": "
        && code.is_within_protocol()
        && words.starts_with(char::is_alphabetic)
        && !front::begins_with_time(words)
        && !is_named(code, words)
        && (line.is_about_connections()
            || name::is_reason(code, words)
            || line.is_alone && is_in_use(code) && !begins_with_unit(words))
}

/// Whether a code is registered, private, or has a meaning in an application; most years, ports and
/// counts are none.
fn is_in_use(code: CloseCode) -> bool {
    table::row(code).registration().is_some()
        || code.class() == Class::Private
        || table::meanings(code).next().is_some()
}

/// Whether words begin with what a number before them counts, as in `Disconnected: 4000 ms idle`.
fn begins_with_unit(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(first))
}

#[rustfmt::skip]
const UNITS: [&str; 33] = [
    "ms", "msec", "milliseconds", "s", "sec", "secs", "seconds", "m", "min", "mins", "minutes",
    "h", "hours", "days", "times", "b", "bytes", "kb", "kib", "mb", "mib", "frames", "messages",
    "packets", "requests", "clients", "connections", "peers", "sessions", "sockets", "tickets",
    "users", "of",
];

fn begins_alike(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// Gathers what else the line says. The place is that of code and reason.
fn found(
    about: &Line<'_>,
    code: CloseCode,
    name: Option<&str>,
    at: Range<usize>,
    before: [Option<Word<'_>>; BEFORE],
) -> Found {
    let line = about.text;
    let (reason, reason_at) = reason(line, &at).or_else(|| behind(about, code, &at)).unzip();
    let reason_at = reason_at.unwrap_or(at.clone());
    let said = Said {
        code: Some(code),
        name: name.map(str::to_owned),
        reason,
        was_clean: about.was_clean(),
        ..Said::default()
    };
    let at = at.start.min(reason_at.start)..at.end.max(reason_at.end);
    // What the protocol only reports locally was neither sent nor received.
    let direction = direction(before).filter(|_| !code.is_reported_locally());
    Found { said, direction, at }
}

/// Which way the Close went, if the words before the code say so.
fn direction(before: [Option<Word<'_>>; BEFORE]) -> Option<Direction> {
    before.into_iter().flatten().find_map(|word| {
        if word.is("received") {
            Some(Direction::Received)
        } else {
            word.is_one_of(&["sent", "sending"]).then_some(Direction::Sent)
        }
    })
}

/// What stands behind the word `reason`, and where: behind the code, else before it.
fn reason(line: &str, code: &Range<usize>) -> Option<(String, Range<usize>)> {
    let mut earlier = None;
    for word in words(line).filter(|word| word.ends("reason")) {
        let Some(mut value) = value(line, word) else { continue };
        let text = value.quoted().unwrap_or_else(|| plain(&mut value));
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

/// The reason right behind a code, and where: in the brackets of the code, as in `(4004: gone)`,
/// behind `closed: 4004`, or one that is known to go with it.
fn behind(line: &Line<'_>, code: CloseCode, at: &Range<usize>) -> Option<(String, Range<usize>)> {
    let rest = near(line.text.get(at.end..)?);
    let number = line.text.get(at.clone())?.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let bracketed = || rest.strip_prefix(": ")?.split_once(')');
    let known = || {
        let text = rest.trim_end_matches(BEHIND_REASON);
        let text = text.trim_start_matches([' ', ':', ',', '-', '(']);
        name::is_reason(code, text).then_some(text)
    };
    let bracketed = bracketed().filter(|_| number.ends_with('('));
    let (before, sign) = number.split_at(number.find(|c: char| !c.is_alphanumeric())?);
    let words_alone = || {
        let text = rest.trim_start();
        let is_reason = !before.is_empty() && has_words_behind(line, code, sign, text);
        is_reason.then(|| text.trim_end_matches(BEHIND_REASON))
    };
    let text = bracketed.map(|(text, _)| text).or_else(known).or_else(words_alone)?;
    let start = at.end + rest.find(text)?;
    Some((plain_reason(text), start..start + text.len()))
}

fn was_clean(line: &str) -> Option<bool> {
    let mut words = words(line).filter(|word| word.is_one_of(&["wasClean", "clean"]));
    words.find_map(|word| {
        let value = value(line, word)?.take_while(char::is_alphabetic);
        ["true", "false"].contains(&value).then_some(value == "true")
    })
}

/// What stands behind a key and its `:` or `=`, or in quotes or brackets behind it.
fn value<'t>(line: &'t str, key: Word<'_>) -> Option<Scan<'t>> {
    let rest = line.get(key.end()..)?;
    let sign = rest.trim_start_matches(['\\', '"', '\'', ' ']);
    let value = sign.strip_prefix("=>").or_else(|| sign.strip_prefix([':', '=']));
    let bare = rest.trim_start();
    let bracketed = || bare.strip_prefix(['[', '(']).or(bare.starts_with('"').then_some(bare));
    value.or_else(bracketed).map(|value| Scan { rest: value.trim_start() })
}

/// A reason without quotes: up to the next field, or to the end of the line.
fn plain(value: &mut Scan<'_>) -> String {
    let near = near(value.rest);
    let end = words(near).find(|word| is_key(near, *word)).map_or(near.len(), |word| word.at);
    let end = near.get(..end).map_or(0, |text| text.trim_end_matches(BEHIND_REASON).len());
    plain_reason(value.take_bytes(end))
}

/// What does not belong to a reason at its end.
const BEHIND_REASON: [char; 8] = [' ', ',', ';', '"', '\'', ')', ']', '}'];

/// Whether a word is the key of another field: ` remote=true`, `, wasClean: false`.
fn is_key(text: &str, word: Word<'_>) -> bool {
    let (Some(before), Some(after)) = (text.get(..word.at), text.get(word.end()..)) else {
        return false;
    };
    let after = after.trim_start_matches(['"', '\'']);
    let follows = before.trim_end_matches([' ', '"', '\'']).ends_with([',', ';']);
    follows && after.starts_with([':', '=']) || before.ends_with(' ') && after.starts_with('=')
}
