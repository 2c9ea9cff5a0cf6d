//! Colyseus 0.18.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::{Client, Either, Server};

pub(super) const APP: App = App {
    id: "colyseus",
    name: "Colyseus 0.18",
    aliases: &[],
    kind: AppKind::Framework,
    about: "framework for multiplayer games",
    page: Some("https://docs.colyseus.io/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            Code("@colyseus/shared-types 0.18.3 Protocol.ts"),
            Code("@colyseus/sdk 0.18.4 Room.ts"),
        ],
    },
    codes: &[
        code(4000, "CONSENTED", Either, None, "the client left on purpose"),
        code(4001, "SERVER_SHUTDOWN", Server, None, "the server is shutting down"),
        code(4002, "WITH_ERROR", Server, None, "the connection was closed because of an error"),
        code(
            4003,
            "FAILED_TO_RECONNECT",
            Client,
            None,
            "the client ran out of tries to connect again",
        )
        .local(),
        code(
            4010,
            "MAY_TRY_RECONNECT",
            Either,
            Some(AfterBackoff),
            "the client may try to connect again",
        ),
    ],
};
