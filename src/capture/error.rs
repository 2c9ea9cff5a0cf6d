//! Why a text could not be read as bytes.

use std::fmt;
use std::ops::Range;

use super::Kind;

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
    /// There is nothing in it.
    Empty,
    /// It holds no bytes, of any kind or of the one asked for.
    NoBytes(Option<Kind>),
    /// It holds nothing but this, which only looks like bytes.
    Lookalike(&'static str),
    /// It holds nothing but numbers of 1000 to 4999, as close codes are.
    Codes,
    /// A character that is neither hex digit nor separator.
    NotHex(char),
    /// A character that is no digit of the numbers asked for.
    NotDigit(Kind, char),
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

impl TextErrorKind {
    /// Whether there is nothing but hex digits and what goes with them.
    pub(super) const fn is_about_digits(&self) -> bool {
        matches!(self, Self::OddDigits(_) | Self::Empty)
    }
}

impl std::error::Error for TextError {}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TextErrorKind::Empty => f.write_str("expected bytes, found none"),
            TextErrorKind::NoBytes(None) => f.write_str("found no bytes in this text"),
            TextErrorKind::NoBytes(Some(kind)) => {
                write!(f, "found no bytes written as {} in this text", kind.name())
            }
            TextErrorKind::Lookalike(name) => {
                write!(f, "expected bytes, found what looks like {name}")
            }
            TextErrorKind::Codes => {
                f.write_str("expected bytes, found what looks like close codes")
            }
            TextErrorKind::NotHex(found) => {
                write!(f, "expected hex digits, found {found:?}")
            }
            TextErrorKind::NotDigit(ref kind, found) => {
                write!(f, "expected {} digits, found {found:?}", kind.name())
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
