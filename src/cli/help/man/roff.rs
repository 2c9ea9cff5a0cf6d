//! The simple form of the help texts and of the hand-written sections, as roff.

use std::fmt::Write;
use std::mem;

/// The widest label that still has its text beside it.
const WIDEST_LABEL: usize = 12;

/// A part of a section.
#[derive(Debug, PartialEq, Eq)]
enum Block {
    Prose(String),
    /// A label, and what is said of it.
    Item(String, String),
    /// Lines that stay as they are.
    Code(String),
}

/// A section without its heading: lines that begin in column 2 are prose, or a label, two blanks
/// or a line break, and a text that goes on in deeper lines; what begins in column 4 is code.
pub(super) fn section(lines: &str) -> String {
    let mut roff = String::new();
    let blocks = blocks(lines);
    for run in blocks.chunk_by(|a, b| matches!((a, b), (Block::Item(..), Block::Item(..)))) {
        match run {
            [Block::Prose(text)] => roff.push_str(&paragraph(text)),
            [Block::Code(lines)] => roff.push_str(&code(lines)),
            items => {
                let items: Vec<_> = items.iter().filter_map(Block::as_item).collect();
                roff.push_str(&list(&items));
            }
        }
    }
    roff
}

impl Block {
    /// The roff of label and text.
    fn as_item(&self) -> Option<(String, String)> {
        match self {
            Self::Item(label, text) => Some((bold(label), inline(text))),
            _ => None,
        }
    }
}

fn blocks(lines: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut goes_on = false;
    for line in lines.lines() {
        let text = line.trim();
        let indent = line.len() - line.trim_start().len();
        let item = text.split_once("  ");
        match (blocks.last_mut().filter(|_| goes_on), indent) {
            _ if text.is_empty() => {}
            (Some(Block::Prose(label)), 4..) if is_label(label) => {
                let item = Block::Item(mem::take(label), text.to_owned());
                blocks.pop();
                blocks.push(item);
            }
            (Some(Block::Item(_, told)), 3..) => *told = format!("{told} {text}"),
            (Some(Block::Prose(told)), ..=2) if item.is_none() => *told = format!("{told} {text}"),
            (Some(Block::Code(code)), 4..) => *code = format!("{code}\n{text}"),
            (_, 4..) => blocks.push(Block::Code(text.to_owned())),
            _ => blocks.push(match item {
                Some((label, told)) => Block::Item(label.to_owned(), told.trim().to_owned()),
                None => Block::Prose(text.to_owned()),
            }),
        }
        goes_on = !text.is_empty();
    }
    blocks
}

/// Whether a line without a text beside it is a label with a text below it: prose above lines to
/// copy ends as a sentence does.
fn is_label(line: &str) -> bool {
    !line.ends_with(['.', '?', ':'])
}

pub(super) fn paragraph(text: &str) -> String {
    format!(".PP\n{}\n", inline(text))
}

/// Lines to copy, below the text that they belong to. (`.EE` of groff 1.22 hyphenates again.)
fn code(lines: &str) -> String {
    let lines: Vec<_> = lines.lines().map(|line| line_start(escape(line))).collect();
    format!(".RS 4\n.nf\n{}\n.fi\n.RE\n", lines.join("\n"))
}

/// Labels and texts, both of them roff, without empty lines between.
pub(super) fn list(items: &[(String, String)]) -> String {
    let width = |label: &str| label.replace("\\fB", "").replace("\\fR", "").replace('\\', "").len();
    let widest = items.iter().map(|(label, _)| width(label)).max().unwrap_or_default();
    let indent = if widest > WIDEST_LABEL { 4 } else { widest + 2 };
    let mut roff = String::new();
    for (position, (label, text)) in items.iter().enumerate() {
        let compact = if position == 1 { ".PD 0\n" } else { "" };
        let _ = write!(roff, "{compact}.TP {indent}\n{label}\n{text}\n");
    }
    if items.len() > 1 {
        roff.push_str(".PD\n");
    }
    roff
}

/// Text with what stands between backticks, and options, in bold.
pub(super) fn inline(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(at, part)| if at % 2 == 1 { bold(part) } else { with_options(part) });
    line_start(parts.collect())
}

fn with_options(text: &str) -> String {
    let words = text.split_inclusive(' ').map(|word| {
        let name = word.strip_prefix("--").unwrap_or_default();
        let end = name.find(|c: char| c != '-' && !c.is_ascii_alphanumeric());
        match word.split_at_checked(2 + end.unwrap_or(name.len())) {
            Some((option, rest)) if !name.is_empty() => bold(option) + &escape(rest),
            _ => escape(word),
        }
    });
    words.collect()
}

/// A line of roff that begins as a request does, as text.
fn line_start(roff: String) -> String {
    if roff.starts_with('.') { format!("\\&{roff}") } else { roff }
}

pub(super) fn bold(text: &str) -> String {
    format!("\\fB{}\\fR", escape(text))
}

pub(super) fn italic(text: &str) -> String {
    format!("\\fI{}\\fR", escape(text))
}

/// Text with every character as it is, to be copied from the page.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\e"),
            '-' => escaped.push_str("\\-"),
            '\'' => escaped.push_str("\\(aq"),
            '`' => escaped.push_str("\\(ga"),
            '^' => escaped.push_str("\\(ha"),
            '~' => escaped.push_str("\\(ti"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_items_and_code_are_told_apart() {
        let text = "  Bytes that\n  were found:\n    decode '-'\n\n  hex   88 02,\n        0x88\n  \
                    raw\n    .bin\n    to read\n";
        assert_eq!(
            section(text),
            ".PP\nBytes that were found:\n.RS 4\n.nf\ndecode \\(aq\\-\\(aq\n.fi\n.RE\n\
             .TP 5\n\\fBhex\\fR\n88 02, 0x88\n.PD 0\n.TP 5\n\\fBraw\\fR\n\\&.bin to read\n.PD\n"
        );
    }

    #[test]
    fn options_and_code_are_bold() {
        let roff = "\\fBNO_COLOR\\fR with \\fB\\-\\-as\\fR, not \\- or a\\-\\-b";
        assert_eq!(inline("`NO_COLOR` with --as, not - or a--b"), roff);
    }
}
