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
//! | you have | ask |
//! | --- | --- |
//! | a number | [`CloseCode`], [`table::row`], [`table::guesses`], [`table::meanings`] |
//! | a name | [`table::find`], [`table::find_in`] |
//! | some words | [`search::search`] |
//! | a code, and what happened | [`table::suspects`] with [`table::Evidence`] |
//! | a log line | [`log::read`] |
//! | the bytes of frames or of a payload | [`frame::decode_frames`], [`frame::decode_payload`] |
//! | a paste: hex, a dump, a literal, a packet | [`capture::read`] |
//! | a code to send | [`CloseCode::may_be_sent`], [`frame::encode_frame`] |
//!
//! ```
//! use wsclose::frame::{self, Role};
//! use wsclose::{CloseCode, capture, log, search, table};
//!
//! // A code is any 16-bit number; what the protocol allows is asked of it.
//! let code = CloseCode::new(1012);
//! assert!(code.may_be_sent() && !code.is_accepted_by_browser_close());
//!
//! // The table has a row for each of them, and each fact in it has its source.
//! let row = table::row(code);
//! assert_eq!(row.name, "Service Restart");
//! assert_eq!(row.reconnect.delay, Some((5, 30)));
//!
//! // Names in any spelling; what applications mean; numbers that no one should see.
//! assert_eq!(table::find("SERVICE_RESTART")[0].codes(), Some(code..=code));
//! let first = table::meanings(CloseCode::new(4004)).next().unwrap();
//! assert_eq!((first.app.name, first.meant.name), ("Discord Gateway", "Authentication failed"));
//! let guesses = table::guesses(CloseCode::new(59395));
//! assert_eq!(guesses[0].to_string(), "1000 Normal Closure with its two bytes swapped");
//!
//! // Decoding never stops at a fault: each breach of RFC 6455 is a finding with its place.
//! let decoded = frame::decode_frames(&[0xc8, 0x82, 0x37, 0xfa, 0x21, 0x3d, 0x34, 0x14]);
//! assert_eq!(decoded.frames[0].sender(), Some(Role::Client));
//! assert_eq!(decoded.close().unwrap().code, Some(CloseCode::new(1006)));
//! let rules: Vec<_> = decoded.all_findings().map(|found| found.rule.id).collect();
//! assert_eq!(rules, ["rsv-bit-set", "reserved-code"]);
//!
//! // Pasted text, log lines, words.
//! let input = capture::read(r"\x03\xe8\x62\x79\x65")?;
//! assert_eq!(input.decode(None, None)?.decoded.close().unwrap().reason(), Some("bye"));
//! let mentions = log::read("websocket: close 1006 (abnormal closure): unexpected EOF");
//! assert_eq!(mentions[0].library, Some("gorilla"));
//! assert_eq!(search::search("rate limit")[0].entry.owner, "Discord Gateway");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Of a message nothing is judged, as a capture may begin anywhere: neither the order of its
//! fragments nor its UTF-8. Structs and most enums may grow in a minor version: only
//! [`table::Evidence`] and [`table::Clues`], which programs make themselves, do not. Those enums that
//! a program should match in full are not `#[non_exhaustive]`: the ranges of codes ([`Class`]), the
//! two roles ([`frame::Role`]), when to reconnect ([`table::Advice`]) and the like.

#[macro_use]
mod form;

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
