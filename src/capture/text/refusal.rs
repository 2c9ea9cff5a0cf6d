//! Why there are no bytes in a text.

use super::{elision, hex, lookalike};
use crate::capture::{Kind, TextError, TextErrorKind};

/// What is wrong, and where.
pub(super) fn error(text: &str, kind: Option<Kind>) -> TextError {
    let at = |place: (usize, &str)| place.0..place.0 + place.1.len();
    if let Some(lost) = text.match_indices(char::REPLACEMENT_CHARACTER).next() {
        return TextError { kind: TextErrorKind::Lost, at: at(lost) };
    }
    if let Some(found) = lookalike::all(text).filter(|_| kind.is_none()) {
        return TextError { kind: found, at: 0..text.len() };
    }
    if let Some(error) = kind.and_then(|kind| no_digit(text, kind)) {
        return error;
    }
    let hex = match hex::read(text) {
        Err(error) if kind.is_none_or(|kind| kind == Kind::Hex) => error,
        _ => return TextError { kind: TextErrorKind::NoBytes(kind), at: 0..text.len() },
    };
    // A slip in hex is pointed at; other text is not measured by it.
    let is_hex = |c: &char| c.is_ascii_hexdigit() || !c.is_alphanumeric();
    let is_mostly_hex = text.chars().filter(is_hex).count() * 5 >= text.chars().count() * 4;
    match (elision::find(text), &hex.kind) {
        (_, TextErrorKind::Empty) => hex,
        (Some(mark), _) if is_mostly_hex => TextError { kind: TextErrorKind::Elided, at: at(mark) },
        (_, TextErrorKind::NotHex(_) | TextErrorKind::Elided)
            if !is_mostly_hex && kind.is_none() =>
        {
            TextError { kind: TextErrorKind::NoBytes(None), at: 0..text.len() }
        }
        _ => hex,
    }
}

/// The first word with a hex digit that is no digit of the numbers asked for.
fn no_digit(text: &str, kind: Kind) -> Option<TextError> {
    let radix = match kind {
        Kind::Decimal => 10,
        Kind::Octal => 8,
        Kind::Binary => 2,
        _ => return None,
    };
    hex::read(text).ok()?;
    let (at, found) =
        text.char_indices().find(|(_, c)| c.is_alphanumeric() && !c.is_digit(radix))?;
    let start = text.get(..at)?.trim_end_matches(char::is_alphanumeric).len();
    let end = text.len() - text.get(at..)?.trim_start_matches(char::is_alphanumeric).len();
    Some(TextError { kind: TextErrorKind::NotDigit(kind, found), at: start..end })
}
