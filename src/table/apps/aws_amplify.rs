//! AWS Amplify JS.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Client;

pub(super) const APP: App = App {
    id: "aws-amplify",
    name: "AWS Amplify JS",
    aliases: &["amplify", "appsync"],
    kind: AppKind::Library,
    about: "the usual browser client of AppSync",
    page: Some("https://github.com/aws-amplify/amplify-js"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File(
            "aws-amplify/amplify-js@36e3ce199839:packages/api-graphql/src/Providers/AWSWebSocketProvider/index.ts",
        )],
    },
    codes: &[code(
        3001,
        "",
        Client,
        None,
        "setting up failed after the socket was open, so the client drops it; without a \
         reason text",
    )],
};
