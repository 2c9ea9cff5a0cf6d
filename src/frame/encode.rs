//! The encoder. It makes whatever it is asked for, lawful or not: whether a code may be sent is a
//! question for [`CloseCode`], and the length of a reason is bounded by [`REASON_MAX`].
//!
//! [`REASON_MAX`]: super::REASON_MAX

use super::{CONTROL_PAYLOAD_MAX, Opcode, mask};
use crate::CloseCode;

/// A Close payload: the code, then the reason (RFC 6455 5.5.1). A Close without a code has an
/// empty payload, so nothing has to make one.
///
/// ```
/// use wsclose::CloseCode;
/// use wsclose::frame::encode_payload;
///
/// assert_eq!(encode_payload(CloseCode::new(1000), b"bye"), b"\x03\xe8bye");
/// ```
pub fn encode_payload(code: CloseCode, reason: &[u8]) -> Vec<u8> {
    [&code.to_be_bytes(), reason].concat()
}

/// A Close frame with this payload: FIN is 1, the length takes the fewest bytes that can hold it.
/// With a masking key it is a client's, without one a server's (RFC 6455 5.1); a client has to
/// take a new key that nobody can foresee for each frame (RFC 6455 5.3).
///
/// ```
/// use wsclose::CloseCode;
/// use wsclose::frame::{encode_frame, encode_payload};
///
/// let payload = encode_payload(CloseCode::new(1000), b"");
/// assert_eq!(encode_frame(&payload, None), [0x88, 0x02, 0x03, 0xe8]);
///
/// let key = [0x37, 0xfa, 0x21, 0x3d];
/// let masked = [0x88, 0x82, 0x37, 0xfa, 0x21, 0x3d, 0x34, 0x12];
/// assert_eq!(encode_frame(&payload, Some(key)), masked);
///
/// // A Close without a code.
/// assert_eq!(encode_frame(&[], None), [0x88, 0x00]);
/// ```
pub fn encode_frame(payload: &[u8], masking_key: Option<[u8; 4]>) -> Vec<u8> {
    let mut frame = vec![FIN | Opcode::CLOSE.get()];
    push_length(&mut frame, payload.len(), masking_key.is_some());
    match masking_key {
        Some(key) => {
            frame.extend(key);
            frame.extend(mask(payload, key));
        }
        None => frame.extend(payload),
    }
    frame
}

pub(super) const FIN: u8 = 0x80;

/// The MASK bit and the length in the shortest of its three forms (RFC 6455 5.2).
fn push_length(frame: &mut Vec<u8>, length: usize, masked: bool) {
    let mask_bit = if masked { 0x80 } else { 0 };
    match (u8::try_from(length), u16::try_from(length)) {
        (Ok(short), _) if length <= CONTROL_PAYLOAD_MAX => frame.push(mask_bit | short),
        (_, Ok(length)) => {
            frame.push(mask_bit | 0x7e);
            frame.extend(length.to_be_bytes());
        }
        _ => {
            frame.push(mask_bit | 0x7f);
            frame.extend((length as u64).to_be_bytes());
        }
    }
}
