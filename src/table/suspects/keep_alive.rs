//! How long a connection may be silent, or live at all, by default: a constant lifetime is the
//! commonest clue that there is.

use std::time::Duration;

use super::{Clue, Direction, Evidence, Limit, SeenBy, Suspect, Who};
use crate::CloseCode;
use crate::Source::{self, Code, File, Page, Thread};
use crate::table::software::{self, Software};

/// A default that ends connections after a time.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct KeepAlive {
    /// What has the limit.
    pub software: &'static Software,
    /// The release or commit that was read; empty for a service.
    pub version: &'static str,
    /// The lifetime of a silent connection, in seconds, from and to.
    pub seconds: (u32, u32),
    /// What the limit is on.
    pub limit: Limit,
    /// What it does, as a phrase that begins with a verb.
    pub does: &'static str,
    /// Where it stands.
    pub place: Place,
    /// The code that the other end sees, where that is known.
    pub peer: Option<CloseCode>,
    /// The code that its own end records, where that is known.
    pub own: Option<CloseCode>,
    /// Another code that the other end was seen to have.
    pub also: Option<CloseCode>,
    /// What to set, or to check.
    pub set: &'static str,
    /// What is not certain of this; may be empty.
    pub doubt: &'static str,
    /// Where that was read.
    pub sources: &'static [Source],
}

/// Where something stands that ends a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Between the two ends, which then see the same.
    Between,
    /// At the server.
    Server,
    /// At a service that others run: at the server, which nobody here sees.
    Service,
    /// At the client.
    Client,
    /// In a library for both ends.
    EitherEnd,
}

impl KeepAlive {
    /// Whether the code may be seen on the side that reported it; where it is not known which code
    /// shows, whether it may be this one.
    pub(super) fn fits(&self, code: CloseCode, evidence: &Evidence<'_>) -> bool {
        let is_here = self.ends(evidence.seen_by) != (false, false);
        let may_be_it = self.peer.is_none() && is_here && says_nothing_else(code);
        may_be_it || self.may_show(code, evidence)
    }

    /// The code seen on the side that reported the close, if known. If `code` is possible there, it
    /// is `code`.
    fn shown(&self, code: CloseCode, evidence: &Evidence<'_>) -> Option<CloseCode> {
        let (peer, _) = self.ends(evidence.seen_by);
        let others = if peer || evidence.direction.is_some() { self.peer } else { self.own };
        if self.may_show(code, evidence) { Some(code) } else { others }
    }

    /// Whether it is known that the code may be seen on the side that reported it.
    pub(super) fn may_show(&self, code: CloseCode, evidence: &Evidence<'_>) -> bool {
        let (peer, own) = self.ends(evidence.seen_by);
        let is_code = |shown: Option<CloseCode>| shown == Some(code);
        let is_peers = is_code(self.peer) || is_code(self.also);
        match evidence.direction {
            None => peer && is_peers || own && is_code(self.own),
            Some(Direction::Received) => peer && is_peers,
            Some(Direction::Sent) => own && is_peers,
        }
    }

    /// Whether this side may be the other end of whatever has the limit, and whether it may be the
    /// one that has it.
    const fn ends(&self, seen_by: Option<SeenBy>) -> (bool, bool) {
        let is_server = matches!(seen_by, Some(SeenBy::Server));
        match (self.place, seen_by) {
            (Place::Service, Some(SeenBy::Server)) => (false, false),
            (Place::Between | Place::Service, _) | (Place::EitherEnd, Some(SeenBy::Browser)) => {
                (true, false)
            }
            (_, None) | (Place::EitherEnd, _) => (true, true),
            (Place::Server, _) => (!is_server, is_server),
            (Place::Client, _) => (is_server, !is_server),
        }
    }

    /// How long it takes to reach the limit, as text: `60 s`, `60-80 s`.
    pub(super) fn time(&self) -> String {
        match self.seconds {
            (from, to) if from == to => format!("{to} s"),
            (from, to) => format!("{from}-{to} s"),
        }
    }

    /// The shortest life, in seconds, that may have met the limit.
    pub(super) fn earliest(&self) -> f64 {
        let from = f64::from(self.seconds.0);
        from - tolerance(from)
    }

