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
mod marks;
mod packet;
mod phrase;
mod picture;
pub(crate) mod table;
pub(crate) mod text;
