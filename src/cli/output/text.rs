//! A document as text for a terminal.

use wsclose::Source;

use crate::cli::output::document::{Document, Part, Section};
use crate::cli::output::marked::{Mark, Text, WIDEST};
use crate::cli::output::phrase::in_brackets;
use crate::cli::output::sources::linked;
use crate::cli::output::terminal::Terminal;

/// What is before the second line of a text beside a label; as wide as the column of labels.
const INDENT: &str = "             ";

/// Enough bytes for most sections, so that their text is not moved again and again as it grows.
const ROOM: usize = 4096;

/// Writes a document.
pub(crate) fn write(document: Document, terminal: &Terminal) -> Text {
    Text::join(document.into_iter().map(|one| section(one, terminal)), "\n")
}

/// One line a section.
pub(crate) fn brief(document: &Document) -> Text {
    let line = |section: &Section| {
        let mut line = title(section);
        line.push_str(&format!(": {}{}\n", section.summary, in_brackets(&section.asked)));
        line
    };
    Text::join(document.iter().map(line), "")
}

/// The codes and their name.
fn title(section: &Section) -> Text {
    let mut title = Text::marked(&section.codes, Mark::Class(section.class));
    if !section.name.is_empty() {
        title.push_str(" ");
        title.push_marked(&section.name, Mark::Heading);
    }
    title
}

fn section(section: Section, terminal: &Terminal) -> Text {
    // Finding links takes time, so skip it if none will be shown.
    let sources = if terminal.links { section.sources } else { &[] };
    let text = String::with_capacity(ROOM).into();
    let mut page = Page { text, sources, width: terminal.width };
    let mut head = title(&section);
    for origin in section.origins {
        page.push(&origin.into(), "", "  ");
    }
    head.push_str(": ");
    head.push(&linked(section.summary, sources));
    page.push(&head, "", "  ");
    for part in section.parts {
        page.part(part);
    }
    page.text
}

/// What is written of a section.
struct Page<'a> {
    text: Text,
    /// The sources that prose links to.
    sources: &'a [Source],
    width: usize,
}

impl Page<'_> {
    fn part(&mut self, part: Part) {
        match part {
            Part::Paragraph(paragraph) => self.prose(paragraph, "  ", "  "),
            Part::Headed(heading, paragraph) => {
                self.heading(heading);
                self.prose(paragraph, "  ", "  ");
            }
            Part::List(heading, items) => {
                self.heading(&heading);
                for (i, item) in items.into_iter().enumerate() {
                    self.prose(item, number(i), "     ");
                }
            }
            Part::Terms(heading, terms) => {
                let longest = terms.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
                // Where there is little room, the texts are indented and no column.
                let column = if 2 * longest < self.width.min(WIDEST) { longest + 4 } else { 4 };
                self.heading(&heading);
                for (name, text) in terms {
                    self.term(&name, text, column);
                }
            }
            Part::Facts(facts) => {
                self.text.push_str("\n");
                for (label, text) in facts {
                    self.fact(label, text);
                }
            }
            Part::Sources(sources) => {
                self.heading("Where this was read");
                for (i, (name, url)) in sources.into_iter().enumerate() {
                    let link = url.clone().map(|url| Text::marked(&name, Mark::Link(url, i)));
                    self.push(&link.unwrap_or_else(|| name.into()), number(i), "     ");
                    // An address that is broken is none any more.
                    self.text.push_str(&url.map_or(String::new(), |url| format!("     {url}\n")));
                }
            }
        }
    }

    fn push(&mut self, text: &Text, first: impl Into<Text>, rest: &str) {
        self.text.push_wrapped(text, first, rest, self.width);
    }

    fn prose(&mut self, text: String, first: impl Into<Text>, rest: &str) {
        self.push(&linked(text, self.sources), first, rest);
    }

    /// A heading with a line above it; nothing for none.
    fn heading(&mut self, heading: &str) {
        if !heading.is_empty() {
            self.text.push_str("\n");
            self.push(&Text::marked(heading, Mark::Heading), "", "");
        }
    }

    /// A label with its text beside it.
    fn fact(&mut self, label: &str, text: String) {
        let mut column = Text::marked(label, Mark::Label);
        column.pad(INDENT.len());
        if text.starts_with("https://") {
            // An address that is broken is none any more.
            self.text.push(&column);
            self.text.push_str(&text);
            self.text.push_str("\n");
        } else {
            self.prose(text, column, INDENT);
        }
    }

    /// A name with its text beside it; below it, where the column of the texts leaves no room.
    fn term(&mut self, name: &str, text: String, column: usize) {
        let indent = " ".repeat(column);
        if name.len() + 4 <= column {
            let mut first = Text::from("  ");
            first.push_marked(name, Mark::Label);
            first.pad(column);
            self.prose(text, first, &indent);
        } else {
            self.push(&Text::marked(name, Mark::Label), "  ", "  ");
            self.prose(text, &*indent, &indent);
        }
    }
}

/// What is before an item of a list; the first is item 0.
fn number(position: usize) -> String {
    format!("{:>3}. ", position + 1)
}
