//! The answer to `decode`, and to each line of `decode --lines`.

use std::net::SocketAddr;
use std::ops::Range;

use serde::{Serialize, Serializer};
use wsclose::CloseCode;
use wsclose::capture::{Capture, Format, Input, Layer, Link, Other, Packet, decode};
use wsclose::frame::{Answer, Close, Decoded, Finding, Frame, OtherProtocol, Part};
use wsclose::table::Evidence;

use crate::cli::decode::packet;
use crate::cli::facts::SCHEMA;
use crate::cli::facts::explanation::{Explanation, Question};

/// The answer to `decode`.
#[derive(Debug, Serialize)]
pub(super) struct Decoding<'a> {
    schema: u32,
    #[serde(flatten)]
    pub(super) record: Record<'a>,
    /// What `explain` says of the code.
    pub(super) explanation: Option<Explanation<'a>>,
}

/// The answer to one line of `decode --lines`.
#[derive(Debug, Serialize)]
pub(super) struct LineRecord<'a> {
    schema: u32,
    line: u64,
    #[serde(flatten)]
    record: Record<'a>,
}

/// The answer to a line that holds no capture.
#[derive(Debug, Serialize)]
pub(super) struct LineError<'a> {
    schema: u32,
    line: u64,
    error: &'a str,
}

/// What was pasted, and what it holds.
#[derive(Debug)]
pub(super) struct Record<'a> {
    pub(super) input: &'a Input,
    pub(super) capture: &'a Capture<'a>,
    pub(super) others: Vec<OtherClose<'a>>,
}

/// Another Close frame in the text.
#[derive(Debug, Serialize)]
pub(super) struct OtherClose<'a> {
    #[serde(flatten)]
    pub(super) other: &'a Other,
    code: Option<CloseCode>,
    #[serde(skip)]
    pub(super) decoded: Decoded<'a>,
}

impl<'a> Decoding<'a> {
    pub(super) fn new(input: &'a Input, capture: &'a Capture<'a>) -> Self {
        let record = Record::new(input, capture);
        Self { schema: SCHEMA, record, explanation: explanation(capture) }
    }
}

impl<'a> LineRecord<'a> {
    pub(super) fn new(line: u64, input: &'a Input, capture: &'a Capture<'a>) -> Self {
        Self { schema: SCHEMA, line, record: Record::new(input, capture) }
    }
}

impl<'a> Record<'a> {
    fn new(input: &'a Input, capture: &'a Capture<'a>) -> Self {
        let other = |other: &'a Other| {
            let decoded = decode(&other.bytes, None, None).map(|capture| capture.decoded);
            let decoded = decoded.unwrap_or_default();
            let code = decoded.close().and_then(|close| close.code);
            OtherClose { other, code, decoded }
        };
        Self { input, capture, others: input.others.iter().map(other).collect() }
    }
}

impl<'a> LineError<'a> {
    pub(super) const fn new(line: u64, error: &'a str) -> Self {
        Self { schema: SCHEMA, line, error }
    }
}

/// What there is to say of the code that the application sees, so of 1005 for an empty Close.
/// Nothing of a code that is only reported locally: in a frame it is the sender's mistake, and
/// its causes lie elsewhere.
fn explanation<'a>(capture: &'a Capture<'a>) -> Option<Explanation<'a>> {
    let frame = capture.decoded.closing_frame()?;
    let sent = frame.close.as_ref()?.code;
    if sent.is_some_and(CloseCode::is_reported_locally) {
        return None;
    }
    let seen_as_1005 = frame.is_empty_close() && frame.is_valid();
    let code = sent.or(seen_as_1005.then_some(CloseCode::new(1005)))?;
    let reason = frame.close.as_ref().and_then(Close::reason);
    let question =
        Question { evidence: Evidence { reason, ..Evidence::default() }, ..Question::default() };
    question.explain(&code.to_string(), &(code..=code), None).into_iter().next()
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Form<'a> {
            input: InputForm<'a>,
            frames: &'a [Frame<'a>],
            /// How many more frames there are.
            frames_left_out: usize,
            findings: &'a [Finding],
            /// What the receivers answer, of all that the findings say.
            answers: Vec<Answer>,
        }
        let decoded = &self.capture.decoded;
        let form = Form {
            input: InputForm::new(self),
            frames: &decoded.frames,
            frames_left_out: decoded.frames_left_out,
            findings: &decoded.findings,
            answers: decoded.answers(),
        };
        form.serialize(serializer)
    }
}

