//! A program that parses such arguments with clap and prints one line: what the start-up bench
//! compares with.

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    Explain { what: Vec<String> },
    List { what: Vec<String> },
    Decode { bytes: Vec<String> },
    Completions { shell: String },
    Man { command: Option<String> },
}

fn main() {
    let words = match Cli::parse().command {
        Task::Explain { what } | Task::List { what } => what.len(),
        Task::Decode { bytes } => bytes.len(),
        Task::Completions { shell } => shell.len(),
        Task::Man { command } => command.map_or(0, |command| command.len()),
    };
    println!("{words}");
}
