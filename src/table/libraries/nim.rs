//! Nim.

use super::{Language, Library, name, range};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "nim-websock",
    name: "nim-websock",
    aliases: &["websock"],
    source: "status-im/nim-websock:websock/types.nim",
    version: "9e5bcce (2026-04-11)",
    names: &[
        range(0, 999, "StatusNotUsed"),
        name(1000, "StatusFulfilled"),
        name(1001, "StatusGoingAway"),
        name(1002, "StatusProtocolError"),
        name(1003, "StatusCannotAccept"),
        name(1004, "StatusReserved"),
        name(1005, "StatusNoStatus"),
        name(1006, "StatusClosedAbnormally"),
        name(1007, "StatusInconsistent"),
        name(1008, "StatusPolicyError"),
        name(1009, "StatusTooLarge"),
        name(1010, "StatusNoExtensions"),
        name(1011, "StatusUnexpectedError"),
        name(1015, "StatusFailedTls"),
        range(1016, 2999, "StatusReservedProtocol"),
        range(3000, 3999, "StatusLibsCodes"),
        range(4000, 4999, "StatusAppsCodes"),
    ],
    ..Library::of(Language::Nim)
}];
