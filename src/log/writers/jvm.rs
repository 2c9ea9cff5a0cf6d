//! Java and Kotlin libraries and servers.

use super::{Writer, line, received, says, sent};
use crate::table::Proof;
use crate::table::SeenBy::Client;
use crate::table::software;

pub(super) static WRITERS: &[Writer] = &[
    library!(
        "java-websocket",
        &software::JAVA_WEBSOCKET,
        [
            // afeacbf example/ExampleClient.java, WebSocketImpl.java: 1006 and the negative codes
            // are its own.
            says(
                Proof::NoPong,
                "Connection closed by us Code: 1006 Reason: The connection was closed because the \
                 other endpoint did not respond with a pong in time",
            ),
            says(Proof::Lost, "Connection closed by remote peer Code: 1006 Reason: %reason%"),
            says(Proof::Lost, "Connection closed by us Code: 1006 Reason: %reason%"),
            says(
                Proof::Status,
                "Connection closed by us Code: 1002 Reason: Invalid status code received: %status%",
            ),
            says(Proof::HandshakeEnded, "Connection closed by remote peer Code: -1"),
            says(Proof::NeverOpened, "Connection closed by us Code: -1 Reason: %reason%"),
            received("Connection closed by remote peer Code: %code% Reason: %reason%"),
            sent("Connection closed by us Code: %code% Reason: %reason%"),
            says(
                Proof::Status,
                "with exit code %number% additional info: Invalid status code received: %status%",
            ),
            says(Proof::NeverOpened, "with exit code -1 additional info: %reason%").in_context(),
            line("with exit code %code% additional info: %reason%"),
            // AbstractWebSocket.java
            says(Proof::NoPong, "the other endpoint did not respond with a pong in time"),
            says(Proof::NoPong, "Closing connection due to no pong received: "),
            // drafts/Draft.java
            says(
                Proof::Status,
                "org.java_websocket.exceptions.InvalidHandshakeException: Invalid status code \
                 received: %status%",
            ),
            says(Proof::Status, "Invalid status code received: %status% Status line: "),
            says(
                Proof::NotHttp,
                "org.java_websocket.exceptions.InvalidHandshakeException: Invalid status line \
                 received: ",
            ),
            says(Proof::BadRequest, "Invalid request method received: %any% Status line: "),
            says(Proof::NotHttp, "Invalid status line received: %any% Status line: "),
            says(
                Proof::NotHttp,
                "org.java_websocket.exceptions.InvalidHandshakeException: not an http header",
            ),
            // WebSocketImpl.java, drafts/Draft_6455.java
            says(
                Proof::GivenUp,
                "org.java_websocket.exceptions.InvalidHandshakeException: Handshake data rejected \
                 by client.",
            ),
            says(Proof::NeverOpened, "org.java_websocket.exceptions.InvalidHandshakeException"),
            says(Proof::NotUpgraded, "draft Draft_6455%any% refuses handshake"),
            says(
                Proof::NotUpgraded,
                "acceptHandshakeAsClient - Missing/wrong upgrade or connection in handshake.",
            ),
            says(
                Proof::BadAccept,
                "acceptHandshakeAsClient - Missing Sec-WebSocket-Key or Sec-WebSocket-Accept",
            ),
            says(Proof::BadAccept, "acceptHandshakeAsClient - Wrong key for Sec-WebSocket-Key."),
            says(
                Proof::BadSubprotocol,
                "acceptHandshakeAsClient - No matching extension or protocol found.",
            ),
            says(Proof::BadRequest, "acceptHandshakeAsServer - Wrong websocket version."),
            says(
                Proof::BadSubprotocol,
                "acceptHandshakeAsServer - No matching extension or protocol found.",
            ),
            says(Proof::NotUpgraded, "the handshake did finally not match").in_context(),
            says(Proof::BadRequest, "Closing due to protocol error: no draft matches"),
            says(Proof::BadRequest, "Closing due to protocol error: wrong http function"),
            says(Proof::BadRequest, "Closing due to wrong handshake").in_context(),
            says(Proof::NeverOpened, "Closing due to invalid handshake").in_context(),
            says(Proof::NeverOpened, "Closing since client was never connected").in_context(),
            // drafts/Draft_6455.java, extensions, framing/ControlFrame.java: each of these
            // exceptions becomes a Close with its code.
            says(Proof::TooBig, "org.java_websocket.exceptions.LimitExceededException").sent(),
            says(Proof::TooBig, "Payloadsize is to big...").in_context().sent(),
            says(Proof::TooBig, "Payload limit reached. Allowed: ").sent(),
            says(Proof::TooBig, "Payload limit reached.").sent().in_context(),
            line(
                "org.java_websocket.exceptions.InvalidFrameException: closecode must not be sent \
                 over the wire: %number%",
            ),
            line("closecode must not be sent over the wire: %number%"),
            says(Proof::BadFrame, "org.java_websocket.exceptions.InvalidFrameException").sent(),
            says(
                Proof::BadText,
                "org.java_websocket.exceptions.InvalidDataException: Received text is no valid \
                 utf8 string!",
            )
            .sent(),
            says(
                Proof::BadText,
                "org.java_websocket.exceptions.InvalidDataException: \
                 java.nio.charset.MalformedInputException",
            )
            .sent(),
            says(
                Proof::BadClose,
                "org.java_websocket.exceptions.InvalidDataException: A close frame must have a \
                 closecode if it has a reason",
            ),
            says(
                Proof::BadFrame,
                "org.java_websocket.exceptions.InvalidDataException: Continuous frame sequence was \
                 not started.",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "org.java_websocket.exceptions.InvalidDataException: Continuous frame sequence not \
                 completed.",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "org.java_websocket.exceptions.InvalidDataException: Previous continuous frame \
                 sequence not completed.",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "org.java_websocket.exceptions.InvalidDataException: non control or continious \
                 frame expected",
            )
            .sent(),
            says(Proof::BadText, "Received text is no valid utf8 string!").in_context().sent(),
            says(Proof::BadText, "Protocol error: Payload is not UTF8").sent(),
            says(Proof::BadFrame, "Continuous frame sequence was not started.").sent(),
            says(Proof::BadFrame, "Continuous frame sequence not completed.").sent(),
            says(Proof::BadFrame, "Previous continuous frame sequence not completed.").sent(),
            says(Proof::BadFrame, "non control or continious frame expected").sent(),
            says(Proof::BadFrame, "Control frame can't have fin==false set").sent(),
            says(Proof::BadFrame, "Control frame can't have rsv%any%==true set").sent(),
            says(Proof::BadFrame, "Continuous frame cannot have RSV1, RSV2 or RSV3 set").sent(),
            says(Proof::BadFrame, "bad rsv RSV1: %any% RSV2: %any% RSV3: ").sent(),
            says(Proof::BadFrame, "Invalid frame: more than 125 octets").sent(),
            says(Proof::TooBig, "Inflated fragment size exceeds limit of ").code(1008).sent(),
            // framing/CloseFrame.java, exceptions/WebsocketNotConnectedException.java
            says(Proof::BadClose, "A close frame must have a closecode if it has a reason"),
            says(Proof::BadClose, "Trying to send an illegal close code!"),
            says(
                Proof::AlreadyClosed,
                "org.java_websocket.exceptions.WebsocketNotConnectedException",
            ),
        ],
    ),
    library!(
        "nv-websocket-client",
        &software::NV_WEBSOCKET_CLIENT,
        [
            // 2.15 WebSocketFrame.java
            line("Opcode=CLOSE,Length=%any%,CloseCode=%code%,Reason=%reason%)"),
            // NoMoreFrameException.java, InsufficientDataException.java, ReadingThread.java
            says(Proof::EndOfStream, "No more WebSocket frame from the server."),
            says(Proof::EndOfStream, "The end of the stream has been reached unexpectedly.")
                .in_context(),
            says(
                Proof::Lost,
                "An I/O error occurred while a frame was being read from the web socket: %reason%",
            ),
            says(
                Proof::Lost,
                "Interruption occurred while a frame was being read from the web socket: %reason%",
            ),
            says(Proof::Lost, "An I/O error occurred when a frame was tried to be sent: %reason%"),
            says(Proof::Lost, "Flushing frames to the server failed: %reason%"),
            says(Proof::Lost, "An uncaught throwable was detected in the reading thread: %reason%")
                .in_context(),
            says(Proof::Lost, "An uncaught throwable was detected in the writing thread: %reason%")
                .in_context(),
            says(Proof::BadFrame, "The RSV1 bit of a frame is set unexpectedly.").sent(),
            says(Proof::BadFrame, "The RSV2 bit of a frame is set unexpectedly.").sent(),
            says(Proof::BadFrame, "The RSV3 bit of a frame is set unexpectedly.").sent(),
            says(Proof::BadFrame, "A frame has an unknown opcode: 0x%any%").sent(),
            says(Proof::BadFrame, "A frame from the server is masked.").sent(),
            says(Proof::BadFrame, "A control frame is fragmented.").in_context().sent(),
            says(
                Proof::BadFrame,
                "A continuation frame was detected although a continuation had not started.",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "A non-control frame was detected although the existing continuation had not been \
                 closed.",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "The payload size of a control frame exceeds the maximum size (125 bytes): ",
            )
            .sent(),
            says(Proof::BadFrame, "The payload length of a frame is invalid.").sent(),
            says(
                Proof::TooBig,
                "The payload length of a frame exceeds the maximum array size in Java.",
            )
            .sent(),
            says(
                Proof::TooBig,
                "OutOfMemoryError occurred during a trial to allocate a memory area for a frame's \
                 payload: ",
            )
            .sent(),
            says(
                Proof::TooBig,
                "Failed to concatenate payloads of multiple frames to construct a message: ",
            )
            .sent(),
            // HandshakeReader.java, SocketConnector.java, WebSocket.java
            says(
                Proof::Status,
                "The status code of the opening handshake response is not '101 Switching \
                 Protocols'. The status line is: HTTP/1.1 %status%",
            ),
            says(
                Proof::NotUpgraded,
                "The status code of the opening handshake response is not '101 Switching \
                 Protocols'.",
            ),
            says(
                Proof::HandshakeEnded,
                "Failed to read an opening handshake response from the server: %reason%",
            ),
            says(
                Proof::HandshakeEnded,
                "An error occurred while HTTP header section was being read: %reason%",
            ),
            says(
                Proof::HandshakeEnded,
                "Failed to send an opening handshake request to the server: %reason%",
            ),
            says(Proof::NotHttp, "The status line of the opening handshake response is "),
            says(
                Proof::NotUpgraded,
                "The opening handshake response does not contain 'Upgrade' header.",
            ),
            says(
                Proof::NotUpgraded,
                "The opening handshake response does not contain 'Connection' header.",
            ),
            says(Proof::NotUpgraded, "'websocket' was not found in 'Upgrade' header."),
            says(Proof::NotUpgraded, "'Upgrade' was not found in 'Connection' header."),
            says(
                Proof::BadAccept,
                "The opening handshake response does not contain 'Sec-WebSocket-Accept' header.",
            ),
            says(
                Proof::BadAccept,
                "The value of 'Sec-WebSocket-Accept' header is different from the expected one.",
            ),
            says(
                Proof::BadExtension,
                "The value in 'Sec-WebSocket-Extensions' failed to be parsed: ",
            ),
            says(
                Proof::BadExtension,
                "The extension contained in the Sec-WebSocket-Extensions header is not supported: ",
            ),
            says(
                Proof::BadExtension,
                "permessage-deflate extension contains an unsupported parameter: ",
            ),
            says(
                Proof::BadSubprotocol,
                "The protocol contained in the Sec-WebSocket-Protocol header is not supported: ",
            ),
            says(Proof::Tls, "SSL handshake with the WebSocket endpoint (%any%) failed: %reason%"),
            says(
                Proof::Tls,
                "The certificate of the peer%any% does not match the expected hostname",
            ),
            says(
                Proof::NotReached,
                "com.neovisionaries.ws.client.WebSocketException: Failed to connect to %reason%",
            ),
            says(
                Proof::NoSuchHost,
                "com.neovisionaries.ws.client.WebSocketException: Failed to resolve hostname \
                 %reason%",
            ),
            says(Proof::NotReached, "Handshake with the proxy server (%any%) failed: %reason%"),
            says(Proof::AlreadyClosed, "The current state of the WebSocket is not CREATED."),
        ],
    )
    .at(Client),
    library!(
        "okhttp",
        &software::OKHTTP,
        [
            // 3.9 to 4.10, 1682d9b RealWebSocket, WebSocketProtocol: what `close` refuses.
            says(
                Proof::CodeRefused,
                "IllegalArgumentException: Code %number% is reserved and may not",
            ),
            says(
                Proof::CodeRefused,
                "IllegalArgumentException: Code must be in range [1000,5000): ",
            ),
            says(Proof::ReasonRefused, "IllegalArgumentException: reason.size() > "),
            says(Proof::ReasonRefused, "reason.size() > 123: "),
            // What `WebSocketReader` finds in a Close. No Close is sent.
            received("ProtocolException: Code %number% is reserved and may not be used"),
            received("ProtocolException: Code must be in range [1000,5000): %number%"),
            line("Code %number% is reserved and may not be used").in_context(),
            line("Code must be in range [1000,5000): %number%"),
            says(Proof::BadClose, "Malformed close payload length of 1"),
            says(Proof::BadFrame, "Control frames must be final."),
            says(Proof::BadFrame, "Control frame must be less than 125B."),
            says(Proof::BadFrame, "Reserved flags are unsupported.").in_context(),
            says(Proof::BadFrame, "ProtocolException: Unexpected rsv%any% flag"),
            says(Proof::BadFrame, "Unexpected rsv1 flag").in_context(),
            says(Proof::BadFrame, "Unexpected rsv2 flag").in_context(),
            says(Proof::BadFrame, "Unexpected rsv3 flag").in_context(),
            says(Proof::BadFrame, "Server-sent frames must not be masked."),
            says(Proof::BadFrame, "Client-sent frames must be masked."),
            says(Proof::BadFrame, "Frame length 0x%any% > 0x7FFFFFFFFFFFFFFF"),
            says(Proof::BadFrame, "ProtocolException: Unknown control opcode: "),
            says(Proof::BadFrame, "ProtocolException: Unknown opcode: ").in_context(),
            says(Proof::BadFrame, "Unknown control opcode: ").in_context(),
            says(Proof::BadFrame, "Expected continuation opcode. Got: "),
            // RealWebSocket
            says(Proof::Status, "Expected HTTP 101 response but was '%status%"),
            says(Proof::NotUpgraded, "Expected 'Connection' header value 'Upgrade' but was '"),
            says(Proof::NotUpgraded, "Expected 'Upgrade' header value 'websocket' but was '"),
            says(
                Proof::BadAccept,
                "Expected 'Sec-WebSocket-Accept' header value '%any%' but was '",
            ),
            says(Proof::NeverOpened, "Request header not permitted: 'Sec-WebSocket-Extensions'"),
            says(Proof::NeverOpened, "Web Socket exchange missing: bad interceptor?"),
            says(Proof::NeverOpened, "Web Socket socket missing: bad interceptor?"),
            says(Proof::NoPong, "sent ping but didn't receive pong within "),
            // Http1ExchangeCodec.kt
            says(Proof::HandshakeEnded, "java.io.IOException: unexpected end of stream on ")
                .in_context(),
        ],
    )
    .at(Client),
    library!(
        "jdk",
        &software::JAVA_NET_HTTP,
        [
            // JDK 17 and 25 MessageDecoder.java; WebSocketImpl.java sends a Close. The code that it
            // refuses is there as a character: `Illegal status code: ϭ` for 1005.
            says(Proof::BadText, "FailWebSocketException: Invalid UTF-8 in frame ").sent(),
            says(Proof::BadClose, "FailWebSocketException: Incomplete status code").sent(),
            says(Proof::BadClose, "FailWebSocketException: Illegal status code: ").sent(),
            says(Proof::BadClose, "FailWebSocketException: Illegal close reason").sent(),
            says(Proof::BadFrame, "FailWebSocketException: ").sent(),
            says(Proof::BadFrame, "FailWebSocketException").sent(),
            // OpeningHandshake.java
            says(
                Proof::Status,
                "CheckFailedException: Unexpected HTTP response status code %status%",
            ),
            says(Proof::BadAccept, "CheckFailedException: Bad Sec-WebSocket-Accept"),
            says(
                Proof::BadAccept,
                "CheckFailedException: Response field missing: Sec-WebSocket-Accept",
            ),
            says(Proof::BadSubprotocol, "CheckFailedException: Unexpected subprotocol: "),
            says(
                Proof::BadExtension,
                "CheckFailedException: Response field 'Sec-WebSocket-Extensions' present: ",
            ),
            says(Proof::NotUpgraded, "CheckFailedException: Response field missing: "),
            says(Proof::NotUpgraded, "CheckFailedException: Response field '"),
            says(Proof::NotUpgraded, "CheckFailedException: Bad response field: "),
            says(Proof::NeverOpened, "java.net.http.WebSocketHandshakeException"),
            // WebSocketImpl.java
            says(Proof::CodeRefused, "IllegalArgumentException: statusCode").in_context(),
            says(Proof::ReasonRefused, "IllegalArgumentException: reason").in_context(),
            says(Proof::AlreadyClosed, "java.io.IOException: Output closed").in_context(),
            // Http1Response.java, ResponseTimerEvent.java, HttpConnectTimeoutException.java
            says(Proof::HandshakeEnded, "HTTP/1.1 header parser received no bytes").in_context(),
            says(Proof::HandshakeTimeout, "java.net.http.HttpTimeoutException: ").in_context(),
            says(Proof::NotReached, "java.net.http.HttpConnectTimeoutException").in_context(),
        ],
    )
    .at(Client),
    library!(
        "tomcat",
        &software::TOMCAT,
        [
            // 7.0 to 12.0 org/apache/tomcat/websocket/LocalStrings.properties, WsFrameBase.java:
            // the server closes with the code.
            says(
                Proof::BadText,
                "A WebSocket text frame was received that could not be decoded to UTF-8 because it \
                 contained invalid byte sequences",
            ),
            says(
                Proof::BadClose,
                "A WebSocket close frame was received with a close reason that contained invalid \
                 UTF-8 byte sequences",
            ),
            says(
                Proof::BadClose,
                "The client sent a close frame with a single byte payload which is not valid",
            ),
            says(Proof::BadFrame, "New frame received after a close control frame"),
            says(
                Proof::BadFrame,
                "A fragmented control frame was received but control frames may not be fragmented",
            ),
            says(Proof::BadFrame, "A control frame was sent that did not have the fin bit set."),
            says(Proof::BadFrame, "A control frame was sent with a payload of size ["),
            says(Proof::BadFrame, "A WebSocket frame was sent with an unrecognised opCode of ["),
            says(
                Proof::BadFrame,
                "The server frame was masked but server frames must not be masked",
            ),
            says(
                Proof::BadFrame,
                "The client frame was not masked but all client frames must be masked",
            ),
            says(
                Proof::BadFrame,
                "A new message was started when a continuation frame was expected",
            ),
            says(
                Proof::BadFrame,
                "An invalid WebSocket frame was received - the most significant bit of a 64-bit \
                 payload was illegally set",
            ),
            says(Proof::BadFrame, "The client frame set the reserved bits to ["),
            says(Proof::BadFrame, "Failed to decompress a compressed WebSocket frame"),
            says(
                Proof::TooBig,
                "The message was [%any%] bytes long but the MessageHandler has a limit of [",
            ),
            says(Proof::TooBig, "No async message support and buffer too small. Buffer size: ["),
            says(
                Proof::TooBig,
                "The decoded text message was too big for the output buffer and the endpoint does \
                 not support partial messages",
            ),
            says(Proof::Lost, "An unrecoverable IOException occurred so the connection was closed")
                .in_context(),
            says(Proof::Lost, "Failure while reading data sent by server").in_context(),
            says(Proof::Lost, "Async client read failed").in_context(),
            says(Proof::Lost, "Write to the remote endpoint failed. The timeout passed to this"),
            // WsSession.java: the other side is sent 1001, this side is told 1006.
            says(Proof::Idle, "The WebSocket session [%any%] idle timeout expired"),
            says(Proof::Idle, "The WebSocket session [%any%] read idle timeout expired"),
            says(Proof::Idle, "The WebSocket session [%any%] write idle timeout expired"),
            says(
                Proof::Lost,
                "Unable to write the complete message as the WebSocket connection has been closed",
            ),
            says(
                Proof::AlreadyClosed,
                "The WebSocket session [%any%] has been closed and no method (apart from close()) \
                 may be called",
            ),
            says(
                Proof::AlreadyClosed,
                "java.io.EOFException: Message will not be sent because the WebSocket session has \
                 been closed",
            ),
            says(
                Proof::AlreadyClosed,
                "Message will not be sent because the WebSocket session has been closed",
            ),
            says(
                Proof::AlreadyClosed,
                "The remainder of the message will not be sent because the WebSocket session has \
                 been closed",
            ),
            says(
                Proof::AlreadyClosed,
                "The client data cannot be processed because the session has already been closed",
            ),
            // WsWebSocketContainer.java
            says(
                Proof::Status,
                "The HTTP response from the server [%status%] did not permit the HTTP upgrade to \
                 WebSocket",
            ),
            says(
                Proof::NotHttp,
                "The HTTP response from the server [%any%] did not permit the HTTP upgrade to \
                 WebSocket",
            ),
            says(Proof::Status, "Failed to handle HTTP response code [%status%]").in_context(),
            says(
                Proof::Status,
                "The HTTP upgrade to WebSocket failed but partial data may have been received: \
                 Status Code [%status%]",
            ),
            says(
                Proof::HandshakeEnded,
                "The HTTP upgrade to WebSocket failed but partial data may have been received: ",
            ),
            says(
                Proof::NeverOpened,
                "The HTTP upgrade to WebSocket failed because the size of the HTTP response \
                 headers exceeded the limit",
            ),
            says(
                Proof::HandshakeEnded,
                "The HTTP request to initiate the WebSocket connection to [%any%] failed",
            ),
            says(
                Proof::BadSubprotocol,
                "The WebSocket server returned multiple values for the Sec-WebSocket-Protocol \
                 header",
            ),
            says(
                Proof::BadExtension,
                "The server responded with extension parameters the client is unable to support",
            ),
            says(
                Proof::Status,
                "Failed to connect to the configured Proxy [%any%]. The HTTP response code was \
                 [%status%]",
            ),
            says(Proof::NotReached, "Unable to open a connection to the server").in_context(),
            // WsHttpUpgradeHandler.java
            says(Proof::Lost, "Closing WebSocket connection due to an error"),
        ],
    ),
    library!(
        "jetty-api",
        &software::JETTY,
        [
            line("CloseInfo[code=%code%,reason=%reason%]"),
            // 12.0.20, run
            says(Proof::CodeRefused, "Invalid outgoing frame: CLOSE@%any%}"),
            says(Proof::CodeRefused, "ProtocolException: Frame has non-transmittable status code"),
            // 12.0.15 core/CloseStatus.java
            line("{1000=NORMAL,%reason%}").code(1000),
            line("{1001=SHUTDOWN,%reason%}").code(1001),
            line("{1002=PROTOCOL,%reason%}").code(1002),
            line("{1003=BAD_DATA,%reason%}").code(1003),
            line("{1005=NO_CODE,%reason%}").code(1005),
            line("{1006=NO_CLOSE,%reason%}").code(1006),
            line("{1007=BAD_PAYLOAD,%reason%}").code(1007),
            line("{1008=POLICY_VIOLATION,%reason%}").code(1008),
            line("{1009=MESSAGE_TOO_LARGE,%reason%}").code(1009),
            line("{1010=EXTENSION_ERROR,%reason%}").code(1010),
            line("{1011=SERVER_ERROR,%reason%}").code(1011),
            line("{1012=SERVICE_RESTART,%reason%}").code(1012),
            line("{1013=TRY_AGAIN_LATER,%reason%}").code(1013),
            line("{1014=BAD_GATEWAY,%reason%}").code(1014),
            line("{1015=FAILED_TLS_HANDSHAKE,%reason%}").code(1015),
            // 9.2 to 9.4 AbstractWebSocketConnection.java, ConnectionState.java,
            // WebSocketSession.java
            says(Proof::EndOfStream, "WebSocket Read EOF"),
            says(Proof::Lost, "WebSocket Write EOF"),
            says(Proof::Lost, "java.io.EOFException: Disconnected").in_context(),
            says(Proof::EndOfStream, "java.io.EOFException: Remote Read EOF").in_context(),
            says(Proof::HandshakeEnded, "java.io.EOFException: Reading WebSocket Upgrade response"),
            says(Proof::Lost, "EOFException: Disconnected").in_context(),
            says(Proof::Lost, "Harsh disconnect").in_context(),
            says(
                Proof::Idle,
                "jetty.websocket.api.CloseException: java.util.concurrent.TimeoutException: Idle \
                 timeout expired",
            )
            .code(1001)
            .sent(),
            says(Proof::Idle, "SocketTimeoutException: Timeout on Read").in_context(),
            says(Proof::NeverOpened, "WebSocketException: Shutdown").in_context(),
            says(Proof::AlreadyClosed, "WebSocketException: Session closed"),
            // 12.0.15 core/WebSocketConnection.java, WebSocketSessionState.java
            says(Proof::Idle, "WebSocketTimeoutException: Connection Idle Timeout")
                .code(1001)
                .sent(),
            says(Proof::Idle, "WebSocketTimeoutException: Timeout on Read").code(1001).sent(),
            says(Proof::Lost, "FrameFlusher Write Timeout"),
            says(Proof::Lost, "WebSocketSessionState.onEof("),
            says(Proof::Lost, "Session Closed").in_context(),
            // 9.4 WebSocketPolicy.java
            says(Proof::TooBig, "Text message size [%any%] exceeds maximum size ["),
            says(Proof::TooBig, "Binary message size [%any%] exceeds maximum size ["),
            // 12.0.15 core/internal/MessageHandler.java, messages/StringMessageSink.java
            says(Proof::TooBig, "Text message too large: %any% > ").in_context().sent(),
            says(Proof::TooBig, "Binary message too large: %any% > ").in_context().sent(),
            says(Proof::TooBig, "Cannot handle payload lengths larger than ").sent(),
            says(Proof::TooBig, "[int-sane!] cannot handle payload lengths larger than "),
            says(Proof::TooBig, "websocket.core.exception.MessageTooLargeException").sent(),
            says(Proof::TooBig, "jetty.websocket.api.MessageTooLargeException"),
            says(Proof::TooBig, "websocket.api.exceptions.MessageTooLargeException").sent(),
            // 9.4 CloseInfo.java, 12.0.15 core/CloseStatus.java
            received("ProtocolException: Invalid CLOSE Code: %number%"),
            received("ProtocolException: Invalid close status code: %number%")
                .proves(Proof::BadClose),
            received("ProtocolException: Out of range close status code: %number%"),
            received("ProtocolException: Frame forbidden close status code: %number%"),
            received("ProtocolException: RFC6455 and IANA Undefined close status code: %number%"),
            received("Invalid CLOSE Code: %number%"),
            received("RFC6455 and IANA Undefined close status code: %number%"),
            received("Frame forbidden close status code: %number%"),
            received("Out of range close status code: %number%"),
            says(Proof::BadClose, "ProtocolException: Invalid CLOSE payload"),
            says(Proof::BadClose, "ProtocolException: Invalid 1 byte payload"),
            says(Proof::BadClose, "ProtocolException: Invalid close frame payload length"),
            says(Proof::BadClose, "BadPayloadException: Invalid Close Reason"),
            // 9.4 Parser.java, 12.0.15 core/internal/Parser.java, FrameSequence.java,
            // core/util/FrameValidation.java
            says(Proof::BadFrame, "ProtocolException: Invalid control frame payload length"),
            says(Proof::BadFrame, "ProtocolException: Control Frames must be FIN=true"),
            says(Proof::BadFrame, "ProtocolException: RSV%any% not allowed to be set"),
            says(Proof::BadFrame, "ProtocolException: Cannot have RSV%any% on Control frames"),
            says(Proof::BadFrame, "ProtocolException: Cannot have FIN==false on Control frames"),
            says(Proof::BadFrame, "ProtocolException: Invalid RSV1 set on permessage-deflate"),
            says(Proof::BadFrame, "ProtocolException: Fragmented %any% Frame ["),
            says(Proof::BadFrame, "ProtocolException: CONTINUATION after fin==true"),
            says(Proof::BadFrame, "ProtocolException: CONTINUATION frame without prior !FIN"),
            says(Proof::BadFrame, "ProtocolException: DataFrame before fin==true"),
            says(Proof::BadFrame, "ProtocolException: UNDEFINED OpCode: "),
            says(Proof::BadFrame, "ProtocolException: Unexpected %any% was expecting CONTINUATION"),
            says(
                Proof::BadFrame,
                "ProtocolException: Client MUST mask all frames (RFC-6455: Section 5.1)",
            ),
            says(
                Proof::BadFrame,
                "ProtocolException: Server MUST NOT mask any frames (RFC-6455: Section 5.1)",
            ),
            says(Proof::BadFrame, "Client MUST mask all frames (RFC-6455: Section 5.1)"),
            says(Proof::BadFrame, "Server MUST NOT mask any frames (RFC-6455: Section 5.1)"),
            says(Proof::BadText, "BadPayloadException: Invalid UTF-8"),
            says(Proof::BadText, "BadPayloadException$InvalidUtf8: "),
            says(Proof::BadFrame, "websocket.api.exceptions.ProtocolException: Unknown opcode: "),
            says(Proof::BadText, "websocket.core.exception.BadPayloadException: Text Not Accepted"),
            says(Proof::BadFrame, "websocket.core.exception.ProtocolException: Unknown opcode: "),
            says(Proof::BadFrame, "jetty.websocket.api.ProtocolException: Unknown opcode: "),
            says(Proof::BadFrame, "ProtocolException: %any% after CLOSE"),
            // 9.2 UpgradeConnection.java, 9.4 WebSocketUpgradeRequest.java, 12.0.15
            // CoreClientUpgradeRequest.java, HttpUpgraderOverHTTP.java
            says(
                Proof::Status,
                "UpgradeException: Failed to upgrade to websocket: Unexpected HTTP Response Status \
                 Code: %status%",
            ),
            says(
                Proof::Status,
                "Failed to upgrade to websocket: Unexpected HTTP Response Status Code: %status%",
            ),
            says(Proof::NotUpgraded, "UpgradeException: Didn't switch protocols"),
            says(Proof::NotUpgraded, "UpgradeException: Connection is %any% (expected upgrade)"),
            says(Proof::BadAccept, "UpgradeException: Invalid Sec-WebSocket-Accept hash"),
            says(Proof::NeverOpened, "UpgradeException: 0 null"),
            says(Proof::NotHttp, "UpgradeException: 400 No Status"),
            says(Proof::Status, "core.exception.UpgradeException: %status%"),
            says(Proof::Status, "UpgradeException: %status%").in_context(),
            says(Proof::NeverOpened, "UpgradeException: 101 Switching Protocols").in_context(),
            says(Proof::HandshakeEnded, "java.io.EOFException: HttpConnectionOverHTTP@")
                .in_context(),
            says(Proof::NeverOpened, "UpgradeException: null").in_context(),
            says(Proof::BadAccept, "Invalid Sec-WebSocket-Accept hash"),
            says(Proof::NotUpgraded, "HttpResponseException: Not WebSocket Upgrade"),
            says(Proof::NotUpgraded, "HttpResponseException: Not a WebSocket upgrade"),
            says(Proof::NotUpgraded, "WebSocket upgrade missing 'Connection: Upgrade' header"),
            says(Proof::HandshakeTimeout, "Timeout while performing WebSocket Upgrade"),
            says(Proof::HandshakeEnded, "Reading WebSocket Upgrade response"),
            says(Proof::BadExtension, "Upgrade failed: Sec-WebSocket-Extensions contained "),
            says(
                Proof::BadSubprotocol,
                "Upgrade failed: Too many WebSocket subprotocol's in response: ",
            ),
            says(
                Proof::BadSubprotocol,
                "Upgrade failed: subprotocol [%any%] not found in offered subprotocols ",
            ),
            // RFC6455Handshaker.java
            says(Proof::BadRequest, "Missing request header 'Sec-WebSocket-Key'"),
            says(Proof::BadSubprotocol, "not upgraded: selected a protocol not present in offered"),
        ],
    ),
    library!(
        "undertow",
        &software::UNDERTOW,
        [
            // 2.5.0.Alpha1 core/src/main/java/io/undertow/websockets/core/WebSocketMessages.java,
            // WebSocketChannel.java
            says(Proof::AlreadyClosed, "UT002002: Channel is closed"),
            says(Proof::BadText, "UT002003: Text frame contains non UTF-8 data").sent(),
            says(Proof::BadFrame, "UT002005: Fragmented control frame").sent(),
            says(Proof::BadFrame, "UT002006: Control frame with payload length > 125 octets")
                .sent(),
            says(Proof::BadFrame, "UT002007: Control frame using reserved opcode = ").sent(),
            says(Proof::BadClose, "UT002008: Received close control frame with payload len 1")
                .sent(),
            says(Proof::BadFrame, "UT002009: Data frame using reserved opcode = ").sent(),
            says(
                Proof::BadFrame,
                "UT002010: Received continuation data frame outside fragmented message",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "UT002011: Received non-continuation data frame while inside fragmented message",
            )
            .sent(),
            says(Proof::BadFrame, "UT002013: Cannot decode web socket frame with opcode: ").sent(),
            says(Proof::BadFrame, "UT002015: Extensions not allowed but received rsv of ").sent(),
            says(
                Proof::BadSubprotocol,
                "UT002016: Could not find supported protocol in request list ",
            ),
            received("UT002026: Invalid close frame status code: %number%").proves(Proof::BadClose),
            says(
                Proof::Lost,
                "UT002027: Could not send data, as the underlying web socket connection has been \
                 broken",
            ),
            says(Proof::BadFrame, "UT002034: Web socket frame was not masked").sent(),
            says(Proof::NotUpgraded, "The response did not contain an 'Upgrade: websocket' header"),
            says(Proof::NotUpgraded, "The response did not contain a 'Connection: upgrade' header"),
            says(Proof::BadAccept, "Sec-WebSocket-Accept mismatch, expecting "),
            says(Proof::TooBig, "UT002040: Message exceeded max message size of ").sent(),
            says(Proof::BadFrame, "UT002044: Compressed message payload is corrupted"),
            says(Proof::EndOfStream, "Closing WebSocket, peer went away."),
            // core/src/main/java/io/undertow/client/UndertowClientMessages.java, websockets-jsr
            says(Proof::Status, "UT001020: Failed to upgrade channel due to response %status%"),
            says(
                Proof::BadExtension,
                "UT003034: Server provided extension %any% which was not in client supported \
                 extensions",
            ),
            says(Proof::HandshakeTimeout, "UT003035: Connection timed out"),
            says(Proof::TooBig, "UT003038: Message of size %any% was larger than the maximum of "),
        ],
    ),
    program!(
        &software::REACTOR_NETTY,
        [
            // da0f550 WebsocketClientOperations.java, Http2WebsocketClientOperations.java
            says(
                Proof::HandshakeEnded,
                "Connection prematurely closed BEFORE opening handshake is complete.",
            )
            .in_context(),
            says(Proof::Status, "Invalid websocket handshake response status [%status%"),
            says(
                Proof::HandshakeEnded,
                "Failed to upgrade to websocket. End of stream is received.",
            ),
            says(Proof::BadSubprotocol, "Invalid subprotocol. Actual [%any%]. Expected one of ["),
            // AbortedException.java, HttpClientOperations.java
            says(Proof::AlreadyClosed, "Connection has been closed BEFORE send operation")
                .in_context(),
            says(Proof::HandshakeEnded, "Connection prematurely closed BEFORE response")
                .in_context(),
        ],
    ),
    program!(
        &software::VERTX,
        [
            // 5.2 WebSocketHandshakeInboundHandler.java, WebSocketImplBase.java
            says(Proof::Status, "WebSocket upgrade failure: %status%"),
            says(Proof::HandshakeEnded, "Connection closed while handshake in process")
                .in_context(),
            says(
                Proof::TooBig,
                "Cannot process text frame of size %any%, it would cause message buffer (size ",
            ),
            says(
                Proof::TooBig,
                "Cannot process binary frame of size %any%, it would cause message buffer (size ",
            ),
            says(Proof::AlreadyClosed, "IllegalStateException: WebSocket is closed"),
            says(Proof::AlreadyClosed, "NoStackTraceThrowable: WebSocket is closed"),
            says(Proof::Lost, "HttpClosedException: Connection was closed").in_context(),
        ],
    ),
    library!(
        "netty",
        &software::NETTY,
        [
            // 4.1 and 4.2 WebSocketCloseStatus.java, CloseWebSocketFrame.java
            says(
                Proof::CodeRefused,
                "WebSocket close status code does NOT comply with RFC-6455: %number%"
            ),
            // 3.10 to 4.2 WebSocket08FrameDecoder.java, Utf8Validator.java. From 4.1.40
            // at the latest a Close with the code goes out.
            received(
                "CorruptedWebSocketFrameException: Invalid close frame getStatus code: %number%",
            )
            .proves(Proof::BadClose),
            received("CorruptedWebSocketFrameException: Invalid close frame status code: %number%")
                .proves(Proof::BadClose),
            says(Proof::BadClose, "CorruptedWebSocketFrameException: Invalid close frame body"),
            says(
                Proof::BadClose,
                "CorruptedWebSocketFrameException: received close control frame with payload len 1",
            ),
            received("Invalid close frame getStatus code: %number%").proves(Proof::BadClose),
            received("Invalid close frame status code: %number%").proves(Proof::BadClose),
            says(Proof::BadClose, "Invalid close frame body"),
            says(Proof::BadText, "CorruptedWebSocketFrameException: bytes are not UTF-8"),
            says(Proof::BadText, "CorruptedFrameException: bytes are not UTF-8").in_context(),
            // autobahn has the same words without the exception.
            says(
                Proof::BadFrame,
                "CorruptedWebSocketFrameException: control frame with payload length > 125 octets",
            ),
            says(
                Proof::BadFrame,
                "CorruptedWebSocketFrameException: control frame using reserved opcode ",
            ),
            says(
                Proof::BadFrame,
                "CorruptedWebSocketFrameException: data frame using reserved opcode ",
            ),
            says(
                Proof::BadFrame,
                "CorruptedWebSocketFrameException: received continuation data frame outside \
                 fragmented message",
            ),
            says(
                Proof::BadFrame,
                "CorruptedWebSocketFrameException: received non-continuation data frame while \
                 inside fragmented message",
            ),
            says(
                Proof::BadFrame,
                "CorruptedWebSocketFrameException: invalid data frame length (not using minimal \
                 length encoding)",
            ),
            says(
                Proof::BadFrame,
                "CorruptedFrameException: control frame with payload length > 125 octets",
            ),
            says(Proof::BadFrame, "CorruptedFrameException: control frame using reserved opcode "),
            says(Proof::BadFrame, "CorruptedFrameException: data frame using reserved opcode "),
            says(
                Proof::BadFrame,
                "CorruptedFrameException: received continuation data frame outside fragmented \
                 message",
            ),
            says(
                Proof::BadFrame,
                "CorruptedFrameException: received non-continuation data frame while inside \
                 fragmented message",
            ),
            says(
                Proof::BadFrame,
                "CorruptedFrameException: invalid data frame length (not using minimal length \
                 encoding)",
            ),
            says(Proof::BadFrame, "CorruptedFrameException: fragmented control frame"),
            received("CorruptedFrameException: Invalid close frame status code: %number%")
                .proves(Proof::BadClose),
            received("CorruptedFrameException: Invalid close frame getStatus code: %number%")
                .proves(Proof::BadClose),
            says(Proof::BadClose, "CorruptedFrameException: Invalid close frame body"),
            says(
                Proof::BadClose,
                "CorruptedFrameException: received close control frame with payload len 1",
            ),
            says(Proof::BadFrame, "RSV != 0 and no extension negotiated, RSV:"),
            says(Proof::BadFrame, "received a frame that is not masked as expected"),
            says(Proof::BadFrame, "unmasked client to server frame"),
            says(Proof::BadFrame, "invalid data frame length (negative length)"),
            says(Proof::BadFrame, "CorruptedWebSocketFrameException: fragmented control frame"),
            says(
                Proof::TooBig,
                "CorruptedWebSocketFrameException: Max frame length of %any% has been exceeded",
            ),
            says(Proof::TooBig, "Max frame length of %any% has been exceeded").in_context(),
            says(Proof::TooBig, "WebSocketFrame length exceeded "),
            says(Proof::BadFrame, "CorruptedWebSocketFrameException"),
            // WebSocketClientHandshaker13.java, WebSocketClientHandshaker.java
            says(Proof::Status, "Invalid handshake response getStatus: %status%"),
            says(Proof::Status, "Invalid handshake response status: %status%"),
            says(Proof::NotUpgraded, "Invalid handshake response upgrade: "),
            says(Proof::NotUpgraded, "Invalid handshake response connection: "),
            says(Proof::BadAccept, "Invalid challenge. Actual: %any%. Expected: "),
            says(Proof::BadSubprotocol, "Invalid subprotocol. Actual: %any%. Expected one of: "),
            says(Proof::BadExtension, "invalid WebSocket Extension handshake for \""),
            // WebSocketClientProtocolHandshakeHandler.java,
            // WebSocketServerProtocolHandshakeHandler.java
            says(Proof::HandshakeEnded, "channel closed with handshake in progress").in_context(),
            says(Proof::HandshakeTimeout, "WebSocketClientHandshakeException: handshake timed out"),
            says(Proof::HandshakeTimeout, "WebSocketServerHandshakeException: handshake timed out"),
            says(Proof::HandshakeTimeout, "WebSocketHandshakeException: handshake timed out"),
            // WebSocketServerHandshaker13.java
            says(Proof::BadRequest, "not a WebSocket handshake request: missing upgrade"),
            says(Proof::BadRequest, "not a WebSocket request: "),
            says(Proof::BadRequest, "Invalid WebSocket handshake method: "),
            // transport-native-unix-common, AbstractChannel.java
            says(Proof::Reset, "Errors$NativeIoException: %any% failed: Connection reset by peer")
                .in_context(),
            says(Proof::NotReached, "AnnotatedConnectException: ").in_context(),
            says(Proof::NotReached, "ConnectTimeoutException: connection timed out").in_context(),
        ],
    ),
    library!(
        "spring",
        &software::SPRING,
        [
            // 91eb426 spring-websocket and spring-webflux CloseStatus.java
            line("CloseStatus[code=%code%, reason=%reason%]"),
            line("CloseStatus [code=%code%, reason=%reason%]"),
            // handler/ConcurrentWebSocketSessionDecorator.java,
            // messaging/SubProtocolWebSocketHandler.java: SESSION_NOT_RELIABLE
            sent("Send time %any% (ms) for session '%any%' exceeded the allowed limit")
                .in_context()
                .code(4500),
            sent("Buffer size %any% bytes for session '%any%' exceeds the allowed limit")
                .in_context()
                .code(4500),
            sent("No messages received after %any% ms. Closing ").in_context().code(4500),
            // server/support/AbstractHandshakeHandler.java
            says(Proof::BadRequest, "Handshake failed due to invalid Upgrade header: "),
            says(Proof::BadRequest, "Handshake failed due to invalid Connection header"),
            says(Proof::BadRequest, "Handshake failed due to unsupported WebSocket version: "),
            says(Proof::BadRequest, "Handshake failed due to unexpected HTTP method: "),
            says(Proof::BadRequest, "Missing \"Sec-WebSocket-Key\" header"),
            says(Proof::BadRequest, "Can \"Upgrade\" only to \"WebSocket\"."),
            says(Proof::BadRequest, "\"Connection\" must be \"upgrade\"."),
            says(Proof::NeverOpened, "Servlet request failed to upgrade to WebSocket: "),
            says(Proof::NeverOpened, "Response update failed during upgrade to WebSocket: "),
            // spring-messaging DefaultStompSession.java
            says(Proof::Lost, "stomp.ConnectionLostException: Connection closed"),
            says(Proof::Idle, "Read inactivity. Closing connection in session id=").in_context(),
            says(Proof::Lost, "Heartbeat write failure. Closing connection in session id="),
        ],
    ),
    library!(
        "jakarta",
        &software::JAKARTA,
        [
            line("CloseReason: code [%code%], reason [%reason%]"),
            // The API itself: CloseReason.java
            line("CloseReason[%number%,%reason%]").in_context(),
            line("CloseReason[%number%]").in_context(),
        ],
    ),
    program!(
        &software::TYRUS,
        [
            // d6dc66c core/l10n/localization.properties
            says(Proof::Status, "Response code was not 101: %status%").in_context(),
            says(
                Proof::Status,
                "Received HTTP response status code: %status% and redirect processing is not \
                 enabled.",
            ),
            says(Proof::BadRequest, "Missing headers required for WebSocket negotiation."),
            says(
                Proof::BadAccept,
                "Sec-WebSocket-Key returned from server does not match expected response.",
            ),
            says(Proof::BadFrame, "Control frame payloads must be no greater than 125 bytes."),
            says(Proof::BadFrame, "RSV bit(s) incorrectly set."),
            says(
                Proof::BadFrame,
                "End fragment sent, but wasn't processing any previous fragments.",
            ),
            says(Proof::BadFrame, "Fragment sent but opcode was not 0."),
            says(Proof::BadFrame, "ProtocolException: Fragmented control frame.").in_context(),
            says(Proof::BadText, "Illegal UTF-8 Sequence.").in_context(),
            says(Proof::TooBig, "Message too long; allowed message size is ").in_context(),
            says(Proof::Idle, "Session closed by the container because of the idle timeout.")
                .in_context(),
            sent("Maximal number of open sessions per %any% exceeded.").in_context().code(1013),
            says(Proof::NotReached, "Client cannot connect to \"").in_context(),
        ],
    ),
    library!(
        "ktor",
        &software::KTOR,
        [
            // 3.6 ktor-shared/ktor-websockets CloseReason.kt
            line("CloseReason(reason=%code%, message=%reason%)"),
            says(Proof::ReasonRefused, "Close reason message is too long: "),
            // DefaultWebSocketSession.kt, PingPong.kt, RawWebSocketJvm.kt, FrameParser.kt
            says(Proof::EndOfStream, "Connection was closed without close frame"),
            says(Proof::NoPong, "java.io.IOException: Ping timeout").in_context(),
            says(Proof::NoPong, "WebSocket pinger has timed out"),
            says(Proof::TooBig, "Frame is too big: %any%. Max size is ").in_context().sent(),
            says(Proof::BadFrame, "Can't continue finished frames").sent(),
            says(Proof::BadFrame, "Can't start new data frame before finishing previous one")
                .sent(),
            says(Proof::BadFrame, "control frames can't be fragmented").sent(),
            says(Proof::BadFrame, "control frames can't be larger than ").sent(),
            // ktor-client-core WebSockets.kt
            says(Proof::Status, "Handshake exception, expected status code 101 but was %status%"),
            says(Proof::NotUpgraded, "Handshake exception, expected `WebSocketSession` content"),
        ],
    ),
    library!(
        "micronaut",
        &software::MICRONAUT,
        [
            // 4.7 websocket/CloseReason.java, NettyWebSocketSession.java
            line("CloseReason{code=%code%, reason=%reason%}"),
            says(Proof::AlreadyClosed, "WebSocketSessionException: Session closed"),
        ],
    ),
    library!(
        "pekko",
        &software::PEKKO,
        [
            // pekko-http de0c3e1 PeerClosedConnectionException.scala,
            // FrameEventParser.scala
            received("Peer closed connection with code %number% %reason%").in_context(),
            received("Peer sent illegal close frame (invalid close code '%number%'")
                .proves(Proof::BadClose),
            says(Proof::BadClose, "Peer sent illegal close frame ("),
            // FrameOutHandler.scala
            says(Proof::NoReply, "Peer did not acknowledge CLOSE frame after "),
            says(Proof::HandlerFailed, "Websocket handler failed with ").code(1011).sent(),
            // Masking.scala, FrameEventParser.scala, PerMessageDeflate.scala
            says(Proof::BadFrame, "ProtocolException: Frame wasn't masked"),
            says(Proof::BadFrame, "ProtocolException: Frame mustn't already be masked"),
            says(Proof::BadFrame, "Highest bit of 64bit length was set"),
            says(Proof::EndOfStream, "ProtocolException: Data truncated").in_context(),
            says(
                Proof::TooBig,
                "WebSocket decompressed message exceeds configured maximum allocation",
            ),
            // Handshake.scala, WebSocketClientBlueprint.scala
            says(
                Proof::Status,
                "WebSocket upgrade did not finish because of 'unexpected status code: %status%",
            ),
            says(Proof::NotUpgraded, "WebSocket upgrade did not finish because of '"),
            says(
                Proof::Status,
                "WebSocket server at %any% returned unexpected status code: %status%",
            ),
            says(Proof::NotUpgraded, "WebSocket server at %any% returned response "),
        ],
    ),
    program!(
        &software::HTTP4S,
        [
            // 0.23 websocket/package.scala, FrameTranscoder.scala, WebSocketHelpers.scala
            says(Proof::BadClose, "Close frame must have 0 data bits or at least 2"),
            says(Proof::BadFrame, "Control frame cannot be fragmented: "),
            says(Proof::BadFrame, "RFC 6455 protocol violation, unknown websocket frame opcode: "),
            says(Proof::BadFrame, "Client received a masked message"),
            says(Proof::Lost, "WebSocket connection abruptly terminated by client"),
            says(Proof::Lost, "WebSocket connection terminated with exception"),
        ],
    ),
    program!(
        &software::JDA,
        [
            // 6.4.2 WebSocketClient.java
            received("WebSocket connection closed due to server error! %number%: %reason%"),
            received("WebSocket connection closed due to ratelimit!").code(4008),
            received("WebSocket connection closed with code CloseCode%any%code=%number%"),
            received("WebSocket connection closed with code %number%: %reason%"),
            received("WebSocket connection closed with unknown meaning for close-code %number%"),
            line("Got disconnected from WebSocket (Code %number%)"),
            line("Got disconnected from WebSocket (Code: %number%)"),
            says(Proof::NoPong, "Missed 2 heartbeats! Trying to reconnect...").in_context(),
        ],
    )
    .at(Client),
    program!(
        &software::DISCORD4J,
        [
            // 3.3.4 common/close/CloseException.java
            line("CloseException: WebSocket closed: %number% %reason% caused by "),
            line("CloseException: WebSocket closed: %number%| %reason%"),
            says(Proof::NoPong, "Reconnecting due to zombie or failed connection"),
        ],
    )
    .at(Client),
    // What the classes of the JDK say, whoever uses them: the line near it has to be about
    // WebSockets.
    program!(
        &software::JVM,
        [
            says(Proof::Reset, "java.net.SocketException: Connection reset").in_context(),
            says(Proof::Reset, "java.io.IOException: Connection reset by peer").in_context(),
            says(Proof::Lost, "java.io.IOException: Broken pipe").in_context(),
            says(Proof::Lost, "java.net.SocketException: Broken pipe").in_context(),
            says(Proof::Lost, "java.net.SocketException: Software caused connection abort")
                .in_context(),
            says(Proof::Lost, "java.net.SocketException: Connection timed out").in_context(),
            says(Proof::Lost, "java.net.SocketException: Socket closed").in_context(),
            says(Proof::Lost, "java.net.SocketException: Socket is closed").in_context(),
            says(Proof::EndOfStream, "java.io.EOFException").in_context(),
            // Android's Conscrypt, in issues: square/okhttp#3650, square/okhttp#4930,
            // TooTallNate/Java-WebSocket#679
            says(
                Proof::Reset,
                "Read error: ssl=%any%: I/O error during system call, Connection reset by peer",
            )
            .in_context(),
            says(
                Proof::Reset,
                "Write error: ssl=%any%: I/O error during system call, Connection reset by peer",
            )
            .in_context(),
            says(Proof::Lost, "Read error: ssl=%any%: I/O error during system call, ").in_context(),
            says(Proof::Lost, "Write error: ssl=%any%: I/O error during system call, ")
                .in_context(),
            says(Proof::Tls, "SSL handshake aborted: ssl=").in_context(),
            says(Proof::NotReached, "java.net.ConnectException: Connection refused").in_context(),
            says(Proof::NotReached, "java.net.ConnectException").in_context(),
            says(Proof::NotReached, "java.net.NoRouteToHostException").in_context(),
            says(Proof::NotReached, "java.net.SocketTimeoutException: failed to connect to ")
                .in_context(),
            says(Proof::NotReached, "java.net.SocketTimeoutException: connect timed out")
                .in_context(),
            says(Proof::NotReached, "java.net.SocketTimeoutException: Connect timed out")
                .in_context(),
            says(Proof::NoSuchHost, "java.net.UnknownHostException").in_context(),
            says(Proof::NoSuchHost, "java.nio.channels.UnresolvedAddressException").in_context(),
            says(Proof::Tls, "javax.net.ssl.SSLHandshakeException").in_context(),
            says(Proof::Tls, "javax.net.ssl.SSLPeerUnverifiedException").in_context(),
            says(Proof::Tls, "javax.net.ssl.SSLException: Unrecognized SSL message").in_context(),
            says(Proof::Tls, "javax.net.ssl.SSLException: Unsupported or unrecognized SSL message")
                .in_context(),
        ],
    ),
];
