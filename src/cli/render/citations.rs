//! The sources of what is said, where they are asked for.

use wsclose::Source;

use super::document::Part;

/// Sources, numbered in the order in which they are cited; nothing where they are not shown.
pub(super) struct Citations {
    shown: bool,
    cited: Vec<&'static Source>,
}

impl Citations {
    pub(super) const fn new(shown: bool) -> Self {
        Self { shown, cited: Vec::new() }
    }

    /// The numbers of sources behind what rests on them, as ` [1, 2]`.
    pub(super) fn cite(&mut self, sources: &'static [Source]) -> String {
        if !self.shown || sources.is_empty() {
            return String::new();
        }
        let numbers: Vec<_> =
            sources.iter().map(|source| self.number(source).to_string()).collect();
        format!(" [{}]", numbers.join(", "))
    }

    fn number(&mut self, source: &'static Source) -> usize {
        let known = self.cited.iter().position(|cited| *cited == source);
        known.unwrap_or_else(|| {
            self.cited.push(source);
            self.cited.len() - 1
        }) + 1
    }

    /// The list that the numbers point into.
    pub(super) fn part(self) -> Option<Part> {
        let sources = self.cited.iter().map(|source| (source.to_string(), source.url())).collect();
        self.shown.then_some(Part::Sources(sources))
    }
}
