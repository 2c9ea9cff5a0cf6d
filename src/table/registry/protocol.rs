//! 1000 to 1015: RFC 6455 7.4.1, and what was registered after it.

use super::super::row::{
    Advice, Circumstance, Erratum, FixedBy, HttpLike, Missing, Party, Reconnect, Registration, Row,
    Sender, SentBy, Status,
};
use super::{cause, cause_when, check, code, lifetime, opened, rfc6455, side};
use crate::Source::{Code, Erratum as Eid, File, Iana, Mail, Page, Rfc, Thread, Whatwg};

pub(super) const NORMAL_CLOSURE: Row = Row {
    first: code(1000),
    last: code(1000),
    name: "Normal Closure",
    aliases: &["Normal", "OK"],
    status: rfc6455("Normal Closure"),
    summary: "the connection has served its purpose",
    detail: "That means a deliberate close, not that all went well: many programs send 1000 by \
             default, even after errors and timeouts.",
    sent_by: SentBy { text: Sender::Either, practice: Sender::Either, note: "" },
    close_event: "code 1000 and the reason as sent, wasClean true",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Closed on purpose",
            "the work was done, the user logged out, or a script closed the socket.",
            "one side had finished its work, a user logged out, or a script closed the tab.",
            &[Rfc(6455, "7.4.1")],
        ),
        cause(
            "Idle timeout reported as 1000",
            "cowboy and Phoenix close with 1000 after 60 s without data from the client; old \
             Jetty did too.",
            "the server's timeout expired. In cowboy and Phoenix that happens when the client \
             sends nothing for 60 s (cowboy 2.18.0); old Jetty gave a reason like `Idle for \
             300241ms > 300000ms`.",
            &[
                Code("cowboy 2.18.0 cowboy_websocket.erl"),
                Thread("CaliDog/certstream-server#59"),
                Thread("itm/testbed-runtime#307"),
            ],
        ),
        cause(
            "Shutdown or deploy",
            "Bandit and Sanic close with 1000 where 1001 or 1012 would be clearer; clients then \
             tend not to reconnect.",
            "the server closes with 1000 where 1001 or 1012 would say more, as Bandit does on \
             shutdown (1.12.5) and Sanic on SIGTERM (seen with 25.12.1). Clients then tend not to \
             reconnect.",
            &[
                Code("bandit 1.12.5 connection.ex"),
                Code("Sanic 25.12.1, measured"),
                Thread("TomCools/dropwizard-websocket-jsr356-bundle#6"),
            ],
        ),
        cause(
            "Default of close()",
            "many libraries send 1000 if no code is given, so a handler may just have returned, \
             even after an error.",
            "called without arguments, it sends 1000 in many libraries, so the code may only mean \
             that a handler returned, even after an error.",
            &[Code("Starlette"), Code("gorilla/websocket e064f32"), Code("websockets 17.4")],
        ),
        cause(
            "Error in disguise",
            "Netty up to 4.1.29 sent 1000 for messages over the size limit, undici for frames it \
             could not parse.",
            "Netty up to 4.1.29 sent 1000 for messages over the limit; undici sent it for frames \
             that it could not parse.",
            &[Thread("netty/netty#8295"), Thread("nodejs/undici#5051")],
        ),
        cause(
            "Lost heartbeat",
            "phoenix.js closes with 1000 and the reason `heartbeat timeout`.",
            "phoenix.js gives up on the connection and closes it with 1000 and the reason \
             `heartbeat timeout`.",
            &[Code("phoenix.js socket.js")],
        ),
    ],
    checks: &[
        check("Did your own code call close()?"),
        check("Read the reason text: it may name the software or the real problem."),
        lifetime("How long did it live? Always about 60 s points to cowboy or Phoenix."),
        check("Check the server's log at that moment."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Nobody, Party::Server],
        note: "usually nobody; the server, if it should send 1001, 1012 or a 4xxx code instead",
        when: &[(Circumstance::ConstantLifetime, "whoever set the limit that it met")],
    },
    reconnect: Reconnect {
        advice: Advice::No,
        delay: None,
        note: "the close was deliberate. If you did not expect it, reconnect with backoff. Most \
               reconnect helpers stop on 1000.",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Iana],
};

pub(super) const GOING_AWAY: Row = Row {
    first: code(1001),
    last: code(1001),
    name: "Going Away",
    aliases: &[],
    status: rfc6455("Going Away"),
    summary: "the server is shutting down, or the browser is leaving the page",
    detail: "",
    sent_by: SentBy {
        text: Sender::Either,
        practice: Sender::Either,
        note: "browsers when the page goes away; servers and proxies on shutdown or idle timeout",
    },
    close_event: "code 1001, wasClean true; only when the server sent it",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Page left",
            "the user reloaded, left or closed the page; only the server sees this 1001.",
            "the user reloaded the page, closed it or went elsewhere; the server is the side that \
             sees 1001.",
            &[Thread("jetty/jetty.project#5274"), Thread("websockets/ws#2268")],
        ),
        cause(
            "Idle timeout",
            "Jetty 12 and Deno close after 30 s of silence, Tomcat after the timeout that you \
             configured.",
            "the server's limit was reached, which is 30 s in Jetty 12 (`Connection Idle Timeout`) \
             and in Deno (`No response from ping frame.`). Tomcat has a limit where one is set, \
             and its reason ends in `idle timeout expired`.",
            &[
                Thread("jetty/jetty.project#11088"),
                Code("Jetty 12 WebSocketConstants"),
                Code("Tomcat 84ac9af WsSession.java"),
                Page("Deno documentation", "https://docs.deno.com/"),
            ],
        ),
        cause(
            "Restart",
            "a server or proxy is shutting down or reloading: Python websockets, Tomcat, \
             Cloudflare, Caddy.",
            "the server or a proxy goes down or reloads, as with Python websockets on shutdown \
             (17.4), Tomcat (`The web application is stopping`), Cloudflare (`CloudFlare WebSocket \
             proxy restarting`), or Caddy when its configuration is reloaded.",
            &[
                Code("websockets 17.4 server.py"),
                Thread("websocket-client/websocket-client#873"),
                Thread("phoenixframework/phoenix_live_view#2421"),
                File("caddyserver/caddy@0cf03d32f7d9:modules/caddyhttp/reverseproxy/streaming.go"),
            ],
        ),
        cause(
            "App in the background",
            "a mobile app was suspended, or a page tore its socket down.",
            "the user switched away from a mobile app, or a page tore down its socket.",
            &[Thread("lukeed/sockette#57")],
        ),
        cause(
            "Client's send queue full",
            "OkHttp closes with 1001 when more than 16 MiB wait to be sent.",
            "OkHttp cannot get its data out, and closes with 1001 once more than 16 MiB are \
             waiting to be sent.",
            &[Code("OkHttp 1682d9b RealWebSocket.kt")],
        ),
        cause(
            "Slow reader",
            "Tomcat sends 1001 when a blocking write takes over 20 s, and reports 1006 to itself.",
            "when a blocking write takes over 20 s (the default), Tomcat sends the peer 1001 and \
             reports 1006 on its own side.",
            &[Code("Tomcat 84ac9af WsSession.java")],
        ),
    ],
    checks: &[
        side("Which side sent it? If a browser did, the user just left the page: ignore it."),
        lifetime("How long did it live? The same time every time means an idle timeout."),
        check("Check the deploy logs of the server and of every proxy in between."),
        check("Ping at least twice per idle timeout, or raise the timeout."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Nobody, Party::Server, Party::Client],
        note: "navigation: nobody; timeouts and shutdowns: whoever runs the server or proxy, or \
               the client by sending heartbeats",
        when: &[(Circumstance::ConstantLifetime, "whoever set the limit that it met")],
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: None,
        note: "clients should wait a short random delay; servers need do nothing. Some reconnect \
               helpers wrongly stop on 1001.",
        if_never_opened: "",
    },
    errata: &[Erratum {
        id: 4919,
        status: "Reported",
        about: "objects that one code covers both a server that goes down and a page that is left",
    }],
    sources: &[Rfc(6455, "7.4.1"), Iana, Whatwg("garbage-collection")],
};

