//! The shape of a log line, and how text is matched against it.

use super::name::{is_name, is_reason};
use super::said::{Found, Said, plain_reason};
use super::scan::{LONGEST, Scan, near};
use super::{Direction, fields};
use crate::CloseCode;
use crate::table::Proof;

/// How a library writes that a connection closed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// The text of the line, with holes between per cent signs. Behind a `|` is what may be
    /// missing. What stands before the first hole is the mark that is searched for.
    ///
    /// | hole | what it takes |
    /// | --- | --- |
    /// | `code` | a code, as a number or a name |
    /// | `number` | a code, as a number |
    /// | `status` | the HTTP status that answered a handshake |
    /// | `name` | a name of the code before it, in words |
    /// | `reason` | a text in quotes, else all up to what follows or to the end of the line |
    /// | `text` | a reason as it is, up to the last place of what follows, or to the end of the line |
    /// | `instead` | a reason in the place of the name |
    /// | `then` | nothing: another clause on this code has to follow, or the reason to be known |
    /// | `clause` | a reason that reaches to `; then` or `; no close frame` |
    /// | `clean` | the wasClean of a CloseEvent |
    /// | `bytes` | code and reason as the bytes of a Python literal |
    /// | `fields` | `key: value` up to the end of an object |
    /// | `any` | whatever stands before what follows |
    /// | nothing | a per cent sign |
    pub(super) pattern: &'static str,
    pub(super) meaning: Meaning,
}

/// What a shape says that has no hole for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning {
    pub(super) direction: Option<Direction>,
    pub(super) code: Option<CloseCode>,
    /// What it proves of the connection.
    pub(super) proves: Option<Proof>,
    /// Whether others write the same about other things, so that something near it has to be about
    /// WebSockets.
    pub(super) needs_context: bool,
}

/// The one hole that a pattern may begin with.
const STATUS: &str = "%status%";

/// How many digits that takes.
const STATUS_DIGITS: usize = 3;

impl Shape {
    /// The text by which it is found: the one before the first hole, or behind a status.
    pub(super) fn mark(&self) -> &'static str {
        let pattern = self.pattern.strip_prefix(STATUS).unwrap_or(self.pattern);
        let end = pattern.find(['%', '|']).unwrap_or(pattern.len());
        pattern.get(..end).unwrap_or_default()
    }

    /// What a text says that has the mark at `at`, if it has the shape; and how far it was looked at.
    pub(super) fn at(&self, text: &str, at: usize) -> (Option<Found>, usize) {
        let before = if self.pattern.starts_with(STATUS) { STATUS_DIGITS } else { 0 };
        let start = at.saturating_sub(before);
        let rest = text.get(start..).filter(|_| begins_word(text, start, self.mark()));
        let Some(rest) = rest else { return (None, at) };
        let (needed, optional) = self.pattern.split_once('|').unwrap_or((self.pattern, ""));
        let Meaning { code, proves, direction, .. } = self.meaning;
        let beyond = beyond_quote(text, start);
        let mut scan = Scan { rest };
        let mut said = Said { code, proves, ..Said::default() };
        let fits =
            follow(needed, &mut scan, &mut said, beyond).is_some() && ends_word(needed, scan.rest);
        if fits {
            let mut more = (scan, said.clone());
            if follow(optional, &mut more.0, &mut more.1, beyond).is_some() {
                (scan, said) = more;
            }
        }
        if said.reason.as_ref().is_some_and(|reason| reason.len() > LONGEST - CUT) {
            // The rest of a reason that is cut is a part of it.
            let line = scan.rest.find('\n').unwrap_or(scan.rest.len());
            scan.take_bytes(line.min(scan.rest.len().saturating_sub(beyond)));
        }
        if beyond > 0 {
            said.reason = said.reason.map(|reason| without_escapes(&reason));
        }
        let end = text.len() - scan.rest.len();
        (fits.then_some(Found { said, direction, at: start..end }), end.max(at))
    }
}

