//! What an error text proves about a connection, even without a code.

use super::follows::Says;
use crate::CloseCode;
use crate::Source::{self, Rfc, Thread};

/// What happened to the connection, as far as the text shows.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// A Close frame was sent or received, or this side was about to send one.
    Closed,
    /// The connection was open and ended without a Close frame.
    Lost,
    /// The handshake failed: there never was a connection.
    NeverOpened,
    /// A call was refused: nothing was sent, and nothing closed.
    CallRefused,
}

names! {
    Outcome {
        Self::Closed => "closed",
        Self::Lost => "lost",
        Self::NeverOpened => "never-opened",
        Self::CallRefused => "call-refused",
    }
}

/// What the text of an error proves.
///
/// ```
/// use wsclose::table::{Outcome, Proof};
///
/// assert_eq!(Proof::NoPong.outcome(), Outcome::Lost);
/// assert_eq!(Proof::TooBig.code().map(|code| code.get()), Some(1009));
/// ```
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
#[non_exhaustive]
pub enum Proof {
    /// TCP ended, in order, without a Close frame.
    EndOfStream,
    /// TCP was reset.
    Reset,
    /// The connection was lost; the text does not say how.
    Lost,
    /// A ping got no answer in time.
    NoPong,
    /// No data arrived within the idle timeout.
    Idle,
    /// The other side did not answer the Close in time.
    NoReply,
    /// The server's own code failed.
    HandlerFailed,
    /// The Close frame had no code.
    NoCode,
    /// The side that wrote the text rejects a frame.
    BadFrame,
    /// The side that wrote the text rejects a Close frame.
    BadClose,
    /// The side that wrote the text rejects text that is not UTF-8.
    BadText,
    /// The side that wrote the text rejects a message for its size.
    TooBig,
    /// An HTTP response other than 101 answered the handshake.
    Status,
    /// The response to the handshake does not upgrade the connection.
    NotUpgraded,
    /// The response has a wrong Sec-WebSocket-Accept.
    BadAccept,
    /// The two sides do not agree on a subprotocol.
    BadSubprotocol,
    /// The two sides do not agree on an extension.
    BadExtension,
    /// What came back is not HTTP.
    NotHttp,
    /// The server rejects the request: it is not a valid handshake.
    BadRequest,
    /// The connection ended before the handshake was answered.
    HandshakeEnded,
    /// The handshake was not answered in time.
    HandshakeTimeout,
    /// Nothing listens at the address, or nothing answers there.
    NotReached,
    /// The name of the host was not found.
    NoSuchHost,
    /// TLS failed.
    Tls,
    /// This side closed while the handshake was under way.
    GivenUp,
    /// The handshake failed; the text does not say why.
    NeverOpened,
    /// A program passed a code that may not be sent.
    CodeRefused,
    /// A program passed a reason that is too long.
    ReasonRefused,
    /// A program used a connection that is not open yet.
    NotOpenYet,
    /// A program used a connection that is closing or closed.
    AlreadyClosed,
}

names! {
    Proof {
        Self::EndOfStream => "end-of-stream",
        Self::Reset => "reset",
        Self::Lost => "lost",
        Self::NoPong => "no-pong",
        Self::Idle => "idle",
        Self::NoReply => "no-reply",
        Self::HandlerFailed => "handler-failed",
        Self::NoCode => "no-code",
        Self::BadFrame => "bad-frame",
        Self::BadClose => "bad-close",
        Self::BadText => "bad-text",
        Self::TooBig => "too-big",
        Self::Status => "status",
        Self::NotUpgraded => "not-upgraded",
        Self::BadAccept => "bad-accept",
        Self::BadSubprotocol => "bad-subprotocol",
        Self::BadExtension => "bad-extension",
        Self::NotHttp => "not-http",
        Self::BadRequest => "bad-request",
        Self::HandshakeEnded => "handshake-ended",
        Self::HandshakeTimeout => "handshake-timeout",
        Self::NotReached => "not-reached",
        Self::NoSuchHost => "no-such-host",
        Self::Tls => "tls",
        Self::GivenUp => "given-up",
        Self::NeverOpened => "never-opened",
        Self::CodeRefused => "code-refused",
        Self::ReasonRefused => "reason-refused",
        Self::NotOpenYet => "not-open-yet",
        Self::AlreadyClosed => "already-closed",
    }
}

