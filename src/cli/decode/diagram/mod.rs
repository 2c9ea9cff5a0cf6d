//! A frame in the bit diagram of RFC 6455 5.2, filled in with the bits that it has.

mod boxes;
mod fields;

use std::iter;
use std::ops::Range;

use wsclose::frame::{Finding, Frame};

use crate::cli::decode::diagram::boxes::{Cell, beside, border};
use crate::cli::decode::diagram::fields::{Field, MOST_BYTES, fields};
use crate::cli::decode::marks::{overlaps, sign, worst};
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::count;
use crate::cli::output::terminal::Terminal;

/// How many bits a row may have: as many as in the RFC, or fewer in a narrow terminal.
const ROW_LENGTHS: [usize; 3] = [32, 16, 8];

/// Draws a frame. `bytes` is the input that it stands in.
pub(super) fn draw(
    frame: &Frame<'_>,
    bytes: &[u8],
    findings: &[&Finding],
    terminal: &Terminal,
) -> Text {
    let fields = fields(frame, bytes);
    let Some(end) = fields.last().map(|field| field.bits.end) else { return Text::default() };
    let offset_width = bytes.len().saturating_sub(1).to_string().len();
    let room = terminal.width.saturating_sub(margin(" ".into(), "", offset_width).width());
    let row_length = ROW_LENGTHS.into_iter().find(|bits| 2 * bits < room).unwrap_or(8);
    let payload_row = (frame.payload_at.start - frame.offset) * 8 / row_length * row_length;
    let shown = end.min(payload_row + 8 * MOST_BYTES);
    let offset = frame.offset;
    Diagram { bytes, findings, offset, offset_width, row_length }.draw(&fields, shown, end)
}

/// What stands before a line: a mark, and the offset of a row.
fn margin(mark: Text, offset: &str, offset_width: usize) -> Text {
    let mut margin = mark;
    margin.push_str(&format!("  {offset:>offset_width$}  "));
    margin
}

/// What stands at something that may be at fault.
fn mark(fault: Option<&Finding>) -> Text {
    fault.map_or(" ".into(), sign)
}

/// What a frame is drawn from. Bits are counted from its first one.
struct Diagram<'a> {
    bytes: &'a [u8],
    findings: &'a [&'a Finding],
    /// Where the frame begins in `bytes`.
    offset: usize,
    offset_width: usize,
    row_length: usize,
}

impl<'a> Diagram<'a> {
    /// Draws the bits up to `shown`, and says how much there is up to `end`.
    fn draw(&self, fields: &[Field], shown: usize, end: usize) -> Text {
        let mut picture = self.ruler();
        let mut above = Vec::new();
        for start in (0..shown).step_by(self.row_length) {
            let row = boxes::row(fields, start..shown.min(start + self.row_length));
            picture.push(&self.line(&border(&above, &row).into()));
            picture.push(&self.row(self.offset + start / 8, &row));
            above = row;
        }
        if shown == end {
            picture.push(&self.line(&border(&above, &[]).into()));
        } else {
            picture.push(&self.line(&border(&above, &above).into()));
            picture.push(&self.more(self.offset + shown / 8..self.offset + end / 8));
        }
        picture
    }

    fn line(&self, text: &Text) -> Text {
        self.marked(None, "", text)
    }

    fn marked(&self, fault: Option<&Finding>, offset: &str, text: &Text) -> Text {
        let mut line = margin(mark(fault), offset, self.offset_width);
        line.push(text);
        line.push_str("\n");
        line
    }

    /// The numbers of the bits: the tens above the ones.
    fn ruler(&self) -> Text {
        let tens = (0..self.row_length).step_by(10).map(|number| format!(" {:<19}", number / 10));
        let ones = (0..self.row_length).map(|number| format!(" {}", number % 10));
        let (tens, ones): (String, String) = (tens.collect(), ones.collect());
        Text::join([tens.trim_end().into(), ones.into()].map(|text| self.line(&text)), "")
    }

