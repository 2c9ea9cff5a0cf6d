//! SockJS.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, File};
use crate::table::Basis::SourceCode;
use crate::table::Sender::{Client, Server};
use crate::table::software;

pub(super) const APP: App = App {
    id: "sockjs",
    name: software::SOCKJS.name,
    aliases: &[],
    kind: AppKind::Library,
    about: "fallback where WebSockets fail; used by Spring, Vert.x and older Meteor",
    page: Some("https://github.com/sockjs/sockjs-protocol"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            Code("sockjs 0.3.24 transport.js, trans-websocket.js"),
            File("sockjs/sockjs-client@06e6959d751c:lib/main.js"),
            Code("sockjs-protocol sockjs-protocol.py"),
        ],
    },
    codes: &[
        code(
            2000,
            "All transports failed",
            Client,
            None,
            "the client could not connect with any transport",
        )
        .local(),
        code(
            2010,
            "Another connection still open",
            Server,
            None,
            "a second receiver for a session that still had one; a message of the session \
             carries the number",
        )
        .local(),
        code(
            3000,
            "Go away!",
            Server,
            None,
            "the server ended the session; sockjs-node also for `Broken framing.` and `No \
             response from heartbeat`",
        ),
    ],
};