pub(super) const PROTOCOL_ERROR: Row = Row {
    first: code(1002),
    last: code(1002),
    name: "Protocol error",
    aliases: &[],
    status: rfc6455("Protocol error"),
    summary: "the sender received something that breaks the WebSocket protocol",
    detail: "The sender only detected the error: the fault is in its peer, or in something in \
             between.",
    sent_by: SentBy {
        text: Sender::Either,
        practice: Sender::Either,
        note: "whichever side noticed the fault",
    },
    close_event: "code 1002 only when the server sent it; a fault that the browser itself finds \
                  shows as 1006, with the text in the console (`Invalid frame header`, ...)",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Not a frame",
            "stray bytes on the connection, such as an HTTP response after the handshake or an \
             extra line break, often from a proxy.",
            "something else got into the byte stream, such as an HTTP response sent after the \
             handshake, an extra line break after the 101 headers, or whatever a proxy or \
             middleware added. The first bytes show it: `48 54` is HTTP, `0d 0a` a line break, `7b \
             22` JSON, `16 03` TLS.",
            &[
                Thread("channable/icepeak#28"),
                Thread("miguelgrinberg/simple-websocket#42"),
                Thread("emqx/MQTTX#1761"),
            ],
        ),
        cause(
            "Concurrent writes",
            "two threads or tasks write to one connection and interleave their frames; the reason \
             text changes from run to run.",
            "two threads or tasks write to the same connection and their frames get mixed up, so \
             the 1002 reason differs from run to run.",
            &[Thread("TakahikoKawasaki/nv-websocket-client#14")],
        ),
        cause(
            "Compression on one side",
            "RSV1 is set, but permessage-deflate was not negotiated.",
            "a frame arrived with RSV1 set although the two sides had not agreed on \
             permessage-deflate.",
            &[
                Thread("dart-lang/http#1782"),
                Thread("websockets/ws#2055"),
                Thread("zaphoyd/websocketpp#693"),
            ],
        ),
        cause(
            "Wrong masking",
            "the server masks its frames, or the client does not (gorilla says `bad MASK`).",
            "the server masks its frames, or the client fails to mask them; gorilla says `bad \
             MASK`.",
            &[Rfc(6455, "5.1"), Thread("skaarj1989/mWebSockets#80")],
        ),
        cause(
            "Invalid close code",
            "the peer sent a code that is not allowed in a Close frame, such as 1005, 1006, 404 or \
             0.",
            "the peer sent 1005, 1006, 404, 0 or another number that is not allowed in a Close \
             frame. If the peer closed first, tungstenite (0.30.0) answers with 1002 and shows its \
             application 1002 `Protocol violation`; soketto (0.8.1) also answers with 1002 and \
             shows it, with no reason text.",
            &[
                Thread("gorilla/websocket#424"),
                Thread("empiricaly/empirica#461"),
                Code("tungstenite 0.30.0 protocol/mod.rs"),
                Code("soketto 0.8.1 connection.rs"),
            ],
        ),
        cause(
            "Malformed Close",
            "a payload of 1 byte or over 125, a reason that is not UTF-8, or a second Close.",
            "its payload is 1 byte or more than 125 bytes long, its reason is not UTF-8, or it is \
             the second Close.",
            &[
                Rfc(6455, "5.5.1"),
                Thread("sockjs/sockjs-node#107"),
                Thread("kaazing/gateway#641"),
                Thread("slact/nchan#314"),
            ],
        ),
        cause(
            "Not a protocol error",
            "Bandit's idle timeout, a STOMP error in Spring, a refused handshake in \
             Java-WebSocket.",
            "no WebSocket rule was broken. Bandit uses 1002 for its idle timeout (1.12.5), Spring \
             for a STOMP protocol error, and Java-WebSocket for a refused handshake (`Invalid \
             status code received: 404`).",
            &[
                Code("bandit 1.12.5 connection.ex"),
                Code("Spring StompSubProtocolHandler"),
                Thread("TooTallNate/Java-WebSocket#1170"),
            ],
        ),
    ],
    checks: &[
        check("What are the bad frame's first bytes? `48 54` is HTTP, `0d 0a` a line break."),
        check("Does more than one thread or task write to the connection?"),
        check("Does it go away with compression turned off?"),
        check("Does it go away without the proxy, or with other library versions?"),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server, Party::Network],
        note: "the side that sent the bad bytes (not the one that sent 1002), or the proxy in \
               between",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "a new connection would fail the same way; if it is rare, back off",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Iana],
};

