//! The characters behind the bytes of a dump: the same bytes again, as far as they can be shown.

use super::token::is_bar;

/// What the text behind some bytes says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// There is nothing.
    Absent,
    /// It is not these bytes as characters.
    Differs,
    /// It may be these bytes, none of which can be shown.
    Dots,
    /// It is these bytes.
    Same,
}

/// What may stand before the characters, beside bars.
const EDGES: [char; 3] = ['>', '\'', ';'];

/// Compares bytes with the text behind them.
pub(super) fn compare(bytes: &[u8], rest: &str) -> Verdict {
    if rest.trim().is_empty() && bytes.iter().any(|byte| *byte != b' ') {
        return Verdict::Absent;
    }
    let trimmed = rest.trim_start();
    // The gutter itself may begin with blanks.
    let blanks = rest.len() - trimmed.len();
    let first = blanks.saturating_sub(bytes.len() + 1).max(1);
    let ways = (first..=blanks).filter_map(|start| rest.get(start..));
    let without_edge = best(ways.map(|text| shows(text, bytes)));
    let inside = trimmed.strip_prefix(is_bar).or_else(|| trimmed.strip_prefix(EDGES));
    let Some(inside) = inside else { return without_edge };
    if without_edge == Verdict::Same {
        // What looks like an edge is the first of the characters.
        return without_edge;
    }
    let unpadded = inside.strip_prefix(' ').unwrap_or(inside);
    let ways = [inside, unpadded, inside.trim_start()];
    best(ways.into_iter().map(|text| shows(text, bytes)))
}

fn best(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    verdicts.max_by_key(|verdict| *verdict as u8).unwrap_or(Verdict::Differs)
}

/// Whether the text behind some bytes is their gutter.
pub(super) fn is_behind(bytes: &[u8], rest: &str) -> bool {
    match compare(bytes, rest) {
        // So many are no coincidence.
        Verdict::Same => bytes.len() > 3 || is_set_off(rest),
        Verdict::Dots => is_set_off(rest),
        Verdict::Absent | Verdict::Differs => false,
    }
}

/// Whether the text behind some bytes is set off from them as a gutter is.
pub(super) fn is_set_off(rest: &str) -> bool {
    let text = rest.trim_start();
    rest.len() - text.len() >= 2 || text.starts_with(is_bar) || text.starts_with('>')
}

/// Whether a text is these bytes as characters, with nothing but blanks or an edge behind them, or
/// an offset. There may be a gap between the eighth and the ninth.
fn shows(text: &str, bytes: &[u8]) -> Verdict {
    let (first, second) = bytes.split_at(bytes.len().min(8));
    let Some((verdict, rest)) = begins_with(text, first) else { return Verdict::Differs };
    let mut verdicts = Vec::new();
    let gap = rest.strip_prefix([' ', '|', '\u{2502}', '\u{250a}']);
    for rest in gap.into_iter().chain([rest]) {
        if let Some((second, rest)) = begins_with(rest, second)
            && ends_here(rest)
        {
            verdicts.push(if second == Verdict::Same { second } else { verdict });
        }
    }
    best(verdicts.into_iter())
}

fn ends_here(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| {
        c.is_whitespace() || is_bar(c) || matches!(c, '<' | '\'' | '\u{250a}')
    });
    rest.is_empty() || rest.len() == 8 && rest.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a text begins with these bytes as characters, and what stands behind them.
fn begins_with<'a>(text: &'a str, bytes: &[u8]) -> Option<(Verdict, &'a str)> {
    let mut chars = text.chars();
    let mut verdict = Verdict::Dots;
    for &byte in bytes {
        let is_shown = (b'!'..=b'~').contains(&byte);
        match chars.next() {
            Some(shown) if is_shown && shown == char::from(byte) => verdict = Verdict::Same,
            Some(shown) if !is_shown && stands_for_unprintable(shown, byte) => {}
            // The JDK shows the bar as a dot.
            Some('.') if byte == b'|' => {}
            // Blanks at the end of a line get lost.
            None if byte == b' ' => {}
            _ => return None,
        }
    }
    Some((verdict, chars.as_str()))
}

/// A dot mostly; also what a code page has there, or the sign of a kind of byte.
const fn stands_for_unprintable(shown: char, byte: u8) -> bool {
    if byte == b' ' {
        return matches!(shown, ' ' | '.' | '_' | '\u{b7}');
    }
    !shown.is_ascii_alphanumeric() || shown == '0' && byte == 0
}
