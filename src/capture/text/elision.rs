//! Marks that say that something was left out.

/// The mark that a text begins with.
pub(super) fn at_start(text: &str) -> Option<&str> {
    let dots = text.len() - text.trim_start_matches('.').len();
    if dots >= 2 {
        return text.get(..dots);
    }
    let marks =
        ["\u{2026}", "[...", "<...", "[truncated", "<truncated", "(truncated", "[cut", "<cut"];
    marks.into_iter().find(|mark| text.starts_with(mark))
}

/// The first mark in a text, and where it is.
pub(super) fn find(text: &str) -> Option<(usize, &str)> {
    text.char_indices().find_map(|(at, _)| Some((at, at_start(text.get(at..)?)?)))
}
