//! `wsclose explain`, and `wsclose` with nothing but codes and names.

use std::io;

use super::args::{ExplainArgs, ExplainFormat};
use super::log_line::{self, Closes};
use super::query::{self, Query, QueryError, parse_all};
use super::render::{document, json, markdown, text};
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::code::{self, ErrorView, Explanation, Explanations};
use super::{remark, report};

/// What there is to say, and what is said of the rest.
struct Answer {
    results: Vec<Explanation>,
    errors: Vec<ErrorView>,
    /// Whether log lines tell of more than is shown.
    is_cut: bool,
    status: Status,
}

/// Explains what was asked for, in that order, and says of the rest why it cannot.
pub(crate) fn run(args: &ExplainArgs, terminal: &Terminal) -> io::Result<Status> {
    let is_on_stdin =
        matches!(args.what.as_slice(), [] | [_]) && args.what.iter().all(|w| w == "-");
    let Answer { results, errors, is_cut, status } =
        if is_on_stdin { from_stdin()? } else { from_words(&args.what) };
    let answer = match args.format.unwrap_or(ExplainFormat::Text) {
        ExplainFormat::Json => json::write(&Explanations {
            schema: SCHEMA,
            query: &args.what,
            results,
            errors: &errors,
        })?,
        ExplainFormat::Text if args.brief => text::brief(&results, terminal.theme),
        ExplainFormat::Markdown if args.brief => markdown::brief(&results),
        ExplainFormat::Text => {
            text::write(&document::explanations(&results), terminal.theme, terminal.width)
        }
        ExplainFormat::Markdown => markdown::write(&document::explanations(&results)),
    };
    terminal.print(&answer)?;
    for error in &errors {
        report(&error.message, &error.hint);
    }
    if is_cut {
        remark("more different closes are in the lines; the first of them are shown");
    }
    Ok(status)
}

/// Explains what standard input tells of. A line alone is taken as arguments are.
fn from_stdin() -> io::Result<Answer> {
    let (closes, only) = log_line::on_stdin()?;
    Ok(match only.filter(|line| !line.is_empty()) {
        Some(line) => from_words(&[line]),
        None => of_closes(closes),
    })
}

/// Explains codes and names; what is none, as a log line.
fn from_words(words: &[String]) -> Answer {
    let queries = parse_all(words);
    if queries.iter().any(Result::is_err) {
        let closes = log_line::in_words(words);
        if !closes.is_empty() {
            return of_closes(closes);
        }
    }
    let failures = queries.iter().filter_map(|query| query.as_ref().err());
    Answer {
        results: queries.iter().flatten().flat_map(explain).collect(),
        errors: query::errors(&queries),
        is_cut: false,
        status: failures.map(QueryError::status).max().unwrap_or(Status::Done),
    }
}

fn explain(query: &Query) -> Vec<Explanation> {
    query.codes.iter().flat_map(|codes| code::explain(&query.text, codes)).collect()
}

fn of_closes(closes: Closes) -> Answer {
    let errors: Vec<_> = closes.error().into_iter().collect();
    let status = if errors.is_empty() { Status::Done } else { Status::No };
    Answer { is_cut: closes.is_cut, results: closes.explanations(), errors, status }
}
