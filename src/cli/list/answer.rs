//! The answer to `list`, as JSON has it.

use serde::Serialize;

use crate::cli::error::Problem;
use crate::cli::facts::row::ListRow;
use crate::cli::list::app::AppView;
use crate::cli::list::library::LibraryView;

/// The answer to `list`.
#[derive(Debug, Serialize)]
pub(super) struct Listing<'a> {
    pub(super) schema: u32,
    pub(super) rows: Vec<ListRow>,
    pub(super) apps: Vec<AppView>,
    pub(super) libraries: Vec<LibraryView>,
    pub(super) errors: &'a [Problem],
}
