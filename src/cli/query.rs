//! From what was typed to the codes that are meant: numbers, ranges and names.

use std::fmt;
use std::ops::RangeInclusive;

use wsclose::{CloseCode, table};

use super::escape::Escaped;
use super::nearest::{names_hint, nearest_codes, nearest_names, number_in};
use super::status::Status;
use super::view::code::ErrorView;
use super::view::span;

/// What was typed, and the codes that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Query {
    pub(crate) text: String,
    /// One range a meaning: names can have several.
    pub(crate) codes: Vec<RangeInclusive<CloseCode>>,
}

/// Why something that was typed stands for no code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QueryError {
    Empty,
    TooLarge(String),
    Negative(String),
    NotANumber(String),
    Reversed {
        text: String,
        start: CloseCode,
        end: CloseCode,
    },
    UnknownName(String),
    /// Where one code is needed.
    Several {
        text: String,
        codes: Vec<RangeInclusive<CloseCode>>,
    },
}

impl QueryError {
    pub(crate) const fn status(&self) -> Status {
        match self {
            Self::UnknownName(_) => Status::No,
            _ => Status::Unusable,
        }
    }

    /// What would have worked.
    pub(crate) fn hint(&self) -> String {
        match self {
            Self::Empty | Self::TooLarge(_) => "a code is a number from 0 to 65535".to_owned(),
            Self::Negative(_) => "some libraries use -1 inside for `no code` or `never \
                                  connected`; as 16 bits it reads 65535"
                .to_owned(),
            Self::NotANumber(text) => {
                match (u16::from_str_radix(text, 16).ok(), nearest_codes(text).as_slice()) {
                    (Some(code), _) => format!("did you mean 0x{text} ({code})?"),
                    (None, []) => "numbers are written like 1011, 0x3f3 or 4000-4999".to_owned(),
                    (None, codes) => format!("did you mean {}?", codes.join(" or ")),
                }
            }
            Self::Several { codes, .. } => {
                let codes: Vec<_> = codes.iter().map(|c| span(*c.start(), *c.end())).collect();
                format!("name one of them: {}", shown(&codes.join(", ")))
            }
            Self::Reversed { start, end, .. } => format!("did you mean {end}-{start}?"),
            Self::UnknownName(text) => match (number_in(text), nearest_names(text).as_slice()) {
                (Some(number), _) => format!("did you mean {number}?"),
                (None, []) => names_hint(),
                (None, names) => format!("did you mean {}?", names.join(" or ")),
            },
        }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a code, a range or a name, found nothing"),
            Self::TooLarge(text) => {
                write!(f, "'{}' is over 65535, the most that the two bytes hold", shown(text))
            }
            Self::Negative(text) => {
                write!(f, "'{}' is below 0: the code is an unsigned number", shown(text))
            }
            Self::NotANumber(text) => {
                write!(f, "'{}' is neither a number nor a range", shown(text))
            }
            Self::Reversed { text, .. } => {
                write!(f, "'{}' is a range from high to low", shown(text))
            }
            Self::UnknownName(text) => write!(f, "no code is called '{}'", shown(text)),
            Self::Several { text, codes } => {
                let count = |c: &RangeInclusive<CloseCode>| c.end().get() - c.start().get();
                let count: u32 = codes.iter().map(|codes| 1 + u32::from(count(codes))).sum();
                write!(f, "'{}' stands for {count} codes, where one is needed", shown(text))
            }
        }
    }
}

/// The most characters of what was typed that an error repeats.
const MOST_SHOWN: usize = 60;

/// What was typed, harmless for a terminal, and not at any length.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = Escaped(&text.chars().take(MOST_SHOWN).collect::<String>()).to_string();
    if text.chars().nth(MOST_SHOWN).is_some() {
        shown.push_str("...");
    }
    shown
}

