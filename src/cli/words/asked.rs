//! From words to queries: codes and names, or the closes that a log line reports.

use std::collections::{HashMap, HashSet};

use wsclose::CloseCode;
use wsclose::log::{Event, Reader};

use crate::cli::error::Problem;
use crate::cli::escape::{Escaped, plain, shown};
use crate::cli::words::instead;
use crate::cli::words::mention::{Mentioned, Place, RefusedCall, Said};
use crate::cli::words::{Query, parse_all};

/// The most different Closes that are shown, where not all of them are asked for.
pub(crate) const MOST: usize = 20;

/// The most different closes, and the most different refused calls, that are kept.
pub(crate) const MOST_KEPT: usize = 10_000;
const MOST_CALLS: usize = 100;

/// A query, or what is said where there is none.
pub(crate) type Asked = Result<Query, Problem>;

/// What log lines tell of.
#[derive(Default)]
pub(crate) struct Closes {
    /// In the order in which they were first met.
    found: Vec<Mentioned>,
    /// Where among them each of the last file is.
    places: HashMap<Said, usize>,
    /// How many others were met than are kept.
    pub(crate) not_kept: u64,
    /// The words of the first that has no code.
    without_code: Option<String>,
    /// Calls that were refused.
    pub(crate) calls: Vec<RefusedCall>,
}

impl Closes {
    /// Adds what a line tells of; says whether that is a close with a code.
    pub(crate) fn add(&mut self, event: Event, place: Place<'_>) -> bool {
        if let Some(code) = event.mention.code {
            self.count(Mentioned::new(event, place, code));
            return true;
        }
        match RefusedCall::new(&event, place) {
            Some(call) => self.count_call(call),
            None => {
                self.without_code.get_or_insert(event.text);
            }
        }
        false
    }

    fn count(&mut self, close: Mentioned) {
        if self.found.last().is_some_and(|last| last.file != close.file) {
            self.places.clear();
        }
        let place = self.places.get(&close.said);
        if let Some(like) = place.and_then(|place| self.found.get_mut(*place)) {
            like.count += 1;
            like.lifetimes.merge(&close.lifetimes);
        } else if self.found.len() < MOST_KEPT {
            self.places.insert(close.said.clone(), self.found.len());
            self.found.push(close);
        } else {
            self.not_kept += 1;
        }
    }

    fn count_call(&mut self, call: RefusedCall) {
        if let Some(like) = self.calls.iter_mut().find(|other| other.is_like(&call)) {
            like.count += 1;
        } else if self.calls.len() < MOST_CALLS {
            self.calls.push(call);
        } else {
            self.not_kept += 1;
        }
    }

    /// The closes by their codes, in the order in which each was first met.
    pub(crate) fn by_code(&mut self) -> Vec<Vec<Mentioned>> {
        let mut codes: HashMap<CloseCode, usize> = HashMap::new();
        let mut all: Vec<Vec<Mentioned>> = Vec::new();
        for close in std::mem::take(&mut self.found) {
            let place = *codes.entry(close.code()).or_insert(all.len());
            match all.get_mut(place) {
                Some(known) => known.push(close),
                None => all.push(vec![close]),
            }
        }
        all
    }

    /// One query a code, each with all that the lines say of it.
    fn queries(mut self) -> Vec<Asked> {
        let error = self.error();
        let of_code = |closes: Vec<Mentioned>| Query::mentions(closes).map(Ok);
        let mut queries: Vec<Asked> = self.by_code().into_iter().filter_map(of_code).collect();
        queries.extend((!self.calls.is_empty()).then(|| Ok(Query::calls(self.calls))));
        queries.extend(error.map(Err));
        queries
    }

    /// Whether the lines tell of a Close at all, be it without its code.
    pub(crate) fn is_empty(&self) -> bool {
        !self.has_answer() && self.without_code.is_none()
    }

    /// Whether the lines tell of a Close with its code, or of a refused call.
    pub(crate) fn has_answer(&self) -> bool {
        !self.found.is_empty() || !self.calls.is_empty()
    }

    /// What is said where the lines have no code.
    pub(crate) fn error(&self) -> Option<Problem> {
        let words = self.without_code.as_ref()?;
        if self.has_answer() {
            return None;
        }
        let message = format!("'{}' tells of a close, but not of its code", Escaped(words));
        let hint =
            "the CloseEvent in the browser has the code, and so may the log of the other side";
        Some(Problem::no(message, hint))
    }
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
    let is_other = |event: &Event| {
        let code = event.mention.code;
        code.is_some_and(|code| !query.codes.iter().any(|codes| codes.contains(&code)))
    };
    let events = events(&query.text, Reader::alone());
    let closes = closes_of(events.into_iter().filter(is_other));
    closes.queries().into_iter().filter_map(Result::ok).collect()
}

/// What the lines of an argument tell of.
fn events(text: &str, mut reader: Reader) -> Vec<Event> {
    let mut events: Vec<_> = text.lines().flat_map(|line| reader.line(line)).collect();
    events.extend(reader.flush());
    events
}

fn closes_of(events: impl Iterator<Item = Event>) -> Closes {
    let mut closes = Closes::default();
    for event in events {
        closes.add(event, Place { file: None, is_argument: true });
    }
    closes
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
pub(crate) fn no_close(message: &str) -> Problem {
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
    let reader = if is_alone { Reader::alone() } else { Reader::new() };
    let closes = closes_of(events(&plain(line), reader).into_iter());
    (!closes.is_empty()).then(|| closes.queries())
}

/// The longest line, in bytes, that may be what somebody typed: all codes have room in it.
const LONGEST_TYPED: usize = 1 << 19;

/// What lines ask for that are codes, names and the like, each different one once, and whether there
/// are more than `most`: a line alone, or several without any other among them.
pub(crate) fn each_line(text: &str, most: usize) -> Option<(Vec<Asked>, bool)> {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    if lines().count() == 1 {
        if text.len() > LONGEST_TYPED {
            return None;
        }
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
