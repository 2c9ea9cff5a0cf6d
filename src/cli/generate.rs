//! `wsclose completions` and `wsclose man`: what is made from the clap definitions.

use std::io;

use clap::builder::Resettable;
use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::args::{Cli, CompletionShell};
use super::status::Status;
use super::terminal::Terminal;

/// Prints the completion script for a shell.
pub(crate) fn completions(shell: CompletionShell, terminal: &Terminal) -> io::Result<Status> {
    terminal.print(script(shell))?;
    Ok(Status::Done)
}

/// The scripts only ask the program, so they know what this build knows, and seldom change.
const fn script(shell: CompletionShell) -> &'static str {
    match shell {
        CompletionShell::Bash => include_str!("../../completions/wsclose.bash"),
        CompletionShell::Zsh => include_str!("../../completions/_wsclose"),
        CompletionShell::Fish => include_str!("../../completions/wsclose.fish"),
        CompletionShell::Elvish => include_str!("../../completions/wsclose.elv"),
        CompletionShell::PowerShell => include_str!("../../completions/_wsclose.ps1"),
        CompletionShell::Nushell => include_str!("../../completions/wsclose.nu"),
    }
}

/// Prints the manual page of a subcommand, or of the whole.
pub(crate) fn man(subcommand: Option<&str>, terminal: &Terminal) -> io::Result<Status> {
    let mut whole = Cli::command().disable_help_subcommand(true);
    whole.build();
    let command = subcommand.and_then(|name| whole.find_subcommand(name)).unwrap_or(&whole);
    terminal.print(&String::from_utf8_lossy(&page(command)?))?;
    Ok(Status::Done)
}

fn page(command: &Command) -> io::Result<Vec<u8>> {
    let title = command.get_display_name().unwrap_or("wsclose").to_uppercase();
    let around = [command.get_before_long_help(), command.get_after_long_help()];
    let around = around.map(|help| help.map(ToString::to_string).unwrap_or_default());
    let mut page = Vec::new();
    let plain = command.clone();
    let plain = plain.before_long_help(Resettable::Reset).after_long_help(Resettable::Reset);
    Man::new(plain)
        .title(title)
        .source(concat!("wsclose ", env!("CARGO_PKG_VERSION")))
        .manual("wsclose manual")
        .render(&mut page)?;
    let parts = around.iter().flat_map(|help| help.split("\n\n")).filter(|part| !part.is_empty());
    page.extend(parts.flat_map(|part| section(part).into_bytes()));
    Ok(page)
}

/// A part of a help text as a section of a page: its heading, then its lines as they stand.
fn section(part: &str) -> String {
    let (heading, lines) = part.split_once(":\n").unwrap_or(("", part));
    let lines = lines.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
    format!(".SH {}\n.nf\n{lines}\n.fi\n", heading.to_uppercase())
}
