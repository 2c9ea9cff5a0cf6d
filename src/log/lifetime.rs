//! How long a connection was open, if the line that reports its close says so.

use std::ops::Range;
use std::time::Duration;

use super::rest::value;
use super::scan::at_most;
use super::word::{Word, words};

/// The most bytes of a line that are looked at on each side of a close.
const LONGEST: usize = 1024;

/// The longest lifetime that is believed.
const MOST: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// Keys whose value is a lifetime.
const KEYS: [&str; 8] = [
    "after",
    "duration",
    "lifetime",
    "lived",
    "uptime",
    "alive",
    "connected_for",
    "session_duration",
];

/// The lifetime that a line states, outside the part that may hold any text, such as a close reason:
/// `closed code=1006 after=60s`, `close 1006 (abnormal closure) after 1m0s`.
pub(super) fn said(line: &str, part: &Range<usize>) -> Option<Duration> {
    let after = at_most(line.get(part.end..)?, LONGEST);
    let at_once = || {
        let rest = after.trim_start_matches([')', ']', '"', '\'', ',', ' ']);
        duration(rest.strip_prefix("after ")?)
    };
    let before = line.get(..part.start)?;
    at_once().or_else(|| keyed(after)).or_else(|| keyed(at_most(before, LONGEST)))
}

fn keyed(text: &str) -> Option<Duration> {
    // `retry-after: 5s` is about something else.
    let is_apart = |word: &Word<'_>| !text.get(..word.at).is_some_and(|text| text.ends_with('-'));
    let is_key = |word: &Word<'_>| word.is_one_of(&KEYS) && is_apart(word);
    words(text).filter(is_key).find_map(|key| {
        // `lived 3m20s`
        let bare = || text.get(key.end()..).filter(|_| key.is("lived")).map(str::trim_start);
        let value = value(text, key).map(|value| value.rest).or_else(bare)?;
        duration(value)
    })
}

/// The duration at the front of a text, with its unit: `60s`, `1500 ms`, `1m30.5s`, `2 minutes`.
fn duration(text: &str) -> Option<Duration> {
    let mut rest = text.trim_start_matches(['"', '\'']);
    let mut millis = 0.0;
    let mut is_one = false;
    loop {
        let is_digit = |c: char| c.is_ascii_digit() || c == '.';
        let (number, behind) = rest.split_at(rest.find(|c| !is_digit(c)).unwrap_or(rest.len()));
        let Ok(number) = number.trim_end_matches('.').parse::<f64>() else { break };
        // In `1m30s` there is no space between the parts.
        let behind = if is_one { behind } else { behind.trim_start_matches(' ') };
        let end = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
        let (unit, behind) = behind.split_at(end);
        millis += number * in_millis(unit)?;
        (is_one, rest) = (true, behind);
    }
    let lived = Duration::try_from_secs_f64(millis / 1000.0).ok()?;
    (is_one && lived <= MOST).then_some(lived)
}

fn in_millis(unit: &str) -> Option<f64> {
    Some(match unit {
        "ms" | "msec" | "millis" | "milliseconds" => 1.0,
        "s" | "sec" | "secs" | "second" | "seconds" => 1000.0,
        "m" | "min" | "mins" | "minute" | "minutes" => 60_000.0,
        "h" | "hr" | "hour" | "hours" => 3_600_000.0,
        "d" | "day" | "days" => 86_400_000.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_says() {
        let said = |line: &str| {
            let start = line.find("1006").unwrap();
            said(line, &(start..start + 4)).map(|lived| lived.as_millis())
        };
        for (line, expected) in [
            ("closed code=1006 after=60s", Some(60_000)),
            ("duration=1m30.5s closed 1006", Some(90_500)),
            ("closed (1006) after 20 minutes", Some(1_200_000)),
            ("closed with 1006, \"uptime\": \"1500 ms\"", Some(1500)),
            ("closed with 1006, lived 3m20s", Some(200_000)),
            ("closed with 1006, retry after 5 s", None),
            ("closed with 1006 after 5 tries", None),
            ("closed with 1006 after lunch", None),
            ("closed with 1006 lifetime=99999d", None),
            ("closed with 1006 uptime=12", None),
            ("retry-after: 5s closed with 1006", None),
        ] {
            assert_eq!(said(line), expected, "{line}");
        }
        let line = "closed 1006 (gone, after=60s) up";
        assert_eq!(super::said(line, &(7..29)), None, "it is a part of the reason");
    }
}
