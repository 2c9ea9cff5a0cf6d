//! Spacebar.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Retry::NotStated;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "spacebar",
    name: "Spacebar",
    aliases: &[],
    kind: AppKind::Service,
    about: "open server that takes the place of the Discord backend",
    page: Some("https://docs.spacebar.chat/"),
    repeats: Some("discord-gateway"),
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("spacebarchat/server@084dc0be0855:src/gateway/util/Constants.ts")],
    },
    codes: &[
        code(4000, "Unknown_error", Server, NotStated, "an unknown failure"),
        code(4001, "Unknown_opcode", Server, NotStated, "the opcode is not valid"),
        code(4002, "Decode_error", Server, NotStated, "the payload could not be decoded"),
        code(4003, "Not_authenticated", Server, NotStated, "a payload before identifying"),
        code(4004, "Authentication_failed", Server, NotStated, "the token was rejected"),
        code(4005, "Already_authenticated", Server, NotStated, "the client identified twice"),
        code(4006, "Invalid_session", Server, NotStated, "the session is not valid any more"),
        code(4007, "Invalid_seq", Server, NotStated, "the sequence number is not valid"),
        code(4008, "Rate_limited", Server, NotStated, "payloads came too fast"),
        code(4009, "Session_timed_out", Server, NotStated, "the session expired"),
        code(4010, "Invalid_shard", Server, NotStated, "the shard is not valid"),
        code(4011, "Sharding_required", Server, NotStated, "the connection has to be sharded"),
        code(4012, "Invalid_API_version", Server, NotStated, "the gateway version is not valid"),
        code(4013, "Invalid_intent", Server, NotStated, "the intents are not valid"),
        code(4014, "Disallowed_intent", Server, NotStated, "an intent is not permitted"),
    ],
};
