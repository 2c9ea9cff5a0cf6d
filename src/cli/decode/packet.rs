//! The packet around frames: who sent it, its headers, and what it tells beyond its frames.

use std::ops::Range;

use wsclose::capture::{Capture, Link, Packet};
use wsclose::frame::Frame;
use wsclose::table::Missing;

use crate::cli::decode::picture::Row;
use crate::cli::output::phrase::{count, quoted};

/// The packet in a few words, and what it carries.
pub(super) fn segment(packet: &Packet, frames: &str) -> String {
    let (source, destination) = (packet.source, packet.destination);
    let carried = if packet.payload.is_empty() { "no payload" } else { frames };
    format!("a TCP segment from {source} to {destination} with {carried}")
}

/// The headers before the frames, in a packet or in a stream that begins with a handshake.
pub(super) fn headers(capture: &Capture<'_>, bytes: &[u8]) -> Vec<Row> {
    let mut fields = Vec::new();
    if let Some(packet) = &capture.packet {
        fields.push(Row { at: packet.link_header.clone(), meaning: link(packet) });
        fields.push(Row { at: packet.ip_header.clone(), meaning: ip(packet) });
        fields.push(Row { at: packet.tcp_header.clone(), meaning: tcp(packet) });
    }
    fields.extend(capture.http_head.as_ref().map(|at| http(at, bytes)));
    fields.retain(|field| !field.at.is_empty());
    fields
}

fn link(packet: &Packet) -> String {
    let header = match packet.link {
        Link::Ethernet => "Ethernet header",
        Link::LinuxSll => "Linux cooked header (SLL)",
        Link::LinuxSll2 => "Linux cooked header (SLL2)",
        Link::Loopback => "loopback header",
        _ => "link header",
    };
    let vlans = packet.vlan_ids.iter().map(|id| format!(", VLAN {id}"));
    header.to_owned() + &vlans.collect::<String>()
}

fn ip(packet: &Packet) -> String {
    let (source, destination) = (packet.source.ip(), packet.destination.ip());
    let version = if source.is_ipv4() { 4 } else { 6 };
    format!("IPv{version} header, {source} to {destination}")
}

fn tcp(packet: &Packet) -> String {
    let (source, destination) = (packet.source.port(), packet.destination.port());
    let flags: Vec<_> = packet.flags.names().collect();
    let flags = if flags.is_empty() { "no flags".to_owned() } else { flags.join(" ") };
    format!("TCP header, port {source} to {destination}, {flags}")
}

/// The head of the handshake, by its first line.
fn http(at: &Range<usize>, bytes: &[u8]) -> Row {
    let line = first_line(at, bytes);
    let meaning = format!("HTTP head, {} bytes: {}", at.len(), quoted(line));
    Row { at: at.start..at.start + line.len(), meaning }
}

/// The first line of the head of a handshake.
pub(super) fn first_line<'b>(at: &Range<usize>, bytes: &'b [u8]) -> &'b [u8] {
    let head = bytes.get(at.clone()).unwrap_or_default();
    head.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default()
}

/// What follows the packet, as padding does in a short Ethernet frame.
pub(super) fn behind(capture: &Capture<'_>, bytes: &[u8]) -> Option<Row> {
    let at = capture.packet.as_ref()?.payload.end..bytes.len();
    let meaning = "behind the IP packet, not part of it".to_owned();
    (!at.is_empty()).then_some(Row { at, meaning })
}

/// What the packet tells beyond its frames.
pub(super) fn note(capture: &Capture<'_>) -> Option<String> {
    let packet = capture.packet.as_ref()?;
    let frames = &capture.decoded.frames;
    let is_last = packet.flags.fin() || packet.flags.rst();
    if packet.missing > 0 {
        let missing = count(packet.missing);
        let note = format!(
            "The capture lacks the last {missing} of this packet. tcpdump keeps whole packets with \
             -s 0."
        );
        Some(note)
    } else if is_last && capture.decoded.close().is_none() {
        let code = Missing::Close.code();
        Some(format!("What {code} means and what causes it: wsclose explain {code}"))
    } else if !is_last && frames.last().is_some_and(Frame::is_truncated) {
        let note = "The last frame goes on in the next packet. `Follow TCP Stream` in Wireshark \
                    shows the frames as a whole.";
        Some(note.to_owned())
    } else {
        None
    }
}
