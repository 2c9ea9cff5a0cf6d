//! A document as text for a terminal.

use wsclose::Source;

use crate::cli::output::document::{Document, Part, Section};
use crate::cli::output::marked::{Mark, Text, WIDEST};
use crate::cli::output::phrase::{beginnings, in_brackets};
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
    let mut page = Page::new(section.sources, terminal);
    let mut head = title(&section);
    for origin in section.origins {
        page.push(&origin.into(), "", "  ");
    }
    head.push_str(": ");
    head.push(&linked(section.summary, page.sources));
    page.push(&head, "", "  ");
    for part in section.parts {
        page.part(part);
    }
    page.text
}

/// Text for a terminal, as far as it is written.
pub(crate) struct Page<'a> {
    pub(crate) text: Text,
    /// The sources that prose links to.
    sources: &'a [Source],
    width: usize,
}

impl<'a> Page<'a> {
    /// An empty page, whose prose links to `sources`.
    pub(crate) fn new(sources: &'a [Source], terminal: &Terminal) -> Self {
        // Finding links takes time, so skip it if none will be shown.
        let sources = if terminal.links { sources } else { &[] };
        Self { text: String::with_capacity(ROOM).into(), sources, width: terminal.width }
    }

    pub(crate) fn part(&mut self, part: Part) {
        match part {
            Part::Paragraph(paragraph) => self.prose(paragraph, "  ", "  "),
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
            Part::Keyed(heading, items) => {
                self.heading(&heading);
                for (i, (key, item)) in items.into_iter().enumerate() {
                    let mut first = Text::from(number(i));
                    first.push_marked(&key, Mark::Label);
                    first.push_str(": ");
                    self.keyed(&first, item, "     ");
                }
            }
            Part::Facts(heading, facts) => {
                self.heading(heading);
                if heading.is_empty() {
                    self.text.push_str("\n");
                }
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

    /// Adds a paragraph, with one indent for its first line and one for the rest.
    pub(crate) fn push(&mut self, text: &Text, first: impl Into<Text>, rest: &str) {
        self.text.push_wrapped(text, first, rest, self.width);
    }

    /// The same, with links in it.
    pub(crate) fn prose(&mut self, text: String, first: impl Into<Text>, rest: &str) {
        self.push(&linked(text, self.sources), first, rest);
    }

    /// A paragraph that begins with marked text.
    fn keyed(&mut self, first: &Text, text: String, rest: &str) {
        let mut whole = first.clone();
        whole.push(&linked(text, self.sources));
        self.push(&whole, "", rest);
    }

    /// As many sentences of a text as have room in so many rows, the first in any case; they follow
    /// marked text in the first row. `cite` comes after the last of them.
    pub(crate) fn sentences(
        &mut self,
        first: &Text,
        text: &str,
        cite: &str,
        rest: &str,
        most_rows: usize,
    ) {
        let written = |text: &str| {
            let mut whole = first.clone();
            whole.push(&linked(format!("{text}{cite}"), self.sources));
            whole.wrap("", rest, self.width)
        };
        let fits = |text: &Text| text.rows() <= most_rows;
        let mut shorter = beginnings(text).map(written);
        let text = shorter.by_ref().find(fits).or_else(|| beginnings(text).last().map(written));
        self.text.push(&text.unwrap_or_default());
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
        self.beside(column, text, INDENT);
    }

    /// A name with its text beside it; below it, where the column of the texts leaves no room.
    pub(crate) fn term(&mut self, name: &str, text: String, column: usize) {
        let indent = " ".repeat(column);
        let mut first = Text::from("  ");
        first.push_marked(name, Mark::Label);
        if name.len() + 4 <= column {
            first.pad(column);
        } else {
            self.push(&first, "", "  ");
            first = Text::from(&*indent);
        }
        self.beside(first, text, &indent);
    }

    /// Text beside a label.
    fn beside(&mut self, label: Text, text: String, indent: &str) {
        if text.starts_with("https://") {
            // An address that is broken is none any more.
            self.text.push(&label);
            self.text.push_str(&text);
            self.text.push_str("\n");
        } else {
            self.prose(text, label, indent);
        }
    }
}

/// What is before an item of a list; the first is item 0.
fn number(position: usize) -> String {
    format!("{:>3}. ", position + 1)
}
