//! Jupyter collaboration.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::No;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "jupyter-collaboration",
    name: "Jupyter collaboration",
    aliases: &["jupyter", "jupyterlab", "jupyter-server-ydoc"],
    kind: AppKind::Framework,
    about: "real-time editing in JupyterLab",
    page: Some("https://jupyterlab-realtime-collaboration.readthedocs.io/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File(
                "jupyterlab/jupyter-collaboration@b84241b24e91:projects/jupyter-server-ydoc/jupyter_server_ydoc/handlers.py",
            ),
            File(
                "jupyterlab/jupyter-collaboration@b84241b24e91:packages/docprovider/src/yprovider.ts",
            ),
        ],
    },
    codes: &[
        code(
            4400,
            "Bad request",
            Server,
            Some(No),
            "opening the room of the document failed as a bad request",
        ),
        code(4404, "File not found", Server, Some(No), "the file behind the room does not exist"),
        code(
            4500,
            "Internal server error",
            Server,
            Some(No),
            "opening the room of the document failed on the server",
        ),
    ],
};
