//! Who writes which lines: one file for each family of software. A new shape is a row here and a
//! text in `tests/data/log/texts`.

/// A library, and the shapes of its lines: `line("closed with %code%")`.
macro_rules! library {
    ($id:literal, $software:expr, $shapes:tt $(,)?) => {
        Writer { library: Some($id), ..program!($software, $shapes) }
    };
}

/// A program that is no library, and the shapes of its lines.
macro_rules! program {
    ($software:expr, [$(
        $kind:ident($($proof:path,)? $pattern:literal $(,)?)
        $(.$more:ident($($with:expr)?))*
    ),* $(,)?] $(,)?) => {
        Writer {
            software: $software,
            library: None,
            seen_by: None,
            patterns: concat!($($pattern, "\n"),*),
            meanings: &[$($kind($($proof)?)$(.$more($($with)?))*),*],
        }
    };
}

mod browsers;
mod go;
mod javascript;
mod jvm;
mod other;
mod proxies;
mod python;
mod rust;

use super::Direction;
use super::shape::{Meaning, Shape};
use crate::CloseCode;
use crate::table::software::Software;
use crate::table::{Proof, SeenBy};

/// A library or program, and the shapes of its lines.
pub(super) struct Writer {
    pub(super) software: &'static Software,
    /// Its library id, if it is a library whose lines can be told from those of others.
    pub(super) library: Option<&'static str>,
    /// Which side it is, if it is always the same.
    pub(super) seen_by: Option<SeenBy>,
    /// The patterns of its shapes, one a line: a table of pointers would have to be relocated at each
    /// start of the program.
    patterns: &'static str,
    /// What each of them means.
    meanings: &'static [Meaning],
}

impl Writer {
    /// Its shapes, the more telling before those that begin alike.
    pub(super) fn shapes(&self) -> impl Iterator<Item = Shape> {
        let all = self.patterns.lines().zip(self.meanings);
        all.map(|(pattern, meaning)| Shape { pattern, meaning: *meaning })
    }

    /// The same, where it is always this side.
    const fn at(self, side: SeenBy) -> Self {
        Self { seen_by: Some(side), ..self }
    }
}

impl Meaning {
    /// The same, where the side that writes it sends a Close with the code.
    const fn sent(self) -> Self {
        Self { direction: Some(Direction::Sent), ..self }
    }

    /// The same, with this code.
    const fn code(self, code: u16) -> Self {
        Self { code: Some(CloseCode::new(code)), ..self }
    }

    /// The same, where it proves something as well.
    const fn proves(self, proof: Proof) -> Self {
        Self { proves: Some(proof), ..self }
    }

    /// The same, where other programs write it about other things: something near it has to be about
    /// WebSockets.
    const fn in_context(self) -> Self {
        Self { needs_context: true, ..self }
    }
}

/// A line that has the code in it.
const fn line() -> Meaning {
    Meaning { direction: None, code: None, proves: None, needs_context: false }
}

/// A line with a code that its writer sent.
const fn sent() -> Meaning {
    line().sent()
}

/// A line with a code that its writer received.
const fn received() -> Meaning {
    Meaning { direction: Some(Direction::Received), ..line() }
}

/// A line that proves something in words.
const fn says(proof: Proof) -> Meaning {
    Meaning { code: proof.code(), ..line().proves(proof) }
}

/// Everyone, by family.
pub(super) fn writers() -> impl Iterator<Item = &'static Writer> {
    const FAMILIES: [&[Writer]; 8] = [
        browsers::WRITERS,
        python::WRITERS,
        javascript::WRITERS,
        go::WRITERS,
        rust::WRITERS,
        jvm::WRITERS,
        other::WRITERS,
        proxies::WRITERS,
    ];
    FAMILIES.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_has_its_meaning() {
        for writer in writers() {
            assert_eq!(writer.shapes().count(), writer.meanings.len(), "{}", writer.software);
            assert_eq!(writer.patterns.lines().count(), writer.meanings.len());
        }
    }

    #[test]
    fn every_library_is_that_of_its_software() {
        for writer in writers() {
            let is_its = |id: &str| writer.software.is_in_library(id);
            assert!(writer.library.is_none_or(is_its), "{}", writer.software);
        }
    }
}
