//! Times as people write them.

use std::time::Duration;

use wsclose::log::Stamp;

use crate::cli::args::duration;

/// A time of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// So long before now.
    Ago(Duration),
    /// `2026-11-30T09:14:00Z`, or without the offset.
    At(Stamp),
    /// `09:14` or `09:14:02`, in milliseconds of the day.
    OfDay(i64),
}

/// What is said of anything else.
const FORMS: &str = "write it like 2026-11-30T09:14:00Z, 2026-11-30 09:14, 09:14 or 10m";

/// Reads a date and time, a time of day, or how long ago it was.
pub(crate) fn parse(text: &str) -> Result<When, String> {
    let text = text.trim();
    if let Some(millis) = of_day(text) {
        return Ok(When::OfDay(millis));
    }
    if text.as_bytes().get(4) == Some(&b'-') {
        return Stamp::parse(&with_seconds(text)).map(When::At).ok_or_else(|| FORMS.to_owned());
    }
    // A number without a unit may be a year.
    let has_unit = text.ends_with(|c: char| c.is_ascii_alphabetic());
    let ago = duration::parse(text).ok().filter(|_| has_unit);
    ago.map(When::Ago).ok_or_else(|| FORMS.to_owned())
}

/// `2026-11-30` and `2026-11-30T09:14` with what they lack.
fn with_seconds(text: &str) -> String {
    match text.len() {
        10 => format!("{text}T00:00:00"),
        16 => format!("{text}:00"),
        _ => text.to_owned(),
    }
}

fn of_day(text: &str) -> Option<i64> {
    let parts: Vec<&str> = text.split(':').collect();
    let is_number = |part: &&str| part.len() == 2 && part.bytes().all(|c| c.is_ascii_digit());
    if !matches!(parts.len(), 2 | 3) || !parts.iter().all(is_number) {
        return None;
    }
    let numbers: Vec<i64> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let (hour, minute) = (*numbers.first()?, *numbers.get(1)?);
    let second = numbers.get(2).copied().unwrap_or(0);
    let is_one = hour < 24 && minute < 60 && second < 60;
    is_one.then_some(((hour * 60 + minute) * 60 + second) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_write_them() {
        assert_eq!(parse("10m"), Ok(When::Ago(Duration::from_secs(600))));
        assert_eq!(parse("09:14"), Ok(When::OfDay((9 * 60 + 14) * 60_000)));
        assert_eq!(parse("09:14:02"), Ok(When::OfDay(((9 * 60 + 14) * 60 + 2) * 1000)));
        let at = |text: &str| match parse(text) {
            Ok(When::At(stamp)) => stamp.to_string(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(at("2026-11-30T09:14:02+01:00"), "2026-11-30T09:14:02+01:00");
        assert_eq!(at("2026-11-30 09:14"), "2026-11-30T09:14:00");
        assert_eq!(at("2026-11-30"), "2026-11-30T00:00:00");
        for text in [
            "",
            "yesterday",
            "25:00",
            "9:14",
            "2026-13-30T09:14:02Z",
            "2026-02-31",
            "1234-garbage 09:14:02",
            "20261130",
            "2026-11-30x",
            "10é",
        ] {
            assert_eq!(parse(text), Err(FORMS.to_owned()), "{text}");
        }
    }
}
