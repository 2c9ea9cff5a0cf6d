//! The rows themselves: RFC 6455, the IANA registry, and what lies around them.
//!
//! To correct a fact, find its row by name below and edit it in the file it comes from.

mod applications;
mod protocol;
mod ranges;

use super::row::{Asks, Cause, Check, Circumstance, Registration, Row, Status};
use crate::{CloseCode, Source};
use {applications as app, protocol as rfc};

/// Every number from 0 to 65535, in order, without gap or overlap.
pub(super) static ROWS: [Row; 26] = [
    ranges::UNUSED,
    rfc::NORMAL_CLOSURE,
    rfc::GOING_AWAY,
    rfc::PROTOCOL_ERROR,
    rfc::UNSUPPORTED_DATA,
    rfc::RESERVED,
    rfc::NO_STATUS_RCVD,
    rfc::ABNORMAL_CLOSURE,
    rfc::INVALID_FRAME_PAYLOAD_DATA,
    rfc::POLICY_VIOLATION,
    rfc::MESSAGE_TOO_BIG,
    rfc::MANDATORY_EXT,
    rfc::INTERNAL_ERROR,
    rfc::SERVICE_RESTART,
    rfc::TRY_AGAIN_LATER,
    rfc::BAD_GATEWAY,
    rfc::TLS_HANDSHAKE,
    ranges::PROTOCOL_UNASSIGNED,
    app::UNAUTHORIZED,
    ranges::application_unassigned(3001, 3002),
    app::FORBIDDEN,
    ranges::application_unassigned(3004, 3007),
    app::TIMEOUT,
    ranges::application_unassigned(3009, 3999),
    ranges::PRIVATE_USE,
    ranges::OUTSIDE,
];

/// An entry of the registry that names RFC 6455.
const fn rfc6455(meaning: &'static str) -> Status {
    Status::Registered(Registration {
        meaning,
        contact: Some("IESG_HYBI"),
        reference: Some("RFC6455"),
    })
}

const fn code(number: u16) -> CloseCode {
    CloseCode::new(number)
}

const fn check(text: &'static str) -> Check {
    Check { text, asks: None }
}

/// A check that asks which side sent the code.
const fn side(text: &'static str) -> Check {
    Check { text, asks: Some(Asks::Side) }
}

/// A check that asks whether the connection was ever open.
const fn opened(text: &'static str) -> Check {
    Check { text, asks: Some(Asks::Opened) }
}

/// A check that asks how long the connection lived.
const fn lifetime(text: &'static str) -> Check {
    Check { text, asks: Some(Asks::Lifetime) }
}

const fn cause(
    key: &'static str,
    short: &'static str,
    text: &'static str,
    sources: &'static [Source],
) -> Cause {
    Cause { when: None, key, short, text, sources, only: None }
}

const fn cause_when(
    when: Circumstance,
    key: &'static str,
    short: &'static str,
    text: &'static str,
    sources: &'static [Source],
) -> Cause {
    Cause { when: Some(when), ..cause(key, short, text, sources) }
}

/// A cause that can lead only to some codes of its row.
const fn cause_only(
    only: fn(CloseCode) -> bool,
    key: &'static str,
    short: &'static str,
    text: &'static str,
    sources: &'static [Source],
) -> Cause {
    Cause { only: Some(only), ..cause(key, short, text, sources) }
}
