//! Escapes without quotes around them.

use super::super::digits::hex;
use super::super::elision;
use super::{Literal, escape_length, numeric_escape};

/// The escapes on each line: to the next blank, to the last escape, and to the end of the line.
pub(super) fn literals(text: &str) -> Vec<Literal<'_>> {
    let mut literals = Vec::new();
    let mut line_start = 0;
    for line in text.split('\n') {
        if let Some(start) = numeric_escape(line) {
            let run = line.get(start..).unwrap_or_default().trim_end();
            let is_hex = |pair: &str| pair.len() == 2 && hex(pair).is_some();
            if run.strip_prefix('%').is_some_and(|run| run.split('%').all(is_hex)) {
                // Hex with a sign between the bytes.
                return literals;
            }
            let is_alone = start == 0 && text.trim().len() == run.len();
            literals.extend(of_run(run, line_start + start, is_alone));
        }
        line_start += line.len() + 1;
    }
    literals
}

/// What begins with an escape and ends with its line.
fn of_run(run: &str, start: usize, is_alone: bool) -> Vec<Literal<'_>> {
    if let Some(spaced) = spaced(run, start) {
        return vec![spaced];
    }
    let last = last_escape(run);
    let behind = run.get(last..).unwrap_or_default();
    let elided = elision::at_start(behind.trim_start()).is_some();
    let ends = if elided { vec![(last, false)] } else { ends(run, is_alone).to_vec() };
    let literal = |(end, is_long)| {
        let piece: &str = run.get(..end).unwrap_or_default();
        let piece = piece.trim_end_matches(['"', '\'', '`', '\u{201d}', '\u{2019}', ')']);
        Literal { pieces: vec![(piece, 1)], at: start..start + piece.len(), elided, is_long }
    };
    ends.into_iter().map(literal).collect()
}

/// Escapes that stand one by one: `\x88 \x02 \x03 \xe8`.
fn spaced(run: &str, start: usize) -> Option<Literal<'_>> {
    let mut pieces = Vec::new();
    let mut rest = run;
    while let Some(length) = escape_length(rest) {
        let (escape, behind) = rest.split_at_checked(length)?;
        pieces.push((escape, 1));
        rest = behind.trim_start_matches([' ', '\t', ',']);
        let is_last = escape_length(rest).is_none();
        if rest.len() == behind.len() && !is_last || behind.starts_with(char::is_alphanumeric) {
            return None;
        }
        if is_last {
            rest = behind;
        }
    }
    let at = start..start + run.len() - rest.len();
    let elided = elision::at_start(rest.trim_start()).is_some();
    (pieces.len() > 1).then_some(Literal { pieces, at, elided, is_long: false })
}

/// Where escapes without quotes may end, the likeliest place first; and whether that is behind
/// other places where they may.
fn ends(run: &str, is_alone: bool) -> [(usize, bool); 4] {
    let last = last_escape(run);
    let blank = run.find(char::is_whitespace).unwrap_or(run.len());
    // A sign behind the last escape belongs to the sentence.
    let rest = run.get(last..blank).unwrap_or_default();
    let blank = if matches!(rest, ";" | "," | ".") { last } else { blank };
    // Alone it may hold blanks; among other text it more often ends at one. No reason begins with a
    // blank.
    let whole = if is_alone && blank != last { run.len() } else { blank };
    let is_long = blank.max(last).max(whole) < run.len();
    [(whole, false), (blank, false), (last, false), (run.len(), is_long)]
}

/// Where the last escape with a number ends.
fn last_escape(text: &str) -> usize {
    let mut signs = text.rmatch_indices(['\\', '%']).map(|(at, _)| at);
    let end = signs.find_map(|at| Some(at + escape_length(text.get(at..)?)?));
    end.unwrap_or(text.len())
}
