//! The answer to `decode`, and to each line of `decode --lines`.

use std::net::SocketAddr;
use std::ops::Range;

use serde::{Serialize, Serializer};
use wsclose::CloseCode;
use wsclose::capture::{Capture, Flags, Format, Input, Layer, Link, Other, Packet, decode};
use wsclose::frame::{Answer, Close, Decoded, Finding, Frame, OtherProtocol, Part};
use wsclose::table::{Evidence, Missing};

use crate::cli::decode::packet;
use crate::cli::error::Problem;
use crate::cli::facts::explanation::{Explanation, Question};
use crate::cli::facts::of_apps;
use crate::cli::facts::row::CodeRow;
use crate::cli::facts::{SCHEMA, Schema};
use crate::cli::words::scope::Scope;

/// The answer to `decode`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Decoding<'a> {
    schema: Schema,
    #[serde(flatten)]
    pub(super) record: Record<'a>,
    /// Explain's answer for the code that an application sees; null if there is none, and for codes
    /// that are only reported locally.
    pub(super) explanation: Option<Explanation<'a>>,
    /// Why there is no answer, or that the application given with --app has no meaning for the
    /// code; also on standard error.
    pub(super) errors: Vec<Problem>,
}

/// The answer to `decode` where there is none.
#[derive(Debug, Serialize)]
pub(crate) struct NoDecoding<'a> {
    schema: Schema,
    #[serde(flatten)]
    record: RecordForm<'a>,
    explanation: Option<Explanation<'a>>,
    errors: &'a [Problem],
}

/// The answer to a line.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct LineRecord<'a> {
    schema: Schema,
    /// The number of the line, counted from 1; blank lines count too. Null for an error that is not
    /// about a line, after which there are no more.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    line: Option<u64>,
    #[serde(flatten)]
    record: Record<'a>,
    /// Why the line holds no capture; empty if it holds one.
    errors: &'a [Problem],
}

/// The answer to a line that does not hold a capture.
#[derive(Debug, Serialize)]
pub(crate) struct LineError<'a> {
    schema: Schema,
    line: Option<u64>,
    #[serde(flatten)]
    record: RecordForm<'a>,
    errors: &'a [Problem],
}

/// What was pasted, and what it holds.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "RecordForm<'a>"))]
pub(super) struct Record<'a> {
    pub(super) input: &'a Input,
    pub(super) capture: &'a Capture<'a>,
    pub(super) others: Vec<OtherClose<'a>>,
}

/// Another Close frame in the text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct OtherClose<'a> {
    #[serde(flatten)]
    pub(super) other: &'a Other,
    /// Its code; null if it has none.
    code: Option<CloseCode>,
    #[serde(skip)]
    pub(super) decoded: Decoded<'a>,
}

impl<'a> Decoding<'a> {
    pub(super) fn new(input: &'a Input, capture: &'a Capture<'a>, scope: &'a Scope) -> Self {
        let record = Record::new(input, capture);
        let explanation = explanation(capture, scope);
        let asked = explanation.as_ref().zip(scope.apps.as_deref());
        let undefined = asked.filter(|(explained, _)| explained.apps.is_empty());
        let undefined = undefined.map(|(explained, apps)| {
            let CodeRow { first, last, .. } = explained.row;
            of_apps::undefined(apps, &explained.codes(), Some(&(first..=last)))
        });
        Self { schema: SCHEMA, record, explanation, errors: undefined.into_iter().collect() }
    }
}

impl<'a> NoDecoding<'a> {
    pub(crate) const fn new(errors: &'a [Problem]) -> Self {
        Self { schema: SCHEMA, record: RecordForm::NONE, explanation: None, errors }
    }
}

impl<'a> LineRecord<'a> {
    pub(super) fn new(line: u64, input: &'a Input, capture: &'a Capture<'a>) -> Self {
        let record = Record::new(input, capture);
        Self { schema: SCHEMA, line: Some(line), record, errors: &[] }
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
    /// `line` is `None` for what is wrong with the whole input.
    pub(crate) const fn new(line: Option<u64>, errors: &'a [Problem]) -> Self {
        Self { schema: SCHEMA, line, record: RecordForm::NONE, errors }
    }
}

/// What there is to say of the code that the application sees, so of 1005 for an empty Close.
/// Nothing of a code that is only reported locally: in a frame it is the sender's mistake, and
/// its causes lie elsewhere.
fn explanation<'a>(capture: &'a Capture<'a>, scope: &'a Scope) -> Option<Explanation<'a>> {
    let frame = capture.decoded.closing_frame()?;
    let sent = frame.close.as_ref()?.code;
    if sent.is_some_and(CloseCode::is_reported_locally) {
        return None;
    }
    let is_empty = frame.is_empty_close() && frame.is_valid();
    let code = sent.or(is_empty.then_some(Missing::Code.code()))?;
    let reason = frame.close.as_ref().and_then(Close::reason);
    let question = Question {
        apps: scope.apps.as_deref(),
        libraries: &scope.libraries,
        evidence: Evidence {
            reason,
            libraries: &scope.libraries,
            software: scope.software.as_deref(),
            ..Evidence::default()
        },
        is_evidence_meant: scope.software.is_some(),
        ..Question::default()
    };
    question.explain(&code.to_string(), &(code..=code), None).into_iter().next()
}

