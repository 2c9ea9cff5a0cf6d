//! A close reason is written by the other side: it must not reach the terminal as it is.

use crate::wsclose;

/// A frame with this reason, as hex.
fn frame(reason: &str) -> String {
    let hex: Vec<_> = reason.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("88 {:02x} 03e8 {}", reason.len() + 2, hex.join(" "))
}

/// What no terminal may get: control characters but the line break, bidirectional controls, and
/// other invisible characters.
fn is_hostile(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{e0000}'..='\u{e0fff}')
}

const REASONS: [(&str, &str); 8] = [
    ("\x1b]0;pwn\x07", r"\u{1b}]0;pwn\u{7}"),
    ("\x1b[2Jcleared", r"\u{1b}[2Jcleared"),
    ("\u{9b}31mred", r"\u{9b}31mred"),
    ("\u{202e}gpj.exe", r"\u{202e}gpj.exe"),
    ("a\0b", r"a\0b"),
    ("one\r\ntwo", r"one\r\ntwo"),
    ("\u{2066}x\u{2069}\u{200b}\u{feff}", r"\u{2066}x\u{2069}\u{200b}\u{feff}"),
    (r"typed \u{1b}", r"typed \\u{1b}"),
];

#[test]
fn text_shows_it_escaped() {
    for (reason, shown) in REASONS {
        for color in ["--color=never", "--color=always"] {
            let done = wsclose(["decode", color, &frame(reason)]).status(0);
            let stdout = done.stdout_text();
            let ours = |c: char| c == '\x1b' && color == "--color=always";
            assert!(!stdout.contains(|c| is_hostile(c) && !ours(c)), "{stdout}");
            assert!(stdout.contains(shown), "{shown}: {stdout}");
            assert!(!stdout.contains(reason));
        }
    }
}

#[test]
fn what_a_guess_reads_is_escaped() {
    for text in ["We closed \u{202e}exe", "HTTP/1.1 200 \x1b]0;pwn\x07"] {
        let hex = text.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ");
        let stdout = wsclose(["decode", &hex]).status(1).stdout_text();
        assert!(stdout.contains("It reads: \""), "{stdout}");
        assert!(!stdout.contains(is_hostile), "{stdout}");
        let stdout = wsclose(["decode", "-f", "json", &hex]).status(1).stdout_text();
        assert!(!stdout.contains(is_hostile), "{stdout}");
    }
}

#[test]
fn scripts_that_combine_marks_stay_readable() {
    for reason in ["नमस्ते", "e\u{301}te\u{301}"] {
        let stdout = wsclose(["decode", &frame(reason)]).status(0).stdout_text();
        assert!(stdout.contains(&format!("reason \"{reason}\"")), "{stdout}");
    }
}

#[test]
fn json_keeps_the_exact_text_and_is_harmless() {
    for (reason, _) in REASONS {
        let done = wsclose(["decode", "-f", "json", &frame(reason)]).status(0);
        let stdout = done.stdout_text();
        assert!(!stdout.contains(is_hostile), "{stdout}");
        let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
        assert_eq!(json["frames"][0]["close"]["reason"], reason);
    }
}

#[test]
fn errors_show_arguments_escaped() {
    let hostile = "\x1b]0;pwn\x07\u{202e}";
    let option = format!("--{hostile}");
    let number = format!("1{hostile}");
    let mask = format!("--mask={hostile}");
    for args in [
        ["explain", hostile],
        ["explain", &number],
        ["list", hostile],
        ["decode", hostile],
        ["list", &option],
        ["completions", hostile],
        ["encode", hostile],
        ["encode", &number],
        ["encode", &mask],
    ] {
        let coloured = wsclose(args).env("CLICOLOR_FORCE", "1").0.output().unwrap();
        let coloured = String::from_utf8(coloured.stderr).unwrap();
        assert!(!coloured.contains("\x1b]") && !coloured.contains('\x07'), "{coloured:?}");
        let output = wsclose(args).0.output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(matches!(output.status.code(), Some(1 | 2)), "{args:?}");
        assert!(!stderr.contains(is_hostile), "{args:?}: {stderr:?}");
        assert!(stderr.contains(r"\u{202e}"), "{args:?}: {stderr}");
    }
}

#[test]
fn an_http_head_is_shown_escaped() {
    let head = "GET /\x1b]0;pwn\x07\u{202e} HTTP/1.1\r\n\r\n";
    let head: Vec<_> = head.bytes().map(|byte| format!("{byte:02x}")).collect();
    let headers = "45000000 00010000 40060000 0a000001 0a000002
                   c8221f90 00000001 00000002 501801f6 00000000";
    let stdout = wsclose(["decode", headers, &head.concat()]).status(1).stdout_text();
    assert!(!stdout.contains(is_hostile), "{stdout}");
    assert!(stdout.contains(r"\u{1b}]0;pwn\u{7}"), "{stdout}");
}

