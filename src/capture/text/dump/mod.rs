//! Dumps: lines with an offset, groups of digits, and the bytes again as characters.
//!
//! The offsets say how many bytes a line has, and the characters behind them whether the groups
//! were read as they should. So neither offset nor characters are taken for data, whatever they
//! spell.

mod block;
mod cell;
mod columns;
mod gutter;
mod line;
mod row;
mod token;

use block::{Block, blocks};
use cell::Cells;
use row::Read;

use super::reading::{Likeness, Reading};
use super::repeat::bounded;
use crate::capture::Format;

/// Every dump in a text, in every way that its offsets and characters allow.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let lines = line::lines(text);
    let blocks = blocks(&lines);
    bounded(blocks.iter().flat_map(of_block)).chain(columns::readings(text)).collect()
}

fn of_block(block: &Block<'_>) -> Vec<Reading> {
    let mut read: Vec<_> = ways(block)
        .into_iter()
        .filter_map(|cells| Some((cells, format(block, cells), block.read(cells)?)))
        .collect();
    if read.iter().any(|(.., bytes)| bytes.confirmed) {
        read.retain(|(.., bytes)| bytes.confirmed);
    }
    if read.iter().any(|(.., bytes)| bytes.is_whole()) {
        read.retain(|(.., bytes)| bytes.is_whole());
    }
    // What may be bytes is hardly words.
    if read.iter().any(|(cells, ..)| *cells == Cells::Decimal) {
        read.retain(|(cells, ..)| !matches!(cells, Cells::DecimalWords(_)));
    }
    let columns = block.read_columns().into_iter();
    let columns = columns.filter(|_| read.iter().all(|(.., bytes)| !bytes.confirmed));
    let columns: Vec<_> = columns.collect();
    let is_in_words = block.is_in_words() && read.iter().any(|(cells, ..)| *cells == Cells::Words);
    let word = block.word_length();
    let columns = columns.into_iter().map(|bytes| (Cells::Octal, Format::Od, bytes));
    // Where the characters are no gutter, they are rather bytes.
    let at = if read.iter().any(|(.., bytes)| bytes.is_whole()) { read.len() } else { 0 };
    read.splice(at..at, columns);
    let reading = |(cells, format, read): (Cells, Format, Read)| {
        let reading = Reading { format, bytes: read.bytes, at: block.at(), elided: read.elided };
        // A debugger shows memory in whole words.
        let whole = (format == Format::Gdb).then(|| reading.up_to_close(word)).flatten();
        let reading = whole.unwrap_or(reading);
        // Of what hexdump and od print in words, few programs make bytes in their order.
        let is_odd = is_in_words && cells == Cells::Hex;
        let is_meant =
            || matches!(reading.likeness(), Likeness::Close | Likeness::Payload | Likeness::Code);
        (!is_odd || is_meant()).then_some(reading)
    };
    read.into_iter().filter_map(reading).collect()
}

/// The ways in which the groups of a block may be written.
fn ways(block: &Block<'_>) -> Vec<Cells> {
    let mut ways = ways_by_offset(block);
    // Of the groups, only the last of a line may be shorter than a word.
    ways.retain(|cells| match cells {
        Cells::Words => block.word_length() > 1,
        _ => true,
    });
    ways
}

fn ways_by_offset(block: &Block<'_>) -> Vec<Cells> {
    let style = block.address().map(|address| address.style).unwrap_or_default();
    let width = block.first_cell().len();
    let prefixed = block.first_cell().starts_with("0x");
    let long = block.address().is_some_and(|address| address.digits.len() > 4);
    let is_memory = style.prefix && (prefixed || style.symbol || style.colon && long);
    if block.is_in_words() || is_memory {
        let mut ways = Cells::ALL.to_vec();
        ways.sort_by_key(|cells| match cells {
            Cells::Words => 0,
            Cells::Hex if block.is_in_words() => 2,
            _ => 1,
        });
        return ways;
    }
    match block.address().map(|address| address.digits.len()) {
        Some(6 | 7) if !style.colon => Cells::ALL.to_vec(),
        // xxd -e, WinDbg's dd and dw.
        _ if width >= 8 || width == 4 => {
            vec![Cells::Bits, Cells::Hex, Cells::Words]
        }
        _ => vec![Cells::Hex],
    }
}

/// The program that prints such dumps.
fn format(block: &Block<'_>, cells: Cells) -> Format {
    let Some(address) = block.address() else { return Format::Dump };
    let style = address.style;
    let prefixed = block.first_cell().starts_with("0x");
    match (cells, address.digits.len()) {
        _ if style.bracketed => Format::Esp,
        _ if style.boxed => Format::BoxedDump,
        _ if style.prefix && (prefixed || style.symbol) => Format::Gdb,
        (Cells::Octal | Cells::Decimal, _) if style.prefix => Format::Gdb,
        (Cells::Words, _) => Format::Words,
        (Cells::Octal | Cells::OctalWords | Cells::Decimal | Cells::DecimalWords(_), _) => {
            Format::Od
        }
        (_, 4) if style.prefix => Format::Tcpdump,
        _ if style.prefix => Format::Lldb,
        (_, 8) if style.colon => Format::Xxd,
        _ if style.colon => Format::Dump,
        (_, 4) => Format::Wireshark,
        (_, 6 | 7) => Format::Od,
        (_, 16) => Format::FormatHex,
        (_, 8) if block.blanks_behind_address() == 3 => Format::FormatHex,
        (_, 8) if block.has_edges() => Format::HexdumpCanonical,
        _ => Format::Dump,
    }
}
