//! The rules that a capture can break, and the guesses at what happened to it: one row each, all of
//! them in [`RULES`]. The code that finds a breach knows only the row and the place.

use crate::table::software::{self, Software};
use crate::table::{Refusal, seen};
use crate::{CloseCode, Source};

/// A rule of the protocol, something worth a remark, or a guess at what happened.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// A stable name, kebab-case; it never changes its meaning.
    pub id: &'static str,
    /// How bad a breach is.
    pub severity: Severity,
    /// The section that says so.
    pub section: &'static str,
    /// What that section asks for.
    pub requires: &'static str,
    /// The field of a frame that it is about, where bytes hold more than one.
    pub about: Field,
    /// The code that a receiver should answer with, if with any.
    pub answer_with: Option<CloseCode>,
    /// Where it was seen; empty where the section says all.
    pub sources: &'static [Source],
    /// What some receivers do instead.
    pub(super) differences: &'static [Difference],
}

/// What some receivers do where others follow the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// What they do, as a phrase that begins with a verb.
    pub(super) does: &'static str,
    /// Whether this was seen by sending them such frames, and not only read in their source.
    pub(super) is_tried: bool,
    /// Receivers of [`crate::table::RECEIVERS`], or software whose name has the version that was
    /// tried.
    pub(super) who: &'static [&'static Software],
}

const fn tried(does: &'static str, who: &'static [&'static Software]) -> Difference {
    Difference { does, is_tried: true, who }
}

const fn read(does: &'static str, who: &'static [&'static Software]) -> Difference {
    Difference { does, is_tried: false, who }
}

/// A field of a frame's header, as several stand in one byte (RFC 6455 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Field {
    /// The FIN bit.
    Fin,
    /// Those of RSV1 to RSV3 that are set.
    Rsv,
    /// The opcode.
    Opcode,
    /// The MASK bit.
    Mask,
    /// The payload length, without the MASK bit before it.
    Length,
    /// None of them alone.
    Other,
}

/// How bad a finding is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// The capture breaks the protocol.
    Violation,
    /// The capture is lawful, but worth a second look.
    Remark,
    /// What may have happened. It may be wrong, and says nothing of whether the capture is lawful.
    Guess,
}

names! {
    Severity {
        Self::Violation => "violation",
        Self::Remark => "remark",
        Self::Guess => "guess",
    }
}

const PROTOCOL_ERROR: Option<CloseCode> = Some(CloseCode::new(1002));
const INVALID_DATA: Option<CloseCode> = Some(CloseCode::new(1007));

pub(super) const ACCEPTS: &str = "accepts it";
const ANSWERS_1002: &str = Refusal::Answers.does();
const ANSWERS_1000: &str = Refusal::AnswersNormal.does();
const ANSWERS_EMPTY: &str = Refusal::AnswersEmpty.does();
const DROPS: &str = Refusal::Drops.does();
const SENDS_NOTHING: &str = "sends no Close and leaves the connection open";

/// The JDK's client closes TCP while it is still writing its Close.
static JDK: Difference = tried(Refusal::Varies.does(), &[&software::JAVA_NET_HTTP]);

/// Chromium fails the connection over any frame after a Close
/// (net/websockets/websocket_channel.cc).
const SHOWS_1006: &str = "shows 1006 with wasClean false, although it has already echoed the Close";

/// Receivers that drop the connection on any frame that they cannot read.
const DROPPING: &[&Software] = &[
    &software::TUNGSTENITE,
    &software::TOKIO_WEBSOCKETS,
    &software::AUTOBAHN_PYTHON,
    &software::TORNADO,
    &software::FIREFOX,
    &software::DENO,
    &software::TRIO_WEBSOCKET,
    &software::UVICORN_WSPROTO,
];

const fn violation(
    id: &'static str,
    section: &'static str,
    answer_with: Option<CloseCode>,
    requires: &'static str,
) -> Rule {
    Rule {
        id,
        severity: Severity::Violation,
        section,
        requires,
        about: Field::Other,
        answer_with,
        sources: &[],
        differences: &[],
    }
}

const fn remark(id: &'static str, section: &'static str, requires: &'static str) -> Rule {
    Rule { severity: Severity::Remark, ..violation(id, section, None, requires) }
}

const fn guess(
    id: &'static str,
    section: &'static str,
    requires: &'static str,
    sources: &'static [Source],
) -> Rule {
    Rule { severity: Severity::Guess, sources, ..violation(id, section, None, requires) }
}

