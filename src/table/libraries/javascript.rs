//! JavaScript.

use super::{Language, Library, Visibility, marker, name};
use crate::table::software;

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "websocket-node",
        name: "websocket (npm)",
        aliases: &["websocket-npm", "theturtle32"],
        qualified: "WebSocketConnection.{}",
        source: "npm websocket: lib/WebSocketConnection.js",
        version: "1.0.35",
        note: "1012 to 1014 are accepted, and have no name.",
        names: &[
            name(1000, "CLOSE_REASON_NORMAL"),
            name(1001, "CLOSE_REASON_GOING_AWAY"),
            name(1002, "CLOSE_REASON_PROTOCOL_ERROR"),
            name(1003, "CLOSE_REASON_UNPROCESSABLE_INPUT"),
            name(1004, "CLOSE_REASON_RESERVED"),
            name(1005, "CLOSE_REASON_NOT_PROVIDED"),
            name(1006, "CLOSE_REASON_ABNORMAL"),
            name(1007, "CLOSE_REASON_INVALID_DATA"),
            name(1008, "CLOSE_REASON_POLICY_VIOLATION"),
            name(1009, "CLOSE_REASON_MESSAGE_TOO_BIG"),
            name(1010, "CLOSE_REASON_EXTENSION_REQUIRED"),
            name(1011, "CLOSE_REASON_INTERNAL_SERVER_ERROR"),
            name(1015, "CLOSE_REASON_TLS_HANDSHAKE_FAILED"),
        ],
        printed: &[
            (1000, "Normal connection closure"),
            (1001, "Remote peer is going away"),
            (1002, "Protocol error"),
            (1003, "Unprocessable input"),
            (1004, "Reserved"),
            (1005, "Reason not provided"),
            (1006, "Abnormal closure, no further detail available"),
            (1007, "Invalid data received"),
            (1008, "Policy violation"),
            (1009, "Message too big"),
            (1010, "Extension requested by client is required"),
            (1011, "Internal Server Error"),
            (1015, "TLS Handshake Failed"),
        ],
        receivers: &[&software::WEBSOCKET_NPM],
        ..Library::of(Language::JavaScript)
    },
    Library {
        id: "websocket-driver",
        name: "websocket-driver (npm)",
        aliases: &["faye", "faye-websocket"],
        qualified: "Hybi.ERRORS.{}",
        source: "npm websocket-driver: lib/websocket/driver/hybi.js",
        version: "0.8.0",
        names: &[
            name(1000, "normal_closure"),
            name(1001, "going_away"),
            name(1002, "protocol_error"),
            name(1003, "unacceptable"),
            name(1007, "encoding_error"),
            name(1008, "policy_violation"),
            name(1009, "too_large"),
            name(1010, "extension_error"),
            name(1011, "unexpected_condition"),
            marker(3000, "MIN_RESERVED_ERROR"),
            marker(4999, "MAX_RESERVED_ERROR"),
        ],
        receivers: &[&software::WEBSOCKET_DRIVER],
        ..Library::of(Language::JavaScript)
    },
    Library {
        id: "phoenix",
        name: "Phoenix client",
        visibility: Visibility::Internal,
        source: "phoenixframework/phoenix:assets/js/phoenix/constants.js",
        version: "167c469 (2026-08-20)",
        note: "The only code with a name in Phoenix; its server has plain numbers.",
        names: &[name(1000, "WS_CLOSE_NORMAL")],
        ..Library::of(Language::JavaScript)
    },
    Library {
        id: "ws",
        name: "ws",
        source: "npm ws: lib/validation.js",
        version: "8.23.0",
        note: "Takes and gives plain numbers.",
        receivers: &[&software::WS],
        ..Library::of(Language::JavaScript)
    },
    Library {
        id: "undici",
        name: "undici",
        aliases: &["node"],
        source: "npm undici",
        version: "7.30.2",
        note: "The WebSocket of Node.js. Takes and gives plain numbers.",
        receivers: &[&software::UNDICI],
        ..Library::of(Language::JavaScript)
    },
    Library {
        id: "engine-io",
        name: "engine.io",
        aliases: &["socket.io"],
        source: "socketio/socket.io: engine.io",
        version: "3105a90",
        note: "Deals with no codes at all.",
        ..Library::of(Language::JavaScript)
    },
    Library {
        id: "sockjs",
        name: "SockJS",
        aliases: &["sockjs-client", "sockjs-node"],
        source: "sockjs/sockjs-node, sockjs/sockjs-client",
        version: "51e860a, 06e6959",
        note: "Plain numbers, some its own: 3000, 2010 (server), 2000, 2007 (client).",
        ..Library::of(Language::JavaScript)
    },
];
