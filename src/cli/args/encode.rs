//! The arguments of `encode`.

use std::ffi::OsString;

use clap::builder::ArgPredicate;
use clap::{Args, ValueEnum};

use crate::cli::args::JsonArg;
use crate::cli::args::mask::Mask;

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
    /// KEY is 8 hex digits (37fa213d, 37:fa:21:3d), and always follows an equals sign: a word after
    /// a space is the code or the reason. Without KEY, or with --mask=random, a fresh random key is
    /// used each time.
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
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "hex",
        default_value_if("json", ArgPredicate::IsPresent, "json")
    )]
    pub(crate) format: EncodeFormat,

    #[command(flatten)]
    pub(crate) json: JsonArg,
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
