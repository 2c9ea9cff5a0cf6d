//! xrpl.js.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;

pub(super) const APP: App = App {
    id: "xrpl-js",
    name: "xrpl.js",
    aliases: &["xrpl"],
    kind: AppKind::Library,
    about: "the main client of the XRP Ledger",
    page: Some("https://js.xrpl.org/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("xrpl.js connection.ts, a public copy")],
    },
    codes: &[code(
        4000,
        "INTENTIONAL_DISCONNECT_CODE",
        Client,
        None,
        "the client disconnected on purpose",
    )],
};
