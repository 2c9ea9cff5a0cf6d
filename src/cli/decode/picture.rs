//! Bytes as a table: where they stand, in hex, and what they mean.

use std::ops::Range;

use wsclose::frame::{Finding, Frame, Header, Opcode, hex};

use crate::cli::decode::marks::{overlaps, sign, worst};
use crate::cli::decode::said::reason;
use crate::cli::output::columns::Columns;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::{count, named, quoted};
use crate::cli::output::terminal::Terminal;

/// The most bytes of a field that are drawn unless all are asked for: four rows of them.
pub(super) const FEW_BYTES: usize = 32;

/// The width of eight bytes in hex, with spaces between them.
const BYTES_WIDTH: u16 = 23;

/// Some bytes of a capture, and what they mean.
pub(super) struct Row {
    pub(super) at: Range<usize>,
    pub(super) meaning: String,
}

/// The rows as a table, with a mark where something is wrong.
pub(super) fn picture(
    rows: &[Row],
    bytes: &[u8],
    findings: &[&Finding],
    most: usize,
    terminal: &Terminal,
) -> Text {
    let mut table = Columns::new(terminal.width);
    for (i, row) in rows.iter().enumerate() {
        let faulty = worst(findings, |finding| overlaps(&finding.at, &row.at));
        // A blank: a column with nothing in it would be drawn wider than it is counted.
        let sign = faulty.map_or(" ".into(), sign);
        let hex = drawn(bytes.get(row.at.clone()).unwrap_or_default(), most);
        let field = |text: &str| Text::marked(text, Mark::Field(i));
        table.row([sign, row.at.start.to_string().into(), field(&hex), field(&row.meaning)]);
    }
    table.align_right(1);
    table.narrow(2, BYTES_WIDTH);
    table.finish()
}

fn drawn(bytes: &[u8], most: usize) -> String {
    let (first, more) = bytes.split_at(bytes.len().min(most));
    let hex = hex(first, " ");
    if more.is_empty() { hex } else { format!("{hex} and {} more", count(more.len())) }
}

/// The fields of a frame; of the payload at most so many unmasked bytes.
pub(super) fn rows(frame: &Frame<'_>, most: usize) -> Vec<Row> {
    let header = frame.header.iter().flat_map(|header| header_rows(frame.offset, header));
    let mut rows: Vec<Row> = header.chain(payload_rows(frame, most)).collect();
    rows.retain(|row| !row.at.is_empty());
    rows
}

fn header_rows(offset: usize, header: &Header) -> [Row; 3] {
    let bit = u8::from;
    let [rsv1, rsv2, rsv3] = header.rsv.map(bit);
    let fin = bit(header.fin);
    let first = format!("FIN {fin}, RSV {rsv1} {rsv2} {rsv3}, opcode {}", header.opcode);
    let masked = header.masked.map_or(String::new(), |masked| format!("MASK {}, ", bit(masked)));
    let length = match (header.length, header.length_at.len()) {
        (Some(length), 3) => format!("{masked}payload length {length} in 16 bits"),
        (Some(length), 9) => format!("{masked}payload length {length} in 64 bits"),
        (Some(length), _) => format!("{masked}payload length {length}"),
        (None, _) => format!("{masked}payload length, cut short"),
    };
    let key = match header.masking_key {
        Some(_) => "masking key",
        None => "masking key, cut short",
    };
    [
        Row { at: offset..offset + 1, meaning: first },
        Row { at: header.length_at.clone(), meaning: length },
        Row { at: header.masking_key_at.clone(), meaning: key.to_owned() },
    ]
}

fn payload_rows(frame: &Frame<'_>, most: usize) -> Vec<Row> {
    let at = frame.payload_at.clone();
    let Some(close) = &frame.close else {
        return vec![Row { at, meaning: message(frame, most) }];
    };
    let Some(code) = close.code else {
        let meaning = with_unmasked("half a status code".to_owned(), frame, 0..1, most);
        return vec![Row { at, meaning }];
    };
    let code = if frame.guess().is_some() { code.to_string() } else { named(code) };
    let code = with_unmasked(format!("status code {code}"), frame, 0..2, most);
    let reason = with_unmasked(reason(frame), frame, 2..usize::MAX, most);
    let split = at.start + 2;
    vec![Row { at: at.start..split, meaning: code }, Row { at: split..at.end, meaning: reason }]
}

/// What the payload of another frame is.
fn message(frame: &Frame<'_>, most: usize) -> String {
    let is_text = frame.header.as_ref().is_some_and(|header| header.opcode == Opcode::TEXT);
    let meaning =
        if is_text { format!("text {}", quoted(&frame.payload)) } else { "payload".to_owned() };
    with_unmasked(meaning, frame, 0..usize::MAX, most)
}

/// Adds the unmasked bytes where those on the wire are masked.
fn with_unmasked(meaning: String, frame: &Frame<'_>, part: Range<usize>, most: usize) -> String {
    let masked = frame.header.as_ref().is_some_and(|header| header.masking_key.is_some());
    let end = part.end.min(frame.payload.len());
    match frame.payload.get(part.start..end) {
        Some(bytes) if masked => format!("{meaning}, unmasked {}", drawn(bytes, most)),
        _ => meaning,
    }
}
