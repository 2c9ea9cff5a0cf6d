//! The payload of a Close (RFC 6455 5.5.1): a code, then a reason.

use std::borrow::Cow;
use std::ops::Range;

use super::finding::finding;
use super::rule::{
    BOM_IN_REASON, CODE_FROM_WRONG_SIDE, INVALID_UTF8, NUL_IN_REASON, ONE_BYTE_PAYLOAD,
    RESERVED_CODE, UNASSIGNED_CODE,
};
use super::{Close, Finding, Frame, Role, hex};
use crate::{Class, CloseCode, table};

/// Code and reason out of the payload, and what is wrong with them.
pub(super) fn read_close(frame: &mut Frame<'_>) {
    let truncated = frame.is_truncated();
    let start = frame.payload_at.start;
    let (code, reason) = match &frame.payload {
        Cow::Borrowed(bytes) => split_payload(bytes, Cow::Borrowed),
        Cow::Owned(bytes) => split_payload(bytes, |reason| Cow::Owned(reason.to_vec())),
    };
    if let Some(code) = code {
        check_code(code, frame.sender(), start..start + 2, &mut frame.findings);
    } else if frame.payload.len() == 1 && !truncated {
        let message = "a payload of one byte: half a code".to_owned();
        frame.findings.push(finding(&ONE_BYTE_PAYLOAD, start..start + 1, message));
    }
    check_reason(&reason, start + 2, truncated, &mut frame.findings);
    frame.close = Some(Close { code, reason_bytes: reason });
}

fn split_payload<'p, 'a>(
    payload: &'p [u8],
    own: impl Fn(&'p [u8]) -> Cow<'a, [u8]>,
) -> (Option<CloseCode>, Cow<'a, [u8]>) {
    match payload.split_first_chunk() {
        Some((&code, reason)) => (Some(CloseCode::from_be_bytes(code)), own(reason)),
        None => (None, Cow::Borrowed(&[])),
    }
}

fn check_code(
    code: CloseCode,
    sender: Option<Role>,
    at: Range<usize>,
    findings: &mut Vec<Finding>,
) {
    let name = || table::row(code).name;
    let (rule, message) = if code.is_reported_locally() {
        (
            &RESERVED_CODE,
            format!("{code} {} is only reported locally and must never be sent", name()),
        )
    } else if code.is_reserved() {
        (&RESERVED_CODE, format!("{code} is reserved"))
    } else if !code.may_be_sent() {
        let message = match code.class() {
            Class::Unused => format!("{code} is below 1000, where no code is used"),
            Class::Outside => format!("{code} is over 4999, outside the protocol"),
            _ => format!("{code} is not assigned"),
        };
        (&UNASSIGNED_CODE, message)
    } else if let Some(sender) = sender.filter(|sender| is_for_the_other(code, *sender)) {
        (&CODE_FROM_WRONG_SIDE, format!("{code} {} is not for a {} to send", name(), sender.name()))
    } else {
        return;
    };
    findings.push(Finding { code: Some(code), ..finding(rule, at, message) });
}

/// Whether only the other side may send a code.
fn is_for_the_other(code: CloseCode, sender: Role) -> bool {
    let allowed = table::row(code).sent_by.text;
    matches!(
        (allowed, sender),
        (table::Sender::Client, Role::Server) | (table::Sender::Server, Role::Client)
    )
}

/// What is wrong with a reason, and what is lawful in it, but not kept or not shown everywhere.
/// `start` is where it begins.
fn check_reason(reason: &[u8], start: usize, truncated: bool, findings: &mut Vec<Finding>) {
    if reason.starts_with(BYTE_ORDER_MARK) {
        let at = start..start + BYTE_ORDER_MARK.len();
        let message = "the reason begins with a byte order mark".to_owned();
        findings.push(finding(&BOM_IN_REASON, at, message));
    }
    let nuls = reason.iter().enumerate().filter(|(_, byte)| **byte == 0);
    // Without an early exit, many bytes are checked at a time.
    let has_nul = reason.iter().fold(u8::MAX, |least, byte| least.min(*byte)) == 0;
    if has_nul && let Some((first, more)) = first_and_more(nuls.map(|(at, _)| at..at + 1)) {
        let message = format!("the reason has a NUL at its byte {}{more}", first.start);
        findings.push(finding(&NUL_IN_REASON, start + first.start..start + first.end, message));
    }
    // Most reasons are ASCII, and that is quick to tell.
    if !reason.is_ascii()
        && let Some((first, more)) = first_and_more(not_utf8(reason, truncated))
    {
        let hex = hex(reason.get(first.clone()).unwrap_or_default(), " ");
        let message = format!("the reason is not UTF-8: {hex} at its byte {}{more}", first.start);
        findings.push(finding(&INVALID_UTF8, start + first.start..start + first.end, message));
    }
}

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The first of some places, and how many more there are in words.
fn first_and_more(
    mut places: impl Iterator<Item = Range<usize>>,
) -> Option<(Range<usize>, String)> {
    let first = places.next()?;
    let (mut more, mut last) = (0_usize, 0);
    for place in places {
        (more, last) = (more + 1, place.start);
    }
    let words = match more {
        0 => String::new(),
        1 => format!(", and one more at its byte {last}"),
        _ => format!(", and {more} more, the last at its byte {last}"),
    };
    Some((first, words))
}

/// The bytes that are not UTF-8, each run as long as a decoder would replace by one character. At
/// the end of a reason that was cut short, half a character is no fault.
fn not_utf8(reason: &[u8], truncated: bool) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    let chunks = reason.utf8_chunks().map(move |chunk| {
        let start = end + chunk.valid().len();
        end = start + chunk.invalid().len();
        (start..end, chunk.invalid())
    });
    let at_fault = move |(at, bytes): &(Range<usize>, &[u8])| {
        let is_cut = truncated && at.end == reason.len() && is_half_a_character(bytes);
        !at.is_empty() && !is_cut
    };
    chunks.filter(at_fault).map(|(at, _)| at)
}

fn is_half_a_character(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}