pub(super) const UNSUPPORTED_DATA: Row = Row {
    first: code(1003),
    last: code(1003),
    name: "Unsupported Data",
    aliases: &[],
    status: rfc6455("Unsupported Data"),
    summary: "the sender got data of a type that it does not accept, such as binary",
    detail: "",
    sent_by: SentBy {
        text: Sender::Either,
        practice: Sender::Server,
        note: "whichever side received the data",
    },
    close_event: "code 1003 and the reason as sent, wasClean true; always sent by the server",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Binary to a text endpoint",
            "the receiver accepts only text, as do Spring's TextWebSocketHandler and old \
             Miniflare.",
            "the receiver handles text only, as Spring's TextWebSocketHandler (`Binary messages \
             not supported`) and old Miniflare do.",
            &[
                Thread("spring-projects/spring-framework#32789"),
                Thread("cloudflare/miniflare#67"),
                Thread("firebug/websocket-monitor#70"),
            ],
        ),
        cause(
            "Text to a binary endpoint",
            "the receiver accepts only binary, as do websockify, Spring and coder/websocket's \
             NetConn.",
            "the receiver handles binary only, as websockify (`Text frames are not supported`), \
             Spring (`Text messages not supported`) and coder/websocket's NetConn do.",
            &[Thread("Xpra-org/xpra#2120"), Code("coder/websocket 9c8faad netconn.go")],
        ),
        cause(
            "Bad request",
            "some applications use 1003 for a request they cannot accept.",
            "the application uses 1003 to reject a request that it considers invalid.",
            &[Thread("seal-io/walrus#96")],
        ),
    ],
    checks: &[
        check("Which opcode do you send? 1 is text, 2 is binary."),
        check("What does the subprotocol expect (MQTT, STOMP, protobuf)?"),
        check("Do you send JSON as a buffer? Then it goes out as binary."),
        check("Read the reason text: it often says what was expected."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server],
        note: "the client that sends the wrong type, or the server that has no handler for it",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "the same message would close the next connection too",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Iana],
};

pub(super) const RESERVED: Row = Row {
    first: code(1004),
    last: code(1004),
    name: "Reserved",
    aliases: &["---Reserved----"],
    status: rfc6455("Reserved"),
    summary: "reserved, but no meaning was ever defined; nobody should send it",
    detail: "RFC 6455 reserves 1004 without an explicit MUST NOT, but strict receivers reject it.",
    sent_by: SentBy {
        text: Sender::Nobody,
        practice: Sender::Nobody,
        note: "when it is seen, somebody picked it by hand",
    },
    close_event: "1006 if the browser rejects the frame; Chromium 156 and Firefox 153 accept 1004",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Draft-era constant",
            "drafts before RFC 6455 used 1004 for oversized frames; today that is 1009.",
            "in the drafts before RFC 6455, 1004 meant a frame that is too large, and some \
             libraries still call it that. Today the code for it is 1009.",
            &[Code("Chromium Blink kCloseEventCodeFrameTooLarge")],
        ),
        cause(
            "Off-by-one constant",
            "Starlette 0.12 to 0.16 had `WS_1004_NO_STATUS_RCVD`; no status is 1005.",
            "the sender's library numbers its constants wrongly, as Starlette 0.12 to 0.16 did \
             with `WS_1004_NO_STATUS_RCVD`.",
            &[Code("Starlette 0.12.13 and 0.16.0 status.py")],
        ),
        cause(
            "Number picked by hand",
            "the sender's table of codes was written from memory, or the number was made up.",
            "the sender has a table that was written from memory (`1004: Too large frame`), or the \
             number was simply made up.",
            &[Thread("AlexStocks/getty#75")],
        ),
    ],
    checks: &[
        check("Which code was meant? 1009 means too big, 1005 means no status."),
        check("What did the peer answer? ws, undici, OkHttp, workerd and Netty reject 1004."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server],
        note: "the side that sends it",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "once the sender is fixed",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Iana],
};

pub(super) const NO_STATUS_RCVD: Row = Row {
    first: code(1005),
    last: code(1005),
    name: "No Status Rcvd",
    aliases: &["No Status Received", "No Status", "No Code"],
    status: rfc6455("No Status Rcvd"),
    summary: "the Close frame that arrived had no code; your side reports this as 1005",
    detail: "An empty Close gives 1005, no Close at all gives 1006 (RFC 6455 7.1.5). Some sources \
             describe 1005 as TCP ending without a Close: Luka967's table, and uvicorn 0.54.0 in \
             what it reports to its application by default. By the RFC, that is 1006.",
    sent_by: SentBy {
        text: Sender::Nobody,
        practice: Sender::Nobody,
        note: "only reported; the peer sent an empty Close",
    },
    close_event: "code 1005, reason empty, wasClean true",
    missing: Some(Missing::Code),
    http: None,
    causes: &[
        cause(
            "close() without a code",
            "one side passed no code, so its Close frame is empty. This is the usual case in \
             browsers.",
            "one of the two sides called it that way, so its Close frame is empty: `88 00`, or `88 \
             80` and a masking key. Nothing is more common in browsers.",
            &[
                Thread("lukeed/sockette#3"),
                Thread("gopherjs/websocket#22"),
                Thread("arthurkushman/php-wss#19"),
            ],
        ),
        cause(
            "Server library",
            "some close without a code, such as Jetty before 9.4.7 on shutdown.",
            "some send a Close without a code, as Jetty before 9.4.7 did on shutdown.",
            &[Thread("jetty/jetty.project#1293")],
        ),
        cause(
            "Echo",
            "the peer sent your own empty Close back.",
            "your own side sent an empty Close, and the peer answered with the same.",
            &[Rfc(6455, "5.5.1")],
        ),
        cause(
            "Dropped connection under uvicorn",
            "uvicorn (FastAPI, Starlette) shows 1005 where most others show 1006.",
            "the application (FastAPI, Starlette) gets 1005 where most other servers report 1006. \
             Seen with uvicorn 0.54.0, both with websockets-sansio (its default) and with wsproto; \
             with `--ws websockets` it is 1006.",
            &[Code("uvicorn 0.54.0 websockets_sansio_impl.py, wsproto_impl.py")],
        ),
        cause(
            "Forwarded 1005",
            "a program passes on the 1005 it received, and its library refuses to send it.",
            "a program tries to pass on the code that it received and fails with `First argument \
             must be a valid error code number` or `InvalidAccessError`.",
            &[Thread("EtienneLescot/n8n-as-code#318"), Thread("nats-io/nats-server#6259")],
        ),
    ],
    checks: &[
        check("Which close() has no code? Pass 1000 there, or a code in 4000-4999."),
        check("If you write a proxy, answer with an empty close(); never forward 1005."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Nobody, Party::Client, Party::Server],
        note: "usually nobody; if the reason matters, pass a code",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::No,
        delay: None,
        note: "the close was deliberate, as with 1000; many reconnect helpers treat 1005 as clean",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Rfc(6455, "7.1.5"), Iana],
};

