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

/// Another protocol, where a frame should be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OtherProtocol {
    /// What the bytes are, with an article: `a TLS record`.
    pub name: &'static str,
    /// What they hold, as far as that can be told: together all of them, but for a long tail.
    pub parts: Vec<Part>,
}

/// A part of what is no frame.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// Where it stands in the input.
    pub at: Range<usize>,
    /// What it is, in our own words.
    pub meaning: String,
    /// Whether its bytes are text.
    pub is_text: bool,
}

/// The most parts that are told apart; what follows is one more.
const MOST_PARTS: usize = 60;

/// What was recognised: the bytes that give it away, as offsets into those looked at.
struct Foreign {
    rule: &'static Rule,
    name: &'static str,
    at: Range<usize>,
    message: String,
    text: Option<String>,
    parts: Vec<Part>,
}

fn part(at: Range<usize>, meaning: impl Into<String>) -> Part {
    Part { at, meaning: meaning.into(), is_text: false }
}

fn text(at: Range<usize>, meaning: &str) -> Part {
    Part { is_text: true, ..part(at, meaning) }
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
    let other_protocol =
        OtherProtocol { name: found.name, parts: placed(found.parts, here, start) };
    let other_protocol = Some(other_protocol);
    Some(Decoded { findings, other_protocol, ..Decoded::default() })
}

/// The parts that are not empty, at their offsets into the input, and what follows them.
fn placed(mut parts: Vec<Part>, bytes: &[u8], start: usize) -> Vec<Part> {
    parts.retain(|part| !part.at.is_empty());
    parts.truncate(MOST_PARTS);
    let end = parts.last().map_or(0, |last| last.at.end);
    if end < bytes.len() {
        parts.push(part(end..bytes.len(), "the rest, not told apart"));
    }
    for part in &mut parts {
        part.at = start + part.at.start..start + part.at.end;
    }
    parts
}

/// `ff 00`, perhaps behind messages: text between `00` and `ff`.
fn hixie(bytes: &[u8]) -> Option<Foreign> {
    let mut rest = bytes;
    let mut parts = Vec::new();
    while let Some(message) = rest.strip_prefix(&[0x00]) {
        let end = message.iter().position(|byte| *byte == 0xff)?;
        let (text, behind) = message.split_at_checked(end)?;
        std::str::from_utf8(text).ok()?;
        let start = bytes.len() - rest.len();
        rest = behind.get(1..)?;
        let end = bytes.len() - rest.len();
        parts.push(part(start..start + 1, "a message begins"));
        parts.push(self::text(start + 1..end - 1, "text"));
        parts.push(part(end - 1..end, "the message ends"));
    }
    if rest != [0xff, 0x00] {
        return None;
    }
    let at = bytes.len() - rest.len()..bytes.len();
    parts.push(part(at.clone(), "the closing handshake"));
    Some(Foreign {
        rule: &HIXIE_CLOSE,
        name: "the closing handshake of draft-hixie-76",
        parts,
        at,
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
