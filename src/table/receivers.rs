//! What well-known receivers do with a code in a Close frame: one row per implementation, read
//! from its source or tested with the real software.

use std::fmt;

use crate::CloseCode;
use crate::table::software::{self, Software};
use Version::{Commit, Release, Unknown};

/// A program that receives Close frames.
///
/// `Display` gives the name and the tested version or, if none was tested, the release whose source
/// was read.
///
/// ```
/// use wsclose::table::RECEIVERS;
///
/// assert_eq!(RECEIVERS[0].to_string(), "ws 8.23.0");
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Receiver {
    /// What it is.
    pub software: &'static Software,
    /// The version whose source was read, or which was tried.
    pub version: Version,
    /// The version that was sent odd frames, to see what it does; `None` where only its source was
    /// read.
    pub tried: Option<&'static str>,
    /// What it does with a code that it refuses.
    pub refusal: Refusal,
    accepts: Runs,
}

/// Which state of a program was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Version {
    /// A release.
    Release(&'static str),
    /// A commit of its repository.
    Commit(&'static str),
    /// Not known.
    Unknown,
}

/// What a receiver does with a code that it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// It answers with 1002, or is assumed to: not all were tested.
    Answers,
    /// It answers with 1000.
    AnswersNormal,
    /// It answers with a Close without a code.
    AnswersEmpty,
    /// It drops the connection and sends no Close.
    Drops,
    /// It sometimes answers with 1002 and sometimes drops the connection.
    Varies,
}

impl Refusal {
    /// What it does, as a phrase that begins with a verb.
    pub const fn does(self) -> &'static str {
        match self {
            Self::Answers => "answers 1002",
            Self::AnswersNormal => "answers 1000",
            Self::AnswersEmpty => "answers with a Close without a code",
            Self::Drops => "drops the connection without a Close",
            Self::Varies => "sometimes answers 1002, sometimes drops the connection",
        }
    }
}

impl Receiver {
    /// Whether it accepts this code in a Close frame.
    pub fn accepts(&self, code: CloseCode) -> bool {
        self.accepts.contains(code)
    }

    /// The codes that it refuses, as ranges (first and last code).
    ///
    /// ```
    /// use wsclose::table::RECEIVERS;
    ///
    /// let refused = RECEIVERS[0].refused();
    /// assert_eq!(refused[0], (0.into(), 999.into()));
    /// ```
    pub fn refused(&self) -> Vec<(CloseCode, CloseCode)> {
        let mut refused: Vec<(CloseCode, CloseCode)> = Vec::new();
        for (first, last, _) in RUNS.iter().filter(|(.., run)| !self.accepts.has(*run)) {
            match refused.last_mut() {
                Some((_, end)) if end.get() + 1 == *first => *end = CloseCode::new(*last),
                _ => refused.push((CloseCode::new(*first), CloseCode::new(*last))),
            }
        }
        refused
    }

    /// Its name with the release whose source was read, if it was one.
    pub(crate) fn name_as_read(&self) -> String {
        Self { tried: None, ..*self }.to_string()
    }

    const fn but(self, refusal: Refusal) -> Self {
        Self { refusal, ..self }
    }

    const fn tried(self, version: &'static str) -> Self {
        Self { tried: Some(version), ..self }
    }
}

form! {
    Receiver: receiver @ Receiver { software: _, version: _, tried: _, refusal, accepts: _ } => {
        /// The program, with its version where that is known.
        "receiver": receiver.to_string(),
        /// The codes that it rejects in a Close frame.
        "refuses": receiver.refused().into_iter().map(Run).collect::<Vec<_>>(),
        /// What it does when it rejects one.
        "does": refusal.does(),
    }
}

#[cfg(feature = "serde")]
struct Run((CloseCode, CloseCode));

form! {
    Run: Run((first, last)) => {
        /// The lowest.
        "first": first,
        /// The highest.
        "last": last,
    }
}

impl fmt::Display for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.tried, self.version) {
            (Some(version), _) | (None, Release(version)) => {
                write!(f, "{} {version}", self.software)
            }
            (None, Commit(_) | Unknown) => self.software.fmt(f),
        }
    }
}

/// The receivers that accept this code in a Close frame.
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

