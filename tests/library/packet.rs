//! Packets, as tcpdump and Wireshark save them. Those on ::1, 127.0.0.1 and of Linux cooked
//! captures were captured from a real connection, the others written by scapy; tshark reads the
//! same addresses, ports and payloads out of them.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use wsclose::CloseCode;
use wsclose::capture::{
    self, Capture, Layer, Link, Packet, PacketError, PacketErrorKind, read_packet,
};
use wsclose::frame::{Decoded, Role, decode_frames};

fn directory() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/packets")
}

fn bytes(name: &str) -> Vec<u8> {
    let text = fs::read_to_string(directory().join(name).with_extension("hex")).unwrap();
    crate::bytes(&text)
}

fn decode(bytes: &[u8]) -> Capture<'_> {
    capture::decode(bytes, None, None).unwrap()
}

/// A packet: its file, link, ends, where its payload begins and how long that is, its code.
type Row = (&'static str, Link, &'static str, &'static str, usize, usize, Option<u16>);

const V4: (&str, &str) = ("10.0.0.1:8080", "10.0.0.2:51234");
const V6: (&str, &str) = ("[2001:db8::1]:8080", "[2001:db8::2]:51234");

const PACKETS: [Row; 35] = [
    ("raw_ipv4", Link::Raw, V4.0, V4.1, 40, 15, Some(1011)),
    ("raw_ipv6", Link::Raw, V6.0, V6.1, 60, 15, Some(1011)),
    ("ethernet_ipv4", Link::Ethernet, V4.0, V4.1, 66, 15, Some(1011)),
    ("ethernet_ipv6", Link::Ethernet, V6.0, V6.1, 86, 15, Some(1011)),
    ("vlan_ipv4", Link::Ethernet, V4.0, V4.1, 58, 15, Some(1011)),
    ("qinq_ipv6", Link::Ethernet, V6.0, V6.1, 82, 15, Some(1011)),
    ("padded", Link::Ethernet, V4.0, V4.1, 54, 4, Some(1000)),
    ("sll_ipv4", Link::LinuxSll, "127.0.0.1:42116", "127.0.0.1:18082", 68, 8, Some(1013)),
    ("sll_ipv6", Link::LinuxSll, V6.0, V6.1, 76, 15, Some(1011)),
    ("sll_vlan_ipv4", Link::LinuxSll, V4.0, V4.1, 60, 15, Some(1011)),
    ("sll2_ipv4", Link::LinuxSll2, V4.0, V4.1, 60, 15, Some(1011)),
    ("sll2_ipv6", Link::LinuxSll2, "[::1]:46304", "[::1]:18083", 92, 8, Some(1013)),
    ("loopback_little_ipv4", Link::Loopback, V4.0, V4.1, 44, 15, Some(1011)),
    ("loopback_big_ipv4", Link::Loopback, V4.0, V4.1, 44, 15, Some(1011)),
    ("loopback_netbsd_ipv6", Link::Loopback, V6.0, V6.1, 64, 15, Some(1011)),
    ("loopback_freebsd_ipv6", Link::Loopback, V6.0, V6.1, 64, 15, Some(1011)),
    ("loopback_darwin_ipv6", Link::Loopback, V6.0, V6.1, 64, 15, Some(1011)),
    ("loopback_big_ipv6", Link::Loopback, V6.0, V6.1, 64, 15, Some(1011)),
    ("ip_options", Link::Ethernet, V4.0, V4.1, 58, 15, Some(1011)),
    ("ip_and_tcp_options", Link::Raw, V4.0, V4.1, 56, 15, Some(1011)),
    ("ipv6_extensions", Link::Raw, V6.0, V6.1, 76, 15, Some(1011)),
    ("total_length_0", Link::Raw, V4.0, V4.1, 40, 15, Some(1011)),
    ("payload_length_0", Link::Raw, V6.0, V6.1, 60, 15, Some(1011)),
    ("wrong_checksums", Link::Raw, V4.0, V4.1, 40, 15, Some(1011)),
    ("cut_frame", Link::Ethernet, V4.0, V4.1, 66, 6, Some(1011)),
    ("first_fragment", Link::Raw, V4.0, V4.1, 40, 12, Some(1011)),
    ("first_fragment_ipv6", Link::Raw, V6.0, V6.1, 68, 12, Some(1011)),
    ("two_frames", Link::Raw, V4.0, V4.1, 40, 22, Some(1011)),
    ("goes_on", Link::Raw, V4.0, V4.1, 40, 44, None),
    ("fin_with_close", Link::Raw, V6.0, V6.1, 60, 4, Some(1000)),
    ("loopback_interface_ipv6", Link::Ethernet, "[::1]:37926", "[::1]:18081", 86, 8, Some(1013)),
    (
        "handshake_and_close",
        Link::Ethernet,
        "127.0.0.1:18080",
        "127.0.0.1:55206",
        66,
        140,
        Some(1013),
    ),
    ("request", Link::Ethernet, "127.0.0.1:55206", "127.0.0.1:18080", 66, 144, None),
    ("rst", Link::Ethernet, V4.0, V4.1, 54, 0, None),
    ("syn", Link::Raw, "10.0.0.1:51234", "10.0.0.2:8080", 44, 0, None),
];

#[test]
fn packets_are_told_from_their_bytes() {
    for (name, link, source, destination, start, length, code) in PACKETS {
        let bytes = bytes(name);
        let capture = decode(&bytes);
        assert_eq!(capture.layer, Layer::Packet, "{name}");
        let packet = capture.packet.unwrap();
        assert_eq!(packet.link, link, "{name}");
        assert_eq!(packet.source.to_string(), source, "{name}");
        assert_eq!(packet.destination.to_string(), destination, "{name}");
        assert_eq!(packet.payload, start..start + length, "{name}");
        let close = capture.decoded.close();
        assert_eq!(close.and_then(|close| close.code).map(CloseCode::get), code, "{name}");
    }
}

#[test]
fn no_packet_has_more_than_four_vlan_tags() {
    let untagged = bytes("rst");
    let (addresses, rest) = untagged.split_at(12);
    let tagged = |tags| [addresses, &[0x81, 0, 0, 7].repeat(tags), rest].concat();
    for tags in 0..=4 {
        assert_eq!(capture::read_packet(&tagged(tags)).unwrap().vlan_ids, vec![7; tags]);
    }
    let error = capture::read_packet(&tagged(5)).unwrap_err();
    assert_eq!(error.kind, PacketErrorKind::NoIp);
}

/// The source of this IP packet, 8.0.69.0, reads as the end of an Ethernet header and the beginning
/// of an IP header.
#[test]
fn what_is_clearly_a_packet_is_named_first() {
    let hex = "45000028 00010000 40110000 08004500 0a000002 13881389 00140000
               00000000 00000000 00000000";
    let error = capture::decode(&crate::bytes(hex), None, None).unwrap_err();
    assert_eq!((error.kind, error.at), (PacketErrorKind::NotTcp(17), 20));
}

/// What is no TCP segment, and where that shows.
const OTHERS: [(&str, PacketErrorKind, usize); 9] = [
    ("udp", PacketErrorKind::NotTcp(17), 34),
    ("icmp", PacketErrorKind::NotTcp(1), 20),
    ("icmpv6", PacketErrorKind::NotTcp(58), 54),
    ("arp", PacketErrorKind::Arp, 14),
    ("later_fragment", PacketErrorKind::LaterFragment, 20),
    ("later_fragment_ipv6", PacketErrorKind::LaterFragment, 48),
    ("cut_ip", PacketErrorKind::CutInIp, 30),
    ("cut_tcp", PacketErrorKind::CutInTcp, 50),
    ("cut_ipv6_raw", PacketErrorKind::CutInTcp, 48),
];

#[test]
fn other_packets_are_named() {
    for (name, kind, at) in OTHERS {
        let bytes = bytes(name);
        for layer in [None, Some(Layer::Packet)] {
            let error = capture::decode(&bytes, layer, None).unwrap_err();
            assert_eq!((&error.kind, error.at), (&kind, at), "{name}");
        }
        // Whoever insists gets what was asked for.
        for layer in [Layer::Payload, Layer::Frame] {
            assert_eq!(capture::decode(&bytes, Some(layer), None).unwrap().layer, layer);
        }
    }
}

#[test]
fn every_file_is_used() {
    let files = fs::read_dir(directory()).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> =
        files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    let mut used: Vec<_> =
        PACKETS.iter().map(|row| row.0).chain(OTHERS.iter().map(|row| row.0)).collect();
    used.extend(["ack", "fin"]);
    files.sort_unstable();
    used.sort_unstable();
    assert_eq!(files, used);
}

#[test]
fn every_error_is_said_in_full() {
    let said = |hex: &str| {
        let bytes = crate::bytes(hex);
        read_packet(&bytes).unwrap_err().to_string()
    };
    assert_eq!(
        said("88 02 03 e8"),
        "expected a packet with an IPv4 or IPv6 header at its beginning or behind a link header, \
         found none"
    );
    let ip = "45000028 00010000 40060000 0a000001 0a000002";
    assert_eq!(
        said(&format!("{ip} 1f90c822 00000001 00000002 40180000 00000000")),
        "the TCP header at byte 20 is shorter than 20 bytes by its own length"
    );
    let gre = ip.replace("4006", "402f");
    assert_eq!(said(&gre), "expected a TCP header at byte 20, found GRE (protocol 47)");
    let unassigned = ip.replace("4006", "40c8");
    assert_eq!(said(&unassigned), "expected a TCP header at byte 20, found protocol 200");
    for (name, text) in [
        ("arp", "expected an IP packet, found ARP at byte 14"),
        ("udp", "expected a TCP header at byte 34, found UDP (protocol 17)"),
        ("later_fragment", "expected a TCP header at byte 20, found a later fragment of a packet"),
        ("cut_ip", "the packet ends inside its IP header, at byte 30"),
        ("cut_tcp", "the packet ends inside its TCP header, at byte 50"),
    ] {
        assert_eq!(read_packet(&bytes(name)).unwrap_err().to_string(), text);
    }
}

#[test]
fn vlans_flags_and_missing_bytes_are_told() {
    let packet = |name| read_packet(&bytes(name)).unwrap();
    assert_eq!(packet("vlan_ipv4").vlan_ids, [100]);
    assert_eq!(packet("qinq_ipv6").vlan_ids, [5, 100]);
    assert_eq!(packet("ethernet_ipv4").vlan_ids, [0_u16; 0]);
    let flags = |name| packet(name).flags.names().collect::<Vec<_>>();
    assert_eq!(flags("raw_ipv4"), ["PSH", "ACK"]);
    assert_eq!(flags("rst"), ["RST", "ACK"]);
    assert_eq!(flags("fin_with_close"), ["FIN", "PSH", "ACK"]);
    assert!(packet("syn").flags.syn());
    assert_eq!(packet("cut_frame").missing, 9);
    assert_eq!(packet("padded").missing, 0);
    assert_eq!(packet("total_length_0").missing, 0);
}

/// The message about the Close frame that is not there.
fn not_a_close(name: &str) -> String {
    let bytes = bytes(name);
    let found: Vec<_> = decode(&bytes).decoded.findings;
    assert_eq!(found.len(), 1, "{name}");
    assert_eq!(found[0].rule.id, "not-a-close-frame", "{name}");
    found[0].message.clone()
}

#[test]
fn a_segment_without_frames_says_why() {
    assert_eq!(not_a_close("ack"), "the TCP segment has no payload");
    assert_eq!(not_a_close("syn"), "the TCP segment has no payload");
    assert_eq!(not_a_close("request"), "no frame follows the HTTP head");
    assert_eq!(
        not_a_close("rst"),
        "the TCP segment has no payload; a receiver that has seen no Close frame reports 1006 \
         after this RST"
    );
    assert!(not_a_close("fin").ends_with("after this FIN"));
}

#[test]
fn the_answer_to_a_handshake_stands_before_its_frames() {
    let bytes = bytes("handshake_and_close");
    let capture = decode(&bytes);
    assert_eq!(capture.http_head, Some(66..195));
    assert_eq!(capture.decoded.frames[0].offset, 195);
    assert_eq!(capture.decoded.close().unwrap().reason(), Some("full up"));
    // Cut inside the head.
    let cut = decode(&bytes[..100]);
    assert_eq!(cut.http_head, Some(66..100));
    assert!(cut.decoded.frames.is_empty());
}

#[test]
fn a_pppoe_session_is_looked_into() {
    let plain = bytes("ethernet_ipv4");
    let session = |protocol: [u8; 2]| {
        let (addresses, ip) = (&plain[..12], &plain[14..]);
        let length = u16::try_from(ip.len() + 2).unwrap().to_be_bytes();
        [addresses, &[0x88, 0x64, 0x11, 0, 0, 1], &length, &protocol, ip].concat()
    };
    let bytes = session([0x00, 0x21]);
    let capture = decode(&bytes);
    let packet = capture.packet.unwrap();
    assert_eq!((packet.link, packet.link_header.clone()), (Link::Ethernet, 0..22));
    assert_eq!(packet.source, read_packet(&plain).unwrap().source);
    assert_eq!(capture.decoded.close().unwrap().code.unwrap().get(), 1011);
    // IP of the other version, and what is no IP.
    for protocol in [[0x00, 0x57], [0xc0, 0x21]] {
        assert_eq!(read_packet(&session(protocol)).unwrap_err().kind, PacketErrorKind::NoIp);
    }
}

/// An Ethernet address, a packet's length or an address in it may look like a frame or a payload.
#[test]
fn the_first_bytes_may_look_like_anything() {
    for name in ["ethernet_ipv4", "ethernet_ipv6", "padded", "vlan_ipv4", "rst"] {
        let mut bytes = bytes(name);
        let packet = read_packet(&bytes).unwrap();
        let starts = (0..=u16::MAX).step_by(13).map(|word| word.to_be_bytes().to_vec());
        let frames = ["88 02 03e8 8900", "88 80 37fa213d", "03e8 62796500", "0000 0001 0006"];
        for start in starts.chain(frames.map(|hex| crate::bytes(hex))) {
            bytes[..start.len()].copy_from_slice(&start);
            let capture = decode(&bytes);
            assert_eq!(capture.packet.as_ref(), Some(&packet), "{name} {start:02x?}");
        }
    }
}

#[test]
fn what_only_begins_like_a_packet_is_none() {
    for hex in [
        // A text message and a reason of letters that are versions and protocols too.
        "81 7e 0100 45000028",
        "03e8 4500002800010000400600000a000001",
        "45 78 70 65 63 74 65 64 20 61 20 66 72 61 6d 65 20 6f 66 20 74 65 78 74 2c 20 6e 6f 74",
        "66 6f 6f 62 61 72 3a 20 68 65 6c 6c 6f 20 77 6f 72 6c 64 20 66 6f 6f 62 61 72 3a 20 68 65
         6c 6c 6f 20 77 6f 72 6c 64 20 66 6f 6f 62 61 72 3a 20 68 65 6c 6c 6f",
        // Loopback's address families, then a frame; two empty fragments.
        "02000000 88 02 03e8",
        "02 00 00 00",
        // A frame of binary data that has a whole packet in it.
        "82 2c 4500002c 00010000 40060000 0a000001 0a000002 1f90c822 00000001 00000002 501801f6
         00000000 880203e8",
    ] {
        let bytes = crate::bytes(hex);
        assert_ne!(decode(&bytes).layer, Layer::Packet, "{hex}");
    }
}

/// As printers say it that show the first bytes alone; it may be padding that they leave out.
#[test]
fn what_a_text_leaves_out_behind_a_packet_is_not_lost() {
    for (name, is_lost) in [("padded", false), ("total_length_0", true)] {
        let shown: Vec<_> = bytes(name).iter().map(|byte| format!("{byte:02x}")).collect();
        let text = format!("<Buffer {} ... 4 more bytes>", shown.join(" "));
        let input = capture::read(&text).unwrap();
        assert!(input.elided);
        let capture = input.decode(None, None).unwrap();
        let mut findings = capture.decoded.all_findings();
        assert_eq!(findings.any(|finding| finding.rule.id == "truncated"), is_lost, "{name}");
    }
}

/// Frames that break no rule but that of the sender, in what begins as ARP does.
#[test]
fn who_sent_the_bytes_has_no_part_in_what_they_are() {
    let bytes = crate::bytes("0001 0800 0604 646964 6564");
    for sender in [None, Some(Role::Client), Some(Role::Server)] {
        assert_eq!(
            capture::decode(&bytes, None, sender).unwrap().layer,
            Layer::Frame,
            "{sender:?}"
        );
    }
}

#[test]
fn a_link_header_that_is_cut_is_none() {
    for hex in ["0806 0000", "0800 0000", "0800 0000 0000 0000 0000 0000 0000 0000 0000 00"] {
        let error = read_packet(&crate::bytes(hex)).unwrap_err();
        assert_eq!((error.kind, error.at), (PacketErrorKind::NoIp, 0), "{hex}");
    }
}

#[test]
fn every_cut_is_decoded_as_far_as_it_goes() {
    for (name, ..) in PACKETS {
        let bytes = bytes(name);
        let whole = read_packet(&bytes).unwrap();
        for end in 0..bytes.len() {
            let cut = &bytes[..end];
            check(cut);
            match read_packet(cut) {
                Ok(packet) => {
                    assert!(end >= whole.payload.start, "{name} {end}");
                    assert_eq!(packet.tcp_header, whole.tcp_header, "{name} {end}");
                    assert_eq!(packet.destination, whole.destination, "{name} {end}");
                }
                Err(error) => {
                    assert!(end < whole.payload.start, "{name} {end}");
                    assert!(error.at <= end, "{name} {end}");
                }
            }
        }
    }
}

/// The headers of a packet, with its length made to fit `frame` behind them.
fn stack(bytes: &[u8], packet: &Packet, frame: &[u8]) -> Vec<u8> {
    let mut stacked = [&bytes[..packet.payload.start], frame].concat();
    let (at, header) = if packet.source.is_ipv4() { (2, 0) } else { (4, 40) };
    let length = stacked.len() - packet.ip_header.start - header;
    let at = packet.ip_header.start + at;
    stacked[at..at + 2].copy_from_slice(&u16::try_from(length).unwrap().to_be_bytes());
    stacked
}

/// Findings and frames with their places, as if `start` bytes stood before them.
fn shifted(decoded: &Decoded<'_>, start: usize) -> Vec<String> {
    let place = |at: &std::ops::Range<usize>| at.start + start..at.end + start;
    let frames = decoded.frames.iter().map(|frame| {
        format!("{} {:?} {:?}", frame.offset + start, place(&frame.payload_at), frame.close)
    });
    let findings =
        decoded.all_findings().map(|found| format!("{} {:?}", found.rule.id, place(&found.at)));
    frames.chain(findings).collect()
}

#[test]
fn every_frame_behind_every_stack_of_headers_is_decoded_as_alone() {
    for (name, ..) in PACKETS {
        let bytes = bytes(name);
        let packet = read_packet(&bytes).unwrap();
        for hex in [
            "88 00",
            "88 80 37fa213d",
            "88 85 37fa213d 3412 434452",
            "88 02 03ee",
            "88 04 03e8 c0af",
            "48 7e 0003 03ee ff 00",
            "88 05 03e8 62",
            "81 05 68656c6c6f 89 00 88 02 03e8",
            "88 02 03e8 88 82 37fa213d 3412",
            "88",
        ] {
            let frame = crate::bytes(hex);
            let stacked = stack(&bytes, &packet, &frame);
            let start = packet.payload.start;
            let capture = decode(&stacked);
            assert_eq!(
                shifted(&capture.decoded, 0),
                shifted(&decode_frames(&frame), start),
                "{name} {hex}"
            );
        }
    }
}

/// Whatever the bytes are, all places lie in them and the headers follow each other.
fn check(bytes: &[u8]) {
    for layer in [None, Some(Layer::Packet)] {
        let capture = match capture::decode(bytes, layer, None) {
            Ok(capture) => capture,
            Err(PacketError { at, .. }) => {
                assert!(at <= bytes.len());
                continue;
            }
        };
        for found in capture.decoded.all_findings() {
            assert!(bytes.get(found.at.clone()).is_some(), "{bytes:02x?}: {found:?}");
        }
        let Some(packet) = capture.packet else { continue };
        assert_eq!(packet.link_header.start, 0);
        assert_eq!(packet.link_header.end, packet.ip_header.start);
        assert_eq!(packet.ip_header.end, packet.tcp_header.start);
        assert_eq!(packet.tcp_header.end, packet.payload.start);
        assert!(bytes.get(packet.payload.clone()).is_some());
        for frame in &capture.decoded.frames {
            assert!(frame.offset >= packet.payload.start);
            assert!(frame.payload_at.end <= packet.payload.end);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_have_their_places_in_them(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&bytes);
    }

    #[test]
    fn packets_with_wrong_bytes_have_their_places_in_them(
        row in prop::sample::select(PACKETS.to_vec()),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut: prop::sample::Index,
    ) {
        let mut bytes = bytes(row.0);
        for (at, byte) in wrong {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len() + 1));
        check(&bytes);
    }

    /// Text is never taken for a packet, nor are frames of it.
    #[test]
    fn text_is_no_packet(
        text in "[ -~\u{a0}-\u{2ff}]{0,60}",
        code in 1000_u16..5000,
        key: [u8; 4],
    ) {
        let payload = [&code.to_be_bytes(), text.as_bytes()].concat();
        prop_assert!(read_packet(text.as_bytes()).is_err());
        prop_assert_ne!(decode(text.as_bytes()).layer, Layer::Packet);
        prop_assert_ne!(decode(&payload).layer, Layer::Packet);
        let length = u8::try_from(payload.len()).unwrap();
        let masked = wsclose::frame::mask(&payload, key);
        let frame = [&[0x88, 0x80 | length][..], &key, &masked].concat();
        prop_assert_eq!(decode(&frame).layer, Layer::Frame);
    }
}
