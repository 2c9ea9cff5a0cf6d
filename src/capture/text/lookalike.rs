//! What only looks like bytes: dates, addresses, digests and their like.

use std::ops::Range;

use crate::capture::TextErrorKind;

/// How far a reading is followed to the ends of the words that it begins and ends in.
const LONGEST_WORD: usize = 64;

/// `1:02:03`, the shortest of all dates and times with seconds, in bytes.
const SHORTEST_DATE: usize = 7;

/// What a text is, if there is nothing in it but such things.
pub(super) fn all(text: &str) -> Option<TextErrorKind> {
    let mut names = words(text).map(|at| text.get(at).and_then(named));
    let first = names.next()?;
    let name = first.filter(|_| names.all(|name| name.is_some())).or_else(|| number(text));
    name.map(TextErrorKind::Lookalike).or_else(|| are_codes(text).then_some(TextErrorKind::Codes))
}

/// Whether a text begins with one.
pub(super) fn begins(text: &str) -> bool {
    let first = words(text).next().and_then(|at| text.get(at));
    first.is_some_and(|word| named(word).is_some() || is_epoch(word))
}

/// What a part of a text is, with the rest of the words that it begins and ends in.
pub(super) fn around(text: &str, at: &Range<usize>) -> Option<TextErrorKind> {
    let before = text.get(..at.start)?.chars().rev().take(LONGEST_WORD);
    let behind = text.get(at.end..)?.chars().take(LONGEST_WORD);
    let is_inside = |c: &char| c.is_alphanumeric() || is_sign(*c);
    let before: usize = before.take_while(is_inside).map(char::len_utf8).sum();
    let behind: usize = behind.take_while(is_inside).map(char::len_utf8).sum();
    all(text.get(at.start - before..at.end + behind)?)
}

/// The dates in a text, and the times with seconds; unless there is nothing else.
pub(super) fn dates(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_one = |at: &Range<usize>| {
        let word = text.get(at.clone()).unwrap_or_default();
        is_date(word) || is_time(word) && word.matches(':').count() == 2
    };
    let is_alone = |at: &Range<usize>| {
        let beside = [text.get(..at.start), text.get(at.end..)];
        !beside.into_iter().flatten().any(|text| text.contains(char::is_alphanumeric))
    };
    words(text).filter(move |at| at.len() >= SHORTEST_DATE && is_one(at) && !is_alone(at))
}

/// The places of those that stand among others on their line.
pub(super) fn places(text: &str) -> Vec<Range<usize>> {
    let is_one = |at: &Range<usize>| text.get(at.clone()).and_then(named).is_some();
    let is_line = |at: &Range<usize>| {
        let before = text.get(..at.start).unwrap_or_default().trim_end_matches(' ');
        let behind = text.get(at.end..).unwrap_or_default().trim_start_matches([' ', '\r', ':']);
        (before.is_empty() || before.ends_with('\n'))
            && (behind.is_empty() || behind.starts_with('\n'))
    };
    let is_date = |at: &Range<usize>| text.get(at.clone()).is_some_and(is_date);
    words(text).filter(|at| is_one(at) && (is_date(at) || !is_line(at))).collect()
}

/// Words of letters and digits, and of the signs that are written inside of an address or a date.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let from = text.get(start..)?;
        let length = from.find(|c: char| !c.is_alphanumeric() && !is_sign(c));
        at = start + length.unwrap_or(from.len());
        // A sign at the end belongs to the sentence.
        let word = text.get(start..at)?.trim_end_matches(is_sign);
        Some(start..start + word.len())
    })
}

const fn is_sign(c: char) -> bool {
    matches!(c, '.' | ':' | '-' | '_')
}

/// What else a word is.
fn named(word: &str) -> Option<&'static str> {
    Some(match word {
        _ if is_date(word) => "a date",
        _ if is_time(word) => "a time",
        _ if is_address(word) => "an address or a version",
        _ if is_uuid(word) => "a UUID",
        _ if is_digest(word) => "a digest",
        _ if is_hardware_address(word) => "a hardware address",
        _ => return None,
    })
}

fn is_decimal(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
}

