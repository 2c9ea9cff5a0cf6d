//! What the shared table has for arguments.

use std::collections::{BTreeMap, HashSet};

use clap_complete::engine::CompletionCandidate;
use wsclose::table::{self, APPS, App, AppCode, KEEP_ALIVES, Language, Owner, SOFTWARE};
use wsclose::{Class, CloseCode};

/// As many letters have to be typed before the names are offered that libraries and applications
/// have for codes: they are more than a thousand.
const ENOUGH: usize = 3;

/// The longest description, in characters.
const LONGEST: usize = 60;

/// A word to insert, and what shells show beside it.
pub(super) struct Offer {
    word: String,
    about: String,
}

impl Offer {
    fn new(word: impl Into<String>, about: impl Into<String>) -> Self {
        Self { word: word.into(), about: short(about.into()) }
    }

    pub(super) fn into_candidate(self) -> CompletionCandidate {
        CompletionCandidate::new(self.word).help(Some(self.about.into()))
    }
}

/// A text that is not too long for a line beside a word.
fn short(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", &text[..text[..end].rfind(' ').unwrap_or(end)]),
        None => text,
    }
}

/// The offers that begin with what was typed, each word once; with those in other case only if
/// there are none in the same. What some shell would need quotes for is left out.
pub(super) fn beginning(typed: &str, mut offers: Vec<Offer>) -> Vec<Offer> {
    let is_alike = |offer: &Offer| {
        let start = offer.word.get(..typed.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(typed))
    };
    let is_same = |offer: &Offer| offer.word.starts_with(typed);
    let any_same = offers.iter().any(is_same);
    let mut known = HashSet::new();
    offers.retain(|offer| if any_same { is_same(offer) } else { is_alike(offer) });
    offers.retain(|offer| is_plain(&offer.word) && known.insert(offer.word.clone()));
    offers
}

fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// Codes by number or by name; after `--app` only those of the application.
pub(super) fn codes(typed: &str, apps: &[&'static App]) -> Vec<Offer> {
    of_codes(typed, apps, |_| true)
}

/// The same for codes that a Close frame may carry.
pub(super) fn sendable(typed: &str) -> Vec<Offer> {
    of_codes(typed, &[], CloseCode::may_be_sent)
}

fn of_codes(typed: &str, apps: &[&'static App], is_wanted: fn(CloseCode) -> bool) -> Vec<Offer> {
    let is_number = typed.starts_with(|c: char| c.is_ascii_digit());
    let found: Vec<_> = match (apps, typed) {
        ([_, ..], _) => numbers_of(apps),
        ([], "") => registered().collect(),
        ([], _) if is_number => registered().chain(numbers_of(&every_app())).collect(),
        ([], _) if typed.len() < ENOUGH => standard_names().collect(),
        ([], _) => standard_names().chain(other_names()).collect(),
    };
    found.into_iter().filter(|(code, _)| is_wanted(*code)).map(|(_, offer)| offer).collect()
}

fn every_app() -> Vec<&'static App> {
    APPS.iter().collect()
}

/// The codes that have a row of their own, by number.
fn registered() -> impl Iterator<Item = (CloseCode, Offer)> {
    let rows = table::all().iter().filter(|row| row.first == row.last);
    rows.map(|row| (row.first, Offer::new(row.first.to_string(), row.name)))
}

/// The same by name.
fn standard_names() -> impl Iterator<Item = (CloseCode, Offer)> {
    let rows = table::all().iter().filter(|row| row.first == row.last);
    rows.flat_map(|row| {
        let about = format!("{} {}", row.first, row.name);
        row.names().map(move |name| (row.first, Offer::new(without_quotes(name), about.clone())))
    })
}

/// What applications mean by their codes, by number.
fn numbers_of(apps: &[&'static App]) -> Vec<(CloseCode, Offer)> {
    let mut codes: BTreeMap<CloseCode, Vec<(&App, &AppCode)>> = BTreeMap::new();
    for app in apps {
        for meant in app.codes.iter().filter(|meant| !meant.is_range()) {
            codes.entry(meant.first).or_default().push((app, meant));
        }
    }
    let offer = |code: CloseCode, meant: &[(&App, &AppCode)]| {
        let text = |(app, meant): &(&App, &AppCode)| {
            let name = if meant.name.is_empty() { meant.meaning } else { meant.name };
            format!("{}: {name}", app.name)
        };
        Offer::new(code.to_string(), and_others(meant.iter().map(text)))
    };
    codes.iter().map(|(code, meant)| (*code, offer(*code, meant))).collect()
}

/// The names that libraries and applications have for one code.
fn other_names() -> impl Iterator<Item = (CloseCode, Offer)> {
    table::names().filter_map(|name| {
        let code = name.value.code()?;
        let (word, owner) = match name.owner {
            Owner::Library(library, _) => (name.text.to_owned(), library.name),
            Owner::App(app, _) => (without_quotes(name.text), app.name),
            _ => return None,
        };
        Some((code, Offer::new(word, format!("{code} {owner}"))))
    })
}

/// What `list` takes. A menu as long as nothing is typed.
pub(super) fn listed(typed: &str) -> Vec<Offer> {
    if typed.starts_with(|c: char| c.is_ascii_digit()) {
        return ranges().chain(registered().map(|(_, offer)| offer)).collect();
    }
    let mut found = indexes();
    if !typed.is_empty() {
        found.extend(apps(typed));
        found.extend(libraries(typed));
        found.extend(languages());
        found.extend(standard_names().map(|(_, offer)| offer));
    }
    found
}

fn indexes() -> Vec<Offer> {
    let indexes = [("apps", "Applications with codes of their own"), ("libraries", "Libraries")];
    let indexes = indexes.map(|(word, about)| Offer::new(word, about));
    let classes = Class::ALL.into_iter();
    let classes = classes.map(|class| Offer::new(class.name(), range(class)));
    indexes.into_iter().chain(classes).collect()
}

fn ranges() -> impl Iterator<Item = Offer> {
    Class::ALL.into_iter().map(|class| Offer::new(range(class), class.purpose()))
}

fn range(class: Class) -> String {
    let (first, last) = class.bounds();
    format!("{first}-{last}")
}

/// What `--app` takes.
pub(super) fn apps(typed: &str) -> Vec<Offer> {
    called(typed, APPS.iter().map(|app| (app.id, app.name, app.aliases)).collect())
}

/// What `--library` takes: libraries, and once something is typed, other software too.
pub(super) fn software(typed: &str) -> Vec<Offer> {
    let words = SOFTWARE.iter().filter(|_| !typed.is_empty());
    let words = words.flat_map(|row| row.words.iter().map(|word| (*word, row.name)));
    libraries(typed).into_iter().chain(grouped(words)).collect()
}

/// Words, each with all that it stands for, the shortest name first.
fn grouped(pairs: impl Iterator<Item = (&'static str, &'static str)>) -> Vec<Offer> {
    let mut words: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (word, name) in pairs {
        words.entry(word).or_default().push(name);
    }
    let offer = |(word, mut names): (&str, Vec<&str>)| {
        names.sort_by_key(|name| name.len());
        Offer::new(word, names.join(", "))
    };
    words.into_iter().map(offer).collect()
}

/// Only the libraries.
pub(super) fn libraries(typed: &str) -> Vec<Offer> {
    let libraries = table::libraries();
    called(typed, libraries.map(|one| (one.id, one.name, one.aliases)).collect())
}

/// Ids with the names behind them. Once something is typed, other words too, with all that they
/// stand for.
fn called(typed: &str, known: Vec<(&'static str, &'static str, &[&'static str])>) -> Vec<Offer> {
    let aliases = |(_, name, aliases): &(_, &'static str, &[&'static str])| {
        let pairs: Vec<_> = aliases.iter().map(|alias| (*alias, *name)).collect();
        pairs
    };
    let aliases: Vec<_> = known.iter().filter(|_| !typed.is_empty()).flat_map(aliases).collect();
    let ids = known.into_iter().map(|(id, name, _)| Offer::new(id, name));
    ids.chain(grouped(aliases.into_iter())).collect()
}

/// The words for languages that the table has libraries of.
fn languages() -> Vec<Offer> {
    let mut known: Vec<Language> = Vec::new();
    for library in table::libraries() {
        if !known.contains(&library.language) {
            known.push(library.language);
        }
    }
    let offers = |language: Language| {
        let about = format!("{} libraries", language.name());
        language.words().map(move |word| Offer::new(word.to_lowercase(), about.clone()))
    };
    known.into_iter().flat_map(offers).collect()
}

/// The times after which something is known to close by default, with what does.
pub(super) fn durations(_: &str) -> Vec<Offer> {
    let mut known: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for row in KEEP_ALIVES {
        known.entry(row.seconds.0).or_default().push(row.software.name);
    }
    let offer = |(seconds, software): (u32, Vec<&str>)| {
        Offer::new(duration(seconds), and_others(software.into_iter().map(str::to_owned)))
    };
    known.into_iter().map(offer).collect()
}

fn duration(seconds: u32) -> String {
    match seconds {
        0..120 => format!("{seconds}s"),
        _ if seconds.is_multiple_of(3600) => format!("{}h", seconds / 3600),
        _ if seconds.is_multiple_of(60) => format!("{}m", seconds / 60),
        _ => format!("{seconds}s"),
    }
}

/// The first of several, and how many more there are.
fn and_others(mut all: impl ExactSizeIterator<Item = String>) -> String {
    let others = all.len().saturating_sub(1);
    let first = all.next().unwrap_or_default();
    match others {
        0 => first,
        1 => format!("{first}, 1 other"),
        _ => format!("{first}, {others} others"),
    }
}

/// A name in a form that needs no quotes: as it is, or in lower case with hyphens.
fn without_quotes(name: &str) -> String {
    if is_plain(name) && !name.starts_with('-') && name.contains(['_', '.']) {
        return name.to_owned();
    }
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_offered_for_a_code_stands_for_it() {
        for (code, offer) in standard_names().chain(other_names()) {
            let found = table::find(&offer.word);
            let is_it = |one: &table::Match| {
                let elsewhere = one.elsewhere.iter().any(|other| other.meant.first == code);
                one.codes() == Some(code..=code) || elsewhere
            };
            assert!(!is_plain(&offer.word) || found.iter().any(is_it), "{} {code}", offer.word);
        }
        for (code, offer) in registered().chain(numbers_of(&every_app())) {
            assert_eq!(offer.word, code.to_string());
        }
    }

    #[test]
    fn a_word_offered_for_software_stands_for_it() {
        let unknown = |offers: Vec<Offer>, is_known: fn(&str) -> bool| {
            let offers = beginning("", offers).into_iter().map(|offer| offer.word);
            offers.filter(|word| !is_known(word)).collect::<Vec<_>>()
        };
        assert!(unknown(apps("a"), |word| !table::apps_called(word).is_empty()).is_empty());
        let is_library: fn(&str) -> bool = |word| !table::libraries_called(word).is_empty();
        assert!(unknown(libraries("a"), is_library).is_empty());
        // As the option takes it: no word of other software is that of a library, too.
        let is_known: fn(&str) -> bool = |word| {
            table::libraries_called(word).is_empty() == crate::cli::words::named::is_software(word)
        };
        assert!(unknown(software("a"), is_known).is_empty());
        assert!(unknown(languages(), |word| Language::called(word).is_some()).is_empty());
        assert_eq!(beginning("", apps("")).len(), APPS.len(), "every id is plain");
        assert_eq!(beginning("", libraries("")).len(), table::libraries().count());
    }

    #[test]
    fn every_language_can_be_typed_without_quotes() {
        for library in table::libraries() {
            let mut words = library.language.words().map(str::to_lowercase);
            assert!(words.any(|word| is_plain(&word)), "{}", library.language.name());
        }
    }

    #[test]
    fn a_duration_is_what_the_option_reads() {
        for row in KEEP_ALIVES {
            let read = crate::cli::args::duration::parse(&duration(row.seconds.0));
            assert_eq!(read.map(|time| time.as_secs()), Ok(row.seconds.0.into()));
        }
    }

    #[test]
    fn descriptions_are_short_lines() {
        let codes = registered().chain(standard_names()).chain(numbers_of(&every_app()));
        let codes = codes.chain(other_names()).map(|(_, offer)| offer);
        for offer in codes.chain(listed("a")).chain(listed("1")).chain(durations("")) {
            let about = &offer.about;
            assert!(!about.is_empty() && about.chars().count() <= LONGEST + 3, "{about}");
            assert!(!about.contains(char::is_control), "{about}");
        }
    }
}
