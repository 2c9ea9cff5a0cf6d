//! The decoder.

use std::borrow::Cow;
use std::ops::Range;

use super::reader::{Reader, Taken};
use super::rule::{
    CODE_FROM_WRONG_SIDE, DATA_AFTER_CLOSE, FRAGMENTED_CONTROL_FRAME, INVALID_UTF8, LENGTH_MSB_SET,
    MAYBE_COMPRESSED, NON_MINIMAL_LENGTH, NOT_A_CLOSE_FRAME, ONE_BYTE_PAYLOAD, PAYLOAD_TOO_LONG,
    RESERVED_CODE, RESERVED_OPCODE, RSV_BIT_SET, Rule, TRUNCATED, UNASSIGNED_CODE,
};
use super::{CONTROL_PAYLOAD_MAX, Close, Decoded, Finding, Frame, Header, Opcode, Role, mask};
use crate::{Class, CloseCode, table};

/// The frames in `bytes`. What one side sends behind its own Close is not read; the two sides are
/// told apart by the MASK bit.
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
    decode_frames_at(bytes, 0)
}

/// The frames in `bytes` from the offset `start` on, behind the headers of a packet. All offsets
/// in the answer are offsets into `bytes`.
///
/// ```
/// use wsclose::frame::decode_frames_at;
///
/// let decoded = decode_frames_at(b"headers\x88\x02\x03\xe8", 7);
/// assert_eq!(decoded.frames[0].offset, 7);
/// ```
pub fn decode_frames_at(bytes: &[u8], start: usize) -> Decoded<'_> {
    let mut reader = Reader::new(bytes, start);
    let mut decoded = Decoded { frames: Vec::new(), findings: Vec::new() };
    let mut closed = Vec::new();
    while !reader.is_empty() && !has_closed(&closed, reader.rest()) {
        let frame = frame(&mut reader);
        if frame.close.is_some() {
            closed.push(frame.sender());
        }
        decoded.frames.push(frame);
    }
    if closed.is_empty() {
        let start = start.min(bytes.len());
        let at = start..bytes.len().min(start + 1);
        decoded.findings.push(finding(&NOT_A_CLOSE_FRAME, at, not_a_close(&decoded.frames)));
    }
    if !reader.is_empty() {
        let rest = reader.take(bytes.len());
        let s = if rest.bytes.len() == 1 { "" } else { "s" };
        let message = format!("{} byte{s} behind the sender's Close frame", rest.bytes.len());
        decoded.findings.push(finding(&DATA_AFTER_CLOSE, rest.at, message));
    }
    decoded
}

/// Whether the sender of the next frame is one that has closed. What is too short to tell is
/// counted to whoever closed.
fn has_closed(closed: &[Option<Role>], next: &[u8]) -> bool {
    let sender = next.get(1).map(|byte| Role::from_mask_bit(byte & 0x80 != 0));
    !closed.is_empty() && (sender.is_none() || closed.contains(&sender))
}

/// A Close payload without its frame: the code, then the reason.
///
/// ```
/// use wsclose::frame::decode_payload;
///
/// let decoded = decode_payload(&[0x03]);
/// assert_eq!(decoded.frames[0].findings[0].rule.id, "one-byte-payload");
/// ```
pub fn decode_payload(bytes: &[u8]) -> Decoded<'_> {
    let mut frame = Frame {
        offset: 0,
        header: None,
        payload: Cow::Borrowed(bytes),
        payload_at: 0..bytes.len(),
        close: None,
        findings: Vec::new(),
    };
    if bytes.len() > CONTROL_PAYLOAD_MAX {
        let at = CONTROL_PAYLOAD_MAX..bytes.len();
        frame.findings.push(finding(&PAYLOAD_TOO_LONG, at, too_long(bytes.len() as u64)));
    }
    read_close(&mut frame);
    Decoded { frames: vec![frame], findings: Vec::new() }
}

/// The next frame. There has to be at least one byte.
fn frame<'a>(reader: &mut Reader<'a>) -> Frame<'a> {
    let offset = reader.offset();
    let mut findings = Vec::new();
    let header = header(reader, &mut findings);
    let payload = reader.take(payload_length(&header));
    check_end(&header, &payload, &mut findings);
    let is_close = header.opcode == Opcode::CLOSE;
    let mut frame = Frame {
        offset,
        payload: match header.masking_key {
            Some(key) => Cow::Owned(mask(payload.bytes, key)),
            None => Cow::Borrowed(payload.bytes),
        },
        payload_at: payload.at,
        close: None,
        findings,
        header: Some(header),
    };
    if is_close {
        read_close(&mut frame);
    }
    frame
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

