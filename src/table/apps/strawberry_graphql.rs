//! Strawberry.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, File};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "strawberry-graphql",
    name: "Strawberry",
    aliases: &["strawberry"],
    kind: AppKind::Library,
    about: "GraphQL library for Python",
    page: Some("https://strawberry.rocks/docs/general/subscriptions"),
    repeats: Some("graphql-transport-ws"),
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File(
                "strawberry-graphql/strawberry@53008d932ecb:strawberry/subscriptions/protocols/graphql_transport_ws/handlers.py",
            ),
            Code("strawberry 53008d932ecb graphql_ws/handlers.py, async_base_view.py"),
        ],
    },
    codes: &[
        code(
            4400,
            "Invalid connection init payload",
            Server,
            None,
            "the init payload or another message is not valid",
        ),
        code(
            4401,
            "Unauthorized",
            Server,
            None,
            "an operation before the acknowledgement; the legacy graphql-ws handler uses it too",
        ),
        code(4403, "Forbidden", Server, None, "the connection was rejected"),
        code(
            4406,
            "Subprotocol not acceptable",
            Server,
            None,
            "no subprotocol was offered that it takes",
        ),
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
