//! The command line, as clap reads it. Help and man pages come from here, and the options
//! that completion offers.

pub(super) mod duration;
pub(super) mod mask;
pub(super) mod when;

mod choice;
mod decode;
mod encode;
mod evidence;
mod help;
mod json;
mod log;
mod search;

use clap::builder::ArgPredicate;
use clap::{Args, Parser, Subcommand, ValueEnum};

pub(super) use crate::cli::args::decode::DecodeArgs;
pub(super) use crate::cli::args::decode::DecodeFormat;
pub(super) use crate::cli::args::encode::EncodeArgs;
pub(super) use crate::cli::args::encode::EncodeFormat;
pub(super) use crate::cli::args::evidence::EvidenceArgs;
pub(super) use crate::cli::args::help::guide;
pub(super) use crate::cli::args::json::JsonArg;
pub(super) use crate::cli::args::log::LogArgs;
pub(super) use crate::cli::args::log::LogFormat;
pub(super) use crate::cli::args::search::SearchArgs;
pub(super) use crate::cli::args::search::SearchFormat;

/// The long help has examples before the arguments; the short help has none.
const HELP: &str = "\
{about-with-newline}
{usage-heading} {usage}

{before-help}{all-args}{after-help}";

#[derive(Debug, Parser)]
#[command(
    name = "wsclose",
    version,
    about = "Why did the WebSocket close? Explains, lists, decodes and encodes close codes",
    long_about = help::OVERVIEW,
    help_template = HELP,
    max_term_width = 100,
    before_long_help = help::EXAMPLES,
    after_long_help = help::STATUS,
    override_usage = "wsclose [OPTIONS] <WHAT>...\n       wsclose <COMMAND>"
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) explain: ExplainArgs,

    #[command(subcommand)]
    pub(super) command: Option<Command>,

    /// When to use color
    ///
    /// `auto` uses colour on a terminal, and heeds `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and
    /// `TERM=dumb`.
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        overrides_with = "color"
    )]
    pub(super) color: ColorWhen,

    /// Print long answers directly, without a pager
    ///
    /// On a terminal, an answer that is longer than the screen opens in a pager: `WSCLOSE_PAGER`,
    /// else `PAGER`, else less. `decode --lines`, `log --follow`, `encode`, `completions` and `man` never use one.
    #[arg(long, global = true)]
    pub(super) no_pager: bool,
}

