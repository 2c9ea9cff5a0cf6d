//! What is shown of libraries and their names.

use serde::{Serialize, Serializer};
use wsclose::CloseCode;
use wsclose::table::{LibraryName, Receiver, Value, receivers_refusing};

use crate::cli::words::spelled::span;

/// A name that stands for no code that a Close frame can carry.
#[derive(Debug, Serialize)]
pub(crate) struct NoCode<'a> {
    pub(crate) query: &'a str,
    #[serde(serialize_with = "number")]
    pub(crate) number: Value,
    #[serde(serialize_with = "with_remarks")]
    pub(crate) names: &'a [LibraryName],
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives it so")]
fn number<S: Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
    value.number().serialize(serializer)
}

fn with_remarks<S: Serializer>(names: &&[LibraryName], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct WithRemark {
        #[serde(flatten)]
        name: LibraryName,
        remark: Option<&'static str>,
    }
    let with =
        |name: &LibraryName| WithRemark { name: *name, remark: name.library.remark(name.constant) };
    serializer.collect_seq(names.iter().map(with))
}

/// Who refuses a code.
#[derive(Debug, Serialize)]
pub(crate) struct RefusedBy {
    pub(crate) receiver: String,
    does: &'static str,
}

/// The receivers that refuse a code.
pub(super) fn refused_by(code: CloseCode) -> impl Iterator<Item = RefusedBy> {
    receivers_refusing(code)
        .map(|receiver| RefusedBy { receiver: receiver.to_string(), does: receiver.refusal.does() })
}

/// The codes that a receiver refuses, in words.
pub(crate) fn refused_codes(receiver: &Receiver) -> String {
    let ranges = receiver.refused();
    ranges.iter().map(|(first, last)| span(*first, *last)).collect::<Vec<_>>().join(", ")
}
