//! From what was typed to the codes that are meant: numbers, ranges and names.

pub(super) mod asked;
mod bytes;
mod error;
mod file;
mod instead;
pub(super) mod meant;
pub(super) mod mention;
pub(super) mod named;
pub(super) mod nearest;
mod number;
pub(super) mod scope;
pub(super) mod spelled;
mod token;

use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::table::{self, App, Library, LibraryName, Match};

pub(super) use crate::cli::words::error::QueryError;
pub(super) use crate::cli::words::instead::quoted;
use crate::cli::words::number::{is_below_zero, number_or_range};
use crate::cli::words::spelled::thousands;

use crate::cli::words::mention::{Mentioned, RefusedCall};

/// What was typed, and the codes that it stands for.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    pub(super) text: String,
    /// One range a meaning: names can have several.
    pub(super) codes: Vec<RangeInclusive<CloseCode>>,
    /// The meanings of a name, those among them that are no codes too; none for a number.
    pub(super) meanings: Vec<Match>,
    /// What log lines say of the one code; none for what is no log line.
    pub(super) mentions: Vec<Mentioned>,
    /// The calls that log lines say were refused; then there are no codes.
    pub(super) calls: Vec<RefusedCall>,
}

impl Query {
    fn number(text: String, codes: RangeInclusive<CloseCode>) -> Self {
        Self { text, codes: vec![codes], ..Self::default() }
    }

    /// The one code that log lines tell of; `None` without lines.
    fn mentions(mentions: Vec<Mentioned>) -> Option<Self> {
        let first = mentions.first()?;
        let (text, code) = (first.text.clone(), first.code());
        Some(Self { mentions, ..Self::number(text, code..=code) })
    }

    /// The calls that log lines say were refused.
    fn calls(calls: Vec<RefusedCall>) -> Self {
        let text = calls.first().map_or(String::new(), |call| call.text.clone());
        Self { text, calls, ..Self::default() }
    }

    /// `None` if nobody calls anything so.
    fn name(text: String) -> Option<Self> {
        let meanings = table::find(&text);
        let codes = meanings.iter().filter_map(Match::codes).collect();
        (!meanings.is_empty()).then_some(Self { text, codes, meanings, ..Self::default() })
    }

    /// Whether a range is among what it stands for.
    pub(super) fn is_of_several(&self) -> bool {
        self.codes.iter().any(|codes| codes.start() != codes.end())
    }

    /// Whether libraries and applications have the name, but none of these libraries, nor the
    /// standard.
    pub(super) fn is_foreign_to(&self, libraries: &[&Library]) -> bool {
        let knows = |one: &Match| one.is_standard || one.constants.iter().any(is_of(libraries));
        !libraries.is_empty() && !self.meanings.is_empty() && !self.meanings.iter().any(knows)
    }

    /// Without what other libraries mean by the name, if these mean anything by it.
    pub(super) fn narrow(&mut self, libraries: &[&Library]) {
        if !self.meanings.iter().any(|one| one.constants.iter().any(is_of(libraries))) {
            return;
        }
        for meaning in &mut self.meanings {
            meaning.constants.retain(is_of(libraries));
            meaning.apps.clear();
        }
        self.meanings.retain(|meaning| !meaning.constants.is_empty());
        self.codes = self.meanings.iter().filter_map(Match::codes).collect();
    }

    /// A name as applications have it, if one of them does.
    pub(super) fn narrow_to(&mut self, apps: &[&'static App]) {
        if self.meanings.is_empty() {
            return;
        }
        let meanings = table::find_in(&self.text, apps);
        if !meanings.is_empty() {
            self.codes = meanings.iter().filter_map(Match::codes).collect();
            self.meanings = meanings;
        }
    }
}

/// Whether a name is one of these libraries'.
fn is_of(libraries: &[&Library]) -> impl Fn(&LibraryName) -> bool {
    move |name| libraries.iter().any(|wanted| wanted.id == name.library.id)
}

/// The queries in the words of a command line. Names may be of several words, quoted or not: the
/// longest run of words that is a name is one.
pub(super) fn parse_all(words: &[String]) -> Vec<Result<Query, QueryError>> {
    let words: Vec<String> =
        words.iter().filter(|word| *word != ",").flat_map(|word| split_list(word)).collect();
    let mut queries = Vec::new();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let (query, used) = parse_next(rest);
        queries.push(query);
        rest = &rest[used..];
    }
    queries
}

