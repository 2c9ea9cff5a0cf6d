//! The encoder is the inverse of the decoder: every code, reasons of every length, both roles.

use proptest::prelude::*;
use wsclose::CloseCode;
use wsclose::frame::{
    REASON_MAX, Role, decode_frames, decode_payload, encode_frame, encode_payload,
};

/// The key of RFC 6455 5.7.
const KEY: [u8; 4] = [0x37, 0xfa, 0x21, 0x3d];

const BOTH_ROLES: [Option<[u8; 4]>; 2] = [None, Some(KEY)];

/// Decodes what was encoded, as a payload and as a frame, and holds it to what went in. Returns
/// the ids of the rules that the frame breaks.
#[track_caller]
fn comes_back(code: CloseCode, reason: &[u8], key: Option<[u8; 4]>) -> Vec<&'static str> {
    let payload = encode_payload(code, reason);
    let close = decode_payload(&payload, None).close().cloned().unwrap();
    assert_eq!((close.code, &*close.reason_bytes), (Some(code), reason));

    let frame = encode_frame(&payload, key);
    let decoded = decode_frames(&frame);
    assert_eq!(decoded.close(), Some(&close));
    assert_eq!(decoded.frames.len(), 1);
    assert_eq!(decoded.frames[0].payload, payload);
    let header = decoded.frames[0].header.as_ref().unwrap();
    assert_eq!(header.masking_key, key);
    let role = if key.is_some() { Role::Client } else { Role::Server };
    assert_eq!(decoded.frames[0].sender(), Some(role));
    decoded.all_findings().map(|found| found.rule.id).collect()
}

#[test]
fn published_frames() {
    for (code, reason, unmasked, masked) in [
        (1000, "", &b"\x88\x02\x03\xe8"[..], &b"\x88\x82\x37\xfa\x21\x3d\x34\x12"[..]),
        (1000, "bye", b"\x88\x05\x03\xe8bye", b"\x88\x85\x37\xfa\x21\x3d\x34\x12CDR"),
        (1011, "", b"\x88\x02\x03\xf3", b"\x88\x82\x37\xfa\x21\x3d\x34\x09"),
    ] {
        let payload = encode_payload(CloseCode::new(code), reason.as_bytes());
        assert_eq!(encode_frame(&payload, None), unmasked);
        assert_eq!(encode_frame(&payload, Some(KEY)), masked);
    }
    assert_eq!(encode_frame(&[], None), b"\x88\x00");
    assert_eq!(encode_frame(&[], Some(KEY)), b"\x88\x80\x37\xfa\x21\x3d");
}

#[test]
fn every_code() {
    for number in 0..=u16::MAX {
        let code = CloseCode::new(number);
        for key in BOTH_ROLES {
            let mut broken = comes_back(code, "größer".as_bytes(), key);
            broken.retain(|id| *id != "code-from-wrong-side");
            assert_eq!(broken.is_empty(), code.may_be_sent(), "{code}: {broken:?}");
        }
    }
}

#[test]
fn an_empty_close() {
    for key in BOTH_ROLES {
        let frame = encode_frame(&[], key);
        let decoded = decode_frames(&frame);
        assert_eq!(decoded.close().unwrap().code, None);
        assert_eq!(decoded.all_findings().count(), 0);
    }
}

/// All three forms of the length, each as short as can be.
#[test]
fn reasons_of_every_length() {
    let around_16_bits = 0x1_0000 - 4..=0x1_0000;
    for length in (0..=260).chain(around_16_bits) {
        let reason = vec![b'a'; length];
        for key in BOTH_ROLES {
            let broken = comes_back(CloseCode::new(4000), &reason, key);
            let expected = if length > REASON_MAX { &["payload-too-long"][..] } else { &[] };
            assert_eq!(broken, expected, "{length}");
        }
    }
}

proptest! {
    #[test]
    fn any_close_comes_back(
        number in any::<u16>(),
        reason in ".{0,60}",
        key in any::<Option<[u8; 4]>>(),
    ) {
        let broken = comes_back(CloseCode::new(number), reason.as_bytes(), key);
        prop_assert_eq!(broken.contains(&"payload-too-long"), reason.len() > REASON_MAX);
        prop_assert!(!broken.contains(&"invalid-utf8"));
    }

    #[test]
    fn so_does_a_reason_that_is_not_text(
        number in any::<u16>(),
        reason in any::<Vec<u8>>(),
        key in any::<Option<[u8; 4]>>(),
    ) {
        let broken = comes_back(CloseCode::new(number), &reason, key);
        let text = std::str::from_utf8(&reason).is_ok();
        prop_assert_eq!(broken.contains(&"invalid-utf8"), !text);
    }
}
