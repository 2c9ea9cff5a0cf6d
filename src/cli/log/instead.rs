//! What would have worked in place of a file that cannot be read.

use std::io;

use crate::cli::error::Problem;
use crate::cli::escape::shown;
use crate::cli::input::source::Source;
use crate::cli::words::asked::in_words;
use crate::cli::words::quoted;

/// The error for a file that cannot be read; for a code or a line in its place, it suggests `explain`.
pub(super) fn problem(source: &Source<'_>, error: &io::Error) -> Problem {
    let name = source.name();
    let is_missing = source.path.is_some_and(|path| !path.exists());
    let is_answered = || in_words(std::slice::from_ref(&name)).iter().all(Result::is_ok);
    if is_missing && is_answered() {
        let message = format!("there is no file '{}'", shown(&name));
        return Problem::unusable(message, format!("to explain it: wsclose {}", quoted(&name)));
    }
    Problem::unusable(error.to_string(), "")
}
