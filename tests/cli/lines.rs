//! `decode --lines` and `--tally`.

use serde_json::Value;
use snapbox::file;
use wsclose::CloseCode;
use wsclose::frame::{encode_frame, encode_payload};

use crate::breaches::breaches;
use crate::wsclose;

const CAPTURES: &str = "880203e8
88 82 37 fa 21 3d 34 09

nothing here
[09:14:02] got b\"\\x88\\x05\\x03\\xe8bye\"\r
880203ee
03e8
88 05 e8 03 62 79 65
8900
8800
88 02 03 e\n";

#[test]
fn one_line_a_capture() {
    wsclose(["decode", "--lines"])
        .stdin(CAPTURES)
        .status(1)
        .stdout(file!["../data/lines/captures.txt"])
        .stderr("");
    wsclose(["decode", "--lines", "-f", "json"])
        .stdin(CAPTURES)
        .status(1)
        .stdout(file!["../data/lines/captures.jsonl"])
        .stderr("");
}

#[test]
fn a_capture_on_every_line_is_done() {
    wsclose(["decode", "--lines", "-"])
        .stdin("880203e8\r\n880203ee")
        .status(0)
        .stdout(
            "1: Close 1000 Normal Closure, no reason; server\n\
             2: Close 1006 Abnormal Closure, no reason; server; reserved-code\n",
        )
        .stderr("");
    wsclose(["decode", "--lines"]).stdin("").status(0).stdout("").stderr("");
    wsclose(["decode", "--lines", "--file", "tests/data/decode/1000.hex"])
        .status(0)
        .stdout("1: Close 1000 Normal Closure, no reason; server\n")
        .stderr("");
}

#[test]
fn what_is_found_again_is_counted() {
    let lines = "880203e9 88020fa0\n880203e9 810081008100 0d\n";
    wsclose(["decode", "--lines"])
        .stdin(lines)
        .status(0)
        .stdout(
            "1: Close 1001 Going Away, no reason; server; remark second-close\n\
             2: Close 1001 Going Away, no reason; server; data-after-close (3 times); \
             remark bytes-after-close\n",
        )
        .stderr("");
    let stdout = wsclose(["decode", "--tally"]).stdin(lines).status(0).stdout_text();
    assert!(stdout.contains("1001  Going Away      2") && !stdout.contains("4000"), "{stdout}");
}

/// Lawful Close frames in digits take a short way, and an option that changes nothing for them the
/// long one.
#[test]
fn the_short_way_leads_where_the_long_one_does() {
    let mut lines = String::new();
    for number in (1000..1016).chain((2950..5050).step_by(13)) {
        let key = (number % 2 == 0).then_some([0x37, 0xfa, 0x21, 0x3d]);
        let reason = REASONS[usize::from(number) % REASONS.len()];
        let payload = encode_payload(CloseCode::new(number), reason.as_bytes());
        let payload = if number % 97 == 0 { &[] } else { payload.as_slice() };
        lines.extend(encode_frame(payload, key).iter().map(|byte| format!("{byte:02x}")));
        lines.push('\n');
    }
    for sender in [&[][..], &["--from", "client"], &["--from", "server"]] {
        for answer in ["--lines", "--tally"] {
            let args = [&["decode", answer], sender].concat();
            let short = wsclose(&args).stdin(&lines).status(0).stdout_text();
            let args = [args.as_slice(), &["--as", "frame"]].concat();
            let long = wsclose(&args).stdin(&lines).status(0).stdout_text();
            assert!(short == long, "{args:?}");
        }
    }
}

const REASONS: [&str; 9] = [
    "",
    "bye",
    "normal",
    "größer",
    "a \"quote\"",
    "back\\slash",
    "\u{1b}[31m",
    "\u{feff}mark",
    "zero\0",
];

/// A masked Close whose bytes are an Ethernet packet too, which says more.
#[test]
fn a_packet_is_no_close() {
    let packet =
        "88b06b6d7173688541424344080045000028111200004006212 20a0000010a0000021f10202101020\
                  305050607085018101122230000"
            .replace(' ', "");
    let said = |args: &[&str]| {
        let args = [&["decode", "--lines"], args].concat();
        wsclose(args).stdin(packet.as_str()).status(0).stdout_text()
    };
    assert!(said(&[]).starts_with("1: No Close frame"), "{}", said(&[]));
    assert!(said(&["--as", "frame"]).starts_with("1: Close 1000"), "{}", said(&["--as", "frame"]));
}

