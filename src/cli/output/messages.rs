//! What goes to standard error: problems, notes, and what asks for input.

use std::io::{self, IsTerminal, Write};

use terminal_size::terminal_size_of;

use super::terminal;
use crate::cli::error::{Note, Problem, Status};
use crate::cli::output::marked::Text;

/// The one writer of messages. That one cannot be written is no reason to stop: there is nowhere left
/// to say so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Messages;

impl Messages {
    /// Says what has no answer, and why; returns the worst status.
    pub(crate) fn problems(self, problems: &[Problem]) -> Status {
        for problem in problems {
            self.problem(problem);
        }
        problems.iter().map(|problem| problem.status).max().unwrap_or(Status::Done)
    }

    /// The same for one problem: what was wrong, and what would have worked.
    pub(crate) fn problem(self, problem: &Problem) -> Status {
        let mut stderr = self.stream();
        let width = terminal::columns(terminal_size_of(&stderr));
        let mut text = Text::from(format!("error: {}", problem.message)).wrap("", "  ", width);
        for line in problem.hint.lines() {
            text.push_wrapped(&line.into(), "  ", "  ", width);
        }
        let _ = stderr.write_all(text.plain().as_bytes());
        problem.status
    }

    pub(crate) fn notes(self, notes: &[Note]) {
        for Note { severity, text } in notes {
            let _ = writeln!(self.stream(), "{}: {text}", severity.name());
        }
    }

    /// Asks for input, where somebody may read it. Users without the prompt can still type.
    pub(crate) fn prompt(self, text: &str) {
        let _ = writeln!(self.stream(), "{text}");
    }

    /// Writes a line over the one that was there, if this is a terminal; the line is made for its
    /// width.
    pub(crate) fn redraw(line: &dyn Fn(usize) -> String) {
        let mut stderr = Self.stream();
        let Some((width, _)) = terminal_size_of(&stderr) else { return };
        // Behind the last column a line may go on in the next.
        let width = usize::from(width.0).saturating_sub(1);
        let line = format!("\r{:width$.width$}\r", line(width));
        let _ = stderr.write_all(line.as_bytes());
    }

    pub(crate) fn is_terminal(self) -> bool {
        self.stream().is_terminal()
    }

    /// Standard error itself, where the writer alone names it.
    #[expect(clippy::unused_self, reason = "what is done with it is done by a writer")]
    pub(crate) fn stream(self) -> io::Stderr {
        io::stderr()
    }
}
