//! The decoder: frames one after the other, and what they are together.

use std::borrow::Cow;

use super::close::read_close;
use super::finding::finding;
use super::guess::guess;
use super::header::{header, is_or_are, too_long};
use super::reader::{Reader, Taken};
use super::rule::{
    BYTES_AFTER_CLOSE, FRAMES_LEFT_OUT, NOT_A_CLOSE_FRAME, PAYLOAD_TOO_LONG, TRUNCATED,
};
use super::sides::Sides;
use super::{
    CONTROL_PAYLOAD_MAX, Decoded, Finding, Frame, Header, Opcode, Role, mask, mask_in_place,
};

/// The most frames that are kept, and as many again of those that break a rule: bytes that are no
/// frames may look like millions of them.
const MOST_FRAMES: usize = 10_000;

/// The frames in `bytes`. What one side sends behind its own Close is read too as far as it looks
/// like frames, up to a bound; the two sides are told apart by the MASK bit. Of tens of thousands
/// of frames the first are kept, and whatever closes; [`Decoded::frames_left_out`] has the rest.
///
/// ```
/// use wsclose::frame::decode_frames;
///
/// let decoded = decode_frames(b"\x88\x05\x03\xe8bye");
/// let close = decoded.close().unwrap();
/// assert_eq!(close.code.unwrap().get(), 1000);
/// assert_eq!(close.reason(), Some("bye"));
/// assert_eq!(decoded.violations(), 0);
/// ```
pub fn decode_frames(bytes: &[u8]) -> Decoded<'_> {
    decode_frames_at(bytes, 0, None)
}

/// The frames in `bytes` from the offset `start` on, behind the headers of a packet. All offsets
/// in the answer are offsets into `bytes`.
///
/// `sender` is who sent them, where that is known: then a MASK bit that is wrong for that side is
/// a violation, and all that stands behind the first Close comes after it. Without it the MASK
/// bit tells.
///
/// ```
/// use wsclose::frame::{Role, decode_frames_at};
///
/// let bytes = b"headers\x88\x02\x03\xe8";
/// let decoded = decode_frames_at(bytes, 7, None);
/// assert_eq!(decoded.frames[0].offset, 7);
/// assert_eq!(decoded.frames[0].sender(), Some(Role::Server));
///
/// let decoded = decode_frames_at(bytes, 7, Some(Role::Client));
/// assert_eq!(decoded.frames[0].findings[0].rule.id, "unmasked-by-client");
/// ```
pub fn decode_frames_at(bytes: &[u8], start: usize, sender: Option<Role>) -> Decoded<'_> {
    let mut decoded = read_frames(bytes, start, sender);
    add_guesses(&mut decoded, bytes);
    decoded
}

/// What may have happened to the Closes that were decoded from `bytes`. Looking for it takes longer
/// than all the rest, so it is a step of its own.
pub(crate) fn add_guesses(decoded: &mut Decoded<'_>, bytes: &[u8]) {
    for frame in decoded.frames.iter_mut().filter(|frame| frame.close.is_some()) {
        if let Some(guess) = guess_at(frame, bytes) {
            frame.findings.push(guess);
            by_place(&mut frame.findings);
        }
    }
}

fn guess_at(frame: &Frame<'_>, bytes: &[u8]) -> Option<Finding> {
    guess(frame, bytes.get(frame.payload_at.clone()).unwrap_or_default())
}

/// The Close in `bytes`, if they are a single frame without findings: [`decode_frames`] for those who
/// want nothing else. Such a frame takes no allocation: a masked payload is unmasked into `room`.
///
/// ```
/// use wsclose::frame::{CONTROL_PAYLOAD_MAX, Role, decode_plain_close};
///
/// let mut room = [0; CONTROL_PAYLOAD_MAX];
/// let masked = b"\x88\x85\x37\xfa\x21\x3d\x34\x12\x43\x44\x52";
/// let frame = decode_plain_close(masked, &mut room).unwrap();
/// assert_eq!(frame.sender(), Some(Role::Client));
/// assert_eq!(frame.close.unwrap().reason(), Some("bye"));
///
/// // 1006 may not be sent.
/// assert!(decode_plain_close(b"\x88\x02\x03\xee", &mut room).is_none());
/// ```
pub fn decode_plain_close<'a>(
    bytes: &'a [u8],
    room: &'a mut [u8; CONTROL_PAYLOAD_MAX],
) -> Option<Frame<'a>> {
    if bytes.is_empty() || bytes.len() > LONGEST_CLOSE {
        return None;
    }
    let mut reader = Reader::new(bytes, 0);
    let frame = next_frame(&mut reader, &mut Sides::default(), None, |payload, key| {
        unmasked_into(room, payload, key)
    });
    let is_all = frame.close.is_some() && reader.is_empty();
    let is_plain = is_all && frame.findings.is_empty() && guess_at(&frame, bytes).is_none();
    // `then_some` would move the frame once more, which costs a tenth of the total time.
    if is_plain { Some(frame) } else { None }
}

/// The longest Close that breaks no rule, in bytes: two of header, a masking key, the payload.
const LONGEST_CLOSE: usize = 2 + 4 + CONTROL_PAYLOAD_MAX;

