//! What is shown of a Close that was made.

use serde::Serialize;
use wsclose::capture::Layer;
use wsclose::frame::hex;
use wsclose::{CloseCode, table};

use crate::cli::error::Problem;
use crate::cli::facts::{SCHEMA, Schema};

/// The answer to `encode`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Encoded<'a> {
    schema: Schema,
    /// The code; null for an empty Close, and if nothing was made.
    code: Option<CloseCode>,
    /// The name of the code; null for an empty Close, and if nothing was made.
    name: Option<&'static str>,
    /// The exact reason, empty without one; null if its bytes are not UTF-8, and if nothing was
    /// made.
    reason: Option<&'a str>,
    /// What the bytes are; null if nothing was made.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = [Some(Layer::Payload), Some(Layer::Frame), None::<Layer>])))]
    layer: Option<Layer>,
    /// The masking key in hex; null for a frame that is not masked, and for a payload.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{8}$")))]
    masking_key: Option<String>,
    /// The bytes in hex; null if nothing was made.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^([0-9a-f]{2})+$")))]
    bytes: Option<String>,
    /// How many bytes there are; null if nothing was made.
    #[cfg_attr(feature = "schema", schemars(range(min = 2)))]
    length: Option<usize>,
    /// Why nothing was made; also on standard error.
    errors: &'a [Problem],
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
            layer: Some(layer),
            masking_key: masking_key.map(|key| hex(&key, "")),
            bytes: Some(hex(bytes, "")),
            length: Some(bytes.len()),
            errors: &[],
        }
    }

    /// That nothing was made.
    pub(crate) const fn failed(errors: &'a [Problem]) -> Self {
        Self {
            schema: SCHEMA,
            code: None,
            name: None,
            reason: None,
            layer: None,
            masking_key: None,
            bytes: None,
            length: None,
            errors,
        }
    }
}
