//! The arguments of `decode`.

use std::path::PathBuf;

use clap::builder::ArgPredicate;
use clap::{Args, ValueEnum, ValueHint};
use wsclose::capture::{Kind, Layer};
use wsclose::frame::Role;

use super::choice::{Choices, choice};
use crate::cli::args::JsonArg;

#[derive(Args, Debug)]
pub(crate) struct DecodeArgs {
    /// The text with the bytes; without it, or for -, standard input is read
    #[arg(value_name = "BYTES", allow_negative_numbers = true)]
    pub(crate) bytes: Vec<String>,

    /// Read the text from a file; - is standard input
    ///
    /// A capture may be up to 4 MiB; use --lines for many.
    #[arg(long, value_name = "PATH", conflicts_with = "bytes", value_hint = ValueHint::FilePath)]
    pub(crate) file: Option<PathBuf>,

    /// How the bytes are written, if the guess is wrong
    #[arg(long, value_name = "KIND", value_parser = choice(INPUTS, Kind::name))]
    pub(crate) input: Option<Kind>,

    /// What the bytes are, if the guess is wrong
    #[arg(long = "as", value_name = "LAYER", value_parser = choice(LAYERS, Layer::name))]
    pub(crate) layer: Option<Layer>,

    /// Who sent the bytes; without it, the MASK bit of each frame tells
    ///
    /// Clients must mask every frame and servers none: with the sender known, wrong masking is a
    /// violation.
    #[arg(long, value_name = "SENDER", value_parser = choice(SENDERS, Role::name))]
    pub(crate) from: Option<Role>,

    /// Treat every input line as one capture; print one line for each
    ///
    /// The answers come in the order of the input, as lines of text or, with --format jsonl, as
    /// one object a line. A line that holds no capture gets an error with its number. Blank lines
    /// are skipped. A line may be up to 1 MiB; the number of lines is unlimited.
    #[arg(long)]
    pub(crate) lines: bool,

    /// Count the codes and findings in the lines instead, and show them as tables
    #[arg(long)]
    pub(crate) tally: bool,

    /// One line: the Close, who sent it, and the names of the findings
    #[arg(short, long)]
    pub(crate) brief: bool,

    /// Draw each frame as RFC 6455 does, bit by bit
    ///
    /// The diagram of section 5.2 with the bits that the frame has: 32 a row in 80 columns, 16 or 8
    /// in a narrower terminal. Of a payload the first 32 bytes are drawn; a masked byte is shown
    /// as 34 ^ 37 = 03: as sent, its byte of the key, unmasked.
    #[arg(long)]
    pub(crate) diagram: bool,

    /// How receivers differ, every byte, and everything that `explain --all` shows for the code
    #[arg(short, long)]
    pub(crate) all: bool,

    /// What libraries call the code
    #[arg(long)]
    pub(crate) names: bool,

    /// Say where each fact about the code was read
    #[arg(long)]
    pub(crate) sources: bool,

    /// How one library names, handles and reports the code
    ///
    /// You can also name a server, proxy or service (nginx, alb, cloud-run).
    #[arg(long, value_name = "LIBRARY")]
    pub(crate) library: Option<String>,

    /// Only what this application means by the code, in full
    #[arg(long, value_name = "APP")]
    pub(crate) app: Option<String>,

    /// Output format
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "text",
        default_value_if("json", ArgPredicate::IsPresent, "json")
    )]
    pub(crate) format: DecodeFormat,

    #[command(flatten)]
    pub(crate) json: JsonArg,

    /// Whether the command was left out, so that the answer first says what was done.
    #[arg(skip)]
    pub(crate) is_guess: bool,
}

/// In the order in which they are tried.
const INPUTS: &Choices<Kind> = &[
    (Kind::Dump, "Lines with an offset before the bytes, or with the characters behind them"),
    (Kind::Words, "Words with the low byte first, as hexdump and od print them"),
    (Kind::List, "Numbers between brackets: arrays, Buffers, binaries"),
    (Kind::String, "Text with escapes"),
    (Kind::Binary, "Groups of eight bits"),
    (Kind::Hex, "Hex digits"),
    (Kind::Decimal, "Decimal numbers"),
    (Kind::Octal, "Octal numbers"),
    (Kind::Base64, "Standard or URL-safe"),
    (Kind::Raw, "The bytes themselves"),
];

const LAYERS: &Choices<Layer> = &[
    (Layer::Payload, "A Close payload without its frame"),
    (Layer::Frame, "One or more frames"),
    (Layer::Packet, "A TCP segment that carries frames, from its IP header or a link header on"),
];

const SENDERS: &Choices<Role> = &[
    (Role::Client, "The end that opened the connection"),
    (Role::Server, "The end that accepted it"),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DecodeFormat {
    /// For people; may change
    Text,
    /// One object, for programs
    Json,
    /// The same on one line; with --lines, one such line for each
    Jsonl,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::help;

    #[test]
    fn the_kinds_are_those_of_the_library_in_their_order() {
        let names: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(INPUTS.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), Kind::ALL);
        let help = help::DECODE_END.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(help.contains(&format!("the first of these: {}.", names.join(", "))), "{help}");
    }
}
