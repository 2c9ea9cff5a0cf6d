//! Any frame, printed in any of the forms, is read to the same bytes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use wsclose::CloseCode;
use wsclose::capture::{self, Kind, Layer, read_as};
use wsclose::frame::{encode_frame, encode_payload};

/// A way to print bytes, which is of a kind.
type Printer = fn(&[u8]) -> String;

fn each(bytes: &[u8], between: &str, print: impl Fn(u8) -> String) -> String {
    bytes.iter().map(|byte| print(*byte)).collect::<Vec<_>>().join(between)
}

fn hex(bytes: &[u8], between: &str) -> String {
    each(bytes, between, |byte| format!("{byte:02x}"))
}

fn shown(bytes: &[u8]) -> String {
    let show = |byte: &u8| if (b' '..=b'~').contains(byte) { char::from(*byte) } else { '.' };
    bytes.iter().map(show).collect()
}

/// A dump in lines of 16 bytes.
fn dump(bytes: &[u8], line: impl Fn(usize, &[u8]) -> String) -> String {
    bytes.chunks(16).enumerate().map(|(i, bytes)| line(i * 16, bytes) + "\n").collect()
}

fn groups(bytes: &[u8], size: usize) -> String {
    bytes.chunks(size).map(|group| hex(group, "")).collect::<Vec<_>>().join(" ")
}

fn words(bytes: &[u8]) -> String {
    let word = |pair: &[u8]| {
        let [low, high] = [pair[0], pair.get(1).copied().unwrap_or(0)];
        format!("{:04x}", u16::from_le_bytes([low, high]))
    };
    let lines = dump(bytes, |offset, line| {
        let words: Vec<_> = line.chunks(2).map(word).collect();
        format!("{offset:07x} {}", words.join(" "))
    });
    format!("{lines}{:07x}\n", bytes.len())
}

fn octal_words(bytes: &[u8]) -> String {
    let word = |pair: &[u8]| {
        let [low, high] = [pair[0], pair.get(1).copied().unwrap_or(0)];
        format!("{:06o}", u16::from_le_bytes([low, high]))
    };
    let lines = dump(bytes, |offset, line| {
        let words: Vec<_> = line.chunks(2).map(word).collect();
        format!("{offset:07o} {}", words.join(" "))
    });
    format!("{lines}{:07o}\n", bytes.len())
}

fn python(bytes: &[u8]) -> String {
    let print = |byte: u8| match byte {
        b'\\' => r"\\".to_owned(),
        b'\'' => r"\'".to_owned(),
        b'\n' => r"\n".to_owned(),
        b'\r' => r"\r".to_owned(),
        b'\t' => r"\t".to_owned(),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!(r"\x{byte:02x}"),
    };
    format!("b'{}'", each(bytes, "", print))
}

