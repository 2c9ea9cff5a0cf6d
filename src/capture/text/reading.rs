//! What a text may be read as, and which reading is the best.

use std::ops::Range;

use crate::capture::decode::without_guesses;
use crate::capture::{Capture, Format, Layer};
use crate::code::CloseCode;
use crate::frame::{Close, Decoded, Finding, Frame, read_frames, rule};

/// One way to read a text, or a part of it.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) format: Format,
    pub(super) bytes: Vec<u8>,
    /// The part of the text that was read.
    pub(super) at: Range<usize>,
    /// Whether the text says that bytes were left out.
    pub(super) elided: bool,
}

/// Whether bytes begin as a Close frame does, with FIN and the opcode.
pub(super) fn begin_like_a_close(bytes: &[u8]) -> bool {
    bytes.first() == Some(&0x88)
}

/// How much bytes look like what somebody decodes, from not at all to a lawful Close frame. The
/// best reading of a text wins; but of Close frames that are written alike, the first, even if it
/// has a fault and another has none. The help of `decode` tells the same order, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    None,
    /// A payload with a code of 1000 to 4999, and a fault.
    FaultyPayload,
    /// A lawful payload of a code that is not registered, without a reason.
    Code,
    /// Lawful frames without a Close.
    OtherFrames,
    /// A packet without a Close: its headers agree, as other bytes hardly ever do.
    Packet,
    /// A Close in frames that do not begin as frames mostly do.
    OddClose,
    /// A lawful payload with a registered code or a reason.
    Payload,
    /// A Close frame that ends too early.
    CutClose,
    /// A Close frame with a fault.
    FaultyClose,
    /// Lawful frames with a Close.
    Close,
}

impl Likeness {
    pub(super) fn of(bytes: &[u8]) -> Self {
        // An error is a packet too, if one without TCP.
        without_guesses(bytes, None, None)
            .map_or(Self::Packet, |capture| Self::of_capture(&capture))
    }

    fn of_capture(capture: &Capture<'_>) -> Self {
        match capture.layer {
            Layer::Payload => of_payload(&capture.decoded),
            Layer::Frame => of_frames(&capture.decoded),
            Layer::Packet => of_frames(&capture.decoded).max(Self::Packet),
        }
    }

    /// Whether it is a Close, or the payload of one, without a fault.
    pub(super) const fn is_valid(self) -> bool {
        matches!(self, Self::Close | Self::Payload)
    }

    /// Whether it is a Close that does not end too early, beyond doubt: numbers that mean something
    /// else hardly make one.
    pub(super) const fn is_whole_close(self) -> bool {
        matches!(self, Self::Close | Self::FaultyClose | Self::Payload)
    }
}

impl Reading {
    pub(super) fn likeness(&self) -> Likeness {
        Likeness::of(&self.bytes)
    }

    /// The reading without the zeros that fill up its last word, where a Close frame ends inside
    /// of that word.
    pub(super) fn without_filling(&self, word: usize) -> Option<Self> {
        let whole = self.up_to_close(word)?;
        let filling = self.bytes.get(whole.bytes.len()..)?;
        filling.iter().all(|byte| *byte == 0).then_some(whole)
    }

    /// The reading up to the end of a Close frame that ends inside of its last word.
    pub(super) fn up_to_close(&self, word: usize) -> Option<Self> {
        let decoded = without_guesses(&self.bytes, Some(Layer::Frame), None).ok()?.decoded;
        let end = decoded.closing_frame()?.payload_at.end;
        let bytes = self.bytes.get(..end)?.to_vec();
        let whole = Self { bytes, ..self.clone() };
        let is_inside = (1..word).contains(&(self.bytes.len() - end));
        (is_inside && whole.likeness() >= Likeness::FaultyClose).then_some(whole)
    }
}

/// What the bytes of a reading say, decoded once.
#[derive(Clone, Debug)]
pub(super) struct Meaning {
    pub(super) likeness: Likeness,
    /// Whether they are a packet, with TCP or without.
    pub(super) is_packet: bool,
    /// Whether they are TLS, HTTP or the like.
    pub(super) is_of_another_protocol: bool,
    /// The code of the first Close.
    pub(super) code: Option<CloseCode>,
    /// Its reason, where it is hardly an accident that there is one.
    pub(super) reason: Option<String>,
    /// Whether they are one Close frame that is as long as it says, and nothing else.
    pub(super) is_whole_frame: bool,
    /// Whether nothing but the Close is at fault: other bytes beside a frame are mostly no frame.
    pub(super) is_sound_beside_the_close: bool,
}

