//! The command that is meant where only words were typed: `wsclose discord` lists, `wsclose 88 02
//! 03 e8` decodes, and `wsclose discord 4014` explains with `--app discord`.

use std::ops::RangeInclusive;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use wsclose::CloseCode;
use wsclose::log;
use wsclose::table::{self, AppCode, SeenBy, fold};

use crate::cli::args::{Cli, Command, EvidenceArgs, ExplainArgs};
use crate::cli::error::Note;
use crate::cli::escape::shown;
use crate::cli::words::named::is_software;
use crate::cli::words::token::{Kind, Token, tokens};
use crate::cli::words::{Query, bytes, parse_all};

/// The command that is meant, with the options that words stand for. What could be unclear about
/// it is noted.
pub(crate) fn command(args: ExplainArgs, notes: &mut Vec<Note>) -> Result<Command, clap::Error> {
    if bytes::are_close_frame(&args.what) {
        return decode(&args);
    }
    if args.what == ["version"] {
        return other(&args, &["--version"], &[]);
    }
    let tokens = tokens(&args.what);
    // `error 1006` asks about one code, though `error` is a name of another.
    let has_filler = tokens.iter().flatten().any(|token| token.kind == Kind::Filler);
    if !has_filler && parse_all(&args.what).iter().all(Result::is_ok) {
        return Ok(Command::Explain(args));
    }
    let Some(tokens) = tokens else {
        return Ok(Command::Explain(with_author(args)));
    };
    if tokens.iter().any(|token| token.kind == Kind::Code) {
        return Ok(Command::Explain(with_options(args, &tokens, notes)));
    }
    match listed(&tokens) {
        Some(words) => other(&args, &["list"], &words),
        None => Ok(Command::Explain(args)),
    }
}

/// The arguments of `socket.io ping timeout`: the first word names whose error text the others are.
/// Unchanged for anything else.
fn with_author(args: ExplainArgs) -> ExplainArgs {
    let words: Vec<&str> = args.what.iter().flat_map(|word| word.split_whitespace()).collect();
    let Some((author, text)) = words.split_first() else { return args };
    let text = text.join(" ");
    // `[WS => Shard 0] closed with 4004` begins with the prefix of a log.
    let is_word = author.starts_with(char::is_alphanumeric);
    let is_author = is_word && (!table::libraries_called(author).is_empty() || is_software(author));
    let is_scoped = args.library.is_some() || args.app.is_some();
    if !is_author || is_scoped || log::read_alone(&text).is_empty() {
        return args;
    }
    ExplainArgs { library: Some((*author).to_owned()), what: vec![text], ..args }
}

/// `decode` in place of `explain`.
fn decode(args: &ExplainArgs) -> Result<Command, clap::Error> {
    let words: Vec<_> = args.what.iter().map(String::as_str).collect();
    let mut command = other(args, &["decode"], &words)?;
    if let Command::Decode(decode) = &mut command {
        decode.is_guess = true;
    }
    Ok(command)
}

