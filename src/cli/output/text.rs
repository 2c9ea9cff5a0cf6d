//! A document as text for a terminal.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm, fill};

use crate::cli::output::document::{Document, Part, Section};
use crate::cli::output::hyperlinks;
use crate::cli::output::terminal::{Theme, paint_first, paint_range};

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 100;

/// The column of the texts beside a label, and what is before the second line of one.
const LABEL_WIDTH: usize = INDENT.len();
const INDENT: &str = "             ";

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
        push_part(&mut text, part, theme, width);
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

fn push_part(out: &mut String, part: &Part, theme: Theme, width: usize) {
    match part {
        Part::Paragraph(paragraph) => push_wrapped(out, paragraph, "  ", "  ", width),
        Part::Headed(heading, paragraph) => {
            push_heading(out, heading, theme, width);
            push_wrapped(out, paragraph, "  ", "  ", width);
        }
        Part::List(heading, items) => {
            push_heading(out, heading, theme, width);
            for (i, item) in items.iter().enumerate() {
                push_item(out, i, item, width);
            }
        }
        Part::Terms(heading, terms) => {
            let longest = terms.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
            // Where there is little room, the texts are indented and no column.
            let column = if 2 * longest < width.min(WIDEST) { longest + 4 } else { 4 };
            push_heading(out, heading, theme, width);
            for (name, text) in terms {
                push_term(out, name, text, column, theme, width);
            }
        }
        Part::Facts(facts) => {
            out.push('\n');
            for (label, text) in facts {
                push_fact(out, label, text, theme, width);
            }
        }
        Part::Sources(sources) => {
            push_heading(out, "Where this was read", theme, width);
            for (i, (name, url)) in sources.iter().enumerate() {
                push_item(out, i, name, width);
                // An address that is broken is none any more.
                out.extend(url.iter().map(|url| format!("     {url}\n")));
            }
        }
    }
}

/// A heading with a line above it; nothing for none.
fn push_heading(out: &mut String, heading: &str, theme: Theme, width: usize) {
    if heading.is_empty() {
        return;
    }
    out.push('\n');
    let start = out.len();
    push_wrapped(out, heading, "", "", width);
    paint_range(out, start..out.len() - 1, theme.heading());
}

/// An item with its number; the first is item 0.
fn push_item(out: &mut String, position: usize, item: &str, width: usize) {
    push_wrapped(out, item, &format!("{:>3}. ", position + 1), "     ", width);
}

/// A label with its text beside it.
fn push_fact(out: &mut String, label: &str, text: &str, theme: Theme, width: usize) {
    let start = out.len();
    let label_column = padded(label, LABEL_WIDTH);
    if text.starts_with("https://") {
        // An address that is broken is none any more.
        out.extend([&label_column, text, "\n"]);
    } else {
        push_wrapped(out, text, &label_column, INDENT, width);
    }
    paint_label(out, start, label, theme);
}

/// A name with its text beside it; below it, where the column of the texts leaves no room.
fn push_term(out: &mut String, name: &str, text: &str, column: usize, theme: Theme, width: usize) {
    let indent = " ".repeat(column);
    let start = out.len() + 2;
    if name.len() + 4 <= column {
        push_wrapped(out, text, &padded(&format!("  {name}"), column), &indent, width);
    } else {
        push_wrapped(out, name, "  ", "  ", width);
        push_wrapped(out, text, &indent, &indent, width);
    }
    paint_label(out, start, name, theme);
}

/// Paints a label that stands at `start`, unless it was broken there.
fn paint_label(out: &mut String, start: usize, label: &str, theme: Theme) {
    let at = start..start + label.len();
    if out.get(at.clone()) == Some(label) {
        paint_range(out, at, theme.label());
    }
}

/// A text with spaces behind it, up to this many characters. A format would write one space at a
/// time.
fn padded(text: &str, width: usize) -> String {
    text.to_owned() + &" ".repeat(width.saturating_sub(text.chars().count()))
}

/// Wraps a paragraph; a line break at its end.
pub(crate) fn wrap(text: &str, first: &str, rest: &str, width: usize) -> String {
    let mut wrapped = String::new();
    push_wrapped(&mut wrapped, text, first, rest, width);
    wrapped
}

fn push_wrapped(out: &mut String, text: &str, first: &str, rest: &str, width: usize) {
    let options = Options::new(width.min(WIDEST))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    out.push_str(&fill(text, options));
    out.push('\n');
}
