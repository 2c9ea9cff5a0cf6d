//! Where text comes from: arguments, files, standard input, and their encodings.

pub(super) mod line_reader;
pub(super) mod paste;
pub(super) mod progress;
pub(super) mod source;
mod utf16;
