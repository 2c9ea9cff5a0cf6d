//! How often each code occurs in many captures.

use std::collections::BTreeMap;

use serde::Serialize;
use wsclose::frame::{Finding, Frame, Rule, Severity};
use wsclose::{CloseCode, table};

use crate::cli::error::Problem;
use crate::cli::facts::{SCHEMA, Schema};

/// The answer to `decode --tally`, while it is counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    codes: BTreeMap<CloseCode, u64>,
    no_code: u64,
    half_code: u64,
    cut_code: u64,
    no_close: u64,
    no_capture: u64,
    rules: Vec<RuleTally>,
    /// How many lines held a capture.
    captures: u64,
}

/// How many captures break a rule.
#[derive(Debug)]
struct RuleTally {
    rule: &'static Rule,
    count: u64,
    /// The last capture that does, by its number.
    last: u64,
}

/// The answer to `decode --tally`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Counts<'a> {
    schema: Schema,
    /// How many lines were decoded, not counting blank ones.
    lines: u64,
    /// The codes of the first Close in each line, most frequent first.
    pub(super) codes: Vec<CodeCount>,
    /// How many lines have a Close frame with an empty payload.
    pub(super) no_code: u64,
    /// How many lines have a Close frame with a payload of one byte.
    pub(super) half_code: u64,
    /// How many lines have a Close frame that the input cuts off before the end of its code.
    pub(super) cut_code: u64,
    /// How many lines have no Close frame.
    pub(super) no_close: u64,
    /// How many lines do not hold a capture.
    pub(super) no_capture: u64,
    /// The findings in the lines, most frequent first.
    pub(super) findings: Vec<FindingCount>,
    /// Why nothing was counted; also on standard error.
    errors: &'a [Problem],
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CodeCount {
    /// The code.
    pub(super) code: CloseCode,
    /// Its name, or that of its range.
    pub(super) name: &'static str,
    /// How many lines have it.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(super) count: u64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct FindingCount {
    /// The id of the rule, remark or guess.
    pub(super) id: &'static str,
    /// How bad it is.
    pub(super) severity: Severity,
    /// How many lines have it.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(super) count: u64,
}

impl<'a> Counts<'a> {
    /// That nothing was counted.
    pub(crate) fn failed(errors: &'a [Problem]) -> Self {
        Self { errors, ..Tally::default().finish() }
    }
}

impl Tally {
    /// Counts one capture: what the frame says that is told of, and all that was found.
    pub(super) fn count<'f>(
        &mut self,
        frame: Option<&Frame<'_>>,
        findings: impl Iterator<Item = &'f Finding>,
    ) {
        self.captures += 1;
        *self.place(frame) += 1;
        for finding in findings {
            self.count_finding(finding);
        }
    }

    /// What a capture is counted as.
    fn place(&mut self, frame: Option<&Frame<'_>>) -> &mut u64 {
        match frame.and_then(|frame| Some((frame, frame.close.as_ref()?.code))) {
            None => &mut self.no_close,
            Some((_, Some(code))) => self.codes.entry(code).or_default(),
            Some((frame, None)) if frame.is_empty_close() => &mut self.no_code,
            Some((frame, None)) if frame.is_truncated() => &mut self.cut_code,
            Some(_) => &mut self.half_code,
        }
    }

    /// Counts a rule once for each capture.
    fn count_finding(&mut self, finding: &Finding) {
        let captures = self.captures;
        match self.rules.iter_mut().find(|counted| finding.is(counted.rule)) {
            Some(counted) if counted.last == captures => {}
            Some(counted) => (counted.count, counted.last) = (counted.count + 1, captures),
            None => self.rules.push(RuleTally { rule: finding.rule, count: 1, last: captures }),
        }
    }

    pub(super) const fn count_error(&mut self) {
        self.no_capture += 1;
    }

    /// The counts, the highest first.
    pub(super) fn finish(self) -> Counts<'static> {
        let code_count = |(code, count)| CodeCount { code, name: table::row(code).name, count };
        let mut codes: Vec<_> = self.codes.into_iter().map(code_count).collect();
        codes.sort_by_key(|counted| std::cmp::Reverse(counted.count));
        let finding_count = |RuleTally { rule, count, last: _ }| FindingCount {
            id: rule.id,
            severity: rule.severity,
            count,
        };
        let mut findings: Vec<_> = self.rules.into_iter().map(finding_count).collect();
        findings.sort_by_key(|counted| (std::cmp::Reverse(counted.count), counted.id));
        let Self { no_code, half_code, cut_code, no_close, no_capture, captures, .. } = self;
        Counts {
            schema: SCHEMA,
            lines: captures + no_capture,
            codes,
            no_code,
            half_code,
            cut_code,
            no_close,
            no_capture,
            findings,
            errors: &[],
        }
    }
}
