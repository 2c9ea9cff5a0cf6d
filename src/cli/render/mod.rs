//! The view, written in the shape that was asked for.

pub(crate) mod bytes;
pub(crate) mod capture;
pub(crate) mod csv;
mod diagram;
pub(crate) mod document;
mod findings;
pub(crate) mod json;
pub(crate) mod line;
pub(crate) mod markdown;
mod packet;
mod phrase;
mod picture;
mod suspects;
pub(crate) mod table;
pub(crate) mod text;
