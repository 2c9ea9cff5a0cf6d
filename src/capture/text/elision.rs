//! Marks that say that something was left out.

/// The mark that a text begins with.
pub(super) fn at_start(text: &str) -> Option<&str> {
    let behind = text.trim_start_matches('.');
    let dots = text.len() - behind.len();
    // `.....bye`: more dots than an ellipsis has, and characters: bytes shown again.
    let is_gutter = dots > 3 && behind.starts_with(char::is_alphanumeric);
    if dots >= 2 && !is_gutter {
        return text.get(..dots);
    }
    MARKS.into_iter().find(|mark| text.starts_with(mark))
}

const MARKS: [&str; 12] = [
    "\u{2026}",
    "[...",
    "<...",
    "[truncated",
    "<truncated",
    "(truncated",
    "[cut",
    "<cut",
    "[snip",
    "<snip",
    "(snip",
    "[\u{2026}",
];

/// Whether a mark stands behind bytes, where this is what stands there: also `*` on a line of its
/// own, `etc.`, `(12 more bytes)` and `+12 bytes`.
pub(super) fn is_mark(text: &str) -> bool {
    let is_star = text.strip_prefix('*').is_some_and(|rest| {
        let rest = rest.trim_start_matches(' ');
        rest.is_empty() || rest.starts_with(['\n', '\r'])
    });
    let is_etc =
        text.strip_prefix("etc").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    is_star || is_etc || is_note(text) || at_start(text).is_some()
}

/// Whether what stands behind bytes says that some are missing. Behind a whole Close dots end a
/// sentence, and `??` asks.
pub(super) fn is_behind(text: &str, is_close: impl FnOnce() -> bool) -> bool {
    let mark = text.trim_start();
    let is_dots = mark.starts_with(['.', '\u{2026}']);
    let is_cut = is_mark(mark);
    is_cut && !is_dots || (is_cut || is_hole(text)) && !is_close()
}

/// Whether a byte that could not be told stands here, behind a separator or none: `??` or `xx`,
/// before other bytes or at the end.
pub(super) fn is_hole(text: &str) -> bool {
    let is_separator = |c: char| c.is_whitespace() || c == ',';
    let mut rest = text.trim_start_matches(is_separator);
    let mut holes = 0;
    while let Some(behind) = HOLES.iter().find_map(|hole| rest.strip_prefix(hole)) {
        holes += 1;
        rest = behind.trim_start_matches(is_separator);
    }
    let bare = rest.trim_start_matches("0x");
    let word = bare.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_number = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    holes > 0 && (rest.is_empty() || is_number && !word.is_empty())
}

const HOLES: [&str; 6] = ["??", "xx", "XX", "__", "0x??", "0xXX"];

/// `(12 more bytes)`, `and 12 more`, `+12 bytes`.
fn is_note(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '[', '<']);
    let unsigned = bare.trim_start_matches('+');
    let note = unsigned.strip_prefix("and ").unwrap_or(unsigned);
    let words = note.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = words.len() < note.len();
    let unit = words.trim_start();
    let is_rest =
        unit.starts_with("more") || unsigned.len() < bare.len() && unit.starts_with("byte");
    is_number && is_rest
}

/// The first mark in a text, and where it is.
pub(super) fn find(text: &str) -> Option<(usize, &str)> {
    text.char_indices().find_map(|(at, _)| Some((at, at_start(text.get(at..)?)?)))
}
