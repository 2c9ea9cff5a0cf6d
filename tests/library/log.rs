//! From a log line to the Close that it tells of.

use proptest::prelude::*;
use wsclose::log::{self, Mention};
use wsclose::table::SeenBy;

/// What a mention says, in one line: code, reason, direction, cleanliness, whether the handshake
/// failed, writer.
fn said(mention: &Mention) -> String {
    let code = mention.code.map_or("-".to_owned(), |code| code.to_string());
    let name = mention.name.as_ref().map_or(String::new(), |name| format!(" {name}"));
    let reason = mention.reason.as_ref().map_or(String::new(), |reason| format!(" {reason:?}"));
    let direction =
        mention.direction.map_or(String::new(), |direction| format!(" {}", direction.name()));
    let clean = match mention.was_clean {
        Some(true) => " clean",
        Some(false) => " unclean",
        None => "",
    };
    let opened = match (mention.never_opened, mention.http_status) {
        (true, Some(status)) => format!(" unopened {status}"),
        (true, None) => " unopened".to_owned(),
        (false, None) => String::new(),
        (false, Some(status)) => format!(" opened in spite of {status}"),
    };
    let writer = mention.writer.map_or(String::new(), |writer| format!(", {writer}"));
    format!("{code}{name}{reason}{direction}{clean}{opened}{writer}")
}

#[track_caller]
fn tells(line: &str, expected: &[&str]) {
    for before in ["", "2026-10-08T18:46:01.123Z 10.0.0.1:1011 [4000] ERROR status=404 "] {
        for after in ["", "\n"] {
            let text = format!("{before}{line}{after}");
            let mentions: Vec<_> = log::read(&text).iter().map(said).collect();
            assert_eq!(mentions, expected, "{text}");
        }
    }
}

/// The lines that `websockets` 10 and later writes: exceptions.py, frames.py.
#[test]
fn python_websockets() {
    tells(
        "received 1011 (internal error) keepalive ping timeout; then sent 1011 (internal error) \
         keepalive ping timeout",
        &[
            "1011 \"keepalive ping timeout\" received, Python websockets",
            "1011 \"keepalive ping timeout\" sent, Python websockets",
        ],
    );
    tells(
        "websockets.exceptions.ConnectionClosedError: sent 1011 (internal error) keepalive ping \
         timeout; no close frame received",
        &["1011 \"keepalive ping timeout\" sent, Python websockets"],
    );
    tells("sent 1000 (OK); no close frame received", &["1000 \"\" sent, Python websockets"]);
    tells(
        "received 4004 (private use) Authentication failed.; then sent 4004 (private use) \
         Authentication failed.",
        &[
            "4004 \"Authentication failed.\" received, Python websockets",
            "4004 \"Authentication failed.\" sent, Python websockets",
        ],
    );
    tells(
        "received 1005 (no status received [internal]); then sent 1005 (no status received \
         [internal])",
        &["1005 \"\" received, Python websockets", "1005 \"\" sent, Python websockets"],
    );
    tells("no close frame received or sent", &["1006, Python websockets"]);
    tells(
        "DEBUG websockets.client > CLOSE 1011 (internal error) keepalive ping timeout [24 bytes]",
        &["1011 \"keepalive ping timeout\" sent, Python websockets"],
    );
    tells("< CLOSE 1000 (OK) [2 bytes]", &["1000 received, Python websockets"]);
    tells(
        "ConnectionClosedError(Close(code=1011, reason='it\\'s full'), Close(code=1011, \
         reason=''), True)",
        &["1011 \"it's full\" received, Python websockets", "1011 \"\" sent, Python websockets"],
    );
    tells(
        "ConnectionClosedOK(None, Close(code=1000, reason=''), None)",
        &["1000 \"\" sent, Python websockets"],
    );
    tells(
        "ConnectionClosedError(rcvd=Close(code=1008, reason='no'), sent=Close(code=1008, \
         reason='no'), rcvd_then_sent=True)",
        &["1008 \"no\" received, Python websockets", "1008 \"no\" sent, Python websockets"],
    );
    tells("Close(code=4000, reason='x')", &["4000 \"x\", Python websockets"]);
    // People shorten it: the reason in the place of the name.
    tells(
        "received 1011 (keepalive ping timeout); then sent 1011 (keepalive ping timeout)",
        &[
            "1011 \"keepalive ping timeout\" received, Python websockets",
            "1011 \"keepalive ping timeout\" sent, Python websockets",
        ],
    );
    tells(
        "received 1011 (keepalive ping timeout); then sent ...",
        &["1011 \"keepalive ping timeout\" received, Python websockets"],
    );
    tells(
        "sent 4000 (bye now); no close frame received",
        &["4000 \"bye now\" sent, Python websockets"],
    );
}

