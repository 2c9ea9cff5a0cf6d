//! The times that lines of a log begin with.

use std::fmt;
use std::ops::Range;
use std::time::Duration;

use super::scan::at_most;

/// The time that a line gives, as its clock shows it.
///
/// ```
/// use wsclose::log::Stamp;
///
/// let opened = Stamp::find("2026-11-30T09:14:02Z connected").unwrap();
/// let closed = Stamp::find("2026-11-30T10:15:02+01:00 closed with 1006").unwrap();
/// assert_eq!(closed.since(opened).unwrap().as_secs(), 60);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Since the beginning of 1970, of the year, or of the day.
    millis: i64,
    begins: Begins,
    /// How far the clock is ahead of UTC, in seconds; `None` where the line does not say.
    offset: Option<i32>,
}

/// What the time of a line is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begins {
    Epoch,
    /// Syslog leaves the year out.
    Year,
    Day,
}

pub(super) const DAY: i64 = 24 * 60 * 60 * 1000;

/// The most bytes of a line that are searched for its time.
const LONGEST: usize = 96;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Stamp {
    /// The first time in the beginning of a line: RFC 3339 and its kin, with or without an offset; that
    /// of syslog, ctime and the common log format; seconds, milliseconds and finer units since 1970;
    /// the time of day alone.
    pub fn find(line: &str) -> Option<Self> {
        let line = at_most(line, LONGEST);
        let bytes = line.as_bytes();
        let begins_word = |at: usize| {
            at.checked_sub(1)
                .and_then(|at| bytes.get(at))
                .is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, b'.' | b'-' | b'_'))
        };
        let may_begin =
            |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_alphanumeric) && begins_word(*at);
        (0..bytes.len()).filter(may_begin).find_map(|at| Self::at(line.get(at..)?))
    }

    /// The same for a line of which a part, such as a close reason, may hold any text: the time has to
    /// stand before it, or behind a key for it.
    pub(super) fn beside(line: &str, part: Range<usize>) -> Option<Self> {
        let before = line.get(..part.start).unwrap_or_default();
        let after = line.get(part.end..).unwrap_or_default();
        Self::find(before).or_else(|| Self::keyed(before)).or_else(|| Self::keyed(after))
    }

    /// The time behind a key for it in an object.
    fn keyed(text: &str) -> Option<Self> {
        const KEYS: [&str; 5] =
            ["\"time\":", "\"ts\":", "\"timestamp\":", "\"@timestamp\":", "ts="];
        let place = |key: &str| text.find(key).map(|at| at + key.len());
        KEYS.iter()
            .filter_map(|key| place(key))
            .find_map(|at| Self::at(text.get(at..)?.trim_start_matches([' ', '"'])))
    }

    /// The time at the front of a text.
    fn at(text: &str) -> Option<Self> {
        let mut cursor = Cursor { rest: text };
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            cursor.date_and_time().or_else(|| Cursor { rest: text }.common()).or_else(|| {
                Cursor { rest: text }.time_of_day().or_else(|| Cursor { rest: text }.since_epoch())
            })
        } else {
            cursor.month_first()
        }
    }

    /// How much later it is than another time of the same log; `None` where it is earlier, or where one
    /// of the two lacks its date. Of the time of day alone, less than a day.
    pub fn since(self, earlier: Self) -> Option<Duration> {
        if self.begins != earlier.begins {
            return None;
        }
        let (own, other) = match (self.offset, earlier.offset) {
            (Some(_), Some(_)) => (self.instant(), earlier.instant()),
            _ => (self.millis, earlier.millis),
        };
        let millis = match self.begins {
            Begins::Year if own < other => own - other + 365 * DAY,
            Begins::Epoch | Begins::Year => own - other,
            Begins::Day => (own - other).rem_euclid(DAY),
        };
        u64::try_from(millis).ok().map(Duration::from_millis)
    }

    const fn instant(self) -> i64 {
        match self.offset {
            Some(offset) => self.millis - offset as i64 * 1000,
            None => self.millis,
        }
    }

    /// Milliseconds since 1970 by the clock of the log, without regard to its offset. What the line
    /// leaves out, the year or the date, is taken so that the time comes as near as can be to `near`,
    /// which is counted in the same way.
    pub fn civil_millis(self, near: i64) -> i64 {
        let step = match self.begins {
            Begins::Epoch => return self.millis,
            Begins::Day => {
                let day = near.div_euclid(DAY);
                return nearest(near, [day - 1, day, day + 1].map(|day| day * DAY + self.millis));
            }
            Begins::Year => civil_from_days(near.div_euclid(DAY)).0,
        };
        nearest(
            near,
            [step - 1, step, step + 1].map(|year| {
                days_from_civil(year, 1, 1) * DAY + self.millis + leap_days(year, self.millis)
            }),
        )
    }

    /// The offset of its clock from UTC in seconds; `None` where the line does not say.
    pub const fn offset(self) -> Option<i32> {
        self.offset
    }
}

