//! Bytes to frames, and back where no rule is broken.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wsclose::frame::{
    CONTROL_PAYLOAD_MAX, Decoded, Frame, decode_frames, decode_frames_at, decode_plain_close,
    encode_frame,
};
use wsclose_fuzz::holds;

fuzz_target!(|bytes: &[u8]| {
    let decoded = decode_frames(bytes);
    holds(&decoded, bytes);
    let mut end = 0;
    for frame in &decoded.frames {
        assert!(frame.offset == end || decoded.frames_left_out > 0, "a gap at {end}");
        end = frame.payload_at.end;
        if frame.close.is_some() && frame.is_valid() && !frame.is_truncated() {
            is_what_the_encoder_makes(frame, &bytes[frame.offset..end]);
        }
    }
    is_plain_if_nothing_is_found(&decoded, bytes);
    begins_alike_without_the_rest(decoded.frames.first(), bytes);
    let moved = [&[0; 7], bytes].concat();
    let behind = decode_frames_at(&moved, 7, None);
    holds(&behind, &moved);
    assert_eq!(behind.frame_count(), decoded.frame_count());
});

fn is_what_the_encoder_makes(frame: &Frame<'_>, bytes: &[u8]) {
    let key = frame.header.as_ref().and_then(|header| header.masking_key);
    assert_eq!(encode_frame(&frame.payload, key), bytes);
}

/// A plain Close is the only frame, and nothing else was found.
fn is_plain_if_nothing_is_found(decoded: &Decoded<'_>, bytes: &[u8]) {
    let is_plain = |frame: &&Frame<'_>| {
        frame.close.is_some()
            && decoded.frames.len() == 1
            && decoded.all_findings().next().is_none()
    };
    let plain = decoded.frames.first().filter(is_plain);
    let mut room = [0; CONTROL_PAYLOAD_MAX];
    assert_eq!(decode_plain_close(bytes, &mut room).as_ref(), plain);
}

/// What follows a frame has no part in it.
fn begins_alike_without_the_rest(first: Option<&Frame<'_>>, bytes: &[u8]) {
    if let Some(first) = first {
        let alone = decode_frames(&bytes[..first.payload_at.end]);
        assert_eq!(alone.frames.first(), Some(first));
    }
}
