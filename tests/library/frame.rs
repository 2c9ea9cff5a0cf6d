//! The frame decoder: published examples, every code, every short input, and any bytes.

use proptest::prelude::*;
use wsclose::frame::{Decoded, Frame, Role, Severity, decode_frames, decode_payload, mask};
use wsclose::{CloseCode, capture};

use crate::{bytes, ids};

/// The key of RFC 6455 5.7.
const KEY: [u8; 4] = [0x37, 0xfa, 0x21, 0x3d];

/// Code, reason and findings (id, offset, length) of the frames in `hex`.
#[track_caller]
fn decodes(hex: &str, code: Option<u16>, reason: Option<&str>, findings: &[(&str, usize, usize)]) {
    let bytes = bytes(hex);
    let decoded = decode_frames(&bytes);
    let close = decoded.close().unwrap_or_else(|| panic!("no Close in {hex}"));
    assert_eq!(close.code.map(CloseCode::get), code, "{hex}");
    assert_eq!(close.reason(), reason, "{hex}");
    assert_eq!(ids(&decoded), findings, "{hex}");
}

/// Server to client, then the same from client to server with the RFC's key.
#[track_caller]
fn both_ways(unmasked: &str, masked: &str, code: Option<u16>, reason: &str, fault: Option<&str>) {
    let finding = |offset| fault.map(|id| (id, offset, 2)).into_iter().collect::<Vec<_>>();
    decodes(unmasked, code, Some(reason), &finding(2));
    decodes(masked, code, Some(reason), &finding(6));
    let (server, client) = (bytes(unmasked), bytes(masked));
    assert_eq!(decode_frames(&server).frames[0].sender(), Some(Role::Server));
    assert_eq!(decode_frames(&client).frames[0].sender(), Some(Role::Client));
}

#[test]
fn lawful_closes() {
    both_ways("88 00", "88 80 37fa213d", None, "", None);
    both_ways("88 02 03e8", "88 82 37fa213d 3412", Some(1000), "", None);
    both_ways("88 05 03e8 627965", "88 85 37fa213d 3412 434452", Some(1000), "bye", None);
    both_ways("88 02 03e9", "88 82 37fa213d 3413", Some(1001), "", None);
    both_ways("88 02 03ea", "88 82 37fa213d 3410", Some(1002), "", None);
    both_ways("88 02 03f3", "88 82 37fa213d 3409", Some(1011), "", None);
    both_ways("88 02 0bb8", "88 82 37fa213d 3c42", Some(3000), "", None);
    both_ways("88 02 0bbb", "88 82 37fa213d 3c41", Some(3003), "", None);
    both_ways("88 02 0bc0", "88 82 37fa213d 3c3a", Some(3008), "", None);
    both_ways("88 02 0fa0", "88 82 37fa213d 385a", Some(4000), "", None);
    both_ways("88 02 1387", "88 82 37fa213d 247d", Some(4999), "", None);
}

#[test]
fn a_reserved_code_is_a_violation() {
    both_ways("88 02 03ee", "88 82 37fa213d 3414", Some(1006), "", Some("reserved-code"));
    for reserved in ["88 02 03ec", "88 02 03ed", "88 02 03f7"] {
        let bytes = bytes(reserved);
        assert_eq!(ids(&decode_frames(&bytes)), [("reserved-code", 2, 2)]);
    }
}

#[test]
fn codes_from_the_wrong_side_are_remarked() {
    let remark = [("code-from-wrong-side", 2, 2)];
    decodes("88 02 03f2", Some(1010), Some(""), &remark);
    decodes("88 82 37fa213d 3408", Some(1010), Some(""), &[]);
    decodes("88 82 37fa213d 340e", Some(1012), Some(""), &[("code-from-wrong-side", 6, 2)]);
    decodes("88 02 03f4", Some(1012), Some(""), &[]);
    decodes("88 82 37fa213d 340c", Some(1014), Some(""), &[("code-from-wrong-side", 6, 2)]);
}

