//! Ariadne.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "ariadne",
    name: "Ariadne",
    aliases: &[],
    kind: AppKind::Library,
    about: "GraphQL library for Python",
    page: Some("https://ariadnegraphql.org/docs/subscriptions"),
    repeats: Some("graphql-transport-ws"),
    origin: Origin {
        evidence: SourceCode,
        sources: &[File(
            "mirumee/ariadne@e33ed1bc0006:ariadne/asgi/handlers/graphql_transport_ws.py",
        )],
    },
    codes: &[
        code(4400, "Invalid message", Server, None, "a message is not valid"),
        code(4401, "Unauthorized", Server, None, "an operation before the acknowledgement"),
        code(
            4408,
            "Connection initialisation timeout",
            Server,
            None,
            "the client did not initialise in time",
        ),
        code(4409, "Subscriber already exists", Server, None, "the operation ID is in use"),
        code(
            4429,
            "Too many initialisation requests",
            Server,
            None,
            "the init came more than once",
        ),
    ],
};
