//! The characters behind the bytes of a dump: the same bytes again, as far as they can be shown.

use super::line::is_bar;

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

/// Compares bytes with the text behind them.
pub(super) fn compare(bytes: &[u8], rest: &str) -> Verdict {
    if rest.trim().is_empty() && bytes.iter().any(|byte| *byte != b' ') {
        return Verdict::Absent;
    }
    let trimmed = rest.trim_start();
    let inside = trimmed.strip_prefix(is_bar).or_else(|| trimmed.strip_prefix('>'));
    if let Some(inside) = inside {
        return shows(inside, bytes);
    }
    // The gutter itself may begin with blanks.
    let blanks = rest.len() - trimmed.len();
    let verdicts =
        (1..=blanks).filter_map(|start| rest.get(start..)).map(|text| shows(text, bytes));
    verdicts.max_by_key(|verdict| *verdict as u8).unwrap_or(Verdict::Differs)
}

/// Whether a text is these bytes as characters, with nothing but blanks or an edge behind them.
fn shows(text: &str, bytes: &[u8]) -> Verdict {
    // hexyl has an edge between the eighth and the ninth character.
    let mut chars = text.chars().filter(|c| *c != '\u{250a}');
    let mut verdict = Verdict::Dots;
    for &byte in bytes {
        let is_shown = (b'!'..=b'~').contains(&byte);
        match chars.next() {
            Some(shown) if is_shown && shown == char::from(byte) => verdict = Verdict::Same,
            Some(shown) if !is_shown && stands_for_unprintable(shown, byte) => {}
            // Blanks at the end of a line get lost.
            None if byte == b' ' => {}
            _ => return Verdict::Differs,
        }
    }
    let behind = chars.all(|c| c.is_whitespace() || is_bar(c) || c == '<');
    if behind { verdict } else { Verdict::Differs }
}

/// A dot mostly; also what a code page has there, or the sign of a kind of byte.
const fn stands_for_unprintable(shown: char, byte: u8) -> bool {
    if byte == b' ' {
        return matches!(shown, ' ' | '.' | '_' | '\u{b7}');
    }
    !shown.is_ascii_alphanumeric() || shown == '0' && byte == 0
}
