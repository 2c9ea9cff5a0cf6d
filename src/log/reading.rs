//! Gathers the closes in a text: first in the shapes of known software, then in common words.

use std::cell::LazyCell;
use std::ops::Range;

use super::blocks::blocks;
use super::line::are_about_websockets;
use super::near::{Near, line_at};
use super::said::{Found, Said};
use super::scan::{at_most, near};
use super::writers::Writer;
use super::{Mention, OtherClose, Outcome, Proof, front, rest, shapes, trigger, words};
use crate::CloseCode;
use crate::table::{self, FINGERPRINTS, Fingerprint, Missing, Seen, failed, refused_with};

/// What a text says.
pub(super) struct Told {
    /// The closes in it, in its order.
    pub(super) mentions: Vec<Mention>,
    /// The lines that were looked at and have none.
    pub(super) unread: Vec<Range<usize>>,
}

/// What a text is known to be about, without regard to its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// It may be about anything.
    Nothing,
    /// Lines with a word about WebSockets near them are about a close.
    Near,
    /// All of it is about a close.
    Everything,
}

/// The closes in a text.
pub(super) fn told(text: &str, trust: Trust) -> Told {
    let mut lines = Trusted { trust, near: Near::new(text) };
    let mut mentions = in_shapes(text, trust == Trust::Everything);
    digits_first(text, &mut mentions, &mut lines);
    mentions.sort_by_key(|mention| mention.at.start);
    drop_overlapping(&mut mentions, |mention| &mention.at);
    without_consequences(text, &mut mentions);
    let (in_words, unread) = in_words(text, &mentions, &mut lines);
    mentions.extend(in_words);
    mentions.sort_by_key(|mention| mention.at.start);
    for mention in &mut mentions {
        mention.other_close = mention.direction.and_then(|_| other_close(text, &mention.at));
    }
    Told { mentions, unread }
}

/// Which lines of a text are known to be about a close.
struct Trusted<'t> {
    trust: Trust,
    near: Near<'t>,
}

impl Trusted<'_> {
    /// Whether the line at a place is.
    fn has(&mut self, at: usize) -> bool {
        match self.trust {
            Trust::Nothing => false,
            Trust::Near => self.near.is_about_websockets(at),
            Trust::Everything => true,
        }
    }
}

/// Whether the text around one Close mentions the other Close, as the Python library websockets puts it.
fn other_close(text: &str, at: &Range<usize>) -> Option<OtherClose> {
    let (before, after) = (text.get(..at.start)?, text.get(at.end..)?);
    if before.ends_with("; then ") {
        Some(OtherClose::Before)
    } else if after.starts_with("; then ") {
        Some(OtherClose::After)
    } else {
        after.starts_with("; no close frame ").then_some(OtherClose::Missing)
    }
}

/// What a text that is known to be about a close says where nothing in it reads like one: a code with
/// words behind it, or words that go with a code.
pub(super) fn alone(text: &str) -> Vec<Mention> {
    match front::any(text).or_else(|| front::wrapped(text)) {
        Some(found) => vec![mention(text, found)],
        None => by_reason(text),
    }
}

/// The codes that go with a text by which software is known, or a failed handshake.
fn by_reason(text: &str) -> Vec<Mention> {
    let reason = text.trim().trim_matches(['"', '\'', '`']);
    if !reason.contains(char::is_alphabetic) {
        return Vec::new();
    }
    let mut codes = Vec::new();
    for print in FINGERPRINTS.iter().filter(|print| print.fits(reason)) {
        if !codes.contains(&print.seen.code()) {
            codes.push(print.seen.code());
        }
    }
    if codes.is_empty() && failed(reason) {
        codes.push(Missing::Close.code());
    }
    let found = |code| {
        let reason = Some(near(reason).to_owned());
        let said = Said { code: Some(code), reason, ..Said::default() };
        let start = text.len() - text.trim_start().len();
        Found { said, direction: None, at: start..text.trim_end().len() }
    };
    codes.into_iter().map(|code| mention(text, found(code))).collect()
}