impl Header {
    /// Whether length and masking key are all there.
    const fn is_whole(&self) -> bool {
        match self.masked {
            Some(masked) => self.length.is_some() && masked == self.masking_key.is_some(),
            None => false,
        }
    }
}

fn header(reader: &mut Reader<'_>, findings: &mut Vec<Finding>) -> Header {
    let first = reader.take(1);
    let byte = first.bytes.first().copied().unwrap_or_default();
    let mut header = Header {
        fin: byte & 0x80 != 0,
        rsv: [0x40, 0x20, 0x10].map(|bit| byte & bit != 0),
        opcode: Opcode::from_first_byte(byte),
        masked: None,
        length: None,
        length_at: first.at.end..first.at.end,
        masking_key: None,
        masking_key_at: first.at.end..first.at.end,
    };
    check_first_byte(&header, &first.at, findings);
    read_length(&mut header, reader, findings);
    read_masking_key(&mut header, reader, findings);
    header
}

fn check_first_byte(header: &Header, at: &Range<usize>, findings: &mut Vec<Finding>) {
    let opcode = header.opcode;
    if opcode.is_reserved() {
        let message = format!("opcode {:x} is reserved", opcode.get());
        findings.push(finding(&RESERVED_OPCODE, at.clone(), message));
    }
    if opcode.is_control() && !header.fin {
        let message = format!("FIN is 0 on a {} frame", opcode.name());
        findings.push(finding(&FRAGMENTED_CONTROL_FRAME, at.clone(), message));
    }
    let set: Vec<&str> = ["RSV1", "RSV2", "RSV3"]
        .into_iter()
        .zip(header.rsv)
        .filter_map(|(name, set)| set.then_some(name))
        .collect();
    if !set.is_empty() {
        let only_rsv1 = header.rsv == [true, false, false];
        let rule = if only_rsv1 && !opcode.is_control() { &MAYBE_COMPRESSED } else { &RSV_BIT_SET };
        let message = format!("{} set on a {} frame", set.join(", "), opcode.name());
        findings.push(finding(rule, at.clone(), message));
    }
}

/// The MASK bit and the length in its three forms: 7, 16 or 64 bits.
fn read_length(header: &mut Header, reader: &mut Reader<'_>, findings: &mut Vec<Finding>) {
    let Ok(([byte], at)) = reader.array::<1>() else {
        let message = "the input ends after the first byte of the frame".to_owned();
        findings.push(finding(&TRUNCATED, header.length_at.clone(), message));
        return;
    };
    header.masked = Some(byte & 0x80 != 0);
    header.length_at = at;
    let short = byte & 0x7f;
    let extended = match short {
        126 => reader.array().map(|(bytes, at)| (u64::from(u16::from_be_bytes(bytes)), at)),
        127 => reader.array().map(|(bytes, at)| (u64::from_be_bytes(bytes), at)),
        _ => {
            header.length = Some(u64::from(short));
            return;
        }
    };
    match extended {
        Ok((length, at)) => {
            header.length = Some(length);
            header.length_at.end = at.end;
            check_extended_length(header, short, length, findings);
        }
        Err(taken) => {
            header.length_at.end = taken.at.end;
            let wanted = if short == 126 { 2 } else { 8 };
            let there = is_or_are(taken.bytes.len() as u64);
            let message =
                format!("the extended payload length should have {wanted} bytes, {there} here");
            findings.push(finding(&TRUNCATED, taken.at.end..taken.at.end, message));
        }
    }
}

fn check_extended_length(header: &Header, short: u8, length: u64, findings: &mut Vec<Finding>) {
    let at = header.length_at.clone();
    if length >> 63 == 1 {
        let message = "the top bit of the 64-bit payload length is 1".to_owned();
        findings.push(finding(&LENGTH_MSB_SET, at.clone(), message));
    }
    let (bits, fits) = match (short, length) {
        (_, 0..=125) => (if short == 126 { 16 } else { 64 }, Some(7)),
        (127, 126..=0xffff) => (64, Some(16)),
        _ => (64, None),
    };
    if let Some(fewer) = fits {
        let message = format!("length {length} in {bits} bits, where {fewer} would hold it");
        findings.push(finding(&NON_MINIMAL_LENGTH, at.clone(), message));
    }
    if header.opcode.is_control() && length > CONTROL_PAYLOAD_MAX as u64 {
        findings.push(finding(&PAYLOAD_TOO_LONG, at, too_long(length)));
    }
}

