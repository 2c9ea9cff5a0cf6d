//! Ruby.

use super::{Language, Library, marker, name};
use crate::table::software;

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "websocket-driver-ruby",
        name: "websocket-driver (Ruby)",
        aliases: &["faye", "action-cable"],
        qualified: "WebSocket::Driver::Hybi::ERRORS[:{}]",
        source: "faye/websocket-driver-ruby:lib/websocket/driver/hybi.rb",
        version: "2824edc (2025-05-25)",
        note: "The names of the npm package.",
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
        receivers: &[&software::WEBSOCKET_DRIVER_RUBY],
        ..Library::of(Language::Ruby)
    },
    Library {
        id: "protocol-websocket",
        name: "protocol-websocket",
        aliases: &["async-websocket", "socketry"],
        qualified: "Protocol::WebSocket::Error::{}",
        source: "socketry/protocol-websocket:lib/protocol/websocket/error.rb",
        version: "6ae289f (2026-04-16)",
        names: &[
            name(1000, "NO_ERROR"),
            name(1001, "GOING_AWAY"),
            name(1002, "PROTOCOL_ERROR"),
            name(1003, "INVALID_DATA"),
            name(1007, "INVALID_PAYLOAD"),
            name(1008, "POLICY_VIOLATION"),
            name(1009, "MESSAGE_TOO_LARGE"),
            name(1010, "MISSING_EXTENSION"),
            name(1011, "INTERNAL_ERROR"),
        ],
        ..Library::of(Language::Ruby)
    },
    Library {
        id: "action-cable",
        name: "Action Cable",
        aliases: &["rails"],
        source: "rails/rails",
        version: "2a2db1e",
        note: "Plain numbers: 1000 and 1006.",
        ..Library::of(Language::Ruby)
    },
];
