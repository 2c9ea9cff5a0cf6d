//! From a name to its codes.

use std::ops::RangeInclusive;

use super::fold::{fold, same};
use super::{APPS, App, AppCode, Constant, Library, LibraryName, Meaning, Value, all, libraries};
use crate::{Class, CloseCode};

/// A name, and what it stands for.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Name {
    /// The name as the table spells it.
    pub text: &'static str,
    /// What it stands for: codes, or a number that only a library knows.
    pub value: Value,
    /// Whose it is.
    pub owner: Owner,
}

/// Whose a name is.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Owner {
    /// Documents have it: an RFC, the registry, or this crate for its classes.
    Standard,
    /// A library has it.
    Library(&'static Library, &'static Constant),
    /// An application has it.
    App(&'static App, &'static AppCode),
}

/// One meaning of a name.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Match {
    /// The name as the table spells it.
    pub name: &'static str,
    /// What it stands for.
    pub value: Value,
    /// Whether documents call it so: an RFC, the registry, or this crate its classes.
    pub is_standard: bool,
    /// The libraries that call it so, the most used first.
    pub constants: Vec<LibraryName>,
    /// The applications that call it so, the best known first.
    pub apps: Vec<Meaning>,
    /// The applications that call another code of theirs by a name of the standard, which goes
    /// before theirs.
    pub elsewhere: Vec<Meaning>,
}

form! {
    Match: Match { name: _, value: _, is_standard, constants, apps, elsewhere } => {
        /// Whether documents use this name: an RFC, the registry, or wsclose for its ranges.
        "standard": is_standard,
        /// The ids of the libraries that use it.
        "libraries": constants.iter().map(|name| name.library.id).collect::<Vec<_>>(),
        /// The ids of the applications that use it.
        "apps": apps.iter().map(|meaning| meaning.app.id).collect::<Vec<_>>(),
        /// The applications that use a standard name for another code.
        "elsewhere": elsewhere.iter().map(|one| Elsewhere(*one)).collect::<Vec<_>>(),
    }
}

/// Only the application and the codes of a meaning.
#[cfg(feature = "serde")]
struct Elsewhere(Meaning);

form! {
    Elsewhere: Elsewhere(Meaning { app, meant }) => {
        /// The id of the application.
        "app": app.id,
        /// The code that it gives the name, or the lowest of a range.
        "first": meant.first,
        /// The same code, or the highest of the range.
        "last": meant.last,
    }
}

impl Match {
    /// The codes: one, or the range that a class, a row or a library's name has. `None` for what
    /// no Close frame can carry, and for all that a library has no other name for.
    pub const fn codes(&self) -> Option<RangeInclusive<CloseCode>> {
        self.value.codes()
    }

    /// A meaning that nobody has yet.
    const fn new(name: &Name) -> Self {
        Self {
            name: name.text,
            value: name.value,
            is_standard: false,
            constants: Vec::new(),
            apps: Vec::new(),
            elsewhere: Vec::new(),
        }
    }

    fn add(&mut self, owner: Owner) {
        match owner {
            Owner::Standard => self.is_standard = true,
            Owner::Library(library, constant) => {
                self.constants.push(LibraryName { library, constant });
            }
            Owner::App(app, meant) => self.apps.push(Meaning { app, meant }),
        }
    }
}

/// Every name in the table: those of the standard, of libraries, and of applications.
pub fn names() -> impl Iterator<Item = Name> {
    let name = |text, first, last, owner| Name { text, value: Value::Codes(first, last), owner };
    let rows = all().iter().flat_map(move |row| {
        row.names().map(move |text| name(text, row.first, row.last, Owner::Standard))
    });
    let classes = Class::ALL.into_iter().map(move |class| {
        let (first, last) = class.bounds();
        name(class.name(), first, last, Owner::Standard)
    });
    let constants = libraries().flat_map(|library| {
        library.names.iter().map(move |constant| Name {
            text: constant.name,
            value: constant.value,
            owner: Owner::Library(library, constant),
        })
    });
    let of_apps = APPS.iter().flat_map(move |app| {
        let named = app.codes.iter().filter(|meant| !meant.name.is_empty());
        named.map(move |meant| name(meant.name, meant.first, meant.last, Owner::App(app, meant)))
    });
    rows.chain(classes).chain(constants).chain(of_apps)
}

/// What a name stands for: its meanings, that of the standard first, each once.
///
/// Names spelled exactly so are preferred to those that differ in case, spacing and separators,
/// and names of the standard to those. A class of codes is meant where it is spelled as it is, or
/// where nobody else spells anything so. Names of applications, often whole phrases, count where
/// the standard has none; see [`find_in`]. A library's name may be qualified as its language does it
/// (`close_code::too_big`, `websocket.CloseGoingAway`), or by the library (`jetty/BAD_DATA`): of
/// several libraries with the name, those count which that fits best, if it fits any. Empty when
/// nobody calls anything so.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let found = table::find("policy violation");
/// assert_eq!(found[0].codes().unwrap(), CloseCode::new(1008)..=CloseCode::new(1008));
///
/// // One name, two meanings.
/// let found = table::find("BAD_DATA");
/// assert_eq!(found.len(), 2);
/// assert_eq!(found[0].constants[0].library.name, "Lomond");
/// assert_eq!(table::find("StatusCode.BAD_DATA").len(), 1);
///
/// assert!(table::find("no such name").is_empty());
/// ```
pub fn find(name: &str) -> Vec<Match> {
    let names = called(name);
    let Some((qualifier, member)) = qualified(name) else { return meanings(name, &names) };
    let members = called(member);
    let fitting = fitting(&members, qualifier);
    if !fitting.is_empty() && !names.iter().any(|known| known.text == name) {
        return meanings(member, &fitting);
    }
    if names.is_empty() { meanings(member, &members) } else { meanings(name, &names) }
}