/// That of some times which is nearest to another.
fn nearest(near: i64, all: [i64; 3]) -> i64 {
    all.into_iter().min_by_key(|one| one.abs_diff(near)).unwrap_or(near)
}

/// What has to be added to a time counted in a year without a leap day.
fn leap_days(year: i64, millis: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    // The 29th of February has the number of the 1st of March in years that have none.
    if is_leap && millis >= 59 * DAY { DAY } else { 0 }
}

/// The days from the beginning of 1970 to a date of the Gregorian calendar.
pub(super) fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March here, so that the leap day comes last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The year, month and day of the Gregorian calendar so many days after the beginning of 1970.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

/// As RFC 3339 has it, without what the line leaves out: `2026-11-30T09:14:02.123+01:00`,
/// `11-30T09:14:02`, `09:14:02`.
impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, millis) = (self.millis.div_euclid(DAY), self.millis.rem_euclid(DAY));
        let (year, month, day) = civil_from_days(days);
        match self.begins {
            Begins::Epoch => write!(f, "{year:04}-{month:02}-{day:02}T")?,
            Begins::Year => write!(f, "{month:02}-{day:02}T")?,
            Begins::Day => {}
        }
        let seconds = millis / 1000;
        write!(f, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)?;
        if millis % 1000 > 0 {
            write!(f, ".{:03}", millis % 1000)?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.abs() / 60);
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// Takes the parts of a time from the front of a text.
struct Cursor<'t> {
    rest: &'t str,
}

