//! `wsclose decode`.

pub(super) mod answer;
mod diagram;
mod findings;
mod line;
mod lines;
mod marks;
mod packet;
mod paste_error;
mod picture;
mod said;
pub(super) mod tally;
mod tally_table;
mod text;

use wsclose::capture::{Input, PacketErrorKind};
use wsclose::frame::{Decoded, hex};

use crate::cli::args::{DecodeArgs, DecodeFormat};
use crate::cli::decode::answer::Decoding;
use crate::cli::error::{Failure, Note, Problem, Status};
use crate::cli::input::paste;
use crate::cli::input::paste::Paste;
use crate::cli::output::json;
use crate::cli::output::marked::Text;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;
use crate::cli::words::scope::Scope;

/// Decodes what was pasted, and says which rules it breaks.
pub(super) fn run(
    args: &DecodeArgs,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    if args.lines || args.tally {
        return lines::run(args, terminal, messages);
    }
    let (scope, note) = Scope::new(args.app.as_deref(), args.library.as_deref())?;
    messages.notes(note.as_slice());
    if paste::is_typed(args) {
        messages.prompt("Paste the bytes in any form, then press Ctrl-D:");
    }
    let paste = paste::take(args)??;
    let input = paste::find_bytes(&paste, args.input)
        .map_err(|error| paste_error::problem(&paste, &error))?;
    let capture = input
        .decode(args.layer, args.from)
        .map_err(|error| Problem::unusable(error.to_string(), packet_hint(&error.kind)))?;
    let decoding = Decoding::new(&input, &capture, &scope);
    if args.is_guess && (args.brief || args.format != DecodeFormat::Text) {
        messages.notes(&[Note::remark(GUESSED)]);
    }
    let answer = match args.format {
        DecodeFormat::Json => json::write(&decoding)?.into(),
        DecodeFormat::Jsonl => json::write_line(&decoding)?.into(),
        DecodeFormat::Text if args.brief => brief(&capture.decoded).into(),
        DecodeFormat::Text => {
            let mut answer = Text::from(if args.is_guess {
                format!("{GUESSED}:\n\n")
            } else {
                maybe_a_code(&paste, &input)
            });
            answer.push(&text::write(&decoding, args, terminal));
            answer
        }
    };
    terminal.print(answer)?;
    Ok(messages.problems(&decoding.errors).max(status(&capture.decoded)))
}

/// The answer in one line.
fn brief(decoded: &Decoded<'_>) -> String {
    let frame = decoded.closing_frame().or(decoded.frames.first());
    let mut text = String::new();
    line::push_brief(&mut text, frame, decoded.all_findings());
    text
}

fn status(decoded: &Decoded<'_>) -> Status {
    if decoded.close().is_some() && decoded.violations() == 0 { Status::Done } else { Status::No }
}

const fn packet_hint(kind: &PacketErrorKind) -> &'static str {
    match kind {
        PacketErrorKind::CutInIp | PacketErrorKind::CutInTcp => {
            "paste the packet down to its end; tcpdump keeps all of it with -s 0"
        }
        PacketErrorKind::LaterFragment => "the TCP header is in the first fragment; paste that one",
        PacketErrorKind::Arp | PacketErrorKind::NotTcp(_) => {
            "WebSocket runs over TCP; of a tunnel, paste the packet inside"
        }
        _ => "leave out --as, or decode the frames alone with --as frame",
    }
}

/// What is said where the command was left out.
const GUESSED: &str = "Decoded as a Close frame, as by `wsclose decode`";

/// `decode 1011` reads two bytes, where `explain 1011` was probably meant.
fn maybe_a_code(paste: &Paste<'_>, input: &Input) -> String {
    let Paste::Text(text) = paste else { return String::new() };
    let text = text.trim();
    let is_number = text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
    if is_number && input.bytes.len() == 2 {
        let bytes = hex(&input.bytes, " ");
        format!("These are the bytes {bytes}; for the code {text}: wsclose {text}\n\n")
    } else {
        String::new()
    }
}
