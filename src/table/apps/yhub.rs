//! @y/hub.

use super::{App, AppKind, Origin, code, range};
use crate::Source::File;
use crate::table::Advice::{AfterBackoff, AfterChange};
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "yhub",
    name: "@y/hub",
    aliases: &[],
    kind: AppKind::Framework,
    about: "Yjs server by the authors of Yjs",
    page: Some("https://github.com/yjs/yhub/blob/main/API.md#errors"),
    repeats: None,
    origin: Origin { evidence: Documentation, sources: &[File("yjs/yhub@e312cfac80c9:API.md")] },
    codes: &[
        code(4401, "wsCloseAuthRevoked", Server, Some(AfterChange), "the access was revoked"),
        code(4404, "wsCloseDocDeleted", Server, Some(AfterChange), "the document was deleted"),
        range(
            4400,
            4499,
            "",
            Server,
            Some(AfterChange),
            "a lasting error; act before connecting again",
        ),
        range(4500, 4599, "", Server, Some(AfterBackoff), "a passing error; none is sent so far"),
    ],
};
