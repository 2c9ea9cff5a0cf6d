//! What it says of a code which side reported it: the two ends of one close often hold different
//! ones.

use super::SeenBy;
use crate::CloseCode;
use crate::Source::{self, Code, Thread};

/// What follows from the side that reported a code.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Direction {
    /// What follows, in one or two sentences.
    pub text: &'static str,
    /// Where that was read.
    pub sources: &'static [Source],
}

const fn says(text: &'static str, sources: &'static [Source]) -> Direction {
    Direction { text, sources }
}

static SENT_BY_SERVER: Direction = says(
    "A browser shows this code only when the server sent it: a fault that the browser itself \
     finds shows as 1006.",
    &[Code("Chromium WebSocketChannelImpl"), Thread("skaarj1989/mWebSockets#80")],
);

static BROWSER_ABNORMAL: Direction = says(
    "A browser shows 1006, without a reason, for all that lacks a Close: a handshake refused with \
     any HTTP status, a lost connection, a frame that the browser itself rejects. If the server's \
     log has 1002, 1007 or 1009 at that second, the browser sent it.",
    &[
        Thread("websockets/ws#2277"),
        Code("Chromium WebSocketChannelImpl"),
        Thread("skaarj1989/mWebSockets#80"),
    ],
);

static CLIENT_ABNORMAL: Direction = says(
    "The end that finds a fault sends its code and then records 1006 itself: if the server has \
     1002, 1007, 1009 or 1011, this client sent it.",
    &[Thread("python-websockets/websockets#877"), Code("undici 7.30.2 websocket.js")],
);

static SERVER_ABNORMAL: Direction = says(
    "Either the client or the network went without a Close, or this server gave up the connection \
     itself: the end that sends 1002, 1007, 1009 or 1011 often records 1006.",
    &[Thread("python-websockets/websockets#877"), Code("undici 7.30.2 websocket.js")],
);

static SERVER_NO_STATUS: Direction = says(
    "The client closed without a code, as close() without arguments does. Under uvicorn it may \
     also be a connection that just dropped: what others call 1006.",
    &[Thread("lukeed/sockette#3"), Code("uvicorn 0.54.0 websockets_sansio_impl.py")],
);

static SERVER_GOING_AWAY: Direction = says(
    "From a browser this is a page that was reloaded, left or closed.",
    &[Thread("jetty/jetty.project#5274"), Thread("websockets/ws#2268")],
);

static SERVER_FAULT: Direction = says(
    "The client sent it: it objects to what this server, or something between, put on the \
     connection. The client itself then shows 1006.",
    &[Code("Chromium WebSocketChannelImpl"), Thread("skaarj1989/mWebSockets#80")],
);

/// What it says of a code that this side reported it, if that says anything.
///
/// ```
/// use wsclose::CloseCode;
/// use wsclose::table::{SeenBy, direction};
///
/// let says = direction(CloseCode::new(1009), SeenBy::Browser).unwrap();
/// assert!(says.text.starts_with("A browser shows this code only when the server sent it"));
/// ```
pub const fn direction(code: CloseCode, seen_by: SeenBy) -> Option<&'static Direction> {
    match (seen_by, code.get()) {
        (SeenBy::Browser, 1002 | 1003 | 1007..=1009 | 1011) => Some(&SENT_BY_SERVER),
        (SeenBy::Browser, 1006) => Some(&BROWSER_ABNORMAL),
        (SeenBy::Client, 1006) => Some(&CLIENT_ABNORMAL),
        (SeenBy::Server, 1006) => Some(&SERVER_ABNORMAL),
        (SeenBy::Server, 1005) => Some(&SERVER_NO_STATUS),
        (SeenBy::Server, 1001) => Some(&SERVER_GOING_AWAY),
        (SeenBy::Server, 1002 | 1007) => Some(&SERVER_FAULT),
        _ => None,
    }
}
