//! OKX.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "okx",
    name: "OKX",
    aliases: &["okx-websocket-api"],
    kind: AppKind::Service,
    about: "crypto exchange",
    page: Some("https://www.okx.com/docs-v5/en/#error-code-websocket-close-frame"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[Code("OKX API documentation, Close Frame table, a public copy")],
    },
    codes: &[
        code(4001, "Login Failed", Server, None, "the login failed"),
        code(4002, "Invalid Request", Server, None, "the request is not valid"),
        code(
            4003,
            "APIKey subscription amount exceeds the limit 100",
            Server,
            None,
            "the API key has over 100 subscriptions",
        ),
        code(
            4004,
            "No data received in 30s",
            Server,
            None,
            "nothing arrived for 30 s; send \
                                                             `ping` before that",
        ),
        code(
            4005,
            "Buffer is full, cannot write data",
            Server,
            None,
            "the buffer for outgoing data is full",
        ),
        code(4006, "Abnormal disconnection", Server, None, "the connection broke"),
        code(
            4007,
            "API key has been updated or deleted. Please reconnect.",
            Server,
            Some(AfterBackoff),
            "the API key was changed or deleted; connect again",
        ),
        code(
            4008,
            "The number of subscribed channels exceeds the maximum limit.",
            Server,
            None,
            "too many channels are subscribed",
        ),
        code(
            4009,
            "The number of subscription channels for this connection exceeds the limit",
            Server,
            None,
            "this connection has too many channels",
        ),
    ],
};
