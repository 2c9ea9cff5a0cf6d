//! A capture as text: the bytes with what each of them means, what is wrong, and the code.

use std::ops::Range;

use comfy_table::{CellAlignment, ColumnConstraint, Width};
use wsclose::CloseCode;
use wsclose::capture::{Capture, Input, Layer};
use wsclose::frame::{Decoded, Finding, Frame, Header, Opcode, Receivers, Role, Severity, rule};
use wsclose::table::{self, Likelihood};

use super::document::{self, capital};
use super::table::{borderless, finish};
use super::{diagram, packet, text};
use crate::cli::escape::Escaped;
use crate::cli::terminal::{Terminal, Theme, paint};
use crate::cli::view::capture::explanation;
use crate::cli::view::hex;

/// The most bytes of one field that are shown, as hex and as text.
const MOST_BYTES: usize = 128;

/// The most frames that are drawn, but for those that close.
const MOST_FRAMES: usize = 50;

/// The width of eight bytes in hex, with spaces between them.
const BYTES_WIDTH: u16 = 23;

/// Writes a decoded capture, its frames as rows of bytes or as bit diagrams.
pub(crate) fn write(
    input: &Input,
    capture: &Capture<'_>,
    as_diagram: bool,
    terminal: &Terminal,
) -> String {
    let decoded = &capture.decoded;
    let mut answer = headline(input, capture, terminal);
    answer.push_str(&pictures(input, capture, as_diagram, terminal));
    answer.push('\n');
    answer.push_str(&findings(decoded, terminal));
    if let Some(note) = packet::note(capture) {
        answer.push_str(&format!("\n{}", text::wrap(&note, "", "", terminal.width)));
    }
    answer.push_str(&meaning(decoded, terminal));
    answer
}

/// What the code means where an application sees it.
fn meaning(decoded: &Decoded<'_>, terminal: &Terminal) -> String {
    if let Some(pointer) = decoded.closing_frame().and_then(pointer) {
        return format!("\n{}", text::wrap(&pointer, "", "", terminal.width));
    }
    if let Some(explanation) = explanation(decoded) {
        let document = document::explanations(&[explanation]);
        return format!("\n{}", text::write(&document, terminal.theme, terminal.width));
    }
    match decoded.close().and_then(|close| close.code) {
        Some(code) => {
            let text = format!(
                "{code} is a local mark that the sender put on the wire, mostly by passing on a \
                 code that it had received. What it means where it belongs: wsclose explain {code}"
            );
            format!("\n{}", text::wrap(&text, "", "", terminal.width))
        }
        None => String::new(),
    }
}

/// Where a guess has said what the number is, only where to read on.
fn pointer(frame: &Frame<'_>) -> Option<String> {
    let code = code(frame)?;
    let itself = format!("What there is to say of {code} itself: wsclose explain {code}");
    Some(match guess(frame)?.code {
        Some(meant) => {
            let name = table::row(meant).name;
            format!("What {meant} {name} means: wsclose explain {meant}. {itself}")
        }
        None => itself,
    })
}

/// What may have happened to a Close.
fn guess<'f>(frame: &'f Frame<'_>) -> Option<&'f Finding> {
    frame.findings.iter().find(|finding| is_guess(finding))
}

fn is_guess(finding: &Finding) -> bool {
    finding.rule.severity == Severity::Guess
}

/// What the capture says, and what it was taken for.
fn headline(input: &Input, capture: &Capture<'_>, terminal: &Terminal) -> String {
    let (said, reason) = said(&capture.decoded);
    let what = match (capture.layer, capture.decoded.frames.as_slice()) {
        (Layer::Payload, frames) => {
            format!("a Close payload{}", frames.first().map_or("", sender))
        }
        (Layer::Packet, []) => "no frames".to_owned(),
        (_, []) => "perhaps another protocol".to_owned(),
        (_, [frame]) => format!("one frame{}", sender(frame)),
        (_, frames) => format!("{} frames", frames.len()),
    };
    let what = match &capture.packet {
        Some(packet) => packet::segment(packet, &what),
        None => what,
    };
    let (format, bytes) = (input.format.description(), count(input.bytes.len()));
    let line = format!("{said}{reason}: {what}; {bytes}, read as {format}");
    let painted = paint(&said, terminal.theme.heading());
    let line = text::wrap(&line, "", "  ", terminal.width).replacen(&said, &painted, 1);
    line + &doubts(input, terminal)
}

