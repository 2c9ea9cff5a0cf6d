//! Texts that name the software which wrote them: reasons of Close frames, and texts of local
//! errors.

use std::ops::Range;

use super::pattern::{find, fits, is_telling, mark, place};
use super::{Clue, Suspect, Who};
use crate::CloseCode;
use crate::Source::{self, Code, Page, Thread};
use crate::table::software::{self, Software};

/// A text that names the software which wrote it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Fingerprint {
    /// The text; `#` stands for a number in it, `*` for anything.
    pub text: &'static str,
    /// Who writes it.
    pub software: &'static Software,
    /// Where it is seen, and with which code.
    pub seen: Seen,
    /// What it means, and what to set or check.
    pub advice: &'static str,
    /// Where that was read.
    pub source: Source,
    /// Whether nobody else writes so: a line with it tells of a close, whatever else it says.
    pub is_unmistakable: bool,
}

/// Where a text is seen, and with which code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// In a Close frame with this code.
    Sent(CloseCode),
    /// In a log of the software itself, which records this code: never on the wire.
    Local(CloseCode),
}

impl Seen {
    /// The code that goes with the text.
    pub const fn code(self) -> CloseCode {
        match self {
            Self::Sent(code) | Self::Local(code) => code,
        }
    }
}

impl Fingerprint {
    /// The text as people read it: `N` for a number, `...` for anything.
    pub fn shown(&self) -> String {
        self.text.replace('#', "N").replace('*', "...")
    }

    /// The part before its first hole, by which it can be looked for.
    pub(crate) fn mark(&self) -> &'static str {
        mark(self.text)
    }

    /// Whether this is the text. A long one may stand behind others and `: `, an unmistakable one
    /// in any line.
    pub fn fits(&self, text: &str) -> bool {
        fits(self.text, text) || self.is_unmistakable && find(self.text, text).is_some()
    }

    /// Where in a line of a log it stands. An unmistakable one may stand anywhere; others are found
    /// only where they are long, and the line is known to be about WebSockets.
    pub fn find(&self, line: &str, is_about_websockets: bool) -> Option<Range<usize>> {
        if self.is_unmistakable {
            find(self.text, line)
        } else {
            let is_known = is_about_websockets && is_telling(self.text);
            is_known.then(|| place(self.text, line))?
        }
    }

    /// Whether it is ever found in a line beside other words.
    pub(crate) fn may_be_found(&self) -> bool {
        self.is_unmistakable || is_telling(self.text)
    }

    const fn unmistakable(self) -> Self {
        Self { is_unmistakable: true, ..self }
    }

    fn suspect(&'static self, code: CloseCode) -> Suspect {
        let shows = self.seen.code();
        let of = match self.seen {
            Seen::Sent(_) => "the reason is one that it writes",
            Seen::Local(_) => "the text is one of its own errors, never sent",
        };
        let though = if shows == code { String::new() } else { format!(", though with {shows}") };
        Suspect {
            who: Who::Software(self.software),
            version: "",
            clue: Clue::Reason,
            fits: shows == code,
            shows: Some(shows),
            why: format!("{of}{though}: `{}`", self.shown()),
            does: String::new(),
            advice: self.advice,
            doubt: "",
            limit: None,
            sources: vec![&self.source],
        }
    }
}

/// Whoever writes the reason. A short one names its author only beside the code that goes with it.
pub(super) fn suspects(code: CloseCode, reason: &str) -> Vec<Suspect> {
    FINGERPRINTS
        .iter()
        .filter(|print| print.seen.code() == code || is_telling(print.text))
        .filter(|print| print.fits(reason))
        .map(|print| print.suspect(code))
        .collect()
}

const fn sent(
    code: u16,
    text: &'static str,
    software: &'static Software,
    advice: &'static str,
    source: Source,
) -> Fingerprint {
    let seen = Seen::Sent(CloseCode::new(code));
    Fingerprint { text, software, seen, advice, source, is_unmistakable: false }
}

const fn local(
    text: &'static str,
    software: &'static Software,
    advice: &'static str,
    source: Source,
) -> Fingerprint {
    local_as(1006, text, software, advice, source)
}

