//! Libraries that are known by the reason which they show in place of what came.

use super::pattern::{fits, is_telling};
use super::{Clue, Suspect, Who};
use crate::CloseCode;
use crate::table::reports::{InsteadOf, REPORTS, Report};

/// The libraries that show this reason in place of what came. A short one names its author only
/// beside the code that goes with it.
pub(super) fn suspects(code: CloseCode, reason: &str) -> Vec<Suspect> {
    let is_shown = |report: &&Report| {
        let goes_with_code = report.shows == Some(code) || is_telling(report.reason);
        !report.reason.is_empty() && goes_with_code && fits(report.reason, reason)
    };
    REPORTS.iter().filter(is_shown).filter_map(|report| suspect(report, code)).collect()
}

fn suspect(report: &'static Report, code: CloseCode) -> Option<Suspect> {
    let (came, advice) = match report.instead_of {
        InsteadOf::RefusedCode => {
            ("a Close with a code that it refuses", "Look at which code the peer sends.")
        }
        InsteadOf::NoCode => ("a Close without a code", "It may show it where no Close came, too."),
    };
    Some(Suspect {
        who: Who::Library(report.library()?),
        version: "",
        clue: Clue::Reason,
        fits: report.shows == Some(code),
        shows: report.shows,
        why: format!("shows the reason `{}` in place of {came}", report.reason),
        does: format!("shows this reason in place of {came}"),
        advice,
        doubt: "",
        limit: None,
        sources: vec![&report.source],
    })
}
