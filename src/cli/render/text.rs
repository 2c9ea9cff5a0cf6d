//! A document as text for a terminal.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm, fill};

use super::document::{Document, Part, Section};
use crate::cli::terminal::{Theme, paint};

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
        let codes = paint(&section.codes, theme.class(section.class));
        format!("{codes} {}: {}\n", paint(&section.name, theme.heading()), section.summary)
    };
    document.iter().map(line).collect()
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
    text
}

fn part(part: &Part, theme: Theme, width: usize) -> String {
    match part {
        Part::Paragraph(paragraph) => wrap(paragraph, "  ", "  ", width),
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
            let mut text = "\n".to_owned();
            for (label, fact) in facts {
                let indent = " ".repeat(LABEL_WIDTH);
                let wrapped = if fact.starts_with("https://") {
                    // An address that is broken is none any more.
                    format!("{indent}{fact}\n")
                } else {
                    wrap(fact, &indent, &indent, width)
                };
                let label_column = format!("{label:<LABEL_WIDTH$}");
                let painted = label_column.replacen(label, &paint(label, theme.label()), 1);
                text.push_str(&painted);
                text.push_str(&wrapped[LABEL_WIDTH..]);
            }
            text
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

fn heading(heading: &str, theme: Theme, width: usize) -> String {
    let heading = wrap(heading, "", "", width);
    format!("\n{}\n", paint(heading.trim_end(), theme.heading()))
}

/// A name with its text beside it, where the column of the texts leaves room for the name.
fn term(name: &str, text: &str, column: usize, theme: Theme, width: usize) -> String {
    let name_column = format!("  {name:<0$}", column.saturating_sub(2));
    let wrapped = wrap(text, &name_column, &" ".repeat(column), width);
    wrapped.replacen(name, &paint(name, theme.label()), 1)
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
