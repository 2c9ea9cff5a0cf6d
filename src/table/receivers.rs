//! What well-known receivers make of a code in a Close frame: one row an implementation, read
//! from its source or measured.

use std::fmt;

use crate::CloseCode;
use Version::{Commit, Release, Unknown, Year};

/// A program that receives Close frames.
///
/// Its `Display` is the name with what the reader needs of the version: the number of a release,
/// the year of a source that is older than the table.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Receiver {
    /// Its name.
    pub name: &'static str,
    /// What was read.
    pub version: Version,
    /// What it does with a code that it refuses.
    pub refusal: Refusal,
    accepts: [bool; COLUMNS],
}

/// Which state of a program was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Version {
    /// A release.
    Release(&'static str),
    /// A commit of its repository.
    Commit(&'static str),
    /// The source as it was in this year: later ones were not at hand.
    Year(u16),
    /// Not known.
    Unknown,
}

/// What a receiver does with a code that it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// It answers with 1002, or is taken to: not each was measured.
    Answers,
    /// It answers with 1000.
    AnswersNormal,
    /// It answers with a Close without a code.
    AnswersEmpty,
    /// It drops the connection and sends no Close.
    Drops,
}

impl Receiver {
    /// Whether it takes this code in a Close frame.
    pub fn accepts(&self, code: CloseCode) -> bool {
        self.accepts.get(column(code)).is_some_and(|accepts| *accepts)
    }
}

impl fmt::Display for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.version {
            Version::Release(release) => write!(f, "{} {release}", self.name),
            Version::Year(year) => write!(f, "{} ({year})", self.name),
            Version::Commit(_) | Version::Unknown => f.write_str(self.name),
        }
    }
}

/// The receivers that take this code in a Close frame.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let tolerant = table::receivers_accepting(CloseCode::new(1015));
/// assert!(tolerant.map(ToString::to_string).any(|name| name == "tornado 6.6.1"));
/// ```
pub fn receivers_accepting(code: CloseCode) -> impl Iterator<Item = &'static Receiver> {
    RECEIVERS.iter().filter(move |receiver| receiver.accepts(code))
}

/// The receivers that refuse this code in a Close frame, lawful or not.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let strict: Vec<_> = table::receivers_refusing(CloseCode::new(3000)).collect();
/// assert_eq!(strict.len(), 1);
/// assert_eq!(strict[0].name, "uWebSockets");
/// ```
pub fn receivers_refusing(code: CloseCode) -> impl Iterator<Item = &'static Receiver> {
    RECEIVERS.iter().filter(move |receiver| !receiver.accepts(code))
}

/// How many runs of codes there are that no receiver tells apart.
const COLUMNS: usize = 12;

/// The column of a code in [`RECEIVERS`].
const fn column(code: CloseCode) -> usize {
    match code.get() {
        0..=999 => 0,
        1000..=1003 | 1007..=1011 => 1,
        1004 => 2,
        1005 => 3,
        1006 => 4,
        1012..=1013 => 5,
        1014 => 6,
        1015 => 7,
        1016..=2999 => 8,
        3000..=3999 => 9,
        4000..=4999 => 10,
        5000..=65535 => 11,
    }
}

const fn receiver(name: &'static str, version: Version, accepts: [bool; COLUMNS]) -> Receiver {
    Receiver { name, version, refusal: Refusal::Answers, accepts }
}

impl Receiver {
    const fn but(self, refusal: Refusal) -> Self {
        Self { refusal, ..self }
    }
}

/// Accepted.
const Y: bool = true;
/// Refused.
const N: bool = false;

