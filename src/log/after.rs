//! The words after a number: whether they go with it as a code, or count something.

use super::line::Line;
use super::scan::near;
use super::{front, name};
use crate::table;
use crate::{Class, CloseCode};

/// Whether words begin with a name of a code.
pub(super) fn is_named(code: CloseCode, words: &str) -> bool {
    let begins =
        |name: &str| words.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    table::row(code).names().any(begins)
}

/// Whether the words after a number are the reason that goes with it as the code, as in
/// `connection closed: 1011 worker died`. Without a word about connections, the words have to be
/// known to go with the code, or the line to be about a close, as in `Disconnected: 4014 Disallowed
/// intents`.
pub(super) fn has_words_behind(
    line: &Line<'_>,
    code: CloseCode,
    between: &str,
    words: &str,
) -> bool {
    // A reason is short, and a line may be long.
    let words = near(words);
    let is_text = words.starts_with(char::is_alphabetic) || words.starts_with("{\"");
    let is_gap = between == ": " || line.is_trusted && between == " ";
    is_gap
        && code.is_within_protocol()
        && is_text
        && !front::begins_with_time(words)
        && !is_named(code, words)
        && (!begins_with_unit(words) || name::is_reason(code, words))
        && (line.is_about_connections()
            || name::is_reason(code, words)
            || line.is_trusted && is_in_use(code) && !begins_with_unit(words))
}

/// Whether a code is registered, private, or has a meaning in an application; most years, ports and
/// counts do not.
pub(super) fn is_in_use(code: CloseCode) -> bool {
    table::row(code).registration().is_some()
        || code.class() == Class::Private
        || table::meanings(code).next().is_some()
}

/// Whether words begin with what a number before them counts, as in `Disconnected: 4000 ms idle`.
pub(super) fn begins_with_unit(words: &str) -> bool {
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
