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

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use anstream::AutoStream;
use clap::error::{ContextValue, ErrorKind};
use clap::{CommandFactory, Parser, ValueEnum};

use args::{Cli, ColorWhen, Command};
use escape::Escaped;
use status::Status;
use terminal::Terminal;

/// Runs the command line of this process.
pub(crate) fn main() -> ExitCode {
    match Cli::try_parse().and_then(check) {
        Ok(cli) => finish(run(cli)).into(),
        Err(error) => refuse(error).into(),
    }
}

/// What clap does not check: that `explain` has something to explain, and that its options,
/// which may stand without its name, do not stand before another command.
fn check(cli: Cli) -> Result<Cli, clap::Error> {
    let before = &cli.explain;
    let option = if before.brief {
        Some("--brief")
    } else if before.format.is_some() {
        Some("--format")
    } else {
        before.what.first().map(String::as_str)
    };
    match (&cli.command, option) {
        (None, _) if before.what.is_empty() => Err(nothing_to_explain()),
        (Some(Command::Explain(args)), None) if args.what.is_empty() => Err(nothing_to_explain()),
        (Some(_), Some(option)) => {
            let message = format!(
                "'{}' stands before a command, where it belongs to `explain`; options of a \
                 command follow its name",
                Escaped(option)
            );
            Err(Cli::command().error(ErrorKind::ArgumentConflict, message))
        }
        _ => Ok(cli),
    }
}

fn nothing_to_explain() -> clap::Error {
    let message = "expected a code, a range or a name, found none";
    Cli::command().error(ErrorKind::MissingRequiredArgument, message)
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

/// Shows help, version or a usage error.
fn refuse(mut error: clap::Error) -> Status {
    escape_arguments(&mut error);
    let text = error.render();
    let shown = if error.use_stderr() {
        let choice = terminal::colour(asked_colour(), &io::stderr());
        write!(AutoStream::new(io::stderr(), choice), "{}", text.ansi())
    } else {
        let choice = terminal::colour(asked_colour(), &io::stdout());
        write!(AutoStream::new(io::stdout(), choice), "{}", text.ansi())
    };
    match shown {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Status::Unusable,
        _ if error.use_stderr() => Status::Unusable,
        _ => Status::Done,
    }
}

/// Clap repeats arguments in its messages as they are: takes out what a terminal would obey.
fn escape_arguments(error: &mut clap::Error) {
    let escaped: Vec<_> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(text) if text.contains(escape::is_hostile) => {
                Some((kind, ContextValue::String(Escaped(text).to_string())))
            }
            // Advice that is made of the argument.
            ContextValue::StyledStrs(texts)
                if texts.iter().any(|text| text.to_string().contains(escape::is_hostile)) =>
            {
                Some((kind, ContextValue::None))
            }
            _ => None,
        })
        .collect();
    for (kind, value) in escaped {
        error.insert(kind, value);
    }
}

/// What the command line says of colour, where it could not be parsed as a whole.
fn asked_colour() -> ColorWhen {
    let words: Vec<_> =
        env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let values = words.iter().zip(words.iter().skip(1).map(Some).chain([None]));
    let asked = values.filter_map(|(word, next)| {
        let value = word
            .strip_prefix("--color=")
            .or(next.filter(|_| word == "--color").map(String::as_str));
        ColorWhen::from_str(value?, false).ok()
    });
    asked.last().unwrap_or(ColorWhen::Auto)
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
