//! What is shown of what was found.

use serde::Serialize;
use wsclose::search::Hit;

use crate::cli::error::Problem;
use crate::cli::facts::{bounds, some};

/// The answer to `search`.
#[derive(Debug, Serialize)]
pub(super) struct Found<'a> {
    pub(super) schema: u32,
    pub(super) query: &'a str,
    pub(super) hits: Vec<HitView<'a>>,
    pub(super) errors: &'a [Problem],
}

/// Something that was found.
#[derive(Debug, Serialize)]
pub(super) struct HitView<'a> {
    /// `None` for applications and libraries.
    first: Option<i32>,
    last: Option<i32>,
    kind: &'static str,
    rank: &'static str,
    name: &'a str,
    text: &'a str,
    owner: Option<&'static str>,
    id: Option<&'static str>,
}

impl<'a> HitView<'a> {
    pub(super) fn new(hit: &'a Hit) -> Self {
        let entry = &hit.entry;
        let (first, last) = entry.value.map_or((None, None), bounds);
        Self {
            first,
            last,
            kind: entry.kind.name(),
            rank: hit.rank.name(),
            name: &entry.title,
            text: &entry.text,
            owner: some(entry.owner),
            id: some(entry.id),
        }
    }
}
