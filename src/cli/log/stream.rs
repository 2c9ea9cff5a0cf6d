//! One object a close, as the closes come.

use std::io::{self, IsTerminal, StdoutLock, Write};

use wsclose::log::{Event, Outcome, Reader};

use crate::cli::args::LogArgs;
use crate::cli::error::{Failure, Status};
use crate::cli::input::line_reader::LineReader;
use crate::cli::input::source::Source;
use crate::cli::log::answer::CloseForm;
use crate::cli::log::lines::Lines;
use crate::cli::log::{instead, likely, reader};
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::words::mention::{Mentioned, Place};
use crate::cli::words::scope::Scope;

/// Writes an object for each close in the sources.
pub(super) fn run(
    args: &LogArgs,
    mut lines: Lines,
    sources: &[Source<'_>],
    scope: &Scope,
    messages: Messages,
) -> Result<Status, Failure> {
    let mut out = io::stdout().lock();
    let (mut found, mut status) = (false, Status::Done);
    for source in sources {
        if source.path.is_none() && io::stdin().is_terminal() {
            messages.prompt("Paste the log lines, then press Ctrl-D:");
        }
        let input = match source.open(None, None) {
            Ok(Ok(input)) => input,
            Ok(Err(problem)) => {
                status = messages.problem(&problem);
                continue;
            }
            Err(error) => {
                status = messages.problem(&instead::problem(source, &error));
                continue;
            }
        };
        lines.begin(source.path.map(|_| source.name()));
        let mut reader = reader(args);
        let mut input = LineReader::new(input);
        while let Some(line) = input.next().map_err(|error| source.named(&error))? {
            let events = lines.line(&line, &mut reader);
            found |= write(&mut out, &mut lines, events, args, scope)?;
        }
        let events: Vec<Event> = Reader::flush(&mut reader);
        found |= write(&mut out, &mut lines, events, args, scope)?;
    }
    Ok(if found { status } else { status.max(Status::No) })
}

/// Writes the events that are closes and that were asked for; says whether there was one.
pub(super) fn write(
    out: &mut StdoutLock<'_>,
    lines: &mut Lines,
    events: Vec<Event>,
    args: &LogArgs,
    scope: &Scope,
) -> io::Result<bool> {
    let mut found = false;
    for event in events {
        let Some(close) = wanted(lines, event) else { continue };
        let likely = likely::of_close(&close, args, scope);
        out.write_all(json::write_line(&CloseForm::new(&close, &likely))?.as_bytes())?;
        found = true;
    }
    if found {
        out.flush()?;
    }
    Ok(found)
}

/// The close that an event is, if it was asked for.
pub(super) fn wanted(lines: &mut Lines, event: Event) -> Option<Mentioned> {
    let code = event.mention.code.filter(|_| event.mention.outcome() != Outcome::CallRefused)?;
    let is_wanted = lines.is_wanted(&event);
    let file = lines.files.last().and_then(|file| file.file.as_deref());
    is_wanted.then(|| Mentioned::new(event, Place { file, is_argument: false }, code))
}
