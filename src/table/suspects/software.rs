//! Which libraries stand behind the names of software in the tables of suspects.

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

/// Whether software is one of these libraries, or is what they are made with.
pub(super) fn is_of(software: &str, libraries: &[&Library]) -> bool {
    SOFTWARE.iter().any(|(start, ids)| {
        software.starts_with(start) && libraries.iter().any(|library| ids.contains(&library.id))
    })
}

/// Whether two names stand for one software: the same, or made with the same library.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let beginning = |name: &str| {
        SOFTWARE.iter().map(|(start, _)| start).find(|start| name.starts_with(**start))
    };
    one == other || beginning(one).is_some() && beginning(one) == beginning(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{FINGERPRINTS, HANDSHAKES, KEEP_ALIVES, SIZE_LIMITS, library};

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