pub(super) const ABNORMAL_CLOSURE: Row = Row {
    first: code(1006),
    last: code(1006),
    name: "Abnormal Closure",
    aliases: &["Abnormal"],
    status: rfc6455("Abnormal Closure"),
    summary: "the connection ended without a Close frame; your side reports this as 1006",
    detail: "That is all it tells you: not who ended it, and not why.",
    sent_by: SentBy {
        text: Sender::Nobody,
        practice: Sender::Nobody,
        note: "only reported; the two ends of one connection often see different codes",
    },
    close_event: "code 1006, reason always empty, wasClean false; an error event comes first; the \
                  real error appears only in the browser console",
    missing: Some(Missing::Close),
    http: None,
    causes: &[
        cause_when(
            Circumstance::NeverOpened,
            "Handshake refused",
            "the server or a proxy answered with 401, 403, 404, 5xx, a redirect or a plain page \
             instead of 101.",
            "the server or a proxy answered with something other than 101: 401 or 403 (login, \
             Origin check, bot protection), 404 (wrong path), 200 or 301 (a plain web page), or \
             5xx (nothing behind the proxy). Browsers show all of these as 1006.",
            &[
                Thread("websockets/ws#2277"),
                Thread("TakahikoKawasaki/nv-websocket-client#205"),
                Thread("sta/websocket-sharp#143"),
            ],
        ),
        cause_when(
            Circumstance::NeverOpened,
            "Closed before accept",
            "ASGI servers then answer with HTTP 403, and the chosen code is lost. Accept first, \
             then close.",
            "ASGI servers such as uvicorn (under FastAPI, Starlette) turn that into HTTP 403, and \
             the code that the application chose is lost. Accept first, then close.",
            &[Thread("Kludex/starlette#494"), Thread("fastapi/fastapi#365")],
        ),
        cause_when(
            Circumstance::NeverOpened,
            "Proxy without Upgrade",
            "it does not pass Upgrade and Connection on; nginx needs both headers set, and \
             HTTP/1.1.",
            "the Upgrade and Connection headers do not get passed on to the server; in nginx you \
             have to set both, and HTTP/1.1.",
            &[
                Page("nginx: WebSocket proxying", "https://nginx.org/en/docs/http/websocket.html"),
                Thread("portainer/portainer#5757"),
            ],
        ),
        cause_when(
            Circumstance::NeverOpened,
            "TLS",
            "a bad certificate, or wss:// to a port that speaks plain ws://, or the reverse.",
            "the certificate is self-signed, expired or for another name, or the URL says wss:// \
             where the port speaks plain ws://, or the reverse.",
            &[
                Thread("zaphoyd/websocketpp#913"),
                Thread("TooTallNate/Java-WebSocket#831"),
                Thread("Links2004/arduinoWebSockets#680"),
            ],
        ),
        cause_when(
            Circumstance::NeverOpened,
            "Browser refused",
            "ws:// from an https page, a content blocker, or (Chrome) a subprotocol the server did \
             not confirm.",
            "the page is https and the URL ws://, a content blocker stepped in, or (in Chrome) the \
             page asked for a subprotocol and the server did not confirm it.",
            &[
                Thread("novnc/websockify#558"),
                Thread("TooTallNate/Java-WebSocket#1316"),
                Code("Chromium ShouldDisallowConnection"),
            ],
        ),
        cause_when(
            Circumstance::NeverOpened,
            "Unreachable",
            "DNS, TCP or a firewall failed, or the script closed or left the page while \
             connecting.",
            "DNS, TCP or a firewall kept the client from reaching anything there. Or the script \
             closed the connection or left the page while it was still connecting.",
            &[Whatwg("closeWebSocket"), Thread("cloudflare/moltworker#38")],
        ),
        cause_when(
            Circumstance::ConstantLifetime,
            "Idle timeout",
            "it always dies after the same time, such as 60 s (nginx, or an AWS Application or \
             Classic load balancer).",
            "nginx has one (proxy_read_timeout, when no data comes from upstream), and so do AWS \
             Application and Classic load balancers.",
            &[
                Thread("websockets/ws#1598"),
                Thread("gorilla/websocket#575"),
                Thread("mattermost/docs#8930"),
                Thread("kubernetes/ingress-nginx#5167"),
            ],
        ),
        cause_when(
            Circumstance::ConstantLifetime,
            "Other timeouts on the way",
            "Azure Application Gateway, Google Cloud, Heroku, Cloudflare, YARP, Envoy and Istio \
             have their own.",
            "Azure Application Gateway has one of 20 to 30 s, Google Cloud load balancer 30 s (for \
             the whole lifetime, not for idle time), Heroku 55 s, Cloudflare about 100 s (issue \
             threads up to 2020), YARP 100 s, and Envoy and Istio 5 min.",
            &[
                Thread("MicrosoftDocs/azure-docs#49622"),
                Code("ingress-gce WebSocket example README"),
                Thread("peers/peerjs-server#68"),
                Thread("buildbot/buildbot#4078"),
                Thread("dotnet/yarp#1764"),
                Page(
                    "Envoy: timeouts",
                    "https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts",
                ),
            ],
        ),
        cause_when(
            Circumstance::ConstantLifetime,
            "Several hops",
            "the shortest limit wins; raising the others changes nothing.",
            "the one with the shortest limit closes the connection, so raising the limit of any \
             other changes nothing.",
            &[Thread("kubernetes/ingress-nginx#5167"), Thread("traefik/traefik#10992")],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Crash or redeploy",
            "it dies at random times: the server crashed, restarted, was redeployed or ran out of \
             memory.",
            "the server process was restarted or redeployed, ran out of memory or crashed, and did \
             not close its connections.",
            &[
                Thread("lavalink-devs/Lavalink#1102"),
                Thread("block/buzz#2575"),
                Thread("knative/serving#2314"),
            ],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Exception under uvicorn",
            "uvicorn drops the connection without a Close; its log has `Exception in ASGI \
             application`.",
            "if nothing catches it, the server drops the connection without a Close and logs \
             `Exception in ASGI application` (seen with 0.54.0 and all three `--ws` \
             implementations, also under FastAPI and Starlette).",
            &[Code(
                "uvicorn 0.54.0 websockets_sansio_impl.py, websockets_impl.py, wsproto_impl.py",
            )],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "FastAPI validation",
            "a parameter failed after accept; the server logs `'list' object has no attribute \
             'encode'`.",
            "a parameter was rejected after the connection had been accepted, and the server logs \
             `AttributeError: 'list' object has no attribute 'encode'` (seen with FastAPI 0.165.0 \
             under uvicorn 0.54.0 and Hypercorn 0.18.0; FastAPI 0.79.0 closed with 1008). If that \
             happens before the connection is accepted, the client gets HTTP 403.",
            &[
                Code("fastapi 0.165.0 exception_handlers.py"),
                Code("starlette 1.10.0 websockets.py"),
            ],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Ingress change",
            "ingress-nginx ends its old workers about 240 s after a configuration change.",
            "about 240 s after it, ingress-nginx ends its old workers (worker-shutdown-timeout), \
             no matter how long the connection has lived.",
            &[Thread("kubernetes/ingress-nginx#8977"), Thread("kubernetes/ingress-nginx#2461")],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Lost network",
            "a NAT entry expired, Wi-Fi gave way to mobile, a laptop slept, a phone was locked.",
            "the path to the other side went away because a NAT entry expired, the device moved \
             from Wi-Fi to mobile data, a laptop went to sleep, or a phone was locked.",
            &[Thread("uNetworking/uWebSockets.js#1071"), Thread("react/react-native#26530")],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Heartbeat gave up",
            "the peer got no pong in time and dropped the connection: Java-WebSocket, \
             websocket-node, uWebSockets.",
            "the peer waited too long for a pong and dropped the connection, as Java-WebSocket \
             does after 60 s (`did not respond with a pong in time`); websocket-node (`Peer not \
             responding.`) and uWebSockets do so too.",
            &[
                Code("Java-WebSocket afeacbf AbstractWebSocket"),
                Code("websocket (npm) 1.0.35"),
                Code("uWebSockets 66dcff3"),
            ],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Dropped on purpose",
            "terminate(), destroy() or gorilla's conn.Close() end the connection without a Close.",
            "a program ended the connection with terminate(), destroy() or gorilla's conn.Close(), \
             which send no Close.",
            &[Thread("gorilla/websocket#424")],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Message over the size limit",
            "uWebSockets, tungstenite, axum, actix and SignalR drop the connection: 1006 where \
             1009 was meant.",
            "some stacks just drop the connection, so you see 1006 where 1009 was meant: \
             uWebSockets (16 KiB at 66dcff3), tungstenite and axum, actix, and SignalR (32 KB).",
            &[
                Thread("uNetworking/uWebSockets#533"),
                Code("tungstenite 0.30.0 protocol/mod.rs"),
                Code("actix-http 3.20 ws/codec.rs"),
                Thread("dotnet/aspnetcore#41675"),
            ],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Browser rejected a frame",
            "it shows 1006; the server's log has the 1002 or 1007 that the browser sent.",
            "the page sees 1006, but the server's log has the 1002 or 1007 that the browser sent.",
            &[Thread("skaarj1989/mWebSockets#80"), Code("Chromium WebSocketChannelImpl")],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Close handshake cut short",
            "TCP ended right after the Close, a Close came twice, or the answer never came.",
            "TCP was closed right after the Close, a Close was sent twice, or ws (8.23.0) waited \
             its 30 s for an answer that never came.",
            &[
                Thread("ninenines/cowboy#1044"),
                Thread("cesanta/mongoose#1502"),
                Thread("slact/nchan#314"),
                Thread("websockets/ws#2257"),
            ],
        ),
        cause_when(
            Circumstance::RandomLifetime,
            "Company network",
            "a proxy, antivirus or firewall rule ended it.",
            "a proxy, an antivirus program or a firewall rule there cut the connection.",
            &[Thread("oven-sh/bun#11452")],
        ),
    ],
    checks: &[
        opened("Did onopen fire? If not, the browser's Network tab has the HTTP status."),
        lifetime("How long did the connection live, and is it always the same time?"),
        opened(
            "No browser? Check the proxy's access log, or try `curl -i` with the upgrade \
                headers.",
        ),
        check("Does it work without the proxy? Does https:// work on the same host and port?"),
        check("Check the server's log and uptime at that moment."),
        check("How big was the last message?"),
        check("Ping every 20-30 s: if that keeps it alive, it was an idle timeout."),
    ],
    fixed_by: FixedBy {
        when: &[
            (Circumstance::NeverOpened, "mostly whoever runs the server"),
            (
                Circumstance::ConstantLifetime,
                "whoever runs what has the limit, mostly the proxy or load balancer",
            ),
            (
                Circumstance::RandomLifetime,
                "constant time: whoever runs the proxy or load balancer; lost network: nobody",
            ),
        ],
        who: &[Party::Network, Party::Server, Party::Client, Party::Nobody],
        note: "same lifetime every time: whoever runs the proxy or load balancer; never opened: \
               usually the server; network loss: nobody",
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: Some((0, 5)),
        note: "wait a random 0-5 s first, then longer each time.",
        if_never_opened: "If it never opened, fix that first: a 401 or 403 will not go away by \
                          itself.",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Rfc(6455, "7.1.5"), Rfc(6455, "7.2.3"), Iana],
};

