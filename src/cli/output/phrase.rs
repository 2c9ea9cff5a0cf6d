//! What is said of a Close, in a few words.

use std::fmt::{self, Write};

use wsclose::CloseCode;
use wsclose::frame::{Decoded, Frame, LawfulClose, Role};
use wsclose::table::{self, Likelihood};

use crate::cli::escape::push_escaped;

/// The most bytes of one field that are shown, as hex and as text.
pub(crate) const MOST_BYTES: usize = 128;

/// A sentence has its first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

/// What the Close says: its code and its reason.
pub(crate) fn said(decoded: &Decoded<'_>) -> (String, String) {
    let (mut said, mut reason) = (String::new(), String::new());
    push_said(&mut said, decoded);
    push_reason_said(&mut reason, decoded);
    (said, reason)
}

/// The first half of what the Close says: its code.
pub(crate) fn push_said(out: &mut String, decoded: &Decoded<'_>) {
    match decoded.closing_frame() {
        Some(frame) => push_close(out, frame),
        None => out.push_str("No Close frame"),
    }
}

/// The second half: its reason, if it has a code.
pub(crate) fn push_reason_said(out: &mut String, decoded: &Decoded<'_>) {
    if let Some(frame) = decoded.closing_frame().filter(|frame| code(frame).is_some()) {
        out.push_str(", ");
        push_reason(out, frame);
    }
}

/// What a lawful Close says, as [`push_said`] and [`push_reason_said`] have it.
pub(crate) fn push_lawful_said(out: &mut String, close: LawfulClose<'_>) {
    match close.code {
        Some(code) => {
            // What may be sent is possibly something else, never probably: to ask takes 6 % longer.
            out.push_str("Close ");
            push_standard_name(out, code);
            out.push_str(", ");
            match close.reason {
                "" => out.push_str(NO_REASON),
                reason => {
                    out.push_str("reason \"");
                    push_escaped(out, reason);
                    out.push('"');
                }
            }
        }
        None => out.push_str(EMPTY_CLOSE),
    }
}

const EMPTY_CLOSE: &str = "Close without a code";
const NO_REASON: &str = "no reason";

/// Who sent a frame, and whether its MASK bit says so too.
pub(crate) fn sender(frame: &Frame<'_>) -> &'static str {
    let masked = frame.header.as_ref().and_then(|header| header.masked);
    match (masked, frame.sender()) {
        (Some(true), Some(Role::Client)) => ", masked, so from the client",
        (Some(false), Some(Role::Server)) => ", not masked, so from the server",
        (Some(true), Some(Role::Server)) => ", masked, though from the server",
        (Some(false), Some(Role::Client)) => ", not masked, though from the client",
        (None, Some(Role::Client)) => ", from the client",
        (None, Some(Role::Server)) => ", from the server",
        (_, None) => "",
    }
}

pub(crate) fn code(frame: &Frame<'_>) -> Option<CloseCode> {
    frame.close.as_ref()?.code
}

fn push_close(out: &mut String, frame: &Frame<'_>) {
    match code(frame) {
        Some(code) => {
            out.push_str("Close ");
            match frame.guess().and_then(|guess| guess.code) {
                Some(meant) => {
                    push(out, format_args!("{code} (perhaps {meant} {})", table::row(meant).name));
                }
                None => push_named(out, code),
            }
        }
        None if frame.is_truncated() => out.push_str("Close, cut short before its code"),
        None if frame.is_empty_close() => out.push_str(EMPTY_CLOSE),
        None => out.push_str("Close with half a code"),
    }
}

/// A number in decimal digits; without the machinery of formats, which takes longer than the rest
/// of a line.
pub(crate) fn push_number(out: &mut String, number: u64) {
    out.push_str(itoa::Buffer::new().format(number));
}

/// Writing to a string cannot fail.
pub(crate) fn push(out: &mut String, text: fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

/// A code with its name, or with what it probably is.
pub(crate) fn named(code: CloseCode) -> String {
    let mut named = String::new();
    push_named(&mut named, code);
    named
}

fn push_named(out: &mut String, code: CloseCode) {
    let guesses = table::guesses(code);
    if let Some(guess) = guesses.first().filter(|guess| guess.likelihood() == Likelihood::Probable)
    {
        push(out, format_args!("{code} (probably {guess})"));
    } else {
        push_standard_name(out, code);
    }
}

fn push_standard_name(out: &mut String, code: CloseCode) {
    push_number(out, code.get().into());
    out.push(' ');
    out.push_str(table::row(code).name);
}

pub(crate) fn reason(frame: &Frame<'_>) -> String {
    let mut reason = String::new();
    push_reason(&mut reason, frame);
    reason
}

fn push_reason(out: &mut String, frame: &Frame<'_>) {
    let bytes = frame.close.as_ref().map(|close| &*close.reason_bytes).unwrap_or_default();
    match (bytes, frame.is_truncated()) {
        ([], true) => out.push_str("reason cut short"),
        ([], false) => out.push_str(NO_REASON),
        (_, is_cut) => {
            out.push_str("reason ");
            push_quoted(out, bytes);
            out.push_str(if is_cut { ", cut short" } else { "" });
        }
    }
}

/// Text in quotes, harmless for a terminal; bytes that are not UTF-8 as `\xed`. A long text is
/// cut before a whole character.
pub(crate) fn quoted(bytes: &[u8]) -> String {
    let mut quoted = String::new();
    push_quoted(&mut quoted, bytes);
    quoted
}

fn push_quoted(out: &mut String, bytes: &[u8]) {
    let (first, more) = bytes.split_at(character_start(bytes, MOST_BYTES));
    out.push('"');
    for chunk in first.utf8_chunks() {
        push_escaped(out, chunk.valid());
        for byte in chunk.invalid() {
            push(out, format_args!("\\x{byte:02x}"));
        }
    }
    out.push('"');
    if !more.is_empty() {
        push(out, format_args!(" and {} more", count(more.len())));
    }
}

/// The place up to `most` where a character of UTF-8 begins, or where the bytes end.
fn character_start(bytes: &[u8], most: usize) -> usize {
    let is_continuation = |at: &usize| bytes.get(*at).is_some_and(|byte| byte & 0xc0 == 0x80);
    let most = most.min(bytes.len());
    // A character has three continuation bytes at the most; more of them are not UTF-8.
    (most.saturating_sub(3)..=most).rev().find(|at| !is_continuation(at)).unwrap_or(most)
}

pub(crate) fn count(bytes: usize) -> String {
    format!("{bytes} byte{}", if bytes == 1 { "" } else { "s" })
}

/// `a, b and c`.
pub(crate) fn listed(names: &[String]) -> String {
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}
