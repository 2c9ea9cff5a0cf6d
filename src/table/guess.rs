//! What a number that nobody should see in a Close frame probably is.
//!
//! Computed from the number for all of them; there is no list of examples.

use std::borrow::Cow;
use std::fmt;

use super::http::http_plus_4000;
use super::{HttpStatus, http_status, row};
use crate::{CloseCode, Source};

/// Where a number comes from. A guess, never a finding.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Guess {
    /// The two bytes of this code in the wrong order.
    ByteSwapped(CloseCode),
    /// Two digits: a code written as text.
    AsciiDigits([char; 2]),
    /// The beginning of a text: the reason without a code before it.
    ReasonWithoutCode([u8; 2]),
    /// The first two bytes of a frame, read as if they were the payload.
    FrameHeader([u8; 2]),
    /// The beginning of a TLS record of this content type.
    TlsRecord(u8),
    /// A small negative number, as an unsigned one.
    Negative(i16),
    /// An HTTP status.
    Http(&'static HttpStatus),
    /// A private code that is an HTTP status plus 4000.
    HttpPlus4000(&'static HttpStatus),
    /// A registered code with a zero too many.
    ZeroTooMany(CloseCode),
    /// Nothing but zero bytes.
    ZeroFilled,
    /// Bytes that are still masked, or were unmasked twice.
    StillMasked,
}

/// Where each of them was seen.
pub(crate) mod seen {
    use crate::Source::{self, Code, Rfc, Thread};

    pub(crate) const BYTE_SWAPPED: &[Source] =
        &[Thread("axmolengine/axmol#2889"), Thread("amphp/websocket-client#15")];
    /// For numbers: the software that shows one may have read its bytes in the wrong order.
    pub(super) const READ_SWAPPED: &[Source] = &[
        Thread("axmolengine/axmol#2889"),
        Thread("amphp/websocket-client#15"),
        Thread("intel/zephyr.js#1525"),
    ];
    pub(crate) const ASCII_CODE: &[Source] =
        &[Thread("warmcat/libwebsockets#3249"), Thread("max-mapper/websocket-stream#164")];
    pub(crate) const REASON_WITHOUT_CODE: &[Source] = &[
        Thread("websockets/ws#1916"),
        Thread("websockets/ws#1922"),
        Thread("ninenines/cowboy#331"),
    ];
    pub(super) const FRAME_HEADER: &[Source] = &[Rfc(6455, "5.2")];
    pub(crate) const TLS_BYTES: &[Source] = &[Rfc(8446, "5.1")];
    pub(super) const NEGATIVE: &[Source] = &[
        Thread("websockets/ws#1686"),
        Thread("facebookincubator/SocketRocket#157"),
        Code("Java-WebSocket afeacbf CloseFrame.java"),
    ];
    pub(super) const HTTP_STATUS: &[Source] = &[
        Thread("saljam/webwormhole#52"),
        Thread("TooTallNate/Java-WebSocket#925"),
        Thread("vi/websocat#149"),
    ];
    pub(super) const HTTP_PLUS_4000: &[Source] =
        &[Thread("webex/webex-js-sdk#492"), Thread("NousResearch/hermes-agent#88607")];
    pub(super) const ZERO_TOO_MANY: &[Source] =
        &[Code("walkor/workerman before dab3e3f (2019-10-17)")];
    pub(super) const ZERO_FILLED: &[Source] =
        &[Thread("websockets/ws#1676"), Thread("websockets/ws#1677"), Thread("nodejs/undici#5050")];
    pub(crate) const STILL_MASKED: &[Source] = &[Thread("c410-f3r/wtx#405")];
}

/// What a code probably is that no endpoint may send, the most likely first. Empty for the
/// reserved codes and for those that may be sent, but for 4400 to 4599: there an HTTP status may
/// stand behind the code.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let guesses = table::guesses(CloseCode::new(59395));
/// assert_eq!(guesses[0].id(), "byte-swapped-code");
/// assert_eq!(guesses[0].meant(), [CloseCode::new(1000)]);
/// assert!(table::guesses(CloseCode::new(1000)).is_empty());
/// ```
pub fn guesses(code: CloseCode) -> Vec<Guess> {
    if code.may_be_sent() || code.is_reserved() {
        return http_plus_4000(code).map(Guess::HttpPlus4000).into_iter().collect();
    }
    let mut found: Vec<Guess> = [
        zero_filled,
        http,
        negative,
        zero_too_many,
        byte_swapped,
        frame_header,
        tls_record,
        ascii_digits,
        reason_without_code,
    ]
    .iter()
    .filter_map(|guess| guess(code))
    .collect();
    if found.iter().all(|guess| guess.likelihood() != Likelihood::Probable) {
        found.push(Guess::StillMasked);
    }
    found.sort_by_key(Guess::likelihood);
    found
}

fn zero_filled(code: CloseCode) -> Option<Guess> {
    (code.get() == 0).then_some(Guess::ZeroFilled)
}

fn http(code: CloseCode) -> Option<Guess> {
    http_status(code.get()).map(Guess::Http)
}

/// -1 to -3: libraries keep such marks beside the codes.
fn negative(code: CloseCode) -> Option<Guess> {
    let signed = code.get().cast_signed();
    (-3..0).contains(&signed).then_some(Guess::Negative(signed))
}

fn zero_too_many(code: CloseCode) -> Option<Guess> {
    let shorter = CloseCode::new(code.get() / 10);
    let registered = shorter.may_be_sent() && row(shorter).registration().is_some();
    (code.get().is_multiple_of(10) && registered).then_some(Guess::ZeroTooMany(shorter))
}

/// Codes of 1000-1015 and 3000-4999: those that may be sent, and those that some send wrongly.
fn byte_swapped(code: CloseCode) -> Option<Guess> {
    let swapped = CloseCode::new(code.get().swap_bytes());
    (swapped.may_be_sent() || swapped.is_reserved()).then_some(Guess::ByteSwapped(swapped))
}

/// A first byte with FIN, no RSV and an opcode of RFC 6455 5.2, then a length that fits in 7 bits.
fn frame_header(code: CloseCode) -> Option<Guess> {
    let bytes = code.to_be_bytes();
    let known = matches!(bytes[0], 0x81 | 0x82 | 0x88 | 0x89 | 0x8a);
    (known && bytes[1] & 0x7f <= 125).then_some(Guess::FrameHeader(bytes))
}

/// Content types 20 to 23 and the version byte 3 (RFC 8446 5.1).
fn tls_record(code: CloseCode) -> Option<Guess> {
    match code.to_be_bytes() {
        [content_type @ 20..=23, 3] => Some(Guess::TlsRecord(content_type)),
        _ => None,
    }
}

fn ascii_digits(code: CloseCode) -> Option<Guess> {
    let digits = code.to_be_bytes();
    digits.iter().all(u8::is_ascii_digit).then_some(Guess::AsciiDigits(digits.map(char::from)))
}

/// Two printable ASCII characters, or one of two bytes in UTF-8.
fn reason_without_code(code: CloseCode) -> Option<Guess> {
    let bytes = code.to_be_bytes();
    let text = std::str::from_utf8(&bytes).ok()?;
    let printable = text.chars().all(|c| if c.is_ascii() { is_text(c) } else { c.is_alphabetic() });
    let digits = bytes.iter().all(u8::is_ascii_digit);
    (printable && !digits).then_some(Guess::ReasonWithoutCode(bytes))
}

/// Whether a text may well begin so: two letters, or JSON, or HTML.
const fn begins_a_text(bytes: [u8; 2]) -> bool {
    bytes[0].is_ascii_alphabetic() && bytes[1].is_ascii_alphabetic()
        || matches!(&bytes, b"{\"" | b"<!" | b"<h")
}

const fn is_text(c: char) -> bool {
    c.is_ascii_graphic() || c == ' '
}

impl Guess {
    /// A stable name, kebab-case.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::ByteSwapped(_) => "byte-swapped-code",
            Self::AsciiDigits(_) => "ascii-code",
            Self::ReasonWithoutCode(_) => "reason-without-code",
            Self::FrameHeader(_) => "frame-header-as-code",
            Self::TlsRecord(_) => "tls-bytes",
            Self::Negative(_) => "negative-number",
            Self::Http(_) => "http-status",
            Self::HttpPlus4000(_) => "http-status-plus-4000",
            Self::ZeroTooMany(_) => "zero-too-many",
            Self::ZeroFilled => "zero-filled",
            Self::StillMasked => "still-masked",
        }
    }

    /// The codes that were probably meant, the best first; often none.
    pub fn meant(&self) -> Vec<CloseCode> {
        match self {
            Self::ByteSwapped(code) | Self::ZeroTooMany(code) => vec![*code],
            Self::Http(status) => status.instead.to_vec(),
            _ => Vec::new(),
        }
    }

    /// Where such a number was seen.
    pub const fn sources(&self) -> &'static [Source] {
        match self {
            Self::ByteSwapped(_) => seen::READ_SWAPPED,
            Self::AsciiDigits(_) => seen::ASCII_CODE,
            Self::ReasonWithoutCode(_) => seen::REASON_WITHOUT_CODE,
            Self::FrameHeader(_) => seen::FRAME_HEADER,
            Self::TlsRecord(_) => seen::TLS_BYTES,
            Self::Negative(_) => seen::NEGATIVE,
            Self::Http(_) => seen::HTTP_STATUS,
            Self::HttpPlus4000(_) => seen::HTTP_PLUS_4000,
            Self::ZeroTooMany(_) => seen::ZERO_TOO_MANY,
            Self::ZeroFilled => seen::ZERO_FILLED,
            Self::StillMasked => seen::STILL_MASKED,
        }
    }
}

