//! A document as text for a terminal.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm, fill};

use super::document::{Document, Part, Section};
use super::hyperlinks;
use crate::cli::terminal::{Theme, paint, paint_first};

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 100;

const LABEL_WIDTH: usize = 13;

/// Writes a document in `width` columns.
pub(crate) fn write(document: &Document, theme: Theme, width: usize) -> String {
    document.iter().map(|one| section(one, theme, width)).collect::<Vec<_>>().join("\n")
}

/// One line a section.
pub(crate) fn brief(document: &Document, theme: Theme) -> String {
    let line = |section: &Section| {
        let title = painted(section, section.title(), theme);
        format!("{title}: {}{}\n", section.summary, in_brackets(&section.asked))
    };
    document.iter().map(line).collect()
}

/// What a line says at its end, if anything.
pub(crate) fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}

fn section(section: &Section, theme: Theme, width: usize) -> String {
    let head = format!("{}: {}", section.title(), section.summary);
    // Colour comes after wrapping, so that it does not count as width.
    let mut text = painted(section, wrap(&head, "", "  ", width), theme);
    for part in &section.parts {
        text.push_str(&self::part(part, theme, width));
    }
    if theme.links {
        text = hyperlinks::link(&text, section.sources);
    }
    let origins = section.origins.iter().map(|origin| wrap(origin, "", "  ", width));
    origins.collect::<String>() + &text
}

/// The same text, with the codes and the name at its beginning in colour.
fn painted(section: &Section, text: String, theme: Theme) -> String {
    let text = paint_first(&section.codes, text, theme.class(section.class));
    if section.name.is_empty() { text } else { paint_first(&section.name, text, theme.heading()) }
}

fn part(part: &Part, theme: Theme, width: usize) -> String {
    match part {
        Part::Paragraph(paragraph) => wrap(paragraph, "  ", "  ", width),
        Part::Headed(heading, paragraph) => {
            self::heading(heading, theme, width) + &wrap(paragraph, "  ", "  ", width)
        }
        Part::List(heading, items) => {
            let mut text = self::heading(heading, theme, width);
            for (i, item) in items.iter().enumerate() {
                text.push_str(&wrap(item, &format!("{:>3}. ", i + 1), "     ", width));
            }
            text
        }
        Part::Terms(heading, terms) => {
            let longest = terms.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
            // Where there is little room, the texts are indented and no column.
            let column = if 2 * longest < width.min(WIDEST) { longest + 4 } else { 4 };
            let line = |(name, text): &(String, String)| term(name, text, column, theme, width);
            self::heading(heading, theme, width) + &terms.iter().map(line).collect::<String>()
        }
        Part::Facts(facts) => {
            let line = |(label, text): &(&str, String)| fact(label, text, theme, width);
            "\n".to_owned() + &facts.iter().map(line).collect::<String>()
        }
        Part::Sources(sources) => {
            let mut text = heading("Where this was read", theme, width);
            for (i, (name, url)) in sources.iter().enumerate() {
                text.push_str(&wrap(name, &format!("{:>3}. ", i + 1), "     ", width));
                // An address that is broken is none any more.
                text.extend(url.iter().map(|url| format!("     {url}\n")));
            }
            text
        }
    }
}

/// A heading with a line above it; nothing for none.
fn heading(heading: &str, theme: Theme, width: usize) -> String {
    if heading.is_empty() {
        return String::new();
    }
    let heading = wrap(heading, "", "", width);
    format!("\n{}\n", paint(heading.trim_end(), theme.heading()))
}

/// A label with its text beside it.
fn fact(label: &str, text: &str, theme: Theme, width: usize) -> String {
    let label_column = padded(label, LABEL_WIDTH);
    let wrapped = if text.starts_with("https://") {
        // An address that is broken is none any more.
        format!("{label_column}{text}\n")
    } else {
        wrap(text, &label_column, &" ".repeat(LABEL_WIDTH), width)
    };
    paint_first(label, wrapped, theme.label())
}

