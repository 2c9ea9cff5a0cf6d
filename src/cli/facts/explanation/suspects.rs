//! The part of an explanation that evidence adds: who may have brought the code about.

use wsclose::table::{Clue, SizeLimit, Suspect, narrowed_by};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::explanation::given::Given;
use crate::cli::output::document::Part;
use crate::cli::output::phrase::in_brackets;

/// The most suspects that are shown unasked.
const MOST_SUSPECTS: usize = 5;

/// The most limits that are shown unasked.
const MOST_LIMITS: usize = 12;

/// What the evidence points at.
pub(super) fn parts(explanation: &Explanation<'_>, all: bool, cited: &mut Citations) -> Vec<Part> {
    let Some(given) = &explanation.evidence else { return Vec::new() };
    let mut parts = Vec::new();
    parts.extend(
        given
            .follows
            .iter()
            .map(|follows| Part::Paragraph(follows.text.clone() + &cited.cite(follows.sources))),
    );
    let (likely, others): (Vec<_>, Vec<_>) =
        explanation.suspects.iter().partition(|one| one.is_shown());
    let shown = if all { likely.len() } else { MOST_SUSPECTS.min(likely.len()) };
    if !likely.is_empty() {
        let heading = "Suspects, the most likely first (candidates: none is proven)".to_owned();
        let items = likely.iter().take(shown).map(|one| suspect(one, cited)).collect();
        parts.push(Part::List(heading, items));
    }
    // Who would show another code is of use beside those who may, and not where a text named one.
    let is_named = likely.first().is_none_or(|one| one.clue == Clue::Reason);
    let listed = if !all && !is_named { others.as_slice() } else { &[] };
    parts.extend(rest(&likely, shown, listed).map(Part::Paragraph));
    if all && !others.is_empty() {
        let heading = "Would show another code".to_owned();
        parts.push(Part::List(heading, others.iter().map(|one| other(one, cited)).collect()));
    }
    parts.extend(nobody(explanation, given, all).map(Part::Paragraph));
    if !given.tell_apart.is_empty() {
        let heading = if likely.len() > 1 { "To tell them apart" } else { "To make sure" };
        parts.push(Part::List(heading.to_owned(), given.tell_apart.clone()));
    }
    parts
}

fn suspect(suspect: &Suspect, cited: &mut Citations) -> String {
    let Suspect { why, advice, doubt, .. } = suspect;
    let version = in_brackets(suspect.version);
    let text = format!("{}{version}: {why}. {advice} {doubt}", suspect.who.name());
    text.trim_end().to_owned() + &cited.cite(suspect.sources.iter().copied())
}

/// A suspect that shows another code.
fn other(suspect: &Suspect, cited: &mut Citations) -> String {
    let code = suspect.shows.map_or(String::new(), |code| format!("{code}: "));
    code + &self::suspect(suspect, cited)
}

/// Who is not in the list, and why.
fn rest(likely: &[&Suspect], shown: usize, others: &[&Suspect]) -> Option<String> {
    let mut text = Vec::new();
    if shown < likely.len() {
        let names: Vec<_> = likely.iter().skip(shown).map(|one| one.who.name()).collect();
        text.push(format!("Less likely: {} (--all says more).", names.join("; ")));
    }
    if !others.is_empty() {
        let name = |one: &&Suspect| match one.shows {
            Some(code) => format!("{} ({code})", one.who),
            None => one.who.to_string(),
        };
        let names: Vec<_> = others.iter().map(name).collect();
        text.push(format!("Would show another code: {}.", names.join("; ")));
    }
    (!text.is_empty()).then(|| text.join(" "))
}

/// What the evidence does not say.
fn nobody(explanation: &Explanation<'_>, given: &Given<'_>, all: bool) -> Option<String> {
    // What is said of the software that was named is about the lifetime, too.
    let unexplained = given.unexplained.as_ref().filter(|_| all || given.cleared.is_none());
    let said = given.says_nothing.iter().chain(&given.cleared).chain(unexplained);
    let mut text: Vec<&str> = said.map(String::as_str).collect();
    if unexplained.is_some() && explanation.row.code.is_some_and(|one| narrowed_by(one).lifetime) {
        text.push("`--after` takes the time of silence too.");
    }
    (!text.is_empty()).then(|| text.join(" "))
}

/// The limits on the size of messages, a line each.
pub(super) fn all_limits(explanation: &Explanation<'_>, cited: &mut Citations) -> Option<Part> {
    let item = |limit: &&SizeLimit| {
        let shows = if shows_it(explanation, limit) {
            String::new()
        } else {
            format!(", shows {}", limit.shows)
        };
        let (software, version) = (limit.software.name, in_brackets(limit.version));
        let cited = cited.cite([&limit.source]);
        format!("{software}{version}: {}{shows}. {}{cited}", limit.size(), limit.setting)
    };
    let items: Vec<_> = explanation.limits.iter().map(item).collect();
    let heading = "Default message size limits, the smallest first".to_owned();
    (!items.is_empty()).then_some(Part::List(heading, items))
}

/// The smallest message size limits, in a line or two; `None` unless some of them show as another
/// code, so only 1009 has them.
pub(super) fn smallest_limits(explanation: &Explanation<'_>) -> Option<String> {
    let (own, others): (Vec<&SizeLimit>, Vec<_>) =
        explanation.limits.iter().partition(|limit| shows_it(explanation, limit));
    let name = |limit: &&SizeLimit| format!("{} {}", limit.software, limit.size());
    let first: Vec<_> = own.iter().take(MOST_LIMITS).map(name).collect();
    let dropping: Vec<_> = others.iter().map(name).collect();
    let shows = others.first()?.shows;
    Some(format!(
        "by default, the smallest first: {}; and {} more with --all. Over its limit without a Close, \
         so {shows}: {}",
        first.join(", "),
        own.len() - first.len(),
        dropping.join(", ")
    ))
}

/// Whether a message over the limit shows as the code that is explained.
fn shows_it(explanation: &Explanation<'_>, limit: &SizeLimit) -> bool {
    explanation.row.code == Some(limit.shows)
}
