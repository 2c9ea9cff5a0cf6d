//! From a log line to the Close that it tells of: code, reason, direction, and the library that
//! writes so.
//!
//! A library writes its lines in one shape; the known ones are rows of a table. What none of them
//! fits is searched for the words that people put before a code (`close code 1006`).

mod fields;
mod name;
mod scan;
mod shape;
mod words;
mod writers;

use std::ops::Range;

use crate::CloseCode;
use crate::table::SeenBy;
pub use crate::table::{Direction, OtherClose};
use shape::Found;
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
    /// Where in the text this was read, as a range of bytes.
    pub at: Range<usize>,
}

/// The Closes that a text tells of, in its order: of each line all those in a known shape, else
/// one that it speaks of in common words. Takes time in proportion to the text.
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
    let mut mentions = in_shapes(text);
    let in_words: Vec<_> = in_words(text, &mentions).collect();
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

/// What is written in a known shape. Of two that overlap, the one that begins first counts, then
/// the one that is first in the table.
fn in_shapes(text: &str) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for writer in WRITERS {
        for shape in writer.shapes {
            let found = shape.find_all(text);
            mentions.extend(found.map(|found| Mention {
                library: writer.library,
                writer: Some(writer.name),
                seen_by: writer.seen_by,
                ..found.into()
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
fn in_words<'t>(text: &'t str, known: &'t [Mention]) -> impl Iterator<Item = Mention> + 't {
    let mut known = known.iter().map(|mention| &mention.at).peekable();
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        while known.next_if(|known| known.end <= at).is_some() {}
        if known.peek().is_some_and(|known| known.start < start) {
            return None;
        }
        let found = words::read(line)?;
        Some(Found { at: at + found.at.start..at + found.at.end, ..found }.into())
    })
}

impl From<Found> for Mention {
    fn from(Found { said, direction, at }: Found) -> Self {
        Self {
            code: said.code,
            name: said.name,
            reason: said.reason,
            direction,
            other_close: None,
            was_clean: said.was_clean,
            library: None,
            writer: None,
            seen_by: None,
            at,
        }
    }
}