#[test]
fn faults_of_the_header() {
    decodes("08 02 03e8", Some(1000), Some(""), &[("fragmented-control-frame", 0, 1)]);
    for rsv in ["c8", "a8", "98", "f8"] {
        decodes(&format!("{rsv} 02 03e8"), Some(1000), Some(""), &[("rsv-bit-set", 0, 1)]);
    }
    decodes("88 7e 0002 03e8", Some(1000), Some(""), &[("non-minimal-length", 1, 3)]);
    let long = "88 7f 0000000000000002 03e8";
    decodes(long, Some(1000), Some(""), &[("non-minimal-length", 1, 9)]);
    let negative = "88 7f 8000000000000002 03e8";
    decodes(
        negative,
        Some(1000),
        Some(""),
        &[("length-msb-set", 1, 9), ("payload-too-long", 1, 9), ("truncated", 12, 0)],
    );
}

#[test]
fn faults_of_the_payload() {
    decodes("88 01 03", None, Some(""), &[("one-byte-payload", 2, 1)]);
    // Autobahn 7.5.1: a surrogate.
    let surrogate = "88 16 03e8 ceba e1bd b9cf 83ce bcce b5ed a080 6564 6974 6564";
    decodes(surrogate, Some(1000), None, &[("invalid-utf8", 15, 1)]);
    decodes("88 04 03e8 c0af", Some(1000), None, &[("invalid-utf8", 4, 1)]);
    decodes("88 04 03e8 61ff", Some(1000), None, &[("invalid-utf8", 5, 1)]);
    // Half a character at the end.
    decodes("88 04 03e8 e282", Some(1000), None, &[("invalid-utf8", 4, 2)]);
    decodes("88 02 07d0", Some(2000), Some(""), &[("unassigned-code", 2, 2)]);
    decodes("88 02 2710", Some(10000), Some(""), &[("unassigned-code", 2, 2)]);
    // A lawful NUL and a lawful byte order mark.
    decodes("88 06 03e8 00 efbbbf", Some(1000), Some("\0\u{feff}"), &[("nul-in-reason", 4, 1)]);
    decodes("88 05 03e8 efbbbf", Some(1000), Some("\u{feff}"), &[("bom-in-reason", 4, 3)]);
}

/// What is said of the rule `id` in the frame in `hex`.
fn message(hex: &str, id: &str) -> Option<String> {
    let bytes = bytes(hex);
    let decoded = decode_frames(&bytes);
    let found = decoded.all_findings().find(|found| found.rule.id == id);
    found.map(|found| found.message.clone())
}

#[test]
fn every_fault_of_a_reason_is_counted() {
    let utf8 = |hex: &str| message(hex, "invalid-utf8").unwrap();
    let not = "the reason is not UTF-8";
    assert_eq!(utf8("88 04 03e8 61ff"), format!("{not}: ff at its byte 1"));
    assert_eq!(
        utf8("88 06 03e8 ff61 fe62"),
        format!("{not}: ff at its byte 0, and one more at its byte 2")
    );
    // A character that is cut in the middle is one fault, a surrogate is three.
    assert_eq!(
        utf8("88 0a 03e8 e282 61 eda080 e282"),
        format!("{not}: e2 82 at its byte 0, and 4 more, the last at its byte 6")
    );
    // Cut by the end of the capture, the last one is none.
    assert_eq!(utf8("88 7d 03e8 ff 61 e282"), format!("{not}: ff at its byte 0"));
    let nul = |hex: &str| message(hex, "nul-in-reason").unwrap();
    assert_eq!(nul("88 03 03e8 00"), "the reason has a NUL at its byte 0");
    assert_eq!(
        nul("88 07 03e8 61 00 00 62 00"),
        "the reason has a NUL at its byte 1, and 2 more, the last at its byte 4"
    );
    // One fault does not hide the other.
    decodes(
        "88 08 03e8 efbbbf ff 00 00",
        Some(1000),
        None,
        &[("bom-in-reason", 4, 3), ("invalid-utf8", 7, 1), ("nul-in-reason", 8, 1)],
    );
}

