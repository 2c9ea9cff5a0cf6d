//! The software that the tables name: libraries, servers, proxies, services and clients, one row
//! each. Fingerprints, limits, handshakes, receivers and writers of log lines point to these rows.

mod rows;

use std::fmt;

use super::fold::{fold, same};
use crate::Source;
pub use rows::SOFTWARE;
pub(crate) use rows::*;

/// A piece of software, or a part or version of it.
///
/// Two rows are equal if they have the same id; [`Software::is_same`] also joins the parts and
/// versions of one piece of software. `Display` and JSON give the name.
///
/// ```
/// use std::time::Duration;
/// use wsclose::CloseCode;
/// use wsclose::table::{Evidence, SOFTWARE, suspects};
///
/// let after = Evidence { after: Some(Duration::from_secs(60)), ..Evidence::default() };
/// let first = suspects(CloseCode::new(1006), &after)[0].who.software().unwrap();
/// assert_eq!(first.to_string(), "nginx, ingress-nginx");
///
/// let nginx = SOFTWARE.iter().find(|one| one.id == "nginx").unwrap();
/// assert!(first.is_same(nginx) && first != *nginx);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Software {
    /// A stable identifier.
    pub id: &'static str,
    /// Its name, as answers print it.
    pub name: &'static str,
    /// What it is a part, a version or a use of; several if its name covers several.
    pub part_of: &'static [&'static Software],
    /// The ids of the libraries that it is, or that are made with it; none for proxies, servers and
    /// services.
    pub libraries: &'static [&'static str],
    /// The ids of the applications that it is, or that are made with it.
    pub apps: &'static [&'static str],
    /// Names people use for it, each without spaces.
    pub words: &'static [&'static str],
    /// What else there is to know about it, in a sentence or two; may be empty.
    pub note: &'static str,
    /// Where the note was read.
    pub sources: &'static [Source],
}

impl Software {
    /// Whether two rows are about one piece of software: the same row, or one is part of the other,
    /// or both are part of a third.
    pub fn is_same(&self, other: &Self) -> bool {
        self == other
            || self.part_of.contains(&other)
            || other.part_of.contains(&self)
            || self.part_of.iter().any(|whole| other.part_of.contains(whole))
    }

    /// Whether people use `word` for it, or its name begins with `word` (one word or several),
    /// ignoring upper and lower case.
    ///
    /// ```
    /// use wsclose::table::SOFTWARE;
    ///
    /// let balancer = SOFTWARE.iter().find(|one| one.id == "aws-load-balancer").unwrap();
    /// assert!(balancer.is_called("alb") && balancer.is_called("aws load"));
    /// assert!(!balancer.is_called("aws lo"));
    /// ```
    pub fn is_called(&self, word: &str) -> bool {
        begins_with(self.name, word)
            || self.has_word(word)
            || self.part_of.iter().any(|whole| whole.is_called(word))
    }

    fn has_word(&self, word: &str) -> bool {
        let folded = fold(word);
        self.words.iter().any(|own| same(own, &folded))
    }

    /// Whether it is the library with this id, or what that library is made with.
    pub(crate) fn is_in_library(&self, id: &str) -> bool {
        self.libraries.contains(&id) || self.part_of.iter().any(|whole| whole.is_in_library(id))
    }

    /// The names people use for it: its own, otherwise those of what it is part of.
    pub(crate) fn words(&self) -> &'static [&'static str] {
        match self.part_of.first() {
            Some(whole) if self.words.is_empty() => whole.words(),
            _ => self.words,
        }
    }
}

/// Whether a name begins with the typed text: one whole word or several, in any case.
pub(super) fn begins_with(name: &str, typed: &str) -> bool {
    name.split_at_checked(typed.len()).is_some_and(|(start, rest)| {
        let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
        !typed.is_empty() && ends && start.eq_ignore_ascii_case(typed)
    })
}

impl PartialEq for Software {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Software {}

impl fmt::Display for Software {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

form! {
    Software: software => software.name
}

/// Whether a word is one of those that people use for software, and not only the beginning of a
/// name.
///
/// ```
/// use wsclose::table::{is_software, is_software_word};
///
/// assert!(is_software_word("alb") && !is_software_word("aws load balancer"));
/// assert!(is_software("aws load balancer"));
/// ```
pub fn is_software_word(word: &str) -> bool {
    SOFTWARE.iter().any(|row| row.has_word(word))
}

/// The software that people call by this word, if it has a note.
pub(super) fn noted_as(word: &str) -> Option<&'static Software> {
    SOFTWARE.iter().copied().find(|row| !row.note.is_empty() && row.has_word(word))
}

/// The software with a note that is the library with this id, or is made with it.
pub(super) fn noted_for(library: &str) -> impl Iterator<Item = &'static Software> {
    let is_it = move |row: &&Software| !row.note.is_empty() && row.libraries.contains(&library);
    SOFTWARE.iter().copied().filter(is_it)
}

/// A placeholder in the defaults of other tables; every row there replaces it.
pub(super) const UNNAMED: Software = plain("", "");

/// A row with nothing but a name.
const fn plain(id: &'static str, name: &'static str) -> Software {
    Software {
        id,
        name,
        part_of: &[],
        libraries: &[],
        apps: &[],
        words: &[],
        note: "",
        sources: &[],
    }
}

/// A library, or what libraries are made with.
const fn made_with(
    id: &'static str,
    name: &'static str,
    libraries: &'static [&'static str],
) -> Software {
    Software { libraries, ..plain(id, name) }
}

/// A server, a proxy or a service, with the names people use for it.
const fn called(id: &'static str, name: &'static str, words: &'static [&'static str]) -> Software {
    Software { words, ..plain(id, name) }
}

/// The same for one without a default that ends connections, with a note that says so.
const fn noted(
    id: &'static str,
    name: &'static str,
    words: &'static [&'static str],
    note: &'static str,
    sources: &'static [Source],
) -> Software {
    Software { note, sources, ..called(id, name, words) }
}

/// A part, a version or a use of other software.
const fn part(
    id: &'static str,
    name: &'static str,
    part_of: &'static [&'static Software],
) -> Software {
    Software { part_of, ..plain(id, name) }
}
