//! @discordjs/ws.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;

pub(super) const APP: App = App {
    id: "discordjs-ws",
    name: "@discordjs/ws",
    aliases: &["discord.js"],
    kind: AppKind::Library,
    about: "gateway client inside discord.js",
    page: Some("https://discord.js.org/docs/packages/ws/main"),
    repeats: None,
    origin: Origin { evidence: SourceCode, sources: &[Code("@discordjs/ws 2.0.4 index.js")] },
    codes: &[code(
        4200,
        "Resuming",
        Client,
        Some(AfterBackoff),
        "the library closes its own socket in order to resume the session",
    )],
};
