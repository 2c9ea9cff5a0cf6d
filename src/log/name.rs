//! The names that stand for codes in log lines.

use crate::{CloseCode, table};

/// What constants begin with, before the name of the code.
const PREFIXES: [&str; 4] = ["LWS_CLOSE_STATUS_", "CLOSE_", "Status", "Close"];

/// Names that only mean a code where the library is known: words of everyday language
/// (tungstenite and actix), and those that no other library has (.NET, Ktor).
const OTHERS: [(&str, u16); 20] = [
    ("Away", 1001),
    ("EndpointUnavailable", 1001),
    ("Protocol", 1002),
    ("Unsupported", 1003),
    ("InvalidMessageType", 1003),
    ("CANNOT_ACCEPT", 1003),
    ("Status", 1005),
    ("Empty", 1005),
    ("CLOSED_ABNORMALLY", 1006),
    ("Invalid", 1007),
    ("NOT_CONSISTENT", 1007),
    ("Policy", 1008),
    ("VIOLATED_POLICY", 1008),
    ("Size", 1009),
    ("Extension", 1010),
    ("NO_EXTENSION", 1010),
    ("Error", 1011),
    ("Restart", 1012),
    ("Again", 1013),
    ("Tls", 1015),
];

/// The code that a name stands for, qualified or not, in a place where a code has to be.
pub(super) fn code(name: &str) -> Option<CloseCode> {
    let name = name.rsplit(['.', ':']).next()?;
    let other = OTHERS.iter().find(|(other, _)| *other == name);
    other.map(|(_, code)| CloseCode::new(*code)).or_else(|| known(name))
}

/// The code that a constant stands for which is a name of a close code at first sight.
pub(super) fn constant(name: &str) -> Option<CloseCode> {
    let is_one = name.contains("CLOSE_") && !name.contains(|c: char| c.is_ascii_lowercase());
    // Some are called `none`: that is no code.
    if is_one { known(name).filter(|code| code.get() >= 1000) } else { None }
}

/// The code with this name in the table, with or without a prefix.
fn known(name: &str) -> Option<CloseCode> {
    let bare = PREFIXES.iter().filter_map(|prefix| name.strip_prefix(prefix));
    std::iter::once(name).chain(bare).find_map(|name| {
        let found = table::find(name).into_iter().map(|found| found.codes);
        found.filter(|codes| codes.start() == codes.end()).map(|codes| *codes.start()).next()
    })
}
