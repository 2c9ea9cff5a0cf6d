//! Texts that say that a handshake failed, and with which HTTP status.

/// What browsers and libraries write only where a handshake failed.
const FAILURES: [&str; 8] = [
    "Error during WebSocket handshake",
    "Error in connection establishment",
    "establish a connection to the server at ws",
    "closed before the connection is established",
    "closed before the connection was established",
    "WebSocket opening handshake was canceled",
    "WebSocket opening handshake timed out",
    "timed out during opening handshake",
];

/// Texts of errors before the HTTP status that answered the handshake, of Chromium, ws, Python
/// websockets, Java-WebSocket, websocket-client and coder.
const REFUSALS: [&str; 6] = [
    "Unexpected response code: ",
    "Unexpected server response: ",
    "server rejected WebSocket connection: HTTP ",
    "Invalid status code received: ",
    "Handshake status ",
    "handshake response status code 101 but got ",
];

/// Whether a text says that a handshake failed.
pub(crate) fn failed(text: &str) -> bool {
    FAILURES.iter().any(|words| text.contains(words)) || refused_with(text).is_some()
}

/// The HTTP status other than 101 that a text says the handshake was answered with.
pub(crate) fn refused_with(text: &str) -> Option<u16> {
    let status = |start: &str| {
        let rest = text.get(text.find(start)? + start.len()..)?;
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest.get(..end)?.parse().ok().filter(|status| (200..=599).contains(status))
    };
    REFUSALS.into_iter().find_map(status)
}
