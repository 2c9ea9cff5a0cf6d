//! Lines of bounded length, with their numbers.

use std::io::{self, BufRead, BufReader, Read};
use std::mem;

use memchr::memchr;

/// The longest line that is read, in bytes; memory is bounded by it.
const LONGEST: u64 = 1 << 20;

/// How much is read at once, in bytes.
const BLOCK: usize = 1 << 16;

/// The lines of an input.
pub(crate) struct LineReader {
    input: BufReader<Box<dyn Read>>,
    /// How much of the block that was read the last line has, its line feed included.
    taken: usize,
    /// Where the line behind it ends, if its end was read too.
    ahead: Option<usize>,
    /// A line that ends beyond its block.
    long: Vec<u8>,
    /// Whether the rest of a line that is too long is still to be passed over.
    is_inside: bool,
    number: u64,
}

/// A line, or what is wrong with it.
pub(crate) struct Line<'l> {
    /// From 1 on.
    pub(crate) number: u64,
    /// Without the line feed at its end.
    pub(crate) bytes: Result<&'l [u8], String>,
}

impl LineReader {
    pub(crate) fn new(input: Box<dyn Read>) -> Self {
        let input = BufReader::with_capacity(BLOCK, input);
        Self { input, taken: 0, ahead: None, long: Vec::new(), is_inside: false, number: 0 }
    }

    /// Whether the next line may have to be waited for.
    pub(crate) fn may_block(&self) -> bool {
        self.is_inside || self.ahead.is_none()
    }

    /// The next line; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        if mem::take(&mut self.is_inside) {
            self.input.skip_until(b'\n')?;
        }
        self.input.consume(mem::take(&mut self.taken));
        let end = self.ahead.take().map_or_else(|| self.line_feed(), |end| Ok(Some(end)))?;
        if let Some(end) = end {
            self.taken = end + 1;
        } else if !self.read_long()? {
            return Ok(None);
        }
        self.number += 1;
        let bytes = if self.is_inside {
            Err(format!("a line of more than {} MiB", LONGEST >> 20))
        } else {
            self.look_ahead();
            let line = self.line();
            Ok(line.strip_suffix(b"\n").unwrap_or(line))
        };
        Ok(Some(Line { number: self.number, bytes }))
    }

    /// Where the first line of a block ends, if it ends there.
    fn line_feed(&mut self) -> io::Result<Option<usize>> {
        loop {
            match self.input.fill_buf() {
                Ok(block) => return Ok(memchr(b'\n', block)),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn look_ahead(&mut self) {
        let behind = self.input.buffer().get(self.taken..).unwrap_or_default();
        self.ahead = memchr(b'\n', behind);
    }

    /// Reads a line that ends beyond its block, or with the input. False if there is none.
    fn read_long(&mut self) -> io::Result<bool> {
        self.long.clear();
        let read = self.input.by_ref().take(LONGEST + 1).read_until(b'\n', &mut self.long)?;
        // Its end may never come.
        self.is_inside = read as u64 > LONGEST && !self.long.ends_with(b"\n");
        Ok(read > 0)
    }

    /// The line that was read last.
    fn line(&self) -> &[u8] {
        match self.taken {
            0 => &self.long,
            end => self.input.buffer().get(..end).unwrap_or_default(),
        }
    }
}
