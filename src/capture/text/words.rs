//! Words in hex with the low byte first, in dumps and bare.

use super::dump;
use super::reading::Reading;
use crate::capture::Format;

/// The dumps in words, and of this hex what is written in words.
pub(super) fn readings(text: &str, hex: Vec<Reading>) -> Vec<Reading> {
    let dumps = dump::readings(text).into_iter().filter(|dump| dump.format == Format::Words);
    dumps.chain(hex.into_iter().filter_map(|run| swapped(text, run))).collect()
}

/// The bytes in the order of words of two, four or eight bytes, without what fills up the last.
fn swapped(text: &str, mut run: Reading) -> Option<Reading> {
    let part = text.get(run.at.clone())?;
    let digits = part.split_whitespace().next()?.len();
    let is_word = matches!(digits, 4 | 8 | 16);
    if !is_word || !part.split_whitespace().all(|word| word.len() == digits) {
        return None;
    }
    for word in run.bytes.chunks_mut(digits / 2) {
        word.reverse();
    }
    let run = Reading { format: Format::Words, ..run };
    Some(run.without_filling(digits / 2).unwrap_or(run))
}
