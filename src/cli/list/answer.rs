//! The answer to `list`, as JSON has it.

use serde::Serialize;

use crate::cli::error::Problem;
use crate::cli::facts::apps::AppView;
use crate::cli::facts::libraries::LibraryView;
use crate::cli::facts::row::ListRow;

/// The answer to `list`.
#[derive(Debug, Serialize)]
pub(crate) struct Listing<'a> {
    pub(crate) schema: u32,
    pub(crate) rows: Vec<ListRow>,
    pub(crate) apps: Vec<AppView>,
    pub(crate) libraries: Vec<LibraryView>,
    pub(crate) errors: &'a [Problem],
}
