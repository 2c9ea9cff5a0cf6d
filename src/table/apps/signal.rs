//! Signal server.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, File};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "signal",
    name: "Signal server",
    aliases: &[],
    kind: AppKind::Service,
    about: "the server of Signal Messenger; signal-cli and bridges meet it too",
    page: Some("https://github.com/signalapp/Signal-Server"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File(
                "signalapp/Signal-Server@218a1cd75f41:service/src/main/java/org/whispersystems/textsecuregcm/websocket/WebSocketConnection.java",
            ),
            Code("Signal-Server 218a1cd75f41 WebSocketDisconnectionRequestListener.java"),
        ],
    },
    codes: &[
        code(
            4401,
            "Reauthentication required",
            Server,
            None,
            "the client has to authenticate again",
        ),
        code(
            4409,
            "Connected elsewhere",
            Server,
            None,
            "the same device opened another connection",
        ),
    ],
};
