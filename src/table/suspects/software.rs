//! The software named in the tables of suspects: which libraries it is or is used in, and the names
//! people use for it.

use super::{Direction, Evidence};
use crate::Source::{self, File, Page, Thread};
use crate::table::Library;
use crate::table::fold::{fold, same};

/// What is known about a piece of software: what it is, and what people call it.
struct Software {
    /// How its name begins in the tables of suspects, or its name if it is in none of them.
    begins: &'static str,
    /// The ids of the libraries that it is, or that are made with it; none for proxies, servers and
    /// services.
    libraries: &'static [&'static str],
    /// Names people use for it, each without spaces.
    words: &'static [&'static str],
    /// What else there is to know about it.
    note: Option<Note>,
}

/// A sentence or two, and where that was read.
type Note = (&'static str, &'static [Source]);

const fn made_with(begins: &'static str, libraries: &'static [&'static str]) -> Software {
    Software { begins, libraries, words: &[], note: None }
}

const fn called(begins: &'static str, words: &'static [&'static str]) -> Software {
    Software { begins, libraries: &[], words, note: None }
}

const fn noted(
    name: &'static str,
    words: &'static [&'static str],
    note: &'static str,
    sources: &'static [Source],
) -> Software {
    Software { begins: name, libraries: &[], words, note: Some((note, sources)) }
}

/// Names for everything that runs in a cluster: the ingress controllers and Kubernetes itself.
const KUBERNETES: [&str; 2] = ["kubernetes", "k8s"];

/// All software. If two rows match the beginning of a name, the first one wins.
#[rustfmt::skip]
static SOFTWARE: &[Software] = &[
    made_with(".NET", &["dotnet"]),
    made_with("ASGI servers", &["starlette"]),
    made_with("Action Cable", &["action-cable"]),
    made_with("Bandit", &["bandit"]),
    made_with("arduinoWebSockets", &["arduino-websockets"]),
    made_with("Boost.Beast", &["beast"]),
    made_with("Firefox", &["gecko"]),
    made_with("IXWebSocket", &["ixwebsocket"]),
    made_with("Java-WebSocket", &["java-websocket"]),
    made_with("Jetty", &["jetty-api", "jetty-core"]),
    made_with("Ktor", &["ktor"]),
    made_with("Micronaut", &["micronaut"]),
    made_with("Netty", &["netty"]),
    made_with("OkHttp", &["okhttp"]),
    made_with("Python websockets", &["websockets"]),
    made_with("SockJS", &["sockjs"]),
    made_with("Socket.IO", &["engine-io"]),
    Software { words: &["stomp"], ..made_with("Spring STOMP", &["spring"]) },
    made_with("Spring", &["spring"]),
    made_with("Tomcat", &["tomcat"]),
    made_with("Tornado", &["tornado"]),
    made_with("Undertow", &["undertow"]),
    made_with("actix-http", &["actix"]),
    made_with("aiohttp", &["aiohttp"]),
    made_with("browsers", &["blink", "chromium-net", "webkit"]),
    made_with("coder/websocket", &["coder"]),
    made_with("cowboy", &["cowboy"]),
    made_with("engine.io", &["engine-io"]),
    made_with("fastwebsockets", &["fastwebsockets"]),
    made_with("gorilla/websocket", &["gorilla"]),
    made_with("gws", &["gws"]),
    made_with("libwebsockets", &["libwebsockets"]),
    made_with("phoenix.js", &["phoenix"]),
    made_with("swift-nio", &["swift-nio"]),
    made_with("tokio-websockets", &["tokio-websockets"]),
    made_with("tungstenite", &["tungstenite", "axum", "warp"]),
    made_with("uWebSockets", &["uwebsockets"]),
    made_with("undici", &["undici"]),
    made_with("uvicorn with wsproto", &["wsproto"]),
    made_with("websocket-driver", &["websocket-driver"]),
    made_with("websocket-node", &["websocket-node"]),
    made_with("websocketpp", &["websocketpp"]),
    made_with("ws", &["ws"]),
    called("@stomp/stompjs", &["stompjs", "stomp"]),
    called("AWS API Gateway", &["api-gateway", "aws-api-gateway", "apigw"]),
    called("AWS Network Load Balancer", &["nlb", "aws-nlb"]),
    called("AWS load balancer", &["alb", "elb", "aws-alb", "aws-elb"]),
    called("Amazon CloudFront", &["cloudfront", "aws-cloudfront", "aws"]),
    called("Apache mod_proxy", &["apache", "httpd", "mod_proxy"]),
    called("Apache with apache-websocket", &["apache-websocket"]),
    called("Azure Application Gateway by its ingress controller (AGIC)",
        &["agic", "azure-application-gateway", KUBERNETES[0], KUBERNETES[1]]),
    called("Azure Application Gateway", &["azure-application-gateway"]),
    called("Azure Front Door", &["front-door", "azure-front-door"]),
    called("Azure Load Balancer", &["azure-load-balancer"]),
    called("Binance", &["binance"]),
    called("Bun", &["bun"]),
    called("Cloudflare Workers", &["workerd", "cloudflare-workers"]),
    called("Cloudflare Zero Trust gateway", &["cloudflare-zero-trust"]),
    called("Cloudflare's proxy", &["cloudflare"]),
    called("Daphne", &["daphne"]),
    called("Deno", &["deno"]),
    called("Envoy", &["envoy", "istio"]),
    called("Google Cloud Run", &["cloud-run", "gcp", "google-cloud"]),
    called("Google Cloud application load balancer",
        &["gclb", "gke", "gcp", "google-cloud", "google-cloud-load-balancer"]),
    called("Google Gemini Live", &["gemini", "gemini-live"]),
    called("HAProxy in ingress controllers",
        &["haproxy", "haproxy-ingress", KUBERNETES[0], KUBERNETES[1]]),
    called("HAProxy", &["haproxy"]),
    called("Heroku", &["heroku"]),
    called("Hypercorn", &["hypercorn"]),
    called("Kong", &["kong"]),
    called("Kubernetes", &KUBERNETES),
    called("OpenAI Realtime", &["openai"]),
    called("OpenShift router", &["openshift"]),
    called("Sanic", &["sanic"]),
    called("SignalR", &["signalr"]),
    called("Traefik", &["traefik"]),
    called("Workerman", &["workerman"]),
    called("YARP", &["yarp"]),
    called("gunicorn", &["gunicorn"]),
    called("nginx", &["nginx", "ingress-nginx", KUBERNETES[0], KUBERNETES[1]]),
    called("python-engineio", &["python-engineio"]),
    called("uvicorn", &["uvicorn"]),
    noted("Caddy", &["caddy"],
        "Caddy sets no time limit on WebSockets by default. Reloading its configuration closes \
         them with 1001 on both sides, unless stream_close_delay is set. If stream_timeout is set, \
         it ends them without a Close, so you see 1006.",
        &[
            File("caddyserver/website@1a6bbd7d92ea:src/docs/markdown/caddyfile/directives/\
                  reverse_proxy.md"),
            File("caddyserver/caddy@0cf03d32f7d9:modules/caddyhttp/reverseproxy/streaming.go"),
            Thread("caddyserver/caddy#5567"),
        ]),
    noted("IIS and ASP.NET Core", &["iis", "asp.net", "aspnetcore", "kestrel"],
        "IIS and ASP.NET Core set no time limit on WebSockets by default (pingInterval is 0, \
         KeepAliveTimeout is infinite). ASP.NET Core sends a keepalive every 2 min \
         (KeepAliveInterval), which is too seldom for a proxy that closes idle connections after \
         60 s.",
        &[
            File("MicrosoftDocs/iis-docs@0a7d968ccd4a:iis/configuration/system.webServer/\
                  webSocket.md"),
            File("dotnet/aspnetcore@136a666a7645:src/Middleware/WebSockets/src/\
                  WebSocketOptions.cs"),
            Page("WebSocketOptions.KeepAliveTimeout",
                "https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.builder.websocketoptions.keepalivetimeout"),
        ]),
    noted("React Native", &["react-native", "rn"],
        "React Native sends no pings on its own: its Android module sets no ping interval in \
         OkHttp, and on Android its ping() sends an empty binary message, not a ping. So idle \
         connections run into the idle limits on the way, and any failure in the layers below \
         shows as 1006.",
        &[
            File("facebook/react-native@011fdba9beee:packages/react-native/ReactAndroid/src/main/\
                  java/com/facebook/react/modules/websocket/WebSocketModule.kt"),
            File("facebook/react-native@0315f9443595:Libraries/WebSocket/WebSocket.js"),
        ]),
];

/// Whether a word is one of those that people use for software, and not only the beginning of a
/// name.
///
/// ```
/// use wsclose::table::{is_software, is_software_word};
///
/// assert!(is_software_word("alb") && !is_software_word("aws load balancer"));
/// assert!(is_software("aws load balancer"));
/// ```
pub fn is_software_word(word: &str) -> bool {
    SOFTWARE.iter().any(|row| row.is_called(word))
}

/// The names people use for servers, proxies, services and the like, each with the software it
/// means.
///
/// ```
/// let mut words = wsclose::table::software_words();
/// assert!(words.any(|pair| pair == ("alb", "AWS load balancer")));
/// ```
pub fn software_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = |row: &'static Software| row.words.iter().map(|word| (*word, row.begins));
    SOFTWARE.iter().flat_map(words)
}

