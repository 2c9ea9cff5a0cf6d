//! PandaScore.

use super::{App, AppKind, Origin, code};
use crate::Source::Page;
use crate::table::Basis::Observed;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "pandascore",
    name: "PandaScore",
    aliases: &[],
    kind: AppKind::Service,
    about: "esports match data",
    page: Some("https://developers.pandascore.co/docs/disconnections"),
    repeats: None,
    origin: Origin {
        evidence: Observed,
        sources: &[Page(
            "PandaScore: disconnections, an excerpt",
            "https://developers.pandascore.co/docs/disconnections",
        )],
    },
    codes: &[
        code(4001, "Unauthorized", Server, None, "the token is missing"),
        code(4003, "Forbidden", Server, None, "the plan does not cover this socket"),
        code(
            4029,
            "Too Many Connections",
            Server,
            None,
            "over three connections to one match at once",
        ),
    ],
};
