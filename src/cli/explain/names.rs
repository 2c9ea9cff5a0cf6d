//! Names with several meanings, and names that stand for no code.

use serde::{Serialize, Serializer};
use wsclose::Class;
use wsclose::table::{LibraryName, Match, Value};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::names::{in_which, remarks, users};
use crate::cli::output::document::{Part, Section};
use crate::cli::words::Query;
use crate::cli::words::spelled::value;

/// A name that stands for no code that a Close frame can carry.
#[derive(Debug, Serialize)]
pub(super) struct NoCode<'a> {
    pub(super) query: &'a str,
    #[serde(serialize_with = "number")]
    pub(super) number: Value,
    #[serde(serialize_with = "with_remarks")]
    pub(super) names: &'a [LibraryName],
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives it so")]
fn number<S: Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
    value.number().serialize(serializer)
}

fn with_remarks<S: Serializer>(names: &&[LibraryName], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct WithRemark {
        #[serde(flatten)]
        name: LibraryName,
        remark: Option<&'static str>,
    }
    let with =
        |name: &LibraryName| WithRemark { name: *name, remark: name.library.remark(name.constant) };
    serializer.collect_seq(names.iter().map(with))
}

/// What a name stands for that no Close frame can carry.
pub(super) fn no_codes(query: &Query) -> Vec<NoCode<'_>> {
    let is_no_code = |meaning: &&Match| meaning.codes().is_none();
    let meanings = query.meanings.iter().filter(is_no_code);
    meanings
        .map(|meaning| NoCode {
            query: &query.text,
            number: meaning.value,
            names: &meaning.constants,
        })
        .collect()
}

/// What a name means, before its meanings are explained, if there are several.
pub(super) fn overview(meanings: &[Match]) -> Option<Section> {
    let [first, _, ..] = meanings else { return None };
    let row = |meaning: &Match| (value(meaning.value), users(meaning));
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
pub(super) fn no_code(view: &NoCode<'_>, sources: bool) -> Section {
    let users = in_which(view.names);
    let name = view.names.first().map_or("", |one| one.constant.name).to_owned();
    let (codes, name, summary) = match view.number {
        Value::Rest => {
            (name, String::new(), format!("in {users}, every code without another name"))
        }
        number => {
            let summary = format!("a number inside {users}; no Close frame can carry it");
            (value(number), name, summary)
        }
    };
    let remarks = remarks(view.names);
    let mut cited = Citations::new(sources);
    let cite = |name: &LibraryName| cited.cite_library(name.library);
    let numbers: String = view.names.iter().map(cite).collect();
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