/// Every receiver in the table, the strict ones first.
///
/// Tomcat refuses by showing its application 1002. Undertow, Gecko and tornado check nothing;
/// Undertow and tornado echo what came, even 1005.
pub static RECEIVERS: &[Receiver] = &[
    // 0-999, 1000s, 1004, 1005, 1006, 1012-1013, 1014, 1015, 1016-2999, 3000s, 4000s, 5000-65535
    receiver("ws", Release("8.23.0"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("undici", Release("7.30.2"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("websockets (Python)", Release("17.4"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("websocket-client", Release("1.9.2"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N])
        .but(Refusal::AnswersNormal),
    receiver(".NET", Unknown, [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("coder/websocket", Commit("9c8faad"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("OkHttp", Commit("1682d9b"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]).but(Refusal::Drops),
    receiver("Jetty", Commit("acf3325"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("Java-WebSocket", Commit("afeacbf"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("tokio-websockets", Release("0.13.3"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N])
        .but(Refusal::Drops),
    receiver("websocketpp", Commit("4dfe1be"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, N]),
    receiver("tungstenite", Release("0.30.0"), [N, Y, N, N, N, Y, N, N, N, Y, Y, N]),
    receiver("fastwebsockets", Release("0.10.0"), [N, Y, N, N, N, Y, N, N, N, Y, Y, N]),
    receiver("gorilla", Commit("e064f32"), [N, Y, N, N, N, Y, N, N, N, Y, Y, N]),
    receiver("wsproto", Release("1.3.2"), [N, Y, N, N, N, Y, N, N, N, Y, Y, N]),
    receiver("autobahn-python", Release("26.10.2"), [N, Y, N, N, N, Y, N, N, N, Y, Y, N])
        .but(Refusal::Drops),
    receiver("gws", Commit("2f8059c"), [N, Y, N, N, N, Y, N, N, N, Y, Y, N]),
    receiver("websocket-driver", Release("0.8.0"), [N, Y, N, N, N, N, N, N, N, Y, Y, N]),
    receiver("cowlib", Commit("ae75c4d"), [N, Y, N, N, N, N, N, N, N, Y, Y, N]),
    receiver("wslay", Commit("0e7d106"), [N, Y, N, N, N, N, N, N, N, Y, Y, N]),
    receiver("Tomcat", Commit("84ac9af"), [N, Y, N, N, N, N, N, N, N, Y, Y, N]),
    receiver("uWebSockets", Commit("66dcff3"), [N, Y, N, N, N, N, N, N, N, N, Y, N])
        .but(Refusal::AnswersEmpty),
    receiver("websocket (npm)", Release("1.0.35"), [N, Y, N, N, N, Y, Y, Y, N, Y, Y, N]),
    receiver("soketto", Release("0.8.1"), [N, Y, N, N, N, Y, N, Y, N, Y, Y, N]),
    receiver("Boost.Beast", Commit("7c1e061"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, Y]),
    receiver("Netty", Commit("0bb88a3"), [N, Y, N, N, N, Y, Y, N, N, Y, Y, Y]).but(Refusal::Drops),
    receiver("gobwas/ws", Commit("6ee0554"), [N, Y, N, N, N, N, N, N, N, Y, Y, Y]),
    // It answers 1000 to what it accepts: it echoes no code.
    receiver("Bandit", Release("1.12.5"), [N, Y, N, N, N, N, N, N, N, Y, Y, Y]),
    receiver("libwebsockets (server)", Commit("1e96753"), [N, Y, N, N, N, N, N, N, N, Y, Y, Y]),
    receiver("libwebsockets (client)", Commit("1e96753"), [N, Y, N, N, N, Y, Y, Y, N, Y, Y, Y]),
    receiver("aiohttp", Release("3.14.5"), [N, Y, N, N, Y, Y, Y, N, N, Y, Y, Y]),
    // Commit 017c1ba.
    receiver("Chromium", Year(2022), [Y, Y, Y, N, N, Y, Y, N, Y, Y, Y, Y]),
    receiver("Gecko", Year(2012), [Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y]),
    receiver("Undertow", Commit("c8299de"), [Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y]),
    receiver("tornado", Release("6.6.1"), [Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y]),
];
