//! The digits of single bytes, as every form of text has them.

/// Whole bytes in hex, in their order.
pub(super) fn hex(digits: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|v| u8::try_from(v).ok());
    let (pairs, rest) = digits.as_bytes().as_chunks();
    if pairs.is_empty() || !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(value(*high)? << 4 | value(*low)?)).collect()
}

/// A byte in one or two hex digits.
pub(super) fn short_hex(digits: &str) -> Option<u8> {
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    (is_hex && digits.len() <= 2).then(|| u8::from_str_radix(digits, 16).ok()).flatten()
}

/// A byte in decimal, -128 to 255, without leading zeros.
pub(super) fn decimal(number: &str) -> Option<u8> {
    let digits = number.strip_prefix('-').unwrap_or(number);
    if digits.len() > 3 || digits.len() > 1 && digits.starts_with('0') || digits.starts_with('+') {
        return None;
    }
    let number: i16 = number.parse().ok()?;
    u8::try_from(number).ok().or_else(|| i8::try_from(number).ok().map(i8::cast_unsigned))
}
