//! Go libraries.

use super::{Writer, line, received, says, sent};
use crate::table::Proof;
use crate::table::SeenBy::{Client, Server};
use crate::table::software;

pub(super) static WRITERS: &[Writer] = &[
    library!(
        "gorilla",
        &software::GORILLA,
        [
            // gorilla/websocket 1.0.0 to 1.5.3 and e064f32 conn.go
            says(Proof::EndOfStream, "websocket: close 1006 (abnormal closure)|: %text%"),
            // Before 1.0.
            says(Proof::EndOfStream, "websocket: close 1006 %text%"),
            received("websocket: close %code% (%any%)|: %text%"),
            received("websocket: close %code%|: %text%"),
            line("CloseError{Code:%code%, Text:%reason%}"),
            received("websocket: bad close code %number%").proves(Proof::BadClose),
            says(Proof::BadFrame, "websocket: RSV1 set").sent(),
            says(Proof::BadFrame, "websocket: RSV2 set").sent(),
            says(Proof::BadFrame, "websocket: RSV3 set").sent(),
            says(Proof::BadFrame, "websocket: len > 125 for control").sent(),
            says(Proof::BadFrame, "websocket: FIN not set on control").sent(),
            says(Proof::BadFrame, "websocket: data before FIN").sent(),
            says(Proof::BadFrame, "websocket: continuation after FIN").sent(),
            says(Proof::BadFrame, "websocket: bad opcode ").sent(),
            says(Proof::BadFrame, "websocket: bad MASK").sent(),
            says(Proof::BadClose, "websocket: invalid utf8 payload in close frame").sent(),
            says(Proof::TooBig, "websocket: read limit exceeded").sent(),
            // gorilla/websocket 1.0.0 to 1.4.2 conn.go
            says(Proof::BadFrame, "websocket: unexpected reserved bits ").sent(),
            says(Proof::BadFrame, "websocket: control frame length > 125").sent(),
            says(Proof::BadFrame, "websocket: control frame not final").sent(),
            says(Proof::BadFrame, "websocket: message start before final message frame").sent(),
            says(Proof::BadFrame, "websocket: continuation after final message frame").sent(),
            says(Proof::BadFrame, "websocket: unknown opcode ").sent(),
            says(Proof::BadFrame, "websocket: incorrect mask flag").sent(),
            says(Proof::BadClose, "websocket: invalid close code").sent(),
            // gorilla/websocket 1.5.3 conn.go, what its writers and readers are refused
            says(Proof::AlreadyClosed, "websocket: close sent"),
            says(Proof::AlreadyClosed, "websocket: write closed"),
            says(Proof::AlreadyClosed, "repeated read on failed websocket connection"),
            says(Proof::ReasonRefused, "websocket: invalid control frame"),
        ],
    ),
    library!(
        "gorilla",
        &software::GORILLA,
        [
            // gorilla/websocket 1.5.3 client.go; `handshake failed with status` is what its thread
            // 62 has programs print
            says(Proof::Status, "websocket: bad handshake (HTTP status %status%"),
            says(Proof::NotUpgraded, "websocket: bad handshake"),
            says(Proof::Status, "handshake failed with status %status%").in_context(),
            says(Proof::BadExtension, "websocket: invalid compression negotiation"),
            says(Proof::Tls, "websocket: protocol %any% was given but is not supported"),
            says(Proof::NeverOpened, "malformed ws or wss URL").in_context(),
        ],
    )
    .at(Client),
    library!(
        "gorilla",
        &software::GORILLA,
        [
            // gorilla/websocket 1.4.2 and 1.5.3 server.go, fasthttp/websocket 1.5.9
            says(Proof::BadRequest, "websocket: the client is not using the websocket protocol"),
            says(Proof::BadRequest, "websocket: not a websocket handshake: "),
            says(Proof::BadRequest, "websocket: unsupported version: 13 not found in "),
            says(Proof::BadRequest, "websocket: request origin not allowed by "),
            says(Proof::BadRequest, "websocket: client sent data before handshake is complete"),
            says(Proof::NeverOpened, "websocket: application specific 'Sec-"),
            says(Proof::NeverOpened, "websocket: response does not implement http.Hijacker"),
            says(Proof::NeverOpened, "websocket: hijack: "),
            // gorilla/websocket 1.0.0 and 1.2.0 server.go
            says(Proof::BadRequest, "websocket: could not find connection header with token"),
            says(Proof::BadRequest, "websocket: could not find upgrade header with token"),
            says(Proof::BadRequest, "websocket: key missing or blank"),
            says(Proof::BadRequest, "websocket: method not GET"),
            says(Proof::BadRequest, "websocket: version != 13"),
            says(Proof::BadRequest, "websocket: origin not allowed"),
            says(Proof::BadRequest, "websocket: 'Origin' header value not allowed"),
        ],
    )
    .at(Server),
    library!(
        "coder",
        &software::CODER,
        [
            // coder/websocket 9c8faad close.go, nhooyr 1.6.5 to 1.8.10
            received("received close frame: status = %code%| and reason = %reason%"),
            sent("sent close frame: status = %code%| and reason = %reason%"),
            line("status = %code% and reason = %reason%").in_context(),
            says(Proof::AlreadyClosed, "sent close frame: use of closed network connection"),
            says(Proof::AlreadyClosed, "failed to close WebSocket: already wrote close"),
            says(
                Proof::AlreadyClosed,
                "failed to close WebSocket: use of closed network connection",
            ),
            says(Proof::NoReply, "failed to close WebSocket: context deadline exceeded"),
            says(Proof::NoReply, "failed to wait for close frame: context deadline exceeded"),
            received("received invalid close payload: invalid status code %code%"),
            says(Proof::BadClose, "received invalid close payload: ").sent(),
            says(Proof::CodeRefused, "status code %code% cannot be set").in_context(),
            says(Proof::ReasonRefused, "reason string max is ").in_context(),
            // coder/websocket 9c8faad read.go, nhooyr 1.8.10
            says(
                Proof::EndOfStream,
                "failed to get reader: failed to read frame header: unexpected EOF"
            ),
            says(Proof::EndOfStream, "failed to get reader: failed to read frame header: EOF"),
            says(Proof::EndOfStream, "failed to read frame payload: unexpected EOF").in_context(),
            says(Proof::EndOfStream, "failed to read frame payload: EOF").in_context(),
            says(Proof::Reset, "failed to read frame header: read %any%: connection reset by peer")
                .in_context(),
            says(
                Proof::Reset,
                "failed to read frame header: read %any%: An existing connection was forcibly \
                 closed",
            ),
            says(Proof::Idle, "failed to read frame header: read %any%: i/o timeout").in_context(),
            says(
                Proof::Lost,
                "failed to read frame header: read %any%: use of closed network connection",
            )
            .in_context(),
            says(
                Proof::Reset,
                "failed to read frame payload: read %any%: connection reset by peer",
            )
            .in_context(),
            says(
                Proof::Lost,
                "failed to read frame payload: read %any%: use of closed network connection",
            )
            .in_context(),
            says(Proof::Lost, "failed to read frame header: use of closed network connection")
                .in_context(),
            says(Proof::Idle, "failed to read frame header: context deadline exceeded")
                .in_context(),
            says(Proof::Lost, "failed to read frame header: context canceled").in_context(),
            says(Proof::Lost, "failed to get reader: use of closed network connection"),
            says(Proof::Idle, "failed to get reader: context deadline exceeded"),
            says(Proof::Lost, "failed to get reader: context canceled"),
            line("read timed out: context ").in_context().code(1008).sent(),
            says(Proof::BadFrame, "received header with unexpected rsv bits set: ").sent(),
            says(Proof::BadFrame, "received header with rsv bits set: ").sent(),
            says(Proof::BadFrame, "received unknown opcode ").sent(),
            says(Proof::BadFrame, "received control frame payload with invalid length: ").sent(),
            says(Proof::BadFrame, "received fragmented control frame").sent(),
            says(Proof::BadFrame, "received continuation frame without text or binary ").sent(),
            says(Proof::BadFrame, "received continuation frame not after data or text ").sent(),
            says(Proof::BadFrame, "received new data message without finishing the ").sent(),
            says(Proof::BadFrame, "received new data frame without finishing the ").sent(),
            says(Proof::BadFrame, "received unmasked frame from client"),
            says(Proof::BadFrame, "received negative payload length: "),
            says(Proof::BadFrame, "header with negative payload length: "),
            says(Proof::TooBig, "websocket: message too big|: read limited at %any% bytes").sent(),
            says(Proof::TooBig, "read limited at %any% bytes").in_context().sent(),
            // coder/websocket 9c8faad netconn.go, wsjson.go
            line("unexpected frame type read (expected Message%any%").code(1003).sent(),
            line("failed to read JSON message: failed to unmarshal JSON: ")
                .in_context()
                .code(1007)
                .sent(),
            // coder/websocket 9c8faad conn.go, write.go
            says(Proof::NoPong, "failed to wait for pong: "),
            says(Proof::Lost, "failed to write msg: %any%: broken pipe").in_context(),
            says(Proof::Reset, "failed to write msg: %any%: connection reset by peer").in_context(),
            says(
                Proof::AlreadyClosed,
                "failed to write msg: %any%use of closed network connection",
            )
            .in_context(),
        ],
    ),
    library!(
        "coder",
        &software::CODER,
        [
            // coder/websocket 9c8faad dial.go, nhooyr 1.0.0 to 1.8.10
            says(Proof::Status, "expected handshake response status code 101 but got %status%"),
            says(
                Proof::NotUpgraded,
                "failed to WebSocket dial: WebSocket protocol violation: Connection header",
            ),
            says(
                Proof::NotUpgraded,
                "failed to WebSocket dial: WebSocket protocol violation: Upgrade header",
            ),
            says(
                Proof::NotUpgraded,
                "failed to websocket dial: websocket protocol violation: Connection header",
            ),
            says(
                Proof::NotUpgraded,
                "failed to websocket dial: websocket protocol violation: Upgrade header",
            ),
            says(Proof::BadAccept, "WebSocket protocol violation: invalid Sec-WebSocket-Accept "),
            says(Proof::BadAccept, "websocket protocol violation: invalid Sec-WebSocket-Accept "),
            says(
                Proof::BadSubprotocol,
                "WebSocket protocol violation: unexpected Sec-WebSocket-Protocol from server",
            ),
            says(
                Proof::BadSubprotocol,
                "websocket protocol violation: unexpected Sec-WebSocket-Protocol from server",
            ),
            says(
                Proof::BadExtension,
                "WebSocket protcol violation: unsupported extensions from server",
            ),
            says(Proof::BadExtension, "unsupported permessage-deflate parameter: "),
            // The same, with the error of net/http behind it
            says(Proof::NoSuchHost, "failed to send handshake request: %any%: no such host"),
            says(Proof::NotReached, "failed to send handshake request: %any%: connection refused"),
            says(
                Proof::NotReached,
                "failed to send handshake request: %any%target machine actively refused it",
            ),
            says(Proof::NotReached, "failed to send handshake request: %any%: no route to host"),
            says(
                Proof::NotReached,
                "failed to send handshake request: %any%: network is unreachable",
            ),
            says(
                Proof::NotReached,
                "failed to send handshake request: %any%: dial tcp %any%: i/o timeout",
            ),
            says(Proof::Tls, "failed to send handshake request: %any%: tls: "),
            says(Proof::Tls, "failed to send handshake request: %any%: x509: "),
            says(
                Proof::Tls,
                "failed to send handshake request: %any%: server gave HTTP response to HTTPS",
            ),
            says(Proof::NotHttp, "failed to send handshake request: %any%: malformed HTTP "),
            says(Proof::HandshakeEnded, "failed to send handshake request: %any%: EOF"),
            says(Proof::HandshakeEnded, "failed to send handshake request: %any%: unexpected EOF"),
            says(
                Proof::HandshakeEnded,
                "failed to send handshake request: %any%: connection reset by peer",
            ),
            says(
                Proof::HandshakeTimeout,
                "failed to send handshake request: %any%context deadline exceeded",
            ),
            says(Proof::GivenUp, "failed to send handshake request: %any%: context canceled"),
            says(Proof::NeverOpened, "failed to send handshake request: ").in_context(),
        ],
    )
    .at(Client),
    library!(
        "coder",
        &software::CODER,
        [
            // coder/websocket 9c8faad accept.go, nhooyr 1.0.0 to 1.8.10
            says(Proof::BadRequest, "WebSocket protocol violation: handshake request "),
            says(Proof::BadRequest, "websocket protocol violation: handshake request "),
            says(Proof::BadRequest, "WebSocket protocol violation: Connection header "),
            says(Proof::BadRequest, "websocket protocol violation: Connection header "),
            says(Proof::BadRequest, "WebSocket protocol violation: Upgrade header "),
            says(Proof::BadRequest, "websocket protocol violation: Upgrade header "),
            says(Proof::BadRequest, "WebSocket protocol violation: missing Sec-WebSocket-Key"),
            says(Proof::BadRequest, "websocket protocol violation: missing Sec-WebSocket-Key"),
            says(Proof::BadRequest, "WebSocket protocol violation: multiple Sec-WebSocket-Key"),
            says(Proof::BadRequest, "WebSocket protocol violation: invalid Sec-WebSocket-Key "),
            says(Proof::BadRequest, "unsupported WebSocket protocol version (only 13 is "),
            says(Proof::BadRequest, "unsupported websocket protocol version (only 13 is "),
            says(Proof::BadRequest, "request Origin %any% is not authorized for Host "),
            says(Proof::BadRequest, "request Origin %any% is not a valid URL with a host"),
            says(
                Proof::NeverOpened,
                "failed to accept WebSocket connection: failed to hijack connection",
            ),
            says(
                Proof::NeverOpened,
                "failed to accept WebSocket connection: http.ResponseWriter does not implement",
            ),
        ],
    )
    .at(Server),
    library!(
        "x-net",
        &software::X_NET,
        [
            // golang.org/x/net/websocket client.go, hybi.go, websocket.go
            says(Proof::Status, "websocket.Dial ws%any%: bad status"),
            says(Proof::NotUpgraded, "websocket.Dial ws%any%: missing or bad upgrade"),
            says(Proof::BadAccept, "websocket.Dial ws%any%: mismatch challenge/response"),
            says(
                Proof::BadSubprotocol,
                "websocket.Dial ws%any%: missing or bad WebSocket-Protocol",
            ),
            says(Proof::BadExtension, "websocket.Dial ws%any%: unsupported extensions"),
            says(Proof::NotHttp, "websocket.Dial ws%any%: malformed HTTP "),
            says(Proof::NoSuchHost, "websocket.Dial ws%any%: no such host"),
            says(Proof::NotReached, "websocket.Dial ws%any%: connection refused"),
            says(Proof::NotReached, "websocket.Dial ws%any%target machine actively refused it"),
            says(Proof::NotReached, "websocket.Dial ws%any%: no route to host"),
            says(Proof::NotReached, "websocket.Dial ws%any%: network is unreachable"),
            says(Proof::NotReached, "websocket.Dial ws%any%: i/o timeout"),
            says(Proof::NotReached, "websocket.Dial ws%any%: operation timed out"),
            says(Proof::Tls, "websocket.Dial ws%any%: tls: "),
            says(Proof::Tls, "websocket.Dial ws%any%: x509: "),
            says(Proof::HandshakeEnded, "websocket.Dial ws%any%: EOF"),
            says(Proof::HandshakeEnded, "websocket.Dial ws%any%: unexpected EOF"),
            says(Proof::HandshakeEnded, "websocket.Dial ws%any%: connection reset by peer"),
            says(Proof::HandshakeTimeout, "websocket.Dial ws%any%: context deadline exceeded"),
            says(Proof::NeverOpened, "websocket.Dial ws"),
            says(Proof::TooBig, "websocket: frame payload size exceeds limit"),
            says(Proof::BadRequest, "not websocket protocol").in_context(),
            says(Proof::BadRequest, "missing or bad WebSocket Version"),
        ],
    ),
    library!(
        "gobwas",
        &software::GOBWAS,
        [
            // gobwas/ws 6ee0554 wsutil/handler.go
            received("ws closed: %number% %reason%"),
            says(Proof::BadClose, "status code is not in use").sent().in_context(),
            says(Proof::BadClose, "status code is only application level").sent(),
            says(Proof::BadClose, "status code has no meaning yet").sent(),
            says(Proof::BadClose, "status code is not defined in spec").sent(),
            says(Proof::BadClose, "invalid utf8 sequence in close reason").sent(),
            // gobwas/ws 6ee0554 check.go, read.go, wsutil/reader.go
            says(Proof::BadFrame, "use of reserved op code").in_context(),
            says(Proof::BadFrame, "control frame payload limit exceeded"),
            says(Proof::BadFrame, "control frame is not final"),
            says(Proof::BadFrame, "non-zero rsv bits with no extension negotiated"),
            says(Proof::BadFrame, "frames from client to server must be masked"),
            says(Proof::BadFrame, "frames from server to client must be not masked"),
            says(Proof::BadFrame, "unexpected non-continuation data frame"),
            says(Proof::BadFrame, "unexpected continuation data frame"),
            says(Proof::BadFrame, "header error: the most significant bit must be 0"),
            says(Proof::BadFrame, "header error: unexpected payload length bits"),
            says(Proof::TooBig, "frame too large").in_context(),
            // gobwas/ws 6ee0554 dialer.go
            says(Proof::Status, "unexpected HTTP response status: %status%").in_context(),
            says(Proof::BadSubprotocol, "unexpected protocol in \"Sec-WebSocket-Protocol\" "),
            says(Proof::BadExtension, "unexpected extensions in \"Sec-WebSocket-"),
            says(Proof::BadAccept, "handshake error: bad \"Sec-WebSocket-Accept\" header"),
            // gobwas/ws 6ee0554 server.go
            says(Proof::BadRequest, "handshake error: bad HTTP request method"),
            says(Proof::BadRequest, "handshake error: bad HTTP protocol version"),
            says(Proof::BadRequest, "handshake error: bad \"%any%\" header"),
            says(Proof::BadRequest, "malformed HTTP request").in_context(),
        ],
    ),
    library!(
        "gws",
        &software::GWS,
        [
            // lxzan/gws 2f8059cb types.go, internal/error.go, conn.go
            says(Proof::NoCode, "gws: connection closed, code=0, reason="),
            received("gws: connection closed, code=%number%, reason=%reason%"),
            says(Proof::BadFrame, "gws: unexpected opcode ").sent(),
            says(Proof::BadFrame, "gws: protocol error").sent(),
            says(Proof::BadText, "gws: invalid payload data").sent(),
            says(Proof::BadText, "gws: invalid text encoding").sent(),
            says(Proof::TooBig, "gws: message too large").sent(),
            line("gws: unsupported data").code(1003).sent(),
            line("gws: internal error").code(1011).sent(),
            line("gws: client going away").code(1001).sent(),
            line("gws: close normal").code(1000),
            says(Proof::BadExtension, "gws: invalid compression negotiation"),
            says(Proof::BadSubprotocol, "gws: sub-protocol negotiation failed"),
            says(Proof::BadRequest, "gws: websocket version not supported"),
            says(Proof::BadRequest, "gws: handshake error"),
            says(Proof::BadRequest, "gws: unauthorized"),
            // lxzan/gws 2f8059cb client.go
            says(Proof::Status, "unexpected status code: %status%").in_context(),
            says(Proof::BadAccept, "invalid Sec-WebSocket-Accept header"),
        ],
    ),
    program!(
        &software::NBIO,
        [
            // lesismal/nbio 2d97e9d nbhttp/websocket/error.go, conn.go
            received("websocket: close code=%number% and reason=%reason%"),
            says(Proof::BadFrame, "websocket: reserved bit set it frame"),
            says(Proof::BadFrame, "websocket: reserved message type received"),
            says(Proof::BadFrame, "websocket: control messages must not be fragmented"),
            says(Proof::BadFrame, "websocket: fragments should not have message type of text"),
            says(Proof::BadFrame, "websocket: invalid message type: "),
            says(Proof::BadText, "websocket: invalid UTF-8 bytes").code(1002).sent(),
            says(Proof::TooBig, "message exceeds the configured limit").sent().in_context(),
        ],
    ),
    program!(
        &software::GO,
        [
            // Go 1.22 net, syscall: what comes out of any library here where the connection broke
            says(Proof::Reset, "read tcp %any%: connection reset by peer").in_context(),
            says(Proof::Reset, "read tcp %any%: An existing connection was forcibly closed")
                .in_context(),
            says(Proof::Idle, "read tcp %any%: i/o timeout").in_context(),
            says(Proof::Lost, "read tcp %any%: connection timed out").in_context(),
            says(Proof::Lost, "read tcp %any%: operation timed out").in_context(),
            says(Proof::Lost, "read tcp %any%: use of closed network connection").in_context(),
            says(Proof::EndOfStream, "read tcp %any%: EOF").in_context(),
            says(Proof::Reset, "write tcp %any%: connection reset by peer").in_context(),
            says(Proof::Lost, "write tcp %any%: broken pipe").in_context(),
            says(Proof::Lost, "write tcp %any%: i/o timeout").in_context(),
            says(Proof::Lost, "write tcp %any%: connection timed out").in_context(),
            says(Proof::AlreadyClosed, "write tcp %any%: use of closed network connection")
                .in_context(),
            // Go 1.22 net: dialling
            says(Proof::NoSuchHost, "dial tcp: lookup %any%: no such host").in_context(),
            says(Proof::NoSuchHost, "dial tcp: lookup %any%: server misbehaving").in_context(),
            says(Proof::NoSuchHost, "dial tcp: lookup %any%: Temporary failure in name ")
                .in_context(),
            says(Proof::NoSuchHost, "dial tcp: lookup %any%: i/o timeout").in_context(),
            says(Proof::NotReached, "dial tcp %any%: connection refused").in_context(),
            says(Proof::NotReached, "dial tcp %any%target machine actively refused it")
                .in_context(),
            says(Proof::NotReached, "dial tcp %any%: no route to host").in_context(),
            says(Proof::NotReached, "dial tcp %any%: network is unreachable").in_context(),
            says(Proof::NotReached, "dial tcp %any%: i/o timeout").in_context(),
            says(Proof::NotReached, "dial tcp %any%: connection timed out").in_context(),
            says(Proof::NotReached, "dial tcp %any%: operation timed out").in_context(),
            // Go 1.22 crypto/tls, crypto/x509, net/http
            says(Proof::Tls, "tls: failed to verify certificate").in_context(),
            says(Proof::Tls, "tls: first record does not look like a TLS handshake").in_context(),
            says(Proof::Tls, "remote error: tls: ").in_context(),
            says(Proof::Tls, "x509: c%any%").in_context(),
            says(Proof::Tls, "server gave HTTP response to HTTPS client").in_context(),
            says(Proof::NotHttp, "malformed HTTP response").in_context(),
            says(Proof::NotHttp, "malformed HTTP version").in_context(),
            says(Proof::HandshakeTimeout, "context deadline exceeded").in_context(),
            says(Proof::EndOfStream, "unexpected EOF").in_context(),
            says(Proof::Lost, "use of closed network connection").in_context(),
        ],
    ),
];
