//! The digits of single bytes, as every form of text has them.

/// Whole bytes in hex, in their order.
pub(super) fn hex(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    read_hex(digits.as_bytes(), &mut bytes).then_some(bytes)
}

/// Reads whole bytes in hex into `bytes`; false where the digits are not such.
pub(super) fn read_hex(digits: &[u8], bytes: &mut Vec<u8>) -> bool {
    bytes.clear();
    let (pairs, rest) = digits.as_chunks();
    if pairs.is_empty() || !rest.is_empty() {
        return false;
    }
    // With no early end, this takes less time for what mostly is hex.
    let mut seen = 0;
    bytes.extend(pairs.iter().map(|[high, low]| {
        let value = HIGH[usize::from(*high)] | LOW[usize::from(*low)];
        seen |= value;
        let [byte, _] = value.to_le_bytes();
        byte
    }));
    seen < NO_DIGIT
}

/// What each hex digit adds to a byte as the first of its two digits, and as the second.
static HIGH: [u16; 256] = values(4);
static LOW: [u16; 256] = values(0);

/// Of what is no digit: more than any byte.
const NO_DIGIT: u16 = 0x100;

const fn values(shift: u32) -> [u16; 256] {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 16 {
        values[b"0123456789abcdef"[value as usize] as usize] = value << shift;
        values[b"0123456789ABCDEF"[value as usize] as usize] = value << shift;
        value += 1;
    }
    values
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