/// What is written in a known shape. Of two that overlap, the one that begins first counts, then
/// the one that is first in the table.
fn in_shapes(text: &str, is_trusted: bool) -> Vec<Mention> {
    let mut near = Near::new(text);
    let mut found = shapes::find(text);
    found.retain(|(_, shape, found)| {
        let Found { said, at, .. } = found;
        // A number below 1000 may belong to any protocol.
        let is_number = |code: CloseCode| code.get() < 1000 && said.proves.is_none();
        let needs_context = shape.meaning.needs_context || said.code.is_some_and(is_number);
        !needs_context || is_trusted || near.is_about_websockets(at.start)
    });
    let mut fields = Fields { text, is_trusted, last: None };
    found.retain(|(.., found)| !fields.decide(found));
    drop_overlapping(&mut found, |(_, _, found)| &found.at);
    let next: Vec<_> = found.iter().skip(1).map(|(_, _, found)| found.at.start).collect();
    let next = next.into_iter().chain([text.len()]);
    let whole =
        |((writer, _, found), next)| in_shape(text, writer, whole_message(text, found, next));
    found.into_iter().zip(next).map(whole).collect()
}

/// The fields of lines, which say more than the texts in them: a reason may be any text.
struct Fields<'t> {
    text: &'t str,
    is_trusted: bool,
    last: Option<LineFields>,
}

/// Those of a line with texts in it.
struct LineFields {
    line: Range<usize>,
    /// Where the reasons are, and where all texts are.
    reasons: Vec<Range<usize>>,
    texts: Vec<Range<usize>>,
    /// The code beside them.
    code: Option<CloseCode>,
}

impl Fields<'_> {
    /// Whether what was found is a text in a field, and another field decides: it stands in the reason of
    /// a Close with a code, or in a message beside another code.
    fn decide(&mut self, found: &Found) -> bool {
        let at = found.at.start;
        if !self.last.as_ref().is_some_and(|last| last.line.contains(&at)) {
            self.last = Some(self.fields(line_at(self.text, at)));
        }
        let Some(LineFields { line, reasons, texts, code: Some(code) }) = &self.last else {
            return false;
        };
        let is_in =
            |texts: &[Range<usize>]| texts.iter().any(|text| text.contains(&(at - line.start)));
        // What is only reported locally comes with the text of the error.
        let is_sent = !code.is_reported_locally();
        let is_other = found.said.written.is_some() && found.said.code != Some(*code);
        is_in(reasons) && (is_sent || is_other) || is_in(texts) && is_other
    }

    fn fields(&self, line: Range<usize>) -> LineFields {
        let own = self.text.get(line.clone()).unwrap_or_default();
        let (reasons, texts) = (rest::reasons_in(own), rest::texts_in(own));
        let found =
            if texts.is_empty() { None } else { words::outside(own, self.is_trusted, &texts) };
        let said = found.map(|found| found.said).filter(|said| said.proves.is_none());
        LineFields { line, reasons, texts, code: said.and_then(|said| said.code) }
    }
}

/// The most bytes of a text that are shown as what was used of it: the reason in it is cut, too.
const MOST_USED: usize = 900;

/// The same with the rest of the message that only proves something, up to whatever comes `next`: the
/// whole of it is the text of the error.
fn whole_message(text: &str, mut found: Found, next: usize) -> Found {
    let used = text.get(found.at.clone()).unwrap_or_default();
    // Of several lines each is used.
    if !used.contains('\n') {
        found.at.end = found.at.start + at_most(used, MOST_USED).len();
    }
    if found.said.proves.is_some() && found.said.reason.is_none() {
        let room = next.saturating_sub(found.at.end);
        let rest = text.get(found.at.end..).unwrap_or_default();
        found.at.end += rest::message(rest).min(room);
    }
    found
}

/// Leaves out what overlaps something before it; all of it is in the order of the text.
fn drop_overlapping<T>(all: &mut Vec<T>, at: impl Fn(&T) -> &Range<usize>) {
    let mut end = 0;
    all.retain(|one| {
        let at = at(one);
        let is_new = at.start >= end;
        end = if is_new { at.end } else { end };
        is_new
    });
}

