//! What is shown: built once from the library's answers, then written as text, table, JSON, CSV
//! or Markdown.

pub(crate) mod capture;
pub(crate) mod code;

/// The version of the JSON documents. Keys may join; none changes its meaning under one version.
pub(crate) const SCHEMA: u32 = 1;
