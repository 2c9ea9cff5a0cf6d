//! `od -c` and `hexdump -c`: every byte in four columns, as a character where it has one.

/// The width of a byte, in characters.
const WIDTH: usize = 4;

/// Whether a line behind its offset is written so.
pub(super) fn fit(body: &str) -> bool {
    bytes(body).is_some_and(|bytes| !bytes.is_empty())
}

/// The bytes of a line behind its offset. Blank columns at its end are left out; they may be
/// blanks in the data.
pub(super) fn bytes(body: &str) -> Option<Vec<u8>> {
    let chars: Vec<char> = body.trim_end().chars().collect();
    let columns = chars.chunks(WIDTH);
    columns.map(|column| byte(&column.iter().collect::<String>())).collect()
}

fn byte(column: &str) -> Option<u8> {
    if column.chars().count() < WIDTH || !column.starts_with(' ') {
        return None;
    }
    match column.trim() {
        "" => Some(b' '),
        "\\0" => Some(0),
        "\\a" => Some(7),
        "\\b" => Some(8),
        "\\t" => Some(b'\t'),
        "\\n" => Some(b'\n'),
        "\\v" => Some(11),
        "\\f" => Some(12),
        "\\r" => Some(b'\r'),
        octal if octal.len() == 3 => u8::from_str_radix(octal, 8).ok(),
        character if character.len() == 1 => character.bytes().next(),
        _ => None,
    }
}
