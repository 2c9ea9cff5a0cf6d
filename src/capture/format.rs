//! The ways to write bytes as text.

/// What a text was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// `00000000: 8802 03e8  ....`
    Xxd,
    /// `00000000  88 02 03 e8  |....|`
    HexdumpCanonical,
    /// `0000000 0288 e803`: hexdump and od in their 16-bit words, low byte first.
    Words,
    /// `0000000 210 002 003 350`: what od and hexdump print but for words in hex.
    Od,
    /// `0x0000:  8802 03e8  ....`
    Tcpdump,
    /// `0000  88 02 03 e8   ....`, of tshark and Wireshark.
    Wireshark,
    /// `0x7fffffffe3a0: 0x88 0x02`, with tabs.
    Gdb,
    /// `0x16fdff3a8: 88 02 03 e8  ....`
    Lldb,
    /// `00000000   88 02 03 E8`, of PowerShell.
    FormatHex,
    /// `[0x3FFF1C64] 0x00000000: 88 02 03 E8`, of the ESP libraries.
    Esp,
    /// A dump in a box, of Netty or hexyl.
    BoxedDump,
    /// Every other dump with offsets, such as those of libwebsockets, Java and curl.
    Dump,
    /// `<Buffer 88 02 03 e8>`
    NodeBuffer,
    /// `{"type":"Buffer","data":[136,2,3,232]}`
    NodeJson,
    /// `<<136,2,3,232>>`, of Erlang and Elixir.
    Erlang,
    /// `[-120, 2, 3, -24]`, of Java and its kin.
    SignedList,
    /// `[136 2 3 232]`, of Go.
    GoSlice,
    /// `[88, 2, 3, e8]`, of Rust.
    HexList,
    /// `{0x88, 0x02}`, `[136, 2, 3, 232]`, `Uint8Array(4) [136, ...]`
    List,
    /// `"\x88\x02\x03\xe8"`, in the escapes of most languages.
    EscapedString,
    /// `'\136\2\3\232'`, in the decimal escapes of Lua.
    DecimalEscapes,
    /// `10001000 00000010`
    Binary,
    /// Hex digits, with or without separators and prefixes.
    Hex,
    /// `210 002 003 350`
    Octal,
    /// `136 2 3 232`
    Decimal,
    /// `iAID6A==`, in the standard or the URL-safe alphabet.
    Base64,
    /// The bytes themselves.
    Raw,
}

/// The formats, by what tells them apart, in the order in which they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Lines with an offset before the bytes, or the bytes as characters behind them.
    Dump,
    /// The same, or bare, in words with the low byte first.
    Words,
    /// Numbers between brackets.
    List,
    /// Text with escapes for what is not printable.
    String,
    /// Groups of eight bits.
    Binary,
    /// Hex digits.
    Hex,
    /// Decimal numbers.
    Decimal,
    /// Octal numbers.
    Octal,
    /// Base64.
    Base64,
    /// The bytes themselves.
    Raw,
}

names! {
    Format {
        Self::Xxd => "xxd",
        Self::HexdumpCanonical => "hexdump",
        Self::Words => "words",
        Self::Od => "od",
        Self::Tcpdump => "tcpdump",
        Self::Wireshark => "wireshark",
        Self::Gdb => "gdb",
        Self::Lldb => "lldb",
        Self::FormatHex => "format-hex",
        Self::Esp => "esp",
        Self::BoxedDump => "boxed-dump",
        Self::Dump => "dump",
        Self::NodeBuffer => "node-buffer",
        Self::NodeJson => "node-json",
        Self::Erlang => "erlang",
        Self::SignedList => "signed-list",
        Self::GoSlice => "go-slice",
        Self::HexList => "hex-list",
        Self::List => "list",
        Self::EscapedString => "escaped-string",
        Self::DecimalEscapes => "decimal-escapes",
        Self::Binary => "binary",
        Self::Hex => "hex",
        Self::Octal => "octal",
        Self::Decimal => "decimal",
        Self::Base64 => "base64",
        Self::Raw => "raw",
    }
}

impl Format {
    /// What it is, for people: `a dump of xxd`.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Xxd => "a dump of xxd",
            Self::HexdumpCanonical => "a dump of hexdump -C",
            Self::Words => "a dump in little-endian words, as of hexdump and od",
            Self::Od => "a dump of od",
            Self::Tcpdump => "a dump of tcpdump",
            Self::Wireshark => "a dump of tshark or Wireshark",
            Self::Gdb => "memory as gdb shows it",
            Self::Lldb => "memory as lldb shows it",
            Self::FormatHex => "a dump of Format-Hex",
            Self::Esp => "a dump of an ESP library",
            Self::BoxedDump => "a dump in a box",
            Self::Dump => "a dump",
            Self::NodeBuffer => "a Buffer of Node",
            Self::NodeJson => "a Buffer of Node as JSON",
            Self::Erlang => "a binary of Erlang or Elixir",
            Self::SignedList => "a list of signed bytes",
            Self::GoSlice => "a slice of Go",
            Self::HexList => "a list of hex numbers",
            Self::List => "a list of numbers",
            Self::EscapedString => "a string with escapes",
            Self::DecimalEscapes => "a string with decimal escapes",
            Self::Binary => "binary digits",
            Self::Hex => "hex",
            Self::Octal => "octal numbers",
            Self::Decimal => "decimal numbers",
            Self::Base64 => "base64",
            Self::Raw => "raw bytes",
        }
    }

    /// What tells it apart.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Xxd
            | Self::HexdumpCanonical
            | Self::Od
            | Self::Tcpdump
            | Self::Wireshark
            | Self::Gdb
            | Self::Lldb
            | Self::FormatHex
            | Self::Esp
            | Self::BoxedDump
            | Self::Dump => Kind::Dump,
            Self::Words => Kind::Words,
            Self::NodeBuffer
            | Self::NodeJson
            | Self::Erlang
            | Self::SignedList
            | Self::GoSlice
            | Self::List => Kind::List,
            Self::EscapedString | Self::DecimalEscapes => Kind::String,
            Self::Binary => Kind::Binary,
            Self::Hex | Self::HexList => Kind::Hex,
            Self::Octal => Kind::Octal,
            Self::Decimal => Kind::Decimal,
            Self::Base64 => Kind::Base64,
            Self::Raw => Kind::Raw,
        }
    }
}

names! {
    Kind {
        Self::Dump => "dump",
        Self::Words => "words",
        Self::List => "list",
        Self::String => "string",
        Self::Binary => "binary",
        Self::Hex => "hex",
        Self::Decimal => "decimal",
        Self::Octal => "octal",
        Self::Base64 => "base64",
        Self::Raw => "raw",
    }
}

impl Kind {
    /// Every kind, in the order in which they are tried.
    pub const ALL: [Self; 10] = [
        Self::Dump,
        Self::Words,
        Self::List,
        Self::String,
        Self::Binary,
        Self::Hex,
        Self::Decimal,
        Self::Octal,
        Self::Base64,
        Self::Raw,
    ];
}
