//! Who is known to take part in a connection.

use super::{Direction, Evidence, Who};
use crate::table::Library;

/// Who is known to take part.
pub(super) struct Parties<'a> {
    pub(super) libraries: Vec<&'static Library>,
    /// The word for software other than a library.
    pub(super) software: Option<&'a str>,
}

impl Evidence<'_> {
    /// Everybody who is known to take part.
    pub(super) fn parties(&self) -> Parties<'_> {
        let libraries = self.libraries.iter().copied().chain(self.reported_by).collect();
        Parties { libraries, software: self.software }
    }

    /// Those whose defaults may be behind the code. The library that reported it is not where the
    /// other side sent the code, or where a text of its own speaks of something else.
    pub(super) fn with_defaults(&self, speaks_of_it: fn(&str) -> bool) -> Parties<'_> {
        let speaks_of_other = self.text().is_some_and(|text| !speaks_of_it(text));
        let is_cleared = self.direction == Some(Direction::Received) || speaks_of_other;
        let reporter = self.reported_by.map(|library| library.id);
        let mut parties = self.parties();
        parties.libraries.retain(|library| !is_cleared || Some(library.id) != reporter);
        parties
    }
}

impl Parties<'_> {
    /// Whether software is among them, or is what one of them is made with.
    pub(super) fn include(&self, who: Who) -> bool {
        let is_made_with = |id: &str| who.software().is_some_and(|row| row.is_in_library(id));
        self.software.is_some_and(|word| who.is_called(word))
            || self.libraries.iter().any(|library| is_made_with(library.id))
    }
}
