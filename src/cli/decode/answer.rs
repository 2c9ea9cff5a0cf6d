//! What is shown of a capture.

use std::net::SocketAddr;
use std::ops::Range;

use serde::Serialize;
use wsclose::capture::{Capture, Format, Input, Other, Packet};
use wsclose::frame::{Answer, Close, Decoded, Finding, Frame, Header, Receivers, Role};
use wsclose::table::{self, Evidence};
use wsclose::{CloseCode, Source};

use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::explanation::given::Given;
use crate::cli::facts::{SCHEMA, explanation};
use crate::cli::output::hex::hex;

/// The answer to `decode`.
#[derive(Debug, Serialize)]
pub(super) struct CaptureView {
    schema: u32,
    #[serde(flatten)]
    decoded: DecodedView,
    /// What `explain` says of the code.
    explanation: Option<Explanation>,
}

/// The answer to one line of `decode --lines`.
#[derive(Debug, Serialize)]
pub(super) struct LineView {
    schema: u32,
    line: u64,
    #[serde(flatten)]
    decoded: DecodedView,
}

/// The answer to a line that holds no capture.
#[derive(Debug, Serialize)]
pub(super) struct LineErrorView {
    schema: u32,
    line: u64,
    error: String,
}

#[derive(Debug, Serialize)]
struct DecodedView {
    input: InputView,
    frames: Vec<FrameView>,
    /// How many more frames there are.
    frames_left_out: usize,
    findings: Vec<FindingView>,
    /// What the receivers answer, of all that the findings say.
    answers: Vec<AnswerView>,
}

/// What the receiver of one side's frames answers.
#[derive(Debug, Serialize)]
struct AnswerView {
    to: Option<&'static str>,
    code: CloseCode,
}

#[derive(Debug, Serialize)]
struct InputView {
    /// What the text was taken for.
    format: &'static str,
    /// What it could have been taken for too.
    runner_up: Option<&'static str>,
    /// Whether the text says that it leaves bytes out.
    elided: bool,
    /// The other Close frames in the text.
    others: Vec<OtherView>,
    layer: &'static str,
    bytes: usize,
    endpoints: Option<EndpointsView>,
    packet: Option<PacketView>,
}

#[derive(Debug, Serialize)]
struct OtherView {
    line: usize,
    format: &'static str,
    bytes: String,
}

#[derive(Debug, Serialize)]
struct EndpointsView {
    source: EndpointView,
    destination: EndpointView,
}

#[derive(Debug, Serialize)]
struct EndpointView {
    address: String,
    port: u16,
}

/// The packet around the frames.
#[derive(Debug, Serialize)]
struct PacketView {
    link: &'static str,
    vlan_ids: Vec<u16>,
    tcp_flags: Vec<&'static str>,
    payload: PlaceView,
    http_head: Option<PlaceView>,
    missing: usize,
}

#[derive(Debug, Serialize)]
struct PlaceView {
    offset: usize,
    length: usize,
}

/// One frame; without a header, a bare payload.
#[derive(Debug, Serialize)]
struct FrameView {
    offset: usize,
    fin: Option<bool>,
    rsv1: Option<bool>,
    rsv2: Option<bool>,
    rsv3: Option<bool>,
    opcode: Option<u8>,
    opcode_name: Option<&'static str>,
    masked: Option<bool>,
    masking_key: Option<String>,
    length: Option<u64>,
    payload: String,
    sender: Option<&'static str>,
    close: Option<CloseView>,
    valid: bool,
    findings: Vec<FindingView>,
}

