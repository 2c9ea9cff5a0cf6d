//! Soketi.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "soketi",
    name: "Soketi",
    aliases: &[],
    kind: AppKind::Library,
    about: "self-hosted Pusher-compatible server",
    page: Some("https://docs.soketi.app/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("soketi/soketi@5d188786beaf:src/ws-handler.ts")],
    },
    codes: &[
        code(4001, "App key does not exist", Server, None, "no app has this key"),
        code(4003, "App not enabled", Server, None, "the app is switched off"),
        code(
            4009,
            "Connection not authorized",
            Server,
            None,
            "sign-in was invalid, lacked an id, or did not happen in time",
        ),
        code(
            4100,
            "Connection quota reached",
            Server,
            None,
            "the limit of concurrent connections is reached, where Pusher itself has 4004",
        ),
        code(
            4200,
            "Server closing",
            Server,
            Some(AfterBackoff),
            "the server is shutting down; connect again shortly",
        ),
        code(4201, "Timeout", Server, None, "the connection was silent for too long"),
    ],
};
