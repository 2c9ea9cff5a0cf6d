//! A frame as the fields of its diagram.

use std::ops::Range;

use textwrap::core::display_width;
use wsclose::frame::{Close, Finding, Frame, Header, Opcode, rule};

use crate::cli::escape::Escaped;
use crate::cli::output::phrase::named;

/// The most bytes of a payload that are drawn: eight rows of 32 bits.
pub(super) const MOST_BYTES: usize = 32;

/// The most bytes that a character of UTF-8 has.
const CHARACTER_MAX: usize = 4;

const CUT_SHORT: &str = ", cut short";

/// A field of a frame.
pub(super) struct Field {
    /// Where it is, counted from the first bit of the frame.
    pub(super) bits: Range<usize>,
    /// What a finding calls it.
    kind: rule::Field,
    pub(super) name: &'static str,
    /// The name, and what the bits say.
    pub(super) caption: String,
    /// What stands below its bits, line by line: one word a byte.
    pub(super) below: Vec<Vec<String>>,
}

impl Field {
    fn new(
        bits: Range<usize>,
        name: &'static str,
        value: &str,
        below: impl Into<Vec<Vec<String>>>,
    ) -> Self {
        let (kind, caption) = (rule::Field::Other, format!("{name}{value}"));
        Self { bits, kind, name, caption, below: below.into() }
    }

    fn is(self, kind: rule::Field) -> Self {
        Self { kind, ..self }
    }

    /// Whether a finding speaks of this field. The bytes of one about the header hold other fields
    /// too; of the RSV bits only those that are set are at fault.
    pub(super) fn is_meant_by(&self, finding: &Finding, bit_is_set: bool) -> bool {
        match finding.rule.about {
            rule::Field::Rsv => self.kind == rule::Field::Rsv && bit_is_set,
            rule::Field::Other => self.kind != rule::Field::Mask,
            kind => self.kind == kind,
        }
    }
}

/// The fields that a frame has, in their order. `bytes` is the input that it stands in.
pub(super) fn fields(frame: &Frame<'_>, bytes: &[u8]) -> Vec<Field> {
    let bytes_at = |at: &Range<usize>| bytes.get(at.clone()).unwrap_or_default();
    let bits_at = |at: &Range<usize>| (at.start - frame.offset) * 8..(at.end - frame.offset) * 8;
    let mut fields = Vec::new();
    if let Some(header) = &frame.header {
        let extended = header.length_at.end.min(header.length_at.start + 1)..header.length_at.end;
        let key = &header.masking_key_at;
        fields.extend(first_byte(header.opcode));
        if let [byte, ..] = *bytes_at(&header.length_at) {
            fields.extend(second_byte(byte));
        }
        fields.push(extended_length(bits_at(&extended), header, bytes_at(&extended)));
        fields.push(masking_key(bits_at(key), header, bytes_at(key)));
    }
    let at = &frame.payload_at;
    let payload = payload(bits_at(at), frame, bytes_at(at)).into_iter();
    // Only its bytes tell how long a payload without a header is.
    let is_bare = frame.header.is_none();
    fields.extend(payload.map(|field| if is_bare { field.is(rule::Field::Length) } else { field }));
    fields.retain(|field| !field.bits.is_empty());
    fields
}

fn first_byte(opcode: Opcode) -> [Field; 5] {
    // Where the box is too narrow for a name, it is broken at its hyphen.
    let name = match opcode.name() {
        "continuation" => "contin-uation",
        "reserved" => "re-served",
        name => name,
    };
    let opcode = format!(" {:x} {name}", opcode.get());
    [
        Field::new(0..1, "FIN", "", []).is(rule::Field::Fin),
        Field::new(1..2, "RSV1", "", []).is(rule::Field::Rsv),
        Field::new(2..3, "RSV2", "", []).is(rule::Field::Rsv),
        Field::new(3..4, "RSV3", "", []).is(rule::Field::Rsv),
        Field::new(4..8, "opcode", &opcode, []).is(rule::Field::Opcode),
    ]
}

fn second_byte(byte: u8) -> [Field; 2] {
    let length = match byte & 0x7f {
        126 => " 126: in the next 16 bits".to_owned(),
        127 => " 127: in the next 64 bits".to_owned(),
        length => format!(" {length}"),
    };
    [
        Field::new(8..9, "MASK", "", []).is(rule::Field::Mask),
        Field::new(9..16, "payload length", &length, []).is(rule::Field::Length),
    ]
}

fn extended_length(bits: Range<usize>, header: &Header, bytes: &[u8]) -> Field {
    let length = header.length.map_or(CUT_SHORT.to_owned(), |length| format!(" {length}"));
    Field::new(bits, "extended payload length", &length, [hex(bytes)]).is(rule::Field::Length)
}

fn masking_key(bits: Range<usize>, header: &Header, bytes: &[u8]) -> Field {
    let cut = if header.masking_key.is_some() { "" } else { CUT_SHORT };
    Field::new(bits, "masking key", cut, [hex(bytes)])
}

fn payload(bits: Range<usize>, frame: &Frame<'_>, wire: &[u8]) -> Vec<Field> {
    let mut bytes = unmasking(frame, wire);
    let cut = if frame.is_truncated() { CUT_SHORT } else { "" };
    match &frame.close {
        None if is_text(frame) => {
            vec![Field::new(bits, "text", cut, [bytes, characters(&frame.payload)])]
        }
        None => vec![Field::new(bits, "payload data", cut, [bytes])],
        Some(Close { code: None, .. }) => {
            vec![Field::new(bits, "half a status code", "", [bytes])]
        }
        Some(Close { code: Some(code), reason_bytes, .. }) => {
            let code = format!(" {}", named(*code).replacen(' ', "\n", 1));
            let of_reason = [bytes.split_off(bytes.len().min(2)), characters(reason_bytes)];
            let split = bits.start + 16;
            vec![
                Field::new(bits.start..split, "status code", &code, [bytes]),
                Field::new(split..bits.end, "reason", cut, of_reason),
            ]
        }
    }
}

fn is_text(frame: &Frame<'_>) -> bool {
    frame.header.as_ref().is_some_and(|header| header.opcode == Opcode::TEXT)
}

fn hex(bytes: &[u8]) -> Vec<String> {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of a payload as they were sent, and how they are unmasked.
fn unmasking(frame: &Frame<'_>, wire: &[u8]) -> Vec<String> {
    let (wire, _) = wire.split_at(wire.len().min(MOST_BYTES));
    let Some(key) = frame.header.as_ref().and_then(|header| header.masking_key) else {
        return hex(wire);
    };
    let sent = wire.iter().zip(key.iter().cycle());
    sent.zip(frame.payload.iter())
        .map(|((byte, key), plain)| format!("{byte:02x} ^ {key:02x} = {plain:02x}"))
        .collect()
}

/// The characters of a text, each at its first byte, harmless for a terminal; bytes that are not
/// UTF-8 as `\xed`.
fn characters(bytes: &[u8]) -> Vec<String> {
    let (bytes, _) = bytes.split_at(bytes.len().min(MOST_BYTES + CHARACTER_MAX - 1));
    let mut words = Vec::new();
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            words.push(character(c));
            words.resize(words.len() + c.len_utf8() - 1, String::new());
        }
        words.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    words
}

fn character(c: char) -> String {
    let escaped = Escaped(c.encode_utf8(&mut [0; CHARACTER_MAX])).to_string();
    match display_width(&escaped) {
        _ if c == ' ' => "' '".to_owned(),
        0 => c.escape_unicode().to_string(),
        _ => escaped,
    }
}