    /// What a life of this length has to do with the limit.
    fn clue_of(&self, time: Duration) -> Option<Clue> {
        let to = f64::from(self.seconds.1);
        let time = time.as_secs_f64();
        if self.earliest() <= time && time <= to + tolerance(to) {
            return Some(Clue::Lifetime);
        }
        let is_longer = to < time && time <= to + (to * LATER).max(FEWEST_LATER);
        (self.limit.resets_with_traffic() && is_longer).then_some(Clue::LongerLife)
    }

    fn suspect(&'static self, clue: Clue, code: CloseCode, evidence: &Evidence<'_>) -> Suspect {
        let later = if clue == Clue::LongerLife {
            ", and its limit runs from the last message"
        } else {
            ""
        };
        let lived = evidence.after.map(|time| format!("; yours lived {}{later}", seconds(time)));
        let fits = self.fits(code, evidence);
        // Shown by the end that has the limit, where the other one sees another code.
        let is_own = fits && self.own == Some(code) && self.also != Some(code);
        let other = self.peer.filter(|peer| is_own && *peer != code);
        let other = other.map_or(String::new(), |peer| {
            format!(". The end that gives up may record {code} itself; the other may see {peer}")
        });
        Suspect {
            who: Who::Software(self.software),
            version: self.version,
            clue,
            fits,
            shows: self.shown(code, evidence),
            why: format!("{}{}{other}", self.does, lived.unwrap_or_default()),
            does: self.does.to_owned(),
            advice: self.set,
            doubt: self.doubt,
            limit: Some(self.limit),
            sources: self.sources.iter().collect(),
        }
    }
}

/// Whether a code leaves open what happened, so that a limit whose code is not known may show as
/// it.
const fn says_nothing_else(code: CloseCode) -> bool {
    matches!(code.get(), 1000 | 1001 | 1005 | 1006 | 1008 | 1011 | 3000..=4999)
}

/// How far a lifetime may be from a limit, in seconds: people round, and timers are late.
fn tolerance(limit: f64) -> f64 {
    (limit * 0.02).max(1.0)
}

/// By how much a connection may outlive a limit that runs from the last message, as a part of the
/// limit, and at least in seconds: it says something once and is then silent.
const LATER: f64 = 0.1;
const FEWEST_LATER: f64 = 3.0;

pub(super) fn suspects(code: CloseCode, evidence: &Evidence<'_>) -> Vec<Suspect> {
    let parties = evidence.with_defaults(|_| false);
    let is_named =
        |row: &KeepAlive| parties.include(Who::Software(row.software)) && row.fits(code, evidence);
    let clue = |row: &KeepAlive| match evidence.after {
        Some(time) => row.clue_of(time),
        None => is_named(row).then_some(Clue::Library),
    };
    let suspect = |row: &'static KeepAlive| Some(row.suspect(clue(row)?, code, evidence));
    // A limit that does not fit counts only if the lifetime matches it exactly and it is known to
    // show another code on this side. If its code on this side is unknown, or it shows this code
    // only on the other side, it says nothing.
    let shows_other = |one: &Suspect| one.shows.is_some_and(|shown| shown != code);
    let counts = |one: &Suspect| one.fits || one.clue != Clue::LongerLife && shows_other(one);
    KEEP_ALIVES.iter().filter_map(suspect).filter(counts).collect()
}

const fn code(number: u16) -> CloseCode {
    CloseCode::new(number)
}

/// What stands between the ends and drops the connection: both see 1006.
const BETWEEN: KeepAlive = KeepAlive {
    software: &software::UNNAMED,
    version: "",
    seconds: (0, 0),
    limit: Limit::NoData,
    does: "",
    place: Place::Between,
    peer: Some(code(1006)),
    own: None,
    also: None,
    set: "",
    doubt: "",
    sources: &[],
};

/// A server, which sends a code of its own.
const SERVER: KeepAlive = KeepAlive { place: Place::Server, ..BETWEEN };

/// A service that others run, which sends a code of its own.
const SERVICE: KeepAlive = KeepAlive { place: Place::Service, ..BETWEEN };

/// A library for both ends, which drops the connection: both see 1006.
const LIBRARY: KeepAlive =
    KeepAlive { place: Place::EitherEnd, own: Some(code(1006)), limit: Limit::NoPong, ..BETWEEN };

