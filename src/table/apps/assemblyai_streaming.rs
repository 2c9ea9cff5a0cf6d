//! AssemblyAI streaming v3.

use super::{App, AppKind, Origin, code};
use crate::Source::Code;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "assemblyai-streaming",
    name: "AssemblyAI streaming v3",
    aliases: &["assemblyai", "universal-streaming"],
    kind: AppKind::Service,
    about: "speech to text",
    page: Some("https://www.assemblyai.com/docs/streaming/common-session-errors-and-closures"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[Code("assemblyai 4.41.5 errors/streaming.ts")],
    },
    codes: &[
        code(3005, "ServerError", Server, None, "the server failed"),
        code(3006, "InputValidationError", Server, None, "the input is not valid"),
        code(
            3007,
            "AudioChunkDurationViolation",
            Server,
            None,
            "the duration of an audio chunk is outside the limits",
        ),
        code(
            3008,
            "MaxSessionDurationExceeded",
            Server,
            None,
            "the session reached its longest duration",
        ),
        code(3009, "ConcurrencyLimitExceeded", Server, None, "too many sessions at once"),
    ],
};
