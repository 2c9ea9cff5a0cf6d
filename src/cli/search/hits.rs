//! What was found, one line a hit on a terminal; two where there is little room. Elsewhere every
//! text is whole.

use std::collections::HashSet;
use std::ops::Range;

use wsclose::search::{Entry, Hit, Kind, Rank};

use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::rows::NARROWEST;
use crate::cli::output::terminal::Terminal;
use crate::cli::words::spelled::value;

/// The most hits that are shown, unless all are asked for: as many as fit on a screen of 24 rows,
/// with a heading and a prompt.
const MOST: usize = 18;

/// Up to how many hits those with some of the words follow those with all of them.
const ENOUGH: usize = 10;

/// The least of a title or a text that is worth showing, in characters. Less in a narrow terminal.
const SHORTEST: usize = 24;

/// The most names of libraries that a line has.
const MOST_NAMES: usize = 3;

const ELLIPSIS: &str = "...";

/// What is said of a hit, or of several names of one code.
struct Line {
    codes: String,
    title: Text,
    place: String,
    text: Text,
    /// From where on the text has to be shown, at the latest.
    from: usize,
}

/// The best hits, or all: those with all of the words, then those with some of them.
pub(super) fn write(hits: &[Hit], all: bool, terminal: &Terminal) -> Text {
    let (whole, partial) = hits.split_at(hits.partition_point(|hit| hit.rank != Rank::Partial));
    let lines =
        |hits: &[Hit]| -> Vec<Line> { hits.chunk_by(belong_together).map(Line::new).collect() };
    let (whole, partial) = (lines(whole), lines(partial));
    let (most, enough) = match (all, whole.is_empty()) {
        (true, _) => (usize::MAX, usize::MAX),
        (false, true) => (0, MOST),
        (false, false) => (MOST, ENOUGH.saturating_sub(whole.len())),
    };
    let (shown, more) = whole.split_at(whole.len().min(most));
    let (shown_partial, more_partial) = partial.split_at(partial.len().min(enough));
    let codes = shown.iter().chain(shown_partial).map(|line| line.codes.len()).max();
    let write = |lines: &[Line]| {
        Text::join(lines.iter().map(|line| line.write(codes.unwrap_or_default(), terminal)), "")
    };
    let mut text = write(shown);
    if !shown_partial.is_empty() {
        let heading = if shown.is_empty() {
            "No entry has all of the words. These have some of them:"
        } else {
            text.push_str("\n");
            "With some of the words:"
        };
        text.push_wrapped(&Text::marked(heading, Mark::Heading), "", "", terminal.width);
        text.push(&write(shown_partial));
    }
    let rest = match (more.len(), more_partial.len()) {
        (0, 0) => return text,
        (more, 0) => format!("{more} more"),
        (0, some) => format!("{some} more with some of the words"),
        (more, some) => format!("{more} more, and {some} with some of the words"),
    };
    let rest = Text::from(format!("{rest}: --all shows them"));
    text.push_wrapped(&rest, "", "  ", terminal.width);
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
        let text = found(&entry.text, in_text);
        Self {
            codes: entry.value.map(value).unwrap_or_default(),
            title: titles(hits),
            place: place(hits),
            text: if entry.kind == Kind::LibraryName { meaning(entry, text) } else { text },
            // What is called so is shown from its beginning.
            from: in_text.first().filter(|_| *rank >= Rank::Text).map_or(0, |mark| mark.start),
        }
    }

    fn write(&self, codes: usize, terminal: &Terminal) -> Text {
        if terminal.width < NARROWEST {
            self.stacked(terminal)
        } else if terminal.interactive {
            self.in_a_line(codes, terminal)
        } else {
            self.whole(codes, terminal)
        }
    }

    /// All of it, in as many lines as it takes.
    fn whole(&self, codes: usize, terminal: &Terminal) -> Text {
        let number = self.number(codes);
        let indent = " ".repeat(number.width().max(2));
        let mut line = self.title.mark_rest(&Mark::Heading);
        let gap = if self.title.plain().is_empty() { "" } else { " " };
        line.push_str(&format!("{gap}({})", self.place));
        if !self.text.plain().is_empty() {
            line.push_str(": ");
            line.push(&self.text);
        }
        let mut lines = Text::default();
        lines.push_filled(&line, number, &indent, terminal.width);
        lines
    }

    /// Where there is little room: the text below the name.
    fn stacked(&self, terminal: &Terminal) -> Text {
        let width = terminal.width;
        let indent = "  ";
        let has_text = !self.text.plain().is_empty();
        let mut head = self.number(0);
        head.push(&self.title.mark_rest(&Mark::Heading));
        let gap = if self.title.plain().is_empty() { "" } else { " " };
        head.push_str(&format!("{gap}({}){}", self.place, if has_text { ":" } else { "" }));
        let mut lines = head.wrap("", indent, width);
        if has_text && terminal.interactive {
            lines.push_str(indent);
            lines.push(&excerpt(&self.text, width.saturating_sub(indent.len()), self.from));
            lines.push_str("\n");
        } else if has_text {
            lines.push_filled(&self.text, indent, indent, width);
        }
        lines
    }

    fn in_a_line(&self, codes: usize, terminal: &Terminal) -> Text {
        let width = terminal.width;
        let gap = if self.title.plain().is_empty() { "" } else { " " };
        let room = width.saturating_sub(codes + gap.len() + self.place.len() + " (): ".len());
        let shortest = SHORTEST.min(width * 3 / 10);
        let least = self.text.width().min(shortest);
        let title_room = room.saturating_sub(least).max(shortest);
        let title = excerpt(&self.title, title_room, self.title.first_mark());
        let room = room.saturating_sub(title.width());
        // What says nothing of the words is left out where there is little room.
        let is_left_out = self.from == 0 && room < self.text.width().min(shortest);
        let text = if is_left_out {
            Text::default()
        } else {
            excerpt(&self.text, room.max(shortest), self.from)
        };
        let colon = if text.plain().is_empty() { "" } else { ": " };
        let mut line = self.number(codes);
        line.push(&title.mark_rest(&Mark::Heading));
        line.push_str(&format!("{gap}({}){colon}", self.place));
        line.push(&text);
        line.push_str("\n");
        line
    }

    /// The codes and a space, in a column; nothing for none.
    fn number(&self, width: usize) -> Text {
        let mut number = Text::marked(&self.codes, Mark::Label);
        if !self.codes.is_empty() {
            number.pad(width);
            number.push_str(" ");
        }
        number
    }
}

