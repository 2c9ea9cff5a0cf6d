//! Many fragments looked for at once, by their first four bytes.

/// How many bits of a hash are used.
const BITS: u32 = 16;

/// Fragments, by their first four bytes. A text is looked at once, whatever their number.
pub(super) struct Grams<T> {
    /// A bit for each hash that a fragment has.
    bits: Vec<u64>,
    /// The fragments, sorted by their first bytes.
    all: Vec<(u32, T)>,
}

impl<T> Grams<T> {
    /// Each fragment with what it stands for. One of less than four bytes is never found.
    pub(super) fn new<'f>(fragments: impl Iterator<Item = (&'f str, T)>) -> Self {
        let first = |fragment: &str| fragment.as_bytes().first_chunk().copied();
        let mut all: Vec<_> = fragments
            .filter_map(|(fragment, what)| Some((u32::from_le_bytes(first(fragment)?), what)))
            .collect();
        all.sort_by_key(|(gram, _)| *gram);
        let mut bits = vec![0; 1 << (BITS - u64::BITS.ilog2())];
        for (gram, _) in &all {
            let (word, bit) = place(*gram);
            if let Some(word) = bits.get_mut(word) {
                *word |= bit;
            }
        }
        Self { bits, all }
    }

    /// The fragments that begin with four bytes.
    pub(super) fn beginning(&self, bytes: [u8; 4]) -> &[(u32, T)] {
        let gram = u32::from_le_bytes(bytes);
        let (word, bit) = place(gram);
        if self.bits.get(word).is_none_or(|word| word & bit == 0) {
            return &[];
        }
        let start = self.all.partition_point(|(other, _)| *other < gram);
        let rest = self.all.get(start..).unwrap_or_default();
        let length = rest.iter().take_while(|(other, _)| *other == gram).count();
        rest.get(..length).unwrap_or_default()
    }
}

/// Where the bit of four bytes is.
const fn place(gram: u32) -> (usize, u64) {
    let hash = gram.wrapping_mul(0x9e37_79b1) >> (u32::BITS - BITS);
    ((hash >> u64::BITS.ilog2()) as usize, 1 << (hash % u64::BITS))
}

/// Each place in a text, with the four bytes there.
pub(super) fn windows(text: &str) -> impl Iterator<Item = (usize, [u8; 4])> {
    let windows = text.as_bytes().windows(size_of::<u32>());
    windows.enumerate().filter_map(|(at, window)| Some((at, *window.first_chunk()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_are_found_by_their_beginnings() {
        let grams = Grams::new([("close", 1), ("closed", 2), ("ping", 3), ("no", 4)].into_iter());
        let found: Vec<_> = windows("a closed ping, no")
            .flat_map(|(at, bytes)| grams.beginning(bytes).iter().map(move |(_, what)| (at, *what)))
            .collect();
        assert_eq!(found, [(2, 1), (2, 2), (9, 3)]);
    }
}