/// Every name that `websockets` puts behind a code (frames.py).
#[test]
fn the_names_of_python_websockets() {
    for (code, name) in [
        (1000, "OK"),
        (1001, "going away"),
        (1002, "protocol error"),
        (1003, "unsupported data"),
        (1005, "no status received [internal]"),
        (1006, "abnormal closure [internal]"),
        (1007, "invalid frame payload data"),
        (1008, "policy violation"),
        (1009, "message too big"),
        (1010, "mandatory extension"),
        (1011, "internal error"),
        (1012, "service restart"),
        (1013, "try again later"),
        (1014, "bad gateway"),
        (1015, "TLS handshake failure [internal]"),
        (3000, "registered"),
        (4999, "private use"),
        (2000, "unknown"),
    ] {
        let line = format!("received {code} ({name}) why");
        tells(&line, &[&format!("{code} \"why\" received, Python websockets")]);
    }
}

/// Before `websockets` 10 (python-websockets issues of 2019 and 2020).
#[test]
fn python_websockets_of_old() {
    tells(
        "websockets.exceptions.ConnectionClosed: WebSocket connection is closed: code = 1006 \
         (connection closed abnormally [internal]), no reason",
        &["1006 \"\", Python websockets"],
    );
    tells("code = 1001 (going away), reason = bye", &["1001 \"bye\", Python websockets"]);
}

#[test]
fn other_python() {
    // starlette, also out of an enum of `websockets` that uvicorn passes on.
    tells("starlette.websockets.WebSocketDisconnect: (1000, '')", &["1000 \"\", Starlette"]);
    tells(
        "WebSocketDisconnect: (<CloseCode.NO_STATUS_RCVD: 1005>, '')",
        &["1005 CloseCode.NO_STATUS_RCVD \"\", Starlette"],
    );
    tells("WebSocketDisconnect(1001, None)", &["1001 \"\", Starlette"]);
    tells("starlette.websockets.WebSocketDisconnect: 1001", &["1001, Starlette"]);
    tells("raise WebSocketDisconnect(code=1008, reason='no')", &["1008 \"no\", Starlette"]);
    // discord.py logs it so.
    tells(
        "WSMessage(type=<WSMsgType.CLOSE: 8>, data=4006, extra='Session is no longer valid.')",
        &["4006 \"Session is no longer valid.\" received, aiohttp"],
    );
    // websocket-client issue 873.
    tells(
        r"error: fin=1 opcode=8 data=b'\x03\xe9CloudFlare WebSocket proxy restarting' - goodbye",
        &["1001 \"CloudFlare WebSocket proxy restarting\" received, websocket-client"],
    );
    tells(
        "discord.errors.ConnectionClosed: Shard ID None WebSocket closed with 4014",
        &["4014, discord.py"],
    );
    // websocket-client _core.py.
    tells("error: Connection to remote host was lost. - goodbye", &["1006, websocket-client"]);
}

#[test]
fn go() {
    // gorilla conn.go; knative/serving issue 2314 for the form of %#v.
    tells(
        "error reading from websocket: websocket: close 1006 (abnormal closure): unexpected EOF",
        &["1006 \"unexpected EOF\", gorilla/websocket"],
    );
    tells("websocket: close 1001 (going away)", &["1001 received, gorilla/websocket"]);
    tells("websocket: close 4004: gone", &["4004 \"gone\" received, gorilla/websocket"]);
    tells("websocket: close 1012", &["1012 received, gorilla/websocket"]);
    tells(
        r#"{"error":"CloseError{Code:1006, Text:\"unexpected EOF\"}"}"#,
        &["1006 \"unexpected EOF\", gorilla/websocket"],
    );
    tells("websocket: bad close code 1014", &["1014 received, gorilla/websocket"]);
    // coder conn and close code.
    tells(
        "failed to get reader: received close frame: status = StatusMessageTooBig and reason = \
         \"read limited at 32769 bytes\"",
        &["1009 StatusMessageTooBig \"read limited at 32769 bytes\" received, coder/websocket"],
    );
    tells(
        "WebSocket closed: sent close frame: status = StatusNormalClosure and reason = \"\"",
        &["1000 StatusNormalClosure \"\" sent, coder/websocket"],
    );
    tells(
        "received close frame: status = StatusCode(4004) and reason = \"no \\\"token\\\"\"",
        &["4004 StatusCode \"no \\\"token\\\"\" received, coder/websocket"],
    );
    tells(
        "received close frame: status = StatusNoStatusRcvd",
        &["1005 StatusNoStatusRcvd received, coder/websocket"],
    );
}

