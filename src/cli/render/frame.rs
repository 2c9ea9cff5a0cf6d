//! A capture as text: the bytes with what each of them means, what is wrong, and the code.

use std::ops::Range;

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};
use wsclose::CloseCode;
use wsclose::capture::{Input, Layer};
use wsclose::frame::{Close, Decoded, Finding, Frame, Header, Role};
use wsclose::table;

use super::{document, text};
use crate::cli::escape::Escaped;
use crate::cli::terminal::{Terminal, paint};
use crate::cli::view::capture::hex;
use crate::cli::view::code;

/// The most bytes of one field that are drawn.
const MOST_BYTES: usize = 128;

/// The width of eight bytes in hex, with spaces between them.
const BYTES_WIDTH: u16 = 23;

/// Writes a decoded capture.
pub(crate) fn write(
    input: &Input,
    layer: Layer,
    decoded: &Decoded<'_>,
    terminal: &Terminal,
) -> String {
    let theme = terminal.theme;
    let mut answer = headline(input, layer, decoded, terminal);
    for (i, frame) in decoded.frames.iter().enumerate() {
        answer.push('\n');
        if decoded.frames.len() > 1 {
            let heading = format!("Frame {} of {}", i + 1, decoded.frames.len());
            answer.push_str(&paint(&heading, theme.heading()));
            answer.push('\n');
        }
        let mut fields = fields(frame);
        if i + 1 == decoded.frames.len() {
            fields.extend(decoded.findings.iter().filter_map(after_close));
        }
        answer.push_str(&picture(&fields, &input.bytes, decoded, terminal));
    }
    answer.push('\n');
    answer.push_str(&findings(decoded, terminal));
    if let Some(code) = explained(decoded) {
        answer.push('\n');
        let explanations = code::explain(&code.to_string(), &(code..=code));
        answer.push_str(&text::write(
            &document::explanations(&explanations),
            theme,
            terminal.width,
        ));
    }
    answer
}

/// The bytes behind a Close frame, if a finding speaks of them.
fn after_close(finding: &Finding) -> Option<Field> {
    let meaning = "after the Close frame".to_owned();
    (finding.rule.id == "data-after-close").then(|| Field { at: finding.at.clone(), meaning })
}

/// The code to explain: what the application sees, so 1005 for an empty Close.
fn explained(decoded: &Decoded<'_>) -> Option<CloseCode> {
    let frame = decoded.frames.iter().find(|frame| frame.close.is_some())?;
    let empty = frame.payload.is_empty() && frame.is_valid();
    frame.close.as_ref()?.code.or(empty.then_some(CloseCode::new(1005)))
}

/// What the capture says, and what it was taken for.
fn headline(input: &Input, layer: Layer, decoded: &Decoded<'_>, terminal: &Terminal) -> String {
    let said = decoded.close().map_or("No Close frame".to_owned(), close_line);
    let reason = decoded.close().filter(|close| close.code.is_some()).map(reason);
    let reason = reason.map_or(String::new(), |reason| format!(", {reason}"));
    let what = match (layer, decoded.frames.as_slice()) {
        (Layer::Payload, _) => "a Close payload".to_owned(),
        (Layer::Frame, [frame]) => format!("one frame{}", from(frame)),
        (Layer::Frame, frames) => format!("{} frames", frames.len()),
    };
    let (format, bytes) = (input.format.name(), input.bytes.len());
    let s = if bytes == 1 { "" } else { "s" };
    let line = format!("{said}{reason}: {what}; {bytes} byte{s}, read as {format}");
    let painted = paint(&said, terminal.theme.heading());
    text::wrap(&line, "", "  ", terminal.width).replacen(&said, &painted, 1)
}

