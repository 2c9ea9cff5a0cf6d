//! HTTP/2 frames (RFC 9113 4.1), and the WebSocket frames in their DATA (RFC 8441).

use std::ops::Range;

use super::{Foreign, Part, part};
use crate::frame::rule::HTTP2_BYTES;

/// What a client sends first (RFC 9113 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Enough of it to be sure.
const PREFACE_LINE: &[u8] = b"PRI * HTTP/2.0";

/// The bytes of a frame header.
const HEADER: usize = 9;

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const PUSH_PROMISE: u8 = 5;

/// Before the content stands the length of a padding that follows it (RFC 9113 6.1, 6.2, 6.6).
const PADDED: u8 = 0x08;

/// A frame of HTTP/2.
struct Frame<'a> {
    kind: u8,
    flags: u8,
    stream: u32,
    content: &'a [u8],
}

/// The connection preface, or frames that are whole and fill the bytes. `start` is where the bytes
/// stand in the input.
pub(super) fn recognise(bytes: &[u8], start: usize) -> Option<Foreign> {
    let preface = bytes.starts_with(PREFACE_LINE);
    if !preface && read(bytes).is_none() {
        return None;
    }
    let mut rest = bytes.strip_prefix(PREFACE).unwrap_or(bytes);
    let mut websocket = None;
    let mut frames = 0_usize;
    let mut parts = vec![part(0..bytes.len() - rest.len(), "connection preface")];
    while let Some((frame, behind)) = read(rest) {
        let header_at = bytes.len() - rest.len();
        let content_at = start + header_at + HEADER;
        parts.extend(frame.parts(header_at));
        let in_input = |data: Range<usize>| content_at + data.start..content_at + data.end;
        websocket = websocket.or_else(|| frame.websocket().map(in_input));
        frames += 1;
        rest = behind;
    }
    let is_http2 = preface || frames > 0 && rest.is_empty();
    is_http2.then(|| Foreign {
        rule: &HTTP2_BYTES,
        name: "HTTP/2 frames",
        parts,
        at: 0..if preface { PREFACE_LINE.len() } else { HEADER },
        message: message(websocket),
        text: None,
    })
}

fn message(websocket: Option<Range<usize>>) -> String {
    match websocket {
        Some(at) => format!(
            "HTTP/2 frames, and in their DATA what looks like a WebSocket frame: decode the bytes \
             {}-{}",
            at.start,
            at.end - 1
        ),
        None => "HTTP/2 frames; decode the content of the DATA frames of one stream".to_owned(),
    }
}

/// The frame that comes next, if its header is as senders commonly write it and it is all there.
fn read(bytes: &[u8]) -> Option<(Frame<'_>, &[u8])> {
    let (&length_and_kind, rest) = bytes.split_first_chunk()?;
    let (&flags, rest) = rest.split_first()?;
    let (&stream, rest) = rest.split_first_chunk()?;
    let [_, _, _, kind] = length_and_kind;
    let length = usize::try_from(u32::from_be_bytes(length_and_kind) >> 8).ok()?;
    let (content, rest) = rest.split_at_checked(length)?;
    let frame = Frame { kind, flags, stream: u32::from_be_bytes(stream), content };
    frame.is_plausible().then_some((frame, rest))
}

impl Frame<'_> {
    /// Whether flags, stream and length are as senders commonly have them for the type; RFC 9113 6
    /// has a receiver ignore more than that.
    fn is_plausible(&self) -> bool {
        let length = self.content.len();
        let (flags, on_stream, fits) = match self.kind {
            DATA => (0x09, Some(true), true),
            // HEADERS, PRIORITY, RST_STREAM
            HEADERS => (0x2d, Some(true), length > 0),
            2 => (0x00, Some(true), length == 5),
            3 => (0x00, Some(true), length == 4),
            // SETTINGS, PUSH_PROMISE, PING, GOAWAY
            4 => (0x01, Some(false), length.is_multiple_of(6)),
            PUSH_PROMISE => (0x0c, Some(true), length > 4),
            6 => (0x01, Some(false), length == 8),
            7 => (0x00, Some(false), length >= 8),
            // WINDOW_UPDATE, of a stream or of the connection; CONTINUATION
            8 => (0x00, None, length == 4),
            9 => (0x04, Some(true), length > 0),
            _ => return false,
        };
        let known_flags = self.flags & !flags == 0;
        let has_stream = on_stream.is_none_or(|wanted| wanted == (self.stream != 0));
        known_flags && has_stream && fits && self.stream >> 31 == 0 && self.inside().is_some()
    }

    /// Where in the content the frame's own bytes stand: behind the length of its padding and
    /// before the padding, if it has any. `None` if there is no room for that much.
    fn inside(&self) -> Option<Range<usize>> {
        let length = self.content.len();
        if self.flags & PADDED == 0 || !matches!(self.kind, DATA | HEADERS | PUSH_PROMISE) {
            return Some(0..length);
        }
        let padding = usize::from(*self.content.first()?);
        Some(1..length.checked_sub(padding).filter(|end| *end > 0)?)
    }

    /// Its header, which stands at `at`, and its content.
    fn parts(&self, at: usize) -> Vec<Part> {
        let (kind, flags, stream) = (self.kind_name(), self.flags, self.stream);
        let length = self.content.len();
        let header = format!("{kind} frame, length {length}, flags {flags:02x}, stream {stream}");
        let inside = self.inside().unwrap_or(0..length);
        let inside_is = if self.websocket().is_some() {
            "content, what looks like a WebSocket frame"
        } else {
            "content"
        };
        let start = at + HEADER;
        vec![
            part(at..start, header),
            part(start..start + inside.start, "length of the padding"),
            part(start + inside.start..start + inside.end, inside_is),
            part(start + inside.end..start + length, "padding"),
        ]
    }

    /// The name of its type in RFC 9113 6.
    fn kind_name(&self) -> &'static str {
        match self.kind {
            DATA => "DATA",
            HEADERS => "HEADERS",
            2 => "PRIORITY",
            3 => "RST_STREAM",
            4 => "SETTINGS",
            PUSH_PROMISE => "PUSH_PROMISE",
            6 => "PING",
            7 => "GOAWAY",
            8 => "WINDOW_UPDATE",
            _ => "CONTINUATION",
        }
    }

    /// Where in the content of DATA the bytes stand that begin as a WebSocket frame does.
    fn websocket(&self) -> Option<Range<usize>> {
        let inside = self.inside().filter(|_| self.kind == DATA)?;
        let first = self.content.get(inside.clone())?.first()?;
        let begins = matches!(
            first,
            0x01 | 0x02 | 0x41 | 0x42 | 0x81 | 0x82 | 0x88 | 0x89 | 0x8a | 0xc1 | 0xc2
        );
        begins.then_some(inside)
    }
}