/// What a line says in a shape of this writer. Where its words are also the reason of a Close, either
/// side may have written them down, unless they are those of an error.
fn in_shape(text: &str, writer: &Writer, found: Found) -> Mention {
    let mention = Mention {
        library: writer.library,
        writer: Some(writer.software.name),
        seen_by: writer.seen_by,
        ..mention(text, found)
    };
    let used = text.get(mention.at.clone()).unwrap_or_default();
    let place = |print: &Fingerprint| {
        // The text of an error that shows as 1006 is never a reason.
        let is_reason = print.seen != Seen::Local(Missing::Close.code());
        let is_one = is_reason && mention.code == Some(print.seen.code());
        let at = is_one
            .then(|| print.find(used, true).or_else(|| print.fits(used).then_some(0..used.len())));
        at.flatten()
    };
    if mention.proves.is_none() || mention.reason.is_some() {
        return mention;
    }
    let known = FINGERPRINTS.iter().find_map(|print| Some((print, place(print)?)));
    let Some((print, at)) = known else { return mention };
    let before = text.get(..mention.at.start).unwrap_or_default();
    let is_error = matches!(print.seen, Seen::Local(_))
        || at.start > 0
        || ["Error: ", "Exception: ", "error: "].iter().any(|end| before.ends_with(end));
    let reason = used.get(at).map(str::to_owned);
    if is_error {
        return Mention { reason, ..mention };
    }
    Mention { reason, direction: None, library: None, writer: None, seen_by: None, ..mention }
}

/// Puts what a line says in digits in the place of a text next to them that only proves something:
/// that text is then a part of the close, usually its reason.
fn digits_first(text: &str, mentions: &mut [Mention], trusted: &mut Trusted<'_>) {
    // A line is read once, however many mentions it has.
    let mut last: Option<(Range<usize>, Option<Found>)> = None;
    for mention in mentions {
        if mention.code.is_none() || mention.proves.is_none() || mention.written.is_some() {
            continue;
        }
        if !last.as_ref().is_some_and(|(line, _)| line.contains(&mention.at.start)) {
            let line = line_at(text, mention.at.start);
            let is_trusted = trusted.has(line.start);
            let found = words::read(text.get(line.clone()).unwrap_or_default(), is_trusted);
            last = Some((line, found));
        }
        let Some((line, Some(found))) = &last else { continue };
        let at = line.start + found.at.start..line.start + found.at.end;
        let is_apart = at.start < mention.at.start || mention.at.end <= at.start;
        if is_apart && found.said.proves.is_none() {
            let digits = self::mention(text, Found { at, ..found.clone() });
            *mention = with_writer(digits, mention);
        }
    }
}

/// A close in digits, whose line also has a text that software writes. A code that is never sent was
/// reported by whoever wrote that text, so it keeps the writer and what the text proves.
fn with_writer(digits: Mention, text: &Mention) -> Mention {
    let is_reported = digits.code.is_some_and(CloseCode::is_reported_locally);
    if !is_reported || digits.code != text.code {
        return digits;
    }
    Mention {
        library: text.library,
        writer: text.writer,
        seen_by: text.seen_by,
        proves: text.proves,
        ..digits
    }
}

/// Leaves out the failure of a server's code that only followed from a close: the close comes after it
/// in the same traceback.
fn without_consequences(text: &str, mentions: &mut Vec<Mention>) {
    let is_failure = |mention: &Mention| mention.proves == Some(Proof::HandlerFailed);
    let is_consequence = |pair: &[Mention]| {
        let [one, next] = pair else { return false };
        let between = text.get(one.at.end..next.at.start).unwrap_or_default();
        // The first and the last line are those of the mentions.
        let lines = between.split('\n').skip(1);
        let count = lines.clone().count();
        is_failure(one)
            && !is_failure(next)
            && count > 0
            && lines.take(count - 1).all(is_of_traceback)
    };
    let dropped: Vec<_> = mentions.windows(2).map(is_consequence).collect();
    let mut dropped = dropped.into_iter();
    mentions.retain(|_| !dropped.next().unwrap_or(false));
}

/// Whether a line is one of a traceback of Python: indented, empty, or between two exceptions.
fn is_of_traceback(line: &str) -> bool {
    let is_between = ["Traceback ", "During handling ", "The above exception "];
    let name = line.split(':').next().unwrap_or_default();
    line.trim().is_empty()
        || line.starts_with([' ', '\t', '|', '+'])
        || is_between.iter().any(|start| line.starts_with(start))
        || !name.contains(char::is_whitespace) && name.contains('.')
}

