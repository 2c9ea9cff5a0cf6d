//! What is decoded: Close frames as lines of hex, and the same frames in packets.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use wsclose::CloseCode;
use wsclose::frame::{encode_frame, encode_payload};

pub(crate) struct Files {
    /// A line for each frame.
    pub(crate) hex: PathBuf,
    /// A packet for each frame.
    pub(crate) pcap: PathBuf,
}

const CODES: [u16; 10] = [1000, 1001, 1002, 1003, 1008, 1009, 1011, 1012, 3000, 4000];

const REASONS: [&str; 8] = [
    "",
    "",
    "bye",
    "going away",
    "Internal server error",
    "message of 1048577 bytes is over the limit",
    "Keepalive timeout: no pong was received within 20 seconds",
    "größer als erlaubt",
];

pub(crate) fn write(dir: &Path, lines: u32) -> io::Result<Files> {
    let files = Files { hex: dir.join("frames.hex"), pcap: dir.join("frames.pcap") };
    let mut hex = BufWriter::new(File::create(&files.hex)?);
    let mut pcap = BufWriter::new(File::create(&files.pcap)?);
    pcap.write_all(&PCAP_HEADER)?;
    let mut random = Random(1);
    for number in 0..lines {
        let frame = frame(&mut random);
        for byte in &frame {
            write!(hex, "{byte:02x}")?;
        }
        writeln!(hex)?;
        pcap.write_all(&packet(&frame, number))?;
    }
    hex.flush()?;
    pcap.flush()?;
    Ok(files)
}

/// A Close frame: every second one masked.
fn frame(random: &mut Random) -> Vec<u8> {
    let code = CloseCode::new(CODES[random.below(CODES.len())]);
    let reason = REASONS[random.below(REASONS.len())];
    let key = random.next().to_be_bytes();
    let masked = random.below(2) == 1;
    let payload = encode_payload(code, reason.as_bytes());
    encode_frame(&payload, masked.then_some([key[0], key[1], key[2], key[3]]))
}

/// Microseconds, and packets that begin with their IP header.
const PCAP_HEADER: [u8; 24] =
    [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 101, 0, 0, 0];

/// A packet that carries a frame, each in a connection of its own, with the header that pcap puts
/// before it.
fn packet(frame: &[u8], number: u32) -> Vec<u8> {
    let number = number.to_be_bytes();
    let length = u8::try_from(40 + frame.len()).unwrap_or(u8::MAX);
    let captured = [length, 0, 0, 0];
    let ip = [0x45, 0, 0, length, 0, 0, 0, 0, 0x40, 6, 0, 0, 10, number[1], number[2], number[3]];
    let ports = [10, 255, 0, 1, 0xc0, 0, 0x1f, 0x90];
    let tcp = [0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 0, 0xff, 0, 0, 0, 0];
    [&[0; 8][..], &captured, &captured, &ip, &ports, &tcp, frame].concat()
}

/// SplitMix64: the same numbers everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap_or_default()
    }
}
