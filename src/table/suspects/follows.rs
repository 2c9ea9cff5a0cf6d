//! What follows from the evidence without naming anybody: from the side that reported the code,
//! from the way it went, from the answer to the handshake.

use super::{Direction, Evidence, OtherClose, SeenBy};
use crate::CloseCode;
use crate::Source::{self, Code, Rfc, Thread};
use crate::table::software::{noted_as, noted_for};
use crate::table::{Missing, http_status};

/// What follows from the evidence.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Consequence {
    /// What follows, in one or two sentences.
    pub text: String,
    /// Where that was read.
    pub sources: &'static [Source],
}

form! {
    Consequence: Consequence { text, sources } => {
        /// What follows.
        "text": text,
        /// Where that was read.
        "sources": sources,
    }
}

/// A sentence of the tables below, and where it was read.
pub(super) type Says = (&'static str, &'static [Source]);

/// What follows from the evidence, the most telling first.
///
/// ```
/// use wsclose::CloseCode;
/// use wsclose::table::{Evidence, SeenBy, follows};
///
/// let evidence = Evidence { seen_by: Some(SeenBy::Browser), ..Evidence::default() };
/// let says = follows(CloseCode::new(1003), &evidence);
/// assert!(says[0].text.starts_with("A browser shows this code only if the server sent it"));
/// ```
pub fn follows(code: CloseCode, evidence: &Evidence<'_>) -> Vec<Consequence> {
    if let Some(status) = evidence.http_status() {
        return vec![refused(status)];
    }
    let proof = evidence.proves.map(|proof| says(proof.says()));
    if evidence.has_not_opened() {
        return proof.into_iter().chain(never_opened(code)).collect();
    }
    let own = evidence.direction;
    let exchange = own.zip(evidence.other_close).map(exchange);
    // An answer repeats the code that it answers: it tells nothing of who had which trouble.
    let way = own.filter(|_| evidence.other_close != Some(OtherClose::Before));
    let way = way.and_then(|way| by_direction(code, way));
    let side = evidence.seen_by.filter(|_| own.is_none()).and_then(|side| by_side(code, side));
    let named = evidence.software.and_then(noted_as);
    // The notes on libraries are about connections that are lost.
    let libraries = evidence.libraries.iter().filter(|_| code == Missing::Close.code());
    let made_with = libraries.flat_map(|library| noted_for(library.id));
    let notes = named.into_iter().chain(made_with).map(|row| (row.note, row.sources));
    let is_on_the_wire = code.is_reported_locally() && own == Some(Direction::Received);
    let on_the_wire = is_on_the_wire.then_some(ON_THE_WIRE).into_iter();
    let others = on_the_wire.chain(exchange).chain(way).chain(side).chain(notes).map(says);
    proof.into_iter().chain(others).collect()
}

fn says((text, sources): Says) -> Consequence {
    Consequence { text: text.to_owned(), sources }
}

/// That a side can say something of a code.
pub(super) fn has_side(code: CloseCode) -> bool {
    let sides = [SeenBy::Browser, SeenBy::Client, SeenBy::Server];
    sides.into_iter().any(|side| by_side(code, side).is_some())
}

const ENDS: &[Source] =
    &[Thread("python-websockets/websockets#877"), Code("undici 7.30.2 websocket.js")];
const BROWSER: &[Source] =
    &[Code("Chromium WebSocketChannelImpl"), Thread("skaarj1989/mWebSockets#80")];
const CLOSING: &[Source] = &[Rfc(6455, "5.5.1")];
const CODES: &[Source] = &[Rfc(6455, "7.4.1")];
const TOO_BIG: &[Source] = &[Rfc(6455, "7.4.1"), Thread("python-websockets/websockets#1247")];

/// What it means that a code came in a frame which endpoints only report.
const ON_THE_WIRE: Says = (
    "The other side sent this code in a Close frame, which is not allowed: receivers reject it, \
     usually with 1002 Protocol error. Most likely it forwarded a code that it had received.",
    &[Rfc(6455, "7.4.1")],
);

/// Who began the close, and whether it was answered.
const fn exchange((way, other): (Direction, OtherClose)) -> Says {
    match (way, other) {
        (Direction::Sent, OtherClose::Missing) => (
            "This side's Close was never answered: the connection was already lost, or the other \
             side was stuck.",
            CLOSING,
        ),
        (Direction::Received, OtherClose::Missing) => {
            ("The other side started the close, and this side did not answer it.", CLOSING)
        }
        (Direction::Sent, OtherClose::After) | (Direction::Received, OtherClose::Before) => {
            ("This side started the close, and the other side answered.", CLOSING)
        }
        (Direction::Received, OtherClose::After) | (Direction::Sent, OtherClose::Before) => {
            ("The other side started the close, and this side answered.", CLOSING)
        }
    }
}

/// What it says of a code that this side sent or received it.
const fn by_direction(code: CloseCode, way: Direction) -> Option<Says> {
    Some(match (code.get(), way) {
        (1001, Direction::Sent) => {
            ("This side sent it: it was leaving, or its own idle timeout expired.", CODES)
        }
        (1001, Direction::Received) => {
            ("The other side sent it: it was leaving, or its idle timeout expired.", CODES)
        }
        (1002 | 1007, Direction::Sent) => (
            "This side sent it: it rejects what the other side, or something in between, put on \
             the connection.",
            CODES,
        ),
        (1002 | 1007, Direction::Received) => (
            "The other side sent it: it rejects what this side, or something in between, put on \
             the connection.",
            CODES,
        ),
        (1009, Direction::Sent) => (
            "This side sent it, so its own limit was exceeded: raise it, or let the other side \
             send less.",
            TOO_BIG,
        ),
        (1009, Direction::Received) => (
            "The other side sent it, so the limit is there: raising one on this side changes \
             nothing.",
            TOO_BIG,
        ),
        (1011, Direction::Sent) => ("This side sent it, so the cause is in its own log.", CODES),
        (1011, Direction::Received) => {
            ("The other side sent it, so the cause is in its log, not yours.", CODES)
        }
        _ => return None,
    })
}