// Arguments of the commands that are not asked for are never built.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Command {
    /// Explain what a code means, what causes it and what to do
    ///
    /// This is the default command: `wsclose 1011` is `wsclose explain 1011`.
    #[command(
        help_template = HELP,
        before_long_help = help::EXPLAIN_EXAMPLES,
        after_long_help = help::EXPLAIN_STATUS
    )]
    Explain(ExplainArgs),

    /// Find, group and explain the closes in a log
    ///
    /// Recognizes what software logs when a WebSocket closes: close codes, error messages without a
    /// code, failed handshakes, and the logs of proxies and browsers. A single kind of close is
    /// explained in full; for several kinds you get a table, and the likely causes of the most
    /// frequent. The lines around a close count as evidence, and so does the lifetime of a connection,
    /// where the log shows when it was opened.
    #[command(
        help_template = HELP,
        before_long_help = help::LOG_EXAMPLES,
        after_long_help = help::LOG_STATUS
    )]
    Log(LogArgs),

    /// List all codes, or some of them
    ///
    /// Without arguments: every registered code and every range, from 0 to 65535 in order. Who
    /// may give a code a meaning of their own, and the HTTP status like it, a table of less than
    /// 100 columns leaves out.
    #[command(
        help_template = HELP,
        before_long_help = help::LIST_EXAMPLES,
        after_long_help = help::LIST_STATUS
    )]
    List(ListArgs),

    /// Find codes by words in their names, meanings or causes
    ///
    /// Looks through the names and meanings of the standard, causes and advice, what libraries and
    /// applications call their codes, the reasons by which software is known, and the findings of
    /// `decode`. Shows the best first: what is called so, then names with the words, then texts,
    /// and last whatever has only some of the words.
    #[command(
        help_template = HELP,
        before_long_help = help::SEARCH_EXAMPLES,
        after_long_help = help::SEARCH_STATUS
    )]
    Search(SearchArgs),

    /// Decode a pasted Close frame, Close payload or TCP packet
    ///
    /// Finds the bytes in what was pasted, finds out whether they are a packet, frames or only a
    /// payload, draws them, names every rule of RFC 6455 about headers and closing that they
    /// break, says what well-known receivers do about it, and explains the code. Where the bytes
    /// make no sense it guesses: swapped bytes, a payload still masked, HTTP or TLS.
    #[command(
        help_template = HELP,
        before_long_help = help::DECODE_EXAMPLES,
        after_long_help = help::DECODE_END
    )]
    Decode(DecodeArgs),

    /// Build a Close frame or its payload
    ///
    /// The inverse of `decode`: prints the bytes as hex, as a literal of a programming language, or
    /// raw. What RFC 6455 forbids is refused, unless --force is given.
    #[command(
        arg_required_else_help = true,
        help_template = HELP,
        before_long_help = help::ENCODE_EXAMPLES,
        after_long_help = help::ENCODE_STATUS,
        override_usage = "wsclose encode [OPTIONS] <CODE> [REASON]\n       \
                          wsclose encode [OPTIONS] --no-code"
    )]
    Encode(EncodeArgs),

    /// Print the completion script for a shell
    ///
    /// The script asks `wsclose` itself at each Tab, so it completes what this program knows: codes
    /// and their names, applications, libraries, the values of options. It need not be renewed
    /// with the program.
    #[command(
        arg_required_else_help = true,
        help_template = HELP,
        before_long_help = help::COMPLETIONS_START,
        after_long_help = help::PRINTED_STATUS
    )]
    Completions {
        /// The shell to write the script for
        shell: CompletionShell,
    },

    /// Print a manual page, as roff
    #[command(
        help_template = HELP,
        before_long_help = help::MAN_EXAMPLES,
        after_long_help = help::PRINTED_STATUS
    )]
    Man {
        /// The command whose page to print; without it, the page of wsclose itself
        #[arg(value_parser = ["explain", "log", "list", "search", "decode", "encode", "completions", "man"])]
        command: Option<String>,
    },
}

#[derive(Args, Clone, Debug, Default)]
pub(super) struct ExplainArgs {
    /// A code, a range, a name or a log line
    ///
    /// A number (1011, 0x3f3), a range (4000-4999, 3000..3999, 40xx) or a name in any case,
    /// spacing and separator (policy violation, GOING_AWAY, tls-handshake). Names are those of the
    /// standard and of about a hundred libraries (CloseInternalServerErr, needs_extension,
    /// WebSocketCloseStatus.EndpointUnavailable, close_code::too_big), and those that applications
    /// have for their own codes (Authentication failed). A name with several meanings gets all of
    /// them. Anything else is treated as a log line, and the close in it is explained. With `-`, or
    /// with no argument when standard input is not a terminal, log lines are read to the end of the
    /// input and then answered; lines without a close are skipped.
    ///
    /// A word next to a code is read as the option for it: an application (discord 4014) as --app,
    /// a library, server or proxy (gorilla 1006, nginx 1006) as --library, a browser as --seen-by,
    /// a time with its unit (1006 after 60 s) as --after. Explicit options win. An
    /// application, a library or a language alone, `apps`, `libraries` and `codes` show what `list`
    /// shows. Hex bytes that are exactly one Close frame (88 02 03 e8, 880203e8) are decoded as by
    /// `decode`. A file is never read without a command.
    #[arg(value_name = "WHAT", allow_negative_numbers = true)]
    pub(super) what: Vec<String>,

    /// One line per code
    #[arg(short, long)]
    pub(super) brief: bool,

    /// Show what libraries call the code
    #[arg(long)]
    pub(super) names: bool,

