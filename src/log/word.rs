//! The words of a line.

/// A word of a line and where it is. Digits, letters and `_` make one.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl Word<'_> {
    pub(super) const fn end(self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it is this word, in any case.
    pub(super) fn is(self, other: &str) -> bool {
        self.text.eq_ignore_ascii_case(other)
    }

    pub(super) fn is_one_of(self, others: &[&str]) -> bool {
        others.iter().any(|other| self.is(other))
    }

    /// Whether it begins so, in any case.
    pub(super) fn begins(self, prefix: &str) -> bool {
        self.text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    }

    /// Whether it ends so, in any case.
    pub(super) fn ends(self, suffix: &str) -> bool {
        let start = self.text.len().checked_sub(suffix.len());
        start.and_then(|at| self.text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(suffix))
    }

    /// Whether it has this in it, in any case.
    pub(super) fn has(self, part: &str) -> bool {
        let mut windows = self.text.as_bytes().windows(part.len());
        windows.any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
    }

    /// `close`, `Closed`, `onClosing`, `CloseError`, `ConnectionClosed`, `disconnected`; not
    /// `closed_at`, `enclosed`.
    pub(super) fn speaks_of_closing(self) -> bool {
        let begins = ["clos", "onclos", "disconnect"].iter().any(|start| self.begins(start));
        let ends = self.ends("onclose") || self.ends("connectionclosed");
        (begins || ends || self.ends("websocketclosed")) && !self.text.contains('_')
    }
}

/// The words of a line, in its order.
pub(super) fn words(line: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter_map(move |text| {
        let word = Word { text, at };
        // What parts two words is one character of any length.
        at = word.end();
        at += line.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (!text.is_empty()).then_some(word)
    })
}
