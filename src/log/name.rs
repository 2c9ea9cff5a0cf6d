//! The names that stand for codes in log lines, and the texts that go with a code.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use crate::CloseCode;
use crate::table::{self, FINGERPRINTS};

/// The code that a name stands for, qualified or not, in a place where a code has to be.
pub(super) fn code(name: &str) -> Option<CloseCode> {
    let member = name.rsplit(['.', ':']).next().unwrap_or_default();
    let is_known = |name: &str| KNOWN.contains(&table::fold(name));
    if !is_known(name) && !is_known(member) {
        return None;
    }
    let find = || table::find(name).iter().find_map(|meaning| meaning.value.code());
    FOUND.with_borrow_mut(|found| match found.get(name) {
        Some(code) => *code,
        None if found.len() < MOST_FOUND => *found.entry(name.to_owned()).or_insert_with(find),
        None => find(),
    })
}

/// All names, folded: most words of a log are none, and finding one takes long.
static KNOWN: LazyLock<HashSet<String>> =
    LazyLock::new(|| table::names().map(|name| table::fold(name.text)).collect());

thread_local! {
    /// The codes of names that were found: a log may repeat them on every line.
    static FOUND: RefCell<HashMap<String, Option<CloseCode>>> = RefCell::default();
}

/// The most names that are remembered so; there are fewer.
const MOST_FOUND: usize = 1 << 13;

/// The code that a constant stands for which is a name of a close code at first sight.
pub(super) fn constant(name: &str) -> Option<CloseCode> {
    let is_one = is_close_constant(name) && !name.contains(|c: char| c.is_ascii_lowercase());
    is_one.then(|| CONSTANTS.get(&table::fold(name)).copied()).flatten()
}

/// The constants that are names of close codes at first sight, folded.
static CONSTANTS: LazyLock<HashMap<String, CloseCode>> = LazyLock::new(|| {
    let names = table::names().filter(|name| is_close_constant(name.text));
    let mut constants = HashMap::new();
    for name in names {
        // Some end in `NONE`, which is not a code.
        if let Some(code) = name.value.code().filter(|code| code.get() >= 1000) {
            constants.entry(table::fold(name.text)).or_insert(code);
        }
    }
    constants
});

fn is_close_constant(name: &str) -> bool {
    name.contains("CLOSE_")
}

/// The words that the Python library websockets has for codes without a name, and the names that it had
/// up to 10.4.
const WORDS: [(&str, RangeInclusive<u16>); 10] = [
    ("registered", 3000..=3999),
    ("private use", 4000..=4999),
    ("unknown", 0..=u16::MAX),
    ("unsupported type", 1003..=1003),
    ("no status code [internal]", 1005..=1005),
    ("connection closed abnormally [internal]", 1006..=1006),
    ("invalid data", 1007..=1007),
    ("extension required", 1010..=1010),
    ("unexpected error", 1011..=1011),
    ("TLS failure [internal]", 1015..=1015),
];

/// Whether that library calls a code so.
pub(super) fn is_name(code: CloseCode, name: &str) -> bool {
    let printed = table::library("websockets").map_or(&[][..], |library| library.printed);
    printed.iter().any(|(of, word)| i32::from(*of) == i32::from(code.get()) && *word == name)
        || WORDS.iter().any(|(word, codes)| *word == name && codes.contains(&code.get()))
}

/// Whether a text goes with a code: it is what an application means by it, or what software is
/// known to write.
pub(super) fn is_reason(code: CloseCode, text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let folded = table::fold(text);
    let means = |name: &str| !name.is_empty() && table::fold(name) == folded;
    table::meanings(code).any(|meaning| means(meaning.meant.name))
        || FINGERPRINTS.iter().any(|print| print.seen.code() == code && print.fits(text))
}

#[cfg(test)]
mod tests {
    use super::code;
    use crate::table;

    #[test]
    fn a_name_stands_for_the_code_that_is_found_by_it() {
        for name in table::names().step_by(7) {
            let found = table::find(name.text).iter().find_map(|meaning| meaning.value.code());
            assert_eq!(code(name.text), found, "{}", name.text);
        }
    }
}
