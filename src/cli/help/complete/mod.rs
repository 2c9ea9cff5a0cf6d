//! What the completion scripts of the shells ask at each Tab.
//!
//! `wsclose __complete =TYPED WORDS...` has the word being typed, up to the cursor, behind an equals
//! sign, as PowerShell drops an argument that is empty; then the words before it. The answer is a
//! candidate a line, with its description behind a tab. Status 1 says that file names belong there:
//! of those the shell knows more, the home directory and its quotes among them.
//!
//! The engine is that of clap_complete, the scripts are ours. Those of its `CompleteEnv` are meant to
//! be made anew at each start of a shell, while packages install files. There is none for nushell;
//! the one for bash takes words for patterns; the one for PowerShell runs what is being typed.

mod values;

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};

use clap::{Arg, Command, CommandFactory};
use clap_complete::engine::{self, ArgValueCompleter, CompletionCandidate};
use wsclose::table::{self, App};

use crate::cli::args::Cli;
use crate::cli::error::Status;
use crate::cli::escape::is_hostile;
use crate::cli::help::complete::values::Offer;

/// The first argument by which the scripts ask; no help shows it.
pub(crate) const COMMAND: &str = "__complete";

/// The mark of the candidate that stands for file names.
const FILES: &str = "files";

/// Answers a script.
pub(crate) fn run(words: &[OsString]) -> io::Result<Status> {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let (typed, before) = words.split_first().map_or(("", &[][..]), |(typed, before)| {
        (typed.strip_prefix('=').unwrap_or(typed), before)
    });
    // In fish and nushell a quote that is still open is there too.
    let typed = typed.strip_prefix(['\'', '"']).unwrap_or(typed);
    let Some(candidates) = candidates(typed, before) else { return Ok(Status::No) };
    let lines: String = candidates.iter().map(line).collect();
    io::stdout().write_all(lines.as_bytes())?;
    Ok(Status::Done)
}

/// What may stand in place of the word being typed; `None` where a file name may.
fn candidates(typed: &str, before: &[String]) -> Option<Vec<CompletionCandidate>> {
    // Behind a hyphen alone the engine prefers short options to long ones.
    let current = if typed == "-" { "--" } else { typed };
    let words = ["wsclose"].into_iter().chain(before.iter().map(String::as_str)).chain([current]);
    let words = words.map(OsString::from).collect();
    let mut command = command(before);
    // An error says that there are no candidates.
    let mut found =
        engine::complete(&mut command, words, before.len() + 1, None).unwrap_or_default();
    if found.iter().any(|one| one.get_id().is_some_and(|id| id == FILES)) {
        return None;
    }
    // Options are there for who types a hyphen, or where there is nothing else.
    if typed.is_empty() && !found.iter().all(is_option) {
        found.retain(|one| !is_option(one));
    }
    // It may repeat a part of what was typed.
    found.retain(|one| !one.get_value().to_string_lossy().contains(is_hostile));
    Some(found)
}

/// Whether it is the name of an option, by the id that the engine gives those.
fn is_option(candidate: &CompletionCandidate) -> bool {
    candidate.get_id().is_some_and(|id| id.starts_with("arg::"))
}

fn line(candidate: &CompletionCandidate) -> String {
    let about = candidate.get_help().map(ToString::to_string).unwrap_or_default();
    let about = about.lines().next().unwrap_or_default();
    format!("{}\t{about}\n", candidate.get_value().to_string_lossy())
}

/// The definitions of the command line, with the values that the table has for arguments.
fn command(before: &[String]) -> Command {
    let apps = chosen_apps(before);
    let mut command = Cli::command();
    // The arguments of subcommands are made only now.
    command.build();
    command.mut_args(|arg| with_values("explain", arg, &apps)).mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        command.mut_args(|arg| with_values(&name, arg, &apps))
    })
}

/// An argument with what completes it; one that takes only certain values has those by itself.
fn with_values(command: &str, arg: Arg, apps: &[&'static App]) -> Arg {
    let apps = apps.to_vec();
    match (command, arg.get_id().as_str()) {
        ("explain", "what") => arg.add(from_table(move |typed| values::codes(typed, &apps))),
        ("encode", "code") => arg.add(from_table(values::sendable)),
        ("list", "what") => arg.add(from_table(values::listed)),
        (_, "app") => arg.add(from_table(values::apps)),
        ("explain" | "decode" | "search", "library") => arg.add(from_table(values::software)),
        (_, "library") => arg.add(from_table(values::libraries)),
        (_, "after") => arg.add(from_table(values::durations)),
        (_, "file") => arg.add(ArgValueCompleter::new(files)),
        _ => arg,
    }
}

fn from_table(offers: impl Fn(&str) -> Vec<Offer> + Send + Sync + 'static) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let typed = typed.to_string_lossy();
        let offers = values::beginning(&typed, offers(&typed));
        offers.into_iter().map(Offer::into_candidate).collect()
    })
}

fn files(_: &OsStr) -> Vec<CompletionCandidate> {
    vec![CompletionCandidate::new("").id(Some(FILES.to_owned()))]
}

/// The applications that `--app` has named.
fn chosen_apps(before: &[String]) -> Vec<&'static App> {
    let behind = before.iter().skip_while(|word| *word != "--app").nth(1).map(String::as_str);
    let tied = || before.iter().find_map(|word| word.strip_prefix("--app="));
    behind.or_else(tied).map(table::apps_called).unwrap_or_default()
}
