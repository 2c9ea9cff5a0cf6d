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

proptest! {
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
