//! From what is known of the end of a connection, beside its code, to the software that may have
//! brought it about: reason texts, lifetimes, limits.
//!
//! Suspects are candidates. The tables behind them are defaults and texts of named versions; one
//! file each, to be read like the registry.

mod applications;
mod cleared;
mod come_back;
mod defaults;
mod evidence;
mod fingerprints;
mod follows;
mod handshake;
mod keep_alive;
mod lifetime;
mod limits;
mod narrow;
mod parties;
mod pattern;
mod proof;
mod reconnect;
mod refusals;
mod rewritten;
mod suspect;

use crate::CloseCode;
pub use cleared::cleared;
pub use come_back::{ComeBack, come_back};
pub use defaults::is_software;
pub use evidence::{Direction, Evidence, OtherClose, SeenBy};
pub use fingerprints::{FINGERPRINTS, Fingerprint, Seen};
pub use follows::{Consequence, follows};
pub use handshake::{HANDSHAKES, Handshake};
pub use keep_alive::{KEEP_ALIVES, KeepAlive, Place};
pub use lifetime::{is_too_short, tell_apart, unexplained};
pub use limits::{SIZE_LIMITS, SizeLimit, size_limits, size_limits_to_check};
pub use narrow::{Clues, is_settled, narrowed_by};
pub use proof::{Outcome, Proof};
pub use reconnect::{RECONNECTORS, Reconnector, stay_away};
pub(crate) use refusals::{failed, refused_with};
pub use suspect::{Clue, Limit, Suspect, Who};

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
/// assert!(found[0].who.name().starts_with("nginx"));
/// assert_eq!(
///     found[0].why,
///     "closes after 60 s without data from upstream by default; yours lived 60 s"
/// );
/// ```
pub fn suspects(code: CloseCode, evidence: &Evidence<'_>) -> Vec<Suspect> {
    let mut found = by_reason(code, evidence);
    let is_named = !found.is_empty();
    if evidence.handshake_failed() {
        found.extend(handshake::suspects(code, evidence));
    } else {
        found.extend(keep_alive::suspects(code, evidence));
        found.extend(limits::suspects(code, evidence));
    }
    // A text says more than a default that may have done it.
    let is_cleared = |one: &Suspect| is_named || speaks_against(code, evidence, one.who);
    found.retain(|one| one.clue != Clue::Library || !is_cleared(one));
    let mut found = without_doubles(merge(found));
    let parties = evidence.parties();
    // Stable: within a clue they stand in the order of their table.
    found.sort_by_key(|one| {
        (!one.is_shown(), one.shows.is_none(), !parties.include(one.who), one.clue)
    });
    found
}

/// Whether there is no reason where the software is known to write one.
fn speaks_against(code: CloseCode, evidence: &Evidence<'_>, who: Who) -> bool {
    let writes_one = |print: &Fingerprint| {
        print.seen.code() == code && Who::Software(print.software).is_same(who)
    };
    evidence.reason == Some("") && FINGERPRINTS.iter().any(writes_one)
}

/// Whoever writes the reason: those that call the code so, then those that are known by it.
fn by_reason(code: CloseCode, evidence: &Evidence<'_>) -> Vec<Suspect> {
    let Some(text) = evidence.text() else { return Vec::new() };
    let mut found = fingerprints::suspects(code, text);
    if found.is_empty() {
        found = rewritten::suspects(code, text);
    }
    let mut named = applications::suspects(code, text);
    named.retain(|one| !found.iter().any(|known| known.who.is_same(one.who)));
    named.extend(found);
    named
}

/// What else points at the author of a reason joins it.
fn merge(found: Vec<Suspect>) -> Vec<Suspect> {
    let mut merged: Vec<Suspect> = Vec::new();
    for one in found {
        let is_author = |earlier: &&mut Suspect| {
            earlier.clue == Clue::Reason && one.clue != Clue::Reason && earlier.who.is_same(one.who)
        };
        match merged.iter_mut().find(is_author) {
            Some(author) => {
                if !author.why.contains(&one.why) {
                    author.why = format!("{}; {}", author.why, one.why);
                }
                author.limit = author.limit.or(one.limit);
                author.sources.extend(one.sources);
            }
            None => merged.push(one),
        }
    }
    merged
}

/// Software that fits must not also be listed under "Would show another code".
fn without_doubles(found: Vec<Suspect>) -> Vec<Suspect> {
    let fits: Vec<_> = found.iter().filter(|one| one.fits).map(|one| one.who).collect();
    let is_there = |one: &Suspect| fits.iter().any(|fitting| fitting.is_same(one.who));
    found.into_iter().filter(|one| one.is_shown() || !is_there(one)).collect()
}
