//! Pasted text to bytes, and bytes to the layer that they are.
//!
//! ```
//! use wsclose::capture::{self, Layer};
//!
//! let input = capture::read("88 02 03 e8")?;
//! let (layer, decoded) = capture::decode(&input.bytes, None, None);
//! assert_eq!(layer, Layer::Frame);
//! assert_eq!(decoded.close().unwrap().code.unwrap().get(), 1000);
//! # Ok::<(), capture::TextError>(())
//! ```

mod hex;
mod layer;

use std::fmt;
use std::ops::Range;

pub use layer::{Layer, decode};

/// Bytes found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Input {
    /// What the text was taken for.
    pub format: Format,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A way to write bytes as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Hex digits, with or without separators and prefixes.
    Hex,
}

impl Format {
    /// The value as the command line and its JSON have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hex => "hex",
        }
    }
}

/// Why a text could not be read as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextError {
    /// What is wrong.
    pub kind: TextErrorKind,
    /// Where, as byte offsets into the text.
    pub at: Range<usize>,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TextErrorKind {
    /// There is no hex digit in it.
    Empty,
    /// A character that is neither hex digit nor separator.
    NotHex(char),
    /// A run with this odd number of hex digits.
    OddDigits(usize),
    /// `0x` or `\x` without a digit after it.
    NoDigits,
    /// More than two digits after `\x`.
    LongEscape,
    /// `...`: somebody left bytes out.
    Elided,
    /// U+FFFD: the bytes were lost before the text was copied.
    Lost,
}

impl std::error::Error for TextError {}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TextErrorKind::Empty => f.write_str("expected bytes as hex, found none"),
            TextErrorKind::NotHex(found) => {
                write!(f, "expected hex digits, found {found:?}")
            }
            TextErrorKind::OddDigits(digits) => {
                write!(f, "expected two hex digits a byte, found {digits} in a row")
            }
            TextErrorKind::NoDigits => f.write_str("expected hex digits after this prefix"),
            TextErrorKind::LongEscape => f.write_str("expected two hex digits after \\x"),
            TextErrorKind::Elided => f.write_str("bytes were left out here"),
            TextErrorKind::Lost => {
                f.write_str("U+FFFD stands for bytes that were lost when this was turned into text")
            }
        }
    }
}

/// The bytes in a text.
///
/// # Errors
///
/// When the text is not one of the forms of [`Format`]; the error says where.
///
/// ```
/// use wsclose::capture::read;
///
/// assert_eq!(read("0x88, 0x02, 0x03, 0xE8")?.bytes, [0x88, 0x02, 0x03, 0xe8]);
/// assert_eq!(read("88 0g").unwrap_err().at, 4..5);
/// # Ok::<(), wsclose::capture::TextError>(())
/// ```
pub fn read(text: &str) -> Result<Input, TextError> {
    hex::read(text).map(|bytes| Input { format: Format::Hex, bytes })
}
