//! `--since` and `--until`: which times of a log are asked for.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use wsclose::log::Stamp;

use crate::cli::args::when::When;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A time on the clock of the log: milliseconds since 1970, without regard to its offset.
type Civil = i64;

/// The times that are asked for.
pub(super) struct Window {
    since: Option<When>,
    until: Option<When>,
    /// Now, in milliseconds since 1970 of UTC, and by how many the clock of this machine is ahead of it.
    now: i64,
    offset: i64,
    /// The day on which the log begins.
    first_day: Option<i64>,
    met: Met,
}

/// Whether a close was seen, and whether one had a time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Met {
    Nothing,
    NoTime,
    Time,
}

impl Window {
    pub(super) fn new(since: Option<When>, until: Option<When>) -> Self {
        let is_any = since.is_none() && until.is_none();
        let (now, offset) = if is_any { (0, 0) } else { clock() };
        Self { since, until, now, offset, first_day: None, met: Met::Nothing }
    }

    /// Begins a file, which has days of its own.
    pub(super) fn begin(&mut self) {
        self.first_day = None;
    }

    /// Whether a time is in the window, in a log that begins at another; a close without a time is not.
    pub(super) fn has(&mut self, time: Option<Stamp>, begins: Option<Stamp>) -> bool {
        if self.since.is_none() && self.until.is_none() {
            return true;
        }
        let Some(time) = time else {
            if self.met == Met::Nothing {
                self.met = Met::NoTime;
            }
            return false;
        };
        self.met = Met::Time;
        let ahead = time.offset().map_or(self.offset, |seconds| i64::from(seconds) * 1000);
        let civil = time.civil_millis(self.now + ahead);
        let begins = begins.map_or(civil, |begins| begins.civil_millis(civil));
        let day = *self.first_day.get_or_insert(begins.div_euclid(DAY));
        let bound = |when: When| self.bound(when, ahead, day);
        let (since, until) = (self.since.map(bound), self.until.map(bound));
        // The end is on the next day, as in 23:00 to 00:30.
        let until = match (since, until) {
            (Some(since), Some(until)) if until < since && self.are_of_day() => Some(until + DAY),
            _ => until,
        };
        since.is_none_or(|since| civil >= since) && until.is_none_or(|until| civil <= until)
    }

    fn are_of_day(&self) -> bool {
        matches!((self.since, self.until), (Some(When::OfDay(_)), Some(When::OfDay(_))))
    }

    /// A bound on a clock that is ahead of UTC by so many milliseconds.
    fn bound(&self, when: When, ahead: i64, day: i64) -> Civil {
        match when {
            When::Ago(time) => {
                self.now + ahead - i64::try_from(time.as_millis()).unwrap_or(i64::MAX / 2)
            }
            When::OfDay(millis) => day * DAY + millis,
            When::At(stamp) => match stamp.offset() {
                // By the clock of the log.
                None => stamp.civil_millis(self.now),
                Some(seconds) => stamp.civil_millis(self.now) - i64::from(seconds) * 1000 + ahead,
            },
        }
    }

    /// Whether there were closes, but none with a time.
    pub(super) fn met_no_time(&self) -> bool {
        self.met == Met::NoTime
    }
}

/// Now in milliseconds since 1970, and the offset of this machine's time zone.
fn clock() -> (i64, i64) {
    let now = Timestamp::now();
    let offset = TimeZone::system().to_offset(now);
    (now.as_millisecond(), i64::from(offset.seconds()) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::when::parse;

    fn has(since: &str, until: &str, lines: &[&str]) -> Vec<bool> {
        let when = |text: &str| {
            Some(text).filter(|text| !text.is_empty()).map(|text| parse(text).unwrap())
        };
        let mut window = Window::new(when(since), when(until));
        // 2026-11-30 12:00 UTC, in a zone an hour ahead.
        (window.now, window.offset) = (1_796_040_000_000, 3_600_000);
        let begins = lines.iter().find_map(|line| Stamp::find(line));
        lines.iter().map(|line| window.has(Stamp::find(line), begins)).collect()
    }

    #[test]
    fn which_times_are_asked_for() {
        let utc = ["2026-11-30T11:49:00Z x", "2026-11-30T11:51:00Z x", "2026-11-30T13:51:00+02:00"];
        assert_eq!(has("10m", "", &utc), [false, true, true]);
        let local = ["2026-11-30 12:49:00 x", "12:51:00 x", "Nov 30 12:51:00 x"];
        assert_eq!(has("10m", "", &local), [false, true, true]);
        let day = ["2026-11-29T08:59:59 x", "2026-11-29T09:00:00 x", "2026-11-29T09:31:00 x"];
        assert_eq!(has("09:00", "09:30", &day), [false, true, false]);
        assert_eq!(has("2026-11-29T09:00", "", &day), [false, true, true]);
        assert_eq!(has("2026-11-29T08:00:00Z", "", &day), [false, true, true]);
        let night = ["2026-11-29T23:50:00 x", "2026-11-30T00:10:00 x", "2026-11-30T00:40:00 x"];
        assert_eq!(has("23:45", "00:30", &night), [true, true, false]);
        assert_eq!(has("10m", "", &["no time"]), [false]);
        assert_eq!(has("", "", &["no time"]), [true]);
    }
}
