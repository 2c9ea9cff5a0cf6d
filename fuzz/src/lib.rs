//! What has to hold of every answer.

use std::ops::Range;

use wsclose::capture::{Kind, read_as};
use wsclose::frame::{Decoded, Frame, Header};

/// What has to hold of whatever was decoded from these bytes.
pub fn holds(decoded: &Decoded<'_>, bytes: &[u8]) {
    for frame in &decoded.frames {
        frame_holds(frame, bytes);
    }
    let in_order = |pair: &[Frame<'_>]| pair[0].payload_at.end <= pair[1].offset;
    assert!(decoded.frames.windows(2).all(in_order), "frames overlap");
    for finding in decoded.all_findings() {
        lies_inside(&finding.at, bytes);
        assert!(!finding.message.contains(char::is_control), "{}", finding.message);
        let receivers = finding.receivers();
        assert!(receivers.iter().all(|receivers| !receivers.who.is_empty()));
    }
    for part in decoded.other_protocol.iter().flat_map(|other| &other.parts) {
        lies_inside(&part.at, bytes);
    }
    assert!(decoded.answers().iter().all(|answer| answer.code.may_be_sent()));
}

fn frame_holds(frame: &Frame<'_>, bytes: &[u8]) {
    lies_inside(&(frame.offset..frame.payload_at.start), bytes);
    lies_inside(&frame.payload_at, bytes);
    let there = &bytes[frame.payload_at.clone()];
    match frame.header.as_ref() {
        Some(header) => {
            lies_inside(&header.length_at, bytes);
            lies_inside(&header.masking_key_at, bytes);
            header_holds(header, &bytes[frame.offset..]);
            let rest = bytes.len() - frame.payload_at.start;
            assert!(
                header.length.is_none_or(|length| length.min(rest as u64) == there.len() as u64)
            );
            let key = header.masking_key.unwrap_or_default();
            let unmasked = there.iter().zip(key.iter().cycle()).map(|(byte, key)| byte ^ key);
            assert!(unmasked.eq(frame.payload.iter().copied()), "{frame:?}");
        }
        None => assert_eq!(frame.payload, there),
    }
    if let Some(close) = &frame.close {
        let code = close.code.map(|code| code.to_be_bytes());
        let told = [code.as_ref().map_or(&[][..], |code| code), &close.reason_bytes].concat();
        // A byte alone is neither code nor reason.
        assert!(frame.payload == told || frame.payload.len() == 1 && told.is_empty());
    }
}

/// It says what the bytes do that begin with it (RFC 6455 5.2).
fn header_holds(header: &Header, bytes: &[u8]) {
    let Header { fin, rsv: [rsv1, rsv2, rsv3], .. } = *header;
    let bits = [fin, rsv1, rsv2, rsv3].into_iter().fold(0, |bits, bit| bits << 1 | u8::from(bit));
    assert_eq!(bytes.first(), Some(&(bits << 4 | header.opcode.get())));
    assert_eq!(header.masked, bytes.get(1).map(|byte| byte >> 7 == 1));
    let (length, end) = match bytes.get(1).map(|byte| byte & 0x7f) {
        Some(126) => (number(bytes.get(2..4)), 4),
        Some(127) => (number(bytes.get(2..10)), 10),
        short => (short.map(u64::from), 2),
    };
    assert_eq!(header.length, length);
    let is_masked = length.is_some() && header.masked == Some(true);
    let key = bytes.get(end..end + 4).filter(|_| is_masked);
    assert_eq!(header.masking_key.as_ref().map(|key| &key[..]), key);
}

fn number(bytes: Option<&[u8]>) -> Option<u64> {
    Some(bytes?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

/// A range that a caller can cut the bytes with.
#[track_caller]
pub fn lies_inside(at: &Range<usize>, bytes: &[u8]) {
    assert!(bytes.get(at.clone()).is_some(), "{at:?} of {}", bytes.len());
}

/// Bytes as hex with blanks between them.
pub fn hex(bytes: &[u8]) -> String {
    written(bytes, " ", |byte| format!("{byte:02x}"))
}

/// Whoever says how bytes are written gets these bytes, whatever they are. It is done for one way
/// to write them, which their number chooses.
pub fn read_as_written(bytes: &[u8]) {
    let (kind, text) = match bytes.len() % 6 {
        0 => (Kind::Hex, hex(bytes)),
        1 => (Kind::List, format!("[{}]", written(bytes, ", ", |byte| format!("0x{byte:02x}")))),
        2 => (Kind::String, format!("\"{}\"", written(bytes, "", |byte| format!("\\x{byte:02x}")))),
        3 => (Kind::Binary, written(bytes, " ", |byte| format!("{byte:08b}"))),
        4 => (Kind::Octal, written(bytes, " ", |byte| format!("{byte:03o}"))),
        _ => (Kind::Dump, dump(bytes)),
    };
    let read = read_as(&text, kind).map(|input| input.bytes);
    assert_eq!(read.as_deref(), Ok(bytes), "{text}");
}

/// As `xxd -g 1` has them.
fn dump(bytes: &[u8]) -> String {
    let lines = (0..).step_by(16).zip(bytes.chunks(16)).map(|(at, line)| {
        let shown = |byte: u8| if byte == b' ' || byte.is_ascii_graphic() { byte } else { b'.' };
        let characters = written(line, "", |byte| char::from(shown(byte)).to_string());
        format!("{at:08x}: {:<47}  {characters}\n", hex(line))
    });
    lines.collect()
}

fn written(bytes: &[u8], between: &str, byte: impl Fn(u8) -> String) -> String {
    bytes.iter().map(|one| byte(*one)).collect::<Vec<_>>().join(between)
}
