//! obs-websocket 5.x.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::No;
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "obs-websocket",
    name: "obs-websocket 5.x",
    aliases: &["obs", "obs-studio"],
    kind: AppKind::Protocol,
    about: "remote control built into OBS Studio",
    page: Some(
        "https://github.com/obsproject/obs-websocket/blob/master/docs/generated/protocol.md#websocketclosecode",
    ),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[File("obsproject/obs-websocket@032c99331b5e:docs/generated/protocol.json")],
    },
    codes: &[
        code(4000, "UnknownReason", Server, None, "an unknown reason; meant never to be used"),
        code(4002, "MessageDecodeError", Server, None, "a message could not be decoded"),
        code(4003, "MissingDataField", Server, None, "a required field is missing"),
        code(4004, "InvalidDataFieldType", Server, None, "a field has the wrong type"),
        code(4005, "InvalidDataFieldValue", Server, None, "a field has a value that is not valid"),
        code(4006, "UnknownOpCode", Server, None, "`op` is missing or not valid"),
        code(4007, "NotIdentified", Server, None, "a message before Identify"),
        code(
            4008,
            "AlreadyIdentified",
            Server,
            None,
            "Identify came twice; Reidentify is for that",
        ),
        code(4009, "AuthenticationFailed", Server, None, "the authentication in Identify failed"),
        code(
            4010,
            "UnsupportedRpcVersion",
            Server,
            None,
            "the client uses an outdated RPC version",
        ),
        code(
            4011,
            "SessionInvalidated",
            Server,
            Some(No),
            "OBS ended the session, as its Kick button does",
        ),
        code(
            4012,
            "UnsupportedFeature",
            Server,
            None,
            "the hardware or software cannot do what was asked",
        ),
    ],
};
