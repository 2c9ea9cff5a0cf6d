//! The part of a log line that led to a code.

use std::time::Duration;

use serde::{Serialize, Serializer};
use wsclose::CloseCode;
use wsclose::log::{Direction, Event, Neighbour, OtherClose, Outcome, Proof, Side};
use wsclose::table::{self, Evidence, FINGERPRINTS, SeenBy};

use crate::cli::args::EvidenceArgs;
use crate::cli::words::scope::Scope;

/// A Close that log lines mention.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Mentioned {
    /// The part of the line that was used.
    pub(crate) text: String,
    /// The file that the line is in; null for standard input and arguments.
    pub(crate) file: Option<String>,
    /// The number of the line in its file or in standard input, counted from 1; null for arguments.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) line: Option<u64>,
    /// The time of the line, or of the last line before it that has one, in RFC 3339 format but
    /// without the parts that the log leaves out; null if there is none.
    pub(crate) time: Option<String>,
    /// Where the part begins in its line, in bytes, not counting escape sequences that colour it.
    offset: usize,
    /// How long the part is, in bytes.
    length: usize,
    /// How many times the lines say the same; text, file, line, time, offset, length and neighbours
    /// are those of the first.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) count: u64,
    /// How long the connection was open, in seconds, or the median if there were several; null if the
    /// log does not show when it was opened.
    #[serde(rename = "lifetime", serialize_with = "median")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<f64>", range(min = 0)))]
    pub(crate) lifetimes: Lifetimes,
    /// Nearby lines that may say more about the cause. They change neither the code nor the side.
    pub(crate) neighbours: Vec<Neighbour>,
    #[serde(flatten)]
    pub(crate) said: Said,
}

/// Writes the median in seconds.
fn median<S: Serializer>(lifetimes: &Lifetimes, serializer: S) -> Result<S::Ok, S::Error> {
    lifetimes.median().map(|median| median.as_secs_f64()).serialize(serializer)
}

/// How long connections were open.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lifetimes {
    all: Vec<Duration>,
}

impl Lifetimes {
    /// The most that are kept.
    const MOST: usize = 100;

    pub(crate) fn add(&mut self, lifetime: Option<Duration>) {
        self.all.extend(lifetime.filter(|_| self.all.len() < Self::MOST));
    }

    pub(crate) fn merge(&mut self, others: &Self) {
        let room = Self::MOST.saturating_sub(self.all.len());
        self.all.extend(others.all.iter().take(room));
    }

    pub(crate) fn median(&self) -> Option<Duration> {
        let mut all = self.all.clone();
        all.sort_unstable();
        all.get(all.len() / 2).copied()
    }

    /// The lifetime that most of them have, how many have it, and how many there are; `None` if
    /// they differ too much.
    pub(crate) fn constant(&self) -> Option<(Duration, usize, usize)> {
        let median = self.median()?;
        // Logs often give the time in whole seconds.
        let tolerance = (median / 50).max(Duration::from_secs(1));
        let is_like = |one: &&Duration| one.abs_diff(median) <= tolerance;
        let like = self.all.iter().filter(is_like).count();
        // At least four out of five are alike.
        (5 * like >= 4 * self.all.len()).then_some((median, like, self.all.len()))
    }

    /// The shortest and the longest, if there are several.
    pub(crate) fn range(&self) -> Option<(Duration, Duration)> {
        let range = self.all.iter().min().zip(self.all.iter().max());
        range.filter(|_| self.all.len() > 1).map(|(least, most)| (*least, *most))
    }
}

/// What a line says of a Close.
#[derive(Clone, Debug, Hash, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Said {
    /// The code; if the line has it only in words, the code that they mean.
    pub(crate) code: CloseCode,
    /// The name of the code, as the line spells it.
    pub(crate) name: Option<String>,
    /// The text of the code in the line: a number, a name, or what stands where there is none, such as
    /// `-1`; null if the line has the code in words only.
    pub(crate) written: Option<String>,
    /// The close reason, or what the line gives instead, up to 512 bytes; empty if the line says
    /// that there is none, null if it does not say.
    pub(crate) reason: Option<String>,
    /// Whether the writer of the line sent or received the code; null if the line does not tell.
    pub(crate) direction: Option<Direction>,
    /// What the line says about the other side's Close: it came before this one, after it, or
    /// never.
    other_close: Option<OtherClose>,
    /// Who sent the Close with this code; null if the line does not say, or if nobody did.
    pub(crate) closed_by: Option<Side>,
    /// Who sent the first Close; null if the line does not say.
    pub(crate) began_by: Option<Side>,
    /// The wasClean of a CloseEvent.
    pub(crate) was_clean: Option<bool>,
    /// The id of the library that writes such lines; null if there are several or none.
    pub(crate) library: Option<&'static str>,
    /// The name of the library or program that writes such lines.
    pub(crate) writer: Option<&'static str>,
    /// Whether the line says that the handshake failed; the code is then what the client's side
    /// shows.
    pub(crate) never_opened: bool,
    /// Whether the line says that the connection was open before.
    pub(crate) was_open: bool,
    /// What happened, as far as the line tells.
    pub(crate) outcome: Outcome,
    /// What the words of the line prove; null if they are not known.
    pub(crate) proves: Option<Proof>,
    /// The HTTP status that answered the handshake; null if the line does not say.
    #[cfg_attr(feature = "schema", schemars(range(min = 100, max = 599)))]
    pub(crate) http_status: Option<u16>,
    /// Which side wrote it. Not serialized here: the JSON has it with the evidence.
    #[serde(skip)]
    seen_by: Option<SeenBy>,
}

