//! The command line, as clap reads it. Help, man pages and completions come from here.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use wsclose::capture::{Kind, Layer};
use wsclose::frame::Role;

use super::mask::Mask;

const OVERVIEW: &str = "\
Explains, lists and decodes WebSocket close codes, offline.

Every number from 0 to 65535 has an answer: what it means, who may send it, what usually causes \
it, what to check next and whether to reconnect. The facts come from RFC 6455, the IANA registry \
and what libraries really do.";

pub(crate) const EXAMPLES: &str = "\
Examples:
  wsclose explain 1011
  wsclose 1006
  wsclose going away
  wsclose list 3000-3999
  wsclose decode 880203e8
  wsclose encode 1011 'worker died'

Exit status:
  0  done
  1  the answer is no: an unknown name, a capture that breaks the protocol
  2  wrong usage, or input that cannot be read";

#[derive(Debug, Parser)]
#[command(
    name = "wsclose",
    version,
    about = "Why did the WebSocket close? Explains, lists and decodes close codes",
    long_about = OVERVIEW,
    after_help = EXAMPLES,
    arg_required_else_help = true,
    override_usage = "wsclose [OPTIONS] <WHAT>...\n       wsclose <COMMAND>"
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) explain: ExplainArgs,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    /// When to use colour
    ///
    /// `auto` uses colour on a terminal, and heeds `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and
    /// `TERM=dumb`.
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        overrides_with = "color"
    )]
    pub(crate) color: ColorWhen,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say what a code means, what causes it and what to do
    ///
    /// This is the default command: `wsclose 1011` is `wsclose explain 1011`.
    #[command(arg_required_else_help = true, after_help = EXPLAIN_EXAMPLES)]
    Explain(ExplainArgs),

    /// Show the table of codes, whole or in part
    ///
    /// Without arguments: every registered code and every range, from 0 to 65535 in order. The
    /// table shows who may give a code a meaning of their own, and the HTTP status like it, on
    /// terminals of 100 columns and more; the other formats always do.
    #[command(after_help = LIST_EXAMPLES)]
    List(ListArgs),

    /// Decode a captured Close frame, payload or packet from what was pasted
    ///
    /// Takes hex in any spacing, dumps (xxd, hexdump, od, tcpdump, tshark, gdb and others),
    /// arrays and strings of most languages, and base64, with a log line or prose around them.
    /// Finds out whether the bytes are a packet, frames or only a payload, draws them, names
    /// every rule of RFC 6455 about frames and closing that they break, says what well-known
    /// receivers do about it, and explains the code. A packet is IPv4 or IPv6 with TCP, with or
    /// without an Ethernet, VLAN, Linux cooked (SLL, SLL2) or BSD loopback header. Where the
    /// bytes make no sense it guesses: swapped bytes, a payload still masked, HTTP or TLS.
    ///
    /// A text is read in every way that fits, and the bytes decide: the reading wins that makes
    /// the best Close. Among equals the order is that of the values of --input.
    #[command(after_help = DECODE_EXAMPLES)]
    Decode(DecodeArgs),

    /// Make a Close frame, or its payload
    ///
    /// The inverse of `decode`: prints the bytes as hex, as a literal of a programming language, or
    /// raw. What RFC 6455 forbids is refused, unless --force is given.
    #[command(
        arg_required_else_help = true,
        after_help = ENCODE_EXAMPLES,
        override_usage = "wsclose encode [OPTIONS] <CODE> [REASON]\n       \
                          wsclose encode [OPTIONS] --no-code"
    )]
    Encode(EncodeArgs),

    /// Print the completion script for a shell
    #[command(arg_required_else_help = true, after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// The shell to write the script for
        shell: CompletionShell,
    },

    /// Print a manual page, as roff
    #[command(after_help = MAN_EXAMPLES)]
    Man {
        /// The command whose page to print; without it, the page of wsclose itself
        #[arg(value_parser = ["explain", "list", "decode", "encode", "completions", "man"])]
        command: Option<String>,
    },
}

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  wsclose explain 1011
  wsclose explain 0x3f3
  wsclose explain 'policy violation' GOING_AWAY tls-handshake
  wsclose explain 4000-4999
  wsclose explain --brief 1000..1015
  wsclose explain 59395
  wsclose explain 1006 --format json";

#[derive(Args, Debug)]
pub(crate) struct ExplainArgs {
    /// A code, a range or a name
    ///
    /// A number (1011, 0x3f3), a range (4000-4999, 3000..3999, 40xx) or a name in any case,
    /// spacing and separator (policy violation, GOING_AWAY, tls-handshake, needs_extension).
    #[arg(value_name = "WHAT", allow_negative_numbers = true)]
    pub(crate) what: Vec<String>,

    /// One line a code
    #[arg(short, long)]
    pub(crate) brief: bool,

    /// The shape of the answer [default: text]
    #[arg(short, long, value_name = "FORMAT", hide_default_value = true)]
    pub(crate) format: Option<ExplainFormat>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    /// For people; may change
    Text,
    /// One object, for programs
    Json,
    /// For an issue or a wiki
    Markdown,
}

const LIST_EXAMPLES: &str = "\
Examples:
  wsclose list
  wsclose list 3000-3999
  wsclose list protocol --sendable
  wsclose list --reserved
  wsclose list --registered --format csv
  wsclose list private --format json";

#[derive(Args, Debug)]
pub(crate) struct ListArgs {
    /// A range, a class, a code or a name
    ///
    /// A range (3000-3999), a class (unused, protocol, registered, private, outside), a code or a
    /// name. Without it, everything.
    #[arg(value_name = "WHAT", allow_negative_numbers = true)]
    pub(crate) what: Vec<String>,

