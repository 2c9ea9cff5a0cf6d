//! A log, line by line, and what happened in it.

use std::mem;
use std::ops::Range;
use std::time::Duration;

use super::Mention;
use super::lifetime::said;
use super::near::{Lines, NEIGHBOURS, line_at};
use super::neighbours::{About, Neighbour, Neighbours};
use super::opens::{Opens, is_open, places};
use super::reading::{Told, Trust, alone, told};
use super::scan::at_most;
use super::skipped::looks_unread;
use super::stamp::Stamp;

/// How much is read at once, in bytes.
const BLOCK: usize = 1 << 18;

/// How much of what follows a line may be a part of what it says, and how much of what precedes it, in
/// bytes: objects and tracebacks have several lines.
const CONTEXT: usize = 1 << 14;

/// The most numbers of skipped lines that are kept.
const MOST_SKIPPED: usize = 1 << 16;

/// The most lines without a time that are searched for the first one.
const MOST_UNTIMED: usize = 1000;

/// A close in a log, or something similar, such as a failed handshake or a refused call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// What the lines say; its place is counted from the beginning of the first of them.
    pub mention: Mention,
    /// The part of the lines that was used.
    pub text: String,
    /// The number of the first of these lines, from 1 on.
    pub line: u64,
    /// The time of that line, or of the last line before it that has one.
    pub time: Option<Stamp>,
    /// How long the connection was open; `None` if the log does not show when it was opened, or if that
    /// may have been another connection.
    pub lifetime: Option<Duration>,
    /// Nearby lines that may say more about the cause; empty if the close has a reason of its own.
    pub neighbours: Vec<Neighbour>,
}

/// Reads a log line by line, in bounded memory.
///
/// An object or a traceback may span many lines, so events are returned some lines later;
/// [`flush`](Self::flush) returns them at once.
///
/// ```
/// use wsclose::log::Reader;
///
/// let mut reader = Reader::new();
/// let mut events = reader.line("09:14:02 websocket connected");
/// events.extend(reader.line("09:15:02 websocket closed with 1006"));
/// events.extend(reader.flush());
/// assert_eq!(events[0].mention.code.unwrap().get(), 1006);
/// assert_eq!(events[0].line, 2);
/// assert_eq!(events[0].lifetime.unwrap().as_secs(), 60);
/// ```
#[derive(Debug)]
pub struct Reader {
    trust: Trust,
    /// The last lines.
    window: String,
    /// The number of the first of them.
    first_line: u64,
    /// Up to here the window was read.
    read_to: usize,
    /// Where the last event in the window ends.
    given_to: usize,
    /// The length of the window when it was last read.
    tried: usize,
    /// The first time in the log.
    begins: Option<Stamp>,
    /// The time of the last line before `read_to` that has one.
    clock: Option<Stamp>,
    opens: Opens,
    skipped: Vec<u64>,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// A reader at the beginning of a log.
    pub fn new() -> Self {
        Self::with(Trust::Nothing)
    }

    /// A reader of a log that is known to be about WebSockets: on a line that mentions them, or at most
    /// five lines away from one that does, a number needs less evidence to count as a code.
    pub fn trusting() -> Self {
        Self::with(Trust::Near)
    }

    /// A reader of lines that are known to be about a close, as with
    /// [`read_alone`](super::read_alone).
    pub fn alone() -> Self {
        Self::with(Trust::Everything)
    }

    fn with(trust: Trust) -> Self {
        Self {
            trust,
            window: String::new(),
            first_line: 1,
            read_to: 0,
            given_to: 0,
            tried: 0,
            begins: None,
            clock: None,
            opens: Opens::default(),
            skipped: Vec::new(),
        }
    }

    /// Reads a line, passed without its line feed, and returns the events that no later line can
    /// change.
    pub fn line(&mut self, line: &str) -> Vec<Event> {
        self.window.push_str(line);
        self.window.push('\n');
        let has_enough = self.window.len() - self.read_to >= BLOCK + CONTEXT;
        // What could not be given yet is not read again for each line.
        if !has_enough || self.window.len() < self.tried + CONTEXT {
            return Vec::new();
        }
        let complete = at_most(&self.window, self.window.len() - CONTEXT).len();
        self.read(line_at(&self.window, complete).start)
    }

    /// Returns all events so far. Whatever a later line would have added to the last of them is lost.
    pub fn flush(&mut self) -> Vec<Event> {
        if self.read_to == self.window.len() { Vec::new() } else { self.read(self.window.len()) }
    }