impl Meaning {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let capture = without_guesses(bytes, None, None).ok();
        let decoded = capture.as_ref().map(|capture| &capture.decoded);
        let likeness = capture.as_ref().map_or(Likeness::Packet, Likeness::of_capture);
        let close = decoded.and_then(Decoded::close);
        let reason = close.filter(|_| likeness >= Likeness::Payload).and_then(Close::reason);
        Self {
            likeness,
            is_packet: capture.as_ref().is_none_or(|capture| capture.layer == Layer::Packet),
            is_of_another_protocol: decoded.is_some_and(|all| all.other_protocol.is_some()),
            code: close.and_then(|close| close.code),
            reason: reason.map(Into::into),
            is_whole_frame: decoded.is_some_and(|all| is_whole_frame(all, bytes.len())),
            is_sound_beside_the_close: decoded.is_some_and(is_sound_beside_the_close),
        }
    }
}

fn is_whole_frame(decoded: &Decoded<'_>, length: usize) -> bool {
    decoded.closing_frame().is_some_and(|frame| {
        frame.header.is_some()
            && !frame.is_truncated()
            && (frame.offset..frame.payload_at.end) == (0..length)
    })
}

fn is_sound_beside_the_close(decoded: &Decoded<'_>) -> bool {
    let beside = decoded.frames.iter().filter(|frame| frame.close.is_none());
    let found = beside.flat_map(|frame| &frame.findings).chain(&decoded.findings);
    !found.into_iter().any(Finding::is_flaw)
}

fn of_payload(decoded: &Decoded<'_>) -> Likeness {
    let Some((code, close)) = decoded.close().and_then(|close| Some((close.code?, close))) else {
        return Likeness::None;
    };
    let readable = |reason: &str| !reason.is_empty() && !reason.contains(char::is_control);
    let said = close.reason().is_some_and(readable);
    let registered = crate::table::row(code).registration().is_some();
    match decoded.violations() {
        0 if said || registered && close.reason_bytes.is_empty() => Likeness::Payload,
        0 if close.reason_bytes.is_empty() => Likeness::Code,
        _ if code.is_within_protocol() => Likeness::FaultyPayload,
        _ => Likeness::None,
    }
}

fn of_frames(decoded: &Decoded<'_>) -> Likeness {
    let is_sound = decoded.is_sound();
    match decoded.closing_frame() {
        Some(_) if is_sound => Likeness::Close,
        Some(frame) if frame.is_truncated() => Likeness::CutClose,
        Some(_) if begins_oddly(decoded) => Likeness::OddClose,
        Some(_) => Likeness::FaultyClose,
        None if is_sound => Likeness::OtherFrames,
        None => Likeness::None,
    }
}

/// Whether the first frame lacks FIN or has a reserved bit or opcode.
fn begins_oddly(decoded: &Decoded<'_>) -> bool {
    let header = decoded.frames.first().and_then(|frame| frame.header.as_ref());
    header
        .is_none_or(|header| !header.fin || header.rsv != [false; 3] || header.opcode.is_reserved())
}

/// The bytes of neighbours, where they are one Close frame only together: header, masking key and
/// payload are often printed apart.
pub(super) fn joined(readings: &[Reading]) -> Vec<Reading> {
    let mut apart: Vec<Reading> = Vec::new();
    for reading in readings {
        if apart.last().is_none_or(|last| last.at.end <= reading.at.start) {
            apart.push(reading.clone());
        }
    }
    let readings = apart.as_slice();
    let pairs = readings.windows(2).filter_map(join);
    let triples = readings.windows(3).filter_map(join);
    let all = (readings.len() > 3).then(|| join(readings)).flatten();
    pairs.chain(triples).chain(all).collect()
}

