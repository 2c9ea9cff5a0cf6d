//! What ends before a command runs: help, and wrong usage, some of which clap does not check.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use anstream::AutoStream;
use anstream::stream::{AsLockedWrite, RawStream};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, ValueEnum};

use crate::cli::args::{
    Cli, ColorWhen, Command, DecodeArgs, DecodeFormat, ExplainArgs, ExplainFormat, JsonArg,
    LogArgs, LogFormat, guide,
};
use crate::cli::error::{Problem, Status};
use crate::cli::escape::{self, Escaped, shown_bytes};
use crate::cli::failure;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::{self, Terminal};
use crate::cli::words::meant;
use crate::cli::words::named::is_only_software;
use crate::cli::words::nearest::nearest_command;
use crate::cli::words::quoted;

/// The command to run, and what clap does not check: that `explain` has something to explain, and
/// that its options, which may stand before or without its name, stand before no other command.
/// Notes what could be unclear about what its words were read as.
pub(crate) fn check(
    cli: Cli,
    messages: Messages,
) -> Result<(Command, ColorWhen, bool), clap::Error> {
    let Cli { explain: before, command, color, no_pager } = cli;
    let mut notes = Vec::new();
    let command = match command {
        None => meant::command(before, &mut notes)?,
        Some(Command::Explain(args)) => {
            let args = ExplainArgs {
                what: [before.what, args.what].concat(),
                brief: before.brief || args.brief,
                names: before.names || args.names,
                library: args.library.or(before.library),
                app: args.app.or(before.app),
                sources: before.sources || args.sources,
                all: before.all || args.all,
                format: args.format.or(before.format),
                json: args.json,
                evidence: args.evidence.or(before.evidence),
            };
            meant::command(args, &mut notes)?
        }
        Some(other) => {
            refuse_options_of_explain(&before)?;
            other
        }
    };
    let conflict = match &command {
        Command::Explain(args) if args.what.is_empty() && io::stdin().is_terminal() => {
            return Err(nothing_asked());
        }
        Command::Explain(args) => unheard(args).map(|message| (Cli::command(), message)),
        Command::Log(args) if args.file.is_empty() && !args.follow && io::stdin().is_terminal() => {
            let message = "expected a log file, or log lines on standard input";
            return Err(definition("log").error(ErrorKind::MissingRequiredArgument, message));
        }
        Command::Log(args) => unheard_by_log(args).map(|message| (definition("log"), message)),
        Command::Decode(args) => {
            let message = conflict(args).map(ToOwned::to_owned).or_else(|| unheard_by_decode(args));
            message.map(|message| (definition("decode"), message))
        }
        _ => None,
    };
    if let Some((mut usage, message)) = conflict {
        return Err(usage.error(ErrorKind::ArgumentConflict, message));
    }
    messages.notes(&notes);
    Ok((command, color, no_pager))
}

/// The arguments without the `--help` of `help`, which takes no options: `help --help` is `help`.
pub(crate) fn without_help_of_help(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|command| command == "help") {
        args.retain(|arg| arg != "--help" && arg != "-h");
    }
    args
}

/// A guide where there is nothing on the command line at all, else what is missing there.
fn nothing_asked() -> clap::Error {
    let guide = Cli::command().arg_required_else_help(true).help_template(guide());
    guide.try_get_matches_from(env::args_os()).err().unwrap_or_else(|| {
        let message = "expected a code, a range, a name or a log line, found none";
        Cli::command().error(ErrorKind::MissingRequiredArgument, message)
    })
}

/// An option of `explain` beside one that leaves it no place in the answer.
fn unheard(args: &ExplainArgs) -> Option<String> {
    if args.brief && args.format == Some(ExplainFormat::Json) {
        let message = "'--brief' is for text and Markdown, and '--format json' has everything; \
                       leave out one of them";
        return Some(message.to_owned());
    }
    let (option, shows) = match args {
        ExplainArgs { brief: true, .. } => ("--brief", "one line a code"),
        // `--app nginx` works like `--library nginx`, so it is no conflict.
        ExplainArgs { app: Some(app), .. } if !is_only_software(app) => ("--app", APP_SHOWS),
        _ => return None,
    };
    let others = [
        args.evidence.option(),
        args.names.then_some("--names"),
        (args.sources && args.brief).then_some("--sources"),
        args.library.as_ref().filter(|_| args.app.is_some()).map(|_| "--library"),
    ];
    no_place(option, shows, &others)
}

/// What an answer with `--app` is about.
const APP_SHOWS: &str = "only what the application means";

/// That an option leaves no place for the first of the others that was given.
fn no_place(option: &str, shows: &str, others: &[Option<&str>]) -> Option<String> {
    let other = others.iter().flatten().next()?;
    Some(format!("'{option}' shows {shows}, without what '{other}' adds; leave out one of them"))
}

