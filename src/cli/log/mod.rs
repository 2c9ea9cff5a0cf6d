//! `wsclose log`, and lines that are piped in without a command.

pub(super) mod answer;
mod follow;
mod instead;
mod kinds;
mod likely;
mod lines;
mod stream;
mod table;
mod when;

use std::io::{self, IsTerminal, Read};

use wsclose::log::Reader;

use crate::cli::args::{LogArgs, LogFormat};
use crate::cli::error::{Failure, Note, Problem, Status};
use crate::cli::escape::Escaped;
use crate::cli::facts::explanation::document::Detail;
use crate::cli::facts::explanation::{Explanation, Question, document, screen};
use crate::cli::facts::{calls, of_apps};
use crate::cli::input::source::{Piped, Source};
use crate::cli::log::answer::{Answer, Tally};
use crate::cli::log::lines::Lines;
use crate::cli::output::document::Document;
use crate::cli::output::marked::Text;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;
use crate::cli::output::{json, markdown, text};
use crate::cli::words::asked::no_close;
use crate::cli::words::mention::{Mentioned, evidence};
use crate::cli::words::scope::Scope;

/// Finds the closes in the files, or in what was piped in, and explains them.
pub(super) fn run(
    args: &LogArgs,
    piped: Option<Piped>,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    let scope = Scope::new(args.app.as_deref(), args.library.as_deref());
    // What was asked for is wrong, whatever the log has.
    let wrong = |problem| Problem { status: Status::Unusable, ..problem };
    let (scope, note) = scope.map_err(wrong)?;
    // For what is piped in, explain has said it.
    if piped.is_none() {
        messages.notes(note.as_slice());
    }
    let mut lines = Lines::new(args)?;
    let sources = args.file.iter().map(|path| Source::at(path));
    let sources: Vec<_> =
        if args.file.is_empty() { vec![Source::STDIN] } else { sources.collect() };
    if args.follow {
        return follow::run(args, lines, &scope, terminal, messages);
    }
    if args.format == LogFormat::Jsonl && !args.tally {
        return stream::run(args, lines, &sources, &scope, messages);
    }
    let mut errors = Vec::new();
    let is_one_close = piped.as_ref().is_some_and(|piped| piped.is_trusted);
    match piped {
        Some(Piped { input, is_trusted }) => {
            let reader = if is_trusted { Reader::alone() } else { Reader::new() };
            errors.extend(lines.read(&Source::STDIN, input, reader).err());
        }
        None => {
            for source in &sources {
                let input = open(source, messages);
                let read = input.and_then(|input| lines.read(source, input, reader(args)));
                errors.extend(read.err());
            }
        }
    }
    errors.extend(lines.problem(args));
    if !lines.closes.has_answer() && errors.is_empty() {
        errors.push(nothing(&sources, &lines));
    }
    let asked = Asked { args, scope: &scope, is_one_close };
    answer(&asked, &mut lines, errors, terminal, messages)
}

/// What was asked for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    args: &'a LogArgs,
    scope: &'a Scope,
    /// Whether the lines are known to be about one close.
    is_one_close: bool,
}

fn reader(args: &LogArgs) -> Reader {
    if args.trust { Reader::trusting() } else { Reader::new() }
}

/// Opens a source, and asks for its lines on a terminal.
fn open(source: &Source<'_>, messages: Messages) -> Result<Box<dyn Read>, Problem> {
    if source.path.is_none() && io::stdin().is_terminal() {
        messages.prompt("Paste the log lines, then press Ctrl-D:");
    }
    source.open(None, None).map_err(|error| instead::problem(source, &error))?
}

