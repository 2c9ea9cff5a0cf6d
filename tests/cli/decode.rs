use snapbox::file;

use crate::wsclose;

#[test]
fn a_frame_from_the_server() {
    wsclose(["decode", "880203e8"]).status(0).stdout(file!["../data/decode/1000.txt"]).stderr("");
    wsclose(["decode", "--all", "--names", "880203e8"])
        .status(0)
        .stdout(file!["../data/decode/1000_all.txt"])
        .stderr("");
    wsclose(["decode", "88", "02", "03", "E8"])
        .status(0)
        .stdout(file!["../data/decode/1000.txt"])
        .stderr("");
    wsclose(["decode"])
        .stdin("\u{feff}0x88, 0x02,\r\n0x03, 0xe8\r\n")
        .status(0)
        .stdout(file!["../data/decode/1000.txt"])
        .stderr("");
    for args in [&["decode", "-"][..], &["decode", "--file", "-"]] {
        wsclose(args)
            .stdin("88 02 03 e8")
            .status(0)
            .stdout(file!["../data/decode/1000.txt"])
            .stderr("");
    }
    wsclose(["decode", "--file", "tests/data/decode/1000.hex"])
        .status(0)
        .stdout(file!["../data/decode/1000.txt"])
        .stderr("");
}

#[test]
fn a_masked_frame_from_the_client() {
    wsclose(["decode"])
        .stdin("88 8d 37 fa 21 3d 34 09 56 52 45 91 44 4f 17 9e 48 58 53\n")
        .status(0)
        .stdout(file!["../data/decode/masked.txt"])
        .stderr("");
}

#[test]
fn a_payload_without_its_frame() {
    wsclose(["decode", "03f3676f6e65"])
        .status(0)
        .stdout(file!["../data/decode/payload.txt"])
        .stderr("");
}

#[test]
fn an_empty_close_is_explained_as_what_applications_see() {
    wsclose(["decode", "88 00"]).status(0).stdout(file!["../data/decode/empty.txt"]).stderr("");
}

#[test]
fn every_fault_is_named() {
    wsclose(["decode", "48 7e 0003 03ee ff 00"])
        .status(1)
        .stdout(file!["../data/decode/faults.txt"])
        .stderr("");
    wsclose(["decode", "--all", "48 7e 0003 03ee ff 00"])
        .status(1)
        .stdout(file!["../data/decode/faults_all.txt"])
        .stderr("");
    wsclose(["decode", "-f", "json", "48 7e 0003 03ee ff 00"])
        .status(1)
        .stdout(file!["../data/decode/faults.json"])
        .stderr("");
}

#[test]
fn a_code_in_the_wrong_byte_order() {
    wsclose(["decode", "88 05 e8 03 62 79 65"])
        .status(1)
        .stdout(file!["../data/decode/swapped.txt"])
        .stderr("");
    wsclose(["decode", "--all", "88 05 e8 03 62 79 65"])
        .status(1)
        .stdout(file!["../data/decode/swapped_all.txt"])
        .stderr("");
}

#[test]
fn a_frame_that_was_cut_short() {
    wsclose(["decode", "88 85 37 fa 21 3d 34 12 43"])
        .status(1)
        .stdout(file!["../data/decode/truncated.txt"])
        .stderr("");
}

#[test]
fn both_sides_of_a_closing_handshake() {
    wsclose(["decode", "88 02 03e9 88 82 37fa213d 3413"])
        .status(0)
        .stdout(file!["../data/decode/handshake.txt"])
        .stderr("");
}

#[test]
fn what_follows_a_close() {
    let hex = "88 02 03e9 88 06 0fa0 627965 21 89 00 81 02 6869 81 01 21 0d 0a";
    wsclose(["decode", hex]).status(1).stdout(file!["../data/decode/after_close.txt"]).stderr("");
    wsclose(["decode", "--all", hex])
        .status(1)
        .stdout(file!["../data/decode/after_close_all.txt"])
        .stderr("");
    wsclose(["decode", "-f", "json", hex])
        .status(1)
        .stdout(file!["../data/decode/after_close.json"])
        .stderr("");
    wsclose(["decode", "--diagram", hex])
        .status(1)
        .stdout(file!["../data/decode/after_close_diagram.txt"])
        .stderr("");
    // No rule forbids a second Close.
    let stdout = wsclose(["decode", "88 02 03e9 88 02 0fa0"]).status(0).stdout_text();
    assert!(stdout.starts_with("Close 1001 Going Away, no reason (hex, "), "{stdout}");
    assert!(
        stdout.contains("Valid: breaks no rule; one remark\n  remark second-close at byte 4: "),
        "{stdout}"
    );
}

