//! Discord Voice.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::{AfterBackoff, No};
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "discord-voice",
    name: "Discord Voice",
    aliases: &["discord", "voice"],
    kind: AppKind::Service,
    about: "voice connections of Discord bots; Lavalink and others pass the codes on",
    page: Some("https://docs.discord.com/developers/topics/opcodes-and-status-codes#voice"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[File(
            "discord/discord-api-docs@c98d64bc2338:developers/topics/opcodes-and-status-codes.mdx",
        )],
    },
    codes: &[
        code(
            4001,
            "Unknown opcode",
            Server,
            None,
            "an opcode that the voice gateway does not know",
        ),
        code(
            4002,
            "Failed to decode payload",
            Server,
            None,
            "the payload of Identify could not be decoded",
        ),
        code(4003, "Not authenticated", Server, None, "a payload was sent before Identify"),
        code(4004, "Authentication failed", Server, None, "the token in Identify is wrong"),
        code(4005, "Already authenticated", Server, None, "Identify came more than once"),
        code(
            4006,
            "Session no longer valid",
            Server,
            None,
            "the voice session is not valid any more",
        ),
        code(4009, "Session timeout", Server, None, "the voice session expired"),
        code(4011, "Server not found", Server, None, "the voice server asked for does not exist"),
        code(
            4012,
            "Unknown protocol",
            Server,
            None,
            "the protocol in Select Protocol is not known",
        ),
        code(
            4014,
            "Disconnected",
            Server,
            Some(No),
            "this client was removed: kicked, or its main gateway session ended",
        ),
        code(
            4015,
            "Voice server crashed",
            Server,
            Some(AfterBackoff),
            "the voice server failed; the session can be resumed",
        ),
        code(4016, "Unknown encryption mode", Server, None, "the encryption mode is not known"),
        code(
            4017,
            "E2EE/DAVE protocol required",
            Server,
            None,
            "the channel only takes clients with DAVE end-to-end encryption",
        ),
        code(4020, "Bad request", Server, None, "the client sent a malformed request"),
        code(
            4021,
            "Disconnected: Rate Limited",
            Server,
            Some(No),
            "the client went over a rate limit",
        ),
        code(
            4022,
            "Disconnected: Call Terminated",
            Server,
            Some(No),
            "the call ended for everyone: channel deleted, or the server changed",
        ),
    ],
};
