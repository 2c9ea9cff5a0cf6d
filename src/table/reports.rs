//! What applications are shown in place of what came: one row a library and case, read in its
//! source or measured.

use super::libraries;
use crate::{CloseCode, Source};

/// That a library shows its application another code than the peer sent.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Report {
    /// The id of the library.
    pub library: &'static str,
    /// What came.
    pub instead_of: InsteadOf,
    /// What it shows; `None` where its value for no code is no number.
    pub shows: Option<CloseCode>,
    /// The reason that it shows with it; empty where that is not known, or not fixed.
    pub reason: &'static str,
    /// The condition under which it does so; empty if it always does.
    pub when: &'static str,
    /// Where that was seen.
    pub source: Source,
}

/// What came from the peer where a library shows something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsteadOf {
    /// A code that the library refuses.
    RefusedCode,
    /// A Close without a code, for which RFC 6455 7.1.5 has 1005.
    NoCode,
}

form! {
    Report: report @ Report { library, instead_of, shows, reason, when, source } => {
        /// The library.
        "library": report.library().map_or(*library, |library| library.name),
        /// The id of the library.
        "library_id": library,
        /// What arrived: a code that the library rejects, or a Close without a code.
        "instead_of": instead_of,
        /// The code that the application sees; null if it sees no number.
        "shows": shows,
        /// The reason that it sees with the code; null if that varies.
        "reason": crate::form::some(reason),
        /// When that happens, if not always.
        "when": crate::form::some(when),
        /// Where that was read.
        "source": source,
    }
}

names! {
    InsteadOf {
        Self::RefusedCode => "refused-code",
        Self::NoCode => "no-code",
    }
}

impl Report {
    /// The library.
    pub fn library(&self) -> Option<&'static libraries::Library> {
        libraries::library(self.library)
    }
}

/// What may have been sent where an application sees this code.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let mut seen = table::reports(CloseCode::new(1002));
/// assert!(seen.any(|report| report.library == "tungstenite"));
/// ```
pub fn reports(code: CloseCode) -> impl Iterator<Item = &'static Report> {
    REPORTS.iter().filter(move |report| report.shows == Some(code))
}

const fn refused(library: &'static str, shows: u16, source: Source) -> Report {
    let shows = Some(CloseCode::new(shows));
    Report { library, instead_of: InsteadOf::RefusedCode, shows, reason: "", when: "", source }
}

const fn no_code(library: &'static str, shows: u16, source: Source) -> Report {
    Report { instead_of: InsteadOf::NoCode, ..refused(library, shows, source) }
}

impl Report {
    const fn saying(self, reason: &'static str) -> Self {
        Self { reason, ..self }
    }

    const fn when(self, when: &'static str) -> Self {
        Self { when, ..self }
    }
}

/// After tungstenite's own Close, the peer's code is shown unchanged.
const PEER_BEGAN: &str = "the peer closed first";

/// Every row of the table.
pub static REPORTS: &[Report] = &[
    refused("tungstenite", 1002, Source::Code("tungstenite 0.30.0 protocol/mod.rs"))
        .saying("Protocol violation")
        .when(PEER_BEGAN),
    refused("axum", 1002, Source::Code("tungstenite 0.29.0, which axum 0.8.9 resolves to"))
        .saying("Protocol violation")
        .when(PEER_BEGAN),
    refused("soketto", 1002, Source::Code("soketto 0.8.1 connection.rs")),
    refused("tomcat", 1002, Source::Code("apache/tomcat @84ac9af")),
    refused("libwebsockets", 1002, Source::Code("warmcat/libwebsockets @1e96753")),
    refused("starscream", 1002, Source::Code("daltoniam/Starscream @c6bfd1a")),
    refused("ws", 1006, Source::Code("npm ws 8.23.0, measured")),
    refused("undici", 1006, Source::Code("npm undici 7.30.2, measured")),
    refused("uwebsockets", 1006, Source::Code("uNetworking/uWebSockets @66dcff3"))
        .saying("Received invalid close payload"),
    no_code("dotnet", 1000, Source::Code("dotnet/runtime")),
    no_code("java-websocket", 1000, Source::Code("TooTallNate/Java-WebSocket @afeacbf")),
    no_code("tomcat", 1000, Source::Code("apache/tomcat @84ac9af")),
    no_code("websocket-driver", 1000, Source::Code("npm websocket-driver 0.8.0, measured")),
    no_code("fpwebsocket", 1000, Source::Code("fpc/FPCSource @1dba64b")),
    no_code("websocket-node", 1006, Source::Code("npm websocket 1.0.35, measured"))
        .saying("Connection dropped by remote peer."),
    no_code("aiohttp", 0, Source::Code("PyPI aiohttp 3.14.5, measured")),
    Report { shows: None, ..no_code("tornado", 0, Source::Code("PyPI tornado 6.6.1, measured")) },
];
