//! From a log line to the Close that it tells of: code, reason, direction, and the library that
//! writes so.
//!
//! A library writes its lines in one shape; the known ones are rows of a table. What none of them
//! fits is searched for the words that people put before a code (`close code 1006`).
//!
//! ```
//! use wsclose::log;
//!
//! let mentions = log::read("websocket: close 1006 (abnormal closure): unexpected EOF");
//! assert_eq!(mentions[0].code.unwrap().get(), 1006);
//! assert_eq!(mentions[0].reason.as_deref(), Some("unexpected EOF"));
//! ```

mod fields;
mod front;
mod name;
mod said;
mod scan;
mod shape;
mod word;
mod words;
mod writers;

use std::ops::Range;

use crate::CloseCode;
pub use crate::table::{Direction, OtherClose};
use crate::table::{FINGERPRINTS, Missing, SeenBy, failed, refused_with};
use said::{Found, Said};
use scan::near;
use writers::WRITERS;

/// A Close that a text tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// The code. Where the line says it in words only (`no close frame received or sent`), the one
    /// that they stand for; `None` where the library does not pass it on.
    pub code: Option<CloseCode>,
    /// The name that stands for the code, as the line spells it.
    pub name: Option<String>,
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
    /// Whether the line says that the connection was open before.
    pub was_open: bool,
    /// The HTTP status that answered the handshake.
    pub http_status: Option<u16>,
    /// Where in the text this was read, as a range of bytes.
    pub at: Range<usize>,
}

/// The Closes that a text tells of, in its order: of each line all those in a known shape, else
/// one that it speaks of in common words, or whose reason is a text that only one author writes.
/// What could as well be about something else than a WebSocket is none. Takes time in proportion
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
    told(text, false)
}

/// What a text tells of; `is_alone` where it is known to be about a close.
fn told(text: &str, is_alone: bool) -> Vec<Mention> {
    let mut mentions = in_shapes(text);
    let in_words: Vec<_> = in_words(text, &mentions, is_alone).collect();
    mentions.extend(in_words);
    mentions.sort_by_key(|mention| mention.at.start);
    for mention in &mut mentions {
        mention.other_close = mention.direction.and_then(|_| other_close(text, &mention.at));
    }
    mentions
}

/// What stands around a Close of the other one, as the Python library websockets puts it.
fn other_close(text: &str, at: &Range<usize>) -> Option<OtherClose> {
    let (before, after) = (text.get(..at.start)?, text.get(at.end..)?);
    if before.ends_with("; then ") {
        Some(OtherClose::Before)
    } else if after.starts_with("; then ") {
        Some(OtherClose::After)
    } else {
        after.starts_with("; no close frame ").then_some(OtherClose::Missing)
    }
}

/// The Closes that a text tells of which is known to be about one, as when somebody asks what it
/// means: what [`read`] finds, else any code that words are about (`code=1006`) or that has words
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
    let mentions = told(text, true);
    if !mentions.is_empty() {
        return mentions;
    }
    match front::any(text) {
        Some(found) => vec![mention(text, found)],
        None => by_reason(text),
    }
}

/// The codes that go with a text by which software is known, or a failed handshake.
fn by_reason(text: &str) -> Vec<Mention> {
    let reason = text.trim().trim_matches(['"', '\'', '`']);
    if !reason.contains(char::is_alphabetic) {
        return Vec::new();
    }
    let mut codes = Vec::new();
    for print in FINGERPRINTS.iter().filter(|print| print.fits(reason)) {
        if !codes.contains(&print.seen.code()) {
            codes.push(print.seen.code());
        }
    }
    if codes.is_empty() && failed(reason) {
        codes.push(Missing::Close.code());
    }
    let found = |code| {
        let reason = Some(near(reason).to_owned());
        let said = Said { code: Some(code), reason, ..Said::default() };
        let start = text.len() - text.trim_start().len();
        Found { said, direction: None, at: start..text.trim_end().len() }
    };
    codes.into_iter().map(|code| mention(text, found(code))).collect()
}

/// What is written in a known shape. Of two that overlap, the one that begins first counts, then
/// the one that is first in the table.
fn in_shapes(text: &str) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for writer in WRITERS {
        for shape in writer.shapes {
            let found = shape.find_all(text);
            mentions.extend(found.map(|found| Mention {
                library: writer.library,
                writer: Some(writer.software.name),
                seen_by: writer.seen_by,
                ..mention(text, found)
            }));
        }
    }
    mentions.sort_by_key(|mention| mention.at.start);
    let mut end = 0;
    mentions.retain(|mention| {
        let is_new = mention.at.start >= end;
        end = if is_new { mention.at.end } else { end };
        is_new
    });
    mentions
}

/// What is said in common words, on the lines that have nothing in a known shape.
fn in_words<'t>(
    text: &'t str,
    known: &'t [Mention],
    is_alone: bool,
) -> impl Iterator<Item = Mention> + 't {
    let mut known = known.iter().map(|mention| &mention.at).peekable();
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        while known.next_if(|known| known.end <= at).is_some() {}
        let is_known = known.peek().is_some_and(|known| known.start < start);
        if is_known || line.trim_ascii().is_empty() {
            return None;
        }
        let found = front::named(line).or_else(|| words::read(line, is_alone));
        let found = found.or_else(|| fingerprint(line))?;
        Some(mention(text, Found { at: at + found.at.start..at + found.at.end, ..found }))
    })
}

/// The close whose reason, or error text, stands in a line without its code.
fn fingerprint(line: &str) -> Option<Found> {
    let is_about_websockets = words::are_about_websockets(line);
    FINGERPRINTS.iter().find_map(|print| {
        let at = print.find(line, is_about_websockets)?;
        let reason = line.get(at.clone()).map(str::to_owned);
        let said = Said { code: Some(print.seen.code()), reason, ..Said::default() };
        Some(Found { said, direction: None, at })
    })
}

/// What was found in a text, by whomever it is written.
fn mention(text: &str, Found { said, direction, at }: Found) -> Mention {
    let used = text.get(at.clone()).unwrap_or_default();
    let http_status = said.http_status.or_else(|| refused_with(used));
    Mention {
        code: said.code,
        name: said.name,
        reason: said.reason,
        direction,
        other_close: None,
        was_clean: said.was_clean,
        library: None,
        writer: None,
        seen_by: None,
        never_opened: said.http_status.is_some() || failed(used),
        was_open: said.was_open,
        http_status,
        at,
    }
}
