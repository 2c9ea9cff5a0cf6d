//! What goes wrong, what there is to remark, and how a command ends for it.

use std::process::ExitCode;

use serde::Serialize;
use wsclose::frame::Severity;

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

/// A part of the input that could not be answered. Text quoted from the input is escaped.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Problem {
    /// What is wrong.
    pub(crate) message: String,
    /// What would have worked; may be empty.
    pub(crate) hint: String,
    /// How the command ends for it.
    #[serde(skip)]
    pub(crate) status: Status,
}

impl Problem {
    /// Wrong usage, or input that cannot be read.
    pub(crate) fn unusable(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into(), status: Status::Unusable }
    }

    /// A question whose answer is no.
    pub(crate) fn no(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into(), status: Status::No }
    }
}

/// Something to say beside the answer, in one line. Whatever of the input is in it has been escaped.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub(crate) severity: Severity,
    pub(crate) text: String,
}

impl Note {
    pub(crate) fn remark(text: impl Into<String>) -> Self {
        Self { severity: Severity::Remark, text: text.into() }
    }
}
