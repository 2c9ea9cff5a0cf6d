//! How an answer is written: text, Markdown, tables, JSON, and messages beside it.

pub(crate) mod columns;
pub(crate) mod document;
pub(crate) mod hex;
pub(crate) mod hyperlinks;
pub(crate) mod json;
pub(crate) mod markdown;
pub(crate) mod messages;
pub(crate) mod phrase;
pub(crate) mod rows;
pub(crate) mod terminal;
pub(crate) mod text;
