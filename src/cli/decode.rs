//! `wsclose decode`.

use std::fs;
use std::io::{self, IsTerminal, Read};

use wsclose::capture::{self, Input, TextError, TextErrorKind};
use wsclose::frame::Decoded;

use super::args::{DecodeArgs, DecodeFormat};
use super::escape::Escaped;
use super::render::{frame, json};
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
    let (layer, decoded) = capture::decode(&input.bytes, args.layer.map(Into::into));
    let answer = match args.format {
        DecodeFormat::Json => {
            json::write(&CaptureView::new(input.format, layer, input.bytes.len(), &decoded))?
        }
        DecodeFormat::Text => {
            frame::write(&input, layer, &decoded, terminal) + &maybe_a_code(&text, &input)
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
    if !args.bytes.is_empty() {
        return Some(args.bytes.join(" "));
    }
    let (bytes, from) = match &args.file {
        Some(path) => (fs::read(path), path.display().to_string()),
        None => (read_stdin(), "standard input".to_owned()),
    };
    match bytes.map(String::from_utf8) {
        Ok(Ok(text)) => Some(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned)),
        Ok(Err(error)) => {
            let at = error.utf8_error().valid_up_to();
            let message = format!("{}: not text, from byte {at} on", Escaped(&from));
            report(&message, "`xxd -p` turns raw bytes into hex");
            None
        }
        Err(error) => {
            report(&format!("{}: {error}", Escaped(&from)), "");
            None
        }
    }
}

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut stdin = io::stdin().lock();
    if io::stdin().is_terminal() {
        eprintln!("Paste the bytes as hex, then press Ctrl-D:");
    }
    let mut bytes = Vec::new();
    stdin.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The most characters that an error shows of the text on either side of the fault.
const CONTEXT: usize = 24;

/// What is wrong, the line where it is, and a mark below the place.
fn report_text_error(text: &str, error: &TextError) {
    let (before, rest) = text.split_at(error.at.start);
    let line_number = before.matches('\n').count() + 1;
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = &text[line_start..];
    let line = line.lines().next().unwrap_or_default();
    let column = before[line_start..].chars().count() + 1;
    if error.kind == TextErrorKind::Empty {
        report(&error.to_string(), HEX_HINT);
        return;
    }
    let skipped = column.saturating_sub(1 + CONTEXT);
    let left: String = line.chars().skip(skipped).take(column - 1 - skipped).collect();
    let faulty: String = rest.chars().take(text[error.at.clone()].chars().count()).collect();
    let right: String =
        line.chars().skip(column - 1 + faulty.chars().count()).take(CONTEXT).collect();
    let [left, faulty, right] = [left, faulty, right].map(|part| Escaped(&part).to_string());
    let mark = " ".repeat(left.chars().count()) + &"^".repeat(faulty.chars().count().max(1));
    let place = format!("{error} (line {line_number}, column {column})");
    report(&place, &format!("{left}{faulty}{right}\n  {mark}\n  {}", hint(&error.kind)));
}

const HEX_HINT: &str = "`decode` reads hex, such as 88 02 03 e8, 0x88 0x02 or \\x88\\x02";

const fn hint(kind: &TextErrorKind) -> &'static str {
    match kind {
        TextErrorKind::Elided => {
            "paste all the bytes; a part of a frame can be decoded up to there"
        }
        TextErrorKind::Lost => "copy the bytes as hex; what the text shows cannot be decoded",
        TextErrorKind::OddDigits(_) => "a digit is missing or one too many; write 02 for 2",
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
