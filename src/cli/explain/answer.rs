//! The answer to `explain`, as JSON has it.

use serde::Serialize;

use crate::cli::error::Problem;
use crate::cli::explain::names::NoCode;
use crate::cli::facts::explanation::Explanation;

/// The answer to `explain`.
#[derive(Debug, Serialize)]
pub(super) struct Explanations<'a> {
    pub(super) schema: u32,
    pub(super) query: &'a [String],
    pub(super) results: Vec<&'a Explanation<'a>>,
    /// Names of numbers that no Close frame can carry.
    pub(super) no_codes: Vec<&'a NoCode<'a>>,
    pub(super) errors: &'a [Problem],
}