/// How many bytes shorter than its bound a reason may be that was cut: a character has four, and blanks
/// at its end are dropped.
const CUT: usize = 16;

/// How much of a text lies beyond the string that a place is inside of, as ` id=7` does in
/// `err="websocket: close 1006: why" id=7`; nothing if it is in none. Only what is near is looked at.
fn beyond_quote(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let is_break = |byte: &u8| *byte == b'\n';
    let before = bytes.get(at.saturating_sub(LONGEST)..at).unwrap_or_default();
    let before = before.rsplit(is_break).next().unwrap_or_default();
    let behind = bytes.get(at..bytes.len().min(at + 2 * LONGEST)).unwrap_or_default();
    let behind = behind.split(is_break).next().unwrap_or_default();
    if quotes(before).count().is_multiple_of(2) {
        return 0;
    }
    // JSON in a string of JSON, as containers write it: the quotes of the inner string are escaped.
    let inner = before.get(quotes(before).last().map_or(0, |at| at + 1)..).unwrap_or_default();
    let is_nested = escaped_quotes(inner).count() % 2 == 1;
    let ends = [quotes(behind).next(), escaped_quotes(behind).next().filter(|_| is_nested)];
    let end = ends.into_iter().flatten().min();
    end.map_or(0, |end| text.len() - at - end)
}

/// A text that stood in a string, which escapes quotes and line breaks.
fn without_escapes(text: &str) -> String {
    let mut scan = Scan { rest: text };
    let mut plain = String::new();
    while !scan.rest.is_empty() {
        match scan.escape() {
            Some(c) => plain.push(c),
            None => plain.push_str(scan.take_char()),
        }
    }
    plain.trim_end().to_owned()
}

/// The places of double quotes behind a single backslash, which begins there.
fn escaped_quotes(line: &[u8]) -> impl Iterator<Item = usize> {
    let is_one = |at: usize| at == 0 || line.get(at - 1) != Some(&b'\\');
    let pairs = line.windows(2).enumerate();
    pairs.filter_map(move |(at, pair)| (pair == b"\\\"" && is_one(at)).then_some(at))
}

/// How many bytes of the line, and of the string that it is in, are left.
fn room(scan: &Scan<'_>, beyond: usize) -> usize {
    near(scan.rest).len().min(scan.rest.len().saturating_sub(beyond))
}

/// The places of double quotes that are not escaped.
fn quotes(line: &[u8]) -> impl Iterator<Item = usize> {
    let mut is_escaped = false;
    line.iter().enumerate().filter_map(move |(at, byte)| {
        let is_quote = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_quote.then_some(at)
    })
}

/// Whether a pattern that ends with a letter ends with a whole word.
fn ends_word(pattern: &str, rest: &str) -> bool {
    !pattern.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphanumeric)
}

/// Whether a mark stands at the beginning of a word, if it begins with a letter.
fn begins_word(text: &str, start: usize, mark: &str) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    !mark.starts_with(char::is_alphabetic) || !before.is_some_and(char::is_alphanumeric)
}

/// Takes what a pattern says, literals and holes in turn. A reason that reaches to the end of its line
/// leaves the last `beyond` bytes of the text.
fn follow(pattern: &str, scan: &mut Scan<'_>, said: &mut Said, beyond: usize) -> Option<()> {
    let mut parts = pattern.split('%');
    scan.take(parts.next()?)?;
    while let (Some(hole), Some(next)) = (parts.next(), parts.next()) {
        fill(hole, next, scan, said, beyond)?;
        scan.take(next)?;
    }
    Some(())
}

