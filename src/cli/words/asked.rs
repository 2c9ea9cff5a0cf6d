//! From words to queries: codes and names, or the closes that a log line reports.

use std::collections::{HashMap, HashSet};

use wsclose::log::{self, Mention};

use crate::cli::error::Problem;
use crate::cli::escape::{Escaped, plain, shown};
use crate::cli::words::instead;
use crate::cli::words::mention::{Mentioned, RefusedCall, Said};
use crate::cli::words::{Query, parse_all};

/// The most different Closes that are shown, where not all of them are asked for.
pub(crate) const MOST: usize = 20;

/// The most different refused calls that are kept.
const MOST_CALLS: usize = 100;

/// A query, or what is said where there is none.
pub(crate) type Asked = Result<Query, Problem>;

/// What log lines tell of.
pub(crate) struct Closes {
    /// In the order in which they were first met.
    found: Vec<Mentioned>,
    /// Where among them each is.
    places: HashMap<Said, usize>,
    /// The most that are kept.
    most: usize,
    /// Whether more were met.
    pub(crate) is_cut: bool,
    /// The words of the first that has no code.
    without_code: Option<String>,
    /// Calls that were refused.
    calls: Vec<RefusedCall>,
}

impl Closes {
    pub(crate) fn new(all: bool) -> Self {
        Self {
            found: Vec::new(),
            places: HashMap::new(),
            most: if all { usize::MAX } else { MOST },
            is_cut: false,
            without_code: None,
            calls: Vec::new(),
        }
    }

    /// Adds those of a text. `line` is the number of its first line, if it has one.
    pub(crate) fn add(&mut self, text: &str, line: Option<u64>, mentions: Vec<Mention>) {
        let (mut line, mut counted, mut line_start) = (line, 0, 0);
        for mention in mentions {
            let between = text.get(counted..mention.at.start).unwrap_or_default();
            line = line.map(|line| line + line_breaks(between));
            line_start = between.rfind('\n').map_or(line_start, |at| counted + at + 1);
            counted = mention.at.start;
            let used = text.get(mention.at.clone()).unwrap_or_default();
            if let Some(code) = mention.code {
                let offset = counted - line_start;
                self.count(Mentioned::new(used, line, offset, mention, code));
            } else if let Some(call) = RefusedCall::new(used, line, &mention) {
                self.count_call(call);
            } else {
                self.without_code.get_or_insert_with(|| used.to_owned());
            }
        }
    }

    fn count(&mut self, close: Mentioned) {
        let place = self.places.get(&close.said);
        if let Some(like) = place.and_then(|place| self.found.get_mut(*place)) {
            like.count += 1;
        } else if self.found.len() < self.most {
            self.places.insert(close.said.clone(), self.found.len());
            self.found.push(close);
        } else {
            self.is_cut = true;
        }
    }

    fn count_call(&mut self, call: RefusedCall) {
        if let Some(like) = self.calls.iter_mut().find(|other| other.is_like(&call)) {
            like.count += 1;
        } else if self.calls.len() < self.most.min(MOST_CALLS) {
            self.calls.push(call);
        } else {
            self.is_cut = true;
        }
    }

    /// One query a code, each with all that the lines say of it.
    pub(crate) fn queries(self) -> Vec<Asked> {
        let error = self.error();
        let mut queries: Vec<Query> = Vec::new();
        for close in self.found {
            let is_known = |query: &&mut Query| {
                query.mentions.first().is_some_and(|mention| mention.code() == close.code())
            };
            match queries.iter_mut().find(is_known) {
                Some(known) => known.mentions.push(close),
                None => queries.push(Query::mention(close)),
            }
        }
        queries.extend((!self.calls.is_empty()).then(|| Query::calls(self.calls)));
        queries.into_iter().map(Ok).chain(error.map(Err)).collect()
    }

    /// Whether the lines tell of a Close at all, be it without its code.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty() && self.without_code.is_none() && self.calls.is_empty()
    }

    /// What is said where the lines have no code.
    fn error(&self) -> Option<Problem> {
        let (message, hint) = match &self.without_code {
            _ if !self.found.is_empty() || !self.calls.is_empty() => return None,
            Some(words) => (
                format!("'{}' tells of a close, but not of its code", Escaped(words)),
                "the CloseEvent in the browser has the code, and so may the log of the other side",
            ),
            None => return Some(no_close("no line of standard input tells of a close")),
        };
        Some(Problem::no(message, hint))
    }
}

pub(crate) fn line_breaks(text: &str) -> u64 {
    text.matches('\n').count() as u64
}

/// Each different thing that is asked for once: many arguments may ask for the same.
pub(crate) fn distinct(mut asked: Vec<Asked>) -> Vec<Asked> {
    let mut met = HashSet::new();
    asked.retain(|asked| {
        let key = asked.as_ref().map(|query| (query.text.clone(), query.codes.clone()));
        key.map_or(true, |key| met.insert(key))
    });
    asked
}

