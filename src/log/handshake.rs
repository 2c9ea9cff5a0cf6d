//! Texts that say of a connection that its handshake failed: there never was one.

use super::scan::Scan;

/// What browsers and libraries write only then.
const TEXTS: [&str; 8] = [
    "Error during WebSocket handshake",
    "Error in connection establishment",
    "establish a connection to the server at ws",
    "closed before the connection is established",
    "closed before the connection was established",
    "WebSocket opening handshake was canceled",
    "WebSocket opening handshake timed out",
    "timed out during opening handshake",
];

/// What stands before the HTTP status of the answer.
const BEFORE_STATUS: [&str; 2] = ["Unexpected response code: ", "Invalid status code received: "];

/// Whether a text says so.
pub(super) fn failed(text: &str) -> bool {
    TEXTS.iter().any(|words| text.contains(words)) || status(text).is_some()
}

/// The HTTP status of the answer, if a text has it.
pub(super) fn status(text: &str) -> Option<u16> {
    BEFORE_STATUS.iter().find_map(|words| {
        let (_, rest) = text.split_once(words)?;
        Scan { rest }.status()
    })
}
