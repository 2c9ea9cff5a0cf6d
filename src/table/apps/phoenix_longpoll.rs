//! Phoenix JS long-polling.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;

pub(super) const APP: App = App {
    id: "phoenix-longpoll",
    name: "Phoenix JS long-polling",
    aliases: &["phoenix", "phoenix.js"],
    kind: AppKind::Framework,
    about: "fallback of Phoenix and LiveView",
    page: Some("https://hexdocs.pm/phoenix/js/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("phoenixframework/phoenix@167c46950cf5:assets/js/phoenix/longpoll.js")],
    },
    codes: &[code(
        3410,
        "session_gone",
        Client,
        Some(AfterBackoff),
        "the server answered 410 for a session that the client knew; it drops the session \
         and joins again",
    )
    .local()],
};