/// C's octal escapes as gdb and Perl have them: three digits.
fn octal_string(bytes: &[u8]) -> String {
    let print = |byte: u8| match byte {
        b'\\' | b'"' => format!(r"\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!(r"\{byte:03o}"),
    };
    format!("\"{}\"", each(bytes, "", print))
}

fn erlang(bytes: &[u8]) -> String {
    format!("<<{}>>", each(bytes, ",", |byte| byte.to_string()))
}

fn signed(bytes: &[u8]) -> String {
    format!("[{}]", each(bytes, ", ", |byte| byte.cast_signed().to_string()))
}

fn decimal(bytes: &[u8]) -> String {
    each(bytes, " ", |byte| byte.to_string())
}

const PRINTERS: [(&str, Kind, Printer); 28] = [
    ("hex", Kind::Hex, |bytes| hex(bytes, "")),
    ("spaced hex", Kind::Hex, |bytes| hex(bytes, " ")),
    ("upper hex", Kind::Hex, |bytes| hex(bytes, " ").to_uppercase()),
    ("colons", Kind::Hex, |bytes| hex(bytes, ":")),
    ("0x", Kind::Hex, |bytes| each(bytes, ", ", |byte| format!("{byte:#04x}"))),
    (r"\x", Kind::String, |bytes| each(bytes, "", |byte| format!(r"\x{byte:02x}"))),
    ("xxd", Kind::Dump, |bytes| {
        dump(bytes, |at, line| format!("{at:08x}: {:<39}  {}", groups(line, 2), shown(line)))
    }),
    ("xxd -p", Kind::Hex, |bytes| bytes.chunks(30).map(|line| hex(line, "") + "\n").collect()),
    ("hexdump -C", Kind::Dump, |bytes| {
        let lines = dump(bytes, |at, line| {
            let (first, second) = line.split_at(line.len().min(8));
            let halves = format!("{:<23}  {}", hex(first, " "), hex(second, " "));
            format!("{at:08x}  {halves:<48}  |{}|", shown(line))
        });
        format!("{lines}{:08x}\n", bytes.len())
    }),
    ("hexdump", Kind::Dump, words),
    ("od", Kind::Dump, octal_words),
    ("od -t x1z", Kind::Dump, |bytes| {
        let lines =
            dump(bytes, |at, line| format!("{at:07o} {:<47}  >{}<", hex(line, " "), shown(line)));
        format!("{lines}{:07o}\n", bytes.len())
    }),
    ("od -b", Kind::Dump, |bytes| {
        let print = |byte: u8| format!("{byte:03o}");
        let lines = dump(bytes, |at, line| format!("{at:07o} {}", each(line, " ", print)));
        format!("{lines}{:07o}\n", bytes.len())
    }),
    ("tcpdump -X", Kind::Dump, |bytes| {
        dump(bytes, |at, line| {
            let shown = shown(line).replace(' ', ".");
            format!("\t{at:#06x}:  {:<39}  {shown}", groups(line, 2))
        })
    }),
    ("tshark -x", Kind::Dump, |bytes| {
        dump(bytes, |at, line| format!("{at:04x}  {:<47}   {}", hex(line, " "), shown(line)))
    }),
    ("gdb", Kind::Dump, |bytes| {
        let line = |(i, line): (usize, &[u8])| {
            let cells = each(line, "\t", |byte| format!("{byte:#04x}"));
            format!("{:#x} <frame+{}>:\t{cells}\n", 0x5555_5555_8010_usize + i * 8, i * 8)
        };
        bytes.chunks(8).enumerate().map(line).collect()
    }),
    ("C", Kind::List, |bytes| {
        format!("{{ {} }}", each(bytes, ", ", |byte| format!("0x{byte:02x}")))
    }),
    ("Rust", Kind::List, |bytes| format!("{bytes:?}")),
    ("Go", Kind::List, |bytes| format!("[{}]", decimal(bytes))),
    ("Java", Kind::List, signed),
    ("Erlang", Kind::List, erlang),
    ("Node", Kind::List, |bytes| format!("<Buffer {}>", hex(bytes, " "))),
    ("Python", Kind::String, python),
    ("gdb's strings", Kind::String, octal_string),
    ("decimal", Kind::Decimal, decimal),
    ("binary", Kind::Binary, |bytes| each(bytes, " ", |byte| format!("{byte:08b}"))),
    ("octal", Kind::Octal, |bytes| each(bytes, " ", |byte| format!("{byte:03o}"))),
    ("base64", Kind::Base64, |bytes| STANDARD.encode(bytes)),
];

fn check(code: u16, reason: &str, key: Option<[u8; 4]>) {
    let payload = encode_payload(CloseCode::new(code), reason.as_bytes());
    let frame = encode_frame(&payload, key);
    for (name, kind, print) in PRINTERS {
        let read = read_as(&print(&frame), kind).map(|input| input.bytes);
        assert_eq!(read.as_ref(), Ok(&frame), "{name}");
        for (before, behind) in
            [("", ""), ("2026-11-21 09:14:02.123 DEBUG received:\n", "\nthe end\n")]
        {
            let text = format!("{before}{}{behind}", print(&frame));
            let read = capture::read(&text).map(|input| input.bytes);
            assert_eq!(read.as_ref(), Ok(&frame), "{name}:\n{text}");
        }
    }
}

#[test]
fn closes_that_look_like_something_else() {
    for reason in
        ["", "bye", "12 34 56", "be ad fe ed", "%41%42", r"\x41\101", "'\"", "0000: 42|", " "]
    {
        check(1000, reason, None);
        check(4004, reason, Some([0x37, 0xfa, 0x21, 0x3d]));
    }
    check(1001, &"a".repeat(123), None);
    // In octal it ends with `136 000`, which is an empty Close in decimal.
    check(1000, "aaA", Some([0x41, 0xfa, 0xdf, 0x3f]));
}

proptest! {
    #[test]
    fn any_close_comes_back_from_any_form(
        code in prop_oneof![1000_u16..=1003, 1007_u16..=1014, 3000_u16..=4999],
        reason in "\\PC{0,30}",
        key: Option<[u8; 4]>,
    ) {
        prop_assume!(reason.len() <= 123);
        check(code, &reason, key);
    }
}

/// A literal of bytes as Python and Rust have it, and `encode --format python`.
fn byte_literal(bytes: &[u8]) -> String {
    format!("b\"{}\"", bytes.escape_ascii().to_string().replace(r"\'", "'"))
}

/// JSON as `encode --format json` writes it: the reason beside the bytes.
fn json(reason: &str, bytes: &[u8]) -> String {
    format!("{{\n  \"reason\": \"{reason}\",\n  \"bytes\": \"{}\"\n}}\n", hex(bytes, ""))
}

/// The parts of reasons that are hard to tell from what stands around them.
const TRICKY: &str = r#"([\\"'{}\n\r\[\]<>%]|é|日|88 02|880203e8|\\x88|deadfa|3,232|[a-z ]){0,30}"#;

proptest! {
    #[test]
    fn a_lone_literal_has_one_reading(reason in TRICKY, is_frame in any::<bool>()) {
        let payload = encode_payload(CloseCode::new(1000), reason.as_bytes());
        let bytes = if is_frame { encode_frame(&payload, None) } else { payload };
        let text = byte_literal(&bytes);
        prop_assert_eq!(capture::read(&text).map(|input| input.bytes), Ok(bytes), "{}", text);
    }
}

#[test]
fn a_reason_beside_its_bytes_is_no_data() {
    for reason in ["token 88 02 expired ", "x 88 02 03 e8 y", "880203e8", "bye"] {
        let payload = encode_payload(CloseCode::new(1011), reason.as_bytes());
        let text = json(reason, &payload);
        let read = capture::read(&text).map(|input| input.bytes);
        assert_eq!(read, Ok(payload), "{text}");
    }
}

#[test]
fn a_backslash_before_a_number_is_not_doubled() {
    let literal = r#"data = b"\x03\xe81\\}\"\n";"#;
    let bytes = b"\x03\xe81\\}\"\n".to_vec();
    assert_eq!(capture::read(literal).map(|input| input.bytes), Ok(bytes));
}

/// The forms that can be read in one way alone, whatever the bytes are. In others these decide on the
/// base of numbers, on the order in words, on what is an offset.
const CLEAR: [&str; 10] =
    ["hex", "spaced hex", "upper hex", "colons", "0x", r"\x", "C", "Node", "binary", "base64"];

/// What people paste: bytes in any form with something around them, or a text that is like it.
fn pasted() -> impl Strategy<Value = String> {
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 1..60),
        (any::<u16>(), ".{0,20}", any::<Option<[u8; 4]>>()).prop_map(|(code, reason, key)| {
            encode_frame(&encode_payload(CloseCode::new(code), reason.as_bytes()), key)
        }),
    ];
    let forms = prop::sample::select(PRINTERS.map(|(.., print)| print).to_vec());
    let around = prop::sample::select(vec!["", "\n", "recv: ", "2026-11-21 09:14:02 ", "[x] "]);
    let printed = (bytes, forms, around.clone(), around)
        .prop_map(|(bytes, print, before, behind)| format!("{before}{}{behind}", print(&bytes)));
    prop_oneof![
        4 => printed,
        1 => ".{0,40}",
        1 => r"([0-9a-f]{2}[ :,]?|0x[0-9a-f]{2},? ?|\\x[0-9a-f]{2}|\[|\]|[0-9]{1,3},? |[A-Za-z+/]{4}|\n){1,30}",
    ]
}