/// What the Close says: its code and its reason.
pub(super) fn said(decoded: &Decoded<'_>) -> (String, String) {
    let frame = decoded.closing_frame();
    let said = frame.map_or("No Close frame".to_owned(), close_line);
    let reason = frame.filter(|frame| code(frame).is_some()).map(reason);
    (said, reason.map_or(String::new(), |reason| format!(", {reason}")))
}

/// What else the text could have been taken for, and whether it is all there.
fn doubts(input: &Input, terminal: &Terminal) -> String {
    let mut doubts = String::new();
    if let Some(other) = input.runner_up {
        let (description, kind) = (other.description(), other.kind().name());
        doubts = format!("It could also be {description} (--input {kind}).");
    }
    if input.elided.is_some() {
        doubts.push_str(" The text leaves bytes out: what is there was decoded.");
    }
    if doubts.is_empty() { doubts } else { text::wrap(doubts.trim(), "  ", "  ", terminal.width) }
}

/// Who sent a frame, and whether its MASK bit says so too.
fn sender(frame: &Frame<'_>) -> &'static str {
    let masked = frame.header.as_ref().and_then(|header| header.masked);
    match (masked, frame.sender()) {
        (Some(true), Some(Role::Client)) => ", masked, so from the client",
        (Some(false), Some(Role::Server)) => ", not masked, so from the server",
        (Some(true), Some(Role::Server)) => ", masked, though from the server",
        (Some(false), Some(Role::Client)) => ", not masked, though from the client",
        (None, Some(Role::Client)) => ", from the client",
        (None, Some(Role::Server)) => ", from the server",
        (_, None) => "",
    }
}

fn code(frame: &Frame<'_>) -> Option<CloseCode> {
    frame.close.as_ref()?.code
}

fn close_line(frame: &Frame<'_>) -> String {
    match code(frame) {
        Some(code) => match guess(frame).and_then(|guess| guess.code) {
            Some(meant) => format!("Close {code} (perhaps {meant} {})", table::row(meant).name),
            None => format!("Close {}", named(code)),
        },
        None if frame.is_truncated() => "Close, cut short before its code".to_owned(),
        None => "Close without a code".to_owned(),
    }
}

/// A code with its name, or with what it probably is.
pub(super) fn named(code: CloseCode) -> String {
    let guesses = table::guesses(code);
    match guesses.first().filter(|guess| guess.likelihood() == Likelihood::Probable) {
        Some(guess) => format!("{code} (probably {guess})"),
        None => format!("{code} {}", table::row(code).name),
    }
}

fn reason(frame: &Frame<'_>) -> String {
    let bytes = frame.close.as_ref().map(|close| &*close.reason_bytes).unwrap_or_default();
    match (bytes, frame.is_truncated()) {
        ([], true) => "reason cut short".to_owned(),
        ([], false) => "no reason".to_owned(),
        (_, true) => format!("reason {}, cut short", quoted(bytes)),
        (_, false) => format!("reason {}", quoted(bytes)),
    }
}

/// Text in quotes, harmless for a terminal; bytes that are not UTF-8 as `\xed`. A long text is
/// cut before a whole character.
pub(super) fn quoted(bytes: &[u8]) -> String {
    let (first, more) = bytes.split_at(character_start(bytes, MOST_BYTES));
    let mut shown = String::new();
    for chunk in first.utf8_chunks() {
        shown.push_str(&Escaped(chunk.valid()).to_string());
        shown.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    match more.len() {
        0 => format!("\"{shown}\""),
        more => format!("\"{shown}\" and {} more", count(more)),
    }
}

/// The place up to `most` where a character of UTF-8 begins, or where the bytes end.
fn character_start(bytes: &[u8], most: usize) -> usize {
    let is_continuation = |at: &usize| bytes.get(*at).is_some_and(|byte| byte & 0xc0 == 0x80);
    let most = most.min(bytes.len());
    // A character has three continuation bytes at the most; more of them are not UTF-8.
    (most.saturating_sub(3)..=most).rev().find(|at| !is_continuation(at)).unwrap_or(most)
}

/// A part of a capture, and what it means.
pub(super) struct Field {
    pub(super) at: Range<usize>,
    pub(super) meaning: String,
}

/// The headers of a packet and the frames, drawn one below the other: the first frames, and
/// whatever closes.
fn pictures(input: &Input, capture: &Capture<'_>, as_diagram: bool, terminal: &Terminal) -> String {
    let decoded = &capture.decoded;
    let frames = decoded.frames.len();
    let mut pictures = headers(input, capture, terminal);
    let mut left_out = 0;
    for (i, frame) in decoded.frames.iter().enumerate() {
        let last = i + 1 == frames;
        if i >= MOST_FRAMES && frame.close.is_none() && !last {
            left_out += 1;
            continue;
        }
        pictures.push('\n');
        if frames > 1 {
            let heading = format!("Frame {} of {frames}", i + 1);
            pictures.push_str(&paint(&heading, terminal.theme.heading()));
            pictures.push('\n');
        }
        let findings: Vec<_> = frame.findings.iter().chain(&decoded.findings).collect();
        let mut fields = fields(frame);
        if as_diagram {
            pictures.push_str(&diagram::draw(frame, &input.bytes, &findings, terminal));
            // It shows them all; what stands behind the frame has no place in it.
            fields.clear();
        }
        if last {
            fields.extend(decoded.findings.iter().filter_map(behind_the_close));
            fields.extend(packet::behind(capture, &input.bytes));
        }
        if !fields.is_empty() {
            pictures.push_str(&picture(&fields, &input.bytes, &findings, terminal));
        }
    }
    if left_out > 0 {
        pictures.push_str(&format!("\nand {left_out} more frames, not drawn\n"));
    }
    pictures
}

/// The headers of a packet, and what follows it if that is all.
fn headers(input: &Input, capture: &Capture<'_>, terminal: &Terminal) -> String {
    let Some(packet) = &capture.packet else { return String::new() };
    let mut fields = packet::headers(packet, capture.http_head.as_ref(), &input.bytes);
    if capture.decoded.frames.is_empty() {
        fields.extend(packet::behind(capture, &input.bytes));
    }
    let findings: Vec<_> = capture.decoded.findings.iter().collect();
    format!("\n{}", picture(&fields, &input.bytes, &findings, terminal))
}

/// The bytes behind a Close frame, if a finding speaks of them.
fn behind_the_close(finding: &Finding) -> Option<Field> {
    let meaning = "behind the Close frame".to_owned();
    finding.is(&rule::DATA_AFTER_CLOSE).then(|| Field { at: finding.at.clone(), meaning })
}

/// The bytes of some fields, with a mark where something is wrong.
fn picture(fields: &[Field], bytes: &[u8], findings: &[&Finding], terminal: &Terminal) -> String {
    let mut table = borderless(terminal.width);
    for (i, field) in fields.iter().enumerate() {
        let faulty = findings.iter().find(|finding| overlaps(&finding.at, &field.at));
        let mark = faulty.map_or(String::new(), |finding| mark(finding, terminal.theme));
        let style = terminal.theme.field(i);
        let hex = paint(&drawn(bytes.get(field.at.clone()).unwrap_or_default()), style);
        let meaning = paint(&field.meaning, style);
        table.add_row([mark, field.at.start.to_string(), hex, meaning]);
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
    finish(table)
}

/// What marks the bytes that a finding is about.
pub(super) fn mark(finding: &Finding, theme: Theme) -> String {
    let mark = if is_guess(finding) { "?" } else { "!" };
    paint(mark, theme.severity(finding.rule.severity))
}

/// Whether a finding is about a field; one about missing bytes is about what ends before them.
pub(super) fn overlaps(finding: &Range<usize>, field: &Range<usize>) -> bool {
    if finding.is_empty() {
        field.end == finding.start
    } else {
        finding.start < field.end && field.start < finding.end
    }
}

fn drawn(bytes: &[u8]) -> String {
    let (first, more) = bytes.split_at(bytes.len().min(MOST_BYTES));
    let hex = hex(first, " ");
    if more.is_empty() { hex } else { format!("{hex} and {} more", count(more.len())) }
}

pub(super) fn count(bytes: usize) -> String {
    format!("{bytes} byte{}", if bytes == 1 { "" } else { "s" })
}

fn fields(frame: &Frame<'_>) -> Vec<Field> {
    let header = frame.header.iter().flat_map(|header| header_fields(frame.offset, header));
    let mut fields: Vec<Field> = header.chain(payload_fields(frame)).collect();
    fields.retain(|field| !field.at.is_empty());
    fields
}

fn header_fields(offset: usize, header: &Header) -> [Field; 3] {
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
    let code = if guess(frame).is_some() { code.to_string() } else { named(code) };
    let code = with_unmasked(format!("status code {code}"), frame, 0..2);
    let reason = with_unmasked(reason(frame), frame, 2..usize::MAX);
    let split = at.start + 2;
    vec![Field { at: at.start..split, meaning: code }, Field { at: split..at.end, meaning: reason }]
}

/// What the payload of another frame is.
fn message(frame: &Frame<'_>) -> String {
    let is_text = frame.header.as_ref().is_some_and(|header| header.opcode == Opcode::TEXT);
    let meaning =
        if is_text { format!("text {}", quoted(&frame.payload)) } else { "payload".to_owned() };
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
        1 => "Breaks one rule".to_owned(),
        several => format!("Breaks {several} rules"),
    };
    let mut text = paint(&heading, terminal.theme.heading()) + "\n";
    let of_frames = decoded.frames.iter().enumerate().flat_map(|(i, frame)| {
        let shown = i < MOST_FRAMES || frame.close.is_some();
        frame.findings.iter().filter(move |_| shown)
    });
    let (guesses, certain): (Vec<_>, Vec<_>) =
        of_frames.chain(&decoded.findings).partition(|finding| is_guess(finding));
    for finding in &certain {
        text.push_str(&self::finding(finding, terminal));
    }
    let more = decoded.all_findings().count() - certain.len() - guesses.len();
    if more > 0 {
        text.push_str(&format!("  and {more} more, in frames that are not drawn\n"));
    }
    text + &self::guesses(&guesses, terminal)
}

fn guesses(guesses: &[&Finding], terminal: &Terminal) -> String {
    let heading = match guesses {
        [] => return String::new(),
        [_] => "What may have happened: a guess",
        _ => "What may have happened: guesses",
    };
    let text: String = guesses.iter().map(|guess| finding(guess, terminal)).collect();
    format!("\n{}\n{text}", paint(heading, terminal.theme.heading()))
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
    let mut text = wrap(&what, "  ").replacen(severity, &painted, 1);
    if let Some(reading) = &finding.text {
        let reading = format!("It reads: {}.", quoted(reading.as_bytes()));
        text.push_str(&wrap(&reading, "    "));
    }
    text.push_str(&wrap(&why, "    "));
    let others: Vec<_> = finding.receivers().iter().map(others).collect();
    if !others.is_empty() {
        text.push_str(&wrap(&others.join(" "), "    "));
    }
    text
}

/// What some receivers do instead, and which.
fn others(receivers: &Receivers) -> String {
    format!("{}: {}.", capital(receivers.does), receivers.who.join(", "))
}
