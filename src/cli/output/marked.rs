//! Text that knows what its parts are. Colours and links are written at the very end, so nothing
//! before that has to measure or skip them.

use std::ops::Range;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use wsclose::Class;
use wsclose::frame::Severity;

/// Lines longer than this are hard to read, however wide the terminal is.
pub(crate) const WIDEST: usize = 100;

/// What a part of a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Heading,
    Label,
    /// A word that was searched for.
    Found,
    Class(Class),
    Severity(Severity),
    /// A yes or a no.
    Verdict(bool),
    /// The bytes of a field, or what they mean, by the position of the field.
    Field(usize),
    /// A link: its address and a number. The number differs between two links to one address, so a
    /// terminal can tell them from two pieces of one link that was wrapped.
    Link(String, usize),
}

/// A text with marked parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    plain: String,
    /// In order. No mark is empty, and none overlaps another.
    marks: Vec<(Range<usize>, Mark)>,
}

impl From<String> for Text {
    fn from(plain: String) -> Self {
        Self { plain, marks: Vec::new() }
    }
}

impl From<&str> for Text {
    fn from(plain: &str) -> Self {
        plain.to_owned().into()
    }
}

impl Text {
    /// A text that is all of one kind.
    pub(crate) fn marked(text: &str, mark: Mark) -> Self {
        let mut marked = Self::default();
        marked.push_marked(text, mark);
        marked
    }

    /// Texts with a separator between them.
    pub(crate) fn join(texts: impl IntoIterator<Item = Self>, separator: &str) -> Self {
        let mut texts = texts.into_iter();
        let mut joined = texts.next().unwrap_or_default();
        for text in texts {
            joined.push_str(separator);
            joined.push(&text);
        }
        joined
    }

    /// The text without its marks.
    pub(crate) fn plain(&self) -> &str {
        &self.plain
    }

    /// Where the first mark begins; 0 if there is none.
    pub(crate) fn first_mark(&self) -> usize {
        self.marks.first().map_or(0, |(at, _)| at.start)
    }

    /// The columns that it takes.
    pub(crate) fn width(&self) -> usize {
        textwrap::core::display_width(&self.plain)
    }

    /// How many rows it takes.
    pub(crate) fn rows(&self) -> usize {
        self.plain.lines().count()
    }

    /// The text in pieces, each with its mark.
    pub(crate) fn pieces(&self) -> Vec<(&str, Option<&Mark>)> {
        let piece = |at| self.plain.get(at).unwrap_or_default();
        let mut pieces = Vec::new();
        let mut end = 0;
        for (at, mark) in &self.marks {
            pieces.push((piece(end..at.start), None));
            pieces.push((piece(at.clone()), Some(mark)));
            end = at.end;
        }
        pieces.push((piece(end..self.plain.len()), None));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }

    /// Marks a part that comes after all marked ones.
    pub(crate) fn mark(&mut self, at: Range<usize>, mark: Mark) {
        debug_assert!(self.marks.last().is_none_or(|(last, _)| last.end <= at.start));
        if !at.is_empty() {
            self.marks.push((at, mark));
        }
    }

    /// The same text, with whatever has no mark yet marked.
    pub(crate) fn mark_rest(&self, mark: &Mark) -> Self {
        let mut text = Self::default();
        for (piece, own) in self.pieces() {
            text.push_marked(piece, own.unwrap_or(mark).clone());
        }
        text
    }

    pub(crate) fn push_str(&mut self, text: &str) {
        self.plain.push_str(text);
    }

    pub(crate) fn push_marked(&mut self, text: &str, mark: Mark) {
        let start = self.plain.len();
        self.plain.push_str(text);
        self.mark(start..self.plain.len(), mark);
    }

    pub(crate) fn push(&mut self, text: &Self) {
        self.push_part(text, 0..text.plain.len());
    }

    /// Adds a part of another text, with what is marked in it.
    pub(crate) fn push_part(&mut self, text: &Self, part: Range<usize>) {
        let offset = self.plain.len();
        self.plain.push_str(text.plain.get(part.clone()).unwrap_or_default());
        self.copy_marks(text, part, offset);
    }

