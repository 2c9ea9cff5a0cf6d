//! What goes wrong, and how a command ends for it.

use std::process::ExitCode;

use serde::Serialize;

/// The exit status, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Done.
    Done,
    /// The answer is no: an unknown name, a capture that breaks the protocol.
    No,
    /// Wrong usage, or input that cannot be read.
    Unusable,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::No => 1,
            Status::Unusable => 2,
        })
    }
}

/// A part of the query that has no answer.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ErrorView {
    pub(crate) message: String,
    pub(crate) hint: String,
    /// How the command ends for it.
    #[serde(skip)]
    pub(crate) status: Status,
}
