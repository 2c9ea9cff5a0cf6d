//! From what was typed to the codes that are meant: numbers, ranges and names.

use std::fmt;
use std::ops::RangeInclusive;

use wsclose::{CloseCode, table};

use super::escape::Escaped;
use super::status::Status;

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
    Reversed { text: String, start: CloseCode, end: CloseCode },
    UnknownName(String),
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
            Self::Negative(_) => "some libraries use negative numbers inside for `no code` or \
                                  `never connected`; as 16 bits, -1 reads 65535"
                .to_owned(),
            Self::NotANumber(text) => match nearest_codes(text).as_slice() {
                [] => "numbers are written like 1011, 0x3f3 or 4000-4999".to_owned(),
                codes => format!("did you mean {}?", codes.join(" or ")),
            },
            Self::Reversed { start, end, .. } => format!("did you mean {end}-{start}?"),
            Self::UnknownName(text) => match nearest_names(text).as_slice() {
                [] => "`wsclose list` shows all names".to_owned(),
                names => format!("did you mean {}?", names.join(" or ")),
            },
        }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a code, a range or a name, found nothing"),
            Self::TooLarge(text) => {
                write!(f, "'{}' is over 65535, the most that the two bytes hold", Escaped(text))
            }
            Self::Negative(text) => {
                write!(f, "'{}' is below 0: the code is an unsigned number", Escaped(text))
            }
            Self::NotANumber(text) => {
                write!(f, "'{}' is neither a number nor a range", Escaped(text))
            }
            Self::Reversed { text, .. } => {
                write!(f, "'{}' is a range from high to low", Escaped(text))
            }
            Self::UnknownName(text) => write!(f, "no code is called '{}'", Escaped(text)),
        }
    }
}

/// The queries in the words of a command line. Names may be of several words, quoted or not: the
/// longest run of words that is a name is one.
pub(crate) fn parse_all(words: &[String]) -> Vec<Result<Query, QueryError>> {
    let mut queries = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let (query, used) = parse_next(rest);
        queries.push(query);
        rest = &rest[used..];
    }
    queries
}

/// Says on standard error which of the words stand for no code; returns the worst status.
pub(crate) fn report_errors(queries: &[Result<Query, QueryError>]) -> Status {
    let errors = queries.iter().filter_map(|query| query.as_ref().err());
    errors.fold(Status::Done, |worst, error| {
        super::report(&error.to_string(), &error.hint());
        worst.max(error.status())
    })
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
    if let Some(codes) = number_or_range(first.trim()) {
        return Some((codes.map(|codes| Query { text: first.clone(), codes: vec![codes] }), 1));
    }
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|used| {
        let text = words[..used].join(" ");
        let codes: Vec<_> = table::find(&text).into_iter().map(|found| found.codes).collect();
        (!codes.is_empty()).then_some((Ok(Query { text, codes }), used))
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

/// How alike two words have to be to be named as the one that was meant: 0 to 1.
const ALIKE: f64 = 0.75;

/// The most that are named.
const MOST: usize = 3;

fn nearest_names(text: &str) -> Vec<String> {
    let folded = table::fold(text);
    let mut near: Vec<(f64, table::Match)> = table::names()
        .map(|found| {
            (strsim::normalized_damerau_levenshtein(&folded, &table::fold(found.name)), found)
        })
        .filter(|(alike, _)| *alike >= ALIKE)
        .collect();
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut codes = Vec::new();
    near.retain(|(_, found)| {
        let new = !codes.contains(&found.codes);
        codes.push(found.codes.clone());
        new
    });
    let commands = ["explain", "list", "decode", "completions", "man", "help"]
        .iter()
        .filter(|command| strsim::normalized_damerau_levenshtein(&folded, command) >= ALIKE)
        .map(|command| format!("the command `wsclose {command}`"));
    let names = near.iter().map(|(_, found)| format!("{} ({})", found.name, show(&found.codes)));
    commands.chain(names).take(MOST).collect()
}

/// Registered codes that differ from a text in one place.
fn nearest_codes(text: &str) -> Vec<String> {
    table::all()
        .iter()
        .filter(|row| row.registration().is_some())
        .map(|row| row.first.to_string())
        .filter(|code| strsim::damerau_levenshtein(text, code) == 1)
        .take(MOST)
        .collect()
}

/// A code, or a range as `first-last`.
pub(crate) fn show(codes: &RangeInclusive<CloseCode>) -> String {
    let (first, last) = (codes.start(), codes.end());
    if first == last { first.to_string() } else { format!("{first}-{last}") }
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
        fails(
            "1e3",
            "'1e3' is neither a number nor a range",
            "numbers are written like 1011, 0x3f3 or 4000-4999",
        );
        fails(
            "-1",
            "'-1' is below 0: the code is an unsigned number",
            "some libraries use negative numbers inside for `no code` or `never connected`; as 16 \
             bits, -1 reads 65535",
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
            found.into_iter().map(|query| show(&query.unwrap().codes[0])).collect()
        };
        assert_eq!(codes(parse(&["going", "away"])), ["1001"]);
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
        fails("\x1b[31m", r"no code is called '\u{1b}[31m'", "`wsclose list` shows all names");
        fails("qwerty", "no code is called 'qwerty'", "`wsclose list` shows all names");
        fails("lsit", "no code is called 'lsit'", "did you mean the command `wsclose list`?");
    }
}
