//! How an answer is written: text, Markdown, tables, JSON, and messages beside it.

pub(super) mod columns;
pub(super) mod document;
pub(super) mod json;
pub(super) mod markdown;
pub(super) mod marked;
pub(super) mod messages;
pub(super) mod pager;
pub(super) mod phrase;
pub(super) mod rows;
pub(super) mod sources;
pub(super) mod terminal;
pub(super) mod text;