    /// Adds one line of wrapped text. The line before it ended at `end` in `text`; the blanks there
    /// were dropped by wrapping. Returns where this line ends.
    pub(crate) fn push_line(&mut self, text: &Self, end: usize, line: &str) -> usize {
        if text.marks.is_empty() {
            // Most text has no marks, so there is no need to find the line in it.
            self.push_str(line);
            return end;
        }
        let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\n']).len();
        let rest = text.plain.get(end..).unwrap_or_default();
        let start = end + blanks(rest).saturating_sub(blanks(line));
        let offset = self.plain.len();
        self.plain.push_str(line);
        self.copy_marks(text, start..start + line.len(), offset);
        start + line.len()
    }

    /// Marks what is marked in a part of another text, which begins here at `offset`.
    fn copy_marks(&mut self, text: &Self, part: Range<usize>, offset: usize) {
        for (at, mark) in &text.marks {
            let (start, end) = (at.start.max(part.start), at.end.min(part.end));
            if start < end {
                self.mark(offset + start - part.start..offset + end - part.start, mark.clone());
            }
        }
    }

    /// The text as a row with another text at its right end; below it, where the row is too narrow.
    pub(crate) fn with_right(&self, right: &str, width: usize) -> Self {
        let mut row = self.clone();
        // No wider than a terminal of 80 columns, so that the eye finds it.
        let width = width.min(80);
        if let Some(gap @ 2..) = width.checked_sub(row.width() + right.len()) {
            row.push_str(&format!("{}{right}\n", " ".repeat(gap)));
        } else {
            row = row.wrap("", "  ", width);
            row.push_wrapped(&right.into(), "  ", "  ", width);
        }
        row
    }

    /// Pads with spaces to `width` characters. `format!` would write one space at a time.
    pub(crate) fn pad(&mut self, width: usize) {
        let missing = width.saturating_sub(self.plain.chars().count());
        self.push_str(&" ".repeat(missing));
    }

    /// Adds a wrapped paragraph, with one indent for its first line and one for the rest. Each line
    /// ends with a line break. No line is longer than is easy to read.
    pub(crate) fn push_wrapped(
        &mut self,
        text: &Self,
        first: impl Into<Self>,
        rest: &str,
        width: usize,
    ) {
        self.push_filled(text, first, rest, width.min(WIDEST));
    }

    /// The same, with lines as long as there is room.
    pub(crate) fn push_filled(
        &mut self,
        text: &Self,
        first: impl Into<Self>,
        rest: &str,
        width: usize,
    ) {
        let first = first.into();
        let options = wrapping(width).initial_indent(&first.plain);
        let lines = textwrap::wrap(&text.plain, options.subsequent_indent(rest));
        self.copy_marks(&first, 0..first.plain.len(), self.plain.len());
        let mut end = 0;
        for (i, line) in lines.iter().enumerate() {
            let indent = if i == 0 { &first.plain } else { rest };
            // A line without words has no indent.
            if let Some(content) = line.strip_prefix(indent) {
                self.push_str(indent);
                end = self.push_line(text, end, content);
            }
            self.push_str("\n");
        }
    }

    /// The text as a wrapped paragraph.
    pub(crate) fn wrap(&self, first: impl Into<Self>, rest: &str, width: usize) -> Self {
        let mut wrapped = Self::default();
        wrapped.push_wrapped(self, first, rest, width);
        wrapped
    }
}

/// How everything is wrapped: between words, each line as full as it gets.
pub(crate) fn wrapping<'a>(width: usize) -> Options<'a> {
    Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
}

