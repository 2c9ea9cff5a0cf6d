//! The sources of what is said, where they are asked for.

use wsclose::Source;
use wsclose::table::Library;

use crate::cli::output::document::Part;

/// Sources, numbered in the order in which they are cited; nothing where they are not shown.
pub(crate) struct Citations {
    shown: bool,
    /// Each with its address, if it has one.
    cited: Vec<(String, Option<String>)>,
}

impl Citations {
    pub(crate) const fn new(shown: bool) -> Self {
        Self { shown, cited: Vec::new() }
    }

    /// Whether sources are shown.
    pub(crate) const fn is_shown(&self) -> bool {
        self.shown
    }

    /// The numbers of sources behind what rests on them, as ` [1, 2]`.
    pub(crate) fn cite<'s>(&mut self, sources: impl IntoIterator<Item = &'s Source>) -> String {
        if !self.shown {
            return String::new();
        }
        let number = |source: &Source| self.number((source.to_string(), source.url()));
        let numbers: Vec<_> = sources.into_iter().map(number).collect();
        if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) }
    }

    /// The same for the names of a library.
    pub(crate) fn cite_library(&mut self, library: &'static Library) -> String {
        if self.shown {
            format!(" [{}]", self.number((library.read_in(), None)))
        } else {
            String::new()
        }
    }

    /// The names of sources, with their numbers.
    pub(crate) fn name(&mut self, sources: &[Source]) -> String {
        let names: Vec<_> = sources.iter().map(ToString::to_string).collect();
        names.join("; ") + &self.cite(sources)
    }

    fn number(&mut self, source: (String, Option<String>)) -> String {
        let known = self.cited.iter().position(|cited| *cited == source);
        let number = known.unwrap_or_else(|| {
            self.cited.push(source);
            self.cited.len() - 1
        });
        (number + 1).to_string()
    }

    /// The list that the numbers point into.
    pub(crate) fn part(self) -> Option<Part> {
        self.shown.then_some(Part::Sources(self.cited))
    }
}
