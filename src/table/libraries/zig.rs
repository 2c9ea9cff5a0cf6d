//! Zig.

use super::{Language, Library, Visibility, name};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "websocket-zig",
    name: "websocket.zig",
    visibility: Visibility::Internal,
    source: "karlseguin/websocket.zig:src/server/server.zig",
    version: "853d1c9 (2026-07-02)",
    note: "Frames made in advance, not an enum.",
    names: &[name(1000, "CLOSE_NORMAL"), name(1002, "CLOSE_PROTOCOL_ERROR")],
    ..Library::of(Language::Zig)
}];
