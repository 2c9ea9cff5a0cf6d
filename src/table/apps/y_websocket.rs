//! y-websocket.

use super::{App, AppKind, Origin, range};
use crate::Source::Code;
use crate::table::Advice::{AfterBackoff, No};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "y-websocket",
    name: "y-websocket",
    aliases: &["yjs"],
    kind: AppKind::Library,
    about: "the usual network provider of Yjs",
    page: Some("https://github.com/yjs/y-websocket"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("y-websocket 3.1.0 y-websocket.js, README.md")],
    },
    codes: &[
        range(4400, 4499, "", Server, Some(No), "reconnecting cannot help; the provider stops"),
        range(4500, 4599, "", Server, Some(AfterBackoff), "to be tried again later"),
    ],
};
