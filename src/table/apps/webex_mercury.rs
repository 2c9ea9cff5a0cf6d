//! Webex JS SDK.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, File};
use crate::table::Advice::{AfterChange, No};
use crate::table::Basis::SourceCode;
use crate::table::Sender::{Either, Server};

pub(super) const APP: App = App {
    id: "webex-mercury",
    name: "Webex JS SDK",
    aliases: &["webex", "mercury"],
    kind: AppKind::Service,
    about: "clients and bots of Cisco Webex; Mercury is its socket",
    page: Some("https://github.com/webex/webex-js-sdk"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File(
                "webex/webex-js-sdk@61f5c3095839:packages/@webex/internal-plugin-mercury/src/errors.js",
            ),
            Code("webex-js-sdk 02770dbecf04 socket-base.js"),
        ],
    },
    codes: &[
        code(
            3050,
            "",
            Either,
            None,
            "logout; whether the client connects again depends on the reason",
        ),
        code(4000, "replaced", Server, Some(No), "another socket took the place of this one"),
        code(
            4001,
            "replaced during shutdown",
            Server,
            None,
            "the socket was replaced while the server shut down; a client that moved over need \
             not connect again",
        ),
        code(4400, "BadRequest", Server, None, "usually credentials of a service account"),
        code(4401, "NotAuthorized", Server, Some(AfterChange), "refresh the access token"),
        code(4403, "Forbidden", Server, None, "the credentials are not entitled for Webex"),
    ],
};
