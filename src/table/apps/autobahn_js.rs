//! Autobahn|JS.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;

pub(super) const APP: App = App {
    id: "autobahn-js",
    name: "Autobahn|JS",
    aliases: &["autobahn", "wamp"],
    kind: AppKind::Library,
    about: "the main WAMP client for JavaScript",
    page: Some("https://github.com/crossbario/autobahn-js"),
    repeats: None,
    origin: Origin { evidence: SourceCode, sources: &[Code("autobahn 22.11.1 session.js")] },
    codes: &[
        code(
            3000,
            "cannot authenticate",
            Client,
            None,
            "the handler of the challenge failed or is missing, so the client aborts",
        ),
        code(3002, "protocol violation", Client, None, "the router broke the WAMP protocol"),
    ],
};
