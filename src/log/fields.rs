//! The fields of an object, as consoles and `Debug` forms show it: `key: value`, in any order,
//! over several lines.

use super::said::{Said, plain_reason};
use super::scan::{Scan, at_most, near};

/// The most bytes of an object that are read: Node shows the whole socket before the code.
const LONGEST: usize = 4096;

/// How an object begins that is JSON in a string of JSON.
const OBJECT: &str = "{\\\"";

/// Reads the fields up to the end of the object whose beginning was taken, or until all are
/// known. `None` if no code is among them.
pub(super) fn read(scan: &mut Scan<'_>, said: &mut Said) -> Option<()> {
    let end = scan.rest.len() - object(scan.rest);
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

/// How many bytes belong to the object whose beginning was taken: up to its end, or to that of its line
/// where its end is not near; then another line of the log may follow.
fn object(rest: &str) -> usize {
    let near = at_most(rest, FARTHEST);
    let line = near.find('\n').unwrap_or(near.len());
    let (mut depth, mut at) = (1, 0);
    while let Some(found) = near.get(at..).and_then(|rest| rest.find(SIGNS)) {
        at += found;
        let sign = near.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        at += 1;
        match sign {
            '{' | '[' | '(' => depth += 1,
            '}' | ']' | ')' => depth -= 1,
            quote => {
                // One that does not end on its line is an apostrophe.
                let string = near.get(at..).and_then(|rest| rest.split('\n').next());
                at += string.and_then(|string| string.find(quote)).map_or(0, |end| end + 1);
            }
        }
        if depth == 0 {
            return at.min(LONGEST.max(line));
        }
    }
    line.min(LONGEST)
}

/// What begins or ends something inside of an object.
const SIGNS: [char; 8] = ['{', '}', '[', ']', '(', ')', '"', '\''];

/// The most bytes in which the end of an object is looked for.
const FARTHEST: usize = 4 * LONGEST;

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
