//! Lines of hex on standard input, a line for each Close frame on standard output, with
//! tungstenite and hex used as thriftily as they can be: no allocation for a line.

use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Write};

use tungstenite::protocol::frame::FrameHeader;
use tungstenite::protocol::frame::coding::{CloseCode, Control, OpCode};

const BLOCK: usize = 1 << 16;

fn main() -> io::Result<()> {
    let mut input = BufReader::with_capacity(BLOCK, io::stdin().lock());
    let mut out = BufWriter::with_capacity(BLOCK, io::stdout().lock());
    let (mut line, mut bytes) = (Vec::new(), Vec::new());
    while input.read_until(b'\n', &mut line)? > 0 {
        let hex = line.trim_ascii_end();
        bytes.resize(hex.len() / 2, 0);
        match hex::decode_to_slice(hex, &mut bytes).ok().and_then(|()| close(&mut bytes)) {
            Some((code, reason)) => writeln!(out, "{code} {reason}")?,
            None => writeln!(out, "no Close")?,
        }
        line.clear();
    }
    out.flush()
}

/// Code and reason of the Close frame in these bytes.
fn close(bytes: &mut [u8]) -> Option<(CloseCode, &str)> {
    let mut cursor = Cursor::new(&*bytes);
    let (header, length) = FrameHeader::parse(&mut cursor).ok()??;
    let start = usize::try_from(cursor.position()).ok()?;
    let payload = bytes.get_mut(start..)?;
    if header.opcode != OpCode::Control(Control::Close) || payload.len() as u64 != length {
        return None;
    }
    if let Some(key) = header.mask {
        for four in payload.chunks_mut(4) {
            four.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
        }
    }
    let (&code, reason) = payload.split_first_chunk()?;
    let code = CloseCode::from(u16::from_be_bytes(code));
    Some((code, std::str::from_utf8(reason).ok()?)).filter(|_| code.is_allowed())
}
