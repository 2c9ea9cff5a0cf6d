//! The elements of a list: numbers, characters and strings, with what languages put around them.

use super::super::repeat::{repeated, repeats};
use super::super::unescape::{closing_quote, unescaped, unescaped_byte};

/// A way to read a number.
pub(super) type Number = fn(&str) -> Option<u8>;

/// An element of a list.
pub(super) struct Element<'a> {
    pub(super) value: Value<'a>,
    repeats: usize,
}

pub(super) enum Value<'a> {
    /// A number as it is written, with how many bits Erlang gives it.
    Number(&'a str, u32),
    /// A character or a string.
    Bytes(Vec<u8>),
    /// What stands in double quotes: a number, or a character of a script.
    Quoted(&'a str),
}

impl Element<'_> {
    /// `in_characters` is whether there are escapes in the list, so that `"b"` is no number.
    pub(super) fn bytes(&self, number: Number, in_characters: bool) -> Option<Vec<u8>> {
        let bytes = match &self.value {
            Value::Bytes(bytes) => bytes.clone(),
            Value::Quoted(quoted) if in_characters => vec![unescaped_byte(quoted)?],
            Value::Quoted(quoted) => match self::number(quoted)? {
                (Value::Number(digits, 8), "") => vec![number(digits)?],
                _ => return None,
            },
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

/// The next element, and what stands behind it. In Erlang there may be strings among them.
pub(super) fn element(text: &str, is_erlang: bool) -> Option<(Element<'_>, &str)> {
    let text = skip_cast(skip_key(text));
    let (value, rest) = match text.strip_prefix('b').unwrap_or(text).as_bytes() {
        [b'\'', ..] => character(text).or_else(|| quoted_number(text))?,
        [b'"', ..] if is_erlang => string(text).map(|(value, rest)| (value, skip_type(rest)))?,
        [b'"', ..] => quoted(text)?,
        _ => number(text).or_else(|| wrapped(text))?,
    };
    // gdb shows the character too: `98 'b'`.
    let trimmed = rest.trim_start_matches(' ');
    let rest = character(trimmed).filter(|_| trimmed.len() < rest.len()).map_or(rest, |(_, r)| r);
    let (repeats, rest) = repeats(rest);
    Some((Element { value, repeats }, rest))
}

/// Skips the type of a part of a binary: `/utf8`, `::binary`.
pub(super) fn skip_type(text: &str) -> &str {
    let typed = text.strip_prefix('/').or_else(|| text.strip_prefix("::"));
    let is_type = |name: &&str| typed.is_some_and(|typed| typed.starts_with(name));
    let name = ["utf8", "binary", "bytes"].into_iter().find(is_type);
    name.zip(typed).map_or(text, |(name, typed)| typed.strip_prefix(name).unwrap_or(typed))
}

/// Skips the index of an element: `"0":`, `0:`, `[0] =`.
pub(super) fn skip_key(text: &str) -> &str {
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

/// `int(136)`, and PHP's `string(2) "88"`.
fn wrapped(text: &str) -> Option<(Value<'_>, &str)> {
    let inside = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).strip_prefix('(')?;
    let (value, rest) = number(inside)?;
    let rest = rest.strip_prefix(')')?;
    quoted(rest.trim_start_matches(' ')).or(Some((value, rest)))
}

/// `'a'`, and Python's `b'\xe8'`.
fn character(text: &str) -> Option<(Value<'_>, &str)> {
    let inside = text.strip_prefix('b').unwrap_or(text).strip_prefix('\'')?;
    let end = if inside.starts_with('\\') {
        inside.get(2..)?.find('\'')? + 2
    } else {
        inside.find('\'')?
    };
    let byte = unescaped_byte(inside.get(..end)?)?;
    Some((Value::Bytes(vec![byte]), inside.get(end + 1..)?))
}

fn string(text: &str) -> Option<(Value<'_>, &str)> {
    let inside = text.strip_prefix('"')?;
    let end = closing_quote(inside, '"')?;
    let bytes = unescaped(inside.get(..end)?)?;
    Some((Value::Bytes(bytes), inside.get(end + 1..)?))
}

/// `'0x88'`
fn quoted_number(text: &str) -> Option<(Value<'_>, &str)> {
    let (value, rest) = number(text.strip_prefix('\'')?)?;
    Some((value, rest.strip_prefix('\'')?))
}

/// `"88"`, `"\x88"`
fn quoted(text: &str) -> Option<(Value<'_>, &str)> {
    let inside = text.strip_prefix('b').unwrap_or(text).strip_prefix('"')?;
    let end = closing_quote(near(inside), '"')?;
    let quoted = inside.get(..end)?;
    let is_one = number(quoted).is_some() || unescaped_byte(quoted).is_some();
    is_one.then_some((Value::Quoted(quoted), inside.get(end + 1..)?))
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

/// The longest comment or note that is believed, so that none is looked for without end.
const LONGEST_NOTE: usize = 1024;

/// As much of a text as a comment or a note may take.
pub(super) fn near(text: &str) -> &str {
    let end = (0..=text.len().min(LONGEST_NOTE)).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}