#[test]
fn a_reason_has_at_most_123_bytes() {
    let reason = "61".repeat(123);
    decodes(&format!("88 7d 03e8 {reason}"), Some(1000), Some(&"a".repeat(123)), &[]);
    let longer = "61".repeat(124);
    let too_long = [("payload-too-long", 1, 3)];
    decodes(&format!("88 7e 007e 03e8 {longer}"), Some(1000), Some(&"a".repeat(124)), &too_long);
    let payload = bytes(&format!("03e8 {longer}"));
    assert_eq!(ids(&decode_payload(&payload, None)), [("payload-too-long", 0, 126)]);
}

#[test]
fn what_is_cut_short_is_decoded_as_far_as_it_goes() {
    decodes("88", None, Some(""), &[("truncated", 1, 0)]);
    // Whatever follows, a control frame has no use for a longer length.
    let too_long = |length| [("payload-too-long", 1, length), ("truncated", 1 + length, 0)];
    decodes("88 7e", None, Some(""), &too_long(1));
    decodes("88 7e 00", None, Some(""), &too_long(2));
    decodes("88 7e 01", None, Some(""), &too_long(2));
    decodes(
        "88 ff 00000000000000",
        None,
        Some(""),
        &[("non-minimal-length", 1, 8), ("truncated", 9, 0)],
    );
    decodes(
        "88 7f 80000000",
        None,
        Some(""),
        &[("length-msb-set", 1, 5), ("payload-too-long", 1, 5), ("truncated", 6, 0)],
    );
    decodes("88 fe 00", None, Some(""), &too_long(2));
    decodes("88 82 37fa", None, Some(""), &[("truncated", 4, 0)]);
    decodes("88 02", None, Some(""), &[("truncated", 2, 0)]);
    decodes("88 02 03", None, Some(""), &[("truncated", 3, 0)]);
    decodes("88 05 03e8 62", Some(1000), Some("b"), &[("truncated", 5, 0)]);
    // Half a character where the capture ends is no fault of the sender.
    decodes("88 05 03e8 e2", Some(1000), None, &[("truncated", 5, 0)]);
    decodes("88 85 37fa213d 3412 43", Some(1000), Some("b"), &[("truncated", 9, 0)]);
}

#[test]
fn the_first_fault_does_not_hide_the_others() {
    decodes(
        "48 7e 0003 03ee ff 00",
        Some(1006),
        None,
        &[
            ("fragmented-control-frame", 0, 1),
            ("rsv-bit-set", 0, 1),
            ("non-minimal-length", 1, 3),
            ("reserved-code", 4, 2),
            ("invalid-utf8", 6, 1),
            ("bytes-after-close", 7, 1),
        ],
    );
}

#[test]
fn frames_behind_a_close_are_read() {
    decodes("88 02 03e9 88 02 0fa0", Some(1001), Some(""), &[("second-close", 4, 1)]);
    let several = "88 02 03e9 88 05 0fa0 627965 8a 00 81 02 6869 01 00 80 00 88 02 03ee";
    let bytes = bytes(several);
    let decoded = decode_frames(&bytes);
    assert_eq!(
        ids(&decoded),
        [
            ("second-close", 4, 1),
            ("control-after-close", 11, 1),
            ("data-after-close", 13, 1),
            ("data-after-close", 17, 1),
            ("data-after-close", 19, 1),
            ("second-close", 21, 1),
            ("reserved-code", 23, 2),
        ]
    );
    let second = decoded.frames[1].close.as_ref().unwrap();
    assert_eq!((second.code, second.reason()), (Some(CloseCode::new(4000)), Some("bye")));
    let behind: Vec<_> = decoded.frames.iter().map(Frame::is_behind_close).collect();
    assert_eq!(behind, [false, true, true, true, true, true, true]);
    // The first Close counts.
    assert_eq!(decoded.close().unwrap().code, Some(CloseCode::new(1001)));
    // One that is cut is a frame all the same, and so is one that may be compressed.
    let cut = [("second-close", 2, 1), ("truncated", 5, 0)];
    decodes("88 00 88 02 03", None, Some(""), &cut);
    decodes(
        "88 00 c1 00",
        None,
        Some(""),
        &[("maybe-compressed", 2, 1), ("data-after-close", 2, 1)],
    );
    decodes(
        "01 00 88 00 80 00",
        None,
        Some(""),
        &[("close-inside-message", 2, 1), ("data-after-close", 4, 1)],
    );
}

