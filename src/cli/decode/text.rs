//! A capture as text: the bytes with what each of them means, what is wrong, and the code.

use std::{iter, slice};

use wsclose::capture::{Capture, Input, Layer};
use wsclose::frame::{Finding, Frame, Part, rule};

use crate::cli::args::DecodeArgs;
use crate::cli::decode::answer::{Decoding, OtherClose, Record};
use crate::cli::decode::findings::findings;
use crate::cli::decode::marks::is_drawn;
use crate::cli::decode::picture::{FEW_BYTES, Row, picture, rows};
use crate::cli::decode::said::{code, said, sender};
use crate::cli::decode::{diagram, packet};
use crate::cli::facts::explanation::document::Detail;
use crate::cli::facts::explanation::{document, screen};
use crate::cli::facts::of_apps;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::{MOST_BYTES, count, quoted, standard_name};
use crate::cli::output::terminal::Terminal;
use crate::cli::output::text;

/// Writes a decoded capture, its frames as rows of bytes or as bit diagrams.
pub(super) fn write(decoding: &Decoding<'_>, args: &DecodeArgs, terminal: &Terminal) -> Text {
    let record @ Record { capture, .. } = &decoding.record;
    let decoded = &capture.decoded;
    let mut answer = headline(record, terminal);
    answer.push(&pictures(record, args, terminal));
    answer.push_str("\n");
    answer.push(&findings(decoded, args.all, terminal));
    let note = packet::note(capture).map(|note| Text::from(note).wrap("", "", terminal.width));
    let meaning = meaning(decoding, args, terminal);
    let is_scoped = args.app.is_some() || args.library.is_some();
    let is_long = args.all || args.names || args.sources || is_scoped;
    for (i, more) in note.into_iter().chain(meaning).enumerate() {
        let is_apart = i > 0 || is_long || decoded.violations() > 0;
        answer.push_str(if is_apart { "\n" } else { "" });
        answer.push(&more);
    }
    answer
}

/// What the code means where an application sees it: in a few rows, or all that there is to say.
fn meaning(decoding: &Decoding<'_>, args: &DecodeArgs, terminal: &Terminal) -> Option<Text> {
    let decoded = &decoding.record.capture.decoded;
    let wrapped = |text: String| Some(Text::from(text).wrap("", "", terminal.width));
    if let Some(explanation) = decoding.explanation.as_ref().filter(|_| args.app.is_some()) {
        let document = of_apps::in_short(iter::once(explanation), args.sources);
        return (!document.is_empty()).then(|| text::write(document, terminal));
    }
    if let Some(pointer) = decoded.closing_frame().and_then(pointer) {
        return wrapped(pointer);
    }
    let DecodeArgs { all, names, sources, ref library, .. } = *args;
    match &decoding.explanation {
        Some(explanation) if all => {
            let detail = Detail { names, sources };
            let document = document::explanations(slice::from_ref(explanation), detail);
            Some(text::write(document, terminal))
        }
        Some(explanation) if names || sources || library.is_some() => {
            Some(screen::screen(explanation, Detail { names, sources }, terminal))
        }
        Some(explanation) => Some(screen::pointer(explanation, terminal)),
        None => {
            let code = decoded.close()?.code?;
            wrapped(format!(
                "{code} is for local use only; the sender put it on the wire, usually by \
                 forwarding a code it had received. More: wsclose {code}"
            ))
        }
    }
}

/// Where a guess has said what the number is, only where to read on.
fn pointer(frame: &Frame<'_>) -> Option<String> {
    let code = code(frame)?;
    let itself = format!("More about {code} itself: wsclose {code}");
    Some(match frame.guess()?.code {
        Some(meant) => {
            let name = standard_name(meant);
            format!("What {name} means: wsclose {meant}. {itself}")
        }
        None => itself,
    })
}

/// What the capture says, and what it was taken for.
fn headline(record: &Record<'_>, terminal: &Terminal) -> Text {
    let Record { input, capture, others } = record;
    let (said, reason) = said(&capture.decoded);
    let frames = capture.decoded.frames.as_slice();
    let what = match (capture.layer, frames) {
        (Layer::Payload, frames) => {
            format!("a Close payload{}", frames.first().map_or("", sender))
        }
        (_, []) => match &capture.decoded.other_protocol {
            Some(other) => other.name.to_owned(),
            None => "no frames".to_owned(),
        },
        (_, [frame]) => format!("one frame{}", sender(frame)),
        (_, _) => format!("{} frames", capture.decoded.frame_count()),
    };
    let what = match &capture.packet {
        Some(packet) => packet::segment(packet, &what),
        None => what,
    };
    let (format, bytes) = (input.format.description(), count(input.bytes.len()));
    let mut line = Text::marked(&said, Mark::Heading);
    line.push_str(&format!("{reason} ({format}, {bytes}; {what})"));
    let mut lines = line.wrap("", "  ", terminal.width);
    let doubts = doubts(input, others);
    if !doubts.is_empty() {
        lines.push(&Text::from(doubts.trim()).wrap("  ", "  ", terminal.width));
    }
    lines
}

