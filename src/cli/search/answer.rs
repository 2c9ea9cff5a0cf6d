//! The answer to `search`, as JSON has it.

use serde::Serialize;
use wsclose::search::Hit;

use crate::cli::error::Problem;
use crate::cli::facts::{SCHEMA, Schema};

/// The answer to `search`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Found<'a> {
    pub(super) schema: Schema,
    /// The words that were searched for; empty if the command line is wrong.
    pub(super) query: &'a str,
    /// The words that were looked for: those of `query` in lower case and without hyphens, but for
    /// words such as `the` and `why`.
    pub(super) words: &'a [String],
    /// Everything that has all of the words, the best first, and then everything that has only some
    /// of them (`rank` is partial), the most first.
    pub(super) hits: &'a [Hit],
    /// That nothing was found, if so; also on standard error.
    pub(super) errors: &'a [Problem],
}

impl<'a> Found<'a> {
    /// Nothing but errors.
    pub(crate) const fn failed(errors: &'a [Problem]) -> Self {
        Self { schema: SCHEMA, query: "", words: &[], hits: &[], errors }
    }
}
