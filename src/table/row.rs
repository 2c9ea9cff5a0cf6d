//! What the table says of a code: the shape of its rows.

use std::ops::RangeInclusive;

use crate::{Class, CloseCode, Source};

/// One row of the shared table: a registered code, or a run of numbers with one answer.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Row {
    /// The lowest number of the row.
    pub first: CloseCode,
    /// The highest number of the row; the same as `first` for a single code.
    pub last: CloseCode,
    /// A short name: the registered one wherever the registry has a name and not a sentence.
    pub name: &'static str,
    /// Other names in documents, spelled as there.
    pub aliases: &'static [&'static str],
    /// What is registered with IANA for the row.
    pub status: Status,
    /// What it means, in one sentence without a full stop.
    pub summary: &'static str,
    /// What else has to be known about the meaning; may be empty.
    pub detail: &'static str,
    /// Who may send it.
    pub sent_by: SentBy,
    /// What was missing, if endpoints report the code to their own application for that reason.
    pub missing: Option<Missing>,
    /// What the `CloseEvent` of a browser shows.
    pub close_event: &'static str,
    /// The HTTP status like it.
    pub http: Option<HttpLike>,
    /// What usually leads to it, the most frequent first. Candidates: a code proves none. Some can
    /// lead only to some codes of the row: [`Row::causes_of`] has those of a code.
    pub causes: &'static [Cause],
    /// What to look at next, in this order.
    pub checks: &'static [Check],
    /// Who can fix it.
    pub fixed_by: FixedBy,
    /// Whether to connect again.
    pub reconnect: Reconnect,
    /// Errata on the text that defines the code.
    pub errata: &'static [Erratum],
    /// Where the meaning and the rules come from.
    pub sources: &'static [Source],
}

impl Row {
    /// Its name, and its other names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        [self.name].into_iter().chain(self.aliases.iter().copied())
    }

    /// The range that the row lies in.
    pub const fn class(&self) -> Class {
        self.first.class()
    }

    /// What can lead to one of these codes, the most frequent first.
    ///
    /// ```
    /// use wsclose::CloseCode;
    /// use wsclose::table::row;
    ///
    /// let is_http = |code: u16| {
    ///     let code = CloseCode::new(code);
    ///     row(code).causes_of(code..=code).any(|cause| cause.text.contains("HTTP status"))
    /// };
    /// assert!(is_http(4401) && !is_http(4102));
    /// ```
    pub fn causes_of(
        &self,
        codes: RangeInclusive<CloseCode>,
    ) -> impl Iterator<Item = &'static Cause> + use<> {
        let (first, last) = (codes.start().get(), codes.end().get());
        let leads_there =
            move |cause: &&Cause| (first..=last).any(|code| cause.leads_to(code.into()));
        self.causes.iter().filter(leads_there)
    }

    /// The row's entry in the registry, if it stands for a registered code.
    pub const fn registration(&self) -> Option<&Registration> {
        match &self.status {
            Status::Registered(registration) => Some(registration),
            _ => None,
        }
    }
}

/// What is registered with IANA for a number.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Status {
    /// It has an entry of its own.
    Registered(Registration),
    /// It can be registered, and is not.
    Unassigned,
    /// It cannot be registered: two ends agree on it.
    PrivateUse,
    /// It lies outside the registry.
    Undefined,
}

names! {
    Status {
        Self::Registered(_) => "registered",
        Self::Unassigned => "unassigned",
        Self::PrivateUse => "private-use",
        Self::Undefined => "undefined",
    }
}

/// An entry of the IANA WebSocket Close Code Number Registry, spelled as there.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Registration {
    /// The registered meaning.
    pub meaning: &'static str,
    /// The registered contact; `None` where it could not be confirmed.
    pub contact: Option<&'static str>,
    /// The registered reference; `None` where it could not be confirmed.
    pub reference: Option<&'static str>,
}

/// One of the two ends, or both, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// Only the client.
    Client,
    /// Only the server.
    Server,
    /// Both ends.
    Either,
    /// No endpoint at all.
    Nobody,
}

names! {
    Sender {
        Self::Client => "client",
        Self::Server => "server",
        Self::Either => "either",
        Self::Nobody => "nobody",
    }
}

/// Who may send a code, and who does.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct SentBy {
    /// By the text that defines it, errata included.
    pub text: Sender,
    /// In practice.
    pub practice: Sender,
    /// Where the two part, or when it is sent; may be empty.
    pub note: &'static str,
}

/// What is missing where an endpoint reports a code that nobody sent (RFC 6455 7.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Missing {
    /// The code: the Close frame was empty.
    Code,
    /// The Close frame.
    Close,
    /// The connection: its TLS handshake failed.
    Tls,
}

impl Missing {
    /// The code that is reported for it.
    ///
    /// ```
    /// use wsclose::table::{Missing, row};
    ///
    /// let reported = Missing::Close.code();
    /// assert_eq!((reported.get(), row(reported).missing), (1006, Some(Missing::Close)));
    /// ```
    pub const fn code(self) -> CloseCode {
        CloseCode::new(match self {
            Self::Code => 1005,
            Self::Close => 1006,
            Self::Tls => 1015,
        })
    }
}

