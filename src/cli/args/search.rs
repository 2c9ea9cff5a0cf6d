//! The arguments of `search`.

use clap::builder::ArgPredicate;
use clap::{Args, ValueEnum};

use crate::cli::args::JsonArg;

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
    #[arg(short, long)]
    pub(crate) all: bool,

    /// Only what is known of this application: its codes and itself
    #[arg(long, value_name = "APP")]
    pub(crate) app: Option<String>,

    /// Only what is known of this library: its names, limits and texts
    ///
    /// You can also name a server, proxy or service (nginx, alb, cloud-run).
    #[arg(long, value_name = "LIBRARY", conflicts_with = "app")]
    pub(crate) library: Option<String>,

    /// The shape of the answer
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "text",
        default_value_if("json", ArgPredicate::IsPresent, "json")
    )]
    pub(crate) format: SearchFormat,

    #[command(flatten)]
    pub(crate) json: JsonArg,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SearchFormat {
    /// One line a hit, for people; may change
    Text,
    /// One object, for programs
    Json,
}
