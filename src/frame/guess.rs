//! What may have happened where a Close has a code that may not be sent.
//!
//! A guess needs the whole payload to speak for it; what the number alone gives away is said by
//! [`table::guesses`].

use super::finding::finding;
use super::rule::{
    ALREADY_UNMASKED, ASCII_CODE, BYTE_SWAPPED_CODE, INVALID_UTF8, REASON_WITHOUT_CODE, Rule,
    STILL_MASKED,
};
use super::unmask::{is_likely_text, unmask};
use super::{Close, Finding, Frame};
use crate::CloseCode;
use crate::table::{self, Guess, Likelihood};

/// The fewest bytes that have to repeat before they count as a pattern.
const FEWEST_REPEATED: usize = 8;

/// The fewest bytes that count as a text, whatever they say.
const FEWEST_IN_TEXT: usize = 4;

/// The most codes that are named beside the most likely one.
const MOST_NAMED: usize = 3;

/// What may have happened to the Close in this frame. `wire` is its payload as it stands in the
/// capture. `None` for a Close that may be sent, and where nothing speaks for a guess. A private
/// code before what is no text may be one by accident.
pub(super) fn guess(frame: &Frame<'_>, wire: &[u8]) -> Option<Finding> {
    let close = frame.close.as_ref()?;
    let code = close.code?;
    if code.may_be_sent() {
        let is_private = || table::row(code).registration().is_none();
        let is_no_text = frame.findings.iter().any(|found| found.is(&INVALID_UTF8));
        return if is_no_text && is_private() { still_masked(frame, wire) } else { None };
    }
    let swapped = || byte_swapped(frame, close, code);
    already_unmasked(frame, wire)
        .or_else(|| swapped().filter(|guess| makes_sense(guess, close)))
        .or_else(|| ascii_code(frame))
        .or_else(|| json_code(frame))
        .or_else(|| reason_without_code(frame, code))
        .or_else(|| still_masked(frame, wire))
        .or_else(swapped)
}

/// A guess about the whole payload.
fn about(frame: &Frame<'_>, rule: &'static Rule, message: String) -> Finding {
    finding(rule, frame.payload_at.clone(), message)
}

/// The bytes as they stand are a lawful Close payload, though MASK is 1.
fn already_unmasked(frame: &Frame<'_>, wire: &[u8]) -> Option<Finding> {
    let key = frame.header.as_ref()?.masking_key?;
    let (code, reason) = wire.split_first_chunk()?;
    let code = CloseCode::from_be_bytes(*code);
    let reason = printable(reason).filter(|_| key != [0; 4] && code.may_be_sent())?;
    let message = format!(
        "without the key the payload reads {code} {}: what wrote the capture had unmasked it, and \
         left the MASK bit and the key as they were",
        table::row(code).name
    );
    let text = (!reason.is_empty()).then(|| reason.to_owned());
    Some(Finding { code: Some(code), text, ..about(frame, &ALREADY_UNMASKED, message) })
}

fn byte_swapped(frame: &Frame<'_>, close: &Close<'_>, code: CloseCode) -> Option<Finding> {
    printable(&close.reason_bytes)?;
    // Where the table has a likelier one, such as the header of a frame, it is not that.
    let guess = table::guesses(code).into_iter().next()?;
    let Guess::ByteSwapped(meant) = guess else { return None };
    let start = frame.payload_at.start;
    let [high, low] = meant.to_be_bytes();
    let message = format!(
        "{guess}: the sender wrote {low:02x} {high:02x} (little-endian) instead of {high:02x} \
         {low:02x}"
    );
    let finding = finding(&BYTE_SWAPPED_CODE, start..start + 2, message);
    Some(Finding { code: Some(meant), ..finding })
}

/// Whether a code is registered or stands before a likely reason; else another guess may be better.
fn makes_sense(guess: &Finding, close: &Close<'_>) -> bool {
    let is_registered = |code| table::row(code).registration().is_some();
    guess.code.is_some_and(is_registered) || is_likely_text(&close.reason_bytes)
}

/// Four digits that are a code, and nothing but text behind them.
fn ascii_code(frame: &Frame<'_>) -> Option<Finding> {
    let text = printable(&frame.payload)?;
    let (digits, rest) = text.split_at_checked(4)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number)?;
    let meant = CloseCode::new(number);
    let ends = !rest.starts_with(|c: char| c.is_ascii_digit());
    if !ends || !is_known(meant) {
        return None;
    }
    let [high, low] = meant.to_be_bytes();
    let message = format!(
        "the payload begins with the digits of {meant} {}; the sender should write it as the two \
         bytes {high:02x} {low:02x}",
        table::row(meant).name
    );
    let text = Some(text.to_owned());
    Some(Finding { code: Some(meant), text, ..about(frame, &ASCII_CODE, message) })
}

