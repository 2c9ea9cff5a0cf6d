//! `wsclose decode --lines` and `--tally`: one capture a line, one record a line.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Read, StdoutLock, Write};
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};
use wsclose::capture::{Capture, Input};

use super::args::{DecodeArgs, DecodeFormat};
use super::decode::find_bytes;
use super::escape::Escaped;
use super::line_reader::LineReader;
use super::paste::{self, Paste};
use super::render::{json, line as text};
use super::status::Status;
use super::terminal::Terminal;
use super::view::capture::{LineErrorView, LineView};
use super::view::tally::Tally;

/// How much is written at once, in bytes.
const BLOCK: usize = 1 << 16;

/// Decodes each line. The status says whether all of them hold a capture.
pub(crate) fn run(args: &DecodeArgs, terminal: &Terminal) -> io::Result<Status> {
    let path = args.file.as_deref().filter(|path| path.as_os_str() != "-");
    let from = path.map_or("standard input".to_owned(), |path| path.display().to_string());
    let named = |error: io::Error| {
        io::Error::new(io::ErrorKind::InvalidInput, format!("{}: {error}", Escaped(&from)))
    };
    let input = open(path).map_err(named)?;
    let mut lines = LineReader::new(input, progress(path, args.tally));
    let mut records = Records::new(args);
    while let Some(line) = lines.next().map_err(named)? {
        match line.bytes.and_then(|bytes| find(bytes, args)) {
            Ok(input) => match decode(&input, args) {
                Ok(capture) => records.capture(line.number, &input, &capture)?,
                Err(error) => records.error(line.number, error)?,
            },
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
    status: Status,
}

impl Records {
    fn new(args: &DecodeArgs) -> Self {
        Self {
            out: BufWriter::with_capacity(BLOCK, io::stdout().lock()),
            format: args.format,
            tally: args.tally.then(Tally::default),
            status: Status::Done,
        }
    }

    fn capture(&mut self, number: u64, input: &Input, capture: &Capture<'_>) -> io::Result<()> {
        if let Some(tally) = &mut self.tally {
            tally.count(&capture.decoded);
            return Ok(());
        }
        let record = match self.format {
            DecodeFormat::Json => json::write_line(&LineView::new(number, input, capture))?,
            DecodeFormat::Text => text::record(number, capture),
        };
        self.out.write_all(record.as_bytes())
    }

    fn error(&mut self, number: u64, error: String) -> io::Result<()> {
        self.status = Status::No;
        if let Some(tally) = &mut self.tally {
            tally.count_error();
            return Ok(());
        }
        let record = match self.format {
            DecodeFormat::Json => json::write_line(&LineErrorView::new(number, error))?,
            DecodeFormat::Text => text::error(number, &error),
        };
        self.out.write_all(record.as_bytes())
    }

    fn finish(mut self, terminal: &Terminal) -> io::Result<Status> {
        self.out.flush()?;
        if let Some(tally) = self.tally.map(Tally::finish) {
            let answer = match self.format {
                DecodeFormat::Json => json::write(&tally)?,
                DecodeFormat::Text => text::tally(&tally, terminal),
            };
            terminal.print(&answer)?;
        }
        Ok(self.status)
    }
}

fn find(line: &[u8], args: &DecodeArgs) -> Result<Input, String> {
    let paste = paste::to_text(line.to_vec());
    let Paste::Text(text) = &paste else { return Err("not UTF-8".to_owned()) };
    find_bytes(&paste, args.input).map_err(|error| {
        let before = text.get(..error.at.start).unwrap_or_default();
        format!("{error} (column {})", before.chars().count() + 1)
    })
}

fn decode<'i>(input: &'i Input, args: &DecodeArgs) -> Result<Capture<'i>, String> {
    let (layer, sender) = (args.layer.map(Into::into), args.from.map(Into::into));
    input.decode(layer, sender).map_err(|error| error.to_string())
}

fn open(path: Option<&Path>) -> io::Result<Box<dyn Read>> {
    Ok(match path {
        Some(path) => Box::new(File::open(path)?),
        None => Box::new(io::stdin()),
    })
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
