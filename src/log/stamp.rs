//! The times at the start of log lines.

use std::fmt;
use std::ops::Range;
use std::time::Duration;

use super::calendar::{civil_from_days, days_from_civil, is_date, is_leap};
use super::scan::at_most;

/// The time in a log line, as the log's clock shows it.
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

/// About 30,000 years.
const FARTHEST: i64 = 1 << 50;

/// The most bytes of a line that are searched for its time, and of an object for a key.
const LONGEST: usize = 96;
const LONGEST_OBJECT: usize = 2048;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Stamp {
    /// The first time near the start of a line. It knows RFC 3339 and similar formats, with or without
    /// an offset; those of syslog, ctime and the common log format; seconds, milliseconds and finer
    /// units since 1970; and a time of day without a date.
    pub fn find(line: &str) -> Option<Self> {
        let (whole, line) = (line, at_most(line, LONGEST));
        let bytes = line.as_bytes();
        let is_joining =
            |c: &u8| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-' | b'_' | b':');
        let begins_word = |at: usize| {
            at.checked_sub(1).and_then(|at| bytes.get(at)).is_none_or(|c| !is_joining(c))
        };
        let may_begin =
            |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_alphanumeric) && begins_word(*at);
        let spelled =
            (0..bytes.len()).filter(may_begin).find_map(|at| Self::spelled(line.get(at..)?));
        // A number elsewhere in a line is anything.
        let first = || Cursor { rest: line.trim_start_matches(['[', '(', ' ']) }.since_epoch();
        spelled.or_else(first).or_else(|| Self::keyed(whole))
    }

    /// The time that a text consists of: a date and the time of the day, perhaps with an offset.
    ///
    /// ```
    /// use wsclose::log::Stamp;
    ///
    /// assert!(Stamp::parse("2026-11-30T09:14:02Z").is_some());
    /// assert!(Stamp::parse("2026-11-30 09:14:02").is_some());
    /// assert!(Stamp::parse("2026-13-30 09:14:02").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut cursor = Cursor { rest: text };
        cursor.date_and_time().filter(|_| cursor.rest.is_empty())
    }

    /// The same for a line with a part that may hold any text, such as a close reason: the time has to
    /// come before that part, or after a key such as `ts=`.
    pub(super) fn beside(line: &str, part: Range<usize>) -> Option<Self> {
        let before = line.get(..part.start).unwrap_or_default();
        let after = line.get(part.end..).unwrap_or_default();
        Self::find(before).or_else(|| Self::keyed(after))
    }

    /// The time after a key for it, as in an object.
    fn keyed(text: &str) -> Option<Self> {
        const KEYS: [&str; 5] =
            ["\"time\":", "\"ts\":", "\"timestamp\":", "\"@timestamp\":", "ts="];
        let text = at_most(text, LONGEST_OBJECT);
        let place = |key: &str| text.find(key).map(|at| at + key.len());
        KEYS.iter().filter_map(|key| place(key)).find_map(|at| {
            let text = text.get(at..)?.trim_start_matches([' ', '"']);
            Self::spelled(text).or_else(|| Cursor { rest: text }.since_epoch())
        })
    }

    /// The time at the front of a text, unless it is a number.
    fn spelled(text: &str) -> Option<Self> {
        if !text.starts_with(|c: char| c.is_ascii_digit()) {
            return Cursor { rest: text }.month_first();
        }
        let date = Cursor { rest: text }.date_and_time();
        let date = date.or_else(|| Cursor { rest: text }.common());
        date.or_else(|| Cursor { rest: text }.time_of_day())
    }

    /// How much later this is than another time in the same log; `None` if it is earlier, or if the two
    /// leave out different parts of the date. Without a date, a time in the later half of the day before
    /// is earlier, not later.
    pub fn since(self, earlier: Self) -> Option<Duration> {
        if self.begins != earlier.begins {
            return None;
        }
        let ahead =
            self.offset.zip(earlier.offset).map_or(0, |(own, other)| i64::from(own - other));
        let later = self.millis - earlier.millis - ahead * 1000;
        let cycle = match self.begins {
            Begins::Epoch => i64::MAX,
            Begins::Year => 365 * DAY,
            Begins::Day => DAY,
        };
        // Lines may be out of their order: what is a little earlier is not nearly a day later.
        let later = if later < -cycle / 2 { later + cycle } else { later };
        u64::try_from(later).ok().filter(|_| later <= cycle / 2).map(Duration::from_millis)
    }

    /// Milliseconds since 1970 by the clock of the log, without regard to its offset. If the line
    /// leaves out the year or the date, they are chosen so that the time is as close as possible to
    /// `near`, which is counted in the same way; no time is farther from 1970 than 30,000 years.
    pub fn civil_millis(self, near: i64) -> i64 {
        let near = near.clamp(-FARTHEST, FARTHEST);
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
                // The 29th of February has the number of the 1st of March in a year that has none.
                let leap = if is_leap(year) && self.millis >= 59 * DAY { DAY } else { 0 };
                days_from_civil(year, 1, 1) * DAY + self.millis + leap
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

/// In RFC 3339 format, without the parts that the line leaves out: `2026-11-30T09:14:02.123+01:00`,
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
        // The year may have a leap day.
        is_date(2000, month, day).then_some(Stamp {
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
        is_date(year, month, day).then_some(Stamp { millis, begins: Begins::Epoch, offset })
    }

    /// `09:14:02`, perhaps with a fraction, in milliseconds.
    fn time(&mut self) -> Option<i64> {
        let hour = self.digits(2)?;
        self.one_of(&[':'])?;
        let minute = self.digits(2)?;
        self.one_of(&[':'])?;
        let second = self.digits(2)?;
        // `02:42:ac:11:00:02` is an address.
        let ends = !self.rest.starts_with(|c: char| c.is_ascii_digit() || c == ':');
        let is_one = hour < 24 && minute < 60 && second <= 60 && ends;
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

    /// `Z`, `+01:00`, ` +0100`, ` UTC`: how far a clock is ahead of UTC, in seconds. It is taken.
    fn offset(&mut self) -> Option<i32> {
        let mut cursor = Cursor { rest: self.rest.strip_prefix(' ').unwrap_or(self.rest) };
        let is_apart = cursor.rest.len() < self.rest.len();
        let zone = ["Z", "z", "UTC", "GMT"].iter().find_map(|zone| cursor.rest.strip_prefix(zone));
        if let Some(rest) = zone {
            let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '+' | '-'));
            self.rest = if ends { rest } else { self.rest };
            return ends.then_some(0);
        }
        let sign = if cursor.one_of(&['+', '-'])? == '-' { -1 } else { 1 };
        let hours = cursor.digits(2)?;
        let _ = cursor.one_of(&[':']);
        let minutes = cursor.digits(2);
        // ` -10` may be any number.
        let is_one = hours < 24 && !(is_apart && minutes.is_none()) && !cursor.begins_digit();
        let minutes = minutes.unwrap_or(0);
        if !is_one || minutes >= 60 {
            return None;
        }
        self.rest = cursor.rest;
        i32::try_from((hours * 60 + minutes) * 60).ok().map(|seconds| sign * seconds)
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
            ("2026-11-30 09:14:02 -10 bytes", THAT, None),
            ("2026-11-30 09:14:02 GMT+2 up", THAT, None),
            ("2026-11-30 09:14:02 UTC up", THAT, Some(0)),
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
            "user 1184912345678901234 up",
            "user 1796030042 up",
            "02:42:ac:11:00:02 up",
            "fe80::9:14:02:33:44:55 up",
            "2026-02-31T09:14:02Z",
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
        assert_eq!(lived("09:00:05", "09:00:04"), None);
        assert_eq!(lived("Nov 30 09:00:05", "Nov 30 09:00:04"), None);
        let (from, to) = ("2026-11-30T09:14:02 -10 bytes", "2026-11-30T09:14:03Z up");
        assert_eq!(lived(from, to), Some(1000), "a clock without an offset is that of the other");
    }

    #[test]
    fn a_reason_gives_no_time() {
        let line = "closed 1000 (bye 2026-11-30T09:14:02Z) \"time\":\"2026-11-30T09:14:03Z\"";
        let reason = line.find("bye").unwrap()..line.find(')').unwrap();
        let stamp = Stamp::beside(line, reason).unwrap();
        assert_eq!(stamp.civil_millis(0), THAT + 1000);
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
