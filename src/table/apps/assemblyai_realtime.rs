//! AssemblyAI real-time v2.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, Page};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "assemblyai-realtime",
    name: "AssemblyAI real-time v2",
    aliases: &["assemblyai"],
    kind: AppKind::Service,
    about: "speech to text, the older endpoint",
    page: Some("https://assemblyai.com/docs/api-reference/real-time"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            Code("assemblyai 4.41.5 errors/realtime.ts"),
            Page(
                "AssemblyAI real-time reference, an excerpt",
                "https://assemblyai.com/docs/api-reference/real-time",
            ),
        ],
    },
    codes: &[
        code(
            4000,
            "BadSampleRate",
            Server,
            None,
            "the sample rate has to be a positive whole number",
        ),
        code(4001, "AuthFailed", Server, None, "not authorized"),
        code(4002, "InsufficientFunds", Server, None, "the account lacks funds"),
        code(4003, "FreeTierUser", Server, None, "the feature needs a paid account"),
        code(4004, "NonexistentSessionId", Server, None, "the session ID does not exist"),
        code(4008, "SessionExpired", Server, None, "the session expired"),
        code(4010, "ClosedSession", Server, None, "the session was closed before"),
        code(4029, "RateLimited", Server, None, "audio came too fast"),
        code(4030, "UniqueSessionViolation", Server, None, "another WebSocket has the session"),
        code(4031, "SessionTimeout", Server, None, "the session was idle for too long"),
        code(4032, "AudioTooShort", Server, None, "the audio is too short"),
        code(4033, "AudioTooLong", Server, None, "the audio is too long"),
        code(4034, "AudioTooSmallToTranscode", Server, None, "the audio is too small to transcode"),
        code(4100, "BadJson", Server, None, "the JSON is not valid (marked as deprecated)"),
        code(4101, "BadSchema", Server, None, "a message does not fit the schema"),
        code(4102, "TooManyStreams", Server, None, "the account has too many streams"),
        code(4103, "Reconnected", Server, None, "the session moved to another WebSocket"),
        code(
            4104,
            "WordBoostParameterParsingFailed",
            Server,
            None,
            "the word boost parameter could not be parsed",
        ),
    ],
};
