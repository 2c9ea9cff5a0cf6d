//! The arguments of `search`.

use clap::builder::ArgPredicate;
use clap::{Args, ValueEnum};

use crate::cli::args::JsonArg;

#[derive(Args, Debug)]
pub(crate) struct SearchArgs {
    /// Words, in any order
    ///
    /// Whatever has all of them comes first, then whatever has some. Case, hyphens and endings do
    /// not matter: `closing` finds closed. Some phrases also find what means the same: `auth
    /// failure` finds Unauthorized. The beginning of a word is enough, from four letters on a part
    /// of one too. Words of one or two letters and numbers are found whole.
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

    /// Output format
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
    /// For people: one line for each hit on a terminal, the whole text elsewhere; may change
    Text,
    /// One object, for programs
    Json,
}
