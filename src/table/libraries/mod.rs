//! What each library calls the codes, spelled as in its source. One file a language.

mod c;
mod cpp;

use crate::CloseCode;

/// A library's own names for close codes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Library {
    /// Its name.
    pub name: &'static str,
    /// Where the names were read: repository, path, commit.
    pub source: &'static str,
    /// Names in the order of their codes; several for one code where it has several.
    pub names: &'static [Constant],
}

/// A library's name for a code.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Constant {
    /// The name, exactly as spelled.
    pub name: &'static str,
    /// The code that it stands for.
    pub code: CloseCode,
    /// What kind of name it is.
    pub kind: Kind,
}

/// What kind of name a constant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// The library's name for the code today.
    Current,
    /// A name that it had in earlier versions.
    Legacy,
    /// The bound of a range, not a name of the one code.
    RangeMarker,
}

impl Kind {
    /// The value as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Legacy => "legacy",
            Self::RangeMarker => "range-marker",
        }
    }
}

/// Every library in the table.
pub static LIBRARIES: &[Library] = &[c::EFL, cpp::BEAST];

/// What the libraries call a code, one library after the other.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let (library, constant) = table::constants(CloseCode::new(1003)).last().unwrap();
/// assert_eq!((library.name, constant.name), ("Boost.Beast", "unknown_data"));
/// ```
pub fn constants(code: CloseCode) -> impl Iterator<Item = (&'static Library, &'static Constant)> {
    LIBRARIES
        .iter()
        .flat_map(|library| library.names.iter().map(move |constant| (library, constant)))
        .filter(move |(_, constant)| constant.code == code)
}

const fn name(code: u16, name: &'static str) -> Constant {
    Constant { name, code: CloseCode::new(code), kind: Kind::Current }
}

const fn legacy(code: u16, name: &'static str) -> Constant {
    Constant { name, code: CloseCode::new(code), kind: Kind::Legacy }
}

const fn marker(code: u16, name: &'static str) -> Constant {
    Constant { name, code: CloseCode::new(code), kind: Kind::RangeMarker }
}
