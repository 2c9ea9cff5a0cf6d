//! Text with escapes, with quotes around it or without.

mod nested;
mod unquoted;

use std::ops::Range;

use super::elision;
use super::quoted_printable;
use super::reading::{Likeness, Reading};
use super::repeat::{MOST_REPEATED, repeated, repeats};
use super::unescape::{Digits, Unescaper, Wide, closing_quote, unescaped_by};
use crate::capture::Format;

/// The strings with escapes in a text, in every way that they may be meant.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let quoted = literals(text);
    let is_quoted =
        |run: &Literal<'_>| quoted.iter().take(MOST).any(|one| one.at.contains(&run.at.start));
    let unquoted = unquoted::literals(text).into_iter().filter(|run| !is_quoted(run));
    let unquoted: Vec<Reading> = unquoted.flat_map(|run| run.readings()).collect();
    let escaped = quoted.iter().flat_map(Literal::readings).chain(unquoted);
    escaped.chain(quoted_printable::readings(text)).chain(nested::readings(text)).collect()
}

/// The bytes of a text that is one literal of bytes and nothing else, as Python and Rust write it:
/// all in it is said by its own escapes. Without a number among these, `b'\rH'`, it may be any text,
/// so it has to be lawful or asked for.
pub(super) fn lone(text: &str, is_asked: bool) -> Option<Reading> {
    let start = text.len() - text.trim_start().len();
    let quoted = text.trim().strip_prefix('b')?;
    let quote = quoted.chars().next().filter(|quote| QUOTES.contains(quote))?;
    let inside = quoted.get(1..)?;
    let length = closing_quote(inside, quote)?;
    let piece = inside.get(..length).filter(|piece| piece.is_ascii() && !is_bytea(piece))?;
    let has_number = has_single_backslash(piece);
    if length + 1 != inside.len() || !has_number && piece.contains(r"\\") {
        return None;
    }
    let at = start..text.trim_end().len();
    let reading = |bytes: Vec<u8>| {
        let reading =
            Reading { format: Format::EscapedString, bytes, at: at.clone(), elided: false };
        (reading.bytes.len() >= 2).then(|| without_dots(reading, piece))
    };
    // Rust means a zero by `\0`, and the digits behind it as they are; Python does not print it.
    let ways = [Digits::Octal, Digits::Zero].map(|digits| unescaped_by(digits, piece));
    let is_meant = |reading: &Reading| {
        let likeness = reading.likeness();
        has_number || is_asked || likeness.is_valid() || likeness == Likeness::Code
    };
    let readings = ways.into_iter().flatten().filter_map(reading).filter(is_meant);
    readings.max_by_key(Reading::likeness)
}

/// Whether an escape with a number has its backslash alone: what was escaped once more has none.
pub(super) fn has_single_backslash(text: &str) -> bool {
    let mut escaped = false;
    text.chars().any(|c| {
        let is_number = escaped && (c == 'x' || c.is_ascii_digit());
        escaped = c == '\\' && !escaped;
        is_number
    })
}

/// One string, maybe in several pieces.
struct Literal<'a> {
    pieces: Vec<(&'a str, usize)>,
    at: Range<usize>,
    elided: bool,
    /// Whether it goes on behind a blank where it may have ended. Then only the length that a frame
    /// has can say that it does.
    is_long: bool,
}

