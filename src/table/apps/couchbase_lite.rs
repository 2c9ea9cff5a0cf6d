//! Couchbase Lite.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Either;

pub(super) const APP: App = App {
    id: "couchbase-lite",
    name: "Couchbase Lite",
    aliases: &["couchbase"],
    kind: AppKind::Library,
    about: "syncing database for mobile apps",
    page: Some(
        "https://docs.couchbase.com/mobile/2.7.0/couchbase-lite-android/com/couchbase/lite/internal/core/C4WebSocketCloseCode.html",
    ),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("Couchbase Lite C4WebSocketCloseCode, a public copy")],
    },
    codes: &[
        code(
            4001,
            "kWebSocketCloseUserTransient",
            Either,
            None,
            "a passing error that the user of the library defines",
        ),
        code(
            4002,
            "kWebSocketCloseUserPermanent",
            Either,
            None,
            "a lasting error that the user of the library defines",
        ),
    ],
};
