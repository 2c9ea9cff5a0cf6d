//! The part of a log line that led to a code.

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::log::{Direction, Mention, OtherClose, Outcome, Proof};
use wsclose::table::{self, Evidence, FINGERPRINTS, SeenBy};

/// A Close that log lines mention.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Mentioned {
    /// The part of the line that was used.
    pub(crate) text: String,
    /// The number of the line in standard input, counted from 1; null for arguments.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) line: Option<u64>,
    /// Where the part begins in its line, in bytes, not counting escape sequences that colour it.
    offset: usize,
    /// How long the part is, in bytes.
    length: usize,
    /// How many times the lines say the same; text, line, offset and length are those of the first.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub(crate) count: u64,
    #[serde(flatten)]
    pub(crate) said: Said,
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
    /// The number of the line in standard input, counted from 1; null for arguments.
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

    /// The call that the part `used` of a text is about; `None` where it is about something else.
    pub(crate) fn new(used: &str, line: Option<u64>, mention: &Mention) -> Option<Self> {
        let rule = mention.proves.filter(|rule| rule.outcome() == Outcome::CallRefused)?;
        let code = mention.written.as_ref().and_then(|code| code.parse().ok());
        Some(Self { text: used.to_owned(), line, code, api: mention.writer, rule, count: 1 })
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

    /// What the part `used` of a text says of a Close with this code; it begins at `offset` of its
    /// line.
    pub(crate) fn new(
        used: &str,
        line: Option<u64>,
        offset: usize,
        mention: Mention,
        code: CloseCode,
    ) -> Self {
        let outcome = mention.outcome();
        Self {
            text: used.to_owned(),
            line,
            offset,
            length: used.len(),
            count: 1,
            said: Said {
                code,
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
            },
        }
    }
}