#[derive(Serialize)]
struct InputForm<'a> {
    /// What the text was taken for.
    format: Format,
    /// What it could have been taken for too.
    runner_up: Option<Format>,
    /// Whether the text says that it leaves bytes out.
    elided: bool,
    /// The other Close frames in the text.
    others: &'a [OtherClose<'a>],
    layer: Layer,
    bytes: usize,
    endpoints: Option<Endpoints>,
    packet: Option<PacketForm<'a>>,
    http_head: Option<HttpHead>,
    /// What the bytes are, if they are no frames.
    other_protocol: Option<OtherProtocolForm<'a>>,
}

/// The head of the opening handshake.
#[derive(Serialize)]
struct HttpHead {
    offset: usize,
    length: usize,
    first_line: String,
}

#[derive(Serialize)]
struct OtherProtocolForm<'a> {
    name: &'static str,
    parts: Vec<PartForm<'a>>,
}

#[derive(Serialize)]
struct PartForm<'a> {
    offset: usize,
    length: usize,
    meaning: &'a str,
    /// Its bytes, where they are text.
    text: Option<String>,
}

#[derive(Serialize)]
struct Endpoints {
    source: Endpoint,
    destination: Endpoint,
}

#[derive(Serialize)]
struct Endpoint {
    address: String,
    port: u16,
}

/// The packet around the frames.
#[derive(Serialize)]
struct PacketForm<'a> {
    link: Link,
    vlan_ids: &'a [u16],
    tcp_flags: Vec<&'static str>,
    payload: Place,
    http_head: Option<Place>,
    missing: usize,
}

#[derive(Serialize)]
struct Place {
    offset: usize,
    length: usize,
}

impl<'a> InputForm<'a> {
    fn new(Record { input, capture, others }: &'a Record<'a>) -> Self {
        let packet = capture.packet.as_ref();
        Self {
            format: input.format,
            runner_up: input.runner_up,
            elided: input.elided,
            others,
            layer: capture.layer,
            bytes: input.bytes.len(),
            endpoints: packet.map(endpoints),
            packet: packet.map(|packet| self::packet(packet, capture.http_head.as_ref())),
            http_head: capture.http_head.as_ref().map(|at| http_head(at, &input.bytes)),
            other_protocol: capture
                .decoded
                .other_protocol
                .as_ref()
                .map(|other| other_protocol(other, &input.bytes)),
        }
    }
}

fn endpoints(packet: &Packet) -> Endpoints {
    let endpoint = |at: SocketAddr| Endpoint { address: at.ip().to_string(), port: at.port() };
    Endpoints { source: endpoint(packet.source), destination: endpoint(packet.destination) }
}

fn http_head(at: &Range<usize>, bytes: &[u8]) -> HttpHead {
    let first_line = String::from_utf8_lossy(packet::first_line(at, bytes)).into_owned();
    HttpHead { offset: at.start, length: at.len(), first_line }
}

fn other_protocol<'a>(other: &'a OtherProtocol, bytes: &[u8]) -> OtherProtocolForm<'a> {
    let part = |Part { at, meaning, is_text, .. }: &'a Part| PartForm {
        offset: at.start,
        length: at.len(),
        meaning,
        text: bytes
            .get(at.clone())
            .filter(|_| *is_text)
            .map(|text| String::from_utf8_lossy(text).into_owned()),
    };
    OtherProtocolForm { name: other.name, parts: other.parts.iter().map(part).collect() }
}

fn packet<'a>(packet: &'a Packet, http_head: Option<&Range<usize>>) -> PacketForm<'a> {
    let place = |at: &Range<usize>| Place { offset: at.start, length: at.len() };
    PacketForm {
        link: packet.link,
        vlan_ids: &packet.vlan_ids,
        tcp_flags: packet.flags.names().collect(),
        payload: place(&packet.payload),
        http_head: http_head.map(place),
        missing: packet.missing,
    }
}