/// The most of the other Closes in a text that are named.
const MOST_OTHERS: usize = 4;

/// What else the text could have been taken for, whether it is all there, and what else is in it.
fn doubts(input: &Input, others: &[OtherClose<'_>]) -> String {
    let mut doubts = String::new();
    if let Some(other) = input.runner_up {
        let (description, kind) = (other.description(), other.kind().name());
        doubts = format!("It could also be {description} (--input {kind}).");
    }
    if input.elided {
        doubts.push_str(" The text leaves bytes out: what is there was decoded.");
    }
    if let Some(others) = self::others(others) {
        doubts.push_str(&others);
    }
    doubts
}

/// The Closes that were left for another time, and where they stand.
fn others(others: &[OtherClose<'_>]) -> Option<String> {
    let name = |OtherClose { other, decoded, .. }: &OtherClose<'_>| {
        format!("{} (line {})", said(decoded).0, other.line)
    };
    let mut names: Vec<_> = others.iter().take(MOST_OTHERS).map(name).collect();
    match others.len().saturating_sub(MOST_OTHERS) {
        0 => {}
        more => names.push(format!("and {more} more")),
    }
    (!names.is_empty()).then(|| format!(" Also in the text: {}.", names.join(", ")))
}

/// The headers of a packet and the frames, drawn one below the other: the first frames, and
/// whatever closes.
fn pictures(record: &Record<'_>, args: &DecodeArgs, terminal: &Terminal) -> Text {
    let Record { input, capture, .. } = record;
    let most = if args.all { MOST_BYTES } else { FEW_BYTES };
    let decoded = &capture.decoded;
    let frames = decoded.frames.len();
    let mut pictures = headers(input, capture, most, terminal);
    let mut left_out = decoded.frames_left_out;
    for (i, frame) in decoded.frames.iter().enumerate() {
        let last = i + 1 == frames;
        if !is_drawn(i, &decoded.frames) {
            left_out += 1;
            continue;
        }
        pictures.push_str("\n");
        if frames > 1 {
            let heading = match decoded.frames_left_out {
                0 => format!("Frame {} of {frames}", i + 1),
                _ => format!("Frame at byte {}", frame.offset),
            };
            pictures.push_marked(&heading, Mark::Heading);
            pictures.push_str("\n");
        }
        let findings: Vec<_> = frame.findings.iter().chain(&decoded.findings).collect();
        let mut rows = rows(frame, most);
        if args.diagram {
            pictures.push(&diagram::draw(frame, &input.bytes, &findings, terminal));
            // It shows all of it; what stands behind the frame has no place in it.
            rows.clear();
        }
        if last {
            rows.extend(decoded.findings.iter().filter_map(behind_the_close));
            rows.extend(packet::behind(capture, &input.bytes));
        }
        if !rows.is_empty() {
            pictures.push(&picture(&rows, &input.bytes, &findings, most, terminal));
        }
    }
    if frames == 0 && args.diagram {
        let none = "There is no WebSocket frame to draw as a diagram.";
        pictures.push(&Text::from(none).wrap("\n", "", terminal.width));
    }
    match left_out {
        0 => {}
        1 => pictures.push_str("\nand one more frame, not drawn\n"),
        _ => pictures.push_str(&format!("\nand {left_out} more frames, not drawn\n")),
    }
    pictures
}

/// The headers of a packet and the head of a handshake, and what follows them if that is no frame.
fn headers(input: &Input, capture: &Capture<'_>, most: usize, terminal: &Terminal) -> Text {
    let mut rows = packet::headers(capture, &input.bytes);
    if let Some(other) = &capture.decoded.other_protocol {
        rows.extend(other.parts.iter().map(|part| other_protocol(part, &input.bytes)));
    }
    if capture.decoded.frames.is_empty() {
        rows.extend(packet::behind(capture, &input.bytes));
    }
    if rows.is_empty() {
        return Text::default();
    }
    let findings: Vec<_> = capture.decoded.findings.iter().collect();
    let mut headers = Text::from("\n");
    headers.push(&picture(&rows, &input.bytes, &findings, most, terminal));
    headers
}

/// A part of another protocol, with what it says if it is text.
fn other_protocol(part: &Part, bytes: &[u8]) -> Row {
    let text = bytes.get(part.at.clone()).filter(|_| part.is_text);
    let meaning = match text {
        Some(text) => format!("{} {}", part.meaning, quoted(text)),
        None => part.meaning.clone(),
    };
    Row { at: part.at.clone(), meaning }
}

/// The bytes behind a Close frame, if a finding speaks of them.
fn behind_the_close(finding: &Finding) -> Option<Row> {
    let meaning = "behind the Close frame".to_owned();
    finding.is(&rule::BYTES_AFTER_CLOSE).then(|| Row { at: finding.at.clone(), meaning })
}