/// The definition of a command, else of the whole, for the usage that an error shows.
fn definition(name: &str) -> clap::Command {
    let mut command = Cli::command();
    command.build();
    command.find_subcommand(name).cloned().unwrap_or(command)
}

/// Options of `decode` that do not go together.
fn conflict(args: &DecodeArgs) -> Option<&'static str> {
    let many = args.lines || args.tally;
    let has_bytes = args.bytes.iter().any(|word| word != "-");
    if args.brief && args.format != DecodeFormat::Text {
        Some("'--brief' is for text, and '--format json' has everything; leave out one of them")
    } else if args.diagram && args.format != DecodeFormat::Text {
        Some(
            "'--diagram' is a picture in text, for which '--format json' has no place; leave out \
             one of them",
        )
    } else if args.diagram && many {
        Some("'--diagram' is for one capture, '--lines' and '--tally' are for many")
    } else if many && has_bytes {
        Some("'--lines' and '--tally' read standard input or '--file', not the arguments")
    } else {
        None
    }
}

/// An option of `decode` beside one that leaves it no place in the answer.
fn unheard_by_decode(args: &DecodeArgs) -> Option<String> {
    let (option, shows) = match args {
        DecodeArgs { tally: true, .. } => ("--tally", "how often each code and finding occurs"),
        DecodeArgs { lines: true, .. } => ("--lines", "one line a capture"),
        DecodeArgs { brief: true, .. } => ("--brief", "one line"),
        DecodeArgs { app: Some(_), .. } => ("--app", APP_SHOWS),
        _ => return None,
    };
    let is_app = option == "--app";
    no_place(
        option,
        shows,
        &[
            (args.brief && args.tally).then_some("--brief"),
            args.diagram.then_some("--diagram").filter(|_| !is_app),
            args.all.then_some("--all"),
            args.names.then_some("--names"),
            args.sources.then_some("--sources").filter(|_| !is_app),
            args.library.as_ref().map(|_| "--library"),
            args.app.as_ref().map(|_| "--app").filter(|_| !is_app),
        ],
    )
}

/// An option of `log` that has no place in the answer because of another option.
fn unheard_by_log(args: &LogArgs) -> Option<String> {
    if args.follow && args.format == LogFormat::Json {
        let message =
            "'--follow' cannot write a single object; '--format jsonl' writes one per close";
        return Some(message.to_owned());
    }
    if args.brief && args.format != LogFormat::Text {
        let message =
            "'--brief' is for text, and '--format json' has everything; leave out one of them";
        return Some(message.to_owned());
    }
    let (option, shows) = match args {
        LogArgs { follow: true, .. } => ("--follow", "one note per close"),
        LogArgs { tally: true, .. } => ("--tally", "the table of the kinds"),
        LogArgs { brief: true, .. } => ("--brief", "one line per kind"),
        LogArgs { app: Some(app), .. } if !is_only_software(app) => ("--app", APP_SHOWS),
        _ => return None,
    };
    let is_app = option == "--app";
    no_place(
        option,
        shows,
        &[
            (args.tally && args.follow).then_some("--tally"),
            (args.brief && option != "--brief").then_some("--brief").filter(|_| !is_app),
            args.all.then_some("--all").filter(|_| !is_app),
            args.names.then_some("--names"),
            args.sources.then_some("--sources").filter(|_| !is_app),
            args.library.as_ref().map(|_| "--library").filter(|_| is_app),
        ],
    )
}

fn refuse_options_of_explain(before: &ExplainArgs) -> Result<(), clap::Error> {
    let misplaced = match before {
        ExplainArgs { brief: true, .. } => "--brief",
        ExplainArgs { names: true, .. } => "--names",
        ExplainArgs { library: Some(_), .. } => "--library",
        ExplainArgs { app: Some(_), .. } => "--app",
        ExplainArgs { sources: true, .. } => "--sources",
        ExplainArgs { all: true, .. } => "--all",
        ExplainArgs { json: JsonArg { json: true }, .. } => "--json",
        ExplainArgs { format: Some(_), .. } => "--format",
        ExplainArgs { what, evidence, .. } => {
            match evidence.option().or(what.first().map(String::as_str)) {
                Some(word) => word,
                None => return Ok(()),
            }
        }
    };
    let message = format!(
        "'{}' stands before a command, where it belongs to `explain`; options of a command follow \
         its name",
        Escaped(misplaced)
    );
    Err(Cli::command().error(ErrorKind::ArgumentConflict, message))
}

