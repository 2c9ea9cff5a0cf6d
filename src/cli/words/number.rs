//! Numbers and ranges, in the ways that people write them.

use std::ops::RangeInclusive;

use wsclose::CloseCode;

use crate::cli::words::QueryError;

/// Reads what begins like a number, or is nothing. `None` for what looks like a name.
pub(super) fn number_or_range(text: &str) -> Option<Result<RangeInclusive<CloseCode>, QueryError>> {
    if text.is_empty() {
        return Some(Err(QueryError::Empty));
    }
    if let Some(digits) = text.strip_prefix(['-', '\u{2212}']) {
        let number = digits.starts_with(|c: char| c.is_ascii_digit());
        return number.then(|| Err(QueryError::Negative(text.to_owned())));
    }
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(range) = wildcard(text) {
        return Some(Ok(range));
    }
    let ends = ["..=", "..", "-", "\u{2013}"].iter().find_map(|sign| text.split_once(sign));
    Some(match ends {
        None => number(text, text).map(|code| code..=code),
        Some((start, end)) => range(text, start.trim(), end.trim()),
    })
}

fn range(text: &str, start: &str, end: &str) -> Result<RangeInclusive<CloseCode>, QueryError> {
    let start = number(text, start)?;
    // Two dots leave the end open, as in Rust; a dash is more likely a slip.
    let end = match end {
        "" if text.contains("..") => start.class().bounds().1,
        "" => return Err(QueryError::Endless { text: text.to_owned(), start }),
        end => number(text, end)?,
    };
    if start > end {
        return Err(QueryError::Reversed { text: text.to_owned(), start, end });
    }
    Ok(start..=end)
}

/// A decimal number, or a hexadecimal one behind 0x. `text` is what an error quotes.
fn number(text: &str, digits: &str) -> Result<CloseCode, QueryError> {
    let (digits, radix) = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) => (hex, 16),
        None => (digits, 10),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return Err(QueryError::NotANumber(text.to_owned()));
    }
    u16::from_str_radix(digits, radix)
        .map(CloseCode::new)
        .map_err(|_| QueryError::TooLarge(text.to_owned()))
}

/// `4xxx`, `40xx`, `101x`: four places, the last of them left open.
fn wildcard(text: &str) -> Option<RangeInclusive<CloseCode>> {
    let digits = text.trim_end_matches(['x', 'X', '*']);
    let open = text.len() - digits.len();
    if text.len() != 4 || open == 0 {
        return None;
    }
    let size = 10_u16.pow(u32::try_from(open).ok()?);
    let first = digits.parse::<u16>().ok()?.checked_mul(size)?;
    Some(CloseCode::new(first)..=CloseCode::new(first + (size - 1)))
}

/// Whether a text gives a code a value below 0, as in `code=-1`.
pub(super) fn is_below_zero(text: &str) -> bool {
    text.rsplit_once(['=', ':']).is_some_and(|(key, value)| {
        let key = key.trim_end().to_ascii_lowercase();
        let digits = value.trim().strip_prefix('-').unwrap_or_default();
        (key.ends_with("code") || key.ends_with("status"))
            && !digits.is_empty()
            && digits.chars().all(|c| c.is_ascii_digit())
    })
}
