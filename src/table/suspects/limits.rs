//! How large a message may be by default: over that comes 1009, or in some stacks 1006.

use super::keep_alive::may_end;
use super::{Clue, Evidence, Suspect, Who};
use crate::CloseCode;
use crate::Source::{self, Code, Page, Thread};
use crate::table::software::{self, Software};

/// The default limit on the size of an incoming message.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct SizeLimit {
    /// What has the limit.
    pub software: &'static Software,
    /// The release or commit that was read; may be empty.
    pub version: &'static str,
    /// The limit, in bytes.
    pub bytes: u64,
    /// The setting, and what else belongs to it.
    pub setting: &'static str,
    /// What the peer sees: 1009, or 1006 where no Close is sent.
    pub shows: CloseCode,
    /// Where that was read.
    pub source: Source,
}

form! {
    SizeLimit: SizeLimit { software, version, bytes, setting, shows, source } => {
        /// What has the limit.
        "software": software,
        /// The release or commit that was read; null if there is none to name.
        "version": crate::form::some(version),
        /// The limit in bytes.
        "bytes": bytes,
        /// The setting, and what else matters for it.
        "setting": setting,
        /// The code that the peer sees.
        "shows": shows,
        /// Where that was read.
        "sources": std::slice::from_ref(source),
    }
}

impl SizeLimit {
    /// The limit in the unit that it is a round number of: `64 KiB`, `1,000,000 bytes`.
    pub fn size(&self) -> String {
        match self.bytes {
            bytes if bytes % MIB == 0 => format!("{} MiB", bytes / MIB),
            bytes if bytes % KIB == 0 && bytes < MIB => format!("{} KiB", bytes / KIB),
            bytes => format!("{} bytes", with_commas(bytes)),
        }
    }
}

fn with_commas(number: u64) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{},{:03}", with_commas(thousands), number % 1000),
    }
}

/// The limits that show as this code, the smallest first.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let smallest = table::size_limits(CloseCode::new(1009)).next().unwrap();
/// assert_eq!((smallest.software.name, smallest.size().as_str()), ("Tomcat", "8 KiB"));
/// ```
pub fn size_limits(code: CloseCode) -> impl Iterator<Item = &'static SizeLimit> {
    SIZE_LIMITS.iter().filter(move |limit| limit.shows == code)
}

/// The code for a message that is too big (RFC 6455 7.4.1).
const TOO_BIG: CloseCode = CloseCode::new(1009);

/// The limits to check when you see this code, the smallest first: those that show as this code. For
/// 1009, also those that show as another code: a message can exceed one of them without anyone seeing
/// 1009.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let of_1006 = table::size_limits_to_check(CloseCode::new(1006)).count();
/// assert!(0 < of_1006 && of_1006 < table::size_limits_to_check(CloseCode::new(1009)).count());
/// ```
pub fn size_limits_to_check(code: CloseCode) -> impl Iterator<Item = &'static SizeLimit> {
    SIZE_LIMITS.iter().filter(move |limit| limit.shows == code || code == TOO_BIG)
}

/// The limits of those who take part. How long a connection lived speaks against them, where the
/// code may be that of a limit of time.
pub(super) fn suspects(code: CloseCode, evidence: &Evidence<'_>) -> Vec<Suspect> {
    if evidence.after.is_some() && may_end(code) {
        return Vec::new();
    }
    let parties = evidence.with_defaults(speaks_of_size);
    let is_told = evidence.text().is_some_and(speaks_of_size);
    size_limits(code)
        .filter(|limit| parties.include(Who::Software(limit.software)))
        .map(|limit| limit.suspect(is_told))
        .collect()
}

/// Whether a text says that something was too big, as those of Python websockets do: `over size
/// limit (1048577 > 1048576 bytes)`, `frame with 2097152 bytes exceeds limit of 1048576 bytes`.
fn speaks_of_size(text: &str) -> bool {
    ["size limit", "exceeds limit", "too big", "too large"].iter().any(|words| text.contains(words))
}

impl SizeLimit {
    fn suspect(&'static self, is_told: bool) -> Suspect {
        let does = format!("refuses messages over {} by default", self.size());
        let why = if is_told {
            format!("the text tells of a limit on size; its default is {}", self.size())
        } else {
            does.clone()
        };
        Suspect {
            who: Who::Software(self.software),
            version: self.version,
            clue: Clue::Library,
            fits: true,
            shows: Some(self.shows),
            why,
            does,
            advice: self.setting,
            doubt: "",
            limit: None,
            sources: vec![&self.source],
        }
    }
}

