//! HTTP/1: the handshake, or an answer that refuses it.

use super::{Foreign, Part, text};
use crate::frame::rule::HTTP_BYTES;

/// Methods of RFC 9110 9 and of RFC 5789.
const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"];

/// The most bytes of the first line that are shown.
const MOST_BYTES: usize = 120;

/// What ends a head.
const BLANK_LINE: &[u8] = b"\r\n\r\n";

/// A status line, or a request line.
pub(super) fn recognise(bytes: &[u8]) -> Option<Foreign> {
    if !bytes.first()?.is_ascii_uppercase() {
        return None;
    }
    let (name, first) = if bytes.starts_with(b"HTTP/1.") {
        ("an HTTP response", "status line")
    } else if is_request(bytes) {
        ("an HTTP request", "request line")
    } else {
        return None;
    };
    let end = bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(bytes.len());
    let line = bytes.get(..end.min(MOST_BYTES)).unwrap_or_default();
    Some(Foreign {
        rule: &HTTP_BYTES,
        at: 0..end,
        name,
        message: format!("{name}; {}", advice(bytes)),
        parts: parts(bytes, end, first),
        text: Some(String::from_utf8_lossy(line).into_owned()),
    })
}

/// The first line, which ends at `end`, the rest of the head, and what follows.
fn parts(bytes: &[u8], end: usize, first: &str) -> Vec<Part> {
    let head = bytes.windows(4).position(|four| four == BLANK_LINE).map(|at| at + BLANK_LINE.len());
    let head = head.unwrap_or(bytes.len()).max(end);
    vec![
        text(0..end, first),
        text(
            end..head,
            if head - end > BLANK_LINE.len() { "header fields" } else { "end of the head" },
        ),
        text(head..bytes.len(), "behind the head"),
    ]
}

/// A method, then a target: a path, `*` or an address.
fn is_request(bytes: &[u8]) -> bool {
    METHODS.iter().any(|method| {
        let target = bytes.strip_prefix(method.as_bytes()).and_then(|rest| rest.strip_prefix(b" "));
        target.is_some_and(|target| {
            let target = target.split(|byte| *byte == b' ').next().unwrap_or_default();
            let is_authority = *method == "CONNECT" && target.contains(&b':');
            target.starts_with(b"/")
                || target == b"*"
                || target.starts_with(b"http")
                || is_authority
        })
    })
}

/// What to do: look behind the head of a handshake.
fn advice(bytes: &[u8]) -> &'static str {
    if is_handshake(bytes) {
        "frames come behind the heads of the opening handshake"
    } else {
        "no frames follow: only a GET and a response with the status 101 open a WebSocket"
    }
}

/// Whether it begins as the opening handshake of either side does.
fn is_handshake(bytes: &[u8]) -> bool {
    bytes.starts_with(b"HTTP/1.1 101") || bytes.starts_with(b"GET ")
}

/// The length of the heads of an opening handshake that bytes begin with, their blank lines
/// included (RFC 6455 4.1, 4.2.2); 0 without one.
pub(crate) fn handshake_length(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while is_handshake(rest) {
        let blank_line = rest.windows(4).position(|four| four == BLANK_LINE);
        rest = blank_line.and_then(|at| rest.get(at + 4..)).unwrap_or_default();
    }
    bytes.len() - rest.len()
}
