//! The payload of a Close (RFC 6455 5.5.1): a code, then a reason.

use std::borrow::Cow;
use std::ops::Range;
use std::str::Utf8Error;

use super::finding::finding;
use super::rule::{
    BOM_IN_REASON, CODE_FROM_WRONG_SIDE, INVALID_UTF8, NUL_IN_REASON, ONE_BYTE_PAYLOAD,
    RESERVED_CODE, UNASSIGNED_CODE,
};
use super::{Close, Finding, Frame, Role};
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
    match std::str::from_utf8(&reason) {
        Ok(text) => check_text(text, start + 2, &mut frame.findings),
        Err(error) => {
            frame.findings.extend(bad_utf8(&reason, error, start + 2, truncated));
        }
    }
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
    let name = table::row(code).name;
    let (rule, message) = if code.is_reported_locally() {
        (&RESERVED_CODE, format!("{code} {name} is only reported locally and never sent"))
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
        (&CODE_FROM_WRONG_SIDE, format!("{code} {name} is not for a {} to send", sender.name()))
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

/// What is lawful in a reason, but not kept or not shown everywhere. `start` is where it begins.
fn check_text(reason: &str, start: usize, findings: &mut Vec<Finding>) {
    if reason.starts_with(BYTE_ORDER_MARK) {
        let at = start..start + BYTE_ORDER_MARK.len_utf8();
        let message = "the reason begins with a byte order mark".to_owned();
        findings.push(finding(&BOM_IN_REASON, at, message));
    }
    if let Some(nul) = reason.find('\0') {
        let message = format!("the reason has a NUL at its byte {nul}");
        findings.push(finding(&NUL_IN_REASON, start + nul..start + nul + 1, message));
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The first bytes of the reason that are not UTF-8. `start` is where the reason begins. At the
/// end of a reason that was cut short, half a character is no fault.
fn bad_utf8(reason: &[u8], error: Utf8Error, start: usize, truncated: bool) -> Option<Finding> {
    let bad = error.valid_up_to();
    let length = match error.error_len() {
        Some(length) => length,
        None if truncated => return None,
        None => reason.len() - bad,
    };
    let bytes = reason.iter().skip(bad).take(length);
    let hex = bytes.map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ");
    let message = format!("the reason is not UTF-8: {hex} at its byte {bad}");
    Some(finding(&INVALID_UTF8, start + bad..start + bad + length, message))
}
