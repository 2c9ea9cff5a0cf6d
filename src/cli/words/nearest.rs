//! What was probably meant by something that stands for no code.

use std::collections::BTreeSet;
use std::fmt;

use clap::CommandFactory;
use wsclose::table::{self, Owner, Value};

use crate::cli::args::Cli;
use crate::cli::words::spelled::value;

/// The code in a text such as `code=1006`: its only number, if that is at least 1000.
pub(crate) fn number_in(text: &str) -> Option<u16> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let number = numbers.next()?.parse().ok().filter(|number| *number >= 1000);
    number.filter(|_| numbers.next().is_none())
}

/// What there is to choose from.
pub(crate) const NAMES_HINT: &str =
    "known are the names of `wsclose list`, `list libraries` and `list apps`";

/// How alike two words have to be to be named as the one that was meant: 0 to 1.
const ALIKE: f64 = 0.75;

/// How alike a name counts as that has all of what was typed in it, or the other way round.
const CONTAINED: f64 = 0.74;

/// What is shorter than this is in too many names.
const SHORTEST_PART: usize = 3;

/// The most that are named.
const MOST: usize = 3;

/// Something that may have been meant.
enum Meant {
    Name(&'static str, Value),
    App(&'static str),
    Library(&'static str),
    Language(&'static str),
}

/// Names of one meaning are one: the most like is enough.
impl PartialEq for Meant {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Name(_, value), Self::Name(_, other)) => value == other,
            (Self::App(word), Self::App(other))
            | (Self::Library(word), Self::Library(other))
            | (Self::Language(word), Self::Language(other)) => word == other,
            _ => false,
        }
    }
}

impl fmt::Display for Meant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name, meaning) => write!(f, "{name} ({})", value(*meaning)),
            Self::App(word) => write!(f, "the application {word} (`wsclose list {word}`)"),
            Self::Library(word) => write!(f, "the library {word} (`wsclose list {word}`)"),
            Self::Language(word) => write!(f, "the language {word} (`wsclose list {word}`)"),
        }
    }
}

/// The names of codes, applications, libraries and languages most like a text, the most like first.
pub(crate) fn nearest_names(text: &str) -> Vec<String> {
    let typed = table::fold(text);
    // The names of applications' codes are phrases: too much is like one of them.
    let names = table::names().filter(|name| !matches!(name.owner, Owner::App(..)));
    let names = names.map(|name| (name.text, Meant::Name(name.text, name.value)));
    let apps = app_words().map(|(word, shown)| (word, Meant::App(shown)));
    let libraries = library_words().map(|(word, shown)| (word, Meant::Library(shown)));
    let languages = table::libraries().map(|library| library.language.name());
    let languages = languages.map(|word| (word, Meant::Language(word)));
    let near = nearest(&typed, names.chain(apps).chain(libraries).chain(languages));
    let near = near.iter().map(ToString::to_string);
    // What follows a command are its arguments.
    let command = text.split_whitespace().next().unwrap_or_default();
    let command = nearest_command(command).map(|name| format!("the command `wsclose {name}`"));
    command.into_iter().chain(near).take(MOST).collect()
}

/// The words for applications that are most like a text, the most like first.
pub(crate) fn nearest_apps(text: &str) -> Vec<&'static str> {
    nearest(&table::fold(text), app_words())
}

/// The words for libraries that are most like a text, the most like first.
pub(crate) fn nearest_libraries(text: &str) -> Vec<&'static str> {
    nearest(&table::fold(text), library_words())
}

/// The words of a vocabulary that are most like a word, the most like first.
pub(crate) fn nearest_words(word: &str, vocabulary: &BTreeSet<String>) -> Vec<String> {
    let mut near: Vec<(f64, &String)> = vocabulary
        .iter()
        .map(|known| (likeness(word, known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    near.into_iter().take(MOST).map(|(_, known)| known.clone()).collect()
}

/// The words for each application, with what is shown for it: names can be long.
fn app_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    table::APPS.iter().flat_map(|app| {
        app.words().map(|word| (word, if word == app.name { app.id } else { word }))
    })
}

fn library_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    table::libraries().flat_map(|library| {
        library.words().map(|word| (word, if word == library.name { library.id } else { word }))
    })
}

/// What has the names most like a folded text, the most like first, and each once.
fn nearest<T: PartialEq>(typed: &str, named: impl Iterator<Item = (&'static str, T)>) -> Vec<T> {
    let mut near: Vec<(f64, T)> = named
        .map(|(name, one)| (likeness(typed, &table::fold(name)), one))
        .filter(|(likeness, _)| *likeness > 0.0)
        .collect();
    // What only has a part in common is named where nothing is alike.
    let best = near.iter().map(|(likeness, _)| *likeness).fold(0.0, f64::max);
    near.retain(|(likeness, _)| *likeness >= ALIKE || best < ALIKE);
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut nearest: Vec<T> = Vec::new();
    for (_, one) in near {
        if nearest.len() < MOST && !nearest.contains(&one) {
            nearest.push(one);
        }
    }
    nearest
}

/// The command that a word is most like.
pub(crate) fn nearest_command(word: &str) -> Option<String> {
    let typed = table::fold(word);
    let cli = Cli::command();
    let names = cli.get_subcommands().map(clap::Command::get_name);
    // Half of all short words are like a command: `lost` is not `list`, while `lsit` is.
    let is_another_word = |name: &str| {
        name.len() == typed.len() && name.len() <= 4 && letters(name) != letters(&typed)
    };
    let names = names.filter(|name| !is_another_word(name));
    let near = names.map(|name| (likeness(&typed, name), name));
    let near = near.filter(|(likeness, _)| *likeness >= ALIKE);
    near.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, name)| name.to_owned())
}

/// The letters of a word in the order of the alphabet.
fn letters(word: &str) -> Vec<char> {
    let mut letters: Vec<_> = word.chars().collect();
    letters.sort_unstable();
    letters
}

/// 0 for names that have nothing in common, 1 for the same.
fn likeness(typed: &str, name: &str) -> f64 {
    let shorter = typed.len().min(name.len());
    let longer = typed.len().max(name.len());
    // Where the lengths differ by more than a quarter, so do the words; this also bounds the work.
    let comparable = 4 * shorter >= 3 * longer;
    let likeness =
        if comparable { strsim::normalized_damerau_levenshtein(typed, name) } else { 0.0 };
    if likeness >= ALIKE {
        likeness
    } else if shorter >= SHORTEST_PART && (name.contains(typed) || holds(typed, name)) {
        CONTAINED
    } else {
        0.0
    }
}

/// Whether a name is a good part of what was typed; in a sentence it is there by chance.
fn holds(typed: &str, name: &str) -> bool {
    2 * name.len() >= typed.len() && typed.contains(name)
}

/// Registered codes that differ from a text in one place.
pub(crate) fn nearest_codes(text: &str) -> Vec<String> {
    table::all()
        .iter()
        .filter(|row| row.registration().is_some())
        .map(|row| row.first.to_string())
        .filter(|code| strsim::damerau_levenshtein(text, code) == 1)
        .take(MOST)
        .collect()
}
