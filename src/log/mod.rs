//! From the lines of a log to the closes in them: code, reason, direction, and the software that wrote
//! the line.
//!
//! What software writes is known: [`Proof`] says what its words prove where they have no code. Where
//! nobody's wording fits, the words around a number decide whether it is a code (`close code 1006`).
//!
//! ```
//! use wsclose::log;
//!
//! let mentions = log::read("websocket: close 1006 (abnormal closure): unexpected EOF");
//! assert_eq!(mentions[0].code.unwrap().get(), 1006);
//! assert_eq!(mentions[0].reason.as_deref(), Some("unexpected EOF"));
//! ```

mod after;
mod blocks;
mod calendar;
mod fields;
mod front;
mod grams;
mod lifetime;
mod line;
mod name;
mod near;
mod neighbours;
mod opens;
mod reader;
mod reading;
mod rest;
mod said;
mod scan;
mod shape;
mod shapes;
mod signs;
mod skipped;
mod stamp;
mod trigger;
mod word;
mod words;
mod writers;

use std::ops::Range;

pub use self::neighbours::{About, Neighbour};
pub use self::reader::{Event, Reader};
use self::reading::Trust;
pub use self::stamp::Stamp;
use crate::CloseCode;
pub use crate::table::{Direction, OtherClose, Outcome, Proof};
use crate::table::{Missing, SeenBy};

/// A Close that a text tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// The code. Where the line says it in words only (`no close frame received or sent`), the one
    /// that they stand for; `None` where the library does not pass it on.
    pub code: Option<CloseCode>,
    /// The name that stands for the code, as the line spells it.
    pub name: Option<String>,
    /// The text of the code in the line: a number, a name, or the placeholder for a missing code, as in
    /// `code: -1`; `None` where the line has the code in words only. For a call that was refused, the
    /// code that was passed.
    pub written: Option<String>,
    /// The close reason, or what the line gives in its place; empty where it says that there is
    /// none, `None` where it does not say. At most 512 bytes of it.
    pub reason: Option<String>,
    /// Whether the writer of the line sent or received the code; `None` where the line does not
    /// tell, or where nobody did.
    pub direction: Option<Direction>,
    /// What the line says of the other Close, that of the other side.
    pub other_close: Option<OtherClose>,
    /// What a `CloseEvent` says of it.
    pub was_clean: Option<bool>,
    /// The id of the library that writes lines so, as [`library`](crate::table::library) takes it.
    pub library: Option<&'static str>,
    /// Its name, or that of another program that does.
    pub writer: Option<&'static str>,
    /// Which side wrote the line; `None` where its writer can be either.
    pub seen_by: Option<SeenBy>,
    /// Whether the line says that the handshake failed: there never was a connection. The code is
    /// then what the client's side shows.
    pub never_opened: bool,
    /// What the words of the line prove, where they are known.
    pub proves: Option<Proof>,
    /// The HTTP status that answered the handshake.
    pub http_status: Option<u16>,
    /// Where in the text this was read, as a range of bytes.
    pub at: Range<usize>,
}

/// Who did something to a connection.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
#[non_exhaustive]
pub enum Side {
    /// The client.
    Client,
    /// The server.
    Server,
    /// The side that wrote the line, which can be either.
    Writer,
    /// The other side than the one that wrote the line, where that can be either.
    Other,
}

names! {
    Side {
        Self::Client => "client",
        Self::Server => "server",
        Self::Writer => "writer",
        Self::Other => "other-side",
    }
}

impl Mention {
    /// Who sent the Close with this code; `None` where the line does not say, or where nobody did.
    pub fn closed_by(&self) -> Option<Side> {
        self.direction.map(|direction| self.side(direction == Direction::Sent))
    }

    /// Who sent the first Close, where the line says that.
    pub fn began_by(&self) -> Option<Side> {
        let is_sent = self.direction? == Direction::Sent;
        Some(match self.other_close? {
            OtherClose::Before => self.side(!is_sent),
            OtherClose::After | OtherClose::Missing => self.side(is_sent),
        })
    }

    /// Whether this Close only answers another, which the same line tells of.
    pub fn answers_another(&self) -> bool {
        self.other_close == Some(OtherClose::Before)
    }

    /// Whether it is of a connection that was open, or may have been.
    fn was_open(&self) -> bool {
        matches!(self.outcome(), Outcome::Closed | Outcome::Lost)
    }

    /// The side that wrote the line, or the other one.
    fn side(&self, is_writer: bool) -> Side {
        match (self.seen_by, is_writer) {
            (None, true) => Side::Writer,
            (None, false) => Side::Other,
            (Some(SeenBy::Server), true) | (Some(SeenBy::Client | SeenBy::Browser), false) => {
                Side::Server
            }
            (Some(SeenBy::Client | SeenBy::Browser), true) | (Some(SeenBy::Server), false) => {
                Side::Client
            }
        }
    }

    /// What happened, as far as the line tells.
    pub fn outcome(&self) -> Outcome {
        match self.proves {
            // Whoever gave up on the other side, and says so in a Close, has closed.
            Some(proof) if proof.outcome() == Outcome::Lost && self.direction.is_some() => {
                Outcome::Closed
            }
            Some(proof) => proof.outcome(),
            None if self.never_opened => Outcome::NeverOpened,
            None if self.code == Some(Missing::Close.code()) => Outcome::Lost,
            None => Outcome::Closed,
        }
    }
}

/// The Closes that a text tells of, in its order: of each line all those in a known shape, else
/// one that it speaks of in common words, or whose reason is a text that only one author writes.
/// Lines that may be about something other than a WebSocket are skipped. Takes time in proportion
/// to the text.
///
/// ```
/// use wsclose::log::{self, Direction, OtherClose};
///
/// let line = "received 1011 (internal error) keepalive ping timeout; then sent 1011 (internal \
///             error) keepalive ping timeout";
/// let mentions = log::read(line);
/// assert_eq!(mentions[0].code.unwrap().get(), 1011);
/// assert_eq!(mentions[0].reason.as_deref(), Some("keepalive ping timeout"));
/// assert_eq!(mentions[0].direction, Some(Direction::Received));
/// assert_eq!(mentions[0].library, Some("websockets"));
/// assert_eq!(mentions[1].direction, Some(Direction::Sent));
/// assert_eq!(mentions[1].other_close, Some(OtherClose::Before));
///
/// assert!(log::read("port 1006 is busy").is_empty());
/// ```
pub fn read(text: &str) -> Vec<Mention> {
    reading::told(text, Trust::Nothing).mentions
}

/// Like [`read`], for text known to be about a close, such as a line that a user pasted: what [`read`]
/// finds, else any code that words are about (`code=1006`) or that has words
/// behind it, words by which software is known (one mention for each code that goes with them), or
/// those of a handshake that failed.
///
/// ```
/// use wsclose::log;
///
/// let mention = &log::read_alone("1008: no such room")[0];
/// assert_eq!(mention.code.unwrap().get(), 1008);
/// assert_eq!(mention.reason.as_deref(), Some("no such room"));
///
/// let mention = &log::read_alone("read limited at 32769 bytes")[0];
/// assert_eq!(mention.code.unwrap().get(), 1009);
/// ```
pub fn read_alone(text: &str) -> Vec<Mention> {
    let mentions = reading::told(text, Trust::Everything).mentions;
    if mentions.is_empty() { reading::alone(text) } else { mentions }
}
