//! Every piece of software, by name; below it the rows that are only a part or a version of it.

use super::{Software, called, made_with, noted, part, plain};
use crate::Source::{Code, File, Page, Thread};

/// A `static` for each row, and [`SOFTWARE`] with all of them.
macro_rules! software {
    ($($row:ident = $software:expr;)+) => {
        $(pub(crate) static $row: Software = $software;)+

        /// All software that the tables name.
        pub static SOFTWARE: &[&Software] = &[$(&$row),+];
    };
}

/// Words for everything that runs in a cluster: the ingress controllers and Kubernetes itself.
const KUBERNETES_WORDS: [&str; 2] = ["kubernetes", "k8s"];

software! {
    ACCESS_LOG = plain("access-log", "a web server's access log");
    AMP = made_with("amp", "amphp/websocket", &["amp"]);
    PEKKO = made_with("pekko", "Apache Pekko HTTP and Akka HTTP", &["pekko", "akka"]);
    CPPRESTSDK = made_with("cpprestsdk", "C++ REST SDK", &["cpprestsdk"]);
    CIVETWEB = plain("civetweb", "CivetWeb");
    CURL = made_with("curl", "curl", &["curl"]);
    CURL_CFFI = made_with("curl-cffi", "curl_cffi", &["curl-cffi"]);
    DART = made_with("dart", "Dart", &["dart-io", "web-socket-channel"]);
    DISCORD4J = plain("discord4j", "Discord4J");
    DJANGO_CHANNELS = plain("django-channels", "Django Channels");
    ELEVENLABS = plain("elevenlabs", "ElevenLabs");
    ESP_IDF = made_with("esp-idf", "ESP-IDF", &["esp-idf"]);
    EZSOCKETS = plain("ezsockets", "ezsockets");
    FLECK = made_with("fleck", "Fleck", &["fleck"]);
    GEVENT_WEBSOCKET = plain("gevent-websocket", "gevent-websocket");
    GO = plain("go", "Go");
    GODOT = plain("godot", "Godot");
    X_NET = made_with("x-net", "golang.org/x/net/websocket", &["x-net"]);
    GQL = plain("gql", "gql (Python)");
    HASURA = Software { apps: &["hasura"], ..plain("hasura", "Hasura") };
    HTTP_PROXY = plain("http-proxy", "http-proxy (http-proxy-middleware)");
    HTTP4S = plain("http4s", "http4s");
    HTTPX_WS = plain("httpx-ws", "httpx-ws");
    JVM = plain("jvm", "Java's own classes");
    JDA = plain("jda", "JDA");
    JSONRPSEE = plain("jsonrpsee", "jsonrpsee");
    LIBSOUP = made_with("libsoup", "libsoup", &["libsoup"]);
    LIVEKIT_AGENTS = plain("livekit-agents", "LiveKit Agents");
    LUA_RESTY_WEBSOCKET = plain("lua-resty-websocket", "lua-resty-websocket");
    LUA_WEBSOCKETS = plain("lua-websockets", "lua-websockets");
    MATTERMOST = Software { apps: &["mattermost"], ..plain("mattermost", "Mattermost") };
    MINT_WEB_SOCKET = plain("mint-web-socket", "Mint.WebSocket");
    MOJOLICIOUS = plain("mojolicious", "Mojolicious");
    MONGOOSE = made_with("mongoose", "Mongoose", &["mongoose"]);
    NATIVEWEBSOCKET = made_with("nativewebsocket", "NativeWebSocket", &["nativewebsocket"]);
    NBIO = plain("nbio", "nbio");
    DOTNET = made_with("dotnet", ".NET", &["dotnet"]);
    NODE = plain("node", "Node.js");
    PHOENIX = plain("phoenix", "Phoenix");
    PHRITY_WEBSOCKET = plain("phrity-websocket", "phrity/websocket (textalk/websocket)");
    POCO = made_with("poco", "POCO", &["poco"]);
    POLKADOT_JS = plain("polkadot-js", "polkadot-js");
    REACTOR_NETTY = part("reactor-netty", "Reactor Netty", &[&NETTY]);
    PROTOCOL_WEBSOCKET =
        made_with("protocol-websocket", "protocol-websocket (Ruby)", &["protocol-websocket"]);
    PUSHER = Software { apps: &["pusher"], ..plain("pusher", "Pusher") };
    PYTHON = plain("python", "Python");
    QT = made_with("qt", "Qt WebSockets", &["qt"]);
    RATCHET = made_with("ratchet-php", "Ratchet (PHP)", &["ratchet-php"]);
    REQWEST_WEBSOCKET = made_with("reqwest-websocket", "reqwest-websocket", &["reqwest-websocket"]);
    RUST_WEBSOCKET = plain("rust-websocket", "rust-websocket");
    SLACK_SOCKET_MODE = plain("slack-socket-mode", "Slack Socket Mode");
    SLACK_SDK = plain("slack-sdk", "slack_sdk (socket mode)");
    SOCKETROCKET = made_with("socketrocket", "SocketRocket", &["socketrocket"]);
    STARSCREAM = made_with("starscream", "Starscream", &["starscream"]);
    STOMPJS = Software {
        apps: &["stompjs"],
        ..called("stompjs", "@stomp/stompjs", &["stompjs", "stomp"])
    };
    ACTION_CABLE = made_with("action-cable", "Action Cable", &["action-cable"]);
    ACTIX = made_with("actix", "actix", &["actix"]);
    ACTIX_HTTP = part("actix-http", "actix-http", &[&ACTIX]);
    AIOHTTP = Software {
        note: "aiohttp sends no pings unless you set heartbeat. Then it drops a connection, as \
               1006, whose pong takes longer than half of that. It closes with 1009 on a message \
               over max_msg_size, 4 MiB by default.",
        sources: &[
            File("aio-libs/aiohttp@495e77836:aiohttp/web_ws.py"),
            Code("aiohttp 3.14.5 web_ws.py"),
        ],
        ..made_with("aiohttp", "aiohttp", &["aiohttp"])
    };
    CLOUDFRONT = called("cloudfront", "Amazon CloudFront", &["cloudfront", "aws-cloudfront", "aws"]);
    GUACAMOLE = plain("guacamole", "Apache Guacamole");
    MOD_PROXY = called("mod-proxy", "Apache mod_proxy", &["apache", "httpd", "mod_proxy"]);
    APACHE_WEBSOCKET =
        called("apache-websocket", "Apache with apache-websocket", &["apache-websocket"]);
    ARDUINO_WEBSOCKETS =
        made_with("arduino-websockets", "arduinoWebSockets", &["arduino-websockets"]);
    ASGI_SERVERS = made_with(
        "asgi-servers",
        "ASGI servers (uvicorn and others, under FastAPI, Starlette)",
        &["starlette"],
    );
    AT_PROTOCOL = plain("at-protocol", "AT Protocol servers");
    AUTOBAHN_PYTHON = made_with("autobahn-python", "autobahn-python", &["autobahn"]);
    API_GATEWAY =
        called("api-gateway", "AWS API Gateway", &["api-gateway", "aws-api-gateway", "apigw"]);
    API_GATEWAY_IDLE = part("api-gateway-idle", "AWS API Gateway (idle)", &[&API_GATEWAY]);
    API_GATEWAY_LIFE = part("api-gateway-life", "AWS API Gateway (whole life)", &[&API_GATEWAY]);
    AWS_LOAD_BALANCER =
        called("aws-load-balancer", "AWS load balancer", &["alb", "elb", "aws-alb", "aws-elb"]);
    ALB_CLASSIC = part(
        "aws-load-balancer-kinds",
        "AWS load balancer (Application or Classic)",
        &[&AWS_LOAD_BALANCER],
    );
    AWS_NLB = called("aws-nlb", "AWS Network Load Balancer", &["nlb", "aws-nlb"]);
    AZURE_APPLICATION_GATEWAY = called(
        "azure-application-gateway",
        "Azure Application Gateway",
        &["azure-application-gateway"],
    );
    AGIC = called(
        "agic",
        "Azure Application Gateway by its ingress controller (AGIC)",
        &["agic", "azure-application-gateway", KUBERNETES_WORDS[0], KUBERNETES_WORDS[1]],
    );
    AZURE_FRONT_DOOR =
        called("azure-front-door", "Azure Front Door", &["front-door", "azure-front-door"]);
    AZURE_FRONT_DOOR_IDLE =
        part("azure-front-door-idle", "Azure Front Door (idle)", &[&AZURE_FRONT_DOOR]);
    AZURE_FRONT_DOOR_LIFE =
        part("azure-front-door-life", "Azure Front Door (whole life)", &[&AZURE_FRONT_DOOR]);
    AZURE_LOAD_BALANCER =
        called("azure-load-balancer", "Azure Load Balancer", &["azure-load-balancer"]);
    BANDIT = made_with("bandit", "Bandit", &["bandit"]);
    BANDIT_PHOENIX = part("bandit-phoenix", "Bandit under Phoenix", &[&BANDIT]);
    BINANCE = called("binance", "Binance", &["binance"]);
    BINANCE_FUTURES = part("binance-futures", "Binance futures", &[&BINANCE]);
    BINANCE_SPOT = part("binance-spot", "Binance spot", &[&BINANCE]);
    BEAST = made_with("beast", "Boost.Beast", &["beast"]);
    BROWSERS = made_with("browsers", "browsers", &["blink", "chromium-net", "webkit"]);
    BROWSER = part("browser", "a browser", &[&BROWSERS]);
    CHROMIUM_WEBKIT = part("chromium-webkit", "browsers (Chromium, WebKit)", &[&BROWSERS]);
    CLOSE_EVENT = part("close-event", "a CloseEvent", &[&BROWSERS]);
    BUN = called("bun", "Bun", &["bun"]);
    CADDY = noted(
        "caddy",
        "Caddy",
        &["caddy"],
        "Caddy sets no time limit on WebSockets by default. Reloading its configuration closes \
         them with 1001 on both sides, unless stream_close_delay is set. If stream_timeout is set, \
         it ends them without a Close, so you see 1006.",
        &[
            File("caddyserver/website@1a6bbd7d92ea:src/docs/markdown/caddyfile/directives/\
                  reverse_proxy.md"),
            File("caddyserver/caddy@0cf03d32f7d9:modules/caddyhttp/reverseproxy/streaming.go"),
            Thread("caddyserver/caddy#5567"),
        ],
    );
    CENTRIFUGO = Software { apps: &["centrifugo"], ..plain("centrifugo", "Centrifugo") };
    CENTRIFUGO_CLIENTS = part("centrifugo-clients", "Centrifugo's clients", &[&CENTRIFUGO]);
    CHROMIUM = made_with("chromium", "Chromium", &["blink", "chromium-net"]);
    CLOUDFLARE_PROXY = called("cloudflare-proxy", "Cloudflare's proxy", &["cloudflare"]);
    CLOUDFLARE_WORKERS =
        called("cloudflare-workers", "Cloudflare Workers", &["workerd", "cloudflare-workers"]);
    WORKERD = part("workerd", "Cloudflare Workers, workerd", &[&CLOUDFLARE_WORKERS]);
    CLOUDFLARE_ZERO_TRUST = called(
        "cloudflare-zero-trust",
        "Cloudflare Zero Trust gateway",
        &["cloudflare-zero-trust"],
    );
    CODER = made_with("coder", "coder/websocket", &["coder"]);
    CODER_CHAT = part("coder-chat", "coder/websocket, its chat example", &[&CODER]);
    CODER_NHOOYR = part("coder-nhooyr", "coder/websocket (nhooyr)", &[&CODER]);
    NHOOYR_1_8_7 = part("nhooyr-1.8.7", "nhooyr 1.8.7", &[&CODER]);
    COWBOY = made_with("cowboy", "cowboy", &["cowboy"]);
    COWBOY_AND_PHOENIX = part("cowboy-and-phoenix", "cowboy, and Phoenix on it", &[&COWBOY]);
    COWBOY_PHOENIX = part("cowboy-phoenix", "cowboy (Phoenix)", &[&COWBOY]);
    COWLIB = made_with("cowlib", "cowlib", &["cowboy", "gun"]);
    DAPHNE = called("daphne", "Daphne", &["daphne"]);
    DEEPGRAM = plain("deepgram", "Deepgram");
    DEEPGRAM_SPEECH = part("deepgram-speech", "Deepgram text-to-speech", &[&DEEPGRAM]);
    DENO = called("deno", "Deno", &["deno"]);
    DISCORD_JS = plain("discord.js", "discord.js");
    DISCORD_PY = plain("discord.py", "discord.py");
    ELIXIR = plain("elixir", "Elixir");
    ENGINE_IO = made_with("engine.io", "engine.io", &["engine-io"]);
    ENGINE_IO_SOCKET_IO = part("engine.io-socket.io", "engine.io (Socket.IO)", &[&ENGINE_IO]);
    ENVOY = called("envoy", "Envoy", &["envoy", "istio"]);
    ENVOY_ISTIO = part("envoy-istio", "Envoy, Istio", &[&ENVOY]);
    ENVOY_OLD = part("envoy-old", "Envoy (older versions)", &[&ENVOY]);
    FASTAPI = plain("fastapi", "FastAPI");
    FASTWEBSOCKETS = made_with("fastwebsockets", "fastwebsockets", &["fastwebsockets"]);
    FAYE = plain("faye", "faye");
    FIREFOX = made_with("firefox", "Firefox", &["gecko"]);
    GOBWAS = made_with("gobwas", "gobwas/ws", &["gobwas"]);
    GCLB = called(
        "gclb",
        "Google Cloud application load balancer",
        &["gclb", "gke", "gcp", "google-cloud", "google-cloud-load-balancer"],
    );
    CLOUD_RUN = called("cloud-run", "Google Cloud Run", &["cloud-run", "gcp", "google-cloud"]);
    CLOUD_RUN_HIGHEST =
        part("cloud-run-highest", "Google Cloud Run (highest setting)", &[&CLOUD_RUN]);
    GEMINI_LIVE = called("gemini-live", "Google Gemini Live", &["gemini", "gemini-live"]);
    GORILLA = Software {
        note: "gorilla/websocket sends no pings and sets no read deadline on its own: ping from a \
               timer, call SetReadDeadline, and extend the deadline in SetPongHandler. \
               IsUnexpectedCloseError keeps the codes that you expect out of your log.",
        sources: &[
            Code("gorilla/websocket e064f32 conn.go"),
            Code("gorilla/websocket e064f32 doc.go"),
        ],
        ..made_with("gorilla", "gorilla/websocket", &["gorilla"])
    };
    GORILLA_SHORT = part("gorilla-short", "gorilla", &[&GORILLA]);
    GORILLA_1_5_0 = part("gorilla-1.5.0", "gorilla 1.5.0", &[&GORILLA]);
    GRAPHQL_WS = made_with("graphql-ws", "graphql-ws", &["graphql-ws"]);
    GUN = made_with("gun", "gun", &["gun"]);
    GUNICORN = called("gunicorn", "gunicorn", &["gunicorn"]);
    GUNICORN_ASGI = part("gunicorn-asgi", "gunicorn (ASGI worker)", &[&GUNICORN]);
    GWS = made_with("gws", "gws", &["gws"]);
    HAPROXY = called("haproxy", "HAProxy", &["haproxy"]);
    HAPROXY_DEBIAN =
        part("haproxy-debian", "HAProxy with Debian's default configuration", &[&HAPROXY]);
    HAPROXY_INGRESS = called(
        "haproxy-ingress",
        "HAProxy in ingress controllers",
        &["haproxy", "haproxy-ingress", KUBERNETES_WORDS[0], KUBERNETES_WORDS[1]],
    );
    HEROKU = called("heroku", "Heroku", &["heroku"]);
    HOCUSPOCUS = Software { apps: &["hocuspocus"], ..plain("hocuspocus", "Hocuspocus") };
    HTMX_WS = plain("htmx-ws", "htmx ws extension");
    HYPERCORN = called("hypercorn", "Hypercorn", &["hypercorn"]);
    IIS = noted(
        "iis",
        "IIS and ASP.NET Core",
        &["iis", "asp.net", "aspnetcore", "kestrel"],
        "IIS and ASP.NET Core set no time limit on WebSockets by default (pingInterval is 0, \
         KeepAliveTimeout is infinite). ASP.NET Core sends a keepalive every 2 min \
         (KeepAliveInterval), which is too seldom for a proxy that closes idle connections after \
         60 s.",
        &[
            File("MicrosoftDocs/iis-docs@0a7d968ccd4a:iis/configuration/system.webServer/\
                  webSocket.md"),
            File("dotnet/aspnetcore@136a666a7645:src/Middleware/WebSockets/src/\
                  WebSocketOptions.cs"),
            Page(
                "WebSocketOptions.KeepAliveTimeout",
                "https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.builder.websocketoptions.keepalivetimeout",
            ),
        ],
    );
    IXWEBSOCKET = made_with("ixwebsocket", "IXWebSocket", &["ixwebsocket"]);
    JAKARTA = made_with("jakarta", "Jakarta WebSocket", &["jakarta"]);
    JAVA_NET_HTTP = made_with("java.net.http", "java.net.http", &["jdk"]);
    JAVA_WEBSOCKET = made_with("java-websocket", "Java-WebSocket", &["java-websocket"]);
    JETTY = made_with("jetty", "Jetty", &["jetty-api", "jetty-core"]);
    JETTY_OLD = part("jetty-old", "Jetty, old versions", &[&JETTY]);
    JETTY_10_TO_12 = part("jetty-10-to-12", "Jetty 10 to 12", &[&JETTY]);
    JETTY_12 = part("jetty-12", "Jetty 12", &[&JETTY]);
    KONG = called("kong", "Kong", &["kong"]);
    KTOR = made_with("ktor", "Ktor", &["ktor"]);
    KUBERNETES = called("kubernetes", "Kubernetes", &KUBERNETES_WORDS);
    KUBERNETES_API = part("kubernetes-api", "Kubernetes API server and kubelet", &[&KUBERNETES]);
    LIBWEBSOCKETS = made_with("libwebsockets", "libwebsockets", &["libwebsockets"]);
    LIBWEBSOCKETS_CLIENT =
        part("libwebsockets-client", "libwebsockets (client)", &[&LIBWEBSOCKETS]);
    LIBWEBSOCKETS_SERVER =
        part("libwebsockets-server", "libwebsockets (server)", &[&LIBWEBSOCKETS]);
    MICRONAUT = made_with("micronaut", "Micronaut", &["micronaut"]);
    MITMPROXY = plain("mitmproxy", "mitmproxy");
    NCHAN = plain("nchan", "nchan");
    NETTY = made_with("netty", "Netty", &["netty"]);
    NETTY_WEBFLUX = part("netty-webflux", "Netty (Spring WebFlux, Micronaut)", &[&NETTY]);
    NGINX = called(
        "nginx",
        "nginx",
        &["nginx", "ingress-nginx", KUBERNETES_WORDS[0], KUBERNETES_WORDS[1]],
    );
    INGRESS_NGINX = part("ingress-nginx", "ingress-nginx", &[&NGINX]);
    NGINX_AND_INGRESS = part("nginx-and-ingress", "nginx, ingress-nginx", &[&NGINX]);
    NV_WEBSOCKET_CLIENT =
        made_with("nv-websocket-client", "nv-websocket-client", &["nv-websocket-client"]);
    OKHTTP = made_with("okhttp", "OkHttp", &["okhttp"]);
    OKHTTP_ANDROID = part("okhttp-android", "OkHttp (Android)", &[&OKHTTP]);
    OPENAI_REALTIME = Software {
        apps: &["openai-realtime-observed"],
        ..called("openai-realtime", "OpenAI Realtime", &["openai"])
    };
    OPENSHIFT_ROUTER = called("openshift-router", "OpenShift router", &["openshift"]);
    PHOENIX_JS = made_with("phoenix.js", "phoenix.js", &["phoenix"]);
    PHOENIX_JS_1_8_15 = part("phoenix.js-1.8.15", "phoenix.js up to 1.8.15", &[&PHOENIX_JS]);
    PICOWS = made_with("picows", "picows", &["picows"]);
    PYTHON_WEBSOCKETS = made_with("websockets", "Python websockets", &["websockets"]);
    PYTHON_WEBSOCKETS_UVICORN = part(
        "websockets-uvicorn",
        "Python websockets, uvicorn",
        &[&PYTHON_WEBSOCKETS, &UVICORN],
    );
    WEBSOCKETS_PYTHON = part("websockets-python", "websockets (Python)", &[&PYTHON_WEBSOCKETS]);
    PYTHON_ENGINEIO = called("python-engineio", "python-engineio", &["python-engineio"]);
    REACT_NATIVE = noted(
        "react-native",
        "React Native",
        &["react-native", "rn"],
        "React Native sends no pings on its own: its Android module sets no ping interval in \
         OkHttp, and on Android its ping() sends an empty binary message, not a ping. So idle \
         connections run into the idle limits on the way, and any failure in the layers below \
         shows as 1006.",
        &[
            File("facebook/react-native@011fdba9beee:packages/react-native/ReactAndroid/src/main/\
                  java/com/facebook/react/modules/websocket/WebSocketModule.kt"),
            File("facebook/react-native@0315f9443595:Libraries/WebSocket/WebSocket.js"),
        ],
    );
    RIPPLED = plain("rippled", "rippled (XRP Ledger)");
    ROBUST_WEBSOCKET = plain("robust-websocket", "robust-websocket");
    RUST = plain("rust", "Rust");
    SANIC = called("sanic", "Sanic", &["sanic"]);
    SIGNALR = called("signalr", "SignalR", &["signalr"]);
    SIGNALR_ASP_NET = part("signalr-asp.net", "SignalR (ASP.NET Core)", &[&SIGNALR]);
    SOCKET_IO = made_with("socket.io", "Socket.IO", &["engine-io"]);
    SOCKETCLUSTER_CLIENT = plain("socketcluster-client", "socketcluster-client");
    SOCKETTE = plain("sockette", "sockette");
    SOCKJS = Software { apps: &["sockjs"], ..made_with("sockjs", "SockJS", &["sockjs"]) };
    SOKETTO = made_with("soketto", "soketto", &["soketto"]);
    SPRING = Software {
        apps: &["spring-websocket", "spring-graphql"],
        ..made_with("spring", "Spring", &["spring"])
    };
    SPRING_WEBFLUX = part("spring-webflux", "Spring WebFlux", &[&SPRING]);
    SPRING_STOMP = Software {
        words: &["stomp"],
        ..made_with("spring-stomp", "Spring STOMP", &["spring"])
    };
    STARLETTE = made_with("starlette", "Starlette", &["starlette"]);
    SUBSCRIPTIONS_TRANSPORT_WS =
        plain("subscriptions-transport-ws", "subscriptions-transport-ws");
    SWIFT_NIO = made_with("swift-nio", "swift-nio", &["swift-nio"]);
    SWIFT_NIO_VAPOR = part("swift-nio-vapor", "swift-nio (Vapor)", &[&SWIFT_NIO]);
    SWOOLE = made_with("swoole", "Swoole", &["swoole", "openswoole"]);
    TOKIO_WEBSOCKETS = made_with("tokio-websockets", "tokio-websockets", &["tokio-websockets"]);
    TOMCAT = made_with("tomcat", "Tomcat", &["tomcat"]);
    TOMCAT_CLIENT_9_0_70 = part("tomcat-client-9.0.70", "Tomcat's client 9.0.70", &[&TOMCAT]);
    TOMCAT_SERVER_9_0_70 = part("tomcat-server-9.0.70", "Tomcat's server 9.0.70", &[&TOMCAT]);
    TORNADO = made_with("tornado", "tornado", &["tornado"]);
    TORNADO_CLIENT_6_6_1 = part("tornado-client-6.6.1", "tornado's client 6.6.1", &[&TORNADO]);
    TORNADO_JUPYTER = part("tornado-jupyter", "Tornado (Jupyter)", &[&TORNADO]);
    TORNADO_SERVER_6_6_1 = part("tornado-server-6.6.1", "tornado's server 6.6.1", &[&TORNADO]);
    TRAEFIK = called("traefik", "Traefik", &["traefik"]);
    TRIO_WEBSOCKET = plain("trio-websocket", "trio-websocket");
    TRPC = plain("trpc", "tRPC");
    TUNGSTENITE = made_with("tungstenite", "tungstenite", &["tungstenite", "axum", "warp"]);
    AXUM = part("axum", "axum", &[&TUNGSTENITE]);
    TUNGSTENITE_AXUM = part("tungstenite-axum", "tungstenite (axum)", &[&TUNGSTENITE]);
    TUNGSTENITE_USERS = Software {
        words: &["salvo"],
        ..part("tungstenite-users", "tungstenite (axum, warp, salvo)", &[&TUNGSTENITE])
    };
    TWILIO_VIDEO = Software { apps: &["twilio-video"], ..plain("twilio-video", "Twilio Video JS") };
    TYRUS = plain("tyrus", "Tyrus");
    UNDERTOW = made_with("undertow", "Undertow", &["undertow"]);
    UNDICI = made_with("undici", "undici", &["undici"]);
    UNDICI_NODE = part("undici-node", "undici (Node's WebSocket)", &[&UNDICI]);
    URLSESSION = made_with("urlsession", "URLSession", &["urlsession", "nsurlsession"]);
    UVICORN = called("uvicorn", "uvicorn", &["uvicorn"]);
    UVICORN_WSPROTO = made_with("uvicorn-wsproto", "uvicorn with wsproto", &["wsproto"]);
    UWEBSOCKETS = made_with("uwebsockets", "uWebSockets", &["uwebsockets"]);
    VERTX = part("vertx", "Vert.x", &[&NETTY]);
    VIEM = plain("viem", "viem");
    VITE = plain("vite", "Vite");
    WALLETCONNECT = plain("walletconnect", "WalletConnect");
    WARP = part("warp", "warp", &[&TUNGSTENITE]);
    WEBPACK_DEV_SERVER = plain("webpack-dev-server", "webpack-dev-server");
    WEBSOCKET_CLIENT = made_with("websocket-client", "websocket-client", &["websocket-client"]);
    WEBSOCKET_CLIENT_1_8_0 = part(
        "websocket-client-1.8.0",
        "websocket-client run_forever up to 1.8.0",
        &[&WEBSOCKET_CLIENT],
    );
    WEBSOCKET_DRIVER = made_with("websocket-driver", "websocket-driver", &["websocket-driver"]);
    WEBSOCKET_DRIVER_FAYE =
        part("websocket-driver-faye", "websocket-driver (faye)", &[&WEBSOCKET_DRIVER]);
    WEBSOCKET_DRIVER_RUBY = made_with(
        "websocket-driver-ruby",
        "websocket-driver (Ruby)",
        &["websocket-driver-ruby"],
    );
    WEBSOCKET_FOR_ANDROID = plain("websocket-for-android", "WebSocket-for-Android");
    WEBSOCKET_NODE = made_with("websocket-node", "websocket-node", &["websocket-node"]);
    WEBSOCKET_NODE_CLIENT =
        part("websocket-node-client", "websocket-node (client)", &[&WEBSOCKET_NODE]);
    WEBSOCKET_NODE_SERVER =
        part("websocket-node-server", "websocket-node (server)", &[&WEBSOCKET_NODE]);
    WEBSOCKET_NPM = part("websocket-npm", "websocket (npm)", &[&WEBSOCKET_NODE]);
    WEBSOCKET_SHARP = made_with("websocket-sharp", "websocket-sharp", &["websocket-sharp"]);
    WEBSOCKET_CLIENT_DOTNET = plain("websocket-client-dotnet", "Websocket.Client (.NET)");
    WEBSOCKETPP = made_with("websocketpp", "websocketpp", &["websocketpp"]);
    HASKELL_WEBSOCKETS = plain("haskell-websockets", "websockets (Haskell)");
    WEBSOCKEX = plain("websockex", "WebSockex");
    WEBSOCKIFY = plain("websockify", "websockify (noVNC)");
    WORKERMAN = called("workerman", "Workerman", &["workerman"]);
    WS = made_with("ws", "ws", &["ws"]);
    WS_RS = made_with("ws-rs", "ws (Rust)", &["ws-rs"]);
    WSCAT = plain("wscat", "wscat");
    WSLAY = made_with("wslay", "wslay", &["wslay"]);
    WSPROTO = made_with("wsproto", "wsproto", &["wsproto"]);
    YARP = called("yarp", "YARP", &["yarp"]);
    YAWC = made_with("yawc", "yawc", &["yawc"]);
    ZEPHYR_JS = plain("zephyr.js", "zephyr.js");
}