#[test]
fn a_receiver_answers_once() {
    let answer = "  A receiver answers once, to the first of these: 1002 Protocol error.\n";
    let stdout = wsclose(["decode", "88 03 03ee ff"]).status(1).stdout_text();
    assert!(stdout.contains(&format!("Breaks 2 rules\n{answer}")), "{stdout}");
    let stdout = wsclose(["decode", "c8 00 88 83 00000000 03e8 ff"]).status(1).stdout_text();
    let both = "  A receiver answers once, to the first of these from the server: 1002 Protocol\n\
                \x20   error.\n\
                \x20 A receiver answers once, to the first of these from the client: 1007 Invalid\n\
                \x20   frame payload data.\n";
    assert!(stdout.contains(&format!("Breaks 2 rules; one remark\n{both}")), "{stdout}");
    // Where all faults ask for the same there is nothing to add.
    for hex in ["c8 02 03ee", "88 03 03e8 ff"] {
        let stdout = wsclose(["decode", hex]).status(1).stdout_text();
        assert!(!stdout.contains("answers once"), "{stdout}");
    }
}

#[test]
fn a_close_cut_before_its_code() {
    wsclose(["decode", "88 02 03"])
        .status(1)
        .stdout(file!["../data/decode/cut_code.txt"])
        .stderr("");
}

#[test]
fn a_long_reason_is_drawn_in_lines() {
    wsclose(["decode"])
        .stdin(format!("88 7d 03f1 {}", "61".repeat(123)))
        .status(0)
        .stdout(file!["../data/decode/long_reason.txt"])
        .stderr("");
}

#[test]
fn frames_before_the_close() {
    wsclose(["decode", "81 05 68656c6c6f 89 00 88 02 03e8"])
        .status(0)
        .stdout(file!["../data/decode/several.txt"])
        .stderr("");
}

#[test]
fn a_message_and_then_a_close_without_a_lawful_first_byte() {
    for hex in ["c1 07 f2 48 cd c9 c9 07 00 88 02 03 e8", "01 03 48656c 80 02 6c6f 88 02 03e8"] {
        let done = wsclose(["decode", hex]).status(0);
        let stdout = done.stdout_text();
        assert!(stdout.starts_with("Close 1000 Normal Closure, no reason (hex, "), "{stdout}");
    }
}

#[test]
fn no_close_at_all() {
    wsclose(["decode", "81 85 37 fa 21 3d 7f 9f 4d 51 58"])
        .status(1)
        .stdout(file!["../data/decode/text_frame.txt"])
        .stderr("");
}

#[test]
fn json_of_a_frame_and_of_a_payload() {
    wsclose(["decode", "-f", "json", "88 85 37 fa 21 3d 34 12 43 44 52"])
        .status(0)
        .stdout(file!["../data/decode/masked.json"])
        .stderr("");
    wsclose(["decode", "-f", "json", "03e8"])
        .status(0)
        .stdout(file!["../data/decode/payload.json"])
        .stderr("");
}

#[test]
fn the_layer_can_be_given() {
    wsclose(["decode", "--as", "payload", "-f", "json", "8800"])
        .status(1)
        .stdout(file!["../data/decode/as_payload.json"])
        .stderr("");
}

/// A packet of `tests/data/packets`.
fn packet(name: &str) -> String {
    format!("tests/data/packets/{name}.hex")
}

#[test]
fn a_packet() {
    wsclose(["decode", "--file", &packet("qinq_ipv6")])
        .status(0)
        .stdout(file!["../data/decode/packet.txt"])
        .stderr("");
    wsclose(["decode", "--as", "packet", "-f", "json", "--file", &packet("handshake_and_close")])
        .status(0)
        .stdout(file!["../data/decode/packet.json"])
        .stderr("");
}

#[test]
fn frames_behind_the_answer_to_a_handshake() {
    wsclose(["decode", "--file", &packet("handshake_and_close")])
        .status(0)
        .stdout(file!["../data/decode/packet_handshake.txt"])
        .stderr("");
}