/// A JSON object with a key that ends in `code`, and a code behind it.
fn json_code(frame: &Frame<'_>) -> Option<Finding> {
    let text = printable(&frame.payload)?;
    let meant = code_of_object(text)?;
    let [high, low] = meant.to_be_bytes();
    let message = format!(
        "the payload is JSON that speaks of {meant} {}; the sender should write the code as the \
         two bytes {high:02x} {low:02x}, and any text behind them",
        table::row(meant).name
    );
    let text = Some(text.to_owned());
    Some(Finding { code: Some(meant), text, ..about(frame, &ASCII_CODE, message) })
}

fn code_of_object(text: &str) -> Option<CloseCode> {
    let object = text.trim_start().strip_prefix('{')?.to_ascii_lowercase();
    let (_, behind) = object.split_once("code\"")?;
    let value = behind.trim_start().strip_prefix(':')?.trim_start();
    let digits = value.strip_prefix('"').unwrap_or(value);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let code = CloseCode::new(digits.get(..end)?.parse().ok()?);
    is_known(code).then_some(code)
}

/// Whether somebody may have meant a code: one that may be sent, or that some send wrongly.
const fn is_known(code: CloseCode) -> bool {
    code.may_be_sent() || code.is_reserved()
}

fn reason_without_code(frame: &Frame<'_>, code: CloseCode) -> Option<Finding> {
    let text = printable(&frame.payload)?;
    let begins_a_text = || {
        table::guesses(code).iter().any(|guess| {
            let is_reason = matches!(guess, Guess::ReasonWithoutCode(_));
            is_reason && guess.likelihood() == Likelihood::Probable
        })
    };
    if text.len() < FEWEST_IN_TEXT && !begins_a_text() {
        return None;
    }
    let message = "the payload is text from its first byte on; the sender should write a code of \
                   two bytes before it";
    let text = Some(text.to_owned());
    Some(Finding { text, ..about(frame, &REASON_WITHOUT_CODE, message.to_owned()) })
}

/// Something that makes sense under a key, or a key over bytes that are all the same.
fn still_masked(frame: &Frame<'_>, wire: &[u8]) -> Option<Finding> {
    let key = frame.header.as_ref().and_then(|header| header.masking_key).unwrap_or_default();
    if key != [0; 4] {
        return None;
    }
    let reason = wire.get(2..)?;
    // What reads well as it stands is not masked.
    if !is_likely_text(reason)
        && let Some(unmasked) = unmask(wire)
    {
        let code = unmasked.code;
        let message = format!(
            "if the code is {code} {}, the masking key is {}{}; the receiver did not unmask the \
             payload, or did so twice",
            table::row(code).name,
            shown_key(unmasked.key),
            also(&unmasked.others)
        );
        let (code, text) = (unmasked.others.is_empty().then_some(code), Some(unmasked.reason));
        return Some(Finding { code, text, ..about(frame, &STILL_MASKED, message) });
    }
    is_periodic(reason).then(|| {
        let message = "behind its first two bytes the payload repeats every 4 bytes, as a masking \
                       key does over bytes that are all the same";
        about(frame, &STILL_MASKED, message.to_owned())
    })
}

/// The codes that fit too: the first few, and how many more.
fn also(codes: &[CloseCode]) -> String {
    let (named, more) = codes.split_at(codes.len().min(MOST_NAMED));
    let mut named: Vec<_> = named.iter().map(ToString::to_string).collect();
    if !more.is_empty() {
        named.push(format!("{} more", more.len()));
    }
    match named.as_slice() {
        [] => String::new(),
        [one] => format!("; {one} fits too"),
        [first @ .., last] => format!("; {} and {last} fit too", first.join(", ")),
    }
}

/// The key as hex, `??` for what is not known of it.
fn shown_key(key: [Option<u8>; 4]) -> String {
    let bytes = key.map(|byte| byte.map_or("??".to_owned(), |byte| format!("{byte:02x}")));
    bytes.join(" ")
}

/// Whether bytes repeat with period 4, but with no shorter one.
fn is_periodic(bytes: &[u8]) -> bool {
    let repeats = |period| bytes.iter().zip(bytes.iter().skip(period)).all(|(a, b)| a == b);
    bytes.len() >= FEWEST_REPEATED && repeats(4) && !repeats(2)
}

/// Text without control characters, but for white space; empty text too.
fn printable(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let is_shown = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    text.chars().all(is_shown).then_some(text)
}
