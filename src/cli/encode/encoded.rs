//! What is shown of a Close that was made.

use serde::Serialize;
use wsclose::capture::Layer;
use wsclose::frame::hex;
use wsclose::{CloseCode, table};

use crate::cli::facts::SCHEMA;

/// The answer to `encode`.
#[derive(Debug, Serialize)]
pub(super) struct Encoded<'a> {
    schema: u32,
    code: Option<CloseCode>,
    name: Option<&'static str>,
    reason: Option<&'a str>,
    layer: Layer,
    masking_key: Option<String>,
    bytes: String,
    length: usize,
}

impl<'a> Encoded<'a> {
    pub(super) fn new(
        code: Option<CloseCode>,
        reason: &'a [u8],
        layer: Layer,
        masking_key: Option<[u8; 4]>,
        bytes: &[u8],
    ) -> Self {
        Self {
            schema: SCHEMA,
            code,
            name: code.map(|code| table::row(code).name),
            reason: std::str::from_utf8(reason).ok(),
            layer,
            masking_key: masking_key.map(|key| hex(&key, "")),
            bytes: hex(bytes, ""),
            length: bytes.len(),
        }
    }
}
