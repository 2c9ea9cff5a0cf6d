//! Everything that knows of a terminal: arguments in, text and exit status out.

mod apps;
mod args;
mod complete;
mod completions;
mod decode;
mod duration;
mod encode;
mod escape;
mod explain;
mod line_reader;
mod lines;
mod list;
mod log_line;
mod man;
mod mask;
mod named;
mod nearest;
mod paste;
mod paste_error;
mod plain;
mod progress;
mod query;
mod render;
mod search;
mod source;
mod status;
mod terminal;
mod usage;
mod utf16;
mod view;
#[cfg(test)]
mod walk;

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use wsclose::frame::Severity;

use args::{Cli, ColorWhen, Command};
use status::Status;
use terminal::Terminal;
use view::code::ErrorView;

/// Runs the command line of this process.
pub(crate) fn main() -> ExitCode {
    let args = mask::joined(env::args_os());
    if args.get(1).is_some_and(|first| first == complete::COMMAND) {
        return finish(complete::run(&args[2..])).into();
    }
    if let Some(question) = plain::question(&args) {
        return finish(run(Command::Explain(question), ColorWhen::Auto)).into();
    }
    match Cli::try_parse_from(args).and_then(usage::check) {
        Ok((command, color)) => finish(run(command, color)).into(),
        Err(error) => finish(usage::refuse(error)).into(),
    }
}

fn run(command: Command, color: ColorWhen) -> io::Result<Status> {
    let terminal = Terminal::detect(color);
    match command {
        Command::Explain(args) => explain::run(&args, &terminal),
        Command::List(args) => list::run(&args, &terminal),
        Command::Search(args) => search::run(&args, &terminal),
        Command::Decode(args) => decode::run(&args, &terminal),
        Command::Encode(args) => encode::run(&args, &terminal),
        Command::Completions { shell } => completions::run(shell, &terminal),
        Command::Man { command } => man::run(command.as_deref(), &terminal),
    }
}

/// The status of a run; a reader that went away is no failure.
fn finish(result: io::Result<Status>) -> Status {
    match result {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => {
            // What was read has its name in its error.
            let is_named = error.raw_os_error().is_none();
            let what = if is_named { "" } else { "standard output: " };
            report(&format!("{what}{error}"), "");
            Status::Unusable
        }
    }
}

/// Says on standard error what has no answer, and why; returns the worst status.
fn report_all(errors: &[ErrorView]) -> Status {
    for error in errors {
        report(&error.message, &error.hint);
    }
    errors.iter().map(|error| error.status).max().unwrap_or(Status::Done)
}

/// Writes an error to standard error: what was wrong, and what would have worked. Whatever of
/// the input is in them has to be escaped.
fn report(message: &str, hint: &str) {
    let width = terminal::columns(terminal_size::terminal_size_of(io::stderr()));
    let mut text = render::text::wrap(&format!("error: {message}"), "", "  ", width);
    for line in hint.lines() {
        text.push_str(&render::text::wrap(line, "  ", "  ", width));
    }
    // There is nowhere left to say that this failed.
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Asks for input on standard error, where somebody may read it.
fn prompt(message: &str) {
    // Who sees nothing of it may type all the same.
    let _ = writeln!(io::stderr(), "{message}");
}

/// Writes a remark to standard error, in one line. Whatever of the input is in it has to be
/// escaped.
fn remark(message: &str) {
    say(Severity::Remark, message);
}

/// The same for what may be worse than a remark.
fn say(severity: Severity, message: &str) {
    // There is nowhere left to say that this failed.
    let _ = writeln!(io::stderr(), "{}: {message}", severity.name());
}
