//! Centrifugo.

use super::{App, AppKind, Origin, code, range};
use crate::Source::File;
use crate::table::Advice::{AfterBackoff, No};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;
use crate::table::software;

pub(super) const APP: App = App {
    id: "centrifugo",
    name: software::CENTRIFUGO.name,
    aliases: &["centrifuge", "centrifugal"],
    kind: AppKind::Protocol,
    about: "self-hosted real-time server; the Centrifuge library and Unity Wire have the same \
            codes",
    page: Some("https://centrifugal.dev/docs/server/codes"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("centrifugal/centrifuge@1d8f99f1d0d4:disconnect.go")],
    },
    codes: &[
        code(
            3000,
            "connection closed",
            Server,
            Some(AfterBackoff),
            "the connection ended; the server has no advice",
        ),
        code(3001, "shutdown", Server, Some(AfterBackoff), "the node is shutting down"),
        code(3004, "internal server error", Server, Some(AfterBackoff), "the server failed"),
        code(
            3005,
            "connection expired",
            Server,
            Some(AfterBackoff),
            "the lifetime of the connection ran out",
        ),
        code(
            3006,
            "subscription expired",
            Server,
            Some(AfterBackoff),
            "the lifetime of a subscription ran out",
        ),
        code(3008, "slow", Server, Some(AfterBackoff), "the client reads too slowly"),
        code(3009, "write error", Server, Some(AfterBackoff), "writing to the connection failed"),
        code(
            3010,
            "insufficient state",
            Server,
            Some(AfterBackoff),
            "the position of the client in a stream is wrong; connecting again restores it",
        ),
        code(
            3011,
            "force reconnect",
            Server,
            Some(AfterBackoff),
            "the server asks the client to connect again",
        ),
        code(
            3012,
            "no pong",
            Server,
            Some(AfterBackoff),
            "the client did not answer application pings in time",
        ),
        code(
            3013,
            "too many requests",
            Server,
            Some(AfterBackoff),
            "the client sent too many commands",
        ),
        code(
            3014,
            "state invalidated",
            Server,
            Some(AfterBackoff),
            "cached state or token are stale; drop both, get a new token",
        ),
        code(3500, "invalid token", Server, Some(No), "the client needs a new token"),
        code(3501, "bad request", Server, Some(No), "the client sent malformed protocol frames"),
        code(3502, "stale", Server, Some(No), "the connection did not authenticate in time"),
        code(
            3503,
            "force disconnect",
            Server,
            Some(No),
            "the server wants the client to leave and not to return",
        ),
        code(3504, "connection limit", Server, Some(No), "a limit of connections was reached"),
        code(3505, "channel limit", Server, Some(No), "a limit of channels was reached"),
        code(
            3506,
            "inappropriate protocol",
            Server,
            Some(No),
            "the format of the connection cannot carry the data, as binary over JSON",
        ),
        code(3507, "permission denied", Server, Some(No), "the client lacks the permission"),
        code(3508, "not available", Server, Some(No), "the server does not offer the feature used"),
        code(3509, "too many errors", Server, Some(No), "the client caused too many errors"),
        range(3000, 3499, "", Server, Some(AfterBackoff), "library codes; clients reconnect"),
        range(3500, 3999, "", Server, Some(No), "codes of the library; clients stay away"),
        range(
            4000,
            4499,
            "",
            Server,
            Some(AfterBackoff),
            "codes chosen by the application; clients reconnect",
        ),
        range(
            4500,
            4999,
            "",
            Server,
            Some(No),
            "codes that the application chose; clients stay away",
        ),
    ],
};
