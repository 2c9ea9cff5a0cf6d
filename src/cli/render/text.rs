//! A document as text for a terminal.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm, fill};

use super::document::{Document, Part, Section};
use crate::cli::terminal::{Theme, paint};

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 100;

const LABEL_WIDTH: usize = 13;

const WIDEST_LABEL: usize = 16;

/// Writes a document in `width` columns.
pub(crate) fn write(document: &Document, theme: Theme, width: usize) -> String {
    document.iter().map(|one| section(one, theme, width)).collect::<Vec<_>>().join("\n")
}

/// One line a code.
pub(crate) fn brief(document: &Document, theme: Theme) -> String {
    let line = |section: &Section| {
        let title = painted(section, &section.title(), theme);
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
    let mut text = painted(section, &wrap(&head, "", "  ", width), theme);
    for part in &section.parts {
        text.push_str(&self::part(part, theme, width));
    }
    text
}

/// The same text, with the codes and the name at its beginning in colour.
fn painted(section: &Section, text: &str, theme: Theme) -> String {
    let text = text.replacen(&section.codes, &paint(&section.codes, theme.class(section.class)), 1);
    if section.name.is_empty() {
        return text;
    }
    text.replacen(&section.name, &paint(&section.name, theme.heading()), 1)
}

fn part(part: &Part, theme: Theme, width: usize) -> String {
    match part {
        Part::Paragraph(paragraph) => wrap(paragraph, "  ", "  ", width),
        Part::List(heading, items) => {
            let heading = wrap(heading, "", "", width);
            let mut text = format!("\n{}\n", paint(heading.trim_end(), theme.heading()));
            for (i, item) in items.iter().enumerate() {
                text.push_str(&wrap(item, &format!("{:>3}. ", i + 1), "     ", width));
            }
            text
        }
        Part::Facts(rows) => format!("\n{}", table(rows, LABEL_WIDTH, theme, width)),
        Part::Table(heading, rows) => {
            let labels = rows.iter().map(|(label, _)| label.len() + 2).max().unwrap_or_default();
            let rows = table(rows, labels.clamp(LABEL_WIDTH, WIDEST_LABEL), theme, width);
            if heading.is_empty() {
                return rows;
            }
            let heading = wrap(heading, "", "", width);
            format!("\n{}\n{rows}", paint(heading.trim_end(), theme.heading()))
        }
    }
}

/// Labels with a text each, the texts in one column.
fn table<L: AsRef<str>>(rows: &[(L, String)], labels: usize, theme: Theme, width: usize) -> String {
    let indent = " ".repeat(labels);
    let row = |(label, text): &(L, String)| {
        let label = label.as_ref();
        let wrapped = wrap(text, &indent, &indent, width);
        let column = format!("{label:<labels$}").replacen(label, &paint(label, theme.label()), 1);
        column + wrapped.get(labels..).unwrap_or_default()
    };
    rows.iter().map(row).collect()
}

/// Wraps a paragraph; a line break at its end.
pub(crate) fn wrap(text: &str, first: &str, rest: &str, width: usize) -> String {
    let width = width.min(WIDEST);
    wrap_words(text, first, rest, width).unwrap_or_else(|| wrap_any(text, first, rest, width))
}

/// Wraps plain words with one space between them. Nearly all texts are such, and most of the time
/// of a run was spent on them before. `None` for what is more than that.
fn wrap_words(text: &str, first: &str, rest: &str, width: usize) -> Option<String> {
    let room = width.checked_sub(first.len().max(rest.len()))?;
    let is_plain = |word: &str| {
        (1..=room).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_graphic())
    };
    let mut wrapped = String::with_capacity(text.len() + text.len() / 4);
    let mut column = width;
    for word in text.split(' ') {
        if !is_plain(word) {
            return None;
        }
        let is_first = wrapped.is_empty();
        if is_first || column + 1 + word.len() > width {
            let indent = if is_first { first } else { rest };
            wrapped.extend([if is_first { "" } else { "\n" }, indent, word]);
            column = indent.len() + word.len();
        } else {
            wrapped.extend([" ", word]);
            column += 1 + word.len();
        }
    }
    wrapped.push('\n');
    Some(wrapped)
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
        fn plain_words_are_wrapped_like_any_text(
            text in "[a-z`.,(]{1,12}( [a-z`.,(]{1,12}){0,30}",
            first in "[ .1]{0,5}",
            rest in " {0,5}",
            width in 17..100_usize,
        ) {
            let wrapped = wrap_words(&text, &first, &rest, width);
            prop_assert_eq!(wrapped, Some(wrap_any(&text, &first, &rest, width)));
        }
    }

    #[test]
    fn what_is_more_than_plain_words_is_left() {
        for text in ["", " a", "a ", "a  b", "größer", "a\nb", "longer than it is wide"] {
            assert_eq!(wrap_words(text, "", "", 5), None, "{text}");
        }
    }
}