impl Literal<'_> {
    /// The likeliest first. Printers escape no printable characters, so the fewer of them are
    /// escaped, the likelier the reading.
    fn readings(&self) -> Vec<Reading> {
        let mut ways = Vec::new();
        if self.pieces.iter().all(|(piece, _)| is_bytea(piece)) {
            return Vec::new();
        }
        for digits in [Digits::Octal, Digits::Decimal, Digits::Zero] {
            for wide in [Wide::Utf8, Wide::Latin1] {
                let Some((bytes, needless)) = self.bytes(digits, wide) else { continue };
                if bytes.len() >= 2 && !ways.iter().any(|(_, known, _)| *known == bytes) {
                    ways.push((needless, bytes, digits));
                }
            }
        }
        ways.sort_by_key(|(needless, ..)| *needless);
        let reading = |(_, bytes, digits)| Reading {
            format: match digits {
                Digits::Octal | Digits::Zero => Format::EscapedString,
                Digits::Decimal => Format::DecimalEscapes,
            },
            bytes,
            at: self.at.clone(),
            elided: self.elided,
        };
        let is_meant = |reading: &Reading| !self.is_long || reading.likeness() != Likeness::Payload;
        let last = self.pieces.last().map_or("", |(piece, _)| piece);
        let readings = ways.into_iter().map(|way| without_dots(reading(way), last));
        readings.filter(is_meant).collect()
    }

    fn bytes(&self, digits: Digits, wide: Wide) -> Option<(Vec<u8>, usize)> {
        let mut bytes = Vec::new();
        let mut needless = 0;
        for (piece, times) in &self.pieces {
            let mut unescaper = Unescaper::new(digits, wide, !piece.contains('\\'));
            unescaper.read(piece)?;
            needless += unescaper.needless;
            bytes.extend(repeated(&unescaper.bytes, *times)?);
            if bytes.len() > MOST_REPEATED {
                return None;
            }
        }
        Some((bytes, needless))
    }
}

/// The reading without the dots at the end of its last `piece`, where they are no part of a lawful
/// Close: they stand for what was left out. Those that were escaped stand for themselves.
fn without_dots(mut reading: Reading, piece: &str) -> Reading {
    let has_dots = piece.ends_with("...") && reading.bytes.ends_with(b"...");
    if has_dots && !reading.likeness().is_valid() {
        reading.bytes.truncate(reading.bytes.len() - 3);
        reading.elided = true;
    }
    reading
}

/// PostgreSQL's `\x880203e8`: hex behind a mark, no escape.
fn is_bytea(piece: &str) -> bool {
    let escape = piece.trim_start_matches('\\');
    let Some(digits) = escape.strip_prefix('x') else { return false };
    let length = digits.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(digits.len());
    length > 2 && length.is_multiple_of(2) && !digits.contains('\\')
}

/// How far behind a string a repeated character may stand.
const REPEAT_WITHIN: usize = 40;

/// What gdb prints before bytes at the end of a string that begin a character.
const INCOMPLETE: &str = ", <incomplete sequence ";

/// The most strings that are looked through for an escape without quotes.
const MOST: usize = 1000;

const QUOTES: [char; 2] = ['"', '\''];

/// The quoted strings that have an escape with a number.
fn literals(text: &str) -> Vec<Literal<'_>> {
    let mut literals = Vec::new();
    let mut at = 0;
    while let Some((offset, quote)) = next_quote(text.get(at..).unwrap_or_default()) {
        let start = at + offset;
        match literal(text, start, quote) {
            Some(literal) => {
                // In JSON there may be a string of Python inside.
                let inside = text.get(start + 1..literal.at.end).unwrap_or_default();
                let is_nested = literal.pieces.len() == 1 && inside.contains("b'");
                at = if quote == '"' && is_nested { start + 1 } else { literal.at.end };
                literals.push(literal);
            }
            None => at = start + 1,
        }
    }
    literals
}

fn next_quote(text: &str) -> Option<(usize, char)> {
    let mut escaped = false;
    text.char_indices().find(|(_, c)| {
        let is_quote = !escaped && QUOTES.contains(c);
        escaped = *c == '\\' && !escaped;
        is_quote
    })
}

