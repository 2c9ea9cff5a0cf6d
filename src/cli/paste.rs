//! What was pasted: text or bytes, and what is said if there are no bytes in it.

use std::io::{self, IsTerminal, Read, Write};

use anstream::adapter::strip_str;
use textwrap::core::display_width;
use wsclose::capture::{self, TextError, TextErrorKind};
use wsclose::log;

use super::args::{DecodeArgs, InputArg};
use super::escape::Escaped;
use super::report;
use super::source::Source;

/// What was given to decode.
pub(crate) enum Paste {
    Text(String),
    /// What is no text: the bytes themselves.
    Bytes(Vec<u8>),
}

/// Takes the paste from the arguments, a file or standard input. `None` if there is nothing in it
/// that could be read; then that has been said.
pub(crate) fn take(args: &DecodeArgs) -> io::Result<Option<Paste>> {
    let from_stdin =
        matches!(args.bytes.as_slice(), [] | [_]) && args.bytes.iter().all(|a| a == "-");
    if !from_stdin {
        return Ok(read(args.bytes.join(" ").into_bytes(), args.input));
    }
    let source = Source::new(args);
    if source.path.is_none() && io::stdin().is_terminal() {
        writeln!(io::stderr(), "Paste the bytes in any form, then press Ctrl-D:")?;
    }
    let mut input = match source.open(args.input)? {
        Ok(input) => input,
        Err(error) => {
            report(&error.message, &error.hint);
            return Ok(None);
        }
    };
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| source.named(&error))?;
    let paste = read(bytes, args.input);
    if paste.is_none() {
        let message = format!("{}: {NOT_TEXT}", Escaped(&source.name()));
        report(&message, "leave out --input, or take the bytes as they are with --input raw");
    }
    Ok(paste)
}

/// What is wrong with bytes that are no text, where text was asked for.
pub(crate) const NOT_TEXT: &str = "expected text, found bytes that are not UTF-8";

/// Text, if the bytes are UTF-8 or mostly so. Else, and where that was asked for, the bytes as they
/// are; `None` if a kind of text was asked for.
pub(crate) fn read(bytes: Vec<u8>, kind: Option<InputArg>) -> Option<Paste> {
    if kind == Some(InputArg::Raw) {
        return Some(Paste::Bytes(bytes));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(Paste::Text(plain(&text))),
        Err(error) if is_mostly_text(error.as_bytes()) && !is_connection(error.as_bytes()) => {
            Some(Paste::Text(plain(&String::from_utf8_lossy(error.as_bytes()))))
        }
        Err(error) => kind.is_none().then(|| Paste::Bytes(error.into_bytes())),
    }
}

/// Whether bytes are a recorded connection: behind the heads of its handshake no text follows.
fn is_connection(bytes: &[u8]) -> bool {
    let head = capture::decode(bytes, None, None).ok().and_then(|capture| capture.http_head);
    head.and_then(|head| bytes.get(head.end)).is_some_and(|byte| !is_text(*byte))
}

/// Whether bytes that are not UTF-8 are a text with a few wrong bytes. A frame and a payload
/// begin with a byte that no text has.
fn is_mostly_text(bytes: &[u8]) -> bool {
    let text = bytes.iter().filter(|byte| is_text(**byte)).count();
    let begins = bytes.first().is_some_and(|byte| byte.is_ascii_graphic() || *byte == b' ');
    begins && !bytes.contains(&0) && text * 4 >= bytes.len() * 3
}

const fn is_text(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte.is_ascii_whitespace()
}

/// The text without a byte order mark, and without the escape sequences that colour a log.
pub(crate) fn plain(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\x1b') { strip_str(text).to_string() } else { text.to_owned() }
}

/// The most characters that an error shows of the text before, at and behind the fault.
const CONTEXT: usize = 24;

/// What is wrong with a text, the line where it is, and a mark below the place.
pub(crate) fn report_error(paste: &Paste, error: &TextError) {
    let Paste::Text(text) = paste else { return report(&error.to_string(), FORMS) };
    if error.kind == TextErrorKind::Empty {
        return report(&error.to_string(), FORMS);
    }
    let (before, rest) = text.split_at(error.at.start);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line_number = before.matches('\n').count() + 1;
    let column = before[line_start..].chars().count() + 1;
    let mut left: Vec<char> = before[line_start..].chars().rev().take(CONTEXT).collect();
    left.reverse();
    let faulty = &rest[..error.at.len()];
    let right = rest[error.at.len()..].lines().next().unwrap_or_default();
    let [left, faulty, right] = [left.iter().collect(), first(faulty), first(right)]
        .map(|part: String| Escaped(&part).to_string());
    let indent = " ".repeat(display_width(&left));
    let mark = "^".repeat(display_width(&faulty).max(1));
    let place = format!("{error} (line {line_number}, column {column})");
    let hint = hint(&error.kind);
    let code = match error.kind {
        TextErrorKind::NoBytes(_) => log::read(text).iter().find_map(|mention| mention.code),
        TextErrorKind::Codes => {
            log::read(&format!("code {text}")).iter().find_map(|mention| mention.code)
        }
        _ => None,
    };
    let more = match (handshake_status(text), code) {
        (Some(status), _) => {
            format!("\nit answers a handshake, with {status}: wsclose explain {status}")
        }
        (None, Some(code)) => format!("\nit speaks of the code {code}: wsclose explain {code}"),
        (None, None) => String::new(),
    };
    report(&place, &format!("{left}{faulty}{right}\n{indent}{mark}\n{hint}{more}"));
}

/// The status of an HTTP response that refuses to become a WebSocket.
fn handshake_status(text: &str) -> Option<u16> {
    let (_, behind) = text.trim_start().strip_prefix("HTTP/")?.split_once(' ')?;
    let status = behind.split_whitespace().next()?.parse().ok()?;
    (200..600).contains(&status).then_some(status)
}

fn first(text: &str) -> String {
    text.chars().take(CONTEXT).collect()
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