/// A name with its text beside it; below it, where the column of the texts leaves no room.
fn term(name: &str, text: &str, column: usize, theme: Theme, width: usize) -> String {
    let indent = " ".repeat(column);
    let wrapped = if name.len() + 4 <= column {
        wrap(text, &padded(&format!("  {name}"), column), &indent, width)
    } else {
        wrap(name, "  ", "  ", width) + &wrap(text, &indent, &indent, width)
    };
    paint_first(name, wrapped, theme.label())
}

/// A text with spaces behind it, up to this many bytes. A format would count characters, and write
/// one space at a time.
fn padded(text: &str, width: usize) -> String {
    text.to_owned() + &" ".repeat(width.saturating_sub(text.len()))
}

/// Wraps a paragraph; a line break at its end.
pub(crate) fn wrap(text: &str, first: &str, rest: &str, width: usize) -> String {
    let width = width.min(WIDEST);
    wrap_plain(text, first, rest, width).unwrap_or_else(|| wrap_any(text, first, rest, width))
}

/// Wraps what nearly every text is: ASCII, with one space where a line ends, and no word wider than
/// a line. This saves `explain` a quarter of its instructions.
fn wrap_plain(text: &str, first: &str, rest: &str, width: usize) -> Option<String> {
    if ![text, first, rest].into_iter().all(is_printable) || text.ends_with(' ') {
        return None;
    }
    // Room for the indents too: growing it would cost more than wrapping.
    let mut wrapped = String::with_capacity(first.len() + text.len() * 3 / 2 + rest.len());
    let (mut indent, mut left) = (first, text);
    loop {
        let room = width.checked_sub(indent.len())?;
        let end = match left.as_bytes().get(..=room) {
            Some(line) => line.iter().rposition(|byte| *byte == b' ')?,
            None => left.len(),
        };
        let line = &left[..end];
        if line.is_empty() || line.starts_with(' ') || line.ends_with(' ') {
            return None;
        }
        wrapped.extend([indent, line, "\n"]);
        match left.get(end + 1..) {
            Some(next) => (indent, left) = (rest, next),
            None => return Some(wrapped),
        }
    }
}

fn is_printable(text: &str) -> bool {
    // Counting takes a fraction of the time that it takes to stop at the first.
    text.bytes().filter(|byte| !matches!(byte, b' '..=b'~')).count() == 0
}

fn wrap_any(text: &str, first: &str, rest: &str, width: usize) -> String {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    fill(text, options) + "\n"
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_text_is_wrapped_like_any(
            text in "[ -~]{0,80}|([a-z`(,.]{1,12} ){0,40}[a-z]{1,12}",
            indent in 0_usize..6,
            width in 1_usize..100,
        ) {
            let rest = " ".repeat(indent);
            if let Some(plain) = wrap_plain(&text, "- ", &rest, width) {
                prop_assert_eq!(plain, wrap_any(&text, "- ", &rest, width));
            }
        }

        #[test]
        fn plain_words_are_plain_text(
            text in "[a-z`.,(]{1,12}( [a-z`.,(]{1,12}){0,30}",
            first in "[ .1]{0,5}",
            rest in " {0,5}",
            width in 17..100_usize,
        ) {
            let wrapped = wrap_plain(&text, &first, &rest, width);
            prop_assert_eq!(wrapped, Some(wrap_any(&text, &first, &rest, width)));
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_textwrap() {
        for text in [
            "abcd     bcdefghi",
            "abcdefgh  i",
            " a",
            "a ",
            "",
            "gr\u{f6}\u{df}er",
            "a\nb",
            "abcdefghij",
        ] {
            assert_eq!(wrap_plain(text, "", "", 9), None, "{text:?}");
        }
        assert_eq!(wrap_plain("a bc def", "", "  ", 5).as_deref(), Some("a bc\n  def\n"));
    }
}