impl Rule {
    /// The first of the sections.
    ///
    /// ```
    /// use wsclose::{Source, frame::rule};
    ///
    /// assert_eq!(rule::INVALID_UTF8.first_section(), Some(Source::Rfc(6455, "5.5.1")));
    /// ```
    pub fn first_section(&self) -> Option<Source> {
        let section = self.section.split(',').next()?.strip_prefix("RFC ")?;
        let (number, section) = section.split_once(' ')?;
        Some(Source::Rfc(number.parse().ok()?, section))
    }

    const fn about(self, about: Field) -> Self {
        Self { about, ..self }
    }

    const fn but(self, differences: &'static [Difference]) -> Self {
        Self { differences, ..self }
    }
}

/// The rules, each with a name of its own, and all of them in [`RULES`].
macro_rules! rules {
    ($($(#[$doc:meta])* pub static $name:ident: Rule = $rule:expr;)*) => {
        $($(#[$doc])* pub static $name: Rule = $rule;)*

        /// Every rule, every remark and every guess.
        pub static RULES: &[&Rule] = &[$(&$name,)*];
    };
}

rules! {
    /// A Close payload of one byte.
    pub static ONE_BYTE_PAYLOAD: Rule = violation(
        "one-byte-payload",
        "RFC 6455 5.5.1",
        PROTOCOL_ERROR,
        "a Close payload is empty or begins with a code of two bytes",
    )
    .but(&[
        tried("treats it as no status", &[&software::GORILLA_1_5_0, &software::TORNADO, &software::FIREFOX]),
        read("treats it as no status", &[&software::UWEBSOCKETS]),
        tried(ANSWERS_1000, &[&software::WEBSOCKET_CLIENT]),
        tried(
            DROPS,
            &[
                &software::TUNGSTENITE,
                &software::TOKIO_WEBSOCKETS,
                &software::AUTOBAHN_PYTHON,
                &software::DENO,
                &software::TRIO_WEBSOCKET,
                &software::UVICORN_WSPROTO,
            ],
        ),
        JDK,
        tried(SENDS_NOTHING, &[&software::TOMCAT_CLIENT_9_0_70]),
    ]);
    /// A code that the protocol keeps back.
    pub static RESERVED_CODE: Rule = violation(
        "reserved-code",
        "RFC 6455 7.4.1",
        PROTOCOL_ERROR,
        "1005, 1006 and 1015 are never sent; 1004 is reserved and has no meaning",
    );
    /// Every other code that no endpoint may send.
    pub static UNASSIGNED_CODE: Rule = violation(
        "unassigned-code",
        "RFC 6455 7.4.2",
        PROTOCOL_ERROR,
        "a code is an assigned one of 1000-2999, or one of 3000-4999",
    );
    /// A reason that is not UTF-8.
    pub static INVALID_UTF8: Rule =
        violation("invalid-utf8", "RFC 6455 5.5.1", INVALID_DATA, "the reason is UTF-8").but(&[
            tried(
                ANSWERS_1002,
                &[
                    &software::CHROMIUM,
                    &software::GORILLA_1_5_0,
                    &software::TOMCAT_SERVER_9_0_70,
                    &software::WEBSOCKET_DRIVER,
                    &software::WEBSOCKET_DRIVER_RUBY,
                ],
            ),
            read(ANSWERS_1002, &[&software::DOTNET]),
            read("answers 1002 if the code is bad too", &[&software::WS, &software::BEAST]),
            read("answers 1007 even if the code is bad too", &[&software::WEBSOCKETS_PYTHON]),
            tried(ANSWERS_1000, &[&software::WEBSOCKET_CLIENT]),
            read(ANSWERS_EMPTY, &[&software::UWEBSOCKETS]),
            tried(ACCEPTS, &[&software::NHOOYR_1_8_7]),
            tried(
                DROPS,
                &[
                    &software::TUNGSTENITE,
                    &software::TOKIO_WEBSOCKETS,
                    &software::AUTOBAHN_PYTHON,
                    &software::TORNADO_SERVER_6_6_1,
                    &software::FIREFOX,
                    &software::DENO,
                    &software::UVICORN_WSPROTO,
                ],
            ),
            read(DROPS, &[&software::NETTY]),
            JDK,
            tried(
                SENDS_NOTHING,
                &[&software::TOMCAT_CLIENT_9_0_70, &software::TORNADO_CLIENT_6_6_1, &software::TRIO_WEBSOCKET],
            ),
            read("accepts a lone ff", &[&software::WEBSOCKET_NPM]),
        ]);
    /// A control frame with more than 125 bytes of payload.
    pub static PAYLOAD_TOO_LONG: Rule = violation(
        "payload-too-long",
        "RFC 6455 5.5",
        PROTOCOL_ERROR,
        "the payload of a control frame has at most 125 bytes, so a reason at most 123",
    )
    .about(Field::Length)
    .but(&[
        tried(ANSWERS_1000, &[&software::WEBSOCKET_CLIENT]),
        tried("answers a Close with 1000", &[&software::DENO]),
        tried(
            DROPS,
            &[
                &software::TUNGSTENITE,
                &software::TOKIO_WEBSOCKETS,
                &software::AUTOBAHN_PYTHON,
                &software::TORNADO,
                &software::FIREFOX,
                &software::TRIO_WEBSOCKET,
                &software::UVICORN_WSPROTO,
            ],
        ),
        JDK,
    ]);
    /// A control frame with FIN 0.
    pub static FRAGMENTED_CONTROL_FRAME: Rule = violation(
        "fragmented-control-frame",
        "RFC 6455 5.5",
        PROTOCOL_ERROR,
        "a control frame is not fragmented: its FIN bit is 1",
    )
    .about(Field::Fin)
    .but(&[tried(ANSWERS_1000, &[&software::WEBSOCKET_CLIENT]), tried(DROPS, DROPPING), JDK]);
    /// A reserved bit that nothing gives a meaning.
    pub static RSV_BIT_SET: Rule = violation(
        "rsv-bit-set",
        "RFC 6455 5.2",
        PROTOCOL_ERROR,
        "RSV1 to RSV3 are 0 unless an extension gives them a meaning; on a control frame \
         or a later fragment permessage-deflate gives RSV1 none (RFC 7692 6)",
    )
    .about(Field::Rsv)
    .but(&[
        read("accepts RSV1 alone where compression is on", &[&software::GORILLA_SHORT]),
        tried(ACCEPTS, &[&software::PICOWS]),
        tried(ANSWERS_1000, &[&software::WEBSOCKET_CLIENT]),
        tried(DROPS, DROPPING),
        JDK,
    ]);
    /// RSV1 on a message: lawful if compression was negotiated.
    pub static MAYBE_COMPRESSED: Rule = remark(
        "maybe-compressed",
        "RFC 7692 6",
        "RSV1 on the first frame of a message is lawful only where permessage-deflate was negotiated",
    )
    .about(Field::Rsv);
    /// An opcode that the protocol keeps for later.
    pub static RESERVED_OPCODE: Rule = violation(
        "reserved-opcode",
        "RFC 6455 5.2",
        PROTOCOL_ERROR,
        "opcodes 3-7 and b-f are reserved",
    )
    .about(Field::Opcode)
    .but(&[tried(ANSWERS_1000, &[&software::WEBSOCKET_CLIENT]), tried(DROPS, DROPPING), JDK]);
    /// A masked frame from the server.
    pub static MASKED_BY_SERVER: Rule = violation(
        "masked-by-server",
        "RFC 6455 5.1",
        PROTOCOL_ERROR,
        "a server masks no frame; a client closes on one that is masked",
    )
    .about(Field::Mask)
    .but(&[
        tried(
            ACCEPTS,
            &[
                &software::WEBSOCKET_CLIENT,
                &software::AIOHTTP,
                &software::TORNADO,
                &software::WEBSOCKET_DRIVER,
                &software::WEBSOCKET_DRIVER_RUBY,
                &software::WEBSOCKET_NPM,
                &software::FIREFOX,
            ],
        ),
        tried("accepts it, but delivers a message still masked", &[&software::NHOOYR_1_8_7]),
        tried("treats it as unmasked", &[&software::DENO, &software::TOMCAT_CLIENT_9_0_70]),
        tried(DROPS, &[&software::TUNGSTENITE, &software::TOKIO_WEBSOCKETS, &software::AUTOBAHN_PYTHON, &software::TRIO_WEBSOCKET]),
        JDK,
    ]);
    /// A frame from the client that is not masked.
    pub static UNMASKED_BY_CLIENT: Rule = violation(
        "unmasked-by-client",
        "RFC 6455 5.1",
        PROTOCOL_ERROR,
        "a client masks every frame; a server closes on one that is not masked",
    )
    .about(Field::Mask)
    .but(&[
        tried("answers 1003", &[&software::WEBSOCKET_DRIVER]),
        tried(ACCEPTS, &[&software::AIOHTTP, &software::TORNADO, &software::WEBSOCKET_NPM]),
        read(ACCEPTS, &[&software::DOTNET]),
        tried(DROPS, &[&software::TUNGSTENITE, &software::AUTOBAHN_PYTHON, &software::UVICORN_WSPROTO]),
        tried(SENDS_NOTHING, &[&software::NHOOYR_1_8_7]),
    ]);
    /// A masking key of zeros.
    pub static ZERO_MASKING_KEY: Rule =
        remark("zero-masking-key", "RFC 6455 5.3", "a masking key is fresh and unpredictable");
    /// A payload length in more bytes than it needs.
    pub static NON_MINIMAL_LENGTH: Rule = violation(
        "non-minimal-length",
        "RFC 6455 5.2",
        PROTOCOL_ERROR,
        "the payload length takes the fewest bytes that can hold it",
    )
    .about(Field::Length)
    .but(&[read(
        ACCEPTS,
        &[&software::TUNGSTENITE, &software::WEBSOCKETS_PYTHON, &software::WEBSOCKET_DRIVER, &software::WEBSOCKET_CLIENT, &software::DOTNET],
    )]);
    /// A 64-bit payload length with its top bit set.
    pub static LENGTH_MSB_SET: Rule = violation(
        "length-msb-set",
        "RFC 6455 5.2",
        PROTOCOL_ERROR,
        "the most significant bit of a 64-bit length is 0",
    )
    .about(Field::Length);
    /// A frame whose end is missing.
    pub static TRUNCATED: Rule = violation(
        "truncated",
        "RFC 6455 5.2, 7.1.5",
        None,
        "a frame has all its bytes; if TCP cut it short before any Close, the receiver reports 1006",
    );
    /// A capture without a Close frame.
    pub static NOT_A_CLOSE_FRAME: Rule =
        remark("not-a-close-frame", "RFC 6455 5.5.1", "a Close frame has the opcode 8")
            .about(Field::Opcode);
    /// A data frame behind the sender's Close frame.
    pub static DATA_AFTER_CLOSE: Rule = violation(
        "data-after-close",
        "RFC 6455 5.5.1",
        None,
        "an endpoint sends no data frames after its Close; a receiver ignores what comes",
    )
    .about(Field::Opcode)
    .but(&[tried(SHOWS_1006, &[&software::CHROMIUM])]);
    /// A Close frame behind another one of the same sender.
    pub static SECOND_CLOSE: Rule = remark(
        "second-close",
        "RFC 6455 7.1.5, 1.4",
        "the code and the reason of a connection are those of the first Close; no rule forbids a \
         second one, and a receiver ignores it",
    )
    .about(Field::Opcode)
    .but(&[
        tried(SHOWS_1006, &[&software::CHROMIUM]),
        tried("shows the code of the second Close, if TCP ends right after it", &[&software::AUTOBAHN_PYTHON]),
        tried("answers the second Close with 1002", &[&software::PICOWS]),
    ]);
    /// A Ping or Pong behind the sender's Close frame.
    pub static CONTROL_AFTER_CLOSE: Rule = remark(
        "control-after-close",
        "RFC 6455 5.5.1, 5.5.2",
        "only data frames are forbidden after a Close; who has received a Close need not answer a Ping",
    )
    .about(Field::Opcode)
    .but(&[read(SHOWS_1006, &[&software::CHROMIUM])]);
    /// What stands behind the sender's Close frame and is not read: bytes that are no frames, and all
    /// that follows a hundred frames.
    pub static BYTES_AFTER_CLOSE: Rule = remark(
        "bytes-after-close",
        "RFC 6455 1.4, 5.5.1",
        "only data frames are forbidden after a Close; a receiver discards whatever comes",
    );
    /// More frames than are kept.
    pub static FRAMES_LEFT_OUT: Rule = remark(
        "frames-left-out",
        "RFC 6455 1.2, 5.4",
        "a connection may carry any number of frames; of so many the first are in the answer, of those \
         that break a rule some more, and whatever closes",
    );
    /// A Close between the fragments of a message.
    pub static CLOSE_INSIDE_MESSAGE: Rule = remark(
        "close-inside-message",
        "RFC 6455 5.4",
        "control frames may stand between the fragments of a message, so a Close may",
    )
    .about(Field::Opcode)
    .but(&[read(ANSWERS_1002, &[&software::WEBSOCKETS_PYTHON])]);
    /// A NUL character in a reason.
    pub static NUL_IN_REASON: Rule =
        remark("nul-in-reason", "RFC 6455 5.5.1", "the reason is UTF-8, which has room for a NUL");
    /// A byte order mark at the start of a reason.
    pub static BOM_IN_REASON: Rule = remark(
        "bom-in-reason",
        "RFC 6455 5.5.1",
        "the reason is UTF-8, of which a byte order mark is a lawful part",
    )
    .but(&[read("strips it", &[&software::UNDICI])]);
    /// A code that is meant for the other side to send.
    pub static CODE_FROM_WRONG_SIDE: Rule = remark(
        "code-from-wrong-side",
        "RFC 6455 7.4.1, IANA registry, hybi mail msg09649",
        "1010 is for clients (RFC 6455), 1012 and 1013 are for services (mail), 1014 is for gateways \
         (registry); few receivers look at the side, but many refuse 1014, and some 1012 and 1013, \
         from either",
    )
    .but(&[
        tried("refuses a 1010 from the server", &[&software::JAVA_NET_HTTP]),
        read("refuses 1012 to 1014 from the client", &[&software::LIBWEBSOCKETS_SERVER]),
    ]);
    /// A code with its bytes in the wrong order.
    pub static BYTE_SWAPPED_CODE: Rule = guess(
        "byte-swapped-code",
        "RFC 6455 5.5.1",
        "the code is in network byte order, the high byte first",
        seen::BYTE_SWAPPED,
    );
    /// A code written as text.
    pub static ASCII_CODE: Rule =
        guess("ascii-code", "RFC 6455 5.5.1", "the code is a number of two bytes", seen::ASCII_CODE);
    /// A reason where the code should be.
    pub static REASON_WITHOUT_CODE: Rule = guess(
        "reason-without-code",
        "RFC 6455 5.5.1",
        "a reason follows a code of two bytes",
        seen::REASON_WITHOUT_CODE,
    );
    /// A payload that nobody unmasked.
    pub static STILL_MASKED: Rule = guess(
        "still-masked",
        "RFC 6455 5.3",
        "the payload is unmasked with the key in the header, once",
        seen::STILL_MASKED,
    );
    /// A payload that was unmasked before it was captured.
    pub static ALREADY_UNMASKED: Rule = guess(
        "already-unmasked",
        "RFC 6455 5.3",
        "with MASK 1 the payload is masked with the key before it",
        &[],
    );
    /// HTTP where a frame should be.
    pub static HTTP_BYTES: Rule =
        guess("http-bytes", "RFC 6455 4", "frames begin where the HTTP handshake has ended", &[]);
    /// HTTP/2 frames where a frame should be.
    pub static HTTP2_BYTES: Rule = guess(
        "http2-bytes",
        "RFC 8441 5",
        "over HTTP/2, WebSocket frames are the content of DATA frames",
        &[],
    );
    /// TLS records where a frame should be.
    pub static TLS_BYTES: Rule = guess(
        "tls-bytes",
        "RFC 8446 5.1, 5.2",
        "over TLS, frames are the content of encrypted records",
        seen::TLS_BYTES,
    );
    /// The closing handshake of a protocol before RFC 6455.
    pub static HIXIE_CLOSE: Rule = guess(
        "hixie-close",
        "draft-hixie-thewebsocketprotocol-76",
        "in that draft (also hybi-00) the bytes ff 00 close; in RFC 6455 a frame with opcode 8 does",
        &[Source::Thread("websockets/ws#45")],
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table;

    /// Behaviour read in source code must name a receiver in the table. Behaviour that was tested
    /// must have the tested version, from the table or in the name.
    #[test]
    fn receivers_are_named_as_in_the_table() {
        let differences = RULES.iter().flat_map(|rule| rule.differences);
        for Difference { is_tried, who, .. } in differences {
            for software in *who {
                let known = table::RECEIVERS.iter().find(|one| one.software == *software);
                let has_version = || software.name.ends_with(|c: char| c.is_ascii_digit());
                let is_told = match known {
                    Some(receiver) => !is_tried || receiver.tried.is_some(),
                    None => *is_tried && has_version(),
                };
                assert!(is_told, "{software}");
            }
        }
    }
}
