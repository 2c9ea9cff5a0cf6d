//! Who writes which lines. A new one is a row, and a line in `tests/library/log.rs`.

use super::Direction;
use super::shape::Shape;
use crate::CloseCode;
use crate::table::Missing;
use crate::table::SeenBy::{self, Browser, Client, Server};
use crate::table::software::{self, Software};

/// A library or program, and the shapes of its lines.
pub(super) struct Writer {
    pub(super) software: &'static Software,
    /// Its library id, if it is a library whose lines can be told from those of others.
    pub(super) library: Option<&'static str>,
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
    Shape { pattern, direction: None, code: None, was_open: false }
}

const fn sent(pattern: &'static str) -> Shape {
    Shape { direction: Some(Direction::Sent), ..line(pattern) }
}

const fn received(pattern: &'static str) -> Shape {
    Shape { direction: Some(Direction::Received), ..line(pattern) }
}

/// A line that says in words that there was no Close frame, or no connection.
const fn abnormal(pattern: &'static str) -> Shape {
    Shape { code: Some(Missing::Close.code()), ..line(pattern) }
}

/// A line that says in words that a connection which was open ended without a Close frame.
const fn dropped(pattern: &'static str) -> Shape {
    Shape { was_open: true, ..abnormal(pattern) }
}

const fn library(
    id: &'static str,
    software: &'static Software,
    shapes: &'static [Shape],
) -> Writer {
    Writer { software, library: Some(id), seen_by: None, shapes }
}

const fn other(software: &'static Software, shapes: &'static [Shape]) -> Writer {
    Writer { software, library: None, seen_by: None, shapes }
}

