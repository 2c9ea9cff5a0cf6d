//! Commands that end without an answer: what is wrong is said on standard error, and where JSON was
//! asked for, on standard output too, as the command's own document with empty lists.
//!
//! Which document that is cannot come from the parsed arguments, as these may be what is wrong. It is
//! taken from the words of the command line.

use std::env;
use std::io::{self, Write};

use clap::CommandFactory;
use serde::Serialize;

use crate::cli::args::Cli;
use crate::cli::decode::answer::{LineError, NoDecoding};
use crate::cli::decode::tally::Counts;
use crate::cli::encode::encoded::Encoded;
use crate::cli::error::{Problem, Status};
use crate::cli::explain::answer::AnswerForm;
use crate::cli::facts::{SCHEMA, Schema};
use crate::cli::list::answer::Listing;
use crate::cli::log::answer::{LogForm, Tally};
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::search::answer::Found;

/// What is wrong where no command is known, or where the command has no JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Bare<'a> {
    schema: Schema,
    /// What is wrong; also on standard error.
    errors: &'a [Problem],
}

/// Says what is wrong, in every form that was asked for; returns the worst status.
pub(crate) fn report(problems: &[Problem], messages: Messages) -> Status {
    write_json(problems);
    messages.problems(problems)
}

/// Writes the document with these errors to standard output, if JSON was asked for.
pub(crate) fn write_json(problems: &[Problem]) {
    let words: Vec<_> = env::args_os().skip(1).collect();
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let words: Vec<_> = words.iter().map(AsRef::as_ref).collect();
    let Some(json) = Asked::of(&words).and_then(|asked| asked.document(problems).ok()) else {
        return;
    };
    // If this fails, the exit status and standard error still tell what went wrong.
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(json.as_bytes()).and_then(|()| stdout.flush());
}

/// The JSON that the words of a command line ask for.
#[derive(Debug, PartialEq, Eq)]
struct Asked<'a> {
    /// The name of the command; `None` if none is known.
    command: Option<&'a str>,
    on_one_line: bool,
    /// Whether each line of the input is a capture.
    lines: bool,
    tally: bool,
}

impl<'a> Asked<'a> {
    /// `None` if they do not ask for JSON.
    fn of(words: &[&'a str]) -> Option<Self> {
        let options = words.iter().take_while(|word| **word != "--");
        let has = |option: &str| options.clone().any(|word| *word == option);
        let formats: Vec<_> = formats(words).collect();
        let on_one_line = formats.contains(&"jsonl");
        let is_json = on_one_line || has("--json") || formats.contains(&"json");
        is_json.then(|| Self {
            command: command(words),
            on_one_line,
            lines: has("--lines"),
            tally: has("--tally"),
        })
    }

    fn document(&self, errors: &[Problem]) -> io::Result<String> {
        let line = self.on_one_line;
        match self.command {
            Some("explain") => json::write_as(&AnswerForm::failed(errors), line),
            // Lines of objects have no place for it.
            Some("log") if self.on_one_line => json::write_line(&Bare { schema: SCHEMA, errors }),
            Some("log") if self.tally => json::write_as(&Tally::failed(errors), line),
            Some("log") => json::write_as(&LogForm::failed(errors), line),
            Some("list") => json::write_as(&Listing::failed(errors), line),
            Some("search") => json::write_as(&Found::failed(errors), line),
            Some("decode") if self.tally => json::write_as(&Counts::failed(errors), line),
            Some("decode") if self.lines => json::write_line(&LineError::new(None, errors)),
            Some("decode") => json::write_as(&NoDecoding::new(errors), line),
            Some("encode") => json::write_as(&Encoded::failed(errors), line),
            _ => json::write_as(&Bare { schema: SCHEMA, errors }, line),
        }
    }
}

/// The values of `--format`, in each of its spellings.
fn formats<'a>(words: &[&'a str]) -> impl Iterator<Item = &'a str> {
    let end = words.iter().position(|word| *word == "--").unwrap_or(words.len());
    let pairs = words.iter().take(end).enumerate();
    pairs.filter_map(move |(at, word)| {
        let value = word.strip_prefix("--format").or_else(|| behind_short_format(word))?;
        match value.strip_prefix('=').unwrap_or(value) {
            "" => words.get(at + 1).copied(),
            value => Some(value),
        }
    })
}

/// What follows the letter of `-f`, which may stand behind options without a value: `-bfjson`.
fn behind_short_format(word: &str) -> Option<&str> {
    let (flags, value) = word.strip_prefix('-')?.split_once('f')?;
    flags.chars().all(|flag| flag.is_ascii_alphabetic()).then_some(value)
}

/// The command that is named, or else `explain` if there is anything to explain.
fn command<'a>(words: &[&'a str]) -> Option<&'a str> {
    let cli = Cli::command();
    let mut has_what = false;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if *word == "--" {
            has_what |= words.next().is_some();
            break;
        }
        if word.starts_with('-') && word.len() > 1 {
            if takes_next_word(&cli, word) {
                words.next();
            }
        } else if cli.find_subcommand(word).is_some() {
            return Some(word);
        } else {
            has_what = true;
        }
    }
    has_what.then_some("explain")
}

/// Whether an option of `explain` has its value in the next word.
fn takes_next_word(cli: &clap::Command, option: &str) -> bool {
    let is_it = |arg: &&clap::Arg| match option.strip_prefix("--") {
        Some(long) => arg.get_long() == Some(long),
        None => arg.get_short() == option.chars().last(),
    };
    cli.get_arguments().find(is_it).is_some_and(|arg| arg.get_action().takes_values())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The command and the options of a line that asks for JSON.
    fn asked(line: &str) -> Option<Asked<'_>> {
        Asked::of(&line.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn json_in_every_spelling() {
        for line in [
            "-f json 1006",
            "-fjson 1006",
            "-f=json 1006",
            "1006 -bfjson",
            "1006 -bf json",
            "--format json 1006",
            "1006 --format=json",
            "1006 --json",
            "-f text -f json 1006",
            "1006 --nonsense --json",
        ] {
            let asked = asked(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((asked.command, asked.on_one_line), (Some("explain"), false), "{line}");
        }
        for line in ["1006", "-f text 1006", "1006 -f", "-- --json", "-b json", "--reason=--json"] {
            assert_eq!(asked(line), None, "{line}");
        }
    }

    #[test]
    fn the_command_is_the_first_word_that_names_one() {
        for (line, command) in [
            ("list --json --nonsense", Some("list")),
            ("--json list", Some("list")),
            ("-f json 1000 list", Some("list")),
            ("--reason list --json", None),
            ("--reason list 1006 --json", Some("explain")),
            ("--color never decode --json", Some("decode")),
            ("-bf json decode", Some("decode")),
            ("--json -- list", Some("explain")),
            ("--json", None),
            ("--json -", Some("explain")),
            ("man --json", Some("man")),
        ] {
            assert_eq!(asked(line).unwrap().command, command, "{line}");
        }
    }

    #[test]
    fn lines_and_tallies() {
        let asked = asked("decode --lines --tally -f jsonl").unwrap();
        assert!(asked.on_one_line && asked.lines && asked.tally);
    }
}
