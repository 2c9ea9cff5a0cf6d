//! The lines of logs, and what is gathered from them.

use std::io::{self, Read};
use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::log::{Event, OtherClose, Outcome, Reader};

use crate::cli::args::LogArgs;
use crate::cli::error::Problem;
use crate::cli::escape::{plain, shown};
use crate::cli::input::line_reader::{Line, LineReader};
use crate::cli::input::source::Source;
use crate::cli::log::answer::FileRead;
use crate::cli::log::kinds::Kinds;
use crate::cli::log::when::Window;
use crate::cli::words::asked::Closes;
use crate::cli::words::mention::{Mentioned, Place};
use crate::cli::words::{Query, parse_all};

/// How many lines that were skipped are named.
const MOST_NAMED: usize = 5;

/// What the lines of logs tell of.
pub(super) struct Lines {
    pub(super) closes: Closes,
    pub(super) kinds: Kinds,
    pub(super) files: Vec<FileRead>,
    /// How many lines were too long to be read.
    pub(super) too_long: u64,
    codes: Vec<RangeInclusive<CloseCode>>,
    window: Window,
}

impl Lines {
    /// Nothing yet; with what is asked for.
    pub(super) fn new(args: &LogArgs) -> Result<Self, Problem> {
        let code = args.code.as_slice();
        let queries: Vec<Query> = parse_all(code).into_iter().collect::<Result<_, _>>()?;
        Ok(Self {
            closes: Closes::default(),
            kinds: Kinds::default(),
            files: Vec::new(),
            too_long: 0,
            codes: queries.into_iter().flat_map(|query| query.codes).collect(),
            window: Window::new(args.since, args.until),
        })
    }

    /// Reads all lines of a source.
    pub(super) fn read(
        &mut self,
        source: &Source<'_>,
        input: Box<dyn Read>,
        mut reader: Reader,
    ) -> io::Result<()> {
        self.begin(source.path.is_some().then(|| source.name()));
        let mut lines = LineReader::new(input);
        loop {
            let line = lines.next().map_err(|error| source.named(&error))?;
            let Some(line) = line else { break };
            let events = self.line(&line, &mut reader);
            self.add(events, &mut reader);
        }
        let events = reader.flush();
        self.add(events, &mut reader);
        Ok(())
    }

    /// Begins a file; `None` for standard input.
    pub(super) fn begin(&mut self, file: Option<String>) {
        self.window.begin();
        self.files.push(FileRead { file, lines: 0, closes: 0, skipped: Vec::new() });
    }

    /// What a line tells of, and those before it.
    pub(super) fn line(&mut self, line: &Line<'_>, reader: &mut Reader) -> Vec<Event> {
        if let Some(file) = self.files.last_mut() {
            file.lines += 1;
        }
        let Ok(bytes) = &line.bytes else {
            self.too_long += 1;
            // Its number counts.
            return reader.line("");
        };
        let text = String::from_utf8_lossy(bytes);
        let text = plain(&text);
        reader.line(text.strip_suffix('\r').unwrap_or(&text))
    }

    /// Adds what was asked for.
    pub(super) fn add(&mut self, events: Vec<Event>, reader: &mut Reader) {
        for event in events {
            if self.is_wanted(&event) {
                self.count(event);
            }
        }
        if let Some(file) = self.files.last_mut() {
            file.skipped.extend(reader.take_skipped());
        }
    }

    /// Whether an event has one of the codes and times that were asked for.
    pub(super) fn is_wanted(&mut self, event: &Event) -> bool {
        let is_in_time = self.window.has(event.time);
        let is_one = |code: CloseCode| {
            self.codes.is_empty() || self.codes.iter().any(|all| all.contains(&code))
        };
        is_in_time && event.mention.code.map_or(self.codes.is_empty(), is_one)
    }

    fn count(&mut self, event: Event) {
        let number = self.files.len().saturating_sub(1);
        let Some(file) = self.files.last_mut() else { return };
        let place = Place { file: file.file.as_deref(), is_argument: false };
        let mention = &event.mention;
        // What only answers a Close is a part of the same.
        let is_own = mention.other_close != Some(OtherClose::Before)
            && mention.outcome() != Outcome::CallRefused;
        if let Some(code) = mention.code.filter(|_| is_own) {
            file.closes += 1;
            self.kinds.add(number, Mentioned::new(event.clone(), place, code));
        } else if mention.code.is_none() && mention.outcome() != Outcome::CallRefused {
            // A close without its code.
            file.skipped.push(event.line);
        }
        self.closes.add(event, place);
    }

    /// What is wrong with what was asked for, now that the lines are read.
    pub(super) fn problem(&self, args: &LogArgs) -> Option<Problem> {
        let asks = args.since.is_some() || args.until.is_some();
        (asks && self.window.met_no_time()).then(|| {
            let message = "the closes in these lines have no times, which --since and --until need";
            Problem::unusable(message, "leave out --since and --until")
        })
    }

    /// The lines that were skipped, if any, with the numbers of the first of them.
    pub(super) fn skipped_in_words(&self) -> Option<String> {
        let count: usize = self.files.iter().map(|file| file.skipped.len()).sum();
        let of_file = |file: &FileRead| {
            let name = file.file.as_ref().filter(|_| self.files.len() > 1);
            let name = name.map(|name| format!("{}:", shown(name)));
            let name = name.unwrap_or_default();
            let lines = file.skipped.iter().take(MOST_NAMED);
            lines.map(|line| format!("{name}{line}")).collect::<Vec<_>>()
        };
        let named: Vec<_> = self.files.iter().flat_map(of_file).take(MOST_NAMED).collect();
        let more = if count > named.len() { ", ..." } else { "" };
        Some(match count {
            0 => return None,
            1 => {
                format!("1 line was skipped though it may tell of a close: line {}", named.join(""))
            }
            _ => format!(
                "{count} lines were skipped though they may tell of a close: lines {}{more}",
                named.join(", ")
            ),
        })
    }
}
