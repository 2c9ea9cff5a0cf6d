//! How often each code occurs in many captures.

use std::collections::BTreeMap;

use serde::Serialize;
use wsclose::frame::Decoded;
use wsclose::{CloseCode, table};

use crate::cli::facts::SCHEMA;

/// The answer to `decode --tally`, while it is counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    codes: BTreeMap<CloseCode, u64>,
    no_code: u64,
    half_code: u64,
    cut_code: u64,
    no_close: u64,
    errors: u64,
}

/// The answer to `decode --tally`.
#[derive(Debug, Serialize)]
pub(super) struct Counts {
    schema: u32,
    lines: u64,
    pub(super) codes: Vec<CodeCount>,
    /// Close frames with an empty payload.
    pub(super) no_code: u64,
    /// Close frames with a payload of one byte.
    pub(super) half_code: u64,
    /// Close frames that the capture cuts before the end of the code.
    pub(super) cut_code: u64,
    /// Captures without a Close.
    pub(super) no_close: u64,
    /// Lines that hold no capture.
    pub(super) errors: u64,
}

#[derive(Debug, Serialize)]
pub(super) struct CodeCount {
    pub(super) code: CloseCode,
    pub(super) name: &'static str,
    pub(super) count: u64,
}

impl Tally {
    pub(super) fn count(&mut self, decoded: &Decoded<'_>) {
        let Some(frame) = decoded.closing_frame() else {
            self.no_close += 1;
            return;
        };
        let code = frame.close.as_ref().and_then(|close| close.code);
        if code.is_some() || frame.is_empty_close() {
            self.count_whole(code);
        } else if frame.is_truncated() {
            self.cut_code += 1;
        } else {
            self.half_code += 1;
        }
    }

    /// Counts a Close with this code, or with an empty payload.
    pub(super) fn count_whole(&mut self, code: Option<CloseCode>) {
        *code.map_or(&mut self.no_code, |code| self.codes.entry(code).or_default()) += 1;
    }

    pub(super) const fn count_error(&mut self) {
        self.errors += 1;
    }

    /// The counts, the highest first.
    pub(super) fn finish(self) -> Counts {
        let view = |(code, count)| CodeCount { code, name: table::row(code).name, count };
        let mut codes: Vec<_> = self.codes.into_iter().map(view).collect();
        codes.sort_by_key(|counted| std::cmp::Reverse(counted.count));
        let Self { no_code, half_code, cut_code, no_close, errors, .. } = self;
        let others = no_code + half_code + cut_code + no_close + errors;
        let lines = codes.iter().map(|counted| counted.count).sum::<u64>() + others;
        Counts { schema: SCHEMA, lines, codes, no_code, half_code, cut_code, no_close, errors }
    }
}
