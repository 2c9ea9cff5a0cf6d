//! Objective-C.

use super::{Language, Library, name};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[
    Library {
        id: "nsurlsession",
        name: "Apple NSURLSessionWebSocketTask",
        aliases: &["foundation", "apple"],
        source: "phracker/MacOSX-SDKs:MacOSX11.3.sdk/System/Library/Frameworks/\
            Foundation.framework/Versions/C/Headers/NSURLSession.h",
        version: "91ad8f2",
        names: &[
            name(0, "NSURLSessionWebSocketCloseCodeInvalid"),
            name(1000, "NSURLSessionWebSocketCloseCodeNormalClosure"),
            name(1001, "NSURLSessionWebSocketCloseCodeGoingAway"),
            name(1002, "NSURLSessionWebSocketCloseCodeProtocolError"),
            name(1003, "NSURLSessionWebSocketCloseCodeUnsupportedData"),
            name(1005, "NSURLSessionWebSocketCloseCodeNoStatusReceived"),
            name(1006, "NSURLSessionWebSocketCloseCodeAbnormalClosure"),
            name(1007, "NSURLSessionWebSocketCloseCodeInvalidFramePayloadData"),
            name(1008, "NSURLSessionWebSocketCloseCodePolicyViolation"),
            name(1009, "NSURLSessionWebSocketCloseCodeMessageTooBig"),
            name(1010, "NSURLSessionWebSocketCloseCodeMandatoryExtensionMissing"),
            name(1011, "NSURLSessionWebSocketCloseCodeInternalServerError"),
            name(1015, "NSURLSessionWebSocketCloseCodeTLSHandshakeFailure"),
        ],
        remarks: &[(0, "never sent: still open, or no code is known")],
        ..Library::of(Language::ObjectiveC)
    },
    Library {
        id: "socketrocket",
        name: "SocketRocket",
        source: "facebookincubator/SocketRocket:SocketRocket/SRWebSocket.h",
        version: "b7f833e (2025-12-03)",
        note: "SRStatusNoStatusReceived is a deprecated name of 1005.",
        names: &[
            name(1000, "SRStatusCodeNormal"),
            name(1001, "SRStatusCodeGoingAway"),
            name(1002, "SRStatusCodeProtocolError"),
            name(1003, "SRStatusCodeUnhandledType"),
            name(1005, "SRStatusCodeNoStatusReceived"),
            name(1005, "SRStatusNoStatusReceived"),
            name(1006, "SRStatusCodeAbnormal"),
            name(1007, "SRStatusCodeInvalidUTF8"),
            name(1008, "SRStatusCodePolicyViolated"),
            name(1009, "SRStatusCodeMessageTooBig"),
            name(1010, "SRStatusCodeMissingExtension"),
            name(1011, "SRStatusCodeInternalError"),
            name(1012, "SRStatusCodeServiceRestart"),
            name(1013, "SRStatusCodeTryAgainLater"),
            name(1015, "SRStatusCodeTLSHandshake"),
        ],
        ..Library::of(Language::ObjectiveC)
    },
];