pub(super) static WRITERS: &[Writer] = &[
    other(
        &software::BROWSER,
        &[
            line("CloseEvent {isTrusted: %fields%"),
            line("close { target: %fields%"),
            abnormal("WebSocket connection to '%any%' failed|: %reason%"),
            abnormal("establish a connection to the server at ws%any%"),
            abnormal("The connection to ws%any% was interrupted while the page was loading"),
        ],
    )
    .at(Browser),
    other(&software::CLOSE_EVENT, &[line("CloseEvent {%fields%")]),
    library(
        "websockets",
        &software::PYTHON_WEBSOCKETS,
        &[
            received("received %code% (%name%)%clause%"),
            sent("sent %code% (%name%)%clause%"),
            received("received %code% (%instead%)%then%"),
            sent("sent %code% (%instead%)%then%"),
            received("; then received %code% (%instead%)"),
            sent("; then sent %code% (%instead%)"),
            dropped("no close frame received or sent"),
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
        &software::UVICORN,
        &[
            abnormal("\"WebSocket %any%\" %status%"),
            abnormal("connection rejected (%status% %any%)"),
        ],
    ),
    library(
        "starlette",
        &software::STARLETTE,
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
        &software::AIOHTTP,
        &[received("WSMessage(type=<WSMsgType.CLOSE: 8>, data=%code%, extra=%reason%)")],
    ),
    library(
        "websocket-client",
        &software::WEBSOCKET_CLIENT,
        &[
            received("opcode=8 data=b%bytes%"),
            abnormal("Connection to remote host was lost"),
            abnormal("Handshake status %status%"),
        ],
    )
    .at(Client),
    library(
        "gorilla",
        &software::GORILLA,
        &[
            dropped("websocket: close 1006 (abnormal closure)|: %reason%"),
            received("websocket: close %code% (%any%)|: %reason%"),
            received("websocket: close %code%|: %reason%"),
            line("CloseError{Code:%code%, Text:%reason%"),
            received("websocket: bad close code %code%"),
        ],
    ),
    library(
        "coder",
        &software::CODER,
        &[
            received("received close frame: status = %code%| and reason = %reason%"),
            sent("sent close frame: status = %code%| and reason = %reason%"),
            line("status = %code% and reason = %reason%"),
            abnormal("expected handshake response status code 101 but got %status%"),
        ],
    ),
    other(&software::WSCAT, &[line("Disconnected (code: %code%, reason: %reason%)")]).at(Client),
    library(
        "ws",
        &software::WS,
        &[
            received("Invalid WebSocket frame: invalid status code %number%"),
            abnormal("WebSocket was closed before the connection was established"),
            abnormal("Unexpected server response: %status%"),
        ],
    ),
    library(
        "websocket-node",
        &software::WEBSOCKET_NODE,
        &[
            abnormal("Connection dropped by remote peer"),
            abnormal("Server responded with a non-101 status: %status%"),
        ],
    ),
    library(
        "engine-io",
        &software::SOCKET_IO,
        &[line("transport close"), line("transport error"), line("io server disconnect")],
    ),
    other(
        &software::DISCORD_JS,
        &[
            line("gateway closed with an unexpected code %number%"),
            Shape {
                pattern: "Used disallowed intents",
                direction: None,
                code: Some(CloseCode::new(4014)),
                was_open: false,
            },
        ],
    )
    .at(Client),
    other(&software::DISCORD_PY, &[line("Shard ID %any% WebSocket closed with %number%")])
        .at(Client),
    library(
        "tungstenite",
        &software::TUNGSTENITE,
        &[
            dropped("Connection reset without closing handshake"),
            abnormal("ResetWithoutClosingHandshake"),
        ],
    ),
    library("axum", &software::AXUM, &[line("CloseFrame { code: %number%, reason: %reason% }")]),
    library("tungstenite", &software::TUNGSTENITE, &[line("CloseFrame {%fields%")]),
    library(
        "actix",
        &software::ACTIX,
        &[line("CloseReason { code: %code%, description: %reason% }")],
    ),
    other(&software::RUST, &[Shape { code: Some(Missing::Code.code()), ..line("Close(None)") }]),
    library(
        "dotnet",
        &software::DOTNET,
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
        &software::SIGNALR,
        &[
            line("WebSocket closed with status code: %code% (%reason%)"),
            line("Websocket closed with status code: %code% (%reason%)"),
            received("WebSocket closed by the server. Close status %code%."),
        ],
    ),
    library(
        "java-websocket",
        &software::JAVA_WEBSOCKET,
        &[
            received("Connection closed by remote peer Code: %code% Reason: %reason%"),
            sent("Connection closed by us Code: %code% Reason: %reason%"),
            line("with exit code %code% additional info: %reason%"),
            abnormal("the other endpoint did not respond with a pong in time"),
        ],
    ),
    library(
        "nv-websocket-client",
        &software::NV_WEBSOCKET_CLIENT,
        &[line("Opcode=CLOSE,Length=%any%,CloseCode=%code%,Reason=%reason%)")],
    )
    .at(Client),
    library(
        "spring",
        &software::SPRING,
        &[
            line("CloseStatus[code=%code%, reason=%reason%]"),
            line("CloseStatus [code=%code%, reason=%reason%]"),
        ],
    ),
    library(
        "jakarta",
        &software::JAKARTA,
        &[line("CloseReason: code [%code%], reason [%reason%]")],
    ),
    library("jetty-api", &software::JETTY, &[line("CloseInfo[code=%code%,reason=%reason%]")]),
    library("ktor", &software::KTOR, &[line("CloseReason(reason=%code%, message=%reason%)")]),
    library(
        "okhttp",
        &software::OKHTTP,
        &[
            line("Code %number% is reserved and may not be used"),
            line("Code must be in range [1000,5000): %number%"),
            abnormal("Expected HTTP 101 response but was '%status%"),
        ],
    )
    .at(Client),
    library(
        "cowboy",
        &software::COWBOY,
        &[received("{remote,%number%,<<%reason%>>}"), received("{remote, %number%, <<%reason%>>}")],
    )
    .at(Server),
    library("gun", &software::GUN, &[received("{close,%number%,<<%reason%>>}")]).at(Client),
    other(
        &software::ELIXIR,
        &[
            received("{:remote, %number%, %reason%}"),
            sent("{:local, %number%, %reason%}"),
            line("{:close, %number%, %reason%}"),
            abnormal("{:remote, :closed}"),
        ],
    ),
    // The number is often that of swapped bytes: intel/zephyr.js issue 1525.
    other(&software::ZEPHYR_JS, &[received("ReceiveClose:%number%")]),
    other(&software::FAYE, &[line("[:close, %number%, %reason%]")]),
    library(
        "uwebsockets",
        &software::UWEBSOCKETS,
        &[
            abnormal("Received TCP FIN before WebSocket close frame"),
            abnormal("WebSocket timed out from inactivity"),
        ],
    ),
    other(
        &software::CLOUDFLARE_WORKERS,
        &[abnormal("WebSocket disconnected without sending Close frame")],
    ),
    other(
        &software::MITMPROXY,
        &[
            line("WebSocket connection closed by server: %number%| %reason%"),
            line("WebSocket connection closed by client: %number%| %reason%"),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_library_is_that_of_its_software() {
        for writer in WRITERS {
            let is_its = |id: &str| writer.software.is_in_library(id);
            assert!(writer.library.is_none_or(is_its), "{}", writer.software);
        }
    }
}
