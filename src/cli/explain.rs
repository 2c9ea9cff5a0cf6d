//! `wsclose explain`, and `wsclose` with nothing but codes and names.

use std::io;

use wsclose::table::{Library, Match};

use super::args::{ExplainArgs, ExplainFormat};
use super::libraries;
use super::query::{Query, QueryError, errors, parse_all, report_errors};
use super::render::document::Document;
use super::render::names::{self, Detail};
use super::render::{document, json, markdown, text};
use super::report;
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::code::{self, Explanation, Explanations};
use super::view::libraries::NoCodeView;

/// Explains what was asked for, in that order, and says of the rest why it cannot.
pub(crate) fn run(args: &ExplainArgs, terminal: &Terminal) -> io::Result<Status> {
    let libraries = match args.library.as_deref().map(libraries::meant).transpose() {
        Ok(libraries) => libraries.unwrap_or_default(),
        Err(error) => {
            report(&error.to_string(), &error.hint());
            return Ok(Status::No);
        }
    };
    let mut queries = parse_all(&args.what);
    queries.iter_mut().flatten().for_each(|query| query.narrow(&libraries));
    let answer = match args.format.unwrap_or(ExplainFormat::Text) {
        ExplainFormat::Json => json::write(&Explanations {
            schema: SCHEMA,
            query: &args.what,
            results: queries.iter().flatten().flat_map(explain).collect(),
            no_codes: queries.iter().flatten().flat_map(no_codes).collect(),
            errors: errors(&queries),
        })?,
        format => {
            let document = document(&queries, args, &libraries);
            match format {
                ExplainFormat::Markdown if args.brief => markdown::brief(&document),
                ExplainFormat::Markdown => markdown::write(&document),
                _ if args.brief => text::brief(&document, terminal.theme),
                _ => text::write(&document, terminal.theme, terminal.width),
            }
        }
    };
    terminal.print(&answer)?;
    Ok(report_errors(&queries))
}

/// What is said of the queries, in their order.
fn document(
    queries: &[Result<Query, QueryError>],
    args: &ExplainArgs,
    libraries: &[&'static Library],
) -> Document {
    let detail = Detail { names: args.names, libraries };
    let sections = |query: &Query| {
        let overview = names::overview(&query.meanings).filter(|_| !args.brief);
        let numbers = no_codes(query).iter().map(names::no_code).collect::<Vec<_>>();
        let codes = explain(query);
        let codes = if args.brief {
            document::brief(&codes)
        } else {
            document::explanations(&codes, detail)
        };
        overview.into_iter().chain(codes).chain(numbers).collect::<Vec<_>>()
    };
    queries.iter().flatten().flat_map(sections).collect()
}

/// The codes that a query stands for, explained.
fn explain(query: &Query) -> Vec<Explanation> {
    let mut meanings = query.meanings.iter().filter(|meaning| meaning.codes().is_some());
    let explain = |codes| {
        let meaning = meanings.next();
        let mut explanations = code::explain(&query.text, codes);
        for explanation in &mut explanations {
            explanation.meaning = meaning.cloned();
        }
        explanations
    };
    query.codes.iter().flat_map(explain).collect()
}

/// What a name stands for that no Close frame can carry.
fn no_codes(query: &Query) -> Vec<NoCodeView> {
    let view = |meaning: &Match| NoCodeView {
        query: query.text.clone(),
        number: meaning.value,
        names: meaning.constants.clone(),
    };
    query.meanings.iter().filter(|meaning| meaning.codes().is_none()).map(view).collect()
}