/// A record, as JSON has it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct RecordForm<'a> {
    /// What was pasted; null if it holds nothing that could be decoded.
    input: Option<InputForm<'a>>,
    /// The frames, of each side up to its Close; one entry for a bare payload.
    frames: &'a [Frame<'a>],
    /// How many frames are not listed. After 10,000 frames, those that break no rule are left out,
    /// and after 20,000 everything except frames that close, follow a Close or end too early; a
    /// finding, frames-left-out, says where the first of them is.
    frames_left_out: usize,
    /// What is wrong with the capture as a whole.
    findings: &'a [Finding],
    /// What the receiver of each side's frames should answer with, for the first fault that it
    /// meets; empty if no finding asks for an answer.
    answers: Vec<Answer>,
}

impl RecordForm<'_> {
    /// Nothing.
    const NONE: Self =
        Self { input: None, frames: &[], frames_left_out: 0, findings: &[], answers: Vec::new() };
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let decoded = &self.capture.decoded;
        let form = RecordForm {
            input: Some(InputForm::new(self)),
            frames: &decoded.frames,
            frames_left_out: decoded.frames_left_out,
            findings: &decoded.findings,
            answers: decoded.answers(),
        };
        form.serialize(serializer)
    }
}

/// What was pasted.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct InputForm<'a> {
    /// How the text writes its bytes.
    format: Format,
    /// How else the same text could be read, with other bytes; null if there is little doubt.
    runner_up: Option<Format>,
    /// Whether the text says that it leaves bytes out.
    elided: bool,
    /// The other Close frames in the text, in their order.
    others: &'a [OtherClose<'a>],
    /// What the bytes were decoded as.
    layer: Layer,
    /// How many there are.
    bytes: usize,
    /// The two addresses of a packet; null without one.
    endpoints: Option<Endpoints>,
    /// The packet around the frames; null without one.
    packet: Option<PacketForm<'a>>,
    /// The head of the opening handshake before the frames; null if there is none.
    http_head: Option<HttpHead>,
    /// What the bytes are if they are not WebSocket frames; null if they are, or if it is unknown.
    other_protocol: Option<OtherProtocolForm<'a>>,
}

/// The head of the opening handshake.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct HttpHead {
    /// Where it begins, in bytes.
    offset: usize,
    /// Its length in bytes.
    length: usize,
    /// Its first line, with U+FFFD for bytes that are not UTF-8.
    first_line: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct OtherProtocolForm<'a> {
    /// The protocol, with an article.
    name: &'static str,
    /// What can be read from the bytes.
    parts: Vec<PartForm<'a>>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PartForm<'a> {
    /// Where the part begins, in bytes.
    offset: usize,
    /// Its length in bytes.
    length: usize,
    /// What it is.
    meaning: &'a str,
    /// Its bytes if they are text, with U+FFFD for bytes that are not UTF-8; otherwise null.
    text: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Endpoints {
    /// Who sent it.
    source: Endpoint,
    /// Whom it was sent to.
    destination: Endpoint,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Endpoint {
    /// An IPv4 or IPv6 address.
    address: String,
    /// A TCP port.
    port: u16,
}

/// The packet around the frames.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PacketForm<'a> {
    /// What comes before the IP header; raw if nothing does.
    link: Link,
    /// The VLANs of the packet, the outermost first.
    #[cfg_attr(feature = "schema", schemars(inner(range(max = 4095))))]
    vlan_ids: &'a [u16],
    /// The flags of the TCP header that are set.
    tcp_flags: Flags,
    /// Where the payload of the TCP segment is.
    payload: Place,
    /// Where the head of the opening handshake is, if one comes before the frames.
    http_head: Option<Place>,
    /// How many bytes the capture cut off at the end of the packet.
    missing: usize,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Place {
    /// Where the bytes begin.
    offset: usize,
    /// How many there are.
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
        tcp_flags: packet.flags,
        payload: place(&packet.payload),
        http_head: http_head.map(place),
        missing: packet.missing,
    }
}
