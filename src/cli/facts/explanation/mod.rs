//! What there is to say of a code, for every command that explains one.

use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::table::{self, Circumstance, Guess, Likelihood, Match, Row, Suspect};

use crate::cli::facts::apps::Meaning;
use crate::cli::facts::row::clip;
use crate::cli::words::mention::MentionView;
use crate::cli::words::spelled::span;
use given::Given;

pub(crate) mod document;
pub(crate) mod given;
mod json;
pub(crate) mod names;
pub(crate) mod suspects;

/// What there is to say of one code, or of a run of codes with one answer.
#[derive(Debug)]
pub(crate) struct Explanation {
    /// The words of the command line that led here.
    pub(crate) query: String,
    pub(crate) first: CloseCode,
    pub(crate) last: CloseCode,
    pub(crate) row: &'static Row,
    /// What a single number probably is, if nobody should see it.
    pub(crate) guesses: Vec<Guess>,
    /// The meaning of the name that was asked for.
    pub(crate) meaning: Option<Match>,
    /// What applications mean by a single number, the best known first.
    pub(crate) apps: Vec<Meaning>,
    /// What is known beside a single code.
    pub(crate) given: Option<Given>,
    /// Whether every suspect and every limit is shown.
    pub(crate) all: bool,
    /// Where log lines led here.
    pub(crate) mentions: Vec<MentionView>,
}

/// The explanations of a range, one for each row of the table that it touches.
pub(crate) fn explain(query: &str, codes: &RangeInclusive<CloseCode>) -> Vec<Explanation> {
    table::rows(codes.clone()).iter().map(|row| Explanation::new(query, row, codes)).collect()
}

impl Explanation {
    /// What a row says of those of its codes that are in `codes`.
    fn new(query: &str, row: &'static Row, codes: &RangeInclusive<CloseCode>) -> Self {
        let (first, last) = clip(row, codes);
        let (guesses, apps) = if first == last {
            (table::guesses(first), table::meanings(first).collect())
        } else {
            (Vec::new(), Vec::new())
        };
        Self {
            query: query.to_owned(),
            first,
            last,
            row,
            guesses,
            meaning: None,
            apps,
            given: None,
            all: false,
            mentions: Vec::new(),
        }
    }

    /// What the evidence points at, the most likely first.
    pub(crate) fn suspects(&self) -> &[Suspect] {
        self.given.as_ref().map_or(&[], |given| &given.suspects)
    }

    /// Whether the evidence has the answer.
    pub(crate) fn is_answered(&self) -> bool {
        self.given.as_ref().is_some_and(Given::is_answer)
    }

    /// Who can fix it, where the evidence settles what the connection did.
    pub(crate) fn fixed_by_evidence(&self) -> Option<&'static str> {
        let given = self.given.as_ref()?;
        let was_open = given.was_open().then_some(Circumstance::RandomLifetime);
        let circumstance = given.circumstance().or(was_open)?;
        let when = self.row.fixed_by.when.iter();
        when.copied().find_map(|(one, note)| (one == circumstance).then_some(note))
    }

    /// What there is to say of connecting again, beside the advice; without what the evidence rules
    /// out.
    pub(crate) fn reconnect_note(&self) -> String {
        let reconnect = self.row.reconnect;
        let was_open = self.given.as_ref().is_some_and(Given::was_open);
        let rest = if was_open { "" } else { reconnect.if_never_opened };
        format!("{} {rest}", reconnect.note).trim().to_owned()
    }

    /// The code, if it is about a single one.
    pub(crate) fn code(&self) -> Option<CloseCode> {
        (self.first == self.last).then_some(self.first)
    }

    pub(crate) fn codes(&self) -> String {
        span(self.first, self.last)
    }

    /// The answer in one phrase: what the number probably is, if it gives that away, else what
    /// its row says.
    pub(crate) fn headline(&self) -> String {
        let Some(guess) = self.guesses.first() else { return self.row.summary.to_owned() };
        let word = match guess.likelihood() {
            Likelihood::Probable => "probably",
            Likelihood::Possible => "perhaps",
            Likelihood::LastResort => return self.row.summary.to_owned(),
        };
        let codes: Vec<_> = unsaid(guess).iter().map(ToString::to_string).collect();
        match codes.split_last() {
            None => format!("{word} {guess}"),
            Some((last, [])) => format!("{word} {guess}; did you mean {last}?"),
            Some((last, rest)) => {
                format!("{word} {guess}; did you mean {} or {last}?", rest.join(", "))
            }
        }
    }
}

/// The codes that were probably meant, where the guess itself does not name them.
pub(crate) fn unsaid(guess: &Guess) -> Vec<CloseCode> {
    match guess {
        Guess::ByteSwapped(_) | Guess::ZeroTooMany(_) => Vec::new(),
        _ => guess.meant(),
    }
}
