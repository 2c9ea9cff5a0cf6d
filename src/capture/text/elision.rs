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

/// The mark that stands behind bytes: also `*` on a line of its own, and `(12 more bytes)`.
pub(super) fn behind_bytes(text: &str) -> Option<&str> {
    let star = text
        .strip_prefix('*')
        .filter(|rest| rest.trim_start_matches(' ').is_empty() || rest.starts_with(['\n', '\r']));
    if star.is_some() {
        return text.get(..1);
    }
    let note = text.trim_start_matches(['(', '[', '<', '+']);
    let note = note.strip_prefix("and ").unwrap_or(note);
    let words = note.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_note = words.len() < note.len() && words.trim_start().starts_with("more");
    if is_note { text.get(..text.len() - words.len()) } else { at_start(text) }
}

/// The first mark in a text, and where it is.
pub(super) fn find(text: &str) -> Option<(usize, &str)> {
    text.char_indices().find_map(|(at, _)| Some((at, at_start(text.get(at..)?)?)))
}
