//! The opcode: the four bits of the first byte that say what kind of frame it is.

use std::fmt;

/// The opcode of a frame: 0 to 15 (RFC 6455 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opcode(u8);

impl Opcode {
    /// A further fragment of a message.
    pub const CONTINUATION: Self = Self(0);
    /// A message of text, or its first fragment.
    pub const TEXT: Self = Self(1);
    /// A message of binary data, or its first fragment.
    pub const BINARY: Self = Self(2);
    /// Closes the connection.
    pub const CLOSE: Self = Self(8);
    /// Asks for a Pong.
    pub const PING: Self = Self(9);
    /// Answers a Ping.
    pub const PONG: Self = Self(10);

    /// The opcode in the low four bits of a frame's first byte.
    pub const fn from_first_byte(byte: u8) -> Self {
        Self(byte & 0x0f)
    }

    /// The number, 0 to 15.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Whether it marks a control frame.
    pub const fn is_control(self) -> bool {
        self.0 >= 8
    }

    /// Whether the protocol keeps it for later.
    pub const fn is_reserved(self) -> bool {
        matches!(self.0, 3..=7 | 11..)
    }

    /// Its name in RFC 6455.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CONTINUATION => "continuation",
            Self::TEXT => "text",
            Self::BINARY => "binary",
            Self::CLOSE => "close",
            Self::PING => "ping",
            Self::PONG => "pong",
            _ => "reserved",
        }
    }

    /// Every name that an opcode can have, and none for what has no opcode.
    #[cfg(feature = "schema")]
    pub(super) fn names() -> std::collections::BTreeSet<Option<&'static str>> {
        (0..16).map(|number| Some(Self(number).name())).chain([None]).collect()
    }
}

impl fmt::Display for Opcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x} ({})", self.0, self.name())
    }
}
