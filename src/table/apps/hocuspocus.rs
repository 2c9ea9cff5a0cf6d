//! Hocuspocus.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::{Either, Server};
use crate::table::software;

pub(super) const APP: App = App {
    id: "hocuspocus",
    name: software::HOCUSPOCUS.name,
    aliases: &["tiptap"],
    kind: AppKind::Framework,
    about: "Yjs server of Tiptap collaboration",
    page: Some("https://tiptap.dev/docs/hocuspocus"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            Code("@hocuspocus/common 4.8.0 CloseEvents.ts"),
            Code("@hocuspocus/server 3.4.4 ClientConnection.ts"),
        ],
    },
    codes: &[
        code(
            4205,
            "Reset Connection",
            Server,
            None,
            "the client should reset its view of the document; also sent for data that cannot \
             be decoded",
        ),
        code(4401, "Unauthorized", Server, None, "authentication is missing or failed"),
        code(4403, "Forbidden", Server, None, "the server understood and refuses"),
        code(
            4408,
            "Connection Timeout",
            Either,
            None,
            "no pong in time; the provider also raises it itself when it gives up a stuck socket",
        ),
    ],
};
