//! What lies between the registered codes: numbers with one answer for the whole run.

use super::super::http::http_plus_4000;
use super::super::row::{
    Advice, Cause, Check, FixedBy, Party, Reconnect, Row, Sender, SentBy, Status,
};
use super::{cause, cause_only, check, code};
use crate::Source::{Code, Iana, Rfc, Thread, Whatwg};

const NEVER_SENT: SentBy =
    SentBy { text: Sender::Nobody, practice: Sender::Nobody, note: "no endpoint may, but some do" };

const BY_AGREEMENT: SentBy = SentBy {
    text: Sender::Either,
    practice: Sender::Either,
    note: "applications and libraries, by agreement",
};

const AS_SENT: &str = "the code and the reason as sent, wasClean true";

const REFUSED: &str = "1006 if the browser rejects the frame; Chromium 156 accepts every code \
                       except 1005, 1006 and 1015, and Firefox 153 accepts every code";

const PICKED: Cause = cause(
    "Number picked by hand",
    "the sender uses a number that is not free; 4000-4999 are.",
    "the sender uses a made-up number; only 4000-4999 are free to use.",
    &[Rfc(6455, "7.4.2")],
);
const MALFORMED: Cause = cause(
    "Bug in the sender",
    "it wrote the code in the wrong byte order, as text, or left it out before the reason.",
    "it writes the close code in the wrong byte order, writes it as text, or sends a reason \
     without a code before it.",
    &[Thread("axmolengine/axmol#2889"), Thread("websockets/ws#1916")],
);
const OTHER_STATUS: Cause = cause_only(
    |code| matches!(code.get(), 100..=599),
    "Another protocol's status",
    "the sender put an HTTP status or the like into the Close frame.",
    "the sender put a status that is not a close code, such as an HTTP status, into the Close \
     frame.",
    &[Thread("saljam/webwormhole#52"), Thread("TooTallNate/Java-WebSocket#925")],
);
const STILL_MASKED: Cause = cause(
    "Masking",
    "the payload was not unmasked, or unmasked twice: the number looks random and the reason is \
     garbage.",
    "the payload was not unmasked, or was unmasked twice, so the number looks random and the \
     reason is garbage.",
    &[Thread("c410-f3r/wtx#405")],
);

/// How numbers get into a Close frame that nobody may send.
const MISTAKES: &[Cause] = &[PICKED, MALFORMED, STILL_MASKED];

const MISTAKE_CHECKS: &[Check] = &[
    check("Decode the raw bytes of the Close frame with `wsclose decode`."),
    check("What did the receiver answer? Most answer with 1002, which hides this number."),
];

const SENDER_FIXES: FixedBy = FixedBy {
    who: &[Party::Client, Party::Server],
    note: "the side that sends the number, or the one that shows it if it misread the bytes; \
           until then the other side has to handle the error",
    when: &[],
};

const RETRY: Reconnect = Reconnect {
    advice: Advice::AfterBackoff,
    delay: None,
    note: "but expect the same until the sender is fixed",
    if_never_opened: "",
};

/// The first of the rows that nobody may send; the others differ in what is said of them.
pub(super) const UNUSED: Row = Row {
    first: code(0),
    last: code(999),
    name: "Unused",
    aliases: &[],
    status: Status::Undefined,
    summary: "the protocol does not use this number, and no endpoint may send it",
    detail: "",
    sent_by: NEVER_SENT,
    close_event: REFUSED,
    missing: None,
    http: None,
    causes: &[PICKED, MALFORMED, OTHER_STATUS, STILL_MASKED],
    checks: MISTAKE_CHECKS,
    fixed_by: SENDER_FIXES,
    reconnect: RETRY,
    errata: &[],
    sources: &[Rfc(6455, "7.4.2")],
};

