//! Gladia.

use super::{App, AppKind, Origin, code, range};
use crate::Source::{Code, Page};
use crate::table::Advice::No;
use crate::table::Basis::{Observed, SourceCode};
use crate::table::Sender::{Client, Server};

const ARTICLE: Origin = Origin {
    evidence: Observed,
    sources: &[Page(
        "a third-party article",
        "https://dev.to/florian13/the-stt-websocket-accepts-the-handshake-then-closes-4403-27l9",
    )],
};

pub(super) const APP: App = App {
    id: "gladia",
    name: "Gladia",
    aliases: &["gladia-live"],
    kind: AppKind::Service,
    about: "speech to text",
    page: Some("https://docs.gladia.io/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("@gladiaio/sdk 2.1.0 wsClient.ts, client.js")],
    },
    codes: &[
        code(
            3008,
            "WebSocket connection timeout",
            Client,
            None,
            "the SDK gave up waiting for the connection",
        ),
        code(4403, "", Server, None, "reported when connecting again to a live job that has ended")
            .read_in(&ARTICLE),
        range(4400, 4499, "", Server, Some(No), "the SDK does not try again by default"),
    ],
};
