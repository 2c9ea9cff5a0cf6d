//! `wsclose explain`, and `wsclose` with nothing but codes and names.

use std::io;

use super::args::{ExplainArgs, ExplainFormat};
use super::query::{Query, errors, parse_all, report_errors};
use super::render::{document, json, markdown, text};
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::code::{self, Explanation, Explanations};

/// Explains what was asked for, in that order, and says of the rest why it cannot.
pub(crate) fn run(args: &ExplainArgs, terminal: &Terminal) -> io::Result<Status> {
    let queries = parse_all(&args.what);
    let results: Vec<Explanation> =
        queries.iter().flatten().flat_map(|query| explain(query, args)).collect();
    let answer = match args.format.unwrap_or(ExplainFormat::Text) {
        ExplainFormat::Json => {
            let errors = errors(&queries);
            json::write(&Explanations { schema: SCHEMA, query: &args.what, results, errors })?
        }
        ExplainFormat::Text if args.brief => text::brief(&results, terminal.theme),
        ExplainFormat::Markdown if args.brief => markdown::brief(&results),
        ExplainFormat::Text => {
            text::write(&document::explanations(&results), terminal.theme, terminal.width)
        }
        ExplainFormat::Markdown => markdown::write(&document::explanations(&results)),
    };
    terminal.print(&answer)?;
    Ok(report_errors(&queries))
}

fn explain(query: &Query, args: &ExplainArgs) -> Vec<Explanation> {
    let evidence = args.evidence.evidence();
    let sharpen = |one: Explanation| Explanation { all: args.all, ..one.given(&evidence) };
    query.codes.iter().flat_map(|codes| code::explain(&query.text, codes)).map(sharpen).collect()
}
