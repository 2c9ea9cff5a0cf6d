//! Many captures as text: a line for each.

use wsclose::capture::Capture;
use wsclose::frame::{Decoded, Frame, LawfulClose, Role, Severity};

use crate::cli::decode::said::{push_lawful_said, push_reason_said, push_said};
use crate::cli::output::phrase::{push, push_number};

/// One capture on one line.
pub(super) fn push_record(out: &mut String, number: u64, capture: &Capture<'_>) {
    let decoded = &capture.decoded;
    push_number(out, number);
    out.push_str(": ");
    push_said(out, decoded);
    push_reason_said(out, decoded);
    push_sender(out, decoded.closing_frame().or(decoded.frames.first()).and_then(Frame::sender));
    for (severity, words) in [(Severity::Violation, ""), (Severity::Guess, "perhaps ")] {
        let ids = ids(decoded, severity);
        if !ids.is_empty() {
            push(out, format_args!("; {words}{}", ids.join(", ")));
        }
    }
    out.push('\n');
}

/// One lawful Close on one line, as [`push_record`] has it.
pub(super) fn push_lawful_close(out: &mut String, number: u64, close: LawfulClose<'_>) {
    push_number(out, number);
    out.push_str(": ");
    push_lawful_said(out, close);
    push_sender(out, Some(close.sender));
    out.push('\n');
}

fn push_sender(out: &mut String, sender: Option<Role>) {
    if let Some(sender) = sender {
        out.push_str("; ");
        out.push_str(sender.name());
    }
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
pub(super) fn push_error(out: &mut String, number: u64, error: &str) {
    push(out, format_args!("{number}: error: {error}\n"));
}