    /// The first time in the lines that were read so far.
    pub const fn begins(&self) -> Option<Stamp> {
        self.begins
    }

    /// The numbers of the lines since the last call that were not read as a close, although they may
    /// be about one: they have a number that can be a code next to a word for it, or say that a WebSocket
    /// closed. At most 65,536 of them are kept from call to call.
    pub fn take_skipped(&mut self) -> Vec<u64> {
        mem::take(&mut self.skipped)
    }

    /// Reads the window up to a place where a line begins, and drops what is not needed any more.
    fn read(&mut self, to: usize) -> Vec<Event> {
        let window = mem::take(&mut self.window);
        self.tried = window.len();
        let Told { mut mentions, unread } = told(&window, self.trust);
        let is_first = self.first_line == 1 && self.read_to == 0;
        if self.trust == Trust::Everything && is_first && mentions.is_empty() {
            mentions = alone(&window);
        }
        let reaches = |one: &&Mention| to < window.len() && one.at.start < to && one.at.end > to;
        let to =
            mentions.iter().find(reaches).map_or(to, |one| line_at(&window, one.at.start).start);
        let to = to.max(self.read_to);
        if self.begins.is_none() {
            let fresh = window.get(self.read_to..to).unwrap_or_default();
            self.begins = fresh.lines().take(MOST_UNTIMED).find_map(Stamp::find);
        }
        let mut lines = Lines::new(&window);
        let has_code = mentions.iter().filter(|one| one.written.is_some());
        let closes: Vec<_> = has_code.map(|one| lines.at(one.at.start).start).collect();
        let mut reading = Reading {
            text: &window,
            counted: (0, self.first_line),
            clock: Clock { text: &window, read_to: self.read_to, now: self.clock },
            neighbours: Neighbours::new(&window, closes.into_iter()),
            with_neighbours: None,
        };
        let mut events = Vec::new();
        for (line, happened) in self.happened(&window, mentions, unread, to) {
            let text = window.get(line.clone()).unwrap_or_default();
            match happened {
                Happened::Opened => {
                    let time = Stamp::find(text).or_else(|| reading.clock.before(line.start));
                    if let Some(time) = time {
                        self.opens.add(text, time);
                    }
                }
                Happened::Unread => {
                    let number = reading.number(line.start);
                    self.skipped.extend(Some(number).filter(|_| self.skipped.len() < MOST_SKIPPED));
                }
                Happened::Told(mention) => {
                    self.given_to = mention.at.end;
                    let (event, time) = reading.event(mention, line);
                    let lifetime = self.lifetime(text, &event.mention, time);
                    events.push(Event { lifetime, ..event });
                }
            }
        }
        self.clock = reading.clock.before(to);
        self.window = window;
        self.read_to = to;
        self.drop_old_lines();
        events
    }

    /// How long the connection was open whose close a line tells of: what the line says, else the time
    /// since it was opened. For that the line needs a time of its own, as another may tell of the same
    /// close.
    fn lifetime(
        &mut self,
        line: &str,
        mention: &Mention,
        closed: Option<Stamp>,
    ) -> Option<Duration> {
        // What only answers a Close is a part of the same.
        if mention.answers_another() || !mention.was_open() {
            return None;
        }
        let opened = closed.and_then(|_| self.opens.take(line));
        let measured = closed.zip(opened).and_then(|(closed, opened)| closed.since(opened));
        said(line, &mention.at).or(measured)
    }

    /// What happens between what was read and a place, in its order, each with its line.
    fn happened(
        &self,
        window: &str,
        mentions: Vec<Mention>,
        unread: Vec<Range<usize>>,
        to: usize,
    ) -> Vec<(Range<usize>, Happened)> {
        let is_new = |mention: &Mention| (self.given_to..to).contains(&mention.at.start);
        let told = mentions.into_iter().filter(is_new);
        let mut lines = Lines::new(window);
        let told = told.map(|one| (lines.at(one.at.start), Happened::Told(one)));
        let of_window = |line: &Range<usize>| window.get(line.clone()).unwrap_or_default();
        let fresh = self.read_to..to;
        let unread = unread.into_iter().filter(|line| fresh.contains(&line.start));
        let unread = unread.filter(|line| looks_unread(of_window(line)));
        let at_places = places(window.get(fresh.clone()).unwrap_or_default());
        let mut lines = Lines::new(window);
        let mut opened: Vec<_> = at_places.map(|at| lines.at(fresh.start + at)).collect();
        opened.dedup();
        opened.retain(|line| is_open(of_window(line)));
        let opened = opened.into_iter().map(|line| (line, Happened::Opened));
        let mut all: Vec<_> = told.chain(opened).collect();
        all.extend(unread.map(|line| (line, Happened::Unread)));
        all.sort_by_key(|(line, _)| line.start);
        all
    }

