//! What was found, one line a hit; two where there is little room.

use std::collections::HashSet;
use std::ops::Range;

use owo_colors::Style;
use wsclose::search::{Entry, Hit, Kind, Rank};

use crate::cli::output::rows::NARROWEST;
use crate::cli::output::terminal::{Terminal, Theme, paint};
use crate::cli::output::text::wrap;
use crate::cli::words::spelled::value;

/// The most lines that are shown, unless all are asked for.
const MOST: usize = 20;

/// The least of a title or a text that is worth showing, in characters. Less in a narrow terminal.
const SHORTEST: usize = 24;

/// The most names of libraries that a line has.
const MOST_NAMES: usize = 3;

const ELLIPSIS: &str = "...";

/// A text with marked parts, as ranges of bytes in order.
#[derive(Clone, Default)]
struct Marked {
    text: String,
    marks: Vec<Range<usize>>,
}

/// What is said of a hit, or of several names of one code.
struct Line {
    codes: String,
    title: Marked,
    place: String,
    text: Marked,
    /// From where on the text has to be shown, at the latest.
    from: usize,
}

/// The best hits, or all.
pub(super) fn write(hits: &[Hit], all: bool, terminal: &Terminal) -> String {
    let lines: Vec<Line> = hits.chunk_by(belong_together).map(Line::new).collect();
    let shown = if all { lines.len() } else { MOST };
    let width = lines.iter().take(shown).map(|line| line.codes.len()).max().unwrap_or_default();
    let mut text: String =
        lines.iter().take(shown).map(|line| line.write(width, terminal)).collect();
    if lines.len() > shown {
        text.push_str(&format!("{} more: --all shows them\n", lines.len() - shown));
    }
    text
}

/// Whether two hits are names that libraries have for one code.
fn belong_together(a: &Hit, b: &Hit) -> bool {
    let is_name = |hit: &Hit| hit.entry.kind == Kind::LibraryName;
    is_name(a) && is_name(b) && a.entry.value == b.entry.value && a.rank == b.rank
}

impl Line {
    fn new(hits: &[Hit]) -> Self {
        let Hit { entry, rank, in_text, .. } = &hits[0];
        let text = Marked { text: entry.text.to_string(), marks: in_text.clone() };
        Self {
            codes: entry.value.map(value).unwrap_or_default(),
            title: titles(hits),
            place: place(hits),
            text: if entry.kind == Kind::LibraryName { meaning(entry, text) } else { text },
            // What is called so is shown from its beginning.
            from: in_text.first().filter(|_| *rank == Rank::Text).map_or(0, |mark| mark.start),
        }
    }

    fn write(&self, codes: usize, terminal: &Terminal) -> String {
        if terminal.width < NARROWEST {
            self.stacked(terminal)
        } else {
            self.in_a_line(codes, terminal)
        }
    }

    /// Where there is little room: the text below the name.
    fn stacked(&self, terminal: &Terminal) -> String {
        let Terminal { theme, width, .. } = *terminal;
        let indent = "  ";
        let text = self.text.excerpt(width.saturating_sub(indent.len()), self.from);
        let number = paint(&self.codes, theme.label());
        let title = self.title.paint(theme.heading(), theme);
        let colon = if text.text.is_empty() { "" } else { ":" };
        let name = format!("{number} {title}");
        let head = wrap(&format!("{} ({}){colon}", name.trim(), self.place), "", indent, width);
        match &*text.text {
            "" => head,
            _ => format!("{head}{indent}{}\n", text.paint(Style::new(), theme)),
        }
    }

    fn in_a_line(&self, codes: usize, terminal: &Terminal) -> String {
        let Terminal { theme, width, .. } = *terminal;
        let gap = if self.title.text.is_empty() { "" } else { " " };
        let room = width.saturating_sub(codes + gap.len() + self.place.len() + " (): ".len());
        let shortest = SHORTEST.min(width * 3 / 10);
        let least = self.text.width().min(shortest);
        let found = self.title.marks.first().map_or(0, |mark| mark.start);
        let title = self.title.excerpt(room.saturating_sub(least).max(shortest), found);
        let room = room.saturating_sub(title.width());
        // What says nothing of the words is left out where there is little room.
        let is_left_out = self.from == 0 && room < self.text.width().min(shortest);
        let text = if is_left_out {
            Marked::default()
        } else {
            self.text.excerpt(room.max(shortest), self.from)
        };
        let colon = if text.text.is_empty() { "" } else { ": " };
        let title = title.paint(theme.heading(), theme);
        let text = text.paint(Style::new(), theme);
        let number = paint(&self.codes, theme.label()) + &" ".repeat(codes - self.codes.len());
        let line = format!("{number} {title}{gap}({}){colon}{text}", self.place);
        line.trim_start().to_owned() + "\n"
    }
}

/// The names of the hits, each once.
fn titles(hits: &[Hit]) -> Marked {
    let mut titles = Marked::default();
    let mut seen: Vec<&str> = Vec::new();
    for hit in hits {
        let title = &*hit.entry.title;
        if seen.contains(&title) || seen.len() == MOST_NAMES {
            continue;
        }
        if !seen.is_empty() {
            titles.text.push_str(", ");
        }
        let start = titles.text.len();
        titles.marks.extend(hit.in_title.iter().map(|at| start + at.start..start + at.end));
        titles.text.push_str(title);
        seen.push(title);
    }
    titles
}

