//! What was pasted: text or bytes.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Read};

use wsclose::capture::{self, Input, Kind, TextError};

use crate::cli::args::DecodeArgs;
use crate::cli::error::Problem;
use crate::cli::escape::{Escaped, plain};
use crate::cli::input::source::Source;

/// The most that is read as one capture, in bytes of UTF-8 or as they are: the time that it takes
/// and its memory are bounded by it.
const MOST: usize = 4 << 20;

/// What was given to decode.
pub(crate) enum Paste<'a> {
    Text(Cow<'a, str>),
    /// What is no text: the bytes themselves.
    Bytes(Cow<'a, [u8]>),
}

impl Paste<'_> {
    fn into_owned(self) -> Paste<'static> {
        match self {
            Self::Text(text) => Paste::Text(text.into_owned().into()),
            Self::Bytes(bytes) => Paste::Bytes(bytes.into_owned().into()),
        }
    }
}

/// Whether the paste is on standard input: no bytes are on the command line.
fn is_on_stdin(args: &DecodeArgs) -> bool {
    matches!(args.bytes.as_slice(), [] | [_]) && args.bytes.iter().all(|a| a == "-")
}

/// Whether somebody is about to type the paste.
pub(crate) fn is_typed(args: &DecodeArgs) -> bool {
    is_on_stdin(args) && Source::new(args).path.is_none() && io::stdin().is_terminal()
}

/// Takes the paste from the arguments, a file or standard input.
pub(crate) fn take(args: &DecodeArgs) -> io::Result<Result<Paste<'static>, Problem>> {
    if !is_on_stdin(args) {
        let text = args.bytes.join(" ");
        return Ok(Ok(match args.input {
            Some(Kind::Raw) => Paste::Bytes(text.into_bytes().into()),
            _ => Paste::Text(plain(&text).into_owned().into()),
        }));
    }
    let source = Source::new(args);
    let input = match source.open(args.input, None)? {
        Ok(input) => input,
        Err(problem) => return Ok(Err(problem)),
    };
    let mut bytes = Vec::new();
    let read_all = input.take(MOST as u64 + 1).read_to_end(&mut bytes);
    if read_all.map_err(|error| source.named(&error))? > MOST {
        let (name, most) = (source.name(), MOST >> 20);
        return Ok(Err(Problem::unusable(
            format!("{}: more than {most} MiB, the most of one capture", Escaped(&name)),
            "leave out what is not about the Close; many captures: --lines, any size",
        )));
    }
    if bytes.is_empty() && source.path.is_none() {
        let hint = "pipe in the bytes, or give them as arguments: wsclose decode 88 02 03 e8";
        return Ok(Err(Problem::unusable("standard input is empty", hint)));
    }
    let paste = read(&bytes, args.input).map(Paste::into_owned);
    Ok(paste.ok_or_else(|| {
        Problem::unusable(
            format!("{}: {NOT_TEXT}", Escaped(&source.name())),
            "leave out --input, or take the bytes as they are with --input raw",
        )
    }))
}

/// What is wrong with bytes that are no text, where text was asked for.
pub(crate) const NOT_TEXT: &str = "expected text, found bytes that are not UTF-8";

/// Text, if the bytes are UTF-8 or mostly so. Else, and where that was asked for, the bytes as they
/// are; `None` if a kind of text was asked for.
pub(crate) fn read(bytes: &[u8], kind: Option<Kind>) -> Option<Paste<'_>> {
    if kind == Some(Kind::Raw) {
        return Some(Paste::Bytes(bytes.into()));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Paste::Text(plain(text))),
        Err(_) if is_mostly_text(bytes) && !is_connection(bytes) => {
            let text = String::from_utf8_lossy(bytes);
            Some(Paste::Text(plain(&text).into_owned().into()))
        }
        Err(_) => kind.is_none().then(|| Paste::Bytes(bytes.into())),
    }
}

/// Whether bytes are a recorded connection: behind the heads of its handshake no text follows.
fn is_connection(bytes: &[u8]) -> bool {
    let head = capture::decode(bytes, None, None).ok().and_then(|capture| capture.http_head);
    head.and_then(|head| bytes.get(head.end)).is_some_and(|byte| !is_text(*byte))
}

/// Whether bytes that are not UTF-8 are a text with a few wrong bytes. A frame and a payload
/// begin with a byte that no text has.
fn is_mostly_text(bytes: &[u8]) -> bool {
    let text = bytes.iter().filter(|byte| is_text(**byte)).count();
    let begins = bytes.first().is_some_and(|byte| byte.is_ascii_graphic() || *byte == b' ');
    begins && !bytes.contains(&0) && text * 4 >= bytes.len() * 3
}

/// The bytes in a paste, read as this kind or as whatever fits best.
pub(crate) fn find_bytes(paste: &Paste<'_>, kind: Option<Kind>) -> Result<Input, TextError> {
    match (paste, kind) {
        // No bytes are no Close without a code.
        (Paste::Bytes(bytes), _) if bytes.is_empty() => capture::read(""),
        (Paste::Bytes(bytes), _) => Ok(Input::raw(bytes.to_vec())),
        (Paste::Text(text), Some(kind)) => capture::read_as(text, kind),
        (Paste::Text(text), None) => capture::read(text),
    }
}

const fn is_text(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte.is_ascii_whitespace()
}
