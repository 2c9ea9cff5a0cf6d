//! What goes wrong, what there is to remark, and how a command ends for it.

use std::io;
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
    /// The line of the input that is at fault, counted from 1; null if none is, or if it is not
    /// known.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) line: Option<u64>,
    /// Where in that line the fault begins, in characters counted from 1; null if it is not known.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) column: Option<u64>,
    /// How the command ends for it.
    #[serde(skip)]
    pub(crate) status: Status,
}

impl Problem {
    /// Wrong usage, or input that cannot be read.
    pub(crate) fn unusable(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(message.into(), hint.into(), Status::Unusable)
    }

    /// A question whose answer is no.
    pub(crate) fn no(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(message.into(), hint.into(), Status::No)
    }

    /// Any problem whose place is not known.
    pub(crate) const fn new(message: String, hint: String, status: Status) -> Self {
        Self { message, hint, line: None, column: None, status }
    }

    /// The same with its place.
    pub(crate) fn at(self, line: u64, column: Option<u64>) -> Self {
        Self { line: Some(line), column, ..self }
    }
}

/// Why a command ends without an answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What is wrong with the input or the options.
    Problems(Vec<Problem>),
    /// Something could not be read or written.
    Io(io::Error),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
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
