//! A document as Markdown, for an issue or a wiki.

use std::fmt::Display;

use crate::cli::output::document::{Document, Part, Section};
use crate::cli::output::phrase::{capital, in_brackets};

/// Writes a document.
pub(crate) fn write(document: &Document) -> String {
    document.iter().map(section).collect::<Vec<_>>().join("\n")
}

/// One item a section.
pub(crate) fn brief(document: &Document) -> String {
    let line = |section: &Section| {
        let asked = in_brackets(&section.asked);
        format!("- **{}**: {}{asked}\n", section.title(), section.summary)
    };
    document.iter().map(line).collect()
}

fn section(section: &Section) -> String {
    let stop = if section.summary.ends_with('?') { "" } else { "." };
    let summary = capital(&section.summary);
    let origins: String = section.origins.iter().map(|origin| quote(origin)).collect();
    let head = format!("## {}\n\n{origins}{summary}{stop}\n", section.title());
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
        Part::Terms(heading, terms) if heading.is_empty() => format!("\n{}", items(terms)),
        Part::Terms(heading, terms) => format!("\n**{heading}**\n\n{}", items(terms)),
        Part::Keyed(heading, keyed) => {
            let items: Vec<_> = keyed
                .iter()
                .enumerate()
                .map(|(i, (key, item))| format!("{}. **{key}**: {item}\n", i + 1))
                .collect();
            format!("\n**{heading}**\n\n{}", items.concat())
        }
        Part::Facts("", facts) => format!("\n{}", items(facts)),
        Part::Facts(heading, facts) => format!("\n**{heading}**\n\n{}", items(facts)),
        Part::Sources(sources) => {
            let sources: Vec<_> = sources
                .iter()
                .enumerate()
                .map(|(i, (name, url))| match url {
                    Some(url) => format!("{}. [{name}]({url})\n", i + 1),
                    None => format!("{}. {name}\n", i + 1),
                })
                .collect();
            format!("\n**Where this was read**\n\n{}", sources.concat())
        }
    }
}

fn items(items: &[(impl Display, String)]) -> String {
    let items: Vec<_> =
        items.iter().map(|(name, text)| format!("- **{name}**: {text}\n")).collect();
    items.concat()
}
