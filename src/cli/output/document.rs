//! An answer as a document: sections with headings, lists and labels. Text and Markdown are two ways
//! to write it.

use wsclose::{Class, Source};

/// Explanations, one below the other.
pub(crate) type Document = Vec<Section>;

/// What is said of one code or range.
pub(crate) struct Section {
    /// The log lines that it is about.
    pub(crate) origins: Vec<String>,
    pub(crate) class: Class,
    pub(crate) codes: String,
    pub(crate) name: String,
    pub(crate) summary: String,
    /// Who calls the code by the name that was asked for; empty for the standard.
    pub(crate) asked: String,
    /// What it rests on; a text names some of them.
    pub(crate) sources: &'static [Source],
    pub(crate) parts: Vec<Part>,
}

impl Section {
    /// The codes and their name.
    pub(crate) fn title(&self) -> String {
        let gap = if self.name.is_empty() { "" } else { " " };
        format!("{}{gap}{}", self.codes, self.name)
    }
}

pub(crate) enum Part {
    Paragraph(String),
    /// A heading, and numbered items below it.
    List(String, Vec<String>),
    /// A heading, which may be empty, and names with a text each below it.
    Terms(String, Vec<(String, String)>),
    /// A heading, and numbered items below it, each after its key word.
    Keyed(String, Vec<(String, String)>),
    /// A heading, which may be empty, and labels with a text each below it.
    Facts(&'static str, Vec<(&'static str, String)>),
    /// Numbered sources, with the address of each that has one.
    Sources(Vec<(String, Option<String>)>),
}
