//! A document as Markdown, for an issue or a wiki.

use super::document::{Document, Part, Section, capital};
use crate::cli::view::code::Explanation;

/// Writes a document.
pub(crate) fn write(document: &Document) -> String {
    document.iter().map(section).collect::<Vec<_>>().join("\n")
}

/// One item a code.
pub(crate) fn brief(explanations: &[Explanation]) -> String {
    let line = |explanation: &Explanation| {
        format!(
            "- **{} {}**: {}\n",
            explanation.codes(),
            explanation.row.name,
            explanation.headline()
        )
    };
    explanations.iter().map(line).collect()
}

fn section(section: &Section) -> String {
    let stop = if section.summary.ends_with('?') { "" } else { "." };
    let summary = capital(&section.summary);
    let origins: String = section.origins.iter().map(|origin| quote(origin)).collect();
    let head = format!("## {} {}\n\n{origins}{summary}{stop}\n", section.codes, section.name);
    section.parts.iter().fold(head, |text, part| text + &self::part(part))
}

/// A text that others wrote in part: as code, so that no markup in it counts.
fn quote(text: &str) -> String {
    format!("> `{}`\n\n", text.replace('`', "'"))
}

fn part(part: &Part) -> String {
    match part {
        Part::Paragraph(paragraph) => format!("\n{paragraph}\n"),
        Part::List(heading, items) => {
            let items: Vec<_> =
                items.iter().enumerate().map(|(i, item)| format!("{}. {item}\n", i + 1)).collect();
            format!("\n**{heading}**\n\n{}", items.concat())
        }
        Part::Facts(facts) => {
            let facts: Vec<_> =
                facts.iter().map(|(label, fact)| format!("- **{label}**: {fact}\n")).collect();
            format!("\n{}", facts.concat())
        }
    }
}
