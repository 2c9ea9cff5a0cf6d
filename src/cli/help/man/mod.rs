//! `wsclose man`: the manual pages, made of the clap definitions, their help texts, the table, and
//! the sections under `text`, which have what none of these says.

mod arguments;
mod roff;

use std::io;

use clap::builder::StyledStr;
use clap::{Command, CommandFactory};
use wsclose::frame::{RULES, Rule};

use crate::cli::args::Cli;
use crate::cli::error::Status;
use crate::cli::help::man::arguments::sentence;
use crate::cli::help::man::roff::{bold, escape, inline, list, paragraph};
use crate::cli::output::terminal::Terminal;

/// The day that the pages are of: that of the release, or of the last change to them.
const DATE: &str = "2026-12-01";

/// The sections behind the options in their order, by their headings.
const ORDER: [&str; 11] = [
    "What it reads",
    "What is ambiguous",
    "Findings",
    "Examples",
    "Where it goes",
    "Exit status",
    "Environment",
    "JSON output",
    "Limits",
    "Files",
    "See also",
];

/// The hand-written sections of each page, and those that every page has without its own.
const TEXTS: [(&str, &str); 9] = [
    ("wsclose", include_str!("text/wsclose.txt")),
    ("explain", include_str!("text/explain.txt")),
    ("log", include_str!("text/log.txt")),
    ("list", include_str!("text/list.txt")),
    ("search", include_str!("text/search.txt")),
    ("decode", include_str!("text/decode.txt")),
    ("encode", include_str!("text/encode.txt")),
    ("completions", include_str!("text/completions.txt")),
    ("man", include_str!("text/man.txt")),
];
const COMMON: &str = include_str!("text/common.txt");

/// Prints the manual page of a subcommand, or of the whole.
pub(crate) fn run(subcommand: Option<&str>, terminal: &Terminal) -> io::Result<Status> {
    let mut whole = Cli::command().disable_help_subcommand(true);
    whole.build();
    let command = subcommand.and_then(|name| whole.find_subcommand(name)).unwrap_or(&whole);
    terminal.print_directly(page(command, &whole))?;
    Ok(Status::Done)
}

fn page(command: &Command, whole: &Command) -> String {
    let name = page_name(command);
    let about = text(command.get_about());
    let title = escape(&name.to_uppercase());
    let mut page = format!(
        ".TH {title} 1 {DATE} \"wsclose {}\" \"User Commands\"\n\
         .\\\" Left-aligned and not hyphenated: names and codes stay as they are spelled.\n\
         .ad l\n.nh\n\
         .SH NAME\n{} \\- {}\n",
        env!("CARGO_PKG_VERSION"),
        escape(&name),
        inline(&lower_case(&about)),
    );
    for (heading, body) in [
        ("Synopsis", arguments::synopsis(command)),
        ("Description", description(command)),
        ("Commands", commands(command)),
        ("Arguments", arguments::arguments(command)),
        ("Options", arguments::options(command)),
    ] {
        page.push_str(&section(heading, &body));
    }
    for heading in ORDER {
        page.push_str(&section(heading, &body(heading, command, whole)));
    }
    page
}

/// `wsclose-decode`, as its file is called.
fn page_name(command: &Command) -> String {
    command.get_display_name().unwrap_or("wsclose").to_owned()
}

fn section(heading: &str, body: &str) -> String {
    let body = body.strip_prefix(".PP\n").unwrap_or(body);
    if body.is_empty() { String::new() } else { format!(".SH {}\n{body}", heading.to_uppercase()) }
}

fn description(command: &Command) -> String {
    let help = text(command.get_long_about().or(command.get_about()));
    let help: String = help.split("\n\n").map(|text| paragraph(&sentence(text))).collect();
    help + &part(hand_written(command), "Description").map(roff::section).unwrap_or_default()
}

/// The other pages, each with what its command does.
fn commands(command: &Command) -> String {
    let of = |command: &Command| {
        let about = sentence(&text(command.get_about()));
        (bold(&page_name(command)) + "(1)", inline(&about))
    };
    list(&command.get_subcommands().map(of).collect::<Vec<_>>())
}

