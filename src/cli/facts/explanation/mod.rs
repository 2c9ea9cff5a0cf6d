//! What there is to say of a code, for every command that explains one.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::table::{
    self, Advice, App, Check, Circumstance, Clue, ComeBack, Direction, Erratum, Evidence, Guess,
    Library, LibraryName, Likelihood, Match, Meaning, Party, Reconnector, Report, Row, Sender,
    SizeLimit, Suspect, http_status,
};
use wsclose::{CloseCode, Source};

use crate::cli::facts::apps::{codes_within, meanings, with_application};
use crate::cli::facts::libraries::{InLibrary, RefusedBy};
use crate::cli::facts::row::{CodeRow, clip};
use crate::cli::facts::{libraries, some};
use crate::cli::output::phrase::listed_with;
use crate::cli::words::mention::Mentioned;
use crate::cli::words::spelled::span;
use causes::PossibleCause;
use given::Given;

pub(super) mod advice;
mod apps;
mod causes;
pub(crate) mod document;
mod given;
pub(crate) mod names;
pub(crate) mod screen;
mod suspects;

/// Everything there is to say about one code, or about a run of codes that share an answer, in the
/// order of the JSON. Text shows only what was asked for.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Explanation<'a> {
    /// The words of the query that led here.
    pub(crate) query: String,
    /// What log lines say about the code, without repeats, in the order of the lines; empty if
    /// the query is not a log line.
    pub(crate) mentions: &'a [Mentioned],
    #[serde(flatten)]
    pub(crate) row: CodeRow,
    /// What else you have to know about the meaning.
    detail: Option<&'static str>,
    /// What is known besides the code; for decode the reason, if it identifies the software. Null
    /// if nothing is known.
    evidence: Option<Given<'a>>,
    /// Software that the evidence points at, the most likely first: candidates, not findings.
    pub(crate) suspects: Vec<Suspect>,
    /// What else the number may be (swapped bytes, text, an HTTP status), the most likely first.
    pub(crate) guesses: Vec<Guess>,
    /// What applications mean by the code, the best known first; an application's own entry for the
    /// code comes before a range around it. Empty for a run of codes, unless --app asks for an
    /// application.
    #[serde(serialize_with = "with_application")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Vec<crate::cli::facts::apps::WithApplication>")
    )]
    pub(crate) apps: Vec<Meaning>,
    /// For a run of codes: those that an application defines individually, not only as part of
    /// a range. Empty for a single code.
    pub(crate) app_codes: Vec<CloseCode>,
    /// Likely causes, most frequent first. These are candidates: a code proves none of them.
    causes: Vec<PossibleCause>,
    /// What to look at next, in this order.
    checks: &'static [Check],
    /// The checks that the evidence has answered.
    settled_checks: Vec<&'static Check>,
    /// The options whose evidence would say more.
    #[cfg_attr(feature = "schema", schemars(extend("items" = { "type": "string", "enum": NARROWING })))]
    narrowed_by: Vec<&'static str>,
    /// Default message size limits, the smallest first: those that show up as this code; for 1009,
    /// also those that show up as another code.
    limits: Vec<&'static SizeLimit>,
    /// Whether a client should reconnect.
    reconnect: Reconnect,
    /// Who can fix it.
    fixed_by: FixedBy,
    /// Who sends it in practice.
    sent_by_in_practice: Sender,
    /// Where the text and practice differ, or when it is sent.
    sent_by_note: Option<&'static str>,
    /// What the CloseEvent of a browser shows.
    close_event: &'static str,
    /// The name of the HTTP status that corresponds to it; null if there is none.
    http_phrase: Option<&'static str>,
    /// Who compares it with the HTTP status.
    http_said_by: Option<&'static str>,
    /// The range of RFC 6455 7.4.2 that the code is in.
    range: Range,
    /// The registered contact; also null if it could not be confirmed.
    registered_contact: Option<&'static str>,
    /// Errata on the text that defines it.
    errata: &'static [Erratum],
    /// Who calls the code by the name in the query; null if the query is a number or a range.
    meaning: Option<&'a Match>,
    /// What libraries call it, by language, the most used first.
    names: Vec<LibraryName>,
    /// How the libraries given with --library name and handle the code; empty without --library.
    in_libraries: Vec<InLibrary>,
    /// The receivers that reject it in a Close frame, valid or not.
    refused_by: Vec<RefusedBy>,
    /// What may have been sent when an application sees this code: libraries that show it instead
    /// of what arrived.
    shown_instead: Vec<&'static Report>,
    /// Where its meaning and its rules come from.
    references: &'static [Source],
}

/// The range that a code lies in.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Range {
    /// Its lowest code.
    first: CloseCode,
    /// Its highest code.
    last: CloseCode,
    /// What it is for.
    purpose: &'static str,
    /// Who assigns its codes, and how.
    assignment: &'static str,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Reconnect {
    /// When to reconnect.
    advice: Advice,
    /// The random delay before the first try, if one is specified.
    delay_seconds: Option<Delay>,
    /// The rest of the advice, without what the evidence rules out.
    note: Option<String>,
    /// What the evidence adds to the advice; null if it adds nothing.
    by_evidence: Option<ComeBack>,
    /// Clients that reconnect automatically, but not after this code.
    stay_away: Vec<&'static Reconnector>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Delay {
    /// At least.
    min: u16,
    /// At most.
    max: u16,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct FixedBy {
    /// The most likely first.
    who: &'static [Party],
    /// Which of them, and when.
    note: &'static str,
    /// What the evidence leaves of the note; null unless it settles what the connection did.
    by_evidence: Option<&'static str>,
}

