//! The library half, through its public face.

mod apps;
mod breaches;
mod capture;
mod corrections;
mod counts;
mod dumps;
mod encode;
mod findings;
mod frame;
mod guesses;
mod hostile;
mod log;
mod names;
mod order;
mod packet;
mod pastes;
mod printers;
mod reader;
mod reasons;
mod receivers;
mod samples;
mod search;
mod software;
mod suspects;
mod table;
mod texts;

use wsclose::capture::{Kind, read_as};
use wsclose::frame::Decoded;

/// The bytes of a fixture.
#[track_caller]
fn bytes(hex: &str) -> Vec<u8> {
    read_as(hex, Kind::Hex).unwrap().bytes
}

/// What was found: id, offset, length.
fn ids(decoded: &Decoded<'_>) -> Vec<(&'static str, usize, usize)> {
    decoded.all_findings().map(|found| (found.rule.id, found.at.start, found.at.len())).collect()
}