/// An HTTP status that a close code is like.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct HttpLike {
    /// The HTTP status.
    pub status: u16,
    /// Who draws the comparison.
    pub said_by: &'static str,
}

/// Something that leads to a code, as a candidate.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Cause {
    /// What the connection did, if the cause fits only then.
    pub when: Option<Circumstance>,
    /// What it is, in a word or a few.
    pub key: &'static str,
    /// What happened, in a line or two that follow the key.
    ///
    /// ```
    /// use wsclose::{CloseCode, table};
    ///
    /// let cause = table::row(CloseCode::new(1000)).causes[0];
    /// assert_eq!(cause.key, "Closed on purpose");
    /// assert!(cause.short.starts_with("the work was done"));
    /// ```
    pub short: &'static str,
    /// What happened, in full.
    pub text: &'static str,
    /// Where that was read.
    pub sources: &'static [Source],
    /// Which codes of its row it can lead to; `None` means all of them.
    pub(super) only: Option<fn(CloseCode) -> bool>,
}

form! {
    Cause: Cause { when, key, short, text, sources, only: _ } => {
        /// What the connection did, if the cause fits only then.
        "when": when,
        /// What it is, in a word or a few.
        "key": key,
        /// What happened, in a line or two that follow the key.
        "short": short,
        /// What happened, in full.
        "text": text,
        /// Where that was read.
        "sources": sources,
    }
}

impl Cause {
    /// Whether it can lead to this code of its row.
    fn leads_to(&self, code: CloseCode) -> bool {
        self.only.is_none_or(|only| only(code))
    }
}

/// What the connection did before it ended: this splits the causes of 1006.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circumstance {
    /// It was never open: no `open` event, no answer 101.
    NeverOpened,
    /// It was open, and always ends after the same time.
    ConstantLifetime,
    /// It was open, and ends at any time.
    RandomLifetime,
}

names! {
    Circumstance {
        Self::NeverOpened => "never-opened",
        Self::ConstantLifetime => "constant-lifetime",
        Self::RandomLifetime => "random-lifetime",
    }
}

/// Something to look at next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Check {
    /// What to look at, or the question to answer.
    pub text: &'static str,
    /// What has to be known to answer it; `None` for what no evidence answers.
    pub asks: Option<Asks>,
}

/// What a check asks of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Asks {
    /// Which side sent the code.
    Side,
    /// Whether the connection was ever open.
    Opened,
    /// How long it lived.
    Lifetime,
}

form! {
    Check: Check { text, asks: _ } => text
}

/// Who can fix what leads to a code.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct FixedBy {
    /// The most likely first.
    pub who: &'static [Party],
    /// Which of them, and when.
    pub note: &'static str,
    /// What is left of the note where it is known what the connection did.
    pub when: &'static [(Circumstance, &'static str)],
}

/// Somebody who can fix something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// Whoever writes or runs the client.
    Client,
    /// Whoever writes or runs the server.
    Server,
    /// Whoever runs what lies between: proxy, load balancer, firewall.
    Network,
    /// Nothing has to be fixed.
    Nobody,
}

names! {
    Party {
        Self::Client => "client",
        Self::Server => "server",
        Self::Network => "network",
        Self::Nobody => "nobody",
    }
}

/// Whether a client should connect again.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Reconnect {
    /// The advice.
    pub advice: Advice,
    /// The random delay before the first try, in seconds from and to, where one is specified.
    pub delay: Option<(u16, u16)>,
    /// The rest of the advice.
    pub note: &'static str,
    /// What to do if the connection never opened; may be empty.
    pub if_never_opened: &'static str,
}

/// When to connect again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// At once.
    Now,
    /// After a random delay that grows with every failure (RFC 6455 7.2.3).
    AfterBackoff,
    /// Only after something has changed: it would fail again.
    AfterChange,
    /// Not at all.
    No,
}

names! {
    Advice {
        Self::Now => "now",
        Self::AfterBackoff => "after-backoff",
        Self::AfterChange => "after-change",
        Self::No => "no",
    }
}

impl Advice {
    /// What to tell a client that reconnects automatically, if it should not, or not yet.
    pub const fn warning(self) -> Option<&'static str> {
        match self {
            Self::No => Some("do not reconnect"),
            Self::AfterChange => Some("reconnect only after a change"),
            Self::Now | Self::AfterBackoff => None,
        }
    }
}

/// An erratum on the text that defines a code.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Erratum {
    /// Its number at the RFC Editor.
    pub id: u16,
    /// What the RFC Editor made of it.
    pub status: &'static str,
    /// What it says.
    pub about: &'static str,
}

form! {
    Erratum: Erratum { id, status, about } => {
        /// Its number.
        "id": id,
        /// What the RFC Editor decided.
        "status": status,
        /// What it says.
        "about": about,
        /// Where to read it.
        "url": Source::Erratum(*id).url(),
    }
}
