//! From a name to its codes.

use std::ops::RangeInclusive;

use super::{LIBRARIES, all};
use crate::{Class, CloseCode};

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Match {
    /// The name as the table spells it.
    pub name: &'static str,
    /// The codes: one, or the range that a class or row has.
    pub codes: RangeInclusive<CloseCode>,
}

/// A name without what people write differently: case, spaces, and whatever else is neither
/// letter nor digit.
///
/// ```
/// assert_eq!(wsclose::table::fold("GOING_AWAY"), "goingaway");
/// ```
pub fn fold(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Every name in the table, with what it stands for.
pub fn names() -> impl Iterator<Item = Match> {
    let rows = all().iter().flat_map(|row| {
        std::iter::once(row.name)
            .chain(row.aliases.iter().copied())
            .map(|name| Match { name, codes: row.first..=row.last })
    });
    let classes = Class::ALL.into_iter().map(|class| {
        let (first, last) = class.bounds();
        Match { name: class.name(), codes: first..=last }
    });
    let libraries = LIBRARIES.iter().flat_map(|library| {
        library
            .names
            .iter()
            .map(|constant| Match { name: constant.name, codes: constant.code..=constant.code })
    });
    rows.chain(classes).chain(libraries)
}

/// What a name stands for, whatever its case, spacing and separators: the meanings in the order
/// of the table, each range of codes once. A C++ name may be qualified (`close_code::too_big`).
/// Empty when nobody calls anything so.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let found = table::find("policy violation");
/// assert_eq!(*found[0].codes.start(), CloseCode::new(1008));
/// assert!(table::find("no such name").is_empty());
/// ```
pub fn find(name: &str) -> Vec<Match> {
    let found = find_exactly(name);
    match name.rsplit_once("::") {
        Some((_, member)) if found.is_empty() => find_exactly(member),
        _ => found,
    }
}

fn find_exactly(name: &str) -> Vec<Match> {
    let folded = fold(name);
    let mut found: Vec<Match> = Vec::new();
    if folded.is_empty() {
        return found;
    }
    for candidate in names().filter(|candidate| same(candidate.name, &folded)) {
        if !found.iter().any(|earlier| earlier.codes == candidate.codes) {
            found.push(candidate);
        }
    }
    found
}

/// Whether a name folds to `folded`, without building the folded text.
fn same(name: &str, folded: &str) -> bool {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).eq(folded.chars())
}
