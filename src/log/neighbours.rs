//! What the lines around a close say of its cause.

use std::collections::HashMap;
use std::ops::Range;

use super::line::mention_websockets;
use super::near::NEIGHBOURS;
use super::opens::{are_apart, ids};
use super::scan::at_most;
use super::word::{Word, words};

/// The most bytes of a neighbouring line that are looked at.
const LONGEST: usize = 256;

/// The most of them that are kept for a close, the nearest.
const MOST: usize = 3;

/// A line near a close that says what may have led to it. It changes neither the code nor the side.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
#[non_exhaustive]
pub struct Neighbour {
    /// The number of the line, counted as those of the events.
    pub line: u64,
    /// What it is about.
    pub about: About,
    /// Its text, cut to at most 256 bytes.
    pub text: String,
}

form! {
    Neighbour: Self { line, about, text } => {
        /// The number of the line.
        #[minimum = 1]
        "line": line,
        /// What it is about.
        "about": about,
        /// The line, cut to at most 256 bytes.
        "text": text,
    }
}

/// What a line near a close is about.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
#[non_exhaustive]
pub enum About {
    /// A limit that was reached or exceeded.
    Limit,
    /// A ping that got no pong.
    NoPong,
    /// A login that was refused.
    Login,
}

names! {
    About {
        Self::Limit => "limit",
        Self::NoPong => "no-pong",
        Self::Login => "login",
    }
}

/// The lines of a text that may say what led to a close. Each is examined only once.
pub(super) struct Neighbours<'t> {
    text: &'t str,
    known: HashMap<usize, Option<About>>,
}

impl<'t> Neighbours<'t> {
    /// Those of a text in which closes were found at some lines, which say nothing of others.
    pub(super) fn new(text: &'t str, closes: impl Iterator<Item = usize>) -> Self {
        Self { text, known: closes.map(|line| (line, None)).collect() }
    }

    /// The lines near another that say something of its close, each with the number of lines between
    /// the two; `line` is the range of that line.
    pub(super) fn of(&mut self, line: &Range<usize>) -> Vec<(i64, About, &'t str)> {
        let own = self.text.get(line.clone()).unwrap_or_default();
        let above = self.text.get(..line.start).unwrap_or_default().split_inclusive('\n').rev();
        let below = self.text.get(line.end..).unwrap_or_default().split_inclusive('\n');
        let mut found: Vec<(i64, About, &str)> = Vec::new();
        let (mut start, mut distance) = (line.start, 0);
        for other in above.take(NEIGHBOURS) {
            start -= other.len();
            distance -= 1;
            found.extend(self.about(start, other).map(|about| (distance, about, other.trim())));
        }
        found.reverse();
        let (mut start, mut distance) = (line.end, 0);
        for other in below.take(NEIGHBOURS) {
            distance += 1;
            // A refused login counts only if it came before the close.
            let about = self.about(start, other).filter(|about| *about != About::Login);
            found.extend(about.map(|about| (distance, about, other.trim())));
            start += other.len();
        }
        if !found.is_empty() {
            let own = ids(own);
            found.retain(|(_, _, other)| !are_apart(&own, &ids(other)));
        }
        while found.len() > MOST {
            let farthest =
                found.iter().enumerate().max_by_key(|(_, (distance, ..))| distance.abs());
            let farthest = farthest.map_or(0, |(place, _)| place);
            found.remove(farthest);
        }
        for (_, _, text) in &mut found {
            *text = at_most(text, LONGEST);
        }
        found
    }

    fn about(&mut self, start: usize, line: &str) -> Option<About> {
        *self.known.entry(start).or_insert_with(|| about(at_most(line, LONGEST)))
    }
}

/// What a line reports that may have ended a connection.
fn about(line: &str) -> Option<About> {
    let has = |known: &[&str]| words(line).any(|word: Word<'_>| word.is_one_of(known));
    let lower = line.to_ascii_lowercase();
    let says = |known: &[&str]| known.iter().any(|text| lower.contains(text));
    let is_ping = has(&["ping", "pong", "pings", "pongs", "heartbeat", "heartbeats", "keepalive"])
        || lower.contains("keep-alive");
    let is_missing = || {
        has(&[
            "timeout",
            "timed",
            "missed",
            "missing",
            "no",
            "not",
            "without",
            "expired",
            "lost",
            "unanswered",
            "didn",
            "wasn",
            "never",
        ])
    };
    if is_ping && is_missing() {
        return Some(About::NoPong);
    }
    let is_passed = has(&["exceeds", "exceeded", "exceeding", "exceed"])
        || says(&["too large", "too big", "too long", "larger than", "too many"])
        || has(&["limit", "maximum"]) && has(&["reached", "over", "above", "hit"]);
    let is_of_traffic = || {
        has(&[
            "message",
            "messages",
            "payload",
            "frame",
            "frames",
            "size",
            "bytes",
            "body",
            "buffer",
            "rate",
            "requests",
            "connections",
            "connection",
            "memory",
            "quota",
            "limit",
        ])
    };
    if is_passed && is_of_traffic() {
        return Some(About::Limit);
    }
    let is_refused = says(&[
        "unauthorized",
        "unauthenticated",
        "forbidden",
        "authentication failed",
        "auth failed",
        "authentication error",
        "invalid token",
        "token expired",
        "expired token",
        "jwt expired",
        "token is invalid",
        "token has expired",
        "invalid credentials",
        "login failed",
        "login refused",
        "access denied",
        "invalid api key",
        "permission denied",
        "signature verification failed",
        "not authorized",
    ]);
    let is_status =
        || has(&["401", "403"]) && (mention_websockets(line) || says(&["http", "auth"]));
    (is_refused || is_status()).then_some(About::Login)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lines_speak_of() {
        for (line, expected) in [
            ("no pong received within 20 s", Some(About::NoPong)),
            ("heartbeat missed twice", Some(About::NoPong)),
            ("ping sent", None),
            ("message of 2097152 bytes exceeds the limit of 1048576", Some(About::Limit)),
            ("rate limit reached", Some(About::Limit)),
            ("limit 10 rows", None),
            ("auth: invalid token for user 7", Some(About::Login)),
            ("GET /ws HTTP/1.1 401", Some(About::Login)),
            ("read 401 rows", None),
        ] {
            assert_eq!(about(line), expected, "{line}");
        }
    }

    #[test]
    fn a_login_counts_before_the_close_alone() {
        let text = "invalid token\nclosed with 1000\ninvalid token\nno pong\n";
        let line = 14..31;
        let found = Neighbours::new(text, std::iter::empty()).of(&line);
        assert_eq!(found, [(-1, About::Login, "invalid token"), (2, About::NoPong, "no pong")]);
    }
}
