//! Text that others wrote, made harmless for a terminal.

use std::borrow::Cow;
use std::fmt::{self, Write};

use anstream::adapter::strip_str;

/// Shows a text with everything escaped that a terminal would obey or not show: control
/// characters (C0, DEL, C1), escape sequences with them, bidirectional controls, line and
/// paragraph separators, zero-width and other invisible characters. The backslash is escaped
/// too, so that what looks like an escape is one.
#[derive(Clone, Copy)]
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

/// Adds what [`Escaped`] shows.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    // With no early end, this takes many bytes at a time.
    if text.bytes().fold(true, |stays, byte| stays & byte_stays(byte)) {
        out.push_str(text);
    } else {
        // Writing to a string cannot fail.
        let _ = Escaped(text).write(out);
    }
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

impl<'a> Escaped<'a> {
    fn write(self, f: &mut impl Write) -> fmt::Result {
        // What stays as it is is written in pieces as long as can be.
        let mut written = 0;
        for (at, c) in self.doubtful().filter(|(at, c)| !stays(*at, *c)) {
            f.write_str(self.0.get(written..at).unwrap_or_default())?;
            written = at + c.len_utf8();
            if is_blank(c) {
                write!(f, "{}", c.escape_unicode())?;
            } else {
                write!(f, "{}", c.escape_debug())?;
            }
        }
        f.write_str(self.0.get(written..).unwrap_or_default())
    }

    /// The characters that have to be looked at, with their places; most of a text has none.
    fn doubtful(self) -> impl Iterator<Item = (usize, char)> + 'a {
        let places = (0..).zip(self.0.bytes()).filter(|(_, byte)| !byte_stays(*byte));
        // None begins inside of another.
        places.filter_map(move |(at, _)| Some((at, self.0.get(at..)?.chars().next()?)))
    }
}

const fn byte_stays(byte: u8) -> bool {
    is_plain(byte) && byte != b'\\'
}

/// Whether the character at this place is shown as it is. At the beginning a combining mark would
/// alter what we print before it.
fn stays(at: usize, c: char) -> bool {
    match u8::try_from(c) {
        Ok(byte) if byte.is_ascii() => byte_stays(byte),
        _ => at > 0 && !is_hostile(c),
    }
}

/// Whether a byte is a printable character of ASCII, a space among them: nothing of it is hostile.
pub(crate) const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte == b' '
}

/// Whether a character must not reach a terminal as it is.
pub(crate) fn is_hostile(c: char) -> bool {
    // Most characters are these, and cheap to tell.
    let is_harmless = c.is_ascii_graphic() || c == ' ';
    !is_harmless && (is_blank(c) || !is_printable(c))
}

/// Whether a character is printable as the standard library's Unicode tables have it: not a
/// control, format, private, unassigned or separating character. Behind another character the
/// library lets combining marks pass, which many scripts need.
fn is_printable(c: char) -> bool {
    c.is_alphanumeric() || {
        let mut text = [b'a'; 1 + 4];
        let end = 1 + c.encode_utf8(&mut text[1..]).len();
        let text = std::str::from_utf8(&text[..end]).unwrap_or_default();
        text.escape_debug().count() == 2
    }
}

/// Marks, letters and symbols by category that show nothing: joiners, variation selectors,
/// fillers and the blank Braille pattern.
const fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}'
            | '\u{16fe4}'
            | '\u{1d159}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

/// The most characters of what was typed that an error repeats.
const MOST_SHOWN: usize = 60;

/// What was typed, harmless for a terminal, and not at any length.
pub(crate) fn shown(text: &str) -> String {
    let start = start_of(text, MOST_SHOWN);
    let more = if start.len() < text.len() { "..." } else { "" };
    format!("{}{more}", Escaped(start))
}

/// The first characters of a text, at most this many.
pub(crate) fn start_of(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// The last characters of a text, at most this many.
pub(crate) fn end_of(text: &str, most: usize) -> &str {
    let start = text.char_indices().rev().take(most).last().map_or(text.len(), |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// The same of what was typed and is no text.
pub(crate) fn shown_bytes(bytes: &[u8]) -> String {
    let (first, more) = bytes.split_at(bytes.len().min(MOST_SHOWN));
    format!("{}{}", first.escape_ascii(), if more.is_empty() { "" } else { "..." })
}

/// The text without a byte order mark, and without the escape sequences that colour a log.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.contains('\x1b') {
        return text.into();
    }
    // One that has no end would take the lines behind it along.
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        plain.extend(strip_str(line));
        plain.push_str(end);
    }
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(text: &str, shown: &str) {
        assert_eq!(Escaped(text).to_string(), shown);
    }

    #[test]
    fn what_a_terminal_would_obey_is_escaped() {
        shows("\x1b]0;pwn\x07", r"\u{1b}]0;pwn\u{7}");
        shows("\u{9b}31m", r"\u{9b}31m");
        shows("\0\r\n\t\x7f", r"\0\r\n\t\u{7f}");
        shows("\u{202e}cba\u{202c}", r"\u{202e}cba\u{202c}");
        shows("\u{2066}\u{2069}\u{61c}\u{200e}", r"\u{2066}\u{2069}\u{61c}\u{200e}");
        shows("a\u{2028}b\u{2029}c\u{85}", r"a\u{2028}b\u{2029}c\u{85}");
    }

    #[test]
    fn what_a_terminal_would_not_show_is_escaped() {
        shows("a\u{200b}b\u{feff}c\u{ad}d", r"a\u{200b}b\u{feff}c\u{ad}d");
        shows("\u{e0041}\u{fe0f}\u{34f}", r"\u{e0041}\u{fe0f}\u{34f}");
        shows("\u{3164}\u{2800}", r"\u{3164}\u{2800}");
    }

    #[test]
    fn an_escape_that_was_typed_is_told_from_a_real_one() {
        shows(r"\u{1b}", r"\\u{1b}");
    }

    #[test]
    fn ordinary_text_stays() {
        for text in ["gone! \"it's\" größer 日本 😀", "e\u{301}té", "नमस्ते"] {
            shows(text, text);
        }
    }

    #[test]
    fn a_mark_does_not_combine_with_what_we_print_before_it() {
        shows("\u{301}e", r"\u{301}e");
    }

    #[test]
    fn only_the_escaped_is_hostile() {
        for c in '\0'..=char::MAX {
            let text = format!("a{c}");
            let changed = Escaped(&text).to_string() != text && c != '\\';
            assert_eq!(is_hostile(c), changed, "{c:?}");
        }
    }
}
