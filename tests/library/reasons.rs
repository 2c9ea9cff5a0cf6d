//! Reasons, which the other side writes: whatever is in one, it comes out of a line as it went in, and
//! changes neither the code nor the side.

use proptest::prelude::*;
use wsclose::CloseCode;
use wsclose::log::{self, Direction};

/// How a program prints a close with its reason.
struct Template {
    name: &'static str,
    code: u16,
    direction: Option<Direction>,
    print: fn(&str) -> String,
}

const RECEIVED: Option<Direction> = Some(Direction::Received);
const SENT: Option<Direction> = Some(Direction::Sent);

const fn template(
    name: &'static str,
    code: u16,
    direction: Option<Direction>,
    print: fn(&str) -> String,
) -> Template {
    Template { name, code, direction, print }
}

/// As Go's `%q`, Rust's `Debug` and JSON escape what is in it.
fn quoted(reason: &str) -> String {
    format!("\"{}\"", reason.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Python takes the other quote where that needs no escape.
fn repr(reason: &str) -> String {
    let escaped = reason.replace('\\', "\\\\");
    if reason.contains('\'') && !reason.contains('"') {
        format!("\"{escaped}\"")
    } else {
        format!("'{}'", escaped.replace('\'', "\\'"))
    }
}

const TEMPLATES: &[Template] = &[
    template("gorilla", 1008, RECEIVED, |r| {
        format!("websocket: close 1008 (policy violation): {r}")
    }),
    template("gorilla without a name", 4001, RECEIVED, |r| format!("websocket: close 4001: {r}")),
    template("coder", 1011, RECEIVED, |r| {
        format!("received close frame: status = StatusInternalError and reason = {}", quoted(r))
    }),
    template("websockets", 1011, RECEIVED, |r| {
        format!("received 1011 (internal error) {r}; no close frame sent")
    }),
    template("websockets repr", 1011, None, |r| format!("Close(code=1011, reason={})", repr(r))),
    template("websockets log", 4000, SENT, |r| format!("> CLOSE 4000 (private use) {r} [9 bytes]")),
    template("starlette", 1001, None, |r| format!("WebSocketDisconnect: (1001, {})", repr(r))),
    template("tungstenite", 1001, None, |r| {
        format!("Close(Some(CloseFrame {{ code: Away, reason: Utf8Bytes(b{}) }}))", quoted(r))
    }),
    template("actix", 1000, None, |r| {
        format!("CloseReason {{ code: Normal, description: Some({}) }}", quoted(r))
    }),
    template("Chromium", 4004, None, |r| {
        format!(
            "CloseEvent {{isTrusted: true, wasClean: true, code: 4004, reason: '{r}', type: 'close', …}}"
        )
    }),
    template("JSON", 4004, None, |r| {
        format!("ws closed {{\"code\":4004,\"reason\":{},\"wasClean\":true}}", quoted(r))
    }),
    template("words", 1011, None, |r| {
        format!("WebSocket closed with code 1011, reason: {}", quoted(r))
    }),
];

/// What is hard to tell from the line around it.
const TRICKY: &str = r#"([\\"'(){}\[\]:;,=]|code=1002|close 1011|; then sent|received 1008 \(x\)|wasClean: false|1006|Unexpected server response: 401|no close frame received or sent|é|日|[a-z ]){0,12}"#;

/// Whether a reason is told from what stands around it: no blank at its ends, and none of the texts
/// that stand for none.
fn is_plain(reason: &str) -> bool {
    let none = ["null", "nil", "none", "undefined"];
    reason.trim() == reason && !reason.is_empty() && !none.contains(&reason.to_lowercase().as_str())
}

/// Lines of a log around closes: other events of whole lines, and lines that are no events.
const LINES: &[&str] = &[
    "CloseEvent {\n  code: 1006,\n  reason: '',\n  wasClean: false\n}",
    "Error: Unexpected server response: 401\n    at ClientRequest.<anonymous> (websocket.js:960:7)",
    "no close frame received or sent",
    "12:00:01 INFO request done in 1006 ms",
    "{",
    "}",
    "f(",
    "received 1011 (internal error)",
    "reason: 'gone'",
    "{\"code\":1003,\"message\":\"Unknown order\"}",
    "Traceback (most recent call last):",
    "a websocket opened",
    "\u{1b}[31mclosed\u{1b}[0m with",
    "\"",
    "",
];

/// Code, reason and side of each mention.
fn told(text: &str) -> Vec<(Option<CloseCode>, Option<String>, Option<Direction>)> {
    let mentions = log::read(text).into_iter();
    mentions.map(|one| (one.code, one.reason, one.direction)).collect()
}

proptest! {
    #[test]
    fn another_line_takes_nothing_away(
        before in prop::collection::vec(0..TEMPLATES.len(), 0..4),
        after in prop::collection::vec(0..TEMPLATES.len(), 0..4),
        other in prop::sample::select(LINES),
        reason in TRICKY,
    ) {
        let print = |which: &usize| (TEMPLATES[*which].print)(&reason) + "\n";
        let (before, after): (String, String) =
            (before.iter().map(print).collect(), after.iter().map(print).collect());
        let text = format!("{before}{after}");
        let longer = format!("{before}{other}\n{after}");
        let mut told_of_longer = told(&longer).into_iter();
        for one in told(&text) {
            let is_there = told_of_longer.any(|other| other == one);
            prop_assert!(is_there, "{:?} is lost:\n{}\nwith\n{}", one, text, longer);
        }
    }

    #[test]
    fn a_reason_changes_neither_code_nor_side(reason in TRICKY) {
        prop_assume!(is_plain(&reason));
        for Template { name, code, direction, print } in TEMPLATES {
            let line = print(&reason);
            let mentions = log::read(&line);
            prop_assert!(!mentions.is_empty(), "{}: {}", name, line);
            let first = &mentions[0];
            prop_assert_eq!(first.code.map(CloseCode::get), Some(*code), "{}: {}", name, line);
            prop_assert_eq!(first.direction, *direction, "{}: {}", name, line);
            prop_assert_eq!(mentions.len(), 1, "{}: {}", name, line);
            prop_assert_eq!(first.reason.as_deref(), Some(reason.as_str()), "{}: {}", name, line);
        }
    }
}