fn body(heading: &str, command: &Command, whole: &Command) -> String {
    match heading {
        "Findings" => part(hand_written(command), heading).map(findings).unwrap_or_default(),
        "See also" => see_also(command, whole),
        _ => {
            let (own, whole) = (help(command), help(whole));
            let texts = [hand_written(command), &own, COMMON, &whole];
            let lines = texts.into_iter().find_map(|text| part(text, heading));
            lines.map(roff::section).unwrap_or_default()
        }
    }
}

/// What stands around the options in the help.
fn help(command: &Command) -> String {
    let parts = [
        command.get_before_help(),
        command.get_before_long_help(),
        command.get_after_help(),
        command.get_after_long_help(),
    ];
    parts.map(text).join("\n\n")
}

fn text(help: Option<&StyledStr>) -> String {
    help.map(ToString::to_string).unwrap_or_default()
}

/// The sections under `text` that this page alone has.
fn hand_written(command: &Command) -> &'static str {
    let text = TEXTS.iter().find(|(name, _)| *name == command.get_name());
    text.map(|(_, text)| *text).unwrap_or_default()
}

/// The lines below a heading, up to the next one.
fn part<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let heading = format!("{heading}:\n");
    let below = |text: &'a str| Some(text.split_once(&format!("\n{heading}"))?.1);
    let lines = text.strip_prefix(&heading).or_else(|| below(text))?;
    let is_heading = |(at, _): &(usize, &str)| {
        lines.get(at + 1..).is_some_and(|next| next.starts_with(char::is_alphabetic))
    };
    let end = lines.match_indices('\n').find(is_heading).map_or(lines.len(), |(at, _)| at);
    lines.get(..end)
}

/// Every rule of the decoder, by the name that `findings[].id` has.
fn findings(introduction: &str) -> String {
    let finding = |rule: &&Rule| {
        let Rule { severity, section, requires, .. } = rule;
        let answer = rule.answer_with.map(|code| format!(", answered with {code}"));
        let answer = answer.unwrap_or_default();
        (bold(rule.id), inline(&format!("{} ({section}{answer}): {requires}.", severity.name())))
    };
    roff::section(introduction) + &list(&RULES.iter().map(finding).collect::<Vec<_>>())
}

/// The other pages, and what lies beyond them.
fn see_also(command: &Command, whole: &Command) -> String {
    let pages = std::iter::once(whole).chain(whole.get_subcommands());
    let others = pages.filter(|page| page.get_name() != command.get_name());
    let others: Vec<_> = others.map(|page| bold(&page_name(page)) + "(1)").collect();
    let beyond = [hand_written(command), COMMON];
    let beyond = beyond.into_iter().filter_map(|text| part(text, "See also"));
    let beyond: String = beyond.map(roff::section).collect();
    format!("{}\n{}", others.join(", "), beyond)
}

/// A name as `whatis` lists it: what it is for, without a capital at the beginning.
fn lower_case(about: &str) -> String {
    let mut characters = about.chars();
    characters
        .next()
        .map(|first| first.to_lowercase().chain(characters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn all_headings_are_in_order(text: &str) {
        for line in text.lines().filter(|line| line.starts_with(char::is_alphabetic)) {
            let heading = line.strip_suffix(':').expect("a heading");
            assert!(heading == "Description" || ORDER.contains(&heading), "{line}");
        }
    }

    #[test]
    fn a_heading_stands_alone_in_its_line() {
        let text = "JSON output:\n  Without Limits:\n  one\nLimits:\n  two\nFiles:\n";
        assert_eq!(part(text, "JSON output"), Some("  Without Limits:\n  one"));
        assert_eq!(part(text, "Limits"), Some("  two"));
        assert_eq!(part(text, "See also"), None);
    }

    #[test]
    fn no_section_is_overlooked() {
        let whole = Cli::command();
        let commands: Vec<_> = std::iter::once(&whole).chain(whole.get_subcommands()).collect();
        for command in &commands {
            all_headings_are_in_order(&help(command));
        }
        for (name, text) in TEXTS {
            assert!(commands.iter().any(|command| command.get_name() == name), "{name}");
            all_headings_are_in_order(text);
        }
        all_headings_are_in_order(COMMON);
    }
}