    /// Keeps what the lines that follow may need.
    fn drop_old_lines(&mut self) {
        let kept = at_most(&self.window, self.read_to.saturating_sub(CONTEXT)).len();
        let above = self.window.get(..self.read_to).unwrap_or_default().split_inclusive('\n').rev();
        let near: usize = above.take(NEIGHBOURS).map(str::len).sum();
        // Of a line that is too long nothing is looked at that far from its end.
        let near = if near > NEIGHBOURS * CONTEXT { 0 } else { near };
        let start = line_at(&self.window, kept).start.min(self.read_to - near);
        self.first_line += line_breaks(self.window.get(..start).unwrap_or_default());
        self.window.drain(..start);
        self.read_to -= start;
        self.tried -= start;
        self.given_to = self.given_to.saturating_sub(start);
    }
}

/// What a line says that counts.
enum Happened {
    Opened,
    Told(Mention),
    Unread,
}

/// A part of a log while it is read.
struct Reading<'t> {
    text: &'t str,
    /// A place, and the number of its line.
    counted: (usize, u64),
    clock: Clock<'t>,
    neighbours: Neighbours<'t>,
    /// The last line for whose first close they were looked for.
    with_neighbours: Option<usize>,
}

impl Reading<'_> {
    /// The number of the line at a place; the places come in their order.
    fn number(&mut self, at: usize) -> u64 {
        let (from, number) = self.counted;
        self.counted = (at, number + line_breaks(self.text.get(from..at).unwrap_or_default()));
        self.counted.1
    }

    /// What a line says of a close, with what is known beside it, and the line's own time.
    fn event(&mut self, mention: Mention, line: Range<usize>) -> (Event, Option<Stamp>) {
        let number = self.number(line.start);
        let text = self.text.get(mention.at.clone()).unwrap_or_default().to_owned();
        let at = mention.at.start - line.start..mention.at.end - line.start;
        let mention = Mention { at: at.clone(), ..mention };
        let own = self.text.get(line.clone()).unwrap_or_default();
        let (own_time, time) = self.clock.beside(&line, own, at);
        let is_bare = mention.reason.as_ref().is_none_or(String::is_empty);
        let is_first = self.with_neighbours != Some(line.start);
        let near = if is_bare && is_first && mention.was_open() {
            self.with_neighbours = Some(line.start);
            self.neighbours.of(&line)
        } else {
            Vec::new()
        };
        let neighbour = |(distance, about, text): (i64, About, &str)| Neighbour {
            line: number.saturating_add_signed(distance),
            about,
            text: text.to_owned(),
        };
        let neighbours = near.into_iter().map(neighbour).collect();
        (Event { lifetime: None, mention, text, line: number, time, neighbours }, own_time)
    }
}

/// The time at each place of a part of a log.
struct Clock<'t> {
    text: &'t str,
    read_to: usize,
    /// That of the last line before `read_to` that has one.
    now: Option<Stamp>,
}

impl Clock<'_> {
    /// The time of the last line before a place; the places come in their order.
    fn before(&mut self, at: usize) -> Option<Stamp> {
        let lines = self.text.get(self.read_to..at).unwrap_or_default().split_inclusive('\n');
        self.now = lines.rev().find_map(Stamp::find).or(self.now);
        self.read_to = self.read_to.max(at);
        self.now
    }

    /// The time of a line of which a part may hold any text: its own, and that which it has if it has
    /// none of its own.
    fn beside(
        &mut self,
        line: &Range<usize>,
        text: &str,
        part: Range<usize>,
    ) -> (Option<Stamp>, Option<Stamp>) {
        let before = self.before(line.start);
        let own = Stamp::beside(text, part);
        self.now = own.or(before);
        self.read_to = self.read_to.max(line.end);
        (own, self.now)
    }
}

fn line_breaks(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte == b'\n').count() as u64
}