/// The queries in the words of a command line. Names may be of several words, quoted or not: the
/// longest run of words that is a name is one.
pub(crate) fn parse_all(words: &[String]) -> Vec<Result<Query, QueryError>> {
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
pub(crate) fn parse_one(text: &str) -> Result<CloseCode, QueryError> {
    let queries: Vec<Query> =
        parse_all(&[text.to_owned()]).into_iter().collect::<Result<_, _>>()?;
    let codes: Vec<_> = queries.into_iter().flat_map(|query| query.codes).collect();
    match codes.as_slice() {
        [] => Err(QueryError::Empty),
        [one] if one.start() == one.end() => Ok(*one.start()),
        _ => Err(QueryError::Several { text: text.to_owned(), codes }),
    }
}

/// `1000,1011` is a list of two, and so is `1000 1011`; names may hold spaces.
fn split_list(word: &str) -> Vec<String> {
    let numbers =
        word.split_whitespace().all(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    let parts = word.split(|c: char| c == ',' || numbers && c.is_whitespace());
    let parts: Vec<_> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        vec![word.to_owned()]
    } else {
        parts.into_iter().map(str::to_owned).collect()
    }
}

/// Says on standard error which of the words stand for no code; returns the worst status.
pub(crate) fn report_errors(queries: &[Result<Query, QueryError>]) -> Status {
    failures(queries).fold(Status::Done, |worst, error| {
        super::report(&error.to_string(), &error.hint());
        worst.max(error.status())
    })
}

/// The same for JSON.
pub(crate) fn errors(queries: &[Result<Query, QueryError>]) -> Vec<ErrorView> {
    failures(queries)
        .map(|error| ErrorView { message: error.to_string(), hint: error.hint() })
        .collect()
}

fn failures(queries: &[Result<Query, QueryError>]) -> impl Iterator<Item = &QueryError> {
    queries.iter().filter_map(|query| query.as_ref().err())
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
const MOST_WORDS: usize = 9;

/// The number, range or name at the beginning; `None` if there is none.
fn known(words: &[String]) -> Option<(Result<Query, QueryError>, usize)> {
    let first = words.first()?;
    if let [start, sign, end, ..] = words
        && matches!(sign.as_str(), "-" | ".." | "to")
        && let Some(codes) = number_or_range(&format!("{start}-{end}"))
    {
        let text = format!("{start} {sign} {end}");
        return Some((codes.map(|codes| Query { text, codes: vec![codes] }), 3));
    }
    let number = first.trim().trim_matches(['#', '(', ')', '"', '\'', ';', ':', '+']);
    if let Some(codes) = number_or_range(if number.is_empty() { first.trim() } else { number }) {
        return Some((codes.map(|codes| Query { text: first.clone(), codes: vec![codes] }), 1));
    }
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|used| {
        // A word of nothing but symbols is no part of a name.
        let said = words[..used].iter().all(|word| word.chars().any(char::is_alphanumeric));
        let text = words[..used].join(" ");
        let codes: Vec<_> = table::find(&text).into_iter().map(|found| found.codes).collect();
        (said && !codes.is_empty()).then_some((Ok(Query { text, codes }), used))
    })
}

/// Reads what begins like a number, or is nothing. `None` for what looks like a name.
fn number_or_range(text: &str) -> Option<Result<RangeInclusive<CloseCode>, QueryError>> {
    if text.is_empty() {
        return Some(Err(QueryError::Empty));
    }
    if let Some(digits) = text.strip_prefix(['-', '\u{2212}']) {
        let number = digits.starts_with(|c: char| c.is_ascii_digit());
        return number.then(|| Err(QueryError::Negative(text.to_owned())));
    }
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(range) = wildcard(text) {
        return Some(Ok(range));
    }
    let ends = ["..=", "..", "-", "\u{2013}"].iter().find_map(|sign| text.split_once(sign));
    Some(match ends {
        None => number(text, text).map(|code| code..=code),
        Some((start, end)) => range(text, start.trim(), end.trim()),
    })
}

fn range(text: &str, start: &str, end: &str) -> Result<RangeInclusive<CloseCode>, QueryError> {
    let start = number(text, start)?;
    let end = if end.is_empty() { start.class().bounds().1 } else { number(text, end)? };
    if start > end {
        return Err(QueryError::Reversed { text: text.to_owned(), start, end });
    }
    Ok(start..=end)
}

/// A decimal number, or a hexadecimal one behind 0x. `text` is what an error quotes.
fn number(text: &str, digits: &str) -> Result<CloseCode, QueryError> {
    let (digits, radix) = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) => (hex, 16),
        None => (digits, 10),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return Err(QueryError::NotANumber(text.to_owned()));
    }
    u16::from_str_radix(digits, radix)
        .map(CloseCode::new)
        .map_err(|_| QueryError::TooLarge(text.to_owned()))
}

/// `4xxx`, `40xx`, `101x`: four places, the last of them left open.
fn wildcard(text: &str) -> Option<RangeInclusive<CloseCode>> {
    let digits = text.trim_end_matches(['x', 'X', '*']);
    let open = text.len() - digits.len();
    if text.len() != 4 || open == 0 {
        return None;
    }
    let size = 10_u16.pow(u32::try_from(open).ok()?);
    let first = digits.parse::<u16>().ok()?.checked_mul(size)?;
    Some(CloseCode::new(first)..=CloseCode::new(first + (size - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Vec<Result<Query, QueryError>> {
        parse_all(&words.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[track_caller]
    fn is(text: &str, first: u16, last: u16) {
        let codes = vec![CloseCode::new(first)..=CloseCode::new(last)];
        assert_eq!(parse(&[text]), [Ok(Query { text: text.to_owned(), codes })]);
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
    }

    #[test]
    fn what_is_wrong_with_a_number_is_said() {
        fails(
            "70000",
            "'70000' is over 65535, the most that the two bytes hold",
            "a code is a number from 0 to 65535",
        );
        fails("10x1", "'10x1' is neither a number nor a range", "did you mean 1001 or 1011?");
        fails("4999-4000", "'4999-4000' is a range from high to low", "did you mean 4000-4999?");
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
    fn no_name_has_more_words() {
        let words = |name: &str| name.split(|c: char| !c.is_alphanumeric()).count();
        assert_eq!(table::names().map(|found| words(found.name)).max(), Some(MOST_WORDS));
    }

    #[test]
    fn an_unknown_name_gets_the_nearest() {
        fails("gone away", "no code is called 'gone away'", "did you mean Going Away (1001)?");
        fails("\x1b[31m", r"no code is called '\u{1b}[31m'", &names_hint());
        fails("code=1006", "no code is called 'code=1006'", "did you mean 1006?");
        fails("CloseError: 4004", "no code is called 'CloseError: 4004'", "did you mean 4004?");
        fails("qwerty", "no code is called 'qwerty'", &names_hint());
        fails("lsit", "no code is called 'lsit'", "did you mean the command `wsclose list`?");
    }
}
