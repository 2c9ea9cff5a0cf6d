//! Bytes to frames, Close payloads and findings (RFC 6455 5.2, 5.5.1), and back. No I/O, no text.
//!
//! The decoder never stops at a fault: it records it with its place and reads on, as far as
//! there is anything to read. What may have happened to bytes that make no sense is a finding too,
//! of the severity [`Severity::Guess`].
//!
//! ```
//! use wsclose::{CloseCode, frame};
//!
//! let payload = frame::encode_payload(CloseCode::new(1001), b"bye");
//! let bytes = frame::encode_frame(&payload, None);
//! assert_eq!(bytes, b"\x88\x05\x03\xe9bye");
//! assert_eq!(frame::decode_frames(&bytes).close().unwrap().reason(), Some("bye"));
//! ```

mod close;
mod decode;
mod encode;
mod finding;
mod foreign;
mod guess;
mod header;
mod hex;
mod opcode;
mod reader;
pub mod rule;
mod sides;
mod unmask;

use std::borrow::Cow;
use std::ops::Range;

use crate::CloseCode;
pub(crate) use decode::{add_guesses, read_frames, read_payload};
pub use decode::{decode_frames, decode_frames_at, decode_payload, decode_plain_close};
pub use encode::{encode_frame, encode_payload};
pub(crate) use finding::finding;
pub use finding::{Finding, Receivers};
pub use foreign::{OtherProtocol, Part};
pub(crate) use foreign::{decode_foreign, handshake_length};
pub use hex::hex;
pub use opcode::Opcode;
pub use rule::{RULES, Rule, Severity};

/// The most that the payload of a control frame may have, in bytes (RFC 6455 5.5).
pub const CONTROL_PAYLOAD_MAX: usize = 125;

/// The most that a reason may have, in bytes of UTF-8: the code takes two of the payload.
pub const REASON_MAX: usize = CONTROL_PAYLOAD_MAX - 2;

/// What the bytes of a capture turned out to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'a> {
    /// The frames in their order; one entry for a payload, none in bytes of another protocol.
    pub frames: Vec<Frame<'a>>,
    /// How many more frames there are. Of very many the first are kept, of those that break a rule
    /// more than of others, and what closes always.
    pub frames_left_out: usize,
    /// What is wrong with the capture as a whole.
    pub findings: Vec<Finding>,
    /// What the bytes are if they are of another protocol.
    pub other_protocol: Option<OtherProtocol>,
}

impl<'a> Decoded<'a> {
    /// The first frame that closes, which is the one that counts (RFC 6455 7.1.5); a payload is one
    /// too.
    pub fn closing_frame(&self) -> Option<&Frame<'a>> {
        self.frames.iter().find(|frame| frame.close.is_some())
    }

    /// The first Close in the capture.
    pub fn close(&self) -> Option<&Close<'a>> {
        self.closing_frame()?.close.as_ref()
    }

    /// How many frames there are, kept or not.
    pub const fn frame_count(&self) -> usize {
        self.frames.len() + self.frames_left_out
    }

    /// All findings: of the frames, then of the whole.
    pub fn all_findings(&self) -> impl Iterator<Item = &Finding> {
        self.frames.iter().flat_map(|frame| &frame.findings).chain(&self.findings)
    }

    /// The code that the receiver of each side's frames should answer with, where they ask for one:
    /// that for the first fault, as it stops there, so at a bad code before a bad reason. What
    /// stands behind a Close is ignored.
    ///
    /// ```
    /// use wsclose::frame::decode_frames;
    ///
    /// // A code that may not be sent, then a reason that is not UTF-8.
    /// let decoded = decode_frames(b"\x88\x03\x03\xee\xff");
    /// let asked: Vec<_> = decoded.all_findings().map(|found| found.rule.answer_with).collect();
    /// assert_eq!(asked.iter().flatten().map(|code| code.get()).collect::<Vec<_>>(), [1002, 1007]);
    /// let answers = decoded.answers();
    /// assert_eq!((answers.len(), answers[0].code.get()), (1, 1002));
    /// ```
    pub fn answers(&self) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for frame in self.heeded() {
            let to = frame.sender();
            let code = frame.findings.iter().find_map(|finding| finding.rule.answer_with);
            let is_first = answers.iter().all(|answer| answer.to != to);
            answers.extend(code.filter(|_| is_first).map(|code| Answer { to, code }));
        }
        answers
    }

    /// The frames that a receiver heeds: not those behind a Close of their sender (RFC 6455 1.4).
    pub fn heeded(&self) -> impl Iterator<Item = &Frame<'a>> {
        self.frames.iter().filter(|frame| !frame.is_behind_close())
    }

    /// Whether it breaks no rule, and all of it was read.
    pub(crate) fn is_sound(&self) -> bool {
        !self.all_findings().any(Finding::is_flaw)
    }

    /// How many rules it breaks.
    pub fn violations(&self) -> usize {
        self.all_findings().filter(|finding| finding.is_violation()).count()
    }
}

