//! The part of an explanation that evidence adds: who may have brought the code about.

use wsclose::table::{SIZE_LIMITS, SizeLimit, Suspect};

use super::citations::Citations;
use super::document::Part;
use crate::cli::view::code::Explanation;
use crate::cli::view::suspects::Given;

/// The most suspects that are shown unasked.
const MOST_SUSPECTS: usize = 5;

/// The most limits that are shown unasked.
const MOST_LIMITS: usize = 12;

/// What the evidence points at.
pub(super) fn parts(explanation: &Explanation, cited: &mut Citations) -> Vec<Part> {
    let Some(given) = &explanation.given else { return Vec::new() };
    let mut parts = Vec::new();
    parts.extend(given.direction.map(|direction| {
        Part::Paragraph(direction.text.to_owned() + &cited.cite(direction.sources))
    }));
    let (likely, others): (Vec<_>, Vec<_>) = given.suspects.iter().partition(|one| one.is_shown());
    let shown = if explanation.all { likely.len() } else { MOST_SUSPECTS.min(likely.len()) };
    if !likely.is_empty() {
        let heading = "Suspects, the most likely first (candidates: none is proven)".to_owned();
        let items = likely.iter().take(shown).map(|one| suspect(one, cited)).collect();
        parts.push(Part::List(heading, items));
    }
    parts.extend(rest(given, &likely, shown, &others).map(Part::Paragraph));
    if !given.tell_apart.is_empty() {
        parts.push(Part::List("To tell them apart".to_owned(), given.tell_apart.clone()));
    }
    parts
}

fn suspect(suspect: &Suspect, cited: &mut Citations) -> String {
    let Suspect { why, advice, doubt, .. } = suspect;
    let text = format!("{}: {why}. {advice} {doubt}", named(suspect.software, suspect.version));
    text.trim_end().to_owned() + &cited.cite(suspect.sources.iter().copied())
}

/// Software with the version that was read.
pub(super) fn named(software: &str, version: &str) -> String {
    if version.is_empty() { software.to_owned() } else { format!("{software} ({version})") }
}

/// Who is not in the list, and why.
fn rest(given: &Given, likely: &[&Suspect], shown: usize, others: &[&Suspect]) -> Option<String> {
    let mut text = Vec::new();
    if shown < likely.len() {
        let names: Vec<_> = likely.iter().skip(shown).map(|one| one.software).collect();
        text.push(format!("Less likely: {} (--all says more).", names.join("; ")));
    }
    if !others.is_empty() {
        let name = |one: &&Suspect| match one.shows {
            Some(code) => format!("{} ({code})", one.software),
            None => one.software.to_owned(),
        };
        let names: Vec<_> = others.iter().map(name).collect();
        text.push(format!("Would show another code: {}.", names.join("; ")));
    }
    if given.suspects.is_empty() && given.may_point() {
        text.push("No suspects: nothing that is known here fits the evidence.".to_owned());
    }
    (!text.is_empty()).then(|| text.join(" "))
}

/// The limits on the size of messages, a line each.
pub(super) fn all_limits(cited: &mut Citations) -> Part {
    let item = |limit: &SizeLimit| {
        let shows = if is_1009(limit) { String::new() } else { format!(", shows {}", limit.shows) };
        let software = named(limit.software, limit.version);
        let cited = cited.cite([&limit.source]);
        format!("{software}: {}{shows}. {}{cited}", limit.size(), limit.setting)
    };
    let items = SIZE_LIMITS.iter().map(item).collect();
    Part::List("Default limits, the smallest first".to_owned(), items)
}

/// The smallest limits on the size of messages, in a line or two.
pub(super) fn smallest_limits() -> String {
    let names = |drops: bool| {
        let limits = SIZE_LIMITS.iter().filter(move |limit| is_1009(limit) != drops);
        limits.map(|limit| format!("{} {}", limit.software, limit.size()))
    };
    let first: Vec<_> = names(false).take(MOST_LIMITS).collect();
    let dropping: Vec<_> = names(true).collect();
    format!(
        "by default, the smallest first: {}; and {} more with --all. Over its limit without a \
         Close, so 1006: {}",
        first.join(", "),
        names(false).count() - first.len(),
        dropping.join(", ")
    )
}

fn is_1009(limit: &SizeLimit) -> bool {
    limit.shows.get() == 1009
}
