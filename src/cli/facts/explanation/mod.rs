//! What there is to say of a code, for every command that explains one.

use std::ops::RangeInclusive;

use serde::Serialize;
use wsclose::table::{
    self, Advice, App, Cause, Check, Circumstance, Clue, ComeBack, Erratum, Evidence, Guess,
    Library, LibraryName, Likelihood, Match, Meaning, Party, Reconnector, Report, Row, Sender,
    SizeLimit, Suspect, http_status,
};
use wsclose::{CloseCode, Source};

use crate::cli::facts::apps::{codes_within, meanings, with_application};
use crate::cli::facts::libraries::{InLibrary, RefusedBy};
use crate::cli::facts::row::{CodeRow, clip};
use crate::cli::facts::{libraries, some};
use crate::cli::words::mention::Mentioned;
use crate::cli::words::spelled::span;
use given::Given;

mod apps;
pub(crate) mod document;
mod given;
pub(crate) mod names;
mod suspects;

/// Everything there is to say about one code, or about a run of codes that share an answer, in the
/// order of the JSON. Text shows only what was asked for.
#[derive(Debug, Serialize)]
pub(crate) struct Explanation<'a> {
    /// The words of the command line that led here.
    pub(crate) query: String,
    /// Where log lines led here.
    pub(crate) mentions: &'a [Mentioned],
    /// `None` for a run of codes.
    pub(crate) code: Option<CloseCode>,
    #[serde(flatten)]
    pub(crate) row: CodeRow,
    detail: Option<&'static str>,
    /// What is known beside a single code.
    evidence: Option<Given<'a>>,
    /// Whom the evidence points at, the most likely first.
    pub(crate) suspects: Vec<Suspect>,
    /// What a single number probably is, if nobody should see it.
    pub(crate) guesses: Vec<Guess>,
    /// What applications mean by a single number, the best known first.
    #[serde(serialize_with = "with_application")]
    pub(crate) apps: Vec<Meaning>,
    /// Which of the numbers of a run mean something to an application.
    pub(crate) app_codes: Vec<CloseCode>,
    causes: Vec<PossibleCause>,
    checks: &'static [Check],
    /// The checks that the evidence has answered.
    settled_checks: Vec<&'static Check>,
    /// The options whose evidence would say more.
    narrowed_by: Vec<&'static str>,
    limits: Vec<&'static SizeLimit>,
    reconnect: Reconnect,
    fixed_by: FixedBy,
    sent_by_in_practice: Sender,
    sent_by_note: Option<&'static str>,
    close_event: &'static str,
    http_phrase: Option<&'static str>,
    http_said_by: Option<&'static str>,
    range: Range,
    registered_contact: Option<&'static str>,
    errata: &'static [Erratum],
    /// The meaning of the name that was asked for.
    meaning: Option<&'a Match>,
    names: Vec<LibraryName>,
    /// What the requested libraries make of it.
    in_libraries: Vec<InLibrary>,
    refused_by: Vec<RefusedBy>,
    shown_instead: Vec<&'static Report>,
    references: &'static [Source],
}

/// Something that leads to a code, as a candidate.
#[derive(Debug, Serialize)]
struct PossibleCause {
    #[serde(flatten)]
    cause: &'static Cause,
    /// Whether the evidence speaks against it.
    ruled_out: bool,
}

/// The range that a code lies in.
#[derive(Debug, Serialize)]
struct Range {
    first: CloseCode,
    last: CloseCode,
    purpose: &'static str,
    assignment: &'static str,
}

#[derive(Debug, Serialize)]
struct Reconnect {
    advice: Advice,
    delay_seconds: Option<Delay>,
    /// Without what the evidence rules out.
    note: Option<String>,
    /// What the evidence says of it, where that is more than the code says.
    by_evidence: Option<ComeBack>,
    /// The clients that do not come back.
    stay_away: Vec<&'static Reconnector>,
}

