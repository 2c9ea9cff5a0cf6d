//! tldraw sync.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::No;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "tldraw-sync",
    name: "tldraw sync",
    aliases: &["tldraw"],
    kind: AppKind::Library,
    about: "tldraw whiteboard multiplayer",
    page: Some("https://tldraw.dev/docs/sync"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("tldraw TLSyncClient.ts, a public copy")],
    },
    codes: &[code(
        4099,
        "TLSyncErrorCloseEventCode",
        Server,
        Some(No),
        "an error that cannot be mended; the reason says which, as NOT_FOUND, FORBIDDEN or \
         ROOM_FULL",
    )],
};