const fn limit(
    software: &'static Software,
    version: &'static str,
    bytes: u64,
    setting: &'static str,
    source: Source,
) -> SizeLimit {
    SizeLimit { software, version, bytes, setting, shows: CloseCode::new(1009), source }
}

/// The same where the stack drops the connection and sends no Close.
const fn drops(
    software: &'static Software,
    version: &'static str,
    bytes: u64,
    setting: &'static str,
    source: Source,
) -> SizeLimit {
    let shows = CloseCode::new(1006);
    SizeLimit { shows, ..limit(software, version, bytes, setting, source) }
}

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;

/// Every limit in the table, the smallest first. Where frames and messages have limits of their
/// own, the smaller one counts.
#[rustfmt::skip]
pub static SIZE_LIMITS: &[SizeLimit] = &[
    limit(&software::TOMCAT, "84ac9af", 8 * KIB,
        "Raise it with setMaxTextMessageBufferSize and setMaxBinaryMessageBufferSize.",
        Code("Tomcat 84ac9af Constants.java; jakarta.websocket.Session")),
    limit(&software::ARDUINO_WEBSOCKETS, "175e80f", 15 * KIB,
        "Raise WEBSOCKETS_MAX_DATA_SIZE; 1 KiB on small AVR boards.",
        Code("arduinoWebSockets 175e80f WebSockets.h")),
    limit(&software::SWIFT_NIO_VAPOR, "6301857", 16 * KIB,
        "Raise maxFrameSize: a frame, not the message.",
        Code("swift-nio 6301857 NIOWebSocketServerUpgrader.swift")),
    drops(&software::UWEBSOCKETS, "66dcff3", 16 * KIB,
        "Raise maxPayloadLength. It closes TCP without a Close.",
        Code("uWebSockets 66dcff3 App.h")),
    limit(&software::API_GATEWAY, "", 32 * KIB,
        "Fixed: 32 KiB a frame, 128 KiB a message. Split, or send the payload by HTTP.",
        Page("Amazon API Gateway: quotas for WebSocket APIs",
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html")),
    limit(&software::CODER_NHOOYR, "9c8faad", 32 * KIB,
        "Raise it with SetReadLimit.",
        Code("coder/websocket 9c8faad read.go")),
    drops(&software::SIGNALR_ASP_NET, "", 32 * KIB,
        "Raise MaximumReceiveMessageSize.",
        Thread("dotnet/aspnetcore#15085")),
    limit(&software::JETTY, "12.0.14", 64 * KIB,
        "Raise it with setMaxTextMessageSize, setMaxBinaryMessageSize, setMaxFrameSize.",
        Code("Jetty 12.0.14 WebSocketConstants.java; Configurable.java")),
    limit(&software::MICRONAUT, "", 64 * KIB,
        "Raise maxPayloadLength of @OnMessage.",
        Code("Micronaut @OnMessage")),
    limit(&software::NETTY, "4.2.8-SNAPSHOT", 64 * KIB,
        "Raise maxFramePayloadLength, the same in 4.1; up to 4.1.29 it sent 1000 instead.",
        Code("Netty 4.2.8-SNAPSHOT WebSocketDecoderConfig.java")),
    drops(&software::ACTIX_HTTP, "3.20", 64 * KIB,
        "Raise max_size of the codec (actix-ws 0.4: max_frame_size; it joins fragments up to 1 \
         MiB). The application decides what is sent.",
        Code("actix-http 3.20 ws/codec.rs; actix-ws 0.4 stream.rs, aggregated.rs")),
    limit(&software::WEBSOCKET_NODE_SERVER, "1.0.35", 64 * KIB,
        "Raise maxReceivedFrameSize; maxReceivedMessageSize is 1 MiB.",
        Code("websocket-node 1.0.35 WebSocketServer.js")),
    limit(&software::SPRING_WEBFLUX, "91eb426", 64 * KIB,
        "Raise maxFramePayloadLength, which limits each frame and the whole message.",
        Code("Spring 91eb426 NettyWebSocketSessionSupport.java; ReactorNettyWebSocketSession.java")),
    limit(&software::COWBOY_PHOENIX, "2.18.0", 1_000_000,
        "Raise max_frame_size; earlier versions had no limit.",
        Code("cowboy 2.18.0 cowboy_websocket.erl")),
    limit(&software::ENGINE_IO_SOCKET_IO, "6.6.11", 1_000_000,
        "Raise maxHttpBufferSize. Socket.IO itself reports `transport error` or `transport close`.",
        Code("engine.io 6.6.11 server.js")),
    limit(&software::PYTHON_ENGINEIO, "4.15.1", 1_000_000,
        "Raise max_http_buffer_size.",
        Code("python-engineio 4.15.1 base_server.py")),
    limit(&software::DAPHNE, "4.2.3", MIB,
        "New in 4.2.2, for frame and message; no limit before.",
        Code("Daphne 4.2.3 server.py")),
    limit(&software::PYTHON_WEBSOCKETS, "17.4", MIB,
        "Raise max_size.",
        Code("websockets 17.4 asyncio/server.py")),
    limit(&software::SANIC, "25.12.1", MIB,
        "Raise WEBSOCKET_MAX_SIZE.",
        Code("Sanic 25.12.1 config.py")),
    limit(&software::WEBSOCKET_NODE_CLIENT, "1.0.35", MIB,
        "Raise maxReceivedFrameSize; maxReceivedMessageSize is 8 MiB.",
        Code("websocket-node 1.0.35 WebSocketClient.js")),
    limit(&software::AIOHTTP, "3.14.5", 4 * MIB,
        "Raise max_msg_size, of client and server.",
        Code("aiohttp 3.14.5 web_ws.py")),
    limit(&software::BANDIT, "1.12.5", 8_000_000,
        "Raise max_frame_size; max_fragmented_message_size has the same default.",
        Code("bandit 1.12.5 bandit.ex")),
    limit(&software::TORNADO_JUPYTER, "6.6.1", 10 * MIB,
        "Raise websocket_max_message_size.",
        Code("Tornado 6.6.1 websocket.py")),
    drops(&software::WORKERMAN, "a086660", 10 * MIB,
        "Raise maxPackageSize.",
        Code("Workerman a086660 TcpConnection.php")),
    limit(&software::BUN, "1.4.5", 16 * MIB,
        "Raise maxPayloadLength.",
        Code("bun-types 1.4.5 serve.d.ts")),
    limit(&software::BEAST, "7c1e061", 16 * MIB,
        "Raise read_message_max.",
        Code("Boost.Beast 7c1e061 stream_impl.hpp; stream.hpp")),
    limit(&software::HYPERCORN, "0.18.0", 16 * MIB,
        "Raise websocket_max_message_size.",
        Code("Hypercorn 0.18.0 config.py")),
    limit(&software::GUNICORN_ASGI, "27.0.1", 16 * MIB,
        "Raise --websocket-max-message-size.",
        Code("gunicorn 27.0.1 asgi/websocket.py, config.py")),
    limit(&software::GWS, "2f8059c", 16 * MIB,
        "Raise ReadMaxPayloadSize.",
        Code("lxzan/gws 2f8059c option.go")),
    drops(&software::TUNGSTENITE_USERS, "0.30.0", 16 * MIB,
        "Raise max_frame_size; max_message_size is 64 MiB. It returns an error and sends no Close.",
        Code("tungstenite 0.30.0 protocol/mod.rs")),
    limit(&software::UVICORN, "0.54.0", 16 * MIB,
        "Raise --ws-max-size.",
        Code("uvicorn 0.54.0 config.py, main.py")),
    limit(&software::WEBSOCKETPP, "4dfe1be", 32_000_000,
        "Raise it with set_max_message_size.",
        Code("websocketpp 4dfe1be config/core.hpp; connection.hpp")),
    limit(&software::WORKERD, "6552d99", 32 * MIB,
        "128 MiB with a compatibility flag; 1 MiB in older versions.",
        Code("workerd 6552d99 web-socket.c++")),
    limit(&software::WEBSOCKET_DRIVER_FAYE, "0.8.0", 64 * MIB - 1,
        "Raise maxLength.",
        Code("websocket-driver 0.8.0 base.js")),
    drops(&software::FASTWEBSOCKETS, "0.10.0", 64 * MIB,
        "Raise it with set_max_message_size. It returns an error and sends no Close.",
        Code("fastwebsockets 0.10.0 lib.rs")),
    limit(&software::TOKIO_WEBSOCKETS, "0.13.3", 64 * MIB,
        "Raise max_payload_len.",
        Code("tokio-websockets 0.13.3 proto/types.rs")),
    limit(&software::WS, "8.23.0", 100 * MIB,
        "Raise maxPayload (client and server). The reason is empty.",
        Code("ws 8.23.0 websocket-server.js")),
    limit(&software::UNDICI_NODE, "7.30.2", 128 * MIB,
        "The reason is `Payload size exceeds maximum allowed size`.",
        Code("undici 7.30.2 dispatcher-base.js")),
];
