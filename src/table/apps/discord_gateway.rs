//! Discord Gateway.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::{AfterBackoff, No};
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "discord-gateway",
    name: "Discord Gateway",
    aliases: &["discord", "gateway"],
    kind: AppKind::Service,
    about: "the gateway of every Discord bot",
    page: Some("https://docs.discord.com/developers/topics/opcodes-and-status-codes"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[File(
            "discord/discord-api-docs@c98d64bc2338:developers/topics/opcodes-and-status-codes.mdx",
        )],
    },
    codes: &[
        code(
            4000,
            "Unknown error",
            Server,
            Some(AfterBackoff),
            "Discord met a problem that it cannot identify",
        ),
        code(
            4001,
            "Unknown opcode",
            Server,
            Some(AfterBackoff),
            "an opcode that the gateway does not know, or a bad payload for one that it does",
        ),
        code(
            4002,
            "Decode error",
            Server,
            Some(AfterBackoff),
            "a payload that could not be decoded",
        ),
        code(
            4003,
            "Not authenticated",
            Server,
            Some(AfterBackoff),
            "a payload before Identify, or after the session was invalidated",
        ),
        code(4004, "Authentication failed", Server, Some(No), "the token in Identify is wrong"),
        code(
            4005,
            "Already authenticated",
            Server,
            Some(AfterBackoff),
            "Identify came more than once on the connection",
        ),
        code(
            4007,
            "Invalid seq",
            Server,
            Some(AfterBackoff),
            "the sequence number of the resume is not valid; start a new session",
        ),
        code(4008, "Rate limited", Server, Some(AfterBackoff), "the client sent payloads too fast"),
        code(
            4009,
            "Session timed out",
            Server,
            Some(AfterBackoff),
            "the session expired; start a new one",
        ),
        code(4010, "Invalid shard", Server, Some(No), "the shard in Identify is not valid"),
        code(
            4011,
            "Sharding required",
            Server,
            Some(No),
            "one connection would handle too many guilds; shard it",
        ),
        code(
            4012,
            "Invalid API version",
            Server,
            Some(No),
            "the version asked for is not one of the gateway",
        ),
        code(
            4013,
            "Invalid intent(s)",
            Server,
            Some(No),
            "the intents have bits that are no intents",
        ),
        code(
            4014,
            "Disallowed intent(s)",
            Server,
            Some(No),
            "an intent that the app has not enabled or is not approved for",
        ),
    ],
};
