//! How far a long run is.

use std::io::{self, Read};
use std::time::{Duration, Instant};

/// How long a bar stays as it is, and how long a run takes that needs none.
const STEP: Duration = Duration::from_millis(50);

/// Draws a line over the one before it; the line is made for the width that there is.
pub(crate) type Redraw = fn(&dyn Fn(usize) -> String);

/// An input that shows how much of it was read: a bar, which goes at its end.
pub(crate) struct Progress<R> {
    input: R,
    redraw: Redraw,
    /// How much there is to read, in bytes; the file may have grown since.
    length: u64,
    read: u64,
    start: Instant,
    /// How long the run had taken when the bar was drawn.
    drawn: Option<Duration>,
}

impl<R> Progress<R> {
    pub(crate) fn new(input: R, length: u64, redraw: Redraw) -> Self {
        Self { input, redraw, length, read: 0, start: Instant::now(), drawn: None }
    }

    fn draw(&mut self) {
        let took = self.start.elapsed();
        if took >= self.drawn.unwrap_or_default() + STEP {
            (self.redraw)(&|width| bar(self.read, self.length, took, width));
            self.drawn = Some(took);
        }
    }

    fn clear(&mut self) {
        if self.drawn.take().is_some() {
            (self.redraw)(&|_| String::new());
        }
    }
}

impl<R: Read> Read for Progress<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(out)?;
        self.read += read as u64;
        match read {
            0 => self.clear(),
            _ => self.draw(),
        }
        Ok(read)
    }
}

/// After an error, which is told in the same line.
impl<R> Drop for Progress<R> {
    fn drop(&mut self) {
        self.clear();
    }
}

/// A bar, the share of what was read, and how long the rest takes if it goes on like that.
fn bar(read: u64, length: u64, took: Duration, width: usize) -> String {
    let read = u128::from(read.min(length));
    let (left, length) = (u128::from(length) - read, u128::from(length.max(1)));
    let seconds = took.as_millis() * left / read.max(1) / 1000;
    let said = format!("  {:>3} %  {} left", read * 100 / length, clock(seconds));
    let room = width.saturating_sub(said.len());
    let filled = usize::try_from(room as u128 * read / length).unwrap_or(room);
    format!("{}{}{said}", "#".repeat(filled), "-".repeat(room - filled))
}

/// Minutes and seconds.
fn clock(seconds: u128) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_what_was_read() {
        let bar = |read, seconds| bar(read, 4000, Duration::from_secs(seconds), 30);
        assert_eq!(bar(1, 0), "------------    0 %  0:00 left");
        assert_eq!(bar(1000, 30), "###---------   25 %  1:30 left");
        assert_eq!(bar(4000, 60), "############  100 %  0:00 left");
        assert_eq!(bar(5000, 60), bar(4000, 60));
    }
}