#[test]
fn a_packet_that_was_cut_short() {
    wsclose(["decode", "--file", &packet("cut_frame")])
        .status(1)
        .stdout(file!["../data/decode/packet_cut.txt"])
        .stderr("");
}

#[test]
fn a_packet_without_a_close() {
    wsclose(["decode", "--file", &packet("rst")])
        .status(1)
        .stdout(file!["../data/decode/packet_rst.txt"])
        .stderr("");
    wsclose(["decode", "--file", &packet("goes_on")])
        .status(1)
        .stdout(file!["../data/decode/packet_goes_on.txt"])
        .stderr("");
}

#[test]
fn what_is_no_packet_with_tcp_is_said() {
    wsclose(["decode", "--as", "packet", "880203e8"]).status(2).stdout("").stderr(
        "error: expected a packet with an IPv4 or IPv6 header at its beginning or behind
  a link header, found none
  leave out --as, or decode the frames alone with --as frame
",
    );
    wsclose(["decode", "--file", &packet("udp")]).status(2).stdout("").stderr(
        "error: expected a TCP header at byte 34, found UDP (protocol 17)
  WebSocket runs over TCP; of a tunnel, paste the packet inside
",
    );
    wsclose(["decode", "--file", &packet("later_fragment")]).status(2).stdout("").stderr(
        "error: expected a TCP header at byte 20, found a later fragment of a packet
  the TCP header is in the first fragment; paste that one
",
    );
    wsclose(["decode", "--file", &packet("cut_tcp")]).status(2).stdout("").stderr(
        "error: the packet ends inside its TCP header, at byte 50
  paste the packet down to its end; tcpdump keeps all of it with -s 0
",
    );
}

#[test]
fn what_may_have_happened_is_named_a_guess() {
    wsclose(["decode", "88 09 1f 3c 96 68 7d b9 83 7c 79"])
        .status(1)
        .stdout(file!["../data/decode/still_masked.txt"])
        .stderr("");
    wsclose(["decode", "-f", "json", "88 09 1f 3c 96 68 7d b9 83 7c 79"])
        .status(1)
        .stdout(file!["../data/decode/still_masked.json"])
        .stderr("");
    wsclose(["decode", "57 65 20 63 6c 6f 73 65 64"])
        .status(1)
        .stdout(file!["../data/decode/reason_without_code.txt"])
        .stderr("");
}

#[test]
fn bytes_of_another_protocol() {
    wsclose(["decode", "15 03 01 00 02 02 28"])
        .status(1)
        .stdout(file!["../data/decode/tls.txt"])
        .stderr("");
    wsclose(["decode", "-f", "json", "485454502f312e3120 34303020426164 0d0a0d0a"])
        .status(1)
        .stdout(file!["../data/decode/http.json"])
        .stderr("");
    // Drawn with what their bytes mean; there is no frame for the diagram of one.
    for (bytes, answer) in [
        (
            "485454502f312e3120 343030 20 426164 0d0a 5365727665723a2078 0d0a0d0a 6e6f",
            file!["../data/decode/http.txt"],
        ),
        (
            "000000040100000000000008000800000001 03880203e8000000",
            file!["../data/decode/http2.txt"],
        ),
        ("00 68656c6c6f ff ff00", file!["../data/decode/hixie.txt"]),
        ("17030300208802 03e8", file!["../data/decode/tls_cut.txt"]),
    ] {
        wsclose(["decode", "--diagram", bytes]).status(1).stdout(answer).stderr("");
    }
}

#[test]
fn the_head_of_a_handshake_is_drawn_before_its_frames() {
    let stream = "485454502f312e3120313031205377697463680d0a0d0a 880203e8";
    wsclose(["decode", stream])
        .status(0)
        .stdout(file!["../data/decode/head_and_close.txt"])
        .stderr("");
}

#[test]
fn the_sender_can_be_given() {
    wsclose(["decode", "--from", "client", "88 02 03e8"])
        .status(1)
        .stdout(file!["../data/decode/from_client.txt"])
        .stderr("");
    wsclose(["decode", "--from", "server", "-f", "json", "88 82 37fa213d 3412"])
        .status(1)
        .stdout(file!["../data/decode/from_server.json"])
        .stderr("");
    wsclose(["decode", "--from", "server", "--as", "payload", "03f2"])
        .status(0)
        .stdout(file!["../data/decode/from_server.txt"])
        .stderr("");
}

