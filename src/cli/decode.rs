//! `wsclose decode`.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};

use textwrap::core::display_width;
use wsclose::capture::{self, Input, TextError, TextErrorKind};
use wsclose::frame::Decoded;

use super::args::{DecodeArgs, DecodeFormat};
use super::escape::Escaped;
use super::render::{capture as text, json};
use super::report;
use super::status::Status;
use super::terminal::Terminal;
use super::view::capture::CaptureView;

/// Decodes what was pasted, and says which rules it breaks.
pub(crate) fn run(args: &DecodeArgs, terminal: &Terminal) -> io::Result<Status> {
    let Some(text) = read_text(args) else { return Ok(Status::Unusable) };
    let input = match capture::read(&text) {
        Ok(input) => input,
        Err(error) => {
            report_text_error(&text, &error);
            return Ok(Status::Unusable);
        }
    };
    let (layer, sender) = (args.layer.map(Into::into), args.from.map(Into::into));
    let (layer, decoded) = capture::decode(&input.bytes, layer, sender);
    let answer = match args.format {
        DecodeFormat::Json => {
            json::write(&CaptureView::new(input.format, layer, input.bytes.len(), &decoded))?
        }
        DecodeFormat::Text => {
            text::write(&input, layer, &decoded, terminal) + &maybe_a_code(&text, &input)
        }
    };
    terminal.print(&answer)?;
    Ok(status(&decoded))
}

fn status(decoded: &Decoded<'_>) -> Status {
    if decoded.close().is_some() && decoded.violations() == 0 { Status::Done } else { Status::No }
}

/// The text to decode. `None` if it could not be read; then that has been said.
fn read_text(args: &DecodeArgs) -> Option<String> {
    let from_stdin =
        matches!(args.bytes.as_slice(), [] | [_]) && args.bytes.iter().all(|a| a == "-");
    if !from_stdin {
        return Some(args.bytes.join(" "));
    }
    let (bytes, from) = match args.file.as_deref().filter(|path| path.as_os_str() != "-") {
        Some(path) => (fs::read(path), path.display().to_string()),
        None => (read_stdin(), "standard input".to_owned()),
    };
    match bytes.map(to_text) {
        Ok(Ok(text)) => Some(text),
        Ok(Err(at)) => {
            let message = format!("{}: not text, from byte {at} on", Escaped(&from));
            report(&message, "raw bytes become hex with: xxd -p FILE | wsclose decode");
            None
        }
        Err(error) => {
            report(&format!("{}: {error}", Escaped(&from)), "");
            None
        }
    }
}

/// UTF-8, or UTF-16 as PowerShell writes it, without a byte order mark; else the first byte that
/// is neither.
fn to_text(bytes: Vec<u8>) -> Result<String, usize> {
    if let Some(units) = bytes.strip_prefix(b"\xff\xfe") {
        let (pairs, half) = units.as_chunks();
        let units: Vec<_> = pairs.iter().copied().map(u16::from_le_bytes).collect();
        let text = String::from_utf16(&units).map_err(|_| 2_usize)?;
        return if half.is_empty() { Ok(text) } else { Err(bytes.len() - 1) };
    }
    let mut text = String::from_utf8(bytes).map_err(|error| error.utf8_error().valid_up_to())?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len_utf8());
    }
    Ok(text)
}

const BYTE_ORDER_MARK: char = '\u{feff}';

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut stdin = io::stdin().lock();
    if stdin.is_terminal() {
        writeln!(io::stderr(), "Paste the bytes as hex, then press Ctrl-D:")?;
    }
    let mut bytes = Vec::new();
    stdin.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The most characters that an error shows of the text before, at and behind the fault.
const CONTEXT: usize = 24;

/// What is wrong, the line where it is, and a mark below the place.
fn report_text_error(text: &str, error: &TextError) {
    if error.kind == TextErrorKind::Empty {
        report(&error.to_string(), HEX_HINT);
        return;
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
    report(&place, &format!("{left}{faulty}{right}\n{indent}{mark}\n{hint}"));
}

fn first(text: &str) -> String {
    text.chars().take(CONTEXT).collect()
}

const HEX_HINT: &str = "`decode` reads hex, such as 88 02 03 e8, 0x88 0x02 or \\x88\\x02";

const fn hint(kind: &TextErrorKind) -> &'static str {
    match kind {
        TextErrorKind::Elided => {
            "paste all the bytes, or leave out the dots to decode what is there"
        }
        TextErrorKind::Lost => "copy the bytes as hex; what the text shows cannot be decoded",
        TextErrorKind::OddDigits(1) => "a digit is missing; or write 02 for 2",
        TextErrorKind::OddDigits(3) => "a digit is missing or one too many; decimal is not read",
        TextErrorKind::OddDigits(_) => "a digit is missing or one too many",
        _ => HEX_HINT,
    }
}

/// `decode 1011` reads two bytes, where `explain 1011` was probably meant.
fn maybe_a_code(text: &str, input: &Input) -> String {
    let text = text.trim();
    let is_number = text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
    if is_number && input.bytes.len() == 2 {
        format!("\nThis is about the bytes {text}. For the code {text}: wsclose explain {text}\n")
    } else {
        String::new()
    }
}
