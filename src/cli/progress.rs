//! How far a long run is.

use std::io::{self, Write};
use std::time::{Duration, Instant};

/// How long a bar stays as it is.
const STEP: Duration = Duration::from_millis(100);

/// A bar on standard error that grows with what was read. It goes when this is dropped.
pub(crate) struct Progress {
    /// How much there is to read, in bytes.
    length: u64,
    /// How wide the terminal is, in columns.
    width: usize,
    start: Instant,
    shown: Option<Instant>,
}

impl Progress {
    pub(crate) fn new(length: u64, width: usize) -> Self {
        Self { length, width, start: Instant::now(), shown: None }
    }

    /// Shows how much was read, in bytes, unless it was shown just now.
    pub(crate) fn show(&mut self, read: u64) {
        if self.shown.is_none_or(|shown| shown.elapsed() >= STEP) {
            self.write(&bar(read, self.length, self.start.elapsed(), self.room()));
            self.shown = Some(Instant::now());
        }
    }

    /// The last column stays empty: behind it a line may go on in the next.
    fn room(&self) -> usize {
        self.width.saturating_sub(1)
    }

    /// Writes over what was there. That it cannot be shown is no reason to stop.
    fn write(&self, text: &str) {
        let width = self.room();
        let _ = write!(io::stderr(), "\r{text:width$.width$}\r");
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.is_some() {
            self.write("");
        }
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
