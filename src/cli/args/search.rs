//! The arguments of `search`.

use clap::{Args, ValueEnum};

#[derive(Args, Debug)]
pub(crate) struct SearchArgs {
    /// Words, all of which have to be there
    ///
    /// In any order, case and spelling with or without hyphens and underscores. A word of three
    /// letters or more is found at the beginning of a word, from four on inside one too: `auth`
    /// finds Authentication and Unauthorized. Shorter ones and numbers are found whole.
    #[arg(value_name = "TEXT", required = true, allow_negative_numbers = true)]
    pub(crate) text: Vec<String>,

    /// Every hit, not only the best ones
    ///
    /// JSON has every hit anyway.
    #[arg(long)]
    pub(crate) all: bool,

    /// The shape of the answer
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: SearchFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SearchFormat {
    /// One line a hit, for people; may change
    Text,
    /// One object, for programs
    Json,
}