pub(super) const INVALID_FRAME_PAYLOAD_DATA: Row = Row {
    first: code(1007),
    last: code(1007),
    name: "Invalid frame payload data",
    aliases: &["Invalid Payload", "Invalid Payload Data"],
    status: rfc6455("Invalid frame payload data"),
    summary: "the sender got data that does not match its type, such as non-UTF-8 text",
    detail: "Google's Gemini Live API also sends it for a bad argument, so read the reason first.",
    sent_by: SentBy {
        text: Sender::Either,
        practice: Sender::Server,
        note: "whichever side received the data",
    },
    close_event: "code 1007 only when the server sent it; text that the browser itself cannot \
                  decode shows as 1006 (`Could not decode a text frame as UTF-8.`)",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Bad argument",
            "the application rejected the request; Gemini Live says `Request contains an invalid \
             argument.`",
            "the application rejects a request with 1007. Gemini Live does so with `Request \
             contains an invalid argument.` or `Precondition check failed.`, or for a location \
             that it does not serve.",
            &[
                Thread("google/adk-python#225"),
                Thread("google-gemini/cookbook#781"),
                Thread("livekit/agents#4159"),
            ],
        ),
        cause(
            "Not UTF-8",
            "raw terminal output or Latin-1 or GBK strings were sent as text.",
            "a text message or close reason holds something else, such as raw terminal output sent \
             as text, Latin-1 or GBK strings, a character cut in two by hand-made fragments, or \
             the result of corrupted compression.",
            &[
                Rfc(6455, "8.1"),
                Code("ws 8.23.0"),
                Code("aiohttp 3.14.5"),
                Code("Netty 0bb88a3"),
                Code("undici 7.30.2"),
            ],
        ),
        cause(
            "Corrupt compression",
            "a message cannot be decompressed; Bandit says `Inflation error`.",
            "Bandit could not inflate the data (`Inflation error`).",
            &[Code("bandit 1.12.5")],
        ),
    ],
    checks: &[
        check("Read the reason text; does it name an argument (model, sample rate)?"),
        check("Where does your program encode strings? Send other data as binary (opcode 2)."),
        check("Do two threads or tasks write to the connection?"),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server],
        note: "the side that sent the data; for Gemini the client",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "the same data would close the next connection too",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Rfc(6455, "8.1"), Iana],
};

