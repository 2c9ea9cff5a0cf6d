//! Node, Deno, Bun, and libraries in JavaScript.

use super::{Writer, line, received, says, sent};
use crate::table::Proof;
use crate::table::SeenBy::Client;
use crate::table::software;

pub(super) static WRITERS: &[Writer] = &[
    // wscat 6.1.0 bin/wscat
    program!(&software::WSCAT, [line("Disconnected (code: %code%, reason: %reason%)")]).at(Client),
    library!(
        "ws",
        &software::WS,
        [
            // ws 8.23.0, 7.5.10 lib/receiver.js, websocket.js receiverOnError
            received("Invalid WebSocket frame: invalid status code %number%")
                .proves(Proof::BadClose),
            says(Proof::BadText, "Invalid WebSocket frame: invalid UTF-8 sequence").sent(),
            says(Proof::BadFrame, "Invalid WebSocket frame: ").sent(),
            says(Proof::TooBig, "Unsupported WebSocket frame: payload length > 2^53 - 1").sent(),
            says(Proof::TooBig, "Max payload size exceeded").in_context().sent(),
            says(Proof::TooBig, "Too many message fragments").code(1008).sent().in_context(),
            says(Proof::TooBig, "Too many buffered chunks").code(1008).sent().in_context(),
            // ws 8.23.0, 7.5.10, 5.2.4 lib/websocket.js
            says(Proof::NotUpgraded, "Unexpected server response: 101"),
            says(Proof::Status, "Unexpected server response: %status%"),
            says(Proof::GivenUp, "WebSocket was closed before the connection was established"),
            says(Proof::HandshakeTimeout, "Opening handshake has timed out"),
            says(Proof::BadAccept, "Invalid Sec-WebSocket-Accept header"),
            says(Proof::NotUpgraded, "Invalid Upgrade header").in_context(),
            says(Proof::BadSubprotocol, "Server sent a subprotocol but none was requested"),
            says(Proof::BadSubprotocol, "Server sent an invalid subprotocol"),
            says(Proof::BadSubprotocol, "Server sent no subprotocol"),
            says(
                Proof::BadExtension,
                "Server sent a Sec-WebSocket-Extensions header but no extension was requested",
            ),
            says(Proof::BadExtension, "Server indicated an extension that was not requested"),
            says(Proof::BadExtension, "Invalid Sec-WebSocket-Extensions header"),
            says(Proof::NeverOpened, "Maximum redirects exceeded").in_context(),
            says(Proof::NotOpenYet, "WebSocket is not open: readyState 0"),
            says(Proof::AlreadyClosed, "WebSocket is not open: readyState "),
            says(Proof::Lost, "The socket was closed while data was being compressed"),
            says(Proof::Lost, "The socket was closed while the blob was being read"),
            // ws 8.23.0, 5.2.4 lib/sender.js
            says(Proof::CodeRefused, "First argument must be a valid error code number")
                .in_context(),
            says(Proof::ReasonRefused, "The message must not be greater than 123 bytes")
                .in_context(),
            // ws 8.23.0 lib/websocket-server.js: the body of the answer, and wsClientError
            says(Proof::BadRequest, "Missing or invalid Sec-WebSocket-Key header"),
            says(Proof::BadRequest, "Missing or invalid Sec-WebSocket-Version header"),
            says(Proof::BadRequest, "Invalid Sec-WebSocket-Protocol header"),
            says(Proof::BadRequest, "Invalid or unacceptable Sec-WebSocket-Extensions header"),
            // ws 3.3.3 lib/WebSocket.js, Sender.js, Receiver.js; 1.1.5
            says(Proof::Status, "unexpected server response (%status%)"),
            says(Proof::HandshakeTimeout, "opening handshake has timed out"),
            says(Proof::GivenUp, "closed before the connection is established").in_context(),
            says(Proof::BadAccept, "invalid server key").in_context(),
            says(Proof::BadSubprotocol, "server sent a subprotocol even though none requested"),
            says(Proof::BadSubprotocol, "server sent no subprotocol even though requested"),
            says(Proof::BadSubprotocol, "server responded with an invalid protocol").in_context(),
            says(Proof::BadExtension, "invalid Sec-WebSocket-Extensions header"),
            says(Proof::CodeRefused, "first argument must be a valid error code number"),
            says(Proof::AlreadyClosed, "Error: not opened").in_context(),
            says(Proof::TooBig, "max payload size exceeded").in_context(),
            says(Proof::TooBig, "payload cannot exceed %any% bytes").in_context(),
            says(Proof::TooBig, "Maximum payload exceeded").in_context(),
            says(Proof::BadText, "invalid utf8 sequence").in_context(),
            says(Proof::BadFrame, "Error: invalid opcode: ").in_context(),
            says(Proof::BadFrame, "Error: invalid payload length").in_context(),
            says(Proof::BadFrame, "RSV2 and RSV3 must be clear").in_context(),
            says(Proof::BadFrame, "RSV1 must be clear").in_context(),
            says(Proof::BadFrame, "FIN must be set").in_context(),
            says(Proof::BadFrame, "reserved fields (2, 3) must be empty").in_context(),
            says(Proof::BadFrame, "reserved fields must be empty").in_context(),
            says(Proof::BadFrame, "continuation frame cannot follow current opcode"),
            says(Proof::BadFrame, "continuation frame cannot have the Per-message Compressed bits"),
            says(Proof::BadFrame, "control frames cannot have the Per-message Compressed bits"),
            says(Proof::BadFrame, "control frames cannot have more than 125 bytes of data"),
            says(Proof::BadFrame, "data frames after the initial data frame must have opcode 0"),
            says(Proof::BadFrame, "no handler for opcode ").in_context(),
            says(Proof::BadFrame, "fragmented ping is not supported"),
            says(Proof::BadFrame, "fragmented pong is not supported"),
            says(Proof::BadClose, "fragmented close is not supported"),
            says(Proof::BadClose, "close packets with data must be at least two bytes long"),
        ],
    ),
    library!(
        "undici",
        &software::UNDICI,
        [
            // undici 7.30.2, 6.29.1, 5.29.0 lib/web/websocket/connection.js
            says(Proof::NeverOpened, "Received network error or non-101 status code"),
            says(Proof::NeverOpened, "Received network error or non-200 status code").in_context(),
            says(Proof::BadSubprotocol, "Server did not respond with sent protocols"),
            says(Proof::BadSubprotocol, "Protocol was not set in the opening handshake"),
            says(Proof::NotUpgraded, "Server did not set Upgrade header to"),
            says(Proof::NotUpgraded, "Server did not set Connection header to"),
            says(Proof::BadAccept, "Incorrect hash received in Sec-WebSocket-Accept header"),
            says(Proof::BadExtension, "Sec-WebSocket-Extensions header does not match"),
            says(Proof::BadExtension, "Received different permessage-deflate than the one set"),
            says(Proof::GivenUp, "Connection was closed before it was established").in_context(),
            // undici 7.30.2, 6.29.1, 5.29.0 lib/web/websocket/receiver.js, util.js and others:
            // up to 6 it destroys the socket; 7 sends a Close with the text as reason.
            says(Proof::BadText, "Received invalid UTF-8 in text frame"),
            says(Proof::BadText, "Invalid utf-8 received").in_context(),
            says(Proof::BadFrame, "Invalid opcode received").in_context(),
            says(Proof::BadFrame, "Frame cannot be masked"),
            says(Proof::BadFrame, "Expected RSV1 to be clear"),
            says(Proof::BadFrame, "RSV1, RSV2, RSV3 must be clear"),
            says(Proof::BadFrame, "Invalid frame type was fragmented"),
            says(Proof::BadFrame, "Expected continuation frame").in_context(),
            says(Proof::BadFrame, "Unexpected continuation frame").in_context(),
            says(Proof::BadFrame, "Fragmented frame exceeded 125 bytes"),
            says(Proof::BadFrame, "Payload length for control frame exceeded 125 bytes"),
            says(Proof::BadFrame, "Control frame either too large or fragmented"),
            says(Proof::BadClose, "Received close frame with a 1-byte body"),
            says(Proof::TooBig, "Received payload length > 2^31 bytes"),
            says(Proof::TooBig, "Payload size exceeds maximum allowed size").in_context(),
            says(Proof::TooBig, "Max decompressed message size exceeded").in_context(),
            // undici 7.30.2 lib/web/websocket/util.js, websocket.js, stream/websocketstream.js
            says(Proof::CodeRefused, "InvalidAccessError]: invalid code"),
            says(Proof::CodeRefused, "InvalidAccessError: invalid code"),
            says(Proof::ReasonRefused, "Reason must be less than 123 bytes; received "),
            says(Proof::NotOpenYet, "Sent before connected.").in_context(),
            says(Proof::NeverOpened, "Socket never opened").in_context(),
            says(Proof::AlreadyClosed, "A closed WebSocketStream cannot be written to"),
        ],
    )
    .at(Client),
    library!(
        "websocket-node",
        &software::WEBSOCKET_NODE,
        [
            // websocket 1.0.35 lib/WebSocketConnection.js
            says(Proof::EndOfStream, "Connection dropped by remote peer"),
            says(Proof::NoPong, "Peer not responding.").in_context(),
            says(Proof::Reset, "Socket Error: read ECONNRESET").in_context(),
            says(Proof::Reset, "Socket Error: write EPIPE").in_context(),
            says(Proof::Lost, "Socket Error: read E%any%").in_context(),
            says(Proof::Lost, "Socket Error: write E%any%").in_context(),
            says(Proof::NoReply, "Close response not received from client.  Forcing socket end"),
            line(
                "Forcefully dropping connection. skipCloseFrame: %any%, code: %number%, \
                 description: %reason%",
            ),
            says(Proof::BadFrame, "Unsupported usage of rsv bits without negotiated extension")
                .sent(),
            says(
                Proof::BadFrame,
                "Illegal frame opcode 0x%any% received in middle of fragmented message",
            )
            .sent(),
            says(Proof::BadFrame, "Unexpected Continuation Frame").sent(),
            says(Proof::BadFrame, "Unexpected first opcode in fragmentation sequence: 0x%any%")
                .sent(),
            says(Proof::BadFrame, "Unrecognized Opcode: 0x%any%").sent(),
            says(Proof::BadText, "Invalid UTF-8 Data Received").sent(),
            says(Proof::TooBig, "Maximum message size exceeded.").sent().in_context(),
            // websocket 1.0.35 lib/WebSocketFrame.js
            says(Proof::BadFrame, "Illegal control frame longer than 125 bytes").sent(),
            says(Proof::BadFrame, "Control frames must not be fragmented").sent().in_context(),
            says(Proof::BadFrame, "Unsupported 64-bit length frame received").sent(),
            says(Proof::TooBig, "Frame size of %any% bytes exceeds maximum accepted frame size")
                .sent(),
            // websocket 1.0.35 lib/WebSocketClient.js
            says(Proof::Status, "Server responded with a non-101 status: %status%"),
            says(Proof::NotUpgraded, "Server responded with a non-101 status"),
            says(Proof::BadSubprotocol, "Server did not respond with a requested protocol"),
            says(Proof::BadSubprotocol, "Expected a Sec-WebSocket-Protocol header"),
            says(Proof::NotUpgraded, "Expected a Connection: Upgrade header from the server"),
            says(Proof::NotUpgraded, "Expected an Upgrade: websocket header from the server"),
            says(Proof::BadAccept, "Expected Sec-WebSocket-Accept header from server"),
            says(
                Proof::BadAccept,
                "Sec-WebSocket-Accept header from server didn't match expected value",
            ),
            // websocket 1.0.35 lib/WebSocketConnection.js close, WebSocketRequest.js
            says(Proof::CodeRefused, "Close code %number% is not valid.").in_context(),
            says(Proof::HandshakeEnded, "TCP connection lost before handshake completed"),
            says(Proof::BadRequest, "Client must provide a value for Sec-WebSocket-Key"),
            says(Proof::BadRequest, "Client must provide a value for Sec-WebSocket-Version"),
            says(Proof::BadRequest, "Client must provide a Host header").in_context(),
            says(Proof::BadRequest, "Unsupported websocket client version: "),
            says(Proof::BadSubprotocol, "Specified protocol was not requested by the client"),
        ],
    ),
    library!(
        "websocket-driver",
        &software::WEBSOCKET_DRIVER,
        [
            // websocket-driver 0.8.0 lib/websocket/driver/client.js; the event has 1002
            says(
                Proof::Status,
                "Error during WebSocket handshake: Unexpected response code: %status%",
            ),
            says(Proof::NotUpgraded, "Error during WebSocket handshake: 'Upgrade' header"),
            says(Proof::NotUpgraded, "Error during WebSocket handshake: 'Connection' header"),
            says(
                Proof::BadAccept,
                "Error during WebSocket handshake: Sec-WebSocket-Accept mismatch",
            ),
            says(
                Proof::BadSubprotocol,
                "Error during WebSocket handshake: Sec-WebSocket-Protocol mismatch",
            ),
            says(Proof::NeverOpened, "Error during WebSocket handshake: "),
            // websocket-driver 0.8.0 lib/websocket/driver/hybi.js _fail, _shutdown
            says(Proof::BadFrame, "One or more reserved bits are on: reserved1 = ").sent(),
            says(Proof::BadFrame, "Unrecognized frame opcode: ").sent(),
            says(Proof::BadFrame, "Received fragmented control frame: opcode = ").sent(),
            says(
                Proof::BadFrame,
                "Received new data frame but previous continuous frame is unfinished",
            )
            .sent(),
            says(Proof::BadFrame, "Received unmasked frame but masking is required")
                .code(1003)
                .sent(),
            says(Proof::BadFrame, "Received control frame having too long payload: ").sent(),
            says(Proof::BadFrame, "Received unexpected continuation frame").sent(),
            says(Proof::TooBig, "WebSocket frame length too large").sent(),
            says(Proof::BadText, "Could not decode a text frame as UTF-8").sent(),
            // websocket-driver 0.8.0 lib/websocket/driver/base.js, hybi.js, draft76.js
            says(Proof::BadRequest, "Error: Not a WebSocket request"),
            says(Proof::BadRequest, "Unsupported WebSocket version: "),
            says(Proof::BadRequest, "Missing handshake request header: Sec-WebSocket-Key"),
            says(Proof::BadRequest, "Client sent invalid Sec-WebSocket-Key headers"),
            // faye-websocket 0.11.4 lib/faye/websocket/api.js
            says(Proof::NotReached, "Network error: ws%any%: connect E%any%"),
            says(Proof::NoSuchHost, "Network error: ws%any%: getaddrinfo E%any%"),
            says(Proof::Tls, "Network error: ws%any% certificate"),
            says(Proof::Reset, "Network error: ws%any%: read ECONNRESET"),
            says(Proof::Lost, "Network error: ws%any%: "),
            says(Proof::CodeRefused, "Failed to execute 'close' on WebSocket: The code must be"),
        ],
    ),
    program!(&software::FAYE, [line("[:close, %number%, %reason%]")]),
    library!(
        "engine-io",
        &software::SOCKET_IO,
        [
            // socketio/socket.io@d2d753f engine.io-client/lib/socket.ts, engine.io/lib/socket.ts,
            // socket.io/lib/client.ts: at a ping timeout they close the transport themselves
            says(Proof::NoPong, "disconnect ping timeout"),
            says(Proof::NoPong, "Disconnected: ping timeout").in_context(),
            says(Proof::NoPong, "client close with reason ping timeout"),
            line("transport close").in_context(),
            line("transport error").in_context(),
            line("io server disconnect").in_context(),
            line("io client disconnect").in_context(),
            line("client namespace disconnect").in_context(),
            line("server namespace disconnect").in_context(),
            line("forced server close").in_context(),
            // engine.io-client/lib/transports/websocket.ts, polling-xhr.ts, polling-fetch.ts; 3.5.6
            // lib/transports: no connection, as the manager says connect_error
            says(Proof::NeverOpened, "TransportError: websocket error"),
            says(Proof::NeverOpened, "TransportError: xhr poll error"),
            says(Proof::NeverOpened, "TransportError: xhr post error"),
            says(Proof::NeverOpened, "TransportError: fetch read error").in_context(),
            says(Proof::NeverOpened, "Error: websocket error").in_context(),
            says(Proof::NeverOpened, "xhr poll error").in_context(),
            says(Proof::NeverOpened, "connect_error due to websocket error"),
            says(Proof::HandshakeTimeout, "connect_error due to timeout").in_context(),
            says(Proof::NeverOpened, "connect_error due to ").in_context(),
            // engine.io 6.6.13 build/server.js
            says(Proof::BadRequest, "Session ID unknown").in_context(),
        ],
    ),
    // graphql-ws 6.4.2 README.md; the codes: table/apps/graphql_transport_ws.rs
    library!(
        "graphql-ws",
        &software::GRAPHQL_WS,
        [line("Socket closed with event %code%| %reason%")],
    ),
    // subscriptions-transport-ws 0.11.0 dist/client.js
    program!(
        &software::SUBSCRIPTIONS_TRANSPORT_WS,
        [says(
            Proof::AlreadyClosed,
            "A message was not sent because socket is not connected, is closing or is already \
             closed",
        )],
    )
    .at(Client),
    // sockjs-client 1.6.1 lib/main.js, transport/websocket.js
    library!(
        "sockjs",
        &software::SOCKJS,
        [
            says(Proof::Lost, "WebSocket connection broken"),
            says(Proof::CodeRefused, "InvalidAccessError: Invalid code"),
            says(
                Proof::NotOpenYet,
                "InvalidStateError: The connection has not been established yet",
            )
            .in_context(),
            says(Proof::AlreadyClosed, "InvalidStateError: SockJS has already been closed"),
        ],
    )
    .at(Client),
    // webstomp-client 1.2.6 dist/webstomp.js
    program!(&software::STOMPJS, [says(Proof::Lost, "Whoops! Lost connection to ").in_context()])
        .at(Client),
    program!(
        &software::DENO,
        [
            // denoland/deno@98f9507 ext/websocket/lib.rs, fastwebsockets error.rs
            says(
                Proof::Status,
                "NetworkError: failed to connect to WebSocket: Invalid status code: %status%",
            ),
            says(
                Proof::Status,
                "NetworkError: failed to connect to WebSocket: Invalid status code %status%",
            ),
            says(
                Proof::NotUpgraded,
                "NetworkError: failed to connect to WebSocket: Invalid upgrade header",
            ),
            says(
                Proof::NotUpgraded,
                "NetworkError: failed to connect to WebSocket: Invalid connection header",
            ),
            says(
                Proof::HandshakeEnded,
                "NetworkError: failed to connect to WebSocket: connection closed before message \
                 completed",
            ),
            says(
                Proof::HandshakeEnded,
                "NetworkError: failed to connect to WebSocket: connection error",
            ),
            says(Proof::NotHttp, "NetworkError: failed to connect to WebSocket: invalid HTTP"),
            says(
                Proof::NotReached,
                "NetworkError: failed to connect to WebSocket: tcp connect error",
            ),
            says(Proof::NoSuchHost, "NetworkError: failed to connect to WebSocket: dns error"),
            says(
                Proof::Tls,
                "NetworkError: failed to connect to WebSocket: invalid peer certificate",
            ),
            says(Proof::NeverOpened, "NetworkError: failed to connect to WebSocket|: %reason%"),
            // The same errors on an open connection, in an ErrorEvent of 01_websocket.js.
            says(Proof::EndOfStream, "message: \"Unexpected EOF\"").in_context(),
            says(Proof::Reset, "message: \"Connection reset by peer").in_context(),
            says(Proof::BadText, "message: \"Invalid UTF-8\"").code(1006).in_context(),
            says(Proof::BadFrame, "message: \"Invalid value\"").code(1006).in_context(),
            says(Proof::BadFrame, "message: \"Invalid fragment\"").code(1006).in_context(),
            says(Proof::BadFrame, "message: \"Invalid continuation frame\"")
                .code(1006)
                .in_context(),
            says(Proof::BadFrame, "message: \"Reserved bits are not zero\"")
                .code(1006)
                .in_context(),
            says(Proof::BadFrame, "message: \"Control frame must not be fragmented\"")
                .code(1006)
                .in_context(),
            says(Proof::BadFrame, "message: \"Ping frame too large\"").code(1006).in_context(),
            says(Proof::TooBig, "message: \"Frame too large\"").code(1006).in_context(),
            says(Proof::BadClose, "message: \"Invalid close frame\"").code(1006).in_context(),
            says(Proof::BadClose, "message: \"Invalid close code\"").sent().in_context(),
            // ext/websocket/01_websocket.js, 02_websocketstream.js
            says(Proof::NoPong, "No response from ping frame.").code(1001).sent(),
            says(Proof::GivenUp, "Interrupted: operation canceled").in_context(),
            says(Proof::GivenUp, "Closed while connecting").in_context(),
            says(
                Proof::CodeRefused,
                "The close code must be either 1000 or in the range of 3000 to 4999",
            ),
            says(Proof::ReasonRefused, "The close reason may not be longer than 123 bytes"),
            says(Proof::NotOpenYet, "'readyState' not OPEN"),
        ],
    ),
    program!(
        &software::DISCORD_JS,
        [
            // @discordjs/ws 2.0.4 dist/index.js onClose
            line("gateway closed with an unexpected code %number%"),
            line("Used disallowed intents").code(4014),
            line("Used invalid intents").code(4013),
            line("Used an invalid API version").code(4012),
            line("Error: Sharding is required").code(4011).in_context(),
            line("Error: Invalid shard").code(4010).in_context(),
            line("A request was somehow sent before the identify/resume payload").code(4003),
            line("More than one auth payload was sent").in_context().code(4005),
            line("The WebSocket rate limit has been hit, this should never happen").code(4008),
            line("An invalid opcode was sent to Discord").code(4001),
            line("An invalid payload was sent to Discord").code(4002),
            // discord.js 12.5.3 src/errors/Messages.js, util/Constants.js, WebSocketShard.js
            line("Privileged intent provided is not enabled or whitelisted").code(4014),
            line("Invalid intent provided for WebSocket intents").code(4013),
            line("This session would have handled too many guilds - Sharding is required")
                .code(4011),
            line("[SHARDING_INVALID]").code(4010),
            line("Event Code: %number%").in_context(),
            says(
                Proof::NoPong,
                "Didn't receive a heartbeat ack last time, assuming zombie connection",
            ),
        ],
    )
    .at(Client),
    program!(
        &software::SLACK_SOCKET_MODE,
        [
            // @slack/socket-mode 2.0.7 dist/src/SlackWebSocket.js
            line("WebSocket close frame received (code: %number%, reason: %reason%)"),
            sent("Sending close frame (status=%number%)"),
            says(
                Proof::NoReply,
                "Terminating WebSocket (close frame sent but no response, force-terminating)",
            ),
            says(Proof::NoPong, "A pong wasn't received from the server before the timeout of"),
            says(Proof::Idle, "A ping wasn't received from the server before the timeout of"),
            // @slack/socket-mode 1.3.6 dist/SocketModeClient.js, errors.js
            line("WebSocket close event received (code: %number%, reason: %reason%)"),
            says(
                Proof::AlreadyClosed,
                "Failed to send a WebSocket message as the client is not connected",
            ),
            says(
                Proof::NotOpenYet,
                "Failed to send a WebSocket message as the client is not ready",
            ),
        ],
    )
    .at(Client),
    program!(
        &software::SIGNALR,
        [
            // @microsoft/signalr 10.0.11, 3.1.5 dist/esm/WebSocketTransport.js
            line("WebSocket closed with status code: %code% (%reason%)"),
            line("Websocket closed with status code: %code% (%reason%)"),
            says(
                Proof::NeverOpened,
                "WebSocket failed to connect. The connection could not be found on the server",
            ),
            says(Proof::NeverOpened, "There was an error with the transport.").in_context(),
            says(Proof::AlreadyClosed, "WebSocket is not in the OPEN state"),
            // @microsoft/signalr 10.0.11 dist/esm/HubConnection.js, HttpConnection.js
            says(Proof::Idle, "elapsed without receiving a message from the server"),
            says(Proof::NeverOpened, "Failed to start the transport 'WebSockets': "),
            says(Proof::Status, "Unexpected status code returned from negotiate '%status%'")
                .in_context(),
            says(Proof::NeverOpened, "Failed to complete negotiation with the server: ")
                .in_context(),
            says(Proof::GivenUp, "The connection was stopped during negotiation").in_context(),
            says(
                Proof::GivenUp,
                "The connection was stopped before the hub handshake could complete",
            ),
            // dotnet/aspnetcore@0b7cfb3 WebSocketsTransport.Log.cs
            received("WebSocket closed by the server. Close status %code%."),
            says(Proof::EndOfStream, "WebSocket closed by the server. Close status (null)."),
            // dotnet/aspnetcore@1c16042 WebSocketsServerTransport.Log.cs
            received("Client closed connection with status code '%code%' (%reason%)."),
            says(
                Proof::HandlerFailed,
                "Application failed during sending. Sending InternalServerError close frame",
            )
            .code(1011)
            .sent(),
            says(
                Proof::NoReply,
                "Timed out waiting for client to send the close frame, aborting the connection",
            ),
            says(Proof::EndOfStream, "Socket connection closed prematurely.").in_context(),
        ],
    ),
    // phoenix 1.8.16 assets/js/phoenix/socket.js heartbeatTimeout: it closes with 1000
    library!(
        "phoenix",
        &software::PHOENIX_JS,
        [says(Proof::NoPong, "heartbeat timeout. Attempting to re-establish connection")
            .in_context()
            .code(1000)
            .sent()],
    )
    .at(Client),
    // The number is often that of swapped bytes: intel/zephyr.js issue 1525.
    program!(&software::ZEPHYR_JS, [received("ReceiveClose:%number%")]),
    // uNetworking/uWebSockets src/WebSocketProtocol.h: its close handler gets 1006 with all these,
    // and no Close is sent
    library!(
        "uwebsockets",
        &software::UWEBSOCKETS,
        [
            says(Proof::EndOfStream, "Received TCP FIN before WebSocket close frame"),
            says(Proof::Idle, "WebSocket timed out from inactivity"),
            says(Proof::BadFrame, "Received invalid WebSocket frame").code(1006),
            says(Proof::TooBig, "Received too big message").code(1006).in_context(),
            says(Proof::BadText, "Received invalid UTF-8").code(1006).in_context(),
            says(Proof::BadClose, "Received invalid close payload").code(1006).in_context(),
        ],
    ),
    // cloudflare/workerd src/workerd/api/web-socket.c++
    program!(
        &software::CLOUDFLARE_WORKERS,
        [
            says(Proof::EndOfStream, "WebSocket disconnected without sending Close frame"),
            says(Proof::EndOfStream, "WebSocket peer disconnected"),
            says(
                Proof::Status,
                "Failed to establish the WebSocket connection: expected server to reply with HTTP \
                 status code 101 (switching protocols), but received %status%",
            ),
            says(Proof::NeverOpened, "Failed to establish websocket connection"),
            says(Proof::GivenUp, "Called close before connection was established"),
            says(Proof::AlreadyClosed, "Can't call WebSocket send() after close()"),
            says(Proof::CodeRefused, "Invalid WebSocket close code: "),
            says(Proof::ReasonRefused, "WebSocket close reason must not be longer than 123 bytes"),
            says(
                Proof::NotOpenYet,
                "You must call one of accept() or state.acceptWebSocket() on this WebSocket",
            ),
        ],
    ),
    // vite 7.3.8, 5.4.21 dist/client/client.mjs, dist/node
    program!(
        &software::VITE,
        [
            says(Proof::Lost, "[vite] server connection lost"),
            says(Proof::NeverOpened, "[vite] failed to connect to websocket"),
            says(Proof::NeverOpened, "WebSocket closed without opened."),
            says(Proof::NeverOpened, "ws proxy error:"),
            says(Proof::Lost, "ws proxy socket error:"),
        ],
    ),
    // webpack-dev-server 5.2.7, 3.11.3 client/index.js
    program!(
        &software::WEBPACK_DEV_SERVER,
        [
            says(Proof::Lost, "[webpack-dev-server] Disconnected!"),
            says(Proof::Lost, "[WDS] Disconnected!"),
        ],
    )
    .at(Client),
    // http-proxy-middleware 3.0.11 dist/plugins/default/logger-plugin.js
    program!(
        &software::HTTP_PROXY,
        [
            says(
                Proof::NotReached,
                "[HPM] Error occurred while proxying request %any% [ECONNREFUSED]",
            )
            .in_context(),
            says(
                Proof::NoSuchHost,
                "[HPM] Error occurred while proxying request %any% [ENOTFOUND]",
            )
            .in_context(),
            says(
                Proof::HandshakeEnded,
                "[HPM] Error occurred while proxying request %any% [ECONNRESET]",
            )
            .in_context(),
        ],
    ),
    // @polkadot/rpc-provider 16.5.6 cjs/ws/index.js
    program!(&software::POLKADOT_JS, [line("disconnected from ws%any%: %number%:: %reason%")])
        .at(Client),
    // @walletconnect/jsonrpc-ws-connection 1.0.16 dist/index.cjs.js
    program!(
        &software::WALLETCONNECT,
        [says(Proof::NeverOpened, "WebSocket connection failed for host: ")],
    )
    .at(Client),
    // viem 2.57.20 _cjs/errors/request.js
    program!(
        &software::VIEM,
        [says(Proof::Lost, "SocketClosedError: The socket has been closed").in_context()]
    )
    .at(Client),
    // @trpc/client 11.25.2 dist/wsLink
    program!(
        &software::TRPC,
        [
            says(Proof::NeverOpened, "WebSocket closed before it was ready"),
            says(Proof::Lost, "TRPCWebSocketClosedError"),
        ],
    )
    .at(Client),
    // react-native 0.76.9 Libraries/WebSocket/WebSocket.js
    program!(
        &software::REACT_NATIVE,
        [says(Proof::NotOpenYet, "Error: INVALID_STATE_ERR").in_context()],
    )
    .at(Client),
    // Node 20 lib/_http_client.js, net.js, dns.js, _tls_wrap.js, deps/llhttp; texts of `ws` over it
    program!(
        &software::NODE,
        [
            says(Proof::HandshakeEnded, "socket hang up").in_context(),
            says(Proof::Reset, "read ECONNRESET").in_context(),
            says(Proof::Reset, "write ECONNRESET").in_context(),
            says(Proof::Reset, "write EPIPE").in_context(),
            says(Proof::Lost, "read ETIMEDOUT").in_context(),
            says(Proof::NotReached, "connect ECONNREFUSED").in_context(),
            says(Proof::NotReached, "connect ETIMEDOUT").in_context(),
            says(Proof::NotReached, "connect EHOSTUNREACH").in_context(),
            says(Proof::NotReached, "connect ENETUNREACH").in_context(),
            says(Proof::NoSuchHost, "getaddrinfo ENOTFOUND").in_context(),
            says(Proof::NoSuchHost, "getaddrinfo EAI_AGAIN").in_context(),
            says(Proof::NotHttp, "Parse Error: Expected HTTP/").in_context(),
            says(Proof::Tls, "unable to verify the first certificate").in_context(),
            says(Proof::Tls, "self-signed certificate").in_context(),
            says(Proof::Tls, "self signed certificate").in_context(),
            says(Proof::Tls, "Error: certificate has expired").in_context(),
            says(Proof::Tls, "Hostname/IP does not match certificate's altnames").in_context(),
            says(
                Proof::Tls,
                "Client network socket disconnected before secure TLS connection was established",
            )
            .in_context(),
        ],
    ),
];
