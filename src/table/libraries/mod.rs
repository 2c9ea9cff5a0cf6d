//! What each library calls the codes, spelled as in its source. One file a language.

mod c;
mod constant;
mod cpp;
mod crystal;
mod csharp;
mod d;
mod dart;
mod elixir;
mod erlang;
mod gleam;
mod go;
mod java;
mod javascript;
mod kotlin;
mod language;
mod library;
mod nim;
mod objective_c;
mod ocaml;
mod pascal;
mod php;
mod python;
mod ruby;
mod rust;
mod scala;
mod swift;
mod typescript;
mod zig;

use super::fold::{begins, fold};
use crate::CloseCode;
pub use constant::{Constant, Kind, Value};
use constant::{global, internal, legacy, marker, name, negative, others, range};
pub use language::Language;
pub use library::{Library, LibraryName, Subject, Visibility};

/// The libraries by language; languages and libraries each in this order of use.
static LANGUAGES: [&[Library]; 25] = [
    javascript::LIBRARIES,
    python::LIBRARIES,
    java::LIBRARIES,
    csharp::LIBRARIES,
    go::LIBRARIES,
    rust::LIBRARIES,
    cpp::LIBRARIES,
    c::LIBRARIES,
    kotlin::LIBRARIES,
    php::LIBRARIES,
    swift::LIBRARIES,
    dart::LIBRARIES,
    ruby::LIBRARIES,
    objective_c::LIBRARIES,
    typescript::LIBRARIES,
    scala::LIBRARIES,
    erlang::LIBRARIES,
    elixir::LIBRARIES,
    d::LIBRARIES,
    nim::LIBRARIES,
    crystal::LIBRARIES,
    gleam::LIBRARIES,
    ocaml::LIBRARIES,
    zig::LIBRARIES,
    pascal::LIBRARIES,
];

/// Every library in the table, by language, the most used first.
pub fn libraries() -> impl Iterator<Item = &'static Library> {
    LANGUAGES.iter().flat_map(|libraries| libraries.iter())
}

/// The library with this id.
pub fn library(id: &str) -> Option<&'static Library> {
    libraries().find(|library| library.id == id)
}

/// The libraries that are called so, in any case and spacing; several where they share a word.
///
/// ```
/// use wsclose::table;
///
/// let ids: Vec<_> = table::libraries_called("Jetty").iter().map(|library| library.id).collect();
/// assert_eq!(ids, ["jetty-api", "jetty-core"]);
/// ```
pub fn libraries_called(word: &str) -> Vec<&'static Library> {
    libraries().filter(|library| library.is_called(word)).collect()
}

/// The libraries one of whose words begins so, in any case and spacing.
pub fn libraries_beginning(word: &str) -> Vec<&'static Library> {
    let word = fold(word);
    let is_meant = |library: &&Library| library.words().any(|name| begins(name, &word));
    libraries().filter(|library| !word.is_empty() && is_meant(library)).collect()
}

/// What the libraries call a code, one library after the other.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let called = table::constants(CloseCode::new(1003));
/// let beast = called.iter().find(|name| name.library.id == "beast").unwrap();
/// assert_eq!(beast.constant.name, "unknown_data");
/// ```
pub fn constants(code: CloseCode) -> Vec<LibraryName> {
    let mut called = Vec::new();
    for library in libraries() {
        called.extend(library.names_of(code).map(|constant| LibraryName { library, constant }));
    }
    called
}

impl Language {
    /// The language that is called so, in any case, if the table has a library of it.
    ///
    /// ```
    /// use wsclose::table::Language;
    ///
    /// assert_eq!(Language::called("rust"), Some(Language::Rust));
    /// assert_eq!(Language::called("C#"), Language::called("csharp"));
    /// ```
    pub fn called(word: &str) -> Option<Self> {
        let is_called =
            |language: &Self| language.words().any(|name| name.eq_ignore_ascii_case(word));
        libraries().map(|library| library.language).find(is_called)
    }

    /// The libraries of it, the most used first.
    pub fn libraries(self) -> impl Iterator<Item = &'static Library> {
        libraries().filter(move |library| library.language == self)
    }
}
