//! Erlang.

use super::{Language, Library, Subject, name};
use crate::table::software;

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "cowboy",
        name: "cowboy",
        subject: Subject::Reasons,
        source: "ninenines/cowboy:src/cowboy_websocket.erl",
        version: "5c8535f (2026-07-28)",
        note: "Erlang terms that become codes: an idle timeout is sent as 1000. Received, \
            1012-2999 is a badframe.",
        names: &[
            name(1000, "stop"),
            name(1000, "timeout"),
            name(1002, "{error, badframe}"),
            name(1007, "{error, badencoding}"),
            name(1009, "{error, badsize}"),
            name(1011, "{crash, _, _}"),
        ],
        receivers: &[&software::COWLIB],
        ..Library::of(Language::Erlang)
    },
    Library {
        id: "gun",
        name: "gun",
        subject: Subject::Reasons,
        source: "ninenines/gun:src/gun_ws.erl",
        version: "4b8ed81 (2026-06-11)",
        note: "Erlang terms that become codes; gun has no names for the codes.",
        names: &[
            name(1000, "normal"),
            name(1001, "owner_down"),
            name(1001, "shutdown"),
            name(1002, "{error, badframe}"),
            name(1007, "{error, badencoding}"),
        ],
        receivers: &[&software::COWLIB],
        ..Library::of(Language::Erlang)
    },
];