/// What a receiver answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// Whose frames it answers; `None` where that cannot be told.
    pub to: Option<Role>,
    /// The code.
    pub code: CloseCode,
}

form! {
    Answer: Answer { to, code } => {
        /// Whose frames it answers; null if that is unknown.
        "to": to,
        /// The code.
        "code": code,
    }
}

/// One frame, or a Close payload without its frame.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Frame<'a> {
    /// Where it begins in the input.
    pub offset: usize,
    /// The header; `None` for a bare payload.
    pub header: Option<Header>,
    /// The payload, unmasked.
    pub payload: Cow<'a, [u8]>,
    /// Where the payload stands in the input, still masked there if the frame is.
    pub payload_at: Range<usize>,
    /// What a Close frame says; `None` for every other frame.
    pub close: Option<Close<'a>>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// Who sent it, if the decoder was told.
    told: Option<Role>,
    /// Whether its sender had closed before it.
    is_behind_close: bool,
}

form! {
    /// A frame, or a bare Close payload. Header fields are null for a bare payload, and where the
    /// input ends before them.
    Frame<'_>: frame @ Frame {
        offset, header, payload, payload_at: _, close, findings, told: _, is_behind_close: _
    } => {
        /// Where it begins in the input, in bytes.
        "offset": offset,
        /// The FIN bit.
        "fin": header.as_ref().map(|header| header.fin),
        /// The RSV1 bit.
        "rsv1": header.as_ref().map(|header| header.rsv[0]),
        /// The RSV2 bit.
        "rsv2": header.as_ref().map(|header| header.rsv[1]),
        /// The RSV3 bit.
        "rsv3": header.as_ref().map(|header| header.rsv[2]),
        /// The opcode.
        #[maximum = 15]
        "opcode": header.as_ref().map(|header| header.opcode.get()),
        /// The name of the opcode in RFC 6455.
        #[enum = Opcode::names()]
        "opcode_name": header.as_ref().map(|header| header.opcode.name()),
        /// The MASK bit.
        "masked": header.as_ref().and_then(|header| header.masked),
        /// The masking key in hex; null if the frame is not masked.
        #[pattern = "^[0-9a-f]{8}$"]
        "masking_key": header.as_ref().and_then(|header| header.masking_key).map(|key| hex(&key, "")),
        /// The payload length in bytes, as the header declares it.
        "length": header.as_ref().and_then(|header| header.length),
        /// The payload in hex, unmasked.
        #[pattern = "^([0-9a-f]{2})*$"]
        "payload": hex(payload, ""),
        /// Who sent it: the side given with --from, otherwise what the MASK bit says; null if
        /// unknown.
        "sender": frame.sender(),
        /// What a Close says; null for every other frame.
        "close": close,
        /// Whether it breaks no rule.
        "valid": frame.is_valid(),
        /// What is wrong with it.
        "findings": findings,
    }
}

