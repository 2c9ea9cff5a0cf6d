//! What is shown unless more is asked for: the first screen of one code, a few rows of several.

use wsclose::Class;

use crate::cli::args::ExplainArgs;
use crate::cli::explain::answer::{Answer, Answered};
use crate::cli::explain::names;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::explanation::document::Detail;
use crate::cli::facts::explanation::screen;
use crate::cli::facts::of_apps;
use crate::cli::facts::{calls, code_table};
use crate::cli::output::marked::Text;
use crate::cli::output::terminal::Terminal;
use crate::cli::output::text;
use crate::cli::words::scope::Scope;

/// How to see everything of several codes.
const EACH: &str = "For more on each: --all, or one code at a time";

/// Writes the first screen.
pub(super) fn write(
    answer: &Answer<'_>,
    args: &ExplainArgs,
    scope: &Scope,
    terminal: &Terminal,
) -> Text {
    if scope.apps.is_some() {
        let results = answer.answered.iter().flat_map(|one| &one.results);
        return text::write(of_apps::in_short(results, args.sources), terminal);
    }
    if let [one] = answer.answered.as_slice() {
        return alone(one, args, terminal);
    }
    let mut shown: Vec<_> =
        answer.answered.iter().flat_map(|one| in_a_few_rows(one, terminal)).collect();
    if shown.len() > 1 {
        shown.push(Text::from(EACH).wrap("", "", terminal.width));
    }
    Text::join(shown, "\n")
}

/// The answer to a single question.
fn alone(one: &Answered<'_>, args: &ExplainArgs, terminal: &Terminal) -> Text {
    let detail = Detail { names: args.names, sources: args.sources };
    match one.results.as_slice() {
        _ if one.meanings.len() > 1 => overview(one, terminal),
        [] => Text::join(in_a_few_rows(one, terminal), "\n"),
        [code] => screen::screen(code, detail, terminal),
        codes => range(codes, terminal),
    }
}

/// A range: one answer where all its codes are of one kind, otherwise the table of them.
fn range(codes: &[Explanation<'_>], terminal: &Terminal) -> Text {
    // The only such range of which some codes have rows of their own.
    let is_one_kind = codes.iter().all(|one| one.row.class == Class::Registered);
    let one_answer = is_one_kind.then(|| screen::range(codes, terminal)).flatten();
    one_answer.unwrap_or_else(|| code_table::text(codes.iter().map(|one| &one.row), terminal))
}

/// One of several answers.
fn in_a_few_rows(one: &Answered<'_>, terminal: &Terminal) -> Vec<Text> {
    let codes = match one.results.as_slice() {
        _ if one.meanings.len() > 1 => vec![overview(one, terminal)],
        [] => Vec::new(),
        [code] => vec![screen::summary(code, terminal)],
        codes => vec![range(codes, terminal)],
    };
    let no_code = |name| text::write(vec![names::no_code(name, false)], terminal);
    let call = |call| text::write(vec![calls::section(call)], terminal);
    let others = one.no_codes.iter().map(no_code).chain(one.calls.iter().map(call));
    codes.into_iter().chain(others).collect()
}

/// The meanings of a name that has several.
fn overview(one: &Answered<'_>, terminal: &Terminal) -> Text {
    let document = names::overview(one.meanings).into_iter().collect();
    let mut text = text::write(document, terminal);
    if let Some(first) = one.results.first() {
        text.push(&Text::from(format!("\nTo read about one: wsclose {}", first.codes())).wrap(
            "",
            "",
            terminal.width,
        ));
    }
    text
}