/// What the number is, as a phrase: `1000 Normal Closure with its two bytes swapped`.
impl fmt::Display for Guess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ByteSwapped(code) => {
                write!(f, "{code} {} with its two bytes swapped", row(*code).name)
            }
            Self::AsciiDigits([a, b]) => {
                write!(f, "the digits `{a}{b}`: a code written as text (`{a}{b}..`)")
            }
            Self::ReasonWithoutCode(bytes) => {
                write!(f, "the characters `{}`: a reason without its code", text(bytes))
            }
            Self::FrameHeader([a, b]) => {
                write!(f, "the header of a frame ({a:02x} {b:02x}), read as its payload")
            }
            Self::TlsRecord(_) => f.write_str("the beginning of a TLS record"),
            Self::Negative(number) => write!(f, "{number} as an unsigned number"),
            Self::Http(status) => write!(f, "the HTTP status {} {}", status.status, status.phrase),
            Self::HttpPlus4000(status) => {
                write!(f, "the HTTP status {} {} plus 4000", status.status, status.phrase)
            }
            Self::ZeroTooMany(code) => {
                write!(f, "{code} {} with a zero too many", row(*code).name)
            }
            Self::ZeroFilled => f.write_str("zero bytes where a code was never filled in"),
            Self::StillMasked => {
                f.write_str("a payload that is still masked, or was unmasked twice")
            }
        }
    }
}