/// What it says of a code that this side reported it.
const fn by_side(code: CloseCode, side: SeenBy) -> Option<Says> {
    Some(match (side, code.get()) {
        (SeenBy::Browser, 1009) => (
            "A browser shows this code only if the server sent it: the limit is in the server or \
             in front of it. A limit in the browser would show as 1006.",
            BROWSER,
        ),
        (SeenBy::Browser, 1011) => (
            "A browser shows this code only if the server sent it: look in the log of the server, \
             or of whatever is in front of it.",
            BROWSER,
        ),
        (SeenBy::Browser, 1002 | 1003 | 1007 | 1008) => (
            "A browser shows this code only if the server sent it: a fault that the browser \
             itself finds shows as 1006.",
            BROWSER,
        ),
        (SeenBy::Browser, 1006) => (
            "A browser shows 1006 for everything without a Close frame: a refused handshake, a \
             lost connection, a frame that it rejects itself. If the server's log has 1002, 1007 \
             or 1009 at that moment, the browser sent it.",
            &[
                Thread("websockets/ws#2277"),
                Code("Chromium WebSocketChannelImpl"),
                Thread("skaarj1989/mWebSockets#80"),
            ],
        ),
        (SeenBy::Client, 1006) => (
            "The end that finds a fault sends its code and then records 1006 itself: if the server \
             has 1002, 1007, 1009 or 1011, this client sent it.",
            ENDS,
        ),
        (SeenBy::Server, 1006) => (
            "The client or the network dropped the connection, or this server closed it: the \
             side that sends 1002, 1007, 1009 or 1011 often records 1006 itself.",
            ENDS,
        ),
        (SeenBy::Server, 1005) => (
            "The client closed without a code, as close() without arguments does. Under uvicorn, \
             1005 can also mean that the connection just dropped, which most others show as 1006 \
             (seen with uvicorn 0.54.0, with websockets-sansio and with wsproto).",
            &[
                Thread("lukeed/sockette#3"),
                Code("uvicorn 0.54.0 websockets_sansio_impl.py, wsproto_impl.py"),
            ],
        ),
        (SeenBy::Server, 1001) => (
            "From a browser, it means the page was reloaded, left or closed.",
            &[Thread("jetty/jetty.project#5274"), Thread("websockets/ws#2268")],
        ),
        (SeenBy::Client, 1009) => (
            "Either the server sent it and owns the limit, or this client did and has its own code \
             on record. The end that sends 1009 often records 1006 instead, which speaks for the \
             server.",
            ENDS,
        ),
        (SeenBy::Server, 1009) => (
            "Either the client sent it and owns the limit, or this server did and has its own code \
             on record. The end that sends 1009 often records 1006 instead, which speaks for the \
             client.",
            ENDS,
        ),
        (SeenBy::Client, 1011) => (
            "Either the server sent it, or this client did and has its own code on record. The end \
             that sends 1011 often records 1006 instead, which speaks for the server.",
            ENDS,
        ),
        (SeenBy::Server, 1011) => (
            "Either the client sent it, or this server did and has its own code on record. The end \
             that sends 1011 often records 1006 instead, which speaks for the client.",
            ENDS,
        ),
        (SeenBy::Server, 1002 | 1007) => (
            "Either the client sent it, for what this server or something between put on the \
             connection (a browser itself then shows 1006), or this server found the fault in what \
             came and has its own code on record.",
            &[
                Code("Chromium WebSocketChannelImpl"),
                Thread("skaarj1989/mWebSockets#80"),
                Thread("python-websockets/websockets#877"),
            ],
        ),
        _ => return None,
    })
}

/// What the HTTP status says that answered the handshake.
fn refused(status: u16) -> Consequence {
    let phrase = http_status(status).map_or("", |row| row.phrase);
    let what = match status {
        401 | 403 | 407 => "a missing login, an Origin check or bot protection",
        404 | 410 => "a wrong path, or no WebSocket at that path",
        200..=399 => "a plain web page or a redirect; check the path and the proxy",
        500..=599 => "the server behind the proxy is down or failed",
        _ => "the server, or a proxy in front of it, refused",
    };
    Consequence {
        text: format!(
            "The handshake got HTTP {} instead of 101, so the connection never opened and no \
             Close was sent. Most likely: {what}.",
            format!("{status} {phrase}").trim_end()
        ),
        sources: &[
            Thread("websockets/ws#2277"),
            Thread("TakahikoKawasaki/nv-websocket-client#205"),
            Thread("sta/websocket-sharp#143"),
        ],
    }
}

/// That a code in a Close proves an open connection.
fn never_opened(code: CloseCode) -> Option<Consequence> {
    let text = format!(
        "Only an open connection carries a Close: whoever received {code} had one. Without one, \
         {code} is what a library makes of a failed handshake."
    );
    code.may_be_sent().then_some(Consequence { text, sources: &[Rfc(6455, "5.5.1")] })
}
