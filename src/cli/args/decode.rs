//! The arguments of `decode`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use wsclose::capture::{Kind, Layer};
use wsclose::frame::Role;

#[derive(Args, Debug)]
pub(crate) struct DecodeArgs {
    /// The text with the bytes; without it, or for -, standard input is read
    #[arg(value_name = "BYTES", allow_negative_numbers = true)]
    pub(crate) bytes: Vec<String>,

    /// Read the text from a file; - is standard input
    ///
    /// One capture has 4 MiB at the most; many captures are for --lines.
    #[arg(long, value_name = "PATH", conflicts_with = "bytes", value_hint = ValueHint::FilePath)]
    pub(crate) file: Option<PathBuf>,

    /// How the bytes are written, if the guess is wrong
    #[arg(long, value_name = "KIND")]
    pub(crate) input: Option<InputArg>,

    /// What the bytes are, if the guess is wrong
    #[arg(long = "as", value_name = "LAYER")]
    pub(crate) layer: Option<LayerArg>,

    /// Who sent the bytes; without it, the MASK bit of each frame tells
    ///
    /// A server masks no frame and a client every one: with the sender known, wrong masking is a
    /// violation.
    #[arg(long, value_name = "SENDER")]
    pub(crate) from: Option<FromArg>,

    /// Take each line for a capture, and answer each with a line
    ///
    /// The answers come in the order of the input, as lines of text or, with --format json, as
    /// one object a line. A line that holds no capture gets an error with its number. Blank lines
    /// are passed over. A line has 1 MiB at the most; how many there are has no limit.
    #[arg(long)]
    pub(crate) lines: bool,

    /// Count the codes in the lines instead, and show them as a table
    #[arg(long)]
    pub(crate) tally: bool,
    /// Draw each frame as RFC 6455 does, bit by bit
    ///
    /// The diagram of section 5.2 with the bits that the frame has: 32 a row in 80 columns, 16 or 8
    /// in a narrower terminal. Of a payload the first 32 bytes are drawn; a masked byte is shown
    /// as 34 ^ 37 = 03: as sent, its byte of the key, unmasked.
    #[arg(long)]
    pub(crate) diagram: bool,

    /// The shape of the answer
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: DecodeFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputArg {
    /// Lines with an offset before the bytes, or with the characters behind them
    Dump,
    /// Words with the low byte first, as hexdump and od print them
    Words,
    /// Numbers between brackets: arrays, Buffers, binaries
    List,
    /// Text with escapes
    String,
    /// Groups of eight bits
    Binary,
    /// Hex digits
    Hex,
    /// Decimal numbers
    Decimal,
    /// Octal numbers
    Octal,
    /// Standard or URL-safe
    Base64,
    /// The bytes themselves
    Raw,
}

impl From<InputArg> for Kind {
    fn from(input: InputArg) -> Self {
        match input {
            InputArg::Dump => Self::Dump,
            InputArg::Words => Self::Words,
            InputArg::List => Self::List,
            InputArg::String => Self::String,
            InputArg::Binary => Self::Binary,
            InputArg::Hex => Self::Hex,
            InputArg::Decimal => Self::Decimal,
            InputArg::Octal => Self::Octal,
            InputArg::Base64 => Self::Base64,
            InputArg::Raw => Self::Raw,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LayerArg {
    /// A Close payload without its frame
    Payload,
    /// One or more frames
    Frame,
    /// A TCP segment that carries frames, from its IP header or a link header on
    Packet,
}

impl From<LayerArg> for Layer {
    fn from(layer: LayerArg) -> Self {
        match layer {
            LayerArg::Payload => Self::Payload,
            LayerArg::Frame => Self::Frame,
            LayerArg::Packet => Self::Packet,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FromArg {
    /// The end that opened the connection
    Client,
    /// The end that accepted it
    Server,
}

impl From<FromArg> for Role {
    fn from(from: FromArg) -> Self {
        match from {
            FromArg::Client => Self::Client,
            FromArg::Server => Self::Server,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DecodeFormat {
    /// For people; may change
    Text,
    /// One object, for programs
    Json,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::help;

    #[test]
    fn the_kinds_are_those_of_the_library_in_their_order() {
        let names: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let inputs = InputArg::value_variants();
        let values = inputs.iter().filter_map(ValueEnum::to_possible_value);
        assert_eq!(values.map(|value| value.get_name().to_owned()).collect::<Vec<_>>(), names);
        assert_eq!(inputs.iter().map(|input| Kind::from(*input)).collect::<Vec<_>>(), Kind::ALL);
        let help = help::DECODE_END.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(help.contains(&format!("the first of these: {}.", names.join(", "))), "{help}");
    }
}
