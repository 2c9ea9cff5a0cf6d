//! One line of a dump: the offset, the groups behind it, and the rest with the gutter.

use std::ops::Range;

use super::super::digits::hex;
use super::columns;
use super::gutter;
use super::token::{is_bar, is_edge, tokens, word};

/// A line that may belong to a dump.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Where the line begins in the text.
    pub(super) start: usize,
    pub(super) text: &'a str,
    pub(super) content: Content<'a>,
}

#[derive(Clone, Debug)]
pub(super) enum Content<'a> {
    /// An offset and what stands behind it; without an offset, bytes and a gutter.
    Data(Data<'a>),
    /// An offset alone: where the dump ends.
    End(&'a str),
    /// `*`: more lines like the one before.
    Same,
    /// `...`: bytes were left out.
    Elided,
    /// Anything else.
    Other,
}

#[derive(Clone, Debug)]
pub(super) struct Data<'a> {
    pub(super) address: Option<Address<'a>>,
    /// Where the text behind the address begins, in the line.
    pub(super) body_at: usize,
    /// The groups, as places in the line. What looks like one may belong to the gutter.
    pub(super) cells: Vec<Range<usize>>,
}

/// The offset before the bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Address<'a> {
    pub(super) digits: &'a str,
    /// Where the line's prefix ends and the address begins, in the line.
    pub(super) at: usize,
    pub(super) style: Style,
}

/// What stands around an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) prefix: bool,
    pub(super) colon: bool,
    /// ` - ` in its place. Between two years there is one too.
    pub(super) dash: bool,
    /// A second address in brackets before it.
    pub(super) bracketed: bool,
    pub(super) boxed: bool,
    /// `<symbol+8>`
    pub(super) symbol: bool,
}

impl Address<'_> {
    /// Whether it is one beyond doubt: marked as such, the zero that a dump begins with, or seven
    /// digits, which are no bytes.
    pub(super) fn is_sure(self) -> bool {
        let is_odd = self.is_plain() && self.digits.len() == 7 && self.digits.starts_with('0');
        self.is_marked() || self.is_zero() || is_odd
    }

    fn is_marked(self) -> bool {
        let style = self.style;
        style.colon && !style.dash || style.bracketed || style.boxed || self.digits.contains('`')
    }

    /// Whether it is as hexdump and od print them: six or seven digits without a mark.
    pub(super) fn is_plain(self) -> bool {
        !self.style.colon && matches!(self.digits.len(), 6 | 7)
    }

    fn is_zero(self) -> bool {
        self.digits.bytes().all(|digit| digit == b'0')
    }
}

/// The lines of a text. Of neighbours that belong to no dump, the first stands for all.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut lines: Vec<Line<'_>> = Vec::new();
    for line in text.split('\n') {
        let at = start;
        start += line.len() + 1;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let line = Line { start: at, text: line, content: content(line) };
        if !(line.is_other() && lines.last().is_some_and(Line::is_other)) {
            lines.push(line);
        }
    }
    lines
}

impl Line<'_> {
    const fn is_other(&self) -> bool {
        matches!(self.content, Content::Other)
    }
}

fn content(line: &str) -> Content<'_> {
    let signs: String = line.chars().filter(|c| !c.is_whitespace() && !is_edge(*c)).collect();
    match signs.as_str() {
        "*" => return Content::Same,
        "..." | "\u{2026}" | "[...]" => return Content::Elided,
        _ => {}
    }
    let tokens = tokens(line);
    if let Some(data) = data(line, &tokens) {
        return Content::Data(data);
    }
    end(line, &tokens).map_or(Content::Other, Content::End)
}

/// The groups of a line, and the address before them.
fn data<'a>(line: &'a str, tokens: &[Range<usize>]) -> Option<Data<'a>> {
    let addressed = with_address(line.trim_end(), tokens);
    let (sure, unsure) = match addressed {
        Some(data) if data.address.is_some_and(Address::is_sure) => (Some(data), None),
        unsure => (None, unsure),
    };
    // `8802 03e8  ....`: the characters may say that the first group is no address.
    let shown = |data: &Data<'_>| data.has_gutter(line);
    let bare = Some(bare(line, tokens)).filter(shown);
    let numbered = || with_number(line, tokens).filter(shown);
    match (unsure, bare) {
        (Some(data), _) if shown(&data) => Some(data),
        (_, Some(bare)) if sure.is_none() && bare.begins_with_a_character(line) => Some(bare),
        (unsure, bare) => sure.or_else(numbered).or(bare).or(unsure),
    }
}

