//! Text to bytes to layers.

use proptest::prelude::*;
use wsclose::capture::{self, Layer, TextError, TextErrorKind};

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