    /// Only codes that may stand in a Close frame
    #[arg(long)]
    pub(crate) sendable: bool,

    /// Only codes that the protocol keeps back: 1004, 1005, 1006, 1015
    #[arg(long)]
    pub(crate) reserved: bool,

    /// Only codes that are registered with IANA
    #[arg(long)]
    pub(crate) registered: bool,

    /// The shape of the answer
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ListFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// A table for people; may change
    Text,
    /// One object, for programs
    Json,
    /// A header and one line a row
    Csv,
    /// A table for an issue or a wiki
    Markdown,
}

const DECODE_EXAMPLES: &str = "\
Examples:
  wsclose decode 880203e8
  wsclose decode 88 82 37 fa 21 3d 34 09
  wsclose decode 0x88, 0x05, 0x03, 0xe8, 0x62, 0x79, 0x65
  wsclose decode '\\x03\\xf3\\x67\\x6f\\x6e\\x65'
  echo '88:02:03:ee' | wsclose decode
  wsclose decode --from client 880203e8
  wsclose decode --diagram 88 85 37 fa 21 3d 34 12 43 44 52
  wsclose decode 03e8 --format json

Exit status:
  0  a Close that breaks no rule
  1  decoded, but it breaks a rule or holds no Close
  2  wrong usage, or nothing that could be decoded";

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
    #[arg(long, conflicts_with = "bytes")]
    pub(crate) lines: bool,

    /// Count the codes in the lines instead, and show them as a table
    #[arg(long, conflicts_with = "bytes")]
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

const ENCODE_EXAMPLES: &str = "\
Examples:
  wsclose encode 1000
  wsclose encode 1011 'worker died' --mask
  wsclose encode going_away --mask=37fa213d --format spaced
  wsclose encode 'policy violation' --payload --format base64
  wsclose encode --no-code --format c
  wsclose encode 4001 'bad token' --format raw > close.bin
  wsclose encode 3008 | wsclose decode

Exit status:
  0  made
  2  wrong usage, or a Close that RFC 6455 forbids";

#[derive(Args, Debug)]
pub(crate) struct EncodeArgs {
    /// The code: a number (1011, 0x3f3) or a name (policy violation, GOING_AWAY)
    #[arg(required_unless_present = "no_code", allow_negative_numbers = true)]
    pub(crate) code: Option<String>,

    /// The reason: one argument, at most 123 bytes of UTF-8
    #[arg(allow_negative_numbers = true)]
    pub(crate) reason: Option<OsString>,

    /// The words of a reason that was not quoted.
    #[arg(hide = true, allow_negative_numbers = true)]
    pub(crate) more: Vec<OsString>,

    /// Make an empty Close, without code and reason
    #[arg(long)]
    pub(crate) no_code: bool,

    /// Make the payload alone, without the header of the frame
    #[arg(long)]
    pub(crate) payload: bool,

    /// Mask the frame, as a client has to; without it, it is a server's
    ///
    /// KEY is 8 hex digits (37fa213d, 37:fa:21:3d) and follows an equals sign. Without KEY, or
    /// for `random`, the operating system gives one, each time another.
    #[arg(
        long,
        value_name = "KEY",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "random"
    )]
    pub(crate) mask: Option<Mask>,

    /// Make it even if RFC 6455 forbids it, to test a receiver
    ///
    /// Each rule that is broken is named on standard error.
    #[arg(long)]
    pub(crate) force: bool,

    /// How to write the bytes
    #[arg(short, long, value_name = "FORMAT", default_value = "hex")]
    pub(crate) format: EncodeFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EncodeFormat {
    /// 880203e8
    Hex,
    /// 88 02 03 e8
    Spaced,
    /// An array of unsigned char
    C,
    /// A bytes literal
    Python,
    /// A byte string
    Rust,
    /// A slice of bytes
    Go,
    /// A Uint8Array
    #[value(alias = "js")]
    Javascript,
    /// Base64 with padding
    Base64,
    /// The bytes themselves, for a file or a pipe
    Raw,
    /// One object, for programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  wsclose completions bash > wsclose.bash
  wsclose completions zsh > _wsclose
  wsclose completions fish > wsclose.fish";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompletionShell {
    Bash,
    Zsh,
    Fish,
    Elvish,
    #[value(name = "powershell")]
    PowerShell,
    Nushell,
}

impl CompletionShell {
    /// The shell as clap_complete has it; `None` for nushell, which has a crate of its own.
    pub(crate) const fn generator(self) -> Option<Shell> {
        match self {
            Self::Bash => Some(Shell::Bash),
            Self::Zsh => Some(Shell::Zsh),
            Self::Fish => Some(Shell::Fish),
            Self::Elvish => Some(Shell::Elvish),
            Self::PowerShell => Some(Shell::PowerShell),
            Self::Nushell => None,
        }
    }
}

const MAN_EXAMPLES: &str = "\
Examples:
  wsclose man > wsclose.1
  wsclose man decode > wsclose-decode.1";

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use super::*;

    #[test]
    fn every_command_has_a_manual_page() {
        Cli::command().debug_assert();
        let cli = Cli::command();
        let commands: Vec<_> = cli.get_subcommands().map(Command::get_name).collect();
        let man = cli.find_subcommand("man").and_then(|man| man.get_arguments().next()).unwrap();
        let pages = man.get_possible_values();
        let pages: Vec<_> = pages.iter().map(clap::builder::PossibleValue::get_name).collect();
        assert_eq!(commands, pages);
    }
}
