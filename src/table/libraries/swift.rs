//! Swift.

use super::{Language, Library, name, others, range};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "urlsession",
        name: "Apple URLSessionWebSocketTask",
        aliases: &["foundation", "apple"],
        qualified: "URLSessionWebSocketTask.CloseCode.{}",
        source: "swiftlang/swift-corelibs-foundation:Sources/FoundationNetworking/URLSession/\
            URLSessionTask.swift",
        version: "761b621 (2026-08-20)",
        note: "Read in the open implementation of the same API.",
        names: &[
            name(0, "invalid"),
            name(1000, "normalClosure"),
            name(1001, "goingAway"),
            name(1002, "protocolError"),
            name(1003, "unsupportedData"),
            name(1005, "noStatusReceived"),
            name(1006, "abnormalClosure"),
            name(1007, "invalidFramePayloadData"),
            name(1008, "policyViolation"),
            name(1009, "messageTooBig"),
            name(1010, "mandatoryExtensionMissing"),
            name(1011, "internalServerError"),
            name(1015, "tlsHandshakeFailure"),
        ],
        remarks: &[(0, "never sent: still open, or no code is known")],
        ..Library::of(Language::Swift)
    },
    Library {
        id: "starscream",
        name: "Starscream",
        qualified: "CloseCode.{}",
        source: "daltoniam/Starscream:Sources/Framer/Framer.swift",
        version: "c6bfd1a (4.0.8, 2024-03-07)",
        note: "Nothing for 1006, nor from 1010 on.",
        names: &[
            name(1000, "normal"),
            name(1001, "goingAway"),
            name(1002, "protocolError"),
            name(1003, "protocolUnhandledType"),
            name(1005, "noStatusReceived"),
            name(1007, "encoding"),
            name(1008, "policyViolated"),
            name(1009, "messageTooBig"),
        ],
        ..Library::of(Language::Swift)
    },
    Library {
        id: "swift-nio",
        name: "swift-nio",
        aliases: &["nio", "vapor"],
        qualified: "WebSocketErrorCode.{}",
        source: "apple/swift-nio:Sources/NIOWebSocket/WebSocketErrorCodes.swift",
        version: "6301857 (2.101.3-7, 2026-07-24)",
        note: "unknown(UInt16) has all that has no case.",
        names: &[
            name(1000, "normalClosure"),
            name(1001, "goingAway"),
            name(1002, "protocolError"),
            name(1003, "unacceptableData"),
            name(1007, "dataInconsistentWithMessage"),
            name(1008, "policyViolation"),
            name(1009, "messageTooLarge"),
            name(1010, "missingExtension"),
            name(1011, "unexpectedServerError"),
            others("unknown"),
        ],
        ..Library::of(Language::Swift)
    },
    Library {
        id: "network-swift",
        name: "Apple NWProtocolWebSocket",
        aliases: &["network.framework", "apple"],
        qualified: "NWProtocolWebSocket.CloseCode.Defined.{}",
        source: "copy of Apple's documentation of NWProtocolWebSocket.CloseCode.Defined",
        version: "unknown",
        note: "The names are from a copy of Apple's documentation, the numbers from the same list \
            in C. Wrapped by range: CloseCode.protocolCode(.goingAway), applicationCode, \
            privateCode.",
        names: &[
            name(1000, "normalClosure"),
            range(1000, 2999, "protocolCode"),
            name(1001, "goingAway"),
            name(1002, "protocolError"),
            name(1003, "unsupportedData"),
            name(1005, "noStatusReceived"),
            name(1006, "abnormalClosure"),
            name(1007, "invalidFramePayloadData"),
            name(1008, "policyViolation"),
            name(1009, "messageTooBig"),
            name(1010, "mandatoryExtension"),
            name(1011, "internalServerError"),
            name(1015, "tlsHandshake"),
            range(3000, 3999, "applicationCode"),
            range(4000, 4999, "privateCode"),
        ],
        ..Library::of(Language::Swift)
    },
];
