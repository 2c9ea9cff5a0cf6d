//! Which frames are drawn, and which of their bytes are marked.

use std::ops::Range;

use wsclose::frame::{Finding, Frame};

use crate::cli::output::marked::{Mark, Text};

/// The most frames that are drawn, but for the first Close of each side and the last.
const MOST_FRAMES: usize = 50;

/// Whether a frame is drawn.
pub(super) fn is_drawn(index: usize, frames: &[Frame<'_>]) -> bool {
    let closes = |frame: &Frame<'_>| frame.close.is_some() && !frame.is_behind_close();
    let closes = frames.get(index).is_some_and(closes);
    index < MOST_FRAMES || index + 1 == frames.len() || closes
}

/// What marks the bytes that a finding is about.
pub(super) fn sign(finding: &Finding) -> Text {
    let sign = if finding.is_guess() { "?" } else { "!" };
    Text::marked(sign, Mark::Severity(finding.rule.severity))
}

/// The worst of those findings that are about something, and the first of these.
pub(super) fn worst<'f>(
    findings: &[&'f Finding],
    is_about: impl Fn(&Finding) -> bool,
) -> Option<&'f Finding> {
    let about = findings.iter().copied().filter(|finding| is_about(finding));
    about.min_by_key(|finding| finding.rule.severity)
}

/// Whether a finding is about a field; one about missing bytes is about what ends before them.
pub(super) fn overlaps(finding: &Range<usize>, field: &Range<usize>) -> bool {
    if finding.is_empty() {
        field.end == finding.start
    } else {
        finding.start < field.end && field.start < finding.end
    }
}