impl Guess {
    /// How that comes about, in a sentence or two.
    pub fn detail(&self) -> String {
        match self {
            Self::ByteSwapped(code) => {
                let [high, low] = code.to_be_bytes();
                format!(
                    "The code is big-endian (network byte order), so it should be {high:02x} \
                     {low:02x}: the sender wrote {low:02x} {high:02x}, or the software that shows \
                     this number misread the bytes."
                )
            }
            Self::AsciiDigits(_) => "The sender wrote the code as characters; it belongs there as \
                                     a 16-bit number."
                .to_owned(),
            Self::ReasonWithoutCode(bytes) => {
                let looks_like = match bytes {
                    b"{\"" => " It looks like JSON.",
                    b"HT" => " It looks like an HTTP response (`HTTP/1.1 ...`).",
                    b"<!" | b"<h" => " It looks like HTML.",
                    _ => "",
                };
                let text = text(bytes);
                format!(
                    "The sender put the text, which begins `{text}`, where the two bytes of the \
                     code belong.{looks_like}"
                )
            }
            Self::FrameHeader(_) => {
                "The payload begins behind the header, and behind the masking key if there is one."
                    .to_owned()
            }
            Self::TlsRecord(23) => "A content type of 23, application data: decrypt the capture \
                                    with a key log first."
                .to_owned(),
            Self::TlsRecord(content_type) => format!(
                "A content type of {content_type}, then version 3: TLS spoken where plain frames \
                 were expected. Check ws:// against wss://."
            ),
            Self::Negative(-1) => "Some libraries use -1 internally for `no code` or `never \
                                   connected`, and at least one has sent it."
                .to_owned(),
            Self::Negative(-2) => "Java-WebSocket uses -2 inside (`BUGGYCLOSE`).".to_owned(),
            Self::Negative(_) => "Java-WebSocket uses -3 inside (`FLASHPOLICY`).".to_owned(),
            Self::Http(status) if status.status == 101 => {
                "It is what the handshake answers when all is well; it does not belong into a \
                 Close frame."
                    .to_owned()
            }
            Self::Http(_) => "It was used as a close code.".to_owned(),
            // Statuses that may clear up by themselves: RFC 9110 15.5.9, RFC 8470 5.2, RFC 6585 4.
            Self::HttpPlus4000(HttpStatus { status: 408 | 425 | 429 | 500.., .. }) => {
                "That is a common convention.".to_owned()
            }
            Self::HttpPlus4000(_) => {
                "That is a common convention. Reconnecting helps only after something has \
                 changed."
                    .to_owned()
            }
            Self::ZeroTooMany(code) if code.get() == 1000 => {
                "Workerman sent 10000 (27 10) until October 2019.".to_owned()
            }
            Self::ZeroTooMany(_) => "A slip in a decimal number.".to_owned(),
            Self::ZeroFilled => "Or text was passed in place of the code, as in close(\"text\"). \
                                 Inside an API, 0 often means `no code`."
                .to_owned(),
            Self::StillMasked => "Then the number differs each time, and the reason is garbage \
                                  that repeats with period 4."
                .to_owned(),
        }
    }

