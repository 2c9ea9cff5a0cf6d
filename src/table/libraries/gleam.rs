//! Gleam.

use super::{Language, Library, name, others};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "gramps",
    name: "gramps",
    aliases: &["mist", "stratus"],
    qualified: "websocket.{}",
    source: "rawhat/gramps:src/gramps/websocket.gleam",
    version: "cbf3cd3 (2025-08-09)",
    note: "CustomCloseReason carries the number of all that has no variant.",
    names: &[
        name(1000, "Normal"),
        name(1001, "GoingAway"),
        name(1002, "ProtocolError"),
        name(1003, "UnexpectedDataType"),
        name(1005, "NotProvided"),
        name(1007, "InconsistentDataType"),
        name(1008, "PolicyViolation"),
        name(1009, "MessageTooBig"),
        name(1010, "MissingExtensions"),
        name(1011, "UnexpectedCondition"),
        others("CustomCloseReason"),
    ],
    ..Library::of(Language::Gleam)
}];
