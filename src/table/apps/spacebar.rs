//! Spacebar.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "spacebar",
    name: "Spacebar",
    aliases: &[],
    kind: AppKind::Service,
    about: "open server compatible with Discord",
    page: Some("https://docs.spacebar.chat/"),
    repeats: Some("discord-gateway"),
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("spacebarchat/server@084dc0be0855:src/gateway/util/Constants.ts")],
    },
    codes: &[
        code(4000, "Unknown_error", Server, None, "an unknown failure"),
        code(4001, "Unknown_opcode", Server, None, "the opcode is not valid"),
        code(4002, "Decode_error", Server, None, "the payload could not be decoded"),
        code(4003, "Not_authenticated", Server, None, "a payload before identifying"),
        code(4004, "Authentication_failed", Server, None, "the token was rejected"),
        code(4005, "Already_authenticated", Server, None, "the client identified twice"),
        code(4006, "Invalid_session", Server, None, "the session is not valid any more"),
        code(4007, "Invalid_seq", Server, None, "the sequence number is not valid"),
        code(4008, "Rate_limited", Server, None, "payloads came too fast"),
        code(4009, "Session_timed_out", Server, None, "the session expired"),
        code(4010, "Invalid_shard", Server, None, "the shard is not valid"),
        code(4011, "Sharding_required", Server, None, "the connection has to be sharded"),
        code(4012, "Invalid_API_version", Server, None, "the gateway version is not valid"),
        code(4013, "Invalid_intent", Server, None, "the intents are not valid"),
        code(4014, "Disallowed_intent", Server, None, "an intent is not permitted"),
    ],
};
