//! Twitch EventSub.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "twitch-eventsub",
    name: "Twitch EventSub",
    aliases: &["twitch", "eventsub"],
    kind: AppKind::Service,
    about: "Twitch events for bots and overlays",
    page: Some("https://dev.twitch.tv/docs/eventsub/handling-websocket-events/#close-message"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[
            Code("Twitch EventSub reference, a public copy"),
            Code("twitch4j SocketCloseReason, a public copy"),
        ],
    },
    codes: &[
        code(4000, "Internal server error", Server, None, "a problem on the side of Twitch"),
        code(
            4001,
            "Client sent inbound traffic",
            Server,
            None,
            "the client sent a message; only pongs are allowed",
        ),
        code(
            4002,
            "Client failed ping-pong",
            Server,
            None,
            "the client did not answer a ping with a pong",
        ),
        code(
            4003,
            "Connection unused",
            Server,
            None,
            "no subscription in the time allowed: 10 s, which may change",
        ),
        code(
            4004,
            "Reconnect grace time expired",
            Server,
            None,
            "the client took over 30 s to move after session_reconnect",
        ),
        code(4005, "Network timeout", Server, None, "a passing network time-out"),
        code(4006, "Network error", Server, None, "a passing network error"),
        code(4007, "Invalid reconnect", Server, None, "the reconnect URL is not valid"),
    ],
};