/// A call that an API refused: nothing was sent, and nothing closed.
#[derive(Clone, Debug, Hash, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RefusedCall {
    /// The part of the line that says so.
    pub(crate) text: String,
    /// The file that the line is in; null for standard input and arguments.
    pub(crate) file: Option<String>,
    /// The number of the line in its file or in standard input, counted from 1; null for arguments.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) line: Option<u64>,
    /// The code that was passed; null if the line does not say.
    pub(crate) code: Option<u16>,
    /// The library or program whose API it is; null if several write so.
    pub(crate) api: Option<&'static str>,
    /// Why it was refused.
    pub(crate) rule: Proof,
    /// How many times the lines say the same; text and line are those of the first.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) count: u64,
}

impl RefusedCall {
    /// Whether it is the same call on another line.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        (&self.text, self.code, self.api, self.rule)
            == (&other.text, other.code, other.api, other.rule)
    }

    /// The call that a line is about; `None` where it is about something else.
    pub(crate) fn new(event: &Event, place: Place<'_>) -> Option<Self> {
        let mention = &event.mention;
        let rule = mention.proves.filter(|rule| rule.outcome() == Outcome::CallRefused)?;
        let code = mention.written.as_ref().and_then(|code| code.parse().ok());
        let (file, line) = (place.file.map(str::to_owned), place.line_of(event));
        Some(Self {
            text: event.text.clone(),
            file,
            line,
            code,
            api: mention.writer,
            rule,
            count: 1,
        })
    }
}

/// Where lines come from.
#[derive(Clone, Copy, Default)]
pub(crate) struct Place<'a> {
    /// `None` for standard input and arguments.
    pub(crate) file: Option<&'a str>,
    /// Whether they are arguments, which have no numbers.
    pub(crate) is_argument: bool,
}

impl Place<'_> {
    fn line_of(self, event: &Event) -> Option<u64> {
        (!self.is_argument).then_some(event.line)
    }
}

/// The message of an error without the names in front of it: `WebSocketError: ...`.
fn without_class(text: &str) -> &str {
    let is_name = |name: &str| !name.is_empty() && !name.contains(char::is_whitespace);
    match text.split_once(": ") {
        Some((name, rest)) if is_name(name) && !rest.is_empty() => without_class(rest),
        _ => text,
    }
}

impl Mentioned {
    /// The code that it is about.
    pub(crate) const fn code(&self) -> CloseCode {
        self.said.code
    }

    /// What the line says beside the code. Where it has that in words only, or is a known error, it is
    /// itself the text of the error.
    pub(crate) fn evidence(&self) -> Evidence<'_> {
        let said = &self.said;
        let reason = said.reason.as_deref();
        let is_said = reason.is_some_and(|reason| !reason.is_empty());
        let is_known = || FINGERPRINTS.iter().any(|print| print.fits(&self.text));
        Evidence {
            reason: if !is_said && (self.is_in_words() || said.proves.is_some() || is_known()) {
                Some(without_class(&self.text))
            } else {
                reason
            },
            seen_by: said.seen_by,
            direction: said.direction,
            other_close: said.other_close,
            reported_by: said.library.and_then(table::library),
            answered_with: said.http_status,
            never_opened: said.never_opened,
            proves: said.proves,
            ..Evidence::default()
        }
    }

    /// Whether the line has neither the number nor the name of the code.
    pub(crate) fn is_in_words(&self) -> bool {
        self.said.name.is_none() && !self.text.contains(&self.said.code.to_string())
    }

    /// What lines say of a Close with this code.
    pub(crate) fn new(event: Event, place: Place<'_>, code: CloseCode) -> Self {
        let line = place.line_of(&event);
        let Event { mention, text, time, lifetime, neighbours, .. } = event;
        let outcome = mention.outcome();
        let mut lifetimes = Lifetimes::default();
        lifetimes.add(lifetime);
        let said = Said {
            code,
            closed_by: mention.closed_by(),
            began_by: mention.began_by(),
            name: mention.name,
            written: mention.written,
            reason: mention.reason,
            direction: mention.direction,
            other_close: mention.other_close,
            was_clean: mention.was_clean,
            library: mention.library,
            writer: mention.writer,
            seen_by: mention.seen_by,
            never_opened: mention.never_opened,
            was_open: mention.proves.is_some_and(Proof::was_open),
            outcome,
            proves: mention.proves,
            http_status: mention.http_status,
        };
        Self {
            file: place.file.map(str::to_owned),
            line,
            time: time.map(|time| time.to_string()),
            offset: mention.at.start,
            length: text.len(),
            text,
            count: 1,
            lifetimes,
            neighbours,
            said,
        }
    }
}

/// What is known besides the code: from the options, otherwise from the first of some log lines; how
/// long the connections lived, from all of them.
pub(crate) fn evidence<'a>(
    said: &'a [Mentioned],
    asked: &'a EvidenceArgs,
    scope: &'a Scope,
) -> Evidence<'a> {
    let asked = asked.with(&scope.libraries);
    let mut lifetimes = Lifetimes::default();
    for mention in said {
        lifetimes.merge(&mention.lifetimes);
    }
    let lived = lifetimes.constant().map(|(lived, ..)| lived);
    let said = said.first().map(Mentioned::evidence).unwrap_or_default();
    Evidence {
        reason: asked.reason.or(said.reason),
        seen_by: asked.seen_by.or(said.seen_by),
        software: scope.software.as_deref(),
        direction: said.direction,
        other_close: said.other_close,
        reported_by: said.reported_by,
        // A connection with a lifetime was open.
        answered_with: said.answered_with.filter(|_| asked.after.is_none()),
        never_opened: asked.never_opened || asked.after.is_none() && said.never_opened,
        proves: said.proves.filter(|proof| asked.after.is_none() || !proof.never_opened()),
        after: asked.after.or(lived),
        ..asked
    }
}
