//! The rules that a capture can break: one row a rule, all of them in [`RULES`]. The code that
//! finds a breach knows only the row and the place.

use std::ops::Range;

use crate::CloseCode;

/// A rule of the protocol, or something worth a remark.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// A stable name, kebab-case; it never changes its meaning.
    pub id: &'static str,
    /// How bad a breach is.
    pub severity: Severity,
    /// The section that says so.
    pub section: &'static str,
    /// What that section asks for.
    pub requires: &'static str,
    /// The code that a receiver should answer with, if with any.
    pub answer_with: Option<CloseCode>,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The capture breaks the protocol.
    Violation,
    /// The capture is lawful, but worth a second look.
    Remark,
}

impl Severity {
    /// The value as the command line and its JSON have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Violation => "violation",
            Self::Remark => "remark",
        }
    }
}

/// A rule that a capture breaks, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The bytes that break it, as offsets into the input.
    pub at: Range<usize>,
    /// What is wrong, with the values found.
    pub message: String,
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
}

const PROTOCOL_ERROR: Option<CloseCode> = Some(CloseCode::new(1002));
const INVALID_DATA: Option<CloseCode> = Some(CloseCode::new(1007));

const fn violation(
    id: &'static str,
    section: &'static str,
    answer_with: Option<CloseCode>,
    requires: &'static str,
) -> Rule {
    Rule { id, severity: Severity::Violation, section, requires, answer_with }
}

const fn remark(id: &'static str, section: &'static str, requires: &'static str) -> Rule {
    Rule { id, severity: Severity::Remark, section, requires, answer_with: None }
}

/// A Close payload of one byte.
pub static ONE_BYTE_PAYLOAD: Rule = violation(
    "one-byte-payload",
    "RFC 6455 5.5.1",
    PROTOCOL_ERROR,
    "a Close payload is empty or begins with a code of two bytes",
);
/// A code that the protocol keeps back.
pub static RESERVED_CODE: Rule = violation(
    "reserved-code",
    "RFC 6455 7.4.1",
    PROTOCOL_ERROR,
    "1004, 1005, 1006 and 1015 are reserved",
);
/// Every other code that no endpoint may send.
pub static UNASSIGNED_CODE: Rule = violation(
    "unassigned-code",
    "RFC 6455 7.4.2",
    PROTOCOL_ERROR,
    "a code is an assigned one of 1000-2999, or one of 3000-4999",
);
/// A reason that is not UTF-8.
pub static INVALID_UTF8: Rule =
    violation("invalid-utf8", "RFC 6455 5.5.1", INVALID_DATA, "the reason is UTF-8");
/// A control frame with more than 125 bytes of payload.
pub static PAYLOAD_TOO_LONG: Rule = violation(
    "payload-too-long",
    "RFC 6455 5.5",
    PROTOCOL_ERROR,
    "the payload of a control frame has at most 125 bytes, so a reason at most 123",
);
/// A control frame with FIN 0.
pub static FRAGMENTED_CONTROL_FRAME: Rule = violation(
    "fragmented-control-frame",
    "RFC 6455 5.5",
    PROTOCOL_ERROR,
    "a control frame is not fragmented: its FIN bit is 1",
);
/// A reserved bit that nothing gives a meaning.
pub static RSV_BIT_SET: Rule = violation(
    "rsv-bit-set",
    "RFC 6455 5.2",
    PROTOCOL_ERROR,
    "RSV1 to RSV3 are 0 unless an extension gives them a meaning; on a control frame \
     permessage-deflate gives RSV1 none (RFC 7692 6)",
);
/// RSV1 on a message: lawful if compression was negotiated.
pub static MAYBE_COMPRESSED: Rule = remark(
    "maybe-compressed",
    "RFC 7692 6",
    "RSV1 on a message is lawful only where permessage-deflate was negotiated",
);
/// An opcode that the protocol keeps for later.
pub static RESERVED_OPCODE: Rule = violation(
    "reserved-opcode",
    "RFC 6455 5.2",
    PROTOCOL_ERROR,
    "opcodes 3-7 and b-f are reserved",
);
/// A payload length in more bytes than it needs.
pub static NON_MINIMAL_LENGTH: Rule = violation(
    "non-minimal-length",
    "RFC 6455 5.2",
    PROTOCOL_ERROR,
    "the payload length takes the fewest bytes that can hold it",
);
/// A 64-bit payload length with its top bit set.
pub static LENGTH_MSB_SET: Rule = violation(
    "length-msb-set",
    "RFC 6455 5.2",
    PROTOCOL_ERROR,
    "the most significant bit of a 64-bit length is 0",
);
/// A frame whose end is missing.
pub static TRUNCATED: Rule = violation(
    "truncated",
    "RFC 6455 5.2",
    None,
    "a frame has all its bytes; of one that TCP cut short the receiver reports 1006",
);
/// A capture without a Close frame.
pub static NOT_A_CLOSE_FRAME: Rule =
    remark("not-a-close-frame", "RFC 6455 5.5.1", "a Close frame has the opcode 8");
/// Bytes behind a Close frame.
pub static DATA_AFTER_CLOSE: Rule = violation(
    "data-after-close",
    "RFC 6455 5.5.1",
    None,
    "an endpoint sends no data frames after its Close; a receiver ignores what comes",
);
/// A code that is meant for the other side to send.
pub static CODE_FROM_WRONG_SIDE: Rule = remark(
    "code-from-wrong-side",
    "RFC 6455 7.4.1, IANA registry, hybi mail msg09649",
    "1010 is for clients (RFC 6455), 1012 and 1013 are for services (mail), 1014 is for gateways \
     (registry); nearly every receiver takes them from either side",
);

/// Every rule.
pub static RULES: &[&Rule] = &[
    &ONE_BYTE_PAYLOAD,
    &RESERVED_CODE,
    &UNASSIGNED_CODE,
    &INVALID_UTF8,
    &PAYLOAD_TOO_LONG,
    &FRAGMENTED_CONTROL_FRAME,
    &RSV_BIT_SET,
    &MAYBE_COMPRESSED,
    &RESERVED_OPCODE,
    &NON_MINIMAL_LENGTH,
    &LENGTH_MSB_SET,
    &TRUNCATED,
    &NOT_A_CLOSE_FRAME,
    &DATA_AFTER_CLOSE,
    &CODE_FROM_WRONG_SIDE,
];
