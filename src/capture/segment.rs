//! What a TCP segment carries: frames, perhaps behind the opening handshake.

use super::{Capture, Flags, Layer, Packet};
use crate::frame::{Role, decode_foreign, decode_frames_at, rule};

/// Decodes frames behind the head of an opening handshake, if `bytes` begin with one.
pub(super) fn decode_behind_head(bytes: &[u8], sender: Option<Role>) -> Option<Capture<'_>> {
    let head = 0..head_length(bytes).filter(|length| *length < bytes.len())?;
    let decoded = decode_frames_at(bytes, head.end, sender);
    Some(Capture { layer: Layer::Frame, packet: None, http_head: Some(head), decoded })
}

/// Decodes what `packet` carries, which was read from `bytes`.
pub(super) fn decode(bytes: &[u8], packet: Packet, sender: Option<Role>) -> Capture<'_> {
    let segment = bytes.get(..packet.payload.end).unwrap_or(bytes);
    let start = packet.payload.start;
    let http_head = segment.get(start..).and_then(head_length).map(|length| start..start + length);
    let frames_start = http_head.as_ref().map_or(start, |head| head.end);
    let mut decoded = decode_foreign(segment, frames_start)
        .unwrap_or_else(|| decode_frames_at(segment, frames_start, sender));
    for finding in decoded.findings.iter_mut().filter(|found| found.is(&rule::NOT_A_CLOSE_FRAME)) {
        let said = match (decoded.frames.as_slice(), &http_head) {
            ([], Some(_)) => "no frame follows the HTTP head",
            ([], None) if packet.payload.is_empty() => "the TCP segment has no payload",
            _ => &finding.message,
        };
        finding.message = format!("{said}{}", ending(packet.flags));
    }
    Capture { layer: Layer::Packet, packet: Some(packet), http_head, decoded }
}

/// The length of the head of an opening handshake, its blank line included (RFC 6455 4.1, 4.2.2).
fn head_length(payload: &[u8]) -> Option<usize> {
    if !payload.starts_with(b"HTTP/1.1 101") && !payload.starts_with(b"GET ") {
        return None;
    }
    let blank_line = payload.windows(4).position(|four| four == b"\r\n\r\n");
    Some(blank_line.map_or(payload.len(), |at| at + 4))
}

/// What follows from the end of a connection without a Close (RFC 6455 7.1.5).
fn ending(flags: Flags) -> String {
    let flag = match flags {
        flags if flags.rst() => "RST",
        flags if flags.fin() => "FIN",
        _ => return String::new(),
    };
    format!("; a receiver that has seen no Close frame reports 1006 after this {flag}")
}
