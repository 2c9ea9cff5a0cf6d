//! A status code as a number, and what the protocol alone says of it.

use std::fmt;

/// A WebSocket close status code: any 16-bit number, as a Close frame can carry any
/// (RFC 6455 5.5.1). Whether it *should* is a question to ask of it.
///
/// ```
/// use wsclose::{Class, CloseCode};
///
/// let code = CloseCode::new(1006);
/// assert_eq!(code.class(), Class::Protocol);
/// assert!(!code.may_be_sent());
/// assert!(code.is_reported_locally());
/// ```
///
/// With the feature `serde` it is written as its number and read from one.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline, description = "A close code."))]
pub struct CloseCode(u16);

impl CloseCode {
    /// The code with this number.
    pub const fn new(number: u16) -> Self {
        Self(number)
    }

    /// The code in the first two bytes of a Close payload, most significant byte first
    /// (RFC 6455 5.5.1).
    pub const fn from_be_bytes(bytes: [u8; 2]) -> Self {
        Self(u16::from_be_bytes(bytes))
    }

    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The two bytes that carry the code in a Close payload.
    ///
    /// ```
    /// assert_eq!(wsclose::CloseCode::new(1000).to_be_bytes(), [0x03, 0xe8]);
    /// ```
    pub const fn to_be_bytes(self) -> [u8; 2] {
        self.0.to_be_bytes()
    }

    /// The range that the number lies in (RFC 6455 7.4.2, but for those above 4999).
    pub const fn class(self) -> Class {
        match self.0 {
            0..=999 => Class::Unused,
            1000..=2999 => Class::Protocol,
            3000..=3999 => Class::Registered,
            4000..=4999 => Class::Private,
            5000..=65535 => Class::Outside,
        }
    }

    /// Whether the number lies in a range that RFC 6455 7.4.2 has a use for: 1000-4999.
    pub(crate) const fn is_within_protocol(self) -> bool {
        !matches!(self.class(), Class::Unused | Class::Outside)
    }

    /// Whether an endpoint may put the code into a Close frame: not what is reserved
    /// (RFC 6455 7.4.1), not what nobody has assigned below 3000, and nothing outside
    /// 1000-4999 (RFC 6455 7.4.2). 1012 to 1014 come from the IANA registry.
    pub const fn may_be_sent(self) -> bool {
        matches!(self.0, 1000..=1003 | 1007..=1014 | 3000..=4999)
    }

    /// Whether the protocol keeps the code back (RFC 6455 7.4.1): 1004 for a meaning that it
    /// never got; 1005, 1006 and 1015 for local reports.
    pub const fn is_reserved(self) -> bool {
        matches!(self.0, 1004..=1006 | 1015)
    }

    /// Whether an implementation reports the code to its own application without any Close
    /// frame having carried it (RFC 6455 7.4.1).
    pub const fn is_reported_locally(self) -> bool {
        matches!(self.0, 1005 | 1006 | 1015)
    }

    /// Whether a script in a browser may pass the code to `close()`; for all others the browser
    /// throws `InvalidAccessError` (WHATWG `WebSockets`, `#dom-websocket-close`).
    pub const fn is_accepted_by_browser_close(self) -> bool {
        matches!(self.0, 1000 | 3000..=4999)
    }

    /// Who may give the code a meaning of their own.
    pub const fn custom(self) -> Custom {
        match self.0 {
            1016..=2999 => Custom::ExtensionsOnly,
            3000..=4999 => Custom::Yes,
            _ => Custom::No,
        }
    }
}

impl From<u16> for CloseCode {
    fn from(number: u16) -> Self {
        Self(number)
    }
}

impl From<CloseCode> for u16 {
    fn from(code: CloseCode) -> Self {
        code.0
    }
}

impl fmt::Display for CloseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The four ranges of RFC 6455 7.4.2, and what lies above them: the RFC does not speak of it,
/// though two bytes have room for it.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// 0-999, not used.
    Unused,
    /// 1000-2999, for the protocol, its later versions and its extensions.
    Protocol,
    /// 3000-3999, for libraries, frameworks and applications, registered with IANA.
    Registered,
    /// 4000-4999, for private use between peers that agree.
    Private,
    /// 5000-65535, outside everything that the protocol defines.
    Outside,
}

names! {
    Class {
        Self::Unused => "unused",
        Self::Protocol => "protocol",
        Self::Registered => "registered",
        Self::Private => "private",
        Self::Outside => "outside",
    }
}

impl Class {
    /// All classes, in the order of their numbers.
    pub const ALL: [Self; 5] =
        [Self::Unused, Self::Protocol, Self::Registered, Self::Private, Self::Outside];

    /// The lowest and the highest code of the class.
    pub const fn bounds(self) -> (CloseCode, CloseCode) {
        let (first, last) = match self {
            Self::Unused => (0, 999),
            Self::Protocol => (1000, 2999),
            Self::Registered => (3000, 3999),
            Self::Private => (4000, 4999),
            Self::Outside => (5000, 65535),
        };
        (CloseCode(first), CloseCode(last))
    }

    /// What the range is for.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Unused => "the protocol does not use it",
            Self::Protocol => "for the protocol, its later versions and its extensions",
            Self::Registered => "for libraries, frameworks and applications",
            Self::Private => "for private use, as two ends agree on it",
            Self::Outside => "beyond the protocol",
        }
    }

    /// Who assigns the numbers of the range, and how (RFC 6455 11.7).
    pub const fn assignment(self) -> &'static str {
        match self {
            Self::Unused => "IANA registers nothing here",
            Self::Protocol => {
                "IANA registers what a public specification defines (Standards Action, \
                 Specification Required or IESG Review)"
            }
            Self::Registered => {
                "IANA registers codes first come, first served; 4000-4999 need no registration"
            }
            Self::Private => "nobody can register a number in it",
            Self::Outside => "the registry ends at 4999",
        }
    }
}

/// Who may give a code a meaning of their own.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum Custom {
    /// Nobody: the meaning is fixed, or the number is not to be used at all.
    No,
    /// The specification of an extension or of a later protocol version.
    ExtensionsOnly,
    /// Any application or library.
    Yes,
}

names! {
    Custom {
        Self::No => "no",
        Self::ExtensionsOnly => "extensions-only",
        Self::Yes => "yes",
    }
}
