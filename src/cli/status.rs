//! How a command ended.

use std::process::ExitCode;

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
