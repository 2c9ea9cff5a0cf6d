//! Whether bytes are a packet, a frame or only its payload.

use super::{Capture, Layer, PacketError, read_packet, segment};
use crate::CloseCode;
use crate::frame::{
    Decoded, Frame, Opcode, Role, add_guesses, decode_foreign, read_frames, read_payload,
};

/// Decodes bytes as the layer given, or as the one that they look like.
///
/// The headers of a packet agree with each other, as other bytes hardly ever do, so what has an IP
/// and a TCP header is a packet. What has an IP header alone is one too, and an error, unless it is
/// lawful as something else.
///
/// A payload that may be sent begins 03 to 13, a Close frame 88, so there is hardly ever doubt. A
/// lawful payload is a payload. Of the rest these are frames, by what the first byte says:
///
/// - FIN alone and an opcode of RFC 6455; also a reserved opcode, if the frames are all there
/// - opcode 8 with other bits, if it leads to a code of 1000-4999, or to none and is all there
/// - any opcode with other bits, if such a Close follows; behind a reserved one all has to be there
/// - data with other bits, if it breaks no rule and is all there; a continuation alone is none
///
/// Frames behind an opening handshake are decoded, be it the request, the response or both; where
/// the bytes are of another protocol, there are no frames, and a finding says so.
///
/// `sender` is who sent them, where that is known; it has no part in what the bytes look like.
///
/// ```
/// use wsclose::capture::{self, Layer, PacketErrorKind};
///
/// assert_eq!(capture::decode(b"\x88\x02\x03\xe8", None, None)?.layer, Layer::Frame);
/// assert_eq!(capture::decode(b"\x03\xe8", None, None)?.layer, Layer::Payload);
///
/// let error = capture::decode(b"\x03\xe8", Some(Layer::Packet), None).unwrap_err();
/// assert_eq!(error.kind, PacketErrorKind::NoIp);
/// # Ok::<(), capture::PacketError>(())
/// ```
///
/// # Errors
///
/// When the bytes have to be a packet with TCP and are none, or clearly are another packet.
pub fn decode(
    bytes: &[u8],
    layer: Option<Layer>,
    sender: Option<Role>,
) -> Result<Capture<'_>, PacketError> {
    let mut capture = without_guesses(bytes, layer, sender)?;
    add_guesses(&mut capture.decoded, bytes);
    Ok(capture)
}

/// The same as [`decode`], but without guesses, which have no part in what the bytes are.
pub(super) fn without_guesses(
    bytes: &[u8],
    layer: Option<Layer>,
    sender: Option<Role>,
) -> Result<Capture<'_>, PacketError> {
    let (layer, decoded) = match layer {
        Some(Layer::Payload) => (Layer::Payload, read_payload(bytes, sender)),
        Some(Layer::Frame) => (Layer::Frame, read_frames(bytes, 0, sender)),
        Some(Layer::Packet) => return Ok(segment::decode(bytes, read_packet(bytes)?, sender)),
        None => match read_packet(bytes) {
            Ok(packet) => return Ok(segment::decode(bytes, packet, sender)),
            Err(error) => {
                if let Some(capture) = segment::decode_behind_head(bytes, sender) {
                    return Ok(capture);
                }
                let (layer, decoded) = guess(bytes, sender);
                // Who sent them may be at fault, but has no part in what they are.
                let is_sound = match sender {
                    Some(_) => guess(bytes, None).1.is_sound(),
                    None => decoded.is_sound(),
                };
                if error.is_packet && !is_sound {
                    return Err(error);
                }
                (layer, decoded)
            }
        },
    };
    Ok(Capture { layer, packet: None, http_head: None, decoded })
}

fn guess(bytes: &[u8], sender: Option<Role>) -> (Layer, Decoded<'_>) {
    if let Some(foreign) = decode_foreign(bytes, 0) {
        return (Layer::Frame, foreign);
    }
    if is_lawful_payload(bytes) {
        return (Layer::Payload, read_payload(bytes, sender));
    }
    let frames = read_frames(bytes, 0, None);
    if !look_like_frames(&frames) {
        return (Layer::Payload, read_payload(bytes, sender));
    }
    let frames = if sender.is_some() { read_frames(bytes, 0, sender) } else { frames };
    (Layer::Frame, frames)
}

/// Whether bytes are a lawful payload. Most frames are none by their first two bytes.
fn is_lawful_payload(bytes: &[u8]) -> bool {
    let code = bytes.first_chunk().map(|code| CloseCode::from_be_bytes(*code));
    code.is_none_or(CloseCode::may_be_sent) && read_payload(bytes, None).violations() == 0
}

fn look_like_frames(decoded: &Decoded<'_>) -> bool {
    let Some(header) = decoded.frames.first().and_then(|frame| frame.header.as_ref()) else {
        return false;
    };
    // What follows a Close has no part in it.
    let whole = !decoded.heeded().any(Frame::is_truncated);
    let no_rsv = header.rsv == [false; 3];
    match header.opcode {
        opcode if header.fin && no_rsv => !opcode.is_reserved() || whole,
        Opcode::CLOSE => closes(decoded, whole),
        opcode if closes(decoded, whole) => !opcode.is_reserved() || whole,
        Opcode::CONTINUATION | Opcode::TEXT | Opcode::BINARY if decoded.frames.len() > 1 => {
            whole && decoded.is_sound()
        }
        Opcode::TEXT | Opcode::BINARY => whole && decoded.is_sound() && (header.fin || no_rsv),
        _ => false,
    }
}

/// Whether there is a Close with a code of 1000-4999, or without one in frames that are whole.
fn closes(decoded: &Decoded<'_>, whole: bool) -> bool {
    decoded.close().is_some_and(|close| match close.code {
        Some(code) => code.is_within_protocol(),
        None => whole,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(bytes: &[u8], layer: Layer) {
        assert_eq!(decode(bytes, None, None).unwrap().layer, layer, "{bytes:02x?}");
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
            b"A aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            b"\x00\x03abc",
            b"\xc9\x00",
            b"\x09\x01x\x88\x02\x07",
            b"\xc3\x00\x88\x05\x03\xe8b",
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
            b"\x08\x00\x81\x05hell",
            // A compressed message, then a Close; a message in two fragments, then a Close.
            b"\xc1\x07\xf2\x48\xcd\xc9\xc9\x07\x00\x88\x02\x03\xe8",
            b"\x01\x03Hel\x80\x02lo\x88\x02\x03\xe8",
            b"\x01\x03Hel\x88\x02\x03\xe8",
            b"\x01\x03Hel\x80\x02lo",
            b"\x83\x05Hello",
            b"\x01\x03Hel\x88\x02\x03\xee",
            b"\xc1\x07\xf2\x48\xcd\xc9\xc9\x07\x00\x88\x02\x03\xee",
            // A Ping with RSV1 or without FIN, a reserved opcode with RSV1, each before a Close.
            b"\xc9\x00\x88\x02\x03\xe8",
            b"\x09\x01x\x88\x02\x03\xe8",
            b"\x4a\x01x\x88\x82\x37\xfa\x21\x3d\x34\x12",
            b"\xc9\x00\x88\x05\x03\xe8b",
            b"\xc3\x00\x88\x00",
            b"\x88\x7e\x00\x02\x03\xe8",
            b"\x81\x05hello",
            b"\x89\x00",
            b"\x88\x82\x37\xfa\x21\x3d\x34\x12",
        ] {
            is(frame, Layer::Frame);
        }
    }
}
