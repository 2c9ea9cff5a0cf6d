//! Text with escapes, with quotes around it or without.

use std::ops::Range;

use super::digits::hex;
use super::elision;
use super::quoted_printable;
use super::reading::{Likeness, Reading};
use super::repeat::{MOST_REPEATED, repeated, repeats};
use super::unescape::{Digits, Unescaper, Wide, closing_quote, unescaped};
use crate::capture::Format;

/// The strings with escapes in a text, in every way that they may be meant.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let quoted = literals(text);
    let is_quoted =
        |run: &Literal<'_>| quoted.iter().take(MOST).any(|one| one.at.contains(&run.at.start));
    let unquoted = unquoted(text).into_iter().filter(|run| !is_quoted(run));
    let unquoted: Vec<Reading> = unquoted.flat_map(|run| run.readings()).collect();
    let escaped = quoted.iter().flat_map(Literal::readings).chain(unquoted);
    escaped.chain(quoted_printable::readings(text)).collect()
}

/// The bytes of a text that is one literal of bytes and nothing else, as Python and Rust write it:
/// all in it is said by its own escapes.
pub(super) fn lone(text: &str) -> Option<Reading> {
    let start = text.len() - text.trim_start().len();
    let quoted = text.trim().strip_prefix('b')?;
    let quote = quoted.chars().next().filter(|quote| QUOTES.contains(quote))?;
    let inside = quoted.get(1..)?;
    let length = closing_quote(inside, quote)?;
    let piece = inside.get(..length).filter(|piece| piece.is_ascii() && !is_bytea(piece))?;
    if length + 1 != inside.len() || !has_single_backslash(piece) {
        return None;
    }
    let at = start..text.trim_end().len();
    let bytes = unescaped(piece).filter(|bytes| bytes.len() >= 2)?;
    let reading = Reading { format: Format::EscapedString, bytes, at, elided: false };
    Some(without_dots(reading))
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
}

impl Literal<'_> {
    /// The likeliest first. Printers escape no printable characters, so the fewer of them are
    /// escaped, the likelier the reading.
    fn readings(&self) -> Vec<Reading> {
        let mut ways = Vec::new();
        if self.pieces.iter().all(|(piece, _)| is_bytea(piece)) {
            return Vec::new();
        }
        for digits in [Digits::Octal, Digits::Decimal] {
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
                Digits::Octal => Format::EscapedString,
                Digits::Decimal => Format::DecimalEscapes,
            },
            bytes,
            at: self.at.clone(),
            elided: self.elided,
        };
        ways.into_iter().map(reading).map(without_dots).collect()
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

/// The reading without dots at its end, where they are no part of a lawful Close: they stand for
/// what was left out.
fn without_dots(mut reading: Reading) -> Reading {
    let is_lawful = |likeness| matches!(likeness, Likeness::Close | Likeness::Payload);
    if reading.bytes.ends_with(b"...") && !is_lawful(reading.likeness()) {
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
        open = glued(rest, may_be_comma).map(|(offset, quote)| (at.end + offset, quote));
    }
    (!pieces.is_empty()).then_some(Literal { pieces, at, elided })
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
    let backslash = text.match_indices('\\').find(|(at, _)| {
        let rest = text.as_bytes().get(at + 1..).unwrap_or_default();
        match rest {
            [b'x' | b'u' | b'U', b'{', ..] => true,
            [b'x' | b'X' | b'u' | b'U', digit, ..] => digit.is_ascii_hexdigit(),
            [digit, ..] => digit.is_ascii_digit(),
            [] => false,
        }
    });
    let percent = text.match_indices('%').find(|(at, _)| {
        text.as_bytes()
            .get(at + 1..at + 3)
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    [backslash, percent].into_iter().flatten().map(|(at, _)| at).min()
}

/// Escapes without quotes around them: to the next blank, to the last escape, and to the end of the
/// line.
fn unquoted(text: &str) -> Vec<Literal<'_>> {
    let mut literals = Vec::new();
    let mut line_start = 0;
    for line in text.split('\n') {
        if let Some(start) = numeric_escape(line) {
            let run = line.get(start..).unwrap_or_default().trim_end();
            let is_hex = |pair: &str| pair.len() == 2 && hex(pair).is_some();
            if run.strip_prefix('%').is_some_and(|run| run.split('%').all(is_hex)) {
                // Hex with a sign between the bytes.
                return literals;
            }
            let behind = run.get(last_escape(run)..).unwrap_or_default();
            let elided = elision::at_start(behind.trim_start()).is_some();
            // Alone it may hold blanks; among other text it more often ends at one.
            let is_alone = start == 0 && text.trim().len() == run.len();
            let ends = if elided { vec![last_escape(run)] } else { ends(run, is_alone).to_vec() };
            literals.extend(ends.into_iter().map(|end| {
                let piece = run
                    .get(..end)
                    .unwrap_or_default()
                    .trim_end_matches(['"', '\'', '`', '\u{201d}', '\u{2019}', ')']);
                let at = line_start + start..line_start + start + piece.len();
                Literal { pieces: vec![(piece, 1)], at, elided }
            }));
        }
        line_start += line.len() + 1;
    }
    literals
}

/// Where escapes without quotes may end, the likeliest place first.
fn ends(run: &str, is_alone: bool) -> [usize; 4] {
    let last = last_escape(run);
    let blank = run.find(char::is_whitespace).unwrap_or(run.len());
    // A sign behind the last escape belongs to the sentence.
    let rest = run.get(last..blank).unwrap_or_default();
    let blank = if matches!(rest, ";" | "," | ".") { last } else { blank };
    // No reason begins with a blank.
    let whole = if is_alone && blank != last { run.len() } else { blank };
    [whole, blank, last, run.len()]
}

/// Where the last escape with a number ends.
fn last_escape(text: &str) -> usize {
    let Some(at) = text.rfind(['\\', '%']) else { return text.len() };
    let escape = text.get(at + 1..).unwrap_or_default();
    let digits = escape.trim_start_matches(['x', 'u', 'X', 'U', '{']);
    let prefix = escape.len() - digits.len();
    let length = digits.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(digits.len());
    at + 1 + prefix + length.min(if prefix == 0 { 3 } else { 4 })
}
