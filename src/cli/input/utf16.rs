//! UTF-16, as UTF-8.

use std::io::{self, Cursor, Read};

/// How much is read at once, in bytes.
const BLOCK: usize = 1 << 12;

/// How two bytes are a number: [`u16::from_le_bytes`] or [`u16::from_be_bytes`].
pub(super) type Unit = fn([u8; 2]) -> u16;

/// A reader of UTF-16 that is read as UTF-8. What is none becomes U+FFFD.
pub(super) struct FromUtf16<R> {
    input: R,
    unit: Unit,
    /// The beginning of a character whose end has not been read.
    half: Vec<u8>,
    text: Cursor<Vec<u8>>,
}

impl<R: Read> FromUtf16<R> {
    pub(super) const fn new(input: R, unit: Unit) -> Self {
        Self { input, unit, half: Vec::new(), text: Cursor::new(Vec::new()) }
    }

    /// Reads more of the text; `false` at the end.
    fn refill(&mut self) -> io::Result<bool> {
        let mut block = [0; BLOCK];
        let read = self.input.read(&mut block)?;
        let mut bytes = std::mem::take(&mut self.half);
        bytes.extend(block.iter().take(read));
        let whole = if read == 0 { bytes.len() } else { whole_characters(&bytes, self.unit) };
        self.half = bytes.split_off(whole);
        self.text = Cursor::new(to_utf8(&bytes, self.unit).into_bytes());
        Ok(read > 0 || !bytes.is_empty())
    }
}

impl<R: Read> Read for FromUtf16<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.text.read(out)?;
            if read > 0 || !self.refill()? {
                return Ok(read);
            }
        }
    }
}

/// How many bytes are whole characters: a surrogate at the end waits for its other half.
fn whole_characters(bytes: &[u8], unit: Unit) -> usize {
    let (pairs, _) = bytes.as_chunks();
    let is_first_half = |pair: &[u8; 2]| (0xd800..0xdc00).contains(&unit(*pair));
    let waiting = pairs.last().is_some_and(is_first_half);
    (pairs.len() - usize::from(waiting)) * 2
}

fn to_utf8(bytes: &[u8], unit: Unit) -> String {
    let (pairs, half) = bytes.as_chunks();
    let units = pairs.iter().copied().map(unit);
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    text.chain(half.first().map(|_| char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out one byte at a time.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let length = out.len().min(1);
            self.0.read(out.get_mut(..length).unwrap_or_default())
        }
    }

    #[test]
    fn characters_are_read_whole_however_the_bytes_come() {
        let text = "88 02 \u{fc} \u{1f600}\r\n".repeat(1000);
        let units = || text.encode_utf16();
        reads_as(
            &text,
            &units().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
            u16::from_le_bytes,
        );
        reads_as(
            &text,
            &units().flat_map(u16::to_be_bytes).collect::<Vec<_>>(),
            u16::from_be_bytes,
        );
    }

    #[track_caller]
    fn reads_as(text: &str, bytes: &[u8], unit: Unit) {
        let mut slow = String::new();
        FromUtf16::new(Slow(bytes), unit).read_to_string(&mut slow).unwrap();
        assert_eq!(slow, text);
        let mut fast = String::new();
        FromUtf16::new(bytes, unit).read_to_string(&mut fast).unwrap();
        assert_eq!(fast, text);
    }

    #[test]
    fn what_is_no_character_is_replaced() {
        for (bytes, text) in [
            (&b"a\0b"[..], "a\u{fffd}"),
            (b"\x3d\xd8", "\u{fffd}"),
            (b"\x3d\xd8a\0", "\u{fffd}a"),
            (b"", ""),
        ] {
            let mut read = String::new();
            FromUtf16::new(bytes, u16::from_le_bytes).read_to_string(&mut read).unwrap();
            assert_eq!(read, text);
        }
    }
}
