//! What stands before every line: a time and a level, the `> ` of a quotation.

/// The text without what all its lines begin with, where that is no part of the data: equal
/// characters, and digits in the same places. `None` if there is no such thing.
pub(super) fn stripped(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let (first, rest) = lines.split_first()?;
    if rest.is_empty() {
        return None;
    }
    let shared = rest.iter().map(|line| shared(first, line)).min()?;
    let prefix = first.get(..shared)?;
    // Not in the middle of a word.
    let end = prefix.rfind(|c: char| c.is_whitespace() || matches!(c, '|' | '>' | ']'))?;
    let length = end + prefix.get(end..)?.chars().next().map_or(1, char::len_utf8);
    let prefix = without_bytes(prefix.get(..length)?);
    let length = prefix.len();
    is_prose(prefix).then(|| {
        let rest = text.lines().map(|line| line.get(length..).unwrap_or_default());
        rest.collect::<Vec<_>>().join("\n")
    })
}

/// A single line without the number before it, which a sign ends: that of a line, or a time since
/// 1970. `12:03 e8`, `1764584022617: 0x03`, `4<TAB>03e8`.
pub(super) fn unnumbered(text: &str) -> Option<&str> {
    let line = text.trim();
    let end = line.find(|c: char| !c.is_ascii_digit())?;
    let (number, rest) = line.split_at_checked(end)?;
    let sign = rest.trim_start_matches(' ').chars().next()?;
    let is_number = (1..=LONGEST_NUMBER).contains(&number.len()) && !number.starts_with('0');
    let rest = rest.trim_start_matches(' ').strip_prefix([':', '|', '\t'])?.trim_start();
    // `13:87:62` is bytes, and so is `13:88`.
    let goes_on = rest.get(2..).is_some_and(|rest| rest.is_empty() || rest.starts_with(sign));
    (is_number && !goes_on && !line.contains('\n') && !rest.is_empty()).then_some(rest)
}

/// The digits of milliseconds since 1970.
const LONGEST_NUMBER: usize = 13;

/// The prefix without words of two digits at its end: bytes that happen to be alike.
fn without_bytes(prefix: &str) -> &str {
    let mut kept = prefix;
    while let Some(before) = without_last_byte(kept) {
        kept = before;
    }
    kept
}

fn without_last_byte(prefix: &str) -> Option<&str> {
    let trimmed = prefix.trim_end();
    let digits = trimmed.get(trimmed.len().checked_sub(2)?..)?;
    let before = trimmed.strip_suffix(digits)?;
    let is_word = before.is_empty() || before.ends_with(char::is_whitespace);
    (is_word && digits.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(before)
}

/// How many bytes two lines have in common at their beginning, digits taken for alike.
fn shared(a: &str, b: &str) -> usize {
    let alike = |(a, b): &(char, char)| a == b || a.is_ascii_digit() && b.is_ascii_digit();
    a.chars().zip(b.chars()).take_while(alike).map(|(a, _)| a.len_utf8()).sum()
}

/// Whether it is more than the digits of an offset: a word, a time, or a sign.
fn is_prose(prefix: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() && !c.is_ascii_hexdigit() && c != 'x';
    let is_sign = |c: char| matches!(c, '>' | '[' | '(' | '.' | '-' | '/' | '+' | '#' | '$');
    prefix.contains(|c| is_word(c) || is_sign(c)) || prefix.matches(':').count() > 1
}

#[cfg(test)]
mod tests {
    use super::{stripped, unnumbered};

    #[test]
    fn times_and_signs_are_left_out() {
        let strips = |text, rest: Option<&str>| assert_eq!(stripped(text).as_deref(), rest);
        strips("> 88\n> 02", Some("88\n02"));
        strips("09:14:02.123 88 02\n09:14:03.456 03 e8", Some("88 02\n03 e8"));
        strips("I (12) ws: 88 02\n\nI (13) ws: 03 e8\n", Some("88 02\n\n03 e8"));
        strips("00000000: 88\n00000001: 02", None);
        strips("88 02\n88 03", None);
        strips("> 88", None);
        strips("a é 1\na é 2", Some("1\n2"));
        strips("ws: ab 88\nws: ab 02", Some("ab 88\nab 02"));
    }

    #[test]
    fn the_number_of_a_line_is_left_out() {
        for (text, rest) in [
            ("12:03 e8", Some("03 e8")),
            ("  4\t03e8", Some("03e8")),
            ("1764584022617: 0x03, 0xe8", Some("0x03, 0xe8")),
            ("12 | 136 2 3 232", Some("136 2 3 232")),
            ("77:\"0fa1\"", Some("\"0fa1\"")),
            ("13:87:62", None),
            ("13:88", None),
            ("03:e8 62", None),
            ("12 03 e8", None),
            ("12:", None),
            ("12:03\n13:04", None),
            ("", None),
        ] {
            assert_eq!(unnumbered(text), rest, "{text}");
        }
    }

    #[test]
    fn many_bytes_that_are_alike_are_kept() {
        let line = "ab ".repeat(1_000_000) + "zz\n";
        assert_eq!(stripped(&line.repeat(2)), None);
    }
}
