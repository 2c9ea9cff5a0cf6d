//! Where log lines led to an explanation, in text.

use wsclose::log::{About, Neighbour};

use crate::cli::escape::Escaped;
use crate::cli::output::phrase::{listed, quoted, spelled};
use crate::cli::words::mention::Mentioned;

/// How many lines near a close are shown.
const MOST_NEIGHBOURS: usize = 2;

/// What was taken from log lines, one text a Close.
pub(crate) fn origins(mentions: &[Mentioned]) -> Vec<String> {
    mentions.iter().map(mention).collect()
}

/// What was taken from a log line.
fn mention(mention: &Mentioned) -> String {
    let said = &mention.said;
    let line = mention.line.map_or("the line".to_owned(), |line| format!("line {line}"));
    let direction =
        said.direction.map_or(String::new(), |direction| format!("{} ", direction.name()));
    let clean = if said.was_clean == Some(false) { ", not clean" } else { "" };
    let writer = said.writer.map_or(String::new(), |writer| format!(" ({writer})"));
    let times = match mention.count {
        1 => String::new(),
        count => format!(", {count} times"),
    };
    let lived = mention.lifetimes.median().map(|lived| format!(", lived {}", spelled(lived)));
    let lived = lived.unwrap_or_default();
    let near: Vec<_> = mention.neighbours.iter().take(MOST_NEIGHBOURS).map(neighbour).collect();
    let near = if near.is_empty() { String::new() } else { format!("; nearby: {}", listed(&near)) };
    format!(
        "From {line}: {direction}{}{clean}{lived}{writer}{times}{near}",
        code_and_reason(mention)
    )
}

/// What a line near a close says.
pub(crate) fn neighbour(near: &Neighbour) -> String {
    let about = match near.about {
        About::Limit => "a limit that was hit",
        About::NoPong => "a ping without a pong",
        About::Login => "a refused login",
        _ => "another sign",
    };
    format!("{about} (line {}: {})", near.line, quoted(near.text.as_bytes()))
}

/// The code as the line has it, and the reason. Where the line has the code only in words, these
/// are shown.
fn code_and_reason(mention: &Mentioned) -> String {
    let said = &mention.said;
    let code = match &said.name {
        Some(name) => format!("{} ({})", said.code, Escaped(name)),
        None => said.code.to_string(),
    };
    let reason = said.reason.as_deref().filter(|reason| !reason.is_empty());
    if mention.is_in_words() {
        let words = reason.unwrap_or(&mention.text);
        return format!("{}, so {code}", quoted(words.as_bytes()));
    }
    match (reason, &said.reason) {
        (Some(reason), _) => format!("{code}, reason {}", quoted(reason.as_bytes())),
        (None, Some(_)) => format!("{code}, no reason"),
        (None, None) => code,
    }
}
