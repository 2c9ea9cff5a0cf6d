//! OpenAI Realtime API.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::Observed;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "openai-realtime-observed",
    name: "OpenAI Realtime API",
    aliases: &["openai"],
    kind: AppKind::Service,
    about: "OpenAI voice models",
    page: Some("https://platform.openai.com/docs/guides/realtime"),
    repeats: None,
    origin: Origin {
        evidence: Observed,
        sources: &[Code("logs, notes and tests of several projects, public copies")],
    },
    codes: &[
        code(
            3000,
            "invalid_request_error.invalid_api_key",
            Server,
            None,
            "seen when the API key is not valid",
        ),
        code(
            4000,
            "invalid_request_error.*",
            Server,
            None,
            "seen for bad requests, as missing_model or beta_api_shape_disabled",
        ),
        code(
            4004,
            "invalid_request_error.model_not_found",
            Server,
            None,
            "seen when the model does not exist or is no longer served over the Realtime API",
        ),
    ],
};
