//! How often each code occurs in many captures.

use std::collections::BTreeMap;

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::frame::Decoded;

use super::SCHEMA;
use wsclose::table;

/// The answer to `decode --tally`, while it is counted.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    codes: BTreeMap<CloseCode, u64>,
    no_code: u64,
    no_close: u64,
    errors: u64,
}

/// The answer to `decode --tally`.
#[derive(Debug, Serialize)]
pub(crate) struct TallyView {
    schema: u32,
    lines: u64,
    pub(crate) codes: Vec<CountView>,
    /// Close frames without a code.
    pub(crate) no_code: u64,
    /// Captures without a Close.
    pub(crate) no_close: u64,
    /// Lines that hold no capture.
    pub(crate) errors: u64,
}

#[derive(Debug, Serialize)]
pub(crate) struct CountView {
    pub(crate) code: u16,
    pub(crate) name: &'static str,
    pub(crate) count: u64,
}

impl Tally {
    pub(crate) fn count(&mut self, decoded: &Decoded<'_>) {
        match decoded.close().map(|close| close.code) {
            Some(Some(code)) => *self.codes.entry(code).or_default() += 1,
            Some(None) => self.no_code += 1,
            None => self.no_close += 1,
        }
    }

    pub(crate) const fn count_error(&mut self) {
        self.errors += 1;
    }

    /// The counts, the highest first.
    pub(crate) fn finish(self) -> TallyView {
        let view = |(code, count): (CloseCode, u64)| CountView {
            code: code.get(),
            name: table::row(code).name,
            count,
        };
        let mut codes: Vec<_> = self.codes.into_iter().map(view).collect();
        codes.sort_by_key(|counted| std::cmp::Reverse(counted.count));
        let (no_code, no_close, errors) = (self.no_code, self.no_close, self.errors);
        let lines = codes.iter().map(|c| c.count).sum::<u64>() + no_code + no_close + errors;
        TallyView { schema: SCHEMA, lines, codes, no_code, no_close, errors }
    }
}
