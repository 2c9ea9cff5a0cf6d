//! Where text comes from: arguments, files, standard input, and their encodings.

pub(crate) mod line_reader;
pub(crate) mod paste;
pub(crate) mod progress;
pub(crate) mod source;
mod utf16;
