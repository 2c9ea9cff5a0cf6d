//! What was found.

use std::ops::Range;

use super::Entry;
/// Something that has all words that were looked for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// How well it fits.
    pub rank: Rank,
    /// How many of the words are not in its name.
    pub beside: usize,
    /// Where the words are in its title: byte ranges, in order.
    pub in_title: Vec<Range<usize>>,
    /// Where they are in its text, likewise.
    pub in_text: Vec<Range<usize>>,
}

form! {
    Hit: Hit { entry, rank, beside: _, in_title: _, in_text: _ } => {
        "first": entry.value.and_then(crate::table::Value::first),
        "last": entry.value.and_then(crate::table::Value::last),
        "kind": entry.kind,
        "rank": rank,
        "name": entry.title,
        "standard_name": entry.standard_name(),
        "text": entry.text,
        "owner": crate::form::some(entry.owner),
        "id": crate::form::some(entry.id),
    }
}

/// How well something fits what was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Rank {
    /// Its name is what was looked for.
    Exact,
    /// Its name has the words.
    Name,
    /// Some of the words are only in what is said of it.
    Text,
}

names! {
    Rank {
        Self::Exact => "exact",
        Self::Name => "name",
        Self::Text => "text",
    }
}