fn join(parts: &[Reading]) -> Option<Reading> {
    let (first, rest) = parts.split_first()?;
    let last = rest.last()?;
    let head = head(&first.bytes)?;
    // Two bytes of another frame are rather a number.
    if head.len() == 2 && !begin_like_a_close(head) {
        return None;
    }
    // Where bytes were left out between them, there is nothing to join; but for a header that is
    // shown with the room behind it.
    let is_filled = head.len() == first.bytes.len();
    let before_last = rest.iter().rev().skip(1);
    if first.elided && is_filled || before_last.clone().any(|part| part.elided) {
        return None;
    }
    let mut bytes = head.to_vec();
    bytes.extend(rest.iter().flat_map(|part| &part.bytes));
    let capture = without_guesses(&bytes, None, None).ok()?;
    let decoded = Some(capture).filter(|capture| capture.layer == Layer::Frame)?.decoded;
    let frame = decoded.closing_frame().filter(|frame| frame.header.is_some())?;
    // Behind the Close there is at most that of the other side.
    let behind = decoded.frames.iter().filter(|other| other.offset > frame.offset);
    let is_answer =
        |other: &Frame<'_>| other.close.is_some() && other.is_valid() && !other.is_behind_close();
    let nothing_behind = behind.into_iter().all(is_answer)
        && !decoded.all_findings().any(|found| found.is(&rule::BYTES_AFTER_CLOSE));
    let is_header = frame.offset == 0 && frame.payload_at.start == head.len();
    let may_be_cut = last.elided || is_header;
    let whole = nothing_behind && (!frame.is_truncated() || may_be_cut);
    let at = first.at.start..last.at.end;
    whole.then_some(Reading { format: first.format, bytes, at, elided: last.elided })
}

/// The bytes of a frame's header, without the zeros of an array that was not filled.
fn head(bytes: &[u8]) -> Option<&[u8]> {
    let decoded = read_frames(bytes, 0, None);
    let frame = decoded.frames.first()?;
    let header = frame.header.as_ref().filter(|header| header.masked.is_some())?;
    let (head, rest) = bytes.split_at_checked(frame.payload_at.start)?;
    let is_unfilled = rest.iter().all(|byte| *byte == 0);
    (header.rsv == [false; 3]).then_some(if is_unfilled { head } else { bytes })
}

#[cfg(test)]
mod tests {
    use super::{Likeness, Reading, head};
    use crate::capture::Format;

    /// The best first, as the help of `decode` has them.
    #[test]
    fn what_is_meant_most_is_ranked_first() {
        let ranked = [
            (&b"\x88\x02\x03\xe8"[..], Likeness::Close),
            (b"\x88\x02\x03\xee", Likeness::FaultyClose),
            (b"\x88\x05\x03\xe8by", Likeness::CutClose),
            (b"\x03\xe8bye", Likeness::Payload),
            (b"\xc8\x02\x03\xe8", Likeness::OddClose),
            (b"\x81\x02hi", Likeness::OtherFrames),
            (b"\x0f\xa0", Likeness::Code),
            (b"\x07\xd0", Likeness::FaultyPayload),
            (b"\0\0", Likeness::None),
        ];
        assert!(ranked.is_sorted_by(|(_, better), (_, worse)| better > worse));
        for (bytes, likeness) in ranked {
            let (bytes, at) = (bytes.to_vec(), 0..1);
            let reading = Reading { format: Format::Raw, bytes, at, elided: false };
            assert_eq!(reading.likeness(), likeness, "{reading:02x?}");
        }
    }

    #[test]
    fn a_header_is_told_from_what_fills_the_array() {
        for (bytes, header) in [
            (&[0x88, 0x02, 0, 0][..], Some(&[0x88, 0x02][..])),
            (&[0x88, 0x82, 1, 2, 3, 4, 0], Some(&[0x88, 0x82, 1, 2, 3, 4])),
            (&[0x88, 0x7e, 0, 2, 0, 0], Some(&[0x88, 0x7e, 0, 2])),
            (&[0x88, 0xfe, 0, 2, 1], Some(&[0x88, 0xfe, 0, 2, 1])),
            (&[0x88, 0x02, 3], Some(&[0x88, 0x02, 3])),
            (&[0xc8, 0x02], None),
            (&[0x88], None),
            (&[], None),
        ] {
            assert_eq!(head(bytes), header, "{bytes:02x?}");
        }
    }
}
