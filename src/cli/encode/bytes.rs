//! Bytes as they are written in programs and messages. All of it is printable ASCII.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// How many bytes stand in one line of an array.
const IN_A_LINE: usize = 12;

/// A definition in C.
pub(super) fn c(name: &str, bytes: &[u8]) -> String {
    array(&format!("unsigned char {name}[] = {{ "), bytes, " };")
}

/// A composite literal in Go.
pub(super) fn go(bytes: &[u8]) -> String {
    array("[]byte{", bytes, "}")
}

/// A typed array in JavaScript.
pub(super) fn javascript(bytes: &[u8]) -> String {
    array("new Uint8Array([", bytes, "])")
}

/// In one line if it is short, else in rows of their own, each with a comma at its end.
fn array(open: &str, bytes: &[u8], close: &str) -> String {
    let row = |bytes: &[u8]| {
        bytes.iter().map(|byte| format!("0x{byte:02x}")).collect::<Vec<_>>().join(", ")
    };
    if bytes.len() <= IN_A_LINE {
        return format!("{open}{}{close}", row(bytes));
    }
    let rows: Vec<_> = bytes.chunks(IN_A_LINE).map(row).collect();
    format!("{}\n    {},\n{}", open.trim_end(), rows.join(",\n    "), close.trim_start())
}

/// A literal that Python and Rust read alike: printable ASCII as it is, escapes for the rest.
pub(super) fn byte_string(bytes: &[u8]) -> String {
    let mut literal = "b\"".to_owned();
    for &byte in bytes {
        // Writing to a string cannot fail.
        let _ = match byte {
            b'\'' => write!(literal, "'"),
            _ => write!(literal, "{}", byte.escape_ascii()),
        };
    }
    literal + "\""
}

/// Base64 with the standard alphabet, padded (RFC 4648 4).
pub(super) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: &[u8] = b"\x88\x02\x03\xe8";
    const LONG: &[u8] = b"\x88\x0b\x03\xe8bye, all!";

    #[test]
    fn arrays() {
        assert_eq!(c("frame", SHORT), "unsigned char frame[] = { 0x88, 0x02, 0x03, 0xe8 };");
        assert_eq!(go(SHORT), "[]byte{0x88, 0x02, 0x03, 0xe8}");
        assert_eq!(javascript(SHORT), "new Uint8Array([0x88, 0x02, 0x03, 0xe8])");
    }

    #[test]
    fn twelve_bytes_a_line() {
        assert_eq!(go(&LONG[..12]).lines().count(), 1);
        let rows = "    0x88, 0x0b, 0x03, 0xe8, 0x62, 0x79, 0x65, 0x2c, 0x20, 0x61, 0x6c, 0x6c,\n\
                    \x20   0x21,\n";
        assert_eq!(c("payload", LONG), format!("unsigned char payload[] = {{\n{rows}}};"));
        assert_eq!(go(LONG), format!("[]byte{{\n{rows}}}"));
        assert_eq!(javascript(LONG), format!("new Uint8Array([\n{rows}])"));
    }

    #[test]
    fn byte_strings() {
        assert_eq!(byte_string(LONG), r#"b"\x88\x0b\x03\xe8bye, all!""#);
        assert_eq!(byte_string(b"it's\n\"\\\0"), r#"b"it's\n\"\\\x00""#);
        let every: Vec<u8> = (0..=u8::MAX).collect();
        assert!(byte_string(&every).chars().all(|c| c.is_ascii_graphic() || c == ' '));
    }

    /// RFC 4648 10.
    #[test]
    fn base64_pads() {
        for (text, encoded) in [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("", "")] {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
        assert_eq!(base64(b"\x13\x87\xfb\xff"), "E4f7/w==");
    }
}
