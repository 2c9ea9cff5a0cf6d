//! AssemblyAI real-time v2.

use super::{App, AppKind, Origin, code};
use crate::Source::{Code, Page};
use crate::table::Basis::SourceCode;
use crate::table::Retry::NotStated;
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
            NotStated,
            "the sample rate has to be a positive whole number",
        ),
        code(4001, "AuthFailed", Server, NotStated, "not authorized"),
        code(4002, "InsufficientFunds", Server, NotStated, "the account lacks funds"),
        code(4003, "FreeTierUser", Server, NotStated, "the feature needs a paid account"),
        code(4004, "NonexistentSessionId", Server, NotStated, "the session ID does not exist"),
        code(4008, "SessionExpired", Server, NotStated, "the session expired"),
        code(4010, "ClosedSession", Server, NotStated, "the session was closed before"),
        code(4029, "RateLimited", Server, NotStated, "audio came too fast"),
        code(
            4030,
            "UniqueSessionViolation",
            Server,
            NotStated,
            "another WebSocket has the session",
        ),
        code(4031, "SessionTimeout", Server, NotStated, "the session was idle for too long"),
        code(4032, "AudioTooShort", Server, NotStated, "the audio is too short"),
        code(4033, "AudioTooLong", Server, NotStated, "the audio is too long"),
        code(
            4034,
            "AudioTooSmallToTranscode",
            Server,
            NotStated,
            "the audio is too small to transcode",
        ),
        code(4100, "BadJson", Server, NotStated, "the JSON is not valid (marked as deprecated)"),
        code(4101, "BadSchema", Server, NotStated, "a message does not fit the schema"),
        code(4102, "TooManyStreams", Server, NotStated, "the account has too many streams"),
        code(4103, "Reconnected", Server, NotStated, "the session moved to another WebSocket"),
        code(
            4104,
            "WordBoostParameterParsingFailed",
            Server,
            NotStated,
            "the word boost parameter could not be parsed",
        ),
    ],
};
