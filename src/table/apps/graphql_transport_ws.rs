//! GraphQL over WebSocket.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::{Documentation, SourceCode};
use crate::table::Retry::{No, Yes};
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
    about: "the protocol of GraphQL subscriptions, and the graphql-ws library",
    page: Some(
        "https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md",
    ),
    repeats: None,
    origin: Origin { evidence: Documentation, sources: &[Code("graphql-ws 6.4.2 PROTOCOL.md")] },
    codes: &[
        code(4004, "BadResponse", Client, No, "the client got a message that it cannot accept")
            .read_in(&LIBRARY),
        code(4005, "InternalClientError", Client, No, "the client itself failed").read_in(&LIBRARY),
        code(4400, "BadRequest", Server, No, "a message of unknown type or bad format"),
        code(
            4401,
            "Unauthorized",
            Server,
            No,
            "an operation before the server acknowledged the connection",
        ),
        code(
            4403,
            "Forbidden",
            Server,
            Yes,
            "the server refused the connection, usually at authentication",
        ),
        code(
            4406,
            "SubprotocolNotAcceptable",
            Server,
            No,
            "the server takes none of the subprotocols offered",
        )
        .read_in(&LIBRARY),
        code(
            4408,
            "ConnectionInitialisationTimeout",
            Server,
            Yes,
            "the client did not send ConnectionInit in time",
        ),
        code(
            4409,
            "SubscriberAlreadyExists",
            Server,
            No,
            "an operation with this ID is already running",
        ),
        code(
            4429,
            "TooManyInitialisationRequests",
            Server,
            No,
            "ConnectionInit came more than once",
        ),
        code(
            4499,
            "Terminated",
            Client,
            Yes,
            "the client cut the connection by its `terminate` call",
        )
        .read_in(&LIBRARY),
        code(4500, "InternalServerError", Server, No, "the server failed").read_in(&LIBRARY),
        code(
            4504,
            "ConnectionAcknowledgementTimeout",
            Client,
            Yes,
            "the server did not acknowledge the connection in time",
        )
        .read_in(&LIBRARY),
    ],
};
