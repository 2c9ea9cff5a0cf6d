//! Bytes to the layer that they are, and as each layer of each sender.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wsclose::capture::{Layer, Packet, decode};
use wsclose::frame::Role;
use wsclose_fuzz::{holds, lies_inside, read_as_written};

/// The most bytes that are written and read again. A byte alone may be any number.
const MOST_WRITTEN: usize = 64;

const LAYERS: [Layer; 3] = [Layer::Payload, Layer::Frame, Layer::Packet];

fuzz_target!(|bytes: &[u8]| {
    for layer in LAYERS {
        let is = check(bytes, Some(layer), None);
        assert!(is.is_none_or(|is| is == layer));
    }
    let looks_like = check(bytes, None, None);
    for sender in [Role::Client, Role::Server] {
        // Who sent them has no part in it.
        assert_eq!(check(bytes, None, Some(sender)), looks_like);
    }
    if (2..=MOST_WRITTEN).contains(&bytes.len()) {
        read_as_written(bytes);
    }
});

/// The layer; `None` for what is no packet that can be read.
fn check(bytes: &[u8], layer: Option<Layer>, sender: Option<Role>) -> Option<Layer> {
    match decode(bytes, layer, sender) {
        Ok(capture) => {
            // Behind a packet there may be padding.
            let end = capture.packet.as_ref().map_or(bytes.len(), |packet| packet.payload.end);
            holds(&capture.decoded, &bytes[..end]);
            capture.http_head.iter().for_each(|head| lies_inside(head, bytes));
            capture.packet.iter().for_each(|packet| packet_holds(packet, bytes));
            Some(capture.layer)
        }
        Err(error) => {
            assert!(error.at <= bytes.len(), "{error:?}");
            None
        }
    }
}

/// Its headers and its payload stand one behind the other, and say what is told of them.
fn packet_holds(packet: &Packet, bytes: &[u8]) {
    let Packet { link_header, ip_header, tcp_header, payload, source, destination, .. } = packet;
    let parts = [link_header, ip_header, tcp_header, payload];
    parts.iter().for_each(|part| lies_inside(part, bytes));
    assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start), "{packet:?}");
    let version = if source.is_ipv4() { 4 } else { 6 };
    assert_eq!(bytes[ip_header.start] >> 4, version, "{packet:?}");
    let tcp = &bytes[tcp_header.clone()];
    let ports = [source.port(), destination.port()].map(u16::to_be_bytes).concat();
    assert!(tcp.starts_with(&ports), "{packet:?}");
    assert_eq!(usize::from(tcp[12] >> 4) * 4, tcp.len(), "{packet:?}");
}
