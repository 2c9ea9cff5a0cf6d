//! Fluxer.

use super::{App, AppKind, Origin, code};
use crate::Source::{File, Page};
use crate::table::Advice::{AfterBackoff, No};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "fluxer",
    name: "Fluxer",
    aliases: &["fluxer-gateway"],
    kind: AppKind::Service,
    about: "chat platform much like Discord",
    page: Some("https://docs.fluxer.app/gateway/close_codes"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File("fluxerapp/fluxer@d4c392cbf855:fluxer_gateway/src/utils/constants.erl"),
            Page("Fluxer: close codes", "https://docs.fluxer.app/gateway/close_codes"),
        ],
    },
    codes: &[
        code(4000, "UNKNOWN_ERROR", Server, Some(AfterBackoff), "an unknown failure"),
        code(4001, "UNKNOWN_OPCODE", Server, Some(AfterBackoff), "the opcode is not valid"),
        code(4002, "DECODE_ERROR", Server, Some(AfterBackoff), "the payload could not be decoded"),
        code(4003, "NOT_AUTHENTICATED", Server, Some(AfterBackoff), "a payload before identifying"),
        code(4004, "AUTHENTICATION_FAILED", Server, Some(No), "the token was rejected"),
        code(
            4005,
            "ALREADY_AUTHENTICATED",
            Server,
            Some(AfterBackoff),
            "the client identified twice",
        ),
        code(4007, "INVALID_SEQ", Server, Some(AfterBackoff), "the sequence number is not valid"),
        code(4008, "RATE_LIMITED", Server, Some(AfterBackoff), "payloads came too fast"),
        code(4009, "SESSION_TIMEOUT", Server, Some(AfterBackoff), "the session expired"),
        code(4010, "INVALID_SHARD", Server, Some(No), "the shard is not valid"),
        code(4011, "SHARDING_REQUIRED", Server, Some(No), "the connection has to be sharded"),
        code(4012, "INVALID_API_VERSION", Server, Some(No), "the gateway version is not valid"),
    ],
};
