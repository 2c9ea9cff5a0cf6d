//! mautrix appservice.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "mautrix-appservice",
    name: "mautrix appservice",
    aliases: &["mautrix"],
    kind: AppKind::Protocol,
    about: "Matrix bridges that sync with Beeper",
    page: Some("https://github.com/mautrix/go"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("mautrix/go@bdb58f2e6c0a:appservice/websocket.go")],
    },
    codes: &[
        code(4001, "conn_replaced", Server, None, "another client took over the connection"),
        code(
            4002,
            "transactions_not_acknowledged",
            Server,
            None,
            "the client did not confirm the transactions sent to it",
        ),
    ],
};
