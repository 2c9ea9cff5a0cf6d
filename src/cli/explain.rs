//! `wsclose explain`, and `wsclose` with nothing but codes and names.

use std::io;

use super::args::{ExplainArgs, ExplainFormat};
use super::query::{Query, errors, parse_all, report_errors};
use super::render::document::{self, Document};
use super::render::{apps as app_document, json, markdown, text};
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::code::{self, Explanation, Explanations};
use super::{apps, report};

/// Explains what was asked for, in that order, and says of the rest why it cannot.
pub(crate) fn run(args: &ExplainArgs, terminal: &Terminal) -> io::Result<Status> {
    let queries = parse_all(&args.what);
    let asked = queries.iter().flatten();
    let (results, unanswered) = match &args.app {
        Some(word) => apps::explain(word, asked),
        None => (asked.flat_map(explain).collect(), Vec::new()),
    };
    let answer = match args.format.unwrap_or(ExplainFormat::Text) {
        ExplainFormat::Json => {
            let errors = errors(&queries).into_iter().chain(unanswered.iter().cloned()).collect();
            json::write(&Explanations { schema: SCHEMA, query: &args.what, results, errors })?
        }
        ExplainFormat::Text if args.brief => text::brief(&document(args, &results), terminal.theme),
        ExplainFormat::Markdown if args.brief => markdown::brief(&document(args, &results)),
        ExplainFormat::Text => {
            text::write(&document(args, &results), terminal.theme, terminal.width)
        }
        ExplainFormat::Markdown => markdown::write(&document(args, &results)),
    };
    terminal.print(&answer)?;
    let status = report_errors(&queries);
    for error in &unanswered {
        report(&error.message, &error.hint);
    }
    Ok(if unanswered.is_empty() { status } else { status.max(Status::No) })
}

fn explain(query: &Query) -> Vec<Explanation> {
    query.codes.iter().flat_map(|codes| code::explain(&query.text, codes)).collect()
}

fn document(args: &ExplainArgs, results: &[Explanation]) -> Document {
    match args.app {
        Some(_) => app_document::meanings(results, args.sources),
        None => document::explanations(results, args.sources),
    }
}
