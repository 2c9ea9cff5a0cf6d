//! What helps to use the program: usage errors, completion, manual pages.

pub(crate) mod complete;
pub(crate) mod completions;
pub(crate) mod man;
pub(crate) mod usage;
