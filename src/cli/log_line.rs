//! The Closes in log lines, given as arguments or on standard input.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::ops::Range;

use wsclose::{CloseCode, log};

use super::escape::Escaped;
use super::paste::{self, Paste, without_colour};
use super::view::code::{self, ErrorView, Explanation};
use super::view::mention::MentionView;

/// The most different Closes that are shown.
const MOST: usize = 20;

/// How much is read at once, in bytes, and how much more up to the end of a line; memory is
/// bounded by it.
const BLOCK: u64 = 1 << 20;

/// What log lines tell of.
#[derive(Default)]
pub(crate) struct Closes {
    /// In the order in which they were first met.
    found: Vec<MentionView>,
    /// Whether more were met after the most that are shown.
    pub(crate) is_cut: bool,
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

    /// One explanation a code, each with all that the lines say of it.
    pub(crate) fn explanations(self) -> Vec<Explanation> {
        let mut explanations: Vec<Explanation> = Vec::new();
        for close in self.found {
            let code = CloseCode::new(close.said.code);
            let known = explanations.iter_mut().find(|known| known.code() == Some(code));
            match known {
                Some(known) => known.mentions.push(close),
                None => explanations.extend(of_mention(code, close)),
            }
        }
        explanations
    }

    /// Whether the lines tell of a Close at all, be it without its code.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty() && self.without_code.is_none()
    }

    /// What is said where the lines have no code.
    pub(crate) fn error(&self) -> Option<ErrorView> {
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
        Some(ErrorView { message, hint: hint.to_owned() })
    }
}

fn of_mention(code: CloseCode, mention: MentionView) -> Option<Explanation> {
    let explanation = code::explain(&mention.text, &(code..=code)).pop()?;
    Some(Explanation { mentions: vec![mention], ..explanation })
}

fn line_breaks(text: &str, range: Range<usize>) -> u64 {
    text.get(range).map_or(0, |text| text.matches('\n').count() as u64)
}

/// What the words of a command line tell of, taken together.
pub(crate) fn in_words(words: &[String]) -> Closes {
    let mut closes = Closes::default();
    closes.add(&without_colour(&words.join(" ")), None);
    closes
}

/// What standard input tells of; and its text, if that is one line without a Close.
pub(crate) fn on_stdin() -> io::Result<(Closes, Option<String>)> {
    let mut stdin = io::stdin().lock();
    if stdin.is_terminal() {
        writeln!(io::stderr(), "Paste the log lines, then press Ctrl-D:")?;
    }
    let (mut closes, mut line, mut only) = (Closes::default(), 1, None);
    while let Some(block) = read_block(&mut stdin)? {
        closes.add(&block, Some(line));
        let text = block.trim();
        let is_only = line == 1 && !text.contains('\n') && closes.is_empty();
        only = is_only.then(|| text.to_owned());
        line += line_breaks(&block, 0..block.len());
    }
    Ok((closes, only))
}

/// The next lines of an input, without their colours; `None` at the end.
fn read_block(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut block = Vec::new();
    input.take(BLOCK).read_to_end(&mut block)?;
    input.take(BLOCK).read_until(b'\n', &mut block)?;
    if block.is_empty() {
        return Ok(None);
    }
    Ok(Some(match paste::to_text(block) {
        Paste::Text(text) => text,
        Paste::Bytes(bytes) => without_colour(&String::from_utf8_lossy(&bytes)),
    }))
}
