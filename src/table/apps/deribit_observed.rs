//! Deribit.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::Observed;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "deribit-observed",
    name: "Deribit",
    aliases: &[],
    kind: AppKind::Service,
    about: "crypto derivatives exchange",
    page: Some("https://docs.deribit.com/"),
    repeats: None,
    origin: Origin {
        evidence: Observed,
        sources: &[Code("log lines of somebody's recorder, a public copy")],
    },
    codes: &[code(4000, "heartbeat close", Server, None, "seen with the reason `heartbeat close`")],
};
