//! What else can be typed for an application or a library.

/// What else can be typed for an application or a library, besides its name.
pub(super) fn other_words(name: &str, words: impl Iterator<Item = &'static str>) -> Option<String> {
    let words: Vec<_> = words.filter(|word| !word.eq_ignore_ascii_case(name)).collect();
    (!words.is_empty()).then(|| format!("You can also type: {}.", words.join(", ")))
}