/// Another command than `explain`, as if it had been typed with these words and the options that
/// were given. It refuses those that it does not have.
fn other(args: &ExplainArgs, command: &[&str], words: &[&str]) -> Result<Command, clap::Error> {
    if let Some(option) = args.evidence.option() {
        let what = shown(&args.what.join(" "));
        let message = format!("'{option}' is evidence about a code, and '{what}' names none");
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    let format = args.format.and_then(|format| format.to_possible_value());
    let options = [
        format.map(|format| format!("--format={}", format.get_name())),
        args.brief.then(|| "--brief".to_owned()),
        args.all.then(|| "--all".to_owned()),
        args.names.then(|| "--names".to_owned()),
        args.sources.then(|| "--sources".to_owned()),
        args.app.as_ref().map(|app| format!("--app={app}")),
        args.library.as_ref().map(|library| format!("--library={library}")),
    ];
    let options = options.into_iter().flatten();
    let start = ["wsclose"].iter().chain(command).map(ToString::to_string);
    let words = words.iter().map(ToString::to_string);
    let line = start.chain(options).chain(["--".to_owned()]).chain(words);
    let cli = Cli::try_parse_from(line)?;
    Ok(cli.command.unwrap_or(Command::Explain(cli.explain)))
}

/// What `list` is to show; `None` if the words ask for something else as well.
fn listed(tokens: &[Token]) -> Option<Vec<&str>> {
    let is_listed = |token: &&Token| match token.kind {
        Kind::App | Kind::Library | Kind::Language | Kind::Index => true,
        Kind::Browser => !table::libraries_called(&token.text).is_empty(),
        _ => false,
    };
    let is_other =
        |token: &Token| !is_listed(&token) && !matches!(token.kind, Kind::Codes | Kind::Filler);
    if tokens.iter().any(is_other) {
        return None;
    }
    let words: Vec<_> = tokens.iter().filter(is_listed).map(|token| token.text.as_str()).collect();
    let has_codes = tokens.iter().any(|token| token.kind == Kind::Codes);
    (has_codes || !words.is_empty()).then_some(words)
}

/// The arguments with the options that words next to a code stand for; those that were given win.
/// Unchanged if one of the words cannot be an option, or if two of them are the same option.
fn with_options(args: ExplainArgs, tokens: &[Token], notes: &mut Vec<Note>) -> ExplainArgs {
    let codes = tokens.iter().filter(|token| token.kind == Kind::Code);
    let codes: Vec<_> = codes.map(|token| token.text.clone()).collect();
    let queries: Vec<Query> = parse_all(&codes).into_iter().filter_map(Result::ok).collect();
    let mut meant = ExplainArgs { what: codes, ..args.clone() };
    let same_word = |word: &String, other: &String| fold(word) == fold(other);
    let (mut options, mut remarks) = (Vec::new(), Vec::new());
    for Token { kind, text } in tokens {
        let is_app = is_app(text, &queries);
        let (option, is_heard) = match kind {
            Kind::Code | Kind::Codes | Kind::Filler => continue,
            Kind::Language | Kind::Index => return args,
            Kind::App if is_app => ("--app", fill(&mut meant.app, text.clone(), same_word)),
            Kind::App | Kind::Library | Kind::Software => {
                ("--library", fill(&mut meant.library, text.clone(), same_word))
            }
            Kind::Browser => {
                let seen_by = &mut meant.evidence.seen_by;
                ("--seen-by browser", fill(seen_by, SeenBy::Browser, PartialEq::eq))
            }
            // In `timeout after 60 s` the word is no code, whoever has that name for one.
            Kind::Lifetime(_) if !queries.iter().all(|query| query.meanings.is_empty()) => {
                return args;
            }
            Kind::Lifetime(lifetime) => {
                let EvidenceArgs { after, never_opened, .. } = &mut meant.evidence;
                ("--after", !*never_opened && fill(after, *lifetime, PartialEq::eq))
            }
        };
        if options.contains(&option) {
            return args;
        }
        options.push(option);
        let is_unclear = *kind == Kind::Browser || *kind == Kind::App && !is_app;
        if !is_heard {
            let text = format!("'{}' is ignored: an option says something else", shown(text));
            remarks.push(Note::remark(text));
        } else if is_unclear {
            remarks.push(Note::remark(format!("'{}' is read as {option}", shown(text))));
        }
    }
    // `close code 1006` is a log line too, and is read as one; `why 1006` is none.
    if options.is_empty() && !log::read_alone(&args.what.join(" ")).is_empty() {
        return args;
    }
    notes.extend(remarks);
    meant
}

/// Sets an option that was not given; whether it then has this value.
fn fill<T>(option: &mut Option<T>, value: T, is_same: impl Fn(&T, &T) -> bool) -> bool {
    match option {
        None => {
            *option = Some(value);
            true
        }
        Some(given) => is_same(given, &value),
    }
}

/// Whether a word for an application is meant as one: it has a meaning for a code that was typed,
/// or it is nothing else.
fn is_app(word: &str, queries: &[Query]) -> bool {
    let apps = table::apps_called(word);
    let mut asked = queries.iter().flat_map(|query| &query.codes);
    let is_of = |meant: &AppCode, codes: &RangeInclusive<CloseCode>| {
        *codes.start() <= meant.last && meant.first <= *codes.end()
    };
    let means = |codes| apps.iter().flat_map(|app| app.codes).any(|meant| is_of(meant, codes));
    !apps.is_empty() && (is_nothing_but_app(word) || asked.any(means))
}

/// Whether a word for an application is not also one for a library or other software.
fn is_nothing_but_app(word: &str) -> bool {
    table::libraries_called(word).is_empty() && !is_software(word)
}
