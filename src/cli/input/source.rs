//! Where captures come from: a file or standard input, as bytes or as text of some encoding.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use wsclose::capture::Kind;

use crate::cli::args::DecodeArgs;
use crate::cli::error::Problem;
use crate::cli::escape::Escaped;
use crate::cli::input::progress::{Progress, Redraw};
use crate::cli::input::utf16::{FromUtf16, Unit};

/// Lines that were piped in.
pub(crate) struct Piped {
    pub(crate) input: Box<dyn Read>,
    /// Whether they are known to be about a close.
    pub(crate) is_trusted: bool,
}

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
        args.file.as_deref().map_or(Self::STDIN, Self::at)
    }

    /// A file; standard input for `-`.
    pub(crate) fn at(path: &'a Path) -> Self {
        Self { path: Some(path).filter(|path| path.as_os_str() != "-") }
    }

    /// Its bytes, unpacked where gzip has packed them, or its text as UTF-8 where it is UTF-16. For a capture file what is said of it.
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
        let is_raw = kind == Some(Kind::Raw);
        let mut first = self.first(&mut input)?;
        if is_gzip(&first) && !is_raw {
            input = Box::new(MultiGzDecoder::new(Cursor::new(first).chain(input)));
            first = self.first(&mut input)?;
        }
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

    /// The bytes that tell what it is.
    fn first(&self, input: &mut dyn Read) -> io::Result<Vec<u8>> {
        let mut first = Vec::new();
        let read = input.take(FIRST as u64).read_to_end(&mut first);
        read.map_err(|error| self.named(&error))?;
        Ok(first)
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

/// Whether this is packed by gzip, with the only method that there is.
const fn is_gzip(first: &[u8]) -> bool {
    matches!(first, [0x1f, 0x8b, 8, ..])
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
