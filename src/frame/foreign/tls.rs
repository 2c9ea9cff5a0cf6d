//! TLS records (RFC 8446 5.1).

use super::Foreign;
use crate::frame::rule::TLS_BYTES;

/// The most that a record may hold: 2^14 bytes, and 2048 for the encryption of TLS 1.2.
const MOST_BYTES: u16 = 16384 + 2048;

const ALERT: u8 = 21;
const APPLICATION_DATA: u8 = 23;

/// The header of a record: a content type, a version, a length that can be.
pub(super) fn recognise(bytes: &[u8]) -> Option<Foreign> {
    let (&[kind, 3, 0..=4, high, low], content) = bytes.split_first_chunk()? else { return None };
    let length = u16::from_be_bytes([high, low]);
    if !(1..=MOST_BYTES).contains(&length) {
        return None;
    }
    let what = match (kind, length) {
        (20, 1) => "a TLS record, change_cipher_spec".to_owned(),
        (ALERT, 2) => alert(content)?,
        (ALERT, _) => "a TLS record, an encrypted alert".to_owned(),
        (22, _) => "a TLS record, handshake".to_owned(),
        (APPLICATION_DATA, _) => "a TLS record, application data".to_owned(),
        _ => return None,
    };
    let advice = match kind {
        APPLICATION_DATA => {
            "decrypt it first: give Wireshark the keys that SSLKEYLOGFILE has written, or capture \
             where TLS has ended"
        }
        _ => "TLS is spoken where plain frames were expected: check ws:// against wss://",
    };
    Some(Foreign { rule: &TLS_BYTES, at: 0..5, message: format!("{what}; {advice}"), text: None })
}

/// An alert that is not encrypted: its level and what it says.
fn alert(content: &[u8]) -> Option<String> {
    let (level, description) = match content {
        [1, description, ..] => ("warning", description),
        [2, description, ..] => ("fatal", description),
        _ => return None,
    };
    let known = ALERTS.iter().find(|(number, _)| number == description);
    let name = known.map_or(String::new(), |(_, name)| format!("{name} "));
    Some(format!("a TLS record, the alert {name}({description}), {level}"))
}

/// The alerts of RFC 8446 6.
const ALERTS: [(u8, &str); 27] = [
    (0, "close_notify"),
    (10, "unexpected_message"),
    (20, "bad_record_mac"),
    (22, "record_overflow"),
    (40, "handshake_failure"),
    (42, "bad_certificate"),
    (43, "unsupported_certificate"),
    (44, "certificate_revoked"),
    (45, "certificate_expired"),
    (46, "certificate_unknown"),
    (47, "illegal_parameter"),
    (48, "unknown_ca"),
    (49, "access_denied"),
    (50, "decode_error"),
    (51, "decrypt_error"),
    (70, "protocol_version"),
    (71, "insufficient_security"),
    (80, "internal_error"),
    (86, "inappropriate_fallback"),
    (90, "user_canceled"),
    (109, "missing_extension"),
    (110, "unsupported_extension"),
    (112, "unrecognized_name"),
    (113, "bad_certificate_status_response"),
    (115, "unknown_psk_identity"),
    (116, "certificate_required"),
    (120, "no_application_protocol"),
];