#[test]
fn options_hold_for_every_line() {
    wsclose(["decode", "--lines", "--from", "client", "--input", "decimal"])
        .stdin("136 2 3 232\n[136, 2, 3, 232]\n88 02\n")
        .status(1)
        .stdout(
            "1: Close 1000 Normal Closure, no reason; client; unmasked-by-client\n\
             2: Close 1000 Normal Closure, no reason; client; unmasked-by-client\n\
             3: error: found no bytes written as decimal in this text (column 1)\n",
        )
        .stderr("");
}

#[test]
fn codes_are_counted() {
    wsclose(["decode", "--tally"])
        .stdin(CAPTURES)
        .status(1)
        .stdout(file!["../data/lines/tally.txt"])
        .stderr("");
    wsclose(["decode", "--lines", "--tally", "-f", "json"])
        .stdin(CAPTURES)
        .status(1)
        .stdout(file!["../data/lines/tally.json"])
        .stderr("");
    // None of these is a Close without a code but the last.
    wsclose(["decode", "--tally"])
        .stdin("88\n887d\n8801\n880103\n8800\n")
        .status(0)
        .stdout(file!["../data/lines/tally_no_code.txt"])
        .stderr("");
    let many = "880203e8\n".repeat(100_000) + "880203f3\n";
    wsclose(["decode", "--tally"])
        .stdin(many)
        .status(0)
        .stdout(file!["../data/lines/tally_many.txt"])
        .stderr("");
}

#[test]
fn every_rule_is_found_in_every_form() {
    for (id, hex) in breaches() {
        let decode = |args: &[&str]| {
            wsclose([&["decode"], args].concat()).stdin(hex.as_str()).any_status().stdout_text()
        };
        let is_found = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == id)
        };
        let has_id = |json: &str| {
            let json: Value = serde_json::from_str(json).unwrap();
            let frames = json["frames"].as_array().unwrap().iter();
            let mut all = frames.chain([&json]).flat_map(|of| of["findings"].as_array().unwrap());
            all.any(|finding| finding["id"] == id)
        };
        let senders: [&[&str]; 3] = [&[], &["--from", "client"], &["--from", "server"]];
        let sender = senders
            .into_iter()
            .find(|sender| has_id(&decode(&[&["-f", "json"], *sender].concat())))
            .unwrap_or_else(|| panic!("{id} is not in JSON: {hex}"));
        assert!(has_id(&decode(&[&["--lines", "-f", "json"], sender].concat())), "{id}");
        for form in [&[][..], &["--lines"], &["--tally"]] {
            let answer = decode(&[form, sender].concat());
            assert!(is_found(&answer), "{id} is not in {form:?}: {answer}");
        }
        let counted = decode(&[&["--tally", "-f", "json"], sender].concat());
        let counted: Value = serde_json::from_str(&counted).unwrap();
        let of_it = |finding: &&Value| finding["id"] == id;
        let findings = counted["findings"].as_array().unwrap();
        assert_eq!(findings.iter().find(of_it).unwrap()["count"], 1, "{id}");
    }
}

#[test]
fn of_very_many_codes_the_first_are_shown() {
    let lines: Vec<_> = (3000..3300).map(|code: u16| format!("8802{code:04x}")).collect();
    let stdout = wsclose(["decode", "--tally"]).stdin(lines.join("\n")).status(0).stdout_text();
    assert!(stdout.ends_with("100 more codes, on 100 lines; -f json has them\n"), "{stdout}");
    assert_eq!(stdout.lines().count(), 1 + 200 + 1);
}

#[test]
fn hostile_reasons_are_escaped() {
    let frame = r"\x88\x09\x03\xe8\x1b]0;\x07\xc2\x9b";
    let stdout = wsclose(["decode", "--lines"]).stdin(frame).status(0).stdout_text();
    assert_eq!(
        stdout,
        "1: Close 1000 Normal Closure, reason \"\\u{1b}]0;\\u{7}\\u{9b}\"; server\n"
    );
    let stdout = wsclose(["decode", "--lines", "-f", "json"]).stdin(frame).status(0).stdout_text();
    assert!(!stdout.trim_end().contains(char::is_control), "{stdout:?}");
}

#[test]
fn a_line_is_read_up_to_a_bound() {
    let long = "88 ".repeat(400_000) + "\n880203e8\n";
    wsclose(["decode", "--lines"])
        .stdin(long)
        .status(1)
        .stdout(
            "1: error: a line of more than 1 MiB\n\
             2: Close 1000 Normal Closure, no reason; server\n",
        )
        .stderr("");
}

