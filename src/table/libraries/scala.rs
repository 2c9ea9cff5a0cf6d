//! Scala.

use super::{Language, Library, Visibility, name};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "play",
        name: "Play Framework",
        qualified: "play.api.http.websocket.CloseCodes.{}",
        source: "playframework/playframework:core/play/src/main/scala/play/api/http/websocket/\
            CloseCodes.scala",
        version: "1a666e1 (2026-08-08)",
        note: "1012 to 1014 have names since 2026-07-23 (d5b9bb2e).",
        names: &[
            name(1000, "Regular"),
            name(1001, "GoingAway"),
            name(1002, "ProtocolError"),
            name(1003, "Unacceptable"),
            name(1005, "NoStatus"),
            name(1006, "ConnectionAbort"),
            name(1007, "InconsistentData"),
            name(1008, "PolicyViolated"),
            name(1009, "TooBig"),
            name(1010, "ClientRejectsExtension"),
            name(1011, "UnexpectedCondition"),
            name(1012, "ServiceRestart"),
            name(1013, "TryAgainLater"),
            name(1014, "BadGateway"),
            name(1015, "TLSHandshakeFailure"),
        ],
        ..Library::of(Language::Scala)
    },
    Library {
        id: "akka",
        name: "Akka HTTP",
        aliases: &["akka-http"],
        visibility: Visibility::Internal,
        qualified: "Protocol.CloseCodes.{}",
        source: "akka/akka-http:akka-http-core/src/main/scala/akka/http/impl/engine/ws/\
            Protocol.scala",
        version: "e0f0513 (2026-08-21)",
        names: &[
            name(1000, "Regular"),
            name(1001, "GoingAway"),
            name(1002, "ProtocolError"),
            name(1003, "Unacceptable"),
            name(1006, "ConnectionAbort"),
            name(1007, "InconsistentData"),
            name(1008, "PolicyViolated"),
            name(1009, "TooBig"),
            name(1010, "ClientRejectsExtension"),
            name(1011, "UnexpectedCondition"),
            name(1015, "TLSHandshakeFailure"),
        ],
        ..Library::of(Language::Scala)
    },
    Library {
        id: "pekko",
        name: "Apache Pekko HTTP",
        aliases: &["pekko-http"],
        visibility: Visibility::Internal,
        qualified: "Protocol.CloseCodes.{}",
        source: "apache/pekko-http:http-core/src/main/scala/org/apache/pekko/http/impl/engine/ws/\
            Protocol.scala",
        version: "de0c3e1 (2026-08-22)",
        note: "A fork of Akka HTTP, with the same names.",
        names: &[
            name(1000, "Regular"),
            name(1001, "GoingAway"),
            name(1002, "ProtocolError"),
            name(1003, "Unacceptable"),
            name(1006, "ConnectionAbort"),
            name(1007, "InconsistentData"),
            name(1008, "PolicyViolated"),
            name(1009, "TooBig"),
            name(1010, "ClientRejectsExtension"),
            name(1011, "UnexpectedCondition"),
            name(1015, "TLSHandshakeFailure"),
        ],
        ..Library::of(Language::Scala)
    },
];
