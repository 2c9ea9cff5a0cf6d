//! What may have happened: for each guess what leads to it, and what does not.

use proptest::prelude::*;
use wsclose::capture::{self, Layer};
use wsclose::frame::{Decoded, Finding, decode_frames, decode_payload, mask};
use wsclose::table::Guess;
use wsclose::{CloseCode, frame::rule};

use crate::bytes;

fn guesses(decoded: &Decoded<'_>) -> Vec<Finding> {
    let all = decoded.all_findings();
    all.filter(|found| found.is_guess()).cloned().collect()
}

/// A guess: id, offset, length, the code meant, what the bytes read as.
type Expected<'a> = (&'a str, usize, usize, Option<u16>, Option<&'a str>);

/// The one guess about these bytes.
#[track_caller]
fn looks_like(bytes: &[u8], expected: Expected<'_>) {
    let decoded = capture::decode(bytes, None, None).unwrap().decoded;
    let found = guesses(&decoded);
    let [guess] = found.as_slice() else { panic!("{bytes:02x?}: {found:?}") };
    let code = guess.code.map(CloseCode::get);
    let (at, text) = (&guess.at, guess.text.as_deref());
    assert_eq!((guess.rule.id, at.start, at.len(), code, text), expected, "{bytes:02x?}");
}

#[track_caller]
fn looks_like_nothing(hex: &str) {
    let bytes = bytes(hex);
    assert_eq!(guesses(&capture::decode(&bytes, None, None).unwrap().decoded), [], "{hex}");
}

/// What was said of these bytes, where the words matter.
fn message(hex: &str) -> String {
    let bytes = bytes(hex);
    guesses(&capture::decode(&bytes, None, None).unwrap().decoded).remove(0).message
}

#[test]
fn a_code_in_the_wrong_byte_order() {
    let swapped = |at, code| ("byte-swapped-code", at, 2, Some(code), None);
    looks_like(&bytes("88 02 e803"), swapped(2, 1000));
    looks_like(&bytes("88 05 e803 627965"), swapped(2, 1000));
    looks_like(&bytes("88 82 37fa213d dff9"), swapped(6, 1000));
    looks_like(&bytes("e803"), swapped(0, 1000));
    // One that is reserved, and one that is private.
    looks_like(&bytes("88 02 ee03"), swapped(2, 1006));
    looks_like(&bytes("88 02 a00f"), swapped(2, 4000));
    // A reason that is no text says that more is wrong than the order of two bytes.
    looks_like_nothing("88 04 e803 ff01");
}

#[test]
fn a_code_written_as_text() {
    let ascii = |length, text| ("ascii-code", 2, length, Some(1000), Some(text));
    looks_like(&bytes("88 04 31303030"), ascii(4, "1000"));
    looks_like(&bytes("88 08 31303030 20627965"), ascii(8, "1000 bye"));
    looks_like(&bytes("88 08 31303030 3a627965"), ascii(8, "1000:bye"));
    looks_like(&bytes("88 07 31303030 627965"), ascii(7, "1000bye"));
    let text = |length, text| ("reason-without-code", 2, length, None, Some(text));
    looks_like(&bytes("88 05 3130303030"), text(5, "10000"));
    looks_like(&bytes("88 04 32303030"), text(4, "2000"));
    assert_eq!(
        message("88 04 31303030"),
        "the payload begins with the digits of 1000 Normal Closure; the sender should write it as \
         the two bytes 03 e8"
    );
}

/// A Close frame whose payload is this text.
fn close_of(text: &str) -> Vec<u8> {
    [&[0x88, u8::try_from(text.len()).unwrap()], text.as_bytes()].concat()
}