#[test]
fn bytes_behind_a_close_that_are_no_frames_are_counted() {
    for junk in [
        "00",
        "0a",
        // A Close that is cut.
        "88",
        "00 00",
        // A reserved opcode, bits that are set, a header that is cut, a control frame that is too
        // long or a fragment, a length that is not minimal, the letter A, a message of no one.
        "8b 00",
        "f1 00",
        "82 7e 01",
        "89 7e 0080",
        "09 00",
        "81 7e 0001 61",
        "41 00",
        "80 00",
        "0d0a 88 00",
    ] {
        let behind = bytes(junk).len();
        decodes(&format!("88 00 {junk}"), None, Some(""), &[("bytes-after-close", 2, behind)]);
    }
    // Behind frames that are read.
    decodes(
        "88 00 89 00 0000",
        None,
        Some(""),
        &[("control-after-close", 2, 1), ("bytes-after-close", 4, 2)],
    );
    decodes(
        "88 00 01 00 81 00",
        None,
        Some(""),
        &[("data-after-close", 2, 1), ("bytes-after-close", 4, 2)],
    );
}

/// Megabytes that look like frames, or do not: a few are read, and the rest is counted.
#[test]
fn few_frames_are_read_behind_a_close() {
    let times = 2_000_000;
    for (first, again, frames, violations) in [
        (&b"\x88\x00"[..], &b"\x00\x00"[..], 1, 0),
        (b"\x88\x00", b"\x88\x00", 101, 0),
        (b"\x88\x00", b"\x81\x00", 101, 100),
        (b"\x01\x00\x88\x00", b"\x00\x00", 102, 100),
    ] {
        let bytes = [first, &again.repeat(times)].concat();
        let decoded = decode_frames(&bytes);
        assert_eq!(decoded.frames.len(), frames);
        let [rest] = decoded.findings.as_slice() else { panic!("{:?}", decoded.findings) };
        let end = decoded.frames.last().unwrap().payload_at.end;
        // Where to stop is no rule of the protocol: at fault are the frames that were read.
        assert_eq!(decoded.violations(), violations);
        assert_eq!((rest.rule.id, rest.at.clone()), ("bytes-after-close", end..bytes.len()));
    }
}

/// Of megabytes that look like frames a few are kept: those that matter, and the first of the rest.
#[test]
fn few_frames_are_kept_before_a_close() {
    let times = 200_000;
    let close = &b"\x88\x02\x03\xe9"[..];
    for (again, last, kept, violations) in [
        (&b"\x89\x00"[..], close, 10_001, 0),
        (b"\x8b\x00", close, 20_001, 20_000),
        (b"\x89\x00", b"\x8b\x00", 10_001, 1),
        (b"\x8b\x00", b"\x88", 20_001, 20_001),
        // Behind the Close of one side, the other goes on.
        (b"\x89\x80\x01\x02\x03\x04", b"\x88\x80\x01\x02\x03\x04", 10_001, 0),
    ] {
        let bytes = [&again.repeat(times), last].concat();
        let decoded = decode_frames(&bytes);
        assert_eq!((decoded.frames.len(), decoded.frame_count()), (kept, times + 1));
        assert_eq!(decoded.violations(), violations);
        assert_eq!(decoded.frames.last().unwrap().offset, bytes.len() - last.len());
        let at = (kept - 1) * again.len()..kept * again.len();
        let left_out = decoded.findings.iter().find(|found| found.rule.id == "frames-left-out");
        assert_eq!(left_out.unwrap().at, at);
    }
    let both = [close, &b"\x81\x80\x01\x02\x03\x04".repeat(times), close].concat();
    let decoded = decode_frames(&both);
    assert!(decoded.frames.last().unwrap().is_behind_close());
    assert_eq!((decoded.frames.len(), decoded.frames_left_out), (10_001, times + 1 - 10_000));
}

