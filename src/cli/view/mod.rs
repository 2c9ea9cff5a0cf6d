//! What is shown, made of the library's answers. JSON and CSV are written from it alone; text,
//! tables and Markdown ask the table for their longer lists themselves.

use wsclose::CloseCode;
use wsclose::table::Value;

pub(crate) mod apps;
pub(crate) mod capture;
pub(crate) mod code;
pub(crate) mod encoded;
mod explanation;
pub(crate) mod hit;
pub(crate) mod libraries;
pub(crate) mod mention;
pub(crate) mod suspects;
pub(crate) mod tally;

/// The version of the JSON documents. Keys may join; none changes its meaning under one version.
pub(crate) const SCHEMA: u32 = 1;

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

/// The lowest and the highest number that a name stands for; `None` for a catch-all.
pub(crate) fn bounds(value: Value) -> (Option<i32>, Option<i32>) {
    match value {
        Value::Codes(first, last) => (Some(first.get().into()), Some(last.get().into())),
        _ => (value.number(), value.number()),
    }
}

/// A text, if it is not empty.
pub(crate) fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}

/// Bytes in lower-case hex, with something between them.
pub(crate) fn hex(bytes: &[u8], between: &str) -> String {
    let mut text = String::with_capacity(bytes.len() * (2 + between.len()));
    for (i, byte) in bytes.iter().enumerate() {
        if i > 0 {
            text.push_str(between);
        }
        text.extend(
            [byte >> 4, byte & 0xf]
                .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])),
        );
    }
    text
}