/// The one code that a number or a name stands for.
pub(super) fn parse_one(text: &str) -> Result<CloseCode, QueryError> {
    let queries: Vec<Query> =
        parse_all(&[text.to_owned()]).into_iter().collect::<Result<_, _>>()?;
    let codes: Vec<_> = queries.iter().flat_map(likely).cloned().collect();
    match codes.as_slice() {
        [] if queries.is_empty() => Err(QueryError::Empty),
        [] => Err(QueryError::NoCode(text.to_owned())),
        [one] if one.start() == one.end() => Ok(*one.start()),
        _ => Err(QueryError::Several { text: text.to_owned(), codes }),
    }
}

/// The codes of a query, and of a name that documents and libraries use only the first.
fn likely(query: &Query) -> &[RangeInclusive<CloseCode>] {
    let standard = query.meanings.iter().take_while(|meaning| meaning.is_standard).count();
    query.codes.get(..standard).filter(|codes| !codes.is_empty()).unwrap_or(&query.codes)
}

/// `1000,1011` is a list of two, and so is `1000 1011`; names may hold spaces. A sentence with a
/// comma in it is none, nor are `(1006, None)` and `1,011`.
fn split_list(word: &str) -> Vec<String> {
    let numbers = word.split_whitespace().all(begins_as_number);
    let parts = word.split(|c: char| c == ',' || numbers && c.is_whitespace());
    let parts: Vec<_> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => vec![word.to_owned()],
        [_, _, ..] if !is_list(&parts) || thousands(word).is_some() => vec![word.to_owned()],
        parts => parts.iter().copied().map(str::to_owned).collect(),
    }
}

fn begins_as_number(text: &str) -> bool {
    text.trim_start_matches(['(', '[']).starts_with(|c: char| c.is_ascii_digit())
}

/// The most words that a list with commas has: what is longer is a text.
const MOST_PARTS: usize = 64;

/// Whether parts between commas are apart from each other: all numbers, else words of which one is
/// known, without a bracket around several.
fn is_list(parts: &[&str]) -> bool {
    let is_torn = |part: &&str| {
        part.matches(['(', '[', '{']).count() != part.matches([')', ']', '}']).count()
    };
    let is_known =
        |part: &&str| known(&[(*part).to_owned()]).is_some_and(|(query, _)| query.is_ok());
    if parts.iter().all(|part| begins_as_number(part)) {
        return parts.iter().all(is_known);
    }
    let are_words = !parts.iter().any(|part| part.contains(char::is_whitespace));
    let is_short = parts.len() <= MOST_PARTS && !parts.iter().any(is_torn);
    // `ws,error,Normal` are words of a log.
    let has_number = parts.iter().any(|part| begins_as_number(part));
    is_short
        && if has_number {
            are_words || parts.iter().any(is_known)
        } else {
            parts.iter().all(is_known)
        }
}

/// The query at the beginning, and how many words it takes.
fn parse_next(words: &[String]) -> (Result<Query, QueryError>, usize) {
    if let Some(known) = known(words) {
        return known;
    }
    // What nobody knows reaches to the next word that somebody does.
    let used = (1..words.len()).find(|&at| known(&words[at..]).is_some()).unwrap_or(words.len());
    (Err(QueryError::UnknownName(words[..used].join(" "))), used)
}

/// The most words that a name has, each part of a constant counted as one.
const MOST_WORDS: usize = 11;

