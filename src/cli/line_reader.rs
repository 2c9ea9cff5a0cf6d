//! Lines of bounded length, with their numbers.

use std::io::{self, BufRead, BufReader, Read};

use indicatif::ProgressBar;

/// The longest line that is read, in bytes; memory is bounded by it.
const LONGEST: u64 = 1 << 20;

/// How much is read at once, in bytes.
const BLOCK: usize = 1 << 16;

/// After how many lines the progress is shown anew.
const STEP: u64 = 1024;

/// The lines of an input. Blank ones are passed over.
pub(crate) struct LineReader {
    input: BufReader<Box<dyn Read>>,
    line: Vec<u8>,
    number: u64,
    read: u64,
    progress: ProgressBar,
}

/// A line, or what is wrong with it.
pub(crate) struct Line<'l> {
    /// From 1 on.
    pub(crate) number: u64,
    /// Without the line feed at its end.
    pub(crate) bytes: Result<&'l [u8], String>,
}

impl LineReader {
    pub(crate) fn new(input: Box<dyn Read>, progress: ProgressBar) -> Self {
        let input = BufReader::with_capacity(BLOCK, input);
        Self { input, line: Vec::new(), number: 0, read: 0, progress }
    }

    /// Whether the next line may have to be waited for.
    pub(crate) fn may_block(&self) -> bool {
        self.input.buffer().is_empty()
    }

    /// The next line; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        loop {
            self.line.clear();
            let read = self.input.by_ref().take(LONGEST + 1).read_until(b'\n', &mut self.line)?;
            if read == 0 {
                self.progress.finish_and_clear();
                return Ok(None);
            }
            self.count(read);
            if read as u64 > LONGEST && !self.line.ends_with(b"\n") {
                let rest = self.input.skip_until(b'\n')?;
                self.read += rest as u64;
                let bytes = Err(format!("a line of more than {LONGEST} bytes"));
                return Ok(Some(Line { number: self.number, bytes }));
            }
            if !self.line.trim_ascii().is_empty() {
                let line = self.line.strip_suffix(b"\n").unwrap_or(&self.line);
                return Ok(Some(Line { number: self.number, bytes: Ok(line) }));
            }
        }
    }

    fn count(&mut self, read: usize) {
        self.number += 1;
        self.read += read as u64;
        if self.number.is_multiple_of(STEP) {
            self.progress.set_position(self.read);
        }
    }
}
