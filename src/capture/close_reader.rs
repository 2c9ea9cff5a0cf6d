//! The short way for what is captured most.

use super::link;
use super::text::read_digits;
use crate::frame::{CONTROL_PAYLOAD_MAX, Frame, decode_plain_close};

/// The headers of IPv4 and of TCP, in bytes: without both there is no packet to take the bytes for.
const SHORTEST_PACKET: usize = 20 + 20;

/// Reads a single Close frame without findings, written as hex digits with nothing between them.
/// Allocates nothing once its buffer is large enough.
///
/// ```
/// use wsclose::CloseCode;
/// use wsclose::capture::CloseReader;
///
/// let mut reader = CloseReader::default();
/// let close = reader.read(b"880503e8627965").unwrap().close.unwrap();
/// assert_eq!((close.code, close.reason()), (Some(CloseCode::new(1000)), Some("bye")));
///
/// assert!(reader.read(b"88 05 03 e8 62 79 65").is_none());
/// ```
#[derive(Clone, Debug)]
pub struct CloseReader {
    /// What the digits of the last text say.
    bytes: Vec<u8>,
    /// The payload of its frame, if that is masked.
    unmasked: [u8; CONTROL_PAYLOAD_MAX],
}

impl Default for CloseReader {
    fn default() -> Self {
        Self { bytes: Vec::new(), unmasked: [0; CONTROL_PAYLOAD_MAX] }
    }
}

impl CloseReader {
    /// The Close in such a text, as [`read`] and [`Input::decode`] find it. `None` for every other
    /// text, whatever they find in it, and for one that begins `8888`, as words do.
    ///
    /// [`read`]: super::read
    /// [`Input::decode`]: super::Input::decode
    pub fn read(&mut self, text: &[u8]) -> Option<Frame<'_>> {
        let Self { bytes, unmasked } = self;
        let are_digits = read_digits(text, bytes);
        // A masked payload may look like anything, even like a packet.
        if !are_digits || bytes.len() >= SHORTEST_PACKET && link::may_begin(bytes) {
            return None;
        }
        decode_plain_close(bytes, unmasked)
    }
}

/// The bytes of such a Close. To weigh all the readings of the text instead would take half as long
/// again for each line of `--lines -f json`.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut reader = CloseReader::default();
    reader.read(text.as_bytes())?;
    Some(reader.bytes)
}
