//! Names compared without what people write differently.

/// A name without what people write differently: case, spaces, and whatever else is neither
/// letter nor digit.
///
/// ```
/// assert_eq!(wsclose::table::fold("GOING_AWAY"), "goingaway");
/// ```
pub fn fold(name: &str) -> String {
    folded(name).collect()
}

/// The letters and digits of a name in lower case, without building the folded text.
pub(super) fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Whether a name folds to `fold`, without building the folded text.
pub(super) fn same(name: &str, fold: &str) -> bool {
    folded(name).eq(fold.chars())
}

/// Whether a name begins so when both are folded, without building the folded name.
pub(super) fn begins(name: &str, fold: &str) -> bool {
    folded(name).take(fold.chars().count()).eq(fold.chars())
}
