//! The pattern of a text with holes: `#` is a number, `*` is anything.

/// The most characters of a text that are looked at: a reason has 123 at the most.
const MOST: usize = 512;

/// A pattern with fewer letters than this is too short to be recognised inside of other text.
const FEWEST_INSIDE: usize = 20;

/// Whether a text is what the pattern describes, or holds it where it is long enough for that.
/// Case, quotes, and a full stop at the end do not matter.
pub(super) fn fits(pattern: &str, text: &str) -> bool {
    let text: String = text.chars().take(MOST).collect();
    let (pattern, text) = (tidy(pattern), tidy(&text));
    is_like(pattern.as_bytes(), text.as_bytes())
        || is_telling(pattern) && is_like(format!("*{pattern}*").as_bytes(), text.as_bytes())
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
    match (pattern, text) {
        ([], rest) => rest.is_empty(),
        ([b'*', pattern @ ..], _) => {
            (0..=text.len()).filter_map(|at| text.get(at..)).any(|rest| is_like(pattern, rest))
        }
        ([b'#', pattern @ ..], [digit, ..]) if digit.is_ascii_digit() => {
            let is_part = |byte: &u8| byte.is_ascii_digit() || *byte == b',';
            let digits = text.iter().take_while(|byte| is_part(byte)).count();
            text.get(digits..).is_some_and(|rest| is_like(pattern, rest))
        }
        ([expected, pattern @ ..], [found, text @ ..]) => {
            *expected != b'#' && expected.eq_ignore_ascii_case(found) && is_like(pattern, text)
        }
        (_, []) => false,
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
            ("keepalive ping timeout", "sent 1011 keepalive ping timeout; no close", true),
            ("*a*b", "xxaxxb", true),
            ("*a*b", "xxbxxa", false),
            ("", "", true),
            ("x", "", false),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern:?} {text:?}");
        }
    }

    #[test]
    fn hostile_texts_end() {
        let long = "\u{fffd}".repeat(100_000);
        assert!(!fits("*a*b*c", &long));
        assert!(!fits("*a*b", &"a".repeat(100_000)));
    }
}
