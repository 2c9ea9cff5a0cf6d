//! Bytes in hex.

/// Bytes in lower-case hex, separated by `between`.
///
/// ```
/// use wsclose::frame::hex;
///
/// assert_eq!(hex(&[0x88, 0x02, 0x03, 0xe8], " "), "88 02 03 e8");
/// ```
pub fn hex(bytes: &[u8], between: &str) -> String {
    let mut text = String::with_capacity(bytes.len() * (2 + between.len()));
    for (i, byte) in bytes.iter().enumerate() {
        if i > 0 {
            text.push_str(between);
        }
        text.extend(
            [byte >> 4, byte & 0xf]
                .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])),
        );
    }
    text
}