    /// How much the number itself speaks for it.
    pub fn likelihood(&self) -> Likelihood {
        let probable = match self {
            Self::StillMasked => return Likelihood::LastResort,
            Self::HttpPlus4000(_) => false,
            Self::ByteSwapped(code) => row(*code).registration().is_some(),
            Self::ZeroTooMany(code) => code.get() == 1000,
            Self::Http(status) => status.status >= 400,
            Self::FrameHeader([first, _]) => *first == 0x88,
            Self::ReasonWithoutCode(bytes) => begins_a_text(*bytes),
            // Codes that may be sent begin with these.
            Self::AsciiDigits([first, _]) => matches!(first, '1' | '3' | '4'),
            Self::TlsRecord(_) | Self::Negative(_) | Self::ZeroFilled => true,
        };
        if probable { Likelihood::Probable } else { Likelihood::Possible }
    }
}

form! {
    Guess: guess => {
        /// A stable name.
        #[enum = ids()]
        "id": guess.id(),
        /// What the number probably is.
        "message": guess.to_string(),
        /// How that happens.
        "detail": guess.detail(),
        /// How strongly the number itself suggests it.
        "likelihood": guess.likelihood(),
        /// The codes that were probably meant, the best first.
        "meant": guess.meant().into_iter().map(NamedCode).collect::<Vec<_>>(),
        /// Where such numbers were seen.
        "sources": guess.sources(),
    }
}

/// The ids of all guesses.
#[cfg(feature = "schema")]
fn ids() -> std::collections::BTreeSet<&'static str> {
    let codes = (0..=u16::MAX).map(CloseCode::new);
    codes.flat_map(guesses).map(|guess| guess.id()).collect()
}

#[cfg(feature = "serde")]
struct NamedCode(CloseCode);

form! {
    NamedCode: NamedCode(code) => {
        /// The code.
        "code": code,
        /// Its name.
        "name": row(*code).name,
    }
}

/// How much a number itself speaks for a guess, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// Little else produces such a number.
    Probable,
    /// Other things can produce it too.
    Possible,
    /// Any number can come about this way.
    LastResort,
}

names! {
    Likelihood {
        Self::Probable => "probable",
        Self::Possible => "possible",
        Self::LastResort => "last-resort",
    }
}

fn text(bytes: &[u8; 2]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