const fn local_as(
    code: u16,
    text: &'static str,
    software: &'static Software,
    advice: &'static str,
    source: Source,
) -> Fingerprint {
    let seen = Seen::Local(CloseCode::new(code));
    Fingerprint { text, software, seen, advice, source, is_unmistakable: false }
}

const DEEPGRAM: Source = Page(
    "Deepgram: STT Troubleshooting WebSocket, NET, and DATA Errors",
    "https://developers.deepgram.com/docs/stt-troubleshooting-websocket-data-and-net-errors",
);
const DEEPGRAM_SPEECH: Source = Page(
    "Deepgram: TTS Troubleshooting WebSocket, NET, and DATA Errors",
    "https://developers.deepgram.com/docs/tts-troubleshooting-websocket-net-and-data-errors",
);
const CENTRIFUGE: Source = Code("centrifuge 1d8f99f disconnect.go");
const GUACAMOLE: Source = Code("Apache Guacamole GuacamoleStatus.java");
const ENGINE_IO: Source = Code("engine.io 6.6.11 server.js, socket.js");
const TWILIO: Source = Code("Twilio Video JS twilioconnection.js");
const TOMCAT: Source = Code("Tomcat 84ac9af");
const UWS: Source = Code("uWebSockets 66dcff3");
const TORNADO: Source = Code("Tornado 6.6.1 websocket.py");
const TORNADO_ADVICE: &str = "Raise websocket_max_message_size, 10 MiB by default (6.6.1). The \
                              size counts after decompression.";
const BROWSER_ADVICE: &str = "The browser found this in what the server, or something between, \
                              sent; it shows 1006 itself. Capture the frame before.";
const NOT_UTF8: &str =
    "A text message that is not UTF-8: find who encodes it, or send it as binary.";
const STOPPING: &str = "A restart or a deploy: connect again.";

