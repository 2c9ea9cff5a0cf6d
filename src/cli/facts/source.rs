//! A source, as JSON has it.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use wsclose::Source;

/// A source, turned into text only where it is shown.
#[derive(Debug)]
pub(crate) struct SourceView(&'static Source);

impl SourceView {
    pub(crate) const fn new(source: &'static Source) -> Self {
        Self(source)
    }
}

impl Serialize for SourceView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Source", 2)?;
        fields.serialize_field("name", &self.0.to_string())?;
        fields.serialize_field("url", &self.0.url())?;
        fields.end()
    }
}

/// The sources of a fact.
pub(crate) fn sources(sources: &'static [Source]) -> Vec<SourceView> {
    sources.iter().map(SourceView::new).collect()
}
