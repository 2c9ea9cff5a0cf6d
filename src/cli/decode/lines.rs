//! `wsclose decode --lines` and `--tally`: one capture a line, one record a line.

use std::fs;
use std::io::{self, IsTerminal, StdoutLock, Write};
use std::path::Path;
use std::{iter, slice};

use wsclose::capture::{Capture, CloseReader, Input};

use crate::cli::args::{DecodeArgs, DecodeFormat};
use crate::cli::decode::answer::{LineError, LineRecord};
use crate::cli::decode::tally::Tally;
use crate::cli::decode::{line, tally_table};
use crate::cli::error::{Failure, Problem, Status};
use crate::cli::input::line_reader::{Line, LineReader};
use crate::cli::input::paste;
use crate::cli::input::paste::{NOT_TEXT, Paste};
use crate::cli::input::progress::Redraw;
use crate::cli::input::source::Source;
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;

/// How much is written at once, in bytes.
const BLOCK: usize = 1 << 16;

/// Decodes each line. The status says whether all of them hold a capture.
pub(super) fn run(
    args: &DecodeArgs,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    let source = Source::new(args);
    let shown = length(source.path).filter(|_| shows_progress(args.tally, messages));
    let progress = shown.map(|length| (length, Messages::redraw as Redraw));
    let mut lines = LineReader::new(source.open(args.input, progress)??);
    let mut records = Records::new(args);
    let end = loop {
        match lines.next() {
            Ok(Some(Line { bytes: Ok(bytes), .. })) if bytes.trim_ascii().is_empty() => {}
            Ok(Some(Line { number, bytes: Ok(bytes) })) => records.line(number, bytes, args)?,
            Ok(Some(Line { number, bytes: Err(error) })) => {
                records.error(number, &unreadable(error, number, None))?;
            }
            Ok(None) => break Ok(()),
            Err(error) => break Err(source.named(&error)),
        }
        // Who writes line by line reads the answers so.
        if lines.may_block() || records.block.len() >= BLOCK {
            records.write()?;
        }
    };
    records.write()?;
    end?;
    Ok(records.finish(terminal)?)
}

/// That a line holds no capture.
fn unreadable(message: String, line: u64, column: Option<u64>) -> Problem {
    Problem::no(message, "").at(line, column)
}

/// Where the answers go.
struct Records {
    out: StdoutLock<'static>,
    /// What is written next.
    block: String,
    format: DecodeFormat,
    /// What is counted, if only that is asked for.
    tally: Option<Tally>,
    /// Whether plain Closes take the fast path: for text or a tally, without --input and --as.
    takes_short_way: bool,
    close_reader: CloseReader,
    status: Status,
}

impl Records {
    fn new(args: &DecodeArgs) -> Self {
        let is_any = args.input.is_none() && args.layer.is_none();
        Self {
            out: io::stdout().lock(),
            // The last record goes over it.
            block: String::with_capacity(BLOCK + BLOCK / 8),
            takes_short_way: is_any && (args.tally || args.format == DecodeFormat::Text),
            format: args.format,
            tally: args.tally.then(Tally::default),
            close_reader: CloseReader::default(),
            status: Status::Done,
        }
    }

    /// Decodes a line.
    fn line(&mut self, number: u64, line: &[u8], args: &DecodeArgs) -> io::Result<()> {
        if self.takes_short_way && self.plain_close(number, line, args) {
            return Ok(());
        }
        let Some(paste) = paste::read(line, args.input) else {
            return self.error(number, &unreadable(NOT_TEXT.to_owned(), number, None));
        };
        match find(&paste, number, args) {
            Ok(input) => match input.decode(args.layer, args.from) {
                Ok(capture) => self.capture(number, &input, &capture),
                Err(error) => self.error(number, &unreadable(error.to_string(), number, None)),
            },
            Err(problem) => self.error(number, &problem),
        }
    }

    /// Decodes a line that is a single Close without findings. Returns false for every
    /// other line.
    fn plain_close(&mut self, number: u64, line: &[u8], args: &DecodeArgs) -> bool {
        let Some(frame) = &self.close_reader.read(line) else { return false };
        if args.from.is_some() && frame.sender() != args.from {
            return false;
        }
        match &mut self.tally {
            Some(tally) => tally.count(Some(frame), iter::empty()),
            None => line::push_record(&mut self.block, number, Some(frame), iter::empty()),
        }
        true
    }

    fn capture(&mut self, number: u64, input: &Input, capture: &Capture<'_>) -> io::Result<()> {
        let decoded = &capture.decoded;
        let frame = decoded.closing_frame().or(decoded.frames.first());
        if let Some(tally) = &mut self.tally {
            tally.count(frame, decoded.all_findings());
            return Ok(());
        }
        match self.format {
            DecodeFormat::Json | DecodeFormat::Jsonl => {
                self.block += &json::write_line(&LineRecord::new(number, input, capture))?;
            }
            DecodeFormat::Text => {
                line::push_record(&mut self.block, number, frame, decoded.all_findings());
            }
        }
        Ok(())
    }

    fn error(&mut self, number: u64, problem: &Problem) -> io::Result<()> {
        self.status = Status::No;
        if let Some(tally) = &mut self.tally {
            tally.count_error();
            return Ok(());
        }
        match self.format {
            DecodeFormat::Json | DecodeFormat::Jsonl => {
                let errors = slice::from_ref(problem);
                self.block += &json::write_line(&LineError::new(Some(number), errors))?;
            }
            DecodeFormat::Text => line::push_error(&mut self.block, number, &problem.message),
        }
        Ok(())
    }

    fn write(&mut self) -> io::Result<()> {
        self.out.write_all(self.block.as_bytes())?;
        self.block.clear();
        self.out.flush()
    }

    fn finish(self, terminal: &Terminal) -> io::Result<Status> {
        if let Some(counts) = self.tally.map(Tally::finish) {
            let answer = match self.format {
                DecodeFormat::Json => json::write(&counts)?.into(),
                DecodeFormat::Jsonl => json::write_line(&counts)?.into(),
                DecodeFormat::Text => tally_table::write(&counts, terminal),
            };
            terminal.print(answer)?;
        }
        Ok(self.status)
    }
}

fn find(paste: &Paste<'_>, line: u64, args: &DecodeArgs) -> Result<Input, Problem> {
    paste::find_bytes(paste, args.input).map_err(|error| match paste {
        Paste::Text(text) => {
            let before = text.get(..error.at.start).unwrap_or_default();
            let column = before.chars().count() as u64 + 1;
            unreadable(format!("{error} (column {column})"), line, Some(column))
        }
        Paste::Bytes(_) => unreadable(error.to_string(), line, None),
    })
}

/// Whether a bar on standard error shows how far the run is. Where the records go to a terminal, they
/// show it themselves.
fn shows_progress(is_tally: bool, messages: Messages) -> bool {
    messages.is_terminal() && (is_tally || !io::stdout().is_terminal())
}

/// How long the input is, if it is a file.
fn length(path: Option<&Path>) -> Option<u64> {
    let file = fs::metadata(path.unwrap_or(Path::new("/dev/stdin"))).ok()?;
    Some(file.len()).filter(|length| file.is_file() && *length > 0)
}
