//! What each word is in a short question such as `discord 4014` or `1006 after 60 s`.

use std::time::Duration;

use wsclose::table::{Language, apps_called, libraries_called};

use crate::cli::args::duration;
use crate::cli::words::known;
use crate::cli::words::named::is_software;

/// Words of a question that belong together, and what they are.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// As typed, with one blank between the words.
    pub(super) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number, a range or a name of codes.
    Code,
    /// An application, which may also be a library.
    App,
    Library,
    /// A browser: it is a library too if its source was read.
    Browser,
    /// A server, proxy or service.
    Software,
    Language,
    /// How long a connection lived; always with its unit.
    Lifetime(Duration),
    /// `apps` or `libraries`: an index of `list`.
    Index,
    /// `codes`
    Codes,
    /// A word that adds nothing.
    Filler,
}

/// The most words that a question has. Anything longer is prose or a log line.
const MOST: usize = 12;

const BROWSERS: [&str; 8] =
    ["browser", "chrome", "chromium", "safari", "firefox", "edge", "opera", "brave"];

/// Words that say no more than that the question is about a close.
#[rustfmt::skip]
const FILLERS: [&str; 47] = [
    "close", "closed", "closes", "closing", "disconnect", "disconnected", "code", "error", "status",
    "websocket", "socket", "connection", "client", "server",
    "a", "an", "the", "of", "in", "on", "with", "after", "by", "from", "for", "all", "and", "every",
    "always", "idle", "reload", "reloads", "reloaded", "lived", "dies", "drops", "dropped", "got", "get", "i", "is", "does", "mean",
    "means", "what", "why", "when",
];

/// The words that tell a line about a close from the name of a library.
const CLOSING: [&str; 6] = ["close", "closed", "closes", "closing", "disconnect", "disconnected"];

/// Libraries that are called like the protocol: in `ws closed 1006` that is what is meant.
const PROTOCOL: [&str; 2] = ["ws", "websockets"];

/// The tokens of a question; `None` if a word in it is nothing that can be asked about, as in
/// prose and in log lines.
pub(super) fn tokens(words: &[String]) -> Option<Vec<Token>> {
    let words = bare_words(words);
    if words.len() > MOST {
        return None;
    }
    let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    let has_number = words.iter().any(is_number);
    let is_line = words.iter().any(|word| is_one_of(word, &CLOSING));
    let (mut tokens, mut rest) = (Vec::new(), words.as_slice());
    while !rest.is_empty() {
        // Words such as `error` are names of codes too, but not next to a number.
        let is_filler = |word: &str| {
            is_one_of(word, &FILLERS) && (has_number || known(&[word.to_owned()]).is_none())
                || is_line && is_one_of(word, &PROTOCOL)
        };
        let name = known(rest).map_or(0, |(code, used)| if code.is_ok() { used } else { 0 });
        // Nor is `connection closed`, which is a name of 3000.
        let is_said = has_number && rest[..name].iter().all(|word| is_filler(word));
        let (kind, used) = longest(rest, if is_said { 0 } else { name }, is_filler)?;
        tokens.push(Token { kind, text: rest[..used].join(" ") });
        rest = &rest[used..];
    }
    Some(tokens)
}

/// The words, quoted together or not, without the punctuation around them.
fn bare_words(words: &[String]) -> Vec<String> {
    let words = words.iter().flat_map(|word| word.split([' ', '\t', '=']));
    let words = words.map(|word| word.trim_matches([',', ':', ';', '"', '\'', '(', ')', '?']));
    words.filter(|word| !word.is_empty()).map(str::to_owned).take(MOST + 1).collect()
}

/// The longest run of words at the beginning that is something, and how many words it has; the first
/// `code` words are a code or its name.
fn longest(
    words: &[String],
    code: usize,
    is_filler: impl Fn(&str) -> bool,
) -> Option<(Kind, usize)> {
    (1..=words.len()).rev().find_map(|used| {
        let text = words[..used].join(" ");
        let kind = if used == 1 && is_filler(&text) {
            Some(Kind::Filler)
        } else if used == code {
            Some(Kind::Code)
        } else {
            kind(&text)
        };
        kind.map(|kind| (kind, used))
    })
}

