//! What makes a number in a line the code of a close: the words around it.

use super::after::{begins_with_unit, has_words_behind, is_in_use, is_named};
use super::line::Line;
use super::scan::ends_number;
use super::word::Word;
use super::words::BEFORE;
use super::{front, name};
use crate::CloseCode;
use crate::table;

/// A number that may be a code, and what stands around it.
pub(super) struct Candidate<'l, 't> {
    line: &'l Line<'t>,
    /// `None` for what stands where there is no code: -1, None, null.
    pub(super) code: Option<CloseCode>,
    /// The text of it.
    pub(super) written: &'t str,
    /// The word before it.
    first: Word<'t>,
    /// The word before that one.
    second: Option<Word<'t>>,
    /// A word of closing, not right before it.
    closing: Option<Word<'t>>,
    /// What stands between the first word and it.
    between: &'t str,
    /// What stands after it.
    after: &'t str,
}

/// The most bytes between a number and the word that makes it a code: ` with the `, `" : "`.
const LONGEST_GAP: usize = 12;

impl<'l, 't> Candidate<'l, 't> {
    /// `None` where the word is no number of its own.
    pub(super) fn new(
        line: &'l Line<'t>,
        word: Word<'t>,
        before: [Option<Word<'t>>; BEFORE],
    ) -> Option<Self> {
        let [Some(first), second, third, _] = before else { return None };
        let between = line.text.get(first.end()..word.at)?;
        let after = line.text.get(word.end()..)?;
        let is_below_zero = word.text == "1" && between.ends_with('-');
        let code = if is_below_zero || word.is_one_of(&["none", "null", "nil", "undefined"]) {
            None
        } else {
            let hex = word.text.strip_prefix("0x").filter(|_| is_word_for_code(first));
            let number = match hex {
                Some(digits) => u16::from_str_radix(digits, 16).ok()?,
                None => word.text.parse().ok()?,
            };
            Some(CloseCode::new(number))
        };
        let is_apart = is_below_zero || !between.ends_with(['-', '.', '+']);
        let is_closing = |word: &Word<'_>| word.speaks_of_closing() && line.is_of_connection(*word);
        let closing = [second, third].into_iter().flatten().find(is_closing);
        let fits = between.len() <= LONGEST_GAP
            && !between.contains('/')
            && is_apart
            && (code.is_none() || ends_number(after));
        let written = if is_below_zero { "-1" } else { word.text };
        fits.then_some(Self { line, code, written, first, second, closing, between, after })
    }

    /// Whether it is a number of the protocol, 1000 to 4999.
    fn is_in_range(&self) -> bool {
        self.code.is_some_and(CloseCode::is_within_protocol)
    }

    /// Whether it is a code that is registered, or that applications use.
    fn is_in_use(&self) -> bool {
        self.code.is_some_and(is_in_use)
    }

    fn is_registered(&self) -> bool {
        self.code.is_some_and(|code| table::row(code).registration().is_some())
    }

    /// Whether it stands in brackets or backquotes of its own.
    fn is_bracketed(&self) -> bool {
        // `sshd[1006]` is a process.
        self.between.len() > 1
            && [('(', ')'), ('[', ']'), ('`', '`')].iter().any(|(open, close)| {
                self.between.ends_with(*open) && self.after.starts_with(*close)
            })
    }

    fn has_nothing_after(&self) -> bool {
        !self.after.contains(char::is_alphanumeric)
    }
}

/// One thing that speaks for a number, or against it.
#[cfg_attr(not(test), expect(dead_code, reason = "only the test below reads the id and the lines"))]
struct Sign {
    id: &'static str,
    holds: fn(&Candidate<'_, '_>) -> bool,
    /// A line that is read as a close only because of this sign; for a doubt, one that it lets
    /// through.
    accepts: &'static str,
    /// A line that is not read as a close without this sign; for a doubt, with it.
    refuses: &'static str,
}

/// Where the phrase begins that makes a number a code, if it is one.
pub(super) fn accept(candidate: &Candidate<'_, '_>) -> Option<usize> {
    accept_by(candidate, |_| true)
}

/// The same, going only by those signs that `counts` selects.
fn accept_by(c: &Candidate<'_, '_>, counts: impl Fn(&Sign) -> bool) -> Option<usize> {
    let any = |signs: &[Sign]| signs.iter().any(|sign| counts(sign) && (sign.holds)(c));
    let signs = if c.code.is_some() { SIGNS } else { SIGNS_OF_NONE };
    let is_code = any(signs) && !any(DOUBTS);
    let is_key = is_word_for_code(c.first) && !is_word_for_close_code(c.first);
    let start = c.closing.filter(|_| is_key).unwrap_or(c.first);
    is_code.then_some(start.at)
}

/// Signs that a number is the code of a close. One is enough, unless there is a doubt.
static SIGNS: &[Sign] = &[
    Sign {
        id: "close-code",
        holds: |c| is_word_for_close_code(c.first),
        accepts: "closeCode 59395",
        refuses: "theCode 59395",
    },
    Sign {
        id: "closing-code",
        holds: |c| {
            let is_right_behind = c.closing.map(|word| word.at) == c.second.map(|word| word.at);
            is_word_for_code(c.first)
                && c.closing.is_some()
                && is_right_behind
                && (c.line.is_trusted || c.code.is_some_and(|code| code.get() >= 1000))
        },
        accepts: "close code 59395",
        refuses: "clone code 59395",
    },
    Sign {
        id: "code-in-line-about-closing",
        holds: |c| is_word_for_code(c.first) && c.is_in_range() && is_of_closing(c),
        accepts: "websocket gone, code=1006",
        refuses: "database gone, code=1006",
    },
    Sign {
        id: "code-and-reason",
        holds: |c| {
            let is_first = c.first.at <= c.line.begin;
            let at = c.line.text.len() - c.after.len();
            let says_more = c.line.last_reason().is_some_and(|reason| reason >= at);
            is_word_for_code(c.first)
                && c.line.is_trusted
                && c.is_in_range()
                && (says_more || is_first && c.has_nothing_after())
        },
        accepts: "code: 1006, reason: \"\"",
        refuses: "code: 4001 user rejected",
    },
    Sign {
        id: "closed-with",
        holds: |c| closes_with(c) && ends(c),
        accepts: "Closed: 1000",
        refuses: "Cloned: 1000",
    },
    Sign {
        id: "closed-with-name",
        holds: |c| {
            closes_with(c) && c.code.is_some_and(|code| is_named(code, c.after.trim_start()))
        },
        accepts: "closed (1000 Normal Closure)",
        refuses: "closed (1000 sessions)",
    },
    Sign {
        id: "closed-with-reason",
        holds: |c| {
            let words = c.after.trim_start();
            let has = |code| has_words_behind(c.line, code, c.between, words);
            closes_with(c) && c.code.is_some_and(has)
        },
        accepts: "connection closed: 2000 worker died",
        refuses: "connection closed; 2000 worker died",
    },
    Sign {
        id: "closed-with-words",
        holds: |c| {
            let word = c.after.trim_start();
            c.line.is_trusted
                && c.first.speaks_of_closing()
                && c.is_in_use()
                && c.between == " with "
                && !begins_with_unit(word)
        },
        accepts: "closed with 4000 bye",
        refuses: "closed with 4000 ms",
    },
    Sign {
        id: "in-brackets",
        holds: |c| {
            let line = c.line;
            // `closed: bye (1000)`, where that is known to be about a connection.
            let is_known = line.is_trusted && line.is_about_closing();
            c.is_bracketed()
                && c.is_in_use()
                && (line.is_about_connections() || is_known)
                && (line.is_about_closing() || line.is_about_loss())
                && (c.is_registered() || line.is_trusted)
        },
        accepts: "WebSocket connection lost (1006)",
        refuses: "WebSocket connection made (1006)",
    },
    Sign {
        id: "wrapped",
        holds: |c| {
            let is_wrapped = c.between == "(" && c.after.starts_with(')');
            is_wrapped && c.second.is_some_and(is_word_for_code) && c.closing.is_some()
        },
        accepts: "CloseDetails { code: Library(4009) }",
        refuses: "CloneDetails { code: Library(4009) }",
    },
    Sign {
        id: "constant",
        holds: |c| {
            let is_enum = c.between == ": " && c.after.starts_with('>');
            is_enum && name::code(c.first.text) == c.code
        },
        accepts: "(<CloseReason.PROTOCOL_ERROR: 1002>, '')",
        refuses: "(<CloseReason.PROTOCOL_ERROR: 1003>, '')",
    },
];

/// Signs that a placeholder for a code, such as -1, means that there was no Close.
static SIGNS_OF_NONE: &[Sign] = &[Sign {
    id: "closed-without-code",
    holds: |c| {
        let is_closing = || c.closing.is_some() || c.line.is_about_closing();
        is_word_for_code(c.first)
            && is_closing()
            && (c.line.is_trusted || c.line.is_about_websockets())
    },
    accepts: "WebSocket closed with code: -1, reason .",
    refuses: "WebSocket opened with code: -1, reason .",
}];

/// Signs that a number is something else. One is enough to reject it.
static DOUBTS: &[Sign] = &[
    Sign {
        id: "price",
        holds: |c| {
            let is_of_frame = c.between.contains("frame");
            let is_value =
                c.between.contains([':', '=']) || !c.line.is_trusted && c.between.contains(',');
            c.first.is("close")
                && !is_of_frame
                && (is_value || !c.is_registered() && !c.line.is_trusted)
                && !c.line.is_about_connections()
        },
        accepts: "ws \"close\": 4500",
        refuses: "\"close\": 4500",
    },
    Sign {
        id: "port",
        holds: |c| ["/tcp", "/udp"].iter().any(|protocol| c.after.starts_with(protocol)),
        accepts: "closed 1006 /tcp",
        refuses: "closed 1006/tcp",
    },
    Sign {
        id: "code-of-something-else",
        holds: |c| {
            let is_other =
                |word: Word<'_>| ["exit", "http", "err"].iter().any(|other| word.begins(other));
            let is_before = c.second.is_some_and(|word| is_other(word) && !word.has("clos"));
            is_word_for_code(c.first) && (is_other(c.first) || is_before && c.closing.is_none())
        },
        accepts: "websocket, code 1006",
        refuses: "websocket, exit code 1006",
    },
    Sign {
        id: "code-of-a-message",
        holds: |c| {
            is_word_for_code(c.first)
                && !is_word_for_close_code(c.first)
                && c.closing.is_none()
                && !c.line.is_about_websockets()
                && c.line.last_reason().is_none()
                && c.line.has_message()
        },
        accepts: "{\"code\":1006,\"note\":\"closed\"}",
        refuses: "{\"code\":1006,\"message\":\"closed\"}",
    },
    Sign {
        id: "system-call",
        holds: |c| {
            let after = c.after.trim_start_matches(')').trim_start();
            let returns = after.starts_with("= ") || after.contains("file descriptor");
            c.between == "(" && c.after.starts_with(')') && returns
        },
        accepts: "close(1006) was called",
        refuses: "close(1006) = -1 EBADF",
    },
    Sign {
        id: "another-protocol",
        holds: |c| c.line.names_another_protocol(),
        accepts: "mqtt over websocket closed with 1000",
        refuses: "redis connection closed with 1000",
    },
    Sign {
        id: "issue",
        holds: |c| c.between.ends_with('#') || c.first.is("closes"),
        accepts: "closed 1006",
        refuses: "closed #1006",
    },
];

/// `code`, `statusCode`, `close_code`, `status`.
pub(super) fn is_word_for_code(word: Word<'_>) -> bool {
    word.ends("code") || word.ends("status")
}

/// `closeCode`, `close_status`, `disconnectStatusCode`.
pub(super) fn is_word_for_close_code(word: Word<'_>) -> bool {
    is_word_for_code(word) && (word.has("clos") || word.has("disconnect"))
}

/// Whether a line with a `code` or `status` means that of a Close: it is about WebSockets, about
/// closing a connection, or says whether that was clean.
fn is_of_closing(c: &Candidate<'_, '_>) -> bool {
    c.line.is_about_websockets() || c.line.is_about_closing() || c.line.was_clean().is_some()
}

/// Whether a number directly follows a closing word: `closed with 1000`, `CloseError: 4004`.
fn closes_with(c: &Candidate<'_, '_>) -> bool {
    c.is_in_range() && c.first.speaks_of_closing() && c.line.is_of_connection(c.first)
}

/// Whether nothing after a number makes it a count: `closed 1011 sessions`.
fn ends(c: &Candidate<'_, '_>) -> bool {
    let after = c.after.trim_start();
    front::begins_with_time(after) || !after.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ptr;

    use super::super::words::read_with;
    use super::*;

    /// Whether a line is read as a close if the numbers in it are judged without this sign.
    fn reads_without(sign: &Sign, line: &str) -> bool {
        let accept = |c: &Candidate<'_, '_>| accept_by(c, |other| !ptr::eq(other, sign));
        read_with(line, true, accept).is_some()
    }

    fn reads(line: &str) -> bool {
        read_with(line, true, accept).is_some()
    }

    #[test]
    fn each_sign_decides_how_its_lines_are_read() {
        let mut ids = BTreeSet::new();
        for sign in SIGNS.iter().chain(SIGNS_OF_NONE) {
            assert!(ids.insert(sign.id), "{} is there twice", sign.id);
            assert!(reads(sign.accepts), "{}: {}", sign.id, sign.accepts);
            assert!(!reads_without(sign, sign.accepts), "{}: {}", sign.id, sign.accepts);
            assert!(!reads(sign.refuses), "{}: {}", sign.id, sign.refuses);
        }
        for doubt in DOUBTS {
            assert!(ids.insert(doubt.id), "{} is there twice", doubt.id);
            assert!(reads(doubt.accepts), "{}: {}", doubt.id, doubt.accepts);
            assert!(!reads(doubt.refuses), "{}: {}", doubt.id, doubt.refuses);
            assert!(reads_without(doubt, doubt.refuses), "{}: {}", doubt.id, doubt.refuses);
        }
    }
}
