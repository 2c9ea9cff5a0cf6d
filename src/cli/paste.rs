//! What was pasted: where it comes from, and what is said if there are no bytes in it.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};

use anstream::adapter::strip_str;
use textwrap::core::display_width;
use wsclose::CloseCode;
use wsclose::capture::{TextError, TextErrorKind};

use super::args::DecodeArgs;
use super::escape::Escaped;
use super::report;

/// What was given to decode.
pub(crate) enum Paste {
    Text(String),
    /// What is no text: the bytes themselves.
    Bytes(Vec<u8>),
}

/// Takes the paste from the arguments, a file or standard input. `None` if it could not be read;
/// then that has been said.
pub(crate) fn take(args: &DecodeArgs) -> Option<Paste> {
    let from_stdin =
        matches!(args.bytes.as_slice(), [] | [_]) && args.bytes.iter().all(|a| a == "-");
    if !from_stdin {
        return Some(Paste::Text(without_colour(&args.bytes.join(" "))));
    }
    let (bytes, from) = match args.file.as_deref().filter(|path| path.as_os_str() != "-") {
        Some(path) => (fs::read(path), path.display().to_string()),
        None => (read_stdin(), "standard input".to_owned()),
    };
    match bytes {
        Ok(bytes) if is_capture_file(&bytes) => {
            let message = format!("{}: a capture file, not its text", Escaped(&from));
            report(
                &message,
                "tcpdump -r FILE -X prints its packets, and so does tshark -r FILE -x",
            );
            None
        }
        Ok(bytes) => Some(to_text(bytes)),
        Err(error) => {
            report(&format!("{}: {error}", Escaped(&from)), "");
            None
        }
    }
}

/// Whether this is a file of pcap, in either byte order and resolution, or of pcapng.
fn is_capture_file(bytes: &[u8]) -> bool {
    let magic = bytes.first_chunk().map(|first: &[u8; 4]| u32::from_be_bytes(*first));
    matches!(magic, Some(0xa1b2c3d4 | 0xd4c3b2a1 | 0xa1b23c4d | 0x4d3cb2a1 | 0x0a0d0d0a))
}

/// UTF-8, or UTF-16 as PowerShell writes it, without a byte order mark; else bytes.
pub(crate) fn to_text(bytes: Vec<u8>) -> Paste {
    let marked = bytes.strip_prefix(b"\xff\xfe");
    let little_endian = marked.or_else(|| is_ascii_in_pairs(&bytes).then_some(bytes.as_slice()));
    if let Some(text) = little_endian.and_then(utf16) {
        return Paste::Text(without_colour(&text));
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&text);
            Paste::Text(without_colour(text))
        }
        Err(error) if is_mostly_text(error.as_bytes()) => {
            Paste::Text(without_colour(&String::from_utf8_lossy(error.as_bytes())))
        }
        Err(error) => Paste::Bytes(error.into_bytes()),
    }
}

/// Whether this is ASCII in UTF-16, the low byte first, whose mark was lost.
fn is_ascii_in_pairs(bytes: &[u8]) -> bool {
    let is_ascii = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    let (pairs, half) = bytes.as_chunks();
    pairs.len() > 1
        && half.is_empty()
        && pairs.iter().all(|[low, high]| is_ascii(*low) && *high == 0)
}

/// Whether bytes that are not UTF-8 are a text with a few wrong bytes. A frame and a payload
/// begin with a byte that no text has.
fn is_mostly_text(bytes: &[u8]) -> bool {
    let is_text = |byte: &u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    let text = bytes.iter().filter(|byte| is_text(byte)).count();
    let begins = bytes.first().is_some_and(|byte| byte.is_ascii_graphic() || *byte == b' ');
    begins && text * 4 >= bytes.len() * 3
}

/// The text without the escape sequences that colour a log.
fn without_colour(text: &str) -> String {
    if text.contains('\x1b') { strip_str(text).to_string() } else { text.to_owned() }
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let (pairs, half) = bytes.as_chunks();
    let units: Vec<_> = pairs.iter().copied().map(u16::from_le_bytes).collect();
    String::from_utf16(&units).ok().filter(|_| half.is_empty())
}

const BYTE_ORDER_MARK: char = '\u{feff}';

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut stdin = io::stdin().lock();
    if stdin.is_terminal() {
        writeln!(io::stderr(), "Paste the bytes in any form, then press Ctrl-D:")?;
    }
    let mut bytes = Vec::new();
    stdin.read_to_end(&mut bytes)?;
    Ok(bytes)
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
        TextErrorKind::NoBytes(_) => code_in(text),
        TextErrorKind::Codes => code_in(&format!("codes {text}")),
        _ => None,
    };
    let code = code.map_or(String::new(), |code| {
        format!("\nit speaks of the code {code}: wsclose explain {code}")
    });
    report(&place, &format!("{left}{faulty}{right}\n{indent}{mark}\n{hint}{code}"));
}

/// The first number in a text that a word like `code` or `close` stands before.
fn code_in(text: &str) -> Option<CloseCode> {
    let mut before = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let speaks = ["code", "clos", "status"].iter().any(|part| before.contains(part));
        match word.parse() {
            Ok(number) if speaks && word.len() >= 3 => return Some(CloseCode::new(number)),
            _ if word.is_empty() => {}
            _ => before = word.to_lowercase(),
        }
    }
    None
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
