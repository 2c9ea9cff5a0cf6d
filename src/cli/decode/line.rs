//! Many captures as text: a line for each.

use wsclose::frame::{Finding, Frame, Severity};

use crate::cli::decode::said::{push_reason_said, push_said};
use crate::cli::output::phrase::{push, push_number};

/// Writes one capture as one line: what `frame` says, and the ids of all findings.
pub(super) fn push_record<'f>(
    out: &mut String,
    number: u64,
    frame: Option<&Frame<'_>>,
    findings: impl Iterator<Item = &'f Finding>,
) {
    push_number(out, number);
    out.push_str(": ");
    push_brief(out, frame, findings);
}

/// The same without a number.
pub(super) fn push_brief<'f>(
    out: &mut String,
    frame: Option<&Frame<'_>>,
    findings: impl Iterator<Item = &'f Finding>,
) {
    push_said(out, frame);
    push_reason_said(out, frame);
    if let Some(sender) = frame.and_then(Frame::sender) {
        out.push_str("; ");
        out.push_str(sender.name());
    }
    push_ids(out, findings);
    out.push('\n');
}

/// What was found, by its id; what was found more than once, with the count.
fn push_ids<'f>(out: &mut String, findings: impl Iterator<Item = &'f Finding>) {
    let mut counts: Vec<(&Finding, usize)> = Vec::new();
    for finding in findings {
        match counts.iter_mut().find(|(known, _)| known.is(finding.rule)) {
            Some((_, count)) => *count += 1,
            None => counts.push((finding, 1)),
        }
    }
    for (severity, words) in
        [(Severity::Violation, ""), (Severity::Remark, "remark "), (Severity::Guess, "perhaps ")]
    {
        let of_it = counts.iter().filter(|(finding, _)| finding.rule.severity == severity);
        let ids: Vec<_> = of_it.map(|(finding, count)| shown(finding.rule.id, *count)).collect();
        if !ids.is_empty() {
            push(out, format_args!("; {words}{}", ids.join(", ")));
        }
    }
}

fn shown(id: &str, count: usize) -> String {
    match count {
        1 => id.to_owned(),
        _ => format!("{id} ({count} times)"),
    }
}

/// A line that holds no capture. What it shows of the line has to be escaped.
pub(super) fn push_error(out: &mut String, number: u64, error: &str) {
    push(out, format_args!("{number}: error: {error}\n"));
}
