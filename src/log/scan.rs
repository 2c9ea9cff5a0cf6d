//! A cursor over the text behind the mark of a shape. It takes from the front, or nothing.

use super::name;
use super::said::Said;
use crate::CloseCode;

/// The most bytes of a reason that are read, and of what a shape skips. A reason has 123
/// bytes at most; what logs put in its place is rarely longer. It also bounds the work.
pub(super) const LONGEST: usize = 512;

/// What is left of the text.
#[derive(Clone, Copy)]
pub(super) struct Scan<'t> {
    pub(super) rest: &'t str,
}

impl<'t> Scan<'t> {
    /// Exactly this text.
    pub(super) fn take(&mut self, literal: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(literal)?;
        Some(())
    }

    pub(super) fn skip(&mut self, skipped: impl Fn(char) -> bool) {
        self.rest = self.rest.trim_start_matches(skipped);
    }

    /// The characters at the front that are like this, perhaps none.
    pub(super) fn take_while(&mut self, taken: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|c| !taken(c)).unwrap_or(self.rest.len());
        self.take_bytes(end)
    }

    /// Everything up to a text on the same line, which stays; or up to the end of the line, if
    /// that text is empty. `None` if it is not there, or too far away.
    pub(super) fn take_to(&mut self, end: &str) -> Option<&'t str> {
        let near = near(self.rest);
        let length = if end.is_empty() { near.len() } else { near.find(end)? };
        Some(self.take_bytes(length))
    }

    pub(super) fn take_bytes(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// A decimal number of 16 bits that stands alone: not a part of a larger number, of a date or
    /// an address.
    pub(super) fn number(&mut self) -> Option<CloseCode> {
        let number = self.take_while(|c| c.is_ascii_digit()).parse().ok()?;
        ends_number(self.rest).then_some(CloseCode::new(number))
    }

    /// An HTTP status that refuses a handshake: three digits, from 200 on.
    pub(super) fn status(&mut self) -> Option<u16> {
        let status = self.number()?.get();
        (200..600).contains(&status).then_some(status)
    }

    /// A code as a number, as a name, or as both: `1001`, `StatusGoingAway`, `Library(4004)`,
    /// `<CloseCode.GOING_AWAY: 1001>`, `4404 (private use)`. The name as spelled, if there is one.
    pub(super) fn code(&mut self) -> Option<(CloseCode, Option<&'t str>)> {
        let _ = self.take("<");
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Some((self.number()?, None));
        }
        let name = self.name()?;
        let code = if self.take("(").is_some() {
            self.number_and(")")
        } else if self.take(": ").is_some() {
            self.number_and(">")
        } else {
            name::code(name)
        };
        Some((code?, Some(name)))
    }

    /// The same, with the text of the code.
    pub(super) fn take_code(&mut self, said: &mut Said) -> Option<()> {
        let before = self.rest;
        let (code, name) = self.code()?;
        (said.code, said.name) = (Some(code), name.map(str::to_owned));
        said.written = before.get(..before.len() - self.rest.len()).map(str::to_owned);
        Some(())
    }

    /// A name, perhaps qualified, without the stop behind it.
    pub(super) fn name(&mut self) -> Option<&'t str> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_.:".contains(c);
        let near = near(self.rest);
        let end = near.find(|c| !is_name(c)).unwrap_or(near.len());
        let name = near.get(..end)?.trim_end_matches(['.', ':']);
        let is_one = name.starts_with(|c: char| c.is_ascii_alphabetic());
        is_one.then(|| self.take_bytes(name.len()))
    }

    fn number_and(&mut self, end: &str) -> Option<CloseCode> {
        let number = self.number()?;
        self.take(end)?;
        Some(number)
    }

    /// A text in quotes, its escapes resolved; within what Rust and Python put around it
    /// (`Some("…")`, `b'…'`). `None` where no quote stands at the front.
    pub(super) fn quoted(&mut self) -> Option<String> {
        let mut scan = *self;
        let mut wrappers = 0;
        while let Some(rest) =
            ["Some(", "Utf8Bytes("].iter().find_map(|w| scan.rest.strip_prefix(w))
        {
            scan.rest = rest;
            wrappers += 1;
        }
        if scan.rest.starts_with("b'") || scan.rest.starts_with("b\"") {
            scan.take("b")?;
        }
        let quote = ["\\\"", "\"", "'", "`"].into_iter().find(|q| scan.rest.starts_with(q))?;
        scan.take(quote)?;
        let text = scan.take_to_quote(quote);
        for _ in 0..wrappers {
            let _ = scan.take(")");
        }
        *self = scan;
        Some(text)
    }

    /// The text up to this quote, which is taken too; or to the end of the line.
    fn take_to_quote(&mut self, quote: &str) -> String {
        let near = near(self.rest);
        let mut text = String::new();
        let mut left = Scan { rest: near };
        while !left.rest.is_empty() && left.take(quote).is_none() {
            // A quote in a string of JSON that is itself in a string of JSON.
            if quote == "\\\"" && left.take("\\\\\\\"").is_some() {
                text.push('"');
                continue;
            }
            match left.escape() {
                Some(c) => text.push(c),
                None => text.push_str(left.take_char()),
            }
        }
        self.take_bytes(near.len() - left.rest.len());
        text
    }

    pub(super) fn take_char(&mut self) -> &'t str {
        let length = self.rest.chars().next().map_or(0, char::len_utf8);
        self.take_bytes(length)
    }

    /// The escapes that JSON and the `Debug` forms of most languages share.
    pub(super) fn escape(&mut self) -> Option<char> {
        let rest = self.rest.strip_prefix('\\')?;
        let c = rest.chars().next()?;
        let (c, rest) = match (c, rest.get(c.len_utf8()..)?) {
            ('n', rest) => ('\n', rest),
            ('r', rest) => ('\r', rest),
            ('t', rest) => ('\t', rest),
            ('u', rest) => hex(rest.get(..4)?).zip(rest.get(4..))?,
            ('x', rest) => hex(rest.get(..2)?).filter(char::is_ascii).zip(rest.get(2..))?,
            ('"' | '\'' | '\\' | '/', rest) => (c, rest),
            _ => return None,
        };
        self.rest = rest;
        Some(c)
    }
}

fn hex(digits: &str) -> Option<char> {
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

/// What is left of the line, but not more than is read of a reason.
pub(super) fn near(text: &str) -> &str {
    at_most(text, LONGEST).lines().next().unwrap_or_default()
}

/// The beginning of a text, whole characters of at most so many bytes.
pub(super) fn at_most(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// Whether a number ends before this: no letter follows, and neither what makes it a part of a
/// date, a time, an address or a fraction.
pub(super) fn ends_number(rest: &str) -> bool {
    let mut next = rest.chars();
    match next.next() {
        Some('.' | ':' | '-' | '/' | ',') => !next.next().is_some_and(|c| c.is_ascii_digit()),
        Some('%' | '_') => false,
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}