/// What was asked, besides the codes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Question<'a> {
    pub(crate) mentions: &'a [Mentioned],
    /// The applications that it is about; `None` for all.
    pub(crate) apps: Option<&'a [&'static App]>,
    pub(crate) libraries: &'a [&'static Library],
    /// What is known beside a single code.
    pub(crate) evidence: Evidence<'a>,
    /// Whether the user gave it as evidence. Otherwise it is ignored if nothing follows from it.
    pub(crate) is_evidence_meant: bool,
}

impl<'a> Question<'a> {
    /// One answer for each row of the table that the codes touch. `query` is what was typed, and
    /// `meaning` that of the name in it.
    pub(crate) fn explain(
        &self,
        query: &str,
        codes: &RangeInclusive<CloseCode>,
        meaning: Option<&'a Match>,
    ) -> Vec<Explanation<'a>> {
        let rows = table::rows(codes.clone()).iter();
        let answer = |row| {
            let mut answer = Explanation { meaning, ..self.explain_row(query, row, codes) };
            if answer.shows_causes() {
                let other_blocks = [
                    answer.evidence.is_some(),
                    !answer.in_libraries.is_empty(),
                    !answer.apps.is_empty(),
                ];
                let others = other_blocks.iter().filter(|is_there| **is_there).count();
                causes::choose(
                    &mut answer.causes,
                    screen::MOST_CAUSES.saturating_sub(others).max(1),
                );
            }
            answer
        };
        rows.map(answer).collect()
    }

    /// What a row says of those of its codes that are in `codes`.
    fn explain_row(
        &self,
        query: &str,
        row: &'static Row,
        codes: &RangeInclusive<CloseCode>,
    ) -> Explanation<'a> {
        let (first, last) = clip(row, codes);
        let code = (first == last).then_some(first);
        let (evidence, suspects) = code.and_then(|code| self.known_of(code)).unzip();
        let suspects = suspects.unwrap_or_default();
        let circumstance = evidence.as_ref().and_then(|given| given.circumstance(&suspects));
        let known = evidence.as_ref().map(|given| given.known).unwrap_or_default();
        let is_settled = |check: &&Check| table::is_settled(check, &known);
        let class = row.class();
        Explanation {
            query: query.to_owned(),
            mentions: self.mentions,
            row: CodeRow::new(row, codes),
            detail: some(row.detail),
            guesses: code.map(table::guesses).unwrap_or_default(),
            apps: meanings(first..=last, self.apps),
            app_codes: if code.is_none() { codes_within(first..=last) } else { Vec::new() },
            causes: causes::causes(row, first..=last, &known),
            checks: row.checks,
            settled_checks: row.checks.iter().filter(is_settled).collect(),
            narrowed_by: code.map(|code| narrowed_by(code, &known)).unwrap_or_default(),
            limits: code.into_iter().flat_map(table::size_limits_to_check).collect(),
            reconnect: Reconnect {
                advice: row.reconnect.advice,
                delay_seconds: row.reconnect.delay.map(|(min, max)| Delay { min, max }),
                note: reconnect_note(row.reconnect, &known),
                by_evidence: code
                    .filter(|_| evidence.is_some())
                    .and_then(|code| table::come_back(code, &suspects, &known)),
                stay_away: code.into_iter().flat_map(table::stay_away).collect(),
            },
            fixed_by: FixedBy {
                who: row.fixed_by.who,
                note: row.fixed_by.note,
                by_evidence: circumstance.and_then(|one| fixed_by(row, one)),
            },
            sent_by_in_practice: row.sent_by.practice,
            sent_by_note: some(row.sent_by.note),
            close_event: row.close_event,
            http_phrase: row.http.and_then(|http| http_status(http.status)).map(|row| row.phrase),
            http_said_by: row.http.map(|http| http.said_by),
            range: Range {
                first: class.bounds().0,
                last: class.bounds().1,
                purpose: class.purpose(),
                assignment: class.assignment(),
            },
            registered_contact: row.registration().and_then(|entry| entry.contact),
            errata: row.errata,
            meaning: None,
            names: code.map(table::constants).unwrap_or_default(),
            in_libraries: self
                .libraries
                .iter()
                .map(|one| InLibrary::new(one, first..=last))
                .collect(),
            refused_by: code.into_iter().flat_map(libraries::refused_by).collect(),
            shown_instead: code.into_iter().flat_map(table::reports).collect(),
            references: row.sources,
            evidence,
            suspects,
        }
    }

    /// What is known beside a code, and whom it points at.
    fn known_of(&self, code: CloseCode) -> Option<(Given<'a>, Vec<Suspect>)> {
        if self.evidence.is_empty() {
            return None;
        }
        let suspects = table::suspects(code, &self.evidence);
        let given = Given::new(code, self.evidence, &suspects, self.mentions.is_empty());
        let is_telling = !suspects.is_empty() || !given.follows.is_empty();
        (self.is_evidence_meant || is_telling).then_some((given, suspects))
    }
}

