//! `wsclose decode`.

use std::io;

use wsclose::capture::{Input, TextError, read, read_as};
use wsclose::frame::Decoded;

use super::args::{DecodeArgs, DecodeFormat, InputArg};
use super::paste::{self, Paste};
use super::render::{capture as text, json};
use super::status::Status;
use super::terminal::Terminal;
use super::view::capture::CaptureView;

/// Decodes what was pasted, and says which rules it breaks.
pub(crate) fn run(args: &DecodeArgs, terminal: &Terminal) -> io::Result<Status> {
    let Some(paste) = paste::take(args) else { return Ok(Status::Unusable) };
    let input = match find_bytes(&paste, args.input) {
        Ok(input) => input,
        Err(error) => {
            paste::report_error(&paste, &error);
            return Ok(Status::Unusable);
        }
    };
    let (layer, decoded) = input.decode(args.layer.map(Into::into));
    let answer = match args.format {
        DecodeFormat::Json => json::write(&CaptureView::new(&input, layer, &decoded))?,
        DecodeFormat::Text => {
            text::write(&input, layer, &decoded, terminal) + &maybe_a_code(&paste, &input)
        }
    };
    terminal.print(&answer)?;
    Ok(status(&decoded))
}

fn find_bytes(paste: &Paste, kind: Option<InputArg>) -> Result<Input, TextError> {
    match (paste, kind) {
        (Paste::Bytes(bytes), _) => Ok(Input::raw(bytes.clone())),
        (Paste::Text(text), Some(InputArg::Raw)) => Ok(Input::raw(text.clone().into_bytes())),
        (Paste::Text(text), Some(kind)) => read_as(text, kind.into()),
        (Paste::Text(text), None) => read(text),
    }
}

fn status(decoded: &Decoded<'_>) -> Status {
    if decoded.close().is_some() && decoded.violations() == 0 { Status::Done } else { Status::No }
}

/// `decode 1011` reads two bytes, where `explain 1011` was probably meant.
fn maybe_a_code(paste: &Paste, input: &Input) -> String {
    let Paste::Text(text) = paste else { return String::new() };
    let text = text.trim();
    let is_number = text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
    if is_number && input.bytes.len() == 2 {
        format!("\nThis is about the bytes {text}. For the code {text}: wsclose explain {text}\n")
    } else {
        String::new()
    }
}
