//! `--follow`: a log as it comes, with a note below what tells of a close.

use std::io::{self, IsTerminal, Read, StdoutLock, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use wsclose::log::{Event, OtherClose};

use crate::cli::args::{LogArgs, LogFormat};
use crate::cli::error::{Failure, Problem, Status};
use crate::cli::escape::is_hostile;
use crate::cli::input::line_reader::Line;
use crate::cli::log::lines::Lines;
use crate::cli::log::{likely, reader, stream};
use crate::cli::output::marked::Text;
use crate::cli::output::phrase::spelled;
use crate::cli::output::terminal::Terminal;
use crate::cli::words::quoted;
use crate::cli::words::scope::Scope;

/// How long a close waits for what its next lines add.
const PATIENCE: Duration = Duration::from_millis(200);

/// How often is looked whether Ctrl-C was pressed.
const STEP: Duration = Duration::from_millis(100);

/// How much is read at once, in bytes, and how many such pieces may wait.
const BLOCK: usize = 1 << 16;
const WAITING: usize = 16;

/// The longest line that is looked at, in bytes.
const LONGEST: usize = 1 << 20;

/// What comes from standard input.
type Piece = io::Result<Vec<u8>>;

/// Passes standard input through and notes the closes in it.
pub(super) fn run(
    args: &LogArgs,
    mut lines: Lines,
    scope: &Scope,
    terminal: &Terminal,
) -> Result<Status, Failure> {
    if let Some(file) = args.file.iter().find(|file| file.as_os_str() != "-") {
        let message = "--follow reads standard input, and no file";
        let file = quoted(&file.display().to_string());
        let hint = format!("tail -F {file} | wsclose log --follow");
        return Err(Problem::unusable(message, hint).into());
    }
    if io::stdin().is_terminal() {
        let hint = "tail -F app.log | wsclose log --follow";
        return Err(Problem::unusable("--follow reads a pipe, not a terminal", hint).into());
    }
    lines.begin(None);
    let (sender, pieces) = sync_channel(WAITING);
    thread::spawn(move || read(&sender));
    let stop = Stop::register();
    let mut follow = Follow {
        args,
        scope,
        terminal,
        reader: reader(args),
        lines,
        out: io::stdout().lock(),
        line: Vec::new(),
        is_too_long: false,
        shown: 0,
        number: 0,
        found: false,
    };
    follow.run(&pieces, &stop)?;
    Ok(if follow.found { Status::Done } else { Status::No })
}

/// Reads standard input to its end, or until nobody wants more.
fn read(sender: &SyncSender<Piece>) {
    let mut input = io::stdin().lock();
    loop {
        let mut block = vec![0; BLOCK];
        let piece = match input.read(&mut block) {
            Ok(0) => return,
            Ok(length) => {
                block.truncate(length);
                Ok(block)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let is_last = piece.is_err();
        if sender.send(piece).is_err() || is_last {
            return;
        }
    }
}

/// A log that is followed.
struct Follow<'a> {
    args: &'a LogArgs,
    scope: &'a Scope,
    terminal: &'a Terminal,
    reader: wsclose::log::Reader,
    lines: Lines,
    out: StdoutLock<'static>,
    /// The line that has not ended yet, as far as it is kept.
    line: Vec<u8>,
    is_too_long: bool,
    /// How much of it was written.
    shown: usize,
    number: u64,
    found: bool,
}

impl Follow<'_> {
    fn run(&mut self, pieces: &Receiver<Piece>, stop: &Stop) -> io::Result<()> {
        // When what was read last is to be told, at the latest.
        let mut due: Option<Instant> = None;
        while !stop.is_asked() {
            let wait =
                due.map_or(STEP, |due| due.saturating_duration_since(Instant::now()).min(STEP));
            match pieces.recv_timeout(wait) {
                Ok(piece) => {
                    self.piece(&piece?)?;
                    due.get_or_insert_with(|| Instant::now() + PATIENCE);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if due.is_some_and(|due| due <= Instant::now()) {
                self.show_partial()?;
                self.tell()?;
                due = None;
            }
        }
        self.end()
    }

    /// Writes what came, and reads the lines that end in it.
    fn piece(&mut self, piece: &[u8]) -> io::Result<()> {
        for part in piece.split_inclusive(|byte| *byte == b'\n') {
            let room = LONGEST.saturating_sub(self.line.len());
            self.is_too_long |= part.len() > room + 1;
            if self.passes() && !self.terminal.interactive {
                self.out.write_all(part)?;
            }
            if self.is_too_long && self.terminal.interactive && self.passes() {
                // It is shown in pieces, so that none of it is kept.
                self.line.extend(part);
                self.show_partial()?;
                self.line.clear();
                self.shown = 0;
            } else {
                self.line.extend(part.iter().take(room + 1));
            }
            if part.ends_with(b"\n") {
                self.line_ends()?;
            }
        }
        self.out.flush()
    }

    /// Whether the lines themselves are written.
    fn passes(&self) -> bool {
        self.args.format != LogFormat::Jsonl
    }

    fn line_ends(&mut self) -> io::Result<()> {
        self.show_partial()?;
        self.number += 1;
        let bytes = std::mem::take(&mut self.line);
        self.shown = 0;
        let is_too_long = std::mem::take(&mut self.is_too_long);
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let bytes = if is_too_long { Err(String::new()) } else { Ok(bytes) };
        let line = Line { number: self.number, bytes };
        let events = self.lines.line(&line, &mut self.reader);
        self.note(events)
    }

    /// Writes on a terminal what of the last line is there.
    fn show_partial(&mut self) -> io::Result<()> {
        if self.terminal.interactive && self.passes() {
            let rest = self.line.get(self.shown..).unwrap_or_default();
            self.out.write_all(harmless(&String::from_utf8_lossy(rest)).as_bytes())?;
            self.shown = self.line.len();
            self.out.flush()?;
        }
        Ok(())
    }

    /// Notes the closes so far.
    fn tell(&mut self) -> io::Result<()> {
        // In the middle of a line there is no place for a note.
        if !self.line.is_empty() {
            return Ok(());
        }
        let events = self.reader.flush();
        self.note(events)
    }

    fn note(&mut self, events: Vec<Event>) -> io::Result<()> {
        if !self.passes() {
            self.found |=
                stream::write(&mut self.out, &mut self.lines, events, self.args, self.scope)?;
            return Ok(());
        }
        for event in events {
            if event.mention.other_close == Some(OtherClose::Before) {
                continue;
            }
            let Some(close) = stream::wanted(&mut self.lines, event) else { continue };
            self.found = true;
            let line = close.line.map_or(String::new(), |line| format!("line {line}: "));
            let likely = likely::of_close(&close, self.args, self.scope);
            let lived = close.lifetimes.median().map(spelled);
            let lived = lived.map_or(String::new(), |lived| format!(", lived {lived}"));
            let note = format!("wsclose: {line}{}{lived}: {likely}\n", likely::title(&close));
            let note = if self.terminal.interactive {
                Text::from(note.trim_end()).wrap("", "  ", self.terminal.width).plain().to_owned()
            } else {
                note
            };
            self.out.write_all(note.as_bytes())?;
        }
        self.out.flush()
    }

    /// Tells the rest, below a last line without an end.
    fn end(&mut self) -> io::Result<()> {
        if !self.line.is_empty() {
            let is_ended = self.line.ends_with(b"\n");
            self.line_ends()?;
            let events = self.reader.flush();
            if !events.is_empty() && !is_ended && self.passes() {
                self.out.write_all(b"\n")?;
            }
            return self.note(events);
        }
        self.tell()
    }
}

/// A line for a terminal: tabs and colours stay, the colours until its end; everything else that the
/// terminal would obey is escaped.
fn harmless(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut is_coloured = false;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let colour = colour(rest);
        if colour > 0 {
            is_coloured = true;
            out.push_str(&rest[..colour]);
            rest = &rest[colour..];
            continue;
        }
        let is_end = rest == "\n" || rest == "\r\n";
        if is_end {
            break;
        }
        if is_hostile(c) && c != '\t' {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
        rest = &rest[c.len_utf8()..];
    }
    if is_coloured {
        out.push_str("\x1b[0m");
    }
    if rest.ends_with('\n') {
        out.push('\n');
    }
    out
}

/// How long the sequence for colours is that a text begins with: `ESC [ ... m`.
fn colour(text: &str) -> usize {
    let Some(parameters) = text.strip_prefix("\x1b[") else { return 0 };
    let end = parameters.find(|c: char| !c.is_ascii_digit() && !matches!(c, ';' | ':'));
    match end {
        Some(end) if parameters[end..].starts_with('m') => text.len() - parameters.len() + end + 1,
        _ => 0,
    }
}

/// Whether Ctrl-C was pressed, or the program was asked to end.
#[cfg(unix)]
struct Stop(std::sync::Arc<std::sync::atomic::AtomicBool>);

#[cfg(unix)]
impl Stop {
    /// From now on the first such signal is noted, and a second one ends the program at once. Where
    /// that cannot be had, the first does.
    fn register() -> Self {
        use signal_hook::consts::{SIGINT, SIGTERM};
        use signal_hook::flag::{register, register_conditional_default};
        let is_asked = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            let _ = register_conditional_default(signal, is_asked.clone());
            let _ = register(signal, is_asked.clone());
        }
        Self(is_asked)
    }

    fn is_asked(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed)
    }
}

#[cfg(not(unix))]
struct Stop;

#[cfg(not(unix))]
impl Stop {
    fn register() -> Self {
        Self
    }

    fn is_asked(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn colours_and_tabs_stay() {
        for (line, expected) in [
            ("up\tok\n", "up\tok\n"),
            ("\x1b[1;31mred\x1b[0m\n", "\x1b[1;31mred\x1b[0m\x1b[0m\n"),
            ("\x1b[31mred\r\n", "\x1b[31mred\x1b[0m\n"),
            ("\x1b[2Jgone\n", "\\u{1b}[2Jgone\n"),
            ("\x1b]0;title\x07\n", "\\u{1b}]0;title\\u{7}\n"),
            ("a\u{202e}b\rc\n", "a\\u{202e}b\\u{d}c\n"),
            ("C:\\dir\n", "C:\\dir\n"),
            ("no end", "no end"),
        ] {
            assert_eq!(harmless(line), expected);
        }
    }
}