/// A text with what was found in it.
fn found(text: &str, places: &[Range<usize>]) -> Text {
    let mut found = Text::from(text);
    for place in places {
        found.mark(place.clone(), Mark::Found);
    }
    found
}

/// The names of the hits, each once.
fn titles(hits: &[Hit]) -> Text {
    let mut seen: Vec<&str> = Vec::new();
    let mut titles = Vec::new();
    for hit in hits {
        let title = &*hit.entry.title;
        if !seen.contains(&title) && seen.len() < MOST_NAMES {
            titles.push(found(title, &hit.in_title));
            seen.push(title);
        }
    }
    Text::join(titles, ", ")
}

/// Where it was found.
fn place(hits: &[Hit]) -> String {
    let hit = &hits[0];
    let entry = &hit.entry;
    let place = match entry.kind {
        Kind::Code if hit.in_title.is_empty() && !hit.in_text.is_empty() => "meaning",
        Kind::Code => "name",
        Kind::Registered => "registered meaning",
        Kind::Reason => "reason",
        Kind::ErrorText => "error text",
        Kind::Cause => "cause",
        Kind::Check => "check next",
        Kind::Finding => "finding of decode",
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
fn meaning(entry: &Entry, remark: Text) -> Text {
    let name = entry.standard_name().filter(|_| remark.plain().is_empty());
    name.map_or(remark, Text::from)
}

/// As much of the text as fits, in whole words, including the one at `from`.
fn excerpt(text: &Text, room: usize, from: usize) -> Text {
    if text.width() <= room {
        return text.clone();
    }
    let plain = text.plain();
    let room = room.saturating_sub(ELLIPSIS.len());
    let is_near = word_end(plain, from + 1) <= room;
    // Else what stands before it gets a third of the room, or more near the end.
    let last_start = (plain.len() + ELLIPSIS.len()).saturating_sub(room);
    let start = from.saturating_sub(room / 3).min(last_start);
    let start = if is_near { 0 } else { word_start(plain, start, from) };
    let (start, before) = if start == 0 { (0, "") } else { (start.min(from), ELLIPSIS) };
    let last = start + room.saturating_sub(before.len());
    let end = if last >= plain.len() { plain.len() } else { last_end(plain, last) };
    let end = end.max(word_end(plain, from + 1));
    let mut excerpt = Text::from(before);
    excerpt.push_part(text, start..end);
    excerpt.push_str(if end == plain.len() { "" } else { ELLIPSIS });
    excerpt
}

/// Where the first word begins from here on, or the last one before `from`.
fn word_start(text: &str, at: usize, from: usize) -> usize {
    let starts = text.match_indices(' ').map(|(space, _)| space + 1);
    let starts: Vec<_> = starts.take_while(|start| *start <= from).collect();
    let first = starts.iter().find(|start| **start >= at);
    first.or(starts.last()).copied().unwrap_or_default()
}

/// Where the first word ends from here on.
fn word_end(text: &str, at: usize) -> usize {
    ends(text).find(|end| *end >= at).unwrap_or(text.len())
}

/// Where the last word ends up to here.
fn last_end(text: &str, at: usize) -> usize {
    ends(text).take_while(|end| *end <= at).last().unwrap_or_default()
}

fn ends(text: &str) -> impl Iterator<Item = usize> {
    let spaces = text.match_indices(' ').map(|(space, _)| space);
    spaces.chain([text.len()])
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;

    #[test]
    fn an_excerpt_has_what_was_found() {
        let text = "The first sentence. The second one speaks of keepalive, at some length.";
        let mark = text.find("keepalive").map(|start| start..start + 9).unwrap();
        let marked = found(text, slice::from_ref(&mark));
        for (room, from, expected) in [
            (80, mark.start, text),
            (71, 0, text),
            (70, 0, "The first sentence. The second one speaks of keepalive, at some..."),
            (30, mark.start, "...of keepalive, at some..."),
            (30, 0, "The first sentence. The..."),
            (5, mark.start, "...keepalive,..."),
            (0, mark.start, "...keepalive,..."),
        ] {
            let shown = excerpt(&marked, room, from);
            assert_eq!(shown.plain(), expected, "{room} {from}");
            let mut marks = shown.pieces();
            marks.retain(|(_, mark)| mark.is_some());
            assert!(marks.iter().all(|(piece, _)| *piece == "keepalive"), "{marks:?}");
        }
    }
}