pub(super) const PROTOCOL_UNASSIGNED: Row = Row {
    first: code(1016),
    last: code(2999),
    name: "Unassigned",
    status: Status::Unassigned,
    summary: "reserved for extensions and future versions; nobody may send it yet",
    detail: "A negotiated extension may define such a code in a public specification.",
    sources: &[Rfc(6455, "7.4.2"), Iana],
    causes: MISTAKES,
    ..UNUSED
};

const UNREGISTERED: &[Cause] = &[cause(
    "Unregistered use",
    "a library or application took the number without registering it.",
    "a library or application started using the number but never registered it.",
    &[
        Code("centrifuge 1d8f99f disconnect.go"),
        Thread("saltyrtc/saltyrtc-meta#25"),
        Code("Twilio Video JS twilioconnection.js"),
    ],
)];

const UNREGISTERED_CHECKS: &[Check] =
    &[check("Read the reason text, and the documentation of the server's framework.")];

/// A run of 3000-3999 that nobody has registered.
pub(super) const fn application_unassigned(first: u16, last: u16) -> Row {
    Row {
        first: code(first),
        last: code(last),
        name: "Unassigned",
        aliases: &[],
        status: Status::Unassigned,
        summary: "not registered, but libraries and applications may use it, or register it",
        detail: "Its meaning is up to whoever sends it.",
        sent_by: BY_AGREEMENT,
        close_event: AS_SENT,
        missing: None,
        http: None,
        causes: UNREGISTERED,
        checks: UNREGISTERED_CHECKS,
        fixed_by: FixedBy {
            who: &[Party::Client, Party::Server],
            note: "either side, depending on the meaning",
            when: &[],
        },
        reconnect: Reconnect {
            advice: Advice::AfterBackoff,
            delay: None,
            note: "the application's documentation has the last word; Centrifugo's clients \
                   reconnect on 3000-3499 and stop on 3500-3999",
            if_never_opened: "",
        },
        errata: &[],
        sources: &[Rfc(6455, "7.4.2"), Iana],
    }
}

pub(super) const PRIVATE_USE: Row = Row {
    first: code(4000),
    last: code(4999),
    name: "Private Use",
    aliases: &["Reserved for Private Use", "Application"],
    status: Status::PrivateUse,
    summary: "application-defined: every service gives it its own meaning",
    detail: "IANA reserves the range for private use, so nobody can register a number in it.",
    sent_by: BY_AGREEMENT,
    close_event: AS_SENT,
    missing: None,
    http: None,
    causes: &[
        cause(
            "Closed on purpose",
            "the application says why by its own list of codes.",
            "the application ended the connection itself and says why with a code from its own \
             list.",
            &[Rfc(6455, "7.4.2")],
        ),
        cause_only(
            |code| http_plus_4000(code).is_some(),
            "HTTP status plus 4000",
            "a common convention: 4401 for 401, 4403 for 403, 4404 for 404.",
            "a common convention is to send the HTTP status in this form: 4401 for 401, 4403 for \
             403, and 4404 for 404.",
            &[Thread("webex/webex-js-sdk#492"), Thread("NousResearch/hermes-agent#88607")],
        ),
    ],
    checks: &[check("Read the reason text, and the documentation of the service.")],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server],
        note: "either side, depending on the meaning",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: None,
        note: "the application's documentation has the last word",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Rfc(6455, "7.4.2"), Iana],
};

pub(super) const OUTSIDE: Row = Row {
    first: code(5000),
    last: code(65535),
    name: "Outside the protocol",
    status: Status::Undefined,
    summary: "it fits into 16 bits, but it is above 4999 and no endpoint may send it",
    detail: "Most receivers reject it with 1002; Boost.Beast, Netty, aiohttp, java.net.http, \
             Chromium 156, Firefox 153 and others accept it. RFC 6455 does not mention these \
             numbers, and the registry ends at 4999.",
    sources: &[Rfc(6455, "7.4.2"), Rfc(6455, "11.7"), Whatwg("dom-websocket-close")],
    causes: MISTAKES,
    ..UNUSED
};
