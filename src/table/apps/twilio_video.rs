//! Twilio Video JS.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;
use crate::table::software;

pub(super) const APP: App = App {
    id: "twilio-video",
    name: software::TWILIO_VIDEO.name,
    aliases: &["twilio"],
    kind: AppKind::Service,
    about: "video rooms in the browser; the SDK closes its signalling socket with these",
    page: Some("https://github.com/twilio/twilio-video.js"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("twilio/twilio-video.js@dc126cdf17a5:lib/twilioconnection.js")],
    },
    codes: &[
        code(
            3000,
            "WS_CLOSE_WELCOME_TIMEOUT",
            Client,
            None,
            "no try of the handshake got a welcome from the server",
        ),
        code(
            3001,
            "WS_CLOSE_HEARTBEATS_MISSED",
            Client,
            None,
            "too many heartbeats in a row were missing, 3 by default",
        ),
        code(
            3002,
            "WS_CLOSE_HELLO_FAILED",
            Client,
            None,
            "the server answered the handshake with `bad`",
        ),
        code(
            3003,
            "WS_CLOSE_SEND_FAILED",
            Client,
            None,
            "writing a message to the socket threw an error",
        ),
        code(3004, "WS_CLOSE_NETWORK_CHANGED", Client, None, "the device moved to another network"),
        code(
            3005,
            "WS_CLOSE_BUSY_WAIT",
            Client,
            Some(AfterBackoff),
            "the server is busy and said when to come back; the SDK does so by itself",
        ),
        code(
            3006,
            "WS_CLOSE_SERVER_BUSY",
            Client,
            None,
            "the server is busy and did not say when to come back",
        ),
        code(
            3007,
            "WS_CLOSE_OPEN_TIMEOUT",
            Client,
            None,
            "the socket did not open in time, 15 s by default",
        ),
    ],
};
