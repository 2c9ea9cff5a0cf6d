//! @stomp/stompjs.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;
use crate::table::software;

pub(super) const APP: App = App {
    id: "stompjs",
    name: software::STOMPJS.name,
    aliases: &["stomp"],
    kind: AppKind::Library,
    about: "the usual STOMP client in browsers",
    page: Some("https://stomp-js.github.io/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("@stomp/stompjs 7.5.0 augment-websocket.ts")],
    },
    codes: &[code(
        4001,
        "Quick discarding socket",
        Client,
        None,
        "the client drops a stuck socket without waiting for its shutdown",
    )
    .local()],
};
