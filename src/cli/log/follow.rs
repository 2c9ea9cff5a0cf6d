//! `--follow`: passes a log through as it arrives, and adds a note below each close.

use std::io::{self, BufWriter, IsTerminal, Read, StdoutLock, Write};
use std::mem;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use wsclose::log::Event;

use crate::cli::args::{LogArgs, LogFormat};
use crate::cli::error::{Failure, Problem, Status};
use crate::cli::escape::is_hostile;
use crate::cli::input::source::Source;
use crate::cli::log::lines::Lines;
use crate::cli::log::{likely, nothing, reader, stream};
use crate::cli::output::marked::Text;
use crate::cli::output::messages::Messages;
use crate::cli::output::phrase::spelled;
use crate::cli::output::terminal::Terminal;
use crate::cli::words::mention::{Place, RefusedCall};
use crate::cli::words::quoted;
use crate::cli::words::scope::Scope;

/// How long a close waits for later lines that may add to it.
const PATIENCE: Duration = Duration::from_millis(200);

/// How often to check whether Ctrl-C was pressed.
const STEP: Duration = Duration::from_millis(100);

/// How much is read at once, in bytes, and how many such pieces may wait.
const BLOCK: usize = 1 << 16;
const WAITING: usize = 16;

/// After how many lines at the latest the closes in them are told.
const MOST_UNTOLD: usize = 50;

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
    messages: Messages,
) -> Result<Status, Failure> {
    if let Some(file) = args.file.iter().find(|file| file.as_os_str() != "-") {
        let message = "--follow reads standard input, not files";
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
        out: BufWriter::new(io::stdout().lock()),
        line: Vec::new(),
        is_too_long: false,
        shown: 0,
        untold: 0,
        found: false,
    };
    follow.run(&pieces, &stop)?;
    let Follow { lines, found, .. } = follow;
    if found {
        return Ok(Status::Done);
    }
    let problem = lines.problem(args).unwrap_or_else(|| nothing(&[Source::STDIN], &lines));
    Ok(messages.problem(&problem))
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
    out: BufWriter<StdoutLock<'static>>,
    /// The line that has not ended yet, as far as it is kept.
    line: Vec<u8>,
    is_too_long: bool,
    /// How much of it was written.
    shown: usize,
    /// How many lines were read since the closes were told.
    untold: usize,
    found: bool,
}

impl Follow<'_> {
    fn run(&mut self, pieces: &Receiver<Piece>, stop: &Stop) -> io::Result<()> {
        // The latest time to report what has been read.
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
            self.is_too_long |= part.len() > room;
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
                self.line.extend(part.iter().take(room));
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
        let bytes = mem::take(&mut self.line);
        self.shown = 0;
        let line = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let line = Some(line).filter(|_| !mem::take(&mut self.is_too_long));
        let events = self.lines.line(line, &mut self.reader);
        self.note(events)?;
        self.untold += 1;
        // In a log that arrives all at once, the notes are near their lines too.
        if self.untold >= MOST_UNTOLD { self.tell() } else { Ok(()) }
    }

    /// On a terminal, shows an unfinished last line as far as it has arrived.
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
        self.untold = 0;
        let events = self.reader.flush();
        self.note(events)
    }

    fn note(&mut self, events: Vec<Event>) -> io::Result<()> {
        if !self.passes() {
            let (args, scope) = (self.args, self.scope);
            self.found |=
                stream::write(&mut self.out, &mut self.lines, events, &self.reader, args, scope)?;
            self.lines.skip(&mut self.reader);
            return self.out.flush();
        }
        self.lines.skip(&mut self.reader);
        for event in events {
            if let Some(call) = RefusedCall::new(&event, Place::default()) {
                self.refused(&call)?;
            }
            let Some(close) = stream::wanted(&mut self.lines, event, &self.reader) else {
                continue;
            };
            self.found = true;
            let line = close.line.map_or(String::new(), |line| format!("line {line}: "));
            let likely = likely::of_close(&close, self.args, self.scope);
            let lived = close.lifetimes.median().map(spelled);
            let lived = lived.map_or(String::new(), |lived| format!(", lived {lived}"));
            self.write_note(&format!("wsclose: {line}{}{lived}: {likely}", likely::title(&close)))?;
        }
        self.out.flush()
    }

    /// Notes that an API refused a call, so that nothing closed.
    fn refused(&mut self, call: &RefusedCall) -> io::Result<()> {
        let line = call.line.map_or(String::new(), |line| format!("line {line}: "));
        self.write_note(&format!("wsclose: {line}no close: {}", call.rule.text()))
    }

    fn write_note(&mut self, note: &str) -> io::Result<()> {
        if self.terminal.interactive {
            let note = Text::from(note).wrap("", "  ", self.terminal.width);
            self.out.write_all(note.plain().as_bytes())
        } else {
            writeln!(self.out, "{note}")
        }
    }

    /// Reports the remaining closes, below a last line that has no line feed.
    fn end(&mut self) -> io::Result<()> {
        if self.line.is_empty() {
            return self.tell();
        }
        self.show_partial()?;
        let bytes = mem::take(&mut self.line);
        let line = Some(bytes.as_slice()).filter(|_| !self.is_too_long);
        let mut events = self.lines.line(line, &mut self.reader);
        events.extend(self.reader.flush());
        if self.passes() && !events.is_empty() {
            self.out.write_all(b"\n")?;
        }
        self.note(events)
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
    /// From now on the first such signal is only noted; a second one ends the program at once. If the
    /// handlers cannot be installed, the first one does.
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
