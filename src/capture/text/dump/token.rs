//! The words of a line of a dump.

use std::ops::Range;

pub(super) fn word<'a>(line: &'a str, token: &Range<usize>) -> &'a str {
    line.get(token.clone()).unwrap_or_default()
}

/// The words of a line. Boxes end a word, and the dash inside of `e8-62` does.
pub(super) fn tokens(line: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices() {
        let ends =
            c.is_whitespace() || is_edge(c) || c == '=' || is_dash(line, at) || is_quote(line, at);
        if ends {
            tokens.extend(start.take().map(|start| start..at));
            if is_bar(c) {
                tokens.push(at..at + c.len_utf8());
            }
        } else if start.is_none() {
            start = Some(at);
        }
    }
    tokens.extend(start.map(|start| start..line.len()));
    // gdb: `98 'b'`, the same byte again.
    tokens.retain(|token| !word(line, token).starts_with('\'') || token.start == 0);
    tokens
}

/// Whether a character is the bar of a box.
pub(super) const fn is_bar(c: char) -> bool {
    matches!(c, '|' | '\u{2502}')
}

/// Whether a character belongs to the box around a dump.
pub(super) const fn is_edge(c: char) -> bool {
    is_bar(c) || c == '\u{250a}'
}

/// Whether the backtick here stands around a word, not in an address of WinDbg.
fn is_quote(line: &str, at: usize) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let before = at.checked_sub(1).and_then(|at| line.as_bytes().get(at));
    let is_inside = is_digit(before) && is_digit(line.as_bytes().get(at + 1));
    line.as_bytes().get(at) == Some(&b'`') && !is_inside
}

/// Whether the dash here stands between the eighth and the ninth byte, or behind the eighth; it is
/// none of a date.
fn is_dash(line: &str, at: usize) -> bool {
    let bytes = line.as_bytes();
    let pair = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at..at + 2))
            .is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit))
    };
    let single = |at: Option<usize>| {
        at.is_none_or(|at| bytes.get(at).is_none_or(|byte| !byte.is_ascii_hexdigit()))
    };
    let ends_at_blank = bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
    bytes.get(at) == Some(&b'-')
        && pair(at.checked_sub(2))
        && single(at.checked_sub(3))
        && pair(at.checked_sub(5))
        && (ends_at_blank || pair(Some(at + 1)) && single(Some(at + 3)))
}
