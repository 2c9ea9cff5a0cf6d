//! Colyseus 0.16.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::{Either, Server};

pub(super) const APP: App = App {
    id: "colyseus-0.16",
    name: "Colyseus 0.16",
    aliases: &["colyseus"],
    kind: AppKind::Framework,
    about: "older Colyseus servers; still in use",
    page: Some("https://docs.colyseus.io/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("@colyseus/core 0.16.26 Protocol.d.ts")],
    },
    codes: &[
        code(4000, "WS_CLOSE_CONSENTED", Either, None, "left by consent"),
        code(
            4002,
            "WS_CLOSE_WITH_ERROR",
            Server,
            None,
            "the connection was closed because of an error",
        ),
        code(
            4010,
            "WS_CLOSE_DEVMODE_RESTART",
            Server,
            None,
            "the server restarts in development mode",
        ),
        code(4201, "WS_SERVER_DISCONNECT", Server, None, "the server disconnected the client"),
        code(4202, "WS_TOO_MANY_CLIENTS", Server, None, "there are too many clients"),
    ],
};
