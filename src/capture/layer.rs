//! What bytes can be: a packet, a frame or only its payload.

use std::ops::Range;

use super::Packet;
use crate::frame::Decoded;

/// What a run of bytes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layer {
    /// A Close payload without its frame.
    Payload,
    /// One or more frames.
    Frame,
    /// A TCP segment that carries frames, in its packet.
    Packet,
}

names! {
    Layer {
        Self::Payload => "payload",
        Self::Frame => "frame",
        Self::Packet => "packet",
    }
}

/// Bytes, taken for what they are, and decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Capture<'a> {
    /// What they were taken for.
    pub layer: Layer,
    /// The packet around the frames, if there is one.
    pub packet: Option<Packet>,
    /// Where the opening handshake stands, if there is one before the frames: the heads of the
    /// request and of the response, or of one of them.
    pub http_head: Option<Range<usize>>,
    /// The frames or the payload. All offsets are offsets into the bytes given.
    pub decoded: Decoded<'a>,
}