#[test]
fn javascript() {
    // Chrome, Safari and Firefox show the event so.
    tells(
        "onclose CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: '', type: \
         'close', …}",
        &["1006 \"\" unclean, a browser"],
    );
    tells(
        "close { target: WebSocket, isTrusted: true, wasClean: true, code: 1011, reason: \"see \
         the previous message for the error details.\", currentTarget: WebSocket, … }",
        &["1011 \"see the previous message for the error details.\" clean, a browser"],
    );
    // The ws package under Node.
    tells(
        "CloseEvent {\n  [Symbol(kTarget)]: WebSocket {\n    _readyState: 3,\n    _url: 'ws://a'\n  \
         },\n  [Symbol(kType)]: 'close',\n  [Symbol(kCode)]: 1006,\n  [Symbol(kReason)]: '',\n  \
         [Symbol(kWasClean)]: false\n}",
        &["1006 \"\" unclean, a CloseEvent"],
    );
    tells(
        "WebSocket connection to 'wss://example.org:1011/' failed: Error during WebSocket \
         handshake: Unexpected response code: 404",
        &["1006 unopened 404, a browser"],
    );
    tells(
        "WebSocket connection to 'wss://a/' failed: WebSocket is closed before the connection is \
         established.",
        &["1006 unopened, a browser"],
    );
    tells("WebSocket connection to 'wss://a/' failed: Invalid frame header", &["1006, a browser"]);
    tells("WebSocket connection to 'wss://example.org/' failed", &["1006, a browser"]);
    tells(
        "Firefox can’t establish a connection to the server at wss://localhost:61619/.",
        &["1006 unopened, a browser"],
    );
    tells(
        "The connection to wss://example.org/ was interrupted while the page was loading.",
        &["1006, a browser"],
    );
    tells(
        "Error: WebSocket was closed before the connection was established",
        &["1006 unopened, ws"],
    );
    tells("Disconnected (code: 1006, reason: \"\")", &["1006 \"\", wscat"]);
    tells(
        "RangeError: Invalid WebSocket frame: invalid status code 22373",
        &["22373 received, ws"],
    );
    // theturtle32/WebSocket-Node issue 404.
    tells("reason, description 1006 Connection dropped by remote peer.", &["1006, websocket-node"]);
    // intel/zephyr.js issue 1525.
    tells("ReceiveClose:59395", &["59395 received, zephyr.js"]);
    // discord.js, @discordjs/ws WebSocketShard.ts.
    tells("Error: Used disallowed intents", &["4014, discord.js"]);
    for reason in ["transport close", "transport error", "io server disconnect"] {
        tells(&format!("socket.io disconnected, {reason}"), &["-, Socket.IO"]);
    }
    // discordjs/discord.js issue 10382.
    tells(
        "[WS => Shard 0] The gateway closed with an unexpected code 1006, attempting to resume.",
        &["1006, discord.js"],
    );
    // dotnet/aspnetcore issue 20984, and the one with a reason: SignalR/SignalR issue 4694.
    tells(
        "Connection disconnected with error 'Error: WebSocket closed with status code: 1006 ().'.",
        &["1006 \"\", SignalR"],
    );
    tells(
        "Error: WebSocket closed with status code: 1006 (no reason given).",
        &["1006 \"\", SignalR"],
    );
    tells("Error: Websocket closed with status code: 1006 ()", &["1006 \"\", SignalR"]);
}

#[test]
fn rust() {
    tells(
        "reconnect_reason=close_frame:Some(CloseFrame { code: Away, reason: Utf8Bytes(b\"\") }) \
         subscribed=true",
        &["1001 Away \"\", tungstenite"],
    );
    tells(
        "Close(Some(CloseFrame { code: Library(4004), reason: \"no token\" }))",
        &["4004 Library \"no token\", tungstenite"],
    );
    tells(
        "CloseFrame {\n    code: Error,\n    reason: \"oh\",\n}",
        &["1011 Error \"oh\", tungstenite"],
    );
    tells(
        "Client closed connection: Some(CloseFrame { code: 1000, reason: \
         Utf8Bytes(Utf8Bytes(b\"harness cut\")) })",
        &["1000 \"harness cut\", axum"],
    );
    tells(
        "WebSocket protocol error: Connection reset without closing handshake",
        &["1006, tungstenite"],
    );
    tells("Err(Protocol(ResetWithoutClosingHandshake))", &["1006, tungstenite"]);
    tells(
        "CloseReason { code: Normal, description: Some(\"Room Closed\") }",
        &["1000 Normal \"Room Closed\", actix"],
    );
    tells("CloseReason { code: Other(4000), description: None }", &["4000 Other \"\", actix"]);
    tells("websocket: got Close(None)", &["1005, Rust"]);
}

#[test]
fn every_name_of_tungstenite() {
    for (name, code) in [
        ("Normal", 1000),
        ("Away", 1001),
        ("Protocol", 1002),
        ("Unsupported", 1003),
        ("Status", 1005),
        ("Abnormal", 1006),
        ("Invalid", 1007),
        ("Policy", 1008),
        ("Size", 1009),
        ("Extension", 1010),
        ("Error", 1011),
        ("Restart", 1012),
        ("Again", 1013),
        ("Tls", 1015),
    ] {
        let line = format!("CloseFrame {{ code: {name}, reason: \"\" }}");
        tells(&line, &[&format!("{code} {name} \"\", tungstenite")]);
    }
}

