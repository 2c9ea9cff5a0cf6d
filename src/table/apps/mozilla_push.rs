//! Mozilla Push.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::No;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "mozilla-push",
    name: "Mozilla Push",
    aliases: &["autopush", "firefox"],
    kind: AppKind::Service,
    about: "web push for every Firefox",
    page: Some("https://mozilla-push-service.readthedocs.io/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("Firefox PushServiceWebSocket.sys.mjs, a public copy")],
    },
    codes: &[code(
        4774,
        "kBACKOFF_WS_STATUS_CODE",
        Server,
        Some(No),
        "the client shall not connect again by itself",
    )],
};
