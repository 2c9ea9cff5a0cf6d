//! The arguments of `decode`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use wsclose::capture::{Kind, Layer};
use wsclose::frame::Role;

pub(super) const DECODE_EXAMPLES: &str = "\
Examples:
  wsclose decode 880203e8
  wsclose decode 88 82 37 fa 21 3d 34 09
  wsclose decode 0x88, 0x05, 0x03, 0xe8, 0x62, 0x79, 0x65
  wsclose decode '\\x03\\xf3\\x67\\x6f\\x6e\\x65'
  echo '88:02:03:ee' | wsclose decode
  wsclose decode --from client 880203e8
  wsclose decode --diagram 88 85 37 fa 21 3d 34 12 43 44 52
  wsclose decode '<<136,5,1000:16,\"bye\">>'
  wsclose decode 'rx: b\"\\x88\\x02\\x03\\xe8\" (4 bytes)'
  wsclose encode 1001 --format raw | od -t x1z | wsclose decode
  printf '%s\\n' 880203e8 880203f3 | wsclose decode --lines
  printf '%s\\n' 880203e8 880203f3 | wsclose decode --tally
  wsclose decode 03e8 --format json";

pub(super) const DECODE_STATUS: &str = "\
Exit status:
  0  a Close that breaks no rule; with --lines, a capture on every line
  1  decoded, but it breaks a rule or holds no Close; with --lines, a line without capture
  2  wrong usage, or nothing that could be decoded";

/// At the end of the long help.
pub(super) const DECODE_FORMS: &str = "\
What it reads:
  hex        88 02 03 e8, 880203E8, 88:02:03:e8, 0x88, %88, &H88, 16#88, $88, 88h,
             88.2.3.E8, hex in a call or quotes
  dumps      xxd, hexdump, od, tcpdump -x, tshark -x, Wireshark, gdb, lldb, Format-Hex,
             and others with offsets or with the characters behind the bytes
  lists      {0x88, 0x02}, [136, 2], [-120, 2], [136 2], ['\\x88', '\\x02'],
             <Buffer 88 02>, <<136,2>>
  strings    \"\\x88\\x02\", \"\\210\\002\", '\\136\\2', \"\\u0088\", =88=02
  numbers    136 2 3 232, 10001000 00000010, od's words in octal and decimal
  base64     iAID6A==, standard or URL-safe
  raw        the bytes themselves
  Each of them with a log line or prose around it; two bytes in prose only where something
  says that they are bytes: a word such as frame or payload, a literal, a call. Bytes that
  were left out (..., *) make the capture truncated; a text that has lost bytes (U+FFFD) is
  refused.

What is ambiguous:
  A text is read in every way that fits, and the bytes decide. The best reading is
  1.  a lawful Close frame,
  2.  one with a fault,
  3.  one that was cut,
  4.  a lawful payload,
  5.  a Close in frames that begin oddly (FIN 0, a reserved bit or opcode),
  6.  a packet without one,
  7.  other frames,
  8.  a code alone that is not registered,
  9.  a payload with a fault.
  Of Close frames that are written alike the first in the text wins, even if it has a fault
  and another has none; among equals the first of these: dump, words, list, string, binary,
  hex, decimal, octal, base64, raw. A text of hex alone is hex, unless as words, binary
  digits or decimal numbers it is a Close frame. Words and numbers beside the bytes are no
  part of them. The answer says what the text was taken for and what else makes sense;
  --input overrides.";

#[derive(Args, Debug)]
pub(crate) struct DecodeArgs {
    /// The text with the bytes; without it, or for -, standard input is read
    #[arg(value_name = "BYTES", allow_negative_numbers = true)]
    pub(crate) bytes: Vec<String>,

    /// Read the text from a file; - is standard input
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
    /// are passed over.
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

    #[test]
    fn the_kinds_are_those_of_the_library_in_their_order() {
        let names: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let inputs = InputArg::value_variants();
        let values = inputs.iter().filter_map(ValueEnum::to_possible_value);
        assert_eq!(values.map(|value| value.get_name().to_owned()).collect::<Vec<_>>(), names);
        assert_eq!(inputs.iter().map(|input| Kind::from(*input)).collect::<Vec<_>>(), Kind::ALL);
        let help = DECODE_FORMS.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(help.contains(&format!("the first of these: {}.", names.join(", "))), "{help}");
    }
}
