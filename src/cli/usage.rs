//! What ends before a command runs: help, and wrong usage, some of which clap does not check.

use std::env;
use std::io::{self, Write};

use anstream::AutoStream;
use clap::error::{ContextValue, ErrorKind};
use clap::{CommandFactory, ValueEnum};

use super::args::{Cli, ColorWhen, Command};
use super::escape::{self, Escaped};
use super::status::Status;
use super::terminal;

/// What clap does not check: that `explain` has something to explain, and that its options,
/// which may stand without its name, do not stand before another command.
pub(crate) fn check(cli: Cli) -> Result<Cli, clap::Error> {
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

/// Shows help, version or a usage error.
pub(crate) fn refuse(mut error: clap::Error) -> Status {
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
