//! Lines that report an opened connection, and which close belongs to which connection.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;
use std::time::Duration;

use super::grams::{Grams, is_at};
use super::line::{are_about_websockets, names_a_client};
use super::scan::at_most;
use super::stamp::Stamp;
use super::word::words;

/// The most connections that are remembered as open.
const MOST_OPEN: usize = 1 << 16;

/// The most bytes of a line that are looked at.
const LONGEST: usize = 2048;

/// The most ids that a line may have.
const MOST_IDS: usize = 8;

/// Two different lines within this time may be about the same connection.
const SAME: Duration = Duration::from_secs(1);

/// Every line that reports an opened connection contains one of these, in any case.
static FRAGMENTS: LazyLock<Grams<&str>> = LazyLock::new(|| {
    let all = ["open", "nnected", "accepted", "established", "upgraded", "switching protocols"];
    Grams::in_any_case(all.into_iter().map(|text| (text, text)))
});

/// The places in a text where a line may tell of one.
pub(super) fn places(text: &str) -> impl Iterator<Item = usize> {
    FRAGMENTS.places(text).filter_map(move |(at, all)| {
        all.iter().any(|(_, fragment)| is_at(text, at, fragment)).then_some(at)
    })
}

/// Words for a connection that has opened.
#[rustfmt::skip]
const OPENED: [&str; 9] = [
    "open", "opened", "onopen", "connected", "accepted", "established", "upgraded",
    "websocketopen", "switching",
];

/// Words that, on the same line, mean that it has not opened, or did so at another time.
#[rustfmt::skip]
const OTHERS: [&str; 20] = [
    "not", "never", "failed", "fail", "fails", "cannot", "could", "unable", "error", "before",
    "while", "closed", "close", "closing", "disconnected", "reopen", "will", "if", "still",
    "already",
];

/// Whether a line says that a WebSocket, or a client, has connected.
pub(super) fn is_open(line: &str) -> bool {
    let line = at_most(line, LONGEST);
    let mut is_opened = false;
    for word in words(line) {
        if word.is_one_of(&OTHERS) {
            return false;
        }
        is_opened |= word.is_one_of(&OPENED);
    }
    is_opened && (are_about_websockets(line) || names_a_client(line) || has_event(line))
}

/// Whether a line names the event of an API for it.
fn has_event(line: &str) -> bool {
    words(line).any(|word| word.is("onopen"))
}

