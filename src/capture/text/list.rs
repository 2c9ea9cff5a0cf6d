//! Numbers between brackets: arrays and lists of most languages, Node's Buffers, Erlang's
//! binaries.

mod element;
mod erlang;

use std::iter;
use std::ops::Range;

use element::{Element, Number, Value, element, near, skip_key};
use erlang::Binaries;

use super::digits::{decimal, short_hex};
use super::elision;
use super::reading::Reading;
use super::repeat::{MOST_REPEATED, bounded};
use crate::capture::Format;

/// The brackets of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Brackets {
    open: &'static str,
    close: &'static str,
}

const BRACKETS: [Brackets; 5] = [
    Brackets { open: "<Buffer", close: ">" },
    Brackets { open: "<<", close: ">>" },
    Brackets { open: "[", close: "]" },
    Brackets { open: "{", close: "}" },
    Brackets { open: "(", close: ")" },
];

/// Every list of bytes in a text.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let lists = lists(text).flat_map(|list| list.readings(text));
    indexed(text).into_iter().chain(bounded(lists)).collect()
}

fn lists(text: &str) -> impl Iterator<Item = List<'_>> {
    let mut at = 0;
    iter::from_fn(move || {
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let found = BRACKETS.into_iter().find(|brackets| rest.starts_with(brackets.open));
            let next = at + rest.chars().next().map_or(1, char::len_utf8);
            match found.map(|brackets| List::parse(text, at, brackets)) {
                Some(Ok(list)) => {
                    at = list.at.end;
                    return Some(list);
                }
                // All before the place where it stopped were elements.
                Some(Err(stopped)) => at = stopped.max(next),
                None => at = next,
            }
        }
        None
    })
}

/// Elements on lines of their own, each behind its index: `[0]: 136`, `0: 136`, `buf[0] = 136;`.
fn indexed(text: &str) -> Vec<Reading> {
    let mut bytes = Vec::new();
    let mut at: Option<Range<usize>> = None;
    let mut start = 0;
    for line in text.split('\n') {
        let statements = line.trim().trim_end_matches(';').split(';');
        if let Some(elements) = statements.map(indexed_byte).collect::<Option<Vec<u8>>>() {
            bytes.extend(elements);
            at = Some(at.map_or(start, |at| at.start)..start + line.len());
        } else if at.is_some() {
            break;
        }
        start += line.len() + 1;
    }
    let reading = |at| Reading { format: Format::List, bytes, at, elided: false };
    at.map(reading).filter(|list| list.bytes.len() >= 2).into_iter().collect()
}

/// The byte behind its index.
fn indexed_byte(text: &str) -> Option<u8> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let unnamed = text.trim().trim_start_matches(is_name);
    let keyed = if unnamed.starts_with('[') { unnamed } else { text.trim() };
    let value = skip_key(keyed);
    let number = value.strip_suffix(',').unwrap_or(value);
    plain(number).filter(|_| value.len() < keyed.len())
}

struct List<'a> {
    brackets: Brackets,
    elements: Vec<Element<'a>>,
    has_commas: bool,
    at: Range<usize>,
    elided: bool,
}