fn read_masking_key(header: &mut Header, reader: &mut Reader<'_>, findings: &mut Vec<Finding>) {
    if header.masked != Some(true) || header.length.is_none() {
        header.masking_key_at = header.length_at.end..header.length_at.end;
        return;
    }
    match reader.array() {
        Ok((key, at)) => {
            header.masking_key = Some(key);
            header.masking_key_at = at;
        }
        Err(taken) => {
            header.masking_key_at = taken.at.clone();
            let there = is_or_are(taken.bytes.len() as u64);
            let message = format!("the masking key should have 4 bytes, {there} here");
            findings.push(finding(&TRUNCATED, taken.at.end..taken.at.end, message));
        }
    }
}

/// Code and reason out of the payload, and what is wrong with them.
fn read_close(frame: &mut Frame<'_>) {
    let truncated = frame.is_truncated();
    let start = frame.payload_at.start;
    let (code, reason) = match &frame.payload {
        Cow::Borrowed(bytes) => split_payload(bytes, Cow::Borrowed),
        Cow::Owned(bytes) => split_payload(bytes, |reason| Cow::Owned(reason.to_vec())),
    };
    if let Some(code) = code {
        check_code(code, frame.sender(), start..start + 2, &mut frame.findings);
    } else if frame.payload.len() == 1 && !truncated {
        let message = "a payload of one byte: half a code".to_owned();
        frame.findings.push(finding(&ONE_BYTE_PAYLOAD, start..start + 1, message));
    }
    if let Some((at, message)) = bad_utf8(&reason, start + 2, truncated) {
        frame.findings.push(finding(&INVALID_UTF8, at, message));
    }
    frame.close = Some(Close { code, reason_bytes: reason });
}

fn split_payload<'p, 'a>(
    payload: &'p [u8],
    own: impl Fn(&'p [u8]) -> Cow<'a, [u8]>,
) -> (Option<CloseCode>, Cow<'a, [u8]>) {
    match payload.split_first_chunk() {
        Some((&code, reason)) => (Some(CloseCode::from_be_bytes(code)), own(reason)),
        None => (None, Cow::Borrowed(&[])),
    }
}

fn check_code(
    code: CloseCode,
    sender: Option<Role>,
    at: Range<usize>,
    findings: &mut Vec<Finding>,
) {
    let name = table::row(code).name;
    if code.is_reported_locally() {
        let message = format!("{code} {name} is only reported locally and never sent");
        findings.push(finding(&RESERVED_CODE, at, message));
    } else if code.is_reserved() {
        findings.push(finding(&RESERVED_CODE, at, format!("{code} is reserved")));
    } else if !code.may_be_sent() {
        let message = match code.class() {
            Class::Unused => format!("{code} is below 1000, where no code is used"),
            Class::Outside => format!("{code} is over 4999, outside the protocol"),
            _ => format!("{code} is not assigned"),
        };
        findings.push(finding(&UNASSIGNED_CODE, at, message));
    } else if let Some(sender) = sender.filter(|sender| is_for_the_other(code, *sender)) {
        let message = format!("{code} {name} is not for a {} to send", sender.name());
        findings.push(finding(&CODE_FROM_WRONG_SIDE, at, message));
    }
}

/// Whether only the other side may send a code.
fn is_for_the_other(code: CloseCode, sender: Role) -> bool {
    let allowed = table::row(code).sent_by.text;
    matches!(
        (allowed, sender),
        (table::Sender::Client, Role::Server) | (table::Sender::Server, Role::Client)
    )
}

/// The first bytes of the reason that are not UTF-8. `start` is where the reason begins. At the
/// end of a reason that was cut short, half a character is no fault.
fn bad_utf8(reason: &[u8], start: usize, truncated: bool) -> Option<(Range<usize>, String)> {
    let error = std::str::from_utf8(reason).err()?;
    let bad = error.valid_up_to();
    let length = match error.error_len() {
        Some(length) => length,
        None if truncated => return None,
        None => reason.len() - bad,
    };
    let bytes = reason.iter().skip(bad).take(length);
    let hex = bytes.map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ");
    let message = format!("the reason is not UTF-8: {hex} at its byte {bad}");
    Some((start + bad..start + bad + length, message))
}

fn not_a_close(frames: &[Frame<'_>]) -> String {
    match frames {
        [Frame { header: Some(header), .. }] => {
            format!("opcode {} is not a Close frame", header.opcode)
        }
        _ => format!("none of the {} frames is a Close frame", frames.len()),
    }
}

fn too_long(length: u64) -> String {
    format!("a control frame with a payload of {length} bytes, {} over 125", length - 125)
}

fn is_or_are(bytes: u64) -> String {
    format!("{bytes} {}", if bytes == 1 { "is" } else { "are" })
}

fn finding(rule: &'static Rule, at: Range<usize>, message: String) -> Finding {
    Finding { rule, at, message }
}
