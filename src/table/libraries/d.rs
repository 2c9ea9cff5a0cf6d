//! D.

use super::{Language, Library, name};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "vibe-d",
    name: "vibe.d",
    qualified: "WebSocketCloseReason.{}",
    source: "vibe-d/vibe-http:source/vibe/http/websockets.d",
    version: "9756073 (2026-04-08)",
    note: "1010 has no name, but a text.",
    names: &[
        name(0, "none"),
        name(1000, "normalClosure"),
        name(1001, "goingAway"),
        name(1002, "protocolError"),
        name(1003, "unsupportedData"),
        name(1005, "noStatusReceived"),
        name(1006, "abnormalClosure"),
        name(1007, "invalidFramePayloadData"),
        name(1008, "policyViolation"),
        name(1009, "messageTooBig"),
        name(1011, "internalError"),
        name(1012, "serviceRestart"),
        name(1013, "tryAgainLater"),
        name(1014, "badGateway"),
        name(1015, "tlsHandshake"),
    ],
    printed: &[
        (1000, "Normal Closure"),
        (1001, "Going Away"),
        (1002, "Protocol Error"),
        (1003, "Unsupported Data"),
        (1004, "RESERVED"),
        (1005, "No Status Recvd"),
        (1006, "Abnormal Closure"),
        (1007, "Invalid Frame Payload Data"),
        (1008, "Policy Violation"),
        (1009, "Message Too Big"),
        (1010, "Missing Extension"),
        (1011, "Internal Error"),
        (1012, "Service Restart"),
        (1013, "Try Again Later"),
        (1014, "Bad Gateway"),
        (1015, "TLS Handshake"),
    ],
    remarks: &[(0, "never sent: no code was given")],
    ..Library::of(Language::D)
}];
