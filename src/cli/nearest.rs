//! What was probably meant by something that stands for no code.

use clap::CommandFactory;
use wsclose::table;

use super::args::Cli;
use super::view::span;

/// The code in a text such as `code=1006`: its only number, if that is at least 1000.
pub(crate) fn number_in(text: &str) -> Option<u16> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let number = numbers.next()?.parse().ok().filter(|number| *number >= 1000);
    number.filter(|_| numbers.next().is_none())
}

/// What there is to choose from.
pub(crate) fn names_hint() -> String {
    let libraries: Vec<_> = table::LIBRARIES.iter().map(|library| library.name).collect();
    format!("known are the names of `wsclose list`, and those of {}", libraries.join(" and "))
}

/// How alike two words have to be to be named as the one that was meant: 0 to 1.
const ALIKE: f64 = 0.75;

/// How alike a name counts as that has all of what was typed in it, or the other way round.
const CONTAINED: f64 = 0.74;

/// What is shorter than this is in too many names.
const SHORTEST_PART: usize = 3;

/// The most that are named.
const MOST: usize = 3;

/// The names most like a text, one for each meaning, the most like first.
pub(crate) fn nearest_names(text: &str) -> Vec<String> {
    let typed = table::fold(text);
    let mut near: Vec<(f64, table::Match)> = table::names()
        .map(|found| (likeness(&typed, &table::fold(found.name)), found))
        .filter(|(likeness, _)| *likeness > 0.0)
        .collect();
    // What only has a part in common is named where nothing is alike.
    let best = near.iter().map(|(likeness, _)| *likeness).fold(0.0, f64::max);
    near.retain(|(likeness, _)| *likeness >= ALIKE || best < ALIKE);
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut codes = Vec::new();
    near.retain(|(_, found)| {
        let new = !codes.contains(&found.codes);
        codes.push(found.codes.clone());
        new
    });
    let names = near.iter().map(|(_, found)| {
        format!("{} ({})", found.name, span(*found.codes.start(), *found.codes.end()))
    });
    let apps = app_words(&typed).filter(|(likeness, _)| *likeness >= ALIKE);
    let apps = apps.map(|(_, word)| format!("the application {word} (`wsclose list {word}`)"));
    nearest_commands(&typed).into_iter().chain(apps).chain(names).take(MOST).collect()
}

/// The words for applications that are most like a text, the most like first.
pub(crate) fn nearest_apps(text: &str) -> Vec<&'static str> {
    let mut near: Vec<_> = app_words(&table::fold(text)).collect();
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    near.into_iter().map(|(_, word)| word).take(MOST).collect()
}

/// A word for each application that has one like what was typed, with the likeness.
fn app_words(typed: &str) -> impl Iterator<Item = (f64, &'static str)> {
    let mut words = Vec::new();
    for app in table::APPS {
        let of_app = app.words().map(|word| (likeness(typed, &table::fold(word)), word));
        let best = of_app.max_by(|(a, _), (b, _)| a.total_cmp(b));
        words.extend(best.filter(|(likeness, word)| {
            *likeness > 0.0 && !words.iter().any(|(_, known)| known == word)
        }));
    }
    words.into_iter()
}

/// The commands that a word is like.
fn nearest_commands(typed: &str) -> Vec<String> {
    Cli::command()
        .get_subcommands()
        .map(clap::Command::get_name)
        .filter(|name| likeness(typed, name) >= ALIKE)
        .map(|name| format!("the command `wsclose {name}`"))
        .collect()
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
    } else if shorter >= SHORTEST_PART && (name.contains(typed) || typed.contains(name)) {
        CONTAINED
    } else {
        0.0
    }
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