#[test]
fn java_and_kotlin() {
    // The example client and server of Java-WebSocket.
    tells(
        "Connection closed by remote peer Code: 1002 Reason: Invalid status code received: 404",
        &["1002 \"Invalid status code received: 404\" received unopened 404, Java-WebSocket"],
    );
    tells("Connection closed by us Code: 1000 Reason: ", &["1000 \"\" sent, Java-WebSocket"]);
    tells(
        "closed /127.0.0.1:1234 with exit code 1006 additional info: ",
        &["1006 \"\", Java-WebSocket"],
    );
    tells(
        "The connection was closed because the other endpoint did not respond with a pong in time.",
        &["1006, Java-WebSocket"],
    );
    // TooTallNate/Java-WebSocket issues 663 and 223.
    tells("received onClose:code=1006;reason=\"\";remote=true", &["1006 \"\", Java-WebSocket"]);
    tells(" onClose: code: 1006 reason:\"\" remote:true", &["1006 \"\", Java-WebSocket"]);
    // TakahikoKawasaki/nv-websocket-client issue 14.
    tells(
        "WebSocketFrame(FIN=1,RSV1=0,RSV2=0,RSV3=0,Opcode=CLOSE,Length=84,CloseCode=1002,Reason=\
         \"The frame's RSV1 is set\")",
        &["1002 \"The frame's RSV1 is set\", nv-websocket-client"],
    );
    // spring-projects/spring-boot issue 36816.
    tells(
        "Closed: CloseStatus[code=1006, reason=Unexpected Status of SSLEngineResult after an \
         unwrap() operation]",
        &["1006 \"Unexpected Status of SSLEngineResult after an unwrap() operation\", Spring"],
    );
    tells(
        "Closing SockJS session id=kfdda6dy, CloseStatus [code=1002, reason=null]",
        &["1002 \"\", Spring"],
    );
    // Tomcat's WsSession.
    tells(
        "Close message with reason [CloseReason: code [1002], reason [null]] received for session \
         [4] in state [OPEN]",
        &["1002 \"\", Jakarta WebSocket"],
    );
    tells("CloseInfo[code=1001,reason=Idle Timeout]", &["1001 \"Idle Timeout\", Jetty"]);
    tells("CloseReason(reason=GOING_AWAY, message=)", &["1001 GOING_AWAY \"\", Ktor"]);
    tells("CloseReason(reason=4004, message=gone)", &["4004 \"gone\", Ktor"]);
    tells(
        "java.lang.IllegalArgumentException: Code 1006 is reserved and may not be used.",
        &["-, OkHttp"],
    );
    tells(
        "ProtocolException: Code must be in range [1000,5000): 59395",
        &["59395 received, OkHttp"],
    );
}

#[test]
fn dotnet() {
    tells(
        "System.Net.WebSockets.WebSocketException (0x80004005): The remote party closed the \
         WebSocket connection without completing the close handshake.",
        &["1006, .NET"],
    );
    tells("CloseStatus: NormalClosure", &["1000 NormalClosure, .NET"]);
    tells("CloseStatus: EndpointUnavailable", &["1001 EndpointUnavailable, .NET"]);
    tells(
        "CloseStatus = InternalServerError, CloseStatusDescription = oh",
        &["1011 InternalServerError \"oh\", .NET"],
    );
    // aspnetcore WebSocketsTransport.Log.cs.
    tells(
        "WebSocket closed by the server. Close status NormalClosure.",
        &["1000 NormalClosure received, SignalR"],
    );
}

#[test]
fn beam_and_ruby() {
    tells("{remote,1000,<<\"bye\">>}", &["1000 \"bye\" received, cowboy"]);
    tells("{remote, 1000, <<>>}", &["1000 \"\" received, cowboy"]);
    tells("{gun_ws,<0.1.0>,#Ref<0.1.2.3>,{close,1001,<<>>}}", &["1001 \"\" received, gun"]);
    tells("disconnected - reason: {:remote, 1000, \"\"}", &["1000 \"\" received, Elixir"]);
    tells("{:local, 1000, \"bye\"}", &["1000 \"bye\" sent, Elixir"]);
    tells("{:close, 4000, \"\"}", &["4000 \"\", Elixir"]);
    tells("%{reason: {:remote, :closed}}", &["1006, WebSockex"]);
    tells("[:close, 1006, \"\"]", &["1006 \"\", faye"]);
}

#[test]
fn proxies_and_platforms() {
    tells("WebSocket connection closed by server: 1005 ", &["1005 \"\", mitmproxy"]);
    tells("WebSocket connection closed by client: 1001 bye", &["1001 \"bye\", mitmproxy"]);
    tells("WebSocket timed out from inactivity", &["1006, uWebSockets"]);
    tells("WebSocket disconnected without sending Close frame.", &["1006, Cloudflare Workers"]);
    tells("Received TCP FIN before WebSocket close frame", &["1006, uWebSockets"]);
}

