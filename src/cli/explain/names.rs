//! Names with several meanings, and names that stand for no code.

use serde::Serialize;
use wsclose::Class;
use wsclose::table::{LibraryName, Match, Value, row};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::names::{in_which, remarks, users};
use crate::cli::output::document::{Part, Section};
use crate::cli::words::Query;
use crate::cli::words::spelled::value;

/// A name for something that no Close frame can carry.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct NoCode<'a> {
    /// The words of the query that led here.
    query: &'a str,
    /// The number; null for a catch-all.
    number: Option<i32>,
    /// The libraries that use the name.
    names: Vec<Remarked>,
    #[serde(skip)]
    meaning: &'a Match,
}

/// What a library calls a code, and what it means by the name.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Remarked {
    #[serde(flatten)]
    name: LibraryName,
    /// What the library means by it.
    remark: Option<&'static str>,
}

/// What a name stands for that no Close frame can carry.
pub(super) fn no_codes(query: &Query) -> Vec<NoCode<'_>> {
    let is_no_code = |meaning: &&Match| meaning.codes().is_none();
    let remarked =
        |name: &LibraryName| Remarked { name: *name, remark: name.library.remark(name.constant) };
    let meanings = query.meanings.iter().filter(is_no_code);
    meanings
        .map(|meaning| NoCode {
            query: &query.text,
            number: meaning.value.number(),
            names: meaning.constants.iter().map(remarked).collect(),
            meaning,
        })
        .collect()
}

/// What a name means, before its meanings are explained, if there are several.
pub(super) fn overview(meanings: &[Match]) -> Option<Section> {
    let [first, _, ..] = meanings else { return None };
    let row = |meaning: &Match| {
        let row = meaning.codes().map(|codes| row(*codes.start()));
        let said = match row {
            Some(row) if meaning.is_standard => format!(": {}", row.summary),
            Some(row) => format!(", for {}", row.name),
            None => String::new(),
        };
        (value(meaning.value), users(meaning) + &said)
    };
    Some(Section {
        origins: Vec::new(),
        class: Class::Unused,
        codes: first.name.to_owned(),
        name: String::new(),
        summary: "a name with several meanings".to_owned(),
        asked: String::new(),
        sources: &[],
        parts: vec![Part::Terms(String::new(), meanings.iter().map(row).collect())],
    })
}

/// A name that stands for no code.
pub(super) fn no_code(NoCode { meaning, .. }: &NoCode<'_>, sources: bool) -> Section {
    let names = &meaning.constants;
    let users = in_which(names);
    let name = names.first().map_or("", |one| one.constant.name).to_owned();
    let (codes, name, summary) = match meaning.value {
        Value::Rest => {
            (name, String::new(), format!("in {users}, every code without another name"))
        }
        number => {
            let summary = format!("a number inside {users}; no Close frame can carry it");
            (value(number), name, summary)
        }
    };
    let remarks = remarks(names);
    let mut cited = Citations::new(sources);
    let cite = |name: &LibraryName| cited.cite_library(name.library);
    let numbers: String = names.iter().map(cite).collect();
    let remarks = format!("{}{numbers}", remarks.join(" "));
    let remarks = (!remarks.is_empty()).then(|| Part::Paragraph(remarks.trim_start().to_owned()));
    let parts = remarks.into_iter().chain(cited.part());
    Section {
        origins: Vec::new(),
        class: Class::Outside,
        codes,
        name,
        summary,
        asked: String::new(),
        sources: &[],
        parts: parts.collect(),
    }
}
