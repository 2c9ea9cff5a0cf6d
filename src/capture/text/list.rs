//! Numbers between brackets: arrays and lists of most languages, Node's Buffers, Erlang's
//! binaries.

use std::ops::Range;

use super::digits::{decimal, short_hex};
use super::elision;
use super::reading::Reading;
use super::repeat::{MOST_REPEATED, repeated, repeats};
use super::unescape::{closing_quote, unescaped};
use crate::capture::Format;

/// An element of a list.
struct Element<'a> {
    value: Value<'a>,
    repeats: usize,
}

enum Value<'a> {
    /// A number as it is written, with how many bits Erlang gives it.
    Number(&'a str, u32),
    /// A character or a string.
    Bytes(Vec<u8>),
}

/// A way to read a number.
type Number = fn(&str) -> Option<u8>;

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
    let mut readings = indexed(text);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let found = BRACKETS.into_iter().find(|brackets| rest.starts_with(brackets.open));
        let next = at + rest.chars().next().map_or(1, char::len_utf8);
        match found.map(|brackets| List::parse(text, at, brackets)) {
            Some(Ok(list)) => {
                at = list.at.end;
                readings.extend(list.readings(text));
            }
            // All before the place where it stopped were elements.
            Some(Err(stopped)) => at = stopped.max(next),
            None => at = next,
        }
    }
    readings
}

/// Elements on lines of their own, each behind its index: `[0]: 136`, `0: 136`.
fn indexed(text: &str) -> Vec<Reading> {
    let mut bytes = Vec::new();
    let mut at: Option<Range<usize>> = None;
    let mut start = 0;
    for line in text.split('\n') {
        let trimmed = line.trim();
        let value = skip_key(trimmed);
        let number = value.strip_suffix(',').unwrap_or(value);
        let byte = if value.len() < trimmed.len() { plain(number) } else { None };
        if let Some(byte) = byte {
            bytes.push(byte);
            at = Some(at.map_or(start, |at| at.start)..start + line.len());
        } else if at.is_some() {
            break;
        }
        start += line.len() + 1;
    }
    let reading = |at| Reading { format: Format::List, bytes, at, elided: None };
    at.map(reading).filter(|list| list.bytes.len() >= 2).into_iter().collect()
}

struct List<'a> {
    brackets: Brackets,
    elements: Vec<Element<'a>>,
    has_commas: bool,
    at: Range<usize>,
    elided: Option<Range<usize>>,
}

impl<'a> List<'a> {
    /// The list that begins here, or where it turned out to be none.
    fn parse(text: &'a str, start: usize, brackets: Brackets) -> Result<Self, usize> {
        let mut rest = text.get(start + brackets.open.len()..).ok_or(start)?;
        let place = |rest: &str| text.len() - rest.len();
        let mut elements = Vec::new();
        let mut has_commas = false;
        let mut elided = None;
        loop {
            let (separated, comma) = skip_separators(rest);
            has_commas |= comma;
            rest = separated;
            if let Some(behind) = rest.strip_prefix(brackets.close) {
                let at = start..place(behind);
                return Ok(Self { brackets, elements, has_commas, at, elided });
            }
            if let Some(mark) = elision::at_start(rest) {
                // What follows is how much was left out, or the last elements.
                let behind = rest.get(mark.len()..).ok_or(start)?;
                let end = near(behind).find(brackets.close).ok_or(place(rest))? + mark.len();
                elided = Some(place(rest)..place(rest) + mark.len());
                // Where the beginning was left out, there may be elements behind it.
                rest = if elements.is_empty() { behind } else { rest.get(end..).ok_or(start)? };
            } else if let Some((element, behind)) = element(rest, brackets) {
                elements.push(element);
                rest = behind;
            } else {
                // Browsers show properties behind the elements: `buffer: ArrayBuffer(4)`.
                let ends = !elements.is_empty() && is_property(rest);
                let at = start..place(rest);
                let stopped = at.end;
                let list = Self { brackets, elements, has_commas, at, elided };
                return if ends { Ok(list) } else { Err(stopped) };
            }
        }
    }

