//! Why something that was typed stands for no code, and what would have worked.

use std::fmt;
use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::search::{search, words};
use wsclose::table::{self, Language};

use crate::cli::error::{Problem, Status};
use crate::cli::escape::shown;
use crate::cli::words::instead::quoted;
use crate::cli::words::nearest::{NAMES_HINT, nearest_codes, nearest_names, number_in};
use crate::cli::words::spelled::span;
use crate::cli::words::spelled::thousands;

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
    /// A range whose end was left out behind a dash.
    Endless {
        text: String,
        start: CloseCode,
    },
    UnknownName(String),
    /// The name of a number that no Close frame can carry.
    NoCode(String),
    /// Where one code is needed.
    Several {
        text: String,
        codes: Vec<RangeInclusive<CloseCode>>,
    },
}

/// The most words that are searched for: more are a text, and no name.
const MOST_WORDS: usize = 12;

/// What is said of several words that nobody knows: they may be a reason.
const REASON_HINT: &str = "the reason or the error text of a close goes with its code: `wsclose 1006 \
                           --reason TEXT`";

impl QueryError {
    pub(crate) const fn status(&self) -> Status {
        match self {
            Self::UnknownName(_) | Self::NoCode(_) => Status::No,
            _ => Status::Unusable,
        }
    }

    /// What would have worked.
    pub(crate) fn hint(&self) -> String {
        match self {
            Self::NotANumber(text) | Self::TooLarge(text) if may_be_bytes(text) => {
                format!("for bytes: wsclose decode {}", quoted(text))
            }
            Self::Empty | Self::TooLarge(_) => "a code is a number from 0 to 65535".to_owned(),
            Self::Negative(_) => "some libraries use -1 inside for `no code` or `never \
                                  connected`; as 16 bits it reads 65535"
                .to_owned(),
            Self::NotANumber(text) => {
                if let Some(number) = thousands(text) {
                    return format!("did you mean {number}?");
                }
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
            Self::NoCode(text) => {
                format!("what it stands for: wsclose explain {}", quoted(text))
            }
            Self::Reversed { start, end, .. } => format!("did you mean {end}-{start}?"),
            Self::Endless { start, .. } => {
                format!("did you mean {start} or {start}-{}?", start.class().bounds().1)
            }
            Self::UnknownName(text) if text == "version" => {
                "the version of this program: wsclose --version".to_owned()
            }
            Self::UnknownName(text) if !table::apps_called(text).is_empty() => {
                format!("it is an application: wsclose list {}", quoted(text))
            }
            Self::UnknownName(text) if !table::libraries_called(text).is_empty() => {
                format!("it is a library: wsclose list {}", quoted(text))
            }
            Self::UnknownName(text) if Language::called(text).is_some() => {
                format!("it is a language: wsclose list {}", quoted(text))
            }
            Self::UnknownName(text) => match (number_in(text), nearest_names(text).as_slice()) {
                (Some(number), _) => format!("did you mean {number}?"),
                (None, []) if text.split_whitespace().nth(MOST_WORDS).is_some() => {
                    REASON_HINT.to_owned()
                }
                (None, []) => match search(text).len() {
                    0 if text.contains(char::is_whitespace) => REASON_HINT.to_owned(),
                    0 => NAMES_HINT.to_owned(),
                    found => format!("`wsclose search {}` finds {found}", words(text).join(" ")),
                },
                (None, names) => format!("did you mean {}?", names.join(" or ")),
            },
        }
    }
}

impl From<QueryError> for Problem {
    fn from(error: QueryError) -> Self {
        Self::new(error.to_string(), error.hint(), error.status())
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a code, a range or a name, found nothing"),
            Self::TooLarge(text) => {
                write!(f, "{} is too large: the highest close code is 65535", shown(text))
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
            Self::Endless { text, .. } => {
                write!(f, "'{}' is a range without its end", shown(text))
            }
            Self::NoCode(text) => {
                write!(f, "'{}' stands for no code that a Close frame can carry", shown(text))
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

/// Whether it is the hex of four bytes or more, as many as a Close frame with a code has.
fn may_be_bytes(text: &str) -> bool {
    let digits = text.replace([' ', ':'], "");
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex && digits.len() >= 8 && digits.len().is_multiple_of(2)
}
