//! What is known of the end of a connection, beside its code.

use std::time::Duration;

use super::proof::Proof;
use super::refusals::{failed, refused_with};
use crate::table::Library;

/// What is known of the end of a connection, beside its code.
///
/// Write one with `..Evidence::default()`, as fields may join.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// The reason of the Close, or the text of the error.
    pub reason: Option<&'a str>,
    /// How long the connection lived.
    pub after: Option<Duration>,
    /// Which side reported the code.
    pub seen_by: Option<SeenBy>,
    /// Whether the side that reported the code sent it.
    pub direction: Option<Direction>,
    /// What became of the other Close, that of the other side.
    pub other_close: Option<OtherClose>,
    /// The libraries that are known to take part; several where they share a name.
    pub libraries: &'a [&'static Library],
    /// Other software that takes part: a name that people use for it, or the beginning of its own.
    pub software: Option<&'a str>,
    /// The library that reported the code.
    pub reported_by: Option<&'static Library>,
    /// The HTTP status that answered the handshake.
    pub answered_with: Option<u16>,
    /// That it never opened: the handshake failed.
    pub never_opened: bool,
    /// What the text of an error proves.
    pub proves: Option<Proof>,
}

form! {
    Evidence<'_>: evidence @ Evidence {
        reason, after, seen_by, direction, other_close, libraries, software, reported_by,
        answered_with: _, never_opened: _, proves,
    } => {
        /// The reason of the Close, or the text of the error.
        "reason": reason,
        /// How long the connection lived.
        #[minimum = 0]
        "after_seconds": after.map(|time| time.as_secs_f64()),
        /// Which side reported the code.
        "seen_by": seen_by,
        /// Whether the side that reported the code sent or received it.
        "direction": direction,
        /// What happened to the Close of the other side: it came before this one, after it, or
        /// never.
        "other_close": other_close,
        /// The ids of the libraries involved.
        "libraries": libraries.iter().map(|library| library.id).collect::<Vec<_>>(),
        /// The name of other software involved.
        "software": software,
        /// The id of the library that reported the code.
        "reported_by": reported_by.map(|library| library.id),
        /// What the text of the error proves.
        "proves": proves,
        /// Whether the handshake failed.
        "never_opened": evidence.handshake_failed(),
        /// Whether it is known that the connection was open: how long it lived, that a code was sent
        /// or received, or that the writer of a log line reports only such connections.
        "was_open": evidence.was_open(),
        /// The HTTP status that answered the handshake, if it is known.
        #[minimum = 200]
        #[maximum = 599]
        "http_status": evidence.http_status(),
    }
}

/// What dies sooner may as well never have opened.
const SHORTEST_LIFE: Duration = Duration::from_secs(1);

impl Evidence<'_> {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.reason.is_none()
            && self.after.is_none()
            && self.seen_by.is_none()
            && self.direction.is_none()
            && self.other_close.is_none()
            && self.libraries.is_empty()
            && self.software.is_none()
            && self.reported_by.is_none()
            && self.answered_with.is_none()
            && !self.never_opened
            && self.proves.is_none()
    }

    /// Whether it is known that the connection was open: from how long it lived, from the way that a
    /// Close went, or from what a log line says.
    ///
    /// ```
    /// use std::time::Duration;
    /// use wsclose::table::Evidence;
    ///
    /// let evidence = Evidence { after: Some(Duration::from_secs(60)), ..Evidence::default() };
    /// assert!(evidence.was_open() && !Evidence::default().was_open());
    /// ```
    pub fn was_open(&self) -> bool {
        self.opened_by().is_some()
    }

    /// The part of the evidence by which it is known that the connection was open, as JSON calls
    /// it.
    pub fn opened_by(&self) -> Option<&'static str> {
        let parts = [
            ("after_seconds", self.after.is_some_and(|after| after >= SHORTEST_LIFE)),
            ("direction", self.direction.is_some()),
            ("proves", self.proves.is_some_and(Proof::was_open)),
        ];
        parts.into_iter().find_map(|(name, is_there)| is_there.then_some(name))
    }

    /// Whether the handshake failed: it was said, or the text of the error says it.
    ///
    /// ```
    /// use wsclose::table::Evidence;
    ///
    /// let error = "Error during WebSocket handshake: Unexpected response code: 403";
    /// let evidence = Evidence { reason: Some(error), ..Evidence::default() };
    /// assert!(evidence.handshake_failed());
    /// assert_eq!(evidence.http_status(), Some(403));
    /// ```
    pub fn handshake_failed(&self) -> bool {
        self.failed_by().is_some()
    }

    /// The part of the evidence by which it is known that the handshake failed, as JSON calls it.
    pub fn failed_by(&self) -> Option<&'static str> {
        let parts = [
            ("never_opened", self.never_opened),
            ("proves", self.proves.is_some_and(Proof::never_opened)),
            ("http_status", self.http_status().is_some()),
            ("reason", self.reason.is_some_and(failed)),
        ];
        parts.into_iter().find_map(|(name, is_there)| is_there.then_some(name))
    }

    /// The HTTP status that answered the handshake, where it is known or the text of the error has
    /// it.
    pub fn http_status(&self) -> Option<u16> {
        self.answered_with.or_else(|| self.reason.and_then(refused_with))
    }

    /// Whether the handshake is said or proven to have failed, apart from an HTTP status.
    pub(super) fn has_not_opened(&self) -> bool {
        self.never_opened || self.proves.is_some_and(Proof::never_opened)
    }

    /// ` on the server side`, or whichever side reported the code; empty where that is not known.
    pub(super) fn on_this_side(&self) -> String {
        self.seen_by.map_or(String::new(), |side| format!(" on the {} side", side.name()))
    }

    /// The reason, if there is one.
    pub(super) fn text(&self) -> Option<&str> {
        self.reason.filter(|reason| !reason.trim().is_empty())
    }
}

/// The side that reported a code: the two ends of one close often hold different ones.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum SeenBy {
    /// A page, in its `CloseEvent`.
    Browser,
    /// A client that is no browser.
    Client,
    /// The server.
    Server,
}

names! {
    SeenBy {
        Self::Browser => "browser",
        Self::Client => "client",
        Self::Server => "server",
    }
}

/// Which way a Close went, as seen from the side that reports it.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum Direction {
    /// This side sent it.
    Sent,
    /// The other side sent it.
    Received,
}

names! {
    Direction {
        Self::Sent => "sent",
        Self::Received => "received",
    }
}

/// What became of the other one of the two Closes with which a connection ends.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum OtherClose {
    /// It came before this one, which answers it.
    Before,
    /// It came after this one, as the answer.
    After,
    /// There was none.
    Missing,
}

names! {
    OtherClose {
        Self::Before => "before",
        Self::After => "after",
        Self::Missing => "missing",
    }
}
