//! Where captures come from: a file or standard input, as bytes or as text of some encoding.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use wsclose::capture::Kind;

use crate::cli::args::DecodeArgs;
use crate::cli::error::Problem;
use crate::cli::escape::Escaped;
use crate::cli::input::progress::{Progress, Redraw};
use crate::cli::input::utf16::{FromUtf16, Unit};

/// How many bytes tell what a source is.
const FIRST: usize = 4;

/// A file, or standard input.
pub(crate) struct Source<'a> {
    /// `None` for standard input.
    pub(crate) path: Option<&'a Path>,
}

impl<'a> Source<'a> {
    pub(crate) const STDIN: Self = Self { path: None };

    pub(crate) fn new(args: &'a DecodeArgs) -> Self {
        Self { path: args.file.as_deref().filter(|path| path.as_os_str() != "-") }
    }

    /// Its bytes, or its text as UTF-8 where it is UTF-16. For a capture file what is said of it.
    /// Where it is meant as it is, neither is looked for. If its length is given, `progress` draws
    /// how much of it was read.
    pub(crate) fn open(
        &self,
        kind: Option<Kind>,
        progress: Option<(u64, Redraw)>,
    ) -> io::Result<Result<Box<dyn Read>, Problem>> {
        let mut input: Box<dyn Read> = match self.path {
            Some(path) => Box::new(File::open(path).map_err(|error| self.named(&error))?),
            None => Box::new(io::stdin().lock()),
        };
        if let Some((length, redraw)) = progress {
            input = Box::new(Progress::new(input, length, redraw));
        }
        let mut first = Vec::new();
        let read = input.by_ref().take(FIRST as u64).read_to_end(&mut first);
        read.map_err(|error| self.named(&error))?;
        let is_raw = kind == Some(Kind::Raw);
        if is_capture_file(&first) && !is_raw {
            return Ok(Err(Problem::unusable(
                format!("{}: a capture file, not its text", Escaped(&self.name())),
                "tcpdump -r FILE -X prints its packets, and so does tshark -r FILE -x",
            )));
        }
        let utf16 = utf16(&first).filter(|_| !is_raw);
        let whole = Cursor::new(first).chain(input);
        Ok(Ok(match utf16 {
            Some(unit) => Box::new(FromUtf16::new(whole, unit)),
            None => Box::new(whole),
        }))
    }

    /// An error with the name of the source.
    pub(crate) fn named(&self, error: &io::Error) -> io::Error {
        let message = format!("{}: {error}", Escaped(&self.name()));
        io::Error::new(io::ErrorKind::InvalidInput, message)
    }

    pub(crate) fn name(&self) -> String {
        self.path.map_or("standard input".to_owned(), |path| path.display().to_string())
    }
}

/// Whether this is a file of pcap, in either byte order and resolution, or of pcapng.
pub(crate) fn is_capture_file(first: &[u8]) -> bool {
    let magic = first.first_chunk().map(|first: &[u8; 4]| u32::from_be_bytes(*first));
    matches!(magic, Some(0xa1b2c3d4 | 0xd4c3b2a1 | 0xa1b23c4d | 0x4d3cb2a1 | 0x0a0d0d0a))
}

/// The order of the bytes, if this is UTF-16. PowerShell writes the low byte first; the mark before
/// it gets lost where files are joined.
fn utf16(first: &[u8]) -> Option<Unit> {
    let is_ascii = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    match first {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        [a, 0, b, 0] if is_ascii(*a) && is_ascii(*b) => Some(u16::from_le_bytes),
        [0, a, 0, b] if is_ascii(*a) && is_ascii(*b) => Some(u16::from_be_bytes),
        _ => None,
    }
}