    /// What the elements may be: decimal mostly, and hex where they can be.
    fn readings(self, text: &str) -> Vec<Reading> {
        let usual = self.format(text);
        if !self.elements.iter().any(|element| matches!(element.value, Value::Number(..))) {
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
            let bytes = self.elements.iter().map(|element| element.bytes(number));
            let Some(bytes) = bounded(bytes) else { continue };
            if bytes.len() >= 2 && readings.iter().all(|known| known.bytes != bytes) {
                let (at, elided) = (self.at.clone(), self.elided.clone());
                readings.push(Reading { format, bytes, at, elided });
            }
        }
        readings
    }

    fn format(&self, text: &str) -> Format {
        let before = text.get(..self.at.start).unwrap_or_default();
        let is_sign = |c: &char| !c.is_whitespace() && !matches!(c, '"' | '\'');
        let before: String = before.chars().rev().take(40).filter(is_sign).collect();
        let is_negative = |element: &Element<'_>| matches!(element.value, Value::Number(number, _) if number.starts_with('-'));
        match self.brackets.open {
            "<Buffer" => Format::NodeBuffer,
            "<<" => Format::Erlang,
            _ if before.starts_with(":atad,reffuB:epyt") => Format::NodeJson,
            _ if self.elements.iter().any(is_negative) => Format::SignedList,
            "[" if !self.has_commas => Format::GoSlice,
            _ => Format::List,
        }
    }
}