/// Nor does it in a log line, which is shown with the name as it is spelled there.
#[test]
fn a_name_in_a_log_line_is_escaped() {
    for line in ["1001 Going\u{202e}Away", "1006 Abnormal\x07Closure: x", "1006 Abnormal\rClosure"]
    {
        for format in ["text", "markdown"] {
            let stdout = wsclose(["explain", "-f", format, line]).status(0).stdout_text();
            assert!(!stdout.contains(is_hostile), "{stdout:?}");
        }
    }
}

/// What is neither letter nor digit does not keep a name from being found.
#[test]
fn a_hostile_spelling_of_a_name_is_not_repeated() {
    for name in ["\x1b]BAD_DATA\x07", "\u{202e}NEVER_CONNECTED", "\u{9b}Other\r\n"] {
        for args in [&["explain", name][..], &["-b", name], &["explain", "-f", "markdown", name]] {
            let text = wsclose(args).status(0).stdout_text();
            assert!(!text.contains(is_hostile), "{text:?}");
        }
    }
    let stderr = wsclose(["explain", "1", "--library", "a\x1b[31mb"]).status(1).stderr_text();
    assert!(!stderr.contains(is_hostile), "{stderr:?}");
}

#[test]
fn json_of_a_hostile_query_is_harmless() {
    let done = wsclose(["-f", "json", "1000", "\x1b\u{9b}\u{202e}"]).status(1);
    let stdout = done.stdout_text();
    assert!(!stdout.contains(is_hostile), "{stdout}");
}

#[test]
fn encode_shows_the_reason_escaped() {
    for (reason, shown) in REASONS.iter().filter(|(reason, _)| !reason.contains('\0')) {
        // The end of what has room is shown: the reason stands there, and then too much.
        let room = 123 - reason.len();
        let reason = format!("{}{reason}{}", "x".repeat(room), "y".repeat(50));
        let stderr = wsclose(["encode", "1000", &reason]).status(2).stderr_text();
        assert!(!stderr.contains(is_hostile), "{stderr}");
        assert!(stderr.replace("\n  ", " ").contains(shown), "{shown}: {stderr}");
    }
    let hostile = "\x1b]0;pwn\x07";
    for args in [["encode", "going", hostile], ["encode", "--no-code", hostile]] {
        let stderr = wsclose(args).status(2).stderr_text();
        assert!(!stderr.contains(is_hostile), "{stderr}");
    }
    for format in ["hex", "c", "python", "go", "js", "base64", "json"] {
        for (reason, _) in REASONS.iter().filter(|(reason, _)| !reason.contains('\0')) {
            let done = wsclose(["encode", "1000", reason, "--format", format]).status(0);
            assert!(!done.stdout_text().contains(is_hostile), "{}", done.stdout_text());
        }
    }
}

#[test]
fn diagrams_show_its_characters_escaped() {
    for (reason, _) in REASONS {
        let stdout = wsclose(["decode", "--diagram", &frame(reason)]).status(0).stdout_text();
        assert!(!stdout.contains(is_hostile), "{stdout}");
        let (_, picture) = stdout.split_once("0 1 2 3").unwrap();
        for c in reason.chars().filter(|c| is_hostile(*c)) {
            let escaped = format!(" {} ", c.escape_debug());
            assert!(picture.contains(&escaped), "{escaped}: {stdout}");
        }
    }
}

#[test]
fn what_a_log_line_says_is_escaped() {
    for (reason, shown) in REASONS.iter().filter(|(reason, _)| !reason.contains(['\0', '\n'])) {
        let line = format!("code=1000 reason={reason}x");
        for format in ["text", "markdown"] {
            let stdout = wsclose(["explain", "-f", format, &line]).status(0).stdout_text();
            assert!(!stdout.contains(is_hostile), "{stdout}");
            // Escape sequences that colour a log are taken out of it first.
            assert!(stdout.contains(shown) || reason.contains(['\x1b', '\u{9b}']), "{stdout}");
        }
        let stdout = wsclose(["explain", "-f", "json", &line]).status(0).stdout_text();
        assert!(!stdout.contains(is_hostile), "{stdout}");
    }
}

/// A text of many words is no name to search for: the hint would repeat all of them.
#[test]
fn a_long_line_without_a_close_gets_a_short_hint() {
    let line = "close ".repeat(3000);
    let stderr = wsclose([]).stdin(line.clone()).status(1).stdout("").stderr_text();
    let hint = stderr.lines().last().unwrap_or_default().to_owned() + &stderr;
    assert!(hint.contains("--reason TEXT") && !hint.contains("wsclose search"), "{stderr:.300}");
    // What is searched for in so many words is bounded, too.
    wsclose(["search", &line]).any_status().stdout_text();
}
