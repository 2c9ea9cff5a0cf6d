//! The answer to `list`, as JSON has it.

use serde::Serialize;
use wsclose::table::AppExcerpt;

use crate::cli::error::Problem;
use crate::cli::facts::row::CodeRow;
use crate::cli::facts::{SCHEMA, Schema};
use crate::cli::list::library::Listed;

/// The answer to `list`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Listing<'a> {
    pub(super) schema: Schema,
    /// In the order of the codes, or of the query. The CSV has the same keys as its header.
    pub(super) rows: Vec<&'a CodeRow>,
    /// The applications that were asked for, the best known first.
    pub(super) apps: Vec<&'a AppExcerpt<'static>>,
    /// The libraries that were asked for.
    pub(super) libraries: Vec<&'a Listed>,
    /// The parts of the query that match nothing; also on standard error.
    pub(super) errors: &'a [Problem],
}

impl<'a> Listing<'a> {
    /// Nothing but errors.
    pub(crate) const fn failed(errors: &'a [Problem]) -> Self {
        Self { schema: SCHEMA, rows: Vec::new(), apps: Vec::new(), libraries: Vec::new(), errors }
    }
}
