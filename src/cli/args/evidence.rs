//! What is known of the end of a connection: arguments of `explain`.

use std::time::Duration;

use clap::Args;
use wsclose::table::{Evidence, Library, SeenBy};

use super::choice::{Choices, choice};
use crate::cli::args::duration;

// What is known beside the code. (As a doc comment it would be that of the whole command.)
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EvidenceArgs {
    /// The close reason, or the error message
    ///
    /// Many texts name the software that wrote them.
    #[arg(long, help_heading = "Evidence", value_name = "TEXT")]
    pub(crate) reason: Option<String>,

    /// How long the connection lived (60s, 5m, 1h30m, 1500ms)
    ///
    /// The same time every time points to a proxy or a keepalive. Idle timeouts run from the last
    /// message, so give the time of silence if you know it. A number without a unit is seconds.
    #[arg(long, help_heading = "Evidence", value_name = "DURATION", value_parser = duration::parse)]
    pub(crate) after: Option<Duration>,

    /// Which side reported the code
    ///
    /// The two ends of one close often hold different codes.
    #[arg(long, help_heading = "Evidence", value_name = "SIDE", value_parser = choice(SIDES, SeenBy::name))]
    pub(crate) seen_by: Option<SeenBy>,

    /// The handshake failed: no open event, no 101 response
    #[arg(long, help_heading = "Evidence", conflicts_with = "after")]
    pub(crate) never_opened: bool,
}

impl EvidenceArgs {
    /// All that is known, the libraries that take part included.
    pub(crate) fn with<'a>(&'a self, libraries: &'a [&'static Library]) -> Evidence<'a> {
        Evidence {
            reason: self.reason.as_deref(),
            after: self.after,
            seen_by: self.seen_by,
            libraries,
            never_opened: self.never_opened,
            ..Evidence::default()
        }
    }

    /// What stands here, and before the name of the command.
    pub(crate) fn or(self, before: Self) -> Self {
        Self {
            reason: self.reason.or(before.reason),
            after: self.after.or(before.after),
            seen_by: self.seen_by.or(before.seen_by),
            never_opened: self.never_opened || before.never_opened,
        }
    }

    /// The first of its options that was given.
    pub(crate) fn option(&self) -> Option<&'static str> {
        match self {
            Self { reason: Some(_), .. } => Some("--reason"),
            Self { after: Some(_), .. } => Some("--after"),
            Self { seen_by: Some(_), .. } => Some("--seen-by"),
            Self { never_opened: true, .. } => Some("--never-opened"),
            _ => None,
        }
    }
}

const SIDES: &Choices<SeenBy> = &[
    (SeenBy::Browser, "A page, in its CloseEvent"),
    (SeenBy::Client, "A client that is no browser"),
    (SeenBy::Server, "The server"),
];
