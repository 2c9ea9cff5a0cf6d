//! What is said of a Close, in a few words.

use wsclose::CloseCode;
use wsclose::frame::{Decoded, Frame, Role};

use crate::cli::output::phrase::{push, push_named, push_quoted, standard_name};

/// What the Close says: its code and its reason.
pub(super) fn said(decoded: &Decoded<'_>) -> (String, String) {
    let (mut said, mut reason) = (String::new(), String::new());
    push_said(&mut said, decoded.closing_frame());
    push_reason_said(&mut reason, decoded.closing_frame());
    (said, reason)
}

/// The first half of what the Close says: its code.
pub(super) fn push_said(out: &mut String, frame: Option<&Frame<'_>>) {
    match frame.filter(|frame| frame.close.is_some()) {
        Some(frame) => push_close(out, frame),
        None => out.push_str("No Close frame"),
    }
}

/// The second half: its reason, if it has a code.
pub(super) fn push_reason_said(out: &mut String, frame: Option<&Frame<'_>>) {
    if let Some(frame) = frame.filter(|frame| code(frame).is_some()) {
        out.push_str(", ");
        push_reason(out, frame);
    }
}

const EMPTY_CLOSE: &str = "Close without a code";
const NO_REASON: &str = "no reason";

fn push_close(out: &mut String, frame: &Frame<'_>) {
    match code(frame) {
        Some(code) => {
            out.push_str("Close ");
            match frame.guess().and_then(|guess| guess.code) {
                Some(meant) => {
                    push(out, format_args!("{code} (perhaps {})", standard_name(meant)));
                }
                None => push_named(out, code),
            }
        }
        None if frame.is_truncated() => out.push_str("Close, cut short before its code"),
        None if frame.is_empty_close() => out.push_str(EMPTY_CLOSE),
        None => out.push_str("Close with half a code"),
    }
}

pub(super) fn reason(frame: &Frame<'_>) -> String {
    let mut reason = String::new();
    push_reason(&mut reason, frame);
    reason
}

fn push_reason(out: &mut String, frame: &Frame<'_>) {
    let bytes = frame.close.as_ref().map(|close| &*close.reason_bytes).unwrap_or_default();
    match (bytes, frame.is_truncated()) {
        ([], true) => out.push_str("reason cut short"),
        ([], false) => out.push_str(NO_REASON),
        (_, is_cut) => {
            out.push_str("reason ");
            push_quoted(out, bytes);
            out.push_str(if is_cut { ", cut short" } else { "" });
        }
    }
}

/// Who sent a frame, and whether its MASK bit says so too.
pub(super) fn sender(frame: &Frame<'_>) -> &'static str {
    let masked = frame.header.as_ref().and_then(|header| header.masked);
    match (masked, frame.sender()) {
        (Some(true), Some(Role::Client)) => ", masked, so from the client",
        (Some(false), Some(Role::Server)) => ", not masked, so from the server",
        (Some(true), Some(Role::Server)) => ", masked, though from the server",
        (Some(false), Some(Role::Client)) => ", not masked, though from the client",
        (None, Some(Role::Client)) => ", from the client",
        (None, Some(Role::Server)) => ", from the server",
        (_, None) => "",
    }
}

pub(super) fn code(frame: &Frame<'_>) -> Option<CloseCode> {
    frame.close.as_ref()?.code
}
