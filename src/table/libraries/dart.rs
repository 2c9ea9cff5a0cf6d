//! Dart.

use super::{Language, Library, legacy, name};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "dart-io",
        name: "dart:io",
        aliases: &["dart", "flutter"],
        qualified: "WebSocketStatus.{}",
        source: "dart-lang/sdk:sdk/lib/_http/websocket.dart",
        version: "1fc1163",
        note: "The former names are deprecated.",
        names: &[
            name(1000, "normalClosure"),
            legacy(1000, "NORMAL_CLOSURE"),
            name(1001, "goingAway"),
            legacy(1001, "GOING_AWAY"),
            name(1002, "protocolError"),
            legacy(1002, "PROTOCOL_ERROR"),
            name(1003, "unsupportedData"),
            legacy(1003, "UNSUPPORTED_DATA"),
            name(1004, "reserved1004"),
            legacy(1004, "RESERVED_1004"),
            name(1005, "noStatusReceived"),
            legacy(1005, "NO_STATUS_RECEIVED"),
            name(1006, "abnormalClosure"),
            legacy(1006, "ABNORMAL_CLOSURE"),
            name(1007, "invalidFramePayloadData"),
            legacy(1007, "INVALID_FRAME_PAYLOAD_DATA"),
            name(1008, "policyViolation"),
            legacy(1008, "POLICY_VIOLATION"),
            name(1009, "messageTooBig"),
            legacy(1009, "MESSAGE_TOO_BIG"),
            name(1010, "missingMandatoryExtension"),
            legacy(1010, "MISSING_MANDATORY_EXTENSION"),
            name(1011, "internalServerError"),
            legacy(1011, "INTERNAL_SERVER_ERROR"),
            name(1015, "reserved1015"),
            legacy(1015, "RESERVED_1015"),
        ],
        ..Library::of(Language::Dart)
    },
    Library {
        id: "web-socket-channel",
        name: "web_socket_channel",
        aliases: &["dart", "flutter"],
        qualified: "status.{}",
        source: "dart-lang/web_socket_channel:lib/status.dart",
        version: "f335e52 (2025-02-01)",
        note: "1015 is `reserved1015` in dart:io.",
        names: &[
            name(1000, "normalClosure"),
            name(1001, "goingAway"),
            name(1002, "protocolError"),
            name(1003, "unsupportedData"),
            name(1005, "noStatusReceived"),
            name(1006, "abnormalClosure"),
            name(1007, "invalidFramePayloadData"),
            name(1008, "policyViolation"),
            name(1009, "messageTooBig"),
            name(1010, "missingMandatoryExtension"),
            name(1011, "internalServerError"),
            name(1015, "tlsHandshakeFailed"),
        ],
        ..Library::of(Language::Dart)
    },
];
