//! GraphQL over WebSocket.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Advice::{AfterBackoff, No};
use crate::table::Basis::{Documentation, SourceCode};
use crate::table::Sender::{Client, Server};

/// Of the library; the protocol does not have them.
const LIBRARY: Origin = Origin {
    evidence: SourceCode,
    sources: &[Code("graphql-ws 6.4.2 common-DY-PBNYy.d.ts, client.js")],
};

pub(super) const APP: App = App {
    id: "graphql-transport-ws",
    name: "GraphQL over WebSocket",
    aliases: &["graphql", "graphql-ws"],
    kind: AppKind::Protocol,
    about: "GraphQL subscriptions; the protocol of the graphql-ws library",
    page: Some(
        "https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md",
    ),
    repeats: None,
    origin: Origin { evidence: Documentation, sources: &[Code("graphql-ws 6.4.2 PROTOCOL.md")] },
    codes: &[
        code(
            4004,
            "BadResponse",
            Client,
            Some(No),
            "the client got a message that it cannot accept",
        )
        .read_in(&LIBRARY),
        code(4005, "InternalClientError", Client, Some(No), "the client itself failed")
            .read_in(&LIBRARY),
        code(4400, "BadRequest", Server, Some(No), "a message of unknown type or bad format"),
        code(
            4401,
            "Unauthorized",
            Server,
            Some(No),
            "an operation before the server acknowledged the connection",
        ),
        code(
            4403,
            "Forbidden",
            Server,
            Some(AfterBackoff),
            "the server refused the connection, usually at authentication",
        ),
        code(
            4406,
            "SubprotocolNotAcceptable",
            Server,
            Some(No),
            "the server takes none of the subprotocols offered",
        )
        .read_in(&LIBRARY),
        code(
            4408,
            "ConnectionInitialisationTimeout",
            Server,
            Some(AfterBackoff),
            "no ConnectionInit in time: 3 s by default (connectionInitWaitTimeout)",
        ),
        code(
            4409,
            "SubscriberAlreadyExists",
            Server,
            Some(No),
            "an operation with this ID is already running",
        ),
        code(
            4429,
            "TooManyInitialisationRequests",
            Server,
            Some(No),
            "ConnectionInit came more than once",
        ),
        code(
            4499,
            "Terminated",
            Client,
            Some(AfterBackoff),
            "the client cut the connection by its `terminate` call",
        )
        .read_in(&LIBRARY),
        code(4500, "InternalServerError", Server, Some(No), "the server failed").read_in(&LIBRARY),
        code(
            4504,
            "ConnectionAcknowledgementTimeout",
            Client,
            Some(AfterBackoff),
            "the server did not acknowledge the connection in time",
        )
        .read_in(&LIBRARY),
    ],
};
