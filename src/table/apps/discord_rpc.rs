//! Discord RPC.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, File};
use crate::table::Advice::AfterChange;
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "discord-rpc",
    name: "Discord RPC",
    aliases: &["discord"],
    kind: AppKind::Service,
    about: "local RPC of the Discord desktop app",
    page: Some(
        "https://discord.com/developers/docs/topics/opcodes-and-status-codes#rpc-rpc-close-event-codes",
    ),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[
            File(
                "discord/discord-api-docs@c98d64bc2338:developers/topics/opcodes-and-status-codes.mdx",
            ),
            Code("discord-api-types 0.38.57 rpc/common.d.ts"),
        ],
    },
    codes: &[
        code(4000, "InvalidClientId", Server, None, "the client ID is not valid"),
        code(4001, "InvalidOrigin", Server, None, "the origin is not one of the app"),
        code(4002, "RateLimited", Server, None, "the client is being rate limited"),
        code(
            4003,
            "TokenRevoked",
            Server,
            Some(AfterChange),
            "the OAuth2 token of the connection was revoked; get a new one",
        ),
        code(
            4004,
            "InvalidVersion",
            Server,
            None,
            "the RPC version in the connection string is not valid",
        ),
        code(
            4005,
            "InvalidEncoding",
            Server,
            None,
            "the encoding in the connection string is not valid",
        ),
    ],
};
