//! Whether bytes are a frame or only its payload.

use crate::frame::rule::TRUNCATED;
use crate::frame::{Decoded, Opcode, decode_frames, decode_payload};

/// What a run of bytes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layer {
    /// A Close payload without its frame.
    Payload,
    /// One or more frames.
    Frame,
}

impl Layer {
    /// The value as the command line and its JSON have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Payload => "payload",
            Self::Frame => "frame",
        }
    }
}

/// Decodes bytes as the layer given, or as the one that they look like.
///
/// A payload that may be sent begins 03 to 13, a Close frame 88, so there is hardly ever doubt. A
/// lawful payload is a payload. Of the rest these are frames:
///
/// - what begins with FIN alone and an opcode of RFC 6455, or a reserved one if it is all there;
/// - a Close with other faults in its first byte, if that leads to a code of 1000-4999, or to no
///   code in a frame that is all there;
/// - what reads as frames without a fault, if there is a Close, text or binary data in it.
pub fn decode(bytes: &[u8], layer: Option<Layer>) -> (Layer, Decoded<'_>) {
    match layer {
        Some(Layer::Payload) => (Layer::Payload, decode_payload(bytes)),
        Some(Layer::Frame) => (Layer::Frame, decode_frames(bytes)),
        None => guess(bytes),
    }
}

fn guess(bytes: &[u8]) -> (Layer, Decoded<'_>) {
    let payload = decode_payload(bytes);
    if payload.violations() > 0 && looks_like_a_frame(bytes) {
        (Layer::Frame, decode_frames(bytes))
    } else {
        (Layer::Payload, payload)
    }
}

fn looks_like_a_frame(bytes: &[u8]) -> bool {
    let first = bytes.first().copied().unwrap_or_default();
    let opcode = Opcode::from_first_byte(first);
    let only_fin = first & 0xf0 == 0x80;
    if only_fin && !opcode.is_reserved() {
        return true;
    }
    let frames = decode_frames(bytes);
    let whole = !frames.all_findings().any(|finding| finding.is(&TRUNCATED));
    let is_message = matches!(opcode.name(), "text" | "binary");
    let lawful = frames.violations() == 0 && (frames.close().is_some() || is_message);
    only_fin && whole || lawful || opcode == Opcode::CLOSE && is_a_faulty_close(&frames, whole)
}

fn is_a_faulty_close(decoded: &Decoded<'_>, whole: bool) -> bool {
    match decoded.close().and_then(|close| close.code) {
        Some(code) => (1000..=4999).contains(&code.get()),
        None => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(bytes: &[u8], layer: Layer) {
        assert_eq!(decode(bytes, None).0, layer, "{bytes:02x?}");
    }

    #[test]
    fn the_layer_is_told_from_the_bytes() {
        for payload in [
            &b"\x03\xe8"[..],
            b"\x03\xe8bye",
            b"\x13\x87",
            b"\x03",
            b"\x03\xee",
            b"\xe8\x03",
            b"\xe8\x03bye",
            b"We closed",
            b"hello",
            b"Hello",
            b"1000",
            b"\x00\x00",
            b"\xff\xff",
        ] {
            is(payload, Layer::Payload);
        }
        for frame in [
            &b"\x88\x00"[..],
            b"\x88",
            b"\x88\x02\x03",
            b"\x88\x02\x03\xe8",
            b"\x88\x01\x03",
            b"\x08\x02\x03\xe8",
            b"\xc8\x02\x03\xe8",
            b"\xf8\x02\x03\xe8",
            b"\x08\x05\x03\xe8by",
            b"\xc8\x02\x03\xee\0\0",
            b"\x08\x00",
            // A compressed message, then a Close; a message in two fragments, then a Close.
            b"\xc1\x07\xf2\x48\xcd\xc9\xc9\x07\x00\x88\x02\x03\xe8",
            b"\x01\x03Hel\x80\x02lo\x88\x02\x03\xe8",
            b"\x01\x03Hel\x88\x02\x03\xe8",
            b"\x01\x03Hel\x80\x02lo",
            b"\x83\x05Hello",
            b"\x88\x7e\x00\x02\x03\xe8",
            b"\x81\x05hello",
            b"\x89\x00",
            b"\x88\x82\x37\xfa\x21\x3d\x34\x12",
        ] {
            is(frame, Layer::Frame);
        }
    }
}
