//! What goes to standard error: errors, remarks, and what asks for input.

use std::io::{self, Write};

use wsclose::frame::Severity;

use super::terminal;
use super::text;
use crate::cli::error::{ErrorView, Status};

/// Says on standard error what has no answer, and why; returns the worst status.
pub(crate) fn report_all(errors: &[ErrorView]) -> Status {
    for error in errors {
        report(&error.message, &error.hint);
    }
    errors.iter().map(|error| error.status).max().unwrap_or(Status::Done)
}

/// Writes an error to standard error: what was wrong, and what would have worked. Whatever of
/// the input is in them has to be escaped.
pub(crate) fn report(message: &str, hint: &str) {
    let width = terminal::columns(terminal_size::terminal_size_of(io::stderr()));
    let mut text = text::wrap(&format!("error: {message}"), "", "  ", width);
    for line in hint.lines() {
        text.push_str(&text::wrap(line, "  ", "  ", width));
    }
    // There is nowhere left to say that this failed.
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Asks for input on standard error, where somebody may read it.
pub(crate) fn prompt(message: &str) {
    // Who sees nothing of it may type all the same.
    let _ = writeln!(io::stderr(), "{message}");
}

/// Writes a remark to standard error, in one line. Whatever of the input is in it has to be
/// escaped.
pub(crate) fn remark(message: &str) {
    say(Severity::Remark, message);
}

/// The same for what may be worse than a remark.
pub(crate) fn say(severity: Severity, message: &str) {
    // There is nowhere left to say that this failed.
    let _ = writeln!(io::stderr(), "{}: {message}", severity.name());
}
