//! Mattermost.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;

pub(super) const APP: App = App {
    id: "mattermost",
    name: "Mattermost",
    aliases: &[],
    kind: AppKind::Service,
    about: "team chat server; the codes are those of its web client",
    page: Some("https://github.com/mattermost/mattermost"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File(
            "mattermost/mattermost@115e37ad7f06:webapp/platform/client/src/websocket.ts",
        )],
    },
    codes: &[
        code(
            4000,
            "clientPingTimeoutErrCode",
            Client,
            Some(AfterBackoff),
            "no answer to a ping of the client; the socket closes without a code, and the \
             server is told the number as disconnect_err_code at the next connect",
        )
        .local(),
        code(
            4001,
            "clientSequenceMismatchErrCode",
            Client,
            Some(AfterBackoff),
            "an event was missed, by its sequence number; the socket closes without a code, and \
             the client connects again",
        )
        .local(),
    ],
};
