//! What a TCP segment carries: frames, perhaps behind the opening handshake.

use std::ops::Range;

use super::{Capture, Flags, Layer, Packet};
use crate::frame::{Decoded, Role, decode_foreign, handshake_length, read_frames, rule};
use crate::table::Missing;

/// Decodes frames behind an opening handshake, if `bytes` begin with one.
pub(super) fn decode_behind_head(bytes: &[u8], sender: Option<Role>) -> Option<Capture<'_>> {
    let head = handshake(bytes, 0).filter(|head| head.end < bytes.len())?;
    let decoded = frames_or_foreign(bytes, head.end, sender);
    Some(Capture { layer: Layer::Frame, packet: None, http_head: Some(head), decoded })
}

/// Decodes what `packet` carries, which was read from `bytes`.
pub(super) fn decode(bytes: &[u8], packet: Packet, sender: Option<Role>) -> Capture<'_> {
    let segment = bytes.get(..packet.payload.end).unwrap_or(bytes);
    let start = packet.payload.start;
    let http_head = handshake(segment, start);
    let frames_start = http_head.as_ref().map_or(start, |head| head.end);
    let mut decoded = frames_or_foreign(segment, frames_start, sender);
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

/// Where the opening handshake stands that begins at `start`, if one does.
fn handshake(bytes: &[u8], start: usize) -> Option<Range<usize>> {
    let length = handshake_length(bytes.get(start..)?);
    (length > 0).then_some(start..start + length)
}

/// The frames from the offset `start` on, or the other protocol that the bytes are of.
fn frames_or_foreign(bytes: &[u8], start: usize, sender: Option<Role>) -> Decoded<'_> {
    decode_foreign(bytes, start).unwrap_or_else(|| read_frames(bytes, start, sender))
}

/// What follows from the end of a connection without a Close (RFC 6455 7.1.5).
fn ending(flags: Flags) -> String {
    let flag = match flags {
        flags if flags.rst() => "RST",
        flags if flags.fin() => "FIN",
        _ => return String::new(),
    };
    let code = Missing::Close.code();
    format!("; a receiver that has seen no Close frame reports {code} after this {flag}")
}