/// Takes what fits a hole; `next` is the literal behind it.
fn fill(hole: &str, next: &str, scan: &mut Scan<'_>, said: &mut Said, beyond: usize) -> Option<()> {
    match hole {
        "code" => scan.take_code(said)?,
        "number" => {
            let code = scan.number()?;
            (said.code, said.written) = (Some(code), Some(code.to_string()));
        }
        "status" => said.http_status = Some(scan.status()?),
        "name" => {
            let name = scan.take_to(next)?;
            return is_name(said.code?, name).then_some(());
        }
        "reason" => said.reason = Some(reason(next, scan, beyond)?),
        "text" if next.is_empty() => {
            said.reason = Some(scan.take_bytes(room(scan, beyond)).to_owned());
        }
        "text" => {
            let end = near(scan.rest).rfind(next)?;
            said.reason = Some(scan.take_bytes(end).to_owned());
        }
        "instead" => {
            let reason = scan.take_to(next)?;
            said.reason = Some(plain_reason(reason));
            return (!is_name(said.code?, reason)).then_some(());
        }
        "then" => return follows(scan.rest, said),
        "clause" => said.reason = Some(clause(scan, beyond)),
        "bytes" => return bytes(scan, said),
        "clean" => said.was_clean = Some(scan.take_while(char::is_alphabetic) == "true"),
        "fields" => return fields::read(scan, said),
        "" => scan.take("%")?,
        _ => {
            scan.take_to(next)?;
        }
    }
    Some(())
}

fn reason(next: &str, scan: &mut Scan<'_>, beyond: usize) -> Option<String> {
    match scan.quoted() {
        Some(reason) => Some(reason),
        None if next.is_empty() => Some(plain_reason(scan.take_bytes(room(scan, beyond)))),
        None => scan.take_to(next).map(plain_reason),
    }
}

/// What the Python library websockets says last where there is no other Close.
const MISSING: [&str; 2] = ["; no close frame sent", "; no close frame received"];

/// How it goes on to the other Close.
const CLAUSES: [&str; 2] = ["; then sent ", "; then received "];

/// The reason that the Python library websockets puts behind a code, and another clause behind it. A
/// reason may have words of a clause in it: that there is no other Close stands at the end.
fn clause(scan: &mut Scan<'_>, beyond: usize) -> String {
    let line = near(scan.rest);
    let line = line.get(..room(scan, beyond)).unwrap_or(line);
    let is_last = |at: &usize| {
        let rest = line.get(*at..).unwrap_or_default();
        let behind = MISSING.iter().find_map(|end| rest.strip_prefix(end));
        behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_alphanumeric() || c == ';'))
    };
    let missing = line.match_indices("; no close frame ").map(|(at, _)| at);
    let missing = missing.filter(is_last).last();
    let is_other = |(at, clause): &(usize, &str)| {
        let rest = line.get(at + clause.len()..).unwrap_or_default();
        Scan { rest }.number().is_some() || rest.starts_with("...")
    };
    let others = CLAUSES.iter().filter_map(|clause| line.match_indices(clause).find(is_other));
    let end = missing.or_else(|| others.map(|(at, _)| at).min());
    plain_reason(scan.take_bytes(end.unwrap_or(line.len())))
}

/// Whether another clause on a code follows, or what was said of it needs none.
fn follows(rest: &str, said: &Said) -> Option<()> {
    let (code, reason) = (said.code?, said.reason.as_ref()?);
    let is_about = |rest: &str| Scan { rest }.number() == Some(code);
    let is_clause = CLAUSES.iter().any(|clause| rest.strip_prefix(clause).is_some_and(is_about));
    let is_last = rest.starts_with("; no close frame ");
    (is_clause || is_last || is_reason(code, reason)).then_some(())
}

/// `'\x03\xe9Cloudflare …'`: the two bytes of the code, as Python shows those that are no ASCII.
fn bytes(scan: &mut Scan<'_>, said: &mut Said) -> Option<()> {
    let quote = ["'", "\""].into_iter().find(|quote| scan.take(quote).is_some())?;
    let mut byte = || {
        scan.take("\\x")?;
        let digits = scan.rest.get(..2)?;
        scan.rest = scan.rest.get(2..)?;
        u8::from_str_radix(digits, 16).ok()
    };
    said.code = Some(CloseCode::new(u16::from_be_bytes([byte()?, byte()?])));
    said.reason = scan.take_to(quote).map(str::to_owned);
    scan.take(quote)
}