/// What a line names a connection by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Id {
    /// Of what kind it is, such as its key: ids of one kind that differ are of two connections.
    kind: u64,
    value: u64,
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The ids in a line: addresses with a port, UUIDs, and what follows a key such as `conn=`,
/// `client 7`, `[ws-17]`.
pub(super) fn ids(line: &str) -> Vec<Id> {
    const KEYS: [&str; 19] = [
        "id",
        "conn",
        "connection",
        "client",
        "session",
        "sid",
        "cid",
        "socket",
        "peer",
        "fd",
        "conn_id",
        "connid",
        "connectionid",
        "connection_id",
        "clientid",
        "client_id",
        "sessionid",
        "session_id",
        "remote",
    ];
    let line = at_most(line, LONGEST);
    let mut ids: Vec<Id> = Vec::new();
    let mut key: Option<&str> = None;
    let is_part = |c: char| c.is_alphanumeric() || "-_.:[]".contains(c);
    for token in line.split(|c: char| !is_part(c)).filter(|token| !token.is_empty()) {
        if ids.len() == MOST_IDS {
            break;
        }
        let (before, value) = match token.rsplit_once(':') {
            // `id:17`, and not an address.
            Some((before, value)) if KEYS.iter().any(|key| key.eq_ignore_ascii_case(before)) => {
                (Some(before), value)
            }
            _ => (key, token),
        };
        let trimmed = value.trim_matches(['.', ':', '[', ']']);
        let of_key = before.filter(|_| has_digit(trimmed)).map(str::to_ascii_lowercase);
        let kind = if is_address(value.trim_end_matches(['.', ':'])) {
            Some("address".to_owned())
        } else if is_uuid(trimmed) {
            Some("uuid".to_owned())
        } else {
            of_key.or_else(|| numbered(trimmed).map(|(name, _)| name.to_ascii_lowercase()))
        };
        if let Some(kind) = kind {
            let id = Id { kind: hash(&kind), value: hash(trimmed) };
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let name = trimmed.rsplit('.').next().unwrap_or_default();
        key = KEYS.iter().find(|known| known.eq_ignore_ascii_case(name)).copied();
    }
    ids
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// `10.0.0.7:51234`, `[::1]:51234`.
fn is_address(text: &str) -> bool {
    let Some((host, port)) = text.trim_start_matches('[').rsplit_once(':') else { return false };
    let is_port = port.len() > 1 && port.parse::<u16>().is_ok();
    let v6 = host.strip_suffix(']').is_some_and(|host| host.contains(':'));
    is_port
        && (v6 || host.split('.').count() == 4 && host.split('.').all(|n| n.parse::<u8>().is_ok()))
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] && text.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// `ws-17`, `conn_3`: a name for connections and a number.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let (name, number) = text.rsplit_once(['-', '_'])?;
    let is_name = ["ws", "conn", "client", "session", "socket", "connection", "peer"];
    let is_one = is_name.iter().any(|known| known.eq_ignore_ascii_case(name));
    (is_one && number.parse::<u32>().is_ok()).then_some((name, number))
}

/// A connection that a line says was opened.
#[derive(Debug)]
struct Open {
    time: Stamp,
    ids: Vec<Id>,
    /// A hash of its line, without the parts that differ from one connection to another.
    wording: u64,
}

/// The connections that are open as far as the log tells, by the order in which they were opened.
#[derive(Debug, Default)]
pub(super) struct Opens {
    open: BTreeMap<u64, Open>,
    /// How many of them have an id, and the sum of their numbers: of a single one its number.
    by_id: HashMap<(u64, u64), (u64, u64)>,
    next: u64,
}

impl Opens {
    /// Adds the connection that a line says was opened at a time.
    pub(super) fn add(&mut self, line: &str, time: Stamp) {
        let (ids, wording) = (ids(line), wording(line));
        // `onopen` after `101 Switching Protocols` is the second line about the same connection.
        if let Some((_, last)) = self.open.last_key_value()
            && last.wording != wording
            && time.since(last.time).is_some_and(|between| between <= SAME)
            && !are_apart(&last.ids, &ids)
        {
            return;
        }
        let number = self.next;
        self.next += 1;
        for id in &ids {
            let (count, sum) = self.by_id.entry((id.kind, id.value)).or_default();
            (*count, *sum) = (*count + 1, sum.wrapping_add(number));
        }
        self.open.insert(number, Open { time, ids, wording });
        if self.open.len() > MOST_OPEN
            && let Some((number, oldest)) = self.open.pop_first()
        {
            self.forget(number, &oldest.ids);
        }
    }

    /// Removes the connection whose close a line reports, and returns when it was opened. That is the
    /// only one with an id from the line, or else the only one that is open.
    pub(super) fn take(&mut self, line: &str) -> Option<Stamp> {
        if self.open.is_empty() {
            return None;
        }
        let ids = ids(line);
        let alone = |id: &Id| match self.by_id.get(&(id.kind, id.value)) {
            Some((1, number)) => Some(*number),
            _ => None,
        };
        let can_be =
            |number: &u64| self.open.get(number).is_some_and(|open| !are_apart(&open.ids, &ids));
        let mut found = ids.iter().filter_map(alone).filter(can_be);
        let number = match found.next() {
            Some(first) if found.all(|other| other == first) => first,
            Some(_) => return None,
            None => match self.open.first_key_value() {
                Some((number, open)) if self.open.len() == 1 && !are_apart(&open.ids, &ids) => {
                    *number
                }
                _ => return None,
            },
        };
        let open = self.open.remove(&number)?;
        self.forget(number, &open.ids);
        Some(open.time)
    }

    fn forget(&mut self, number: u64, ids: &[Id]) {
        for id in ids {
            if let Entry::Occupied(mut known) = self.by_id.entry((id.kind, id.value)) {
                let (count, sum) = known.get_mut();
                (*count, *sum) = (*count - 1, sum.wrapping_sub(number));
                if *count == 0 {
                    known.remove();
                }
            }
        }
    }
}

/// Whether two lines are about two connections: each has an id that the other lacks, of one kind.
pub(super) fn are_apart(one: &[Id], other: &[Id]) -> bool {
    let lacks = |ids: &[Id], id: &Id| !ids.contains(id);
    one.iter()
        .filter(|id| lacks(other, id))
        .any(|id| other.iter().any(|other| other.kind == id.kind && lacks(one, other)))
}

fn wording(line: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for word in words(at_most(line, LONGEST)).filter(|word| !has_digit(word.text)) {
        word.text.hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_lines_tell_of_an_open_one() {
        for line in [
            "connection open",
            "client connected: 10.0.0.7:51234",
            "INFO: 10.0.0.7:51234 - \"WebSocket /ws\" [accepted]",
            "WebSocket connection established",
            "ws: 101 Switching Protocols",
            "onopen fired",
        ] {
            assert!(is_open(line), "{line}");
            assert!(places(line).next().is_some(), "{line}");
        }
        for line in [
            "connection not open",
            "client disconnected",
            "database connected",
            "WebSocket is closed before the connection is established.",
            "could not open websocket",
        ] {
            assert!(!is_open(line), "{line}");
        }
    }

    fn lived(lines: &[&str], close: &str) -> Option<u64> {
        let mut opens = Opens::default();
        for line in lines {
            opens.add(line, Stamp::find(line).unwrap());
        }
        let closed = Stamp::find(close).unwrap();
        opens.take(close).and_then(|opened| closed.since(opened)).map(|lived| lived.as_secs())
    }

    #[test]
    fn a_close_ends_the_connection_with_its_id() {
        let two = [
            "09:00:00 client 10.0.0.7:51234 connected to 10.0.0.1:443",
            "09:00:10 client 10.0.0.8:51235 connected to 10.0.0.1:443",
        ];
        assert_eq!(lived(&two, "09:01:00 10.0.0.7:51234 closed with 1006"), Some(60));
        assert_eq!(lived(&two, "09:01:00 10.0.0.8:51235 closed with 1006"), Some(50));
        assert_eq!(lived(&two, "09:01:00 10.0.0.9:51236 to 10.0.0.1:443 closed with 1006"), None);
        assert_eq!(lived(&two, "09:01:00 closed with 1006"), None);
        let ids = ["09:00:00 conn=17 connected", "09:00:10 conn=18 connected"];
        assert_eq!(lived(&ids, "09:01:00 conn=18 closed with 1006"), Some(50));
        let uuids = [
            "09:00:00 client 6f1c1a52-0e0f-4a57-9d2b-1b7a0c2f9a11 connected",
            "09:00:10 client 6f1c1a52-0e0f-4a57-9d2b-1b7a0c2f9a12 connected",
        ];
        let close = "09:01:00 client 6f1c1a52-0e0f-4a57-9d2b-1b7a0c2f9a11 closed with 1006";
        assert_eq!(lived(&uuids, close), Some(60));
    }

    #[test]
    fn a_close_without_id_ends_the_only_open_connection() {
        assert_eq!(lived(&["09:00:00 websocket connected"], "09:01:00 closed with 1006"), Some(60));
        let same = ["09:00:00 ws 101 Switching Protocols", "09:00:00 onopen"];
        assert_eq!(lived(&same, "09:01:00 closed with 1006"), Some(60));
        let other = ["09:00:00 client 10.0.0.7:51234 connected"];
        assert_eq!(lived(&other, "09:01:00 client 10.0.0.8:51235 closed with 1006"), None);
    }
}
