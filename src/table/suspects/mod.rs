//! From what is known of the end of a connection, beside its code, to the software that may have
//! brought it about: reason texts, lifetimes, limits.
//!
//! Suspects are candidates. The tables behind them are defaults and texts of named versions; one
//! file each, to be read like the registry.

mod direction;
mod fingerprints;
mod handshake;
mod keep_alive;
mod limits;
mod pattern;
mod reconnect;
mod software;
mod tell_apart;

use std::time::Duration;

use super::Library;
use crate::{CloseCode, Source};
pub use direction::{Direction, direction};
pub use fingerprints::{FINGERPRINTS, Fingerprint, Seen};
pub use handshake::{HANDSHAKES, Handshake};
pub use keep_alive::{KEEP_ALIVES, KeepAlive, Limit, Place};
pub use limits::{SIZE_LIMITS, SizeLimit, size_limits};
pub use reconnect::{RECONNECTORS, Reconnector, stay_away};
use software::is_of;
pub use tell_apart::tell_apart;

/// What is known of the end of a connection, beside its code.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// The reason of the Close, or the text of the error.
    pub reason: Option<&'a str>,
    /// How long the connection lived.
    pub after: Option<Duration>,
    /// Which side reported the code.
    pub seen_by: Option<SeenBy>,
    /// The libraries that are known to take part; several where they share a name.
    pub libraries: &'a [&'static Library],
    /// That it never opened: the handshake failed.
    pub never_opened: bool,
}

impl Evidence<'_> {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.reason.is_none()
            && self.after.is_none()
            && self.seen_by.is_none()
            && self.libraries.is_empty()
            && !self.never_opened
    }
}

/// The side that reported a code: the two ends of one close often hold different ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeenBy {
    /// A page, in its `CloseEvent`.
    Browser,
    /// A client that is no browser.
    Client,
    /// The server.
    Server,
}

impl SeenBy {
    /// The value as the command line and its JSON have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

/// Software that may have brought about what was seen. A candidate, not a finding.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Suspect {
    /// Its name.
    pub software: &'static str,
    /// The release or commit that was read; may be empty.
    pub version: &'static str,
    /// What points at it.
    pub clue: Clue,
    /// Whether it shows the code that was asked for.
    pub fits: bool,
    /// The code that it shows; `None` where that is not known.
    pub shows: Option<CloseCode>,
    /// Why it is a suspect.
    pub why: String,
    /// What to set or check.
    pub advice: &'static str,
    /// What is not certain of this; may be empty.
    pub doubt: &'static str,
    /// What resets the limit, where it is one of time.
    pub limit: Option<Limit>,
    /// Where that was read.
    pub sources: Vec<&'static Source>,
}

impl Suspect {
    /// Whether it is worth a line of its own: it shows the code that was asked for, or the reason
    /// names it all the same.
    pub fn is_shown(&self) -> bool {
        self.fits || self.clue == Clue::Reason
    }
}

/// What points at a suspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clue {
    /// The reason, or the text of the error, is one that it writes.
    Reason,
    /// It is known to report failed handshakes like this.
    Handshake,
    /// The connection lived as long as its limit.
    Lifetime,
    /// It was named, and has a default that may do this.
    Library,
}

impl Clue {
    /// The value as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Handshake => "handshake",
            Self::Lifetime => "lifetime",
            Self::Library => "library",
        }
    }
}

/// What may have brought about a code, going by the evidence: the most likely first, what would
/// have shown another code last. Empty when nothing points at anything.
///
/// ```
/// use std::time::Duration;
/// use wsclose::CloseCode;
/// use wsclose::table::{Evidence, suspects};
///
/// let after = Evidence { after: Some(Duration::from_secs(60)), ..Evidence::default() };
/// let found = suspects(CloseCode::new(1006), &after);
/// assert!(found[0].software.starts_with("nginx"));
/// assert_eq!(
///     found[0].why,
///     "lived 60 s; closes after 60 s without data from upstream by default"
/// );
/// ```
pub fn suspects(code: CloseCode, evidence: &Evidence<'_>) -> Vec<Suspect> {
    let mut found = fingerprints::suspects(code, evidence);
    if evidence.never_opened {
        found.extend(handshake::suspects(code, evidence));
    } else {
        found.extend(keep_alive::suspects(code, evidence));
        found.extend(limits::suspects(code, evidence));
    }
    let mut found = merge(found);
    // Stable: within a clue they stand in the order of their table.
    found.sort_by_key(|one| {
        (!one.is_shown(), one.shows.is_none(), !is_of(one.software, evidence.libraries), one.clue)
    });
    found
}

/// Whether evidence can name suspects for this code.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// assert!(table::can_be_narrowed(CloseCode::new(1006)));
/// assert!(!table::can_be_narrowed(CloseCode::new(1004)));
/// ```
pub fn can_be_narrowed(code: CloseCode) -> bool {
    KEEP_ALIVES.iter().any(|row| row.peer == Some(code))
        || FINGERPRINTS.iter().any(|print| print.seen.code() == code)
}

/// What else points at the author of a reason joins it.
fn merge(found: Vec<Suspect>) -> Vec<Suspect> {
    let mut merged: Vec<Suspect> = Vec::new();
    for one in found {
        let is_author = |earlier: &&mut Suspect| {
            earlier.clue == Clue::Reason && earlier.software == one.software
        };
        match merged.iter_mut().find(is_author) {
            Some(author) => {
                author.why = format!("{}; {}", author.why, one.why);
                author.limit = author.limit.or(one.limit);
                author.sources.extend(one.sources);
            }
            None => merged.push(one),
        }
    }
    merged
}

/// A time in seconds, without digits that say nothing.
fn seconds(time: Duration) -> String {
    let thousandths = time.as_millis() % 1000;
    let text = format!("{}.{thousandths:03}", time.as_secs());
    format!("{} s", text.trim_end_matches('0').trim_end_matches('.'))
}
