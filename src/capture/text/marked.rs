//! Hex with the mark of a language at each number: `&H88`, `16#88`, `$88`, `0x88U`.

use std::ops::Range;

use super::digits::short_hex;
use super::numbers;
use super::reading::{Reading, begin_like_a_close};
use crate::capture::Format;

/// What stands before the digits and behind them.
struct Mark {
    before: &'static str,
    behind: &'static str,
}

/// The marks of Basic, Erlang, Ada, assembly, Pascal, Lisp, Verilog, Rexx, C's types, PHP, and of
/// less and vim.
const MARKS: [Mark; 14] = [
    Mark { before: "&H", behind: "" },
    Mark { before: "16#", behind: "" },
    Mark { before: "16#", behind: "#" },
    Mark { before: "#$", behind: "" },
    Mark { before: PRICE, behind: "" },
    Mark { before: "#x", behind: "" },
    Mark { before: "8'h", behind: "" },
    Mark { before: "x'", behind: "'" },
    Mark { before: "X'", behind: "'" },
    Mark { before: "0x", behind: "u" },
    Mark { before: "0x", behind: "U" },
    Mark { before: "0x", behind: "L" },
    Mark { before: "chr(0x", behind: ")" },
    Mark { before: TAG, behind: ">" },
];

/// Among prose it is a price, so what has it must be a whole Close frame.
const PRICE: &str = "$";

/// Two digits behind it are no name of HTML, `<b>`.
const TAG: &str = "<";

/// Rows of numbers with the same mark.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let rows = |mark: &Mark| {
        let rows = numbers::rows(text, Format::Hex, mark.numbers(text));
        let is_meant = |row: &Reading| {
            let is_frame = begin_like_a_close(&row.bytes);
            mark.before != PRICE || is_frame && row.likeness().is_whole_close()
        };
        rows.into_iter().filter(is_meant).collect::<Vec<_>>()
    };
    MARKS.iter().flat_map(rows).collect()
}

impl Mark {
    /// The numbers in a text that have this mark.
    fn numbers<'t>(
        &self,
        text: &'t str,
    ) -> impl Iterator<Item = Option<(Range<usize>, Vec<u8>)>> + use<'t> {
        let (before, behind) = (self.before, self.behind);
        text.match_indices(before).map(move |(start, _)| {
            let is_word = |c: char| c.is_alphanumeric() || c == '#';
            let rest = text.get(start + before.len()..)?;
            let digits =
                rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_hexdigit()).len();
            let end = rest.get(digits..)?.strip_prefix(behind)?;
            let is_alone = !text.get(..start)?.ends_with(is_word) && !end.starts_with(is_word);
            let is_tag = before == TAG && digits < 2;
            let byte = short_hex(rest.get(..digits)?).filter(|_| is_alone && !is_tag)?;
            Some((start..text.len() - end.len(), vec![byte]))
        })
    }
}
