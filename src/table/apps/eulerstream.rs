//! Euler Stream.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::Observed;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "eulerstream",
    name: "Euler Stream",
    aliases: &["euler", "tiktok-live"],
    kind: AppKind::Service,
    about: "reads TikTok LIVE events",
    page: Some("https://www.eulerstream.com/docs/sign-server/websockets"),
    repeats: None,
    origin: Origin {
        evidence: Observed,
        sources: &[Code("@eulerstream/euler-websocket-sdk 0.0.6 types.d.ts, an excerpt")],
    },
    codes: &[
        code(4005, "STREAM_END", Server, None, "the TikTok stream ended"),
        code(4006, "NO_MESSAGES_TIMEOUT", Server, None, "no messages for too long"),
        code(
            4400,
            "INVALID_OPTIONS",
            Server,
            None,
            "the options are not valid, as a bad uniqueId or JWT key",
        ),
        code(4401, "INVALID_AUTH", Server, None, "the authentication is not valid"),
        code(4403, "NO_PERMISSION", Server, None, "the JWT gives no access to this creator"),
        code(4404, "NOT_LIVE", Server, None, "the streamer is not live"),
        code(4429, "TOO_MANY_CONNECTIONS", Server, None, "the account has too many connections"),
        code(
            4500,
            "TIKTOK_CLOSED_CONNECTION",
            Server,
            None,
            "TikTok closed the connection behind it unexpectedly",
        ),
        code(
            4555,
            "MAX_LIFETIME_EXCEEDED",
            Server,
            None,
            "the socket lived for 8 hours, its limit",
        ),
        code(4556, "WEBCAST_FETCH_ERROR", Server, None, "fetching the webcast data failed"),
        code(4557, "ROOM_INFO_FETCH_ERROR", Server, None, "fetching the room info failed"),
    ],
};
