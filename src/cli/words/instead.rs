//! What would have worked in place of words that ask for nothing that is known.

use wsclose::search::search;

use crate::cli::error::Problem;
use crate::cli::escape::{Escaped, shown, start_of};
use crate::cli::words::nearest::nearest_command;
use crate::cli::words::token::{Kind, lifetime_in, software_in, tokens};
use crate::cli::words::{QueryError, file};

/// The most characters of a misspelt command's arguments that are repeated.
const MOST_REPEATED: usize = 200;

/// What is said of all the words together; `None` if each has its own error or answer.
pub(super) fn problem(words: &[String], first: &QueryError) -> Option<Problem> {
    misspelt_command(words, first).or_else(|| software(words)).or_else(|| lifetime(words))
}

/// What is said of words that nobody knows and that name files.
pub(super) fn file(error: &QueryError) -> Option<Problem> {
    let (QueryError::UnknownName(text) | QueryError::NotANumber(text)) = error else { return None };
    let several = || {
        let problems: Option<Vec<_>> = text.split_whitespace().map(file::problem).collect();
        problems?.into_iter().next()
    };
    file::problem(text).or_else(several)
}

/// `explian 1006`
fn misspelt_command(words: &[String], error: &QueryError) -> Option<Problem> {
    let [first, arguments @ ..] = words else { return None };
    let is_first = matches!(error, QueryError::UnknownName(text) if text.starts_with(first));
    if arguments.is_empty() || !is_first || first.contains(char::is_whitespace) {
        return None;
    }
    let command = nearest_command(first)?;
    let message = format!("no code or command is called '{}'", shown(first));
    let typed: Vec<_> = arguments.iter().map(|word| quoted(word)).collect();
    let typed = typed.join(" ");
    let start = start_of(&typed, MOST_REPEATED);
    let more = if start.len() < typed.len() { "..." } else { "" };
    Some(Problem::no(message, format!("did you mean `wsclose {command} {start}{more}`?")))
}

/// `nginx`
fn software(words: &[String]) -> Option<Problem> {
    let tokens = tokens(words)?;
    let mut named = tokens.iter().filter(|token| token.kind != Kind::Filler);
    let software = named.next().filter(|token| token.kind == Kind::Software)?;
    if named.next().is_some() {
        return None;
    }
    let name = quoted(&software.text);
    let mut hint = format!("how it ends connections: wsclose 1006 --library {name}");
    if !search(&software.text).is_empty() {
        hint.push_str(&format!("\nwhere it is named: wsclose search {name}"));
    }
    Some(Problem::no(format!("'{}' is software, not a code", shown(&software.text)), hint))
}

/// `nginx closes after 60 s`
fn lifetime(words: &[String]) -> Option<Problem> {
    let after = lifetime_in(words)?;
    let library = software_in(words).map(|name| format!(" --library {}", quoted(&name)));
    Some(Problem::no(
        format!("'{}' gives a time, but no code", shown(&words.join(" "))),
        format!(
            "a connection that ends without a Close frame is 1006:\nwsclose 1006 --after {after}{}",
            library.unwrap_or_default()
        ),
    ))
}

/// A word as a shell takes it, for a command to copy: nothing in it is run.
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@%+,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", Escaped(word).to_string().replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_quoted_word_is_run() {
        for (word, expected) in [
            ("app.log", "app.log"),
            ("", "''"),
            ("two words", "'two words'"),
            ("it's$(id)", r"'it'\''s$(id)'"),
            ("`id`", "'`id`'"),
            ("\u{1b}[2J", r"'\u{1b}[2J'"),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }
}
