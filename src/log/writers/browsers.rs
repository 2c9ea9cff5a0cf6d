//! Browsers, and objects that they and others print.

use super::{Writer, line, says};
use crate::log::shape::Meaning;
use crate::table::Proof;
use crate::table::SeenBy::{Browser, Client};
use crate::table::software;

pub(super) static WRITERS: &[Writer] = &[
    // It begins as browsers do, so it stands before them. oven-sh/bun@0037b1c
    // src/jsc/bindings/webcore/WebSocket.cpp didFailWithErrorCode; its close event has 1002, 1006,
    // or 1015.
    program!(
        &software::BUN,
        [
            says(Proof::Status, "WebSocket connection to '%any%' failed: Expected 101 status code"),
            says(Proof::NotHttp, "WebSocket connection to '%any%' failed: Invalid response"),
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: Missing upgrade header",
            ),
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: Missing connection header",
            ),
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: Invalid upgrade header",
            ),
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: Invalid connection header",
            ),
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: Invalid websocket version",
            ),
            says(
                Proof::BadAccept,
                "WebSocket connection to '%any%' failed: Missing websocket accept header",
            ),
            says(
                Proof::BadAccept,
                "WebSocket connection to '%any%' failed: Mismatch websocket accept header",
            ),
            says(Proof::HandshakeTimeout, "WebSocket connection to '%any%' failed: Timeout"),
            says(Proof::NotReached, "WebSocket connection to '%any%' failed: Failed to connect"),
            says(Proof::HandshakeEnded, "WebSocket connection to '%any%' failed: Connection ended"),
            says(Proof::Tls, "WebSocket connection to '%any%' failed: TLS handshake failed"),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Proxy connection failed",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Proxy authentication required",
            ),
            says(Proof::NeverOpened, "WebSocket connection to '%any%' failed: Proxy tunnel failed"),
        ],
    )
    .at(Client),
    program!(
        &software::BROWSER,
        [
            // Chromium escapes no quote in a reason.
            line(
                "CloseEvent {isTrusted: %any%, wasClean: %clean%, code: %number%, \
                 reason: '%text%', type: 'close'",
            ),
            line("CloseEvent {isTrusted: %fields%"),
            line("close { target: %fields%"),
            // Chromium 017c1ba net/websockets/websocket_basic_handshake_stream.cc,
            // websocket_handshake_stream_base.cc; WebKit d06a1d4 WebSocketHandshake.cpp
            says(
                Proof::Status,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 Unexpected response code: %status%",
            ),
            says(
                Proof::Status,
                "WebSocket connection to '%any%' failed: Unexpected response code: %status%",
            ),
            says(
                Proof::NotHttp,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 Invalid status line",
            ),
            says(
                Proof::NotHttp,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 net::ERR_INVALID_HTTP_RESPONSE",
            ),
            says(
                Proof::NotHttp,
                "WebSocket connection to '%any%' failed: Invalid HTTP version string",
            ),
            says(Proof::NotHttp, "WebSocket connection to '%any%' failed: No response code found"),
            says(Proof::NotHttp, "WebSocket connection to '%any%' failed: Status line"),
            says(
                Proof::HandshakeEnded,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 net::ERR_CONNECTION_",
            ),
            says(
                Proof::HandshakeEnded,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 net::ERR_EMPTY_RESPONSE",
            ),
            says(
                Proof::Tls,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 net::ERR_SSL_",
            ),
            says(
                Proof::HandshakeTimeout,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 net::ERR_TIMED_OUT",
            ),
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 'Upgrade' header",
            ),
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 'Connection' header",
            ),
            says(
                Proof::BadAccept,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 Incorrect 'Sec-WebSocket-Accept' header value",
            ),
            says(
                Proof::BadAccept,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 'Sec-WebSocket-Accept' header",
            ),
            says(
                Proof::BadAccept,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 Sec-WebSocket-Accept mismatch",
            ),
            says(
                Proof::BadSubprotocol,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 'Sec-WebSocket-Protocol' header",
            ),
            says(
                Proof::BadSubprotocol,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: Sent \
                 non-empty 'Sec-WebSocket-Protocol' header but no response was received",
            ),
            says(
                Proof::BadSubprotocol,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 Response must not include 'Sec-WebSocket-Protocol' header",
            ),
            says(
                Proof::BadSubprotocol,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 Sec-WebSocket-Protocol mismatch",
            ),
            says(
                Proof::BadExtension,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: Found \
                 an unsupported extension",
            ),
            says(
                Proof::BadExtension,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 'Sec-WebSocket-Extensions' header",
            ),
            says(
                Proof::BadExtension,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: Error \
                 in permessage-deflate",
            ),
            says(
                Proof::BadExtension,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake: \
                 Received duplicate permessage-deflate response",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Error during WebSocket handshake|: \
                 %reason%",
            ),
            says(
                Proof::HandshakeEnded,
                "WebSocket connection to '%any%' failed: Connection closed before receiving a \
                 handshake response",
            ),
            // Chromium 068d291 net/websockets/websocket_stream.cc, net/base/net_error_list.h
            says(
                Proof::Status,
                "WebSocket connection to '%any%' failed: HTTP Authentication failed",
            ),
            says(
                Proof::Status,
                "WebSocket connection to '%any%' failed: Proxy authentication failed",
            ),
            says(
                Proof::HandshakeTimeout,
                "WebSocket connection to '%any%' failed: WebSocket opening handshake timed out",
            ),
            says(
                Proof::GivenUp,
                "WebSocket connection to '%any%' failed: WebSocket opening handshake was canceled",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Establishing a tunnel via proxy server \
                 failed",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: No handshake stream has been created",
            ),
            says(
                Proof::NoSuchHost,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_NAME_",
            ),
            says(
                Proof::Tls,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_CERT_",
            ),
            says(
                Proof::Tls,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_SSL_",
            ),
            says(
                Proof::Tls,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_BAD_SSL_CLIENT_AUTH_CERT",
            ),
            says(
                Proof::HandshakeEnded,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_CONNECTION_CLOSED",
            ),
            says(
                Proof::HandshakeEnded,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_CONNECTION_RESET",
            ),
            says(
                Proof::HandshakeEnded,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_CONNECTION_ABORTED",
            ),
            says(
                Proof::HandshakeEnded,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_EMPTY_RESPONSE",
            ),
            says(
                Proof::NotReached,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_CONNECTION_",
            ),
            says(
                Proof::NotReached,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_ADDRESS_",
            ),
            says(
                Proof::NotReached,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_INTERNET_DISCONNECTED",
            ),
            says(
                Proof::NotReached,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_PROXY_CONNECTION_FAILED",
            ),
            says(
                Proof::HandshakeTimeout,
                "WebSocket connection to '%any%' failed: Error in connection establishment: \
                 net::ERR_TIMED_OUT",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Error in connection establishment|: \
                 %reason%",
            ),
            // Chromium 017c1ba net/websockets/websocket_channel.cc FailChannel; WebKit 3cea9ff
            // WebSocketChannel.cpp, WebSocketFrame.cpp
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: A server must not mask any frames",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: One or more reserved bits are on",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Unrecognized frame opcode",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Received unexpected continuation frame",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Received start of new message but \
                 previous message is unfinished",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Received new data frame but previous \
                 continuous frame is unfinished",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Received fragmented control frame",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Received control frame having too long \
                 payload",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: The minimal number of bytes MUST be used \
                 to encode the length",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Invalid frame header",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Data frame received after close",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Close received after close",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Ping received after close",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: Pong received after close",
            ),
            rejects(
                Proof::BadClose,
                "WebSocket connection to '%any%' failed: Received a broken close frame",
            ),
            rejects(
                Proof::BadText,
                "WebSocket connection to '%any%' failed: Could not decode a text frame as UTF-8",
            ),
            rejects(
                Proof::TooBig,
                "WebSocket connection to '%any%' failed: WebSocket frame length too large",
            ),
            // Chromium 006a6b0 blink/renderer/modules/websockets/websocket_channel_impl.cc, 047c7dc
            // websocket_common.cc; WebKit 71eb661 WebSocket.cpp, 06dcb62 WebSocketChannel.cpp
            rejects(
                Proof::TooBig,
                "WebSocket connection to '%any%' failed: Message size is too large",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Insufficient resources",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Connection failed: Insufficient resources",
            ),
            says(
                Proof::GivenUp,
                "WebSocket connection to '%any%' failed: WebSocket is closed before the \
                 connection is established",
            ),
            says(
                Proof::NeverOpened,
                "WebSocket connection to '%any%' failed: Failed to send WebSocket handshake",
            ),
            // Safari writes what NSURLSession says. WebKit 0bf491a WebSocketTaskCocoa.mm, and lines
            // of its console: miroslavpejic85/mirotalk issue 227, Satellite-im/Core-PWA issue 2247
            says(
                Proof::NotUpgraded,
                "WebSocket connection to '%any%' failed: There was a bad response from the server",
            ),
            says(
                Proof::Lost,
                "WebSocket connection to '%any%' failed: The network connection was lost",
            ),
            says(
                Proof::EndOfStream,
                "WebSocket connection to '%any%' failed: The operation couldn’t be completed. \
                 Socket is not connected",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: The operation couldn’t be completed. \
                 Protocol error",
            ),
            rejects(
                Proof::BadFrame,
                "WebSocket connection to '%any%' failed: The operation couldn’t be completed. \
                 (kNWErrorDomainPOSIX error 100 - Protocol error)",
            ),
            says(Proof::Lost, "WebSocket connection to '%any%' failed|: %reason%"),
            // WebKit 3cea9ff WebSocketChannel.cpp didFailSocketStream; socketio/socket.io issue 606
            says(Proof::EndOfStream, "WebSocket network error: %any%Socket is not connected"),
            says(Proof::NotReached, "WebSocket network error: %any%Connection refused"),
            says(Proof::Tls, "WebSocket network error: %any%(OSStatus error %any%)"),
            says(Proof::Lost, "WebSocket network error|: %reason%"),
            // The same words without the address before them.
            says(Proof::GivenUp, "WebSocket is closed before the connection is established"),
            says(Proof::Lost, "WebSocket is closed due to suspension"),
            says(Proof::Status, "HTTP Authentication failed; no valid credentials available"),
            says(Proof::HandshakeEnded, "Connection closed before receiving a handshake response"),
            rejects(Proof::BadClose, "Received a broken close frame"),
            rejects(Proof::BadFrame, "A server must not mask any frames that it sends"),
            rejects(
                Proof::BadFrame,
                "Received start of new message but previous message is unfinished",
            ),
            // mozilla/gecko-dev 11cd73d dom/websocket/WebSocket.cpp ConsoleError: connectionFailure
            // while it connects, else netInterrupt; appstrings.properties of the browser and of dom
            says(Proof::NeverOpened, "establish a connection to the server at ws%any%"),
            says(Proof::NeverOpened, "kann keine Verbindung zu dem Server unter ws%any%"),
            says(Proof::NeverOpened, "connexion avec le serveur à l’adresse ws%any%"),
            says(
                Proof::NeverOpened,
                "The connection was refused when attempting to contact ws%any%",
            ),
            says(
                Proof::Lost,
                "The connection to ws%any% was interrupted while the page was loading",
            ),
            says(Proof::Lost, "The connection to ws%any% has terminated unexpectedly"),
            // Chromium 047c7dc websocket_common.cc, 6796162 dom_websocket.cc
            says(
                Proof::CodeRefused,
                "The close code must be either 1000, or between 3000 and 4999. %number% is neither",
            ),
            says(
                Proof::CodeRefused,
                "The close code must be either 1000, or between 3000 and 4999",
            ),
            says(Proof::CodeRefused, "The code must be either 1000, or between 3000 and 4999"),
            says(Proof::ReasonRefused, "The close reason must not be greater than 123 UTF-8 bytes"),
            says(
                Proof::ReasonRefused,
                "Failed to execute 'close' on 'WebSocket': The message must not be greater than \
                 123 bytes",
            ),
            says(
                Proof::NotOpenYet,
                "Failed to execute 'send' on 'WebSocket': Still in CONNECTING state",
            ),
            says(Proof::AlreadyClosed, "WebSocket is already in CLOSING or CLOSED state"),
            says(
                Proof::NeverOpened,
                "An insecure WebSocket connection may not be initiated from a page loaded over \
                 HTTPS",
            ),
            says(Proof::NeverOpened, "Refused to connect to 'ws%any%' because it violates"),
            // Firefox: google/elemental2 issue 133, joinmarket-webui/jam pull request 219. WebKit:
            // DOMException.cpp, WebSocket.cpp
            says(
                Proof::CodeRefused,
                "A parameter or an operation is not supported by the underlying object",
            )
            .in_context(),
            says(
                Proof::NotOpenYet,
                "An attempt was made to use an object that is not, or is no longer, usable",
            )
            .in_context(),
            says(Proof::CodeRefused, "The object does not support the operation or argument")
                .in_context(),
            says(Proof::ReasonRefused, "WebSocket close message is too long"),
        ],
    )
    .at(Browser),
    program!(&software::CLOSE_EVENT, [line("CloseEvent {%fields%")]),
];

/// What a browser rejects. The page is told 1006; Chromium sends a Close with 1002, WebKit none.
const fn rejects(proof: Proof) -> Meaning {
    says(proof).code(1006)
}
