//! TLS records (RFC 8446 5.1).

use super::{Foreign, Part, part};
use crate::frame::rule::TLS_BYTES;

/// The most that a record may hold: 2^14 bytes, and 2048 for the encryption of TLS 1.2.
const MOST_BYTES: u16 = 16384 + 2048;

const ALERT: u8 = 21;
const APPLICATION_DATA: u8 = 23;

/// The header of a record: a content type, a version, a length that can be.
pub(super) fn recognise(bytes: &[u8]) -> Option<Foreign> {
    let record = read(bytes)?;
    let advice = match record.kind {
        APPLICATION_DATA => {
            "decrypt it first: give Wireshark the keys that SSLKEYLOGFILE has written, or capture \
             where TLS has ended"
        }
        _ => "TLS is spoken where plain frames were expected: check ws:// against wss://",
    };
    let parts = records(bytes);
    let is_one = parts.iter().filter(|part| part.meaning.starts_with(CONTENT_TYPE)).count() == 1;
    Some(Foreign {
        rule: &TLS_BYTES,
        name: if is_one { "a TLS record" } else { "TLS records" },
        at: 0..HEADER,
        message: format!("a TLS record, {}; {advice}", record.what),
        text: None,
        parts,
    })
}

/// The bytes of a record's header.
const HEADER: usize = 5;

const CONTENT_TYPE: &str = "content type";

/// A record, perhaps cut short.
struct Record<'a> {
    kind: u8,
    minor: u8,
    length: usize,
    content: &'a [u8],
    /// Its content in a few words.
    what: String,
}

impl Record<'_> {
    const fn kind_name(&self) -> &'static str {
        match self.kind {
            20 => "change_cipher_spec",
            ALERT => "alert",
            22 => "handshake",
            _ => "application_data",
        }
    }
}

fn read(bytes: &[u8]) -> Option<Record<'_>> {
    let (&[kind, 3, minor @ 0..=4, high, low], rest) = bytes.split_first_chunk()? else {
        return None;
    };
    let length = u16::from_be_bytes([high, low]);
    if !(1..=MOST_BYTES).contains(&length) {
        return None;
    }
    let what = match (kind, length) {
        (20, 1) => "change_cipher_spec".to_owned(),
        (ALERT, 2) => alert(rest)?,
        (ALERT, _) => "an encrypted alert".to_owned(),
        (22, _) => "handshake".to_owned(),
        (APPLICATION_DATA, _) => "application data".to_owned(),
        _ => return None,
    };
    let length = usize::from(length);
    let content = rest.get(..length).unwrap_or(rest);
    Some(Record { kind, minor, length, content, what })
}

/// The fields of all records that stand one behind the other.
fn records(bytes: &[u8]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(record) = bytes.get(at..).and_then(read) {
        let content = at + HEADER;
        let end = content + record.content.len();
        let version = ["SSL 3.0", "TLS 1.0", "TLS 1.1", "TLS 1.2", "TLS 1.3"];
        let version = version.get(usize::from(record.minor)).unwrap_or(&"TLS");
        let cut = if record.content.len() < record.length { ", cut short" } else { "" };
        parts.extend([
            part(at..at + 1, format!("{CONTENT_TYPE} {} ({})", record.kind, record.kind_name())),
            part(at + 1..at + 3, format!("record version of {version}")),
            part(at + 3..content, format!("length {}", record.length)),
            part(content..end, format!("{}{cut}", record.what)),
        ]);
        at = end;
    }
    parts
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
    Some(format!("the alert {name}({description}), {level}"))
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
