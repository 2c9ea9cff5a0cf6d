//! The shapes that several commands print, in JSON and in text.

use serde::Serialize;
use wsclose::table::Sender;

pub(super) mod apps;
pub(super) mod calls;
pub(super) mod citations;
pub(super) mod code_table;
pub(super) mod explanation;
pub(super) mod libraries;
pub(super) mod of_apps;
pub(super) mod origins;
pub(super) mod row;

/// The version of this format. Keys may be added within a version, but none changes its meaning.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline, extend("const" = SCHEMA)))]
pub(super) struct Schema(u32);

pub(super) const SCHEMA: Schema = Schema(1);

/// Who sends a code, in words.
const fn who(sender: Sender) -> &'static str {
    match sender {
        Sender::Either => "either side",
        Sender::Client => "the client",
        Sender::Server => "the server",
        Sender::Nobody => "nobody",
    }
}

/// A text, if it is not empty.
pub(super) fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}
