//! What a text says of a Close, and where it says it.

use std::ops::Range;

use crate::CloseCode;
use crate::table::{Direction, Proof};

/// What a text says of a Close.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) code: Option<CloseCode>,
    pub(super) name: Option<String>,
    /// The text of the code: a number, a name, `-1`.
    pub(super) written: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) was_clean: Option<bool>,
    pub(super) http_status: Option<u16>,
    /// What its words prove.
    pub(super) proves: Option<Proof>,
}

/// What was found, and where.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) said: Said,
    pub(super) direction: Option<Direction>,
    pub(super) at: Range<usize>,
}

/// What logs write where there is no reason.
const NO_REASON: [&str; 11] = [
    "null",
    "(null)",
    "nil",
    "None",
    "none",
    "(none)",
    "undefined",
    "no reason",
    "no reason given",
    "<Buffer >",
    "<null>",
];

/// An unquoted reason.
pub(super) fn plain_reason(text: &str) -> String {
    let text = text.trim();
    if NO_REASON.contains(&text) { String::new() } else { text.to_owned() }
}
