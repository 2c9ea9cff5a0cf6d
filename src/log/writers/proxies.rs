//! Proxies and gateways.

use super::{Writer, line, says};
use crate::table::Proof;
use crate::table::software;

pub(super) static WRITERS: &[Writer] = &[
    program!(
        &software::NGINX,
        [
            // 1.31.5 src/http/ngx_http_upstream.c: after the 101
            says(Proof::Idle, "upstream timed out (%any%) while proxying upgraded connection"),
            says(Proof::Idle, "client timed out (%any%) while proxying upgraded connection"),
            says(
                Proof::Reset,
                "recv() failed (104: Connection reset by peer) while proxying upgraded connection",
            ),
            says(
                Proof::Reset,
                "recv() failed (54: Connection reset by peer) while proxying upgraded connection",
            ),
            says(
                Proof::Reset,
                "send() failed (104: Connection reset by peer) while proxying upgraded connection",
            ),
            says(Proof::Lost, "recv() failed (%any%) while proxying upgraded connection"),
            says(Proof::Lost, "send() failed (%any%) while proxying upgraded connection"),
            says(Proof::Lost, "writev() failed (%any%) while proxying upgraded connection"),
            says(Proof::Lost, "SSL_read() failed (%any%) while proxying upgraded connection"),
            says(Proof::Lost, "SSL_write() failed (%any%) while proxying upgraded connection"),
            says(Proof::Lost, "while proxying upgraded connection"),
            // Before it: the same is written of any request.
            says(
                Proof::HandshakeEnded,
                "upstream prematurely closed connection while reading response header from \
                 upstream",
            )
            .in_context(),
            says(
                Proof::HandshakeEnded,
                "recv() failed (%any%) while reading response header from upstream",
            )
            .in_context(),
            says(
                Proof::HandshakeTimeout,
                "upstream timed out (%any%) while reading response header from upstream",
            )
            .in_context(),
            says(Proof::NotReached, "upstream timed out (%any%) while connecting to upstream")
                .in_context(),
            says(Proof::NotReached, "connect() failed (%any%) while connecting to upstream")
                .in_context(),
            says(
                Proof::NotReached,
                "connect() to %any% failed (%any%) while connecting to upstream",
            )
            .in_context(),
            says(Proof::NotReached, "no live upstreams while connecting to upstream").in_context(),
            says(
                Proof::NotHttp,
                "upstream sent no valid HTTP/1.0 header while reading response header from \
                 upstream",
            )
            .in_context(),
            says(Proof::Tls, "SSL_do_handshake() failed (%any%) while SSL handshaking to upstream")
                .in_context(),
            says(
                Proof::Tls,
                "peer closed connection in SSL handshake%any% while SSL handshaking to upstream",
            )
            .in_context(),
            says(
                Proof::GivenUp,
                "client prematurely closed connection, so upstream connection is closed too",
            )
            .in_context(),
        ],
    ),
    program!(
        &software::HAPROXY,
        [
            // 2.0 to 3.5 src/log.c, doc/configuration.txt 8.5. The flags of a tunnel, without and
            // with cookies. `----` is the end of any tunnel that one side ended in order.
            says(Proof::Idle, " 101 %any% cD-- "),
            says(Proof::Idle, " 101 %any% sD-- "),
            says(Proof::Reset, " 101 %any% SD-- "),
            says(Proof::Lost, " 101 %any% CD-- "),
            says(Proof::Lost, " 101 %any% KD-- "),
            says(Proof::Lost, " 101 %any% DD-- "),
            says(Proof::Lost, " 101 %any% UD-- "),
            says(Proof::Idle, " 101 %any% cDNN "),
            says(Proof::Idle, " 101 %any% cDNI "),
            says(Proof::Idle, " 101 %any% cDVN "),
            says(Proof::Idle, " 101 %any% cDVU "),
            says(Proof::Idle, " 101 %any% sDNN "),
            says(Proof::Idle, " 101 %any% sDNI "),
            says(Proof::Idle, " 101 %any% sDVN "),
            says(Proof::Idle, " 101 %any% sDVU "),
            says(Proof::Reset, " 101 %any% SDNN "),
            says(Proof::Reset, " 101 %any% SDNI "),
            says(Proof::Reset, " 101 %any% SDVN "),
            says(Proof::Reset, " 101 %any% SDVU "),
            says(Proof::Lost, " 101 %any% CDNN "),
            says(Proof::Lost, " 101 %any% CDNI "),
            says(Proof::Lost, " 101 %any% CDVN "),
            says(Proof::Lost, " 101 %any% CDVU "),
            // A handshake, where the line says that it was one.
            says(Proof::HandshakeEnded, " 502 %any% - - SH-- %any%websocket"),
            says(Proof::NotHttp, " 502 %any% - - PH-- %any%websocket"),
            says(Proof::HandshakeTimeout, " 504 %any% - - sH-- %any%websocket"),
            says(Proof::NotReached, " 503 %any% - - SC-- %any%websocket"),
            says(Proof::NotReached, " 503 %any% - - sC-- %any%websocket"),
            says(Proof::NotReached, " 503 %any% - - sQ-- %any%websocket"),
        ],
    ),
    program!(
        &software::ENVOY,
        [
            // 02c062b source/common/stream_info/utility.h: the flags after the status, in the
            // default formats of Envoy and of Istio
            says(Proof::Idle, "HTTP/1.1\" 101 SI "),
            says(Proof::Lost, "HTTP/1.1\" 101 UC "),
            says(Proof::Lost, "HTTP/1.1\" 101 DC "),
            says(Proof::Lost, "HTTP/1.1\" 101 UR "),
            says(Proof::Lost, "HTTP/1.1\" 101 LR "),
            says(Proof::Lost, "HTTP/1.1\" 101 UT "),
            says(Proof::Lost, "HTTP/1.1\" 101 DT "),
            says(Proof::Lost, "HTTP/1.1\" 101 OM "),
            says(Proof::Lost, "HTTP/1.1\" 101 UMSDR "),
            // In JSON, by the names that Istio gives the fields
            says(Proof::Idle, "\"response_code\":101,%any%\"response_flags\":\"SI\""),
            says(Proof::Lost, "\"response_code\":101,%any%\"response_flags\":\"UC\""),
            says(Proof::Lost, "\"response_code\":101,%any%\"response_flags\":\"DC\""),
            says(Proof::Lost, "\"response_code\":101,%any%\"response_flags\":\"UR\""),
            says(Proof::Lost, "\"response_code\":101,%any%\"response_flags\":\"UT\""),
            says(Proof::Lost, "\"response_code\":101,%any%\"response_flags\":\"UMSDR\""),
            says(Proof::Idle, "\"response_flags\":\"SI\",%any%\"response_code\":101"),
            says(Proof::Lost, "\"response_flags\":\"UC\",%any%\"response_code\":101"),
            says(Proof::Lost, "\"response_flags\":\"DC\",%any%\"response_code\":101"),
            // envoy/stream_info/stream_info.h: the details of the response code
            says(Proof::Status, "HTTP/1.1\" %status% - upgrade_failed"),
            says(Proof::NotUpgraded, "websocket_handshake_unsuccessful"),
            says(
                Proof::HandshakeEnded,
                "upstream connect error or disconnect/reset before headers",
            )
            .in_context(),
        ],
    ),
    program!(
        &software::MOD_PROXY,
        [
            // 2.4.29 to 2.4.62 and trunk modules/proxy/mod_proxy_wstunnel.c, proxy_util.c
            says(Proof::Lost, "AH02447: error on backconn"),
            says(Proof::Lost, "AH02607: error on client conn"),
            says(Proof::Lost, "AH02605: unknown event on backconn "),
            says(Proof::Lost, "AH02606: unknown event on client conn "),
            says(Proof::Lost, "AH02444: error apr_poll()"),
            says(Proof::Lost, "AH02441: error on "),
            says(Proof::Lost, "AH02442: error on "),
            says(Proof::Lost, "AH03307: ap_proxy_transfer_between_connections: error on ")
                .in_context(),
            says(Proof::Lost, "AH03308: ap_proxy_transfer_between_connections: error on ")
                .in_context(),
            says(Proof::Lost, "AH03307: proxy_transfer: can't pass ").in_context(),
            says(Proof::Lost, "AH03308: proxy_transfer: can't get data from ").in_context(),
            says(Proof::Idle, "AH10225: Tunnel timed out"),
            says(Proof::Idle, "AH10213: proxy: websocket: polling timed out"),
            says(Proof::Idle, "AH10223: proxy: websocket: tunneling returns (504)"),
            says(Proof::Lost, "AH10223: proxy: websocket: tunneling returns (500)"),
            says(Proof::Lost, "AH10214: proxy: websocket: polling failed"),
            says(Proof::Lost, "AH10220: proxy: websocket: polling events error"),
            says(Proof::Lost, "AH10221: proxy: websocket: %any% flushing failed"),
            says(Proof::Idle, "AH10213: proxy: WS%any%: polling timed out"),
            says(Proof::Lost, "AH10214: proxy: WS%any%: polling failed"),
            says(Proof::Lost, "AH10220: proxy: WS%any%: polling events error"),
            says(Proof::Lost, "AH10221: proxy: WS%any% flushing failed"),
            says(Proof::NotReached, "AH00957: WS: attempt to connect to "),
            says(Proof::NotReached, "AH00957: WSS: attempt to connect to "),
            says(Proof::NotReached, "AH02452: failed to make connection to backend: ").in_context(),
            says(Proof::NeverOpened, "AH02543: error creating websocket tunnel"),
            says(Proof::NeverOpened, "AH10211: error registering websocket tunnel"),
            says(Proof::BadRequest, "AH02900: require upgrade for URL "),
            says(Proof::BadRequest, "AH02900: declining URL ").in_context(),
            says(
                Proof::NeverOpened,
                "AH01144: No protocol handler was valid for the URL %any% (scheme 'ws'",
            ),
            // mod_proxy_http.c, which takes upgrades from 2.4.47 on; the same is written of any
            // request.
            says(Proof::HandshakeEnded, "AH01102: error reading status line from remote server ")
                .in_context(),
            says(Proof::HandshakeEnded, "AH00898: Error reading from remote server returned by ")
                .in_context(),
            says(Proof::NotReached, "AH00957: HTTP: attempt to connect to ").in_context(),
            says(Proof::NotReached, "AH01114: HTTP: failed to make connection to backend: ")
                .in_context(),
            says(Proof::NeverOpened, "AH10240: can't create tunnel for "),
        ],
    ),
    program!(
        &software::CADDY,
        [
            // 2.11.4 modules/caddyhttp/reverseproxy/streaming.go
            says(Proof::Lost, "\"stream timed out\"").in_context(),
            says(
                Proof::Reset,
                "http.handlers.reverse_proxy%any%streaming error%any%connection reset by peer",
            ),
            says(Proof::Lost, "http.handlers.reverse_proxy%any%streaming error%any%broken pipe"),
            says(Proof::NotReached, "http.log.error%any%dial tcp %any%connect: connection refused")
                .in_context(),
            says(Proof::NotUpgraded, "backend tried to switch to invalid protocol"),
            says(
                Proof::NotUpgraded,
                "backend tried to switch to unexpected protocol via Upgrade header",
            ),
            says(Proof::NeverOpened, "hijack failed on protocol switch").in_context(),
            says(Proof::NeverOpened, "can't switch protocols using non-Hijacker ResponseWriter")
                .in_context(),
        ],
    ),
    program!(
        &software::TRAEFIK,
        [
            // oxy 1.0 to 1.4 forward/fwd.go, in Traefik 1; what is in it of a code is gorilla's.
            says(
                Proof::Status,
                "vulcand/oxy/forward/websocket: Error dialing %any% with resp: %status%",
            ),
            says(Proof::NeverOpened, "vulcand/oxy/forward/websocket: Error dialing "),
            says(
                Proof::NeverOpened,
                "vulcand/oxy/forward/websocket: Error while upgrading connection : ",
            ),
            // Traefik 2 and 3.0 pkg/server/service/proxy.go: of any request
            says(Proof::HandshakeEnded, "'502 Bad Gateway' caused by: ").in_context(),
            says(Proof::HandshakeTimeout, "'504 Gateway Timeout' caused by: ").in_context(),
            // Traefik 3 pkg/proxy/fast/upgrade.go
            says(Proof::NotUpgraded, "backend tried to switch protocol %any% was requested"),
            says(Proof::BadRequest, "client tried to switch to invalid protocol "),
        ],
    ),
    program!(
        &software::YARP,
        [
            // bd11867 src/ReverseProxy/Forwarder/HttpForwarder.cs
            says(
                Proof::Idle,
                "The WebSocket connection was closed after being idle longer than the Activity \
                 Timeout.",
            ),
            says(Proof::Lost, "Copying the upgraded request body was canceled."),
            says(Proof::Lost, "Copying the upgraded response body was canceled."),
            says(
                Proof::Lost,
                "The client reported an error when copying the upgraded request body.",
            ),
            says(
                Proof::Lost,
                "The client reported an error when copying the upgraded response body.",
            ),
            says(
                Proof::Lost,
                "The destination reported an error when copying the upgraded request body.",
            ),
            says(
                Proof::Lost,
                "The destination reported an error when copying the upgraded response body.",
            ),
            says(
                Proof::BadAccept,
                "The Sec-WebSocket-Accept header does not match the expected value.",
            ),
            says(Proof::BadRequest, "Invalid Sec-WebSocket-Key header: '"),
        ],
    ),
    program!(
        &software::HEROKU,
        [
            // Lines of its router in issues: montrealelixir/website#80, hubotio/hubot#779; the
            // codes as in npm heroku-apps 2.4.9 lib/error_info.js. It writes status=503 for a
            // connection that was open, too.
            says(Proof::Idle, "code=H15 desc=\"Idle connection\""),
            says(
                Proof::HandshakeTimeout,
                "code=H12 desc=%any% path=\"%any%websocket%any% status=%status%",
            ),
            says(
                Proof::HandshakeEnded,
                "code=H13 desc=%any% path=\"%any%websocket%any% status=%status%",
            ),
            says(
                Proof::NotReached,
                "code=H10 desc=%any% path=\"%any%websocket%any% status=%status%",
            ),
            says(
                Proof::NotReached,
                "code=H14 desc=%any% path=\"%any%websocket%any% status=%status%",
            ),
            says(
                Proof::NotReached,
                "code=H19 desc=%any% path=\"%any%websocket%any% status=%status%",
            ),
            says(
                Proof::NotReached,
                "code=H20 desc=%any% path=\"%any%websocket%any% status=%status%",
            ),
            says(
                Proof::NotReached,
                "code=H21 desc=%any% path=\"%any%websocket%any% status=%status%",
            ),
            says(Proof::Lost, "code=H18 desc=%any% path=\"%any%websocket"),
            says(Proof::Lost, "code=H27 desc=%any% path=\"%any%websocket"),
            says(Proof::Idle, "code=H28 desc=%any% path=\"%any%websocket"),
        ],
    ),
    program!(
        &software::API_GATEWAY,
        [
            // The event of the route $disconnect: boto/boto3#3789, aws/aws-lambda-go#548
            line("\"$disconnect\",%fields%"),
            line("disconnectStatusCode\":%number%|%any%\"disconnectReason\":%reason%"),
            line("disconnectStatusCode\": %number%|%any%\"disconnectReason\": %reason%"),
        ],
    ),
    program!(
        &software::MITMPROXY,
        [
            // 4.0 to 8.0, 8fc25b3 mitmproxy/addons/dumper.py
            line("WebSocket connection closed by server: %number%| %reason%"),
            line("WebSocket connection closed by client: %number%| %reason%"),
            line("WebSocket Error: UNKNOWN_ERROR=%number% (reason: %reason%)"),
            line("WebSocket Error: UNKNOWN_ERROR=%number%"),
            line("WebSocket Error: %code% (reason: %reason%)"),
            line("WebSocket Error: %code%"),
            says(Proof::Lost, "WebSocket connection closed unexpectedly by server: "),
            says(Proof::Lost, "WebSocket connection closed unexpectedly by client: "),
        ],
    ),
    // Kong and others on OpenResty: its library for WebSockets.
    program!(
        &software::LUA_RESTY_WEBSOCKET,
        [
            // lua-resty-websocket 3aef1aa lib/resty/websocket/protocol.lua
            says(Proof::EndOfStream, "failed to receive the first 2 bytes: closed").in_context(),
            says(Proof::Reset, "failed to receive the first 2 bytes: connection reset by peer")
                .in_context(),
            says(Proof::EndOfStream, "failed to receive the 2 byte payload length: closed"),
            says(Proof::EndOfStream, "failed to receive the 8 byte payload length: closed"),
            says(Proof::EndOfStream, "failed to read masking-len and payload: closed"),
            says(Proof::BadFrame, "bad RSV1, RSV2, or RSV3 bits"),
            says(Proof::BadFrame, "reserved non-control frames").in_context(),
            says(Proof::BadFrame, "reserved control frames").in_context(),
            says(Proof::BadFrame, "frame unmasked").in_context(),
            says(Proof::BadFrame, "too long payload for control frame"),
            says(Proof::BadClose, "close frame with a body must carry a 2-byte"),
            says(Proof::TooBig, "exceeding max payload len").in_context(),
            says(Proof::TooBig, "payload len too large").in_context(),
            // client.lua, server.lua
            says(Proof::Status, "bad HTTP response status line: HTTP/1.1 %status%").in_context(),
            says(Proof::HandshakeEnded, "failed to send the handshake request: ").in_context(),
            says(Proof::HandshakeEnded, "failed to receive response header: ").in_context(),
            says(Proof::BadRequest, "bad \"upgrade\" request header: "),
            says(Proof::BadRequest, "bad \"connection\" request header"),
            says(Proof::BadRequest, "bad \"sec-websocket-key\" request header"),
            says(Proof::BadRequest, "bad \"sec-websocket-version\" request header"),
            says(Proof::AlreadyClosed, "fatal error already happened").in_context(),
            says(Proof::Lost, "failed to send close frame: ").in_context(),
        ],
    ),
    // The combined format of nginx, Apache and others. The transport that Engine.IO names in the
    // path is a WebSocket; any answer but 101 refuses it.
    program!(
        &software::ACCESS_LOG,
        [says(Proof::Status, "transport=websocket%any%HTTP/1.1\" %status%")],
    ),
];
