use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::path::Path;

use snapbox::cmd::Command;
use snapbox::{assert_data_eq, file};

use crate::{shell, wsclose};

/// One line on standard output, and nothing else.
#[track_caller]
fn makes(args: &[&str], line: &str) {
    wsclose([&["encode"], args].concat()).status(0).stdout(format!("{line}\n")).stderr("");
}

/// Lines of a shell with what each of them says on standard error. Their status has to be this
/// one; standard output is left out.
#[track_caller]
fn transcript(lines: &[&str], status: i32) -> String {
    let run = |line: &&str| {
        let (code, stdout, stderr) = shell(line, Path::new("."));
        assert_eq!((code, stdout.is_empty()), (Some(status), status != 0), "{line}: {stderr}");
        format!("$ {line}\n{stderr}")
    };
    lines.iter().map(run).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_frame_or_its_payload() {
    makes(&["1000"], "880203e8");
    makes(&["1000", ""], "880203e8");
    makes(&["1011", "worker died"], "880d03f3776f726b65722064696564");
    makes(&["1000", "bye", "--payload"], "03e8627965");
    makes(&["1000", "bye", "--mask=37fa213d"], "888537fa213d3412434452");
    makes(&["--no-code"], "8800");
    makes(&["--no-code", "--mask=37fa213d"], "888037fa213d");
    makes(&["1000", "bye", "--mask=37:fa:21:3d"], "888537fa213d3412434452");
    makes(&["--mask=37 fa 21 3d", "1000", "bye"], "888537fa213d3412434452");
    makes(&["4999", "größer 日本"], "881113876772c3b6c39f657220e697a5e69cac");
    makes(&["1000", "--", "-- bye"], "880803e82d2d20627965");
    makes(&["1000", "-1"], "880403e82d31");
}

#[test]
fn a_code_as_explain_takes_it() {
    for code in ["1001", "0x3e9", "going away", "GOING_AWAY", "goingAway", "going_away"] {
        makes(&[code], "880203e9");
    }
    makes(&["needs_extension", "--mask=01010101"], "88820101010102f3");
}

#[test]
fn every_format() {
    let formats = ["hex", "spaced", "c", "python", "rust", "go", "javascript", "base64", "json"];
    let mut shown = Vec::new();
    for close in ["1000", "--mask=37:fa:21:3d 1001 'it'\"'s\"' \"over\", größer'"] {
        for format in formats {
            let line = format!("wsclose encode {close} --format {format}");
            let (status, stdout, stderr) = shell(&line, Path::new("."));
            assert_eq!((status, stderr.as_str()), (Some(0), ""));
            shown.push(format!("$ {line}\n{stdout}"));
        }
    }
    assert_data_eq!(shown.join("\n"), file!["../data/encode/formats.txt"].raw());
}

#[test]
fn the_array_in_c_says_what_it_holds() {
    makes(&["1000", "--payload", "-f", "c"], "unsigned char payload[] = { 0x03, 0xe8 };");
}

#[test]
fn raw_bytes() {
    let done = wsclose(["encode", "4001", "\n", "-f", "raw"]).status(0);
    assert_eq!(done.0.get_output().stdout, b"\x88\x03\x0f\xa1\n");
    assert_eq!(done.stderr_text(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn raw_bytes_do_not_reach_a_terminal() {
    let line = "wsclose encode 1000 --format raw";
    let Some(shown) = crate::usage::in_terminal(80, line) else { return };
    assert_data_eq!(shown, file!["../data/encode/raw_on_terminal.txt"].raw());
}

/// RFC 6455 5.3: nobody can foresee it. That two of three are alike happens once in a billion.
#[test]
fn a_random_masking_key() {
    let key = |option: &str| {
        let stdout = wsclose(["encode", option, "1000"]).status(0).stdout_text();
        assert!(stdout.starts_with("8882") && stdout.len() == 17, "{stdout}");
        stdout[4..12].to_owned()
    };
    let keys: BTreeSet<_> = ["--mask", "--mask", "--mask=random"].map(key).into();
    assert_eq!(keys.len(), 3);
}

#[test]
fn what_is_refused() {
    let lines = [
        "wsclose encode 1004",
        "wsclose encode 1005",
        "wsclose encode 1006",
        "wsclose encode 1015 bye",
        "wsclose encode 0",
        "wsclose encode 401",
        "wsclose encode 999",
        "wsclose encode 1016",
        "wsclose encode 2999",
        "wsclose encode 5000 --payload",
        "wsclose encode 59395",
        "wsclose encode 65535",
        "wsclose encode --force 65536",
        "wsclose encode --force -1",
        "wsclose encode 10x1",
        "wsclose encode ''",
        "wsclose encode 4000-4999",
        "wsclose encode 1000,1001",
        "wsclose encode private",
        "wsclose encode 'gone away'",
        "wsclose encode going away",
        "wsclose encode try again later please",
        "wsclose encode 1001 back in five minutes",
        "wsclose encode 1000 \"$(printf '%0124d' 7)\"",
        // The character at the limit has two bytes, and would be split.
        "wsclose encode 1000 \"$(printf '%0122dé, and more' 7)\"",
        "wsclose encode 1006 \"$(printf '%0130d' 7)\"",
        "wsclose encode 1000 \"$(printf 'bad \\377 byte')\"",
        "wsclose encode 1000 \"$(printf '%0130d\\377' 7)\"",
        "wsclose encode \"$(printf '\\377')\"",
        "wsclose encode --no-code 1000",
        "wsclose encode --force --no-code 1000 bye",
        "wsclose encode --no-code --payload",
        "wsclose encode --payload --mask 1000",
        "wsclose encode --mask=37fa 1000",
        "wsclose encode --mask= 1000",
        "wsclose encode --payload",
    ];
    assert_data_eq!(transcript(&lines, 2), file!["../data/encode/refused.txt"].raw());
}

#[test]
fn what_is_made_with_a_remark() {
    let lines = [
        "wsclose encode 1000 --force",
        "wsclose encode 1006 --force",
        "wsclose encode 401 --force --payload",
        "wsclose encode 1000 --force \"$(printf '%0130d' 7)\"",
        "wsclose encode 1000 --force \"$(printf '\\377')\"",
        "wsclose encode 1005 --force --mask \"$(printf '%0130d\\377' 7)\"",
        "wsclose encode 1010",
        "wsclose encode 1010 --mask",
        "wsclose encode 1010 --payload",
        "wsclose encode 1012 --mask",
    ];
    assert_data_eq!(transcript(&lines, 0), file!["../data/encode/remarks.txt"].raw());
}

#[test]
fn what_is_forbidden_is_made_as_it_was_asked_for() {
    let forced = |line: &str| shell(&format!("wsclose encode --force {line}"), Path::new(".")).1;
    assert_eq!(forced("1006"), "880203ee\n");
    assert_eq!(forced("65535 x --payload"), "ffff78\n");
    assert_eq!(forced("1000 \"$(printf '\\377')\""), "880303e8ff\n");
    let long = format!("887e007e03e8{}\n", "30".repeat(124));
    assert_eq!(forced("1000 \"$(printf '%0124d')\""), long);
}

/// The JSON that a line of a shell writes.
#[track_caller]
fn json_of(line: &str) -> serde_json::Value {
    let (status, json, stderr) = shell(&format!("{line} --format json"), Path::new("."));
    assert_eq!((status, stderr.as_str()), (Some(0), ""), "{line}");
    serde_json::from_str(&json).unwrap()
}

#[test]
fn decode_reads_what_encode_makes() {
    let written = ["hex", "spaced", "c", "python", "rust", "go", "javascript", "base64", "raw"];
    for close in [
        "1000",
        "1001 'größer 日本'",
        "--no-code",
        "--no-code --mask=37fa213d",
        "--mask=37fa213d 'policy violation' 'too many login attempts'",
        "4999 x --payload",
        "1000 \"$(printf '%0123d')\"",
    ] {
        let made = json_of(&format!("wsclose encode {close}"));
        let itself = json_of(&format!("wsclose decode {}", made["bytes"].as_str().unwrap()));
        for format in written {
            // E4d4 is hex too.
            let input = if format == "base64" { " --input base64" } else { "" };
            let line = format!("wsclose encode {close} -f {format} | wsclose decode{input}");
            let decoded = json_of(&line);
            assert_eq!(decoded["frames"], itself["frames"], "{line}");
            assert_eq!(decoded["input"]["bytes"], made["length"], "{line}");
            let frame = &decoded["frames"][0];
            assert_eq!(frame["close"]["code"], made["code"], "{line}");
            assert_eq!(frame["close"]["reason"], made["reason"], "{line}");
            assert_eq!(frame["masking_key"], made["masking_key"], "{line}");
        }
    }
    let line = "wsclose encode --force --mask 1006 'ça va' 2> /dev/null | wsclose decode -f json";
    let (status, json, _) = shell(line, Path::new("."));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(status, Some(1));
    assert_eq!(json["frames"][0]["close"]["code"], 1006);
    assert_eq!(json["frames"][0]["close"]["reason"], "ça va");
    assert_eq!(json["frames"][0]["sender"], "client");
}

/// Frames in which every byte occurs, as a literal and as hex.
fn literals(format: &str) -> Vec<(String, String)> {
    let text = |range: RangeInclusive<u8>| range.map(char::from).collect::<String>();
    let reasons = [text(1..=63), text(64..=127), "it's \"so\" \\ 日本".to_owned(), String::new()];
    let keys = ["--mask=00000000", "--mask=80808080", "--mask=3f3f3f3f", "--mask=c0c0c0c0"];
    let made = |reason: &str, key: &str, format: &str| {
        let args = ["encode", "4000", reason, key, "--format", format];
        wsclose(args).status(0).stdout_text().trim_end().to_owned()
    };
    let pairs = reasons.iter().flat_map(|reason| keys.map(|key| (reason, key)));
    pairs.map(|(reason, key)| (made(reason, key, format), made(reason, key, "hex"))).collect()
}

/// Whether an interpreter makes the same bytes of the literals, each of which `statement` prints
/// as hex.
fn evaluates(interpreter: &str, format: &str, statement: impl Fn(&str) -> String) {
    let (literals, expected): (Vec<_>, Vec<_>) = literals(format).into_iter().unzip();
    let script: Vec<_> = literals.iter().map(|literal| statement(literal)).collect();
    let Ok(output) = Command::new(interpreter).arg("-").stdin(script.join("\n")).output() else {
        crate::pass_over(interpreter);
        return;
    };
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.lines().collect::<Vec<_>>(), expected);
    let bytes: BTreeSet<&[u8]> = expected.iter().flat_map(|hex| hex.as_bytes().chunks(2)).collect();
    assert_eq!(bytes.len(), 256, "every byte occurs");
}

#[test]
fn python_and_node_read_their_literals() {
    evaluates("python3", "python", |literal| format!("print({literal}.hex())"));
    evaluates("node", "javascript", |literal| {
        format!("console.log(Buffer.from({literal}).toString('hex'))")
    });
}

/// What follows `--mask` after a space is the code or the reason, whatever it looks like.
#[test]
fn a_masking_key_follows_an_equals_sign() {
    for (reason, key) in [
        ("12345678", "--mask=12345678"),
        ("deadbeef", "--mask=deadbeef"),
        ("37:FA:21:3d", "--mask=37fa213d"),
        ("37fa213", "--mask=KEY, with 8 hex digits"),
    ] {
        for args in [["1000", "--mask", reason], ["1000", reason, "--mask"]] {
            let done = wsclose([&["encode", "-f", "json"], &args[..]].concat()).status(0);
            let json: serde_json::Value = serde_json::from_str(&done.stdout_text()).unwrap();
            assert_eq!(json["reason"], reason);
            done.stderr(format!("remark: '{reason}' was taken as the reason; a key is {key}\n"));
        }
    }
    for reason in ["bye", "1006", "facade"] {
        wsclose(["encode", "1000", "--mask", reason]).status(0).0.stderr_eq("");
    }
    for args in [&["--mask", "37fa213d", "1000"][..], &["--mask", "37fa213d", "1000", "bye"]] {
        wsclose([&["encode"], args].concat()).status(2).stdout("").stderr(
            "error: '37fa213d' was taken as the code, and no code is written like this\n  \
             a key is --mask=37fa213d\n",
        );
    }
    wsclose(["encode", "1000", "12345678"])
        .status(0)
        .stdout("880a03e83132333435363738\n")
        .stderr("");
    wsclose(["encode", "1000", "12345678", "--mask=37fa213d"]).status(0).0.stderr_eq("");
}