#[test]
fn findings_come_in_the_order_of_their_places() {
    // Without an order by place the first and the second would come last.
    decodes(
        "01 00 08 7e 0006 07d0 00 ff 61",
        Some(2000),
        None,
        &[
            ("fragmented-control-frame", 2, 1),
            ("close-inside-message", 2, 1),
            ("non-minimal-length", 3, 3),
            ("unassigned-code", 6, 2),
            ("nul-in-reason", 8, 1),
            ("invalid-utf8", 9, 1),
            ("truncated", 11, 0),
        ],
    );
}

#[test]
fn the_two_sides_close_each_on_its_own() {
    // The server's Close and the client's answer, then the other way round.
    for hex in ["88 02 03e8 88 82 37fa213d 3412", "88 82 37fa213d 3412 88 02 03e8"] {
        let bytes = bytes(hex);
        let decoded = decode_frames(&bytes);
        let senders: Vec<_> = decoded.frames.iter().filter_map(Frame::sender).collect();
        assert_eq!(senders.len(), 2);
        assert_ne!(senders[0], senders[1]);
        assert_eq!(ids(&decoded), []);
    }
    // A message that crossed the Close, then one that should not have been sent.
    decodes(
        "88 02 03e8 81 80 37fa213d 81 00",
        Some(1000),
        Some(""),
        &[("data-after-close", 10, 1)],
    );
}

#[test]
fn frames_before_the_close_are_read() {
    let capture = bytes("81 05 68656c6c6f 89 00 88 02 03e8");
    let decoded = decode_frames(&capture);
    let opcodes: Vec<_> = decoded
        .frames
        .iter()
        .flat_map(|frame| &frame.header)
        .map(|header| header.opcode.name())
        .collect();
    assert_eq!(opcodes, ["text", "ping", "close"]);
    assert_eq!(decoded.frames[2].offset, 9);
    assert_eq!(ids(&decoded), []);
}

/// RFC 6455 5.7. None of them is a Close.
#[test]
fn examples_of_the_rfc() {
    for (hex, opcode, payload) in [
        ("81 05 48656c6c6f", "text", &b"Hello"[..]),
        ("81 85 37fa213d 7f9f4d5158", "text", b"Hello"),
        ("01 03 48656c", "text", b"Hel"),
        ("80 02 6c6f", "continuation", b"lo"),
        ("89 05 48656c6c6f", "ping", b"Hello"),
        ("8a 85 37fa213d 7f9f4d5158", "pong", b"Hello"),
    ] {
        let bytes = bytes(hex);
        let decoded = decode_frames(&bytes);
        let frame = &decoded.frames[0];
        assert_eq!(frame.header.as_ref().unwrap().opcode.name(), opcode, "{hex}");
        assert_eq!(&*frame.payload, payload, "{hex}");
        assert_eq!(ids(&decoded), [("not-a-close-frame", 0, 1)], "{hex}");
    }
    for (header, length) in [("827e0100", 256), ("827f0000000000010000", 65536)] {
        let bytes = [bytes(header), vec![7; length]].concat();
        let decoded = decode_frames(&bytes);
        assert_eq!(decoded.frames[0].payload.len(), length);
        assert_eq!(ids(&decoded), [("not-a-close-frame", 0, 1)]);
    }
}

