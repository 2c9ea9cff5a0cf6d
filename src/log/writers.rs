//! Who writes which lines. A new one is a row, and a line in `tests/library/log.rs`.

use super::Direction;
use super::shape::Shape;
use crate::CloseCode;
use crate::table::SeenBy::{self, Browser, Client, Server};

/// A library or program, and the shapes of its lines.
pub(super) struct Writer {
    /// Its id, if it is a WebSocket library and can be told from others.
    pub(super) library: Option<&'static str>,
    pub(super) name: &'static str,
    /// Which side it is, if it is always the same.
    pub(super) seen_by: Option<SeenBy>,
    /// The more telling before those that begin alike.
    pub(super) shapes: &'static [Shape],
}

impl Writer {
    /// The same, where it is always this side.
    const fn at(self, side: SeenBy) -> Self {
        Self { seen_by: Some(side), ..self }
    }
}

/// A line that has the code in it.
const fn line(pattern: &'static str) -> Shape {
    Shape { pattern, direction: None, code: None }
}

const fn sent(pattern: &'static str) -> Shape {
    Shape { pattern, direction: Some(Direction::Sent), code: None }
}

const fn received(pattern: &'static str) -> Shape {
    Shape { pattern, direction: Some(Direction::Received), code: None }
}

/// A line that says in words that there was no Close frame, or no connection.
const fn abnormal(pattern: &'static str) -> Shape {
    Shape { pattern, direction: None, code: Some(CloseCode::new(1006)) }
}

const fn library(id: &'static str, name: &'static str, shapes: &'static [Shape]) -> Writer {
    Writer { library: Some(id), name, seen_by: None, shapes }
}

const fn other(name: &'static str, shapes: &'static [Shape]) -> Writer {
    Writer { library: None, name, seen_by: None, shapes }
}