impl Cursor<'_> {
    /// `2026-11-30T09:14:02.123Z`, `2009/11/10 23:00:00`, `2026-11-30 09:14:02,123 +0100`.
    fn date_and_time(&mut self) -> Option<Stamp> {
        let year = self.digits(4)?;
        let separator = self.one_of(&['-', '/'])?;
        let month = self.digits(2)?;
        (self.one_of(&['-', '/'])? == separator).then_some(())?;
        let day = self.digits(2)?;
        self.one_of(&['T', 't', ' ', '_'])?;
        let time = self.time()?;
        let offset = self.offset();
        Self::on_date(year, month, day, time, offset)
    }

    /// `30/Nov/2026:09:14:02 +0100`, `30 Nov 2026 09:14:02`.
    fn common(&mut self) -> Option<Stamp> {
        let day = self.digits(2).or_else(|| self.digits(1))?;
        self.one_of(&['/', ' ', '-'])?;
        let month = self.month()?;
        self.one_of(&['/', ' ', '-'])?;
        let year = self.digits(4)?;
        self.one_of(&[':', ' '])?;
        let time = self.time()?;
        let offset = self.offset();
        Self::on_date(year, month, day, time, offset)
    }

    /// `Nov 30 09:14:02`, of syslog; `Mon Nov 30 09:14:02.123 2026`, of ctime.
    fn month_first(&mut self) -> Option<Stamp> {
        let month = self.month()?;
        self.one_of(&[' '])?;
        let _ = self.one_of(&[' ']);
        let day = self.digits(2).or_else(|| self.digits(1))?;
        self.one_of(&[' '])?;
        let time = self.time()?;
        let mut behind = Cursor { rest: self.rest };
        let year = behind.one_of(&[' ']).and_then(|_| behind.digits(4));
        let is_year = |year: &i64| (1990..2100).contains(year) && !behind.begins_digit();
        if let Some(year) = year.filter(is_year) {
            return Self::on_date(year, month, day, time, None);
        }
        let days = days_from_civil(1970, month, day);
        is_date(month, day).then_some(Stamp {
            millis: days * DAY + time,
            begins: Begins::Year,
            offset: None,
        })
    }

    fn time_of_day(&mut self) -> Option<Stamp> {
        let millis = self.time()?;
        Some(Stamp { millis, begins: Begins::Day, offset: None })
    }

    /// Seconds since 1970 with their fraction, or milliseconds, microseconds or nanoseconds.
    fn since_epoch(&mut self) -> Option<Stamp> {
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: i64 = self.rest.get(..digits)?.parse().ok()?;
        self.rest = self.rest.get(digits..)?;
        let millis = match digits {
            10 => number * 1000 + self.fraction(&['.']),
            13 => number,
            16 => number / 1000,
            19 => number / 1_000_000,
            _ => return None,
        };
        let ends = !self.rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
        // From 2001 on: before it, they have a digit less.
        let is_likely = ends && millis < 4_102_444_800_000;
        is_likely.then_some(Stamp { millis, begins: Begins::Epoch, offset: Some(0) })
    }

    fn on_date(year: i64, month: i64, day: i64, time: i64, offset: Option<i32>) -> Option<Stamp> {
        let millis = days_from_civil(year, month, day) * DAY + time;
        is_date(month, day).then_some(Stamp { millis, begins: Begins::Epoch, offset })
    }

    /// `09:14:02`, perhaps with a fraction, in milliseconds.
    fn time(&mut self) -> Option<i64> {
        let hour = self.digits(2)?;
        self.one_of(&[':'])?;
        let minute = self.digits(2)?;
        self.one_of(&[':'])?;
        let second = self.digits(2)?;
        let is_one = hour < 24 && minute < 60 && second <= 60 && !self.begins_digit();
        let seconds = (hour * 60 + minute) * 60 + second;
        is_one.then(|| seconds * 1000 + self.fraction(&['.', ',']))
    }

    /// The milliseconds of a fraction of a second, if there is one.
    fn fraction(&mut self, points: &[char]) -> i64 {
        let Some(digits) = self.rest.strip_prefix(points) else { return 0 };
        let length = digits.bytes().take_while(u8::is_ascii_digit).count();
        let Some((fraction, rest)) = digits.split_at_checked(length) else { return 0 };
        if length > 0 {
            self.rest = rest;
        }
        let millis = fraction.bytes().chain([b'0'; 3]).take(3);
        millis.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'))
    }

    /// `Z`, `+01:00`, ` +0100`, ` UTC`: how far a clock is ahead of UTC, in seconds.
    fn offset(&mut self) -> Option<i32> {
        let text = self.rest.strip_prefix(' ').unwrap_or(self.rest);
        let mut cursor = Cursor { rest: text };
        if cursor.one_of(&['Z', 'z']).is_some()
            || text.starts_with("UTC")
            || text.starts_with("GMT")
        {
            let rest = text.trim_start_matches(['Z', 'z', 'U', 'T', 'C', 'G', 'M']);
            return (!rest.starts_with(char::is_alphanumeric)).then_some(0);
        }
        let sign = if cursor.one_of(&['+', '-'])? == '-' { -1 } else { 1 };
        let hours = cursor.digits(2)?;
        let _ = cursor.one_of(&[':']);
        let minutes = cursor.digits(2).unwrap_or(0);
        let is_one = hours < 24 && minutes < 60 && !cursor.begins_digit();
        is_one.then(|| sign * i32::try_from((hours * 60 + minutes) * 60).unwrap_or_default())
    }

    fn month(&mut self) -> Option<i64> {
        let name = self.rest.get(..3)?;
        let at = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(name))?;
        self.rest = self.rest.get(3..)?;
        i64::try_from(at + 1).ok()
    }

    fn digits(&mut self, count: usize) -> Option<i64> {
        let digits = self.rest.get(..count)?;
        let number = digits.bytes().all(|c| c.is_ascii_digit()).then(|| digits.parse().ok())?;
        self.rest = self.rest.get(count..)?;
        number
    }

    fn one_of(&mut self, all: &[char]) -> Option<char> {
        let first = self.rest.chars().next().filter(|c| all.contains(c))?;
        self.rest = self.rest.get(first.len_utf8()..)?;
        Some(first)
    }

    fn begins_digit(&self) -> bool {
        self.rest.starts_with(|c: char| c.is_ascii_digit())
    }
}

