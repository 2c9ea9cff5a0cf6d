//! From the words of `wsclose list` to what is to be listed.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::table::{self, App, Library, fold};

use crate::cli::named;
use crate::cli::query::{QueryError, parse_all};
use crate::cli::view::code::ErrorView;

/// What was asked for.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) codes: Vec<RangeInclusive<CloseCode>>,
    pub(super) apps: Vec<&'static App>,
    pub(super) libraries: Vec<&'static Library>,
    /// Which applications there are.
    pub(super) app_index: bool,
    /// Which libraries there are.
    pub(super) library_index: bool,
    pub(super) errors: Vec<ErrorView>,
}

impl Asked {
    /// A word is what is called so: an index, an application, a library, else a code; else it is
    /// an application or a library that begins so.
    pub(super) fn new(words: &[String]) -> Self {
        let mut asked = Self::default();
        if words.is_empty() {
            asked.codes.push(CloseCode::new(0)..=CloseCode::new(u16::MAX));
        }
        // Names of several words need no quotes.
        let is_one_name = words.len() > 1 && asked.add_called(&words.join(" "));
        let is_other = |word: &&String| !is_one_name && !asked.add_called(word);
        let others: Vec<String> = words.iter().filter(is_other).cloned().collect();
        for query in parse_all(&others) {
            match query {
                Ok(query) if query.codes.is_empty() => {
                    asked.errors.push(QueryError::NoCode(query.text).into());
                }
                Ok(query) => asked.codes.extend(query.codes),
                Err(QueryError::UnknownName(text)) => asked.add_begun(text),
                Err(error) => asked.errors.push(error.into()),
            }
        }
        asked
    }

    /// Whether it is about codes and nothing else.
    pub(super) const fn is_about_codes(&self) -> bool {
        let is_index = self.app_index || self.library_index;
        self.apps.is_empty() && self.libraries.is_empty() && !is_index
    }

    /// Adds what is called so, if anything is.
    fn add_called(&mut self, word: &str) -> bool {
        match fold(word).as_str() {
            "apps" => self.app_index = true,
            "libraries" => self.library_index = true,
            _ => return self.add(table::apps_called(word), table::libraries_called(word)),
        }
        true
    }

    fn add(&mut self, apps: Vec<&'static App>, libraries: Vec<&'static Library>) -> bool {
        let any = !apps.is_empty() || !libraries.is_empty();
        self.apps.extend(apps);
        self.libraries.extend(libraries);
        any
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
        } else if !self.add(apps, libraries) {
            self.errors.push(QueryError::UnknownName(text).into());
        }
    }
}
