//! The answer to `explain`, as JSON has it.

use serde::Serialize;

use crate::cli::error::Problem;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::libraries::NoCodeView;

/// The answer to `explain`.
#[derive(Debug, Serialize)]
pub(crate) struct Explanations<'a> {
    pub(crate) schema: u32,
    pub(crate) query: &'a [String],
    pub(crate) results: Vec<&'a Explanation>,
    /// Names of numbers that no Close frame can carry.
    pub(crate) no_codes: Vec<&'a NoCodeView>,
    pub(crate) errors: &'a [Problem],
}
