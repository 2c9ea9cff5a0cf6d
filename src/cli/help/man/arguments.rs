//! What clap knows of a command: its usage, arguments and options.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use crate::cli::help::man::roff::{bold, inline, italic, list};

/// How the command is called, one form a line.
pub(super) fn synopsis(command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let forms: Vec<_> = usage.lines().map(|form| self::form(form.trim())).collect();
    forms.join("\n.br\n") + "\n"
}

/// `wsclose list [WHAT]...` with the words to type in bold, and those to replace in italics.
fn form(usage: &str) -> String {
    let words = usage.split_whitespace().map(|word| {
        let name = word.trim_matches(['[', ']', '<', '>', '.']);
        let more = if word.ends_with("...") { "\\ ..." } else { "" };
        match word.chars().next() {
            Some('[') => format!("[{}{more}]", italic(name)),
            Some('<') => italic(name) + more,
            _ => bold(word),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The arguments that are no options; empty where there are none.
pub(super) fn arguments(command: &Command) -> String {
    own(command).filter(|arg| arg.is_positional()).map(argument).collect()
}

/// The options, those of every command behind its own, and those under a heading last.
pub(super) fn options(command: &Command) -> String {
    let (mut others, headed): (Vec<_>, Vec<_>) = own(command)
        .filter(|arg| !arg.is_positional())
        .partition(|arg| arg.get_help_heading().is_none());
    others.sort_by_key(|arg| {
        arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str())
    });
    let mut roff: String = others.into_iter().map(argument).collect();
    for group in headed.chunk_by(|a, b| a.get_help_heading() == b.get_help_heading()) {
        roff += &format!(".SS {}\n", group[0].get_help_heading().unwrap_or_default());
        roff.extend(group.iter().map(|arg| argument(arg)));
    }
    roff
}

/// The arguments that a page has to tell: not those that a command takes in the place of its
/// default command.
fn own(command: &Command) -> impl Iterator<Item = &Arg> {
    let default = command.find_subcommand("explain");
    let is_own = move |arg: &&Arg| {
        let is_same = |other: &Arg| other.get_id() == arg.get_id();
        let is_of_default = || default.is_some_and(|default| default.get_arguments().any(is_same));
        arg.is_global_set() || arg.get_id() == "help" || !is_of_default()
    };
    command.get_arguments().filter(|arg| !arg.is_hide_set()).filter(is_own)
}

fn argument(arg: &Arg) -> String {
    let help = arg.get_long_help().or(arg.get_help());
    let help = help.map(ToString::to_string).unwrap_or_default();
    let (first, rest) = help.split_once("\n\n").unwrap_or((&help, ""));
    let first = format!("{first}{}", default(arg));
    let mut roff = format!(".TP\n{}\n{}\n", tag(arg), inline(&sentence(&first)));
    for paragraph in rest.split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
        roff += &format!(".IP\n{}\n", inline(&sentence(paragraph)));
    }
    roff + &values(arg)
}

/// `-f, --format FORMAT`
fn tag(arg: &Arg) -> String {
    let value = value(arg);
    if arg.is_positional() {
        return value;
    }
    let short = arg.get_short().map(|short| bold(&format!("-{short}")));
    let long = arg.get_long().map(|long| bold(&format!("--{long}")));
    let names: Vec<_> = short.into_iter().chain(long).collect();
    let is_optional = arg.get_num_args().is_some_and(|number| number.min_values() == 0);
    let value = match () {
        () if !takes_value(arg) => String::new(),
        () if is_optional => format!("[={value}]"),
        () => format!(" {value}"),
    };
    names.join(", ") + &value
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_action().takes_values()
}

fn value(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let names: Vec<_> = names.iter().map(|name| italic(name)).collect();
    let more = if matches!(arg.get_action(), ArgAction::Append) { " ..." } else { "" };
    names.join(" ") + more
}

/// The values that an argument can have, with what each of them is for.
fn values(arg: &Arg) -> String {
    let values = arg.get_possible_values();
    if values.is_empty() || !takes_value(arg) {
        return String::new();
    }
    if values.iter().all(|value| value.get_help().is_none()) {
        let names: Vec<_> = values.iter().map(|value| bold(value.get_name())).collect();
        return format!(".IP\nOne of {}.\n", names.join(", "));
    }
    let items: Vec<_> = values.iter().map(item).collect();
    format!(".RS\n{}.RE\n", list(&items))
}

fn item(value: &PossibleValue) -> (String, String) {
    let help = value.get_help().map(ToString::to_string).unwrap_or_default();
    (bold(value.get_name()), inline(&help))
}

fn default(arg: &Arg) -> String {
    match arg.get_default_values() {
        [value] if takes_value(arg) && !arg.is_hide_default_value_set() => {
            format!(" [default: {}]", value.to_string_lossy())
        }
        _ => String::new(),
    }
}

/// With a full stop, where a text of the help has none.
pub(super) fn sentence(text: &str) -> String {
    let ends = text.ends_with(['.', '?', ':']);
    format!("{text}{}", if ends { "" } else { "." })
}