/// What applications mean by a name, whoever else has it. Empty where none of them calls anything
/// so.
///
/// ```
/// use wsclose::table;
///
/// let twitch = table::apps_called("twitch");
/// let found = table::find_in("internal server error", &twitch);
/// assert_eq!(found[0].codes().unwrap().start().get(), 4000);
/// ```
pub fn find_in(name: &str, apps: &[&'static App]) -> Vec<Match> {
    let is_theirs = |name: &Name| match name.owner {
        Owner::App(app, _) => apps.iter().any(|wanted| wanted.id == app.id),
        _ => false,
    };
    let names: Vec<_> = called(name).into_iter().filter(is_theirs).collect();
    meanings(name, &names)
}

/// The names of the libraries that a qualifier fits best, in its case or, where it fits none, in
/// any.
fn fitting(names: &[Name], qualifier: &str) -> Vec<Name> {
    let fitting = |same: fn(&str, &str) -> bool| -> Vec<Name> {
        let fit = |name: &Name| match name.owner {
            Owner::Library(library, _) => Some((fit(library, qualifier, same)?, *name)),
            _ => None,
        };
        let fitting: Vec<_> = names.iter().filter_map(fit).collect();
        let best = fitting.iter().map(|(fit, _)| *fit).max();
        let best = fitting.into_iter().filter(|(fit, _)| Some(*fit) == best);
        best.map(|(_, name)| name).collect()
    };
    let exact = fitting(str::eq);
    if exact.is_empty() { fitting(str::eq_ignore_ascii_case) } else { exact }
}

/// What stands before the last separator, and behind it.
fn qualified(name: &str) -> Option<(&str, &str)> {
    let name = name.trim();
    if name.contains(char::is_whitespace) {
        return None;
    }
    let name = name.trim_end_matches([']', ')']);
    let splits = ["::", "->", ".", "/", "[:"].into_iter().filter_map(|sign| name.rsplit_once(sign));
    splits.min_by_key(|(_, member)| member.len())
}

/// How well a qualifier fits a library: how many of its parts are those that the library's names
/// are qualified with, in this order, and whether the last one is. Either may leave parts out.
/// What calls the library itself fits best.
fn fit(library: &Library, qualifier: &str, same: fn(&str, &str) -> bool) -> Option<(usize, bool)> {
    if library.is_called(qualifier) {
        return Some((usize::MAX, true));
    }
    let own = library.qualified.split_once("{}").map_or("", |(before, _)| before);
    let (own, asked) = (parts(own), parts(qualifier));
    let (short, long) = if own.len() < asked.len() { (&own, &asked) } else { (&asked, &own) };
    let mut rest = long.iter();
    let fits = !short.is_empty() && short.iter().all(|part| rest.any(|other| same(part, other)));
    let is_last = own.first().zip(asked.first()).is_some_and(|(own, asked)| same(own, asked));
    fits.then_some((short.len(), is_last))
}

/// The identifiers of a qualifier, the last first.
fn parts(qualifier: &str) -> Vec<&str> {
    let is_between = |c: char| !c.is_alphanumeric() && c != '_';
    qualifier.split(is_between).filter(|part| !part.is_empty()).rev().collect()
}

/// Every name that is this one, whatever its case, spacing and separators.
fn called(name: &str) -> Vec<Name> {
    let folded = fold(name);
    if folded.is_empty() {
        return Vec::new();
    }
    names().filter(|candidate| same(candidate.text, &folded)).collect()
}

/// The meanings of names that are spelled `text`, or like it.
fn meanings(text: &str, names: &[Name]) -> Vec<Match> {
    let (text, bare) = (text.trim(), text.trim_matches(|c: char| !c.is_alphanumeric() && c != '_'));
    let is_spelled = |text| names.iter().any(|name| name.text == text);
    let spelling = [text, bare].into_iter().find(|text| is_spelled(*text));
    let is_exact = |name: &Name| spelling == Some(name.text);
    let is_standard = |name: &Name| {
        let is_meant = !is_class(name) || is_exact(name) || spelling.is_none();
        matches!(name.owner, Owner::Standard) && is_meant
    };
    let standard = names.iter().any(is_standard);
    let mut found: Vec<Match> = Vec::new();
    for name in names {
        let counts = match name.owner {
            Owner::Standard => is_standard(name),
            Owner::Library(..) => is_exact(name) || spelling.is_none() && !standard,
            Owner::App(..) => !standard && (is_exact(name) || spelling.is_none()),
        };
        if counts {
            join(&mut found, name);
        }
    }
    if let Some(standard) = found.iter_mut().find(|one| one.is_standard) {
        standard.elsewhere = elsewhere(names, standard.value);
    }
    found
}

fn is_class(name: &Name) -> bool {
    Class::ALL.iter().any(|class| class.name() == name.text)
}

/// The applications that have one of the names for another value.
fn elsewhere(names: &[Name], value: Value) -> Vec<Meaning> {
    let others = names.iter().filter(|name| name.value != value);
    let of_app = |name: &Name| match name.owner {
        Owner::App(app, meant) => Some(Meaning { app, meant }),
        _ => None,
    };
    others.filter_map(of_app).collect()
}

/// Adds a name to the meaning that it has.
fn join(found: &mut Vec<Match>, name: &Name) {
    if let Some(known) = found.iter_mut().find(|known| known.value == name.value) {
        known.add(name.owner);
    } else {
        let mut one = Match::new(name);
        one.add(name.owner);
        found.push(one);
    }
}