/// The HTTP status is all that there is: a client that has a code all the same has 1006.
#[test]
fn handshakes_that_failed() {
    // uvicorn websockets_impl.py, and the library websockets under it.
    tells("10.0.0.1:5 - \"WebSocket /ws?a=b\" 403", &["1006 unopened 403, uvicorn"]);
    tells("('127.0.0.1', 50000) - \"WebSocket /ws\" 500", &["1006 unopened 500, uvicorn"]);
    tells("connection rejected (403 Forbidden)", &["1006 unopened 403, uvicorn"]);
    tells(
        "server rejected WebSocket connection: HTTP 401",
        &["1006 unopened 401, Python websockets"],
    );
    tells("Handshake status 404 Not Found -+-+- {", &["1006 unopened 404, websocket-client"]);
    tells(
        "failed to WebSocket dial: expected handshake response status code 101 but got 301",
        &["1006 unopened 301, coder/websocket"],
    );
    tells("Error: Unexpected server response: 502", &["1006 unopened 502, ws"]);
    tells(
        "Server responded with a non-101 status: 401 Unauthorized",
        &["1006 unopened 401, websocket-node"],
    );
    tells(
        "The server returned status code '403' when status code '101' was expected.",
        &["1006 unopened 403, .NET"],
    );
    tells("Expected HTTP 101 response but was '503 Gone'", &["1006 unopened 503, OkHttp"]);
}

