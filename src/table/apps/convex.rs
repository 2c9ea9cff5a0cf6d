//! Convex.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "convex",
    name: "Convex",
    aliases: &[],
    kind: AppKind::Service,
    about: "hosted reactive database",
    page: Some("https://docs.convex.dev/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("convex 1.48.0 web_socket_manager.ts")],
    },
    codes: &[code(
        4040,
        "CLOSE_NOT_FOUND",
        Server,
        Some(AfterBackoff),
        "the edge took the connection and found no deployment behind it; can be brief, \
         during a push",
    )],
};
