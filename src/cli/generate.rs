//! `wsclose completions` and `wsclose man`: what is made from the clap definitions.

use std::io;

use clap::{Command, CommandFactory};
use clap_complete::Generator;
use clap_complete_nushell::Nushell;
use clap_mangen::Man;

use super::args::{Cli, CompletionShell};
use super::status::Status;
use super::terminal::Terminal;

/// Prints the completion script for a shell.
pub(crate) fn completions(shell: CompletionShell, terminal: &Terminal) -> io::Result<Status> {
    let script = match shell.generator() {
        Some(generator) => script(generator),
        None => script(Nushell),
    };
    terminal.print(&String::from_utf8_lossy(&script))?;
    Ok(Status::Done)
}

fn script(generator: impl Generator) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(generator, &mut Cli::command(), "wsclose", &mut script);
    script
}

/// Prints the manual page of a subcommand, or of the whole.
pub(crate) fn man(subcommand: Option<&str>, terminal: &Terminal) -> io::Result<Status> {
    let mut page = Vec::new();
    Man::new(page_of(subcommand)).render(&mut page)?;
    terminal.print(&String::from_utf8_lossy(&page))?;
    Ok(Status::Done)
}

fn page_of(subcommand: Option<&str>) -> Command {
    let mut whole = Cli::command().disable_help_subcommand(true);
    whole.build();
    subcommand.and_then(|name| whole.find_subcommand(name)).cloned().unwrap_or(whole)
}
