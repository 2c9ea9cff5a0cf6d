//! `wsclose completions`: the scripts that are made from the clap definitions.

use std::io;

use clap::CommandFactory;
use clap_complete::Generator;
use clap_complete_nushell::Nushell;

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
