//! The question that is asked most, without the definition of the whole command line.

use std::ffi::OsString;

use clap::Subcommand;

use crate::cli::args::{Command, ExplainArgs};

/// Words without any option, as in `wsclose 1011` and `wsclose explain going away`: what clap would
/// make of them, which would be a fifth of all instructions. `None` for everything else.
pub(crate) fn question(args: &[OsString]) -> Option<ExplainArgs> {
    let words: Option<Vec<_>> = args.iter().skip(1).map(|word| word.to_str()).collect();
    let words = words?;
    let is_command = |word: &&str| *word == "help" || Command::has_subcommand(word);
    let what = match words.split_first()? {
        (&"explain", what) => what,
        _ if words.iter().any(is_command) => return None,
        _ => &words,
    };
    let is_plain = !what.is_empty() && !what.iter().any(|word| word.starts_with('-'));
    is_plain.then(|| ExplainArgs {
        what: what.iter().map(ToString::to_string).collect(),
        ..ExplainArgs::default()
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::args::Cli;
    use crate::cli::help::usage;

    /// What clap and its checks make of a command line that asks for an explanation.
    fn parsed(args: &[OsString]) -> Option<ExplainArgs> {
        match Cli::try_parse_from(args).and_then(usage::check) {
            Ok((Command::Explain(args), _)) => Some(args),
            _ => None,
        }
    }

    #[test]
    fn words_mean_what_clap_takes_them_for() {
        for line in [
            "1011",
            "1000 1006",
            "going away",
            "explain 1011",
            "explain list",
            "explain help",
            "explain explain",
            "0x3f3 3000..3999 code=1006",
        ] {
            let args: Vec<_> = ["wsclose"].into_iter().chain(line.split(' ')).collect();
            let args: Vec<_> = args.into_iter().map(OsString::from).collect();
            let question = question(&args).map(|args| format!("{args:?}"));
            assert!(question.is_some(), "{line}");
            assert_eq!(question, parsed(&args).map(|args| format!("{args:?}")), "{line}");
        }
    }

    #[test]
    fn the_rest_is_left_to_clap() {
        for line in [
            "",
            "explain",
            "list",
            "1000 list",
            "1000 explain 1001",
            "help",
            "1000 help",
            "-b 1000",
            "1000 --brief",
            "explain -1",
            "-",
            "-- 1000",
        ] {
            let words = line.split(' ').filter(|word| !word.is_empty());
            let args: Vec<_> = ["wsclose"].into_iter().chain(words).map(OsString::from).collect();
            assert!(question(&args).is_none(), "{line}");
        }
    }
}
