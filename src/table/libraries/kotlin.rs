//! Kotlin.

use super::{Language, Library, Visibility, name, negative};
use crate::table::software;

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "okhttp",
        name: "OkHttp",
        visibility: Visibility::Internal,
        qualified: "okhttp3.internal.ws.WebSocketProtocol.{}",
        source: "square/okhttp:okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/ws/\
            WebSocketProtocol.kt",
        version: "1682d9b (2026-07-24)",
        names: &[name(1001, "CLOSE_CLIENT_GOING_AWAY"), name(1005, "CLOSE_NO_STATUS_CODE")],
        receivers: &[&software::OKHTTP],
        ..Library::of(Language::Kotlin)
    },
    Library {
        id: "ktor",
        name: "Ktor",
        qualified: "io.ktor.websocket.CloseReason.Codes.{}",
        source: "ktorio/ktor:ktor-shared/ktor-websockets/common/src/io/ktor/websocket/\
            CloseReason.kt",
        version: "ef92e55 (2026-08-20)",
        note: "UNEXPECTED_CONDITION and CLOSED_ABNORMALLY are deprecated.",
        names: &[
            name(1000, "NORMAL"),
            name(1001, "GOING_AWAY"),
            name(1002, "PROTOCOL_ERROR"),
            name(1003, "CANNOT_ACCEPT"),
            name(1006, "CLOSED_ABNORMALLY"),
            name(1007, "NOT_CONSISTENT"),
            name(1008, "VIOLATED_POLICY"),
            name(1009, "TOO_BIG"),
            name(1010, "NO_EXTENSION"),
            name(1011, "INTERNAL_ERROR"),
            name(1011, "UNEXPECTED_CONDITION"),
            name(1012, "SERVICE_RESTART"),
            name(1013, "TRY_AGAIN_LATER"),
        ],
        ..Library::of(Language::Kotlin)
    },
    Library {
        id: "javalin",
        name: "Javalin",
        qualified: "io.javalin.websocket.WsCloseStatus.{}",
        source: "javalin/javalin:javalin/src/main/java/io/javalin/websocket/WsCloseStatus.kt",
        version: "cdfa0f7 (2026-08-14)",
        names: &[
            name(1000, "NORMAL_CLOSURE"),
            name(1001, "GOING_AWAY"),
            name(1002, "PROTOCOL_ERROR"),
            name(1003, "UNSUPPORTED_DATA"),
            name(1004, "RESERVED"),
            name(1005, "NO_STATUS_RECEIVED"),
            name(1006, "ABNORMAL_CLOSURE"),
            name(1007, "INVALID_FRAME_PAYLOAD_DATA"),
            name(1008, "POLICY_VIOLATION"),
            name(1009, "MESSAGE_TOO_BIG"),
            name(1010, "MANDATORY_EXTENSION"),
            name(1011, "SERVER_ERROR"),
            name(1012, "SERVICE_RESTART"),
            name(1013, "TRY_AGAIN_LATER"),
            name(1014, "BAD_GATEWAY"),
            name(1015, "FAILED_TLS_HANDSHAKE"),
        ],
        ..Library::of(Language::Kotlin)
    },
    Library {
        id: "http4k",
        name: "http4k",
        qualified: "org.http4k.websocket.WsStatus.{}",
        source: "http4k/http4k:core/realtime-core/src/main/kotlin/org/http4k/websocket/WsStatus.kt",
        version: "38f9a11 (2026-08-21)",
        note: "The names of Java-WebSocket, but for 1012 to 1014.",
        names: &[
            negative(-3, "FLASHPOLICY"),
            negative(-2, "BUGGYCLOSE"),
            negative(-1, "NEVER_CONNECTED"),
            name(1000, "NORMAL"),
            name(1001, "GOING_AWAY"),
            name(1002, "PROTOCOL_ERROR"),
            name(1003, "REFUSE"),
            name(1005, "NOCODE"),
            name(1006, "ABNORMAL_CLOSE"),
            name(1007, "NO_UTF8"),
            name(1008, "POLICY_VALIDATION"),
            name(1009, "TOOBIG"),
            name(1010, "EXTENSION"),
            name(1011, "UNEXPECTED_CONDITION"),
            name(1015, "TLS_ERROR"),
        ],
        printed: &[
            (-3, "Flash policy"),
            (-2, "Buggy close"),
            (-1, "Never connected"),
            (1000, "Normal"),
            (1001, "Going away"),
            (1002, "Protocol error"),
            (1003, "Refuse"),
            (1005, "No code"),
            (1006, "Abnormal close"),
            (1007, "No UTF8"),
            (1008, "Policy validation"),
            (1009, "Too big"),
            (1010, "Extension"),
            (1011, "Unexpected condition"),
            (1015, "TLS error"),
        ],
        remarks: &[
            (-3, "never sent: as in Java-WebSocket"),
            (-2, "never sent: as in Java-WebSocket"),
            (-1, "never sent: as in Java-WebSocket"),
        ],
        ..Library::of(Language::Kotlin)
    },
];
