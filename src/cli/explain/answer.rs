//! The answer to `explain`.

use serde::{Serialize, Serializer};
use wsclose::table::Match;

use crate::cli::error::Problem;
use crate::cli::explain::names::NoCode;
use crate::cli::facts::SCHEMA;
use crate::cli::facts::explanation::Explanation;

/// The answer to `explain`.
pub(super) struct Answer<'a> {
    /// The words of the command line.
    pub(super) query: &'a [String],
    /// In the order in which they were asked for.
    pub(super) answered: Vec<Answered<'a>>,
    pub(super) errors: Vec<Problem>,
}

/// What there is to say of a number, a range or a name.
pub(super) struct Answered<'a> {
    /// Those of a name.
    pub(super) meanings: &'a [Match],
    pub(super) results: Vec<Explanation<'a>>,
    /// Names of numbers that no Close frame can carry.
    pub(super) no_codes: Vec<NoCode<'a>>,
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Form<'a> {
            schema: u32,
            query: &'a [String],
            results: Vec<&'a Explanation<'a>>,
            no_codes: Vec<&'a NoCode<'a>>,
            errors: &'a [Problem],
        }
        let form = Form {
            schema: SCHEMA,
            query: self.query,
            results: self.answered.iter().flat_map(|one| &one.results).collect(),
            no_codes: self.answered.iter().flat_map(|one| &one.no_codes).collect(),
            errors: &self.errors,
        };
        form.serialize(serializer)
    }
}