/// Every default in the table by its time, and of one time the most usual first.
pub static KEEP_ALIVES: &[KeepAlive] = &[
    KeepAlive {
        software: &software::WEBSOCKETPP,
        version: "4dfe1be",
        seconds: (5, 5),
        does: "reports a ping that stays unanswered for 5 s by default",
        set: "Raise it with set_pong_timeout.",
        peer: None,
        doubt: "It closes nothing itself: the program decides what then, and with which code.",
        sources: &[
            Code("websocketpp 4dfe1be config/core.hpp"),
            Code("websocketpp connection.hpp, impl/connection_impl.hpp"),
        ],
        ..LIBRARY
    },
    KeepAlive {
        software: &software::ACTION_CABLE,
        version: "8.1",
        seconds: (6, 6),
        limit: Limit::NoServerData,
        place: Place::Client,
        does: "reconnects after 6 s without the ping that its server sends every 3 s",
        set: "Find out what delays the server's pings.",
        peer: None,
        doubt: CODE_NOT_KNOWN,
        sources: &[Code("Action Cable 8.1 actioncable.js")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::APACHE_WEBSOCKET,
        seconds: (10, 11),
        limit: Limit::Lifetime,
        does: "ends connections after 10-11 s, according to an issue thread",
        set: "Change RequestReadTimeout (mod_reqtimeout).",
        sources: &[Thread("disconnect/apache-websocket#16")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::ENVOY_OLD,
        seconds: (15, 15),
        limit: Limit::Lifetime,
        does: "ended upgraded connections after 15 s, its default route timeout",
        set: "Set `timeout: 0s` on the route, or update Envoy.",
        doubt: "From an issue thread, where the route timeout is a maintainer's guess; newer \
                versions apply it only to the handshake.",
        sources: &[Thread("envoyproxy/envoy#20062"), Thread("envoyproxy/envoy#41075")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::AZURE_APPLICATION_GATEWAY,
        seconds: (20, 20),
        does: "applies its request timeout of 20 s by default to the whole session",
        set: "Raise the request timeout of the backend setting.",
        doubt: "Issue threads differ on whether traffic keeps it open.",
        sources: &[
            Thread("MicrosoftDocs/azure-docs#49622"),
            Thread("Azure/application-gateway-kubernetes-ingress#1277"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::STOMPJS,
        version: "7.5.0",
        seconds: (20, 20),
        limit: Limit::NoPong,
        place: Place::Client,
        does: "closes after 20 s without data from the broker by default",
        set: "Find out why the broker's heartbeats are late, or raise heartbeatIncoming. 20 s is \
              twice the interval that it requests.",
        peer: Some(code(1005)),
        own: Some(code(1006)),
        doubt: "This applies only if the broker agreed to send heartbeats. stompjs closes without \
                a code: the broker sees 1005, and so does the page if the broker still answers; \
                otherwise the page sees 1006.",
        sources: &[File("stomp-js/stompjs@4eaed27648a8:src/stomp-handler.ts")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::GCLB,
        seconds: (30, 30),
        limit: Limit::Lifetime,
        does: "ends every connection after 30 s by default, idle or not",
        set: "Raise the backend service's timeoutSec. In GKE it belongs to a BackendConfig.",
        sources: &[
            Page(
                "ingress-gce websocket example",
                "https://pkg.go.dev/github.com/agau4779/ingress-gce/examples/websocket",
            ),
            Page(
                "zuul: Increase zuul-web backend timeout",
                "https://gerrit.googlesource.com/zuul/ops/+/7578119e164f3b29b9d1b0b36e544ebe15d70ac4",
            ),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::HAPROXY,
        version: "2.6",
        seconds: (30, 30),
        does: "closes after 30 s without data if `timeout client` and `timeout server` say so",
        set: "Set `timeout tunnel`, for example to 1h. It replaces both after the upgrade.",
        doubt: "HAProxy has no timeouts of its own: your haproxy.cfg decides, and 30 s is a \
                common value. Its log shows cD or sD for such a close.",
        sources: &[HAPROXY],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::JETTY,
        version: "12.0.14",
        seconds: (30, 30),
        does: "closes after 30 s without data by default, with the reason `Connection Idle \
               Timeout`",
        set: "Raise it with setIdleTimeout.",
        peer: Some(code(1001)),
        sources: &[
            Code("Jetty 12.0.14 WebSocketConstants.java"),
            Page(
                "Jetty 12 Configurable",
                "https://eclipse.dev/jetty/javadoc/jetty-12/org/eclipse/jetty/websocket/api/Configurable.html",
            ),
            Thread("jetty/jetty.project#11088"),
        ],
        ..SERVER
    },
    KeepAlive {
        software: &software::DENO,
        seconds: (30, 30),
        limit: Limit::NoPong,
        does: "closes 30 s after an unanswered ping by default (`No response from ping frame.`)",
        set: "Raise idleTimeout of Deno.upgradeWebSocket.",
        peer: Some(code(1001)),
        sources: &[
            Page(
                "Deno.UpgradeWebSocketOptions",
                "https://docs.deno.com/api/deno/~/Deno.UpgradeWebSocketOptions.idleTimeout",
            ),
            Code("Deno ext/websocket/01_websocket.js"),
        ],
        ..SERVER
    },
    KeepAlive {
        software: &software::AGIC,
        seconds: (30, 30),
        does: "has a request timeout of 30 s by default",
        set: "Set appgw.ingress.kubernetes.io/request-timeout.",
        doubt: "Issue threads differ on whether traffic keeps it open.",
        sources: &[
            Page(
                "Annotations for Application Gateway Ingress Controller",
                "https://learn.microsoft.com/azure/application-gateway/ingress-controller-annotations",
            ),
            Thread("Azure/application-gateway-kubernetes-ingress#491"),
            Thread("Azure/application-gateway-kubernetes-ingress#1277"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::WEBSOCKET_NODE,
        version: "1.0.35",
        seconds: (30, 30),
        does: "pings every 20 s and drops the connection after 10 s without an answer by default",
        set: "Raise keepaliveInterval or keepaliveGracePeriod. Its own text is `Peer not \
              responding.`.",
        sources: &[Code("websocket-node 1.0.35 WebSocketServer.js, WebSocketConnection.js")],
        ..LIBRARY
    },
    KeepAlive {
        software: &software::SOCKJS,
        version: "0.3.24",
        seconds: (35, 35),
        limit: Limit::NoPong,
        does: "pings every 25 s and gives up after 10 s without an answer by default",
        set: "Find out why the client does not answer; see heartbeat_delay. The reason is `No \
              response from heartbeat`.",
        peer: Some(code(3000)),
        sources: &[Code("sockjs 0.3.24 sockjs.js, trans-websocket.js")],
        ..SERVER
    },
    KeepAlive {
        software: &software::PYTHON_WEBSOCKETS,
        version: "17.4",
        seconds: (40, 40),
        does: "pings every 20 s and gives up after 20 s without an answer by default",
        set: "Find what blocks the event loop, or raise ping_timeout. The reason is `keepalive \
              ping timeout`.",
        peer: Some(code(1011)),
        sources: &[
            Code("websockets 17.4 asyncio/server.py"),
            Thread("python-websockets/websockets#1620"),
        ],
        ..LIBRARY
    },
    KeepAlive {
        software: &software::UVICORN,
        version: "0.54.0",
        seconds: (40, 40),
        limit: Limit::NoPong,
        does: "pings every 20 s and gives up after 20 s without an answer by default",
        set: "Find what blocks the event loop, or raise --ws-ping-timeout. The reason is \
              `keepalive ping timeout`.",
        peer: Some(code(1011)),
        sources: &[Code(
            "uvicorn 0.54.0 config.py, main.py, protocols/websockets/websockets_sansio_impl.py",
        )],
        ..SERVER
    },
    KeepAlive {
        software: &software::SANIC,
        version: "25.12.1",
        seconds: (40, 40),
        limit: Limit::NoPong,
        does: "pings every 20 s and gives up after 20 s without an answer by default",
        set: "Find what blocks the event loop, or raise WEBSOCKET_PING_TIMEOUT. It sends no \
              reason.",
        peer: Some(code(1011)),
        sources: &[Code("Sanic 25.12.1 config.py, server/websockets/impl.py")],
        ..SERVER
    },
    KeepAlive {
        software: &software::SOCKET_IO,
        version: "engine.io 6.6",
        seconds: (45, 45),
        limit: Limit::NoPong,
        does: "pings every 25 s and gives up after 20 s without an answer by default",
        set: "Raise pingTimeout, or find what blocks the client. Socket.IO reports `ping \
              timeout`; the interval is pingInterval.",
        peer: None,
        doubt: CODE_NOT_KNOWN,
        sources: &[Code("engine.io 6.6.11 server.js, socket.js")],
        ..SERVER
    },
    KeepAlive {
        software: &software::HAPROXY_DEBIAN,
        version: "2.6.12",
        seconds: (50, 50),
        does: "closes after 50 s without data",
        set: "Set `timeout tunnel`, for example to 1h. It replaces `timeout client` and `timeout \
              server`, both 50 s in Debian's haproxy.cfg, after the upgrade. HAProxy's log shows \
              cD or sD.",
        sources: &[Code("Debian haproxy 2.6.12 /etc/haproxy/haproxy.cfg"), HAPROXY],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::HEROKU,
        seconds: (55, 55),
        does: "closes after 55 s without data",
        set: "Send a ping more often.",
        sources: &[
            Page("WebSockets on Heroku", "https://devcenter.heroku.com/articles/websockets"),
            Thread("peers/peerjs-server#68"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::NGINX_AND_INGRESS,
        seconds: (60, 60),
        limit: Limit::NoServerData,
        does: "closes after 60 s without data from upstream by default",
        set: "Raise proxy_read_timeout (ingress-nginx: proxy-read-timeout). Its error log has \
              `upstream timed out`, `while proxying upgraded connection`.",
        sources: &[
            Page("nginx WebSocket proxying", "https://nginx.org/en/docs/http/websocket.html"),
            Code("nginx ngx_http_upstream.c"),
            Thread("websockets/ws#1598"),
            Thread("kubernetes/ingress-nginx#2917"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::ALB_CLASSIC,
        seconds: (60, 60),
        does: "closes after 60 s without data by default",
        set: "Raise idle_timeout.timeout_seconds (Classic: IdleTimeout). A ping every 60 s may \
              come too late.",
        sources: &[
            Page(
                "AWS Application Load Balancer attributes",
                "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
            ),
            Page(
                "AWS Classic Load Balancer ConnectionSettings",
                "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_elasticloadbalancing.CfnLoadBalancer.ConnectionSettingsProperty.html",
            ),
            Thread("Untrivial-ai/agent-orchestrator#4667"),
            Thread("mattermost/docs#8930"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::COWBOY_AND_PHOENIX,
        version: "2.18.0",
        seconds: (60, 60),
        limit: Limit::NoClientData,
        does: "closes after 60 s without data from the client by default",
        set: "Raise idle_timeout (Phoenix: the socket's timeout). Or let the client send \
              something. It sends 1000; an issue thread reports clients that see 1006 because the \
              1000 got lost. terminate/3 has the reason `timeout`.",
        peer: Some(code(1000)),
        also: Some(code(1006)),
        sources: &[
            Code("cowboy 2.18.0 cowboy_websocket.erl"),
            Code("cowboy manual/cowboy_websocket.asciidoc"),
            Code("Phoenix websocket.ex"),
            Thread("ninenines/cowboy#1259"),
            Thread("CaliDog/certstream-server#59"),
            Thread("CaliDog/certstream-go#8"),
        ],
        ..SERVER
    },
    KeepAlive {
        software: &software::MOD_PROXY,
        seconds: (60, 60),
        does: "closes after 60 s without data by default",
        set: "Raise ProxyTimeout, or the worker's timeout=.",
        sources: &[
            Page(
                "Apache mod_proxy",
                "https://httpd.apache.org/docs/current/mod/mod_proxy.html#proxytimeout",
            ),
            Thread("gotify/server#415"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::JAVA_WEBSOCKET,
        version: "afeacbf",
        seconds: (60, 60),
        does: "checks every 60 s by default whether its pings were answered",
        set: "Change it with setConnectionLostTimeout. Its own text is `did not respond with a \
              pong in time`.",
        sources: &[
            Code("Java-WebSocket afeacbf AbstractWebSocket.java"),
            Thread("TooTallNate/Java-WebSocket#560"),
        ],
        ..LIBRARY
    },
    KeepAlive {
        software: &software::TRAEFIK,
        version: "2.11.2",
        seconds: (60, 60),
        does: "has a read timeout of 60 s by default, since 2.11.2",
        set: "Raise respondingTimeouts.readTimeout.",
        doubt: "Reports differ on whether it ends upgraded connections.",
        sources: &[Thread("traefik/traefik#10992")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::KONG,
        seconds: (60, 60),
        does: "closes after 60 s without data to or from upstream by default",
        set: "Raise the service's read_timeout and write_timeout.",
        doubt: "The defaults are documented; that they apply to WebSockets is inferred from the \
                nginx underneath.",
        sources: &[File("Kong/kong@22246ef28c16:kong/db/schema/entities/services.lua")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::BANDIT_PHOENIX,
        version: "1.12.5",
        seconds: (60, 60),
        limit: Limit::NoClientData,
        does: "closes after 60 s without data from the client by default",
        set: "Raise the socket's timeout, or let the client send something.",
        peer: Some(code(1002)),
        sources: &[Code("bandit 1.12.5 connection.ex"), Code("Phoenix websocket.ex")],
        ..SERVER
    },
    KeepAlive {
        software: &software::SPRING_STOMP,
        version: "91eb426",
        seconds: (60, 60),
        limit: Limit::NoFirstMessage,
        does: "closes a session that sends nothing in its first 60 s by default",
        set: "Send CONNECT at once, or raise timeToFirstMessage.",
        peer: Some(code(4500)),
        sources: &[Code("Spring 91eb426 SubProtocolWebSocketHandler.java")],
        ..SERVER
    },
    KeepAlive {
        software: &software::BINANCE_SPOT,
        seconds: (60, 80),
        limit: Limit::NoPong,
        does: "pings every 20 s and closes after 1 min without a pong",
        set: "Answer each ping with a pong that has the same payload. Unsolicited pongs do not \
              count. The close reason is `Pong timeout`.",
        peer: Some(code(1008)),
        sources: &[BINANCE_SPOT, Thread("ccxt/php-binance-api#453")],
        ..SERVICE
    },
    KeepAlive {
        software: &software::CLOUDFLARE_PROXY,
        seconds: (100, 100),
        does: "closes after about 100 s without data",
        set: "Send a ping more often; only Enterprise plans can change the limit.",
        doubt: "From issue threads up to 2020; its pages give no number for WebSocket.",
        sources: &[Thread("buildbot/buildbot#4078"), Thread("kubernetes/ingress-nginx#5539")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::YARP,
        seconds: (100, 100),
        does: "closes after 100 s without data by default; pings count as data",
        set: "Raise ActivityTimeout in the HttpRequest settings.",
        sources: &[
            Page(
                "YARP ForwarderRequestConfig.ActivityTimeout",
                "https://learn.microsoft.com/dotnet/api/yarp.reverseproxy.forwarder.forwarderrequestconfig.activitytimeout",
            ),
            Thread("dotnet/yarp#1764"),
            Code("YARP HttpForwarder.cs"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::UWEBSOCKETS,
        version: "66dcff3",
        seconds: (120, 120),
        does: "gives up after 120 s without data or answers to its pings by default",
        set: "Raise idleTimeout. Its own text is `WebSocket timed out from inactivity`.",
        sources: &[Code("uWebSockets 66dcff3 App.h")],
        ..LIBRARY
    },
    KeepAlive {
        software: &software::BUN,
        version: "1.4.5",
        seconds: (120, 120),
        limit: Limit::NoPong,
        does: "gives up after 120 s without data or answers to its pings by default",
        set: "Raise idleTimeout.",
        own: Some(code(1006)),
        sources: &[Code("bun-types 1.4.5 serve.d.ts")],
        ..SERVER
    },
    KeepAlive {
        software: &software::AZURE_LOAD_BALANCER,
        seconds: (240, 240),
        does: "silently forgets a connection after 4 min without data by default",
        set: "Raise the idle timeout (up to 100 min), turn on TCP reset, or ping. Without TCP \
              reset both ends notice late.",
        sources: &[
            Page(
                "Azure Load Balancer TCP idle timeout",
                "https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-idle-timeout",
            ),
            Page(
                "Azure Load Balancer TCP reset",
                "https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset",
            ),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::INGRESS_NGINX,
        seconds: (240, 240),
        limit: Limit::Lifetime,
        does: "ends its old workers 240 s after a reload by default",
        set: "Raise worker-shutdown-timeout. Every change of an Ingress may reload nginx.",
        doubt: "The time runs from the reload, not from when the connection opened.",
        sources: &[
            Thread("kubernetes/ingress-nginx#8977"),
            Thread("kubernetes/ingress-nginx#2461"),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::CLOUDFLARE_ZERO_TRUST,
        seconds: (270, 270),
        does: "closes after 270 s without data",
        set: "Send a ping more often.",
        sources: &[Thread("cloudflare/cloudflare-docs#3405")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::ENVOY_ISTIO,
        seconds: (300, 300),
        does: "closes after 5 min without data by default",
        set: "Raise stream_idle_timeout.",
        sources: &[Page(
            "Envoy: How do I configure timeouts?",
            "https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts",
        )],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::CLOUD_RUN,
        seconds: (300, 300),
        limit: Limit::Lifetime,
        does: "ends every connection after its request timeout, 5 min by default",
        set: "Raise that timeout (at most 1 h), and reconnect before it runs out. Traffic does \
              not extend it.",
        doubt: CODE_INFERRED,
        sources: CLOUD_RUN,
        ..BETWEEN
    },
    KeepAlive {
        software: &software::AZURE_FRONT_DOOR_IDLE,
        seconds: (300, 300),
        does: "closes after 5 min without data",
        set: "Send a ping more often.",
        sources: &[FRONT_DOOR],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::BEAST,
        version: "7c1e061",
        seconds: (300, 300),
        limit: Limit::NoPong,
        does: "gives up after 300 s without data or answers to its ping",
        set: "Raise idle_timeout in stream_base::timeout. 300 s is from its suggested settings \
              for servers.",
        own: Some(code(1006)),
        sources: &[
            Code("Boost.Beast 7c1e061 stream_base.hpp"),
            Code("Boost.Beast stream_impl.hpp"),
        ],
        ..SERVER
    },
    KeepAlive {
        software: &software::LIBWEBSOCKETS,
        version: "1e96753",
        seconds: (310, 310),
        does: "pings after 300 s and hangs up after 310 s by default",
        set: "Change secs_since_valid_ping and secs_since_valid_hangup in its retry policy.",
        sources: &[Code("libwebsockets 1e96753 core-net/stub.c")],
        ..LIBRARY
    },
    KeepAlive {
        software: &software::AWS_NLB,
        seconds: (350, 350),
        does: "closes after 350 s without data by default",
        set: "Set it from 60 to 6000 s for TCP; for TLS it is fixed, so ping.",
        sources: &[Page(
            "AWS Network Load Balancer idle timeout",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html",
        )],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::API_GATEWAY_IDLE,
        seconds: (600, 600),
        does: "closes after 10 min without data",
        set: "Send a message more often; this idle limit is fixed.",
        peer: Some(code(1001)),
        also: Some(code(1006)),
        doubt: CODE_INFERRED,
        sources: &[API_GATEWAY],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::CLOUDFRONT,
        seconds: (600, 600),
        limit: Limit::NoServerData,
        does: "closes after 10 min without data from the origin",
        set: "Let the origin send something more often; no setting raises the limit.",
        doubt: CODE_INFERRED,
        sources: &[File(
            "awsdocs/amazon-cloudfront-developer-guide@5999c0d83fca:doc_source/\
             cloudfront-limits.md",
        )],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::GEMINI_LIVE,
        seconds: (600, 600),
        limit: Limit::Lifetime,
        does: "ends every connection after about 10 min, after a GoAway message",
        set: "Reconnect when you receive GoAway, and resume the session.",
        peer: None,
        doubt: CODE_NOT_KNOWN,
        sources: &[Page(
            "Gemini Live API: start and manage live sessions",
            "https://docs.cloud.google.com/vertex-ai/generative-ai/docs/live-api/start-manage-session",
        )],
        ..SERVICE
    },
    KeepAlive {
        software: &software::BINANCE_FUTURES,
        seconds: (600, 780),
        limit: Limit::NoPong,
        does: "pings every 3 min and closes after 10 min without a pong",
        set: "Answer each ping with a pong. The close reason is `Pong timeout`.",
        peer: Some(code(1008)),
        sources: &[BINANCE_FUTURES, Thread("ccxt/php-binance-api#453")],
        ..SERVICE
    },
    KeepAlive {
        software: &software::OPENSHIFT_ROUTER,
        seconds: (3600, 3600),
        does: "closes after 1 h without data by default",
        set: "Raise the IngressController's tunnelTimeout.",
        sources: &[Code("openshift/api operator/v1")],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::HAPROXY_INGRESS,
        seconds: (3600, 3600),
        does: "closes after 1 h without data by default",
        set: "Raise the timeout-tunnel annotation. It is the same in haproxy-ingress and in \
              HAProxy's own ingress controller.",
        sources: &[
            File("haproxytech/kubernetes-ingress@fc1206761aa7:documentation/annotations.md"),
            File(
                "jcmoraisjr/haproxy-ingress@465a51ce67a7:docs/content/en/docs/configuration/keys.md",
            ),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::CLOUD_RUN_HIGHEST,
        seconds: (3600, 3600),
        limit: Limit::Lifetime,
        does: "ends every connection after 1 h, the highest request timeout",
        set: "Reconnect before that; the limit cannot be raised. Traffic does not extend it.",
        doubt: CODE_INFERRED,
        sources: CLOUD_RUN,
        ..BETWEEN
    },
    KeepAlive {
        software: &software::OPENAI_REALTIME,
        seconds: (3600, 3600),
        limit: Limit::Lifetime,
        does: "ends every session after 60 min",
        set: "Open a new session before that; nothing is wrong. The reason says `Your session hit \
              the maximum duration of 60 minutes`.",
        peer: Some(code(1001)),
        sources: &[
            Thread("openai/openai-agents-js#1278"),
            Thread("pollen-robotics/reachy_mini_conversation_app#134"),
        ],
        ..SERVICE
    },
    KeepAlive {
        software: &software::API_GATEWAY_LIFE,
        seconds: (7200, 7200),
        limit: Limit::Lifetime,
        does: "ends every connection after 2 h, idle or not",
        set: "Reconnect before that; the limit is fixed.",
        peer: Some(code(1001)),
        also: Some(code(1006)),
        doubt: CODE_INFERRED,
        sources: &[API_GATEWAY],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::AZURE_FRONT_DOOR_LIFE,
        seconds: (14400, 14400),
        limit: Limit::Lifetime,
        does: "ends every connection after 4 h, idle or not",
        set: "Open a new connection before that.",
        sources: &[FRONT_DOOR],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::KUBERNETES_API,
        seconds: (14400, 14400),
        does: "closes a stream after 4 h without data by default",
        set: "Raise the kubelet's streamingConnectionIdleTimeout. Streams are exec, attach and \
              port-forward; data keeps them open.",
        doubt: CODE_INFERRED,
        sources: &[
            File("kubernetes/kubernetes@030891da1212:pkg/kubelet/apis/config/v1beta1/defaults.go"),
            File(
                "kubernetes/kubernetes@7cb3607af193:staging/src/k8s.io/apiserver/pkg/util/proxy/\
                 websocket.go",
            ),
        ],
        ..BETWEEN
    },
    KeepAlive {
        software: &software::BINANCE,
        seconds: (86400, 86400),
        limit: Limit::Lifetime,
        does: "ends every connection after 24 h, idle or not",
        set: "Open a new connection before that.",
        peer: None,
        doubt: CODE_NOT_KNOWN,
        sources: &[BINANCE_SPOT, BINANCE_FUTURES],
        ..SERVICE
    },
    KeepAlive {
        software: &software::DAPHNE,
        version: "4.2.3",
        seconds: (86400, 86400),
        limit: Limit::Lifetime,
        does: "ends every connection after 24 h by default, idle or not",
        set: "Raise --websocket_timeout.",
        peer: Some(code(1000)),
        sources: &[Code("Daphne 4.2.3 server.py, cli.py")],
        ..SERVER
    },
];

const CODE_NOT_KNOWN: &str = "Which code shows is not known.";

const CODE_INFERRED: &str = "The limit is documented, the code is only inferred.";

const HAPROXY: Source = Page(
    "HAProxy 2.6 configuration manual, timeout tunnel",
    "https://docs.haproxy.org/2.6/configuration.html#4.2-timeout%20tunnel",
);

const CLOUD_RUN: &[Source] = &[
    Page("Cloud Run: WebSockets", "https://cloud.google.com/run/docs/triggering/websockets"),
    Page(
        "Cloud Run: request timeout",
        "https://cloud.google.com/run/docs/configuring/request-timeout",
    ),
];

const BINANCE_SPOT: Source =
    File("binance/binance-spot-api-docs@a5e0bc3ddc0f:web-socket-streams.md");

const BINANCE_FUTURES: Source = Page(
    "Binance: USDS-margined futures, WebSocket market streams",
    "https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams",
);

const FRONT_DOOR: Source = Page(
    "Azure Front Door WebSocket",
    "https://learn.microsoft.com/azure/frontdoor/standard-premium/websocket",
);

const API_GATEWAY: Source = Page(
    "Amazon API Gateway: quotas for WebSocket APIs",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html",
);

/// A time in seconds, without digits that say nothing.
pub(super) fn seconds(time: Duration) -> String {
    let thousandths = time.as_millis() % 1000;
    let text = format!("{}.{thousandths:03}", time.as_secs());
    format!("{} s", text.trim_end_matches('0').trim_end_matches('.'))
}

/// Whether some limit of time may show as this code.
pub(super) fn may_end(code: CloseCode) -> bool {
    KEEP_ALIVES.iter().any(|row| row.may_show(code, &Evidence::default()))
}
