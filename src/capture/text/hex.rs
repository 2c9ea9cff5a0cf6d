//! Hex digits in any case and spacing, with the separators and prefixes that people use.

use std::ops::Range;

use super::{digits, lookalike};
use crate::capture::{TextError, TextErrorKind};

/// A run of hex digits, and what stood before it.
struct Run<'a> {
    prefix: Prefix,
    digits: &'a str,
    at: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefix {
    None,
    /// `0x`: a number, so a short one with an odd digit has a zero before it.
    Number,
    /// `\x`: one byte.
    Escape,
    /// `x`, what is left of `\x` behind a shell.
    BareEscape,
}

impl Prefix {
    const fn len(self) -> usize {
        match self {
            Self::None => 0,
            Self::BareEscape => 1,
            Self::Number | Self::Escape => 2,
        }
    }
}

pub(super) fn read(text: &str) -> Result<Vec<u8>, TextError> {
    let mut runs = runs(text)?;
    if runs.is_empty() {
        return Err(error(TextErrorKind::Empty, 0..text.len()));
    }
    without_mnemonic(&mut runs);
    sign_extended(&mut runs);
    let spelling = spelling(text, &runs);
    let mut digits = String::with_capacity(text.len() + 1);
    for run in &runs {
        let odd = run.digits.len() % 2 == 1;
        let zero_left_out = match run.prefix {
            Prefix::Escape | Prefix::BareEscape if run.digits.len() > 2 => {
                return Err(error(TextErrorKind::LongEscape, run.at.clone()));
            }
            Prefix::Number if odd && run.digits.len() > 3 => {
                return Err(error(TextErrorKind::OddDigits(run.digits.len()), run.at.clone()));
            }
            Prefix::None if spelling == Spelling::Whole && odd => {
                return Err(error(TextErrorKind::OddDigits(run.digits.len()), run.at.clone()));
            }
            Prefix::None => odd && spelling == Spelling::Bytes,
            Prefix::Number | Prefix::Escape | Prefix::BareEscape => odd,
        };
        if zero_left_out {
            digits.push('0');
        }
        digits.push_str(run.digits);
    }
    Ok(digits::hex(&digits).unwrap_or_default())
}

/// `db 0x88, 0x02`: what NASM calls bytes spells one.
fn without_mnemonic(runs: &mut Vec<Run<'_>>) {
    let Some((first, rest)) = runs.split_first() else { return };
    let is_bare = first.prefix == Prefix::None && first.digits.eq_ignore_ascii_case("db");
    if is_bare && !rest.is_empty() && rest.iter().all(|run| run.prefix == Prefix::Number) {
        runs.remove(0);
    }
}

/// Whether a text of single bytes is hex but for a digit: no number in it is as long as that of a
/// byte in decimal may be.
pub(super) fn lacks_a_digit(text: &str, error: &TextError) -> bool {
    let is_short = |digits: &str| digits.len() <= 2;
    error.kind == TextErrorKind::OddDigits(1)
        && text.split(|c: char| !c.is_ascii_hexdigit()).all(is_short)
}

/// `ffffff88 2 3 ffffffe8`: bytes as Java's `toHexString` has them, with signs of 32 bits.
fn sign_extended(runs: &mut [Run<'_>]) {
    let byte = |run: &Run<'_>| match run.digits.len() {
        8 => run.digits.to_ascii_lowercase().starts_with("ffffff"),
        length => length <= 2,
    };
    let short = runs.iter().filter(|run| run.digits.len() <= 2).count();
    if runs.iter().all(byte) && 0 < short && short < runs.len() {
        for run in runs {
            run.digits = run.digits.get(run.digits.len().saturating_sub(2)..).unwrap_or(run.digits);
        }
    }
}

/// How the runs without a prefix are spelled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// `8802 03e8`: whole bytes in each run.
    Whole,
    /// `88 2 3 e8`: one byte a run, leading zeros left out.
    Bytes,
    /// `880 203e8`, `8 8 0 2`: spaces that fall inside a byte, as when a line was wrapped.
    Joined,
}

