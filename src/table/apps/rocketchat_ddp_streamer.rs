//! Rocket.Chat DDP.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "rocketchat-ddp-streamer",
    name: "Rocket.Chat DDP",
    aliases: &["rocket.chat", "ddp-streamer"],
    kind: AppKind::Service,
    about: "team chat, deployed as microservices",
    page: Some("https://github.com/RocketChat/Rocket.Chat"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File(
            "RocketChat/Rocket.Chat@4e76fe29764a:ee/apps/ddp-streamer/src/constants.ts",
        )],
    },
    codes: &[code(4000, "TIMEOUT", Server, None, "the connection timed out")],
};