impl Proof {
    /// What happened.
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::EndOfStream
            | Self::Reset
            | Self::Lost
            | Self::NoPong
            | Self::Idle
            | Self::HandlerFailed => Outcome::Lost,
            Self::NoReply
            | Self::NoCode
            | Self::BadFrame
            | Self::BadClose
            | Self::BadText
            | Self::TooBig => Outcome::Closed,
            Self::Status
            | Self::NotUpgraded
            | Self::BadAccept
            | Self::BadSubprotocol
            | Self::BadExtension
            | Self::NotHttp
            | Self::BadRequest
            | Self::HandshakeEnded
            | Self::HandshakeTimeout
            | Self::NotReached
            | Self::NoSuchHost
            | Self::Tls
            | Self::GivenUp
            | Self::NeverOpened => Outcome::NeverOpened,
            Self::CodeRefused | Self::ReasonRefused | Self::NotOpenYet | Self::AlreadyClosed => {
                Outcome::CallRefused
            }
        }
    }

    /// The code that goes with it, unless the text has another; `None` for refused calls.
    pub const fn code(self) -> Option<CloseCode> {
        Some(CloseCode::new(match self {
            Self::NoCode => 1005,
            Self::BadFrame | Self::BadClose => 1002,
            Self::BadText => 1007,
            Self::TooBig => 1009,
            _ => match self.outcome() {
                Outcome::CallRefused => return None,
                _ => 1006,
            },
        }))
    }

    /// Whether it proves that the connection was open before.
    pub const fn was_open(self) -> bool {
        matches!(self.outcome(), Outcome::Closed | Outcome::Lost) && !matches!(self, Self::Lost)
    }

    /// Whether it proves that the handshake failed.
    pub const fn never_opened(self) -> bool {
        matches!(self.outcome(), Outcome::NeverOpened)
    }

    /// What it means, in one or two sentences.
    pub fn text(self) -> &'static str {
        self.says().0
    }

    /// The same, and where that was read.
    pub(super) fn says(self) -> Says {
        let said = SAYS.iter().find(|(proof, ..)| *proof == self);
        said.map_or(("", &[]), |(_, text, sources)| (*text, *sources))
    }
}

const CLOSING: &[Source] = &[Rfc(6455, "5.5.1")];
const CODES: &[Source] = &[Rfc(6455, "7.4.1")];
const ENDS: &[Source] = &[Rfc(6455, "7.1.5")];
const FRAMES: &[Source] = &[Rfc(6455, "5.2")];
const HANDSHAKE: &[Source] = &[Rfc(6455, "4.1")];
const PINGS: &[Source] = &[Rfc(6455, "5.5.2")];