/// Shows help, version or a usage error.
pub(crate) fn refuse(error: clap::Error, messages: Messages) -> io::Result<Status> {
    let is_no_text = error.kind() == ErrorKind::InvalidUtf8;
    let mut error = if is_no_text { no_text().unwrap_or(error) } else { error };
    suggest_command(&mut error);
    suggest_following(&mut error);
    escape_arguments(&mut error);
    let text = error.render();
    if error.use_stderr() {
        failure::write_json(&[problem(&text.to_string())]);
        // There is nowhere left to say that this failed.
        let _ = show(&text, messages.stream());
        return Ok(Status::Unusable);
    }
    let no_pager = env::args_os().any(|word| word == "--no-pager");
    let terminal = Terminal::detect(asked_colour(), no_pager);
    terminal.page(&text.to_string(), || text.ansi().to_string())?;
    Ok(Status::Done)
}

/// The command that was misspelt, where it is an option of that command which is not known: without
/// the command, it is one of `explain`.
fn suggest_command(error: &mut clap::Error) {
    let first = env::args_os().nth(1).and_then(|first| first.into_string().ok());
    let Some(first) = first.filter(|_| error.kind() == ErrorKind::UnknownArgument) else { return };
    let is_command = Cli::command().find_subcommand(&first).is_some();
    if let Some(command) = nearest_command(&first).filter(|_| !is_command) {
        let tip = StyledStr::from(format!("did you mean the command `wsclose {command}`?"));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
    }
}

/// For `log -f app.log`: to `tail`, `-f` means to follow, but here it is the format.
fn suggest_following(error: &mut clap::Error) {
    let is_log = env::args_os().nth(1).is_some_and(|command| command == "log");
    if !is_log || error.kind() != ErrorKind::InvalidValue {
        return;
    }
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    };
    let is_format = text(ContextKind::InvalidArg).is_some_and(|arg| arg.starts_with("--format"));
    if let Some(file) = text(ContextKind::InvalidValue).filter(|_| is_format) {
        let tip = format!("to follow a log: tail -F {} | wsclose log --follow", quoted(&file));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![StyledStr::from(tip)]));
    }
}

/// An error of the parser as a problem, from what it prints: the first paragraph says what is wrong;
/// the values in brackets below it, a tip, or else the usage say what would have worked.
fn problem(text: &str) -> Problem {
    let mut paragraphs = text.split("\n\n").map(str::trim);
    let first = paragraphs.next().unwrap_or_default();
    let (values, message): (Vec<_>, Vec<_>) =
        first.lines().map(str::trim).partition(|line| line.starts_with('['));
    let message = message.join(" ");
    let others: Vec<_> = paragraphs.collect();
    let behind = |label: &str| others.iter().find_map(|one| one.strip_prefix(label));
    let values = values.first().map(|values| values.trim_matches(['[', ']']));
    let hint = behind("tip: ").or(values).or_else(|| behind("Usage: ")).unwrap_or_default();
    let hint: Vec<_> = hint.lines().map(str::trim).collect();
    Problem::unusable(message.strip_prefix("error: ").unwrap_or(&message), hint.join("\n"))
}

/// Which argument is no text, where clap says only that there is one.
fn no_text() -> Option<clap::Error> {
    let words: Vec<_> = env::args_os().skip(1).collect();
    // A path may be anything.
    let is_path = |at: usize| at > 0 && words[at - 1] == "--file";
    let is_value = |word: &OsString| word.as_encoded_bytes().starts_with(b"--file=");
    let is_wrong = |(at, word): &(usize, &OsString)| {
        word.to_str().is_none() && !is_path(*at) && !is_value(word)
    };
    let (_, word) = words.iter().enumerate().find(is_wrong)?;
    let cli = Cli::command();
    let is_command = |word: &&str| cli.find_subcommand(word).is_some();
    let command = words.iter().filter_map(|word| word.to_str()).find(is_command);
    let command = command.unwrap_or_default();
    let mut message = format!("'{}' is not UTF-8", shown_bytes(word.as_encoded_bytes()));
    if command == "decode" {
        message.push_str("; bytes as they are belong to standard input or a file");
    }
    Some(definition(command).error(ErrorKind::ValueValidation, message))
}

fn show(text: &StyledStr, stream: impl RawStream + AsLockedWrite) -> io::Result<()> {
    let choice = terminal::colour(asked_colour(), &stream);
    write!(AutoStream::new(stream, choice), "{}", text.ansi())
}

/// Clap repeats arguments in its messages as they are: takes out what a terminal would obey. Its
/// advice is made of the arguments too, and already styled, so then there is none.
fn escape_arguments(error: &mut clap::Error) {
    let hostile: Vec<_> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(text) if text.contains(escape::is_hostile) => {
                Some((kind, Escaped(text).to_string()))
            }
            _ => None,
        })
        .collect();
    if hostile.is_empty() {
        return;
    }
    for (kind, escaped) in hostile {
        error.insert(kind, ContextValue::String(escaped));
    }
    error.remove(ContextKind::Suggested);
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