/// The address that stands alone on the last line of a dump.
fn end<'a>(line: &'a str, tokens: &[Range<usize>]) -> Option<&'a str> {
    if let Some((address, behind)) = address(line, tokens, 0) {
        let gutter = |token: &Range<usize>| word(line, token).starts_with(is_bar);
        let is_end = tokens.get(behind).is_none_or(gutter) && address.digits.len() >= 4;
        return is_end.then_some(address.digits);
    }
    let [only] = tokens else { return None };
    let digits = word(line, only).strip_suffix(['.', ',', ';'])?;
    is_number(digits, Style::default()).then_some(digits)
}

/// The groups of a line without an address.
fn bare<'a>(line: &'a str, tokens: &[Range<usize>]) -> Data<'a> {
    let cells = cells(line, tokens.get(edges(line, tokens)..).unwrap_or_default());
    Data { address: None, body_at: 0, cells }
}

impl Data<'_> {
    /// Whether the first group is a byte that can be shown: where others stand behind a number, the
    /// blank before the characters may be one of theirs.
    fn begins_with_a_character(&self, line: &str) -> bool {
        let first = self.cells.first().and_then(|cell| hex(line.get(cell.clone())?));
        first.is_some_and(|bytes| bytes.first().is_some_and(|byte| (b' '..=b'~').contains(byte)))
    }

    /// Whether behind some of the groups the same bytes stand as characters.
    fn has_gutter(&self, line: &str) -> bool {
        let mut bytes = Vec::new();
        let mut groups =
            self.cells.iter().map_while(|cell| Some((cell, hex(line.get(cell.clone())?)?)));
        groups.any(|(cell, group)| {
            bytes.extend(group);
            gutter::is_behind(&bytes, line.get(cell.end..).unwrap_or_default())
        })
    }
}

/// The first address and the groups behind it. A process and the like may look like one, so one
/// behind it that is marked comes before it.
fn with_address<'a>(line: &'a str, tokens: &[Range<usize>]) -> Option<Data<'a>> {
    let leading = leading_bytes(line, tokens);
    let ways = (0..tokens.len()).filter_map(|first| addressed(line, tokens, first, leading));
    let mut ways = ways.take(MOST_BEFORE + 1);
    let first = ways.next()?;
    if first.address.is_some_and(Address::is_sure) {
        return Some(first);
    }
    ways.find(|data| data.address.is_some_and(Address::is_marked)).or(Some(first))
}

/// What stands behind a number that only the characters show to be an address: `0: 88`, `16  88`,
/// `[0000] 88`.
fn with_number<'a>(line: &'a str, tokens: &[Range<usize>]) -> Option<Data<'a>> {
    let (first, rest) = tokens.split_first()?;
    let number = word(line, first);
    let inside = number.strip_prefix('[').and_then(|inside| inside.strip_suffix(']'));
    let digits = inside.or_else(|| number.strip_suffix(':')).unwrap_or(number);
    let most = if inside.is_some() { 8 } else { 3 };
    let style = Style { colon: digits != number, ..Style::default() };
    let address = Address { digits, at: first.start, style };
    let is_number = digits.len() <= most && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    // `03 62 65  be`
    let is_byte = digits == number && digits.len() > 1 && digits.starts_with('0');
    let data = Data { address: Some(address), body_at: first.end, cells: cells(line, rest) };
    (is_number && !is_byte).then_some(data)
}

/// How many groups of digits a line begins with; single digits are not counted.
fn leading_bytes(line: &str, tokens: &[Range<usize>]) -> usize {
    let cells = tokens.iter().skip(edges(line, tokens));
    cells.take_while(|token| is_cell(word(line, token))).filter(|token| token.len() > 1).count()
}

/// How many tokens are the box around a line, at its beginning.
fn edges(line: &str, tokens: &[Range<usize>]) -> usize {
    usize::from(tokens.first().is_some_and(|token| word(line, token).starts_with(is_bar)))
}

/// The address that begins with this token, with the groups behind it.
fn addressed<'a>(
    line: &'a str,
    tokens: &[Range<usize>],
    first: usize,
    leading: usize,
) -> Option<Data<'a>> {
    let (address, behind) = address(line, tokens, first)?;
    // Behind bytes it is a number, or a part of the characters.
    let most = if address.style.colon { MOST_BEFORE } else { 0 };
    if first > edges(line, tokens) && leading > most {
        return None;
    }
    let cells = cells(line, tokens.get(behind..).unwrap_or_default());
    let body_at = tokens.get(behind - 1).map_or(line.len(), |token| token.end);
    let body = line.get(body_at..).unwrap_or_default();
    let has_bytes = !cells.is_empty() || address.is_plain() && columns::fit(body);
    has_bytes.then_some(Data { address: Some(address), body_at, cells })
}

/// The most numbers that may stand before an address: a process and its thread.
const MOST_BEFORE: usize = 3;

