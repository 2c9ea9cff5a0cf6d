//! What the output goes to: how wide it is, and whether it shows colour.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use owo_colors::{OwoColorize, Style};
use supports_hyperlinks::supports_hyperlinks;
use terminal_size::{Height, Width, terminal_size_of};
use wsclose::Class;
use wsclose::frame::Severity;

use crate::cli::args::ColorWhen;

/// The width of everything that is not a terminal.
const DEFAULT_WIDTH: usize = 80;

/// How standard output wants to be written to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Columns.
    pub(crate) width: usize,
    pub(crate) theme: Theme,
    choice: ColorChoice,
}

impl Terminal {
    /// Looks at standard output and the environment.
    pub(crate) fn detect(when: ColorWhen) -> Self {
        let stdout = io::stdout();
        let choice = colour(when, &stdout);
        let width = columns(terminal_size_of(&stdout));
        let colour = choice != ColorChoice::Never;
        let links = colour && stdout.is_terminal() && supports_hyperlinks();
        Self { width, theme: Theme { colour, links }, choice }
    }

    /// Writes a finished answer to standard output.
    pub(crate) fn print(&self, text: &str) -> io::Result<()> {
        let stdout = io::stdout().lock();
        if self.choice == ColorChoice::Never {
            write_all(stdout, text)
        } else {
            write_all(AutoStream::new(stdout, self.choice), text)
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

/// What each colour stands for. Without colour every style is empty, so the text is the same.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Theme {
    pub(crate) colour: bool,
    /// Whether sources are links (OSC 8): where there is colour, on terminals that have them.
    pub(crate) links: bool,
}

impl Theme {
    fn style(self, style: Style) -> Style {
        if self.colour { style } else { Style::new() }
    }

    pub(crate) fn class(self, class: Class) -> Style {
        let style = Style::new().bold();
        self.style(match class {
            Class::Protocol => style.cyan(),
            Class::Registered => style.magenta(),
            Class::Private => style.blue(),
            Class::Unused | Class::Outside => style.red(),
        })
    }

    pub(crate) fn severity(self, severity: Severity) -> Style {
        let style = Style::new().bold();
        self.style(match severity {
            Severity::Violation => style.red(),
            Severity::Remark => style.yellow(),
            Severity::Guess => style.cyan(),
            _ => style,
        })
    }

    /// Yes in green, no in red.
    pub(crate) fn verdict(self, yes: bool) -> Style {
        self.style(if yes { Style::new().green() } else { Style::new().red() })
    }

    pub(crate) fn heading(self) -> Style {
        self.style(Style::new().bold())
    }

    /// One for the bytes of a field and for what they mean; two neighbours differ.
    pub(crate) fn field(self, position: usize) -> Style {
        let style = Style::new();
        self.style(if position.is_multiple_of(2) { style.cyan() } else { style.green() })
    }

    /// A word that was looked for.
    pub(crate) fn mark(self) -> Style {
        self.style(Style::new().bold().underline())
    }

    pub(crate) fn label(self) -> Style {
        self.style(Style::new().cyan())
    }
}

/// `text` in a style, as a new string.
pub(crate) fn paint(text: &str, style: Style) -> String {
    if style.is_plain() { text.to_owned() } else { text.style(style).to_string() }
}

/// `text` with the first `part` in it in a style.
pub(crate) fn paint_first(part: &str, text: String, style: Style) -> String {
    if style.is_plain() { text } else { text.replacen(part, &paint(part, style), 1) }
}

/// Puts a part of `text` in a style.
pub(crate) fn paint_range(text: &mut String, part: Range<usize>, style: Style) {
    if !style.is_plain() {
        let painted = paint(&text[part.clone()], style);
        text.replace_range(part, &painted);
    }
}
