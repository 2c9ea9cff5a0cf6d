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

/// The number that is written with commas between its thousands, as in `1,011`.
pub(crate) fn thousands(text: &str) -> Option<u16> {
    let (first, rest) = text.split_once(',')?;
    let are_digits = text.chars().all(|c| c.is_ascii_digit() || c == ',');
    let are_whole = !first.is_empty() && !first.starts_with('0') && first.len() <= 3;
    let number = || text.replace(',', "").parse().ok();
    if are_digits && are_whole && rest.len() == 3 { number() } else { None }
}
