//! 3000 to 3999, as far as they are registered: first come, first served.

use super::super::row::{
    Advice, FixedBy, HttpLike, Party, Reconnect, Registration, Row, Sender, SentBy, Status,
};
use super::{cause, check, code};
use crate::Source::{Code, Iana, Page, Rfc, Thread};

/// Contact and reference of the three are not in any public copy of the registry that we could
/// read, so they are left out.
const fn registered(meaning: &'static str) -> Status {
    Status::Registered(Registration { meaning, contact: None, reference: None })
}

const SENT_BY: SentBy = SentBy {
    text: Sender::Either,
    practice: Sender::Server,
    note: "applications choose it; a browser script may send it too",
};

const AS_SENT: &str = "the code and the reason as sent, wasClean true";

const LUKA967: crate::Source =
    Page("Luka967's table of close codes", "https://github.com/Luka967/websocket-close-codes");

const LIKE_HTTP: &str = "Luka967's table of close codes, not the registry";

pub(super) const UNAUTHORIZED: Row = Row {
    first: code(3000),
    last: code(3000),
    name: "Unauthorized",
    aliases: &[],
    status: registered("Unauthorized"),
    summary: "the client must authenticate first: its credentials are missing or invalid",
    detail: "That is the registered meaning; in practice an older, different use is more likely.",
    sent_by: SENT_BY,
    close_event: AS_SENT,
    missing: None,
    http: Some(HttpLike { status: 401, said_by: LIKE_HTTP }),
    causes: &[
        cause(
            "Older use",
            "an application used 3000 before it was registered; websocketpp uses it for \
             subprotocol errors.",
            "some applications started to use 3000 before it was registered; in websocketpp it \
             means a subprotocol error.",
            &[
                Code("sockjs 0.3.24 trans-websocket.js"),
                Thread("saltyrtc/saltyrtc-meta#25"),
                Code("websocketpp 4dfe1be close.hpp"),
            ],
        ),
        cause(
            "Login required",
            "credentials are missing, wrong or expired.",
            "the application wants credentials, and they are missing, wrong or expired.",
            &[LUKA967, Thread("miguelgrinberg/simple-websocket#42")],
        ),
    ],
    checks: &[
        check("Read the reason text, and find out which framework the server runs."),
        check("Check the client's token or session."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client],
        note: "the client, by its credentials, if the code is meant as registered",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterChange,
        delay: None,
        note: "with new credentials; Centrifugo's clients reconnect on 3000-3499",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Iana, LUKA967, Rfc(6455, "7.4.2")],
};

pub(super) const FORBIDDEN: Row = Row {
    first: code(3003),
    last: code(3003),
    name: "Forbidden",
    aliases: &[],
    status: registered("Forbidden"),
    summary: "the peer is authenticated, but not allowed to do this",
    detail: "That is the registered meaning; applications also use the number in their own way.",
    sent_by: SENT_BY,
    close_event: AS_SENT,
    missing: None,
    http: Some(HttpLike { status: 403, said_by: LIKE_HTTP }),
    causes: &[cause(
        "Permission missing",
        "the credentials are fine, but they do not allow this.",
        "the credentials are valid, but they do not give the peer the right to do this.",
        &[LUKA967],
    )],
    checks: &[
        check("Read the reason text, and find out which framework the server runs."),
        check("Check the account's permissions."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server],
        note: "whoever grants the permission",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::No,
        delay: None,
        note: "not until the permission is granted",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Iana, LUKA967, Rfc(6455, "7.4.2")],
};

pub(super) const TIMEOUT: Row = Row {
    first: code(3008),
    last: code(3008),
    name: "Timeout",
    aliases: &["Time Out"],
    status: registered("Timeout"),
    summary: "the peer took too long to answer",
    detail: "That is the registered meaning; applications also use the number in their own way.",
    sent_by: SENT_BY,
    close_event: AS_SENT,
    missing: None,
    http: Some(HttpLike { status: 408, said_by: LIKE_HTTP }),
    causes: &[cause(
        "Too slow",
        "the peer did not log in or answer within the time that the application allows.",
        "the application sets a time limit for logging in or answering, and the peer missed it.",
        &[LUKA967],
    )],
    checks: &[
        check("Read the reason text, and find out which framework the server runs."),
        check("Was the client busy, or its network slow?"),
        check("Check the limit that the server sets."),
    ],
    fixed_by: FixedBy {
        who: &[Party::Client, Party::Server],
        note: "the client's speed or network, or the server's limit",
        when: &[],
    },
    reconnect: Reconnect {
        advice: Advice::AfterBackoff,
        delay: None,
        note: "",
        if_never_opened: "",
    },
    errata: &[],
    sources: &[Iana, LUKA967, Rfc(6455, "7.4.2")],
};
