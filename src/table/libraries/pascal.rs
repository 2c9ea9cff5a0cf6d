//! Pascal.

use super::{Language, Library, name};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "fpwebsocket",
    name: "Free Pascal fpwebsocket",
    aliases: &["fcl-web"],
    source: "fpc/FPCSource:packages/fcl-web/src/websocket/fpwebsocket.pp",
    version: "1dba64b (2026-08-22)",
    note: "Spelled UNSUPORTED_DATA, RESERVER and MANDRATORY_EXT.",
    names: &[
        name(1000, "CLOSE_NORMAL_CLOSURE"),
        name(1001, "CLOSE_GOING_AWAY"),
        name(1002, "CLOSE_PROTOCOL_ERROR"),
        name(1003, "CLOSE_UNSUPORTED_DATA"),
        name(1004, "CLOSE_RESERVER"),
        name(1005, "CLOSE_NO_STATUS_RCVD"),
        name(1006, "CLOSE_ABNORMAL_CLOSURE"),
        name(1007, "CLOSE_INVALID_FRAME_PAYLOAD_DATA"),
        name(1008, "CLOSE_POLICY_VIOLATION"),
        name(1009, "CLOSE_MESSAGE_TOO_BIG"),
        name(1010, "CLOSE_MANDRATORY_EXT"),
        name(1011, "CLOSE_INTERNAL_SERVER_ERROR"),
        name(1015, "CLOSE_TLS_HANDSHAKE"),
    ],
    ..Library::of(Language::Pascal)
}];
