//! Bytes that were typed where codes are expected.

use wsclose::frame::{Opcode, decode_frames};

/// The fewest hex digits that are bytes when typed as one word: as many as a Close frame with a
/// code has. Fewer may be a number.
const FEWEST_DIGITS: usize = 8;

/// Whether the words are the hex of exactly one whole Close frame: two digits each, or all of them
/// in one word. Anything else is numbers.
pub(super) fn are_close_frame(words: &[String]) -> bool {
    bytes(words).is_some_and(|bytes| {
        let decoded = decode_frames(&bytes);
        let [frame] = decoded.frames.as_slice() else { return false };
        let is_close = frame.header.as_ref().is_some_and(|header| header.opcode == Opcode::CLOSE);
        is_close && !frame.is_truncated() && frame.payload_at.end == bytes.len()
    })
}

fn bytes(words: &[String]) -> Option<Vec<u8>> {
    let parts: Vec<&str> = words.iter().flat_map(|word| word.split_whitespace()).collect();
    let are_pairs = parts.len() > 1 && parts.iter().all(|part| part.len() == 2);
    let is_one = matches!(parts.as_slice(), [one] if one.len() >= FEWEST_DIGITS);
    let digits = parts.concat();
    let is_hex = digits.len().is_multiple_of(2) && digits.bytes().all(|c| c.is_ascii_hexdigit());
    if !is_hex || !(are_pairs || is_one) {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2).map(|at| digits.get(at..at + 2));
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are(words: &str) -> bool {
        are_close_frame(&words.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_whole_close_frame_and_nothing_else() {
        for words in ["88 02 03 e8", "880203e8", "880203E8", "88 00", "88 02 03 ee"] {
            assert!(are(words), "{words}");
        }
        assert!(are("88 82 37 fa 21 3d 34 09"), "masked");
        assert!(are_close_frame(&["88 02 03 e8".to_owned()]), "quoted");
        for words in
            ["10 20", "88", "8800", "88 02 03", "88 02 03 e8 00", "88 2 3 e8", "88 02 03 zz"]
        {
            assert!(!are(words), "{words}");
        }
        for words in ["880203e80", "880203e888", "89028888", "+8020 3e8", "", "8802é3e8"] {
            assert!(!are(words), "{words}");
        }
    }
}
