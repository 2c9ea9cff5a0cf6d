//! From a word to the libraries that are meant.

use std::fmt;

use wsclose::table::{self, Library, fold};

use super::escape::shown;
use super::nearest::nearest_libraries;

/// Why a word stands for no library.
#[derive(Debug)]
pub(crate) enum LibraryError {
    Unknown(String),
    /// It is the beginning of several.
    Several(String, Vec<&'static str>),
}

impl LibraryError {
    /// What would have worked.
    pub(crate) fn hint(&self) -> String {
        match self {
            Self::Several(_, ids) => format!("name one of them: {}", ids.join(", ")),
            Self::Unknown(text) => match nearest_libraries(text).as_slice() {
                [] => "`wsclose list libraries` shows all of them".to_owned(),
                names => format!("did you mean {}?", names.join(" or ")),
            },
        }
    }
}

impl fmt::Display for LibraryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(text) => write!(f, "no library is called '{}'", shown(text)),
            Self::Several(text, ids) => {
                write!(f, "'{}' begins the names of {} libraries", shown(text), ids.len())
            }
        }
    }
}

/// The libraries that a word means: those that are called so, else the one that begins so.
pub(crate) fn meant(word: &str) -> Result<Vec<&'static Library>, LibraryError> {
    let called = called(word);
    if !called.is_empty() {
        return Ok(called);
    }
    let begun = begun(word);
    match begun.as_slice() {
        [] => Err(LibraryError::Unknown(word.to_owned())),
        [_] => Ok(begun),
        several => {
            let ids = several.iter().map(|library| library.id).collect();
            Err(LibraryError::Several(word.to_owned(), ids))
        }
    }
}

/// The libraries with this id, name or other word: some share one.
pub(crate) fn called(word: &str) -> Vec<&'static Library> {
    // No library begins with a digit: most words are numbers, and need no look-up.
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    table::libraries().filter(|library| !is_number && library.is_called(word)).collect()
}

/// The libraries of which a word begins the id, the name or another word.
fn begun(word: &str) -> Vec<&'static Library> {
    let typed = fold(word);
    let begins = |library: &&Library| library.words().any(|own| fold(own).starts_with(&typed));
    table::libraries().filter(|library| !typed.is_empty() && begins(library)).collect()
}
