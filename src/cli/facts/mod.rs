//! The shapes that several commands print, in JSON and in text.

pub(super) mod apps;
pub(super) mod citations;
pub(super) mod explanation;
pub(super) mod libraries;
pub(super) mod origins;
pub(super) mod row;

/// The version of the JSON documents. Keys may join; none changes its meaning under one version.
pub(super) const SCHEMA: u32 = 1;

/// A text, if it is not empty.
pub(super) fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}
