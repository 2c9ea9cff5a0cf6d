//! Spring for GraphQL.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "spring-graphql",
    name: "Spring for GraphQL",
    aliases: &["spring"],
    kind: AppKind::Library,
    about: "GraphQL in Spring applications",
    page: Some("https://docs.spring.io/spring-graphql/reference/transports.html"),
    repeats: Some("graphql-transport-ws"),
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("Spring for GraphQL GraphQlStatus, a public copy")],
    },
    codes: &[
        code(4400, "INVALID_MESSAGE_STATUS", Server, None, "a message is not valid"),
        code(4401, "UNAUTHORIZED_STATUS", Server, None, "the client is not authorized"),
        code(
            4408,
            "INIT_TIMEOUT_STATUS",
            Server,
            None,
            "the connection was not initialised in time",
        ),
        code(4409, "Subscriber already exists", Server, None, "the operation ID is in use"),
        code(4429, "TOO_MANY_INIT_REQUESTS_STATUS", Server, None, "the init came more than once"),
    ],
};
