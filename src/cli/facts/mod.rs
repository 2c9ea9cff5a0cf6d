//! The shapes that several commands print, in JSON and in text.

use wsclose::table::Value;

pub(crate) mod apps;
pub(crate) mod citations;
pub(crate) mod explanation;
pub(crate) mod libraries;
pub(crate) mod meanings;
mod origins;
pub(crate) mod row;
pub(crate) mod source;

/// The version of the JSON documents. Keys may join; none changes its meaning under one version.
pub(crate) const SCHEMA: u32 = 1;

/// The lowest and the highest number that a name stands for; `None` for a catch-all.
pub(crate) fn bounds(value: Value) -> (Option<i32>, Option<i32>) {
    match value {
        Value::Codes(first, last) => (Some(first.get().into()), Some(last.get().into())),
        _ => (value.number(), value.number()),
    }
}

/// A text, if it is not empty.
pub(crate) fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}
