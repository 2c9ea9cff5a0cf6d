//! Many fragments looked for at once, by their first four bytes.

/// How many bits of a hash are used.
const BITS: u32 = 16;

/// Fragments, by their first four bytes. A text is looked at once, whatever their number.
pub(super) struct Grams<T> {
    /// Bits that do not count: those that tell small letters from large ones.
    ignored: u32,
    /// A bit for each hash that a fragment has.
    bits: Vec<u64>,
    /// The fragments, sorted by their first bytes.
    all: Vec<(u32, T)>,
}

/// The bit by which letters of ASCII differ in their case, in each of four bytes.
const CASE: u32 = 0x2020_2020;

impl<T> Grams<T> {
    /// Each fragment with what it stands for. One of less than four bytes is never found.
    pub(super) fn new<'f>(fragments: impl Iterator<Item = (&'f str, T)>) -> Self {
        Self::with(fragments, 0)
    }

    /// The same in any case, and some others that differ in the same bit.
    pub(super) fn in_any_case<'f>(fragments: impl Iterator<Item = (&'f str, T)>) -> Self {
        Self::with(fragments, CASE)
    }

    fn with<'f>(fragments: impl Iterator<Item = (&'f str, T)>, ignored: u32) -> Self {
        let first = |fragment: &str| fragment.as_bytes().first_chunk().copied();
        let gram = |fragment| Some(u32::from_le_bytes(first(fragment)?) | ignored);
        let mut all: Vec<_> =
            fragments.filter_map(|(fragment, what)| Some((gram(fragment)?, what))).collect();
        all.sort_by_key(|(gram, _)| *gram);
        let mut bits = vec![0; 1 << (BITS - u64::BITS.ilog2())];
        for (gram, _) in &all {
            let (word, bit) = place(*gram);
            if let Some(word) = bits.get_mut(word) {
                *word |= bit;
            }
        }
        Self { ignored, bits, all }
    }

    /// The places in a text where a fragment may begin, each with those that do so far.
    pub(super) fn places<'a, 't>(
        &'a self,
        text: &'t str,
    ) -> impl Iterator<Item = (usize, &'a [(u32, T)])> + use<'a, 't, T> {
        let windows = text.as_bytes().windows(size_of::<u32>()).enumerate();
        windows.filter_map(|(at, window)| {
            let gram = u32::from_le_bytes(*window.first_chunk()?) | self.ignored;
            let (word, bit) = place(gram);
            // Most bytes begin none.
            let may_begin = self.bits.get(word).is_some_and(|word| word & bit != 0);
            may_begin.then(|| (at, self.beginning(gram)))
        })
    }

    fn beginning(&self, gram: u32) -> &[(u32, T)] {
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

/// Whether a text has a fragment at a place, in any case.
pub(super) fn is_at(text: &str, at: usize, fragment: &str) -> bool {
    let part = text.as_bytes().get(at..at + fragment.len());
    part.is_some_and(|part| part.eq_ignore_ascii_case(fragment.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{Grams, is_at};

    #[test]
    fn fragments_are_found_by_their_beginnings() {
        let all = [("close", 1), ("closed", 2), ("ping", 3), ("no", 4)];
        let found = |grams: &Grams<i32>, text: &'static str| -> Vec<(usize, i32)> {
            let found = grams.places(text);
            found.flat_map(|(at, all)| all.iter().map(move |(_, what)| (at, *what))).collect()
        };
        let grams = Grams::new(all.into_iter());
        assert_eq!(found(&grams, "a closed ping, no"), [(2, 1), (2, 2), (9, 3)]);
        assert_eq!(found(&grams, "a Closed PING, no"), []);
        let grams = Grams::in_any_case(all.into_iter());
        assert_eq!(found(&grams, "a Closed PING, no"), [(2, 1), (2, 2), (9, 3)]);
        assert!(is_at("a Closed", 2, "closed") && !is_at("a Close", 2, "closed"));
    }
}
