//! Many captures as text: a line for each, or a table of the codes.

use wsclose::capture::Capture;
use wsclose::frame::{Decoded, Frame, Role, Severity};

use super::phrase::said;
use super::table::{borderless, finish};
use crate::cli::terminal::{Terminal, paint};
use crate::cli::view::tally::TallyView;

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

/// The width of the longest bar, in characters.
const BAR: u64 = 24;

/// How often each code occurs, with bars.
pub(crate) fn tally(tally: &TallyView, terminal: &Terminal) -> String {
    let others = [
        ("", "no code", tally.no_code),
        ("", "half a code", tally.half_code),
        ("", "code cut short", tally.cut_code),
        ("", "no Close", tally.no_close),
        ("", "error", tally.errors),
    ];
    let codes = tally.codes.iter().map(|one| (one.code.to_string(), one.name, one.count));
    let others = others.into_iter().map(|(code, name, count)| (code.to_owned(), name, count));
    let rows: Vec<_> = codes.chain(others.filter(|(.., count)| *count > 0)).collect();
    let most = rows.iter().map(|(.., count)| *count).max().unwrap_or(1);
    let mut table = borderless(terminal.width);
    table.set_header(
        ["Code", "Name", "Count", ""].map(|cell| paint(cell, terminal.theme.heading())),
    );
    for (code, name, count) in rows {
        table.add_row([code, name.to_owned(), count.to_string(), bar(count, most)]);
    }
    if let Some(count) = table.column_mut(2) {
        count.set_cell_alignment(comfy_table::CellAlignment::Right);
    }
    finish(table)
}

/// A bar as long as the share of the highest count, and never empty.
fn bar(count: u64, most: u64) -> String {
    let share = u128::from(count) * u128::from(BAR) / u128::from(most.max(1));
    "#".repeat(usize::try_from(share).unwrap_or_default().max(1))
}