/// How a list goes on.
enum Step<'a> {
    /// With this.
    On(&'a str),
    /// It ends before this.
    End(&'a str),
    /// It turns out here to be none.
    Stop(&'a str),
}

impl<'a> List<'a> {
    /// The list that begins here, or where it turned out to be none.
    fn parse(text: &'a str, start: usize, brackets: Brackets) -> Result<Self, usize> {
        let place = |rest: &str| text.len() - rest.len();
        let mut rest = text.get(start + brackets.open.len()..).ok_or(start)?;
        let at = start..place(rest);
        let mut list =
            Self { brackets, elements: Vec::new(), has_commas: false, at, elided: false };
        let mut binaries = Binaries::default();
        loop {
            let (separated, comma) = skip_separators(rest);
            list.has_commas |= comma;
            match list.step(separated, &mut binaries) {
                Step::On(behind) => rest = behind,
                Step::End(behind) => {
                    list.at.end = place(behind);
                    return Ok(list);
                }
                Step::Stop(stopped) => return Err(place(stopped)),
            }
        }
    }

    /// Reads an element, a mark, or the end.
    fn step(&mut self, rest: &'a str, binaries: &mut Binaries<'a>) -> Step<'a> {
        let is_erlang = self.brackets.open == "<<";
        let is_first = self.elements.is_empty();
        let mark = is_erlang.then(|| binaries.step(rest, !is_first)).flatten();
        if let Some(behind) = mark {
            return Step::On(behind);
        }
        if let Some(behind) = rest.strip_prefix(self.brackets.close) {
            let (strings, behind) =
                if is_erlang { erlang::glued(behind) } else { (Vec::new(), behind) };
            self.elements.extend(strings);
            return Step::End(behind);
        }
        if let Some(mark) = elision::at_start(rest) {
            return self.skip_elided(rest, mark);
        }
        if let Some((element, behind)) = element(rest, is_erlang) {
            self.elements.push(element);
            return Step::On(behind);
        }
        // Browsers show properties behind the elements: `buffer: ArrayBuffer(4)`.
        if !is_first && is_property(rest) {
            return Step::End(rest);
        }
        // A binary inside may be one of its own.
        Step::Stop(binaries.inner.unwrap_or(rest))
    }

    /// Skips a mark of what was left out. How much that was follows, or the last elements; where
    /// the beginning was left out, there may be elements behind it.
    fn skip_elided(&mut self, rest: &'a str, mark: &str) -> Step<'a> {
        let behind = &rest[mark.len()..];
        let Some(end) = near(behind).find(self.brackets.close) else { return Step::Stop(rest) };
        self.elided = true;
        Step::On(if self.elements.is_empty() { behind } else { &behind[end..] })
    }

    /// What the elements may be: decimal mostly, and hex where they can be.
    fn readings(self, text: &str) -> Vec<Reading> {
        let usual = self.format(text);
        let is_number = |element: &Element<'_>| !matches!(element.value, Value::Bytes(_));
        let has_escapes = text.get(self.at.clone()).is_some_and(|list| list.contains('\\'));
        if !self.elements.iter().any(is_number) && !has_escapes {
            return Vec::new();
        }
        let ways: [(Number, Format); 4] =
            [(plain, usual), (short_hex, Format::HexList), (octal, usual), (binary, usual)];
        let mut readings: Vec<Reading> = Vec::new();
        for (number, format) in ways {
            let format = match usual {
                Format::NodeBuffer if format != Format::HexList => continue,
                Format::NodeBuffer => usual,
                _ => format,
            };
            let bytes = self.elements.iter().map(|element| element.bytes(number, has_escapes));
            let Some(bytes) = all(bytes) else { continue };
            if bytes.len() >= 2 && readings.iter().all(|known| known.bytes != bytes) {
                let at = self.at.clone();
                readings.push(Reading { format, bytes, at, elided: self.elided });
            }
        }
        readings
    }

    fn format(&self, text: &str) -> Format {
        let before = text.get(..self.at.start).unwrap_or_default();
        let is_sign = |c: &char| !c.is_whitespace() && !matches!(c, '"' | '\'');
        let mut before: Vec<char> = before.chars().rev().take(40).filter(is_sign).collect();
        before.reverse();
        let is_negative = |element: &Element<'_>| matches!(element.value, Value::Number(number, _) if number.starts_with('-'));
        match self.brackets.open {
            "<Buffer" => Format::NodeBuffer,
            "<<" => Format::Erlang,
            _ if String::from_iter(before).ends_with("type:Buffer,data:") => Format::NodeJson,
            _ if self.elements.iter().any(is_negative) => Format::SignedList,
            "[" if !self.has_commas => Format::GoSlice,
            _ => Format::List,
        }
    }
}

/// A number with its prefix, or a decimal one.
fn plain(digits: &str) -> Option<u8> {
    let radix = |prefixes: [&str; 2], radix| {
        let digits = prefixes.iter().find_map(|prefix| digits.strip_prefix(prefix))?;
        u8::from_str_radix(digits, radix).ok()
    };
    radix(["0x", "0X"], 16)
        .or_else(|| radix(["0b", "0B"], 2))
        .or_else(|| radix(["0o", "0O"], 8))
        .or_else(|| radix(["16#", "#x"], 16))
        .or_else(|| decimal(digits))
}

/// Octal, with a zero before the digits or without.
fn octal(digits: &str) -> Option<u8> {
    u8::from_str_radix(digits, 8).ok()
}

/// Binary, with leading zeros or without.
fn binary(digits: &str) -> Option<u8> {
    u8::from_str_radix(digits, 2).ok()
}

/// Blanks, commas and comments; and whether there was a comma.
fn skip_separators(text: &str) -> (&str, bool) {
    let mut rest = text;
    let mut comma = false;
    loop {
        let trimmed =
            rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|'));
        comma |=
            rest.get(..rest.len() - trimmed.len()).is_some_and(|skipped| skipped.contains(','));
        rest = match (trimmed.strip_prefix("/*"), trimmed.strip_prefix("//")) {
            (Some(comment), _) => behind(comment, "*/"),
            (_, Some(comment)) => behind(comment, "\n"),
            (None, None) => return (trimmed, comma),
        };
    }
}

/// What stands behind the end of a comment.
fn behind<'a>(comment: &'a str, end: &str) -> &'a str {
    near(comment).find(end).and_then(|at| comment.get(at + end.len()..)).unwrap_or_default()
}

/// All of the parts, up to a bound.
fn all(parts: impl Iterator<Item = Option<Vec<u8>>>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend(part?);
        if bytes.len() > MOST_REPEATED {
            return None;
        }
    }
    Some(bytes)
}

/// Whether a name and a colon follow.
fn is_property(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let is_symbol = name == "Symbol" && rest.starts_with('(');
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && (rest.starts_with(": ") || is_symbol)
}