    /// The lines of a row: its bits, marks below those at fault, and what they are.
    fn row(&self, offset: usize, row: &[Cell<'_>]) -> Text {
        let fault = row.iter().flat_map(|cell| self.faults(cell)).flatten().next();
        let bits = beside(row.iter().map(|cell| self.bits(cell)));
        let mut lines = self.marked(fault, &offset.to_string(), &bits);
        if fault.is_some() {
            lines.push(&self.line(&beside(row.iter().map(|cell| self.marks(cell)))));
        }
        for text in boxes::texts(row) {
            lines.push(&self.line(&text));
        }
        lines
    }

    fn bits(&self, cell: &Cell<'_>) -> Text {
        let bits = iter::zip(cell.bits.clone(), self.faults(cell)).map(|(bit, fault)| {
            let bit = if self.is_set(bit) { "1" } else { "0" };
            fault.map_or(bit.into(), |fault| Text::marked(bit, Mark::Severity(fault.rule.severity)))
        });
        Text::join(bits, " ")
    }

    fn marks(&self, cell: &Cell<'_>) -> Text {
        Text::join(self.faults(cell).map(mark), " ")
    }

    fn is_set(&self, bit: usize) -> bool {
        let byte = self.bytes.get(self.offset + bit / 8).copied().unwrap_or_default();
        byte & (0x80 >> (bit % 8)) != 0
    }

    /// What is wrong with each bit of a cell.
    fn faults(&self, cell: &Cell<'_>) -> impl Iterator<Item = Option<&'a Finding>> {
        cell.bits.clone().map(|bit| {
            let byte = self.offset + bit / 8;
            worst(self.findings, |finding| {
                overlaps(&finding.at, &(byte..byte + 1))
                    && cell.field.is_meant_by(finding, self.is_set(bit))
            })
        })
    }

    /// What is said of bytes that are not drawn.
    fn more(&self, at: Range<usize>) -> Text {
        let fault = worst(self.findings, |finding| overlaps(&finding.at, &at));
        self.marked(fault, "", &format!("... {} more", count(at.len())).into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use textwrap::core::display_width;
    use wsclose::frame::{decode_frames, decode_payload, encode_frame};

    use super::*;
    use crate::cli::args::ColorWhen;

    /// Reads the bits back out of a picture: those below the numbers of the ruler. Behind them the
    /// number of bytes that were left out.
    fn read_back(picture: &str, offset: usize) -> (Vec<bool>, usize) {
        let ruler = picture.lines().nth(1).unwrap();
        let mut bits = Vec::new();
        let mut left_out = 0;
        for line in picture.lines() {
            let (margin, row) = line.split_once('|').unwrap_or((line, ""));
            let offset_of_row = margin.split(' ').rfind(|word| !word.is_empty());
            if let Some((_, more)) = margin.split_once("... ") {
                left_out = more.split(' ').next().unwrap().parse().unwrap();
            } else if !row.is_empty()
                && let Some(offset_of_row) = offset_of_row
            {
                assert_eq!(offset_of_row.parse(), Ok(offset + bits.len() / 8));
                let numbered = line
                    .char_indices()
                    .filter(|(at, _)| ruler.as_bytes().get(*at).is_some_and(u8::is_ascii_digit));
                bits.extend(numbered.map(|(_, c)| match c {
                    '0' => false,
                    '1' => true,
                    other => panic!("{other:?} for a bit in {line:?}"),
                }));
            }
        }
        (bits, left_out)
    }

    fn check(frame: &Frame<'_>, bytes: &[u8], findings: &[&Finding], width: usize) {
        let mut terminal = Terminal::detect(ColorWhen::Never, true);
        terminal.width = width;
        let picture = draw(frame, bytes, findings, &terminal);
        let picture = picture.plain();
        for line in picture.lines() {
            assert!(display_width(line) <= width, "{width}: {line:?}");
            assert!(!line.contains(char::is_control), "{line:?}");
        }
        let lines: Vec<_> = picture.lines().collect();
        for row in lines.split(|line| line.trim_start().starts_with('+')).skip(1) {
            let mut widths: Vec<_> = row.iter().map(|line| display_width(line)).collect();
            widths.dedup();
            assert!(widths.len() <= 1, "{picture}");
        }
        let (read, left_out) = read_back(picture, frame.offset);
        assert!(left_out <= frame.payload.len().saturating_sub(30), "{picture}");
        let drawn = &bytes[frame.offset..frame.payload_at.end - left_out];
        let bits = drawn.iter().flat_map(|byte| (0..8).map(move |bit| byte & (0x80 >> bit) != 0));
        assert_eq!(read, bits.collect::<Vec<_>>(), "{picture}");
    }

    fn check_all(bytes: &[u8], width: usize) {
        let frames = decode_frames(bytes);
        let payload = decode_payload(bytes, None);
        for decoded in [&frames, &payload] {
            for frame in &decoded.frames {
                let findings: Vec<_> = frame.findings.iter().chain(&decoded.findings).collect();
                check(frame, bytes, &findings, width);
            }
        }
    }

    proptest! {
        #[test]
        fn the_bits_of_any_frame_can_be_read_back(
            bytes in prop::collection::vec(any::<u8>(), 1..200),
        ) {
            check_all(&bytes, 80);
        }

        #[test]
        fn the_bits_of_a_close_can_be_read_back(
            second: u8,
            rest in prop::collection::vec(any::<u8>(), 0..200),
            width in 30..=100_usize,
        ) {
            check_all(&[vec![0x88, second], rest].concat(), width);
        }

        #[test]
        fn any_reason_keeps_its_boxes_in_shape(reason: String, key: Option<[u8; 4]>) {
            check_all(&encode_frame(&[&[0x03, 0xe8], reason.as_bytes()].concat(), key), 80);
        }
    }
}
