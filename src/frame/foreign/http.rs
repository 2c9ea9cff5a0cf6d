//! HTTP/1: the handshake, or an answer that refuses it.

use super::Foreign;
use crate::frame::rule::HTTP_BYTES;

/// Methods of RFC 9110 9 and of RFC 5789.
const METHODS: [&str; 8] = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"];

/// The most bytes of the first line that are shown.
const MOST_BYTES: usize = 120;

/// A status line, or a request line, with what stands behind its head. `start` is where the bytes
/// stand in the input.
pub(super) fn recognise(bytes: &[u8], start: usize) -> Option<Foreign> {
    let what = if bytes.starts_with(b"HTTP/1.") {
        "response"
    } else if is_request(bytes) {
        "request"
    } else {
        return None;
    };
    let end = bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(bytes.len());
    let line = bytes.get(..end.min(MOST_BYTES)).unwrap_or_default();
    Some(Foreign {
        rule: &HTTP_BYTES,
        at: 0..end,
        message: format!("an HTTP {what}{}", frames_behind(bytes, start)),
        text: Some(String::from_utf8_lossy(line).into_owned()),
    })
}

/// A method, then a target: a path, `*` or an address.
fn is_request(bytes: &[u8]) -> bool {
    METHODS.iter().any(|method| {
        let target = bytes.strip_prefix(method.as_bytes()).and_then(|rest| rest.strip_prefix(b" "));
        target.is_some_and(|target| {
            target.starts_with(b"/") || target.starts_with(b"* ") || target.starts_with(b"http")
        })
    })
}

/// What to do: decode what stands behind the empty line, if anything does.
fn frames_behind(bytes: &[u8], start: usize) -> String {
    let empty_line = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    match empty_line.map(|at| at + 4) {
        Some(behind) if behind < bytes.len() => {
            format!("; decode what stands behind its head, from byte {} on", start + behind)
        }
        _ => "; frames come only behind a response with the status 101".to_owned(),
    }
}
