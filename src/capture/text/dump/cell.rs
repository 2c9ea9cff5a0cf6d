//! The groups of digits in a dump, and the bytes that they stand for.

use super::super::digits::{decimal, hex};
use super::super::numbers::{decimal_word, octal_word};

/// How the groups of a dump are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cells {
    /// `10001000`: the bits of a byte.
    Bits,
    /// `88`, `8802`, `0x88`: bytes in their order.
    Hex,
    /// `0288`, `0xe8030288`: words of two, four or eight bytes, the low byte first.
    Words,
    /// `210`, `0210`: bytes in octal.
    Octal,
    /// `001210`: words of two, four or eight bytes in octal, the low byte first.
    OctalWords,
    /// `136`, `-120`: bytes in decimal.
    Decimal,
    /// `00648`, `-6141`: words of this many bytes in decimal, the low byte first.
    DecimalWords(usize),
}

impl Cells {
    pub(super) const ALL: [Self; 9] = [
        Self::Bits,
        Self::Hex,
        Self::Words,
        Self::Octal,
        Self::OctalWords,
        Self::Decimal,
        Self::DecimalWords(2),
        Self::DecimalWords(4),
        Self::DecimalWords(8),
    ];

    /// The bytes of one group; `None` if it is not written so.
    pub(super) fn bytes(self, cell: &str) -> Option<Vec<u8>> {
        let digits = cell.strip_prefix("0x");
        match self {
            Self::Bits => (cell.len() == 8).then(|| byte(cell, 2)).flatten(),
            Self::Hex => hex(digits.unwrap_or(cell)),
            Self::Words => {
                let mut word = hex(digits.unwrap_or(cell))?;
                word.reverse();
                Some(word)
            }
            Self::Octal => (cell.len() == 3 || cell.starts_with('0') && cell.len() <= 4)
                .then(|| byte(cell, 8))
                .flatten(),
            Self::OctalWords => octal_word(cell),
            Self::Decimal => decimal(cell).map(|byte| vec![byte]),
            Self::DecimalWords(length) => decimal_word(cell, length),
        }
    }
}

fn byte(digits: &str, radix: u32) -> Option<Vec<u8>> {
    u8::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with('+')).map(|b| vec![b])
}