/// The receivers that refuse this code in a Close frame, whether it may be sent or not.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let strict: Vec<_> = table::receivers_refusing(CloseCode::new(3000)).collect();
/// assert_eq!(strict.len(), 1);
/// assert_eq!(strict[0].software.name, "uWebSockets");
/// ```
pub fn receivers_refusing(code: CloseCode) -> impl Iterator<Item = &'static Receiver> {
    RECEIVERS.iter().filter(move |receiver| !receiver.accepts(code))
}

/// A set of code ranges; every receiver accepts or refuses each range as a whole.
#[derive(Clone, Copy, Debug)]
struct Runs(u16);

const ZERO: Runs = Runs(1);
const UNUSED: Runs = Runs(1 << 1);
const CLASSIC: Runs = Runs(1 << 2);
const RESERVED: Runs = Runs(1 << 3);
const NO_STATUS: Runs = Runs(1 << 4);
const ABNORMAL: Runs = Runs(1 << 5);
const EXTENSION: Runs = Runs(1 << 6);
const SERVICE: Runs = Runs(1 << 7);
const GATEWAY: Runs = Runs(1 << 8);
const TLS: Runs = Runs(1 << 9);
const UNASSIGNED: Runs = Runs(1 << 10);
const LIBRARY: Runs = Runs(1 << 11);
const PRIVATE: Runs = Runs(1 << 12);
const OUTSIDE: Runs = Runs(1 << 13);

/// The first and last code of each range, in order.
const RUNS: [(u16, u16, Runs); 16] = [
    (0, 0, ZERO),
    (1, 999, UNUSED),
    (1000, 1003, CLASSIC),
    (1004, 1004, RESERVED),
    (1005, 1005, NO_STATUS),
    (1006, 1006, ABNORMAL),
    (1007, 1009, CLASSIC),
    (1010, 1010, EXTENSION),
    (1011, 1011, CLASSIC),
    (1012, 1013, SERVICE),
    (1014, 1014, GATEWAY),
    (1015, 1015, TLS),
    (1016, 2999, UNASSIGNED),
    (3000, 3999, LIBRARY),
    (4000, 4999, PRIVATE),
    (5000, 65535, OUTSIDE),
];

/// The codes of RFC 6455 that may be sent, and 3000 to 4999.
const RFC: Runs = CLASSIC.and(EXTENSION).and(LIBRARY).and(PRIVATE);
/// The same, plus the codes registered in 2012.
const RFC_2012: Runs = RFC.and(SERVICE);
/// Every code that may be sent.
const SENDABLE: Runs = RFC_2012.and(GATEWAY);
/// Every number.
const ALL: Runs = Runs(u16::MAX);

impl Runs {
    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    const fn has(self, run: Self) -> bool {
        self.0 & run.0 != 0
    }

    fn contains(self, code: CloseCode) -> bool {
        let is_in = |(first, last, _): &&(u16, u16, Self)| (*first..=*last).contains(&code.get());
        RUNS.iter().find(is_in).is_some_and(|(.., run)| self.has(*run))
    }
}

const fn receiver(software: &'static Software, version: Version, accepts: Runs) -> Receiver {
    Receiver { software, version, tried: None, refusal: Refusal::Answers, accepts }
}

/// The same, for a release that was tested.
const fn tried(software: &'static Software, release: &'static str, accepts: Runs) -> Receiver {
    receiver(software, Release(release), accepts).tried(release)
}

