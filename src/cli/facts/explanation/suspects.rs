//! The part of an explanation that evidence adds: who may have brought the code about.

use wsclose::table::{SizeLimit, Suspect, narrowed_by};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::explanation::given::Given;
use crate::cli::output::document::Part;
use crate::cli::output::phrase::in_brackets;

/// What the evidence points at.
pub(super) fn parts(explanation: &Explanation<'_>, cited: &mut Citations) -> Vec<Part> {
    let Some(given) = &explanation.evidence else { return Vec::new() };
    let follows = given.follows.iter();
    let follows = follows.map(|one| Part::Paragraph(one.text.clone() + &cited.cite(one.sources)));
    let mut parts: Vec<_> = follows.collect();
    let (likely, others): (Vec<&Suspect>, Vec<_>) =
        explanation.suspects.iter().partition(|one| one.is_shown());
    if !likely.is_empty() {
        let heading = "Likely culprits (none is certain)".to_owned();
        let items = likely.iter().map(|one| suspect(one, cited)).collect();
        parts.push(Part::Keyed(heading, items));
    }
    if !others.is_empty() {
        let heading = "Would show another code".to_owned();
        parts.push(Part::Keyed(heading, others.iter().map(|one| other(one, cited)).collect()));
    }
    parts.extend(nobody(explanation, given, true).map(Part::Paragraph));
    if !given.tell_apart.is_empty() {
        let heading = if given.tell_apart.len() > 1 { "Tell them apart" } else { "Confirm it" };
        parts.push(Part::List(heading.to_owned(), given.tell_apart.clone()));
    }
    parts
}

fn suspect(suspect: &Suspect, cited: &mut Citations) -> (String, String) {
    let Suspect { why, advice, doubt, .. } = suspect;
    let text = format!("{why}. {advice} {doubt}");
    let text = text.trim_end().to_owned() + &cited.cite(suspect.sources.iter().copied());
    (format!("{}{}", suspect.who.name(), in_brackets(suspect.version)), text)
}

/// A suspect that shows another code.
fn other(suspect: &Suspect, cited: &mut Citations) -> (String, String) {
    let (who, text) = self::suspect(suspect, cited);
    let code = suspect.shows.map_or(String::new(), |code| format!("{code}, "));
    (code + &who, text)
}

/// What the evidence does not say.
pub(super) fn nobody(
    explanation: &Explanation<'_>,
    given: &Given<'_>,
    all: bool,
) -> Option<String> {
    // What is said of the software that was named is about the lifetime, too.
    let unexplained = given.unexplained.as_ref().filter(|_| all || given.cleared.is_none());
    let said = given.says_nothing.iter().chain(&given.cleared).chain(unexplained);
    let mut text: Vec<&str> = said.map(String::as_str).collect();
    if unexplained.is_some() && explanation.row.code.is_some_and(|one| narrowed_by(one).lifetime) {
        text.push("You can give that time to `--after`.");
    }
    (!text.is_empty()).then(|| text.join(" "))
}

/// The limits on the size of messages, a line each.
pub(super) fn limits(explanation: &Explanation<'_>, cited: &mut Citations) -> Option<Part> {
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

/// Whether a message over the limit shows as the code that is explained.
fn shows_it(explanation: &Explanation<'_>, limit: &SizeLimit) -> bool {
    explanation.row.code == Some(limit.shows)
}
