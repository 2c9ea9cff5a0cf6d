//! What was found in a capture, and where.

use std::ops::Range;

use super::rule::{ACCEPTS, BYTES_AFTER_CLOSE, Rule, Severity};
use crate::CloseCode;
use crate::table::{self, Receiver, Refusal, Software};

/// A rule that a capture breaks, a remark or a guess, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The bytes that it is about, as offsets into the input; empty where bytes are missing.
    pub at: Range<usize>,
    /// What is wrong, with the values found. Nothing that others wrote is in it.
    pub message: String,
    /// The code that it is about; for a guess the one that was probably meant, if no other fits.
    pub code: Option<CloseCode>,
    /// For a guess, what the bytes read as, for people: an HTTP line is cut after 120 bytes, with
    /// U+FFFD for what is not UTF-8; of a payload that is still masked, letters that are not known
    /// are `?`. Written by the other side: escape it before it reaches a terminal.
    pub text: Option<String>,
}

/// What some well-known receivers do where others answer as the rule says. The lists are those of
/// the receivers that were looked at, not of all.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Receivers {
    /// What each of them does.
    pub does: &'static str,
    /// Whether this was seen by sending them such frames, and not only read in their source.
    pub is_tried: bool,
    /// Their names, with what one needs to know of the version.
    pub who: Vec<String>,
}

form! {
    /// A rule that the capture breaks, a remark or a guess.
    Finding: finding @ Finding { rule, at, message, code, text } => {
        /// A stable name; its meaning never changes.
        "id": rule.id,
        /// violation: it breaks the protocol; remark: it is allowed, but worth a look; guess: what
        /// may have happened, which may be wrong.
        "severity": rule.severity,
        /// The first byte that it is about, counted from 0 over the whole input.
        "offset": at.start,
        /// How many bytes it is about; 0 if bytes are missing.
        "length": at.len(),
        /// The section that has the rule.
        "section": rule.section,
        /// What that section requires.
        "requires": rule.requires,
        /// The code that a receiver should answer with.
        "answer_with": rule.answer_with,
        /// Well-known receivers that answer differently, grouped by what they do; empty if none is
        /// known.
        "receivers": finding.receivers(),
        /// What is wrong, with the values found.
        "message": message,
        /// The code that it is about; for a guess, the code that was probably meant.
        "code": code,
        /// For a guess, what the bytes say in readable form: ? for an unknown character,
        /// U+FFFD for bytes that are not UTF-8; a long HTTP line is cut short.
        "text": text,
        /// Where it was seen; empty if the section says everything.
        "sources": rule.sources,
    }
}

form! {
    Receivers: Receivers { does, is_tried, who } => {
        /// What each of them does.
        "does": does,
        /// Whether that was seen by sending them such frames, and not only read in their source
        /// code.
        "tried": is_tried,
        /// Their names, with a note on the version where it matters.
        "who": who,
    }
}

impl Finding {
    /// Whether this is the rule that is broken.
    ///
    /// ```
    /// use wsclose::frame::{decode_frames, rule};
    ///
    /// let decoded = decode_frames(b"\x88\x05\x03\xe8");
    /// assert!(decoded.all_findings().any(|finding| finding.is(&rule::TRUNCATED)));
    /// ```
    pub fn is(&self, rule: &Rule) -> bool {
        self.rule.id == rule.id
    }

    /// The well-known receivers that do not answer as the rule says, by what they do. For a code
    /// that may not be sent it depends on the code.
    ///
    /// ```
    /// use wsclose::frame::decode_frames;
    ///
    /// let decoded = decode_frames(b"\x88\x02\x03\xee");
    /// let receivers = decoded.frames[0].findings[0].receivers();
    /// assert_eq!((receivers[1].does, receivers[1].is_tried), ("accepts it", false));
    /// assert_eq!(receivers[1].who, ["Undertow"]);
    /// ```
    pub fn receivers(&self) -> Vec<Receivers> {
        let by_rule = self.rule.differences.iter().map(|difference| Receivers {
            does: difference.does,
            is_tried: difference.is_tried,
            who: difference.who.iter().map(|who| shown(who, difference.is_tried)).collect(),
        });
        let is_illegal = |code: &CloseCode| !code.may_be_sent() && self.is_violation();
        let by_code = self.code.filter(is_illegal).into_iter().flat_map(of_code);
        by_rule.chain(by_code).collect()
    }

    /// Whether a rule of the protocol is broken.
    pub fn is_violation(&self) -> bool {
        self.rule.severity == Severity::Violation
    }

    /// Whether it is a guess at what happened, which may be wrong.
    pub fn is_guess(&self) -> bool {
        self.rule.severity == Severity::Guess
    }

    /// Whether it speaks against bytes being what they were taken for: a rule is broken, or there
    /// are bytes that are no frames.
    pub(crate) fn is_flaw(&self) -> bool {
        self.is_violation() || self.is(&BYTES_AFTER_CLOSE)
    }
}

/// The name of a receiver, with the version that was tested, or with the release that was read.
fn shown(software: &Software, is_tried: bool) -> String {
    let known = table::RECEIVERS.iter().find(|receiver| receiver.software == software);
    match known {
        Some(receiver) if is_tried => receiver.to_string(),
        Some(receiver) => receiver.name_as_read(),
        None => software.name.to_owned(),
    }
}

/// What receivers do with a code that may not be sent, but answer with 1002.
fn of_code(code: CloseCode) -> impl Iterator<Item = Receivers> {
    let refusing = |wanted| -> Vec<_> {
        table::receivers_refusing(code).filter(move |receiver| receiver.refusal == wanted).collect()
    };
    let otherwise =
        [Refusal::AnswersNormal, Refusal::AnswersEmpty, Refusal::Drops, Refusal::Varies];
    let accepting: Vec<_> = table::receivers_accepting(code).collect();
    let groups = otherwise.map(|refusal| (refusal.does(), refusing(refusal)));
    let groups = [(ACCEPTS, accepting)].into_iter().chain(groups);
    let by_basis = groups.flat_map(|(does, who)| {
        let (tried, read): (Vec<_>, Vec<_>) = who.into_iter().partition(|one| one.tried.is_some());
        [(does, true, tried), (does, false, read)]
    });
    let groups =
        by_basis.map(|(does, is_tried, who)| Receivers { does, is_tried, who: names(&who) });
    groups.filter(|group| !group.who.is_empty())
}

/// The names of receivers. A library is named once if its server and its client do the same, and
/// neither is named with a version.
fn names(receivers: &[&Receiver]) -> Vec<String> {
    let library = |one: &Receiver| {
        let is_bare = one.to_string() == one.software.name;
        one.software.part_of.first().filter(|_| is_bare)
    };
    let is_one = |one: &&Receiver, next: &&Receiver| {
        library(one).is_some_and(|whole| library(next) == Some(whole))
    };
    let name = |parts: &[&Receiver]| match (parts, library(parts[0])) {
        ([_, _, ..], Some(library)) => library.to_string(),
        _ => parts[0].to_string(),
    };
    receivers.chunk_by(is_one).map(name).collect()
}

pub(crate) fn finding(rule: &'static Rule, at: Range<usize>, message: String) -> Finding {
    Finding { rule, at, message, code: None, text: None }
}