/// What words of a command line ask for.
pub(crate) fn in_words(words: &[String]) -> Vec<Asked> {
    // The words of such a line may be names of codes too.
    if has_key_and_number(words)
        && let Some(told) = in_line(&words.join(" "), true)
    {
        return told;
    }
    let mut queries = parse_all(words);
    if let [Ok(query)] = queries.as_slice() {
        let others = reasons_like(query);
        queries.extend(others.into_iter().map(Ok));
    }
    if queries.iter().any(Result::is_err) {
        // Where the first of several words is known, the others need more to be a line with it.
        let is_alone = words.len() == 1 || queries.first().is_some_and(Result::is_err);
        if let Some(told) = in_quotes(words).or_else(|| in_line(&words.join(" "), is_alone)) {
            return told;
        }
    }
    if queries.iter().any(Result::is_err) && begins_like_a_line(&words.join(" ")) {
        return vec![Err(no_close(&format!("'{}' tells of no close", shown(&words.join(" ")))))];
    }
    let first_error = queries.iter().find_map(|query| query.as_ref().err());
    if let Some(problem) = first_error.and_then(|error| instead::problem(words, error)) {
        return vec![Err(problem)];
    }
    let problem = |error| instead::file(&error).unwrap_or_else(|| Problem::from(error));
    queries.into_iter().map(|query| query.map_err(problem)).collect()
}

/// The closes whose reason is spelled like the name of another code that nobody but applications
/// uses, as `Protocol violation` is.
fn reasons_like(query: &Query) -> Vec<Query> {
    if query.meanings.is_empty() || query.meanings.iter().any(|meaning| meaning.is_standard) {
        return Vec::new();
    }
    let mentions = log::read_alone(&query.text);
    let is_other = |mention: &Mention| {
        mention.code.is_some_and(|code| !query.codes.iter().any(|codes| codes.contains(&code)))
    };
    let mut closes = Closes::new(true);
    closes.add(&query.text, None, mentions.into_iter().filter(is_other).collect());
    closes.queries().into_iter().filter_map(Result::ok).collect()
}

/// Whether words without quotes begin with a key and a number, as in `Disconnected: 4014 Disallowed
/// intents`.
fn has_key_and_number(words: &[String]) -> bool {
    let [key, number, ..] = words else { return false };
    let is_key = key.strip_suffix(':').is_some_and(|key| key.chars().all(char::is_alphabetic));
    is_key && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
}

/// Whether a text begins as many log lines do, with a number, a date or a bracket around one, and goes
/// on in words: `2026-11-21 09:14 up`, `[2026-11-21 09:14:02] INFO up`. Bytes and codes do not.
fn begins_like_a_line(text: &str) -> bool {
    let begins = text.trim_start_matches('[').starts_with(|c: char| c.is_ascii_digit());
    let is_word = |word: &str| {
        let has_no_digit = word.chars().all(char::is_alphabetic);
        word.len() > 2 && has_no_digit && word.contains(|c: char| !c.is_ascii_hexdigit())
    };
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let is_date = |word: &str| word.matches(['-', ':', '/']).count() > 1;
    let starts_with_date = text.split_whitespace().next().is_some_and(is_date);
    let goes_on = text.split_whitespace().count();
    begins && (starts_with_date && goes_on > 1 || goes_on > MOST_TYPED && words.any(is_word))
}

/// With more words than this, text that begins with a number is treated as a log line.
const MOST_TYPED: usize = 3;

/// What is said of lines that tell of no close.
fn no_close(message: &str) -> Problem {
    let hint = "a line has to name a code, as `closed with 1006` does; for bytes: wsclose decode";
    Problem::no(message, hint)
}

/// What several arguments tell of, each for itself; `None` where one of them does not, or where
/// they are words without quotes.
fn in_quotes(words: &[String]) -> Option<Vec<Asked>> {
    let are_apart = words.len() > 1 && words.iter().any(|word| word.contains(char::is_whitespace));
    let each = || words.iter().flat_map(|word| in_words(std::slice::from_ref(word)));
    are_apart.then(|| each().map(|query| query.ok().map(Ok)).collect())?
}

/// What a line tells of, if it does; `is_alone` where it is known to be about a close.
fn in_line(line: &str, is_alone: bool) -> Option<Vec<Asked>> {
    let line = plain(line);
    let mentions = if is_alone { log::read_alone(&line) } else { log::read(&line) };
    let mut closes = Closes::new(true);
    closes.add(&line, None, mentions);
    (!closes.is_empty()).then(|| closes.queries())
}

/// What lines ask for that are codes, names and the like, each different one once, and whether there
/// are more than `most`: a line alone, or several without any other among them.
pub(crate) fn each_line(text: &str, most: usize) -> Option<(Vec<Asked>, bool)> {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    if lines().count() == 1 {
        // It may be as long as a block.
        let mut asked = distinct(in_words(&[lines().next()?.to_owned()]));
        let is_cut = asked.len() > most;
        asked.truncate(most);
        return Some((asked, is_cut));
    }
    let (mut met, mut asked) = (HashSet::new(), Vec::new());
    for line in lines().filter(|line| met.insert(*line)) {
        let queries = parse_all(&[line.to_owned()]);
        if queries.iter().any(Result::is_err) {
            return None;
        }
        asked.extend(queries.into_iter().map(|query| query.map_err(Problem::from)));
        if asked.len() > most {
            asked.truncate(most);
            return Some((asked, true));
        }
    }
    (!asked.is_empty()).then_some((asked, false))
}
