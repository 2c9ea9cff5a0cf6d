//! The arguments of `log`.

use std::path::PathBuf;

use clap::builder::ArgPredicate;
use clap::{Args, ValueEnum, ValueHint};

use crate::cli::args::when::{self, When};
use crate::cli::args::{EvidenceArgs, ExplainArgs, ExplainFormat, JsonArg};

#[derive(Args, Debug, Default)]
pub(crate) struct LogArgs {
    /// The log files; without one, or for -, reads standard input
    ///
    /// Gzipped files and UTF-16 are read too.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) file: Vec<PathBuf>,

    /// Only closes with this code: a number, a range, a name, or a comma-separated list
    #[arg(long, value_name = "CODE")]
    pub(crate) code: Option<String>,

    /// Only closes from this time on: 2026-11-30T09:14:00Z, 09:14, or 10m for ten minutes ago
    ///
    /// A time of day is on the day of the first close in the log. A time without a UTC offset is
    /// compared with the log's own clock. A line without a time takes the last time above it.
    #[arg(long, value_name = "TIME", value_parser = when::parse)]
    pub(crate) since: Option<When>,

    /// Only closes up to this time
    #[arg(long, value_name = "TIME", value_parser = when::parse)]
    pub(crate) until: Option<When>,

    /// Accept numbers as codes on less evidence, on or near lines about WebSockets
    #[arg(long)]
    pub(crate) trust: bool,

    /// Pass standard input through as it arrives, with a note below each close
    ///
    /// For a log that is still growing: tail -F app.log | wsclose log --follow. With --format jsonl,
    /// it writes one object per close instead.
    #[arg(long)]
    pub(crate) follow: bool,

    /// Only the table, with every kind of close
    #[arg(long)]
    pub(crate) tally: bool,

    /// One line for each kind of close, with its count
    #[arg(short, long)]
    pub(crate) brief: bool,

    /// Every kind of close, and everything that `explain --all` shows for each code
    #[arg(short, long)]
    pub(crate) all: bool,

    /// What libraries call the code
    #[arg(long)]
    pub(crate) names: bool,

    /// Say where each fact about the code was read
    #[arg(long)]
    pub(crate) sources: bool,

    /// How one library names, handles and reports the code
    ///
    /// You can also name a server, proxy or service (nginx, alb, cloud-run).
    #[arg(long, value_name = "LIBRARY")]
    pub(crate) library: Option<String>,

    /// What this application means by the codes
    #[arg(long, value_name = "APP")]
    pub(crate) app: Option<String>,

    /// Output format
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "text",
        default_value_if("json", ArgPredicate::IsPresent, "json")
    )]
    pub(crate) format: LogFormat,

    #[command(flatten)]
    pub(crate) json: JsonArg,

    /// What is known besides, where lines are piped into `explain`.
    #[arg(skip)]
    pub(crate) evidence: EvidenceArgs,

    /// Whether `explain` was asked for Markdown.
    #[arg(skip)]
    pub(crate) is_markdown: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// For people; may change
    #[default]
    Text,
    /// One object, for programs
    Json,
    /// One object per close, as it is read; with --tally, one per kind
    Jsonl,
}

impl LogArgs {
    /// Those for lines that are piped into `explain`.
    pub(crate) fn piped(args: ExplainArgs) -> Self {
        let is_json = args.format == Some(ExplainFormat::Json);
        Self {
            brief: args.brief,
            all: args.all,
            names: args.names,
            sources: args.sources,
            library: args.library,
            app: args.app,
            format: if is_json { LogFormat::Json } else { LogFormat::Text },
            evidence: args.evidence,
            is_markdown: args.format == Some(ExplainFormat::Markdown),
            ..Self::default()
        }
    }
}
