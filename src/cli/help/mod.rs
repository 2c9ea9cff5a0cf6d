//! What helps to use the program: usage errors, completion, manual pages.

pub(super) mod complete;
pub(super) mod completions;
pub(super) mod man;
pub(super) mod usage;
