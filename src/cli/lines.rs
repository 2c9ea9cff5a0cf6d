//! `wsclose decode --lines` and `--tally`: one capture a line, one record a line.

use std::fs;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};
use wsclose::capture::{Capture, Input, read_close};

use super::args::{DecodeArgs, DecodeFormat};
use super::decode::find_bytes;
use super::line_reader::LineReader;
use super::paste::{self, NOT_TEXT, Paste};
use super::render::{json, line as text, tally};
use super::report_all;
use super::source::Source;
use super::status::Status;
use super::terminal::Terminal;
use super::view::capture::{LineErrorView, LineView};
use super::view::tally::Tally;

/// How much is written at once, in bytes.
const BLOCK: usize = 1 << 16;

/// Decodes each line. The status says whether all of them hold a capture.
pub(crate) fn run(args: &DecodeArgs, terminal: &Terminal) -> io::Result<Status> {
    let source = Source::new(args);
    let input = match source.open(args.input)? {
        Ok(input) => input,
        Err(error) => return Ok(report_all(&[error])),
    };
    let mut lines = LineReader::new(input, progress(source.path, args.tally));
    let mut records = Records::new(args);
    let mut room = Input::raw(Vec::new());
    while let Some(line) = lines.next().map_err(|error| source.named(&error))? {
        match line.bytes {
            Ok(bytes) => records.line(line.number, bytes, args, &mut room)?,
            Err(error) => records.error(line.number, error)?,
        }
        if lines.may_block() {
            // Who writes line by line reads the answers so.
            records.out.flush()?;
        }
    }
    records.finish(terminal)
}

/// Where the answers go.
struct Records {
    out: BufWriter<StdoutLock<'static>>,
    format: DecodeFormat,
    /// What is counted, if only that is asked for.
    tally: Option<Tally>,
    /// The record that is being written, kept for its room.
    record: String,
    status: Status,
}

impl Records {
    fn new(args: &DecodeArgs) -> Self {
        Self {
            out: BufWriter::with_capacity(BLOCK, io::stdout().lock()),
            format: args.format,
            tally: args.tally.then(Tally::default),
            record: String::new(),
            status: Status::Done,
        }
    }

    /// Decodes a line. `room` is for its bytes.
    fn line(
        &mut self,
        number: u64,
        line: &[u8],
        args: &DecodeArgs,
        room: &mut Input,
    ) -> io::Result<()> {
        let is_any = args.input.is_none() && args.layer.is_none();
        let close = is_any.then(|| read_close(line, args.from.map(Into::into), room));
        if let Some((input, capture)) = close.flatten() {
            return self.capture(number, input, &capture);
        }
        let Some(paste) = paste::read(line, args.input) else {
            return self.error(number, NOT_TEXT.to_owned());
        };
        match find(&paste, args) {
            Ok(input) => match decode(&input, args) {
                Ok(capture) => self.capture(number, &input, &capture),
                Err(error) => self.error(number, error),
            },
            Err(error) => self.error(number, error),
        }
    }

    fn capture(&mut self, number: u64, input: &Input, capture: &Capture<'_>) -> io::Result<()> {
        if let Some(tally) = &mut self.tally {
            tally.count(&capture.decoded);
            return Ok(());
        }
        self.record.clear();
        match self.format {
            DecodeFormat::Json => {
                self.record += &json::write_line(&LineView::new(number, input, capture))?;
            }
            DecodeFormat::Text => text::push_record(&mut self.record, number, capture),
        }
        self.out.write_all(self.record.as_bytes())
    }

    fn error(&mut self, number: u64, error: String) -> io::Result<()> {
        self.status = Status::No;
        if let Some(tally) = &mut self.tally {
            tally.count_error();
            return Ok(());
        }
        self.record.clear();
        match self.format {
            DecodeFormat::Json => {
                self.record += &json::write_line(&LineErrorView::new(number, error))?;
            }
            DecodeFormat::Text => text::push_error(&mut self.record, number, &error),
        }
        self.out.write_all(self.record.as_bytes())
    }

    fn finish(mut self, terminal: &Terminal) -> io::Result<Status> {
        self.out.flush()?;
        if let Some(counts) = self.tally.map(Tally::finish) {
            let answer = match self.format {
                DecodeFormat::Json => json::write(&counts)?,
                DecodeFormat::Text => tally::write(&counts, terminal),
            };
            terminal.print(&answer)?;
        }
        Ok(self.status)
    }
}

fn find(paste: &Paste<'_>, args: &DecodeArgs) -> Result<Input, String> {
    find_bytes(paste, args.input).map_err(|error| match paste {
        Paste::Text(text) => {
            let before = text.get(..error.at.start).unwrap_or_default();
            format!("{error} (column {})", before.chars().count() + 1)
        }
        Paste::Bytes(_) => error.to_string(),
    })
}

fn decode<'i>(input: &'i Input, args: &DecodeArgs) -> Result<Capture<'i>, String> {
    let (layer, sender) = (args.layer.map(Into::into), args.from.map(Into::into));
    input.decode(layer, sender).map_err(|error| error.to_string())
}

/// A bar on standard error, if that is a terminal and the input a file. Where the records go to a
/// terminal, they show the progress themselves.
fn progress(path: Option<&Path>, is_tally: bool) -> ProgressBar {
    let file = path.unwrap_or(Path::new("/dev/stdin"));
    let length = fs::metadata(file).ok().filter(fs::Metadata::is_file).map(|file| file.len());
    match (length, ProgressStyle::with_template("{wide_bar} {percent}% {eta}")) {
        (Some(length), Ok(style)) if is_tally || !io::stdout().is_terminal() => {
            ProgressBar::new(length).with_style(style)
        }
        _ => ProgressBar::hidden(),
    }
}
