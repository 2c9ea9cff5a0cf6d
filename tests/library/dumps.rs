//! Dumps: what their offsets and characters say, and the packets in them.

use std::fs;
use std::path::Path;

use wsclose::capture::{self, Format, Input, Layer, PacketErrorKind, TextErrorKind};

#[track_caller]
fn read(text: &str) -> Input {
    capture::read(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[track_caller]
fn is_bye(format: Format, text: &str) {
    let input = read(text);
    assert_eq!(input.bytes, b"\x88\x05\x03\xe8bye", "{text}");
    assert_eq!(input.format, format, "{text}");
    assert!(!input.elided, "{text}");
}

#[track_caller]
fn is_cut_behind(bytes: &[u8], text: &str) {
    let input = read(text);
    assert_eq!(input.bytes, bytes, "{text}");
    assert!(input.elided, "{text}");
}

#[test]
fn a_line_that_is_missing_ends_the_bytes() {
    let first = b"\x88\x10\x03\xf3ea be 12 dea";
    for text in [
        "00000000: 8810 03f3 6561 2062 6520 3132 2064 6561  ....ea be 12 dea\n\
         00000020: 6466                                     df\n",
        "00000000  88 10 03 f3 65 61 20 62  65 20 31 32 20 64 65 61  |....ea be 12 dea|\n\
         00000020  64 66 20 20 20 20                                 |df    |\n00000026\n",
        "0000000 88 10 03 f3 65 61 20 62 65 20 31 32 20 64 65 61\n0000040 64 66\n0000042\n",
    ] {
        is_cut_behind(first, text);
    }
}

#[test]
fn an_offset_that_is_not_zero_is_no_data() {
    for text in [
        "0000144 88 05 03 e8 62 79 65\n0000153",
        "0000144 88 05 03 e8 62 79 65",
        "000064 88 05 03 e8 62 79 65\n00006b",
        "0000144 210 005 003 350   b   y   e\n0000153",
        "0000144  1416 59395 31074   101\n0000153",
        "0000144  -402455160     6650210\n0000153",
    ] {
        is_bye(Format::Od, text);
    }
    is_bye(Format::Words, "0000064 0588 e803 7962 0065                    \n000006b");
    assert_eq!(read("0000001 02 03 e8\n0000004").bytes, b"\x02\x03\xe8");
}

#[test]
fn the_numbers_of_od_may_be_of_any_width() {
    for text in [
        "0000000   136\n0000002",
        "0000000         136\n0000002",
        "0000000                  136\n0000002",
        "0000000 0000000000000000000210\n0000002",
    ] {
        let input = read(text);
        assert_eq!((input.bytes.as_slice(), input.format), (&[0x88, 0][..], Format::Od), "{text}");
    }
}

#[test]
fn characters_behind_one_blank_are_no_mark() {
    is_bye(Format::Dump, "88 05 03 e8 62 79 65 ....bye\n");
    is_bye(Format::Hex, "88 05 03 e8 62 79 65 .....bye\n");
    is_cut_behind(b"\x88\x05\x03\xe8by", "88 05 03 e8 62 79 ...");
}

#[test]
fn groups_without_their_offset_are_told_by_the_characters() {
    let input = read(
        "8810 03f3 6561 2062 6520 3132 2064 6561  ....ea be 12 dea\n\
         6466                                     df\n",
    );
    assert_eq!(input.bytes, b"\x88\x10\x03\xf3ea be 12 deadf");
    assert!(!input.elided);
}

#[test]
fn a_dash_may_stand_behind_the_eighth_byte() {
    for text in [
        "0000  88 06 03 e8 62 79 65 21-  ....bye!\n",
        "00000000  88 06 03 e8 62 79 65 21-\n00000008  \n",
        "00000000  88 06 03 e8 62 79 65 21-\n",
    ] {
        assert_eq!(read(text).bytes, b"\x88\x06\x03\xe8bye!", "{text}");
    }
}

#[test]
fn what_stands_behind_a_wide_gap_is_no_data() {
    is_bye(Format::Wireshark, "0000  88 05 03 e8 62 79 65     be ad x\n");
    is_bye(Format::Wireshark, "0000  88 05 03 e8 62 79 65   beadbead x\n");
}

/// As the two sides of a connection do.
#[test]
fn dumps_may_take_turns() {
    let text = "00000000  88 12 03 e8 61 61 61 61 61 61 61 61 61 61 61 61\n\
                \x20   00000000  88 12 03 e9 61 61 61 61 61 61 61 61 61 61 61 61\n\
                00000010  61 61 61 61\n    00000010  61 61 61 61\n";
    let input = read(text);
    assert_eq!((input.bytes.len(), input.bytes[3]), (20, 0xe8));
}

/// As `od -t x2` shows them on a machine with the high byte first.
#[test]
fn words_are_in_their_order_only_if_that_is_a_lawful_close() {
    let read = |text| read(text).bytes;
    assert_eq!(read("0000000 8802 03e8\n0000004\n"), [0x88, 0x02, 0x03, 0xe8]);
    assert_eq!(read("0000000 8802 03ee\n0000004\n"), [0x02, 0x88, 0xee, 0x03]);
}

#[test]
fn what_may_be_bytes_is_no_words() {
    assert_eq!(read("0000000 136   2   3\n").bytes, [0x88, 0x02, 0x03]);
}

#[test]
fn numbers_are_no_dump_where_there_are_more_than_the_offsets_say() {
    assert_eq!(read("1000 13 87\n1002\n").format, Format::Wireshark);
    assert_ne!(read("1000 13 87 56 78 99\n1002\n").format, Format::Wireshark);
}

#[test]
fn an_offset_that_begins_again_begins_a_dump() {
    let packet = |name: &str| fs::read_to_string(path("bye").join(name)).unwrap();
    let trap = fs::read_to_string(path("trap").join("tshark.x.eth.txt")).unwrap();
    let input = read(&(packet("tshark.x.eth.txt") + &trap));
    assert_eq!(input.bytes.len(), 73);
    assert_eq!(input.others.len(), 1);
}

#[test]
fn bits_may_be_wrapped_inside_a_byte() {
    is_bye(Format::Binary, "10001000000001010000\n00111110100001100010\n0111100101100101\n");
}

fn path(folder: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pastes").join(folder)
}

/// What tcpdump and tshark say of a packet, `IPv4 (0x0800)`, is no frame.
#[test]
fn around_a_packet_there_are_no_frames() {
    for file in fs::read_dir(path("packets")).unwrap() {
        let file = file.unwrap().path();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let printed = fs::read_to_string(&file).unwrap();
        for text in [format!("options 88 02 03 ee\n{printed}"), printed] {
            let input = read(&text);
            let found = input.decode(None, None);
            match name.split('.').next().unwrap() {
                "arp" => assert_eq!(found.unwrap_err().kind, PacketErrorKind::Arp, "{name}"),
                "icmp" => assert_eq!(found.unwrap_err().kind, PacketErrorKind::NotTcp(1), "{name}"),
                _ => assert_eq!(found.unwrap().layer, Layer::Packet, "{name}"),
            }
        }
    }
}

/// The zeros of a fragment offset in `tshark -V` are no part of the packet.
#[test]
fn nothing_is_joined_to_a_packet() {
    let input = read(&fs::read_to_string(path("bye").join("tshark.v-x.ethertype.txt")).unwrap());
    assert_eq!(input.bytes.len(), 73);
}

/// What repeats a line up to its own offset, no times, is no dump: there are no bytes in it.
#[test]
fn a_line_is_repeated_at_least_once() {
    let error = capture::read("0000000 210\n*\n0000").unwrap_err();
    assert_eq!(error.kind, TextErrorKind::NotHex('*'));
}

/// Of a payload nothing but the offsets says that the characters are bytes.
#[test]
fn the_characters_of_od_are_bytes_of_a_payload_too() {
    let is = |bytes: &[u8], text: &str| {
        let input = read(text);
        assert_eq!((input.bytes.as_slice(), input.format), (bytes, Format::Od), "{text}");
        assert!(!input.elided, "{text}");
    };
    let bye = b"\x03\xe9bye";
    is(bye, "0000000 003 351   b   y   e\n0000005\n");
    is(bye, "0000000 003 351   b   y   e                                            \n0000005\n");
    is(bye, "000000 003 351   b   y   e\n000005\n");
    is(b"\x03\xe81234", "0000000 003 350   1   2   3   4\n0000006\n");
    let restart = b"\x03\xf4Service restart";
    let line = "003 364   S   e   r   v   i   c   e       r   e   s   t   a   r";
    for (zero, next, end) in [
        ("0000000", "0000020", "0000021"),
        ("0000000", "0000010", "0000011"),
        ("000000", "000010", "000011"),
        ("0000000", "0000016", "0000017"),
    ] {
        is(restart, &format!("{zero} {line}\n{next}   t\n{end}\n"));
    }
    // Numbers in octal, and characters that are shown again.
    is(b"\x88\x02\x03\xe8", "0000000 210 002 003 350\n0000004\n");
    is(b"\x03\xe9bye", "0000000 003 351 142 171 145\n0000005\n");
}

#[test]
fn words_may_have_their_bytes_in_order() {
    for (bytes, text) in [
        (&b"\x03\xf3worker died"[..], "0000000 03f3 776f 726b 6572 2064 6965 6400\n0000015\n"),
        (b"\x03\xe81234", "0000000 03e8 3132 3334\n0000006\n"),
        (b"\x03\xe8", "0000000 03e8\n0000002\n"),
        (b"\x0f\xa4", "0000000 0fa4\n0000002\n"),
        // As they mostly are.
        (b"\x03\xe8", "0000000 e803\n0000002\n"),
        (b"\x88\x02\x03\xe8", "0000000 0288 e803\n0000004\n"),
        (b"\x10\x04", "0000000  1040\n0000002\n"),
    ] {
        let input = read(text);
        assert_eq!(input.bytes, bytes, "{text}");
        assert!(!input.elided, "{text}");
    }
}

#[test]
fn a_bar_before_or_behind_an_offset_is_no_data() {
    is_bye(Format::Wireshark, "| 0000   88 05 03 e8 62 79 65      .....bye");
    is_bye(Format::Wireshark, "0000| 88 05 03 e8 62 79 65     |....bye|");
    is_bye(Format::Xxd, "| 00000000: 8805 03e8 6279 65                        .....bye\n");
    // A table, and a hand.
    is_bye(Format::Hex, "| 8805 | 03e8627965 |");
    is_bye(Format::Hex, "8805 | 03e8 627965");
}

#[test]
fn the_end_of_a_sentence_behind_a_dump_is_no_data() {
    for end in [".", ",", ";", ", then EOF", " (7 bytes)", " -> closing"] {
        is_bye(Format::Wireshark, &format!("0000   88 05 03 e8 62 79 65{end}"));
        is_bye(Format::Gdb, &format!("0x7fffffffe010:\t136\t5\t3\t232\t98\t121\t101{end}"));
    }
    is_bye(Format::Gdb, "0x7fffffffe010:\t136\t5\t3\t232\t98\t121\n0x7fffffffe016:\t101.");
    is_bye(Format::Od, "0000000 88 05 03 e8 62 79 65\n0000007.");
    // Characters that look like a byte with a full stop.
    let input = read("0000   88 04 03 e8 36 35   ....65\n");
    assert_eq!(input.bytes, b"\x88\x04\x03\xe865");
}

/// Nothing but the characters says so.
#[test]
fn a_short_number_before_bytes_and_characters_is_an_offset() {
    let bytes = b"\x88\x10\x03\xe8bye be ea 1 ab";
    for (first, second) in
        [("0: ", "8: "), ("    0  ", "    8  "), ("[0000] ", "[0008] "), ("", "")]
    {
        for (gutter, edge) in
            [("  ", ""), ("   ", ""), ("  |", "|"), (" | ", ""), ("\t", ""), ("  '", "'")]
        {
            let text = format!(
                "{first}88 10 03 e8 62 79 65 20{gutter}....bye {edge}\n\
                 {second}62 65 20 65 61 20 31 20{gutter}be ea 1 {edge}\n\
                 {}61 62                  {gutter}ab{edge}\n",
                second.replace("   8", "  16").replace("8:", "16:").replace("08", "10"),
            );
            let input = read(&text);
            assert_eq!(input.bytes, bytes, "{text}");
            assert!(!input.elided, "{text}");
        }
    }
    // A byte that is no offset: the characters show it.
    let input = read("88 04 03 e8  ....\n20 62        \u{20}b\n");
    assert_eq!(input.bytes, b"\x88\x04\x03\xe8 b");
}

/// The characters may begin with what is the edge of the gutter in other dumps.
#[test]
fn an_edge_may_be_the_first_character() {
    for (edge, hex) in [("'", "27"), (">", "3e"), (";", "3b"), ("|", "7c")] {
        let text = format!(
            "00000000: 8812 03e8 f091 b6a0 30f0 918a 80e2 bfb0  ........0.......\n\
             00000010: {hex}60 3030                                {edge}`00\n"
        );
        let input = read(&text);
        assert_eq!(input.bytes.len(), 20, "{text}");
        assert_eq!(input.bytes.last(), Some(&b'0'), "{text}");
    }
}