/// The options whose evidence is not there yet and could say something of the code.
fn narrowed_by(code: CloseCode, known: &Evidence<'_>) -> Vec<&'static str> {
    let clues = table::narrowed_by(code);
    let helps = [
        clues.reason && known.reason.is_none(),
        clues.lifetime && known.after.is_none(),
        clues.side && known.seen_by.is_none(),
    ];
    NARROWING.into_iter().zip(helps).filter_map(|(option, helps)| helps.then_some(option)).collect()
}

/// The options of [`narrowed_by`], in its order.
const NARROWING: [&str; 3] = ["--reason", "--after", "--seen-by"];

/// What there is to say of connecting again, beside the advice.
fn reconnect_note(reconnect: table::Reconnect, known: &Evidence<'_>) -> Option<String> {
    let rest = if known.was_open() { "" } else { reconnect.if_never_opened };
    if known.handshake_failed() && !rest.is_empty() {
        return Some(format!("{rest} Then {}", reconnect.note));
    }
    Some(format!("{} {rest}", reconnect.note).trim().to_owned()).filter(|note| !note.is_empty())
}

/// Who can fix it, where it is known what the connection did.
fn fixed_by(row: &'static Row, circumstance: Circumstance) -> Option<&'static str> {
    let when = row.fixed_by.when.iter();
    when.copied().find_map(|(one, note)| (one == circumstance).then_some(note))
}

impl Explanation<'_> {
    /// Whether the evidence answers the question, so that anything more would only get in the way.
    /// That a library is involved is not an answer: it need not have caused the code.
    fn is_answered(&self) -> bool {
        let known = self.known();
        let points = |one: &Suspect| {
            one.is_shown() && (known.direction.is_some() || one.clue != Clue::Library)
        };
        // What the other side put into a frame came about nowhere else.
        let is_on_the_wire =
            self.row.reported_locally && known.direction == Some(Direction::Received);
        is_on_the_wire || known.http_status().is_some() || self.suspects.iter().any(points)
    }

    /// Whether the first screen has causes: nothing else there says more of where the code comes
    /// from.
    fn shows_causes(&self) -> bool {
        let known = self.known();
        let is_refused = known.never_opened && known.http_status().is_none();
        let is_its_own = self.row.registered_meaning.is_some() || self.apps.is_empty();
        let is_a_mistake = probably(&self.guesses).is_some();
        is_its_own && !is_a_mistake && !self.is_full() && (is_refused || !self.is_answered())
    }

    /// Whether suspects and what libraries do take the room that the first screen has.
    fn is_full(&self) -> bool {
        !self.in_libraries.is_empty() && self.suspects.iter().any(Suspect::is_shown)
    }

    /// What is known beside the code.
    fn known(&self) -> Evidence<'_> {
        self.evidence.as_ref().map(|given| given.known).unwrap_or_default()
    }

    /// When to reconnect, going by the code alone.
    #[cfg(test)]
    pub(crate) fn advice(&self) -> Advice {
        self.reconnect.advice
    }

    /// The causes that are on the first screen.
    #[cfg(test)]
    pub(crate) fn chosen_causes(&self) -> impl Iterator<Item = &'static table::Cause> {
        self.causes.iter().filter(|one| one.first_screen).map(|one| one.cause)
    }

    /// Those of its codes that an application is known to use individually.
    fn codes_in_use(&self) -> Vec<CloseCode> {
        let is_used = self.apps.iter().any(|one| !one.meant.is_range());
        match self.row.code {
            Some(code) if is_used => vec![code],
            _ => self.app_codes.clone(),
        }
    }

    pub(crate) fn codes(&self) -> String {
        span(self.row.first, self.row.last)
    }

    /// An answer in one phrase: what the number probably is, if it gives that away, else what its row
    /// says.
    pub(crate) fn headline(&self) -> String {
        probably(&self.guesses).unwrap_or_else(|| self.row.summary.to_owned())
    }
}

/// What a number probably is, in one phrase, if it gives that away.
pub(crate) fn probably(guesses: &[Guess]) -> Option<String> {
    let guess = guesses.first()?;
    let word = match guess.likelihood() {
        Likelihood::Probable => "probably",
        Likelihood::Possible => "perhaps",
        Likelihood::LastResort => return None,
    };
    let codes: Vec<_> = unsaid(guess).iter().map(ToString::to_string).collect();
    Some(match listed_with("or", &codes).as_str() {
        "" => format!("{word} {guess}"),
        codes => format!("{word} {guess}; did you mean {codes}?"),
    })
}

/// The codes that were probably meant, where the guess itself does not name them.
fn unsaid(guess: &Guess) -> Vec<CloseCode> {
    match guess {
        Guess::ByteSwapped(_) | Guess::ZeroTooMany(_) => Vec::new(),
        _ => guess.meant(),
    }
}
