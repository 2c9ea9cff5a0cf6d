//! The view, written in the shape that was asked for.

pub(crate) mod app_table;
pub(crate) mod apps;
pub(crate) mod bytes;
pub(crate) mod capture;
mod citations;
mod columns;
pub(crate) mod csv;
mod diagram;
pub(crate) mod document;
mod findings;
pub(crate) mod hits;
mod hyperlinks;
pub(crate) mod json;
pub(crate) mod library_table;
pub(crate) mod line;
pub(crate) mod markdown;
mod marks;
pub(crate) mod names;
mod packet;
mod phrase;
mod picture;
mod rows;
mod suspects;
pub(crate) mod table;
pub(crate) mod tally;
pub(crate) mod text;
