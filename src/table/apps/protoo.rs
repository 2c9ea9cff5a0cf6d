//! protoo.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::No;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "protoo",
    name: "protoo",
    aliases: &[],
    kind: AppKind::Library,
    about: "signalling layer used with mediasoup",
    page: Some("https://protoo.versatica.com/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File("versatica/protoo@03103e67f119:server/lib/transports/WebSocketTransport.js"),
            File("versatica/protoo@03103e67f119:client/lib/transports/WebSocketTransport.js"),
        ],
    },
    codes: &[code(
        4000,
        "closed by protoo-server",
        Server,
        Some(No),
        "the server closed on purpose; the client does not try again",
    )],
};