/// What is said in common words, in objects and on lines that have nothing in a known shape; and the
/// lines that have none, although their words may be those of a close.
fn in_words(
    text: &str,
    known: &[Mention],
    trusted: &mut Trusted<'_>,
) -> (Vec<Mention>, Vec<Range<usize>>) {
    let mut in_blocks: Vec<Mention> = Vec::new();
    let mut blocks = blocks(text);
    for block in &blocks {
        if !overlaps(block, known) && !overlaps(block, &in_blocks) {
            in_blocks.extend(in_common_words(text, block, trusted.has(block.start)));
        }
    }
    blocks.sort_by_key(|block| block.start);
    let mut blocks = blocks.into_iter().peekable();
    let (mut start, mut block_end) = (0, 0);
    let (mut on_lines, mut unread) = (Vec::new(), Vec::new());
    for line in text.split_inclusive('\n') {
        let at = start..start + line.len();
        start = at.end;
        while let Some(block) = blocks.next_if(|block| block.start <= at.start) {
            block_end = block_end.max(block.end);
        }
        if !trigger::may_tell(line) || overlaps(&at, known) || overlaps(&at, &in_blocks) {
            continue;
        }
        // A line of an object says less than the object, which was read as a whole.
        match in_common_words(text, &at, block_end <= at.start && trusted.has(at.start)) {
            Some(mention) => on_lines.push(mention),
            None => unread.push(at),
        }
    }
    in_blocks.extend(on_lines);
    (in_blocks, unread)
}

/// Whether a part of a text overlaps one of these, which are in order and apart from each other.
fn overlaps(at: &Range<usize>, others: &[Mention]) -> bool {
    let next = others.partition_point(|other| other.at.end <= at.start);
    others.get(next).is_some_and(|other| other.at.start < at.end)
}

/// What a line or an object says in common words.
fn in_common_words(text: &str, at: &Range<usize>, is_trusted: bool) -> Option<Mention> {
    let line = text.get(at.clone())?;
    let found = front::named(line).or_else(|| words::read(line, is_trusted));
    let found = found.or_else(|| fingerprint(line))?;
    // The third argument of its onClose.
    let library = rest::remote(line).and(Some("java-websocket")).and_then(table::library);
    let at = at.start + found.at.start..at.start + found.at.end;
    Some(Mention {
        library: library.map(|library| library.id),
        writer: library.map(|library| library.name),
        ..mention(text, Found { at, ..found })
    })
}

/// The close whose reason or error text is in a line without its code.
fn fingerprint(line: &str) -> Option<Found> {
    let is_about_websockets = LazyCell::new(|| are_about_websockets(line));
    trigger::fingerprints(line).find_map(|print| {
        let at = print.find(line, *is_about_websockets)?;
        let reason = line.get(at.clone()).map(str::to_owned);
        let said = Said { code: Some(print.seen.code()), reason, ..Said::default() };
        Some(Found { said, direction: None, at })
    })
}

/// What was found in a text, by whomever it is written.
fn mention(text: &str, Found { said, direction, at }: Found) -> Mention {
    let used = text.get(at.clone()).unwrap_or_default();
    // The text of a Close may say anything; with these codes clients report a handshake that failed.
    let is_reported = |code: CloseCode| matches!(code.get(), 1002 | 1006);
    let may_fail = said.written.is_none() || said.code.is_some_and(is_reported);
    let http_status = said.http_status.or_else(|| if may_fail { refused_with(used) } else { None });
    let outcome = said.proves.map(Proof::outcome);
    let has_not_opened = said.proves.is_some_and(Proof::never_opened);
    Mention {
        code: said.code.filter(|_| outcome != Some(Outcome::CallRefused)),
        name: said.name,
        written: said.written,
        reason: said.reason,
        direction,
        other_close: None,
        was_clean: said.was_clean,
        library: None,
        writer: None,
        seen_by: None,
        never_opened: said.http_status.is_some() || has_not_opened || may_fail && failed(used),
        proves: said.proves,
        http_status,
        at,
    }
}
