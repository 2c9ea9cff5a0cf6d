//! Liveblocks.

use super::{App, AppKind, Origin, code, range};
use crate::Source::Code;
use crate::table::Advice::{AfterBackoff, AfterChange, No};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "liveblocks",
    name: "Liveblocks",
    aliases: &[],
    kind: AppKind::Service,
    about: "hosted backend for collaboration",
    page: Some("https://liveblocks.io/docs/api-reference/liveblocks-client"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("@liveblocks/core 3.24.2 index.d.ts, index.js")],
    },
    codes: &[
        code(4000, "INVALID_MESSAGE_FORMAT", Server, Some(No), "a message was not understood"),
        code(
            4001,
            "NOT_ALLOWED",
            Server,
            Some(No),
            "access was refused; authorizing again will not help",
        ),
        code(
            4002,
            "MAX_NUMBER_OF_MESSAGES_PER_SECONDS",
            Server,
            Some(No),
            "marked as unused in the source",
        ),
        code(
            4003,
            "MAX_NUMBER_OF_CONCURRENT_CONNECTIONS",
            Server,
            Some(No),
            "marked as unused in the source",
        ),
        code(
            4004,
            "MAX_NUMBER_OF_MESSAGES_PER_DAY_PER_APP",
            Server,
            Some(No),
            "marked as unused in the source",
        ),
        code(
            4005,
            "MAX_NUMBER_OF_CONCURRENT_CONNECTIONS_PER_ROOM",
            Server,
            Some(No),
            "the room is full",
        ),
        code(4006, "ROOM_ID_UPDATED", Server, Some(No), "the room was given another ID"),
        code(
            4100,
            "KICKED",
            Server,
            Some(AfterChange),
            "the server removed the connection from the room",
        ),
        code(4109, "TOKEN_EXPIRED", Server, Some(AfterChange), "the token expired; get a new one"),
        code(4999, "CLOSE_WITHOUT_RETRY", Server, Some(No), "leave at once and stay away"),
        range(4000, 4099, "", Server, Some(No), "the client gives up"),
        range(
            4100,
            4199,
            "",
            Server,
            Some(AfterChange),
            "the client authorizes again, then reconnects",
        ),
        range(
            4200,
            4299,
            "",
            Server,
            Some(AfterBackoff),
            "the client connects again without authorizing",
        ),
    ],
};
