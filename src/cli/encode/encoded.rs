//! What is shown of a Close that was made.

use serde::Serialize;
use wsclose::capture::Layer;
use wsclose::frame::hex;
use wsclose::{CloseCode, table};

use crate::cli::facts::{SCHEMA, Schema};

/// The answer to `encode`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Encoded<'a> {
    schema: Schema,
    /// The code; null for an empty Close.
    code: Option<CloseCode>,
    /// The name of the code; null for an empty Close.
    name: Option<&'static str>,
    /// The exact reason, empty without one; null if its bytes are not UTF-8.
    reason: Option<&'a str>,
    /// What the bytes are.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = [Layer::Payload, Layer::Frame])))]
    layer: Layer,
    /// The masking key in hex; null for a frame that is not masked, and for a payload.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{8}$")))]
    masking_key: Option<String>,
    /// The bytes in hex.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^([0-9a-f]{2})+$")))]
    bytes: String,
    /// How many bytes there are.
    #[cfg_attr(feature = "schema", schemars(range(min = 2)))]
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