/// The address that begins with this token, and the index of the token behind it.
fn address<'a>(
    line: &'a str,
    tokens: &[Range<usize>],
    first: usize,
) -> Option<(Address<'a>, usize)> {
    let word = |i: usize| tokens.get(i).map(|token| word(line, token)).unwrap_or_default();
    let bracketed = word(first).starts_with("[0x") && word(first).ends_with(']');
    let at = first + usize::from(bracketed);
    let (digits, mut style) = marked(word(at));
    style.bracketed = bracketed;
    let is_behind_bar = first > 0 && word(first - 1).starts_with(is_bar);
    let behind = match word(at + 1) {
        // OpenSSL: `0000 - 88`. gdb: `0x4010 <frame+8>: 0x88`.
        sign @ ("-" | ":") => {
            style.colon = true;
            style.dash = sign == "-";
            at + 2
        }
        symbol if symbol.starts_with('<') && symbol.ends_with(">:") => {
            style.colon = true;
            style.symbol = true;
            at + 2
        }
        bar if is_behind_bar && bar.starts_with(is_bar) => {
            style.boxed = true;
            at + 2
        }
        // `0000| 88 02`
        bar if bar.starts_with(is_bar) && blanks_behind(tokens, at) == 0 => at + 2,
        // In a table, `| 1000 88 |`, a blank alone makes none.
        _ if is_behind_bar && first == 1 && !style.colon && blanks_behind(tokens, at) < 2 => {
            return None;
        }
        _ => at + 1,
    };
    let start = tokens.get(first)?.start;
    is_number(digits, style).then_some((Address { digits, at: start, style }, behind))
}

/// How many characters stand between a token and the next.
fn blanks_behind(tokens: &[Range<usize>], at: usize) -> usize {
    let ends = tokens.get(at).zip(tokens.get(at + 1));
    ends.map_or(0, |(token, next)| next.start - token.end)
}

/// The digits of an address, and what stands at them.
fn marked(word: &str) -> (&str, Style) {
    let uncoloned = word.strip_suffix(':');
    let digits = uncoloned.unwrap_or(word);
    // Python: `DEBUG:websockets:0000`.
    let (before, last) = digits.rsplit_once(':').unwrap_or_default();
    let is_glued = before.contains(|c: char| c.is_alphabetic() && !c.is_ascii_hexdigit());
    let digits = if is_glued { last } else { digits };
    let unprefixed = digits.strip_prefix("0x");
    let (prefix, colon) = (unprefixed.is_some(), uncoloned.is_some());
    (unprefixed.unwrap_or(digits), Style { prefix, colon, ..Style::default() })
}

/// Whether this may be an address. A colon that joins, as in 88:02:03:e8, is none behind one.
fn is_number(digits: &str, style: Style) -> bool {
    let shortest = if style.colon { 3 } else { 4 };
    (shortest..=17).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'`')
}

/// The most groups in a line. What has more is no dump.
const MOST_CELLS: usize = 256;

/// The tokens at the beginning that may be groups of digits. Eight of them may have a bar behind
/// them and eight more.
fn cells(line: &str, tokens: &[Range<usize>]) -> Vec<Range<usize>> {
    let take = |tokens: &[Range<usize>]| -> Vec<Range<usize>> {
        tokens
            .iter()
            .take_while(|token| is_cell(word(line, token)))
            .take(MOST_CELLS + 1)
            .cloned()
            .collect()
    };
    let mut cells = take(tokens);
    if cells.len() > MOST_CELLS {
        return Vec::new();
    }
    let is_bar_at = |at: usize| tokens.get(at).is_some_and(|t| word(line, t).starts_with(is_bar));
    if cells.len() == 8 && is_bar_at(8) {
        let more = take(tokens.get(9..).unwrap_or_default());
        if is_bar_at(9 + more.len()) && more.len() <= 8 {
            cells.extend(more);
        }
    }
    cells.extend(tokens.get(cells.len()).and_then(|token| ending_a_sentence(line, &cells, token)));
    cells
}

/// The group with the sign of a sentence behind it, `e8.`, as far from the others as they are.
fn ending_a_sentence(
    line: &str,
    cells: &[Range<usize>],
    token: &Range<usize>,
) -> Option<Range<usize>> {
    let group = word(line, token).strip_suffix(['.', ',', ';'])?;
    let is_alike = match cells {
        [.., before, last] => line.get(before.end..last.start) == line.get(last.end..token.start),
        _ => line.trim_end().len() == token.end,
    };
    (is_alike && is_cell(group)).then(|| token.start..token.end - 1)
}

/// The most digits in a group: a line of xxd without spaces, of 64 bytes.
const LONGEST_CELL: usize = 128;

fn is_cell(word: &str) -> bool {
    let digits = word.strip_prefix("0x").or_else(|| word.strip_prefix('-')).unwrap_or(word);
    (1..=LONGEST_CELL).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}