impl Element<'_> {
    fn bytes(&self, number: Number) -> Option<Vec<u8>> {
        let bytes = match &self.value {
            Value::Bytes(bytes) => bytes.clone(),
            Value::Number(digits, 8) => vec![number(digits)?],
            Value::Number(digits, bits) => {
                let hex = digits.strip_prefix("16#").or_else(|| digits.strip_prefix("0x"));
                let number = match hex {
                    Some(hex) => u64::from_str_radix(hex, 16).ok()?,
                    None => digits.parse().ok()?,
                };
                let bytes = number.to_be_bytes();
                let from = bytes.len().checked_sub(usize::try_from(bits / 8).ok()?)?;
                let (dropped, kept) = bytes.split_at(from);
                dropped.iter().all(|byte| *byte == 0).then(|| kept.to_vec())?
            }
        };
        repeated(&bytes, self.repeats)
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

/// The next element, and what stands behind it.
fn element(text: &str, brackets: Brackets) -> Option<(Element<'_>, &str)> {
    let text = skip_cast(skip_key(text));
    let (value, rest) = match text.as_bytes().first()? {
        b'\'' => character(text).or_else(|| quoted_number(text, '\''))?,
        b'"' if brackets.open == "<<" => string(text)?,
        quote @ b'"' => quoted_number(text, char::from(*quote))?,
        _ => number(text)?,
    };
    // gdb shows the character too: `98 'b'`.
    let trimmed = rest.trim_start_matches(' ');
    let rest = character(trimmed).filter(|_| trimmed.len() < rest.len()).map_or(rest, |(_, r)| r);
    let (repeats, rest) = repeats(rest);
    Some((Element { value, repeats }, rest))
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

/// The longest comment or note that is believed, so that none is looked for without end.
const LONGEST_NOTE: usize = 1024;

/// As much of a text as a comment or a note may take.
fn near(text: &str) -> &str {
    let end = (0..=text.len().min(LONGEST_NOTE)).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// Skips the index of an element: `"0":`, `0:`, `[0] =`.
fn skip_key(text: &str) -> &str {
    let bare = text.strip_prefix(['"', '[']).unwrap_or(text);
    let is_marked = bare.len() < text.len();
    let bare = bare.strip_prefix("0x").filter(|_| is_marked).unwrap_or(bare);
    let behind = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    if behind.len() == bare.len() {
        return text;
    }
    let closing = match text.as_bytes().first() {
        Some(b'"') => "\"",
        Some(b'[') => "]",
        _ => "",
    };
    let Some(behind) = behind.strip_prefix(closing).map(str::trim_start) else { return text };
    let sign = behind.strip_prefix("=>").or_else(|| behind.strip_prefix([':', '=']));
    match sign {
        // Erlang's `1000:16` has no key.
        Some(value) if is_marked || value.starts_with(' ') => value.trim_start(),
        _ => text,
    }
}

/// Skips `(byte)` and the like.
fn skip_cast(text: &str) -> &str {
    let Some(inside) = text.strip_prefix('(') else { return text };
    let name = inside.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    name.strip_prefix(')').map_or(text, str::trim_start)
}

fn character(text: &str) -> Option<(Value<'_>, &str)> {
    let inside = text.strip_prefix('\'')?;
    let end = if inside.starts_with('\\') {
        inside.get(2..)?.find('\'')? + 2
    } else {
        inside.find('\'')?
    };
    let bytes = unescaped(inside.get(..end)?)?;
    (bytes.len() == 1).then_some((Value::Bytes(bytes), inside.get(end + 1..)?))
}

fn string(text: &str) -> Option<(Value<'_>, &str)> {
    let inside = text.strip_prefix('"')?;
    let end = closing_quote(inside, '"')?;
    let bytes = unescaped(inside.get(..end)?)?;
    Some((Value::Bytes(bytes), inside.get(end + 1..)?))
}

/// `"88"`, `'0x88'`
fn quoted_number(text: &str, quote: char) -> Option<(Value<'_>, &str)> {
    let (value, rest) = number(text.strip_prefix(quote)?)?;
    Some((value, rest.strip_prefix(quote)?))
}

fn number(text: &str) -> Option<(Value<'_>, &str)> {
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '#');
    let text = text
        .strip_prefix("U+")
        .filter(|code| code.starts_with("00"))
        .map_or(text, |code| &code[2..]);
    let end = text.find(|c| !is_digit(c)).unwrap_or(text.len());
    let (word, rest) = (text.get(..end)?, text.get(end..)?);
    let word = ["u8", "i8", "uy", "U", "u", "L"]
        .iter()
        .find_map(|suffix| word.strip_suffix(suffix))
        .filter(|word| !word.is_empty())
        .unwrap_or(word);
    let unprefixed = word.strip_prefix("0x").or_else(|| word.strip_prefix("16#")).unwrap_or(word);
    if word.is_empty()
        || !unprefixed.bytes().all(|b| b.is_ascii_hexdigit() || b"-oObBxX".contains(&b))
    {
        return None;
    }
    let rest = [".toByte()", ".toUByte()", " as u8"]
        .iter()
        .find_map(|suffix| rest.strip_prefix(suffix))
        .unwrap_or(rest);
    let (bits, rest) = bits(rest);
    Some((Value::Number(word, bits), rest))
}

/// Erlang's size of an integer: `:16`, `:16/big`.
fn bits(text: &str) -> (u32, &str) {
    let sizes = ["::size(", "::", ":"];
    let size = sizes.iter().find_map(|mark| text.strip_prefix(mark));
    let parsed = size.and_then(|size| {
        let end = size.find(|c: char| !c.is_ascii_digit()).unwrap_or(size.len());
        let bits: u32 = size.get(..end)?.parse().ok()?;
        let rest = size.get(end..)?;
        let rest = rest.strip_prefix(')').unwrap_or(rest);
        let rest = rest.strip_prefix("/big").unwrap_or(rest);
        (bits.is_multiple_of(8) && (8..=64).contains(&bits)).then_some((bits, rest))
    });
    parsed.unwrap_or((8, text))
}

/// All of the parts, up to a bound.
fn bounded(parts: impl Iterator<Item = Option<Vec<u8>>>) -> Option<Vec<u8>> {
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
