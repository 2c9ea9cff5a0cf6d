//! The lines of logs, and what is gathered from them.

use std::io::Read;
use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::log::{Event, Outcome, Reader};

use crate::cli::args::LogArgs;
use crate::cli::error::{Problem, Status};
use crate::cli::escape::{plain, shown};
use crate::cli::input::line_reader::LineReader;
use crate::cli::input::source::Source;
use crate::cli::log::answer::FileRead;
use crate::cli::log::kinds::Kinds;
use crate::cli::log::when::Window;
use crate::cli::words::asked::Closes;
use crate::cli::words::mention::{Mentioned, Place};
use crate::cli::words::{Query, parse_all};

/// How many lines that were skipped are named, and of how many the numbers are kept.
const MOST_NAMED: usize = 5;
const MOST_SKIPPED: usize = 1 << 20;

/// The code of the close that an event is. What only answers a Close is a part of the same.
pub(super) fn close_of(event: &Event) -> Option<CloseCode> {
    let mention = &event.mention;
    let is_own = !mention.answers_another() && mention.outcome() != Outcome::CallRefused;
    mention.code.filter(|_| is_own)
}

/// What the lines of logs tell of.
pub(super) struct Lines {
    pub(super) closes: Closes,
    pub(super) kinds: Kinds,
    pub(super) files: Vec<FileRead>,
    /// How many lines were too long to be read, and how many were skipped.
    pub(super) too_long: u64,
    pub(super) skipped: u64,
    /// How many closes were not asked for.
    pub(super) left_out: u64,
    codes: Vec<RangeInclusive<CloseCode>>,
    window: Window,
}

impl Lines {
    /// Nothing yet; with what is asked for.
    pub(super) fn new(args: &LogArgs) -> Result<Self, Problem> {
        let code = args.code.as_slice();
        let queries: Result<Vec<Query>, _> = parse_all(code).into_iter().collect();
        // What was asked for is wrong, whatever the log has.
        let queries =
            queries.map_err(|error| Problem { status: Status::Unusable, ..error.into() })?;
        Ok(Self {
            closes: Closes::default(),
            kinds: Kinds::default(),
            files: Vec::new(),
            too_long: 0,
            skipped: 0,
            left_out: 0,
            codes: queries.into_iter().flat_map(|query| query.codes).collect(),
            window: Window::new(args.since, args.until),
        })
    }

    /// Reads all lines of a source, or those before an error.
    pub(super) fn read(
        &mut self,
        source: &Source<'_>,
        input: Box<dyn Read>,
        mut reader: Reader,
    ) -> Result<(), Problem> {
        self.begin(source.path.is_some().then(|| source.name()));
        let mut lines = LineReader::new(input);
        let end = loop {
            match lines.next() {
                Ok(Some(line)) => {
                    let events = self.line(line.bytes.ok(), &mut reader);
                    self.add(events, &mut reader);
                }
                Ok(None) => break Ok(()),
                Err(error) => break Err(Problem::unusable(source.named(&error).to_string(), "")),
            }
        };
        let events = reader.flush();
        self.add(events, &mut reader);
        if let Some(file) = self.files.last_mut() {
            file.skipped.sort_unstable();
        }
        end
    }

    /// Begins a file; `None` for standard input.
    pub(super) fn begin(&mut self, file: Option<String>) {
        self.window.begin();
        self.files.push(FileRead { file, lines: 0, closes: 0, skipped: Vec::new() });
    }

    /// What a line tells of, and those before it; `None` for a line that is too long.
    pub(super) fn line(&mut self, line: Option<&[u8]>, reader: &mut Reader) -> Vec<Event> {
        if let Some(file) = self.files.last_mut() {
            file.lines += 1;
        }
        let Some(bytes) = line else {
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
            if self.is_wanted(&event, reader) {
                self.count(event);
            }
        }
        self.skip(reader);
    }

    /// Adds the lines that were skipped.
    pub(super) fn skip(&mut self, reader: &mut Reader) {
        self.skip_lines(reader.take_skipped());
    }

    fn skip_lines(&mut self, skipped: Vec<u64>) {
        if let Some(file) = self.files.last_mut() {
            self.skipped += skipped.len() as u64;
            let room = MOST_SKIPPED.saturating_sub(file.skipped.len());
            file.skipped.extend(skipped.into_iter().take(room));
        }
    }

    /// Whether an event has one of the codes and times that were asked for.
    pub(super) fn is_wanted(&mut self, event: &Event, reader: &Reader) -> bool {
        let is_in_time = self.window.has(event.time, reader.begins());
        let is_one = |code: CloseCode| {
            self.codes.is_empty() || self.codes.iter().any(|all| all.contains(&code))
        };
        let is_wanted = is_in_time && event.mention.code.map_or(self.codes.is_empty(), is_one);
        self.left_out += u64::from(!is_wanted && close_of(event).is_some());
        if event.mention.code.is_none() && event.mention.outcome() != Outcome::CallRefused {
            // A close without its code.
            self.skip_lines(vec![event.line]);
        }
        is_wanted
    }

    fn count(&mut self, event: Event) {
        let number = self.files.len().saturating_sub(1);
        let Some(file) = self.files.last_mut() else { return };
        let place = Place { file: file.file.as_deref(), is_argument: false };
        if let Some(code) = close_of(&event) {
            file.closes += 1;
            self.kinds.add(number, Mentioned::new(event.clone(), place, code));
        }
        self.closes.add(event, place);
    }

    /// What is wrong with what was asked for, now that the lines are read.
    pub(super) fn problem(&self, args: &LogArgs) -> Option<Problem> {
        let asks = args.since.is_some() || args.until.is_some();
        (asks && self.window.met_no_time()).then(|| {
            let message = "no close in these lines has a time, which --since and --until need";
            Problem::unusable(message, "leave out --since and --until")
        })
    }

    /// The lines that were skipped, if any, with the numbers of the first of them.
    pub(super) fn skipped_in_words(&self) -> Option<String> {
        let count = self.skipped;
        let of_file = |file: &FileRead| {
            let name = file.file.as_ref().filter(|_| self.files.len() > 1);
            let name = name.map(|name| format!("{}:", shown(name)));
            let name = name.unwrap_or_default();
            let lines = file.skipped.iter().take(MOST_NAMED);
            lines.map(|line| format!("{name}{line}")).collect::<Vec<_>>()
        };
        let named: Vec<_> = self.files.iter().flat_map(of_file).take(MOST_NAMED).collect();
        let more = if count > named.len() as u64 { ", ..." } else { "" };
        Some(match count {
            0 => return None,
            1 => {
                format!("1 line was skipped but may be about a close: line {}", named.join(""))
            }
            _ => format!(
                "{count} lines were skipped but may be about a close: lines {}{more}",
                named.join(", ")
            ),
        })
    }
}
