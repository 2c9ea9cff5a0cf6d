//! What the output goes to: how wide it is, and whether it shows colour.

use std::io::{self, IsTerminal, Write};

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use owo_colors::{OwoColorize, Style};
use supports_hyperlinks::supports_hyperlinks;
use terminal_size::{Height, Width, terminal_size_of};
use wsclose::Class;
use wsclose::frame::Severity;

use crate::cli::args::ColorWhen;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::push;

/// The width of everything that is not a terminal.
const DEFAULT_WIDTH: usize = 80;

/// How standard output wants to be written to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Columns.
    pub(crate) width: usize,
    /// Whether sources are links: where there is colour, on terminals that have them.
    pub(crate) links: bool,
    choice: ColorChoice,
}

impl Terminal {
    /// Looks at standard output and the environment.
    pub(crate) fn detect(when: ColorWhen) -> Self {
        let stdout = io::stdout();
        let choice = colour(when, &stdout);
        let width = columns(terminal_size_of(&stdout));
        let links = choice != ColorChoice::Never && stdout.is_terminal() && supports_hyperlinks();
        Self { width, links, choice }
    }

    /// Writes a finished answer to standard output.
    pub(crate) fn print(&self, text: impl Into<Text>) -> io::Result<()> {
        let (text, stdout) = (text.into(), io::stdout().lock());
        if self.choice == ColorChoice::Never {
            write_all(stdout, text.plain())
        } else {
            write_all(AutoStream::new(stdout, self.choice), &styled(&text, self.links))
        }
    }
}

/// Whether a stream gets colour.
pub(crate) fn colour(when: ColorWhen, stream: &impl RawStream) -> ColorChoice {
    match when {
        ColorWhen::Auto => AutoStream::choice(stream),
        ColorWhen::Always => ColorChoice::Always,
        ColorWhen::Never => ColorChoice::Never,
    }
}

fn write_all(mut out: impl Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// How wide a stream is, in columns, by the size of its terminal.
pub(crate) fn columns(size: Option<(Width, Height)>) -> usize {
    size.map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0))
}

/// Text with escape sequences for colours and, if `links` is set, for links (OSC 8).
fn styled(text: &Text, links: bool) -> String {
    let mut out = String::with_capacity(2 * text.plain().len());
    for (piece, mark) in text.pieces() {
        match mark {
            Some(Mark::Link(address, id)) if links => {
                push(&mut out, format_args!("\x1b]8;id={id};{address}\x1b\\{piece}\x1b]8;;\x1b\\"));
            }
            None => out.push_str(piece),
            Some(mark) => push(&mut out, format_args!("{}", piece.style(style(mark)))),
        }
    }
    out
}

/// What each colour stands for.
fn style(mark: &Mark) -> Style {
    let (plain, bold) = (Style::new(), Style::new().bold());
    match mark {
        Mark::Heading => bold,
        Mark::Label => plain.cyan(),
        Mark::Found => bold.underline(),
        Mark::Class(class) => match class {
            Class::Protocol => bold.cyan(),
            Class::Registered => bold.magenta(),
            Class::Private => bold.blue(),
            Class::Unused | Class::Outside => bold.red(),
        },
        Mark::Severity(severity) => match severity {
            Severity::Violation => bold.red(),
            Severity::Remark => bold.yellow(),
            Severity::Guess => bold.cyan(),
            _ => bold,
        },
        Mark::Verdict(true) => plain.green(),
        Mark::Verdict(false) => plain.red(),
        // Two neighbours differ.
        Mark::Field(position) => match position % 2 {
            0 => plain.cyan(),
            _ => plain.green(),
        },
        Mark::Link(..) => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_written_at_the_end() {
        let mut text = Text::marked("1000", Mark::Class(Class::Protocol));
        text.push_str(", see ");
        text.push_marked("RFC 6455", Mark::Link("https://a.example/".to_owned(), 4));
        assert_eq!(
            styled(&text, true),
            "\x1b[36;1m1000\x1b[0m, see \x1b]8;id=4;https://a.example/\x1b\\RFC 6455\x1b]8;;\x1b\\"
        );
        assert_eq!(styled(&text, false), "\x1b[36;1m1000\x1b[0m, see RFC 6455");
        assert_eq!(styled(&Text::default(), true), "");
    }
}
