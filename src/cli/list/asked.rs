//! From the words of `wsclose list` to what is to be listed.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use wsclose::table::{self, App, Language, Library, fold};
use wsclose::{Class, CloseCode};

use crate::cli::error::{Note, Problem};
use crate::cli::escape::shown;
use crate::cli::words::{QueryError, named, parse_all};

/// What was asked for.
#[derive(Default)]
pub(super) struct Asked {
    /// One of each kind, in the order in which they were first named.
    pub(super) topics: Vec<Topic>,
    /// The codes to which applications and libraries are narrowed; `None` for all of their codes.
    pub(super) only: Option<Vec<RangeInclusive<CloseCode>>>,
    pub(super) errors: Vec<Problem>,
    pub(super) notes: Vec<Note>,
}

/// What has a table of its own.
pub(super) enum Topic {
    Codes(Vec<RangeInclusive<CloseCode>>),
    Apps(Vec<&'static App>),
    Libraries(Vec<&'static Library>),
    /// Which applications there are.
    AppIndex,
    /// Which libraries there are, of a language or at all.
    LibraryIndex(Vec<&'static Library>),
}

impl Asked {
    /// A word is what is called so: an index, an application, a library, a language, else a code;
    /// else it is an application or a library that begins so.
    pub(super) fn new(words: &[String]) -> Self {
        let mut asked = Self::default();
        if words.is_empty() {
            asked.add(Topic::Codes(vec![CloseCode::new(0)..=CloseCode::new(u16::MAX)]));
        }
        // Names of several words need no quotes.
        let is_one_name = words.len() > 1 && asked.add_called(&words.join(" "));
        let mut others = Vec::new();
        for word in words.iter().filter(|_| !is_one_name) {
            if !asked.add_called(word) {
                // What they are is known when all of them are.
                asked.add(Topic::Codes(Vec::new()));
                others.push(class(word).map_or_else(|| word.clone(), str::to_owned));
            }
        }
        for query in parse_all(&others) {
            match query {
                Ok(query) if query.codes.is_empty() => {
                    asked.errors.push(QueryError::NoCode(query.text).into());
                }
                Ok(query) => asked.add(Topic::Codes(query.codes)),
                Err(QueryError::UnknownName(text)) => asked.add_begun(text),
                Err(error) => asked.errors.push(error.into()),
            }
        }
        asked.topics.retain(|topic| !matches!(topic, Topic::Codes(codes) if codes.is_empty()));
        asked
    }

    /// The same, of the applications and libraries that options name.
    pub(super) fn of(
        apps: Vec<&'static App>,
        libraries: Vec<&'static Library>,
        words: &[String],
    ) -> Result<Self, Problem> {
        let mut asked = Self::new(words);
        if !asked.is_about_codes() {
            let message = "with '--app' or '--library', WHAT can only be codes, ranges and names";
            let hint = format!("without the option: wsclose list {}", shown(&words.join(" ")));
            return Err(Problem::unusable(message, hint));
        }
        let topics = std::mem::take(&mut asked.topics);
        let codes = topics.into_iter().flat_map(|topic| match topic {
            Topic::Codes(codes) => codes,
            _ => Vec::new(),
        });
        asked.only = (!words.is_empty()).then(|| codes.collect());
        asked.add_both(apps, libraries);
        Ok(asked)
    }

    /// What `list` takes for the applications and libraries in it.
    pub(super) fn ids(&self) -> Vec<&'static str> {
        let ids = |topic: &Topic| match topic {
            Topic::Apps(apps) => apps.iter().map(|app| app.id).collect(),
            Topic::Libraries(libraries) => libraries.iter().map(|library| library.id).collect(),
            _ => Vec::new(),
        };
        self.topics.iter().flat_map(ids).collect()
    }

    /// Whether it is about codes and nothing else.
    pub(super) fn is_about_codes(&self) -> bool {
        self.topics.iter().all(|topic| matches!(topic, Topic::Codes(_)))
    }

    /// Adds what is called so, if anything is.
    fn add_called(&mut self, word: &str) -> bool {
        let (libraries, note) = named::called_libraries(word);
        match word.to_lowercase().as_str() {
            "app" | "apps" => self.add(Topic::AppIndex),
            "libraries" => self.add(Topic::LibraryIndex(table::libraries().collect())),
            // Some call a range of codes `Library`.
            _ if word == "library" => self.add(Topic::LibraryIndex(table::libraries().collect())),
            _ if self.add_both(table::apps_called(word), libraries) => self.notes.extend(note),
            _ => match Language::called(word) {
                Some(language) => self.add(Topic::LibraryIndex(language.libraries().collect())),
                None => return false,
            },
        }
        true
    }

    /// Adds applications and libraries, if there are any.
    fn add_both(&mut self, apps: Vec<&'static App>, libraries: Vec<&'static Library>) -> bool {
        let any = !apps.is_empty() || !libraries.is_empty();
        if !apps.is_empty() {
            self.add(Topic::Apps(apps));
        }
        if !libraries.is_empty() {
            self.add(Topic::Libraries(libraries));
        }
        any
    }

    /// Adds to what is there of the same kind.
    fn add(&mut self, topic: Topic) {
        for known in &mut self.topics {
            match (known, &topic) {
                (Topic::Codes(known), Topic::Codes(more)) => known.extend_from_slice(more),
                (Topic::Apps(known), Topic::Apps(more)) => known.extend_from_slice(more),
                (Topic::Libraries(known), Topic::Libraries(more))
                | (Topic::LibraryIndex(known), Topic::LibraryIndex(more)) => {
                    known.extend_from_slice(more);
                }
                (Topic::AppIndex, Topic::AppIndex) => {}
                _ => continue,
            }
            return;
        }
        self.topics.push(topic);
    }

    /// Adds the application and the library that begin so, if there are no more.
    fn add_begun(&mut self, text: String) {
        let (apps, libraries) = (table::apps_beginning(&text), table::libraries_beginning(&text));
        if apps.len() > 1 || libraries.len() > 1 {
            let mut ids: Vec<_> = apps.iter().map(|app| app.id).collect();
            ids.extend(libraries.iter().map(|library| library.id));
            let mut known = HashSet::new();
            ids.retain(|id| known.insert(*id));
            self.errors.push(named::ambiguous("applications and libraries", &text, &ids));
        } else if !self.add_both(apps, libraries) {
            self.errors.push(QueryError::UnknownName(text).into());
        }
    }
}

/// The class that is called so: in a listing it goes before names of codes.
fn class(word: &str) -> Option<&'static str> {
    Class::ALL.iter().map(|class| class.name()).find(|name| fold(name) == fold(word))
}
