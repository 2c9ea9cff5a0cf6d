//! Clients that connect again by themselves, and the codes after which they do not.

use crate::CloseCode;
use crate::Source::{self, Code, Thread};
use crate::table::software::{self, Software};

/// A client that connects again by itself.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Reconnector {
    /// Its name.
    pub software: &'static Software,
    /// The release that was read; may be empty.
    pub version: &'static str,
    /// Where that was read.
    pub sources: &'static [Source],
    /// Whether it stays away after this code.
    stays_away: fn(u16) -> bool,
}

form! {
    Reconnector: Reconnector { software, version, sources, stays_away: _ } => {
        /// Its name, with its version where that matters.
        "software": software,
        /// The release that was read; null if there is none to name.
        "version": crate::form::some(version),
        /// Where that was read.
        "sources": sources,
    }
}

impl Reconnector {
    /// Whether it does not come back after a close with this code.
    pub fn stays_away(&self, code: CloseCode) -> bool {
        (self.stays_away)(code.get())
    }
}

/// The clients that do not come back after this code. None for codes that no client should see.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let mut away = table::stay_away(CloseCode::new(1001));
/// assert!(away.any(|client| client.software.name == "sockette"));
/// ```
pub fn stay_away(code: CloseCode) -> impl Iterator<Item = &'static Reconnector> {
    let is_seen = code.may_be_sent() || code.is_reported_locally();
    RECONNECTORS.iter().filter(move |client| is_seen && client.stays_away(code))
}

/// Clients that connect again by themselves, but not after every code. After a close() of its own
/// none of them does.
pub static RECONNECTORS: &[Reconnector] = &[
    Reconnector {
        software: &software::PHOENIX_JS_1_8_15,
        version: "",
        sources: &[
            Code("phoenix.js 1.8.15 socket.js"),
            Thread("phoenixframework/phoenix_live_view#2421"),
        ],
        stays_away: |code| code == 1000,
    },
    Reconnector {
        software: &software::GRAPHQL_WS,
        version: "6.4.2",
        sources: &[Code("graphql-ws 6.4.2 client.js")],
        // After 1000 it comes back where something is still subscribed.
        stays_away: |code| match code {
            1000..=1999 => !matches!(code, 1000 | 1001 | 1005 | 1006 | 1012..=1014),
            _ => matches!(code, 4004 | 4005 | 4400 | 4401 | 4406 | 4409 | 4429 | 4500),
        },
    },
    Reconnector {
        software: &software::HTMX_WS,
        version: "2.0.4",
        sources: &[Code("htmx-ext-ws 2.0.4 ws.js")],
        stays_away: |code| !matches!(code, 1006 | 1011..=1013),
    },
    Reconnector {
        software: &software::SOCKETTE,
        version: "2.0.6",
        sources: &[Code("sockette 2.0.6 dist/sockette.js")],
        stays_away: |code| matches!(code, 1000 | 1001 | 1005),
    },
    Reconnector {
        software: &software::ROBUST_WEBSOCKET,
        version: "1.0.0",
        sources: &[Code("robust-websocket 1.0.0 robust-websocket.js")],
        // 1000 unless handle1000 is set.
        stays_away: |code| matches!(code, 1000 | 1008 | 1011),
    },
    Reconnector {
        software: &software::WEBSOCKET_CLIENT_1_8_0,
        version: "",
        sources: &[
            Code("websocket-client 1.8.0 _app.py"),
            Thread("websocket-client/websocket-client#873"),
        ],
        // It reconnects on errors, and a Close is none; from 1.9.0 it is treated as one.
        stays_away: |code| CloseCode::new(code).may_be_sent() || code == 1005,
    },
    Reconnector {
        software: &software::SOCKETCLUSTER_CLIENT,
        version: "20.0.2",
        sources: &[Code("socketcluster-client 20.0.2 lib/clientsocket.js")],
        stays_away: |code| code == 1000 || code >= 4500,
    },
    Reconnector {
        software: &software::CENTRIFUGO_CLIENTS,
        version: "1d8f99f",
        sources: &[Code("centrifuge 1d8f99f disconnect.go")],
        stays_away: |code| matches!(code, 3500..=3999 | 4500..=4999),
    },
];
