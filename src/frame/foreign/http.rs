//! HTTP/1: the handshake, or an answer that refuses it.

use super::Foreign;
use crate::frame::rule::HTTP_BYTES;

/// Methods of RFC 9110 9 and of RFC 5789.
const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"];

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
        message: format!("an HTTP {what}; {}", advice(bytes, start)),
        text: Some(String::from_utf8_lossy(line).into_owned()),
    })
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

/// What to do: decode what stands behind the head of a handshake, if anything does.
fn advice(bytes: &[u8], start: usize) -> String {
    let opens = bytes.starts_with(b"HTTP/1.1 101") || bytes.starts_with(b"GET ");
    if !opens {
        return "no frames follow: only a GET and a response with the status 101 open a WebSocket"
            .to_owned();
    }
    let empty_line = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    match empty_line.map(|at| at + 4) {
        Some(behind) if behind < bytes.len() => {
            format!("decode what stands behind its head, from byte {} on", start + behind)
        }
        _ => "frames come behind the heads of the opening handshake".to_owned(),
    }
}
