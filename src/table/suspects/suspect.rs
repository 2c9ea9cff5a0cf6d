//! Somebody whom the evidence points at.

use std::fmt;

use crate::table::software::{SOFTWARE, Software, begins_with};
use crate::table::{App, Library};
use crate::{CloseCode, Source};

/// Software that may have brought about what was seen. A candidate, not a finding.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Suspect {
    /// Who it is.
    pub who: Who,
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
    /// What it does, in a phrase that begins with a verb; what it means, for an application. Empty
    /// where [`Suspect::advice`] says it.
    pub does: String,
    /// What to set or check.
    pub advice: &'static str,
    /// What is not certain of this; may be empty.
    pub doubt: &'static str,
    /// What resets the limit, where it is one of time.
    pub limit: Option<Limit>,
    /// Where that was read.
    pub sources: Vec<&'static Source>,
}

form! {
    Suspect: Suspect {
        who, version, clue, fits, shows, why, does, advice, doubt, limit, sources
    } => {
        /// Its name.
        "software": who,
        /// The release or commit that was read; null if there is none to name.
        "version": crate::form::some(version),
        /// What points at it: the reason, a failed handshake, the lifetime or a slightly longer
        /// one, or that it was named.
        "clue": clue,
        /// Whether it may lead to the code that was asked for.
        "fits": fits,
        /// The code that it usually leads to; null if that is not known.
        "shows": shows,
        /// Why it is a suspect.
        "why": why,
        /// What it does: the part of why that does not depend on the evidence; null if advice says
        /// it.
        "does": Some(does).filter(|does| !does.is_empty()),
        /// What to set or check.
        "advice": advice,
        /// What is uncertain about it: inferred, disputed or old.
        "doubt": crate::form::some(doubt),
        /// What its time limit measures, if it has one. Values ending in -data reset with traffic.
        "limit": limit,
        /// Where that was read.
        "sources": sources,
    }
}

impl Suspect {
    /// Whether it is worth a line of its own: it shows the code that was asked for, or the reason
    /// names it all the same.
    pub fn is_shown(&self) -> bool {
        self.fits || self.clue == Clue::Reason
    }

    /// Whether the connection lived as long as its limit of time, which shows the code that was
    /// asked for. Software that was only named may have such a limit without that.
    pub fn met_limit(&self) -> bool {
        self.fits && self.limit.is_some() && self.clue != Clue::Library
    }
}

/// Who a suspect is. `Display` and JSON give the name.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Who {
    /// Software that has a default, or writes a text.
    Software(&'static Software),
    /// An application whose name for the code is the reason.
    App(&'static App),
    /// A library that shows the reason instead of what arrived.
    Library(&'static Library),
}

impl Who {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Software(software) => software.name,
            Self::App(app) => app.name,
            Self::Library(library) => library.name,
        }
    }

    /// Its row in the list of software; for an application, the row that lists it. `None` if
    /// it has none.
    pub fn software(self) -> Option<&'static Software> {
        match self {
            Self::Software(software) => Some(software),
            Self::App(app) => SOFTWARE.iter().copied().find(|row| row.apps.contains(&app.id)),
            Self::Library(_) => None,
        }
    }

    /// Whether two are one piece of software.
    pub(super) fn is_same(self, other: Self) -> bool {
        self.software().zip(other.software()).is_some_and(|(one, other)| one.is_same(other))
    }

    /// Whether it is this application.
    pub(super) fn is_app(self, app: &App) -> bool {
        match self {
            Self::Software(software) => software.apps.contains(&app.id),
            Self::App(own) => own.id == app.id,
            Self::Library(_) => false,
        }
    }

    /// Whether people use this word for it, or its name begins with the word.
    pub(super) fn is_called(self, word: &str) -> bool {
        begins_with(self.name(), word) || self.software().is_some_and(|row| row.is_called(word))
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

form! {
    Who: who => who.name()
}

/// What points at a suspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Clue {
    /// The reason, or the text of the error, is one that it writes.
    Reason,
    /// It is known to report failed handshakes like this.
    Handshake,
    /// The connection lived as long as its limit.
    Lifetime,
    /// The connection lived a little longer than its limit, which traffic resets.
    LongerLife,
    /// It was named, and has a default that may do this.
    Library,
}

names! {
    Clue {
        Self::Reason => "reason",
        Self::Handshake => "handshake",
        Self::Lifetime => "lifetime",
        Self::LongerLife => "longer-life",
        Self::Library => "library",
    }
}

/// What a limit of time is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The time without data from the server, or from whatever lies behind the proxy.
    NoServerData,
    /// The time without data from the client.
    NoClientData,
    /// The time without data either way.
    NoData,
    /// The time in which a ping has to be answered.
    NoPong,
    /// The time up to the first message of the client.
    NoFirstMessage,
    /// The whole life, with data or without.
    Lifetime,
}

names! {
    Limit {
        Self::NoServerData => "no-server-data",
        Self::NoClientData => "no-client-data",
        Self::NoData => "no-data",
        Self::NoPong => "no-pong",
        Self::NoFirstMessage => "no-first-message",
        Self::Lifetime => "lifetime",
    }
}

impl Limit {
    /// Whether it starts again with each message, or each ping that is answered.
    pub(super) const fn runs_again(self) -> bool {
        self.resets_with_traffic() || matches!(self, Self::NoPong)
    }

    /// Whether data that flows keeps it from running out.
    pub const fn resets_with_traffic(self) -> bool {
        matches!(self, Self::NoServerData | Self::NoClientData | Self::NoData)
    }
}
