//! What is decoded: Close frames as lines of hex, and the same frames in packets.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use wsclose::CloseCode;
use wsclose::frame::{encode_frame, encode_payload};

pub(crate) struct Files {
    /// A line for each frame.
    pub(crate) hex: PathBuf,
    /// The same for some of them, with blanks between the bytes.
    pub(crate) spaced: PathBuf,
    /// The same, with a code that may not be sent.
    pub(crate) faulty: PathBuf,
    /// A packet for each frame.
    pub(crate) pcap: PathBuf,
}

/// Codes that both sides may send, then those of a server.
const CODES: [u16; 10] = [1000, 1001, 1002, 1003, 1008, 1009, 3000, 4000, 1011, 1012];

/// How many of them are for both sides.
const FOR_BOTH: usize = 8;

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
    let files = Files {
        hex: dir.join("frames.hex"),
        spaced: dir.join("spaced.hex"),
        faulty: dir.join("faulty.hex"),
        pcap: dir.join("frames.pcap"),
    };
    let mut hex = BufWriter::new(File::create(&files.hex)?);
    let mut pcap = BufWriter::new(File::create(&files.pcap)?);
    pcap.write_all(&PCAP_HEADER)?;
    let mut random = Random(1);
    let mut sent = [1, 1];
    for _ in 0..lines {
        let frame = frame(&mut random, &CODES);
        writeln!(hex, "{}", hex_of(&frame, ""))?;
        pcap.write_all(&packet(&frame, &mut sent))?;
    }
    hex.flush()?;
    pcap.flush()?;
    let some = lines / SOME;
    write_lines(&files.spaced, some, || hex_of(&frame(&mut random, &CODES), " "))?;
    write_lines(&files.faulty, some, || hex_of(&frame(&mut random, &[1006]), ""))?;
    Ok(files)
}

fn write_lines(path: &Path, lines: u32, mut line: impl FnMut() -> String) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    for _ in 0..lines {
        writeln!(out, "{}", line())?;
    }
    out.flush()
}

fn hex_of(bytes: &[u8], separator: &str) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(separator)
}

/// Of how many frames one is there for what takes longer.
pub(crate) const SOME: u32 = 20;

/// A Close frame with one of the codes: every second one masked.
fn frame(random: &mut Random, codes: &[u16]) -> Vec<u8> {
    let masked = random.below(2) == 1;
    let most = if masked { codes.len().min(FOR_BOTH) } else { codes.len() };
    let code = CloseCode::new(codes[random.below(most)]);
    let reason = REASONS[random.below(REASONS.len())];
    let key = random.next().to_be_bytes();
    let payload = encode_payload(code, reason.as_bytes());
    encode_frame(&payload, masked.then_some([key[0], key[1], key[2], key[3]]))
}

/// Microseconds, and packets that begin with their IP header.
const PCAP_HEADER: [u8; 24] =
    [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 101, 0, 0, 0];

/// A packet that carries a frame, with the header that pcap puts before it. All are of one
/// connection, in which `sent` has the next sequence number of the server and of the client.
fn packet(frame: &[u8], sent: &mut [u32; 2]) -> Vec<u8> {
    let masked = frame.get(1).is_some_and(|byte| byte & 0x80 != 0);
    let [server, client] = *sent;
    let (sequence, acknowledged) = if masked { (client, server) } else { (server, client) };
    let length = u8::try_from(40 + frame.len()).unwrap_or(u8::MAX);
    sent[usize::from(masked)] = sequence.wrapping_add(u32::from(length) - 40);
    let captured = [length, 0, 0, 0];
    let ip = [0x45, 0, 0, length, 0, 0, 0, 0, 0x40, 6, 0, 0];
    let ends = [[10, 0, 0, 1], [10, 0, 0, 2]];
    let ports = [[0x1f, 0x90], [0xc0, 0]];
    let (from, to) = (usize::from(masked), usize::from(!masked));
    let numbers = [sequence.to_be_bytes(), acknowledged.to_be_bytes()].concat();
    let rest = [0x50, 0x18, 0, 0xff, 0, 0, 0, 0];
    [
        &[0; 8][..],
        &captured,
        &captured,
        &ip,
        &ends[from],
        &ends[to],
        &ports[from],
        &ports[to],
        &numbers,
        &rest,
        frame,
    ]
    .concat()
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