fn is_date(month: i64, day: i64) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-30 09:14:02.
    const THAT: i64 = (20_787 * 86_400 + 9 * 3600 + 14 * 60 + 2) * 1000;

    #[test]
    fn the_times_of_many_logs() {
        for (line, millis, offset) in [
            ("2026-11-30T09:14:02Z up", THAT, Some(0)),
            ("2026-11-30T09:14:02.123456789Z up", THAT + 123, Some(0)),
            ("2026-11-30T09:14:02+01:00 up", THAT, Some(3600)),
            ("2026-11-30 09:14:02 -0330 up", THAT, Some(-12_600)),
            ("2026-11-30 09:14:02,123 INFO up", THAT + 123, None),
            ("[2026-11-30 09:14:02.123] [info] up", THAT + 123, None),
            ("2026/11/30 09:14:02 [error] 17#17: *4 up", THAT, None),
            ("time=\"2026-11-30T09:14:02Z\" level=info", THAT, Some(0)),
            ("pod-7f9c 2026-11-30T09:14:02Z up", THAT, Some(0)),
            ("10.0.0.7 - - [30/Nov/2026:09:14:02 +0100] \"GET /\"", THAT, Some(3600)),
            ("30 Nov 2026 09:14:02 up", THAT, None),
            ("[Mon Nov 30 09:14:02.123 2026] [core:error]", THAT + 123, None),
            ("1796030042 up", THAT, Some(0)),
            ("1796030042.5 up", THAT + 500, Some(0)),
            ("{\"ts\":1796030042123,\"msg\":\"up\"}", THAT + 123, Some(0)),
        ] {
            let stamp = Stamp::find(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((stamp.civil_millis(0), stamp.offset()), (millis, offset), "{line}");
        }
    }

    #[test]
    fn what_a_line_leaves_out_is_near_to_what_is_known() {
        let syslog = Stamp::find("Nov 30 09:14:02 host app[7]: up").unwrap();
        assert_eq!(syslog.civil_millis(THAT + 40 * DAY), THAT);
        let leap = Stamp::find("Mar  1 00:00:00 host up").unwrap();
        assert_eq!(
            leap.civil_millis(days_from_civil(2028, 2, 1) * DAY),
            days_from_civil(2028, 3, 1) * DAY
        );
        for line in ["09:14:02 up", "[09:14:02.000] up", "I1130 09:14:02.000000 7 main.go:3] up"] {
            let clock = Stamp::find(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(clock.civil_millis(THAT + 3_600_000), THAT, "{line}");
        }
    }

    #[test]
    fn what_is_no_time() {
        for line in [
            "",
            "up",
            "closed with 1006",
            "10.0.0.7:51234 up",
            "v1.12.30:14 up",
            "2026-13-30T09:14:02Z",
            "25:14:02",
            "1006 1011",
            "id 179602904212",
        ] {
            assert_eq!(Stamp::find(line), None, "{line}");
        }
    }

    #[test]
    fn lifetimes() {
        let lived = |from: &str, to: &str| {
            let (from, to) = (Stamp::find(from).unwrap(), Stamp::find(to).unwrap());
            to.since(from).map(|lived| lived.as_millis())
        };
        assert_eq!(lived("09:14:02.000", "09:15:02.250"), Some(60_250));
        assert_eq!(lived("23:59:30", "00:00:30"), Some(60_000));
        assert_eq!(lived("Dec 31 23:59:30", "Jan  1 00:00:30"), Some(60_000));
        assert_eq!(lived("2026-11-30T09:14:02Z", "2026-11-30T09:14:01Z"), None);
        assert_eq!(lived("2026-11-30T09:14:02Z", "09:14:03"), None);
    }

    #[test]
    fn a_reason_gives_no_time() {
        let line = "closed 1000 (bye 2026-11-30T09:14:02Z) \"time\":\"2026-11-30T09:14:03Z\"";
        let reason = line.find("bye").unwrap()..line.find(')').unwrap();
        let stamp = Stamp::beside(line, reason).unwrap();
        assert_eq!(stamp.civil_millis(0), THAT + 1000);
    }

    #[test]
    fn dates_are_counted_as_calendars_do() {
        assert_eq!(days_from_civil(1970, 1, 1), 0);
        assert_eq!(days_from_civil(2000, 3, 1), 11_017);
        assert_eq!(days_from_civil(2026, 11, 30), 20_787);
        for days in -200_000..200_000 {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn a_time_is_shown_as_far_as_it_is_known() {
        for (line, shown) in [
            ("2026-11-30 09:14:02,123 up", "2026-11-30T09:14:02.123"),
            ("[30/Nov/2026:09:14:02 -0330]", "2026-11-30T09:14:02-03:30"),
            ("1796030042 up", "2026-11-30T09:14:02Z"),
            ("Nov 30 09:14:02 host up", "11-30T09:14:02"),
            ("09:14:02.5 up", "09:14:02.500"),
        ] {
            assert_eq!(Stamp::find(line).unwrap().to_string(), shown);
        }
    }
}