#[derive(Debug, Serialize)]
struct Delay {
    min: u16,
    max: u16,
}

#[derive(Debug, Serialize)]
struct FixedBy {
    who: &'static [Party],
    note: &'static str,
    /// What is left of the note where the evidence settles what the connection did.
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
        let answer = |row| Explanation { meaning, ..self.explain_row(query, row, codes) };
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
            code,
            row: CodeRow::new(row, codes),
            detail: some(row.detail),
            guesses: code.map(table::guesses).unwrap_or_default(),
            apps: meanings(first..=last, self.apps),
            app_codes: if code.is_none() { codes_within(first..=last) } else { Vec::new() },
            causes: causes(row, first..=last, &known),
            checks: row.checks,
            settled_checks: row.checks.iter().filter(is_settled).collect(),
            narrowed_by: code.map(|code| narrowed_by(code, &known)).unwrap_or_default(),
            limits: code.into_iter().flat_map(table::size_limits_to_check).collect(),
            reconnect: Reconnect {
                advice: row.reconnect.advice,
                delay_seconds: row.reconnect.delay.map(|(min, max)| Delay { min, max }),
                note: reconnect_note(row.reconnect, known.was_open()),
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

/// What leads to some codes of a row. What never opened was not open, and what was too short for any
/// limit of time met none.
fn causes(
    row: &'static Row,
    codes: RangeInclusive<CloseCode>,
    known: &Evidence<'_>,
) -> Vec<PossibleCause> {
    let is_too_short = codes.start() == codes.end() && table::is_too_short(*codes.start(), known);
    let is_ruled_out = |cause: &Cause| match cause.when {
        None => false,
        Some(Circumstance::NeverOpened) => known.was_open(),
        Some(Circumstance::ConstantLifetime) if is_too_short => true,
        Some(_) => known.handshake_failed(),
    };
    let cause = |cause| PossibleCause { cause, ruled_out: is_ruled_out(cause) };
    row.causes_of(codes).map(cause).collect()
}

/// The options whose evidence is not there yet and could say something of the code.
fn narrowed_by(code: CloseCode, known: &Evidence<'_>) -> Vec<&'static str> {
    let clues = table::narrowed_by(code);
    let options = [
        (clues.reason && known.reason.is_none(), "--reason"),
        (clues.lifetime && known.after.is_none(), "--after"),
        (clues.side && known.seen_by.is_none(), "--seen-by"),
    ];
    options.into_iter().filter_map(|(helps, option)| helps.then_some(option)).collect()
}

/// What there is to say of connecting again, beside the advice.
fn reconnect_note(reconnect: table::Reconnect, was_open: bool) -> Option<String> {
    let rest = if was_open { "" } else { reconnect.if_never_opened };
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
        known.http_status().is_some() || self.suspects.iter().any(points)
    }

    /// What is known beside the code.
    fn known(&self) -> Evidence<'_> {
        self.evidence.as_ref().map(|given| given.known).unwrap_or_default()
    }

    pub(crate) fn codes(&self) -> String {
        span(self.row.first, self.row.last)
    }

    fn headline(&self) -> String {
        headline(&self.guesses, self.row.summary)
    }
}

/// An answer in one phrase: what the number probably is, if it gives that away, else what its row
/// says.
pub(crate) fn headline(guesses: &[Guess], summary: &str) -> String {
    let Some(guess) = guesses.first() else { return summary.to_owned() };
    let word = match guess.likelihood() {
        Likelihood::Probable => "probably",
        Likelihood::Possible => "perhaps",
        Likelihood::LastResort => return summary.to_owned(),
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

/// The codes that were probably meant, where the guess itself does not name them.
fn unsaid(guess: &Guess) -> Vec<CloseCode> {
    match guess {
        Guess::ByteSwapped(_) | Guess::ZeroTooMany(_) => Vec::new(),
        _ => guess.meant(),
    }
}
