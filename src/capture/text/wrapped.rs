//! Words that were wrapped: lines of one width without blanks, the last one maybe shorter.

use std::ops::Range;

/// The shortest line that is believed to be wrapped, in characters.
const SHORTEST: usize = 5;

/// Where such lines stand among other text. What follows the last line may be a word of its own,
/// so they are given with it and without.
pub(super) fn places(text: &str, is_letter: fn(char) -> bool) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut words = words(text).peekable();
    while let Some(at) = words.next() {
        if !text.get(at.clone()).is_some_and(|word| word.chars().all(is_letter)) {
            continue;
        }
        lines.push(at);
        while let Some(at) = words.next_if(|at| goes_on(text, &lines, at, is_letter)) {
            lines.push(at);
        }
        let ends = lines.iter().skip(1).rev().take(2).map(|line| line.end);
        let start = lines.first().map_or(0, |line| line.start);
        places.extend(ends.map(|end| start..end));
        lines.clear();
    }
    places
}

/// A text with the bytes whole that a line break stood in, `e\n8`, and all else in its place.
pub(super) fn mended(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(end) = rest.find('\n') {
        let (line, behind) = rest.split_at(end + 1);
        let digits = line.trim_end_matches(['\r', '\n']);
        let low =
            behind.chars().next().filter(|_| ends_in_half(digits) && begins_with_half(behind));
        mended.push_str(digits);
        mended.extend(low);
        mended.push_str(line.get(digits.len()..)?);
        rest = behind.get(low.map_or(0, char::len_utf8)..)?;
    }
    mended.push_str(rest);
    (mended != text).then_some(mended)
}

/// Whether a line ends in one hex digit, behind other words.
fn ends_in_half(line: &str) -> bool {
    let before = line.strip_suffix(|c: char| c.is_ascii_hexdigit()).unwrap_or_default();
    let bare = before.strip_suffix("0x").or_else(|| before.strip_suffix("\\x")).unwrap_or(before);
    !bare.trim().is_empty() && !bare.ends_with(char::is_alphanumeric)
}

/// Whether a line begins with one hex digit.
fn begins_with_half(line: &str) -> bool {
    let behind = line.strip_prefix(|c: char| c.is_ascii_hexdigit());
    behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
}

/// Whether a word is the next line.
fn goes_on(
    text: &str,
    lines: &[Range<usize>],
    next: &Range<usize>,
    is_letter: fn(char) -> bool,
) -> bool {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let between = text.get(last.end..next.start).unwrap_or_default();
    let is_word = || text.get(next.clone()).is_some_and(|word| word.chars().all(is_letter));
    first.len() >= SHORTEST
        && last.len() == first.len()
        && next.len() <= first.len()
        && between.matches('\n').count() == 1
        && is_word()
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|c: char| !c.is_whitespace())?;
        let from = text.get(start..)?;
        at = start + from.find(char::is_whitespace).unwrap_or(from.len());
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn lines_of_one_width_belong_together() {
        let found = |text| {
            let places = places(text, |c| c.is_ascii_hexdigit());
            places.into_iter().map(|at| &text[at]).collect::<Vec<_>>()
        };
        assert_eq!(
            found("got:\n88050\r\n3e862\n7965\nhm"),
            ["88050\r\n3e862\n7965", "88050\r\n3e862"]
        );
        assert!(found("88050\n3e86279").is_empty());
        assert!(found("88050 3e862").is_empty());
        assert!(found("8805\n03e8").is_empty());
    }
}
