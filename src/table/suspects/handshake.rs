//! How failed handshakes are reported, where there is no connection and so no code.

use super::{Clue, Evidence, SeenBy, Suspect, Who};
use crate::CloseCode;
use crate::Source::{self, Code, File, Thread};
use crate::table::software::{self, Software};

/// How somebody reports a handshake that failed.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Handshake {
    /// Who reports it.
    pub software: &'static Software,
    /// The release that was read; may be empty.
    pub version: &'static str,
    /// The code that it reports.
    pub shows: CloseCode,
    /// Which sides see it so.
    pub sides: &'static [SeenBy],
    /// What it reports so.
    pub does: &'static str,
    /// What to check.
    pub check: &'static str,
    /// The HTTP status behind which it may stand, where the text of the error has one.
    pub status: Option<u16>,
    /// Where that was read.
    pub sources: &'static [Source],
}

/// Who reports failed handshakes how, the most common first.
pub static HANDSHAKES: &[Handshake] = &[
    Handshake {
        software: &software::BROWSERS,
        version: "",
        shows: CloseCode::new(1006),
        sides: &[SeenBy::Browser],
        does: "show 1006 for every failed handshake: HTTP error, DNS, TLS, blocked request",
        check: "The Network tab has the HTTP status. So has `curl -i` with the upgrade headers. A \
                script cannot tell these apart. Firefox shows 1015 for some TLS failures.",
        status: None,
        sources: &[Thread("websockets/ws#2277"), Thread("sta/websocket-sharp#143")],
    },
    Handshake {
        software: &software::ASGI_SERVERS,
        version: "",
        shows: CloseCode::new(1006),
        sides: &[SeenBy::Browser, SeenBy::Client],
        does: "answer HTTP 403 if the application closes before it accepts",
        check: "Accept first, then close. Otherwise the chosen code is lost and the client sees \
                1006.",
        status: Some(403),
        sources: &[Thread("Kludex/starlette#494"), Thread("fastapi/fastapi#365")],
    },
    Handshake {
        software: &software::JAVA_WEBSOCKET,
        version: "",
        shows: CloseCode::new(1002),
        sides: &[SeenBy::Client],
        does: "reports a refused handshake as 1002 (`Invalid status code received: 404 ...`)",
        check: "The HTTP status in the reason counts, not the code. A handshake that never \
                reached a server is -1.",
        status: None,
        sources: &[
            Thread("TooTallNate/Java-WebSocket#1170"),
            Thread("TooTallNate/Java-WebSocket#390"),
        ],
    },
    Handshake {
        software: &software::WEBSOCKET_FOR_ANDROID,
        version: "",
        shows: CloseCode::new(1002),
        sides: &[SeenBy::Client],
        does: "reports 1002 if the server did not accept the subprotocol",
        check: "Compare Sec-WebSocket-Protocol in the request and the response.",
        status: None,
        sources: &[Thread("knowledgecode/WebSocket-for-Android#34")],
    },
    Handshake {
        software: &software::FIREFOX,
        version: "",
        shows: CloseCode::new(1015),
        sides: &[SeenBy::Browser],
        does: "shows 1015 for some TLS failures where other browsers show 1006",
        check: "Open the https:// address, or ask `openssl s_client`. Is it wss:// to a port that \
                speaks plain ws://?",
        status: None,
        sources: &[
            File("mozilla/gecko-dev@6613ec7689c0:dom/websocket/WebSocket.cpp"),
            Thread("launchscout/live_state#12"),
        ],
    },
    Handshake {
        software: &software::UVICORN,
        version: "0.54.0",
        shows: CloseCode::new(1006),
        sides: &[SeenBy::Server],
        does: "reports 1006 to the application if the handshake never finished",
        check: "Did the client or a proxy give up before the application accepted?",
        status: None,
        sources: &[Code("uvicorn 0.54.0 websockets_impl.py")],
    },
];

pub(super) fn suspects(code: CloseCode, evidence: &Evidence<'_>) -> Vec<Suspect> {
    let parties = evidence.parties();
    let status = evidence.http_status();
    let reported = |row: &&Handshake| {
        if status.is_some() {
            // Most servers that answer so are no ASGI servers.
            let is_involved = || parties.include(Who::Software(row.software));
            return row.status == status && is_involved();
        }
        evidence.seen_by.is_none_or(|seen_by| row.sides.contains(&seen_by))
            || parties.include(Who::Software(row.software))
    };
    HANDSHAKES.iter().filter(reported).map(|row| row.suspect(code)).collect()
}

impl Handshake {
    fn suspect(&'static self, code: CloseCode) -> Suspect {
        Suspect {
            who: Who::Software(self.software),
            version: self.version,
            clue: Clue::Handshake,
            fits: self.shows == code,
            shows: Some(self.shows),
            why: format!("never opened; {}", self.does),
            does: self.does.to_owned(),
            advice: self.check,
            doubt: "",
            limit: None,
            sources: self.sources.iter().collect(),
        }
    }
}
