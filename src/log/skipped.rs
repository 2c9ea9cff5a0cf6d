//! Lines that were not read as a close, although they may tell of one.

use super::after::begins_with_unit;
use super::line::mention_websockets;
use super::scan::{at_most, ends_number};
use super::word::{Word, words};

/// The most bytes of a line that are looked at.
const LONGEST: usize = 4096;

/// Whether a line has a number that can be a close code next to a word for one, or says that a WebSocket
/// closed.
pub(super) fn looks_unread(line: &str) -> bool {
    let line = at_most(line, LONGEST);
    let mut before: [Option<Word<'_>>; 2] = [None; 2];
    let mut is_behind_number = false;
    let mut closes = false;
    for word in words(line) {
        if word.is_one_of(&["with", "is", "was", "a", "an", "the", "of"]) {
            continue;
        }
        let is_near = before.iter().flatten().any(|word| is_for_code(*word));
        if is_free(line, word) {
            if is_near {
                return true;
            }
            is_behind_number = true;
        } else if is_for_code(word) && is_behind_number {
            return true;
        } else {
            is_behind_number = false;
        }
        closes |= word.is("closed") || word.is("disconnected");
        before = [Some(word), before[0]];
    }
    closes && mention_websockets(line)
}

fn is_for_code(word: Word<'_>) -> bool {
    word.speaks_of_closing() || word.is("code") || word.is("status")
}

/// Whether a word is a number from 1000 to 4999 that stands alone: no part of a date, a time, an
/// address, an id, a path or a fraction, and no size or duration.
fn is_free(line: &str, word: Word<'_>) -> bool {
    let is_number = word.text.len() == 4
        && word.text.starts_with(['1', '2', '3', '4'])
        && word.text.chars().all(|c| c.is_ascii_digit());
    if !is_number {
        return false;
    }
    let before = line.get(..word.at).unwrap_or_default();
    let after = line.get(word.end()..).unwrap_or_default();
    // `code:1006` and `closed. 1006` are no parts of something else.
    let is_joined = before.ends_with(['-', '/', '#', '$', '@', '+'])
        || before.ends_with([':', '.']) && is_digit_before(before)
        || !ends_number(after)
        || after.starts_with(['/', '%']);
    !is_joined && !begins_with_unit(after.trim_start())
}

fn is_digit_before(before: &str) -> bool {
    before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::looks_unread;

    #[test]
    fn what_may_be_a_close() {
        for line in [
            "peer closed 1006",
            "status 4001 for user",
            "got 1006 closing down",
            "code=1006",
            "closed: 1006.",
            "websocket closed",
            "client ws disconnected",
        ] {
            assert!(looks_unread(line), "{line}");
        }
        for line in [
            "",
            "closed 2026-11-30",
            "closed after 1006 ms",
            "closed 10.0.0.7:1006",
            "closed #1006",
            "closed 1006/tcp",
            "closed 3.1006",
            "closed 1006% of",
            "closed 10067",
            "closed 200",
            "file closed",
            "up 1006",
        ] {
            assert!(!looks_unread(line), "{line}");
        }
    }
}
