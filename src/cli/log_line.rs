//! The Closes in log lines, given as arguments or on standard input.

use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::ops::Range;

use wsclose::frame::Severity;
use wsclose::log;

use super::escape::Escaped;
use super::paste::plain;
use super::query::{Query, parse_all};
use super::remark;
use super::source::Source;
use super::status::Status;
use super::view::code::ErrorView;
use super::view::mention::MentionView;

/// The most different Closes that are shown.
const MOST: usize = 20;

/// How much is read at once, in bytes, and how much more up to the end of a line; memory is
/// bounded by it.
const BLOCK: u64 = 1 << 20;

/// A query, or what is said where there is none.
pub(crate) type Asked = Result<Query, ErrorView>;

/// What log lines tell of.
#[derive(Default)]
struct Closes {
    /// In the order in which they were first met.
    found: Vec<MentionView>,
    /// Whether more were met after the most that are shown.
    is_cut: bool,
    /// The words of the first that has no code.
    without_code: Option<String>,
}

impl Closes {
    /// Adds those of a text. `line` is the number of its first line, if it has one.
    fn add(&mut self, text: &str, line: Option<u64>) {
        let (mut line, mut counted) = (line, 0);
        for mention in log::read(text) {
            let start = mention.at.start;
            line = line.map(|line| line + line_breaks(text, counted..start));
            counted = start;
            if let Some(code) = mention.code {
                self.count(MentionView::new(text, line, mention, code.get()));
            } else {
                let words = || text.get(mention.at).unwrap_or_default().to_owned();
                self.without_code.get_or_insert_with(words);
            }
        }
    }

    fn count(&mut self, close: MentionView) {
        if let Some(like) = self.found.iter_mut().find(|like| like.said == close.said) {
            like.count += 1;
        } else if self.found.len() < MOST {
            self.found.push(close);
        } else {
            self.is_cut = true;
        }
    }

    /// One query a code, each with all that the lines say of it.
    fn queries(self) -> Vec<Asked> {
        if self.is_cut {
            remark(
                Severity::Remark,
                "more different closes are in the lines; the first of them are shown",
            );
        }
        let error = self.error();
        let mut queries: Vec<Query> = Vec::new();
        for close in self.found {
            let is_known = |query: &&mut Query| {
                query.mentions.iter().any(|mention| mention.code() == close.code())
            };
            match queries.iter_mut().find(is_known) {
                Some(known) => known.mentions.push(close),
                None => queries.push(Query::mention(close)),
            }
        }
        queries.into_iter().map(Ok).chain(error.map(Err)).collect()
    }

    /// Whether the lines tell of a Close at all, be it without its code.
    fn is_empty(&self) -> bool {
        self.found.is_empty() && self.without_code.is_none()
    }

    /// What is said where the lines have no code.
    fn error(&self) -> Option<ErrorView> {
        let (message, hint) = match &self.without_code {
            _ if !self.found.is_empty() => return None,
            Some(words) => (
                format!("'{}' tells of a close, but not of its code", Escaped(words)),
                "the CloseEvent in the browser has the code, and so may the log of the other side",
            ),
            None => (
                "no line of standard input tells of a close".to_owned(),
                "a line has to name a code, as `closed with 1006` does; for bytes: wsclose decode",
            ),
        };
        Some(ErrorView { message, hint: hint.to_owned(), status: Status::No })
    }
}

fn line_breaks(text: &str, range: Range<usize>) -> u64 {
    text.get(range).map_or(0, |text| text.matches('\n').count() as u64)
}

/// What is asked for on a command line: codes and names, else what the words together tell of; in
/// place of words, the same on standard input.
pub(crate) fn asked(words: &[String]) -> io::Result<Vec<Asked>> {
    match words {
        [] => on_stdin(),
        [word] if word == "-" => on_stdin(),
        words => Ok(in_words(words)),
    }
}

fn in_words(words: &[String]) -> Vec<Asked> {
    let queries = parse_all(words);
    if queries.iter().any(Result::is_err) {
        let mut closes = Closes::default();
        closes.add(&plain(&words.join(" ")), None);
        if !closes.is_empty() {
            return closes.queries();
        }
    }
    queries.into_iter().map(|query| query.map_err(ErrorView::from)).collect()
}

/// What standard input tells of. A line alone is taken as words are.
fn on_stdin() -> io::Result<Vec<Asked>> {
    if io::stdin().is_terminal() {
        writeln!(io::stderr(), "Paste the log lines, then press Ctrl-D:")?;
    }
    let Some(input) = Source::STDIN.open(None)? else { return Ok(Closes::default().queries()) };
    let mut input = BufReader::new(input);
    let (mut closes, mut line, mut only) = (Closes::default(), 1, None);
    while let Some(block) = read_block(&mut input)? {
        closes.add(&block, Some(line));
        let text = block.trim();
        let is_only = line == 1 && !text.contains('\n') && closes.is_empty();
        only = is_only.then(|| text.to_owned());
        line += line_breaks(&block, 0..block.len());
    }
    Ok(match only.filter(|line| !line.is_empty()) {
        Some(line) => in_words(&[line]),
        None => closes.queries(),
    })
}

/// The next lines of an input, without their colours; `None` at the end.
fn read_block(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut block = Vec::new();
    input.take(BLOCK).read_to_end(&mut block)?;
    input.take(BLOCK).read_until(b'\n', &mut block)?;
    if block.is_empty() {
        return Ok(None);
    }
    Ok(Some(plain(&String::from_utf8_lossy(&block))))
}