/// The number, range or name at the beginning; `None` if there is none.
fn known(words: &[String]) -> Option<(Result<Query, QueryError>, usize)> {
    let first = words.first()?;
    if let [start, sign, end, ..] = words
        && matches!(sign.as_str(), "-" | ".." | "to")
        && let Some(codes) = number_or_range(&format!("{start}-{end}"))
    {
        let text = format!("{start} {sign} {end}");
        return Some((codes.map(|codes| Query::number(text, codes)), 3));
    }
    let number = first.trim().trim_matches(['#', '(', ')', '[', ']', '"', '\'', ';', ':', '+']);
    if let Some(codes) = number_or_range(if number.is_empty() { first.trim() } else { number }) {
        return Some((codes.map(|codes| Query::number(first.clone(), codes)), 1));
    }
    if is_below_zero(first) {
        return Some((Err(QueryError::Negative(first.clone())), 1));
    }
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|used| {
        // A word of nothing but symbols is no part of a name.
        let said = words[..used].iter().all(|word| word.chars().any(char::is_alphanumeric));
        let text = words[..used].join(" ");
        Query::name(text).filter(|_| said).map(|query| (Ok(query), used))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::words::nearest::NAMES_HINT;
    use crate::cli::words::spelled::span;

    fn parse(words: &[&str]) -> Vec<Result<Query, QueryError>> {
        parse_all(&words.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[track_caller]
    fn is(text: &str, first: u16, last: u16) {
        let codes = vec![CloseCode::new(first)..=CloseCode::new(last)];
        let query = parse(&[text]).remove(0).unwrap();
        assert_eq!((query.text.as_str(), query.codes), (text, codes));
    }

    #[track_caller]
    fn fails(text: &str, message: &str, hint: &str) {
        let error = parse(&[text]).remove(0).unwrap_err();
        assert_eq!((error.to_string().as_str(), error.hint().as_str()), (message, hint));
    }

    #[test]
    fn numbers_and_ranges() {
        is("1011", 1011, 1011);
        is("0x3f3", 1011, 1011);
        is("0X03F3", 1011, 1011);
        is("0", 0, 0);
        is("65535", 65535, 65535);
        is("01011", 1011, 1011);
        is("4000-4999", 4000, 4999);
        is("3000..3999", 3000, 3999);
        is("3000..=3999", 3000, 3999);
        is("3000 - 3999", 3000, 3999);
        is("3000\u{2013}3999", 3000, 3999);
        is("0xbb8-0xf9f", 3000, 3999);
        is("4xxx", 4000, 4999);
        is("40**", 4000, 4099);
        is("101x", 1010, 1019);
        is("3000..", 3000, 3999);
        is("[1011]", 1011, 1011);
    }

    #[test]
    fn what_is_wrong_with_a_number_is_said() {
        fails(
            "70000",
            "70000 is too large: the highest close code is 65535",
            "a code is a number from 0 to 65535",
        );
        fails("10x1", "'10x1' is neither a number nor a range", "did you mean 1001 or 1011?");
        fails(
            "880203e8",
            "'880203e8' is neither a number nor a range",
            "for bytes: wsclose decode 880203e8",
        );
        fails("1000-", "'1000-' is a range without its end", "did you mean 1000 or 1000-2999?");
        fails("4999-4000", "'4999-4000' is a range from high to low", "did you mean 4000-4999?");
        fails("1,011", "'1,011' is neither a number nor a range", "did you mean 1011?");
        fails(
            "code=-1",
            "'code=-1' is below 0: the code is an unsigned number",
            "some libraries use -1 inside for `no code` or `never connected`; as 16 bits it reads \
             65535",
        );
        fails("03e8", "'03e8' is neither a number nor a range", "did you mean 0x03e8 (1000)?");
        fails(
            "1000.5",
            "'1000.5' is neither a number nor a range",
            "numbers are written like 1011, 0x3f3 or 4000-4999",
        );
        fails(
            "-1",
            "'-1' is below 0: the code is an unsigned number",
            "some libraries use -1 inside for `no code` or `never connected`; as 16 bits it reads \
             65535",
        );
    }

    #[test]
    fn where_one_code_is_needed() {
        for text in ["1001", "0x3e9", "going away", "1001-1001"] {
            assert_eq!(parse_one(text), Ok(CloseCode::new(1001)), "{text}");
        }
        assert_eq!(parse_one(","), Err(QueryError::Empty));
        assert!(matches!(parse_one("1000,gone"), Err(QueryError::UnknownName(_))));
        let error = parse_one("1000, private").unwrap_err();
        assert_eq!(
            (error.to_string(), error.hint()),
            (
                "'1000, private' stands for 1001 codes, where one is needed".to_owned(),
                "name one of them: 1000, 4000-4999".to_owned()
            )
        );
    }

    #[test]
    fn names_in_any_case_spacing_and_separator() {
        for name in ["policy violation", "POLICY_VIOLATION", "policy-violation", "PolicyViolation"]
        {
            is(name, 1008, 1008);
        }
        is("private", 4000, 4999);
        is("abruptly", 1006, 1006);
    }

    #[test]
    fn a_name_of_several_words_needs_no_quotes() {
        let codes = |found: Vec<Result<Query, QueryError>>| -> Vec<String> {
            found
                .into_iter()
                .map(|query| {
                    let codes = &query.unwrap().codes[0];
                    span(*codes.start(), *codes.end())
                })
                .collect()
        };
        assert_eq!(codes(parse(&["going", "away"])), ["1001"]);
        assert_eq!(codes(parse(&["3000", "-", "3999", "1000"])), ["3000-3999", "1000"]);
        assert_eq!(
            codes(parse(&["1000 1001", ",", "1002,1003"])),
            ["1000", "1001", "1002", "1003"]
        );
        assert_eq!(
            codes(parse(&["1000", "try", "again", "later", "3000"])),
            ["1000", "1013", "3000"]
        );
    }

    #[test]
    fn a_sentence_with_commas_is_no_list() {
        let texts = |text: &str| -> Vec<String> {
            let text_of = |query: Result<Query, QueryError>| match query {
                Ok(query) => query.text,
                Err(error) => error.to_string(),
            };
            parse(&[text]).into_iter().map(text_of).collect()
        };
        assert_eq!(texts("[1000, 1001]"), ["[1000", "1001]"]);
        assert_eq!(texts("going away, 1000"), ["going away", "1000"]);
        assert_eq!(texts("goin,1000"), ["no code is called 'goin'", "1000"]);
        assert_eq!(texts("404,403"), ["404", "403"]);
        for sentence in [
            "server closed, uptime 1011 s",
            "I: ('127.0.0.1', 50000) - up",
            "(gone, None)",
            "up (a, 1006)",
        ] {
            assert_eq!(texts(sentence), [format!("no code is called '{sentence}'")]);
        }
        assert_eq!(texts("(1006, None)"), ["'1006, None' is neither a number nor a range"]);
    }

    #[test]
    fn no_name_has_more_words() {
        let words = |name: &str| name.split(|c: char| !c.is_alphanumeric()).count();
        assert_eq!(table::names().map(|name| words(name.text)).max(), Some(MOST_WORDS));
    }

    #[test]
    fn an_unknown_name_gets_the_nearest() {
        fails("gone away", "no code is called 'gone away'", "did you mean Going Away (1001)?");
        fails("\x1b[31m", r"no code is called '\u{1b}[31m'", NAMES_HINT);
        fails("code=1006", "no code is called 'code=1006'", "did you mean 1006?");
        fails("CloseError: 4004", "no code is called 'CloseError: 4004'", "did you mean 4004?");
        fails("qwerty", "no code is called 'qwerty'", NAMES_HINT);
        fails("lsit", "no code is called 'lsit'", "did you mean the command `wsclose list`?");
    }
}