#[derive(Debug, Serialize)]
struct CloseView {
    code: Option<CloseCode>,
    name: Option<&'static str>,
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
struct FindingView {
    id: &'static str,
    severity: &'static str,
    offset: usize,
    length: usize,
    section: &'static str,
    requires: &'static str,
    answer_with: Option<CloseCode>,
    /// The receivers that do otherwise.
    receivers: Vec<ReceiversView>,
    message: String,
    /// The code that it is about, or that was probably meant.
    code: Option<CloseCode>,
    /// For a guess, what the bytes read as.
    text: Option<String>,
    sources: &'static [Source],
}

#[derive(Debug, Serialize)]
struct ReceiversView {
    does: &'static str,
    tried: bool,
    who: Vec<String>,
}

impl CaptureView {
    pub(super) fn new(input: &Input, capture: &Capture<'_>) -> Self {
        let explanation = explanation(&capture.decoded);
        Self { schema: SCHEMA, decoded: decoded(input, capture), explanation }
    }
}

impl LineView {
    pub(super) fn new(line: u64, input: &Input, capture: &Capture<'_>) -> Self {
        Self { schema: SCHEMA, line, decoded: decoded(input, capture) }
    }
}

impl LineErrorView {
    pub(super) const fn new(line: u64, error: String) -> Self {
        Self { schema: SCHEMA, line, error }
    }
}

fn decoded(input: &Input, capture: &Capture<'_>) -> DecodedView {
    let decoded = &capture.decoded;
    let packet = capture.packet.as_ref();
    DecodedView {
        input: InputView {
            format: input.format.name(),
            runner_up: input.runner_up.map(Format::name),
            elided: input.elided,
            others: input.others.iter().map(other).collect(),
            layer: capture.layer.name(),
            bytes: input.bytes.len(),
            endpoints: packet.map(endpoints),
            packet: packet.map(|packet| self::packet(packet, capture.http_head.as_ref())),
        },
        frames: decoded.frames.iter().map(frame).collect(),
        frames_left_out: decoded.frames_left_out,
        findings: decoded.findings.iter().map(finding).collect(),
        answers: decoded.answers().into_iter().map(answer).collect(),
    }
}

fn answer(answer: Answer) -> AnswerView {
    AnswerView { to: answer.to.map(Role::name), code: answer.code }
}

fn other(other: &Other) -> OtherView {
    OtherView { line: other.line, format: other.format.name(), bytes: hex(&other.bytes, "") }
}

fn endpoints(packet: &Packet) -> EndpointsView {
    let endpoint = |address: SocketAddr| EndpointView {
        address: address.ip().to_string(),
        port: address.port(),
    };
    EndpointsView { source: endpoint(packet.source), destination: endpoint(packet.destination) }
}

fn packet(packet: &Packet, http_head: Option<&Range<usize>>) -> PacketView {
    let place = |at: &Range<usize>| PlaceView { offset: at.start, length: at.len() };
    PacketView {
        link: packet.link.name(),
        vlan_ids: packet.vlan_ids.clone(),
        tcp_flags: packet.flags.names().collect(),
        payload: place(&packet.payload),
        http_head: http_head.map(place),
        missing: packet.missing,
    }
}

/// What there is to say of the code that the application sees, so of 1005 for an empty Close.
/// Nothing of a code that is only reported locally: in a frame it is the sender's mistake, and
/// its causes lie elsewhere.
pub(super) fn explanation(decoded: &Decoded<'_>) -> Option<Explanation> {
    let frame = decoded.closing_frame()?;
    let sent = frame.close.as_ref()?.code;
    if sent.is_some_and(CloseCode::is_reported_locally) {
        return None;
    }
    let seen_as_1005 = frame.is_empty_close() && frame.is_valid();
    let code = sent.or(seen_as_1005.then_some(CloseCode::new(1005)))?;
    let explanation = explanation::explain(&code.to_string(), &(code..=code)).into_iter().next()?;
    let reason = frame.close.as_ref().and_then(Close::reason);
    let given = Given::new(code, &Evidence { reason, ..Evidence::default() });
    Some(Explanation { given: given.filter(Given::is_telling), ..explanation })
}

fn frame(frame: &Frame<'_>) -> FrameView {
    let header = frame.header.as_ref();
    let rsv = |i: usize| header.map(|header| header.rsv[i]);
    FrameView {
        offset: frame.offset,
        fin: header.map(|header| header.fin),
        rsv1: rsv(0),
        rsv2: rsv(1),
        rsv3: rsv(2),
        opcode: header.map(|header| header.opcode.get()),
        opcode_name: header.map(|header| header.opcode.name()),
        masked: header.and_then(|header| header.masked),
        masking_key: header.and_then(masking_key),
        length: header.and_then(|header| header.length),
        payload: hex(&frame.payload, ""),
        sender: frame.sender().map(Role::name),
        close: frame.close.as_ref().map(close),
        valid: frame.is_valid(),
        findings: frame.findings.iter().map(finding).collect(),
    }
}

fn masking_key(header: &Header) -> Option<String> {
    header.masking_key.map(|key| hex(&key, ""))
}

fn close(close: &Close<'_>) -> CloseView {
    CloseView {
        code: close.code,
        name: close.code.map(|code| table::row(code).name),
        reason: close.reason().map(str::to_owned),
    }
}

fn finding(finding: &Finding) -> FindingView {
    let rule = finding.rule;
    FindingView {
        id: rule.id,
        severity: rule.severity.name(),
        offset: finding.at.start,
        length: finding.at.len(),
        section: rule.section,
        requires: rule.requires,
        answer_with: rule.answer_with,
        receivers: finding.receivers().into_iter().map(receivers).collect(),
        message: finding.message.clone(),
        code: finding.code,
        text: finding.text.clone(),
        sources: rule.sources,
    }
}

fn receivers(Receivers { does, is_tried, who, .. }: Receivers) -> ReceiversView {
    ReceiversView { does, tried: is_tried, who }
}