    /// How one library names, handles and reports the code
    ///
    /// An id of `wsclose list libraries`, a name, or the beginning of one (gorilla, lws, tungst).
    /// If a name means several codes, that library's meaning is used, and its default limits count
    /// among the likely culprits. You can also name a server, proxy or service by
    /// its usual name (nginx, haproxy, alb, cloud-run, kubernetes).
    #[arg(long, value_name = "LIBRARY")]
    pub(super) library: Option<String>,

    /// Show in full what one application means by the code
    ///
    /// An id or a name from `wsclose list apps`, or the beginning of one; a family such as `discord`
    /// selects all its members.
    #[arg(long, value_name = "APP")]
    pub(super) app: Option<String>,

    /// Say where each fact was read
    ///
    /// In JSON every fact has its sources anyway.
    #[arg(long)]
    pub(super) sources: bool,

    /// Show everything, including what the evidence rules out
    #[arg(short, long)]
    pub(super) all: bool,

    /// Output format [default: text]
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        hide_default_value = true,
        default_value_if("json", ArgPredicate::IsPresent, "json")
    )]
    pub(super) format: Option<ExplainFormat>,

    #[command(flatten)]
    pub(super) json: JsonArg,

    #[command(flatten)]
    pub(super) evidence: EvidenceArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExplainFormat {
    /// For people; may change
    Text,
    /// One object, for programs
    Json,
    /// For an issue or a wiki
    Markdown,
}

#[derive(Args, Debug)]
pub(super) struct ListArgs {
    /// A range, a class, a code, a name, a library or an application
    ///
    /// A range (3000-3999), a class (unused, protocol, registered, private, outside), a code or a
    /// name; a library (gorilla, beast, Boost.Beast) for the codes in its own names; an application
    /// (discord, graphql-ws) for its own codes; a language (rust, c#) for its libraries;
    /// `libraries` or `apps` for all that there are. A word for both shows both. Without it, every
    /// code.
    #[arg(value_name = "WHAT", allow_negative_numbers = true)]
    pub(super) what: Vec<String>,

    /// The codes of this application: those of WHAT, or all
    #[arg(long, value_name = "APP")]
    pub(super) app: Option<String>,

    /// What this library calls the codes of WHAT, or all
    #[arg(long, value_name = "LIBRARY")]
    pub(super) library: Option<String>,

    /// Only codes that may stand in a Close frame
    #[arg(long)]
    pub(super) sendable: bool,

    /// Only codes that the protocol keeps back: 1004, 1005, 1006, 1015
    #[arg(long)]
    pub(super) reserved: bool,

    /// Only codes that are registered with IANA
    #[arg(long)]
    pub(super) registered: bool,

    /// Output format
    ///
    /// Codes, applications and libraries have a table each: in CSV with an empty line between.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "text",
        default_value_if("json", ArgPredicate::IsPresent, "json")
    )]
    pub(super) format: ListFormat,

    #[command(flatten)]
    pub(super) json: JsonArg,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// A table for people; may change
    Text,
    /// One object, for programs
    Json,
    /// A header and one line a row
    Csv,
    /// A table for an issue or a wiki
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorWhen {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CompletionShell {
    Bash,
    Zsh,
    Fish,
    Elvish,
    #[value(name = "powershell")]
    PowerShell,
    Nushell,
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use super::*;

    #[test]
    fn every_command_has_a_manual_page() {
        Cli::command().debug_assert();
        let mut cli = Cli::command().disable_help_subcommand(true);
        cli.build();
        let commands: Vec<_> = cli.get_subcommands().map(Command::get_name).collect();
        let man = cli.find_subcommand("man").unwrap();
        let page = man.get_arguments().find(|arg| arg.get_id() == "command").unwrap();
        let pages = page.get_possible_values();
        let pages: Vec<_> = pages.iter().map(clap::builder::PossibleValue::get_name).collect();
        assert_eq!(commands, pages);
    }
}
