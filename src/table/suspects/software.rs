//! Which software the tables of suspects name: the libraries that it is made with, and the words that
//! people use for it.

use super::{Evidence, KEEP_ALIVES, KeepAlive, SIZE_LIMITS, SeenBy, SizeLimit, seconds};
use crate::CloseCode;
use crate::Source::{self, File, Page, Thread};
use crate::table::Library;
use crate::table::name::{fold, same};

/// What is known of some software: who it is, and what people call it.
struct Software {
    /// How its name begins in the tables of suspects, or its name if it is in none of them.
    begins: &'static str,
    /// The ids of the libraries that it is, or that are made with it; none for proxies, servers and
    /// services.
    libraries: &'static [&'static str],
    /// Words that people use for it, each without a blank.
    words: &'static [&'static str],
    /// What is to be known where it has no default that ends connections.
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

/// What runs in clusters: the ingress controllers, and what the cluster itself does.
const KUBERNETES: [&str; 2] = ["kubernetes", "k8s"];

/// Software by its name. Where two beginnings fit, the first counts.
#[rustfmt::skip]
static SOFTWARE: &[Software] = &[
    made_with(".NET", &["dotnet"]),
    made_with("ASGI servers", &["starlette"]),
    made_with("Action Cable", &["action-cable"]),
    made_with("Bandit", &["bandit"]),
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
    called("Amazon CloudFront", &["cloudfront"]),
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
    called("Google Cloud application load balancer", &["gclb", "gke", "gcp", "google-cloud"]),
    called("Google Gemini Live", &["gemini"]),
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
    called("arduinoWebSockets", &["arduinowebsockets"]),
    called("gunicorn", &["gunicorn"]),
    called("nginx", &["nginx", "ingress-nginx", KUBERNETES[0], KUBERNETES[1]]),
    called("python-engineio", &["python-engineio"]),
    called("uvicorn", &["uvicorn"]),
    noted("Caddy", &["caddy"],
        "Caddy sets no time limit on WebSockets by default. A reload of its configuration closes \
         them with 1001 on both sides, unless stream_close_delay is set; a stream_timeout ends them \
         without a Close, so as 1006.",
        &[
            File("caddyserver/website@1a6bbd7d92ea:src/docs/markdown/caddyfile/directives/\
                  reverse_proxy.md"),
            File("caddyserver/caddy@0cf03d32f7d9:modules/caddyhttp/reverseproxy/streaming.go"),
            Thread("caddyserver/caddy#5567"),
        ]),
    noted("IIS and ASP.NET Core", &["iis", "asp.net", "aspnetcore"],
        "IIS and ASP.NET Core set no time limit on WebSockets by default: pingInterval is 0, \
         KeepAliveTimeout is infinite. ASP.NET Core sends a keepalive every 2 min \
         (KeepAliveInterval), which is too rarely for a proxy that closes after 60 s.",
        &[
            File("MicrosoftDocs/iis-docs@0a7d968ccd4a:iis/configuration/system.webServer/\
                  webSocket.md"),
            File("dotnet/aspnetcore@136a666a7645:src/Middleware/WebSockets/src/\
                  WebSocketOptions.cs"),
            Page("WebSocketOptions.KeepAliveTimeout",
                "https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.builder.websocketoptions.keepalivetimeout"),
        ]),
    noted("React Native", &["react-native", "reactnative", "rn"],
        "React Native sends no pings by itself: its Android module sets no ping interval for \
         OkHttp, and its ping() sends an empty binary message there. So idle limits on the way run \
         out, and any failure below shows as 1006.",
        &[
            File("facebook/react-native@011fdba9beee:packages/react-native/ReactAndroid/src/main/\
                  java/com/facebook/react/modules/websocket/WebSocketModule.kt"),
            File("facebook/react-native@0315f9443595:Libraries/WebSocket/WebSocket.js"),
        ]),
];

/// Whether other software than libraries is called so: it has defaults that end connections, or
/// there is something else to know of it.
///
/// ```
/// use wsclose::table::is_software;
///
/// assert!(is_software("haproxy") && is_software("Cloud Run") && is_software("caddy"));
/// assert!(!is_software("nobody's proxy"));
/// ```
pub fn is_software(word: &str) -> bool {
    defaults(word).next().is_some() || note(word).is_some()
}

/// The words that people use for software that is no library, each with what it is.
pub fn software_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = |row: &'static Software| row.words.iter().map(|word| (*word, row.begins));
    SOFTWARE.iter().flat_map(words)
}

/// The words that people use for the software of this name.
pub(crate) fn words_for(software: &str) -> &'static [&'static str] {
    row(software).map_or(&[], |row| row.words)
}

impl Software {
    fn is_called(&self, word: &str) -> bool {
        let folded = fold(word);
        self.words.iter().any(|own| same(own, &folded))
    }
}