#[test]
fn common_words() {
    tells("closed with 1000", &["1000"]);
    tells("websocket closed with 1001 Going Away - will reconnect (shell_id=1011)", &["1001"]);
    tells("CloseError: 4004", &["4004"]);
    tells("WS Close: 1000 - bye", &["1000"]);
    tells("close code 59395", &["59395"]);
    tells("closeCode=0", &["0"]);
    tells("WebSocket connection closed (1006)", &["1006"]);
    tells("connection closed: 1006, retrying in 1000 ms", &["1006"]);
    tells("Websocket closed with 4014, cannot reconnect.", &["4014, discord.py"]);
    tells(
        "[WS][0][handleWebsocket] get ask for close. Code: 1000",
        &["1000 received, arduinoWebSockets"],
    );
    tells("received close frame with code 1001", &["1001 received"]);
    tells("[Clean: false, Code: 1006, Reason: none]", &["1006 \"\" unclean"]);
    tells("closed, reason:auth_invalid, code:1000", &["1000 \"auth_invalid\""]);
    tells(r#"{"code":1006,"reason":"","wasClean":false}"#, &["1006 \"\" unclean"]);
    tells(
        r#"{"level":"info","message":"ws closed","reason":"bye","code":1000,"t":1759948061}"#,
        &["1000 \"bye\""],
    );
    tells("disconnected code=1008 reason=token expired retries=3", &["1008 \"token expired\""]);
    tells("lws: LWS_CLOSE_STATUS_GOINGAWAY", &["1001 LWS_CLOSE_STATUS_GOINGAWAY"]);
    tells("close reason: CLOSE_ABNORMAL", &["1006 CLOSE_ABNORMAL"]);
    tells("closed 1006 after 60s", &["1006"]);
    tells("connection closed with 1006 after 60 s", &["1006"]);
    tells("got a close frame 1000", &["1000 received"]);
    tells("close frame: 1001", &["1001"]);
    tells("close code: 0x3ee", &["1006"]);
    tells("closeStatus: EndpointUnavailable", &["1001 EndpointUnavailable"]);
    tells("closeCode=GOING_AWAY, reason=\"bye\"", &["1001 GOING_AWAY \"bye\""]);
    tells("Gateway closed (4004: Authentication failed.)", &["4004 \"Authentication failed.\""]);
    tells("closed, code 4004 Authentication failed", &["4004 \"Authentication failed\""]);
}

#[test]
fn words_behind_a_code_are_the_reason() {
    tells("connection closed: 1011 worker died", &["1011 \"worker died\""]);
    tells("WebSocket closed: 1011 worker died", &["1011 \"worker died\""]);
    tells(
        "Connection closed: 3000 invalid_request_error.invalid_api_key",
        &["3000 \"invalid_request_error.invalid_api_key\""],
    );
    tells(
        "Deepgram connection closed: 1011 NET-0001 See https://dpgr.am/net0001",
        &["1011 \"NET-0001 See https://dpgr.am/net0001\""],
    );
}

/// Without a word about connections, a known reason decides, or that the line is about a close.
#[test]
fn words_behind_a_word_of_closing_and_a_code() {
    tells("Disconnected: 4014 Disallowed intents", &["4014 \"Disallowed intents\""]);
    tells("Closed: 4004 Authentication failed.", &["4004 \"Authentication failed.\""]);
    for (line, expected) in [
        ("Disconnected: 4014 no such intents", "4014 \"no such intents\""),
        ("Closed: 1011 worker died", "1011 \"worker died\""),
        ("Bot disconnected: 4321 gone", "4321 \"gone\""),
        ("closing: 3000 unauthorised here", "3000 \"unauthorised here\""),
        ("Disconnected: 4014", "4014"),
    ] {
        let mentions: Vec<_> = log::read_alone(line).iter().map(said).collect();
        assert_eq!(mentions, [expected], "{line}");
    }
    for line in ["Disconnected: 4014 no such intents", "Closed: 1011 worker died"] {
        assert!(log::read(line).is_empty(), "{line}");
    }
    for line in [
        "Disconnected: 2026-10-08 12:00:40 by user",
        "Closed: 2026 in review",
        "Closed: 12:30:45 by user",
        "Closed: 4000/udp by user",
        "Disconnected: 10.0.0.1:3000 gone",
        "Closing: port 3000 in use",
        "Closed: line 1011 of app.js",
        "Disconnected: 4000 ms idle",
        "Disconnected: 1000 s without data",
        "Closed: 1011 users",
        "Closed: 4014 tickets this week",
        "Closed: 2048 was the port",
        "Disconnected: 1013.5 kB lost",
    ] {
        for mentions in [log::read(line), log::read_alone(line)] {
            assert_eq!(mentions.iter().map(said).collect::<Vec<_>>(), [""; 0], "{line}");
        }
    }
}

/// Texts that only one author writes, and long ones on lines that are about WebSockets.
#[test]
fn a_text_that_names_its_author_has_a_code() {
    tells("keepalive ping timeout", &["1011 \"keepalive ping timeout\""]);
    tells("failed to read: read limited at 32769 bytes", &["1009 \"read limited at 32769 bytes\""]);
    tells(
        "CorruptedWebSocketFrameException: Max frame length of 65536 has been exceeded.",
        &["1009 \"Max frame length of 65536 has been exceeded\", Netty"],
    );
    tells(
        "org.eclipse.jetty.websocket.core.exception.WebSocketTimeoutException: Connection Idle \
         Timeout",
        &["1001 \"Connection Idle Timeout\" sent, Jetty"],
    );
    tells(
        "upstream timed out (110: Connection timed out) while proxying upgraded connection, client",
        &["1006, nginx"],
    );
    for line in [
        "Connection Idle Timeout",
        "redis: ping timeout",
        "websocket: Target closed",
        "keepalive ping timeout of 20 s",
        "http2: Invalid frame header",
        "Internal error occurred: failed calling webhook \"x\"",
    ] {
        tells(line, &[]);
    }
}

#[test]
fn what_else_closes_and_has_codes_is_no_close() {
    for line in [
        "device disconnected, code 1013",
        "{\"code\":1006,\"msg\":\"invalid symbol\"}",
        "{\"code\": 4004, \"reason\": \"unknown coupon\"}",
        "status: 1000 items processed",
        "status=1001 job=17",
        "code 1006 in module foo",
        "errcode=4004 invalid device id",
        "code: 1001, reason: stock empty",
        "position closed @ 1006",
        "Ticket closed. Code: 4004",
        "account closed with code 1008",
        "USB disconnected (1006)",
        "Disconnected (code 4)",
    ] {
        tells(line, &[]);
    }
    tells("ws device disconnected, code 1013", &["1013"]);
    tells("websocket status=1001", &["1001"]);
}

/// The quote that ends a field is no part of the reason in it.
#[test]
fn a_line_within_quotes() {
    let eof = &["1006 \"unexpected EOF\", gorilla/websocket"];
    tells("err=\"websocket: close 1006 (abnormal closure): unexpected EOF\"", eof);
    tells("{\"e\":\"websocket: close 1006 (abnormal closure): unexpected EOF\",\"n\":7}", eof);
    tells("websocket: close 1000: a \"b\"", &["1000 \"a \\\"b\\\"\" received, gorilla/websocket"]);
    tells(
        "e=\"sent 1011 (internal error) keepalive ping timeout\" n=7",
        &["1011 \"keepalive ping timeout\" sent, Python websockets"],
    );
}

#[test]
fn a_code_at_the_front_of_a_line_needs_its_name_or_its_reason() {
    for (line, expected) in [
        ("1006: abnormal closure", "1006 abnormal closure"),
        ("  1006 (abnormal closure): unexpected EOF\n", "1006 abnormal closure \"unexpected EOF\""),
        ("1008 Policy Violation", "1008 Policy Violation"),
        ("1001 Going Away\u{b}", "1001 Going Away"),
        ("1000 (OK)", "1000 OK"),
        ("\"1013 - Try Again Later\"", "1013 Try Again Later"),
        ("1011 keepalive ping timeout", "1011 \"keepalive ping timeout\""),
        (
            "1011 (internal error) keepalive ping timeout",
            "1011 internal error \"keepalive ping timeout\"",
        ),
        ("4004: Authentication failed", "4004 \"Authentication failed\""),
    ] {
        assert_eq!(log::read(line).iter().map(said).collect::<Vec<_>>(), [expected], "{line}");
    }
    for line in [
        "1000 OK",
        "1000 Command completed",
        "1006: return code;",
        "1011 requests",
        "404 Not Found",
        "1006 after 60s",
        "(1006, None)",
        "1006:M 08 Oct 2026 * Ready",
        "1009 bad MASK",
        "1006-01-02 abnormal closure",
    ] {
        assert_eq!(log::read(line).iter().map(said).collect::<Vec<_>>(), [""; 0], "{line}");
    }
}

#[test]
fn what_is_known_to_be_about_a_close_needs_less() {
    for (line, expected) in [
        ("4009: no such room", &["4009 \"no such room\""][..]),
        ("1006 after 60s", &["1006"]),
        ("(1006, None)", &["1006 \"\""]),
        ("(1006, '')", &["1006 \"\""]),
        ("(4000, 'bye (now)')", &["4000 \"bye (now)\""]),
        ("404 Not Found", &["404 \"Not Found\""]),
        ("keepalive ping timeout", &["1011 \"keepalive ping timeout\""]),
        ("'read limited at 32769 bytes'", &["1009 \"read limited at 32769 bytes\""]),
        ("E: Peer not responding.", &["1006, websocket-node"]),
        ("Peer not responding.", &["1006, websocket-node"]),
        ("bad MASK", &["1002 \"bad MASK\""]),
        ("[1006] gone", &["1006 \"gone\""]),
        ("1006 \u{2014} gone", &["1006 \"gone\""]),
        ("Unexpected response code: 403", &["1006 \"Unexpected response code: 403\" unopened 403"]),
        ("timed out during opening handshake", &["1006 unopened, Python websockets"]),
        (
            "Invalid status code received: 404",
            &["1002 \"Invalid status code received: 404\" unopened 404"],
        ),
        ("opening handshake done", &[]),
        // What a log says of a close comes first.
        ("1006 WARN closed code=1011", &["1011"]),
        ("port 1006 is busy", &[]),
        ("10x1 foo", &[]),
        ("1000- foo", &["1000 \"foo\""]),
        ("1000-1015 foo", &[]),
        ("1006 1011", &[]),
        ("1006", &[]),
        ("521", &[]),
        ("60s idle", &[]),
        ("2026-10-08 keep", &[]),
        ("7 days", &[]),
        ("", &[]),
    ] {
        let mentions: Vec<_> = log::read_alone(line).iter().map(said).collect();
        assert_eq!(mentions, expected, "{line}");
    }
}

#[test]
fn a_code_without_a_word_of_closing_needs_to_stand_first_and_alone() {
    for line in ["code=1006", "code: 1006", "status 1006", "\"code\": 1006,", "  code 1006"] {
        let mentions = log::read_alone(line);
        assert_eq!(mentions.iter().map(said).collect::<Vec<_>>(), ["1006"], "{line}");
        assert!(log::read_alone(&format!("the {line}")).is_empty(), "{line}");
        assert!(log::read(line).is_empty(), "{line}");
    }
}

#[test]
fn what_is_no_close() {
    for line in [
        "port 1006 is busy",
        "1011 users",
        "1006",
        "closed 1011 sessions",
        "closing 1006 idle connections",
        "Closed: 1011 users",
        "Market close: 4500",
        r#"{"open":4400,"high":4510,"low":4390,"close":4500}"#,
        "open 4400 close 4500",
        "error code: 1015",
        "ERROR 1045 (28000): Access denied for user",
        "Process exited with code 1000 and its pipes closed",
        "WebSocket upgrade failed, HTTP status code: 404",
        "sshd[1006]: Connection closed by 10.0.0.1 port 1006 [preauth]",
        "closed 1006-01-02",
        "closed 1006.5",
        "disclosed 1006",
        "closed_at 4000",
        "code 1,006",
        "close code=-1006",
        "received 1024 (bytes) from 10.0.0.1",
        "absent 1000 (OK)",
        "{1006=bye, 1007=bye}",
        "10.0.0.1:5 - \"WebSocket /ws\" [accepted]",
        "INFO: connection closed",
        "connection rejected (5 of 10)",
        "received 1011 (packets); then sent 4 replies",
        "sent 1006 (of 1011) packets",
        "closing ticket 1006 after 60 days",
        "close status: ok",
        "close_status: pending",
        "error code: 0x3ee",
        "tcp 0 0 10.0.0.1:4000 10.0.0.2:1006 CLOSE_WAIT",
        "upstream prematurely closed connection while reading response header, client: 10.0.0.1",
        r#"10.0.0.1 - - [10/Oct/2026:13:55:36 +0000] "GET /ws HTTP/1.1" 101 1006 "-" "-""#,
        "haproxy[1006]: 10.0.0.1:1011 [10/Oct/2026:13:55:36.000] fe be/s1 0/0/1/2/60003 101 1000",
        "WebSocket connected to wss://example.org:4000/close/1006",
        "",
        "\n\n",
    ] {
        assert_eq!(log::read(line).iter().map(said).collect::<Vec<_>>(), [""; 0], "{line}");
    }
}

#[test]
fn the_place_is_that_of_the_part_used() {
    let text = "09:00 up\n09:01 ws: Disconnected (code: 1006, reason: \"\") by\n";
    let mention = &log::read(text)[0];
    assert_eq!(&text[mention.at.clone()], "Disconnected (code: 1006, reason: \"\")");
    let text = "12:00:01 ws closed, code: 1006, reason: \"bye\", after 60 s";
    assert_eq!(&text[log::read(text)[0].at.clone()], "closed, code: 1006, reason: \"bye\"");
}

#[test]
fn some_writers_are_always_one_side() {
    for (line, side) in [
        ("CloseEvent {isTrusted: true, wasClean: false, code: 1006}", Some(SeenBy::Browser)),
        ("Disconnected (code: 1006, reason: \"\")", Some(SeenBy::Client)),
        ("WebSocketDisconnect: 1001", Some(SeenBy::Server)),
        ("websocket: close 1006 (abnormal closure): unexpected EOF", None),
        ("closed with 1000", None),
    ] {
        assert_eq!(log::read(line)[0].seen_by, side, "{line}");
    }
}

#[test]
fn every_line_is_read_in_its_order() {
    let text = "close code 1001\nport 1000\nwebsocket: close 1012\r\nclosed code=1013\n";
    let codes: Vec<_> = log::read(text).iter().map(|mention| mention.code.unwrap().get()).collect();
    assert_eq!(codes, [1001, 1012, 1013]);
}

#[test]
fn forms_with_little_around_the_code() {
    let read = |text: &str| -> Vec<_> {
        let mentions = log::read_alone(text);
        mentions.iter().map(|one| (one.code.unwrap().get(), one.reason.clone())).collect()
    };
    assert_eq!(read("Library(4009)"), [(4009, None)]);
    assert_eq!(read(" 8:1001 "), [(1001, None)]);
    assert_eq!(read("closed: bye (1000)"), [(1000, Some("bye".to_owned()))]);
    assert!(read("9:1001").is_empty() && read("f(x)(4009)").is_empty() && read("8:99").is_empty());
    let ok_http = log::read("okhttp3 websocket onClosing code=1001 reason='server restart'");
    assert_eq!(
        (ok_http[0].code.unwrap().get(), ok_http[0].reason.as_deref()),
        (1001, Some("server restart"))
    );
}

#[test]
fn json_in_a_string_of_json() {
    let line = r#"{"log":"{\"msg\":\"websocket: close 1006 (abnormal closure): unexpected EOF\",\"id\":\"c-77\"}\n","stream":"stderr"}"#;
    let mention = &log::read(line)[0];
    assert_eq!(
        (mention.code.unwrap().get(), mention.reason.as_deref()),
        (1006, Some("unexpected EOF"))
    );
    let line = r#"{"log":"websocket: close 1008 (policy violation): not \"allowed\" here\n","stream":"stderr"}"#;
    assert_eq!(log::read(line)[0].reason.as_deref(), Some("not \"allowed\" here"));
    let line = r#"{"log":"{\"msg\":\"ws closed\",\"code\":4001,\"reason\":\"not \\\"allowed\\\" code=1002\"}\n"}"#;
    let mention = &log::read(line)[0];
    let reason = Some("not \"allowed\" code=1002");
    assert_eq!((mention.code.unwrap().get(), mention.reason.as_deref()), (4001, reason));
}

#[test]
fn a_reason_is_bounded() {
    let long = "x".repeat(5000);
    for line in [
        format!("closed code=1000 reason={long}"),
        format!("websocket: close 1000: {long}"),
        format!("CloseEvent {{isTrusted: true, code: 1000, reason: {long}, wasClean: true}}"),
    ] {
        let mention = &log::read(&line)[0];
        assert!(mention.reason.as_ref().unwrap().len() <= 512);
        assert!(mention.at.len() < 1000);
    }
}

/// Texts of the pieces that shapes are made of.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("CloseEvent {isTrusted: ".to_owned()),
        Just("code: ".to_owned()),
        Just("reason=".to_owned()),
        Just("received ".to_owned()),
        Just("close ".to_owned()),
        Just("CloseFrame { code: ".to_owned()),
        Just("WebSocket connection to '".to_owned()),
        Just("opcode=8 data=b'\\x03\\x".to_owned()),
        Just("1011 (internal error) ".to_owned()),
        Just("\\u00".to_owned()),
        "[0-9]{1,6}",
        "[\"'(){}\\[\\],;:=\\\\ \n]",
        ".",
    ];
    proptest::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_read(text in prop_oneof![any::<String>(), pieces()]) {
        let mut end = 0;
        for mention in log::read(&text) {
            prop_assert!(mention.at.start >= end);
            prop_assert!(!text.get(mention.at.clone()).unwrap().is_empty());
            prop_assert!(mention.code.is_some() || mention.writer == Some("Socket.IO"));
            end = mention.at.end;
        }
    }
}
