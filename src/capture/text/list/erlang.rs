//! What Erlang and Elixir write around the elements of a binary: types, binaries inside, and
//! what is glued to it.

use super::element::{Element, element, skip_type};

/// How far into a binary a text has been read.
#[derive(Default)]
pub(super) struct Binaries<'a> {
    /// The text from where the first binary inside begins.
    pub(super) inner: Option<&'a str>,
    is_inside: bool,
}

impl<'a> Binaries<'a> {
    /// Skips the brackets of a binary inside, and its type.
    pub(super) fn step(&mut self, text: &'a str, has_elements: bool) -> Option<&'a str> {
        if let Some(inside) = text.strip_prefix("<<") {
            // Before the first element it is rather an arrow.
            let is_first = has_elements && !self.is_inside;
            self.is_inside = true;
            self.inner = self.inner.or(Some(text));
            return is_first.then_some(inside);
        }
        let behind = text.strip_prefix(">>").filter(|_| self.is_inside)?;
        self.is_inside = false;
        Some(skip_type(behind))
    }
}

/// The strings that are glued to a binary, as in `<<3, 232>> <> "bye"`, and what stands behind
/// them.
pub(super) fn glued(text: &str) -> (Vec<Element<'_>>, &str) {
    let mut strings = Vec::new();
    let mut rest = text;
    while let Some((string, behind)) = glued_string(rest) {
        strings.push(string);
        rest = behind;
    }
    (strings, rest)
}

/// `<> "bye"`, `<> <<"bye">>`
fn glued_string(text: &str) -> Option<(Element<'_>, &str)> {
    let next = text.trim_start().strip_prefix("<>")?.trim_start();
    let binary = next.strip_prefix("<<");
    let string = Some(binary.unwrap_or(next)).filter(|string| string.starts_with('"'))?;
    let (element, behind) = element(string, true)?;
    let behind = if binary.is_some() { behind.strip_prefix(">>")? } else { behind };
    Some((element, behind))
}