#[test]
fn four_digits_may_have_been_meant_as_a_code() {
    let done = wsclose(["decode", "1011"]).status(0);
    let stdout = done.stdout_text();
    let hint = "These are the bytes 10 11; for the code 1011: wsclose 1011\n";
    assert!(stdout.starts_with(hint), "{stdout}");
}

#[test]
fn what_is_no_hex_is_pointed_at() {
    wsclose(["decode", "88 0g"]).status(2).stdout("").stderr(file!["../data/decode/not_hex.txt"]);
    wsclose(["decode"])
        .stdin("88 02\n03 e\n")
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/odd_digits.txt"]);
    // What does not follow the fault is not shown right behind it.
    wsclose(["decode", "8802030405060708090a0b0c0d0e0f1011123 88"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/odd_digits_cut.txt"]);
    wsclose(["decode", "... e8 03"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/elided_start.txt"]);
    wsclose(["decode", "\u{fffd}\u{fffd}We"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/lost.txt"]);
    wsclose(["decode", "the socket closed"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/no_bytes.txt"]);
}

#[test]
fn a_line_that_speaks_of_a_code_leads_to_it() {
    for (line, code) in [
        ("ReceiveClose:59395", 59395),
        (r#"CloseError{Code:1006, Text:\"unexpected EOF\"}"#, 1006),
        ("[WS][0][handleWebsocket] get ask for close. Code: 1000", 1000),
        ("WebSocketFrame(FIN=1,Opcode=CLOSE,Length=84,CloseCode=1002,Reason=\"...\")", 1002),
    ] {
        let stderr = wsclose(["decode", line]).status(2).stderr_text();
        let hint = format!("  it speaks of the code {code}: wsclose explain {code}\n");
        assert!(stderr.ends_with(&hint), "{stderr}");
    }
}

#[test]
fn what_only_looks_like_bytes_is_named() {
    for (text, name, hint) in [
        (
            "550e8400-e29b-41d4-a716-446655440000",
            "a UUID",
            "  to decode it all the same: --input hex\n",
        ),
        ("2026-11-21 09:14:02", "a date", "  to decode it all the same: --input hex\n"),
        ("1006, 1011, 1001", "close codes", "  it speaks of the code 1006: wsclose explain 1006\n"),
        (
            "Masking-Key: 37fa213d\nClose: Normal Closure (1000)",
            "",
            "  it speaks of the code 1000: wsclose explain 1000\n",
        ),
    ] {
        let stderr = wsclose(["decode", text]).status(2).stderr_text();
        assert!(stderr.contains(name) && stderr.ends_with(hint), "{stderr}");
    }
    let stdout = wsclose(["decode", "--input", "hex", "2026-11-21"]).status(1).stdout_text();
    assert!(stdout.contains("8230"), "{stdout}");
}

#[test]
fn what_was_left_out_is_missed() {
    for text in ["88 7d 03 f1 61 61 ... 61", "<Buffer 88 7d 03 f1 61 61 ... 121 more bytes>"] {
        let stdout = wsclose(["decode", text]).status(1).stdout_text();
        assert!(
            stdout.contains("The text leaves bytes out: what is there was decoded."),
            "{stdout}"
        );
    }
    wsclose(["decode", "03 f1 61 61 ..."])
        .status(1)
        .stdout(file!["../data/decode/elided.txt"])
        .stderr("");
}

#[test]
fn the_kind_of_text_can_be_given() {
    wsclose(["decode", "--input", "decimal", "88 2 3 10"])
        .status(1)
        .stdout(file!["../data/decode/as_decimal.txt"])
        .stderr("");
    wsclose(["decode", "--input", "hex", "[136, 2, 3, 232]"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/not_hex_as_asked.txt"]);
    wsclose(["decode", "--input", "list", "88 02 03 e8"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/no_list.txt"]);
}

#[test]
fn what_else_it_could_be_is_said() {
    wsclose(["decode", "[13, 14]"])
        .status(0)
        .stdout(file!["../data/decode/runner_up.txt"])
        .stderr("");
}

#[test]
fn the_other_closes_in_a_text_are_named() {
    let text = ["ee", "e9", "ea", "eb", "ec", "ed"].map(|low| format!("<Buffer 88 02 03 {low}>\n"));
    wsclose(["decode"])
        .stdin(text.concat())
        .status(1)
        .stdout(file!["../data/decode/several_closes.txt"])
        .stderr("");
    wsclose(["decode", "-f", "json"])
        .stdin("sent [136, 2, 3, 232]\nread [136, 2, 3, 233]\n")
        .status(0)
        .stdout(file!["../data/decode/several_closes.json"])
        .stderr("");
}

#[test]
fn a_capture_file_is_known() {
    wsclose(["decode"])
        .stdin(b"\xd4\xc3\xb2\xa1\x02\0\x04\0".to_vec())
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/capture_file.txt"]);
    // Unless it is meant as it is.
    let raw = wsclose(["decode", "--input", "raw"]).stdin(b"\xd4\xc3\xb2\xa1".to_vec());
    let stdout = raw.status(1).stdout_text();
    assert!(stdout.starts_with("Close 54467 Outside the protocol"), "{stdout}");
}

#[test]
fn half_a_byte_is_not_guessed_at() {
    wsclose(["decode", "88 82 37 fa 21 3d 34 1"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/cut.txt"]);
}

/// Lines, not seconds: what is shown of a large input is bounded.
#[test]
fn a_large_capture_is_shown_in_part() {
    let reason = format!("88 7f 00000000000186a2 03e8 {}", "61".repeat(100_000));
    let frames = "8900".repeat(20_000);
    let broken = "8b00".repeat(20_000);
    let closes = "880003".repeat(20_000);
    let behind = "880203e8".to_owned() + &"8100".repeat(20_000);
    let again = "880203e8".repeat(20_000);
    for (hex, status) in
        [(reason, 1), (frames, 1), (broken, 1), (closes, 1), (behind, 1), (again, 0)]
    {
        let done = wsclose(["decode"]).stdin(hex).status(status);
        let stdout = done.stdout_text();
        assert!(stdout.lines().count() < 500, "{}", stdout.lines().count());
        assert!(stdout.contains(" more"), "{stdout}");
    }
    // 127 letters, then one of two bytes: it is not cut in half.
    let letters = format!("81 7e 0081 {} c3a9", "61".repeat(127));
    let stdout = wsclose(["decode"]).stdin(letters).status(1).stdout_text();
    assert!(stdout.contains(r#"aaa" and 2"#), "{stdout}");
    assert!(!stdout.contains(r"\xc3"), "{stdout}");
    let done = wsclose(["decode"]).stdin("6".repeat(100_001)).status(2);
    assert!(done.0.get_output().stderr.len() < 500);
}

#[test]
fn the_close_is_drawn_however_much_comes_before_it() {
    let done = wsclose(["decode"]).stdin("8900".repeat(60) + "880203ee").status(1);
    let stdout = done.stdout_text();
    assert!(stdout.contains("Frame 61 of 61"), "{stdout}");
    assert!(stdout.contains("and 10 more frames, not drawn"), "{stdout}");
    assert!(stdout.contains("violation reserved-code at bytes 122-123"), "{stdout}");
}

/// What is said of frames that are not in the answer.
#[test]
fn frames_that_are_left_out_are_counted() {
    let hex = "8900".repeat(20_000) + "880203ee";
    let stdout = wsclose(["decode"]).stdin(hex.clone()).status(1).stdout_text();
    for part in [
        "Close 1006 Abnormal Closure, no reason (hex, 40004 bytes; 20001 frames)\n",
        "\nFrame at byte 0\n",
        "\nFrame at byte 40000\n",
        "\nand 19950 more frames, not drawn\n",
        "  remark frames-left-out at bytes 20000-20001: 10000 frames are left out",
    ] {
        assert!(stdout.contains(part), "{part}: {stdout}");
    }
    let stdout = wsclose(["decode", "-f", "json"]).stdin(hex).status(1).stdout_text();
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["frames"].as_array().unwrap().len(), 10_001);
    assert_eq!(json["frames_left_out"], 10_000);
}

#[test]
fn the_colours_of_a_log_are_passed_over() {
    let log = "tests/data/pastes/logs/ansi-colours.txt";
    let stdout = wsclose(["decode", "--file", log]).status(0).stdout_text();
    assert!(stdout.starts_with("Close 1000 Normal Closure, reason \"bye\" (hex, "), "{stdout}");
}

#[test]
fn what_powershell_writes_is_read() {
    // The mark gets lost where files are joined.
    for text in ["\u{feff}88 02 03 e8\r\n", "88 02 03 e8\r\n"] {
        let text: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let output = wsclose(["decode"]).stdin(text).status(0);
        output.stdout(file!["../data/decode/1000.txt"]).stderr("");
    }
}

#[test]
fn utf_16_with_the_high_byte_first_is_read() {
    let text: Vec<u8> =
        "\u{feff}88 02 03 e8\r\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let output = wsclose(["decode"]).stdin(text).status(0);
    output.stdout(file!["../data/decode/1000.txt"]).stderr("");
}

#[test]
fn the_answer_to_a_handshake_is_known() {
    wsclose(["decode"])
        .stdin("HTTP/1.1 403 Forbidden\r\nServer: nginx\r\n\r\n")
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/handshake_refused.txt"]);
}

#[test]
fn raw_bytes_are_read_as_they_are() {
    for input in
        [&[0x88, 0x02, 0x03, 0xe8][..], b"\x88\x82\x37\xfa\x21\x3d\x34\x12", b"\x03\xe8bye"]
    {
        let stdout = wsclose(["decode"]).stdin(input.to_vec()).status(0).stdout_text();
        assert!(stdout.contains(" (raw bytes, "), "{stdout}");
    }
    // A text with a wrong byte is no payload.
    wsclose(["decode"])
        .stdin(b"88 02 \xff 03 e8".to_vec())
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/lost_byte.txt"]);
    // 4097 "B" is text too, and so is 3338.
    for (args, input, code) in [
        (&["decode"][..], &b"\x10\x01B"[..], "4097"),
        (&["decode", "--input", "raw"], b"\r\n", "3338"),
    ] {
        let stdout = wsclose(args).stdin(input.to_vec()).status(0).stdout_text();
        assert!(stdout.starts_with(&format!("Close {code}")), "{stdout}");
    }
}

#[test]
fn raw_bytes_stay_as_they_are() {
    // Mostly text, but for the frame behind it.
    let connection = b"HTTP/1.1 101 Switching Protocols\r\n\r\n\x88\x02\x03\xe8";
    for args in [&["decode"][..], &["decode", "--input", "raw"]] {
        let stdout = wsclose(args).stdin(connection.to_vec()).status(0).stdout_text();
        assert!(
            stdout.starts_with("Close 1000 Normal Closure, no reason (raw bytes, 40 bytes; "),
            "{stdout}"
        );
    }
    let json = |input: &[u8]| {
        let done = wsclose(["decode", "--input", "raw", "-f", "json"]).stdin(input.to_vec());
        let json: serde_json::Value = serde_json::from_str(&done.status(0).stdout_text()).unwrap();
        json["frames"][0]["payload"].clone()
    };
    assert_eq!(json(b"\x10\x01a\x1b[1mb"), "1001611b5b316d62");
    assert_eq!(json(b"\x10\x01\xc3\xa9"), "1001c3a9");
    let stderr = wsclose(["decode", "--input", "hex"]).stdin(b"\x88\x02\x03\xe8".to_vec());
    stderr.status(2).stdout("").stderr(file!["../data/decode/not_text.txt"]);
}

/// What follows the Close breaks no rule, be it a line break or more than is read.
#[test]
fn bytes_behind_a_close_are_no_violation() {
    for hex in ["880203e8 0a".to_owned(), "880203e8 88".to_owned(), "880203e8".repeat(150)] {
        let stdout = wsclose(["decode"]).stdin(hex).status(0).stdout_text();
        assert!(stdout.contains("Valid: breaks no rule; "), "{stdout}");
        assert!(stdout.contains("  remark bytes-after-close at byte"), "{stdout}");
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    for args in [&["decode"][..], &["decode", "--input", "raw"], &["decode", "--as", "frame"]] {
        let done = wsclose(args).stdin("").status(2);
        done.stdout("").stderr(file!["../data/decode/nothing.txt"]);
    }
    wsclose(["decode", "--file", "tests/data/no-such-file"])
        .status(2)
        .stdout("")
        .stderr("error: tests/data/no-such-file: No such file or directory (os error 2)\n");
    wsclose(["decode", "--file", "tests"])
        .status(2)
        .stdout("")
        .stderr("error: tests: Is a directory (os error 21)\n");
}