/// Anything but whole bytes has to be beyond doubt: half a byte is more often one that was cut,
/// and three digits are more often a decimal number.
fn spelling(text: &str, runs: &[Run<'_>]) -> Spelling {
    let lengths = || runs.iter().map(|run| run.digits.len());
    if runs.iter().any(|run| run.prefix != Prefix::None) || lengths().all(|n| n % 2 == 0) {
        return Spelling::Whole;
    }
    let longest = lengths().max().unwrap_or_default();
    let singles = lengths().filter(|&length| length == 1).count();
    let padded = runs.iter().any(|run| run.digits.len() == 2 && run.digits.starts_with('0'));
    let last_is_cut = singles == 1 && runs.last().is_some_and(|run| run.digits.len() == 1);
    let only_spaces = text.chars().all(|c| c.is_whitespace() || c.is_ascii_hexdigit());
    let even = lengths().sum::<usize>() % 2 == 0;
    match longest {
        2 if !padded && !last_is_cut => Spelling::Bytes,
        2 | 3 => Spelling::Whole,
        _ if only_spaces && even => Spelling::Joined,
        _ => Spelling::Whole,
    }
}

fn runs(text: &str) -> Result<Vec<Run<'_>>, TextError> {
    let mut runs = Vec::new();
    let mut signs = Vec::new();
    // Python's b'...' and SQL's x'...'
    let quoted = text.trim_start().strip_prefix(['b', 'B', 'x', 'X']);
    let mut rest = quoted.filter(|rest| rest.starts_with(['"', '\''])).unwrap_or(text);
    while let Some(found) = rest.chars().next() {
        let at = text.len() - rest.len();
        let prefix = match rest.as_bytes() {
            [b'0', b'x' | b'X', ..] => Prefix::Number,
            [b'\\', b'x' | b'X', ..] => Prefix::Escape,
            // A shell took the backslash away.
            [b'x' | b'X', digit, ..] if digit.is_ascii_hexdigit() => Prefix::BareEscape,
            _ if is_separator(found) => {
                signs.extend((!is_list_sign(found)).then_some((at, found)));
                rest = &rest[found.len_utf8()..];
                continue;
            }
            _ if found.is_ascii_hexdigit() => Prefix::None,
            _ => return Err(stray(rest, found, at)),
        };
        let start = prefix.len();
        let digits = leading_digits(&rest[start..]);
        let end = start + digits.len();
        if digits.is_empty() {
            return Err(error(TextErrorKind::NoDigits, at..at + end));
        }
        runs.push(Run { prefix, digits, at: at..at + end });
        rest = &rest[end..];
    }
    // `x86_64`: a shell takes all backslashes away.
    let is_bare = |run: &Run<'_>| run.prefix == Prefix::BareEscape;
    if let Some(bare) = runs.iter().find(|run| is_bare(run) && !runs.iter().all(is_bare)) {
        return Err(error(TextErrorKind::NotHex('x'), bare.at.start..bare.at.start + 1));
    }
    let foreign = foreign(text, &runs).and_then(|at| Some((at, text.get(at..)?.chars().next()?)));
    match sign_as_it_is(text, &runs, &signs).or(foreign) {
        Some((at, sign)) => Err(stray(text.get(at..).unwrap_or_default(), sign, at)),
        None => Ok(runs),
    }
}