pub(super) const POLICY_VIOLATION: Row = Row {
    first: code(1008),
    last: code(1008),
    name: "Policy Violation",
    aliases: &["Policy"],
    status: rfc6455("Policy Violation"),
    summary: "the sender, usually the server, got a message that violates its policy",
    detail: "It is also the catch-all for any other refusal: often failed authentication, or a \
             rule that the sender does not want to disclose.",
    sent_by: SentBy { text: Sender::Either, practice: Sender::Server, note: "" },
    close_event: "code 1008 and the reason as sent, wasClean true; if you expected it and see \
                  1006, the server closed before it accepted",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Authentication",
            "a token is missing, wrong or expired.",
            "the token was not sent, is wrong or has expired.",
            &[Thread("cloudflare/moltworker#38"), Thread("MoFox-Studio/Neo-MoFox#69")],
        ),
        cause(
            "Not available",
            "the plan, model or feature does not exist or is not allowed; Gemini says `Requested \
             entity was not found`.",
            "you asked for a plan, model or feature that is not allowed or does not exist; Gemini \
             says `Operation is not implemented, or supported, or enabled` or `Requested entity \
             was not found`.",
            &[
                Thread("googleapis/js-genai#1236"),
                Thread("google-gemini/deprecated-generative-ai-js#487"),
            ],
        ),
        cause(
            "Rate limit",
            "the client sends too fast, opens too many streams, or does not keep up.",
            "the client went over a limit on its rate or on its streams, or it consumes messages \
             too slowly to keep up.",
            &[Thread("gorilla/websocket#364"), Code("coder/websocket chat example")],
        ),
        cause(
            "HTTP session ended",
            "Tomcat closes when the authenticated session that the connection began in has ended.",
            "when that happens, Tomcat closes the connection with `This connection was established \
             under an authenticated HTTP session that has ended.`",
            &[Code("Tomcat 84ac9af")],
        ),
        cause(
            "Exception in a Jetty client",
            "its handler threw (a Jetty server sends 1011 for that).",
            "the client's handler threw it; in a Jetty server the same exception gives 1011.",
            &[Code("Jetty processHandlerError")],
        ),
        cause(
            "Subprotocol or direction",
            "a required subprotocol is missing, or a message came on a channel that only sends.",
            "a subprotocol was required and missing, or a message arrived on a channel that only \
             sends.",
            &[Code("coder/websocket echo example"), Code("nchan")],
        ),
    ],
    checks: &[
        check("Read the reason text."),
        check("Check the token: is it sent, is it still valid, are both clocks right?"),
        check("Check the request's Origin and subprotocol."),
        check("Check your quota, plan and message rate."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server],
        note: "the client's credentials or use, or the server's policy",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "get a new token; after a rate limit, back off",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Iana],
};

pub(super) const MESSAGE_TOO_BIG: Row = Row {
    first: code(1009),
    last: code(1009),
    name: "Message Too Big",
    aliases: &["Too Big", "Message Too Large"],
    status: rfc6455("Message Too Big"),
    summary: "a message was too big for the side that sent this code",
    detail: "Raise the limit on that side; raising it on the other side changes nothing.",
    sent_by: SentBy {
        text: Sender::Either,
        practice: Sender::Either,
        note: "whichever side received the message",
    },
    close_event: "code 1009 and the reason as sent, wasClean true; always sent by the server",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Over the receiver's limit",
            "all is well until a payload exceeds it. Defaults range from 8 KiB (Tomcat) to 100 \
             MiB (ws).",
            "everything works until the payload grows past the default. Defaults differ widely: 8 \
             KiB (Tomcat 84ac9af), 32 KiB (coder/websocket 9c8faad), 64 KiB (Netty 4.2.8-SNAPSHOT, \
             Jetty 12), 1 MiB (Python websockets 17.4), 100 MiB (ws 8.23.0); some receivers have \
             none.",
            &[
                Code("Tomcat 84ac9af Constants.java"),
                Code("coder/websocket 9c8faad read.go"),
                Code("Netty 4.2.8-SNAPSHOT WebSocketDecoderConfig"),
                Code("Jetty 12 WebSocketConstants"),
                Code("websockets 17.4 asyncio/server.py"),
                Code("ws 8.23.0 lib/websocket-server.js"),
            ],
        ),
        cause(
            "The other end's limit",
            "`Max frame length of 65536 has been exceeded.` comes from Netty at the far end, so \
             your own limit does not matter.",
            "if you read `Max frame length of 65536 has been exceeded.`, the far end runs Netty, \
             and it is Netty's limit, not yours.",
            &[Thread("python-websockets/websockets#1247")],
        ),
        cause(
            "Frame limit",
            "one frame is too large, though the message limit is fine: websocket-node, AWS API \
             Gateway.",
            "a single frame is over it, while the message as a whole is within the message limit. \
             They are two settings in websocket-node, AWS API Gateway (32 KB frame, 128 KB \
             message) and others.",
            &[
                Thread("theturtle32/WebSocket-Node#307"),
                Page(
                    "Amazon API Gateway: quotas for WebSocket APIs",
                    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html",
                ),
            ],
        ),
        cause(
            "Size after decompression",
            "Tornado and Bandit count the bytes after decompression.",
            "Tornado (`message too big after decompression`) and Bandit apply their limit to the \
             decompressed message.",
            &[Code("tornado 6.6.1 websocket.py"), Code("bandit 1.12.5")],
        ),
        cause(
            "Payload too large",
            "images or audio as Base64 in JSON, or a sync protocol that sends everything at once.",
            "the message carries images or audio as Base64 in JSON, or a sync protocol sends \
             everything at once.",
            &[Thread("tinyplex/tinybase#261")],
        ),
    ],
    checks: &[
        side("Which side sent 1009? That side's limit is the one to raise."),
        check("How big was the last message, in bytes and after decompression?"),
        check("Can you split or compress the message, or send the data over HTTP?"),
        check("Does the client send the same message again after it reconnects?"),
    ],
    fixed_by: FixedBy {
        who: &[Party::Server, Party::Client],
        note: "whoever runs the receiver, by raising the limit; or the sender, by splitting",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "the same message would be rejected again",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Rfc(6455, "10.4"), Iana],
};