proptest! {
    /// Whatever a text is taken for: printed in any form and read as that, its bytes are the same,
    /// and so is what they mean.
    #[test]
    fn what_any_text_is_read_as_comes_back_from_every_form(text in pasted()) {
        let Ok(input) = capture::read(&text) else { return Ok(()) };
        // One byte alone is a number.
        prop_assume!(input.bytes.len() > 1);
        let meaning = capture::decode(&input.bytes, Some(Layer::Frame), None);
        let forms = PRINTERS.iter().filter(|(name, ..)| CLEAR.contains(name));
        for (name, kind, print) in forms {
            let printed = print(&input.bytes);
            let read = read_as(&printed, *kind);
            prop_assert_eq!(read.as_ref().map(|input| &input.bytes), Ok(&input.bytes), "{}: {}", name, printed);
            let again = read.as_ref().map(|read| capture::decode(&read.bytes, Some(Layer::Frame), None));
            prop_assert_eq!(again, Ok(meaning.clone()));
        }
    }
}

#[test]
fn a_literal_may_have_no_number_in_it() {
    for (text, bytes) in
        [(r"b'\rHbye'", &b"\rHbye"[..]), (r#"b"\rH""#, b"\rH"), (r"b'\x88\0'", b"\x88\0")]
    {
        assert_eq!(capture::read(text).map(|input| input.bytes).as_deref(), Ok(bytes), "{text}");
    }
    let any = r"b'\tbye\n'";
    assert!(capture::read(any).is_err());
    let read = read_as(any, Kind::String).map(|input| input.bytes);
    assert_eq!(read.as_deref(), Ok(&b"\tbye\n"[..]));
    assert_eq!(capture::read("13:88").map(|input| input.bytes).as_deref(), Ok(&[0x13, 0x88][..]));
}