/// Where something begins that only stands beside the bytes: a date, a number before escapes or
/// outside of the quotes, a short number behind a long one with a prefix.
fn foreign(text: &str, runs: &[Run<'_>]) -> Option<usize> {
    let first = |is_foreign: &dyn Fn(&Run<'_>) -> bool| {
        runs.iter().find(|run| is_foreign(run)).map(|run| run.at.start)
    };
    let is_bare = |run: &Run<'_>| run.prefix == Prefix::None;
    let has = |prefix| runs.iter().any(|run| run.prefix == prefix);
    let is_long = |run: &Run<'_>| run.prefix == Prefix::Number && run.digits.len() > 2;
    let quotes = quotes(text);
    let is_quoted = |run: &Run<'_>| quotes.partition_point(|at| *at < run.at.start) % 2 == 1;
    let date = lookalike::dates(text).next().map(|date| date.start);
    date.or_else(|| first(&is_bare).filter(|_| has(Prefix::Escape)))
        .or_else(|| first(&is_bare).filter(|_| runs.iter().any(is_long)))
        .or_else(|| first(&|run| !is_quoted(run)).filter(|_| runs.iter().any(is_quoted)))
}

/// Where the quotes are, of the kind that comes first.
fn quotes(text: &str) -> Vec<usize> {
    let first = text.find(['"', '\'']).and_then(|at| text.get(at..=at));
    first.into_iter().flat_map(|quote| text.match_indices(quote)).map(|(at, _)| at).collect()
}

/// A sign between hex that separates no bytes.
fn sign_as_it_is(text: &str, runs: &[Run<'_>], signs: &[(usize, char)]) -> Option<(usize, char)> {
    if let Some(at) = time_behind(text, runs) {
        return Some((at, ':'));
    }
    // Among escapes a sign is meant as it is, unless there is one between any two of them.
    let has_escapes = runs.iter().any(|run| run.prefix == Prefix::Escape);
    let separate = signs.len() + 1 == runs.len()
        && signs
            .iter()
            .zip(runs.windows(2))
            .all(|((at, _), pair)| (pair[0].at.end..pair[1].at.start).contains(at));
    signs.first().copied().filter(|_| has_escapes && !separate)
}

/// Where a time begins behind digits that no colon separates: `88 02 03 e8 12:34:56`.
fn time_behind(text: &str, runs: &[Run<'_>]) -> Option<usize> {
    let gaps = || runs.windows(2).map(|pair| pair[0].at.end..pair[1].at.start);
    let is_colon = |gap: &Range<usize>| text.get(gap.clone()) == Some(":");
    let first = gaps().next().filter(|first| !is_colon(first))?;
    let is_blank = text.get(first)?.contains(char::is_whitespace);
    gaps().find(is_colon).filter(|_| is_blank).map(|colon| colon.start)
}

/// The hex digits at the beginning, up to a `0x` glued to them.
fn leading_digits(text: &str) -> &str {
    let bytes = text.as_bytes();
    let end = (0..bytes.len())
        .find(|&i| {
            !bytes[i].is_ascii_hexdigit()
                || (bytes[i] == b'0' && matches!(bytes.get(i + 1), Some(b'x' | b'X')))
        })
        .unwrap_or(bytes.len());
    &text[..end]
}

const fn is_list_sign(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, ',' | ';')
}

const fn is_separator(c: char) -> bool {
    c.is_ascii_whitespace()
        || matches!(c, ',' | ';' | ':' | '-' | '_' | '%' | '"' | '\'' | '\u{a0}')
}

fn stray(rest: &str, found: char, at: usize) -> TextError {
    let dots = rest.len() - rest.trim_start_matches('.').len();
    if dots > 1 {
        return error(TextErrorKind::Elided, at..at + dots);
    }
    let kind = match found {
        '\u{2026}' => TextErrorKind::Elided,
        char::REPLACEMENT_CHARACTER => TextErrorKind::Lost,
        _ => TextErrorKind::NotHex(found),
    };
    error(kind, at..at + found.len_utf8())
}

const fn error(kind: TextErrorKind, at: Range<usize>) -> TextError {
    TextError { kind, at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, bytes: &[u8]) {
        assert_eq!(read(text).as_deref(), Ok(bytes), "{text}");
    }

    #[track_caller]
    fn fails(text: &str, kind: TextErrorKind, at: Range<usize>) {
        assert_eq!(read(text), Err(error(kind, at)), "{text}");
    }

    const NORMAL: &[u8] = &[0x88, 0x02, 0x03, 0xe8];

    #[test]
    fn every_spelling_gives_the_same_bytes() {
        for text in [
            "880203e8",
            "880203E8",
            "88 02 03 e8",
            "88  02\t03\r\ne8\n",
            "88:02:03:e8",
            "88-02-03-E8",
            "88,02,03,e8",
            "88;02;03;e8",
            "%88%02%03%e8",
            "8802 03e8",
            "880 203e8",
            "88 2 3 e8",
            "8 8 0 2 0 3 e 8",
            "0x880203e8",
            "0X880203E8",
            "0x88 0x02 0x03 0xe8",
            "0x88,0x2,0x3,0xe8,",
            "0x880x020x030xe8",
            r"\x88\x02\x03\xe8",
            "x88x02x03xe8",
            "\"880203E8\"",
        ] {
            reads(text, NORMAL);
        }
    }

    #[test]
    fn a_number_may_have_an_odd_digit() {
        reads("0x3e8", &[0x03, 0xe8]);
    }

    #[test]
    fn what_is_wrong_is_pointed_at() {
        fails("", TextErrorKind::Empty, 0..0);
        fails(" , ", TextErrorKind::Empty, 0..3);
        fails("88 0g", TextErrorKind::NotHex('g'), 4..5);
        fails("88 02 03 e", TextErrorKind::OddDigits(1), 9..10);
        fails("88 82 37 fa 21 3d 34 1", TextErrorKind::OddDigits(1), 21..22);
        fails("136, 2, 3, 232", TextErrorKind::OddDigits(3), 0..3);
        fails("136 2 3 232", TextErrorKind::OddDigits(3), 0..3);
        fails("0x880203e", TextErrorKind::OddDigits(7), 0..9);
        fails("8 0x02 8", TextErrorKind::OddDigits(1), 0..1);
        fails("88020", TextErrorKind::OddDigits(5), 0..5);
        fails("8802 3e8", TextErrorKind::OddDigits(3), 5..8);
        fails("88 0x", TextErrorKind::NoDigits, 3..5);
        fails(r"\x8802", TextErrorKind::LongEscape, 0..6);
        fails("88 02 ... e8", TextErrorKind::Elided, 6..9);
        fails("88 02 \u{2026}", TextErrorKind::Elided, 6..9);
        fails("\u{fffd}\u{fffd}We", TextErrorKind::Lost, 0..3);
    }
}
