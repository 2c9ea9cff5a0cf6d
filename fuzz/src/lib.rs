//! What has to hold of every answer.

use std::ops::Range;

use wsclose::frame::{Decoded, Frame, mask};

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
            let unmasked = header.masking_key.map(|key| mask(there, key));
            assert_eq!(frame.payload, unmasked.as_deref().unwrap_or(there));
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

/// A range that a caller can cut the bytes with.
#[track_caller]
pub fn lies_inside(at: &Range<usize>, bytes: &[u8]) {
    assert!(bytes.get(at.clone()).is_some(), "{at:?} of {}", bytes.len());
}

/// Bytes as hex with blanks between them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}