#[test]
fn a_code_in_json() {
    for (text, code) in [
        (r#"{"code":1000}"#, 1000),
        (r#"{"reason": "bye", "closeCode" : "4001"}"#, 4001),
        (r#" {"statusCode":1006,"reason":""}"#, 1006),
    ] {
        looks_like(&close_of(text), ("ascii-code", 2, text.len(), Some(code), Some(text)));
        looks_like(text.as_bytes(), ("ascii-code", 0, text.len(), Some(code), Some(text)));
    }
    // Without a code that somebody may have meant.
    for text in [
        r#"{"reason":"bye"}"#,
        r#"{"code":12}"#,
        r#"{"code":"bye"}"#,
        r#"{"code":99999999}"#,
        r#"{"code""#,
        "code\":1000",
    ] {
        let expected = ("reason-without-code", 2, text.len(), None, Some(text));
        looks_like(&close_of(text), expected);
    }
    let hex = "88 0d 7b22636f6465223a313030307d";
    assert_eq!(
        message(hex),
        "the payload is JSON that speaks of 1000 Normal Closure; the sender should write the code \
         as the two bytes 03 e8, and any text behind them"
    );
}

#[test]
fn a_reason_without_its_code() {
    let text = |at, length, text| ("reason-without-code", at, length, None, Some(text));
    // websockets/ws#1916.
    looks_like(&bytes("88 82 00000000 5765"), text(6, 2, "We"));
    looks_like(&bytes("88 0a 736f6d65726561736f6e"), text(2, 10, "somereason"));
    looks_like("\u{65e5}\u{672c}".as_bytes(), text(0, 6, "\u{65e5}\u{672c}"));
    // Too little to tell, and no text.
    looks_like_nothing("88 02 2321");
    looks_like_nothing("88 04 57650001");
}

#[test]
fn a_payload_that_is_still_masked() {
    let masked = |at, code, text| ("still-masked", at, 9, Some(code), Some(text));
    // c410-f3r/wtx#405, as a frame and as a payload.
    looks_like(&bytes("88 09 1f3c96687db9837c79"), masked(2, 1000, "example"));
    looks_like(&bytes("604af4e802cfe1fc06"), masked(0, 1000, "example"));
    // A masking key of zeros over a payload masked before.
    looks_like(&bytes("88 89 00000000 1f3c96687db9837c79"), masked(6, 1000, "example"));
    assert_eq!(
        message("88 09 1f3c96687db9837c79"),
        "if the code is 1000 Normal Closure, the masking key is 1c d4 f3 10; the receiver did not \
         unmask the payload, or did so twice"
    );
}

#[test]
fn the_likeliest_code_and_text_are_taken_for_what_is_masked() {
    let masked = |at, length, code, text| ("still-masked", at, length, code, Some(text));
    looks_like(
        &bytes("88 0d a2ad e468d335f675813afa62c5"),
        masked(2, 13, Some(1011), "worker died"),
    );
    // One letter all over, in capitals, behind a private code.
    let key = [0xa1, 0x5e, 0x93, 0x07];
    let close = |code: u16, reason: &str| {
        let payload = mask(&[&code.to_be_bytes()[..], reason.as_bytes()].concat(), key);
        [&[0x88, u8::try_from(payload.len()).unwrap()], payload.as_slice()].concat()
    };
    let crosses = "x".repeat(60);
    looks_like(&close(1002, &crosses), masked(2, 62, Some(1002), &crosses));
    looks_like(&close(1012, "RESTART"), masked(2, 9, Some(1012), "RESTART"));
    looks_like(&close(4409, "duplicate session"), masked(2, 19, Some(4409), "duplicate session"));
    // Letters beyond ASCII, and a reason so short that several codes fit.
    looks_like(&bytes("88 09 a2ae f47562e85098c4"), masked(2, 9, None, "??\u{ee}??e"));
    looks_like(&bytes("88 05 a2b6 f17ec4"), masked(2, 5, None, "bye"));
    looks_like(&bytes("88 85 00000000 3412 434452"), masked(6, 5, None, "bye"));
    let several = "if the code is 1000 Normal Closure, the masking key is a1 5e 93 07; 1001, 1011, \
                   1008 and 8 more fit too;";
    assert!(message("88 05 a2b6 f17ec4").starts_with(several));
    // Masked, the code is a private one by accident.
    looks_like(
        &bytes("88 11 1007a4536dd09e557a8685536cd296446b"),
        masked(2, 17, Some(4001), "Service restart"),
    );
    looks_like_nothing("88 07 0fa0 62ff796562");
    // Too short, letters that are none, a character that is torn.
    looks_like_nothing("88 04 a2b6 f17e");
    // So little does not speak against a code that may have been meant.
    looks_like_nothing("88 05 07d0 00ff61");
    looks_like_nothing("88 05 a2b6 f17eff");
    looks_like_nothing("88 09 a2ae f47562615098c4");
}

#[test]
fn a_swapped_code_goes_before_a_key_where_its_reason_makes_sense() {
    let swapped = |code| ("byte-swapped-code", 2, 2, Some(code), None);
    looks_like(&bytes("88 05 3412 627965"), swapped(4660));
    looks_like(&bytes("88 05 e803 434452"), swapped(1000));
    looks_like(&bytes("88 02 3412"), swapped(4660));
    looks_like(&bytes("88 05 3412 434452"), ("still-masked", 2, 5, None, Some("bye")));
}

#[test]
fn half_a_key_is_shown_as_half() {
    let payload = mask(b"\x03\xe8hamsters asleep", [0x1c, 0xd4, 0xf3, 0x10]);
    let reading = Some("??ms??rs??sl??p");
    looks_like(&payload, ("still-masked", 0, 17, None, reading));
    let decoded = capture::decode(&payload, None, None).unwrap().decoded;
    let message = &guesses(&decoded)[0].message;
    let known = "if the code is 1000 Normal Closure, the masking key is 1c d4 ?? ??; 1001, 1011, \
                 1012 and 2 more fit too;";
    assert!(message.starts_with(known), "{message}");
}

#[test]
fn a_key_over_equal_bytes_repeats() {
    looks_like(&bytes("88 0a 1f3c f3101cd4 f3101cd4"), ("still-masked", 2, 10, None, None));
    // Zeros are not masked, and of six bytes nothing is certain.
    looks_like_nothing("88 0a 0000 00000000 00000000");
    looks_like_nothing("88 08 1f3c f3101cd4 f310");
}

#[test]
fn a_payload_that_was_unmasked_already() {
    let unmasked = |length, text| ("already-unmasked", 6, length, Some(1000), text);
    looks_like(&bytes("88 82 37fa213d 03e8"), unmasked(2, None));
    looks_like(&bytes("88 85 37fa213d 03e8 627965"), unmasked(5, Some("bye")));
    looks_like_nothing("88 85 37fa213d 03e8 ff0000");
}

#[test]
fn http_where_a_frame_should_be() {
    let http = |line| ("http-bytes", 0, str::len(line), None, Some(line));
    looks_like(b"HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n", http("HTTP/1.1 400 Bad Request"));
    looks_like(b"GET /chat HTTP/1.1\r\n", http("GET /chat HTTP/1.1"));
    looks_like(b"POST http://a/", http("POST http://a/"));
    // A reason that begins with a verb.
    let text = ("reason-without-code", 0, 8, None, Some("GET lost"));
    looks_like(b"GET lost", text);
    let refused = b"HTTP/1.1 400 Bad Request\r\n\r\n<html>";
    let refused = capture::decode(refused, None, None).unwrap().decoded;
    assert!(guesses(&refused)[0].message.contains("no frames follow"));
}

#[test]
fn http_2_where_a_frame_should_be() {
    let http2 = |length| ("http2-bytes", 0, length, None, None);
    looks_like(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0", http2(14));
    looks_like(&bytes("000000 04 01 00000000"), http2(9));
    looks_like(&bytes("000004 08 00 00000000 00010000"), http2(9));
    // SETTINGS, then a Close frame in DATA, alone, before another frame, and with padding: its
    // length stands before the Close, its bytes behind it.
    let settings = "000000 04 01 00000000";
    for (data, places) in [
        ("000004 00 00 00000001 880203e8", 18..=21),
        ("000004 00 00 00000001 880203e8 000000 00 01 00000001", 18..=21),
        ("000005 00 08 00000001 00880203e8", 19..=22),
        ("000008 00 08 00000001 03880203e8 000000", 19..=22),
    ] {
        let capture = format!("{settings} {data}");
        looks_like(&bytes(&capture), http2(9));
        assert_eq!(&bytes(&capture)[places.clone()], b"\x88\x02\x03\xe8");
        let wanted = format!("decode the bytes {}-{}", places.start(), places.end());
        assert!(message(&capture).ends_with(&wanted), "{}", message(&capture));
    }
    // Nothing but padding.
    let padding = format!("{settings} 000002 00 08 00000001 01 88");
    assert!(message(&padding).contains("decode the content"), "{}", message(&padding));
    for no_frames in [
        // DATA of no stream, an unknown type, a flag that PING has not, a stream with its top bit
        // set, a content that is cut, a padding longer than what it is in or without its length.
        "000000 00 00 00000000",
        "000000 0a 00 00000001",
        "000008 06 02 00000000 0000000000000000",
        "000000 00 00 80000001",
        "000004 00 00 00000001 8802",
        "000002 00 08 00000001 02 88",
        "000000 00 08 00000001",
    ] {
        looks_like_nothing(no_frames);
    }
}

/// The name of the other protocol in these bytes, and what each of them means.
fn other_protocol(bytes: &[u8]) -> (&'static str, Vec<(usize, usize, String)>) {
    let decoded = capture::decode(bytes, None, None).unwrap().decoded;
    let other = decoded.other_protocol.unwrap();
    let parts = other.parts.into_iter();
    (other.name, parts.map(|part| (part.at.start, part.at.end, part.meaning)).collect())
}

#[test]
fn every_byte_of_another_protocol_has_a_meaning() {
    for (bytes, name, meanings) in [
        (
            b"HTTP/1.1 400 Bad\r\n".to_vec(),
            "an HTTP response",
            &["status line", "end of the head"][..],
        ),
        (b"GET /".to_vec(), "an HTTP request", &["request line"]),
        (
            b"HTTP/1.1 403 No\r\nA: b\r\n\r\nno".to_vec(),
            "an HTTP response",
            &["status line", "header fields", "behind the head"],
        ),
        (
            bytes("1403030001 01 15030300"),
            "a TLS record",
            &[
                "content type 20 (change_cipher_spec)",
                "record version of TLS 1.2",
                "length 1",
                "change_cipher_spec",
                "the rest, not told apart",
            ],
        ),
        (
            bytes("00 6869 ff ff00"),
            "the closing handshake of draft-hixie-76",
            &["a message begins", "text", "the message ends", "the closing handshake"],
        ),
        (
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0\0".to_vec(),
            "HTTP/2 frames",
            &[
                "connection preface",
                "SETTINGS frame, length 0, flags 00, stream 0",
                "the rest, not told apart",
            ],
        ),
    ] {
        let (found, parts) = other_protocol(&bytes);
        let said: Vec<_> = parts.iter().map(|(.., meaning)| meaning.as_str()).collect();
        assert_eq!((found, said.as_slice()), (name, meanings), "{bytes:02x?}");
        let ends = parts.iter().map(|(_, end, _)| *end);
        let starts: Vec<_> = parts.iter().map(|(start, ..)| *start).collect();
        assert_eq!(starts, std::iter::once(0).chain(ends).take(parts.len()).collect::<Vec<_>>());
        assert_eq!(parts.last().map(|(_, end, _)| *end), Some(bytes.len()));
    }
    // A long run of frames ends in one part, and a frame is of no other protocol.
    let settings = b"\0\0\0\x04\0\0\0\0\0".repeat(100);
    assert_eq!(other_protocol(&settings).1.len(), 61);
    assert_eq!(decode_frames(b"\x88\0").other_protocol, None);
}

#[test]
fn tls_where_a_frame_should_be() {
    for record in
        ["1603010200 0100", "1703030020", "1403030001 01", "1503030002 0228", "15030300 20"]
    {
        looks_like(&bytes(record), ("tls-bytes", 0, 5, None, None));
    }
    assert!(
        message("1503030002 0100").starts_with("a TLS record, the alert close_notify (0), warn")
    );
    assert!(
        message("1503030002 0228").starts_with("a TLS record, the alert handshake_failure (40)")
    );
    assert!(message("1703030020").contains("SSLKEYLOGFILE"));
    // No such version, no such length, no such alert.
    for no_record in ["1603050020", "1603030000", "160303ffff", "1503030002 0302"] {
        looks_like_nothing(no_record);
    }
}

#[test]
fn the_close_before_rfc_6455() {
    let hixie = |at| ("hixie-close", at, 2, None, None);
    looks_like(&bytes("ff00"), hixie(0));
    looks_like(&bytes("00 68656c6c6f ff 00 ff ff00"), hixie(9));
    looks_like_nothing("ff00ff");
    looks_like_nothing("00ff");
}

#[test]
fn bytes_of_another_protocol_hold_no_frame_unless_it_is_asked_for() {
    for hex in ["485454502f312e3120", "000000040000000000", "1603010200", "ff00"] {
        let bytes = bytes(hex);
        let capture::Capture { layer, decoded, .. } = capture::decode(&bytes, None, None).unwrap();
        assert_eq!((layer, decoded.frames.len(), decoded.violations()), (Layer::Frame, 0, 0));
        assert_eq!(decoded.findings[0].rule.id, "not-a-close-frame");
        for layer in [Layer::Payload, Layer::Frame] {
            let decoded = capture::decode(&bytes, Some(layer), None).unwrap().decoded;
            assert!(!decoded.frames.is_empty(), "{hex}");
        }
    }
}

#[test]
fn a_guess_breaks_no_rule() {
    let capture = bytes("88 02 e803");
    let decoded = decode_frames(&capture);
    assert_eq!(decoded.violations(), 1);
    assert!(!decoded.frames[0].findings[1].is_violation());
}

#[test]
fn the_table_and_the_decoder_call_a_guess_alike() {
    for (rule, guess) in [
        (&rule::BYTE_SWAPPED_CODE, Guess::ByteSwapped(CloseCode::new(1000))),
        (&rule::ASCII_CODE, Guess::AsciiDigits(['1', '0'])),
        (&rule::REASON_WITHOUT_CODE, Guess::ReasonWithoutCode(*b"We")),
        (&rule::STILL_MASKED, Guess::StillMasked),
        (&rule::TLS_BYTES, Guess::TlsRecord(22)),
    ] {
        assert_eq!(rule.id, guess.id());
        let sources = guess.sources();
        match guess {
            // A number may have been read in the wrong order, the bytes of a capture were sent so.
            Guess::ByteSwapped(_) => assert_eq!(rule.sources, &sources[..2]),
            _ => assert_eq!(rule.sources, sources),
        }
    }
}

/// What speaks for another order is a code that nobody may send, and only together with its own.
#[test]
fn only_a_code_that_may_not_be_sent_is_swapped() {
    let is_swapped = |code: &u16| {
        let payload = code.to_be_bytes();
        let decoded = decode_payload(&payload, None);
        guesses(&decoded).iter().any(|guess| guess.rule.id == "byte-swapped-code")
    };
    let swapped: Vec<_> = (0..=u16::MAX).filter(is_swapped).collect();
    for code in &swapped {
        let (wire, meant) = (CloseCode::new(*code), CloseCode::new(code.swap_bytes()));
        assert!(!wire.may_be_sent() && !wire.is_reserved(), "{wire}");
        assert!(meant.may_be_sent() || meant.is_reserved(), "{wire}");
        assert!(!(0x880b..=0x8813).contains(code), "{wire}: the header of a Close frame");
    }
    assert!(swapped.contains(&0xe803) && swapped.contains(&0xa00f));
}

proptest! {
    #[test]
    fn nothing_is_guessed_of_a_lawful_close(
        code in prop_oneof![1000..=1003_u16, 1007..=1014_u16, 3000..=4999_u16],
        reason in ".{0,40}",
        key: [u8; 4],
    ) {
        prop_assume!(reason.len() <= 123);
        let payload = [&code.to_be_bytes(), reason.as_bytes()].concat();
        let length = u8::try_from(payload.len()).unwrap();
        let unmasked = [&[0x88, length], &payload[..]].concat();
        let masked = [&[0x88, 0x80 | length], &key[..], &mask(&payload, key)].concat();
        for (bytes, layer) in
            [(payload, Layer::Payload), (unmasked, Layer::Frame), (masked, Layer::Frame)]
        {
            let capture::Capture { layer: found, decoded, .. } = capture::decode(&bytes, None, None).unwrap();
            prop_assert_eq!(found, layer);
            prop_assert_eq!(decoded.violations(), 0);
            prop_assert_eq!(guesses(&decoded), []);
        }
    }
}