/// What is to be known of software that has no default which ends connections: its name, the words
/// for it, and a sentence or two.
pub(crate) fn notes() -> impl Iterator<Item = (&'static str, &'static [&'static str], &'static str)>
{
    SOFTWARE.iter().filter_map(|row| Some((row.begins, row.words, row.note?.0)))
}

/// What is to be known of software that is called so.
pub(super) fn note(word: &str) -> Option<&'static Note> {
    SOFTWARE.iter().filter(|row| row.is_called(word)).find_map(|row| row.note.as_ref())
}

/// The row of a name of software in the tables of suspects.
fn row(software: &str) -> Option<&'static Software> {
    SOFTWARE.iter().find(|row| software.starts_with(row.begins))
}

/// The codes that the limits of software show to the other end, where they are known; by a word for
/// it.
fn defaults(word: &str) -> impl Iterator<Item = Option<CloseCode>> {
    let sizes = sizes_of(word).map(|limit| Some(limit.shows));
    sizes.chain(times_of(word).map(|row| row.peer))
}

fn times_of(word: &str) -> impl Iterator<Item = &'static KeepAlive> {
    KEEP_ALIVES.iter().filter(move |row| is_called(row.software, word))
}

fn sizes_of(word: &str) -> impl Iterator<Item = &'static SizeLimit> {
    SIZE_LIMITS.iter().filter(move |limit| is_called(limit.software, word))
}

/// Why software that was named is no suspect, in a sentence. `None` where no default of it is known.
///
/// ```
/// use std::time::Duration;
/// use wsclose::CloseCode;
/// use wsclose::table::{Evidence, cleared};
///
/// let after = Some(Duration::from_secs(3));
/// let evidence = Evidence { software: Some("nginx"), after, ..Evidence::default() };
/// assert_eq!(
///     cleared("nginx", CloseCode::new(1006), &evidence).unwrap(),
///     "Not nginx, ingress-nginx: its limit is 60 s, and the connection lived 3 s."
/// );
/// ```
pub fn cleared(word: &str, code: CloseCode, evidence: &Evidence<'_>) -> Option<String> {
    let names = names_of(word)?;
    if evidence.handshake_failed() {
        return Some(format!("No limit of {names} was met: the connection never opened."));
    }
    let mut times: Vec<_> = times_of(word).filter(|row| row.may_show(code, evidence)).collect();
    let is_size = sizes_of(word).any(|limit| limit.shows == code);
    if times.is_empty() && !is_size {
        return Some(shows_others(word, &names, code, evidence.seen_by));
    }
    let Some(after) = evidence.after.filter(|_| !times.is_empty()) else {
        return Some(format!("What came does not speak for {names}."));
    };
    times.dedup_by_key(|row| row.seconds);
    let times: Vec<_> = times.iter().map(|row| row.time()).collect();
    let (is, times) = (if times.len() > 1 { "limits are" } else { "limit is" }, times.join(", "));
    let lived = seconds(after);
    Some(format!("Not {names}: its {is} {times}, and the connection lived {lived}."))
}

/// That no default of some software shows as the code, and as which codes they do.
fn shows_others(word: &str, names: &str, code: CloseCode, seen_by: Option<SeenBy>) -> String {
    let codes = codes_of_defaults(word);
    let none = format!("No default of {names} is known here that shows as {code}");
    if codes.contains(&code) {
        let side =
            seen_by.map_or("this side".to_owned(), |side| format!("the {} side", side.name()));
        return format!("{none} on {side}, only on the other.");
    }
    let codes: Vec<_> = codes.iter().map(ToString::to_string).collect();
    match codes.as_slice() {
        [] => format!("{none}."),
        codes => format!("{none}, only as {}.", codes.join(" and ")),
    }
}

/// The names of the software that is called so and has limits.
fn names_of(word: &str) -> Option<String> {
    let times = times_of(word).map(|row| row.software);
    let mut names: Vec<_> = times.chain(sizes_of(word).map(|limit| limit.software)).collect();
    names.sort_unstable();
    names.dedup();
    (!names.is_empty()).then(|| names.join(" or "))
}

/// The codes that the defaults of software show to the other end, by the word, or words, with which
/// its name begins. None where no such default is known.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// assert_eq!(table::codes_of_defaults("signalr"), [CloseCode::new(1006)]);
/// ```
pub fn codes_of_defaults(word: &str) -> Vec<CloseCode> {
    let mut codes: Vec<_> = defaults(word).flatten().collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Whether a word is one that people use for software, or a word, or several, begins its name, or one
/// of its names, in any case.
pub(super) fn is_called(software: &str, word: &str) -> bool {
    let begins = |name: &str| {
        name.split_at_checked(word.len()).is_some_and(|(start, rest)| {
            let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            !word.is_empty() && ends && start.eq_ignore_ascii_case(word)
        })
    };
    software.split(", ").any(begins) || row(software).is_some_and(|row| row.is_called(word))
}

/// Who is known to take part.
pub(super) struct Parties<'a> {
    pub(super) libraries: Vec<&'static Library>,
    /// The word for software that is no library.
    pub(super) software: Option<&'a str>,
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
    use crate::table::{FINGERPRINTS, HANDSHAKES, library};

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