impl Frame<'_> {
    /// Who sent it: the side that the decoder was told, else what the MASK bit says, as clients
    /// mask every frame and servers none (RFC 6455 5.1). `None` for what has no MASK bit: a bare
    /// payload, and a frame that was cut before it.
    pub fn sender(&self) -> Option<Role> {
        self.told.or_else(|| self.header.as_ref()?.masked.map(Role::from_mask_bit))
    }

    /// Whether the input ends before it does.
    pub fn is_truncated(&self) -> bool {
        self.findings.iter().any(|finding| finding.is(&rule::TRUNCATED))
    }

    /// Whether it is a Close without a code, which an application sees as 1005 (RFC 6455 7.1.5).
    /// One that was cut, or has half a code, is none.
    ///
    /// ```
    /// use wsclose::frame::decode_frames;
    ///
    /// assert!(decode_frames(&[0x88, 0x00]).frames[0].is_empty_close());
    /// assert!(!decode_frames(&[0x88, 0x7d]).frames[0].is_empty_close());
    /// assert!(!decode_frames(&[0x88, 0x01, 0x03]).frames[0].is_empty_close());
    /// ```
    pub fn is_empty_close(&self) -> bool {
        self.close.is_some() && self.payload.is_empty() && !self.is_truncated()
    }

    /// Whether its sender had closed before it, so that its receiver ignores it (RFC 6455 1.4).
    ///
    /// ```
    /// use wsclose::frame::decode_frames;
    ///
    /// let decoded = decode_frames(b"\x88\x02\x03\xe9\x88\x02\x0f\xa0");
    /// assert_eq!(decoded.close().unwrap().code.unwrap().get(), 1001);
    /// assert!(decoded.frames[1].is_behind_close());
    /// ```
    pub const fn is_behind_close(&self) -> bool {
        self.is_behind_close
    }

    /// What probably happened to its Close, if anything speaks for a guess.
    ///
    /// ```
    /// use wsclose::frame::decode_frames;
    ///
    /// let decoded = decode_frames(b"\x88\x02\xe8\x03");
    /// let guess = decoded.frames[0].guess().unwrap();
    /// assert_eq!(guess.rule.id, "byte-swapped-code");
    /// assert_eq!(guess.code.unwrap().get(), 1000);
    /// ```
    pub fn guess(&self) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.is_guess())
    }

    /// Whether it breaks no rule.
    pub fn is_valid(&self) -> bool {
        !self.findings.iter().any(Finding::is_violation)
    }
}

/// The header of a frame (RFC 6455 5.2), as far as the input goes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// Whether this is the last fragment of a message.
    pub fin: bool,
    /// The three reserved bits, RSV1 first.
    pub rsv: [bool; 3],
    /// What the frame is.
    pub opcode: Opcode,
    /// The MASK bit; `None` if the input ends before it.
    pub masked: Option<bool>,
    /// The payload length in bytes, as declared.
    pub length: Option<u64>,
    /// Where MASK bit and length stand, all bytes of the length included.
    pub length_at: Range<usize>,
    /// The masking key of a masked frame.
    pub masking_key: Option<[u8; 4]>,
    /// Where the masking key stands; empty without one.
    pub masking_key_at: Range<usize>,
}

/// One end of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The end that opened it.
    Client,
    /// The end that accepted it.
    Server,
}

names! {
    Role {
        Self::Client => "client",
        Self::Server => "server",
    }
}

impl Role {
    /// The sender of a frame with this MASK bit (RFC 6455 5.1).
    pub const fn from_mask_bit(masked: bool) -> Self {
        if masked { Self::Client } else { Self::Server }
    }
}

/// What a Close payload says (RFC 6455 5.5.1).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Close<'a> {
    /// The code; `None` where it is not all there: the payload is empty, which an application sees
    /// as 1005 ([`Frame::is_empty_close`]), has one byte, or was cut.
    pub code: Option<CloseCode>,
    /// The bytes after the code.
    pub reason_bytes: Cow<'a, [u8]>,
}

form! {
    Close<'_>: close @ Close { code, reason_bytes: _ } => {
        /// The code; null for an empty Close, which applications see as 1005, and if the code is
        /// incomplete.
        "code": code,
        /// The name of the code.
        "name": code.map(|code| crate::table::row(code).name),
        /// The exact reason, empty if there is none; null if its bytes are not UTF-8.
        "reason": close.reason(),
    }
}

impl Close<'_> {
    /// The reason, or `None` where its bytes are not UTF-8. Written by the other side: escape it
    /// before it reaches a terminal.
    pub fn reason(&self) -> Option<&str> {
        std::str::from_utf8(&self.reason_bytes).ok()
    }
}

/// A payload `XORed` with a masking key, which masks and unmasks alike (RFC 6455 5.3).
///
/// ```
/// use wsclose::frame::mask;
///
/// let key = [0x37, 0xfa, 0x21, 0x3d];
/// assert_eq!(mask(&[0x34, 0x12], key), [0x03, 0xe8]);
/// ```
pub fn mask(payload: &[u8], key: [u8; 4]) -> Vec<u8> {
    let mut masked = payload.to_vec();
    mask_in_place(&mut masked, key);
    masked
}

fn mask_in_place(payload: &mut [u8], key: [u8; 4]) {
    let (fours, rest) = payload.as_chunks_mut();
    for four in fours {
        *four = (u32::from_ne_bytes(*four) ^ u32::from_ne_bytes(key)).to_ne_bytes();
    }
    rest.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
}