/// What [`decode_frames_at`] does before it guesses.
pub(crate) fn read_frames(bytes: &[u8], start: usize, sender: Option<Role>) -> Decoded<'_> {
    let mut reader = Reader::new(bytes, start);
    let mut decoded = Decoded::default();
    let mut first_left_out = None;
    let mut sides = Sides::default();
    while !reader.is_empty() && sides.have_frame(reader.rest(), sender) {
        let frame = next_frame(&mut reader, &mut sides, sender, |payload, key| {
            Cow::Owned(mask(payload, key))
        });
        if is_kept(&frame, decoded.frames.len()) {
            decoded.frames.push(frame);
        } else {
            decoded.frames_left_out += 1;
            first_left_out.get_or_insert(frame.offset..frame.payload_at.end);
        }
    }
    if let Some(at) = first_left_out {
        let message = match decoded.frames_left_out {
            1 => "this frame is left out of the answer".to_owned(),
            more => format!("{more} frames are left out of the answer, this the first of them"),
        };
        decoded.findings.push(finding(&FRAMES_LEFT_OUT, at, message));
    }
    if !sides.any_closed() {
        let start = start.min(bytes.len());
        let at = start..bytes.len().min(start + 1);
        decoded.findings.push(finding(&NOT_A_CLOSE_FRAME, at, not_a_close(&decoded)));
    }
    if !reader.is_empty() {
        let rest = reader.take(bytes.len());
        let message = "bytes behind the sender's Close frame, not read as frames".to_owned();
        decoded.findings.push(finding(&BYTES_AFTER_CLOSE, rest.at, message));
    }
    decoded
}

/// Whether a frame is part of the answer, which has this many already. What closes always is, and
/// what ends too early.
fn is_kept(frame: &Frame<'_>, frames: usize) -> bool {
    let most = if frame.is_valid() { MOST_FRAMES } else { 2 * MOST_FRAMES };
    frames < most || frame.close.is_some() || frame.is_behind_close || frame.is_truncated()
}

fn by_place(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| finding.at.start);
}

/// A Close payload without its frame: the code, then the reason. `sender` is who sent it, where
/// that is known.
///
/// ```
/// use wsclose::frame::decode_payload;
///
/// let decoded = decode_payload(&[0x03], None);
/// assert_eq!(decoded.frames[0].findings[0].rule.id, "one-byte-payload");
/// ```
pub fn decode_payload(bytes: &[u8], sender: Option<Role>) -> Decoded<'_> {
    let mut decoded = read_payload(bytes, sender);
    add_guesses(&mut decoded, bytes);
    decoded
}

/// What [`decode_payload`] does before it guesses.
pub(crate) fn read_payload(bytes: &[u8], sender: Option<Role>) -> Decoded<'_> {
    let mut frame = Frame {
        offset: 0,
        header: None,
        payload: Cow::Borrowed(bytes),
        payload_at: 0..bytes.len(),
        close: None,
        findings: Vec::new(),
        told: sender,
        is_behind_close: false,
    };
    if bytes.len() > CONTROL_PAYLOAD_MAX {
        let at = 0..bytes.len();
        frame.findings.push(finding(&PAYLOAD_TOO_LONG, at, too_long(bytes.len() as u64)));
    }
    read_close(&mut frame);
    by_place(&mut frame.findings);
    Decoded { frames: vec![frame], ..Decoded::default() }
}

/// The next frame, and what is wrong with it and with its place. There has to be at least one byte.
fn next_frame<'a>(
    reader: &mut Reader<'a>,
    sides: &mut Sides,
    sender: Option<Role>,
    unmask: impl FnOnce(&[u8], [u8; 4]) -> Cow<'a, [u8]>,
) -> Frame<'a> {
    let offset = reader.offset();
    let mut findings = Vec::new();
    let header = header(reader, sender, &mut findings);
    let payload = reader.take(payload_length(&header));
    check_end(&header, &payload, &mut findings);
    let is_close = header.opcode == Opcode::CLOSE;
    let mut frame = Frame {
        offset,
        payload: match header.masking_key {
            Some(key) => unmask(payload.bytes, key),
            None => Cow::Borrowed(payload.bytes),
        },
        payload_at: payload.at,
        close: None,
        findings,
        header: Some(header),
        told: sender,
        is_behind_close: false,
    };
    if is_close {
        read_close(&mut frame);
    }
    let found = sides.follow(&mut frame);
    frame.findings.extend(found);
    by_place(&mut frame.findings);
    frame
}

/// Unmasks a payload with `key` into `room`.
fn unmasked_into<'a>(
    room: &'a mut [u8; CONTROL_PAYLOAD_MAX],
    payload: &[u8],
    key: [u8; 4],
) -> Cow<'a, [u8]> {
    let Some(unmasked) = room.get_mut(..payload.len()) else {
        return Cow::Owned(mask(payload, key));
    };
    unmasked.copy_from_slice(payload);
    mask_in_place(unmasked, key);
    Cow::Borrowed(unmasked)
}

/// How many bytes of payload to take: none behind a header that was cut.
fn payload_length(header: &Header) -> usize {
    match header.length {
        Some(length) if header.is_whole() => usize::try_from(length).unwrap_or(usize::MAX),
        _ => 0,
    }
}

/// Whether the payload is all there. Of a header that was cut that has been said already.
fn check_end(header: &Header, payload: &Taken<'_>, findings: &mut Vec<Finding>) {
    let there = payload.bytes.len() as u64;
    if let Some(length) = header.length.filter(|length| header.is_whole() && there < *length) {
        let message = format!("the payload should have {length} bytes, {} here", is_or_are(there));
        findings.push(finding(&TRUNCATED, payload.at.end..payload.at.end, message));
    }
}

fn not_a_close(decoded: &Decoded<'_>) -> String {
    match decoded.frames.as_slice() {
        [] => "there is no frame".to_owned(),
        [Frame { header: Some(header), .. }] => {
            format!("opcode {} is not a Close frame", header.opcode)
        }
        _ => format!("none of the {} frames is a Close frame", decoded.frame_count()),
    }
}
