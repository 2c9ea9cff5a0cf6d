//! Everything that knows of a terminal: arguments in, text and exit status out.

mod args;
mod decode;
mod encode;
mod error;
mod escape;
mod explain;
mod facts;
mod failure;
mod help;
mod input;
mod list;
mod log;
mod output;
#[cfg(all(test, feature = "schema"))]
mod schema;
mod search;
mod words;

use std::env;
use std::io;
use std::process::ExitCode;

use clap::Parser;

use args::{Cli, ColorWhen, Command, LogArgs};
use error::{Failure, Problem, Status};
use explain::Explained;
use help::{complete, completions, man, usage};
use output::messages::Messages;
use output::terminal::Terminal;

/// Runs the command line of this process.
pub(crate) fn main() -> ExitCode {
    let args: Vec<_> = env::args_os().collect();
    if args.get(1).is_some_and(|first| first == complete::COMMAND) {
        return finish(complete::run(&args[2..]).map_err(Failure::from)).into();
    }
    let args = usage::without_help_of_help(args);
    match Cli::try_parse_from(args).and_then(|cli| usage::check(cli, Messages)) {
        Ok((command, color, no_pager)) => finish(run(command, color, no_pager)).into(),
        Err(error) => finish(usage::refuse(error, Messages).map_err(Failure::from)).into(),
    }
}

fn run(command: Command, color: ColorWhen, no_pager: bool) -> Result<Status, Failure> {
    let terminal = Terminal::detect(color, no_pager);
    Ok(match command {
        Command::Explain(args) => match explain::run(&args, &terminal, Messages)? {
            Explained::Answered(status) => status,
            Explained::Lines(piped) => {
                log::run(&LogArgs::piped(args), Some(piped), &terminal, Messages)?
            }
        },
        Command::Log(args) => log::run(&args, None, &terminal, Messages)?,
        Command::List(args) => list::run(&args, &terminal, Messages)?,
        Command::Search(args) => search::run(&args, &terminal, Messages)?,
        Command::Decode(args) => decode::run(&args, &terminal, Messages)?,
        Command::Encode(args) => encode::run(&args, &terminal, Messages)?,
        Command::Completions { shell } => completions::run(shell, &terminal)?,
        Command::Man { command } => man::run(command.as_deref(), &terminal)?,
    })
}

/// The status of a run; a reader that went away is no failure.
fn finish(result: Result<Status, Failure>) -> Status {
    match result {
        Ok(status) => status,
        Err(Failure::Problems(problems)) => failure::report(&problems, Messages),
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        // What was read has its name in its error.
        Err(Failure::Io(error)) if error.raw_os_error().is_none() => {
            failure::report(&[Problem::unusable(error.to_string(), "")], Messages)
        }
        Err(Failure::Io(error)) => {
            Messages.problem(&Problem::unusable(format!("standard output: {error}"), ""))
        }
    }
}
