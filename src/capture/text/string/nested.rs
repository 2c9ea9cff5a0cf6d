//! Strings inside a string, as a log in JSON has them: `"b'\\x88\\x02'"`, `"\"\x88\x02\""`.

use super::super::reading::Reading;
use super::super::unescape::closing_quote;
use super::{Literal, has_numeric_escape, has_single_backslash, literals};

/// What stands in the quoted strings of a text, each read as a text of its own.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let mut readings = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('"')).map(|offset| at + offset)
    {
        let inside = text.get(start + 1..).unwrap_or_default();
        let Some(length) = closing_quote(inside, '"') else { break };
        let whole = start..start + 1 + length + 1;
        at = whole.end;
        let Some((inner, is_doubled)) = inside.get(..length).and_then(unescaped) else { continue };
        let inner: Vec<Reading> = if is_doubled {
            super::readings(&inner)
        } else {
            // What stands beside its quotes may be meant as it is.
            literals(&inner).iter().flat_map(Literal::readings).collect()
        };
        let at_whole = |reading| Reading { at: whole.clone(), ..reading };
        readings.extend(inner.into_iter().map(at_whole));
    }
    readings
}

/// A string without what was escaped in it to put it into quotes: the quotes in it, and the
/// backslashes, if all are doubled; and whether they are.
fn unescaped(inside: &str) -> Option<(String, bool)> {
    let has_quotes = inside.contains("\\\"");
    let is_doubled = inside.contains(r"\\") && !has_single_backslash(inside);
    if !has_quotes && !is_doubled || !has_numeric_escape(inside) {
        return None;
    }
    let mut text = String::with_capacity(inside.len());
    let mut chars = inside.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped =
            chars.next_if(|next| c == '\\' && (*next == '"' || is_doubled && *next == '\\'));
        text.push(escaped.unwrap_or(c));
    }
    Some((text, is_doubled))
}
