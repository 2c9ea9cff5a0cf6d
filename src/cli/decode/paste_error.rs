//! What is said where a paste holds no bytes: the place, and what may have been meant.

use std::ops::Range;
use std::path::Path;

use textwrap::core::display_width;
use wsclose::capture::{TextError, TextErrorKind};
use wsclose::log;

use crate::cli::error::Problem;
use crate::cli::escape::{Escaped, end_of, start_of};
use crate::cli::input::paste::Paste;

/// The most characters that an error shows of the text before, at and behind the fault.
const CONTEXT: usize = 24;

/// What is wrong with a text: the place, and what helps on.
pub(super) fn problem(paste: &Paste<'_>, error: &TextError) -> Problem {
    let Paste::Text(text) = paste else {
        return Problem::unusable(error.to_string(), FORMS);
    };
    if error.kind == TextErrorKind::Empty {
        return Problem::unusable(error.to_string(), FORMS);
    }
    let before = text.get(..error.at.start).unwrap_or_default();
    let line = before.matches('\n').count() as u64 + 1;
    let column = last_line(before).chars().count() as u64 + 1;
    let message = format!("{error} (line {line}, column {column})");
    if Path::new(text.trim()).is_file() {
        let hint = format!("it is a file: wsclose decode --file '{}'", Escaped(text.trim()));
        return Problem::unusable(message, hint).at(line, Some(column));
    }
    let (excerpt, hint) = (excerpt(text, &error.at), hint(&error.kind));
    let hint = format!("{excerpt}\n{hint}{}", pointer(text, &error.kind));
    Problem::unusable(message, hint).at(line, Some(column))
}

/// The line where a text is at fault, and a mark below the place.
fn excerpt(text: &str, at: &Range<usize>) -> String {
    let part = |at: Range<usize>| text.get(at).unwrap_or_default();
    let left = Escaped(end_of(last_line(part(0..at.start)), CONTEXT)).to_string();
    let (faulty, right) = (part(at.clone()), part(at.end..text.len()));
    let shown = start_of(faulty, CONTEXT);
    // What does not follow at once is not shown behind it.
    let is_cut = shown.len() < faulty.len();
    let right = right.lines().next().unwrap_or_default();
    let right = if is_cut { "..." } else { start_of(right, CONTEXT) };
    let (faulty, right) = (Escaped(shown).to_string(), Escaped(right));
    let indent = " ".repeat(display_width(&left));
    let mark = "^".repeat(display_width(&faulty).max(1));
    format!("{left}{faulty}{right}\n{indent}{mark}")
}

fn last_line(text: &str) -> &str {
    text.rsplit('\n').next().unwrap_or_default()
}

/// Where to read on, if a text without bytes speaks of a code or refuses a handshake.
fn pointer(text: &str, kind: &TextErrorKind) -> String {
    let code_in = |text: &str| log::read(text).iter().find_map(|mention| mention.code);
    let code = match kind {
        TextErrorKind::NoBytes(_) => code_in(text),
        TextErrorKind::Codes => code_in(&format!("close code {text}")),
        _ => None,
    };
    match (handshake_status(text), code) {
        (Some(status), _) => {
            format!("\nit answers a handshake, with {status}: wsclose explain {status}")
        }
        (None, Some(code)) => format!("\nit speaks of the code {code}: wsclose explain {code}"),
        (None, None) => String::new(),
    }
}

/// The status of an HTTP response that refuses to become a WebSocket.
fn handshake_status(text: &str) -> Option<u16> {
    let (_, behind) = text.trim_start().strip_prefix("HTTP/")?.split_once(' ')?;
    let status = behind.split_whitespace().next()?.parse().ok()?;
    (200..600).contains(&status).then_some(status)
}

const FORMS: &str = "`decode` reads hex (88 02 03 e8), dumps, arrays, strings with escapes and \
                     base64; wsclose decode --help has them all";

const fn hint(kind: &TextErrorKind) -> &'static str {
    match kind {
        TextErrorKind::Elided => {
            "paste all the bytes, or leave out the dots to decode what is there"
        }
        TextErrorKind::Lookalike(_) | TextErrorKind::Codes => {
            "to decode it all the same: --input hex"
        }
        TextErrorKind::Lost => "copy the bytes as hex; what the text shows cannot be decoded",
        TextErrorKind::OddDigits(1) => "a digit is missing; or write 02 for 2",
        TextErrorKind::OddDigits(_) => "a digit is missing or one too many",
        _ => FORMS,
    }
}
