//! Everything that knows of a terminal: arguments in, text and exit status out.

mod args;
mod decode;
mod escape;
mod explain;
mod generate;
mod list;
mod query;
mod render;
mod status;
mod terminal;
mod usage;
mod view;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use status::Status;
use terminal::Terminal;

/// Runs the command line of this process.
pub(crate) fn main() -> ExitCode {
    match Cli::try_parse().and_then(usage::check) {
        Ok(cli) => finish(run(cli)).into(),
        Err(error) => usage::refuse(error).into(),
    }
}

fn run(cli: Cli) -> io::Result<Status> {
    let terminal = Terminal::detect(cli.color);
    match cli.command {
        None => explain::run(&cli.explain, &terminal),
        Some(Command::Explain(args)) => explain::run(&args, &terminal),
        Some(Command::List(args)) => list::run(&args, &terminal),
        Some(Command::Decode(args)) => decode::run(&args, &terminal),
        Some(Command::Completions { shell }) => generate::completions(shell, &terminal),
        Some(Command::Man { command }) => generate::man(command.as_deref(), &terminal),
    }
}

/// The status of a run; a reader that went away is no failure.
fn finish(result: io::Result<Status>) -> Status {
    match result {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => {
            report(&error.to_string(), "");
            Status::Unusable
        }
    }
}

/// Writes an error to standard error: what was wrong, and what would have worked. Whatever of
/// the input is in them has to be escaped.
fn report(message: &str, hint: &str) {
    let mut text = format!("error: {message}\n");
    if !hint.is_empty() {
        text.push_str(&format!("  {hint}\n"));
    }
    // There is nowhere left to say that this failed.
    let _ = io::stderr().write_all(text.as_bytes());
}
