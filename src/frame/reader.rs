//! The cursor over the input: the only place that slices frames.

use std::ops::Range;

/// Hands out bytes and says where they stood.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    offset: usize,
}

/// Bytes and their place in the input.
#[derive(Clone, Debug)]
pub(super) struct Taken<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: Range<usize>,
}

impl<'a> Reader<'a> {
    /// Reads `bytes` from the offset `start` on.
    pub(super) fn new(bytes: &'a [u8], start: usize) -> Self {
        let start = start.min(bytes.len());
        Self { rest: &bytes[start..], offset: start }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// What has not been taken yet.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Where the next byte stands.
    pub(super) const fn offset(&self) -> usize {
        self.offset
    }

    /// The next `n` bytes; fewer at the end of the input, and never a panic.
    pub(super) fn take(&mut self, n: usize) -> Taken<'a> {
        let (bytes, rest) = self.rest.split_at(n.min(self.rest.len()));
        let at = self.offset..self.offset + bytes.len();
        (self.rest, self.offset) = (rest, at.end);
        Taken { bytes, at }
    }

    /// The next `N` bytes, or what is left of them.
    pub(super) fn array<const N: usize>(&mut self) -> Result<([u8; N], Range<usize>), Taken<'a>> {
        let taken = self.take(N);
        match taken.bytes.try_into() {
            Ok(array) => Ok((array, taken.at)),
            Err(_) => Err(taken),
        }
    }
}
