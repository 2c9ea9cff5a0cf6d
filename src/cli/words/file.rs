//! A file's name where codes are expected: no file is read without a command that says how.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use wsclose::{capture, log};

use crate::cli::error::Problem;
use crate::cli::escape::shown;
use crate::cli::input::source::is_capture_file;
use crate::cli::words::instead::quoted;

/// How much of a file is looked at, in bytes, to tell what it is.
const LOOKED_AT: u64 = 1 << 16;

/// The endings of names that are taken for a file's even if there is none.
const ENDINGS: [&str; 16] = [
    "log", "txt", "out", "err", "json", "jsonl", "ndjson", "csv", "har", "bin", "hex", "dump",
    "pcap", "pcapng", "cap", "gz",
];

/// What the bytes of a file are.
enum Content {
    LogLines,
    Bytes,
    CaptureFile,
}

/// What is said of a word that is the name of a file, or looks like one.
pub(super) fn problem(word: &str) -> Option<Problem> {
    let path = Path::new(word);
    if path.is_file() {
        let message = format!("'{}' is a file; files are read only by a command", shown(word));
        return Some(Problem::unusable(message, command(path, &quoted(word))));
    }
    if !looks_like_a_file(word) {
        return None;
    }
    let is_other = if path.exists() { "not a file that can be read" } else { "not found" };
    let hint = "a log: wsclose log FILE\nbytes: wsclose decode --file FILE";
    let message = format!("'{}' looks like a file's name, but is {is_other}", shown(word));
    Some(Problem::unusable(message, hint))
}

/// The command that reads a file with this content.
fn command(path: &Path, name: &str) -> String {
    match content(path) {
        Content::LogLines => format!("for the closes in it: wsclose log {name}"),
        Content::Bytes => format!("for its bytes: wsclose decode --file {name}"),
        Content::CaptureFile => {
            format!("for its packets, as text: tcpdump -r {name} -X | wsclose decode")
        }
    }
}

/// What a file seems to be by how it begins. Text with neither a close nor a frame in it is a log.
fn content(path: &Path) -> Content {
    let mut start = Vec::new();
    // A file that cannot be read gets the hint for a log; the command then says why it cannot.
    let _ = File::open(path).map(|file| file.take(LOOKED_AT).read_to_end(&mut start));
    if is_capture_file(&start) {
        return Content::CaptureFile;
    }
    let text = match std::str::from_utf8(&start) {
        Ok(text) => text,
        Err(error) if error.error_len().is_some() => return Content::Bytes,
        // The last character is cut.
        Err(error) => std::str::from_utf8(&start[..error.valid_up_to()]).unwrap_or_default(),
    };
    let is_log = !log::read(text).is_empty();
    let has_close = || {
        let input = capture::read(text).ok();
        let capture = input.as_ref().and_then(|input| input.decode(None, None).ok());
        capture.is_some_and(|capture| capture.decoded.close().is_some())
    };
    if !is_log && has_close() { Content::Bytes } else { Content::LogLines }
}

/// Whether a word is written like the path of a file.
fn looks_like_a_file(word: &str) -> bool {
    let has_ending = || {
        let (name, ending) = word.rsplit_once('.').unwrap_or_default();
        !name.is_empty() && ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
    };
    let is_path = ["/", "./", "../", "~/"].iter().any(|start| word.starts_with(start));
    !word.contains(char::is_whitespace) && (is_path || has_ending())
}
