//! Escapes to bytes: `\x88`, `\210`, `\136`, `\u0088`, `%88`, and plain characters between them.

use super::digits::hex;

/// How `\136` is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// In octal, as nearly everywhere.
    Octal,
    /// In decimal: Lua, OCaml, Haskell.
    Decimal,
    /// No digit but that of `\0`: Rust, JavaScript.
    Zero,
}

/// How a character beyond ASCII became bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wide {
    Utf8,
    /// One character, one byte.
    Latin1,
}

/// The bytes of a string whose escapes are unambiguous.
pub(super) fn unescaped(text: &str) -> Option<Vec<u8>> {
    unescaped_by(Digits::Octal, text)
}

/// The bytes of a string whose digits are meant so.
pub(super) fn unescaped_by(digits: Digits, text: &str) -> Option<Vec<u8>> {
    let mut unescaper = Unescaper::new(digits, Wide::Utf8, false);
    unescaper.read(text)?;
    Some(unescaper.bytes)
}

/// The byte that one character stands for.
pub(super) fn unescaped_byte(text: &str) -> Option<u8> {
    let mut unescaper = Unescaper::new(Digits::Octal, Wide::Latin1, false);
    unescaper.read(text)?;
    unescaper.bytes.first().copied().filter(|_| unescaper.bytes.len() == 1)
}

/// Where the string that begins `inside` its quote ends.
pub(super) fn closing_quote(inside: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    let (at, _) = inside.char_indices().find(|(_, c)| {
        let closes = !escaped && *c == quote;
        escaped = *c == '\\' && !escaped;
        closes
    })?;
    Some(at)
}

pub(super) struct Unescaper {
    digits: Digits,
    wide: Wide,
    /// Whether `%88` is an escape.
    percent: bool,
    pub(super) bytes: Vec<u8>,
    /// How many escapes stand for a printable character.
    pub(super) needless: usize,
}

impl Unescaper {
    pub(super) const fn new(digits: Digits, wide: Wide, percent: bool) -> Self {
        Self { digits, wide, percent, bytes: Vec::new(), needless: 0 }
    }

    /// Reads a text; `None` if it is not written so.
    pub(super) fn read(&mut self, text: &str) -> Option<()> {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let behind = rest.get(c.len_utf8()..)?;
            rest = match c {
                '\\' => self.escape(behind)?,
                '%' if self.percent => self.percent(behind)?,
                '+' if self.percent => {
                    self.bytes.push(b' ');
                    behind
                }
                _ => {
                    self.character(c)?;
                    behind
                }
            };
        }
        Some(())
    }

    fn character(&mut self, c: char) -> Option<()> {
        match self.wide {
            _ if c == char::REPLACEMENT_CHARACTER => return None,
            Wide::Utf8 => self.bytes.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Wide::Latin1 => self.bytes.push(u8::try_from(u32::from(c)).ok()?),
        }
        Some(())
    }

    fn number(&mut self, byte: u8) {
        self.needless += usize::from((b' '..=b'~').contains(&byte) && !b"\"'\\`".contains(&byte));
        self.bytes.push(byte);
    }

    /// An escape behind its backslash; what stands behind the escape.
    fn escape<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let first = text.chars().next()?;
        let behind = text.get(first.len_utf8()..)?;
        if let Some(name) = (self.digits == Digits::Decimal).then(|| control_name(text)).flatten() {
            self.bytes.push(name.1);
            return text.get(name.0.len()..);
        }
        match first {
            'x' | 'X' => self.hex(behind),
            'u' | 'U' => self.code_point(behind, if first == 'u' { 4 } else { 8 }),
            '0'..='9' => self.digits(text),
            '\n' | '&' => Some(behind),
            _ => {
                match control(first) {
                    Some(byte) => self.bytes.push(byte),
                    None if first.is_ascii_alphanumeric() => {
                        self.bytes.extend([b'\\', u8::try_from(first).ok()?]);
                    }
                    None => self.character(first)?,
                }
                Some(behind)
            }
        }
    }

    /// `\x88`, behind the letter.
    fn hex<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let (digits, rest) = braced(text).unwrap_or_else(|| split_digits(text, 2, 16));
        self.number(u8::from_str_radix(digits, 16).ok()?);
        Some(rest)
    }

    /// `\u0088`, behind the letter.
    fn code_point<'a>(&mut self, text: &'a str, most: usize) -> Option<&'a str> {
        let (digits, rest) = braced(text).unwrap_or_else(|| split_digits(text, most, 16));
        let number = u32::from_str_radix(digits, 16).ok()?;
        // Python's surrogateescape: half a surrogate for each byte that is no UTF-8.
        if let 0xdc80..=0xdcff = number {
            self.bytes.push(u8::try_from(number & 0xff).ok()?);
            return Some(rest);
        }
        let c = char::from_u32(number)?;
        self.needless += usize::from(c.is_ascii_graphic());
        self.character(c)?;
        Some(rest)
    }

    /// `\210` or `\136`, behind the backslash.
    fn digits<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let (radix, most) = match self.digits {
            Digits::Octal => (8, 3),
            Digits::Decimal => (10, 3),
            Digits::Zero => (8, 1),
        };
        let (digits, rest) = split_digits(text, most, radix);
        let byte = u8::from_str_radix(digits, radix).ok()?;
        if self.digits == Digits::Zero && byte != 0 {
            return None;
        }
        self.number(byte);
        Some(rest)
    }

    /// `%88`, behind the per cent sign.
    fn percent<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        if let Some(byte) = text.get(..2).and_then(hex) {
            self.bytes.extend(byte);
            return text.get(2..);
        }
        self.bytes.push(b'%');
        Some(text)
    }
}

/// What stands in braces, as in `\u{e8}`, and what stands behind them.
fn braced(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('{')?.split_once('}')
}

/// The digits at the beginning, up to this many.
fn split_digits(text: &str, most: usize, radix: u32) -> (&str, &str) {
    let digits = text.chars().take(most).take_while(|c| c.is_digit(radix)).count();
    text.split_at(digits)
}

/// The control character that a letter behind a backslash stands for.
const fn control(letter: char) -> Option<u8> {
    Some(match letter {
        'a' => 7,
        'b' => 8,
        't' => 9,
        'n' => 10,
        'v' => 11,
        'f' => 12,
        'r' => 13,
        'e' => 27,
        _ => return None,
    })
}

/// Haskell's names of control characters.
const CONTROL_NAMES: [(&str, u8); 29] = [
    ("NUL", 0),
    ("SOH", 1),
    ("STX", 2),
    ("ETX", 3),
    ("EOT", 4),
    ("ENQ", 5),
    ("ACK", 6),
    ("BEL", 7),
    ("BS", 8),
    ("HT", 9),
    ("LF", 10),
    ("VT", 11),
    ("FF", 12),
    ("CR", 13),
    ("SO", 14),
    ("SI", 15),
    ("DLE", 16),
    ("DC1", 17),
    ("DC2", 18),
    ("DC3", 19),
    ("DC4", 20),
    ("NAK", 21),
    ("SYN", 22),
    ("ETB", 23),
    ("CAN", 24),
    ("EM", 25),
    ("SUB", 26),
    ("ESC", 27),
    ("DEL", 127),
];

fn control_name(text: &str) -> Option<(&'static str, u8)> {
    CONTROL_NAMES.into_iter().find(|(name, _)| text.starts_with(name))
}
