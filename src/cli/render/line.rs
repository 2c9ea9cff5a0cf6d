//! Many captures as text: a line for each.

use wsclose::capture::Capture;
use wsclose::frame::{Decoded, Frame, Role, Severity};

use super::phrase::said;

/// One capture on one line.
pub(crate) fn record(number: u64, capture: &Capture<'_>) -> String {
    let decoded = &capture.decoded;
    let (said, reason) = said(decoded);
    let sender = decoded.closing_frame().or(decoded.frames.first()).and_then(Frame::sender);
    let sender = sender.map_or(String::new(), |sender: Role| format!("; {}", sender.name()));
    let ids = |severity, words: &str| {
        let ids = ids(decoded, severity);
        if ids.is_empty() { String::new() } else { format!("; {words}{}", ids.join(", ")) }
    };
    let (violations, guesses) = (ids(Severity::Violation, ""), ids(Severity::Guess, "perhaps "));
    format!("{number}: {said}{reason}{sender}{violations}{guesses}\n")
}

/// What was found, by its id; what was found more than once, with the count.
fn ids(decoded: &Decoded<'_>, severity: Severity) -> Vec<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for finding in decoded.all_findings().filter(|found| found.rule.severity == severity) {
        let id = finding.rule.id;
        match counts.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count += 1,
            None => counts.push((id, 1)),
        }
    }
    let shown = |(id, count): (&str, usize)| match count {
        1 => id.to_owned(),
        _ => format!("{id} ({count} times)"),
    };
    counts.into_iter().map(shown).collect()
}

/// A line that holds no capture. What it shows of the line has to be escaped.
pub(crate) fn error(number: u64, error: &str) -> String {
    format!("{number}: error: {error}\n")
}