fn from(frame: &Frame<'_>) -> &'static str {
    match frame.sender() {
        Some(Role::Client) => ", masked, so from the client",
        Some(Role::Server) => ", not masked, so from the server",
        None => "",
    }
}

fn close_line(close: &Close<'_>) -> String {
    match close.code {
        Some(code) => format!("Close {}", named(code)),
        None => "Close without a code".to_owned(),
    }
}

/// A code with its name, or with what it probably is.
fn named(code: CloseCode) -> String {
    let guess = table::guesses(code).into_iter().find(table::Guess::is_strong);
    match guess {
        Some(guess) => format!("{code}, probably {guess}"),
        None => format!("{code} {}", table::row(code).name),
    }
}

fn reason(close: &Close<'_>) -> String {
    if close.reason_bytes.is_empty() {
        "no reason".to_owned()
    } else {
        format!("reason \"{}\"", shown(&close.reason_bytes))
    }
}

/// Text for a terminal; bytes that are not UTF-8 as `\xed`.
fn shown(bytes: &[u8]) -> String {
    let mut shown = String::new();
    for chunk in bytes.utf8_chunks() {
        shown.push_str(&Escaped(chunk.valid()).to_string());
        shown.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    shown
}

/// A part of a capture, and what it means.
struct Field {
    at: Range<usize>,
    meaning: String,
}

/// The bytes of a frame, field by field, with a mark where something is wrong.
fn picture(fields: &[Field], bytes: &[u8], decoded: &Decoded<'_>, terminal: &Terminal) -> String {
    let mut table = Table::new();
    table
        .load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(terminal.width).unwrap_or(u16::MAX));
    for field in fields {
        let faulty = decoded.all_findings().find(|finding| overlaps(&finding.at, &field.at));
        let mark = faulty.map_or(String::new(), |finding| {
            paint("!", terminal.theme.severity(finding.rule.severity))
        });
        let hex = drawn(bytes.get(field.at.clone()).unwrap_or_default());
        table.add_row([mark, field.at.start.to_string(), hex, field.meaning.clone()]);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    if let Some(mark) = table.column_mut(0) {
        mark.set_constraint(ColumnConstraint::Absolute(Width::Fixed(3)));
    }
    if let Some(offset) = table.column_mut(1) {
        offset.set_cell_alignment(CellAlignment::Right);
    }
    if let Some(bytes) = table.column_mut(2) {
        bytes.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(BYTES_WIDTH + 2)));
    }
    table.trim_fmt() + "\n"
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn drawn(bytes: &[u8]) -> String {
    let (first, more) = bytes.split_at(bytes.len().min(MOST_BYTES));
    let hex = hex(first, " ");
    if more.is_empty() { hex } else { format!("{hex} and {} bytes more", more.len()) }
}

fn fields(frame: &Frame<'_>) -> Vec<Field> {
    let mut fields = frame.header.as_ref().map(|header| header_fields(frame.offset, header));
    let mut fields = fields.take().unwrap_or_default();
    fields.extend(payload_fields(frame));
    fields.retain(|field| !field.at.is_empty());
    fields
}

fn header_fields(offset: usize, header: &Header) -> Vec<Field> {
    let bit = u8::from;
    let [rsv1, rsv2, rsv3] = header.rsv.map(bit);
    let first =
        format!("FIN {}, RSV {rsv1} {rsv2} {rsv3}, opcode {}", bit(header.fin), header.opcode);
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
    vec![
        Field { at: offset..offset + 1, meaning: first },
        Field { at: header.length_at.clone(), meaning: length },
        Field { at: header.masking_key_at.clone(), meaning: key.to_owned() },
    ]
}

fn payload_fields(frame: &Frame<'_>) -> Vec<Field> {
    let at = frame.payload_at.clone();
    let Some(close) = &frame.close else {
        return vec![Field { at, meaning: message(frame) }];
    };
    let Some(code) = close.code else {
        let meaning = with_unmasked("half a status code".to_owned(), frame, 0..1);
        return vec![Field { at, meaning }];
    };
    let code = with_unmasked(format!("status code {}", named(code)), frame, 0..2);
    let reason = with_unmasked(reason(close), frame, 2..usize::MAX);
    let split = at.start + 2;
    vec![Field { at: at.start..split, meaning: code }, Field { at: split..at.end, meaning: reason }]
}

/// What the payload of another frame is.
fn message(frame: &Frame<'_>) -> String {
    let text = frame.header.as_ref().is_some_and(|header| header.opcode.name() == "text");
    let payload = frame.payload.get(..MOST_BYTES).unwrap_or(&frame.payload);
    let meaning = if text { format!("text \"{}\"", shown(payload)) } else { "payload".to_owned() };
    with_unmasked(meaning, frame, 0..usize::MAX)
}

/// Adds the unmasked bytes where those on the wire are masked.
fn with_unmasked(meaning: String, frame: &Frame<'_>, part: Range<usize>) -> String {
    let masked = frame.header.as_ref().is_some_and(|header| header.masking_key.is_some());
    let end = part.end.min(frame.payload.len());
    match frame.payload.get(part.start..end) {
        Some(bytes) if masked => format!("{meaning}, unmasked {}", drawn(bytes)),
        _ => meaning,
    }
}

fn findings(decoded: &Decoded<'_>, terminal: &Terminal) -> String {
    let heading = match decoded.violations() {
        0 if decoded.close().is_none() => "Breaks no rule, but holds no Close".to_owned(),
        0 => "Breaks no rule".to_owned(),
        1 => "Breaks 1 rule".to_owned(),
        several => format!("Breaks {several} rules"),
    };
    let mut text = paint(&heading, terminal.theme.heading()) + "\n";
    for finding in decoded.all_findings() {
        text.push_str(&self::finding(finding, terminal));
    }
    text
}

fn finding(finding: &Finding, terminal: &Terminal) -> String {
    let rule = finding.rule;
    let severity = rule.severity.name();
    let place = match finding.at.len() {
        0 | 1 => format!("byte {}", finding.at.start),
        _ => format!("bytes {}-{}", finding.at.start, finding.at.end - 1),
    };
    let what = format!("{severity} {} at {place}: {}.", rule.id, finding.message);
    let mut why = format!("{}: {}.", rule.section, rule.requires);
    if let Some(code) = rule.answer_with {
        why.push_str(&format!(" A receiver answers {code} {}.", table::row(code).name));
    }
    let wrap = |text: &str, first| text::wrap(text, first, "    ", terminal.width);
    let painted = paint(severity, terminal.theme.severity(rule.severity));
    wrap(&what, "  ").replacen(severity, &painted, 1) + &wrap(&why, "    ")
}