/// Every text in the table, by code.
#[rustfmt::skip]
pub static FINGERPRINTS: &[Fingerprint] = &[
    sent(1000, "heartbeat timeout", &software::PHOENIX_JS,
        "The client got no answer to its heartbeat: the server or the network was gone.",
        Code("phoenix.js socket.js")),
    sent(1000, "Idle for #ms > #ms", &software::JETTY_OLD,
        "Its idle timeout: raise it, or send something more often.",
        Thread("itm/testbed-runtime#307")),
    sent(1000, "{\"server_error_msg\":*", &software::HASURA,
        "It refused the connection, and the reason says why; the code alone looks like a normal close.",
        Code("Hasura graphql-engine")),
    sent(1000, "Target closed", &software::WEBSOCKIFY,
        "The program behind it closed its TCP connection: look there.",
        Code("websockify websocketproxy.py")),
    sent(1000, "provider_initiated", &software::HOCUSPOCUS,
        "The server closes because the client's provider asked it to.",
        Code("Hocuspocus")),
    sent(1001, "Connection Idle Timeout", &software::JETTY_10_TO_12,
        "Its idle time-out, 30 s by default (12.0.14): raise it, or send something more often.",
        Thread("jetty/jetty.project#11088")),
    sent(1001, "The WebSocket session [*idle timeout expired", &software::TOMCAT,
        "An idle time-out that somebody set (there is none by default): setMaxIdleTimeout.",
        TOMCAT).unmistakable(),
    sent(1001, "The web application is stopping", &software::TOMCAT, STOPPING, TOMCAT),
    sent(1001, "The server is stopping", &software::TOMCAT, STOPPING, TOMCAT),
    sent(1001, "No response from ping frame.", &software::DENO,
        "A ping stayed unanswered, 30 s by default: the client was away or busy; else idleTimeout.",
        Code("Deno ext/websocket/01_websocket.js")).unmistakable(),
    sent(1001, "CloudFlare WebSocket proxy restarting", &software::CLOUDFLARE_PROXY,
        "Nothing to mend: connect again after a short random delay.",
        Thread("websocket-client/websocket-client#873")).unmistakable(),
    sent(1001, "Your session hit the maximum duration of # minutes.", &software::OPENAI_REALTIME,
        "Nothing is wrong: open a new session before that.",
        Thread("pollen-robotics/reachy_mini_conversation_app#134")).unmistakable(),
    local_as(1001, "Stream end encountered", &software::SOCKETROCKET,
        "TCP ended without a Close frame. SocketRocket, which is also in React Native on iOS, reports \
         that as 1001; nobody sent a code.",
        Thread("facebookincubator/SocketRocket#541")).unmistakable(),
    sent(1002, "bad close code #", &software::GORILLA,
        "The peer's Close had a code that gorilla refuses; at e064f32 that is also 1014.",
        Code("gorilla/websocket e064f32 conn.go")),
    sent(1002, "RSV1 set, FIN not set on control", &software::GORILLA,
        "`H`, the start of an HTTP response, read as a frame gives this: something wrote HTTP \
         into the open connection.",
        Code("gorilla/websocket e064f32 conn.go")).unmistakable(),
    sent(1002, "bad MASK", &software::GORILLA,
        "The peer masks as a server, or does not as a client: the wrong role, or a proxy.",
        Code("gorilla/websocket e064f32 conn.go")),
    sent(1002, "Protocol violation", &software::TUNGSTENITE_AXUM,
        "The peer closed first, with a code that tungstenite (0.30.0) does not allow.",
        Code("tungstenite 0.30.0 protocol/mod.rs")),
    sent(1002, "received a frame that is not masked as expected", &software::NETTY,
        "The peer masks as a server, or does not as a client: the wrong role, or a proxy.",
        Code("Netty")).unmistakable(),
    sent(1002, "Masked frame from server", &software::CHROMIUM_WEBKIT, BROWSER_ADVICE,
        Thread("skaarj1989/mWebSockets#80")).unmistakable(),
    sent(1002, "Invalid frame header", &software::CHROMIUM_WEBKIT, BROWSER_ADVICE,
        Thread("skaarj1989/mWebSockets#80")),
    sent(1002, "One or more reserved bits are on*", &software::CHROMIUM_WEBKIT, BROWSER_ADVICE,
        Thread("jaspervdj/websockets#83")).unmistakable(),
    sent(1002, "Invalid status code received: #*", &software::JAVA_WEBSOCKET,
        "No protocol error: the handshake was refused with the HTTP status in the reason.",
        Thread("TooTallNate/Java-WebSocket#1170")),
    sent(1002, "523", &software::GUACAMOLE,
        "Its own status in decimal: the session is closed.", GUACAMOLE),
    sent(1003, "Binary messages not supported", &software::SPRING,
        "The handler takes text only (TextWebSocketHandler): send opcode 1.",
        Thread("spring-projects/spring-framework#32789")),
    sent(1003, "Text messages not supported", &software::SPRING,
        "The handler takes binary only: send opcode 2.",
        Thread("spring-projects/spring-framework#32789")),
    sent(1003, "Text frames are not supported", &software::WEBSOCKIFY,
        "It takes binary only: set binaryType, send opcode 2.",
        Thread("Xpra-org/xpra#2120")),
    sent(1003, "*MESSAGE-0000*", &software::DEEPGRAM_SPEECH,
        "One of its own errors: see its page on them.", DEEPGRAM_SPEECH),
    local("The connection to * was interrupted while the page was loading", &software::FIREFOX,
        "Firefox writes it when the page is left or reloaded, which is harmless, and also when an open \
         connection fails.",
        Code("Firefox dom/websocket/WebSocket.cpp")).unmistakable(),
    local("WebSocket Read EOF", &software::JETTY_OLD,
        "TCP ended without a Close frame: the other side or a proxy dropped the connection.",
        Code("Jetty 9.4 AbstractWebSocketConnection.java")).unmistakable(),
    local("Session Closed", &software::JETTY_12,
        "TCP ended without a Close frame: the other side or a proxy dropped the connection.",
        Thread("jetty/jetty.project#11529")),
    local("Received too big message", &software::UWEBSOCKETS,
        "A message over maxPayloadLength, 16 KiB by default (66dcff3): raise it, or split. Really \
         1009, but no Close is sent.",
        UWS),
    local("WebSocket timed out from inactivity", &software::UWEBSOCKETS,
        "Nothing came in idleTimeout, 120 s by default (66dcff3), not even answers to its pings.",
        UWS).unmistakable(),
    local("Received invalid close payload", &software::UWEBSOCKETS,
        "The peer's Close had a code that uWebSockets does not pass on: 1004 to 1006, 1012 to \
         3999, or one outside the protocol (66dcff3).",
        UWS),
    local("Received invalid UTF-8", &software::UWEBSOCKETS,
        "The peer sent text that is not UTF-8. Really 1007, but no Close is sent.",
        UWS),
    local("Received invalid WebSocket frame", &software::UWEBSOCKETS,
        "The peer, or something between, sent what is no frame. Really 1002, but no Close is sent.",
        UWS).unmistakable(),
    local("Received TCP FIN before WebSocket close frame", &software::UWEBSOCKETS,
        "The peer closed TCP without a Close: it crashed, was cut off, or dropped the socket.",
        UWS).unmistakable(),
    local("*did not respond with a pong in time*", &software::JAVA_WEBSOCKET,
        "The peer did not answer a ping; it is checked every 60 s by default (afeacbf): \
         setConnectionLostTimeout.",
        Code("Java-WebSocket afeacbf AbstractWebSocket.java")).unmistakable(),
    local("Peer not responding.", &software::WEBSOCKET_NODE,
        "The peer did not answer a ping within 10 s by default (1.0.35): keepaliveGracePeriod.",
        Code("websocket-node 1.0.35 WebSocketConnection.js, WebSocketServer.js")),
    local("WebSocket disconnected without sending Close frame.", &software::CLOUDFLARE_WORKERS,
        "The other end of the Worker's socket went without a Close.",
        Code("workerd web-socket.c++")).unmistakable(),
    local("*Exception in ASGI application*", &software::UVICORN,
        "An uncaught exception: uvicorn drops the connection without a Close (seen with 0.54.0). \
         The traceback after it has the cause.",
        Code("uvicorn 0.54.0 websockets_sansio_impl.py, websockets_impl.py, wsproto_impl.py")),
    local("*AttributeError: 'list' object has no attribute 'encode'*", &software::FASTAPI,
        "A parameter failed validation after accept, and no Close was sent. The traceback has the \
         WebSocketRequestValidationError (seen with FastAPI 0.165.0).",
        Code("fastapi 0.165.0 exception_handlers.py")),
    local("ping timeout", &software::SOCKET_IO,
        "The other end was silent for too long: pingInterval 25 s plus pingTimeout 20 s by \
         default (engine.io 6.6). It reports this instead of a code.",
        ENGINE_IO),
    local("transport close", &software::SOCKET_IO,
        "The connection below it closed; it reports this in place of the code, which the ws or \
         browser underneath has.",
        ENGINE_IO),
    local("transport error", &software::SOCKET_IO,
        "The connection below it failed; it reports this instead of the code. A message over \
         maxHttpBufferSize (1,000,000 bytes, engine.io 6.6.11) looks the same.",
        ENGINE_IO),
    local("*Connection reset without closing handshake*", &software::TUNGSTENITE_AXUM,
        "The peer closed TCP without a Close.",
        Code("tungstenite 0.30.0")).unmistakable(),
    local("*closed the WebSocket connection without completing the close handshake*", &software::DOTNET,
        "The peer closed TCP without a Close.",
        Code("System.Net.WebSockets")).unmistakable(),
    local("*upstream timed out (110: Connection timed out) while proxying upgraded connection*",
        &software::NGINX,
        "The server was silent for proxy_read_timeout, 60 s by default. Raise it, or send pings. \
         nginx closes TCP without a Close, so both sides see 1006.",
        Page("nginx WebSocket proxying", "https://nginx.org/en/docs/http/websocket.html"))
        .unmistakable(),
    local("Invalid WebSocket frame: invalid status code #", &software::WS,
        "The peer's Close had a code that must not be sent. Handle the `error` event: if it is \
         unhandled, the Node process exits.",
        Thread("websockets/ws#1922")).unmistakable(),
    sent(1007, "Request contains an invalid argument.", &software::GEMINI_LIVE,
        "About arguments, not UTF-8: model, modality, tools, sample rate.",
        Thread("google/adk-python#225")),
    sent(1007, "Precondition check failed.", &software::GEMINI_LIVE,
        "About arguments, not UTF-8: model, modality, tools, sample rate.",
        Thread("google-gemini/cookbook#781")),
    sent(1007, "User location is not supported*", &software::GEMINI_LIVE,
        "The service is not offered where the request comes from.",
        Thread("livekit/agents#4159")),
    sent(1007, "Invalid UTF-8 text message", &software::AIOHTTP, NOT_UTF8, Code("aiohttp 3.14.5")),
    sent(1007, "bytes are not UTF-8", &software::NETTY, NOT_UTF8, Code("Netty")),
    sent(1007, "Received invalid UTF-8 in text frame.", &software::UNDICI_NODE, NOT_UTF8,
        Code("undici 7.30.2")).unmistakable(),
    sent(1007, "Could not decode a text frame as UTF-8.", &software::CHROMIUM_WEBKIT, BROWSER_ADVICE,
        Code("Chromium WebSocketChannelImpl")).unmistakable(),
    sent(1007, "Inflation error", &software::BANDIT,
        "Compressed data that could not be inflated: try without compression.",
        Code("bandit 1.12.5")),
    sent(1008, "This connection was established under an authenticated HTTP session that has \
                ended.", &software::TOMCAT,
        "A logout, or the HTTP session expired: log in, then connect \
         again.", TOMCAT).unmistakable(),
    sent(1008, "Operation is not implemented, or supported, or enabled", &software::GEMINI_LIVE,
        "The model, or the plan, does not offer what was asked for.",
        Thread("googleapis/js-genai#1236")),
    sent(1008, "Requested entity was not found", &software::GEMINI_LIVE,
        "The model, or what else was named, does not exist there.",
        Thread("google-gemini/deprecated-generative-ai-js#487")),
    sent(1008, "models/* is not found*", &software::GEMINI_LIVE,
        "The model is not there, or not for the Live API in this version: look up its name.",
        Thread("livekit/agents#4414")),
    sent(1008, "threshold exceeded", &software::RIPPLED,
        "Its rate limit: send less, or run a server of your own.",
        Page("XRP Ledger rate limiting",
            "https://xrpl.org/docs/references/http-websocket-apis/api-conventions/rate-limiting")),
    sent(1008, "*Illegal format ws or stream*", &software::BINANCE,
        "The path or the name of a stream is wrong: compare it with the documentation of the market.",
        Thread("binance-exchange/go-binance#8")).unmistakable(),
    sent(1008, "Have not received a new text input within the timeout of # seconds*",
        &software::ELEVENLABS,
        "It got no text for that long. Send text in time, or an empty string when there is no more.",
        Thread("elevenlabs/elevenlabs-docs#426")).unmistakable(),
    sent(1008, "BidiGenerateContent session not found", &software::GEMINI_LIVE,
        "The session that the client wants to resume is gone: start a new one.",
        Thread("yeyu2/Youtube_demos#5")).unmistakable(),
    sent(1008, "Pong timeout", &software::BINANCE,
        "The client did not answer a ping in time: within 1 min on the spot market, within 10 min \
         on futures.",
        Thread("ccxt/php-binance-api#453")),
    sent(1008, "ConsumerTooSlow", &software::AT_PROTOCOL,
        "The client reads too slowly; the name is that of the error in the last frame.",
        Code("AT Protocol xrpc-server stream/server.ts")),
    sent(1008, "connection too slow to keep up with messages", &software::CODER_CHAT,
        "The client reads too slowly.", Code("coder/websocket 9c8faad")),
    sent(1008, "unexpected data message", &software::CODER,
        "Data came although the program had said with CloseRead that it reads no more.",
        Code("coder/websocket 9c8faad")),
    sent(1008, "Publishing not allowed.", &software::NCHAN,
        "A message was sent to a channel that is for reading only.", Thread("slact/nchan#314")),
    sent(1008, "*DATA-0000*", &software::DEEPGRAM,
        "What was sent was no audio, or no command that it knows.", DEEPGRAM),
    sent(1008, "*DATA-0001*", &software::DEEPGRAM_SPEECH,
        "One of its own errors: see its page on them.", DEEPGRAM_SPEECH),
    sent(1008, "521", &software::GUACAMOLE,
        "Its own status in decimal: the session conflicts with another.", GUACAMOLE),
    sent(1008, "769", &software::GUACAMOLE,
        "Its own status in decimal: not authorised.", GUACAMOLE),
    sent(1009, "Max frame length of # has been exceeded", &software::NETTY_WEBFLUX,
        "The side that sent it has the limit: raise its maxFramePayloadLength, 64 KiB by default \
         (4.1, 4.2), or split.",
        Thread("python-websockets/websockets#1247")).unmistakable(),
    sent(1009, "Frame size of # bytes exceeds maximum accepted frame size", &software::WEBSOCKET_NODE,
        "Raise maxReceivedFrameSize, 64 KiB in its server and 1 MiB in its client by default \
         (1.0.35); maxReceivedMessageSize is another setting.",
        Thread("theturtle32/WebSocket-Node#307")).unmistakable(),
    sent(1009, "message too big", &software::TORNADO_JUPYTER, TORNADO_ADVICE, TORNADO),
    sent(1009, "message too big after decompression", &software::TORNADO_JUPYTER, TORNADO_ADVICE, TORNADO),
    sent(1009, "read limited at # bytes", &software::CODER_NHOOYR,
        "The number is the limit plus one. Raise it with SetReadLimit; 32 KiB by default \
         (9c8faad).",
        Code("coder/websocket 9c8faad read.go")).unmistakable(),
    sent(1009, "Text message too large: # > #", &software::JETTY_12,
        "Raise setMaxTextMessageSize, 64 KiB by default (12.0.14).",
        Code("Jetty 12.0.14")).unmistakable(),
    sent(1009, "The decoded text message was too big for the output buffer and the endpoint does \
                not support partial messages", &software::TOMCAT,
        "Raise setMaxTextMessageBufferSize, 8 KiB by default (84ac9af), or take partial messages.",
        TOMCAT).unmistakable(),
    sent(1009, "Message exceeded max message size of #", &software::UNDERTOW,
        "Somebody set that limit: there is none by default (c8299de).",
        Code("Undertow c8299de AbstractReceiveListener.java")),
    sent(1009, "Message exceeds the maximum size (# bytes)", &software::UVICORN_WSPROTO,
        "Raise --ws-max-size, 16 MiB by default (0.54.0).",
        Code("uvicorn 0.54.0")),
    sent(1009, "Frame is too big: #. Max size is #", &software::KTOR,
        "Raise maxFrameSize; somebody set it, as there is hardly a limit by default (ef92e55).",
        Code("Ktor ef92e55")).unmistakable(),
    sent(1009, "Payload size exceeds maximum allowed size", &software::UNDICI_NODE,
        "A message over 128 MiB, its default (7.30.2): split it.",
        Code("undici 7.30.2")),
    sent(1009, "Message is too large", &software::CLOUDFLARE_WORKERS,
        "Over 32 MiB (workerd 6552d99; 1 MiB in older versions): split it.",
        Code("workerd 6552d99 web-socket.c++")),
    sent(1009, "Received compressed frame inflating too much", &software::BANDIT,
        "Over max_frame_size once inflated, 8,000,000 bytes by default (1.12.5).",
        Code("bandit 1.12.5")).unmistakable(),
    sent(1009, "*BIG-000#*", &software::DEEPGRAM_SPEECH,
        "A message over its limit: split it.", DEEPGRAM_SPEECH),
    sent(1010, "unexpected Sec-WebSocket-Extensions in response header", &software::OKHTTP_ANDROID,
        "The server answered an extension that OkHttp cannot use: turn compression off there, or \
         look for a proxy that rewrites the header.",
        Code("OkHttp 1682d9b RealWebSocket.kt")).unmistakable(),
    sent(1011, "keepalive ping timeout", &software::PYTHON_WEBSOCKETS_UVICORN,
        "Its ping got no answer within ping_timeout (20 s by default): a dead connection or a \
         blocked event loop. Look for either on both sides before you raise it (websockets 17.4).",
        Thread("python-websockets/websockets#1620")).unmistakable(),
    sent(1011, "Ping timeout", &software::KTOR,
        "A ping stayed unanswered, 15 s by default where pings are on (ef92e55).",
        Code("Ktor ef92e55 PingPong.kt")),
    sent(1011, "Ping timeout", &software::IXWEBSOCKET, "A ping stayed unanswered.",
        Code("IXWebSocket IXWebSocketTransport.cpp")),
    sent(1011, "Internal error occurred.", &software::GEMINI_LIVE,
        "The service failed; quota has been reported so too. Try again after a back-off.",
        Thread("livekit/agents#2274")),
    sent(1011, "The service is currently unavailable.", &software::GEMINI_LIVE,
        "The service failed: try again after a back-off.",
        Thread("googleapis/python-genai#760")),
    sent(1011, "*See https://dpgr.am/net0001*", &software::DEEPGRAM,
        "Neither audio nor a text message came in time: often a blocked thread of the client. Send \
         KeepAlive.",
        Thread("deepgram/deepgram-python-sdk#319")).unmistakable(),
    sent(1011, "*NET-000#*", &software::DEEPGRAM,
        "Its network errors: NET-0001 is neither audio nor a text message in time, often a blocked \
         thread of the client.",
        DEEPGRAM),
    sent(1011, "Failed to connect to downstream server", &software::WEBSOCKIFY,
        "The program behind it does not listen: look there.",
        Code("websockify websocketproxy.py")),
    sent(1011, "519", &software::GUACAMOLE,
        "Its own status in decimal: the upstream was not found.", GUACAMOLE),
    sent(3000, "Broken framing.", &software::SOCKJS, "SockJS's own meaning of 3000.",
        Code("sockjs 0.3.24 trans-websocket.js")),
    sent(3000, "No response from heartbeat", &software::SOCKJS,
        "SockJS's own meaning of 3000: the client did not answer its heartbeat.",
        Code("sockjs 0.3.24 trans-websocket.js")),
    sent(3000, "Go away!", &software::SOCKJS, "SockJS's own meaning of 3000: the session is over.",
        Code("sockjs-protocol.py")),
    sent(3000, "connection closed", &software::CENTRIFUGO, "Its own meaning of 3000; its clients reconnect.",
        CENTRIFUGE),
    sent(3001, "shutdown", &software::CENTRIFUGO, "The server stops; its clients reconnect.", CENTRIFUGE),
    sent(3001, "Missed # \"heartbeat\" messages", &software::TWILIO_VIDEO,
        "The client heard nothing from the server: the network, most \
         likely.", TWILIO).unmistakable(),
    sent(3004, "Network changed*", &software::TWILIO_VIDEO,
        "The client changed its network, as from Wi-Fi to mobile.", TWILIO),
    sent(3006, "Received terminal \"busy\" message", &software::TWILIO_VIDEO,
        "The server said `busy`.", TWILIO).unmistakable(),
    sent(3008, "slow", &software::CENTRIFUGO, "The client reads too slowly; its clients reconnect.",
        CENTRIFUGE),
    sent(3012, "no pong", &software::CENTRIFUGO, "The client did not answer a ping; its clients reconnect.",
        CENTRIFUGE),
    sent(3500, "invalid token", &software::CENTRIFUGO,
        "A new token is needed; its clients do not reconnect by themselves.", CENTRIFUGE),
    sent(3502, "stale", &software::CENTRIFUGO,
        "The client connected and did not go on; its clients do not reconnect by themselves.",
        CENTRIFUGE),
];
