//! Nostr NIP-01 until 2023.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::No;
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "nostr-nip01-2023",
    name: "Nostr NIP-01 until 2023",
    aliases: &["nostr", "nip-01"],
    kind: AppKind::Protocol,
    about: "relay protocol up to December 2023; old relays and clients may hold to it",
    page: Some("https://github.com/nostr-protocol/nips/blob/master/01.md"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[Code("nostr-protocol/nips 01.md before 0ba458955085 (2023-12-02)")],
    },
    codes: &[code(
        4000,
        "",
        Server,
        Some(No),
        "the relay does not want the client to connect again",
    )],
};
