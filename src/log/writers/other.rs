//! .NET, Erlang, Elixir, Dart, Swift, C, C++, PHP, Ruby, Haskell, Perl and Lua.

use super::{Writer, line, received, says, sent};
use crate::table::Proof;
use crate::table::SeenBy::{Client, Server};
use crate::table::software;

pub(super) static WRITERS: &[Writer] = &[
    library!(
        "dotnet",
        &software::DOTNET,
        [
            // dotnet/runtime System.Net.WebSockets Strings.resx, WebSocketException.cs
            says(
                Proof::EndOfStream,
                "The remote party closed the WebSocket connection without completing the close \
                 handshake",
            ),
            says(Proof::EndOfStream, "ConnectionClosedPrematurely").in_context(),
            says(
                Proof::NoPong,
                "The WebSocket didn't recieve a Pong frame in response to a Ping frame within",
            ),
            says(Proof::Lost, "An exception caused the WebSocket to enter the Aborted state."),
            says(
                Proof::Lost,
                "An internal WebSocket error occurred. Please see the innerException",
            ),
            says(
                Proof::BadFrame,
                "The WebSocket received a frame with one or more reserved bits set",
            )
            .sent(),
            says(Proof::BadFrame, "The WebSocket server sent a masked frame").sent(),
            says(
                Proof::BadFrame,
                "The WebSocket received a continuation frame from a previous final message",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "The WebSocket expected a continuation frame after having received a previous",
            )
            .sent(),
            says(Proof::BadFrame, "The WebSocket received an invalid control message").sent(),
            says(Proof::BadFrame, "The WebSocket received a frame with an unknown opcode").sent(),
            says(
                Proof::BadFrame,
                "The WebSocket received a continuation frame with Per-Message Compressed flag",
            )
            .sent(),
            says(
                Proof::BadFrame,
                "The WebSocket received compressed frame when compression is not enabled",
            )
            .sent(),
            says(Proof::BadFrame, "The WebSocket received a frame with an invalid payload length")
                .sent(),
            says(
                Proof::CodeRefused,
                "The close status code '%number%' is reserved for system use only",
            ),
            says(Proof::ReasonRefused, "The close status description '%any%' is too long"),
            says(Proof::CodeRefused, "The close status description '%any%' is invalid. When using"),
            says(Proof::NotOpenYet, "The WebSocket is in an invalid state ('None')"),
            says(Proof::NotOpenYet, "The WebSocket is in an invalid state ('Connecting')"),
            says(Proof::AlreadyClosed, "The WebSocket is in an invalid state ('"),
            says(
                Proof::AlreadyClosed,
                "instance cannot be used for communication because it has been transitioned into",
            ),
            says(Proof::NotOpenYet, "The WebSocket is not connected."),
            line("CloseStatus: %code%|, CloseStatusDescription: %reason%"),
            line("CloseStatus = %code%|, CloseStatusDescription = %reason%"),
            // dotnet/runtime System.Net.WebSockets.Client Strings.resx
            says(
                Proof::Status,
                "The server returned status code '%status%' when status code '101' was expected",
            ),
            says(
                Proof::Status,
                "The server returned status code '%status%' when status code '200' was expected",
            ),
            says(Proof::BadAccept, "The 'Sec-WebSocket-Accept' header value "),
            says(Proof::NotUpgraded, "The 'Connection' header value '").in_context(),
            says(Proof::NotUpgraded, "The 'Upgrade' header value '").in_context(),
            says(Proof::NotUpgraded, "The server's response was missing the required header '")
                .in_context(),
            says(Proof::BadSubprotocol, "The WebSocket client request requested '"),
            says(Proof::BadExtension, "The WebSocket failed to negotiate max "),
            says(
                Proof::BadRequest,
                "A WebSocket operation was called on a request or response that",
            ),
            says(
                Proof::Status,
                "Unable to connect to the remote server%any%The remote server returned an error: \
                 (%status%)",
            )
            .in_context(),
            says(Proof::NotReached, "Unable to connect to the remote server%any%refused")
                .in_context(),
            says(Proof::NeverOpened, "Unable to connect to the remote server").in_context(),
            // dotnet/runtime System.Net.Sockets, System.Net.Http: the exceptions inside
            says(Proof::Reset, "transport connection: Connection reset by peer").in_context(),
            says(Proof::Reset, "transport connection: An existing connection was forcibly closed")
                .in_context(),
            says(Proof::Lost, "transport connection: Broken pipe").in_context(),
            says(Proof::Lost, "transport connection: Connection timed out").in_context(),
        ],
    ),
    program!(
        &software::WEBSOCKET_CLIENT_DOTNET,
        [
            // Marfusios/websocket-client WebsocketClient.cs, WebsocketClient.Reconnecting.cs
            says(Proof::Idle, "Last message received more than %any% ms ago. Hard restart")
                .in_context(),
            line("Websocket connection was closed by server (client: "),
            says(Proof::Lost, "Listening websocket stream is lost."),
        ],
    )
    .at(Client),
    library!(
        "websocket-sharp",
        &software::WEBSOCKET_SHARP,
        [
            // websocket-sharp WebSocket.cs, WebSocketFrame.cs, Ext.cs
            says(Proof::EndOfStream, "The header part of a frame could not be read"),
            says(Proof::Lost, "The closing was clean? False (sent: False received: False)"),
            says(Proof::BadFrame, "A frame from a client is not masked."),
            says(Proof::BadFrame, "A frame is compressed without any agreement for it."),
            says(Proof::BadFrame, "A non data frame is compressed."),
            says(Proof::BadFrame, "A data frame was received while receiving continuation frames."),
            says(Proof::BadFrame, "The payload length of a control frame is greater than 125."),
            says(Proof::BadFrame, "The opcode of a frame is not supported."),
            says(Proof::TooBig, "The payload data of a frame is too big."),
            says(Proof::NotUpgraded, "Not a WebSocket handshake response."),
            says(Proof::BadAccept, "The Sec-WebSocket-Accept header is invalid."),
            says(Proof::BadAccept, "The Sec-WebSocket-Accept header is non-existent."),
            says(Proof::BadRequest, "Not a WebSocket handshake request."),
            says(Proof::BadRequest, "The Sec-WebSocket-Key header is invalid."),
            says(Proof::BadRequest, "The Sec-WebSocket-Key header is non-existent."),
            says(Proof::NeverOpened, "An exception has occurred while connecting.").in_context(),
            says(Proof::Lost, "An exception has occurred while receiving.").in_context(),
            says(Proof::NotOpenYet, "The current state of the interface is not Open.").in_context(),
        ],
    ),
    library!(
        "fleck",
        &software::FLECK,
        [
            // Fleck WebSocketConnection.cs, SubProtocolNegotiator.cs
            says(Proof::AlreadyClosed, "Data sent while closing or after close. Ignoring."),
            says(Proof::NotOpenYet, "Cannot send before handshake").in_context(),
            says(Proof::BadSubprotocol, "SubProtocolNegotiationFailureException"),
        ],
    )
    .at(Server),
    library!(
        "nativewebsocket",
        &software::NATIVEWEBSOCKET,
        [
            // NativeWebSocket WebSocket.cs
            says(Proof::NotOpenYet, "WebSocketInvalidStateException: WebSocket is not "),
            says(
                Proof::AlreadyClosed,
                "WebSocketInvalidStateException: WebSocket is already clos%any%"
            ),
            says(Proof::CodeRefused, "Cannot close WebSocket. An invalid code was specified or "),
        ],
    )
    .at(Client),
    library!(
        "cowboy",
        &software::COWBOY,
        [
            // cowboy cowboy_websocket.erl
            received("{remote,%number%,<<%reason%>>}"),
            received("{remote, %number%, <<%reason%>>}"),
            says(Proof::BadFrame, "{error,badframe}").sent().in_context(),
            says(Proof::BadText, "{error,badencoding}").sent().in_context(),
            says(Proof::TooBig, "{error,badsize}").sent().in_context(),
            says(Proof::EndOfStream, "{error,closed}").in_context(),
            line("{crash,error,").code(1011).sent().in_context(),
        ],
    )
    .at(Server),
    library!(
        "gun",
        &software::GUN,
        [
            // gun 4b8ed81 gun.erl, gun_ws.erl, gun_http.erl, as Erlang and Elixir print it
            received("{close,%number%,<<%reason%>>}"),
            says(Proof::NoCode, "{gun_ws,%any%,close}"),
            says(Proof::EndOfStream, "{gun_down,%any%,ws,closed,"),
            says(Proof::EndOfStream, "{:gun_down, %any%, :ws, :closed,"),
            says(Proof::BadFrame, "{gun_down,%any%,ws,{error,badframe}").sent(),
            says(Proof::Lost, "{gun_down,%any%,ws,{error,"),
            says(Proof::Lost, "{:gun_down, %any%, :ws, {:error, "),
            says(Proof::Status, "{gun_response,%any%,nofin,%status%,").in_context(),
            says(Proof::Status, "{gun_response,%any%,fin,%status%,").in_context(),
            says(Proof::Status, "{:gun_response, %any%, :nofin, %status%, ").in_context(),
            says(Proof::Status, "{:gun_response, %any%, :fin, %status%, ").in_context(),
            says(Proof::NotUpgraded, "The Websocket upgrade was not performed."),
        ],
    )
    .at(Client),
    program!(
        &software::WEBSOCKEX,
        [
            // WebSockex 4a94f68 errors.ex, websockex.ex
            says(Proof::Status, "WebSockex.RequestError{code: %status%"),
            says(
                Proof::Status,
                "Didn't get a proper response from the server. The response was: %status%",
            ),
            says(Proof::BadAccept, "Handshake Failed: Response didn't match challenge."),
            says(Proof::BadAccept, "WebSockex.HandshakeError{"),
            says(Proof::NoSuchHost, "Connection Error: Could not resolve domain name.")
                .in_context(),
            says(Proof::NoSuchHost, "WebSockex.ConnError{original: :nxdomain}"),
            says(Proof::Tls, "WebSockex.ConnError{original: {:tls_alert"),
            says(Proof::HandshakeEnded, "WebSockex.ConnError{original: :closed}"),
            says(Proof::NotReached, "WebSockex.ConnError{original: "),
            says(Proof::Tls, "WebSockex.ConnError) Connection Error: {:tls_alert"),
            says(Proof::NotReached, "WebSockex.ConnError) Connection Error: :econnrefused"),
            says(Proof::NotReached, "WebSockex.ConnError) Connection Error: :timeout"),
            says(Proof::BadFrame, "Fragmented Control Frame: Control Frames Can't Be Fragmented"),
            says(Proof::BadFrame, "Control Frame Too Large: Control Frames Can't Be Larger"),
            says(Proof::BadText, "Invalid UTF-8: Text and Close frames must have UTF-8 payloads"),
            says(Proof::BadClose, "Invalid Close Code: Close Codes must be in range of 1000"),
            says(Proof::ReasonRefused, "Control frame payload too large: Payload must be less "),
            says(Proof::CodeRefused, "Close Code Out of Range: Close code must be between 1000-"),
            says(Proof::NotOpenYet, "Not Connected: Currently Opening the Connection."),
            says(Proof::NotOpenYet, "WebSockex.NotConnectedError{connection_state: :opening}"),
            says(Proof::AlreadyClosed, "WebSockex.NotConnectedError{connection_state: :closing}"),
            says(Proof::EndOfStream, "had the connection closed unexpectedly by the remote server"),
            says(Proof::NoCode, "{:remote, :normal}").in_context(),
            says(Proof::EndOfStream, "{:remote, :closed}"),
        ],
    )
    .at(Client),
    library!(
        "bandit",
        &software::BANDIT,
        [
            // Bandit e022cd3 websocket/connection.ex, websocket/frame.ex, websocket/frame/*.ex
            says(Proof::BadText, "Received non UTF-8 text frame (RFC6455").sent(),
            says(Proof::TooBig, "Received oversize fragmented message").sent(),
            says(Proof::TooBig, "Received compressed frame inflating too much").sent(),
            line("Received zero byte non-fin continuation frame").code(1008).sent(),
            says(Proof::BadFrame, "Received unexpected continuation frame (RFC6455").sent(),
            says(Proof::BadFrame, "Received unexpected text frame (RFC6455").sent(),
            says(Proof::BadFrame, "Received unexpected binary frame (RFC6455").sent(),
            says(Proof::BadFrame, "Received unexpected compressed frame (RFC6455").sent(),
            says(Proof::BadFrame, "Received unsupported RSV flags ").sent(),
            says(Proof::BadClose, "Received non UTF-8 connection close frame (RFC6455").sent(),
            says(Proof::BadClose, "Invalid connection close payload (RFC6455").sent(),
            says(Proof::BadFrame, "Cannot have a fragmented %any% frame (RFC6455").sent(),
            says(Proof::BadFrame, "Cannot have a compressed %any% frame (RFC7692").sent(),
            says(Proof::BadFrame, "Invalid ping payload (RFC6455").sent(),
            says(Proof::BadFrame, "Invalid pong payload (RFC6455").sent(),
        ],
    )
    .at(Server),
    program!(
        &software::PHOENIX,
        [
            // Phoenix logger.ex, socket/transport.ex
            says(Proof::BadRequest, "REFUSED CONNECTION TO ").in_context(),
            says(Proof::BadRequest, "Could not check origin for Phoenix.Socket transport."),
            says(Proof::BadRequest, "Could not check Websocket subprotocols for Phoenix.Socket "),
        ],
    )
    .at(Server),
    program!(
        &software::MINT_WEB_SOCKET,
        [
            // Mint.WebSocket upgrade_failure_error.ex, web_socket_error.ex, and Mint's own errors
            says(Proof::Status, "Mint.WebSocket.UpgradeFailureError{status_code: %status%"),
            says(
                Proof::Status,
                "Could not upgrade from HTTP to WebSocket. The server returned status code \
                 %status%",
            ),
            says(Proof::BadExtension, "the remote server accepted an extension the client did not"),
            says(Proof::NotUpgraded, "extended CONNECT method not enabled"),
            says(Proof::EndOfStream, "Mint.TransportError{reason: :closed}").in_context(),
            says(Proof::NotReached, "Mint.TransportError{reason: :econnrefused}").in_context(),
            says(Proof::NoSuchHost, "Mint.TransportError{reason: :nxdomain}").in_context(),
            says(Proof::NotReached, "Mint.TransportError{reason: :timeout}").in_context(),
            says(Proof::Tls, "Mint.TransportError{reason: {:tls_alert").in_context(),
        ],
    )
    .at(Client),
    program!(
        &software::ELIXIR,
        [
            // WebSockex 4a94f68 websockex.ex, gun 4b8ed81 and cowboy, as Elixir prints their terms
            received("{:remote, %number%, %reason%}"),
            sent("{:local, %number%, %reason%}"),
            line("{:close, %number%, %reason%}"),
            says(Proof::BadFrame, "{:error, :badframe}").sent().in_context(),
            says(Proof::BadText, "{:error, :badencoding}").sent().in_context(),
            says(Proof::TooBig, "{:error, :badsize}").sent().in_context(),
            says(Proof::EndOfStream, "{:error, :closed}").in_context(),
            says(Proof::NotReached, "{:error, :econnrefused}").in_context(),
            says(Proof::NoSuchHost, "{:error, :nxdomain}").in_context(),
        ],
    ),
    library!(
        "dart-io",
        &software::DART,
        [
            // dart-lang/sdk websocket_impl.dart
            says(Proof::Status, "was not upgraded to websocket, HTTP status code: %status%"),
            says(Proof::NotUpgraded, "was not upgraded to websocket"),
            says(Proof::BadAccept, "Response did not contain a 'Sec-WebSocket-Accept' header"),
            says(Proof::BadAccept, "Response header 'Sec-WebSocket-Accept' is the wrong length"),
            says(Proof::BadAccept, "Bad response 'Sec-WebSocket-Accept' header"),
            says(Proof::BadRequest, "WebSocketException: Invalid WebSocket upgrade request"),
            says(Proof::NeverOpened, "WebSocketException: Unsupported URL scheme"),
            says(Proof::BadFrame, "WebSocketException: Protocol error").sent(),
            says(Proof::BadFrame, "WebSocketException: Received masked frame from server").sent(),
            says(Proof::BadFrame, "WebSocketException: Received unmasked frame from client").sent(),
            says(Proof::CodeRefused, "WebSocketException: Reserved status code "),
            // dart-lang/http web_socket utils.dart, web_socket.dart, ok_http_web_socket.dart
            says(Proof::CodeRefused, "close code must be 1000 or in the range 3000-4999"),
            says(Proof::AlreadyClosed, "WebSocketConnectionClosed: Connection Closed"),
            says(Proof::NeverOpened, "Failed to connect WebSocket"),
            says(Proof::BadSubprotocol, "Protocol mismatch. Expected one of ").in_context(),
            says(Proof::Lost, "WebSocketException: Connection ended unexpectedly"),
            says(Proof::NoCode, "CloseReceived(null, "),
            received("CloseReceived(%number%, %reason%)"),
            // dart-lang/sdk dart:io, its sockets
            says(Proof::NoSuchHost, "SocketException: Failed host lookup").in_context(),
            says(Proof::NotReached, "SocketException: Connection refused").in_context(),
            says(Proof::NotReached, "OS Error: Connection refused, errno = ").in_context(),
            says(Proof::NotReached, "OS Error: No route to host, errno = ").in_context(),
            says(Proof::NotReached, "OS Error: Network is unreachable, errno = ").in_context(),
            says(Proof::Reset, "OS Error: Connection reset by peer, errno = ").in_context(),
            says(Proof::Lost, "OS Error: Software caused connection abort, errno = ").in_context(),
            says(Proof::Lost, "OS Error: Broken pipe, errno = ").in_context(),
            says(Proof::Tls, "HandshakeException: Handshake error in client").in_context(),
            says(Proof::Tls, "HandshakeException: Connection terminated during handshake")
                .in_context(),
            says(
                Proof::HandshakeEnded,
                "HttpException: Connection closed before full header was received",
            )
            .in_context(),
        ],
    ),
    library!(
        "starscream",
        &software::STARSCREAM,
        [
            // Starscream 3.1.1 WebSocket.swift, c6bfd1a Framer, Engine, Security
            says(Proof::Status, "upgradeError, message: \"Invalid HTTP upgrade\", code: %status%"),
            says(Proof::BadAccept, "accept header doesn't match"),
            says(Proof::Status, "notAnUpgrade(%status%, "),
            line("protocolError, message: %reason%, code: %number%"),
            says(Proof::BadFrame, "masked and rsv data is not currently supported"),
            says(Proof::BadFrame, "first frame can't be a continue frame"),
            says(Proof::BadFrame, "second and beyond of fragment message must be a continue "),
            says(Proof::BadFrame, "continue frame before a binary or text frame"),
            says(Proof::BadFrame, "payload length is longer than allowed for a control frame"),
            says(Proof::Lost, "output stream had an error during write").in_context(),
            says(Proof::HandshakeTimeout, "Timed out waiting for the socket to be ready for a "),
        ],
    ),
    library!(
        "socketrocket",
        &software::SOCKETROCKET,
        [
            // SocketRocket b7f833e SRWebSocket.m; it shows 1001 for the end of the stream
            says(Proof::EndOfStream, "1001, Stream end encountered").code(1001),
            says(Proof::EndOfStream, "Stream end encountered").in_context().code(1001),
            says(Proof::Status, "Received bad response code from server: %status%").in_context(),
            says(Proof::Status, "Received bad response code from proxy server: %status%"),
            says(Proof::BadAccept, "Invalid Sec-WebSocket-Accept response"),
            says(Proof::BadSubprotocol, "Server specified Sec-WebSocket-Protocol that wasn't "),
            says(Proof::HandshakeTimeout, "Timed out connecting to server.").in_context(),
            says(Proof::NotOpenYet, "Invalid State: Cannot call ").in_context(),
            received("Cannot have close code of %number%"),
            says(Proof::BadClose, "Payload for close must be larger than 2 bytes").sent(),
            says(Proof::BadClose, "Close reason MUST be valid UTF-8").sent(),
            says(Proof::BadText, "Text frames must be valid UTF-8").sent(),
            says(Proof::BadFrame, "Fragmented control frames not allowed").sent(),
            says(Proof::BadFrame, "Control frames cannot have payloads larger than 126").sent(),
            says(Proof::BadFrame, "Payload length too large.").sent().in_context(),
            says(Proof::BadFrame, "Server used RSV bits").sent(),
            says(Proof::BadFrame, "all data frames after the initial data frame must have").sent(),
            says(Proof::BadFrame, "Client must receive unmasked data").sent(),
        ],
    )
    .at(Client),
    library!(
        "urlsession",
        &software::URLSESSION,
        [
            // Foundation, as URLSessionWebSocketTask reports it: NSError and its Swift forms
            line("NSURLSessionWebSocketCloseCode(rawValue: %number%)"),
            says(Proof::Lost, "NSPOSIXErrorDomain Code=57 ").in_context(),
            says(Proof::Reset, "NSPOSIXErrorDomain Code=54 ").in_context(),
            says(Proof::Lost, "NSPOSIXErrorDomain Code=53 ").in_context(),
            says(Proof::NotReached, "NSPOSIXErrorDomain Code=61 ").in_context(),
            says(Proof::TooBig, "NSPOSIXErrorDomain Code=40 \"Message too long\"").in_context(),
            says(Proof::Status, "NSURLErrorDomain Code=-1011").in_context(),
            says(Proof::HandshakeTimeout, "NSURLErrorDomain Code=-1001").in_context(),
            says(Proof::NoSuchHost, "NSURLErrorDomain Code=-1003").in_context(),
            says(Proof::NotReached, "NSURLErrorDomain Code=-1004").in_context(),
            says(Proof::Lost, "NSURLErrorDomain Code=-1005").in_context(),
            says(Proof::NotReached, "NSURLErrorDomain Code=-1009").in_context(),
            says(Proof::Tls, "NSURLErrorDomain Code=-1200").in_context(),
            says(Proof::Tls, "NSURLErrorDomain Code=-1202").in_context(),
        ],
    )
    .at(Client),
    library!(
        "swift-nio",
        &software::SWIFT_NIO,
        [
            // swift-nio WebSocketFrameDecoder.swift, WebSocketProtocolErrorHandler.swift,
            // NIOWebSocketServerUpgrader.swift; websocket-kit WebSocketClient.swift
            says(Proof::TooBig, "NIOWebSocketError.invalidFrameLength").sent(),
            says(Proof::BadFrame, "NIOWebSocketError.fragmentedControlFrame").sent(),
            says(Proof::BadFrame, "NIOWebSocketError.multiByteControlFrameLength").sent(),
            says(Proof::BadFrame, "multiByteControlFrameLength").sent(),
            says(Proof::BadRequest, "NIOWebSocketUpgradeError("),
            says(
                Proof::Status,
                "invalidResponseStatus(HTTPResponseHead { version: %any%, status: %status%",
            ),
        ],
    ),
    library!(
        "ratchet-php",
        &software::RATCHET,
        [
            // ratchet/rfc6455 MessageBuffer.php
            says(Proof::BadText, "Ratchet detected an invalid UTF-8 payload").sent(),
            says(Proof::BadClose, "Ratchet detected an invalid close code").sent(),
            says(Proof::BadFrame, "Ratchet detected ").sent(),
            says(Proof::TooBig, "Maximum frame size exceeded").sent().in_context(),
            says(Proof::TooBig, "Maximum message size exceeded").sent().in_context(),
            // ratchet/pawl Connector.php, WebSocket.php
            says(Proof::EndOfStream, "Underlying connection closed").in_context(),
            says(Proof::HandshakeEnded, "Connection closed before handshake").in_context(),
            says(Proof::GivenUp, "Connection to ws%any% cancelled during handshake"),
            says(Proof::BadSubprotocol, "Server did not respond with an expected Sec-WebSocket-"),
            says(Proof::Status, "DomainException: HTTP/1.1 %status%").in_context(),
            says(Proof::Status, "Could not connect: HTTP/1.1 %status%").in_context(),
            // react/socket TcpConnector.php, DnsConnector.php, SecureConnector.php
            says(Proof::NotReached, "Connection to tcp://%any% failed: Connection refused")
                .in_context(),
            says(Proof::NotReached, "Connection to tls://%any% failed: Connection refused")
                .in_context(),
            says(Proof::NotReached, "Connection to tcp://%any% timed out after ").in_context(),
            says(Proof::NotReached, "Connection to tls://%any% timed out after ").in_context(),
            says(Proof::NoSuchHost, "Connection to tcp://%any% failed during DNS lookup")
                .in_context(),
            says(Proof::NoSuchHost, "Connection to tls://%any% failed during DNS lookup")
                .in_context(),
            says(Proof::Tls, "Connection to tls://%any% failed during TLS handshake").in_context(),
        ],
    ),
    program!(
        &software::PHRITY_WEBSOCKET,
        [
            // textalk/websocket 1.5.8 and 1.6.3 Base.php, Client.php, Server.php; phrity/websocket
            // 5e0321b
            says(Proof::EndOfStream, "Empty read; connection dead?").in_context(),
            says(Proof::EndOfStream, "Broken frame, read %any% of stated ").in_context(),
            says(Proof::EndOfStream, "Connection has unexpectedly closed").in_context(),
            says(Proof::Idle, "Client read timeout").in_context(),
            says(Proof::Idle, "Connection operation timeout").in_context(),
            says(Proof::Lost, "Could only write %any% out of %any% bytes.").in_context(),
            says(Proof::BadFrame, "Bad opcode in websocket frame: "),
            received("Received 'close', status: %number%").in_context(),
            sent("Closing with status: %number%").in_context(),
            says(Proof::Status, "Server sent invalid upgrade response: HTTP/1.1 %status%"),
            says(Proof::NotUpgraded, "Server sent invalid upgrade response"),
            says(Proof::BadAccept, "Server sent bad upgrade response"),
            says(Proof::Status, "HandshakeException: Invalid status code %status%."),
            says(Proof::NeverOpened, "Client handshake error").in_context(),
            says(Proof::NotReached, "Could not open socket to \"").in_context(),
            says(Proof::BadRequest, "Client had no Key in upgrade request"),
            says(Proof::BadRequest, "Handshake request with invalid "),
            says(Proof::BadSubprotocol, "Could not resolve subprotocol.").in_context(),
        ],
    ),
    library!(
        "swoole",
        &software::SWOOLE,
        [
            // swoole-src swoole_http_client_coro.cc, swoole_websocket_server.cc, websocket.cc
            says(Proof::NotUpgraded, "websocket handshake failed: invalid Upgrade/Connection"),
            says(Proof::NotOpenYet, "websocket handshake failed, cannot push data"),
            says(Proof::AlreadyClosed, "is not a websocket client or closed"),
            says(Proof::BadFrame, "invalid websocket control frame"),
        ],
    ),
    program!(
        &software::WORKERMAN,
        [
            // Workerman a086660 Protocols/Websocket.php, Protocols/Ws.php
            says(Proof::BadFrame, "frame not masked so close the connection"),
            says(Proof::BadFrame, "frame masked so close the connection"),
            says(Proof::BadFrame, "error opcode %any% and close websocket connection"),
            says(Proof::TooBig, "error package. package_length="),
            says(Proof::TooBig, "WebSocket inflate data exceeds maxPackageSize limit"),
            says(Proof::BadAccept, "Sec-WebSocket-Accept not match"),
            says(Proof::BadAccept, "Sec-WebSocket-Accept not found. Header:"),
            says(Proof::NotReached, "connect %any% fail after ").in_context(),
        ],
    ),
    library!(
        "amp",
        &software::AMP,
        [
            // amphp/websocket WebsocketClosedException.php, Rfc6455FrameHandler.php,
            // Rfc6455Parser.php
            line("; Code %number% (%any%); Reason: %reason%").in_context(),
            says(Proof::EndOfStream, "TCP connection closed unexpectedly").in_context(),
            says(Proof::Lost, "TCP connection closed with exception: ").in_context(),
            line("Exceeded unanswered PING limit").in_context().code(1008).sent(),
            says(Proof::TooBig, "Received payload exceeds maximum allowable size")
                .in_context()
                .sent(),
            says(Proof::BadText, "Invalid TEXT data; UTF-8 required").sent(),
            line("BINARY opcodes (0x02) not accepted").code(1003).sent(),
            says(Proof::BadFrame, "Use of reserved control frame opcode").sent(),
            says(Proof::BadFrame, "Use of reserved non-control frame opcode").sent(),
            says(Proof::BadFrame, "Illegal CONTINUATION opcode; initial message payload").sent(),
            says(Proof::BadFrame, "Illegal data type opcode after unfinished previous").sent(),
            says(Proof::BadFrame, "RSV must be 0 for control or continuation frames").sent(),
            says(Proof::BadFrame, "Invalid RSV value for negotiated extensions").sent(),
            says(Proof::BadFrame, "Most significant bit of 64-bit length field set").sent(),
            says(Proof::BadFrame, "Illegal control frame fragmentation").sent(),
            says(Proof::BadFrame, "Control frame payload must be of maximum 125 bytes").sent(),
            says(Proof::BadClose, "Close code must be two bytes").in_context().sent(),
            says(Proof::BadClose, "Close reason must be valid UTF-8").code(1007).sent(),
            // amphp/websocket-client Rfc6455Connector.php
            says(
                Proof::Status,
                "response was not received; instead received response status: %any% (%status%)",
            ),
            says(Proof::NotUpgraded, "Upgrade header does not equal \"websocket\""),
            says(Proof::BadAccept, "WebsocketConnectException: Invalid Sec-WebSocket-Accept"),
        ],
    ),
    library!(
        "action-cable",
        &software::ACTION_CABLE,
        [
            // rails action_cable connection/base.rb
            says(Proof::BadRequest, "Failed to upgrade to WebSocket (REQUEST_METHOD: "),
            says(Proof::BadRequest, "Request origin not allowed: ").in_context(),
        ],
    )
    .at(Server),
    library!(
        "protocol-websocket",
        &software::PROTOCOL_WEBSOCKET,
        [
            // protocol-websocket framer.rb, connection.rb, close_frame.rb
            says(Proof::EndOfStream, "Could not read frame header!").in_context(),
            says(Proof::EndOfStream, "Could not read length and mask!"),
            says(Proof::BadFrame, "Received frame with reserved flags set!").sent(),
            says(Proof::BadFrame, "Received text, but expecting continuation!").sent(),
            says(Proof::BadFrame, "Received binary, but expecting continuation!").sent(),
            says(Proof::BadFrame, "Received unexpected continuation!").sent(),
            says(Proof::BadFrame, "Fragmented control frame!").in_context().sent(),
            says(Proof::BadFrame, "Invalid control frame payload length: ").sent(),
            says(Proof::BadClose, "Invalid close frame length!").sent(),
            says(Proof::BadClose, "Reserved close code!").in_context().sent(),
            says(Proof::BadClose, "Invalid UTF-8 in close reason!").sent(),
        ],
    ),
    library!(
        "libwebsockets",
        &software::LIBWEBSOCKETS,
        [
            // libwebsockets 3.2.3, 4.0.0 and 1e967537a client-ws.c, client-http.c, close.c
            says(Proof::Status, "HS: ws upgrade response not 101"),
            says(Proof::Status, "HS: ws upgrade response not 200"),
            says(Proof::Status, "HS: ws upgrade unauthorized"),
            says(Proof::Status, "HS: Redirect ").in_context(),
            says(Proof::NotUpgraded, "HS: UPGRADE missing"),
            says(Proof::NotUpgraded, "HS: UPGRADE malformed"),
            says(Proof::NotUpgraded, "HS: Upgrade to something other than websocket"),
            says(Proof::BadAccept, "HS: ACCEPT missing"),
            says(Proof::BadAccept, "HS: Accept hash wrong"),
            says(Proof::BadSubprotocol, "HS: PROTOCOL malformed"),
            says(Proof::BadSubprotocol, "HS: Cannot match protocol"),
            says(Proof::BadSubprotocol, "ws protocol no match"),
            says(Proof::BadExtension, "HS: EXT: "),
            says(Proof::NotHttp, "HS: :status missing"),
            says(Proof::NeverOpened, "HS: h2 / ws upgrade unsupported"),
            says(Proof::NeverOpened, "HS: URI ").in_context(),
            says(Proof::NeverOpened, "HS: disallowed ").in_context(),
            says(Proof::NeverOpened, "HS: Rejected ").in_context(),
            says(Proof::HandshakeEnded, "closed before established").in_context(),
            says(Proof::HandshakeEnded, "Peer hung up").in_context(),
            says(Proof::HandshakeTimeout, "Timed out waiting server reply").in_context(),
            says(Proof::Tls, "Timed out waiting SSL").in_context(),
            // libwebsockets 1e967537a client-parser-ws.c, wsi-timeout.c
            says(Proof::NoPong, "VALIDITY TIMEOUT EXPIRED ON "),
            says(Proof::BadFrame, "disordered continuation").in_context(),
            says(Proof::BadFrame, "illegal rsv bits set").in_context(),
            says(Proof::BadFrame, "hey you owed us a FIN"),
            says(Proof::BadFrame, "control msg can't be fragmented"),
            says(Proof::BadFrame, "b63 of length must be zero"),
            says(Proof::BadText, "FINAL utf8 error"),
        ],
    ),
    library!(
        "beast",
        &software::BEAST,
        [
            // Boost.Beast websocket/impl/error.ipp, websocket/impl/read.hpp
            line("The WebSocket stream was gracefully closed at both endpoints"),
            says(Proof::TooBig, "The WebSocket message exceeded the locally configured limit")
                .sent(),
            says(Proof::BadFrame, "The WebSocket frame contained an illegal opcode").sent(),
            says(Proof::BadFrame, "The WebSocket data frame was unexpected").sent(),
            says(Proof::BadFrame, "The WebSocket continuation frame was unexpected").sent(),
            says(Proof::BadFrame, "The WebSocket frame contained illegal reserved bits").sent(),
            says(Proof::BadFrame, "The WebSocket control frame was fragmented").sent(),
            says(Proof::BadFrame, "The WebSocket control frame size was invalid").sent(),
            says(Proof::BadFrame, "The WebSocket frame was unmasked").sent(),
            says(Proof::BadFrame, "The WebSocket frame was masked").sent(),
            says(Proof::BadFrame, "The WebSocket frame size was not canonical").sent(),
            says(Proof::BadText, "The WebSocket frame payload was not valid utf8").sent(),
            says(Proof::BadClose, "The WebSocket close frame reason code was invalid").sent(),
            says(Proof::BadClose, "The WebSocket close frame payload size was invalid").sent(),
            says(Proof::BadClose, "The WebSocket close frame payload was not valid utf8").sent(),
            says(Proof::Status, "The WebSocket handshake was declined by the remote peer"),
            says(Proof::BadAccept, "The WebSocket handshake Sec-WebSocket-Accept field is "),
            says(Proof::BadRequest, "The WebSocket handshake was not HTTP/1.1"),
            says(Proof::BadRequest, "The WebSocket handshake method was not GET"),
            says(Proof::BadRequest, "The WebSocket handshake Host field is missing"),
            says(Proof::BadRequest, "The WebSocket handshake Connection field is missing"),
            says(Proof::BadRequest, "The WebSocket handshake Upgrade field is missing"),
            says(Proof::BadRequest, "The WebSocket handshake Sec-WebSocket-Key field is "),
            says(Proof::BadRequest, "The WebSocket handshake Sec-WebSocket-Version field is "),
            // Boost.Beast core/impl/error.ipp, Boost.Asio
            says(Proof::Idle, "The socket was closed due to a timeout").in_context(),
            says(Proof::EndOfStream, "End of file [asio.misc:2").in_context(),
            says(Proof::EndOfStream, "stream truncated [asio.ssl.stream:1").in_context(),
            says(Proof::Reset, "Connection reset by peer [system:").in_context(),
            says(Proof::Lost, "Broken pipe [system:").in_context(),
            says(Proof::NotReached, "Connection refused [system:").in_context(),
            says(Proof::NoSuchHost, "Host not found (authoritative) [asio.netdb:").in_context(),
        ],
    ),
    library!(
        "websocketpp",
        &software::WEBSOCKETPP,
        [
            // websocketpp connection_impl.hpp: the lines of its access log
            says(Proof::EndOfStream, "Disconnect close local:[1006,End of File] remote:[1006"),
            says(Proof::Lost, "Disconnect close local:[1006%any%] remote:[1006"),
            sent("Disconnect close local:[%number%,%reason%] remote:[1006"),
            sent("Disconnect close local:[%number%] remote:[1006"),
            received("Disconnect close local:[%any%] remote:[%number%,%reason%]"),
            received("Disconnect close local:[%any%] remote:[%number%]"),
            says(Proof::Status, "WebSocket Connection %any%\" %any% %status% websocketpp."),
            says(Proof::HandshakeTimeout, "WebSocket Connection %any% Timer Expired"),
            says(Proof::HandshakeEnded, "WebSocket Connection %any% End of File"),
            says(Proof::Tls, "WebSocket Connection %any% TLS handshake failed"),
            says(Proof::NoSuchHost, "WebSocket Connection %any% Host not found"),
            says(Proof::NotReached, "WebSocket Connection %any% Connection refused"),
            says(Proof::NeverOpened, "WebSocket Connection %any% 0 websocketpp."),
            says(Proof::Status, "Handshake ended with HTTP error: %status%").in_context(),
            received("Received close frame with code %number% and reason %reason%"),
            received("Received invalid close code %number%").proves(Proof::BadClose),
            sent("Closing with code: %number%, and reason: %reason%").in_context(),
            says(Proof::EndOfStream, "handle_read_frame error: %any% (End of File)"),
            says(Proof::EndOfStream, "handle_read_frame error: %any% (TLS Short Read)"),
            says(Proof::Reset, "handle_read_frame error: %any% (Connection reset by peer)"),
            says(Proof::Lost, "handle_read_frame error: ").in_context(),
            // websocketpp processors/base.hpp, error.hpp
            says(Proof::BadFrame, "Clients may not send unmasked frames").sent(),
            says(Proof::BadFrame, "Servers may not send masked frames").sent(),
            says(Proof::BadFrame, "Control messages are limited to fewer than 125").sent(),
            says(Proof::BadFrame, "Control messages cannot be fragmented").sent(),
            says(Proof::BadFrame, "Invalid use of reserved bits").in_context().sent(),
            says(Proof::BadFrame, "Invalid message continuation").in_context().sent(),
            says(Proof::BadFrame, "Payload length was not minimally encoded").sent(),
            says(Proof::BadText, "Invalid UTF8 encoding").sent().in_context(),
            says(Proof::TooBig, "A message was too large").in_context().sent(),
            says(Proof::BadClose, "Extracted close code is in a"),
            says(Proof::HandshakeTimeout, "The opening handshake timed out").in_context(),
            says(Proof::NoReply, "The closing handshake timed out").in_context(),
            says(Proof::BadSubprotocol, "Selected subprotocol was not requested by the client"),
        ],
    ),
    library!(
        "cpprestsdk",
        &software::CPPRESTSDK,
        [
            // cpprestsdk ws_client_wspp.cpp
            says(Proof::Status, "set_fail_handler: 20: Invalid HTTP status"),
            says(Proof::Tls, "set_fail_handler: 8: TLS handshake failed"),
            says(Proof::HandshakeTimeout, "set_fail_handler: 8: Timer Expired"),
            says(Proof::NeverOpened, "set_fail_handler: "),
            says(Proof::AlreadyClosed, "Websocket connection is closed."),
        ],
    )
    .at(Client),
    library!(
        "ixwebsocket",
        &software::IXWEBSOCKET,
        [
            // IXWebSocket 85cd8869 IXWebSocketHandshake.cpp, IXWebSocketServer.cpp,
            // IXWebSocketCloseConstants.cpp
            says(Proof::Status, "Expecting status 101 (Switching Protocol), got %status%"),
            says(Proof::Status, "WebSocketServer::handleConnection() HTTP status: %status%"),
            says(Proof::NotHttp, "Expecting HTTP/1.1, got ").in_context(),
            says(Proof::HandshakeEnded, "Failed reading HTTP status line from ws%any%"),
            says(Proof::HandshakeEnded, "Failed sending GET request to ws%any%"),
            says(Proof::NotUpgraded, "Missing connection value").in_context(),
            says(Proof::NotUpgraded, "Invalid connection value: ").in_context(),
            says(Proof::BadAccept, "Invalid Sec-WebSocket-Accept value"),
            says(Proof::NotReached, "Unable to connect to %any% on port %any%, error: ")
                .in_context(),
            says(Proof::Tls, "OpenSSL failed - ").in_context(),
            says(Proof::BadFrame, "Fragmentation: data message out of sequence").sent(),
            says(Proof::BadFrame, "Fragmentation: continuation opcode out of sequence").sent(),
        ],
    ),
    library!(
        "qt",
        &software::QT,
        [
            // Qt WebSockets 5.15.2 and 6.8 qwebsocket_p.cpp
            says(
                Proof::Status,
                "QWebSocketPrivate::processHandshake: Unhandled http status code: %status%",
            ),
            says(Proof::Status, "QWebSocket::processHandshake: Host requires authentication"),
            says(
                Proof::Status,
                "QWebSocketPrivate::processHandshake: Unsupported WWW-Authenticate challenge",
            ),
            says(
                Proof::HandshakeEnded,
                "QWebSocketPrivate::processHandshake: Connection closed while reading header",
            ),
            says(Proof::NotHttp, "Invalid statusline in response: ").in_context(),
            says(
                Proof::NeverOpened,
                "QWebSocketPrivate::processHandshake: Unknown error condition encountered",
            ),
            says(Proof::BadAccept, "Accept-Key received from server "),
            says(Proof::BadSubprotocol, "WebSocket server has chosen protocol "),
            says(Proof::NotUpgraded, "Invalid parameter encountered during protocol upgrade: "),
            says(Proof::NeverOpened, "Handshake: Server requests a version that we don't "),
            // Qt WebSockets 6.8 qwebsocketdataprocessor.cpp, qwebsocketframe.cpp
            says(Proof::BadFrame, "Received Continuation frame, while there is nothing to ").sent(),
            says(Proof::BadFrame, "All data frames after the initial data frame must have").sent(),
            says(Proof::BadFrame, "Invalid opcode detected: ").sent(),
            says(Proof::BadFrame, "Rsv field is non-zero").sent(),
            says(Proof::BadFrame, "Used reserved opcode").in_context().sent(),
            says(Proof::BadFrame, "Control frame is larger than 125 bytes").sent(),
            says(Proof::BadFrame, "Control frames cannot be fragmented").sent(),
            says(Proof::BadFrame, "Lengths smaller than 126 must be expressed as one byte").sent(),
            says(Proof::BadFrame, "Highest bit of payload length is not 0").in_context().sent(),
            says(Proof::TooBig, "Received message is too big.").sent().in_context(),
            says(Proof::TooBig, "Maximum framesize exceeded").in_context().sent(),
            says(Proof::BadText, "Invalid UTF-8 code encountered").in_context().sent(),
            says(Proof::BadClose, "Payload of close frame is too small").sent(),
            received("Invalid close code %number% detected").proves(Proof::BadClose),
            says(Proof::Idle, "Timeout when reading data from socket").in_context(),
            // Qt Network qabstractsocket.cpp
            says(Proof::EndOfStream, "The remote host closed the connection").in_context(),
            says(Proof::EndOfStream, "RemoteHostClosedError").in_context(),
        ],
    ),
    library!(
        "poco",
        &software::POCO,
        [
            // POCO Net/src/WebSocket.cpp, WebSocketImpl.cpp
            says(Proof::NotUpgraded, "Cannot upgrade to WebSocket connection"),
            says(Proof::NotUpgraded, "The server does not understand the WebSocket protocol"),
            says(Proof::NotUpgraded, "No Connection: Upgrade header in handshake response"),
            says(Proof::NotUpgraded, "No Upgrade: websocket header in handshake response"),
            says(Proof::BadAccept, "Invalid or missing Sec-WebSocket-Accept header in handshake"),
            says(Proof::BadRequest, "Missing Sec-WebSocket-Version in handshake request"),
            says(Proof::BadRequest, "Missing Sec-WebSocket-Key in handshake request"),
            says(Proof::BadRequest, "Unsupported WebSocket version requested"),
            says(Proof::BadRequest, "No WebSocket handshake").in_context(),
            says(Proof::EndOfStream, "Incomplete frame received").in_context(),
            says(Proof::TooBig, "Insufficient buffer for payload size ").in_context(),
            says(Proof::TooBig, "WebSocket Exception: Payload too big"),
        ],
    ),
    library!(
        "arduino-websockets",
        &software::ARDUINO_WEBSOCKETS,
        [
            // arduinoWebSockets WebSockets.cpp, WebSocketsClient.cpp, WebSocketsServer.cpp
            received("[handleWebsocket] get ask for close. Code: %number%"),
            sent("[handleWebsocket] clientDisconnect code: %number%"),
            says(Proof::BadFrame, "[handleWebsocket] got unknown opcode: ").sent(),
            says(Proof::NoPong, "[HBtimeout] pong TIMEOUT!"),
            says(Proof::NoPong, "[HBtimeout] count="),
            says(Proof::HandshakeTimeout, "header response timeout.. disconnecting!").in_context(),
            says(Proof::Status, "[handleHeader] serverCode is not 101 (%status%)"),
            says(Proof::NotHttp, "[WS-Client][handleHeader] Header error ("),
            says(Proof::NotUpgraded, "[handleHeader] no Websocket connection close."),
            says(Proof::NotReached, "[WS-Client] connection to %any% Failed"),
            says(Proof::BadRequest, "[handleHeader] HTTP Authorization failed!"),
        ],
    ),
    library!(
        "esp-idf",
        &software::ESP_IDF,
        [
            // esp-idf 5d8bb1c transport_ws.c, esp-protocols esp_websocket_client.c
            says(
                Proof::Status,
                "esp_transport_connect() failed with %any%esp_ws_handshake_status_code=%status%",
            ),
            says(Proof::NeverOpened, "esp_transport_connect() failed with ").in_context(),
            says(Proof::Lost, "esp_transport_read() failed with ").in_context(),
            says(Proof::Lost, "esp_transport_write() returned ").in_context(),
            says(Proof::NoPong, "Error, no PONG received for more than "),
            says(Proof::NotUpgraded, "Sec-WebSocket-Accept not found"),
            says(Proof::BadAccept, "Invalid websocket key"),
            says(Proof::HandshakeEnded, "Error read response for Upgrade header").in_context(),
            says(Proof::HandshakeEnded, "Error write Upgrade header"),
            says(Proof::NotUpgraded, "transport_ws: HTTP upgrade failed"),
            received("Received close frame, status code: %number%"),
            received("Received closed message with code=%number%"),
            says(Proof::AlreadyClosed, "Websocket client is not connected"),
            says(Proof::Lost, "Error transport_poll_write").in_context(),
        ],
    )
    .at(Client),
    library!(
        "curl",
        &software::CURL,
        [
            // curl lib/http.c, lib/ws.c
            says(Proof::Status, "Refused WebSocket upgrade: %status%"),
            says(Proof::BadFrame, "[WS] no ongoing fragmented message to resume"),
            says(Proof::BadFrame, "[WS] fragmented message interrupted by new "),
            says(Proof::BadFrame, "[WS] invalid fragmented "),
            says(Proof::BadFrame, "[WS] invalid reserved bits: "),
            says(Proof::BadFrame, "[WS] invalid opcode: "),
            says(Proof::BadFrame, "[WS] masked input frame"),
            says(Proof::BadFrame, "[WS] received CLOSE frame is too big"),
            says(Proof::BadFrame, "[WS] received PING frame is too big"),
            says(Proof::BadFrame, "[WS] received PONG frame is too big"),
            says(Proof::BadFrame, "[WS] frame length longer than 63 bits not supported"),
        ],
    )
    .at(Client),
    library!(
        "libsoup",
        &software::LIBSOUP,
        [
            // libsoup soup-websocket-connection.c, soup-websocket.c
            says(Proof::TooBig, "larger than configured max-incoming-payload-size").sent(),
            says(Proof::TooBig, "larger than configured max-total-message-size")
                .in_context()
                .sent(),
            says(Proof::BadText, "Received invalid WebSocket data from the ").sent(),
            says(Proof::BadFrame, "Received invalid WebSocket response from the ").sent(),
            says(Proof::NoPong, "Did not receive keepalive pong within "),
            says(Proof::NoPong, "expected pong never arrived; connection probably lost"),
            says(Proof::EndOfStream, "connection unexpectedly closed by peer").in_context(),
            received("received a broken close frame containing reserved status code %number%")
                .proves(Proof::BadClose),
            received("Wrong closing code %number% received"),
            says(Proof::BadFrame, "The client should always mask frames"),
            says(Proof::Status, "Server rejected WebSocket handshake"),
            says(Proof::NotUpgraded, "Server ignored WebSocket handshake"),
            says(Proof::BadSubprotocol, "Server requested unsupported protocol").in_context(),
            says(Proof::BadExtension, "Server requested unsupported extension").in_context(),
            says(Proof::BadRequest, "WebSocket handshake expected"),
            says(Proof::BadRequest, "Invalid WebSocket key"),
            says(Proof::BadSubprotocol, "Unsupported WebSocket subprotocol"),
        ],
    ),
    library!(
        "mongoose",
        &software::MONGOOSE,
        [
            // mongoose ws.c
            says(Proof::NotUpgraded, "ws handshake error"),
            says(Proof::BadFrame, "unknown WS op "),
        ],
    ),
    program!(
        &software::CIVETWEB,
        [
            // civetweb civetweb.c
            says(Proof::BadRequest, "Malformed websocket request"),
            line("websocket out of memory; closing connection"),
        ],
    ),
    program!(
        &software::GODOT,
        [
            // godot modules/websocket wsl_peer.cpp, wsl_client.cpp
            says(Proof::Lost, "Websocket (wslay) poll error: "),
            says(Proof::Lost, "Websocket get data error: "),
            says(Proof::Status, "Invalid status code. Got: '%status%', expected '101'")
                .in_context(),
            says(
                Proof::BadAccept,
                "Missing or invalid header 'sec-websocket-accept'. Expected value",
            ),
            says(Proof::NotUpgraded, "Missing or invalid header 'upgrade'. Expected value"),
            says(Proof::NotUpgraded, "Missing or invalid header 'connection'. Expected value"),
            says(Proof::BadSubprotocol, "Received unrequested sub-protocol -> "),
            says(Proof::BadSubprotocol, "Requested sub-protocol(s) but received none"),
        ],
    ),
    program!(
        &software::HASKELL_WEBSOCKETS,
        [
            // jaspervdj/websockets Types.hs, Http.hs, Hybi13.hs, Hybi13/Demultiplex.hs
            received("CloseRequest %number% %reason%").in_context(),
            says(Proof::Status, "MalformedResponse (ResponseHead {responseCode = %status%"),
            says(Proof::BadAccept, "Challenge and response hashes do not match."),
            says(Proof::NotUpgraded, "Wrong response status or message.").in_context(),
            says(Proof::NotUpgraded, "MalformedResponse (ResponseHead {").in_context(),
            says(Proof::BadRequest, "MalformedRequest (RequestHead {").in_context(),
            says(Proof::BadRequest, "RequestRejected (RequestHead {").in_context(),
            says(Proof::TooBig, "ParseException \"Message of size %any% exceeded limit"),
            says(Proof::TooBig, "Frame of size %any% exceeded limit").in_context(),
            says(Proof::BadFrame, "Control Frames must not be fragmented!"),
            says(Proof::BadFrame, "Control Frames must not carry payload > 125 bytes!"),
            says(Proof::BadText, "UnicodeException \"").in_context(),
            says(Proof::BadFrame, "ParseException \"").in_context(),
        ],
    ),
    program!(
        &software::MOJOLICIOUS,
        [
            // Mojolicious Mojo/UserAgent.pm, Mojo/UserAgent/Transactor.pm
            says(Proof::HandshakeEnded, "Premature connection close").in_context(),
            says(Proof::Idle, "Inactivity timeout").in_context(),
            says(Proof::NeverOpened, "Unhandled rejected promise: WebSocket handshake failed"),
        ],
    ),
    program!(
        &software::LUA_RESTY_WEBSOCKET,
        [
            // lua-resty-websocket protocol.lua, client.lua; the rest is among the proxies
            says(Proof::Idle, "failed to receive the first 2 bytes: timeout").in_context(),
        ],
    ),
    program!(
        &software::LUA_WEBSOCKETS,
        [
            // lua-websockets sync.lua
            says(Proof::BadFrame, "Websocket receive failed: frame was not masked"),
        ],
    ),
    // The event `pusher:error`, whose code is that of the Close behind it: pusher-js
    // src/core/connection/protocol/protocol.ts
    program!(&software::PUSHER, [line("\"pusher:error\",%fields%")]),
    // mattermost/mattermost#21515
    program!(&software::MATTERMOST, [says(Proof::Lost, "websocket.NextReader: closing websocket")],),
];
