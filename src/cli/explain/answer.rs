//! The answer to `explain`.

use serde::Serialize;
use wsclose::table::Match;

use crate::cli::error::Problem;
use crate::cli::explain::names::NoCode;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::{SCHEMA, Schema};
use crate::cli::words::mention::RefusedCall;

/// What was asked, and the answer to each part of it.
pub(super) struct Answer<'a> {
    /// The words of the command line, without those that were read as options.
    pub(super) query: &'a [String],
    /// In the order in which they were asked for.
    pub(super) answered: Vec<Answered<'a>>,
    pub(super) errors: Vec<Problem>,
}

/// What there is to say of a number, a range or a name.
pub(super) struct Answered<'a> {
    /// Those of a name.
    pub(super) meanings: &'a [Match],
    pub(super) results: Vec<Explanation<'a>>,
    /// Names of numbers that no Close frame can carry.
    pub(super) no_codes: Vec<NoCode<'a>>,
    /// Calls that were refused.
    pub(super) calls: &'a [RefusedCall],
}

/// The answer to `explain`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AnswerForm<'a> {
    schema: Schema,
    /// The words of the command line, without those that were read as options, such as `discord`
    /// in `discord 4014`; empty if the command line is wrong.
    query: &'a [String],
    /// One for each code, or run of codes with one answer, in the order of the query.
    results: Vec<&'a Explanation<'a>>,
    /// Names for something that no Close frame can carry: a number below 0 inside a library, or
    /// every code that a library has no other name for.
    no_codes: Vec<&'a NoCode<'a>>,
    /// Calls that an API refused, so that nothing closed.
    calls: Vec<&'a RefusedCall>,
    /// The parts of the query that match no code; also on standard error.
    errors: &'a [Problem],
}

impl<'a> AnswerForm<'a> {
    /// Nothing but errors.
    pub(crate) const fn failed(errors: &'a [Problem]) -> Self {
        Self {
            schema: SCHEMA,
            query: &[],
            results: Vec::new(),
            no_codes: Vec::new(),
            calls: Vec::new(),
            errors,
        }
    }
}

impl<'a> Answer<'a> {
    /// Whether the answer is about a single code.
    pub(super) fn is_one_code(&self) -> bool {
        let [one] = self.answered.as_slice() else { return false };
        one.results.len() == 1 && one.no_codes.is_empty()
    }

    /// Whether it has nothing but calls that were refused.
    pub(super) fn is_no_close(&self) -> bool {
        let has_none = |one: &Answered<'_>| one.results.is_empty() && one.no_codes.is_empty();
        self.answered.iter().all(has_none) && self.answered.iter().any(|one| !one.calls.is_empty())
    }

    /// The same as JSON has it.
    pub(super) fn form(&'a self) -> AnswerForm<'a> {
        AnswerForm {
            schema: SCHEMA,
            query: self.query,
            results: self.answered.iter().flat_map(|one| &one.results).collect(),
            no_codes: self.answered.iter().flat_map(|one| &one.no_codes).collect(),
            calls: self.answered.iter().flat_map(|one| one.calls).collect(),
            errors: &self.errors,
        }
    }
}
