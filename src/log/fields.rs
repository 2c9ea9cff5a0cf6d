//! The fields of an object, as consoles and `Debug` forms show it: `key: value`, in any order,
//! over several lines.

use super::said::{Said, plain_reason};
use super::scan::{Scan, near};

/// The most bytes of an object that are read: Node shows the whole socket before the code.
const LONGEST: usize = 4096;

/// How an object begins that is JSON in a string of JSON.
const OBJECT: &str = "{\\\"";

/// Reads the fields up to the end of the object whose beginning was taken, or until all are
/// known. `None` if no code is among them.
pub(super) fn read(scan: &mut Scan<'_>, said: &mut Said) -> Option<()> {
    let end = scan.rest.len().saturating_sub(LONGEST);
    let (mut left, mut last) = (*scan, None);
    let mut depth = 1;
    while depth > 0 && left.rest.len() > end {
        let Some(c) = left.rest.chars().next() else { break };
        if c.is_ascii_alphabetic() {
            if field(&mut left, said).is_some() {
                last = Some(left);
            }
        } else if matches!(c, '"' | '\'') {
            let mut inside = left;
            inside.take_char();
            if field(&mut inside, said).is_some() {
                (left, last) = (inside, Some(inside));
            } else if inside.rest.starts_with(OBJECT) {
                left = inside;
            } else {
                left.quoted();
            }
        } else {
            match c {
                '{' | '[' | '(' => depth += 1,
                '}' | ']' | ')' => depth -= 1,
                _ => {}
            }
            left.take_char();
        }
        if said.code.is_some() && said.reason.is_some() && said.was_clean.is_some() {
            break;
        }
    }
    *scan = last.filter(|_| said.code.is_some()).unwrap_or(left);
    said.code.map(|_| ())
}

/// The field whose key is at the front, if it is one of a Close; else the word alone is taken.
fn field(left: &mut Scan<'_>, said: &mut Said) -> Option<()> {
    let key = left.take_while(|c| c.is_ascii_alphanumeric() || c == '_');
    let mut value = *left;
    // Node: `[Symbol(kCode)]: 1006`; JSON, and JSON in a string of JSON.
    value.skip(|c| matches!(c, ')' | ']' | '"' | '\\' | ' '));
    value.take(":").or_else(|| value.take("="))?;
    value.skip(|c| c == ' ');
    match key {
        "code" | "kCode" | "disconnectStatusCode" => value.take_code(said)?,
        "reason" | "kReason" | "description" | "disconnectReason" => {
            let reason = value.quoted();
            said.reason = Some(reason.unwrap_or_else(|| plain_reason(unquoted(&mut value))));
        }
        // What some send in the place of a Close has this key.
        "message" if said.reason.is_none() => said.reason = Some(value.quoted()?),
        "wasClean" | "kWasClean" => {
            said.was_clean = match value.take_while(char::is_alphabetic) {
                "true" => Some(true),
                "false" => Some(false),
                _ => return None,
            };
        }
        _ => return None,
    }
    *left = value;
    Some(())
}

/// A value without quotes, up to the next field or the end of the object.
fn unquoted<'t>(value: &mut Scan<'t>) -> &'t str {
    let near = near(value.rest);
    value.take_bytes(near.find([',', '}', ')', ']']).unwrap_or(near.len()))
}
