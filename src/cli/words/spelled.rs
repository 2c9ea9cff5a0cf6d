//! Codes, ranges and other numbers, as they are written.

use wsclose::CloseCode;
use wsclose::table::Value;

/// A code, or a range as `first-last`.
pub(crate) fn span(first: CloseCode, last: CloseCode) -> String {
    if first == last { first.to_string() } else { format!("{first}-{last}") }
}

/// What a name stands for, as a code, a range, or a number below 0.
pub(crate) fn value(value: Value) -> String {
    match (value, value.number()) {
        (_, Some(number)) => number.to_string(),
        (Value::Codes(first, last), None) => span(first, last),
        _ => "any other".to_owned(),
    }
}
