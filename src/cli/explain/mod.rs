//! `wsclose explain`, and `wsclose` with nothing but codes and names.

pub(super) mod answer;
#[cfg(test)]
mod first_screen;
mod names;
mod screens;
mod stdin;
#[cfg(test)]
mod walk;

use std::io;

use crate::cli::args::{ExplainArgs, ExplainFormat};
use crate::cli::error::{Note, Problem, Status};
use crate::cli::escape::shown;
use crate::cli::explain::answer::{Answer, Answered};
use crate::cli::explain::stdin::OnStdin;
use crate::cli::facts::explanation::document::Detail;
use crate::cli::facts::explanation::{Explanation, Question, document};
use crate::cli::facts::{calls, of_apps};
use crate::cli::input::source::Piped;
use crate::cli::output::document::{Document, Section};
use crate::cli::output::marked::Text;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;
use crate::cli::output::{json, markdown, text};
use crate::cli::words::Query;
use crate::cli::words::mention::evidence;
use crate::cli::words::scope::Scope;

/// How far `explain` came.
pub(super) enum Explained {
    Answered(Status),
    /// Standard input has lines of a log.
    Lines(Piped),
}

/// Explains what was asked for, in that order, and says of the rest why it cannot.
pub(super) fn run(
    args: &ExplainArgs,
    terminal: &Terminal,
    messages: Messages,
) -> io::Result<Explained> {
    let mut notes = Vec::new();
    let (scope, queries) = match Scope::new(args.app.as_deref(), args.library.as_deref()) {
        Ok((scope, note)) => {
            // Before input is waited for.
            messages.notes(note.as_slice());
            let all = args.all || args.format == Some(ExplainFormat::Json);
            let asked = match stdin::asked(args, &scope, all, &mut notes, messages)? {
                OnStdin::Asked(asked) => asked,
                OnStdin::Lines(piped) => return Ok(Explained::Lines(piped)),
            };
            let queries = asked.into_iter().map(|query| narrow(query?, args, &scope, &mut notes));
            let queries = queries.collect();
            (scope, queries)
        }
        Err(error) => (Scope::default(), vec![Err(error)]),
    };
    let mut answer = Answer { query: &args.what, answered: Vec::new(), errors: Vec::new() };
    for query in &queries {
        let query = query.as_ref().map_err(Problem::clone);
        match query.and_then(|query| answered(query, args, &scope)) {
            Ok(answered) => answer.answered.push(answered),
            Err(error) => answer.errors.push(error),
        }
    }
    messages.notes(&notes);
    let is_more = args.names || args.sources;
    // A pager would cover what is said while it runs.
    let status = messages.problems(&answer.errors);
    terminal.print(match args.format.unwrap_or(ExplainFormat::Text) {
        ExplainFormat::Json => json::write(&answer.form())?.into(),
        // What is wanted below a first screen has no place below several.
        ExplainFormat::Text if !args.brief && !args.all && (!is_more || answer.is_one_code()) => {
            screens::write(&answer, args, &scope, terminal)
        }
        format => write(document(&answer, args, &scope), format, args.brief, terminal),
    })?;
    let is_no_close = answer.is_no_close();
    Ok(Explained::Answered(if is_no_close { status.max(Status::No) } else { status }))
}

/// Narrows a query to the libraries and applications that were asked for.
fn narrow(
    mut query: Query,
    args: &ExplainArgs,
    scope: &Scope,
    notes: &mut Vec<Note>,
) -> Result<Query, Problem> {
    if query.is_foreign_to(&scope.libraries) {
        let names: Vec<_> = scope.libraries.iter().map(|library| library.name).collect();
        let names = names.join(" and ");
        let remark = format!("'{}' is no name in {names}; others have it", shown(&query.text));
        notes.push(Note::remark(remark));
    }
    query.narrow(&scope.libraries);
    query.narrow_to(scope.apps.as_deref().unwrap_or_default());
    match args.evidence.option().filter(|_| query.is_of_several()) {
        Some(option) => Err(evidence_on_several(option, &query)),
        None => Ok(query),
    }
}

fn answered<'a>(
    query: &'a Query,
    args: &'a ExplainArgs,
    scope: &'a Scope,
) -> Result<Answered<'a>, Problem> {
    let mut results = explain(query, args, scope);
    if let Some(apps) = &scope.apps {
        results.retain(|explanation| !explanation.apps.is_empty());
        if results.is_empty() {
            return Err(of_apps::undefined(apps, &query.text, query.codes.first()));
        }
    }
    let no_codes = names::no_codes(query);
    Ok(Answered { meanings: &query.meanings, results, no_codes, calls: &query.calls })
}

/// The codes that a query stands for, explained.
fn explain<'a>(query: &'a Query, args: &'a ExplainArgs, scope: &'a Scope) -> Vec<Explanation<'a>> {
    let question = Question {
        mentions: &query.mentions,
        apps: scope.apps.as_deref(),
        libraries: &scope.libraries,
        evidence: evidence(&query.mentions, &args.evidence, scope),
        is_evidence_meant: args.evidence.option().is_some() || scope.software.is_some(),
    };
    let mut meanings = query.meanings.iter().filter(|meaning| meaning.codes().is_some());
    let explain = |codes| question.explain(&query.text, codes, meanings.next());
    query.codes.iter().flat_map(explain).collect()
}

/// That what is known of the end of one connection says nothing of many codes.
fn evidence_on_several(option: &str, query: &Query) -> Problem {
    let text = shown(&query.text);
    Problem::unusable(
        format!("'{option}' is evidence on one code, and '{text}' stands for several"),
        "name the code that was seen",
    )
}

/// What is said of the queries, in their order.
fn document(answer: &Answer<'_>, args: &ExplainArgs, scope: &Scope) -> Document {
    if scope.apps.is_some() {
        let results = answer.answered.iter().flat_map(|one| &one.results);
        return of_apps::meanings(results, args.sources);
    }
    let detail = Detail { names: args.names, sources: args.sources };
    answer.answered.iter().flat_map(|one| sections(one, args.brief, detail)).collect()
}

fn sections(one: &Answered<'_>, brief: bool, detail: Detail) -> Vec<Section> {
    let overview = names::overview(one.meanings).filter(|_| !brief);
    let codes = if brief {
        document::brief(&one.results)
    } else {
        document::explanations(&one.results, detail)
    };
    let numbers = one.no_codes.iter().map(|name| names::no_code(name, detail.sources));
    let calls = one.calls.iter().map(calls::section);
    overview.into_iter().chain(codes).chain(numbers).chain(calls).collect()
}

fn write(document: Document, format: ExplainFormat, brief: bool, terminal: &Terminal) -> Text {
    match format {
        ExplainFormat::Markdown if brief => markdown::brief(&document).into(),
        ExplainFormat::Markdown => markdown::write(&document).into(),
        _ if brief => text::brief(&document),
        _ => text::write(document, terminal),
    }
}