/// One capture a line is read as one alone is.
#[test]
fn lines_may_be_bytes_or_utf_16() {
    let bytes = b"\x88\x02\x03\xe9\n880203e8\n".to_vec();
    let closes = "1: Close 1001 Going Away, no reason; server\n\
                  2: Close 1000 Normal Closure, no reason; server\n";
    wsclose(["decode", "--lines"]).stdin(bytes.clone()).status(0).stdout(closes).stderr("");
    wsclose(["decode", "--lines", "--input", "hex"])
        .stdin(bytes)
        .status(1)
        .stdout(
            "1: error: expected text, found bytes that are not UTF-8\n\
             2: Close 1000 Normal Closure, no reason; server\n",
        )
        .stderr("");
    // The blank and the carriage return are data.
    wsclose(["decode", "--lines", "--input", "raw"])
        .stdin(b"\x88\x04\x03\xe8 \r\n\x10\x01a\n".to_vec())
        .status(0)
        .stdout(
            "1: Close 1000 Normal Closure, reason \" \\r\"; server\n\
             2: Close 4097 Private Use, reason \"a\"\n",
        )
        .stderr("");
    for text in ["\u{feff}880203e9\r\n\r\n880203e8\r\n", "880203e9\n\n880203e8 // \u{a0a}"] {
        let text: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        wsclose(["decode", "--lines"])
            .stdin(text)
            .status(0)
            .stdout(closes.replace("2:", "3:"))
            .stderr("");
    }
    wsclose(["decode", "--lines"])
        .stdin(b"\xd4\xc3\xb2\xa1\x02\0\x04\0".to_vec())
        .status(2)
        .stdout("")
        .stderr(file!["../data/decode/capture_file.txt"]);
}

/// A bar on standard error, where that is a terminal and the input a file that takes a while.
#[cfg(target_os = "linux")]
#[test]
fn progress_is_shown_in_a_terminal() {
    let file = |name, text: String| {
        let name = format!("wsclose-{}-{name}.hex", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let quick = file("quick", "880203e8\n".repeat(20_000));
    let slow = file("slow", format!("{}\n", "0".repeat(60_000)).repeat(16));
    let bar = |line: String| Some(crate::usage::in_terminal(80, &line)?.contains(" % "));
    // A reader that lets the program wait.
    let late = "(sleep 0.3; cat > /dev/null)";
    let shown = [
        bar(format!("wsclose decode --tally --file {slow}")),
        bar(format!("wsclose decode --lines --file {quick} | {late}")),
        bar(format!("wsclose decode --lines < {quick} | {late}")),
        bar(format!("wsclose decode --lines --file {quick}")),
        bar(format!("cat {quick} | wsclose decode --lines | {late}")),
        bar(format!("wsclose decode --lines --file {quick} 2> /dev/null | {late}")),
    ];
    for file in [quick, slow] {
        std::fs::remove_file(file).unwrap();
    }
    let expected = [true, true, true, false, false, false];
    assert_eq!(shown, expected.map(|bar| shown[0].map(|_| bar)));
}

/// Bars are as long as there is room, and where there is none each code has lines of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_tally_fits_into_any_terminal() {
    for columns in 20..=80 {
        let line = "wsclose decode --tally --file tests/data/recipes/frames.log";
        let Some(shown) = crate::usage::in_terminal(columns, &format!("NO_COLOR=1 {line}")) else {
            return;
        };
        let (codes, findings) = shown.split_once("\n\n").unwrap();
        for (table, width, lines) in [(codes, 31, 6), (findings, 33, 2)] {
            let is_stacked = table.contains("Count: ");
            assert_eq!(is_stacked, columns < width, "{columns}: {shown}");
            assert!(is_stacked || table.lines().count() == lines, "{columns}: {shown}");
            assert_eq!(table.contains("  ##"), columns >= width + 6, "{columns}: {shown}");
        }
        assert!(shown.lines().all(|line| line.len() <= columns), "{columns}: {shown}");
    }
}

#[test]
fn what_does_not_go_together_is_refused() {
    for args in [
        &["decode", "--lines", "880203e8"][..],
        &["decode", "--tally", "880203e8"],
        &["decode", "--lines", "--diagram"],
        &["decode", "--lines", "--file", "no-such-file"],
        &["decode", "--lines", "--file", "tests"],
    ] {
        let stderr = wsclose(args).status(2).stderr_text();
        assert!(stderr.starts_with("error: "), "{stderr}");
    }
}
