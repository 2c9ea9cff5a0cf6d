//! The pattern of a text with holes: `#` is a number, `*` is anything.

use std::ops::Range;

/// The most characters of a text that are looked at: a reason has 123 at the most.
const MOST: usize = 512;

/// A pattern with fewer letters than this is too short to be recognised behind other text.
const FEWEST_INSIDE: usize = 20;

/// Whether a text is what the pattern describes, or ends in it behind `: ` where it is long enough
/// for that. Case, quotes, and a full stop at the end do not matter.
pub(super) fn fits(pattern: &str, text: &str) -> bool {
    place(pattern, text).is_some()
}

/// Where in a text that stands which [`fits`].
pub(super) fn place(pattern: &str, text: &str) -> Option<Range<usize>> {
    let end = text.char_indices().nth(MOST).map_or(text.len(), |(at, _)| at);
    let (pattern, text) = (tidy(pattern), text.get(..end)?);
    let behind = text.match_indices(": ").filter(|_| is_telling(pattern));
    let starts = std::iter::once(0).chain(behind.map(|(at, sign)| at + sign.len()));
    starts.into_iter().find_map(|start| {
        let rest = text.get(start..)?;
        let tidied = tidy(rest);
        let at = start + rest.find(tidied)?;
        let is_one = is_like(pattern.as_bytes(), tidied.as_bytes());
        is_one.then_some(at..at + tidied.len())
    })
}

/// Where in a line the pattern stands, spelled exactly and as a clause of its own: no word follows,
/// unless the pattern leaves its end open.
pub(super) fn find(pattern: &str, line: &str) -> Option<Range<usize>> {
    let is_open = pattern.ends_with('*');
    let mark = mark(pattern);
    let pattern = tidy(pattern.trim_matches('*'));
    let ends = |rest: &[u8]| is_open || ends_clause(rest);
    line.match_indices(mark).find_map(|(start, _)| {
        let before = line.get(..start)?.chars().next_back();
        let rest = line.get(start..)?.as_bytes();
        let rest = rest.get(..MOST).unwrap_or(rest);
        let behind = behind(pattern.as_bytes(), rest, &ends)?;
        let end = start + rest.len() - behind.len();
        (!before.is_some_and(char::is_alphanumeric)).then_some(start..end)
    })
}

/// What has to be in a text that fits a pattern: the part before its first hole.
pub(super) fn mark(pattern: &str) -> &str {
    let pattern = tidy(pattern.trim_matches('*'));
    pattern.split(['#', '*']).next().unwrap_or_default()
}

/// Whether a clause ends before this.
fn ends_clause(rest: &[u8]) -> bool {
    let rest = rest.strip_prefix(b".").unwrap_or(rest).trim_ascii_start();
    !rest.first().is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a pattern is long enough to name its author wherever it stands.
pub(super) fn is_telling(pattern: &str) -> bool {
    pattern.chars().filter(|c| !matches!(c, '#' | '*')).count() >= FEWEST_INSIDE
}

/// A text without the quotes around it and the full stop at its end.
pub(super) fn tidy(text: &str) -> &str {
    text.trim().trim_matches(['"', '\'', '`']).trim_end_matches('.').trim_end()
}

fn is_like(pattern: &[u8], text: &[u8]) -> bool {
    behind(pattern, text, &<[u8]>::is_empty).is_some()
}

/// What is behind the text that the pattern describes, if it may end there.
fn behind<'t>(pattern: &[u8], text: &'t [u8], may_end: &dyn Fn(&[u8]) -> bool) -> Option<&'t [u8]> {
    match (pattern, text) {
        ([], rest) => may_end(rest).then_some(rest),
        ([b'*', pattern @ ..], _) => (0..=text.len())
            .filter_map(|at| text.get(at..))
            .find_map(|rest| behind(pattern, rest, may_end)),
        ([b'#', pattern @ ..], [digit, ..]) if digit.is_ascii_digit() => {
            let is_part = |byte: &u8| byte.is_ascii_digit() || *byte == b',';
            let digits = text.iter().take_while(|byte| is_part(byte)).count();
            text.get(digits..).and_then(|rest| behind(pattern, rest, may_end))
        }
        ([expected, pattern @ ..], [found, text @ ..]) => {
            let is_same = *expected != b'#' && expected.eq_ignore_ascii_case(found);
            if is_same { behind(pattern, text, may_end) } else { None }
        }
        (_, []) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_texts_prefixes_and_holes() {
        for (pattern, text, expected) in [
            ("slow", "slow", true),
            ("slow", " \"Slow.\" ", true),
            ("slow", "slower", false),
            ("slow", "the slow one", false),
            ("Text message too large: # > #", "text message too large: 70,000 > 65,536", true),
            ("read limited at # bytes", "read limited at 32769 bytes", true),
            ("read limited at # bytes", "read limited at many bytes", false),
            ("a #", "a #", false),
            ("Network changed*", "Network changed", true),
            ("Network changed*", "Network changed: wifi", true),
            ("keepalive ping timeout", "error: Keepalive ping timeout.", true),
            ("keepalive ping timeout", "no keepalive ping timeout", false),
            ("keepalive ping timeout", "keepalive ping timeout of 20 s", false),
            ("keepalive ping timeout", "error: keepalive ping timeout: 20 s", false),
            ("Target closed", "error: Target closed", false),
            ("Network changed*", "error: Network changed: wifi", false),
            ("*a*b", "xxaxxb", true),
            ("*a*b", "xxbxxa", false),
            ("", "", true),
            ("x", "", false),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern:?} {text:?}");
        }
    }

    #[test]
    fn a_text_in_a_line_is_a_clause_of_its_own() {
        for (pattern, line, expected) in [
            ("keepalive ping timeout", "12:00 E keepalive ping timeout", "keepalive ping timeout"),
            (
                "keepalive ping timeout",
                "e=\"keepalive ping timeout\" n=7",
                "keepalive ping timeout",
            ),
            ("keepalive ping timeout", "keepalive ping timeout.", "keepalive ping timeout"),
            ("keepalive ping timeout", "keepalive ping timeout of 20 s", ""),
            ("keepalive ping timeout", "nokeepalive ping timeout", ""),
            ("keepalive ping timeout", "Keepalive ping timeout", ""),
            (
                "read limited at # bytes",
                "e: read limited at 32769 bytes",
                "read limited at 32769 bytes",
            ),
            ("read limited at # bytes", "e: read limited at 7 MB, 8 bytes", ""),
            (
                "length of # has been*",
                "Max length of 65,536 has been passed",
                "length of 65,536 has been",
            ),
            ("*in time*", "12:00 not in time for x", "in time"),
        ] {
            let found = find(pattern, line).map_or("", |at| &line[at]);
            assert_eq!(found, expected, "{pattern:?} {line:?}");
        }
    }

    #[test]
    fn hostile_texts_end() {
        let long = "\u{fffd}".repeat(100_000);
        assert!(!fits("*a*b*c", &long));
        assert!(!fits("*a*b", &"a".repeat(100_000)));
    }
}
