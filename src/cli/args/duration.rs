//! Durations as people write them.

use std::time::Duration;

/// The longest duration that is taken, in seconds: a year.
const MOST: f64 = 366.0 * 86400.0;

/// Reads `60s`, `5m`, `1h30m`, `1500ms`, `1.5 h` or `90`, which is seconds.
pub(crate) fn parse(text: &str) -> Result<Duration, String> {
    let seconds = sum(text.trim()).ok_or("write it like 60s, 5m, 1h30m or 1500ms")?;
    if seconds > MOST {
        return Err("more than a year".to_owned());
    }
    Ok(Duration::from_secs_f64(seconds))
}

/// The parts of a duration added up, in seconds; a number alone is seconds.
fn sum(text: &str) -> Option<f64> {
    if !text.is_empty() && text.chars().all(is_of_number) {
        return text.parse().ok();
    }
    let (mut sum, mut rest) = part(text)?;
    while !rest.is_empty() {
        let (seconds, more) = part(rest)?;
        (sum, rest) = (sum + seconds, more);
    }
    Some(sum)
}

/// The number and unit at the beginning, in seconds, and what follows.
fn part(text: &str) -> Option<(f64, &str)> {
    let (number, rest) = split_while(text, is_of_number);
    let (unit, rest) = split_while(rest.trim_start(), |c| c.is_ascii_alphabetic());
    let number: f64 = number.parse().ok()?;
    Some((number * seconds_in(unit)?, rest.trim_start()))
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

fn split_while(text: &str, is_part: fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !is_part(c)).unwrap_or(text.len()))
}

fn seconds_in(unit: &str) -> Option<f64> {
    Some(match unit {
        "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "ms" | "msec" | "milliseconds" => 0.001,
        "m" | "min" | "mins" | "minute" | "minutes" => 60.0,
        "h" | "hr" | "hour" | "hours" => 3600.0,
        "d" | "day" | "days" => 86400.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_write_them() {
        for (text, milliseconds) in [
            ("60s", 60_000),
            ("60 s", 60_000),
            ("5m", 300_000),
            ("5 min", 300_000),
            ("1h", 3_600_000),
            ("90", 90_000),
            ("1500ms", 1500),
            ("59.998s", 59_998),
            ("1h30m", 5_400_000),
            ("1h 30m 5s", 5_405_000),
            ("1.5 hours", 5_400_000),
            ("2d", 172_800_000),
            (" 0 ", 0),
        ] {
            assert_eq!(parse(text), Ok(Duration::from_millis(milliseconds)), "{text}");
        }
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        for text in
            ["", "s", "-5s", "60x", "1:30", "1h30", "1..5s", ".", "5 m x", "inf", "nan", "1e9"]
        {
            assert_eq!(
                parse(text),
                Err("write it like 60s, 5m, 1h30m or 1500ms".to_owned()),
                "{text}"
            );
        }
        assert_eq!(parse("367d"), Err("more than a year".to_owned()));
        assert_eq!(parse(&"9".repeat(400)), Err("more than a year".to_owned()));
    }
}
