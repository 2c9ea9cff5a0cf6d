//! Whether what stands around a part of a text says that it is bytes.

use std::ops::Range;

use super::reading::Reading;
use crate::capture::{Format, Kind};

/// How the words end that stand before bytes.
const ANNOUNCING: [&str; 30] = [
    "close", "closed", "closing", "frame", "payload", "byte", "bytes", "octets", "data", "hex",
    "hexlify", "array", "arrayof", "vec", "unhex", "recv", "receive", "received", "sent", "send",
    "got", "read", "wrote", "message", "raw", "body", "buf", "buffer", "rx", "tx",
];

/// What is in the name or the arguments of a function that takes hex: `hex.DecodeString("03e8")`,
/// `Base.decode16!("03E8")`, `["03e8"].pack("H*")`.
const CALLS: [&str; 3] = ["hex", "decode16", "h*"];

/// How many characters before or behind a part are looked at.
const NEAR: usize = 64;

/// How many of them a call may take.
const NEAR_CALL: usize = 24;

/// The arrows that logs have before what came or went.
const ARROWS: [&str; 4] = ["<<", ">>", "<-", "->"];

/// Whether a word such as `frame` or `received` stands right before a part, or an arrow. A number
/// before another word is a count: `received 8800 requests`.
pub(super) fn is_announced(text: &str, at: &Range<usize>) -> bool {
    let (before, part, behind) = around(text, at, NEAR);
    let is_sign = |c: char| !c.is_alphabetic();
    let is_pointed_at = ARROWS.iter().any(|arrow| before.trim_end().ends_with(arrow));
    let before = before.trim_end_matches(is_sign);
    // `recv b'\x03\xe8'`, `unhexlify(b'8800')`
    let before = before
        .strip_suffix('b')
        .filter(|before| before.ends_with([' ', '(', '=', ':']))
        .unwrap_or(before)
        .trim_end_matches(is_sign);
    let is_count = part.bytes().all(|byte| byte.is_ascii_digit())
        && behind.trim_start_matches(' ').starts_with(char::is_alphabetic);
    let is_announced = ANNOUNCING.iter().any(|word| {
        let start = before.len().saturating_sub(word.len());
        before.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word))
    });
    (is_announced || is_pointed_at) && !is_count
}

/// Whether a reading is written as nothing but bytes is: as the literal of a language, as a list
/// that is announced, or for a function that takes hex.
pub(super) fn is_marked(text: &str, Reading { format, at, bytes, .. }: &Reading) -> bool {
    match format {
        Format::NodeBuffer | Format::NodeJson | Format::Erlang => true,
        Format::Hex => is_called(text, at),
        _ => match format.kind() {
            Kind::List => is_announced(text, at),
            Kind::String => is_all_escaped(text, at, bytes.len()),
            _ => false,
        },
    }
}

/// Whether a part is inside a name: `nio-8869-exec`, `88#47`.
pub(super) fn is_in_a_name(text: &str, at: &Range<usize>) -> bool {
    let (before, part, behind) = around(text, at, NEAR);
    let is_tied = |c: char| matches!(c, '-' | '_');
    let follows = before.strip_suffix(is_tied).is_some_and(|b| b.ends_with(char::is_alphabetic));
    let goes_on = behind.strip_prefix(is_tied).is_some_and(|b| b.starts_with(char::is_alphabetic));
    follows && goes_on || part.contains('#')
}

/// Whether a part stands in quotes, and a function that takes hex beside them.
fn is_called(text: &str, at: &Range<usize>) -> bool {
    let (before, _, behind) = around(text, at, NEAR_CALL);
    let is_quote = |c: char| matches!(c, '"' | '\'' | '`');
    let quoted = before.ends_with(is_quote) && behind.starts_with(is_quote);
    let near = [before, behind].concat().to_ascii_lowercase();
    quoted && near.contains('(') && CALLS.iter().any(|call| near.contains(call))
}

/// Whether a part is a string in quotes in which every byte is escaped.
fn is_all_escaped(text: &str, at: &Range<usize>, bytes: usize) -> bool {
    let (before, part, behind) = around(text, at, NEAR);
    let is_quote = |c: char| matches!(c, '"' | '\'');
    let quoted = before.ends_with(is_quote) && behind.starts_with(is_quote)
        || part.ends_with(is_quote) && part.trim_start_matches('b').starts_with(is_quote);
    quoted && part.matches('\\').count() == bytes
}

/// As many characters before a part, the part, and as many behind it.
fn around<'t>(text: &'t str, at: &Range<usize>, near: usize) -> (&'t str, &'t str, &'t str) {
    let before = text.get(..at.start).unwrap_or_default();
    let from = before.char_indices().rev().take(near).last().map_or(before.len(), |(at, _)| at);
    let behind = text.get(at.end..).unwrap_or_default();
    let to = behind.char_indices().nth(near).map_or(behind.len(), |(at, _)| at);
    let part = text.get(at.clone()).unwrap_or_default();
    (before.get(from..).unwrap_or_default(), part, behind.get(..to).unwrap_or_default())
}