/// The names people use for the software of this name in the tables.
pub(crate) fn words_for(software: &str) -> &'static [&'static str] {
    row(software).map_or(&[], |row| row.words)
}

impl Software {
    fn is_called(&self, word: &str) -> bool {
        let folded = fold(word);
        self.words.iter().any(|own| same(own, &folded))
    }
}

/// The notes on software without a default that ends connections: its name, the words for it, and
/// the note.
pub(crate) fn notes() -> impl Iterator<Item = (&'static str, &'static [&'static str], &'static str)>
{
    SOFTWARE.iter().filter_map(|row| Some((row.begins, row.words, row.note?.0)))
}

/// The note on the software that this word names.
pub(super) fn note(word: &str) -> Option<&'static Note> {
    SOFTWARE.iter().filter(|row| row.is_called(word)).find_map(|row| row.note.as_ref())
}

/// The row of a name of software in the tables of suspects.
fn row(software: &str) -> Option<&'static Software> {
    SOFTWARE.iter().find(|row| software.starts_with(row.begins))
}

/// Whether people use `word` for this software, or one of its names begins with `word` (one word or
/// several), ignoring upper and lower case.
pub(super) fn is_called(software: &str, word: &str) -> bool {
    let begins = |name: &str| {
        name.split_at_checked(word.len()).is_some_and(|(start, rest)| {
            let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            !word.is_empty() && ends && start.eq_ignore_ascii_case(word)
        })
    };
    let is_row = |row: &Software| row.is_called(word);
    software == word || software.split(", ").any(begins) || row(software).is_some_and(is_row)
}

