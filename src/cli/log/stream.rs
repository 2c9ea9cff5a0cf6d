//! One object a close, as the closes come.

use std::io::{self, BufWriter, Write};

use wsclose::log::{Event, Reader};

use crate::cli::args::LogArgs;
use crate::cli::error::{Failure, Problem, Status};
use crate::cli::input::line_reader::LineReader;
use crate::cli::input::source::Source;
use crate::cli::log::answer::CloseForm;
use crate::cli::log::lines::{Lines, close_of};
use crate::cli::log::{likely, notes, nothing, open, reader};
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
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut found, mut status) = (false, Status::Done);
    for source in sources {
        let input = match open(source, messages) {
            Ok(input) => input,
            Err(problem) => {
                status = messages.problem(&problem);
                continue;
            }
        };
        lines.begin(source.path.map(|_| source.name()));
        let mut reader = reader(args);
        let mut input = LineReader::new(input);
        loop {
            match input.next() {
                Ok(Some(line)) => {
                    let events = lines.line(line.bytes.ok(), &mut reader);
                    found |= write(&mut out, &mut lines, events, &reader, args, scope)?;
                    lines.skip(&mut reader);
                }
                Ok(None) => break,
                Err(error) => {
                    let error = source.named(&error).to_string();
                    status = messages.problem(&Problem::unusable(error, ""));
                    break;
                }
            }
            if input.may_block() {
                out.flush()?;
            }
        }
        let events = reader.flush();
        found |= write(&mut out, &mut lines, events, &reader, args, scope)?;
        lines.skip(&mut reader);
    }
    out.flush()?;
    messages.notes(&notes(&lines));
    let problem = lines.problem(args).or_else(|| (!found).then(|| nothing(sources, &lines)));
    let problem = problem.filter(|_| status == Status::Done);
    Ok(problem.map_or(status, |problem| messages.problem(&problem)))
}

/// Writes the events that are closes and that were asked for; says whether there was one.
pub(super) fn write(
    out: &mut impl Write,
    lines: &mut Lines,
    events: Vec<Event>,
    reader: &Reader,
    args: &LogArgs,
    scope: &Scope,
) -> io::Result<bool> {
    let mut found = false;
    for event in events {
        let Some(close) = wanted(lines, event, reader) else { continue };
        let likely = likely::of_close(&close, args, scope);
        out.write_all(json::write_line(&CloseForm::new(&close, &likely))?.as_bytes())?;
        found = true;
    }
    Ok(found)
}

/// The close that an event is, if it was asked for.
pub(super) fn wanted(lines: &mut Lines, event: Event, reader: &Reader) -> Option<Mentioned> {
    let is_wanted = lines.is_wanted(&event, reader);
    let code = close_of(&event).filter(|_| is_wanted)?;
    let file = lines.files.last().and_then(|file| file.file.as_deref());
    Some(Mentioned::new(event, Place { file, is_argument: false }, code))
}
