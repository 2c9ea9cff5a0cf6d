//! Words and values in a sentence.

use std::borrow::Borrow;
use std::fmt::{self, Write};
use std::time::Duration;

use wsclose::CloseCode;
use wsclose::table::{self, Likelihood};

use crate::cli::escape::push_escaped;

/// The most bytes of one field that are shown, as hex and as text.
pub(crate) const MOST_BYTES: usize = 128;

/// A sentence has its first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

/// The beginnings of a text that end with a whole sentence, the longest, which is the text itself,
/// first.
pub(crate) fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    let ends_sentence = |(at, stop): (usize, &str)| {
        let (before, rest) = text.split_at_checked(at + stop.len())?;
        let next = rest.strip_prefix(' ')?.chars().next()?;
        (!next.is_lowercase()).then_some(before)
    };
    let ends = text.rmatch_indices(['.', '?', '!']).filter_map(ends_sentence);
    [text].into_iter().chain(ends)
}

pub(crate) fn count(bytes: usize) -> String {
    format!("{bytes} byte{}", if bytes == 1 { "" } else { "s" })
}

/// What a sentence or a line says at its end, if anything.
pub(crate) fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}

/// `a, b and c`.
pub(crate) fn listed(names: &[String]) -> String {
    listed_with("and", names)
}

/// `a, b or c`, or with another word.
pub(crate) fn listed_with(word: &str, names: &[impl Borrow<str>]) -> String {
    match names.split_last() {
        Some((last, [])) => last.borrow().to_owned(),
        Some((last, rest)) => format!("{} {word} {}", rest.join(", "), last.borrow()),
        None => String::new(),
    }
}

/// A code with its name.
pub(crate) fn standard_name(code: CloseCode) -> String {
    let mut named = String::new();
    push_standard_name(&mut named, code);
    named
}

/// A code with its name, or with what it probably is.
pub(crate) fn named(code: CloseCode) -> String {
    let mut named = String::new();
    push_named(&mut named, code);
    named
}

pub(crate) fn push_named(out: &mut String, code: CloseCode) {
    // A code that may be sent is never *probably* something else, so skip the guesses.
    let guesses = if code.may_be_sent() { Vec::new() } else { table::guesses(code) };
    if let Some(guess) = guesses.first().filter(|guess| guess.likelihood() == Likelihood::Probable)
    {
        push(out, format_args!("{code} (probably {guess})"));
    } else {
        push_standard_name(out, code);
    }
}

fn push_standard_name(out: &mut String, code: CloseCode) {
    push_number(out, code.get().into());
    out.push(' ');
    out.push_str(table::row(code).name);
}

/// Text in quotes, harmless for a terminal; bytes that are not UTF-8 as `\xed`. A long text is
/// cut before a whole character.
pub(crate) fn quoted(bytes: &[u8]) -> String {
    let mut quoted = String::new();
    push_quoted(&mut quoted, bytes);
    quoted
}

pub(crate) fn push_quoted(out: &mut String, bytes: &[u8]) {
    let (first, more) = bytes.split_at(character_start(bytes, MOST_BYTES));
    out.push('"');
    // It usually is valid UTF-8, and checking that is faster than splitting it into chunks.
    if let Ok(text) = str::from_utf8(first) {
        push_in_quotes(out, text);
    } else {
        for chunk in first.utf8_chunks() {
            push_in_quotes(out, chunk.valid());
            for byte in chunk.invalid() {
                push(out, format_args!("\\x{byte:02x}"));
            }
        }
    }
    out.push('"');
    if !more.is_empty() {
        push(out, format_args!(" and {} more", count(more.len())));
    }
}

/// Adds a text with its quotes escaped, so that it cannot end the quotes around it.
fn push_in_quotes(out: &mut String, text: &str) {
    for (place, part) in text.split('"').enumerate() {
        out.push_str(if place > 0 { "\\\"" } else { "" });
        push_escaped(out, part);
    }
}

/// The place up to `most` where a character of UTF-8 begins, or where the bytes end.
fn character_start(bytes: &[u8], most: usize) -> usize {
    let is_continuation = |at: &usize| bytes.get(*at).is_some_and(|byte| byte & 0xc0 == 0x80);
    let most = most.min(bytes.len());
    // A character has three continuation bytes at the most; more of them are not UTF-8.
    (most.saturating_sub(3)..=most).rev().find(|at| !is_continuation(at)).unwrap_or(most)
}

/// A number in decimal digits; without the machinery of formats, which takes longer than the rest
/// of a line.
pub(crate) fn push_number(out: &mut String, number: u64) {
    out.push_str(itoa::Buffer::new().format(number));
}

/// A time as people say it: `60 s`, `1.5 s`, `20 min`, `3.5 h`.
pub(crate) fn spelled(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    let (number, unit) = match seconds {
        ..1.0 => (seconds * 1000.0, "ms"),
        ..300.0 => (seconds, "s"),
        ..10_800.0 => (seconds / 60.0, "min"),
        _ => (seconds / 3600.0, "h"),
    };
    let rounded = format!("{number:.1}");
    format!("{} {unit}", rounded.strip_suffix(".0").unwrap_or(&rounded))
}

/// Writing to a string cannot fail.
pub(crate) fn push(out: &mut String, text: fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_sent_is_never_probably_something_else() {
        for code in (0..=u16::MAX).map(CloseCode::new).filter(|code| code.may_be_sent()) {
            let is_probable = |guess: &table::Guess| guess.likelihood() == Likelihood::Probable;
            assert!(!table::guesses(code).iter().any(is_probable), "{code}");
        }
    }

    #[test]
    fn times_as_people_say_them() {
        for (millis, expected) in [
            (0, "0 ms"),
            (250, "250 ms"),
            (1_500, "1.5 s"),
            (60_000, "60 s"),
            (60_040, "60 s"),
            (1_200_000, "20 min"),
            (12_600_000, "3.5 h"),
        ] {
            assert_eq!(spelled(Duration::from_millis(millis)), expected);
        }
    }
}