/// Who is known to take part.
pub(super) struct Parties<'a> {
    pub(super) libraries: Vec<&'static Library>,
    /// The word for software that is no library.
    pub(super) software: Option<&'a str>,
}

impl Evidence<'_> {
    /// Everybody who is known to take part.
    pub(super) fn parties(&self) -> Parties<'_> {
        let libraries = self.libraries.iter().copied().chain(self.reported_by).collect();
        Parties { libraries, software: self.software }
    }

    /// Those whose defaults may be behind the code. The library that reported it is not where the
    /// other side sent the code, or where a text of its own speaks of something else.
    pub(super) fn with_defaults(&self, speaks_of_it: fn(&str) -> bool) -> Parties<'_> {
        let speaks_of_other = self.text().is_some_and(|text| !speaks_of_it(text));
        let is_cleared = self.direction == Some(Direction::Received) || speaks_of_other;
        let reporter = self.reported_by.map(|library| library.id);
        let mut parties = self.parties();
        parties.libraries.retain(|library| !is_cleared || Some(library.id) != reporter);
        parties
    }
}

impl Parties<'_> {
    /// Whether software is among them, or is what one of them is made with.
    pub(super) fn include(&self, software: &str) -> bool {
        let is_named = self.software.is_some_and(|word| is_called(software, word));
        is_named || is_of(software, &self.libraries)
    }
}

/// Whether software is one of these libraries, or is what they are made with.
fn is_of(software: &str, libraries: &[&Library]) -> bool {
    let ids = row(software).map_or(&[][..], |row| row.libraries);
    libraries.iter().any(|library| ids.contains(&library.id))
}

/// Whether two names stand for one software: the same, one among others, or made with the same
/// library.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let beginning = |name: &str| row(name).map(|row| row.begins);
    let is_among = |name: &str, names: &str| names.split(", ").any(|among| among == name);
    is_among(one, other)
        || is_among(other, one)
        || beginning(one).is_some() && beginning(one) == beginning(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{FINGERPRINTS, HANDSHAKES, KEEP_ALIVES, SIZE_LIMITS, is_software, library};

    #[test]
    fn every_id_is_known() {
        for id in SOFTWARE.iter().flat_map(|row| row.libraries) {
            assert!(library(id).is_some(), "{id}");
        }
    }

    #[test]
    fn every_beginning_is_that_of_some_software() {
        let software: Vec<_> = FINGERPRINTS
            .iter()
            .map(|print| print.software)
            .chain(KEEP_ALIVES.iter().map(|row| row.software))
            .chain(SIZE_LIMITS.iter().map(|limit| limit.software))
            .chain(HANDSHAKES.iter().map(|row| row.software))
            .collect();
        for Software { begins, .. } in SOFTWARE.iter().filter(|row| row.note.is_none()) {
            assert!(software.iter().any(|name| name.starts_with(begins)), "{begins}");
        }
    }

    #[test]
    fn whatever_has_a_limit_can_be_named() {
        let times = KEEP_ALIVES.iter().map(|row| row.software);
        for software in times.chain(SIZE_LIMITS.iter().map(|limit| limit.software)) {
            let row = row(software);
            let is_known = |row: &Software| !row.libraries.is_empty() || !row.words.is_empty();
            assert!(row.is_some_and(is_known), "{software} needs a row in SOFTWARE");
        }
    }

    #[test]
    fn words_are_typed_without_quotes() {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
        for (word, _) in software_words() {
            assert!(word.chars().all(is_plain), "{word}");
            assert!(is_software(word), "{word}");
        }
    }
}