fn is_hex(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Groups of these many digits, with this sign between them.
fn has_groups(word: &str, sign: char, lengths: &[usize], is_group: fn(&str) -> bool) -> bool {
    // Most words are told by their length alone.
    word.len() + 1 == lengths.iter().map(|length| length + 1).sum::<usize>()
        && word.split(sign).map(str::len).eq(lengths.iter().copied())
        && word.split(sign).all(is_group)
}

/// `2026-11-21`, `21-11-2026`, `2026-11-21T09:14:02Z`
fn is_date(word: &str) -> bool {
    let (date, time) = word.split_once('T').unwrap_or((word, "00:00"));
    let is_day = |lengths: [usize; 3]| has_groups(date, '-', &lengths, is_decimal);
    (is_day([4, 2, 2]) || is_day([2, 2, 4])) && is_time(time)
}

/// `09:14`, `09:14:02`, `09:14:02.123Z`
fn is_time(word: &str) -> bool {
    let word = word.strip_suffix('Z').unwrap_or(word);
    let (time, fraction) = word.split_once('.').unwrap_or((word, "0"));
    let is_shape = [&[2, 2][..], &[2, 2, 2], &[1, 2], &[1, 2, 2]]
        .iter()
        .any(|lengths| has_groups(time, ':', lengths, is_decimal));
    let within = |(part, most): (&str, u8)| part.parse().is_ok_and(|number: u8| number <= most);
    is_shape && is_decimal(fraction) && time.split(':').zip([23, 59, 60]).all(within)
}

/// `10.0.0.2`, `10.0.0.2:8080`, `1.2.3`, `3.14`, `fe80::1`
fn is_address(word: &str) -> bool {
    let (numbers, port) = word.split_once(':').unwrap_or((word, "0"));
    let parts = numbers.split('.').count();
    let is_dotted = (2..=4).contains(&parts) && numbers.split('.').all(is_decimal);
    let is_group = |group: &str| group.len() <= 4 && group.bytes().all(|b| b.is_ascii_hexdigit());
    is_dotted && is_decimal(port) || word.contains("::") && word.split(':').all(is_group)
}

fn is_uuid(word: &str) -> bool {
    has_groups(word, '-', &[8, 4, 4, 4, 12], is_hex)
}

/// Of MD5, SHA-1 and SHA-256.
fn is_digest(word: &str) -> bool {
    matches!(word.len(), 32 | 40 | 64) && is_hex(word)
}

fn is_hardware_address(word: &str) -> bool {
    [':', '-'].into_iter().any(|sign| has_groups(word, sign, &[2; 6], is_hex))
}

/// A number alone: `50%`, `20261121`, `1732180000`.
fn number(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let is_share = text.strip_suffix('%').is_some_and(is_decimal);
    let is_day = is_decimal(text) && text.len() == 8 && text.starts_with("20");
    (is_epoch(text) || is_day || is_share).then_some("a decimal number")
}

/// A time in seconds or microseconds since 1970.
fn is_epoch(word: &str) -> bool {
    is_decimal(word) && matches!(word.len(), 10 | 16) && word.starts_with('1')
}

/// Numbers of 1000 to 4999, two at least.
fn are_codes(text: &str) -> bool {
    let is_code =
        |word: &str| word.len() == 4 && is_decimal(word) && word.starts_with(['1', '2', '3', '4']);
    let mut count = 0;
    let is_all = words(text).filter_map(|at| text.get(at)).inspect(|_| count += 1).all(is_code);
    is_all && count > 1
}

#[cfg(test)]
mod tests {
    use super::{TextErrorKind, all};

    #[test]
    fn what_else_a_text_is_has_a_name() {
        for (text, name) in [
            ("2026-11-21", Some("a date")),
            ("2026-11-21T09:14:02Z", Some("a date")),
            ("09:14:02.123", Some("a time")),
            ("10:00 - 12:00", Some("a time")),
            ("10.0.0.2:8080", Some("an address or a version")),
            ("fe80::1", Some("an address or a version")),
            ("3.14", Some("an address or a version")),
            ("{550e8400-e29b-41d4-a716-446655440000}", Some("a UUID")),
            ("d41d8cd98f00b204e9800998ecf8427e", Some("a digest")),
            ("00:1b:44:11:3a:b7", Some("a hardware address")),
            ("1732180000", Some("a decimal number")),
            ("50%", Some("a decimal number")),
            ("1006", None),
            ("8800", None),
            ("88 02 03 e8", None),
            ("03:e8", None),
            ("88:02:03:e8", None),
            ("09:14:02 88 02 03 e8", None),
            ("88.5.3.E8.62.79.65", None),
            ("", None),
        ] {
            assert_eq!(all(text), name.map(TextErrorKind::Lookalike), "{text}");
        }
        assert_eq!(all("1006, 1011, 1001"), Some(TextErrorKind::Codes));
    }
}
