#![forbid(unsafe_code)]
//! The `wsclose` command.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
