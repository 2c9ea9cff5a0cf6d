//! A document as text for a terminal.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm, fill};

use super::document::{Document, Part, Section};
use crate::cli::terminal::{Theme, paint};
use crate::cli::view::code::Explanation;

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 100;

const LABEL_WIDTH: usize = 13;

/// Writes a document in `width` columns.
pub(crate) fn write(document: &Document, theme: Theme, width: usize) -> String {
    document.iter().map(|one| section(one, theme, width)).collect::<Vec<_>>().join("\n")
}

/// One line a code.
pub(crate) fn brief(explanations: &[Explanation], theme: Theme) -> String {
    let line = |explanation: &Explanation| {
        let row = explanation.row;
        let codes = paint(&explanation.codes(), theme.class(row.class()));
        format!("{codes} {}: {}\n", paint(row.name, theme.heading()), explanation.headline())
    };
    explanations.iter().map(line).collect()
}

fn section(section: &Section, theme: Theme, width: usize) -> String {
    let head = format!("{} {}: {}", section.codes, section.name, section.summary);
    let mut text = wrap(&head, "", "  ", width);
    // Colour comes after wrapping, so that it does not count as width.
    text = text.replacen(&section.codes, &paint(&section.codes, theme.class(section.class)), 1);
    text = text.replacen(&section.name, &paint(&section.name, theme.heading()), 1);
    for part in &section.parts {
        text.push_str(&self::part(part, theme, width));
    }
    let origins = section.origins.iter().map(|origin| wrap(origin, "", "  ", width));
    origins.collect::<String>() + &text
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
        Part::Facts(facts) => {
            let mut text = "\n".to_owned();
            for (label, fact) in facts {
                let indent = " ".repeat(LABEL_WIDTH);
                let wrapped = wrap(fact, &indent, &indent, width);
                let label_column = format!("{label:<LABEL_WIDTH$}");
                let painted = label_column.replacen(label, &paint(label, theme.label()), 1);
                text.push_str(&painted);
                text.push_str(&wrapped[LABEL_WIDTH..]);
            }
            text
        }
    }
}

/// Wraps a paragraph; a line break at its end.
pub(crate) fn wrap(text: &str, first: &str, rest: &str, width: usize) -> String {
    let options = Options::new(width.min(WIDEST))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    fill(text, options) + "\n"
}
