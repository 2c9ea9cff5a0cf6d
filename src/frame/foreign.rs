//! Bytes of other protocols where a frame should be: HTTP, HTTP/2, TLS and the WebSocket
//! protocol before RFC 6455.

mod http;
mod http2;
mod tls;

use std::ops::Range;

use super::finding::finding;
use super::rule::{HIXIE_CLOSE, NOT_A_CLOSE_FRAME, Rule};
use super::{Decoded, Finding};
pub(crate) use http::handshake_length;

/// What was recognised: the bytes that give it away, as offsets into those looked at.
struct Foreign {
    rule: &'static Rule,
    at: Range<usize>,
    message: String,
    text: Option<String>,
}

/// What the bytes from the offset `start` on are, if they are not of this protocol: no frames,
/// and a guess as a finding. `None` for everything else, lawful or not. All offsets in the answer
/// are offsets into `bytes`.
pub(crate) fn decode_foreign(bytes: &[u8], start: usize) -> Option<Decoded<'_>> {
    let here = bytes.get(start..)?;
    let found = http::recognise(here)
        .or_else(|| http2::recognise(here, start))
        .or_else(|| tls::recognise(here))
        .or_else(|| hixie(here))?;
    let no_frame = "there is no WebSocket frame".to_owned();
    let guess = finding(found.rule, start + found.at.start..start + found.at.end, found.message);
    let findings = vec![
        finding(&NOT_A_CLOSE_FRAME, start..start + 1, no_frame),
        Finding { text: found.text, ..guess },
    ];
    Some(Decoded { findings, ..Decoded::default() })
}

/// `ff 00`, perhaps behind messages: text between `00` and `ff`.
fn hixie(bytes: &[u8]) -> Option<Foreign> {
    let mut rest = bytes;
    while let Some(message) = rest.strip_prefix(&[0x00]) {
        let end = message.iter().position(|byte| *byte == 0xff)?;
        let (text, behind) = message.split_at_checked(end)?;
        std::str::from_utf8(text).ok()?;
        rest = behind.get(1..)?;
    }
    (rest == [0xff, 0x00]).then(|| Foreign {
        rule: &HIXIE_CLOSE,
        at: bytes.len() - 2..bytes.len(),
        message: "ff 00 is how draft-hixie-76 (hybi-00) closed; one of the two sides speaks it, \
                  and there is no code in it"
            .to_owned(),
        text: None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_handshake_is_said_to_have_frames_behind_it() {
        let handshake = b"HTTP/1.1 101 Switching Protocols\r\n\r\n\x88\x02\x03\xe8";
        let decoded = decode_foreign(handshake, 0).unwrap();
        assert_eq!(
            decoded.findings[1].message,
            "an HTTP response; frames come behind the heads of the opening handshake"
        );
    }

    #[test]
    fn places_are_counted_from_the_start_of_the_input() {
        let decoded = decode_foreign(b"headersHTTP/1.1 101 OK\r\n\r\nrest", 7).unwrap();
        let places: Vec<_> = decoded.findings.iter().map(|found| found.at.clone()).collect();
        assert_eq!(places, [7..8, 7..22]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_looked_at(
            bytes in prop::collection::vec(any::<u8>(), 0..200),
            start in 0..220_usize,
            first in prop::sample::select(
                vec![&b""[..], b"HTTP/1.1 ", b"PRI * HTTP/2.0", b"\0", b"\x15\x03\x03"],
            ),
        ) {
            let bytes = [first, &bytes].concat();
            if let Some(decoded) = decode_foreign(&bytes, start) {
                for found in decoded.all_findings() {
                    prop_assert!(found.at.start >= start && found.at.end <= bytes.len());
                }
            }
        }
    }
}
