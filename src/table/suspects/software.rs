//! Which libraries stand behind the names of software in the tables of suspects.

use super::{KEEP_ALIVES, SIZE_LIMITS};
use crate::CloseCode;
use crate::table::Library;

/// How the names of software begin, and the ids of the libraries that it is, or that are made
/// with it. Proxies, servers and services are no libraries.
#[rustfmt::skip]
static SOFTWARE: &[(&str, &[&str])] = &[
    (".NET", &["dotnet"]),
    ("ASGI servers", &["starlette"]),
    ("Action Cable", &["action-cable"]),
    ("Bandit", &["bandit"]),
    ("Boost.Beast", &["beast"]),
    ("Firefox", &["gecko"]),
    ("IXWebSocket", &["ixwebsocket"]),
    ("Java-WebSocket", &["java-websocket"]),
    ("Jetty", &["jetty-api", "jetty-core"]),
    ("Ktor", &["ktor"]),
    ("Micronaut", &["micronaut"]),
    ("Netty", &["netty"]),
    ("OkHttp", &["okhttp"]),
    ("Python websockets", &["websockets"]),
    ("SockJS", &["sockjs"]),
    ("Socket.IO", &["engine-io"]),
    ("Spring", &["spring"]),
    ("Tomcat", &["tomcat"]),
    ("Tornado", &["tornado"]),
    ("Undertow", &["undertow"]),
    ("actix-http", &["actix"]),
    ("aiohttp", &["aiohttp"]),
    ("browsers", &["blink", "chromium-net", "webkit"]),
    ("coder/websocket", &["coder"]),
    ("cowboy", &["cowboy"]),
    ("engine.io", &["engine-io"]),
    ("fastwebsockets", &["fastwebsockets"]),
    ("gorilla/websocket", &["gorilla"]),
    ("gws", &["gws"]),
    ("libwebsockets", &["libwebsockets"]),
    ("phoenix.js", &["phoenix"]),
    ("swift-nio", &["swift-nio"]),
    ("tokio-websockets", &["tokio-websockets"]),
    ("tungstenite", &["tungstenite", "axum", "warp"]),
    ("uWebSockets", &["uwebsockets"]),
    ("undici", &["undici"]),
    ("uvicorn with wsproto", &["wsproto"]),
    ("websocket-driver", &["websocket-driver"]),
    ("websocket-node", &["websocket-node"]),
    ("websocketpp", &["websocketpp"]),
    ("ws", &["ws"]),
];

/// The codes that the defaults of software show to the other end, by the word, or words, with which
/// its name begins. None where no such default is known.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// assert_eq!(table::codes_of_defaults("signalr"), [CloseCode::new(1006)]);
/// ```
pub fn codes_of_defaults(word: &str) -> Vec<CloseCode> {
    let limits = SIZE_LIMITS.iter().map(|limit| (limit.software, Some(limit.shows)));
    let times = KEEP_ALIVES.iter().map(|row| (row.software, row.peer));
    let its = limits.chain(times).filter(|(software, _)| is_called(software, word));
    let mut codes: Vec<_> = its.filter_map(|(_, code)| code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Whether a word, or several, begins the name of software, or one of its names, in any case.
fn is_called(software: &str, word: &str) -> bool {
    software.split(", ").any(|name| {
        name.split_at_checked(word.len()).is_some_and(|(start, rest)| {
            let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            !word.is_empty() && ends && start.eq_ignore_ascii_case(word)
        })
    })
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
    SOFTWARE.iter().any(|(start, ids)| {
        software.starts_with(start) && libraries.iter().any(|library| ids.contains(&library.id))
    })
}

/// Whether two names stand for one software: the same, one among others, or made with the same
/// library.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let beginning = |name: &str| {
        SOFTWARE.iter().map(|(start, _)| start).find(|start| name.starts_with(**start))
    };
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
        for id in SOFTWARE.iter().flat_map(|(_, ids)| *ids) {
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
        for (start, _) in SOFTWARE {
            assert!(software.iter().any(|name| name.starts_with(start)), "{start}");
        }
    }
}