/// What each proof means, and where that was read.
#[rustfmt::skip]
const SAYS: [(Proof, &str, &[Source]); 30] = [
    (Proof::EndOfStream,
        "TCP ended without a Close frame after the connection was open: the other side, or a \
         proxy in between, dropped it.",
        ENDS),
    (Proof::Reset,
        "TCP was reset after the connection was open, without a Close frame: the other side \
         crashed or dropped the socket, or something in between cut it.",
        ENDS),
    (Proof::Lost,
        "The connection ended without a Close frame. The text does not say whether it was ever \
         open.",
        ENDS),
    (Proof::NoPong,
        "A ping went unanswered, so this side gave up: the other side was gone or too busy to \
         answer, or the network was down.",
        PINGS),
    (Proof::Idle,
        "No data arrived within the idle timeout of the software that wrote this, so it closed \
         the connection.",
        ENDS),
    (Proof::NoReply,
        "This side sent a Close frame and got no answer in time: the connection was already lost, \
         or the other side was stuck.",
        CLOSING),
    (Proof::HandlerFailed,
        "The server's own code failed. The traceback or the log lines nearby show where.",
        CODES),
    (Proof::NoCode,
        "The Close frame that arrived had no code.",
        CLOSING),
    (Proof::BadFrame,
        "The side that wrote this received a frame that breaks the protocol and rejected it. The \
         other side's library has a bug, or something in between changed the bytes.",
        FRAMES),
    (Proof::BadClose,
        "The side that wrote this received a Close frame whose code, length or reason is not \
         allowed, and rejected it.",
        CLOSING),
    (Proof::BadText,
        "The side that wrote this received text that is not valid UTF-8, and rejected it.",
        &[Rfc(6455, "8.1")]),
    (Proof::TooBig,
        "The side that wrote this received a message over its own size limit. Raise the limit \
         there, or send smaller messages.",
        CODES),
    (Proof::Status,
        "The handshake was answered with an HTTP status other than 101, so the connection never \
         opened.",
        HANDSHAKE),
    (Proof::NotUpgraded,
        "The response did not upgrade the connection, so it never opened: there is no WebSocket \
         at that address, or a proxy removed the Upgrade header.",
        HANDSHAKE),
    (Proof::BadAccept,
        "The Sec-WebSocket-Accept header in the response is wrong, so the connection never \
         opened: a cache, or a server that is not a WebSocket server, answered the handshake.",
        HANDSHAKE),
    (Proof::BadSubprotocol,
        "The two sides did not agree on a subprotocol, so the connection never opened: compare \
         Sec-WebSocket-Protocol in the request and the response.",
        HANDSHAKE),
    (Proof::BadExtension,
        "The two sides did not agree on an extension, so the connection never opened: compare \
         Sec-WebSocket-Extensions in the request and the response, or try without compression.",
        HANDSHAKE),
    (Proof::NotHttp,
        "The answer to the handshake is not HTTP, so the connection never opened: the port is \
         wrong, or the server expects TLS and the URL starts with ws://.",
        HANDSHAKE),
    (Proof::BadRequest,
        "The server rejected the request because it is not a valid WebSocket handshake: headers \
         are missing or wrong, often because a proxy removed them.",
        &[Rfc(6455, "4.2.1")]),
    (Proof::HandshakeEnded,
        "The connection ended before the handshake was answered: the server, or a proxy in front \
         of it, dropped it.",
        HANDSHAKE),
    (Proof::HandshakeTimeout,
        "The handshake got no answer in time, so the connection never opened.",
        HANDSHAKE),
    (Proof::NotReached,
        "Nothing accepted the TCP connection: the server is down, the address or the port is \
         wrong, or a firewall refused it.",
        HANDSHAKE),
    (Proof::NoSuchHost,
        "The hostname was not found in DNS, so the connection never opened.",
        HANDSHAKE),
    (Proof::Tls,
        "TLS failed before the handshake: the certificate is not trusted or does not match the \
         hostname, or one side does not use TLS.",
        HANDSHAKE),
    (Proof::GivenUp,
        "This side closed the connection before the handshake was done: the user left or reloaded \
         the page, or the program called close() too early.",
        &[Rfc(6455, "4.1"), Thread("websockets/ws#2277")]),
    (Proof::NeverOpened,
        "The handshake failed, so the connection never opened.",
        HANDSHAKE),
    (Proof::CodeRefused,
        "The call was refused: nothing was sent, and the connection did not close. This API does \
         not let a program send that code.",
        CODES),
    (Proof::ReasonRefused,
        "The call was refused: nothing was sent, and the connection did not close. A close reason \
         can have at most 123 bytes of UTF-8.",
        CLOSING),
    (Proof::NotOpenYet,
        "The call was refused because the handshake was not done yet: wait until the connection \
         is open.",
        HANDSHAKE),
    (Proof::AlreadyClosed,
        "The call was refused because the connection was already closing or closed. Look for the \
         close earlier in the log.",
        CLOSING),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_proof_says_what_it_means() {
        for (at, (proof, text, _)) in SAYS.iter().enumerate() {
            assert_eq!(*proof as usize, at, "{proof:?}");
            assert!(text.ends_with('.'), "{proof:?}");
        }
        assert_eq!(SAYS.len(), Proof::AlreadyClosed as usize + 1);
    }
}
