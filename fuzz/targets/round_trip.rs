//! What was encoded is decoded again: code, reason and masking key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wsclose::CloseCode;
use wsclose::capture::{self, Layer, read, read_packet};
use wsclose::frame::{
    REASON_MAX, Role, decode_frames, decode_payload, encode_frame, encode_payload,
};
use wsclose_fuzz::hex;

fuzz_target!(|input: (u16, Option<[u8; 4]>, &[u8])| {
    let (number, key, reason) = input;
    let code = CloseCode::new(number);
    let payload = encode_payload(code, reason);
    let close = decode_payload(&payload, None).close().cloned().expect("a Close");
    assert_eq!((close.code, &*close.reason_bytes), (Some(code), reason));

    let bytes = encode_frame(&payload, key);
    let decoded = decode_frames(&bytes);
    let [frame] = &decoded.frames[..] else { panic!("{} frames", decoded.frame_count()) };
    assert_eq!((frame.close.as_ref(), frame.payload_at.end), (Some(&close), bytes.len()));
    assert_eq!(frame.header.as_ref().and_then(|header| header.masking_key), key);
    assert_eq!(frame.sender(), Some(Role::from_mask_bit(key.is_some())));

    let may_be_sent = matches!(number, 1000..=1003 | 1007..=1014 | 3000..=4999);
    let is_sendable = may_be_sent && close.reason().is_some() && reason.len() <= REASON_MAX;
    let mut broken = decoded.all_findings().filter(|finding| finding.is_violation());
    if is_sendable {
        // Some codes are for one side alone.
        assert!(broken.all(|finding| finding.rule.id == "code-from-wrong-side"));
        found_in_hex(&bytes);
    } else {
        assert!(broken.next().is_some());
    }
});

/// A lawful frame is taken for one, also in text; unless it reads as a packet, as it may under a mask
/// or with control characters.
fn found_in_hex(bytes: &[u8]) {
    assert_eq!(read(&hex(bytes)).expect("hex").bytes, bytes);
    let layer = if read_packet(bytes).is_ok() { Layer::Packet } else { Layer::Frame };
    assert_eq!(capture::decode(bytes, None, None).expect("a capture").layer, layer);
}