pub(super) const MANDATORY_EXT: Row = Row {
    first: code(1010),
    last: code(1010),
    name: "Mandatory Ext.",
    aliases: &["Mandatory Extension", "Missing Extension"],
    status: rfc6455("Mandatory Ext."),
    summary: "the client requires an extension that the server did not accept",
    detail: "The reason should list the extensions. A server has no use for 1010: it can refuse \
             the handshake instead.",
    sent_by: SentBy {
        text: Sender::Client,
        practice: Sender::Client,
        note: "a server that sends it has a bug or is a test",
    },
    close_event: "a browser never sends it; from a server it would show as sent",
    missing: None,
    http: None,
    causes: &[
        cause(
            "OkHttp on Android",
            "the server or a proxy answered with an extension that OkHttp cannot use.",
            "the server, or a proxy, answered with an extension that the client cannot use \
             (`unexpected Sec-WebSocket-Extensions in response header`).",
            &[Code("OkHttp 1682d9b RealWebSocket.kt")],
        ),
        cause(
            "Compression required",
            "the client insists on permessage-deflate, but the server does not accept it.",
            "the client will not work without permessage-deflate, but the server does not have it.",
            &[Thread("boostorg/beast#313")],
        ),
        cause(
            "Test or bug",
            "a test suite, or a server that should not send 1010.",
            "it came from a test suite or from a faulty server.",
            &[Thread("crossbario/autobahn-testsuite#123")],
        ),
    ],
    checks: &[
        check("Compare Sec-WebSocket-Extensions in the request and the response."),
        check("Does a proxy rewrite that header?"),
        check("Does it work with compression turned off on one side?"),
    ],
    fixed_by: FixedBy {
        who: &[Party::Server, Party::Network, Party::Client],
        note: "the server's or proxy's configuration, or what the client insists on",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "the next handshake would end the same way",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Iana],
};

pub(super) const INTERNAL_ERROR: Row = Row {
    first: code(1011),
    last: code(1011),
    name: "Internal Error",
    aliases: &["Internal Server Error", "Server Error"],
    status: Status::Registered(Registration {
        meaning: "Internal Error",
        contact: Some("IESG_HYBI"),
        reference: Some("RFC6455, RFC Errata 3227"),
    }),
    summary: "the sender hit an unexpected error and cannot continue",
    detail: "RFC 6455 calls it `Internal Server Error` and mentions only servers; since erratum \
             3227 the registry says `Internal Error`, and either side may send it.",
    sent_by: SentBy {
        text: Sender::Either,
        practice: Sender::Either,
        note: "the RFC says the server; erratum 3227 and the registry widened it to both",
    },
    close_event: "code 1011 and the reason as sent, wasClean true; always sent by the server",
    missing: None,
    http: Some(HttpLike {
        status: 500,
        said_by: "the RFC by its wording: name and definition are those of HTTP 500 (RFC 9110 \
                  15.6.1)",
    }),
    causes: &[
        cause(
            "Keepalive timeout",
            "a ping went unanswered for 20 s (Python websockets, uvicorn): a dead connection or a \
             blocked event loop.",
            "Python websockets and uvicorn send `keepalive ping timeout` when a ping stays \
             unanswered for 20 s (the default of websockets 17.4). The connection is dead, or a \
             program is too busy to answer: a blocking call in the event loop, a long computation, \
             unread messages. Ktor says `Ping timeout`.",
            &[
                Thread("python-websockets/websockets#1620"),
                Thread("massive-com/client-python#837"),
                Code("websockets 17.4 asyncio/server.py"),
                Code("Ktor PingPong.kt"),
            ],
        ),
        cause(
            "Uncaught exception",
            "the server's handler threw: Spring, Jetty, cowboy, Bandit, Daphne, Hypercorn, Python \
             websockets.",
            "when it happens in the server, Spring, Jetty, cowboy, Bandit, Daphne (seen with \
             4.2.3), Hypercorn (seen with 0.18.0) and Python websockets (seen with 17.4) turn it \
             into 1011.",
            &[
                Code("websockets 17.4 asyncio/connection.py"),
                Code("Daphne 4.2.3 ws_protocol.py"),
                Code("Hypercorn 0.18.0 protocol/ws_stream.py"),
                Code("Jetty processHandlerError"),
            ],
        ),
        cause(
            "AI service",
            "Deepgram got neither audio nor a message in time; Gemini also sends 1011 when you \
             are over quota.",
            "Deepgram says `NET-0001` if neither audio nor a text message comes in time, often \
             because a thread of the client hangs; Gemini says `Internal error occurred.`, also \
             when you are over quota.",
            &[
                Thread("deepgram/deepgram-python-sdk#319"),
                Thread("livekit/agents#2274"),
                Thread("googleapis/python-genai#760"),
            ],
        ),
        cause(
            "Hypercorn stopped",
            "connections that are open after its graceful timeout get 1011.",
            "connections that are still open when its graceful timeout expires (3 s by default) \
             are closed with 1011 (seen with 0.18.0).",
            &[Code("Hypercorn 0.18.0 asyncio/run.py, protocol/ws_stream.py")],
        ),
        cause(
            "Idle or session timeout",
            "some servers use 1011 for it.",
            "on some servers, 1011 means that the connection was idle for too long or that its \
             session ran out.",
            &[
                Thread("bigskysoftware/htmx-extensions#167"),
                Thread("watson-developer-cloud/swift-sdk#637"),
            ],
        ),
    ],
    checks: &[
        side("Which side sent it? `sent 1011` means the side that wrote the log did."),
        check(
            "If the reason has `keepalive`: what blocks the event loop? Move it to a thread \
             before you raise the ping timeout.",
        ),
        check("Otherwise, look for the stack trace in the sender's log at that moment."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Server, Party::Client],
        note: "the side that sent it; for a keepalive timeout, the side that was too busy to \
               answer",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: None,
        note: "give up after a few identical failures",
        if_never_opened: "",
    },
    errata: &[Erratum {
        id: 3227,
        status: "Held for Document Update",
        about: "says `remote endpoint` where the RFC says `server`: either side may send 1011",
    }],
    sources: &[Rfc(6455, "7.4.1"), Eid(3227), Iana],
};

