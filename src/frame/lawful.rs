//! The short way for what is captured most: one lawful Close frame. It finds what the decoder finds,
//! and leaves everything to it that there is something to say of.

use super::close::is_for_the_other;
use super::encode::FIN;
use super::{CONTROL_PAYLOAD_MAX, Opcode, Role, mask_in_place};
use crate::CloseCode;

/// A Close of which there is nothing more to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LawfulClose<'a> {
    /// Who sent it, by the MASK bit (RFC 6455 5.1).
    pub sender: Role,
    /// The code; `None` in an empty Close, which an application sees as 1005.
    pub code: Option<CloseCode>,
    /// The reason. Written by the other side: escape it before it reaches a terminal.
    pub reason: &'a str,
}

/// The Close in `bytes`, if they are one frame in which [`decode_frames`] finds a Close and nothing
/// else; for anything that may have a fault there is [`decode_frames`]. Allocates nothing; `room` is
/// for the payload of a frame that is masked.
///
/// ```
/// use wsclose::frame::{CONTROL_PAYLOAD_MAX, Role, decode_lawful_close};
///
/// let mut room = [0; CONTROL_PAYLOAD_MAX];
/// let masked = b"\x88\x85\x37\xfa\x21\x3d\x34\x12\x43\x44\x52";
/// let close = decode_lawful_close(masked, &mut room).unwrap();
/// assert_eq!((close.sender, close.reason), (Role::Client, "bye"));
///
/// // 1006 may not be sent.
/// assert!(decode_lawful_close(b"\x88\x02\x03\xee", &mut room).is_none());
/// ```
///
/// [`decode_frames`]: super::decode_frames
pub fn decode_lawful_close<'a>(
    bytes: &'a [u8],
    room: &'a mut [u8; CONTROL_PAYLOAD_MAX],
) -> Option<LawfulClose<'a>> {
    let (&[FIRST_BYTE, second], rest) = bytes.split_first_chunk()? else { return None };
    let sender = Role::from_mask_bit(second & MASK != 0);
    let payload = match sender {
        Role::Client => unmasked(rest, room)?,
        Role::Server => rest,
    };
    if payload.len() > CONTROL_PAYLOAD_MAX || payload.len() != usize::from(second & !MASK) {
        return None;
    }
    if payload.is_empty() {
        return Some(LawfulClose { sender, code: None, reason: "" });
    }
    let (code, reason) = payload.split_first_chunk()?;
    let code = CloseCode::from_be_bytes(*code);
    let reason = plain(reason)?;
    let may_be_sent = code.may_be_sent() && !is_for_the_other(code, sender);
    may_be_sent.then_some(LawfulClose { sender, code: Some(code), reason })
}

const FIRST_BYTE: u8 = FIN | Opcode::CLOSE.get();

const MASK: u8 = 0x80;

/// The payload behind a masking key; not behind one that masks nothing.
fn unmasked<'a>(bytes: &[u8], room: &'a mut [u8; CONTROL_PAYLOAD_MAX]) -> Option<&'a [u8]> {
    let (key, payload) = bytes.split_first_chunk()?;
    let unmasked = room.get_mut(..payload.len()).filter(|_| *key != [0; 4])?;
    unmasked.copy_from_slice(payload);
    mask_in_place(unmasked, *key);
    Some(unmasked)
}

/// A reason without what is lost on the way to some applications.
fn plain(reason: &[u8]) -> Option<&str> {
    // With no early end, this takes many bytes at a time.
    let has_nul = reason.iter().fold(u8::MAX, |least, byte| least.min(*byte)) == 0;
    let reason = std::str::from_utf8(reason).ok()?;
    (!has_nul && !reason.starts_with('\u{feff}')).then_some(reason)
}
