//! What is asked for: on the command line, or on standard input.

#[cfg(unix)]
use std::fs::File;
use std::io::{self, Cursor, IsTerminal, Read};
#[cfg(unix)]
use std::os::{fd::AsFd, unix::fs::FileTypeExt};

use wsclose::log;
use wsclose::table::Missing;

use crate::cli::args::ExplainArgs;
use crate::cli::error::{Note, Problem};
use crate::cli::escape::plain;
use crate::cli::input::source::{Piped, Source};
use crate::cli::output::messages::Messages;
use crate::cli::words::asked::{Asked, MOST, distinct, each_line, in_words};
use crate::cli::words::scope::Scope;

/// What is asked for, or the lines to look for closes in.
pub(super) enum OnStdin {
    Asked(Vec<Asked>),
    Lines(Piped),
}

/// What is said where there are more.
const MORE: &str = "more different codes are in the lines; --all shows them too";

/// What is said where only evidence or software was given.
const NO_CODE: &str = "no code was given, so this is about 1006: a close without a Close frame";

/// What would have worked in place of an empty input.
const EMPTY: &str = "pipe in log lines, codes or names, or give them as arguments: wsclose 1006";

/// The most bytes of an input that may be codes and names.
const MOST_TYPED: u64 = 1 << 20;

/// The queries on the command line; on standard input if it has no words, or only `-`. Of many closes
/// only the first, unless `all` is asked for. Evidence or software alone, as in `wsclose --after 60s`,
/// is about 1006 unless something is piped in.
pub(super) fn asked(
    args: &ExplainArgs,
    scope: &Scope,
    all: bool,
    notes: &mut Vec<Note>,
    messages: Messages,
) -> io::Result<OnStdin> {
    let words = &args.what;
    if !is_on_stdin(words) {
        return Ok(OnStdin::Asked(distinct(in_words(words))));
    }
    let is_named = scope.software.is_some() || !scope.libraries.is_empty();
    let is_given = args.evidence.option().is_some() || is_named && scope.apps.is_none();
    if words.is_empty() && is_given && nothing_is_piped() {
        notes.push(Note::remark(NO_CODE));
        let asked = in_words(&[Missing::Close.code().to_string()]);
        return Ok(OnStdin::Asked(asked));
    }
    if io::stdin().is_terminal() {
        messages.prompt("Paste the log lines, then press Ctrl-D:");
    }
    let empty = || OnStdin::Asked(vec![Err(Problem::unusable("standard input is empty", EMPTY))]);
    Ok(on_stdin(all, notes)?.unwrap_or_else(empty))
}

/// Whether standard input is a terminal, or the null device of a job without one.
#[cfg(unix)]
fn nothing_is_piped() -> bool {
    let input = io::stdin().as_fd().try_clone_to_owned().map(File::from);
    let kind = input.and_then(|input| input.metadata()).map(|about| about.file_type());
    kind.is_ok_and(|kind| kind.is_char_device())
}

#[cfg(not(unix))]
fn nothing_is_piped() -> bool {
    io::stdin().is_terminal()
}

fn is_on_stdin(words: &[String]) -> bool {
    words.is_empty() || words == ["-"]
}

/// What standard input asks for: the codes and names in it as they are typed, else the closes in its
/// lines. `None` if it is empty.
fn on_stdin(all: bool, notes: &mut Vec<Note>) -> io::Result<Option<OnStdin>> {
    let mut input = match Source::STDIN.open(None, None)? {
        Ok(input) => input,
        Err(error) => return Ok(Some(OnStdin::Asked(vec![Err(error)]))),
    };
    let mut start = Vec::new();
    let read = input.by_ref().take(MOST_TYPED + 1).read_to_end(&mut start);
    let length = read.map_err(|error| Source::STDIN.named(&error))? as u64;
    if length == 0 {
        return Ok(None);
    }
    let short =
        (length <= MOST_TYPED).then(|| plain(&String::from_utf8_lossy(&start)).into_owned());
    let is_trusted = short.as_deref().is_some_and(is_about_a_close);
    let most = if all { usize::MAX } else { MOST };
    let typed = short.filter(|text| !is_trusted && log::read(text).is_empty());
    Ok(Some(match typed.and_then(|text| each_line(&text, most)) {
        Some((asked, is_cut)) => {
            if is_cut {
                notes.push(Note::remark(MORE));
            }
            OnStdin::Asked(asked)
        }
        None => {
            OnStdin::Lines(Piped { input: Box::new(Cursor::new(start).chain(input)), is_trusted })
        }
    }))
}

/// Whether a text is short, and all that can be a close in it has the same code.
fn is_about_a_close(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(MOST_TRUSTED + 1).count();
    if !(2..=MOST_TRUSTED).contains(&lines) {
        return false;
    }
    let trusted = log::read_alone(text);
    let Some(first) = trusted.first().map(|mention| mention.code) else { return false };
    trusted.iter().all(|mention| mention.code == first)
}

/// The most lines of an input that is trusted to be about a close.
const MOST_TRUSTED: usize = 20;
