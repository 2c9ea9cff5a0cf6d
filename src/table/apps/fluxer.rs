//! Fluxer.

use super::{App, AppKind, Origin, code};
use crate::Source::{File, Page};
use crate::table::Basis::SourceCode;
use crate::table::Retry::{No, Yes};
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "fluxer",
    name: "Fluxer",
    aliases: &["fluxer-gateway"],
    kind: AppKind::Service,
    about: "chat platform in the manner of Discord",
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
        code(4000, "UNKNOWN_ERROR", Server, Yes, "an unknown failure"),
        code(4001, "UNKNOWN_OPCODE", Server, Yes, "the opcode is not valid"),
        code(4002, "DECODE_ERROR", Server, Yes, "the payload could not be decoded"),
        code(4003, "NOT_AUTHENTICATED", Server, Yes, "a payload before identifying"),
        code(4004, "AUTHENTICATION_FAILED", Server, No, "the token was rejected"),
        code(4005, "ALREADY_AUTHENTICATED", Server, Yes, "the client identified twice"),
        code(4007, "INVALID_SEQ", Server, Yes, "the sequence number is not valid"),
        code(4008, "RATE_LIMITED", Server, Yes, "payloads came too fast"),
        code(4009, "SESSION_TIMEOUT", Server, Yes, "the session expired"),
        code(4010, "INVALID_SHARD", Server, No, "the shard is not valid"),
        code(4011, "SHARDING_REQUIRED", Server, No, "the connection has to be sharded"),
        code(4012, "INVALID_API_VERSION", Server, No, "the gateway version is not valid"),
    ],
};
