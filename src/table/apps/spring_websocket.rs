//! Spring WebSocket.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "spring-websocket",
    name: "Spring WebSocket",
    aliases: &["spring"],
    kind: AppKind::Framework,
    about: "WebSockets in the Spring Framework",
    page: Some(
        "https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/socket/CloseStatus.html",
    ),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("Spring Framework CloseStatus.java, a public copy")],
    },
    codes: &[code(
        4500,
        "SESSION_NOT_RELIABLE",
        Server,
        None,
        "inside the framework: the session became unreliable, as when a send timed out",
    )],
};