pub(super) const SERVICE_RESTART: Row = Row {
    first: code(1012),
    last: code(1012),
    name: "Service Restart",
    aliases: &[],
    status: Status::Registered(Registration {
        meaning: "Service Restart",
        contact: Some("Alexey_Melnikov"),
        reference: Some("hybi msg09670"),
    }),
    summary: "the service is restarting; reconnect after a random 5-30 s",
    detail: "Registered in 2012, after the RFC, so older receivers reject it.",
    sent_by: SentBy { text: Sender::Server, practice: Sender::Server, note: "" },
    close_event: "code 1012 and the reason as sent, wasClean true",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Restart or redeploy",
            "uvicorn on shutdown and on every --reload, Bandit on `:restart`.",
            "uvicorn sends 1012 on shutdown and on every --reload (0.54.0), Bandit on `:restart` \
             (1.12.5).",
            &[Code("uvicorn 0.54.0"), Thread("Kludex/uvicorn#1753"), Code("bandit 1.12.5")],
        ),
        cause(
            "Edge proxy",
            "a proxy at the edge is moving its connections to another server.",
            "a proxy at the edge closes its connections to move them elsewhere.",
            &[Thread("Phonic-Co/phonic-python#161")],
        ),
    ],
    checks: &[
        check("Was there a deploy? Then nothing is broken."),
        check("If it keeps happening, the server may be in a crash loop."),
        check("If the peer shows 1002 instead, it rejected 1012, as Tomcat does."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Nobody, Party::Server],
        note: "nobody, unless the restarts never stop",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: Some((5, 30)),
        note: "after a random 5-30 s, so that the clients do not all reconnect at once",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Iana, Mail("msg09649"), Mail("msg09670")],
};

pub(super) const TRY_AGAIN_LATER: Row = Row {
    first: code(1013),
    last: code(1013),
    name: "Try Again Later",
    aliases: &["Service Overload"],
    status: Status::Registered(Registration {
        meaning: "Try Again Later",
        contact: Some("Alexey_Melnikov"),
        reference: Some("hybi msg09670"),
    }),
    summary: "the service is overloaded and is shedding connections",
    detail: "Registered in 2012, after the RFC. Spring, Jooby and tokio-websockets still call it \
             `Service Overload`.",
    sent_by: SentBy { text: Sender::Server, practice: Sender::Server, note: "" },
    close_event: "code 1013 and the reason as sent, wasClean true",
    missing: None,
    http: None,
    causes: &[
        cause(
            "Overload",
            "too many connections, or maintenance.",
            "the server is too busy, has reached a limit on connections, or is under maintenance.",
            &[Thread("capnproto/capnproto#2738"), Thread("BasedHardware/omi#5528")],
        ),
        cause(
            "Closed before accept",
            "if the server closes before it accepts, the client gets HTTP 403 and never sees \
             1013.",
            "the server meant to send 1013, but at that point the client gets HTTP 403 instead.",
            &[Thread("python-websockets/websockets#1141")],
        ),
    ],
    checks: &[
        check("Check the server's load and its connection limit."),
        check("Check the status page of the service."),
        check("Does the client connect or send too often?"),
    ],
    fixed_by: FixedBy {
        who: &[Party::Server, Party::Client],
        note: "the server's capacity; the client must slow down",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: None,
        note: "wait a long random delay first. The original proposal: try another address of the \
               service, or this one only when the user asks.",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Iana, Mail("msg09649"), Mail("msg09670")],
};

pub(super) const BAD_GATEWAY: Row = Row {
    first: code(1014),
    last: code(1014),
    name: "Bad Gateway",
    aliases: &[],
    status: Status::Registered(Registration {
        meaning: "The server was acting as a gateway or proxy and received an invalid response \
                  from the upstream server. This is similar to 502 HTTP Status Code.",
        contact: None,
        reference: Some("hybi msg10748"),
    }),
    summary: "a gateway or proxy got an invalid response from the server behind it",
    detail: "Many receivers reject it. The registry has a sentence where the name should be; `Bad \
             Gateway` comes from the subject of the email that proposed it.",
    sent_by: SentBy {
        text: Sender::Server,
        practice: Sender::Server,
        note: "a gateway or proxy, in the server's place",
    },
    close_event: "code 1014 and the reason as sent, wasClean true",
    missing: None,
    http: Some(HttpLike { status: 502, said_by: "the registered meaning itself" }),
    causes: &[cause(
        "Lost upstream server",
        "a proxy lost the server behind it after accepting the client. Rare: usually you see HTTP \
         502 or 1011 instead.",
        "a WebSocket proxy had already accepted the client when it lost the server behind it. This \
         is rare: few programs send 1014, and most such failures show as HTTP 502 in the handshake \
         (1006) or as 1011.",
        &[Iana, Mail("msg10748")],
    )],
    checks: &[
        check("Is the server behind the proxy up, and does it respond?"),
        check("If the peer shows 1002 instead, it rejected 1014, as gorilla and tungstenite do."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Server],
        note: "whoever runs the server behind the proxy",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: None,
        note: "the server behind the proxy may be back by then",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[
        Iana,
        Mail("msg10748"),
        Mail("msg10753"),
        Thread("websockets/ws#1682"),
        Thread("netty/netty#8664"),
        Thread("websocket-client/websocket-client#273"),
    ],
};

pub(super) const TLS_HANDSHAKE: Row = Row {
    first: code(1015),
    last: code(1015),
    name: "TLS handshake",
    aliases: &["TLS Handshake Failure", "TLS Handshake Failed"],
    status: rfc6455("TLS handshake"),
    summary: "the TLS handshake failed; your side reports this as 1015",
    detail: "Often the certificate could not be verified. A frame that carries 1015 comes from a \
             broken sender.",
    sent_by: SentBy { text: Sender::Nobody, practice: Sender::Nobody, note: "only reported" },
    close_event: "Firefox may show 1015; Chrome and Safari show 1006, as the WHATWG standard asks",
    missing: Some(Missing::Tls),
    http: None,
    causes: &[
        cause(
            "wss:// to a ws:// port",
            "the port does not speak TLS; often it is a development server.",
            "the server on that port does not speak TLS; often it is a development server.",
            &[Thread("launchscout/live_state#12")],
        ),
        cause(
            "TLS version or certificate",
            "the browser rejects one of them; Firefox reports `NS_ERROR_NET_INADEQUATE_SECURITY`.",
            "one of them is not good enough for the browser; Firefox reports \
             `NS_ERROR_NET_INADEQUATE_SECURITY` as 1015.",
            &[File("mozilla/gecko-dev@6613ec7689c0:dom/websocket/WebSocket.cpp")],
        ),
    ],
    checks: &[
        check("What does `openssl s_client -connect HOST:PORT -servername HOST` say?"),
        check("Does https:// work on the same host and port, in the same browser?"),
        check("Does the URL say ws:// or wss://, and which does the port speak?"),
    ],
    fixed_by: FixedBy {
        who: &[Party::Server, Party::Client],
        note: "the server's certificate or TLS settings, or the URL",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "the same handshake would fail again",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.1"), Whatwg("closeWebSocket"), Iana],
};