/// The error that there is no close, with the skipped lines that may be about one.
fn nothing(sources: &[Source<'_>], lines: &Lines) -> Problem {
    let of = match sources {
        [one] => Escaped(&one.name()).to_string(),
        _ => "these files".to_owned(),
    };
    if lines.left_out > 0 {
        let closes = if lines.left_out == 1 { "close is" } else { "closes are" };
        let message = format!("no close in {of} has the code and the time that were asked for");
        let hint = format!("{} other {closes} in there: leave out the filters", lines.left_out);
        return Problem::no(message, hint);
    }
    let where_from = format!("no line of {of} tells of a close");
    let problem = lines.closes.error().unwrap_or_else(|| no_close(&where_from));
    match lines.skipped_in_words() {
        None => problem,
        Some(skipped) => Problem { hint: format!("{skipped}\n{}", problem.hint), ..problem },
    }
}

/// Writes the answer.
fn answer(
    asked: &Asked<'_>,
    lines: &mut Lines,
    mut errors: Vec<Problem>,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    let Asked { args, scope, .. } = *asked;
    let by_code = lines.closes.by_code();
    let kinds = lines.kinds.sorted();
    let explain = |mentions| explained(mentions, args, scope);
    let results: Vec<Explanation<'_>> = by_code.iter().filter_map(|all| explain(all)).collect();
    if let Some(apps) = &scope.apps
        && !results.is_empty()
        && results.iter().all(|one| one.apps.is_empty())
    {
        let codes = results.first().map(Explanation::codes).unwrap_or_default();
        errors.push(of_apps::undefined(apps, &codes, None));
    }
    let status = messages.problems(&errors);
    let has_close = !results.is_empty();
    let answer = Answer { asked, lines, kinds: &kinds, results: &results, errors: &errors };
    terminal.print(match args.format {
        LogFormat::Json if args.tally => json::write(&answer.tally())?.into(),
        LogFormat::Jsonl => Tally::lines(&answer)?.into(),
        LogFormat::Json => json::write(&answer.form())?.into(),
        LogFormat::Text if args.is_markdown => written_as_markdown(&answer).into(),
        LogFormat::Text => written(&answer, terminal),
    })?;
    messages.notes(&notes(lines));
    Ok(if has_close { status } else { status.max(Status::No) })
}

/// What the lines say of a code, explained.
fn explained<'a>(
    mentions: &'a [Mentioned],
    args: &'a LogArgs,
    scope: &'a Scope,
) -> Option<Explanation<'a>> {
    let first = mentions.first()?;
    let question = Question {
        mentions,
        apps: scope.apps.as_deref(),
        libraries: &scope.libraries,
        evidence: evidence(mentions, &args.evidence, scope),
        is_evidence_meant: args.evidence.option().is_some() || scope.software.is_some(),
    };
    let code = first.code();
    let mut explanations = question.explain(&first.text, &(code..=code), None);
    (!explanations.is_empty()).then(|| explanations.remove(0))
}

/// What could not be read, or was more than is kept.
fn notes(lines: &Lines) -> Vec<Note> {
    let too_long = (lines.too_long > 0).then(|| {
        let (was, s) = if lines.too_long == 1 { ("was", "") } else { ("were", "s") };
        Note::remark(format!("{} line{s} longer than 1 MiB {was} not read", lines.too_long))
    });
    let unlisted = lines.kinds.unlisted;
    let unlisted = (unlisted > 0).then(|| {
        Note::remark(format!("{unlisted} more closes were counted, but are too many to list"))
    });
    too_long.into_iter().chain(unlisted).collect()
}

/// The answer as text: of one kind its explanation, of several a table.
fn written(answer: &Answer<'_>, terminal: &Terminal) -> Text {
    let Answer { asked: Asked { args, scope, is_one_close }, results, .. } = answer;
    let detail = Detail { names: args.names, sources: args.sources };
    let is_one = answer.kinds.len() <= 1 || args.code.is_some() || *is_one_close;
    let mut below = Text::default();
    if let Some(skipped) = answer.lines.skipped_in_words() {
        below.push_str("\n");
        below.push_wrapped(&skipped.into(), "", "", terminal.width);
    }
    let mut text = match results {
        _ if args.tally => return table::kinds(answer, terminal, usize::MAX),
        _ if args.brief => return table::brief(answer),
        [] => Text::default(),
        [_] if scope.apps.is_some() && is_one => {
            let document = if args.all {
                of_apps::meanings(results.iter(), args.sources)
            } else {
                of_apps::in_short(results.iter(), args.sources)
            };
            text::write(document, terminal)
        }
        [_] if is_one && args.all => text::write(document::explanations(results, detail), terminal),
        [one] if is_one => screen::screen_above(one, detail, below.rows(), terminal),
        _ => {
            let mut text = table::overview(answer, terminal);
            if args.all {
                text.push_str("\n");
                text.push(&text::write(document::explanations(results, detail), terminal));
            }
            text
        }
    };
    for call in &answer.lines.closes.calls {
        if !text.plain().is_empty() {
            text.push_str("\n");
        }
        text.push(&text::write(vec![calls::section(call)], terminal));
    }
    if !results.is_empty() {
        text.push(&below);
    }
    text
}

fn written_as_markdown(answer: &Answer<'_>) -> String {
    let Answer { asked: Asked { args, .. }, results, lines, .. } = answer;
    let detail = Detail { names: args.names, sources: args.sources };
    let codes =
        if args.brief { document::brief(results) } else { document::explanations(results, detail) };
    let calls = lines.closes.calls.iter().map(calls::section);
    let document: Document = codes.into_iter().chain(calls).collect();
    if args.brief { markdown::brief(&document) } else { markdown::write(&document) }
}
