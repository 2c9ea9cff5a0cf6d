//! What is asked for: on the command line, or on standard input.

#[cfg(unix)]
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
#[cfg(unix)]
use std::os::{fd::AsFd, unix::fs::FileTypeExt};

use wsclose::log::{self, Mention};
use wsclose::table::Missing;

use crate::cli::args::ExplainArgs;
use crate::cli::error::{Note, Problem};
use crate::cli::escape::plain;
use crate::cli::input::source::Source;
use crate::cli::output::messages::Messages;
use crate::cli::words::asked::{Asked, Closes, MOST, distinct, each_line, in_words, line_breaks};
use crate::cli::words::scope::Scope;

/// What is said where there are more.
const MORE: &str = "more different closes are in the lines; --all shows them too";

/// What is said where only evidence or software was given.
const NO_CODE: &str = "no code was given, so this is about 1006: a close without a Close frame";

/// What would have worked in place of an empty input.
const EMPTY: &str = "pipe in log lines, codes or names, or give them as arguments: wsclose 1006";

/// How much is read at once, in bytes, and how much more up to the end of a line; memory is
/// bounded by it, and by the different Closes.
const BLOCK: u64 = 1 << 20;

/// The queries on the command line; on standard input if it has no words, or only `-`. Of many closes
/// only the first, unless `all` is asked for. Evidence or software alone, as in `wsclose --after 60s`,
/// is about 1006 unless something is piped in.
pub(super) fn asked(
    args: &ExplainArgs,
    scope: &Scope,
    all: bool,
    notes: &mut Vec<Note>,
    messages: Messages,
) -> io::Result<Vec<Asked>> {
    let words = &args.what;
    if !is_on_stdin(words) {
        return Ok(distinct(in_words(words)));
    }
    let is_named = scope.software.is_some() || !scope.libraries.is_empty();
    let is_given = args.evidence.option().is_some() || is_named && scope.apps.is_none();
    if words.is_empty() && is_given && nothing_is_piped() {
        notes.push(Note::remark(NO_CODE));
        return Ok(distinct(in_words(&[Missing::Close.code().to_string()])));
    }
    if io::stdin().is_terminal() {
        messages.prompt("Paste the log lines, then press Ctrl-D:");
    }
    let empty = || vec![Err(Problem::unusable("standard input is empty", EMPTY))];
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

/// The queries on standard input: the closes that its lines report. If a short input has none, its
/// lines are read like words on the command line. `None` if it is empty.
fn on_stdin(all: bool, notes: &mut Vec<Note>) -> io::Result<Option<Vec<Asked>>> {
    let input = match Source::STDIN.open(None, None)? {
        Ok(input) => input,
        Err(error) => return Ok(Some(vec![Err(error)])),
    };
    let mut input = BufReader::new(input);
    let (mut closes, mut line, mut blocks, mut short) = (Closes::new(all), 1, 0, None);
    while let Some(block) = read_block(&mut input).map_err(|error| Source::STDIN.named(&error))? {
        closes.add(&block, Some(line), mentions(&block, blocks == 0));
        line += line_breaks(&block);
        blocks += 1;
        short = (blocks == 1 && closes.is_empty()).then_some(block);
    }
    if blocks == 0 {
        return Ok(None);
    }
    let most = if all { usize::MAX } else { MOST };
    let each = short.and_then(|text| each_line(&text, most));
    let (asked, is_cut) = each.unwrap_or_else(|| {
        let is_cut = closes.is_cut;
        (closes.queries(), is_cut)
    });
    if is_cut {
        notes.push(Note::remark(MORE));
    }
    Ok(Some(asked))
}

/// The closes of a part of the input. A short input is assumed to be about one close, unless its
/// candidates have different codes.
fn mentions(block: &str, is_first: bool) -> Vec<Mention> {
    let lines = block.lines().filter(|line| !line.trim().is_empty()).take(MOST_TRUSTED + 1).count();
    if is_first && (2..=MOST_TRUSTED).contains(&lines) {
        let trusted = log::read_alone(block);
        let first = trusted.first().map(|mention| mention.code);
        if trusted.iter().all(|mention| Some(mention.code) == first) {
            return trusted;
        }
    }
    log::read(block)
}

/// The most lines of an input that is trusted to be about a close.
const MOST_TRUSTED: usize = 20;

/// The next lines of an input, without their colours; `None` at the end.
fn read_block(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut block = Vec::new();
    input.take(BLOCK).read_to_end(&mut block)?;
    input.take(BLOCK).read_until(b'\n', &mut block)?;
    if block.is_empty() {
        return Ok(None);
    }
    Ok(Some(plain(&String::from_utf8_lossy(&block)).into_owned()))
}
