//! What people paste: every form with the bytes in it and what it is taken for.

use wsclose::capture::{self, Format, Kind, TextErrorKind};

const NORMAL: &str = "880203e8";
const BYE: &str = "880503e8627965";

/// Reads each text to the same bytes, whatever stands around them.
#[track_caller]
fn read(format: Format, hex: &str, texts: &[&str]) {
    let mut wrong = Vec::new();
    for text in texts {
        match capture::read(text) {
            Ok(input) => {
                let bytes = capture::read_as(hex, Kind::Hex).unwrap().bytes;
                if input.bytes != bytes || input.format != format {
                    wrong.push(format!("{text}\n  -> {:?} {:02x?}", input.format, input.bytes));
                }
            }
            Err(error) => wrong.push(format!("{text}\n  -> {error}")),
        }
    }
    assert!(wrong.is_empty(), "expected {format:?} {hex}:\n{}", wrong.join("\n"));
}

#[test]
fn hex_alone() {
    read(
        Format::Hex,
        NORMAL,
        &[
            "880203e8",
            "880203E8",
            "88 02 03 e8",
            "88:02:03:e8",
            "88-02-03-E8",
            "88,02,03,e8",
            "88;02;03;e8",
            "%88%02%03%e8",
            "0x880203e8",
            "0x88 0x02 0x03 0xe8",
            "0x88, 0x2, 0x3, 0xe8",
            "88 02\n03 e8",
            "88:02:\n03:e8",
            "\"880203E8\"",
            "'88 02 03 e8'",
            "8802 03e8",
        ],
    );
}

#[test]
fn hex_in_calls() {
    read(
        Format::Hex,
        NORMAL,
        &[
            "Buffer.from('880203e8', 'hex')",
            "data.write(ByteString.decodeHex(\"880203e8\"))",
            "bytes.fromhex(\"88 02 03 e8\")",
            "binascii.unhexlify(b'880203e8')",
            "b'880203e8'",
            "hex!(\"88 02 03 e8\")",
            "hex.DecodeString(\"880203e8\")",
            "[hex=880203e8]",
            "ByteString[size=4 hex=880203e8]",
            "x'880203E8'",
            r"'\x880203e8'::bytea",
            r"\x880203e8",
            "<880203e8>",
            "{length = 4, bytes = 0x880203e8}",
            "[\"880203e8\"].pack(\"H*\")",
            "88h, 02h, 03h, 0e8h",
        ],
    );
}

#[test]
fn hex_behind_other_text() {
    read(
        Format::Hex,
        NORMAL,
        &[
            "2026-11-21 09:14:02.123 [1234] DEBUG ws - recv: 88 02 03 e8",
            "12:00:01 88 02 03 e8",
            "12:00:01.123456 880203e8",
            "Nov 21 09:14:02 host app[123]: closing, frame 88:02:03:e8",
            "received a bad 88 02 03 e8",
            "it should be 88 02 03 e8",
            "rx 4 bytes: 88 02 03 e8",
            "len=4 data=880203e8 port=8080",
            "{\"ts\":1732180442,\"level\":\"info\",\"raw\":\"880203e8\",\"conn\":1011}",
            "The server sent this:\n\n    88 02 03 e8\n\nand then nothing.",
            "TX<0x88 0x02 0x03 0xE8>",
            "conn 10.0.0.1:8080 -> 10.0.0.2:51234 88 02 03 e8",
            "payload[4]: 88 02 03 e8 (4 bytes)",
            "mac 00:1b:44:11:3a:b7 frame 88 02 03 e8",
            "id=550e8400-e29b-41d4-a716-446655440000 frame=880203e8",
            "trace 4bf92f3577b34da6a3ce929d0e0e4736 data 88 02 03 e8",
        ],
    );
    read(Format::Hex, "880203ee", &["12:00:01 88 02 03 ee", "[09:14:02] pid 1011 got 88 02 03 ee"]);
}

