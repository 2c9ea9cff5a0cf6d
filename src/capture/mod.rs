//! Pasted text to bytes, and bytes to the layer that they are.
//!
//! ```
//! use wsclose::capture::{self, Layer};
//!
//! let input = capture::read("88 02 03 e8")?;
//! let capture = input.decode(None, None)?;
//! assert_eq!(capture.layer, Layer::Frame);
//! assert_eq!(capture.decoded.close().unwrap().code.unwrap().get(), 1000);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod close_reader;
mod decode;
mod error;
mod format;
mod layer;
mod link;
mod packet;
mod segment;
mod text;

use crate::frame::{Role, finding, rule};

pub use close_reader::CloseReader;
pub use decode::decode;
pub use error::{TextError, TextErrorKind};
pub use format::{Format, Kind};
pub use layer::{Capture, Layer};
pub use link::Link;
pub use packet::{Flags, Packet, PacketError, PacketErrorKind, read_packet};

/// Bytes found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Input {
    /// What the text was taken for.
    pub format: Format,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Whether the text says that it leaves bytes out: behind `bytes`, or before them in a list
    /// that begins so.
    pub elided: bool,
    /// What the same text could have been taken for, with other bytes.
    pub runner_up: Option<Format>,
    /// The other Close frames in the text, in their order.
    pub others: Vec<Other>,
}

/// A Close frame that stands in the same text as another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Other {
    /// What it was taken for.
    pub format: Format,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The line of the text that it begins in, the first being 1.
    pub line: usize,
}

form! {
    Other: Other { format, bytes, line } => {
        /// The line of the text where it begins, counted from 1.
        #[minimum = 1]
        "line": line,
        /// How its bytes are written.
        "format": format,
        /// Its bytes in hex.
        #[pattern = "^([0-9a-f]{2})*$"]
        "bytes": crate::frame::hex(bytes, ""),
    }
}

impl Input {
    /// Bytes that need no reading.
    pub const fn raw(bytes: Vec<u8>) -> Self {
        Self { format: Format::Raw, bytes, elided: false, runner_up: None, others: Vec::new() }
    }

    /// Decodes the bytes, as [`decode`] does. Where the text left bytes out, the capture is
    /// truncated, if only behind its frames; not where they are behind a packet.
    ///
    /// ```
    /// use wsclose::capture::read;
    ///
    /// let input = read("<Buffer 88 7d 03 f1 61 61 ... 121 more bytes>")?;
    /// let capture = input.decode(None, None)?;
    /// assert_eq!(capture.decoded.all_findings().next().unwrap().rule.id, "truncated");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`decode`].
    pub fn decode(
        &self,
        layer: Option<Layer>,
        sender: Option<Role>,
    ) -> Result<Capture<'_>, PacketError> {
        let mut capture = decode(&self.bytes, layer, sender)?;
        let end = self.bytes.len();
        let is_said = capture.decoded.all_findings().any(|finding| finding.is(&rule::TRUNCATED));
        // What is left out behind a packet is no part of it.
        let is_behind = capture.packet.as_ref().is_some_and(|packet| packet.payload.end < end);
        if self.elided && !is_said && !is_behind {
            let message = "the text leaves bytes out".to_owned();
            capture.decoded.findings.push(finding(&rule::TRUNCATED, end..end, message));
        }
        Ok(capture)
    }
}

/// The bytes in a text.
///
/// The text is read in every way that fits, and the bytes decide. The best is a lawful Close frame,
/// then one with a fault, one that was cut, a lawful payload, a Close in frames that begin oddly,
/// a packet without one, other frames, a code alone that is not registered, a payload with a fault.
/// Of Close frames that are written alike the first in the text wins, even if it has a fault and
/// another has none; among equals the first of [`Kind::ALL`].
///
/// # Errors
///
/// When there are no bytes in the text, or when it says that they were lost; the error says where.
///
/// ```
/// use wsclose::capture::{Format, read};
///
/// let input = read("00000000: 8805 03e8 6279 65                        .....bye")?;
/// assert_eq!(input.bytes, b"\x88\x05\x03\xe8bye");
/// assert_eq!(input.format, Format::Xxd);
///
/// assert_eq!(read("88 0g").unwrap_err().at, 4..5);
/// # Ok::<(), wsclose::capture::TextError>(())
/// ```
pub fn read(text: &str) -> Result<Input, TextError> {
    match close_reader::bytes(text) {
        Some(bytes) => Ok(Input { format: Format::Hex, ..Input::raw(bytes) }),
        None => text::read(text, None),
    }
}

/// The bytes in a text that is of this kind.
///
/// # Errors
///
/// When the text is not.
///
/// ```
/// use wsclose::capture::{Kind, read_as};
///
/// assert_eq!(read_as("88 2 10", Kind::Decimal)?.bytes, [88, 2, 10]);
/// # Ok::<(), wsclose::capture::TextError>(())
/// ```
pub fn read_as(text: &str, kind: Kind) -> Result<Input, TextError> {
    text::read(text, Some(kind))
}