/// Where it was found.
fn place(hits: &[Hit]) -> String {
    let hit = &hits[0];
    let entry = &hit.entry;
    let place = match entry.kind {
        Kind::Code if hit.rank == Rank::Text => "meaning",
        Kind::Code => "name",
        Kind::Registered => "registered meaning",
        Kind::Reason => "reason",
        Kind::ErrorText => "error text",
        Kind::Cause => "cause",
        Kind::Check => "check next",
        Kind::Http => "HTTP status",
        Kind::App => return format!("application: wsclose list {}", entry.id),
        Kind::Library => return format!("library: wsclose list {}", entry.id),
        Kind::AppCode => entry.owner,
        Kind::LibraryName => match libraries(hits) {
            1 => entry.owner,
            count => return format!("{} and {} more", entry.owner, count - 1),
        },
        Kind::TimeLimit => "time limit",
        Kind::SizeLimit => "size limit",
        Kind::Handshake => "failed handshake",
        _ => "note",
    };
    place.to_owned()
}

/// How many libraries the names are of: one may have several for a code.
fn libraries(hits: &[Hit]) -> usize {
    hits.iter().map(|hit| hit.entry.id).collect::<HashSet<_>>().len()
}

/// What a library says of its name, else what the standard calls the code.
fn meaning(entry: &Entry, remark: Marked) -> Marked {
    match entry.standard_name().filter(|_| remark.text.is_empty()) {
        Some(name) => Marked { text: name.to_owned(), marks: Vec::new() },
        None => remark,
    }
}

impl Marked {
    fn width(&self) -> usize {
        textwrap::core::display_width(&self.text)
    }

    /// As much of the text as there is room for, in whole words, with what stands at `from` in it.
    fn excerpt(&self, room: usize, from: usize) -> Self {
        if self.width() <= room {
            return self.clone();
        }
        let room = room.saturating_sub(ELLIPSIS.len());
        let is_near = self.word_end(from + 1) <= room;
        // Else what stands before it gets a third of the room, or more near the end.
        let last_start = (self.text.len() + ELLIPSIS.len()).saturating_sub(room);
        let start = from.saturating_sub(room / 3).min(last_start);
        let start = if is_near { 0 } else { self.word_start(start, from) };
        let (start, before) = if start == 0 { (0, "") } else { (start.min(from), ELLIPSIS) };
        let last = start + room.saturating_sub(before.len());
        let end = if last >= self.text.len() { self.text.len() } else { self.last_end(last) };
        let end = end.max(self.word_end(from + 1));
        let after = if end == self.text.len() { "" } else { ELLIPSIS };
        let is_shown = |at: &&Range<usize>| start <= at.start && at.end <= end;
        let moved =
            |at: &Range<usize>| at.start - start + before.len()..at.end - start + before.len();
        Self {
            text: format!("{before}{}{after}", &self.text[start..end]),
            marks: self.marks.iter().filter(is_shown).map(moved).collect(),
        }
    }

    /// Where the first word begins from here on, or the last one before `from`.
    fn word_start(&self, at: usize, from: usize) -> usize {
        let starts = self.text.match_indices(' ').map(|(space, _)| space + 1);
        let starts: Vec<_> = starts.take_while(|start| *start <= from).collect();
        let first = starts.iter().find(|start| **start >= at);
        first.or(starts.last()).copied().unwrap_or_default()
    }

    /// Where the first word ends from here on.
    fn word_end(&self, at: usize) -> usize {
        self.ends().find(|end| *end >= at).unwrap_or(self.text.len())
    }

    /// Where the last word ends up to here.
    fn last_end(&self, at: usize) -> usize {
        self.ends().take_while(|end| *end <= at).last().unwrap_or_default()
    }

    fn ends(&self) -> impl Iterator<Item = usize> {
        let spaces = self.text.match_indices(' ').map(|(space, _)| space);
        spaces.chain([self.text.len()])
    }

    fn paint(&self, style: Style, theme: Theme) -> String {
        let piece = |at: Range<usize>, style| match &self.text[at] {
            "" => String::new(),
            text => paint(text, style),
        };
        let mut painted = String::new();
        let mut end = 0;
        for mark in &self.marks {
            painted.push_str(&piece(end..mark.start, style));
            painted.push_str(&piece(mark.clone(), theme.mark()));
            end = mark.end;
        }
        painted + &piece(end..self.text.len(), style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_has_what_was_found() {
        let text = "The first sentence. The second one speaks of keepalive, at some length.";
        let mark = text.find("keepalive").map(|start| start..start + 9).unwrap();
        let marked = Marked { text: text.to_owned(), marks: vec![mark.clone()] };
        for (room, from, expected) in [
            (80, mark.start, text),
            (71, 0, text),
            (70, 0, "The first sentence. The second one speaks of keepalive, at some..."),
            (30, mark.start, "...of keepalive, at some..."),
            (30, 0, "The first sentence. The..."),
            (5, mark.start, "...keepalive,..."),
            (0, mark.start, "...keepalive,..."),
        ] {
            let shown = marked.excerpt(room, from);
            assert_eq!(shown.text, expected, "{room} {from}");
            for mark in shown.marks {
                assert_eq!(&shown.text[mark], "keepalive");
            }
        }
    }
}
