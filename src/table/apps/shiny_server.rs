//! Shiny Server client.

use super::{App, AppKind, Origin, code, range};
use crate::Source::File;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::{Client, Server};

pub(super) const APP: App = App {
    id: "shiny-server",
    name: "Shiny Server client",
    aliases: &["shiny"],
    kind: AppKind::Framework,
    about: "apps written with R Shiny",
    page: Some("https://github.com/rstudio/shiny-server-client"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File("rstudio/shiny-server-client@92cbc96583f9:lib/decorators/reconnect.js"),
            File("rstudio/shiny-server-client@92cbc96583f9:lib/main.js"),
            File("rstudio/shiny-server-client@92cbc96583f9:lib/sockjs.js"),
        ],
    },
    codes: &[
        code(
            3000,
            "Reconnect",
            Server,
            Some(AfterBackoff),
            "the client treats it as a drop and reconnects",
        ),
        range(
            4600,
            4699,
            "",
            Client,
            Some(AfterBackoff),
            "for debugging, to force a reconnect; the client sends 4600 itself",
        ),
        range(
            4700,
            4799,
            "",
            Server,
            Some(AfterBackoff),
            "the old session cannot be served, a new one may be started",
        ),
    ],
};