#[test]
fn other_frames_are_judged_by_their_own_rules() {
    let found = |hex: &str| {
        let bytes = bytes(hex);
        let decoded = decode_frames(&bytes);
        ids(&decoded).first().copied()
    };
    assert_eq!(found("8b 00"), Some(("reserved-opcode", 0, 1)));
    assert_eq!(found("83 00"), Some(("reserved-opcode", 0, 1)));
    assert_eq!(found("09 00"), Some(("fragmented-control-frame", 0, 1)));
    assert_eq!(found("c1 00"), Some(("maybe-compressed", 0, 1)));
    // A later fragment has no bit of its own (RFC 7692 6).
    assert_eq!(found("c0 00"), Some(("rsv-bit-set", 0, 1)));
    assert_eq!(found("a1 00"), Some(("rsv-bit-set", 0, 1)));
    assert_eq!(found("01 00"), Some(("not-a-close-frame", 0, 1)));
}

#[test]
fn every_code_as_a_payload_masked_and_not() {
    for number in 0..=u16::MAX {
        let code = CloseCode::new(number);
        let payload = code.to_be_bytes();
        let expected = if code.may_be_sent() {
            vec![]
        } else if code.is_reserved() {
            vec!["reserved-code"]
        } else {
            vec!["unassigned-code"]
        };
        let found = |decoded: &Decoded<'_>| -> Vec<&str> {
            decoded
                .all_findings()
                .filter(|found| found.rule.severity == Severity::Violation)
                .map(|found| found.rule.id)
                .collect()
        };
        let bare = decode_payload(&payload, None);
        assert_eq!(bare.close().unwrap().code, Some(code));
        assert_eq!(found(&bare), expected, "{code}");
        let masked = [&[0x88, 0x82], &KEY[..], &mask(&payload, KEY)].concat();
        let masked = decode_frames(&masked);
        assert_eq!(masked.close().unwrap().code, Some(code));
        assert_eq!(found(&masked), expected, "{code}");
    }
}

fn check_places(bytes: &[u8], decoded: &Decoded<'_>) {
    for found in decoded.all_findings() {
        assert!(bytes.get(found.at.clone()).is_some(), "{bytes:02x?}: {found:?}");
    }
    for frame in &decoded.frames {
        assert!(frame.findings.is_sorted_by_key(|found| found.at.start), "{bytes:02x?}");
        assert_eq!(bytes.get(frame.payload_at.clone()).map(<[u8]>::len), Some(frame.payload.len()));
    }
}

fn check_all(bytes: &[u8]) {
    check_places(bytes, &decode_frames(bytes));
    check_places(bytes, &decode_payload(bytes, None));
    if let Ok(capture) = capture::decode(bytes, None, None) {
        check_places(bytes, &capture.decoded);
    }
}

#[test]
fn every_input_of_one_and_two_bytes_is_decoded() {
    check_all(&[]);
    for first in 0..=u8::MAX {
        check_all(&[first]);
        for second in 0..=u8::MAX {
            check_all(&[first, second]);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_decoded_and_findings_lie_in_them(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        check_all(&bytes);
    }

    #[test]
    fn bytes_behind_a_close_header_are_decoded(
        first in prop::sample::select(vec![0x88, 0x08, 0xc8, 0x89, 0x81]),
        rest in prop::collection::vec(any::<u8>(), 0..140),
    ) {
        check_all(&[vec![first], rest].concat());
    }

    #[test]
    fn masking_twice_changes_nothing(
        payload in prop::collection::vec(any::<u8>(), 0..200),
        key: [u8; 4],
    ) {
        prop_assert_eq!(mask(&mask(&payload, key), key), payload);
    }

    #[test]
    fn code_and_reason_come_back(code: u16, reason in ".{0,30}", key: [u8; 4]) {
        prop_assume!(reason.len() <= 123);
        let payload = [&code.to_be_bytes(), reason.as_bytes()].concat();
        let length = u8::try_from(payload.len()).unwrap();
        let frame = [&[0x88, 0x80 | length], &key[..], &mask(&payload, key)].concat();
        let decoded = decode_frames(&frame);
        let close = decoded.close().unwrap();
        prop_assert_eq!(close.code, Some(CloseCode::new(code)));
        prop_assert_eq!(close.reason(), Some(reason.as_str()));
    }
}