/// The string that begins here, with what is glued to it: `"..." "..."`, `"..." + "..."`.
fn literal(text: &str, start: usize, quote: char) -> Option<Literal<'_>> {
    let mut pieces = Vec::new();
    let mut at = start..start;
    let mut elided = false;
    let mut open = Some((start, quote));
    while let Some((start, quote)) = open {
        let inside = text.get(start + 1..)?;
        let Some(length) = closing_quote(inside, quote) else { break };
        let end = start + 1 + length + 1;
        let (times, rest) = repeats(text.get(end..)?);
        at.end = text.len() - rest.len();
        pieces.push((inside.get(..length)?, times));
        if pieces.len() == 1 && !has_numeric_escape(inside.get(..length)?) {
            return None;
        }
        let incomplete = rest.strip_prefix(INCOMPLETE).and_then(|rest| rest.split_once('>'));
        pieces.extend(incomplete.map(|(bytes, _)| (bytes, 1)));
        let rest = incomplete.map_or(rest, |(_, rest)| rest);
        at.end = text.len() - rest.len();
        if elision::at_start(rest.trim_start_matches(' ')).is_some() {
            elided = true;
            break;
        }
        // gdb has a comma between a string and a repeated character.
        let next = rest.get(..REPEAT_WITHIN).unwrap_or(rest);
        let may_be_comma = times > 1 || incomplete.is_some() || next.contains("<repeats ");
        open = glued(rest, may_be_comma)
            .or_else(|| next_character(&pieces, rest))
            .map(|(offset, quote)| (at.end + offset, quote));
    }
    (!pieces.is_empty()).then_some(Literal { pieces, at, elided, is_long: false })
}

/// The next one of characters with commas between them, `'\x88', '\x02'`, and its quote.
fn next_character(before: &[(&str, usize)], rest: &str) -> Option<(usize, char)> {
    let is_character = |piece: &str| escape_length(piece).unwrap_or(1) == piece.len();
    let (offset, quote) = glued(rest, true)?;
    let inside = rest.get(offset + 1..)?;
    let next = inside.get(..closing_quote(inside, quote)?)?;
    let ends = [before.first()?, before.last()?];
    let are_all = is_character(next) && ends.iter().all(|(piece, _)| is_character(piece));
    are_all.then_some((offset, quote))
}

/// The next piece of a string, and its quote.
fn glued(text: &str, may_be_comma: bool) -> Option<(usize, char)> {
    let offset = text.find(QUOTES)?;
    let between = text.get(..offset)?;
    let between = between.trim_end_matches(['b', 'B', 'L', '$']);
    let is_glue = |c: char| {
        c.is_whitespace()
            || matches!(c, '\\' | '+' | '.' | '&' | '<' | '>')
            || may_be_comma && c == ','
    };
    let quote = text.get(offset..)?.chars().next()?;
    between.chars().all(is_glue).then_some((offset, quote))
}

fn has_numeric_escape(text: &str) -> bool {
    numeric_escape(text).is_some()
        || text.chars().any(|c| c.is_control() && !c.is_whitespace() && c != '\x1b')
}

/// Where the first escape with a number begins.
fn numeric_escape(text: &str) -> Option<usize> {
    let mut escapes = text.match_indices(['\\', '%']);
    let first = escapes.find(|(at, sign)| {
        let escape = text.get(*at..).unwrap_or_default();
        // Alone, `%10s` is rather the width of a number.
        let is_width =
            || !escape.starts_with("%8") && escape.get(3..).and_then(escape_length).is_none();
        escape_length(escape).is_some() && !(*sign == "%" && is_width())
    });
    first.map(|(at, _)| at)
}

/// How long the escape with a number is that a text begins with.
fn escape_length(text: &str) -> Option<usize> {
    let digits = |from: usize, most: usize, radix: u32| {
        let digits = text.get(from..)?.chars().take(most).take_while(|c| c.is_digit(radix)).count();
        (digits > 0).then_some(from + digits)
    };
    match text.as_bytes() {
        [b'\\', b'x' | b'u' | b'U', b'{', ..] => {
            Some(text.find('}').map_or(text.len(), |at| at + 1))
        }
        [b'\\', b'x' | b'X', ..] => digits(2, 2, 16),
        [b'\\', b'u', ..] => digits(2, 4, 16),
        [b'\\', b'U', ..] => digits(2, 8, 16),
        [b'\\', ..] => digits(1, 3, 10),
        [b'%', ..] => digits(1, 2, 16).filter(|length| *length == 3),
        _ => None,
    }
}
