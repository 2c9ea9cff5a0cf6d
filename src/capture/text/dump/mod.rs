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

use block::{Block, blocks};
use cell::Cells;
pub(super) use cell::{decimal, hex};

use super::reading::Reading;
use crate::capture::Format;

/// Every dump in a text, in every way that its offsets and characters allow.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let lines = line::lines(text);
    blocks(&lines).iter().flat_map(of_block).collect()
}

fn of_block(block: &Block<'_>) -> Vec<Reading> {
    let mut ways: Vec<Cells> = Cells::ALL.to_vec();
    if block.is_in_words() {
        // hexdump and od print words, so these come first.
        ways.sort_by_key(|cells| *cells != Cells::Words);
    }
    let mut read: Vec<_> = ways
        .into_iter()
        .filter_map(|cells| Some((format(block, cells), block.read(cells)?)))
        .chain(block.read_columns().map(|bytes| (Format::Od, bytes)))
        .collect();
    if read.iter().any(|(_, bytes)| bytes.confirmed) {
        read.retain(|(_, bytes)| bytes.confirmed);
    }
    let reading = |(format, read): (Format, block::Read)| Reading {
        format,
        bytes: read.bytes,
        at: block.at(),
        elided: read.elided,
    };
    read.into_iter().map(reading).collect()
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
        (Cells::Octal | Cells::OctalWords | Cells::Decimal | Cells::DecimalWords, _) => Format::Od,
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
