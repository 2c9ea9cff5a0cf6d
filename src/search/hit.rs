//! What was found.

use std::ops::Range;

use super::Entry;

/// Something that has the words that were looked for, or some of them.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// How well it fits.
    pub rank: Rank,
    /// Which of the words it has, or something that means the same.
    pub matched: Vec<String>,
    /// How many of the words are not in its name.
    pub beside: usize,
    /// How many of the words it only has as something that means the same.
    pub by_synonym: usize,
    /// Where the words are in its title: byte ranges, in order.
    pub in_title: Vec<Range<usize>>,
    /// Where they are in its text, likewise.
    pub in_text: Vec<Range<usize>>,
}

form! {
    Hit: Hit { entry, rank, matched, beside: _, by_synonym: _, in_title: _, in_text: _ } => {
        /// The lowest code that it is about, or a number below 0 that a library has a name for;
        /// null for an application, a library, and anything else without a code.
        #[minimum = -32768]
        #[maximum = 65535]
        "first": entry.value.and_then(crate::table::Value::first),
        /// The highest code that it is about; the same as first for a single code.
        #[minimum = -32768]
        #[maximum = 65535]
        "last": entry.value.and_then(crate::table::Value::last),
        /// The kind of hit. In the standard: code (a name and its meaning), registered-meaning (the
        /// sentence registered with IANA), cause, check (what to look at next), note. Text that
        /// identifies its author: reason (of a Close), error-text (of a local error). A
        /// finding of `decode`, with the code that a receiver answers with; an http-status; an app, an app-code, a library, a library-name; a default time-limit or
        /// size-limit; a note on software; handshake (how a failed one is reported).
        "kind": entry.kind,
        /// exact: its name is what was searched for; name: its name has all of the words; text:
        /// some of them are only in the text; partial: it has some of the words, not all.
        "rank": rank,
        /// The words that it has, as `words` spells them. It may have a word in another form, or
        /// only something that means the same.
        "matched": matched,
        /// Its name; for anything said about a code (registered-meaning, cause, check, note) the
        /// name of that code. Empty if an application has no name for its code.
        "name": &entry.title,
        /// What the standard calls the code; null if the code is not registered, or if the hit is
        /// not about a single code.
        "standard_name": entry.standard_name(),
        /// What is said; may be empty.
        "text": &entry.text,
        /// The application or the library that it belongs to.
        "owner": crate::form::some(entry.owner),
        /// The id of the application or the library that it is or belongs to, as `list` takes it.
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
    /// Some of the words are nowhere in it.
    Partial,
}

names! {
    Rank {
        Self::Exact => "exact",
        Self::Name => "name",
        Self::Text => "text",
        Self::Partial => "partial",
    }
}
