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
mod view;

use std::io::{self, Write};
use std::process::ExitCode;

use args::{Cli, Command, ExplainArgs};
use clap::Parser;
use clap::error::ErrorKind;
use status::Status;
use terminal::Terminal;

/// Runs the command line of this process.
pub(crate) fn main() -> ExitCode {
    match Cli::try_parse().and_then(check) {
        Ok(cli) => finish(run(cli)).into(),
        Err(error) => refuse(&error).into(),
    }
}

/// `wsclose --brief list` is a slip: the options of `explain` are no options of `list`.
fn check(cli: Cli) -> Result<Cli, clap::Error> {
    use clap::CommandFactory;
    let ExplainArgs { what, brief, format } = &cli.explain;
    let misplaced = match &cli.command {
        Some(_) if !what.is_empty() => "codes and names before it",
        Some(_) if *brief => "--brief before it",
        Some(_) if format.is_some() => "--format before it",
        None if what.is_empty() => {
            let message = "expected a code, a range or a name, found none";
            return Err(Cli::command().error(ErrorKind::MissingRequiredArgument, message));
        }
        _ => return Ok(cli),
    };
    let message = format!("a command does not take {misplaced}; write them after the command");
    Err(Cli::command().error(ErrorKind::ArgumentConflict, message))
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

/// Shows help, version or a usage error. Clap repeats the arguments in its messages as they are,
/// so what a terminal would obey is taken out first.
fn refuse(error: &clap::Error) -> Status {
    let message = error.render().to_string();
    let hostile = |c: char| c != '\n' && escape::is_hostile(c);
    let shown = if message.contains(hostile) {
        let lines: Vec<_> = message.lines().map(|line| escape::Escaped(line).to_string()).collect();
        writeln!(io::stderr(), "{}", lines.join("\n"))
    } else {
        error.print()
    };
    match shown {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Status::Unusable,
        _ if error.use_stderr() => Status::Unusable,
        _ => Status::Done,
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
