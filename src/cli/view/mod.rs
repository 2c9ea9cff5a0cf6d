//! What is shown, made once of the library's answers; text, table, JSON, CSV and Markdown are
//! written from it.

use wsclose::CloseCode;

pub(crate) mod capture;
pub(crate) mod code;
pub(crate) mod encoded;
mod explanation;
pub(crate) mod mention;
pub(crate) mod tally;

/// The version of the JSON documents. Keys may join; none changes its meaning under one version.
pub(crate) const SCHEMA: u32 = 1;

/// A code, or a range as `first-last`.
pub(crate) fn span(first: CloseCode, last: CloseCode) -> String {
    if first == last { first.to_string() } else { format!("{first}-{last}") }
}

/// Bytes in lower-case hex, with something between them.
pub(crate) fn hex(bytes: &[u8], between: &str) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(between)
}