pub(super) static WRITERS: &[Writer] = &[
    other(
        "a browser",
        &[
            line("CloseEvent {isTrusted: %fields%"),
            line("close { target: %fields%"),
            abnormal("WebSocket connection to '%any%' failed|: %reason%"),
            abnormal("establish a connection to the server at ws%any%"),
            abnormal("The connection to ws%any% was interrupted while the page was loading"),
        ],
    )
    .at(Browser),
    other("a CloseEvent", &[line("CloseEvent {%fields%")]),
    library(
        "websockets",
        "Python websockets",
        &[
            received("received %code% (%name%)%clause%"),
            sent("sent %code% (%name%)%clause%"),
            received("received %code% (%instead%)%then%"),
            sent("sent %code% (%instead%)%then%"),
            received("; then received %code% (%instead%)"),
            sent("; then sent %code% (%instead%)"),
            abnormal("no close frame received or sent"),
            abnormal("server rejected WebSocket connection: HTTP %status%"),
            sent("> CLOSE %code% (%name%)| %reason% ["),
            received("< CLOSE %code% (%name%)| %reason% ["),
            received("(Close(code=%code%, reason=%reason%)"),
            received("rcvd=Close(code=%code%, reason=%reason%)"),
            sent(", Close(code=%code%, reason=%reason%)"),
            sent("sent=Close(code=%code%, reason=%reason%)"),
            line("Close(code=%code%, reason=%reason%)"),
            line("code = %code% (%any%), reason = %reason%"),
            line("code = %code% (%any%), %reason%"),
        ],
    ),
    // The code is that of the client; the server has none.
    other(
        "uvicorn",
        &[
            abnormal("\"WebSocket %any%\" %status%"),
            abnormal("connection rejected (%status% %any%)"),
        ],
    ),
    library(
        "starlette",
        "Starlette",
        &[
            line("WebSocketDisconnect: (%code%, %reason%)"),
            line("WebSocketDisconnect: %code%"),
            line("WebSocketDisconnect(code=%code%, reason=%reason%)"),
            line("WebSocketDisconnect(%code%, %reason%)"),
            line("WebSocketDisconnect(%code%)"),
        ],
    )
    .at(Server),
    library(
        "aiohttp",
        "aiohttp",
        &[received("WSMessage(type=<WSMsgType.CLOSE: 8>, data=%code%, extra=%reason%)")],
    ),
    library(
        "websocket-client",
        "websocket-client",
        &[
            received("opcode=8 data=b%bytes%"),
            abnormal("Connection to remote host was lost"),
            abnormal("Handshake status %status%"),
        ],
    )
    .at(Client),
    library(
        "gorilla",
        "gorilla/websocket",
        &[
            abnormal("websocket: close 1006 (abnormal closure)|: %reason%"),
            received("websocket: close %code% (%any%)|: %reason%"),
            received("websocket: close %code%|: %reason%"),
            line("CloseError{Code:%code%, Text:%reason%"),
            received("websocket: bad close code %code%"),
        ],
    ),
    library(
        "coder",
        "coder/websocket",
        &[
            received("received close frame: status = %code%| and reason = %reason%"),
            sent("sent close frame: status = %code%| and reason = %reason%"),
            line("status = %code% and reason = %reason%"),
            abnormal("expected handshake response status code 101 but got %status%"),
        ],
    ),
    other("wscat", &[line("Disconnected (code: %code%, reason: %reason%)")]).at(Client),
    library(
        "ws",
        "ws",
        &[
            received("Invalid WebSocket frame: invalid status code %number%"),
            abnormal("WebSocket was closed before the connection was established"),
            abnormal("Unexpected server response: %status%"),
        ],
    ),
    library(
        "websocket-node",
        "websocket-node",
        &[
            abnormal("Connection dropped by remote peer"),
            abnormal("Server responded with a non-101 status: %status%"),
        ],
    ),
    library(
        "engine-io",
        "Socket.IO",
        &[line("transport close"), line("transport error"), line("io server disconnect")],
    ),
    other(
        "discord.js",
        &[
            line("gateway closed with an unexpected code %number%"),
            Shape {
                pattern: "Used disallowed intents",
                direction: None,
                code: Some(CloseCode::new(4014)),
            },
        ],
    )
    .at(Client),
    other("discord.py", &[line("Shard ID %any% WebSocket closed with %number%")]).at(Client),
    library(
        "tungstenite",
        "tungstenite",
        &[
            abnormal("Connection reset without closing handshake"),
            abnormal("ResetWithoutClosingHandshake"),
        ],
    ),
    library("axum", "axum", &[line("CloseFrame { code: %number%, reason: %reason% }")]),
    library("tungstenite", "tungstenite", &[line("CloseFrame {%fields%")]),
    library("actix", "actix", &[line("CloseReason { code: %code%, description: %reason% }")]),
    other(
        "Rust",
        &[Shape { pattern: "Close(None)", direction: None, code: Some(CloseCode::new(1005)) }],
    ),
    library(
        "dotnet",
        ".NET",
        &[
            abnormal(
                "The remote party closed the WebSocket connection without completing the close \
                 handshake",
            ),
            abnormal(
                "The server returned status code '%status%' when status code '101' was expected",
            ),
            line("CloseStatus: %code%|, CloseStatusDescription: %reason%"),
            line("CloseStatus = %code%|, CloseStatusDescription = %reason%"),
        ],
    ),
    other(
        "SignalR",
        &[
            line("WebSocket closed with status code: %code% (%reason%)"),
            line("Websocket closed with status code: %code% (%reason%)"),
            received("WebSocket closed by the server. Close status %code%."),
        ],
    ),
    library(
        "java-websocket",
        "Java-WebSocket",
        &[
            received("Connection closed by remote peer Code: %code% Reason: %reason%"),
            sent("Connection closed by us Code: %code% Reason: %reason%"),
            line("with exit code %code% additional info: %reason%"),
            abnormal("the other endpoint did not respond with a pong in time"),
        ],
    ),
    library(
        "nv-websocket-client",
        "nv-websocket-client",
        &[line("Opcode=CLOSE,Length=%any%,CloseCode=%code%,Reason=%reason%)")],
    )
    .at(Client),
    library(
        "spring",
        "Spring",
        &[
            line("CloseStatus[code=%code%, reason=%reason%]"),
            line("CloseStatus [code=%code%, reason=%reason%]"),
        ],
    ),
    library(
        "jakarta",
        "Jakarta WebSocket",
        &[line("CloseReason: code [%code%], reason [%reason%]")],
    ),
    library("jetty-api", "Jetty", &[line("CloseInfo[code=%code%,reason=%reason%]")]),
    library("ktor", "Ktor", &[line("CloseReason(reason=%code%, message=%reason%)")]),
    library(
        "okhttp",
        "OkHttp",
        &[
            line("Code %number% is reserved and may not be used"),
            line("Code must be in range [1000,5000): %number%"),
            abnormal("Expected HTTP 101 response but was '%status%"),
        ],
    )
    .at(Client),
    library(
        "cowboy",
        "cowboy",
        &[received("{remote,%number%,<<%reason%>>}"), received("{remote, %number%, <<%reason%>>}")],
    )
    .at(Server),
    library("gun", "gun", &[received("{close,%number%,<<%reason%>>}")]).at(Client),
    other(
        "Elixir",
        &[
            received("{:remote, %number%, %reason%}"),
            sent("{:local, %number%, %reason%}"),
            line("{:close, %number%, %reason%}"),
            abnormal("{:remote, :closed}"),
        ],
    ),
    // The number is often that of swapped bytes: intel/zephyr.js issue 1525.
    other("zephyr.js", &[received("ReceiveClose:%number%")]),
    other("faye", &[line("[:close, %number%, %reason%]")]),
    library(
        "uwebsockets",
        "uWebSockets",
        &[
            abnormal("Received TCP FIN before WebSocket close frame"),
            abnormal("WebSocket timed out from inactivity"),
        ],
    ),
    other("Cloudflare Workers", &[abnormal("WebSocket disconnected without sending Close frame")]),
    other(
        "mitmproxy",
        &[
            line("WebSocket connection closed by server: %number%| %reason%"),
            line("WebSocket connection closed by client: %number%| %reason%"),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table;

    #[test]
    fn every_library_is_in_the_table() {
        for id in WRITERS.iter().filter_map(|writer| writer.library) {
            assert!(table::library(id).is_some(), "{id}");
        }
    }
}
