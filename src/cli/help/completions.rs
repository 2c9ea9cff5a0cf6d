//! `wsclose completions`: the script that a shell asks the program with.

use std::io;

use crate::cli::args::CompletionShell;
use crate::cli::error::Status;
use crate::cli::output::terminal::Terminal;

/// Prints the completion script for a shell.
pub(crate) fn run(shell: CompletionShell, terminal: &Terminal) -> io::Result<Status> {
    terminal.print_directly(script(shell))?;
    Ok(Status::Done)
}

/// The scripts only ask the program, so they know what this build knows, and seldom change.
const fn script(shell: CompletionShell) -> &'static str {
    match shell {
        CompletionShell::Bash => include_str!("../../../completions/wsclose.bash"),
        CompletionShell::Zsh => include_str!("../../../completions/_wsclose"),
        CompletionShell::Fish => include_str!("../../../completions/wsclose.fish"),
        CompletionShell::Elvish => include_str!("../../../completions/wsclose.elv"),
        CompletionShell::PowerShell => include_str!("../../../completions/_wsclose.ps1"),
        CompletionShell::Nushell => include_str!("../../../completions/wsclose.nu"),
    }
}
