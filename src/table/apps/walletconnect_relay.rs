//! WalletConnect relay.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, Page};
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::{Documentation, Observed};
use crate::table::Sender::Server;

const LOG: Origin = Origin {
    evidence: Observed,
    sources: &[Code("Reown AppKit ErrorUtil, a public copy"), Code("one project's log")],
};

pub(super) const APP: App = App {
    id: "walletconnect-relay",
    name: "WalletConnect relay",
    aliases: &["walletconnect", "reown"],
    kind: AppKind::Service,
    about: "connects crypto wallets to apps; the company is called Reown now",
    page: Some("https://docs.reown.com/cloud/relay"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[Page(
            "WalletConnect 2.0 relay",
            "https://docs.walletconnect.com/2.0/cloud/relay",
        )],
    },
    codes: &[
        code(
            3000,
            "Unauthorized",
            Server,
            None,
            "the relay refused: origin not allowed, JWT not valid, project not found",
        )
        .read_in(&LOG),
        code(
            4008,
            "Client stale",
            Server,
            Some(AfterBackoff),
            "the client had no subscription and sends no data; connect again when needed",
        ),
        code(
            4010,
            "Load Rebalancing",
            Server,
            Some(AfterBackoff),
            "the relay moves clients to spread the load",
        ),
    ],
};
