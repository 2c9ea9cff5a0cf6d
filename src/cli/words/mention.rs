//! The part of a log line that led to a code.

use serde::Serialize;
use wsclose::CloseCode;
use wsclose::log::{Direction, Mention, OtherClose};
use wsclose::table::{self, Evidence, SeenBy};

/// A Close that log lines tell of.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Mentioned {
    /// The part used.
    pub(crate) text: String,
    /// From 1 on, in standard input; `None` for arguments.
    pub(crate) line: Option<u64>,
    /// Where the part begins in its line, in bytes.
    offset: usize,
    length: usize,
    /// How many times the same was said.
    pub(crate) count: u64,
    #[serde(flatten)]
    pub(crate) said: Said,
}

/// What a line says of a Close.
#[derive(Clone, Debug, Hash, PartialEq, Eq, Serialize)]
pub(crate) struct Said {
    pub(crate) code: CloseCode,
    pub(crate) name: Option<String>,
    pub(crate) reason: Option<String>,
    pub(crate) direction: Option<Direction>,
    other_close: Option<OtherClose>,
    pub(crate) was_clean: Option<bool>,
    pub(crate) library: Option<&'static str>,
    pub(crate) writer: Option<&'static str>,
    pub(crate) never_opened: bool,
    pub(crate) http_status: Option<u16>,
    /// Which side wrote it. Not serialized here: the JSON has it with the evidence.
    #[serde(skip)]
    seen_by: Option<SeenBy>,
}

impl Mentioned {
    /// The code that it is about.
    pub(crate) const fn code(&self) -> CloseCode {
        self.said.code
    }

    /// What the line says beside the code. Where it has that in words only, these are the text of
    /// an error.
    pub(crate) fn evidence(&self) -> Evidence<'_> {
        let said = &self.said;
        let reason = said.reason.as_deref();
        let is_said = reason.is_some_and(|reason| !reason.is_empty());
        Evidence {
            reason: if !is_said && self.is_in_words() { Some(&self.text) } else { reason },
            seen_by: said.seen_by,
            direction: said.direction,
            other_close: said.other_close,
            reported_by: said.library.and_then(table::library),
            answered_with: said.http_status,
            never_opened: said.never_opened,
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
        Self {
            text: used.to_owned(),
            line,
            offset,
            length: used.len(),
            count: 1,
            said: Said {
                code,
                name: mention.name,
                reason: mention.reason,
                direction: mention.direction,
                other_close: mention.other_close,
                was_clean: mention.was_clean,
                library: mention.library,
                writer: mention.writer,
                seen_by: mention.seen_by,
                never_opened: mention.never_opened,
                http_status: mention.http_status,
            },
        }
    }
}
