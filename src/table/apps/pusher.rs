//! Pusher Channels.

use super::{App, AppKind, Origin, code, range};
use crate::Source::{Code, File};
use crate::table::Advice::{AfterBackoff, AfterChange, Now};
use crate::table::Basis::{Documentation, SourceCode};
use crate::table::Sender::Server;

/// Pusher's own list, where its clients do not have the code.
const LIST: Origin = Origin {
    evidence: Documentation,
    sources: &[Code("Pusher's list of close codes, a public copy")],
};

pub(super) const APP: App = App {
    id: "pusher",
    name: "Pusher Channels",
    aliases: &[],
    kind: AppKind::Protocol,
    about: "hosted pub/sub; Laravel Reverb, Soketi and others speak its protocol",
    page: Some(
        "https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/",
    ),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File("pusher/pusher-websocket-dotnet@75f880de644e:PusherClient/ErrorCodes.cs"),
            Code("pusher-js 8.6.0 protocol.ts"),
        ],
    },
    codes: &[
        code(
            4000,
            "Only accepts SSL",
            Server,
            Some(AfterChange),
            "the app only takes TLS; connect with wss",
        ),
        code(4001, "Application does not exist", Server, Some(AfterChange), "no app has this key"),
        code(4003, "Application disabled", Server, Some(AfterChange), "the app is switched off"),
        code(
            4004,
            "Application over connection quota",
            Server,
            Some(AfterChange),
            "the connection quota of the app is used up",
        ),
        code(4005, "Path not found", Server, Some(AfterChange), "the path of the URL is wrong"),
        code(
            4006,
            "Invalid version string format",
            Server,
            Some(AfterChange),
            "the protocol version is not well formed",
        )
        .read_in(&LIST),
        code(
            4007,
            "Unsupported protocol version",
            Server,
            Some(AfterChange),
            "the protocol version is not supported",
        )
        .read_in(&LIST),
        code(
            4008,
            "No protocol version supplied",
            Server,
            Some(AfterChange),
            "the protocol version is missing",
        )
        .read_in(&LIST),
        code(
            4009,
            "Connection not authorized within timeout",
            Server,
            Some(AfterChange),
            "the connection was not authorized in time",
        ),
        code(
            4100,
            "Over capacity",
            Server,
            Some(AfterBackoff),
            "the server has no capacity at the moment",
        )
        .read_in(&LIST),
        code(
            4200,
            "Generic reconnect immediately",
            Server,
            Some(Now),
            "the client should reconnect at once",
        )
        .read_in(&LIST),
        code(
            4201,
            "Pong reply not received",
            Server,
            Some(Now),
            "the client did not answer a ping",
        )
        .read_in(&LIST),
        code(
            4202,
            "Closed after inactivity",
            Server,
            Some(Now),
            "the client was idle for too long and does not support ping",
        )
        .read_in(&LIST),
        code(
            4301,
            "Client event rejected due to rate limit",
            Server,
            None,
            "a client event went over the rate limit",
        ),
        range(
            4000,
            4099,
            "",
            Server,
            Some(AfterChange),
            "connecting again unchanged will not work",
        )
        .read_in(&LIST),
        range(4100, 4199, "", Server, Some(AfterBackoff), "reconnect after 1 s or more")
            .read_in(&LIST),
        range(4200, 4299, "", Server, Some(Now), "connect again at once").read_in(&LIST),
        range(4300, 4399, "", Server, None, "any other kind of error").read_in(&LIST),
    ],
};