#[cfg(test)]
impl Text {
    /// The text with `[` and `]` around each link, and `<` and `>` around everything else that is
    /// marked.
    pub(crate) fn shown(&self) -> String {
        let piece = |(piece, mark): (&str, Option<&Mark>)| match mark {
            None => piece.to_owned(),
            Some(Mark::Link(..)) => format!("[{piece}]"),
            Some(_) => format!("<{piece}>"),
        };
        self.pieces().into_iter().map(piece).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text that is shown so; `<` and `>` are around headings.
    fn text(shown: &str) -> Text {
        let mut text = Text::default();
        let mut start = 0;
        for c in shown.chars() {
            match c {
                '<' | '[' => start = text.plain.len(),
                '>' => text.mark(start..text.plain.len(), Mark::Heading),
                ']' => text.mark(start..text.plain.len(), Mark::Link(String::new(), start)),
                c => text.push_str(c.encode_utf8(&mut [0; 4])),
            }
        }
        text
    }

    #[track_caller]
    fn wraps(before: &str, width: usize, after: &str) {
        assert_eq!(text(before).wrap("- ", "  ", width).shown(), after);
    }

    #[test]
    fn a_mark_over_a_line_break_is_in_both_lines_and_not_in_the_indent() {
        wraps("see <one two> three", 9, "- see <one>\n  <two>\n  three\n");
        wraps("<one  two>", 6, "- <one>\n  <two>\n");
        wraps("[abcdefgh]", 6, "- [abcd]\n  [efgh]\n");
    }

    #[test]
    fn pieces_of_a_link_are_known_as_one() {
        let wrapped = text("at [one two]").wrap("", "", 7);
        let links = wrapped.marks.iter().filter(|(_, mark)| *mark == Mark::Link(String::new(), 3));
        assert_eq!(links.count(), 2);
    }

    #[test]
    fn marks_that_adjoin_stay_apart() {
        let joined = Text::join([text("<a>"), text("<b>[c]")], "");
        assert_eq!(joined.shown(), "<a><b>[c]");
        wraps("<one>[two] <three>", 6, "- <one>[t]\n  [wo]\n  <thre>\n  <e>\n");
    }

    #[test]
    fn wide_characters_take_two_columns_and_keep_their_marks() {
        wraps("日本 <日本> 日本", 7, "- 日本\n  <日本>\n  日本\n");
        wraps("<日本日本>", 7, "- <日本>\n  <日本>\n");
        assert_eq!(text("<日本>e\u{301}").width(), 5);
    }

    #[test]
    fn an_empty_text_has_no_marks() {
        assert_eq!(Text::marked("", Mark::Heading), Text::default());
        assert_eq!(Text::default().mark_rest(&Mark::Heading), Text::default());
        assert_eq!(Text::default().wrap("", "  ", 9).shown(), "\n");
        assert_eq!(Text::join([], ", "), Text::default());
    }

    #[test]
    fn the_indent_of_the_first_line_keeps_its_marks() {
        let wrapped = text("[one] two").wrap(text("<Label> "), "      ", 11);
        assert_eq!(wrapped.shown(), "<Label> [one]\n      two\n");
    }

    #[test]
    fn the_rest_is_marked_around_what_is_marked() {
        assert_eq!(text("a [b] c").mark_rest(&Mark::Heading).shown(), "<a >[b]< c>");
    }

    proptest! {
        #[test]
        fn wrapping_neither_adds_nor_loses_marks(
            pieces in prop::collection::vec(("[a-c日 ]{0,9}", any::<bool>()), 0..9),
            width in 1..30_usize,
        ) {
            let mut text = Text::default();
            for (piece, is_marked) in pieces {
                if is_marked { text.push_marked(&piece, Mark::Found) } else { text.push_str(&piece) }
            }
            let characters = |text: &Text| -> Vec<(char, bool)> {
                let characters = text.pieces().into_iter().flat_map(|(piece, mark)| {
                    piece.chars().map(move |c| (c, mark.is_some()))
                });
                characters.filter(|(c, _)| !c.is_whitespace()).collect()
            };
            let wrapped = text.wrap("", "  ", width);
            let plain = textwrap::fill(&text.plain, wrapping(width).subsequent_indent("  "));
            prop_assert_eq!(&wrapped.plain, &(plain + "\n"));
            prop_assert_eq!(characters(&wrapped), characters(&text));
        }
    }
}