/// Every receiver in the table, the strict ones first.
///
/// Tomcat refuses by showing its application 1002. Undertow, Firefox and tornado check nothing;
/// Undertow and tornado echo what came, even 1005.
pub static RECEIVERS: &[Receiver] = &[
    tried(&software::WS, "8.23.0", SENDABLE),
    tried(&software::UNDICI, "7.30.2", SENDABLE),
    tried(&software::BUN, "1.4.5", SENDABLE),
    tried(&software::WEBSOCKETS_PYTHON, "17.4", SENDABLE),
    tried(&software::WEBSOCKET_CLIENT, "1.9.2", SENDABLE).but(Refusal::AnswersNormal),
    receiver(&software::DOTNET, Unknown, SENDABLE),
    receiver(&software::CODER, Commit("9c8faad"), SENDABLE),
    receiver(&software::OKHTTP, Commit("1682d9b"), SENDABLE).but(Refusal::Drops),
    receiver(&software::JETTY, Commit("acf3325"), SENDABLE),
    receiver(&software::JAVA_WEBSOCKET, Commit("afeacbf"), SENDABLE),
    tried(&software::TOKIO_WEBSOCKETS, "0.13.3", SENDABLE).but(Refusal::Drops),
    receiver(&software::WEBSOCKETPP, Commit("4dfe1be"), SENDABLE),
    tried(&software::TUNGSTENITE, "0.30.0", RFC_2012),
    receiver(&software::FASTWEBSOCKETS, Release("0.10.0"), RFC_2012),
    tried(&software::DENO, "2.9.6", RFC_2012),
    receiver(&software::GORILLA_SHORT, Commit("e064f32"), RFC_2012),
    tried(&software::WSPROTO, "1.3.2", RFC_2012),
    tried(&software::UVICORN_WSPROTO, "0.54.0", RFC_2012).but(Refusal::Drops),
    tried(&software::TRIO_WEBSOCKET, "0.9.2", RFC_2012).but(Refusal::Drops),
    tried(&software::AUTOBAHN_PYTHON, "26.10.2", RFC_2012).but(Refusal::Drops),
    receiver(&software::GWS, Commit("2f8059c"), RFC_2012),
    tried(&software::WEBSOCKET_DRIVER, "0.8.0", RFC),
    tried(&software::WEBSOCKET_DRIVER_RUBY, "0.6.3", RFC),
    receiver(&software::COWLIB, Commit("ae75c4d"), RFC),
    receiver(&software::WSLAY, Commit("0e7d106"), RFC),
    receiver(&software::TOMCAT, Commit("84ac9af"), RFC).tried("9.0.70"),
    receiver(&software::UWEBSOCKETS, Commit("66dcff3"), RFC.without(LIBRARY))
        .but(Refusal::AnswersEmpty),
    tried(&software::WEBSOCKET_NPM, "1.0.35", SENDABLE.and(TLS)),
    receiver(&software::SOKETTO, Release("0.8.1"), RFC_2012.and(TLS)),
    receiver(&software::BEAST, Commit("7c1e061"), SENDABLE.and(OUTSIDE)),
    receiver(&software::NETTY, Commit("0bb88a3"), SENDABLE.and(OUTSIDE)).but(Refusal::Drops),
    // This is a client, so it does not accept 1010.
    tried(&software::JAVA_NET_HTTP, "JDK 17", SENDABLE.without(EXTENSION).and(OUTSIDE))
        .but(Refusal::Varies),
    receiver(&software::GOBWAS, Commit("6ee0554"), RFC.and(OUTSIDE)),
    // It answers 1000 to what it accepts: it echoes no code.
    receiver(&software::BANDIT, Release("1.12.5"), RFC.and(OUTSIDE)),
    receiver(&software::LIBWEBSOCKETS_SERVER, Commit("1e96753"), RFC.and(OUTSIDE)),
    receiver(&software::LIBWEBSOCKETS_CLIENT, Commit("1e96753"), SENDABLE.and(TLS).and(OUTSIDE)),
    tried(&software::AIOHTTP, "3.14.5", SENDABLE.and(ABNORMAL).and(OUTSIDE)),
    tried(&software::PICOWS, "2.3.1", SENDABLE.and(ZERO).and(ABNORMAL).and(OUTSIDE)),
    // net/websockets/websocket_channel.cc
    receiver(
        &software::CHROMIUM,
        Commit("fde75b19"),
        ALL.without(NO_STATUS).without(ABNORMAL).without(TLS),
    )
    .tried("156"),
    // netwerk/protocol/websocket/WebSocketChannel.cpp
    receiver(&software::FIREFOX, Commit("ad362610"), ALL).tried("153"),
    receiver(&software::UNDERTOW, Commit("c8299de"), ALL),
    tried(&software::TORNADO, "6.6.1", ALL),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_all_codes_in_order() {
        let mut next = 0;
        for (first, last, run) in RUNS {
            assert_eq!(u32::from(first), next);
            assert!(first <= last && run.0.is_power_of_two());
            next = u32::from(last) + 1;
        }
        assert_eq!(next, 1 << 16);
    }
}
