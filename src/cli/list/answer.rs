//! The answer to `list`, as JSON has it.

use serde::Serialize;
use wsclose::table::App;

use crate::cli::error::Problem;
use crate::cli::facts::row::CodeRow;
use crate::cli::list::library::Listed;

/// The answer to `list`.
#[derive(Debug, Serialize)]
pub(super) struct Listing<'a> {
    pub(super) schema: u32,
    pub(super) rows: Vec<&'a CodeRow>,
    pub(super) apps: Vec<&'static App>,
    pub(super) libraries: Vec<&'a Listed>,
    pub(super) errors: &'a [Problem],
}