#[test]
fn lists() {
    read(
        Format::List,
        NORMAL,
        &[
            "[136, 2, 3, 232]",
            "[136,2,3,232]",
            "Bytes(136, 2, 3, 232)",
            "[]byte{0x88, 0x2, 0x3, 0xe8}",
            "[]uint8{0x88, 0x02, 0x03, 0xe8}",
            "vec![136, 2, 3, 232]",
            "&[0x88u8, 0x02, 0x03, 0xe8]",
            "unsigned char frame[] = {\n  0x88, 0x02, 0x03, 0xe8\n};",
            "static const unsigned char pkt1[4] = {\n0x88, 0x02, 0x03, 0xe8  /* .... */\n};",
            "new byte[] { 0x88 , 2, 3, 0xE8 }",
            "new byte[]{(byte) 0x88, 0x02, 0x03, (byte) 0xe8}",
            "byteArrayOf(0x88.toByte(), 0x02, 0x03, 0xe8.toByte())",
            "Uint8Array(4) [ 136, 2, 3, 232 ]",
            "Uint8Array(4) [136, 2, 3, 232, buffer: ArrayBuffer(4), byteLength: 4, byteOffset: 0]",
            "new Uint8Array([0x88, 0x02, 0x03, 0xe8])",
            "{\"0\":136,\"1\":2,\"2\":3,\"3\":232}",
            "[\n    0x88,\n    0x2,\n    0x3,\n    0xe8,\n]",
            "array('B', [136, 2, 3, 232])",
            "(136, 2, 3, 232)",
            "['0x88', '0x02', '0x03', '0xe8']",
            "string.char(136, 2, 3, 232)",
            "$1 = {0x88, 0x2, 0x3, 0xe8}",
            "h=([136, 2], [3, 232])",
            "Frame { fin: true, header: [136, 2, 0, 0, ...], header_len: 2, payload: [3, 232] }",
            "got [136, 2, 3, 232] at 09:14:02 from [10, 0, 0, 2]",
        ],
    );
    read(
        Format::HexList,
        NORMAL,
        &["[88, 2, 3, e8]", "[88, 02, 03, e8]", r#"["88","2","3","e8"]"#],
    );
    read(
        Format::NodeBuffer,
        NORMAL,
        &["<Buffer 88 02 03 e8>", "message: <Buffer 88 02 03 e8> 1000"],
    );
    read(
        Format::NodeJson,
        NORMAL,
        &[
            "{\"type\":\"Buffer\",\"data\":[136,2,3,232]}",
            "{ type: 'Buffer', data: [ 136, 2, 3, 232 ] }",
        ],
    );
    read(Format::SignedList, NORMAL, &["[-120, 2, 3, -24]", "Int8Array(4) [ -120, 2, 3, -24 ]"]);
    read(Format::GoSlice, NORMAL, &["[136 2 3 232]", "got frame [136 2 3 232]"]);
    read(
        Format::Erlang,
        NORMAL,
        &[
            "<<136,2,3,232>>",
            "<<136, 2, 3, 232>>",
            "<<16#88,16#02,16#03,16#e8>>",
            "<<136, 2, 1000:16>>",
            "<<136, 2, 1000::16>>",
            "<<136, 2, 1000::size(16)>>",
            "<<16#88, 16#02, 16#3e8:16>>",
        ],
    );
    read(
        Format::Erlang,
        BYE,
        &[
            r#"<<136,5,3,232,"bye">>"#,
            r#"<<136,5,1000:16,"bye">>"#,
            r#"<<136,5,3,232,"bye"/utf8>>"#,
            r#"<<136,5,3,232,"bye"::utf8>>"#,
            r#"<<136,5,3,232,<<"bye">>/binary>>"#,
            r#"<<136, 5, 3, 232, <<98, "ye">>::binary>>"#,
        ],
    );
    read(
        Format::Erlang,
        "03e8627965",
        &[
            r#"<<3,232,"bye">>"#,
            "<<3, 232, 98, 121, 101>>",
            r#"<<3, 232>> <> "bye""#,
            r#"<<3, 232>> <> <<"by">> <> "e""#,
        ],
    );
    // Arrows, and a binary that does not end.
    read(Format::Erlang, NORMAL, &["<< <<136,2,3,232>>", "<<1, <<136,2,3,232>>"]);
}

#[test]
fn strings() {
    read(
        Format::EscapedString,
        BYE,
        &[
            r#"b"\x88\x05\x03\xe8bye""#,
            r"b'\x88\x05\x03\xe8bye'",
            r#""\x88\x05\x03\xE8bye""#,
            r#""\210\005\003\350bye""#,
            r#""\210\5\3\350bye""#,
            r"$'\x88\x05\x03\xe8bye'",
            r#"x/s: 0x4010 <frame>:	"\210\005\003\350bye""#,
            r"payload = \x88\x05\x03\xe8bye",
            "\"\\x88\\x05\" \\\n\"\\x03\\xe8bye\"",
            r#""\x88\u0005\u0003\xE8bye""#,
            "\"\u{88}\\u0005\\u0003\u{e8}bye\"",
            r#"{"data":"\u0088\u0005\u0003\u00e8bye"}"#,
            r"printf '\x88\x05\x03\xe8bye' | nc localhost 80",
            "%88%05%03%E8bye",
            r#"'it''s' b"\x88\x05\x03\xe8bye""#,
            r"it's this: b'\x88\x05\x03\xe8bye'",
            r#"(b"\x88\x05", b"\x03\xe8bye")"#,
        ],
    );
    read(
        Format::DecimalEscapes,
        BYE,
        &[r"'\136\5\3\232bye'", r#""\136\005\003\232bye""#, r#""\136\ENQ\ETX\232bye""#],
    );
    read(
        Format::DecimalEscapes,
        "0fa24572726f72207768696c65206465636f64696e67207061796c6f61642e",
        &[r"payload = '\015\162Error while decoding payload.'"],
    );
}

/// Letters behind an escape are text, even if they spell hex.
#[test]
fn escapes_before_letters_of_hex() {
    read(Format::EscapedString, "880603e866656564", &["%88%06%03%E8feed"]);
    read(Format::EscapedString, "03e866656564", &["%03%E8feed"]);
    let maintenance = "881103f3656120626520313220646561646661";
    read(Format::EscapedString, maintenance, &["%88%11%03%F3ea%20be%2012%20deadfa"]);
    read(Format::Hex, NORMAL, &["%88%02%03%E8"]);
}

#[test]
fn numbers_and_base64() {
    read(
        Format::Decimal,
        NORMAL,
        &[
            "136 2 3 232",
            "136, 2, 3, 232",
            "136\n2\n3\n232\n",
            "-120 2 3 -24",
            "got 136 2 3 232 from the server",
        ],
    );
    // 88 80 and 31 62 are no hex.
    read(
        Format::Decimal,
        "8807 03e8 fb58 50c4 09",
        &["136 7 3 232 251 88 80 196 9", "rx 136, 7, 3, 232, 251, 88, 80, 196, 9"],
    );
    read(
        Format::Binary,
        NORMAL,
        &["10001000 00000010 00000011 11101000", "10001000000000100000001111101000"],
    );
    read(
        Format::Base64,
        NORMAL,
        &["iAID6A==", "iAID6A", "\"payloadData\":\"iAID6A==\"", "data:;base64,iAID6A=="],
    );
    read(
        Format::Base64,
        "03e8",
        &["A+g=", "A-g", "{\"opcode\":8,\"mask\":false,\"payloadData\":\"A+g=\"}"],
    );
}

#[test]
fn dumps() {
    read(
        Format::Xxd,
        BYE,
        &[
            "00000000: 8805 03e8 6279 65                        .....bye",
            "00000000: 88 05 03 e8 62 79 65                             .....bye",
            "rx:\n00000000: 8805 03e8 6279 65                        .....bye\n",
        ],
    );
    read(
        Format::HexdumpCanonical,
        BYE,
        &[
            "00000000  88 05 03 e8 62 79 65                              |....bye|\n00000007",
            "00000000  88 05 03 e8 62 79 65                              |....bye|",
        ],
    );
    read(
        Format::Words,
        BYE,
        &[
            "0000000 0588 e803 7962 0065\n0000007",
            "00000000: e8030588   657962                        ....bye",
        ],
    );
    read(Format::Words, NORMAL, &["0000000 0288 e803", "0000000 0288 e803\n0000004", "0288 e803"]);
    read(
        Format::Od,
        BYE,
        &[
            "0000000 88 05 03 e8 62 79 65\n0000007",
            "0000000 88 05 03 e8 62 79 65                             >....bye<\n0000007",
            "000000 88 05 03 e8 62 79 65\n000007",
            "0000000 210 005 003 350 142 171 145\n0000007",
            "0000000 210 005 003 350   b   y   e\n0000007",
            "0000000 002610 164003 074542 000145\n0000007",
            "0000000 136   5   3 232  98 121 101\n0000007",
        ],
    );
    read(
        Format::Dump,
        BYE,
        &[
            "0000: 88 05 03 E8 62 79 65                              ....bye ",
            "[2026/11/21 09:14:02:1234] N: 0000: 88 05 03 E8 62 79 65                              ....bye ",
            " 88 05 03 e8 62 79 65                             >....bye<",
            "0000 - 88 05 03 e8 62 79 65                              ....bye",
            "<= Recv data, 7 bytes (0x7)\n0000: 88 05 03 e8 62 79 65                            ....bye",
        ],
    );
    read(Format::Tcpdump, BYE, &["\t0x0000:  8805 03e8 6279 65                        .....bye"]);
    read(
        Format::Wireshark,
        BYE,
        &[
            "0000  88 05 03 e8 62 79 65                              ....bye",
            "0000   88 05 03 e8 62 79 65",
            "0000   88 05 03 e8 62 79 65                              ....bye",
        ],
    );
    read(
        Format::Gdb,
        BYE,
        &[
            "0x7fffffffe3a0:\t0x88\t0x05\t0x03\t0xe8\t0x62\t0x79\t0x65",
            "0x555555558010 <frame>:\t0x88\t0x05\t0x03\t0xe8\n0x555555558014 <frame+4>:\t0x62\t0x79\t0x65",
            "0x4010 <frame>:\t136\t5\t3\t232\t98\t121\t101",
            "0x4010 <frame>:\t-120\t5\t3\t-24\t98\t121\t101",
            "0x4010 <frame>:\t-120 '\\210'\t5 '\\005'\t3 '\\003'\t-24 '\\350'\t98 'b'\t121 'y'\t101 'e'",
            "0x4010 <frame>:\t0210\t05\t03\t0350\t0142\t0171\t0145",
        ],
    );
    read(Format::Gdb, NORMAL, &["0x4010 <frame>:\t0x0288\t0xe803", "0x4010 <frame>:\t0xe8030288"]);
    read(
        Format::Lldb,
        NORMAL,
        &["0x16fdff3a8: 88 02 03 e8                                      ...."],
    );
    read(Format::Esp, NORMAL, &["[0x3FFF1C64] 0x00000000: 88 02 03 E8"]);
    read(
        Format::BoxedDump,
        BYE,
        &[
            "         +-------------------------------------------------+\n         |  0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f |\n+--------+-------------------------------------------------+----------------+\n|00000000| 88 05 03 e8 62 79 65                            |....bye         |\n+--------+-------------------------------------------------+----------------+",
        ],
    );
    read(
        Format::FormatHex,
        BYE,
        &[
            "           00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n\n00000000   88 05 03 E8 62 79 65                             ..èbye",
            "          Offset Bytes                                           Ascii\n                 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n          ------ ----------------------------------------------- -----\n0000000000000000 88 05 03 E8 62 79 65                            �\u{5}\u{3}�bye",
        ],
    );
}

/// What was read wrongly once: a part was taken that makes the better Close.
#[test]
fn the_whole_is_not_beaten_by_a_part() {
    read(Format::Hex, "880603e8627965", &["got: 88 06 03 e8 62 79 65", "> 88 06 03 e8 62 79 65"]);
    read(Format::Hex, "080503e8627965", &["got: 08 05 03 e8 62 79 65"]);
    read(Format::Hex, "980503f3313233", &["I get 98 05 03 f3 31 32 33 here"]);
    read(Format::SignedList, "980503f3313233", &["[-104, 5, 3, -13, 49, 50, 51]"]);
    read(
        Format::NodeBuffer,
        "882003e8736f6d65",
        &["<Buffer 88 20 03 e8 73 6f 6d 65 ... 78 more bytes>"],
    );
    read(Format::List, "881403e861", &["header: [136, 20] payload: [3, 232, 97]"]);
    read(
        Format::Hex,
        "8892a3cb604da0381322ceae403f",
        &["rx: 88 92 a3 cb 60 4d a0 38\n13 22 ce ae 40 3f\n"],
    );
    read(
        Format::Hex,
        NORMAL,
        &[
            "1714998896 88 02 03 e8",
            "dead 880203e8",
            "pid=1234 tid=88 88:02:03:e8",
            "Tue Jan  2 03:04:05 2024 88, 02, 03, e8",
        ],
    );
    read(Format::Wireshark, NORMAL, &["ws: 0000  88 02 03 e8", "E (1) ws: 0000  88 02 03 e8"]);
    read(Format::HexdumpCanonical, NORMAL, &["frame=00000000  88 02 03 e8  |....|"]);
    read(
        Format::EscapedString,
        NORMAL,
        &[r#"`"\x88\x02\x03\xe8"`"#, r"frame=\x88\x02\x03\xe8; // close"],
    );
}

#[test]
fn what_repeats_without_end_is_no_list() {
    for text in [
        "<<1, \"ab\" <repeats 9223372036854775808 times>>>",
        r#""\x88\x02" <repeats 9223372036854775808 times>"#,
    ] {
        assert!(capture::read(text).is_err(), "{text}");
    }
    let many = "0 <repeats 1048576 times>, ".repeat(20);
    assert!(capture::read(&format!("{{{many}1}}")).is_err());
}

/// A stream with one message on each line, of which the others are cut or something else.
#[test]
fn a_line_of_hex_may_be_a_capture() {
    read(
        Format::Hex,
        NORMAL,
        &["03e9\n880203e8\n", "81 03 61 62\n88 02 03 e8\n", "0001\n8802 03e8\n0002\n"],
    );
}

#[test]
fn a_frame_may_be_in_several_lists() {
    for (text, bytes) in [
        ("[136, 130] [55, 250, 33, 61] [52, 18]", &b"\x88\x82\x37\xfa\x21\x3d\x34\x12"[..]),
        (
            "[136, 133] [55, 250] [33, 61] [52, 18, 67, 68, 82]",
            b"\x88\x85\x37\xfa\x21\x3d\x34\x12\x43\x44\x52",
        ),
        // Not where bytes are missing between them.
        ("<Buffer 88 05 ... 5 more bytes> <Buffer 03 e8 62 79 65>", b"\x88\x05"),
        (
            "<Buffer 88 82> <Buffer 37 fa 21 3d ... 2 more bytes> <Buffer 34 12>",
            b"\x88\x82\x37\xfa\x21\x3d",
        ),
    ] {
        assert_eq!(capture::read(text).unwrap().bytes, bytes, "{text}");
    }
}

#[test]
fn base64_is_wrapped_behind_groups_of_four() {
    let read = |text| capture::read(text).map(|input| input.bytes);
    assert_eq!(read("got:\niAUD6GJ5\nZQ==\nhm\n").as_deref(), Ok(&b"\x88\x05\x03\xe8bye"[..]));
    assert!(read("got:\niAUD6\nGJ5ZZ\nQ==\nhm\n").is_err());
    assert!(read("got:\niAID6\nA==\nhm\n").is_err());
}

#[test]
fn a_word_of_letters_is_no_base64() {
    // It would be a payload, 4181 with a reason.
    assert!(capture::read("see EFVsbnlodmdh there").is_err());
    assert!(capture::read("see EFVsbnlodmdhcw== there").is_ok());
}

/// A few characters may stand for a mebibyte, but not again and again.
#[test]
fn what_repeats_is_bounded_in_all() {
    let gap = |i: usize| format!("{i:02x}00000 0288 e803 0000 0000 0000 0000 0000 0000\n*\n");
    let dump = |gaps: usize| (0..gaps).map(gap).collect::<String>() + &format!("{gaps:02x}00000\n");
    assert_eq!(capture::read(&dump(1)).unwrap().bytes.len(), 1 << 20);
    let read = capture::read(&dump(60));
    assert!(read.is_err() || read.unwrap().bytes.len() <= 1 << 20);
}

#[test]
fn a_close_is_found_behind_many_lines() {
    let log = "12:00:01 GET /index 200\n".repeat(5000) + "got 88 02 03 e8\n";
    assert_eq!(capture::read(&log).unwrap().bytes, [0x88, 0x02, 0x03, 0xe8]);
}

#[test]
fn the_gutter_is_no_data() {
    read(
        Format::Xxd,
        "880703e86561206265",
        &["00000000: 8807 03e8 6561 2062 65                  ....ea be"],
    );
    read(
        Format::Xxd,
        "8817 03e8 6561 6265 6561 6265 6561 6265 6561 6265 6561 6265 65".replace(' ', "").as_str(),
        &[
            "00000000: 8817 03e8 6561 6265 6561 6265 6561 6265  ....eabeeabeeabe\n00000010: 6561 6265 6561 6265 65                   eabeeabee",
        ],
    );
    read(
        Format::Wireshark,
        "880603e862656566",
        &["0000  88 06 03 e8 62 65 65 66                           ....beef"],
    );
}

/// The first of several Closes that are written alike, and what is said of the others.
#[track_caller]
fn read_first(text: &str, first: [u8; 2], others: &[(usize, [u8; 2])]) {
    let frame = |code: [u8; 2]| [[0x88, 0x02], code].concat();
    let input = capture::read(text).unwrap();
    assert!(input.bytes.starts_with(&frame(first)), "{text}");
    let found: Vec<_> = input.others.into_iter().map(|other| (other.line, other.bytes)).collect();
    let others: Vec<_> = others.iter().map(|(line, code)| (*line, frame(*code))).collect();
    assert_eq!(found, others, "{text}");
}

#[test]
fn of_several_closes_the_first_is_meant() {
    read_first("88 02 03 e8", [3, 0xe8], &[]);
    read_first("got 88 02 03 ee\nthen 88 02 03 e8\n", [3, 0xee], &[(2, [3, 0xe8])]);
    read_first("got 88 02 03 e8\nthen 88 02 03 ee\n", [3, 0xe8], &[(2, [3, 0xee])]);
    read_first("[136, 2, 3, 232]\n\n[136, 2, 3, 233]\n", [3, 0xe8], &[(3, [3, 0xe9])]);
    read_first("a iAID6A==\nb iAID6Q==\n", [3, 0xe8], &[(2, [3, 0xe9])]);
    read_first(
        "00000000: 8802 03ed                                ....\nand\n\
         00000000: 8802 03e8                                ....\n",
        [3, 0xed],
        &[(3, [3, 0xe8])],
    );
    // Both sides of a handshake are one capture.
    read_first("s 88 02 03 e8\nc 88 82 01 02 03 04 02 ea\n", [3, 0xe8], &[]);
    // The same once more is no other.
    read_first("[136, 2, 3, 232]\n[136, 2, 3, 232]\n", [3, 0xe8], &[]);
}

#[test]
fn the_marks_of_languages() {
    read(
        Format::Hex,
        BYE,
        &[
            "&H88, &H05, &H03, &HE8, &H62, &H79, &H65",
            "frame = {&H88,&H05,&H03,&HE8,&H62,&H79,&H65} ' sent",
            "16#88,16#05,16#03,16#E8,16#62,16#79,16#65",
            "16#88# 16#05# 16#03# 16#E8# 16#62# 16#79# 16#65#",
            "$88, $05, $03, $E8, $62, $79, $65",
            "  .byte $88,$05,$03,$e8,$62,$79,$65",
            "#(#x88 #x05 #x03 #xE8 #x62 #x79 #x65)",
            "got 0x88U, 0x05U, 0x03U, 0xE8U, 0x62U, 0x79U, 0x65U here",
            "88h 05h 03h 0E8h 62h 79h 65h",
            "> 0x880x050x030xe80x620x790x65",
            "88.5.3.E8.62.79.65",
            "frame 88.5.3.E8.62.79.65 from the server.",
        ],
    );
    read(Format::Decimal, BYE, &["frame: 136.5.3.232.98.121.101", "136.5.3.232.98.121.101."]);
    read(
        Format::Binary,
        NORMAL,
        &[
            "1000 1000 0000 0010 0000 0011 1110 1000",
            "bits: 1000_1000 0000_0010 0000_0011 1110_1000 (server)",
            "0b1000_1000, 0b0000_0010, 0b0000_0011, 0b1110_1000",
        ],
    );
    read(
        Format::List,
        BYE,
        &[
            r"['\x88', '\x05', '\x03', '\xe8', 'b', 'y', 'e']",
            r#"["\x88", "\x05", "\x03", "\xe8", "b", "y", "e"]"#,
            r"{'\210', '\005', '\003', '\350', 'b', 'y', 'e'}",
            r"['\u0088', '\u0005', '\u0003', 'è', 'b', 'y', 'e']",
        ],
    );
    read(
        Format::EscapedString,
        BYE,
        &["=88=05=03=E8bye", "Body: =88=05=\r\n=03=E8b=\r\nye\r\n", "> =88=05=03=E8bye\n> -- "],
    );
}

#[test]
fn words_of_od_and_gdb() {
    read(Format::Octal, BYE, &["002610 164003 074542 000145"]);
    read(Format::Decimal, BYE, &["  1416 -6141 31074   101", "  1416 59395 31074   101"]);
    read(Format::Words, BYE, &["0588 e803 7962 0065", "e8030588 00657962"]);
    // gdb shows whole words; what is behind the frame is other memory.
    read(
        Format::Gdb,
        BYE,
        &["0x4010 <f>:\t0xe8030588\t0x8b657962", "0x4010 <f>:\t0x0588\t0xe803\t0x7962\t0x7f65"],
    );
    assert_eq!(capture::read_as("001210 164003", Kind::Octal).unwrap().bytes, [0x88, 2, 3, 0xe8]);
    let eight = "880603e862796573";
    read(Format::Od, eight, &["0000000 210 006 003 350   b   y   e   s\n0000010"]);
    read(Format::EscapedString, NORMAL, &["$1 = \"\\210\\002\\003\", <incomplete sequence \\350>"]);
    read(
        Format::EscapedString,
        BYE,
        &["$1 = \"\\210\\005\\003\", <incomplete sequence \\350>, \"bye\""],
    );
}

#[test]
fn wrapped_lines_among_prose() {
    let hex = "881303e8736572766572206973206c656176696e67";
    read(
        Format::Hex,
        hex,
        &[
            "The frame:\n881303e87365727\n66572206973206c\n656176696e67\nWhat is it?",
            "> 881303e87365727\r\n> 66572206973206c\r\n> 656176696e67\r\n",
        ],
    );
    read(
        Format::Base64,
        hex,
        &[
            "payload:\niBMD6HNlcnZl\nciBpcyBsZWF2\naW5n\nand then it closed",
            "iBMD6HNlcnZl\nciBpcyBsZWF2\naW5n",
        ],
    );
    // The first line of a dump stands behind a prefix, the others do not.
    read(
        Format::Xxd,
        hex,
        &[
            "INFO ws: 00000000: 8813 03e8 7365 7276 6572 2069 7320 6c65  ....server is le\n00000010: 6176 696e 67                             aving",
        ],
    );
    read(
        Format::Od,
        hex,
        &[
            "09:14 ws 0000000 88 13 03 e8 73 65 72 76 65 72 20 69 73 20 6c 65\n09:14 ws 0000020 61 76 69 6e 67\n09:14 ws 0000025",
        ],
    );
}

#[test]
fn what_stands_behind_the_bytes_is_no_data() {
    let masked = "888537fa213d34125f4456";
    read(
        Format::Hex,
        masked,
        &[
            "88 85 37 fa 21 3d 34 12 5f 44 56 12:34:56",
            "88 85 37 fa 21 3d 34 12 5f 44 56  2026-11-21 12:34:56",
            "888537fa213d34125f4456 12:34:56",
            "frame: 88-85-37-fa-21-3d-34-12-5f-44-56\n12:34:56 closed",
            "pid=1 tid=88 88 85 37 fa 21 3d 34 12 5f 44 56",
        ],
    );
    read(
        Format::EscapedString,
        "03e8",
        &[r"\x03\xe8 (server)", r"reason \x03\xe8 from client", r"it was \x03\xe8."],
    );
    read(Format::EscapedString, "03e8627965", &[r"reason \x03\xe8bye from client"]);
}

#[test]
fn words_say_that_something_is_missing() {
    for text in [
        "88 05 03 e8 62 etc.",
        "88 05 03 e8 +3 bytes",
        "88 05 03 e8 (3 more)",
        "88 05 03 e8 [snip]",
        "88 05 03 e8 <snip>",
        "88 05 03 e8 [truncated]",
        "88 05 03 e8 \u{2026}",
        "136, 5, 3, 232, etc.",
        "03 e8 62 [snip]",
        r"\x88\x05\x03\xe8 [snip]",
        "\"\\x88\\x05\\x03\\xe8\" ...",
        r#""\x88\x84\xc0\x9c\x22\xbd\xcc...""#,
        "[... 3 232 98]",
        "88 05 03 e8 62 ?? 65",
        "88 05 03 e8 62 xx 65",
        "88 05 03 e8 62 ?? ??",
        "0x88, 0x05, 0x03, 0xe8, 0x62, 0x??, 0x65",
        "136 5 3 232 98 ?? 101",
    ] {
        let input = capture::read(text).unwrap();
        assert!(input.elided, "{text}: {input:02x?}");
        let capture = input.decode(None, None).unwrap();
        assert!(capture.decoded.all_findings().any(|found| found.rule.id == "truncated"), "{text}");
    }
    assert!(!capture::read(r#""\x88\x08\x03\xe8bye...""#).unwrap().elided);
    assert!(!capture::read("88 02 03 e8 ??").unwrap().elided);
    // Dots that were escaped are bytes.
    assert!(!capture::read(r#""\x88\x08\x03\xe8\x2e\x2e\x2e""#).unwrap().elided);
    assert!(!capture::read(r"\x88\x08\x03\xe8\x2e\x2e\x2e").unwrap().elided);
}

/// Numbers and words that only look like bytes.
#[test]
fn prose_is_no_close() {
    for text in [
        "It costs $88, $05 or $20, at $10.",
        "1000 1001 are codes",
        "from 136.2.3.232 to 10.0.0.1",
        "GET /?a=10&b=20&c=30",
        "Copyright 2005 - 2013 by them",
        "Files: Mono.Net.Dns/*",
        "size=88 of=20",
        "int(136)",
        "the first line\nand more words\nof the text",
    ] {
        let read = capture::read(text).map(|input| input.bytes);
        assert!(read.is_err(), "{text}: {read:02x?}");
    }
}

/// Texts that hold no bytes, as they stand in every log.
#[test]
fn what_only_looks_like_bytes_is_refused() {
    for text in [
        "listening on port 8800",
        "took 8800 ms",
        "received 8800 requests",
        "it was 0x8800",
        "exit code 0x1000",
        "addr 0x0fa0",
        "port 0x0bb8 busy",
        "USB device 0x03e8:0x0403",
        "Line 2 of \"f.c\" starts at address 0x1129 <main>",
        "IPv4 (0x0800), length 66",
        "2026-11-21",
        "2026-11-21 09:14:02",
        "09:14:02",
        "10:00 - 12:00",
        "192.168.1.1",
        "10.0.0.2:8080",
        "fe80::5c3a:eb6b:65ec:ce40",
        "1.2.3",
        "3.14",
        "1732180000",
        "50%",
        "ISO-8859-1",
        "x86_64",
        "IBAN DE88 0203 0405",
        "550e8400-e29b-41d4-a716-446655440000",
        "request id 880203e8-1dd2-11b2-8000-00805f9b34fb failed",
        "commit 03e8a3ee9f6fa5e34c4dc4b2b2b2b2b2b2b2b2b2",
        "commit 88e4f1a9 by them",
        "d41d8cd98f00b204e9800998ecf8427e",
        "d41d8cd98f00b204e9800998ecf8427e  file.txt",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff",
        "52:54:00:12:34:56",
        "{\"a\":1,\"b\":[1,2,3]}",
        "const a = [1, 2, 3];",
        "color: rgb(11, 52, 42)",
        "<a href=\"%2Fpath%20x\">",
        "C:\\Users\\bob\\x88\\file.txt",
        "segfault at 8 ip 00007f0a8802e803 sp 00007ffd8802e803 error 4",
        "HRESULT: 0x80072EFE",
        "drwxr-xr-x 8 0 0   4096 ..",
        "7f7b4ae17000-7f7b4ae19000 rw-p 00000000 00:00 0",
        "ffffffff81210b74 t register_stat_tracer.cold",
        "1006, 1011, 1001",
        "1000 1001 1002 1003 are codes",
    ] {
        let read = capture::read(text).map(|input| input.bytes);
        assert!(read.is_err(), "{text}: {read:02x?}");
    }
}

/// The same shapes, where they are a whole frame or a word says that they are bytes.
#[test]
fn what_is_bytes_beyond_doubt_is_read() {
    read(Format::Hex, "88045455", &["recv 88045455", "payload=88045455"]);
    read(Format::Hex, "8800", &["8800", "0x8800", "got 8800", "payload: 0x8800"]);
    read(Format::Hex, "03ee", &["close frame: 03ee", "03ee", "payload=0x03ee"]);
    read(Format::Hex, "880403e86279", &["88:04:03:e8:62:79", "from 88-04-03-E8-62-79 on"]);
    read(Format::Hex, "1000", &["1000", "sent 0x1000"]);
    read(
        Format::Hex,
        "880e03e8627965206279652062796520",
        &["880e03e8627965206279652062796520", "it was 880e03e8627965206279652062796520 then"],
    );
    read(Format::List, "03e8", &["const a = [3, 232];"]);
    read(Format::List, "03ee", &["payload: [3, 238]"]);
}

#[test]
fn what_stands_before_the_bytes_is_no_data() {
    read(
        Format::Hex,
        BYE,
        &[
            "10.0.0.5:51184 -> 10.0.0.2:8080 88 05 03 e8 62 79 65",
            "10.0.0.2:8080 88 05 03 e8 62 79 65",
            "8080 88 05 03 e8 62 79 65",
            "[::1]:8080 880503e8627965",
            "9000 880503e8627965",
            "md5=d41d8cd98f00b204e9800998ecf8427e 88 05 03 e8 62 79 65",
            "0x55d0c8a1b2c0 0x88 0x05 0x03 0xe8 0x62 0x79 0x65",
            "[  88.020300] 88 05 03 e8 62 79 65",
            "550e8400-e29b-41d4-a716-446655440000 88 05 03 e8 62 79 65",
        ],
    );
    read(
        Format::Hex,
        "03e8627965",
        &[
            "09:14:02.123456 03 e8 62 79 65",
            "09:14:02 03 e8 62 79 65",
            "09:14:02,123 03 e8 62 79 65",
            "2026-11-21 09:14:02 03 e8 62 79 65",
        ],
    );
}

#[test]
fn a_digit_that_is_missing_is_pointed_at() {
    for (text, at) in [("88 0", 3..4), ("88 05 03 e8 62 7\n8 6 65", 15..16), ("10 20 5", 6..7)] {
        let error = capture::read(text).unwrap_err();
        assert_eq!((&error.kind, error.at), (&TextErrorKind::OddDigits(1), at), "{text}");
    }
}

#[test]
fn a_byte_that_was_wrapped_is_whole() {
    read(
        Format::Hex,
        BYE,
        &[
            "88 05 03 e\n8 62 79 65\n",
            "88 05 03 e\r\n8 62 79 65\r\n",
            "88 0\n5 03 e8 62 7\n9 65",
            "88:05:03:e\n8:62:79:65",
            "0x88 0x05 0x03 0xe\n8 0x62 0x79 0x65",
            "got: 88 05 03 e\n8 62 79 65",
        ],
    );
    read(Format::Hex, "888237fa213d3412", &["88 82 37 f\na 21 3d 34 12"]);
    read(Format::Hex, NORMAL, &["88 2\n3 e8", "88\n2\n3\ne8"]);
    read(Format::Hex, "880903e8", &["88\n9\n3\ne8"]);
}

#[test]
fn a_digit_of_another_base_is_named() {
    for (kind, text, found, at) in [
        (Kind::Decimal, "88 02 03 e8", 'e', 9..11),
        (Kind::Binary, "10001000 02", '2', 9..11),
        (Kind::Octal, "66502\u{a0}79\u{a0}650", '9', 7..9),
    ] {
        let error = capture::read_as(text, kind).unwrap_err();
        assert_eq!((error.kind, error.at), (TextErrorKind::NotDigit(kind, found), at), "{text}");
    }
}

#[test]
fn marks_of_a_hand_are_no_data() {
    read(Format::Hex, NORMAL, &["[88][02][03][e8]", "88 02 | 03 e8"]);
    read(
        Format::Hex,
        "888237fa213d3412",
        &[
            "88 82 | 37 fa 21 3d | 34 12",
            "88 82 (mask 37 fa 21 3d) 34 12",
            "88 82 [mask: 37 fa 21 3d] 34 12",
            "88 82 (37 fa 21 3d) 34 12",
        ],
    );
}

#[test]
fn a_number_or_a_name_glued_to_the_bytes_is_no_data() {
    read(Format::Hex, "03e8627965", &["#88 03 e8 62 79 65"]);
    read(Format::Hex, NORMAL, &["#88 02 03 e8"]);
    read(Format::Decimal, BYE, &["ERROR:root:136 5 3 232 98 121 101"]);
}

#[test]
fn what_stands_beside_a_whole_close_leaves_it_whole() {
    read(
        Format::Hex,
        NORMAL,
        &[
            "88 02 03 e8, be careful",
            "88 02 03 e8 # 1000",
            "88 02 03 e8 | dead",
            "88 02 03 e8 ; 1000 normal",
            "port 8080, 88 02 03 e8",
            "880203e8 1000 bye",
            "88 02 03 e8 add",
        ],
    );
    read(
        Format::Hex,
        BYE,
        &[
            "88 05 03 e8 62 79 65 - 1000 bye",
            "conn 17, 88 05 03 e8 62 79 65",
            "880503e8627965 10 bytes",
            "88 05 03 e8 62 79 65 1000 bye",
            "recv 88 05 03 e8 62 79 65 1000 bye",
            "880503e8627965 123",
        ],
    );
    read(
        Format::Decimal,
        BYE,
        &["It sent 136 5 3 232 98 121 101.", "\"raw\":136 5 3 232 98 121 101"],
    );
    read(
        Format::EscapedString,
        NORMAL,
        &[
            "=88=02=03=E8 and then it closed",
            r"{raw=\x88\x02\x03\xe8}",
            "GET /?frame=%88%02%03%E8&x=1",
        ],
    );
}

/// Whatever they are taken for.
#[track_caller]
fn reads(cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, hex) in cases {
        let bytes = capture::read_as(hex, Kind::Hex).unwrap().bytes;
        let read = capture::read(text).map(|input| input.bytes);
        if read.as_ref() != Ok(&bytes) {
            wrong.push(format!("{text}: {read:02x?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbers_and_quotes_beside_the_bytes() {
    reads(&[
        ("8802 0bb8, 30 ms", "88020bb8"),
        ("8802 03e8, 30 ms", "880203e8"),
        ("03e8, 30 ms", "03e8"),
        ("88 02 03 e8, 58 ms", "880203e8"),
        ("88 02 03 e8; 58 ms", "880203e8"),
        ("88 02 03 e8 - 58 ms", "880203e8"),
        ("88 02 03 e8, 40 bytes", "880203e8"),
        ("rx 88 02 03 e8, 58 ms", "880203e8"),
        ("88 05 03 e8 62 79 65, 31 ms", "880503e8627965"),
        ("0f a4, 58 ms", "0fa4"),
        ("880203e8, 30 ms", "880203e8"),
        ("\"880203e8\", 87 ms", "880203e8"),
        ("12:88 02 03 e8", "880203e8"),
        ("12:880203e8", "880203e8"),
        ("86:88;02;03;e8", "880203e8"),
        ("app.log:67:88 02 03 e8", "880203e8"),
        ("app.log:61:88 82 BD 9A E0 0E BE 73", "8882BD9AE00EBE73"),
        ("    12\t88 02 03 e8", "880203e8"),
        ("12,880203e8", "880203e8"),
        ("12 88 02 03 e8", "880203e8"),
        ("    67\t03e9676f", "03e9676f"),
        ("12 \"88 02 03 e8\"", "880203e8"),
        ("12 '88 02 03 e8'", "880203e8"),
        ("1705342563 '88 02 03 f0'", "880203f0"),
        ("frame=24 \"88 02 03 e8\" (4 bytes)", "880203e8"),
        ("#12 '88 02 03 e8' # server", "880203e8"),
        ("1737333290 \\x88\\x02\\x03\\xf0", "880203f0"),
        ("1700000000 03e8", "03e8"),
        ("\"03f069646c65\" 43", "03f069646c65"),
        ("0x03f3 59", "03f3"),
        ("'03 e8' 12", "03e8"),
        ("recv(0x61707ae1, 0x880203f0)", "880203f0"),
        ("recv(0xf42a0cc4, 0x88 0x02 0x03 0xe8)", "880203e8"),
        ("[nio-8869-exec-10] received: 0x03, 0xe8, 0x67, 0x6f", "03e8676f"),
        ("2026/11/21 09:14:02 [error] 88#47: *7761 upstream sent: 0x03, 0xe8, 0x61", "03e861"),
        (
            "trace_id=8305bc7e7bf2f105cc15c5152daa090d span_id=883408fff625f2e7 frame <Buffer 03 f3>",
            "03f3",
        ),
        ("commit 8802beef: payload [3, 232]", "03e8"),
        ("on_frame(14, 88 02 03 e8, 47)", "880203e8"),
        ("conn=8000 close 88 02 03 e8", "880203e8"),
    ]);
}

#[test]
fn two_bytes_and_what_says_that_they_are() {
    reads(&[
        ("Buffer.from('03e8', 'hex')", "03e8"),
        ("hex.DecodeString(\"03e8\")", "03e8"),
        ("hex2bin('03e8')", "03e8"),
        ("Base.decode16!(\"03E8\")", "03e8"),
        ("Convert.FromHexString(\"03E8\")", "03e8"),
        ("['03e8'].pack('H*')", "03e8"),
        ("\\x03e8", "03e8"),
        ("<03e8>", "03e8"),
        ("payload: b'\\x0f\\xa4'", "0fa4"),
        ("recv b'\\x0f\\xa4'", "0fa4"),
        ("DEBUG:websockets.server:< data = b'\\x0f\\xa4'", "0fa4"),
        ("const char *f = \"\\x0f\\xa4\";", "0fa4"),
        ("byteArrayOf(15, -92)", "0fa4"),
        ("write(7, \"\\17\\244\", 2) = 2", "0fa4"),
        ("I (12345) ws: 0f a4", "0fa4"),
        ("close body=0fa4", "0fa4"),
        ("`0f a4`", "0fa4"),
        ("hex.DecodeString(\"8800\")", "8800"),
        ("['8800'].pack('H*')", "8800"),
        ("> 0x8800", "8800"),
        ("88 02 03 e8 4", "880203e8"),
        ("88 02 03 e8 144", "880203e8"),
        ("880203e8 4", "880203e8"),
        ("88:02:0f:a4 128", "88020fa4"),
        ("| 12 | 88 02 03 e8 |", "880203e8"),
        ("10|88 02 03 e8", "880203e8"),
        ("| 35 | 03 E8 68 C3 A9 6C |", "03E868C3A96C"),
        // HTTP/2, as long as a digest.
        ("00000b000100000003888537fa213d3412434452", "00000b000100000003888537fa213d3412434452"),
        (
            "Buffer.from('810e7878787878787878787878787878','hex')",
            "810e7878787878787878787878787878",
        ),
        ("887d03e86162636465666768696a6b6c", "887d03e86162636465666768696a6b6c"),
        ("88:7d:03:e8:61:62", "887d03e86162"),
        ("x <Buffer 13 87> y", "1387"),
        ("recv b'\\x13\\x87'", "1387"),
        ("[09:14:02] b\"\\x0f\\xa0\"", "0fa0"),
        ("Buffer.from('13875c203334', 'hex')", "13875c203334"),
        ("03 e8 62 79 65 2026-11-21", "03e8627965"),
        ("88 02 03 e8 2026-11-21", "880203e8"),
        ("88:02:03:e8 09:14:02", "880203e8"),
        ("2026-11-21\n03e8627965", "03e8627965"),
        ("2026-11-21 03e8627965", "03e8627965"),
        ("88:02:03:e8", "880203e8"),
        ("03 e8 62 79 65 20 26 11 21", "03e862796520261121"),
        ("13 87", "1387"),
        ("88 02 03 e8 88 02 03 e9", "880203e8880203e9"),
        ("54:3,240", "03f0"),
        ("12:0bb8 6177 6179", "0bb861776179"),
        ("118:03E9", "03E9"),
        ("180:03 E8 62 61 64", "03E8626164"),
        ("1702375712572: 0x03, 0xf0, 0x61", "03f061"),
        ("    19\t03 e8", "03e8"),
        ("11-11 17:24:52.999 25649  5480 D WebSocket: << 03e8", "03e8"),
        ("I1106 21:59:01.698825   26382 conn.go:495] read 03F3", "03F3"),
    ]);
}

#[test]
fn words_in_capitals_are_no_base64() {
    for word in ["EOM", "DONE", "EXIT", "Disk", "Drop", "EXECUTE", "Defaults", "ELFMAG0", "DATA"] {
        assert!(capture::read(word).is_err(), "{word}");
    }
}

/// A log in JSON, or one that quotes what is quoted already.
#[test]
fn a_string_inside_a_string_ends_with_its_own_quote() {
    let payload = "03e8627965";
    read(
        Format::EscapedString,
        payload,
        &[
            r#"{"frame": "b'\\x03\\xe8bye'", "code": 2018}"#,
            r#"{"msg": "close b\"\\x03\\xe8bye\"", "n": 1}"#,
            r#"{"data": "\"\\u0003\\u00e8bye\"", "n": 1}"#,
            r#"level=debug frame="\"\x03\xE8bye\"""#,
            r#"level=debug frame="\"\\x03\\xe8bye\"" conn=17"#,
            // In C the next string goes on with the one before it.
            r#"f = "\x03\xe8""bye";"#,
        ],
    );
    read(
        Format::EscapedString,
        BYE,
        &[
            r#"{"frame": "b\"\\x88\\x05\\x03\\xe8bye\"", "code": 1}"#,
            r#"{"frame": "b'\\x88\\x05\\x03\\xe8bye'", "text": "and much more text behind it"}"#,
            r#"time=2026-11-25T23:45:36Z level=debug frame="\"\x88\x05\x03\xe8bye\"""#,
            r#"{"frame": "\\x88\\x05\\x03\\xe8bye", "n": 1}"#,
        ],
    );
    read(Format::EscapedString, "03e8", &[r#"{"frame": "b'\\x03\\xe8'", "code": 2018}"#]);
    read(Format::DecimalEscapes, BYE, &[r#"{"frame": "'\\136\\005\\003\\232bye'", "n": 1}"#]);
    // A quote that is escaped in the reason.
    read(Format::EscapedString, "880703e822627965 22", &[r#""\x88\x07\x03\xe8\"bye\"""#]);
}

#[test]
fn escapes_end_at_a_blank_but_for_the_length_of_a_frame() {
    read(
        Format::EscapedString,
        "0fa4",
        &[r"got \x0f\xa4 from peer", r"got \x0f\xa4; closing, 100% sure", "data=%0f%a4 len=89"],
    );
    read(Format::EscapedString, "03e8", &[r"got \x03\xe8 from peer", r"\x03\xe8 (2 bytes)"]);
    read(Format::EscapedString, "0fa4627965", &[r"got \x0f\xa4bye from peer"]);
    read(Format::EscapedString, "03e862792062", &[r"\x03\xe8by b"]);
    read(Format::EscapedString, "880703e8627920 6279", &[r"got \x88\x07\x03\xe8by by"]);
}

#[test]
fn escapes_may_stand_one_by_one() {
    read(
        Format::EscapedString,
        BYE,
        &[
            r"rx: \x88 \x05 \x03 \xe8 \x62 \x79 \x65",
            r"\x88 \x05 \x03 \xe8 \x62 \x79 \x65 (7 bytes)",
            r"got \x88, \x05, \x03, \xe8, \x62, \x79, \x65.",
            r"got \210 \005 \003 \350 \142 \171 \145",
        ],
    );
    read(Format::Hex, BYE, &[r"\x88 \x05 \x03 \xe8 \x62 \x79 \x65"]);
    // A blank in the reason.
    read(Format::EscapedString, "03e820627965", &[r"'\x03\xe8 bye'"]);
}

/// In Rust and JavaScript `\0` is a whole escape, in C and Python the digits behind it belong to it.
#[test]
fn digits_behind_a_zero_may_be_characters() {
    let rust = "88850030c3d403d8a1ade6";
    read(Format::EscapedString, rust, &[r#"got b"\x88\x85\00\xc3\xd4\x03\xd8\xa1\xad\xe6" now"#]);
    read(Format::EscapedString, rust, &[r#"b"\x88\x85\00\xc3\xd4\x03\xd8\xa1\xad\xe6""#]);
    read(Format::EscapedString, NORMAL, &[r#""\210\002\003\350""#, r"b'\210\02\03\350'"]);
    read(Format::EscapedString, "03e8", &[r#""\03\350""#, r"b'\03\350'"]);
}

#[test]
fn the_width_of_a_number_is_no_escape() {
    for text in [r#"printf("%10s: ", $title)"#, r#"printf("%10s %20d", a, b)"#, "100%10 left"] {
        assert!(capture::read(text).is_err(), "{text}");
    }
    read(Format::EscapedString, BYE, &["\"%88%05%03%e8bye\"", "q=%88%05%03%E8bye x=1"]);
}

#[test]
fn zeros_before_decimal_numbers_do_not_make_them_octal() {
    read(
        Format::Decimal,
        NORMAL,
        &["136 002 003 232", "136, 002, 003, 232", "rx 136 002 003 232 from the server"],
    );
    read(Format::Decimal, "03e8", &["03 232", "003 232"]);
    read(Format::Octal, NORMAL, &["210 002 003 350", "0210 002 003 0350"]);
    // Both say no more than a code.
    read(Format::Octal, "0fa4", &["017 244"]);
    // A thousand.
    assert!(capture::read("1 000").is_err());
    for (text, bytes) in
        [("136 002 003 232", &[136, 2, 3, 232][..]), ("017 244", &[17, 244]), ("136 2", &[136, 2])]
    {
        assert_eq!(capture::read_as(text, Kind::Decimal).unwrap().bytes, bytes, "{text}");
    }
}

#[test]
fn the_lines_of_a_diff_are_no_bytes() {
    for text in ["@@ -136,2 +3,232 @@", "@@ -3,232 +3,232 @@ fn main() {"] {
        assert!(capture::read(text).is_err(), "{text}");
    }
    read(Format::Decimal, "03e8", &["payload 3,232", "got 3 232"]);
}

#[test]
fn bytes_may_stand_in_statements_of_their_own() {
    read(
        Format::List,
        NORMAL,
        &[
            "buf[0] = 0x88; buf[1] = 0x02; buf[2] = 0x03; buf[3] = 0xe8;",
            "buf[0] = 136;\nbuf[1] = 2;\nbuf[2] = 3;\nbuf[3] = 232;\nsend(buf);",
            "[0]: 136\n[1]: 2\n[2]: 3\n[3]: 232",
        ],
    );
    read(
        Format::EscapedString,
        NORMAL,
        &[r"'\x88', '\x02', '\x03', '\xe8'", r#"puts "\x88", "\x02", "\x03", "\xe8""#],
    );
    read(
        Format::Hex,
        NORMAL,
        &[
            "<88><02><03><e8>",
            "chr(0x88) . chr(0x02) . chr(0x03) . chr(0xe8)",
            "chr(0x88).chr(0x2).chr(0x3).chr(0xe8)",
            "    db 0x88, 0x02, 0x03, 0xe8",
        ],
    );
    read(Format::Hex, "03e8", &["db 0x03, 0xe8"]);
    for text in ["<b><a>", "<b>x</b>", "a[0] = 1; b = 2;"] {
        assert!(capture::read(text).is_err(), "{text}");
    }
    // Without the prefix it is a byte.
    read(Format::Hex, "db8802", &["db 88 02"]);
}

#[test]
fn dots_behind_a_whole_close_end_a_sentence() {
    for text in
        ["88 02 03 e8...", "rx 88 02 03 e8...", "88 02 03 e8 \u{2026}", "I get 136 2 3 232..."]
    {
        let input = capture::read(text).unwrap();
        assert_eq!(input.bytes, [0x88, 2, 3, 0xe8], "{text}");
        assert!(!input.elided, "{text}");
    }
    for text in ["88 02 03 e8 (3 more)", "88 02 03 e8 <snip>", "88 05 03 e8...", "03 e8 62..."] {
        assert!(capture::read(text).unwrap().elided, "{text}");
    }
}

/// socat -x: the line above the bytes ends with where they end.
#[test]
fn a_value_at_the_end_of_a_line_is_no_data() {
    let payload = "03f3776f726b65722064696564";
    let head = "> 2026/11/21 09:14:02.123456  length=13 from=0 to=12";
    let text = format!("{head}\n 03 f3 77 6f 72 6b 65 72 20 64 69 65 64");
    read(Format::Hex, payload, &[&text]);
    read(Format::Hex, BYE, &["data=88\n05 03 e8 62 79 65", "data=8805\n03e8 6279 65"]);
}

/// Where hex was asked for, no number of a line or a port is told from bytes.
#[test]
fn a_line_of_hex_that_was_asked_for_is_all_data() {
    for (text, bytes) in [
        ("27 88 05 03 e8 62 79 65", &b"\x27\x88\x05\x03\xe8bye"[..]),
        ("8080 880203e8", b"\x80\x80\x88\x02\x03\xe8"),
        ("12 03e8", b"\x12\x03\xe8"),
    ] {
        assert_eq!(capture::read_as(text, Kind::Hex).unwrap().bytes, bytes, "{text}");
        assert!(bytes.ends_with(&capture::read(text).unwrap().bytes), "{text}");
        assert_ne!(capture::read(text).unwrap().bytes, bytes, "{text}");
    }
    // Prose beside it was not meant.
    assert_eq!(capture::read_as("got 88 02 03 e8", Kind::Hex).unwrap().bytes, b"\x88\x02\x03\xe8");
}

/// Nor is it bytes as they are: no bytes are no Close without a code.
#[test]
fn an_empty_text_holds_no_bytes_of_any_kind() {
    for kind in Kind::ALL {
        assert!(capture::read_as("", kind).is_err(), "{kind:?}");
    }
}
