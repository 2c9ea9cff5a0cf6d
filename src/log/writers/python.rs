//! Python libraries and servers.

use super::{Writer, line, received, says, sent};
use crate::table::Proof;
use crate::table::SeenBy::{Client, Server};
use crate::table::software;

pub(super) static WRITERS: &[Writer] = &[
    library!(
        "websockets",
        &software::PYTHON_WEBSOCKETS,
        [
            // websockets 10.4 to 17.4 exceptions.py: ConnectionClosed
            received("received %code% (%name%)%clause%"),
            sent("sent %code% (%name%)%clause%"),
            received("received %code% (%instead%)%then%"),
            sent("sent %code% (%instead%)%then%"),
            received("; then received %code% (%instead%)"),
            sent("; then sent %code% (%instead%)"),
            says(Proof::Lost, "no close frame received or sent"),
            says(Proof::Lost, "ConnectionClosedError(None, None"),
            received("(Close(code=%code%, reason=%reason%)"),
            received("rcvd=Close(code=%code%, reason=%reason%)"),
            sent(", Close(code=%code%, reason=%reason%)"),
            sent("sent=Close(code=%code%, reason=%reason%)"),
            line("Close(code=%code%, reason=%reason%)"),
            // websockets 8.1, 9.1 exceptions.py: ConnectionClosed; legacy/protocol.py
            line("x code = %number%, reason = [no reason]"),
            line("code = %code% (%any%), reason = %reason%"),
            line("code = %code% (%any%), %reason%"),
            line("x code = %number%, reason = %reason%"),
            // websockets 10.4 to 17.4 frames.py: Frame, Close; protocol.py
            says(Proof::NoCode, "> CLOSE '' [").sent(),
            says(Proof::NoCode, "< CLOSE '' ["),
            sent("> CLOSE %code% (%name%)| %text% ["),
            received("< CLOSE %code% (%name%)| %text% ["),
            line("! failing connection with code %number%"),
            says(Proof::Status, "websockets.client%any%< HTTP/1.1 %status% "),
            says(Proof::Status, "websockets.server%any%> HTTP/1.1 %status% "),
            says(Proof::NoPong, "timed out waiting for keepalive pong").code(1011).sent(),
            // websockets 8.1 framing.py, 9.1 frames.py: Frame; protocol.py
            sent("> Frame(fin=True, opcode=8, data=b%bytes%"),
            received("< Frame(fin=True, opcode=8, data=b%bytes%"),
            sent("> Frame(fin=True, opcode=<Opcode.CLOSE: 8>, data=b%bytes%"),
            received("< Frame(fin=True, opcode=<Opcode.CLOSE: 8>, data=b%bytes%"),
            says(Proof::NoCode, "> Frame(fin=True, opcode=8, data=b''").sent(),
            says(Proof::NoCode, "< Frame(fin=True, opcode=8, data=b''"),
            says(Proof::NoCode, "> Frame(fin=True, opcode=<Opcode.CLOSE: 8>, data=b''").sent(),
            says(Proof::NoCode, "< Frame(fin=True, opcode=<Opcode.CLOSE: 8>, data=b''"),
            line("! failing %any% WebSocket connection with code %number%"),
            says(Proof::NoPong, "! timed out waiting for pong").code(1011).sent(),
            // websockets 10.4 to 17.4 cli.py
            line("Connection closed: %code% (%name%)"),
            // websockets 8.1 to 17.4 exceptions.py, legacy/exceptions.py: what refuses a handshake
            says(Proof::Status, "server rejected WebSocket connection: HTTP %status%"),
            says(Proof::Status, "InvalidStatusCode(%status%, "),
            says(Proof::Status, "InvalidStatus(Response(status_code=%status%, "),
            says(Proof::Status, "AbortHandshake: HTTP %status%, "),
            says(Proof::Status, "proxy rejected connection: HTTP %status%").in_context(),
            // websockets 8.1 to 17.4 client.py, legacy/client.py, legacy/handshake.py
            says(Proof::BadAccept, "invalid Sec-WebSocket-Accept header: "),
            says(Proof::BadAccept, "missing Sec-WebSocket-Accept header"),
            says(Proof::BadAccept, "more than one Sec-WebSocket-Accept header found"),
            says(Proof::BadAccept, "InvalidHeaderValue('Sec-WebSocket-Accept'"),
            says(Proof::BadAccept, "InvalidHeader('Sec-WebSocket-Accept'"),
            says(Proof::NotUpgraded, "invalid Upgrade header: ").in_context(),
            says(Proof::NotUpgraded, "missing Upgrade header").in_context(),
            says(Proof::NotUpgraded, "empty Upgrade header").in_context(),
            says(Proof::NotUpgraded, "InvalidUpgrade('Upgrade', "),
            says(Proof::NotUpgraded, "InvalidUpgrade: invalid Connection header: "),
            says(Proof::NotUpgraded, "InvalidUpgrade: missing Connection header"),
            says(Proof::NotUpgraded, "InvalidUpgrade: empty Connection header"),
            says(Proof::NotUpgraded, "InvalidUpgrade('Connection', "),
            says(Proof::NotUpgraded, "invalid Connection header: ").in_context(),
            says(Proof::NotUpgraded, "missing Connection header").in_context(),
            says(Proof::NotUpgraded, "empty Connection header").in_context(),
            says(Proof::BadSubprotocol, "unsupported subprotocol: ").in_context(),
            says(Proof::BadSubprotocol, "no subprotocols supported").in_context(),
            says(Proof::BadSubprotocol, "multiple subprotocols: "),
            says(Proof::BadSubprotocol, "invalid Sec-WebSocket-Protocol header: "),
            says(Proof::BadSubprotocol, "InvalidHeader('Sec-WebSocket-Protocol'"),
            says(Proof::BadExtension, "Unsupported extension: name = "),
            says(Proof::BadExtension, "invalid Sec-WebSocket-Extensions header: "),
            says(Proof::BadExtension, "NegotiationError: no extensions supported"),
            says(Proof::BadExtension, "NegotiationError('no extensions supported"),
            says(Proof::BadExtension, "NegotiationError: received duplicate permessage-deflate"),
            says(Proof::BadExtension, "NegotiationError: expected server_"),
            says(Proof::BadExtension, "NegotiationError: unsupported server_max_window_bits"),
            says(Proof::BadExtension, "NegotiationError: unsupported client_max_window_bits"),
            says(Proof::BadExtension, "NegotiationError: unexpected client_max_window_bits"),
            says(Proof::NeverOpened, "RedirectHandshake: redirect to "),
            says(Proof::NeverOpened, "isn't a valid URI: scheme isn't ws or wss"),
            says(Proof::NeverOpened, "isn't a valid URI: hostname isn't provided").in_context(),
            says(Proof::NeverOpened, "isn't a valid URI").in_context(),
            says(Proof::NeverOpened, "InvalidURI('%any%', \"scheme isn't ws or wss\""),
            says(Proof::NeverOpened, "SecurityError: more than %any% redirects"),
            says(Proof::NeverOpened, "SecurityError: too many redirects").in_context(),
            says(Proof::NeverOpened, "SecurityError: redirect from WSS to WS"),
            says(Proof::NeverOpened, "cannot follow redirect to non-secure URI "),
            says(Proof::NeverOpened, "cannot follow redirect to ws%any%"),
            says(Proof::NeverOpened, "cannot follow cross-origin redirect to ").in_context(),
            says(Proof::HandshakeTimeout, "timed out during opening handshake").in_context(),
            says(Proof::HandshakeTimeout, "timed out while waiting for handshake response"),
            says(Proof::HandshakeTimeout, "timed out while waiting for handshake request"),
            says(Proof::HandshakeTimeout, "timed out during handshake").in_context(),
            says(Proof::NotReached, "timed out while connecting to HTTP proxy").in_context(),
            says(Proof::NotReached, "failed to connect to SOCKS proxy").in_context(),
            // websockets 8.1 to 17.4 http11.py, legacy/http.py: what is below an InvalidMessage
            says(Proof::HandshakeEnded, "connection closed while reading HTTP status line")
                .in_context(),
            says(Proof::HandshakeEnded, "connection closed while reading HTTP request line")
                .in_context(),
            says(Proof::HandshakeEnded, "connection closed while reading HTTP headers")
                .in_context(),
            says(Proof::HandshakeEnded, "connection closed during opening handshake"),
            says(Proof::HandshakeEnded, "connection closed during handshake").in_context(),
            says(Proof::HandshakeEnded, "stream ends after %any% bytes, before end of line")
                .in_context(),
            says(Proof::NotHttp, "invalid HTTP status line: ").in_context(),
            says(Proof::NotHttp, "unsupported protocol; expected HTTP/1.1: HTTP/").in_context(),
            says(Proof::NotHttp, "unsupported HTTP status code: ").in_context(),
            says(Proof::BadRequest, "invalid HTTP request line: ").in_context(),
            says(Proof::BadRequest, "unsupported HTTP method; expected GET; got ").in_context(),
            says(Proof::BadRequest, "did not receive a valid HTTP request").in_context(),
            says(Proof::NeverOpened, "did not receive a valid HTTP response").in_context(),
            // websockets 8.1 to 17.4 server.py, legacy/server.py: the log, and the answer's body
            says(Proof::Status, "websockets.server%any%connection rejected (%status% "),
            says(Proof::Status, "websockets.server%any%connection failed (%status% "),
            says(Proof::BadRequest, "Failed to open a WebSocket connection: |%any%."),
            says(Proof::BadRequest, "You cannot access a WebSocket server directly with a browser"),
            says(Proof::BadRequest, "missing Sec-WebSocket-Key header"),
            says(Proof::BadRequest, "invalid Sec-WebSocket-Key header"),
            says(Proof::BadRequest, "more than one Sec-WebSocket-Key header found"),
            says(Proof::BadRequest, "missing Sec-WebSocket-Version header"),
            says(Proof::BadRequest, "invalid Sec-WebSocket-Version header"),
            says(Proof::BadRequest, "InvalidHeader('Sec-WebSocket-Key'"),
            says(Proof::BadRequest, "InvalidHeader('Sec-WebSocket-Version'"),
            says(Proof::BadRequest, "InvalidOrigin: invalid Origin header: "),
            says(Proof::BadRequest, "InvalidOrigin: missing Origin header"),
            says(Proof::BadRequest, "InvalidOrigin('"),
            says(Proof::BadRequest, "invalid Origin header: ").in_context(),
            says(Proof::BadSubprotocol, "NegotiationError: missing subprotocol"),
            says(Proof::BadSubprotocol, "invalid subprotocol; expected one of "),
            says(Proof::NeverOpened, "opening handshake failed").in_context(),
            says(Proof::NeverOpened, "Error in opening handshake").in_context(),
            // websockets 8.1 to 17.4 frames.py, legacy/framing.py, protocol.py: ProtocolError
            says(Proof::BadFrame, "ProtocolError: invalid opcode").in_context().sent(),
            says(Proof::BadFrame, "ProtocolError('invalid opcode").sent(),
            says(Proof::BadFrame, "ProtocolError: incorrect masking").sent(),
            says(Proof::BadFrame, "ProtocolError('incorrect masking").sent(),
            says(Proof::BadFrame, "ProtocolError: reserved bits must be 0").sent(),
            says(Proof::BadFrame, "ProtocolError('reserved bits must be 0").sent(),
            says(Proof::BadFrame, "ProtocolError: control frame too long").sent(),
            says(Proof::BadFrame, "ProtocolError('control frame too long").sent(),
            says(Proof::BadFrame, "ProtocolError: fragmented control frame").sent(),
            says(Proof::BadFrame, "ProtocolError('fragmented control frame").sent(),
            says(Proof::BadFrame, "ProtocolError: unexpected opcode").sent(),
            says(Proof::BadFrame, "ProtocolError('unexpected opcode").sent(),
            says(Proof::BadFrame, "ProtocolError: incomplete fragmented message").sent(),
            says(Proof::BadFrame, "ProtocolError('incomplete fragmented message").sent(),
            says(Proof::BadFrame, "ProtocolError: expected a continuation frame").sent(),
            says(Proof::BadFrame, "ProtocolError('expected a continuation frame").sent(),
            says(Proof::BadFrame, "ProtocolError: unexpected continuation frame").sent(),
            says(Proof::BadFrame, "ProtocolError('unexpected continuation frame").sent(),
            says(Proof::BadFrame, "ProtocolError: RSV1 bit set in continuation frame").sent(),
            says(Proof::BadFrame, "ProtocolError('RSV1 bit set in continuation frame").sent(),
            says(Proof::BadFrame, "ProtocolError: decompression failed").in_context().sent(),
            says(Proof::BadFrame, "ProtocolError('decompression failed").sent(),
            says(Proof::BadClose, "ProtocolError: close frame too short").sent(),
            says(Proof::BadClose, "ProtocolError('close frame too short").sent(),
            says(Proof::BadClose, "ProtocolError: invalid status code").in_context().sent(),
            says(Proof::BadClose, "ProtocolError('invalid status code").sent(),
            // websockets 8.1 to 17.4 exceptions.py, legacy/framing.py: PayloadTooBig
            says(Proof::TooBig, "frame with %any% bytes exceeds limit of ").in_context().sent(),
            says(Proof::TooBig, "frame after reading %any% bytes exceeds limit of ").sent(),
            says(Proof::TooBig, "PayloadTooBig: frame exceeds limit of ").sent(),
            says(Proof::TooBig, "PayloadTooBig: over size limit (").sent(),
            says(Proof::TooBig, "PayloadTooBig('over size limit (").sent(),
            says(Proof::TooBig, "PayloadTooBig(").sent(),
            says(Proof::TooBig, "over size limit (? > ").sent(),
            says(Proof::TooBig, "over size limit (%any% > %any% bytes)").sent().in_context(),
            says(Proof::TooBig, "fragmented message exceeds limit of %any% frames").sent(),
            // websockets 10.4 to 17.4 streams.py, protocol.py, legacy/; asyncio streams.py
            says(Proof::EndOfStream, "stream ends after %any% bytes, expected ").in_context(),
            says(Proof::EndOfStream, "EOFError: unexpected end of stream").in_context(),
            says(Proof::EndOfStream, "bytes read on a total of ").in_context(),
            says(Proof::NoReply, "TimeoutError: timed out while closing connection").in_context(),
            // websockets 8.1 to 17.4 protocol.py, legacy/protocol.py: what is refused
            says(Proof::NotOpenYet, "WebSocket connection isn't established yet"),
            says(Proof::NotOpenYet, "InvalidState: connection is connecting"),
            says(Proof::NotOpenYet, "InvalidState('connection is connecting"),
            says(Proof::AlreadyClosed, "InvalidState: connection is clos%any%"),
            says(Proof::AlreadyClosed, "InvalidState('connection is clos%any%"),
            says(Proof::AlreadyClosed, "Cannot write to a WebSocket in the CLOS%any%"),
            says(Proof::AlreadyClosed, "cannot write to a WebSocket in the CLOS%any%"),
            says(Proof::NotOpenYet, "Cannot write to a WebSocket in the CONNECTING state"),
            says(Proof::NotOpenYet, "cannot write to a WebSocket in the CONNECTING state"),
            // websockets 8.1 to 17.4 server.py, legacy/server.py: the program's handler raised
            says(Proof::HandlerFailed, "connection handler failed").code(1011).sent().in_context(),
            says(Proof::HandlerFailed, "Error in connection handler")
                .code(1011)
                .sent()
                .in_context(),
        ],
    ),
    // The code is that of the client; the server has none.
    program!(
        &software::UVICORN,
        [
            // uvicorn 0.20.0 to 0.54.0 protocols/websockets/
            says(Proof::Status, "\"WebSocket %any%\" %status%"),
            says(Proof::Status, "connection rejected (%status% %any%)"),
            says(Proof::NeverOpened, "ASGI callable returned without sending handshake"),
            says(Proof::NeverOpened, "ASGI callable returned without completing handshake"),
            // uvicorn 0.54.0 protocols/http/
            says(Proof::NeverOpened, "Unsupported upgrade request.").in_context(),
            says(Proof::NeverOpened, "No supported WebSocket library detected"),
        ],
    ),
    program!(
        &software::UVICORN,
        [
            // uvicorn 0.20.0 to 0.54.0 protocols/websockets/
            says(Proof::NoPong, "WebSocket keepalive ping timeout").code(1011).sent(),
            says(Proof::BadText, "Invalid UTF-8 sequence received from client.").sent(),
            says(Proof::TooBig, "Message exceeds the maximum size (%any% bytes)")
                .sent()
                .in_context(),
            says(Proof::AlreadyClosed, "uvicorn.protocols.utils.ClientDisconnected"),
            says(
                Proof::AlreadyClosed,
                "Unexpected ASGI message 'websocket.%any%', after sending 'websocket.close'",
            ),
            // The program raised: the connection ends without a Close.
            says(Proof::HandlerFailed, "Exception in ASGI application").in_context(),
        ],
    )
    .at(Server),
    // websockets 10.4 to 17.4 server.py, which uvicorn has log in its own name
    library!(
        "websockets",
        &software::PYTHON_WEBSOCKETS_UVICORN,
        [says(Proof::Status, "connection failed (%status% %any%)").in_context()],
    ),
    program!(
        &software::HTTPX_WS,
        [
            // httpx-ws 0.9.0 _exceptions.py, _api.py; the code is an enum of wsproto
            line("httpx_ws._exceptions.WebSocketDisconnect: (%code%, %reason%)"),
            line("(<CloseReason.%code%, %reason%)"),
            says(Proof::Status, "WebSocketUpgradeError: <Response [%status% "),
            says(Proof::Status, "WebSocketUpgradeError(<Response [%status% "),
            says(Proof::Lost, "WebSocketNetworkError"),
            // httpcore 1.0 _sync/http11.py, anyio 4 _core/_sockets.py
            says(Proof::HandshakeEnded, "Server disconnected without sending a response.")
                .in_context(),
            says(Proof::NotReached, "All connection attempts failed").in_context(),
        ],
    )
    .at(Client),
    library!(
        "starlette",
        &software::STARLETTE,
        [
            // starlette 0.12.0 to 1.10.0 websockets.py, exceptions.py
            line("WebSocketDisconnect: (%code%, %reason%)"),
            line("WebSocketDisconnect: %code%"),
            line("WebSocketDisconnect(code=%code%, reason=%reason%)"),
            line("WebSocketDisconnect(%code%, %reason%)"),
            line("WebSocketDisconnect(%code%)"),
            line("WebSocketDisconnect(code=%number%)"),
            line("WebSocketException(code=%code%, reason=%reason%)"),
            line("WebSocketException: %number%: %reason%"),
            says(Proof::NotOpenYet, "WebSocket is not connected. Need to call \"accept\" first."),
            says(Proof::AlreadyClosed, "Cannot call \"send\" once a close message has been sent."),
            says(
                Proof::AlreadyClosed,
                "Cannot call \"receive\" once a disconnect message has been received.",
            ),
        ],
    )
    .at(Server),
    program!(
        &software::HYPERCORN,
        [
            // hypercorn 0.14.4, 0.18.0 protocol/ws_stream.py, asyncio/task_group.py
            says(Proof::HandlerFailed, "Error in ASGI Framework").code(1011).sent().in_context(),
        ],
    )
    .at(Server),
    program!(
        &software::DAPHNE,
        [
            // daphne 3.0.2, 4.2.3 access.py, ws_protocol.py, management/commands/runserver.py
            says(Proof::Status, "\"WSREJECT "),
            says(Proof::Status, "WebSocket REJECT "),
            says(Proof::Status, "rejected by application").in_context(),
            says(Proof::Status, "failing WebSocket opening handshake ('Access denied')"),
            says(Proof::Status, "failing WebSocket opening handshake ('Internal server error')"),
            // daphne 3.0.2, 4.2.3 server.py; the program raised
            says(Proof::HandlerFailed, "Exception inside application: ")
                .code(1011)
                .sent()
                .in_context(),
        ],
    )
    .at(Server),
    program!(
        &software::DJANGO_CHANNELS,
        [
            // channels 4.3.2 routing.py
            says(Proof::NeverOpened, "No route found for path ").in_context(),
        ],
    )
    .at(Server),
    program!(
        &software::GUNICORN,
        [
            // gunicorn 23.0.0, 27.0.1 arbiter.py
            says(Proof::Lost, "WORKER TIMEOUT (pid:").in_context(),
        ],
    )
    .at(Server),
    program!(
        &software::GUNICORN_ASGI,
        [
            // gunicorn 27.0.1 asgi/websocket.py
            says(Proof::HandlerFailed, "Error in WebSocket ASGI application").code(1011).sent(),
            says(Proof::AlreadyClosed, "WebSocket closed while the application was sending"),
            says(Proof::NoReply, "WebSocket close handshake timeout"),
            says(Proof::Lost, "WebSocket read error: |%any%"),
            says(Proof::NotOpenYet, "RuntimeError: WebSocket not accepted"),
        ],
    )
    .at(Server),
    program!(
        &software::SANIC,
        [
            // sanic 21.3.4, 23.6.0, 25.12.1 server/websockets/impl.py, protocols/, websocket.py
            says(Proof::NoPong, "Websocket timed out waiting for pong").code(1011).sent(),
            says(Proof::BadRequest, "Failed to open a WebSocket connection."),
            says(Proof::BadRequest, "Invalid websocket request"),
            says(Proof::NoReply, "Timeout waiting for TCP connection to close. Aborting")
                .in_context(),
            says(
                Proof::AlreadyClosed,
                "Cannot receive from websocket interface after it is closed",
            ),
            says(Proof::AlreadyClosed, "Cannot write to websocket interface after it is "),
            says(Proof::AlreadyClosed, "Cannot send a ping when the websocket interface is closed"),
        ],
    )
    .at(Server),
    library!(
        "aiohttp",
        &software::AIOHTTP,
        [
            // aiohttp 3.8.6 to 3.14.5 http_websocket.py, _websocket/models.py: the message
            says(Proof::NoCode, "WSMessage(type=<WSMsgType.CLOSE: 8>, data=0, extra=''"),
            received("WSMessage(type=<WSMsgType.CLOSE: 8>, data=%code%, extra=%reason%)"),
            says(Proof::Lost, "WSMessage(type=<WSMsgType.CLOSED: 257>"),
            says(Proof::BadFrame, "data=error('Error -3 while decompressing data: ")
                .code(1000)
                .sent(),
            // aiohttp 3.8.6 to 3.14.5 client_ws.py, web_ws.py: receive_str, receive_bytes
            says(Proof::NoCode, "Received message 8:0 is not "),
            received("Received message 8:%number% is not "),
            says(Proof::Lost, "Received message 257:None is not "),
            // aiohttp 3.8.6 to 3.14.5 http_websocket.py, _websocket/reader_py.py
            sent("WebSocketError(%code%, %reason%)"),
            received("Invalid close code: %number%").proves(Proof::BadClose),
            says(Proof::BadClose, "Invalid close frame: True 8 b%any%").sent(),
            says(Proof::BadFrame, "Unexpected opcode=").in_context().sent(),
            says(Proof::BadFrame, "The opcode in non-fin frame is expected to be zero, got ")
                .sent(),
            says(Proof::BadFrame, "Continuation frame for non started message").sent(),
            says(Proof::BadFrame, "Received frame with non-zero reserved bits").sent(),
            says(Proof::BadFrame, "Received fragmented control frame").sent(),
            says(Proof::BadFrame, "Control frame payload cannot be larger than 125 bytes").sent(),
            says(Proof::BadText, "Invalid UTF-8 text message").sent().in_context(),
            says(Proof::TooBig, "Message size %any% exceeds limit ").sent().in_context(),
            says(Proof::TooBig, "Decompressed message size %any% exceeds limit ")
                .sent()
                .in_context(),
            says(Proof::TooBig, "Decompressed message exceeds size limit ").sent().in_context(),
            says(Proof::TooBig, "Compressed message has too many deflate members")
                .sent()
                .in_context(),
            // aiohttp 3.11.18, 3.14.5 client_ws.py, web_ws.py
            says(Proof::NoPong, "No PONG received after "),
            // aiohttp 3.8.6 to 3.14.5 http_writer.py, _websocket/writer.py
            says(Proof::Lost, "Cannot write to closing transport").in_context(),
        ],
    ),
    library!(
        "aiohttp",
        &software::AIOHTTP,
        [
            // aiohttp 3.8.6 to 3.14.5 client.py _ws_connect, client_exceptions.py
            says(
                Proof::Status,
                "WSServerHandshakeError: %status%, message='Invalid response status'",
            ),
            says(Proof::Status, "status=%status%, message='Invalid response status'"),
            says(Proof::Status, "message='Invalid response status'"),
            says(Proof::BadAccept, "message='Invalid challenge response'"),
            says(Proof::NotUpgraded, "message='Invalid upgrade header'"),
            says(Proof::NotUpgraded, "message='Invalid connection header'"),
            says(Proof::BadExtension, "message='Invalid window size'"),
            says(Proof::BadExtension, "message='Extension for deflate not supported%any%"),
            says(Proof::NotHttp, "message=\"Expected HTTP/").in_context(),
            says(Proof::NotHttp, "message=\"Bad status line ").in_context(),
            says(Proof::NotHttp, "message='Bad status line ").in_context(),
            says(Proof::HandshakeEnded, "ServerDisconnectedError: Server disconnected")
                .in_context(),
            says(Proof::HandshakeEnded, "ServerDisconnectedError('Server disconnected")
                .in_context(),
            says(Proof::HandshakeEnded, "ClientOSError: [Errno 104] ").in_context(),
            says(Proof::HandshakeEnded, "ClientOSError(104, ").in_context(),
            says(Proof::NotReached, "Connection timeout to host ").in_context(),
            says(Proof::HandshakeTimeout, "Timeout on reading data from socket").in_context(),
            // aiohttp 3.8.6 to 3.14.5 client_exceptions.py: ClientConnectorError
            says(Proof::NoSuchHost, "ClientConnectorDNSError|%any%").in_context(),
            says(Proof::Tls, "ClientConnectorCertificateError|%any%").in_context(),
            says(Proof::Tls, "ClientConnectorSSLError|%any%").in_context(),
            says(Proof::NotReached, "Cannot connect to host %any% [Connect call failed")
                .in_context(),
            says(Proof::NotReached, "Cannot connect to host %any% [Multiple exceptions: ")
                .in_context(),
            says(Proof::NoSuchHost, "Cannot connect to host %any% [Name or service not known")
                .in_context(),
            says(Proof::NoSuchHost, "Cannot connect to host %any% [nodename nor servname provided")
                .in_context(),
            says(Proof::NoSuchHost, "Cannot connect to host %any% [Temporary failure in name res")
                .in_context(),
            says(Proof::NoSuchHost, "Cannot connect to host %any% [No address associated with ")
                .in_context(),
            says(Proof::NoSuchHost, "Cannot connect to host %any% [getaddrinfo failed")
                .in_context(),
            says(Proof::Tls, "Cannot connect to host %any% [SSLCertVerificationError").in_context(),
            says(Proof::Tls, "Cannot connect to host %any% [[SSL: ").in_context(),
            says(Proof::NeverOpened, "Cannot connect to host %any% ssl:").in_context(),
            says(
                Proof::NotReached,
                "ClientConnectorError(ConnectionKey(%any%, ConnectionRefusedError(",
            )
            .in_context(),
            says(Proof::NoSuchHost, "ClientConnectorError(ConnectionKey(%any%, gaierror(")
                .in_context(),
            says(Proof::NeverOpened, "ClientConnectorError(ConnectionKey(").in_context(),
        ],
    )
    .at(Client),
    library!(
        "aiohttp",
        &software::AIOHTTP,
        [
            // aiohttp 3.8.6 to 3.14.5 web_ws.py: the body of the answer, and what is refused
            says(Proof::BadRequest, "No WebSocket UPGRADE hdr: "),
            says(Proof::BadRequest, "No CONNECTION upgrade hdr: "),
            says(Proof::BadRequest, "Handshake error: ").in_context(),
            says(Proof::NotOpenYet, "RuntimeError: Call .prepare() first"),
            says(Proof::AlreadyClosed, "RuntimeError: WebSocket connection is closed."),
        ],
    )
    .at(Server),
    library!(
        "websocket-client",
        &software::WEBSOCKET_CLIENT,
        [
            // websocket-client 0.57.0 to 1.9.2 _abnf.py, _app.py, _core.py
            sent("++Sent decoded: fin=1 opcode=8 data=b%bytes%"),
            received("opcode=8 data=b%bytes%"),
            says(Proof::NoCode, "++Sent decoded: fin=1 opcode=8 data=b''").sent(),
            says(Proof::NoCode, "opcode=8 data=b''"),
            received("close status: %number%").in_context(),
            says(Proof::Lost, "Connection to remote host was lost"),
            says(Proof::NoPong, "ping/pong timed out"),
            says(Proof::Idle, "WebSocketTimeoutException: Connection timed out"),
            says(Proof::Idle, "WebSocketTimeoutException('Connection timed out"),
            // websocket-client 0.57.0 to 1.9.2 _handshake.py, _http.py, _core.py, _url.py
            says(Proof::Status, "Handshake status %status% %any% -+-+- "),
            says(Proof::Status, "Handshake status %status%").in_context(),
            says(Proof::Status, "failed CONNECT via proxy status: %status%"),
            says(Proof::BadSubprotocol, "Invalid subprotocol: ").in_context(),
            says(Proof::NeverOpened, "Invalid WebSocket Header"),
            says(Proof::NotHttp, "WebSocketException: Invalid status line: "),
            says(Proof::NotHttp, "WebSocketException: Invalid header"),
            says(Proof::NotHttp, "WebSocketException('Invalid header"),
            says(Proof::NoSuchHost, "Host not found.: ").in_context(),
            says(Proof::NoSuchHost, "WebSocketAddressException|%any%"),
            says(Proof::NeverOpened, "Redirect limit exhausted").in_context(),
            says(Proof::NeverOpened, "Redirect response without Location header").in_context(),
            says(Proof::NeverOpened, "Invalid redirect target ").in_context(),
            says(Proof::NeverOpened, "scheme http is invalid").in_context(),
            says(Proof::NeverOpened, "scheme https is invalid").in_context(),
            // websocket-client 0.57.0 to 1.9.2 _abnf.py, _core.py: what it rejects
            received("Invalid close opcode %number%").proves(Proof::BadClose),
            received("'Invalid close opcode %%r', %number%").proves(Proof::BadClose),
            says(Proof::BadClose, "Invalid close opcode."),
            says(Proof::BadClose, "WebSocketProtocolException: Invalid close frame."),
            says(Proof::BadClose, "WebSocketProtocolException('Invalid close frame."),
            says(Proof::BadClose, "Invalid close frame.").in_context(),
            says(Proof::BadFrame, "'Invalid opcode %%r', "),
            says(Proof::BadFrame, "WebSocketProtocolException: Invalid opcode "),
            says(Proof::BadFrame, "WebSocketProtocolException('Invalid opcode "),
            says(Proof::BadFrame, "Invalid opcode ").in_context(),
            says(Proof::BadFrame, "rsv is not implemented, yet"),
            says(Proof::BadFrame, "WebSocketProtocolException: Illegal frame"),
            says(Proof::BadFrame, "WebSocketProtocolException('Illegal frame"),
            says(Proof::BadFrame, "Illegal frame").in_context(),
            says(Proof::BadFrame, "Invalid ping frame."),
            says(Proof::BadFrame, "Ping message is too long"),
            says(Proof::BadFrame, "WebSocketException: Not a valid frame "),
            says(Proof::BadText, "WebSocketPayloadException: cannot decode: "),
            says(Proof::BadText, "WebSocketPayloadException("),
            says(Proof::BadText, "cannot decode: b").in_context(),
            // websocket-client 0.57.0 to 1.9.2 _app.py, _core.py, _socket.py: what is refused
            says(Proof::AlreadyClosed, "WebSocketConnectionClosedException: Connection is "),
            says(Proof::AlreadyClosed, "WebSocketConnectionClosedException('Connection is "),
            says(Proof::AlreadyClosed, "WebSocketConnectionClosedException: socket is already "),
            says(Proof::AlreadyClosed, "WebSocketConnectionClosedException('socket is already "),
            says(Proof::AlreadyClosed, "Connection is already closed").in_context(),
            says(Proof::AlreadyClosed, "socket is already closed").in_context(),
            says(Proof::NotOpenYet, "WebSocketException: Connection not established"),
            says(Proof::CodeRefused, "code is invalid range"),
        ],
    )
    .at(Client),
    library!(
        "tornado",
        &software::TORNADO,
        [
            // tornado 6.1 to 6.6.1 websocket.py, iostream.py
            says(Proof::AlreadyClosed, "Client connection has been closed").in_context(),
            says(Proof::AlreadyClosed, "WebSocketClosedError|%any%"),
            says(Proof::Lost, "StreamClosedError: Stream is closed").in_context(),
            says(Proof::Lost, "StreamClosedError('Stream is closed").in_context(),
        ],
    ),
    library!(
        "tornado",
        &software::TORNADO,
        [
            // tornado 6.1 to 6.6.1 websocket.py, httpclient.py, simple_httpclient.py
            says(Proof::Status, "tornado.httpclient.HTTPClientError: HTTP %status%: "),
            says(Proof::Status, "HTTPClientError: HTTP %status%: ").in_context(),
            says(Proof::NotUpgraded, "Non-websocket response"),
            says(Proof::HandshakeEnded, "HTTPStreamClosedError").in_context(),
            says(Proof::HandshakeEnded, "HTTP 599: Stream closed").in_context(),
            says(Proof::NotReached, "HTTPTimeoutError: Timeout while connecting").in_context(),
            says(Proof::NotReached, "HTTP 599: Timeout while connecting").in_context(),
            says(Proof::HandshakeTimeout, "HTTPTimeoutError: Timeout during request").in_context(),
            says(Proof::HandshakeTimeout, "HTTP 599: Timeout during request").in_context(),
        ],
    )
    .at(Client),
    library!(
        "tornado",
        &software::TORNADO,
        [
            // tornado 6.1 to 6.6.1 websocket.py: the log, and the body of the answer
            says(Proof::BadRequest, "Can \"Upgrade\" only to \"WebSocket\"."),
            says(Proof::BadRequest, "\"Connection\" must be \"Upgrade\"."),
            says(Proof::BadRequest, "Cross origin websockets not allowed"),
            says(Proof::BadRequest, "Missing/Invalid WebSocket headers"),
            says(Proof::BadRequest, "Malformed WebSocket request received"),
        ],
    )
    .at(Server),
    library!(
        "tornado",
        &software::TORNADO_JUPYTER,
        [
            // notebook base/zmqhandlers.py, jupyter_server base/websocket.py
            says(Proof::NoPong, "WebSocket ping timeout after %any% ms."),
        ],
    )
    .at(Server),
    library!(
        "autobahn",
        &software::AUTOBAHN_PYTHON,
        [
            // autobahn 23.1.2 to 26.10.2 websocket/protocol.py: onClose, and the log
            line("failing WebSocket connection (code=%number%): %reason%"),
            line("(wasClean=False, code=%number%, reason=%any% uncleanly (\"%reason%\")"),
            line("(wasClean=False, code=%number%, reason=%reason%)"),
            line("(wasClean=True, code=%number%, reason=%reason%)"),
            says(
                Proof::Lost,
                "peer dropped the TCP connection without previous WebSocket closing handshake",
            ),
            says(Proof::NoPong, "WebSocket ping timeout (peer did not respond with pong in time)"),
            says(Proof::NoReply, "WebSocket closing handshake timeout ("),
            says(Proof::HandshakeTimeout, "WebSocket opening handshake timeout ("),
            says(Proof::Lost, "connection was closed uncleanly (\"None\")"),
            // autobahn 23.1.2 to 26.10.2 twisted/websocket.py; twisted internet/error.py
            says(Proof::Lost, "Connection to/from %any% was lost in a non-clean fashion|%any%"),
            says(Proof::Lost, "Connection to the other side was lost in a non-clean fashion")
                .in_context(),
            says(Proof::NotReached, "Connection was refused by other side").in_context(),
            says(Proof::NoSuchHost, "DNSLookupError: DNS lookup failed").in_context(),
            says(Proof::NotReached, "User timeout caused connection failure").in_context(),
            // autobahn 23.1.2 to 26.10.2 websocket/protocol.py: what is refused to the program
            says(Proof::CodeRefused, "invalid close code %number% (must be 1000 or from "),
            says(Proof::NotOpenYet, "cannot close a connection not yet connected"),
            says(Proof::AlreadyClosed, "Attempt to send on a closed protocol"),
            // autobahn 23.1.2 to 26.10.2 websocket/protocol.py: what it rejects. By default it
            // drops the connection then, without a Close.
            received("Protocol violation: invalid close code %number%").proves(Proof::BadClose),
            received("I dropped the WebSocket TCP connection: invalid close code %number%")
                .proves(Proof::BadClose),
            says(
                Proof::BadFrame,
                "I dropped the WebSocket TCP connection: fragmented control frame",
            ),
            says(Proof::BadFrame, "Protocol violation: fragmented control frame").in_context(),
            says(Proof::BadFrame, "RSV = %any% and no extension negotiated"),
            says(Proof::BadFrame, "unmasked client-to-server frame"),
            says(Proof::BadFrame, "masked server-to-client frame"),
            says(Proof::BadFrame, "control frame with payload length > 125 octets"),
            says(Proof::BadFrame, "control frame using reserved opcode "),
            says(Proof::BadFrame, "data frame using reserved opcode "),
            says(Proof::BadFrame, "received compressed control frame ["),
            says(Proof::BadFrame, "received continuation data frame outside fragmented message"),
            says(
                Proof::BadFrame,
                "received non-continuation data frame while inside fragmented message",
            ),
            says(Proof::BadFrame, "received continuation data frame with compress bit set ["),
            says(Proof::BadFrame, "invalid data frame length (not using minimal length encoding)"),
            says(Proof::BadFrame, "invalid data frame length (>2^63)"),
            says(Proof::BadFrame, "received WebSocket message cannot be decompressed: ").code(1007),
            says(Proof::BadClose, "received close control frame with payload len 1"),
            says(Proof::BadClose, "invalid close reason (non-UTF8 payload)").code(1007),
            says(
                Proof::BadText,
                "encountered invalid UTF-8 while processing text message at payload octet index ",
            ),
            says(
                Proof::BadText,
                "UTF-8 text message payload ended within Unicode code point at payload octet ",
            ),
            says(Proof::TooBig, "received WebSocket message size %any% exceeds payload limit of "),
            says(Proof::TooBig, "received WebSocket frame size %any% exceeds payload limit of "),
            says(Proof::TooBig, "received (partial) WebSocket message size "),
            says(Proof::TooBig, "received WebSocket message exceeds payload limit of "),
        ],
    ),
    library!(
        "autobahn",
        &software::AUTOBAHN_PYTHON,
        [
            // autobahn 23.1.2 to 26.10.2 websocket/protocol.py: WebSocketClientProtocol
            says(Proof::Status, "WebSocket connection upgrade failed [%status%]"),
            says(Proof::Status, "HTTP proxy connect failed (%status%)").in_context(),
            says(Proof::BadAccept, "HTTP Sec-WebSocket-Accept bogus value : "),
            says(Proof::BadAccept, "HTTP Sec-WebSocket-Accept header missing in opening "),
            says(Proof::NotUpgraded, "HTTP Upgrade header different from \"websocket\" "),
            says(Proof::NotUpgraded, "HTTP Upgrade header missing").in_context(),
            says(Proof::NotUpgraded, "HTTP Connection header does not include \"upgrade\" value "),
            says(Proof::NotUpgraded, "HTTP Connection header missing").in_context(),
            says(
                Proof::BadSubprotocol,
                "subprotocol selected by server %any% not in subprotocol list requested by client ",
            ),
            says(Proof::BadExtension, "server wants to use extension \""),
            says(Proof::BadExtension, "multiple occurrence of a permessage-compress extension"),
            says(Proof::BadExtension, "WebSocket permessage-compress extension response from "),
            says(Proof::NotHttp, "Bad HTTP response status line \"").in_context(),
            says(Proof::NotHttp, "Bad HTTP status code \"").in_context(),
            says(Proof::NotHttp, "Unsupported HTTP version \"").in_context(),
        ],
    )
    .at(Client),
    library!(
        "autobahn",
        &software::AUTOBAHN_PYTHON,
        [
            // autobahn 23.1.2 to 26.10.2 websocket/protocol.py: WebSocketServerProtocol
            says(Proof::BadRequest, "HTTP Upgrade headers do not include \"websocket\" value "),
            says(Proof::BadRequest, "HTTP Connection headers do not include \"upgrade\" value "),
            says(Proof::BadRequest, "HTTP Host header missing in opening handshake request")
                .in_context(),
            says(Proof::BadRequest, "HTTP Sec-WebSocket-Key header missing"),
            says(Proof::BadRequest, "bad Sec-WebSocket-Key ("),
            says(Proof::BadRequest, "could not parse HTTP Sec-WebSocket-Version header "),
            says(Proof::BadRequest, "WebSocket version %any% not supported (supported versions: "),
            says(Proof::BadRequest, "WebSocket connection denied: origin '"),
            says(Proof::BadRequest, "WebSocket connection denied - Hixie76 protocol not supported"),
            says(Proof::BadRequest, "Bad HTTP request status line \"").in_context(),
            says(Proof::BadRequest, "Bad HTTP request resource - could not parse \"").in_context(),
            says(
                Proof::BadRequest,
                "Error during parsing of HTTP status line / request headers : ",
            )
            .in_context(),
            says(Proof::NeverOpened, "maximum number of connections reached").in_context(),
            says(Proof::NeverOpened, "Unexpected exception in onConnect [").in_context(),
        ],
    )
    .at(Server),
    library!(
        "wsproto",
        &software::WSPROTO,
        [
            // wsproto 0.15.0 to 1.3.2 events.py, connection.py, handshake.py
            line("CloseConnection(code=%code%, reason=%reason%)"),
            says(Proof::Status, "RejectConnection(status_code=%status%"),
            says(Proof::BadAccept, "RemoteProtocolError: Bad accept token"),
            says(Proof::BadAccept, "RemoteProtocolError('Bad accept token"),
            says(Proof::BadAccept, "Bad accept token").in_context(),
            says(Proof::NotUpgraded, "Missing header, 'Upgrade: "),
            says(Proof::NotUpgraded, "Missing header, 'Connection: Upgrade'"),
            says(Proof::BadRequest, "Missing header, 'Sec-WebSocket-"),
            says(Proof::BadRequest, "RemoteProtocolError: Missing header, 'Host'").in_context(),
            says(Proof::BadRequest, "RemoteProtocolError: Request method must be GET").in_context(),
            says(Proof::BadSubprotocol, "unrecognized subprotocol "),
            says(Proof::BadExtension, "RemoteProtocolError: unrecognized extension "),
            says(Proof::BadExtension, "RemoteProtocolError('unrecognized extension "),
            says(Proof::BadExtension, "unrecognized extension ").in_context(),
            says(Proof::NeverOpened, "RemoteProtocolError: Bad HTTP message").in_context(),
            says(Proof::NeverOpened, "RemoteProtocolError('Bad HTTP message"),
            says(Proof::AlreadyClosed, "cannot be sent in state ConnectionState."),
            says(Proof::AlreadyClosed, "LocalProtocolError: Connection already closed")
                .in_context(),
            says(Proof::AlreadyClosed, "LocalProtocolError('Connection already closed"),
            // h11 _readers.py, _state.py
            says(Proof::NotHttp, "illegal status line: ").in_context(),
            says(
                Proof::HandshakeEnded,
                "can't handle event type ConnectionClosed when role=SERVER and state=",
            )
            .in_context(),
        ],
    ),
    program!(
        &software::TRIO_WEBSOCKET,
        [
            // trio-websocket 0.9.2, 0.12.2 _impl.py; trio _highlevel_open_tcp_stream.py
            line("CloseReason<code=%code%, name=%any%, reason=%reason%>"),
            says(Proof::Status, "ConnectionRejected<status_code=%status%>"),
            says(Proof::Status, "trio_websocket._impl.ConnectionRejected: (%status%, "),
            says(Proof::HandshakeTimeout, "trio_websocket._impl.ConnectionTimeout"),
            says(Proof::NoReply, "trio_websocket._impl.DisconnectionTimeout"),
            says(Proof::NotReached, "all attempts to connect to %any% failed").in_context(),
        ],
    ),
    library!(
        "picows",
        &software::PICOWS,
        [
            // picows 2.3.1 picows.pyx, common.py
            sent("WS parser error: (%code%, %reason%)"),
            sent("on_ws_frame raised WSProtocolError: (%code%, %reason%)"),
            sent("WSProtocolError(%code%, %reason%)"),
            received("Received CLOSE with invalid close code: %number%").proves(Proof::BadClose),
            says(Proof::BadClose, "Received CLOSE with invalid close code size: ").sent(),
            says(Proof::BadClose, "Received CLOSE with invalid UTF-8 reason").code(1007).sent(),
            says(Proof::BadFrame, "Received CLOSE for the second time: ").sent(),
            says(Proof::BadFrame, "WSProtocolError: Received fragmented control frame").sent(),
            says(Proof::BadFrame, "Received frame with invalid opcode=").sent(),
            says(Proof::BadFrame, "Received masked frame from server, RFC 6455").sent(),
            says(Proof::BadFrame, "Received un-masked frame from client, RFC 6455").sent(),
            says(Proof::BadFrame, "Received control frame with payload size > 125 bytes").sent(),
            says(Proof::BadFrame, "Received frame with invalid 16-bit payload len").sent(),
            says(Proof::BadFrame, "Received frame with invalid 64-bit payload length").sent(),
            says(Proof::TooBig, "Received frame with payload size exceeding max allowed size")
                .sent(),
            says(Proof::NoPong, "Initiating disconnect because no PONG was received within ")
                .code(1001)
                .sent(),
            says(
                Proof::HandlerFailed,
                "Initiate disconnect because of exception from WSListener.on_ws_",
            )
            .code(1011)
            .sent(),
            says(Proof::HandshakeTimeout, "websocket handshake timeout").in_context(),
        ],
    ),
    library!(
        "picows",
        &software::PICOWS,
        [
            // picows 2.3.1 picows.pyx, api.py, url.py, proxy.py
            says(
                Proof::Status,
                "expected upgrade response with status 101 %any%, but received %status%",
            ),
            says(Proof::Status, "HTTP proxy rejected connection with status %status%").in_context(),
            says(Proof::BadAccept, "cannot upgrade, invalid sec-websocket-accept response"),
            says(Proof::NotUpgraded, "cannot upgrade, invalid upgrade header"),
            says(Proof::NotUpgraded, "cannot upgrade, invalid connection header"),
            says(Proof::NotHttp, "cannot upgrade, unknown protocol (expected HTTP/1.1) in "),
            says(Proof::NotHttp, "cannot upgrade, invalid HTTP status line in upgrade response")
                .in_context(),
            says(Proof::NeverOpened, "upgrade response headers exceed max_size threshold")
                .in_context(),
            says(Proof::NeverOpened, "cannot follow redirect to non-secure URL "),
            says(Proof::NeverOpened, "isn't a valid URL: scheme isn't ws or wss"),
        ],
    )
    .at(Client),
    library!(
        "picows",
        &software::PICOWS,
        [
            // picows 2.3.1 picows.pyx
            says(Proof::BadRequest, "No WebSocket UPGRADE header. Can 'Upgrade' only to "),
            says(Proof::BadRequest, "No CONNECTION upgrade header"),
            says(Proof::BadRequest, "CONNECTION header value is not 'upgrade'"),
            says(Proof::BadRequest, "Upgrade requested to unsupported websocket version: "),
            says(Proof::BadRequest, "Handshake error, invalid key: "),
            says(Proof::HandshakeTimeout, "Handshake timeout, the client hasn't requested "),
        ],
    )
    .at(Server),
    program!(
        &software::GEVENT_WEBSOCKET,
        [
            // gevent-websocket 0.10.1 websocket.py, handler.py
            received("ProtocolError: Invalid close code %number%").proves(Proof::BadClose),
            says(Proof::BadClose, "ProtocolError: Invalid close frame: <Header ").sent(),
            says(Proof::BadFrame, "Control frame cannot be larger than 125 bytes: ").sent(),
            says(Proof::BadFrame, "ProtocolError: Received fragmented control frame: ").sent(),
            says(Proof::BadFrame, "Unexpected frame with opcode=0").sent(),
            says(
                Proof::BadText,
                "Encountered invalid UTF-8 while processing text message at payload octet index ",
            )
            .sent(),
            says(Proof::EndOfStream, "Unexpected EOF while decoding header").in_context(),
            says(Proof::EndOfStream, "Unexpected EOF reading frame payload").in_context(),
            says(Proof::Lost, "WebSocketError: Socket is dead"),
            says(Proof::Lost, "WebSocketError('Socket is dead"),
            says(Proof::AlreadyClosed, "WebSocketError: Connection is already closed"),
            says(Proof::AlreadyClosed, "WebSocketError('Connection is already closed"),
            says(Proof::BadRequest, "Can only upgrade connection if using GET method."),
        ],
    )
    .at(Server),
    library!(
        "curl-cffi",
        &software::CURL_CFFI,
        [
            // curl_cffi 0.17.0 requests/websockets.py
            received("Received close frame: %number%| %reason%").in_context(),
            received("Invalid close status code received on wire: %number%")
                .proves(Proof::BadClose),
            says(Proof::BadClose, "Close frame body cannot be 1 byte (RFC 6455 section 5.5.1)"),
            says(Proof::Idle, "WebSocket receive operation timed out").in_context(),
        ],
    )
    .at(Client),
    program!(
        &software::DISCORD_PY,
        [
            // discord.py 1.7.3, 2.7.1 errors.py, gateway.py, voice_client.py, voice_state.py
            says(Proof::Lost, "Shard ID %any% WebSocket closed with -1"),
            line("Shard ID %any% WebSocket closed with %number%"),
            line("Websocket closed with %number%, "),
            received("is requesting privileged intents that have not been explicitly enabled")
                .code(4014),
            says(Proof::NoPong, "has stopped responding to the gateway. Closing and restarting.")
                .code(4000)
                .sent(),
            says(Proof::Idle, "Timed out receiving packet. Attempting a reconnect.").in_context(),
            line("Disconnecting from voice normally, close code %number%"),
            received("Disconnected from voice by discord, close code %number%"),
        ],
    )
    .at(Client),
    program!(
        &software::SLACK_SDK,
        [
            // slack_sdk 3.20.0, 3.48.0 socket_mode/websocket_client/, aiohttp/, builtin/
            line("on_close invoked: (code: %number%, message: %reason%)"),
            says(Proof::Lost, "on_close invoked: (code: None, message: None)"),
            received("Received message (type: CLOSE, data: %number%, extra: %reason%, session: "),
            says(Proof::NoPong, "The connection seems to be stale. Disconnecting...").in_context(),
            says(Proof::NoPong, "seems to be stale. Reconnecting...").in_context(),
            says(Proof::Lost, "Unable to send a ping message. Closing the connection..."),
            says(
                Proof::Status,
                "Received an unexpected response for handshake (status: %status%, ",
            ),
            says(Proof::BadAccept, "Invalid response header detected in Socket Mode handshake "),
            says(Proof::NeverOpened, "Failed to establish a connection (session id: |%any%")
                .in_context(),
        ],
    )
    .at(Client),
    program!(
        &software::GQL,
        [
            // gql 3.5.3, 4.4.0 transport/websockets_protocol.py, common/base.py, common/adapters/
            says(Proof::NoPong, "No pong received after %any% seconds"),
            says(
                Proof::Idle,
                "No keep-alive message has been received within the expected interval",
            ),
            says(Proof::NeverOpened, "TransportConnectionFailed: Connect failed").in_context(),
            says(Proof::NeverOpened, "TransportConnectionFailed('Connect failed"),
            says(
                Proof::AlreadyClosed,
                "TransportConnectionFailed: WebSocket connection is already closed",
            ),
            says(Proof::AlreadyClosed, "TransportConnectionFailed: Connection is already closed")
                .in_context(),
        ],
    )
    .at(Client),
    program!(
        &software::PYTHON_ENGINEIO,
        [
            // python-engineio 3.14.2, 4.15.1 client.py, async_client.py, asyncio_client.py
            says(Proof::NoCode, "Server sent close packet data 0, aborting"),
            received("Server sent close packet data %number%, aborting"),
            says(Proof::Lost, "Server sent 257 packet data None, aborting"),
            says(Proof::Lost, "Server sent WSMsgType.CLOSED packet data None, aborting"),
            says(Proof::Lost, "WebSocket connection was closed, aborting"),
            says(Proof::Idle, "Server has stopped communicating, aborting").in_context(),
            says(Proof::NoPong, "PONG response has not been received, aborting"),
            says(Proof::Lost, "Unexpected error receiving packet: |%any%").in_context(),
            says(Proof::NeverOpened, "WebSocket upgrade failed: connection error"),
            says(Proof::NeverOpened, "exceptions.ConnectionError: Connection error").in_context(),
            says(Proof::NotReached, "exceptions.ConnectionError: Connection refused by the server")
                .in_context(),
        ],
    )
    .at(Client),
    program!(
        &software::PYTHON_ENGINEIO,
        [
            // python-engineio 3.14.2, 4.15.1 socket.py, async_socket.py
            says(Proof::NoPong, "Client is gone, closing socket").in_context(),
            says(Proof::Lost, "Unexpected error \"%any%\", closing connection").in_context(),
        ],
    )
    .at(Server),
    program!(
        &software::LIVEKIT_AGENTS,
        [
            // livekit-agents 1.8.9 _exceptions.py, worker.py; plugins: stt.py, tts.py. The code is
            // the one of aiohttp, -1 where there is none.
            line("connection closed unexpectedly', status_code=%number%"),
            line("connection closed unexpectedly (status_code=%number%"),
            line("connection closed unexpectedly (close_code=%number%"),
            says(Proof::Lost, "connection closed unexpectedly', status_code=-1"),
            says(Proof::Lost, "connection closed unexpectedly (status_code=-1"),
        ],
    )
    .at(Client),
    // What Python itself says of the connection below, to whatever library.
    program!(
        &software::PYTHON,
        [
            // CPython 3.11 asyncio/base_events.py, selector_events.py, socketmodule.c; lab texts
            says(Proof::NotReached, "ConnectionRefusedError|%any%").in_context(),
            says(Proof::NotReached, "Connect call failed (").in_context(),
            says(Proof::NotReached, "[Errno 111] ").in_context(),
            says(Proof::NotReached, "[Errno 61] Connection refused").in_context(),
            says(Proof::NotReached, "[Errno 113] No route to host").in_context(),
            says(Proof::NotReached, "[Errno 101] Network is unreachable").in_context(),
            says(Proof::NotReached, "[WinError 10061] ").in_context(),
            says(Proof::NotReached, "[WinError 1225] ").in_context(),
            says(Proof::NoSuchHost, "gaierror|%any%").in_context(),
            says(Proof::NoSuchHost, "[Errno -2] Name or service not known").in_context(),
            says(Proof::NoSuchHost, "[Errno -3] Temporary failure in name resolution").in_context(),
            says(Proof::NoSuchHost, "[Errno -5] No address associated with hostname").in_context(),
            says(Proof::NoSuchHost, "[Errno 8] nodename nor servname provided, or not known")
                .in_context(),
            says(Proof::NoSuchHost, "[Errno 11001] getaddrinfo failed").in_context(),
            // CPython 3.11 _ssl.c, and its names of OpenSSL's errors
            says(Proof::Tls, "SSLCertVerificationError|%any%").in_context(),
            says(Proof::Tls, "[SSL: CERTIFICATE_VERIFY_FAILED]").in_context(),
            says(Proof::Tls, "[SSL: WRONG_VERSION_NUMBER]").in_context(),
            says(Proof::Tls, "[SSL: UNSUPPORTED_PROTOCOL]").in_context(),
            says(Proof::Tls, "[SSL: SSLV3_ALERT_").in_context(),
            says(Proof::Tls, "[SSL: TLSV1_ALERT_").in_context(),
            says(Proof::Tls, "[SSL: TLSV13_ALERT_").in_context(),
            says(Proof::Tls, "[SSL: TLSV1_UNRECOGNIZED_NAME]").in_context(),
            says(Proof::Tls, "[SSL: UNSAFE_LEGACY_RENEGOTIATION_DISABLED]").in_context(),
            says(Proof::Tls, "[SSL: HTTP_REQUEST]").in_context(),
            says(Proof::Tls, "The handshake operation timed out").in_context(),
            says(Proof::Lost, "[SSL: UNEXPECTED_EOF_WHILE_READING]").in_context(),
            says(Proof::Lost, "EOF occurred in violation of protocol (_ssl.c:").in_context(),
            // CPython 3.11 socketmodule.c, asyncio/streams.py; lab texts
            says(Proof::Reset, "ConnectionResetError: [Errno 104] ").in_context(),
            says(Proof::Reset, "ConnectionResetError(104, ").in_context(),
            says(Proof::Reset, "ConnectionResetError: [Errno 54] ").in_context(),
            says(Proof::Reset, "[Errno 104] Connection reset by peer").in_context(),
            says(Proof::Reset, "[Errno 54] Connection reset by peer").in_context(),
            says(Proof::Reset, "[WinError 10054] ").in_context(),
            says(Proof::Lost, "ConnectionResetError: Connection lost").in_context(),
            says(Proof::Lost, "ConnectionResetError('Connection lost").in_context(),
            says(Proof::Lost, "[WinError 10053] ").in_context(),
            says(Proof::Lost, "[WinError 64] ").in_context(),
            says(Proof::Lost, "BrokenPipeError: [Errno 32] ").in_context(),
            says(Proof::Lost, "BrokenPipeError(32, ").in_context(),
            says(Proof::Lost, "[Errno 32] Broken pipe").in_context(),
        ],
    ),
];
