//! The answer to `search`, as JSON has it.

use serde::Serialize;
use wsclose::search::Hit;

use crate::cli::error::Problem;

/// The answer to `search`.
#[derive(Debug, Serialize)]
pub(super) struct Found<'a> {
    pub(super) schema: u32,
    pub(super) query: &'a str,
    pub(super) hits: &'a [Hit],
    pub(super) errors: &'a [Problem],
}