/// What a text other than a code is.
fn kind(text: &str) -> Option<Kind> {
    if let Some(lifetime) = lifetime(text) {
        Some(Kind::Lifetime(lifetime))
    } else if is_one_of(text, &BROWSERS) {
        Some(Kind::Browser)
    } else if is_one_of(text, &["app", "apps", "library", "libraries"]) {
        Some(Kind::Index)
    } else if text.eq_ignore_ascii_case("codes") {
        Some(Kind::Codes)
    } else if !apps_called(text).is_empty() {
        Some(Kind::App)
    } else if !libraries_called(text).is_empty() {
        Some(Kind::Library)
    } else if Language::called(text).is_some() {
        Some(Kind::Language)
    } else {
        is_software(text).then_some(Kind::Software)
    }
}

/// The duration that a text is. A number without a unit is a code.
fn lifetime(text: &str) -> Option<Duration> {
    let has_unit = text.ends_with(|c: char| c.is_ascii_alphabetic());
    let begins = text.starts_with(|c: char| c.is_ascii_digit());
    duration::parse(text).ok().filter(|_| has_unit && begins)
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// The duration in prose without a code, as `--after` takes it, if there is exactly one: `60s` in
/// `nginx closes after 60 s`.
pub(super) fn lifetime_in(words: &[String]) -> Option<String> {
    let words = bare_words(words);
    let (mut found, mut rest) = (None, words.as_slice());
    while let Some(first) = rest.first() {
        let pair = rest.get(1).map(|second| format!("{first}{second}"));
        let is_lifetime = |text: &String| lifetime(text).is_some();
        let one = Some(first.clone()).filter(is_lifetime);
        let used = if one.is_none() && pair.as_ref().is_some_and(is_lifetime) { 2 } else { 1 };
        let text = one.or(pair.filter(|_| used == 2));
        let is_code = text.is_none() && first.parse::<u16>().is_ok_and(|number| number >= 1000);
        if is_code || text.is_some() && found.is_some() {
            return None;
        }
        found = found.or(text);
        rest = &rest[used..];
    }
    found
}

/// The first word in prose that names software or a library.
pub(super) fn software_in(words: &[String]) -> Option<String> {
    let is_named = |word: &String| {
        matches!(kind(word), Some(Kind::Software | Kind::Library))
            && !is_one_of(word, &FILLERS)
            && !is_one_of(word, &PROTOCOL)
    };
    bare_words(words).into_iter().find(is_named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Kind::{App, Browser, Code, Codes, Filler, Library, Lifetime, Software};

    fn kinds(text: &str) -> Option<Vec<Kind>> {
        let tokens = tokens(&[text.to_owned()])?;
        Some(tokens.into_iter().map(|token| token.kind).collect())
    }

    #[test]
    fn every_word_of_a_question_is_something() {
        let minute = Lifetime(Duration::from_secs(60));
        for (text, expected) in [
            ("discord 4014", &[App, Code][..]),
            ("Discord: 4014", &[App, Code]),
            ("discord gateway close code 4014", &[App, Filler, Filler, Code]),
            ("1006 safari", &[Code, Browser]),
            ("gorilla 1006", &[Library, Code]),
            ("nginx 1006", &[Software, Code]),
            ("1006 after 60 s", &[Code, Filler, minute]),
            ("1006 1 min", &[Code, minute]),
            ("going away gorilla", &[Code, Library]),
            ("ws 1006", &[Library, Code]),
            ("ws closed 1006", &[Filler, Filler, Code]),
            ("discord error 4014", &[App, Filler, Code]),
            ("error discord", &[Code, App]),
            ("connection closed 1006", &[Filler, Filler, Code]),
            ("connection closed gorilla", &[Code, Library]),
            ("discord codes", &[App, Codes]),
        ] {
            assert_eq!(kinds(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["discord says 4014", "discord 10x1", "port 3000", "4014 discrod", "ws,error"] {
            assert_eq!(kinds(text), None, "{text}");
        }
    }

    #[test]
    fn a_duration_has_a_unit() {
        for (text, expected) in [
            ("nginx closes after 60 s", Some("60s")),
            ("dies every 5 minutes", Some("5minutes")),
            ("lives 1500ms", Some("1500ms")),
            ("dies after 5000 ms", Some("5000ms")),
            ("closes after 60", None),
            ("4014 closes after 60 s", None),
            ("after 60 s or 90 s", None),
        ] {
            assert_eq!(lifetime_in(&[text.to_owned()]).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn no_name_of_a_code_is_hidden_by_an_application_or_library() {
        let apps = wsclose::table::APPS.iter().flat_map(wsclose::table::App::words);
        let libraries = wsclose::table::libraries().flat_map(wsclose::table::Library::words);
        for word in apps.chain(libraries) {
            assert!(wsclose::table::find(word).is_empty(), "{word}");
        }
    }
}
