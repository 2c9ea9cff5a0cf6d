#![forbid(unsafe_code)]
//! WebSocket close codes: what each of them means, and what a captured Close frame says.
//!
//! This is the library half of the `wsclose` command. It does no I/O and prints nothing, and its
//! dependencies are few and small:
//!
//! ```toml
//! wsclose = { version = "0.1", default-features = false }
//! ```
//!
//! # A code
//!
//! [`CloseCode`] is any 16-bit number; what the protocol allows is asked of it. [`table`] has an
//! answer for each of them: the registered meaning, who may send it, usual causes, what to check,
//! whether to reconnect, each fact with its [`Source`].
//!
//! ```
//! use wsclose::table::{self, Advice};
//! use wsclose::{Class, CloseCode};
//!
//! let code = CloseCode::new(1012);
//! assert_eq!(code.class(), Class::Protocol);
//! assert!(code.may_be_sent());
//! assert!(!code.is_accepted_by_browser_close());
//!
//! let row = table::row(code);
//! assert_eq!(row.name, "Service Restart");
//! assert_eq!(row.reconnect.advice, Advice::AfterBackoff);
//! assert_eq!(row.reconnect.delay, Some((5, 30)));
//!
//! // Names in any spelling.
//! let found = table::find("SERVICE_RESTART");
//! assert_eq!(found[0].codes(), Some(code..=code));
//!
//! // What applications mean by it, the best known first.
//! let (app, meant) = table::meanings(CloseCode::new(4004)).next().unwrap();
//! assert_eq!((app.name, meant.name), ("Discord Gateway", "Authentication failed"));
//!
//! // Numbers that no one should see: here the bytes of 1000 in the wrong order.
//! let guesses = table::guesses(CloseCode::new(59395));
//! assert_eq!(guesses[0].to_string(), "1000 Normal Closure with its two bytes swapped");
//! ```
//!
//! # A frame
//!
//! [`frame`] decodes bytes and never stops at a fault: every breach of what RFC 6455 asks of
//! the header of a frame and of a Close is a finding with its place, and whatever can be read is
//! read. Messages are not judged, as a capture may begin anywhere: neither the order of their
//! fragments nor their UTF-8.
//!
//! ```
//! use wsclose::frame::{Role, decode_frames};
//!
//! // Masked, RSV1 set, and a code that may not be sent.
//! let decoded = decode_frames(&[0xc8, 0x82, 0x37, 0xfa, 0x21, 0x3d, 0x34, 0x14]);
//! assert_eq!(decoded.frames[0].sender(), Some(Role::Client));
//! assert_eq!(decoded.close().unwrap().code.unwrap().get(), 1006);
//!
//! let ids: Vec<_> = decoded.all_findings().map(|found| found.rule.id).collect();
//! assert_eq!(ids, ["rsv-bit-set", "reserved-code"]);
//! ```
//!
//! [`frame::encode_payload`] and [`frame::encode_frame`] are the way back.
//!
//! # A paste
//!
//! [`capture`] finds the bytes in a text, and whether they are a packet, a frame or a bare payload.
//!
//! ```
//! use wsclose::capture;
//!
//! let input = capture::read(r"\x03\xe8\x62\x79\x65")?;
//! let capture = input.decode(None, None)?;
//! assert_eq!(capture.layer, capture::Layer::Payload);
//! assert_eq!(capture.decoded.close().unwrap().reason(), Some("bye"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A word
//!
//! [`search`] finds what the table says with some words.
//!
//! ```
//! use wsclose::search::search;
//!
//! let hits = search("rate limit");
//! assert_eq!(hits[0].entry.title, "Rate limited");
//! assert_eq!(hits[0].entry.owner, "Discord Gateway");
//! ```
//!
//! # A log line
//!
//! [`log`] finds the Close that a log line tells of.
//!
//! ```
//! use wsclose::log;
//!
//! let mentions = log::read("websocket: close 1006 (abnormal closure): unexpected EOF");
//! assert_eq!(mentions[0].code.unwrap().get(), 1006);
//! assert_eq!(mentions[0].library, Some("gorilla"));
//! ```

pub mod capture;
mod code;
pub mod frame;
pub mod log;
pub mod search;
pub mod table;

pub use code::{Class, CloseCode, Custom};
pub use table::Source;

/// The Rust examples of the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
