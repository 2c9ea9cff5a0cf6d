//! Objects that are printed over several lines.

use std::ops::Range;

/// The most bytes of an object: Node shows the whole socket before the code.
const LONGEST: usize = 4096;

/// How many objects inside each other are looked at.
const DEEPEST: usize = 8;

/// The objects in a text that open at the end of one line and close at the beginning of another, each
/// with the line it opens on; those inside of others first.
///
/// ```text
/// close {
///   code: 1006,
///   reason: ''
/// }
/// ```
pub(super) fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let closer = trimmed.chars().next().and_then(opener_of);
        if let Some(place) = closer.and_then(|c| open.iter().rposition(|(opener, _)| *opener == c))
        {
            let end = start + line.trim_end().len();
            let opened = open.drain(place..).next();
            blocks.extend(
                opened.filter(|(_, from)| end - from <= LONGEST).map(|(_, from)| from..end),
            );
        }
        if let Some(opener @ ('{' | '(')) = trimmed.chars().next_back() {
            if open.len() == DEEPEST {
                open.remove(0);
            }
            open.push((opener, start));
        }
        start += line.len();
    }
    blocks
}

fn opener_of(closer: char) -> Option<char> {
    match closer {
        '}' => Some('{'),
        ')' => Some('('),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn an_object_begins_with_its_line_and_ends_with_its_bracket() {
        let found = |text: &'static str| -> Vec<&str> {
            blocks(text).into_iter().map(|at| &text[at]).collect()
        };
        assert_eq!(found("a {\n b: 1,\n}, c\nd"), ["a {\n b: 1,\n}, c"]);
        assert_eq!(
            found("{\n \"a\": {\n  \"b\": 1\n }\n}\n"),
            [" \"a\": {\n  \"b\": 1\n }", "{\n \"a\": {\n  \"b\": 1\n }\n}"]
        );
        assert_eq!(found("up {\nnever closed\nclose code 1006"), [""; 0]);
        assert_eq!(found("f(\n  1006,\n)"), ["f(\n  1006,\n)"]);
    }
}
