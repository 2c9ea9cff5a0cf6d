//! OCaml.

use super::{Language, Library, name, others};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "httpun-ws",
    name: "httpun-ws",
    aliases: &["websocketaf"],
    qualified: "`{}",
    source: "anmonteiro/httpun-ws:lib/websocket.ml",
    version: "5b9cd6e (2024-11-29)",
    note: "By its source of_code reads wrongly (1000 as `Policy_violation`); this was \
            computed, not run. The way to numbers is right.",
    names: &[
        name(1000, "Normal_closure"),
        name(1001, "Going_away"),
        name(1002, "Protocol_error"),
        name(1003, "Unsupported_data"),
        name(1005, "No_status_rcvd"),
        name(1006, "Abnormal_closure"),
        name(1007, "Invalid_frame_payload_data"),
        name(1008, "Policy_violation"),
        name(1009, "Message_too_big"),
        name(1010, "Mandatory_ext"),
        name(1011, "Internal_server_error"),
        name(1015, "TLS_handshake"),
        others("Other"),
    ],
    ..Library::of(Language::OCaml)
}];
