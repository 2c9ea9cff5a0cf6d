//! What the output goes to: how wide it is, and whether it shows colour.

use std::borrow::Cow;
use std::env;
use std::io::{self, IsTerminal, Write};
use std::ops::RangeInclusive;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use owo_colors::{OwoColorize, Style};
use supports_hyperlinks::supports_hyperlinks;
use terminal_size::{Height, Width, terminal_size_of};
use textwrap::core::display_width;
use wsclose::Class;
use wsclose::frame::Severity;

use crate::cli::args::ColorWhen;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::pager;
use crate::cli::output::phrase::push;

/// The width of everything that is not a terminal, unless COLUMNS gives another.
const DEFAULT_WIDTH: usize = 80;

/// The widths that COLUMNS may give; any other value is ignored.
const COLUMNS: RangeInclusive<usize> = 20..=1000;

/// How standard output wants to be written to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Columns.
    pub(crate) width: usize,
    /// Whether a person reads it here and now. Text that goes elsewhere is never shortened.
    pub(crate) interactive: bool,
    /// Whether sources are links: where there is colour, on terminals that have them.
    pub(crate) links: bool,
    /// The rows of the screen, above which text goes through a pager; `None` for no pager.
    rows: Option<usize>,
    choice: ColorChoice,
}

impl Terminal {
    /// Looks at standard output and the environment.
    pub(crate) fn detect(when: ColorWhen, no_pager: bool) -> Self {
        let stdout = io::stdout();
        let choice = colour(when, &stdout);
        let interactive = stdout.is_terminal();
        // A program that draws into a window of its own, such as a pager or an editor, says so in
        // COLUMNS. In a terminal the variable may be left over from another size.
        let size = terminal_size_of(&stdout);
        let given = env::var("COLUMNS").ok().filter(|_| size.is_none());
        let width = given.as_deref().and_then(given_width).unwrap_or_else(|| columns(size));
        let rows = size.filter(|_| !no_pager).map(|(_, height)| usize::from(height.0));
        let links = choice != ColorChoice::Never && interactive && supports_hyperlinks();
        Self { width, interactive, links, rows, choice }
    }

    /// So many columns without colour.
    #[cfg(test)]
    pub(crate) fn plain(width: usize) -> Self {
        Self { width, interactive: false, links: false, rows: None, choice: ColorChoice::Never }
    }

    /// Shows a finished answer, through a pager if it is longer than the screen.
    pub(crate) fn print(&self, text: impl Into<Text>) -> io::Result<()> {
        let text = text.into();
        self.page(text.plain(), || styled(&text, self.links))
    }

    /// The same for text that can be had with and without escape sequences.
    pub(crate) fn page(&self, plain: &str, styled: impl Fn() -> String) -> io::Result<()> {
        let text = self.choose(plain, styled);
        if self.is_too_long(plain) && pager::show(&text)? { Ok(()) } else { self.write(&text) }
    }

    /// Writes what another program reads, or what is there to be copied: never through a pager.
    pub(crate) fn print_directly(&self, text: impl Into<Text>) -> io::Result<()> {
        let text = text.into();
        self.write(&self.choose(text.plain(), || styled(&text, self.links)))
    }

    /// Whether the top of a text would leave the screen. The next prompt takes a row, too.
    fn is_too_long(&self, plain: &str) -> bool {
        let height = |line| display_width(line).div_ceil(self.width).max(1);
        self.rows.is_some_and(|rows| plain.lines().map(height).sum::<usize>() >= rows)
    }

    fn choose<'a>(&self, plain: &'a str, styled: impl Fn() -> String) -> Cow<'a, str> {
        match self.choice {
            ColorChoice::Never => plain.into(),
            _ => styled().into(),
        }
    }

    fn write(&self, text: &str) -> io::Result<()> {
        let stdout = io::stdout().lock();
        match self.choice {
            // There is nothing to take out.
            ColorChoice::Never => write_all(stdout, text),
            choice => write_all(AutoStream::new(stdout, choice), text),
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

/// The width that COLUMNS gives.
fn given_width(columns: &str) -> Option<usize> {
    columns.parse().ok().filter(|width| COLUMNS.contains(width))
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
    fn a_row_is_left_for_the_prompt() {
        let terminal = Terminal {
            width: 10,
            interactive: true,
            links: false,
            rows: Some(4),
            choice: ColorChoice::Never,
        };
        for (text, is_too_long) in [
            ("", false),
            ("1\n2\n3\n", false),
            ("1\n\n3\n4\n", true),
            ("1\n2\n1234567890\n", false),
            ("1\n2\n12345678901\n", true),
            ("1\n2\n日本語です\n", false),
            ("1\n2\n日本語です。\n", true),
        ] {
            assert_eq!(terminal.is_too_long(text), is_too_long, "{text}");
        }
        let without_pager = Terminal { rows: None, ..terminal };
        assert!(!without_pager.is_too_long(&"1\n".repeat(100)));
    }

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
