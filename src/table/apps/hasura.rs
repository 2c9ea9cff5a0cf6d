//! Hasura.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "hasura",
    name: "Hasura",
    aliases: &["hasura-graphql-engine"],
    kind: AppKind::Service,
    about: "GraphQL server",
    page: Some("https://hasura.io/docs/"),
    repeats: Some("graphql-transport-ws"),
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("Hasura ServerErrorCode, a public copy")],
    },
    codes: &[
        code(
            4400,
            "GenericError4400",
            Server,
            None,
            "a general failure, as a message that cannot be parsed; on the legacy Apollo \
             subprotocol a failed init too",
        ),
        code(4401, "Unauthorized4401", Server, None, "the connection is not authorized"),
        code(
            4403,
            "Forbidden4403",
            Server,
            None,
            "the init failed on the subprotocol graphql-transport-ws",
        ),
        code(
            4408,
            "ConnectionInitTimeout4408",
            Server,
            None,
            "the connection was not initialised in time",
        ),
        code(4409, "NonUniqueSubscription4409", Server, None, "the operation ID is in use"),
        code(4429, "TooManyRequests4429", Server, None, "too many init requests"),
    ],
};
