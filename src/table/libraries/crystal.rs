//! Crystal.

use super::{Language, Library, name};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "crystal",
    name: "Crystal HTTP::WebSocket",
    qualified: "HTTP::WebSocket::CloseCode::{}",
    source: "crystal-lang/crystal:src/http/web_socket/close_code.cr",
    version: "3fe7241 (2026-08-22)",
    names: &[
        name(1000, "NormalClosure"),
        name(1001, "GoingAway"),
        name(1002, "ProtocolError"),
        name(1003, "UnsupportedData"),
        name(1005, "NoStatusReceived"),
        name(1006, "AbnormalClosure"),
        name(1007, "InvalidFramePayloadData"),
        name(1008, "PolicyViolation"),
        name(1009, "MessageTooBig"),
        name(1010, "MandatoryExtension"),
        name(1011, "InternalServerError"),
        name(1012, "ServiceRestart"),
        name(1013, "TryAgainLater"),
        name(1014, "BadGateway"),
        name(1015, "TLSHandshake"),
    ],
    ..Library::of(Language::Crystal)
}];
