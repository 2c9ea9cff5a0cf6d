//! Text to bytes to layers.

use proptest::prelude::*;
use wsclose::capture::{self, Kind, Layer, TextError, TextErrorKind};

const REQUEST: &[u8] = b"GET /chat HTTP/1.1\r\nUpgrade: websocket\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
const CLOSE: &[u8] = b"\x88\x02\x03\xe8";

#[test]
fn frames_are_decoded_behind_both_heads_of_a_handshake() {
    for heads in [REQUEST.to_vec(), RESPONSE.to_vec(), [REQUEST, RESPONSE].concat()] {
        let bytes = [heads.as_slice(), CLOSE].concat();
        let capture = capture::decode(&bytes, None, None).unwrap();
        assert_eq!(capture.http_head, Some(0..heads.len()));
        assert_eq!(capture.decoded.frames.len(), 1);
        assert_eq!(capture.decoded.close().unwrap().code.unwrap().get(), 1000);
        assert_eq!(capture.decoded.violations(), 0);
    }
    // A request that was refused.
    let bytes = [REQUEST, b"HTTP/1.1 403 Forbidden\r\n\r\n"].concat();
    let capture = capture::decode(&bytes, None, None).unwrap();
    assert!(capture.decoded.frames.is_empty());
    let guess = capture.decoded.findings.last().unwrap();
    assert_eq!((guess.rule.id, guess.at.start), ("http-bytes", REQUEST.len()));
}

proptest! {
    #[test]
    fn no_text_panics_and_errors_point_into_it(text in ".*") {
        if let Err(error) = capture::read(&text) {
            prop_assert!(error.at.start <= error.at.end);
            prop_assert!(text.get(error.at).is_some());
        }
    }

    #[test]
    fn hex_like_text_never_panics(text in r"[0-9a-fx\\,. \n]*") {
        let _ = capture::read(&text);
    }

    #[test]
    fn bytes_come_back_from_every_spelling(
        bytes in prop::collection::vec(any::<u8>(), 1..200),
        separator in prop::sample::select(vec!["", " ", ":", "-", ", ", "\n", ";"]),
        prefix in prop::sample::select(vec!["", "0x", r"\x"]),
        upper: bool,
    ) {
        let hex: Vec<_> = bytes.iter().map(|byte| {
            let digits = if upper { format!("{byte:02X}") } else { format!("{byte:02x}") };
            format!("{prefix}{digits}")
        }).collect();
        let read = capture::read(&hex.join(separator));
        // As many bytes as a digest has, or codes.
        let is_lookalike =
            |error: &TextError| matches!(error.kind, TextErrorKind::Lookalike(_) | TextErrorKind::Codes);
        prop_assume!(!read.as_ref().is_err_and(is_lookalike));
        prop_assert_eq!(read.unwrap().bytes, bytes);
    }

    #[test]
    fn the_layer_that_was_asked_for_is_used(bytes in prop::collection::vec(any::<u8>(), 1..50)) {
        for layer in [Layer::Payload, Layer::Frame] {
            prop_assert_eq!(capture::decode(&bytes, Some(layer), None).unwrap().layer, layer);
        }
    }
}

#[test]
fn what_was_lost_inside_of_bytes_is_never_passed_over() {
    for (text, kind) in [
        ("8802\u{fffd}03e8", Kind::Hex),
        ("88 02 \u{fffd} 03 e8", Kind::Hex),
        ("[136, 2,\u{fffd} 3, 232]", Kind::List),
        ("\"\\x88\\x02\u{fffd}\\x03\\xe8\"", Kind::String),
        ("136 2 \u{fffd} 3 232", Kind::Decimal),
        ("iAID\u{fffd}6A==", Kind::Base64),
    ] {
        for read in [capture::read(text), capture::read_as(text, kind)] {
            let kind = read.map(|input| input.bytes).map_err(|error| error.kind);
            assert_eq!(kind, Err(TextErrorKind::Lost), "{text}");
        }
    }
    // Beside the bytes it does not matter.
    let read = capture::read_as("caf\u{fffd}: 03e8", Kind::Hex);
    assert_eq!(read.map(|input| input.bytes), Ok(vec![0x03, 0xe8]));
}
