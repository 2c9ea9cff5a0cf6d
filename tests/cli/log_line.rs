//! `explain` with log lines, as arguments and on standard input.

use serde_json::{Value, json};
use snapbox::file;

use crate::wsclose;

/// How the first explanation begins, and what stands below its first line: where it is from.
#[track_caller]
fn begins(args: &[&str], title: &str, origin: &str) {
    let stdout = wsclose(args).status(0).stdout_text();
    let (first, rest) = stdout.split_once('\n').unwrap();
    assert!(first.starts_with(title) && rest.starts_with(origin), "{args:?}: {stdout}");
}

#[test]
fn a_line_of_python_websockets_has_two_directions() {
    let line = "2026-10-08 12:00:40 ERROR received 1011 (internal error) keepalive ping timeout; \
                then sent 1011 (internal error) keepalive ping timeout";
    wsclose(["explain", line])
        .status(0)
        .stdout(file!["../data/log/python_websockets.txt"])
        .stderr("");
    wsclose(["explain", line, "--all"])
        .status(0)
        .stdout(file!["../data/log/python_websockets_all.txt"])
        .stderr("");
    // Without quotes, and without the name of the command.
    let words: Vec<_> = line.split(' ').collect();
    wsclose(&words).status(0).stdout(file!["../data/log/python_websockets.txt"]).stderr("");
}

#[test]
fn a_close_event_of_a_browser() {
    let event = "onclose CloseEvent {isTrusted: true, wasClean: false, code: 4004, reason: 'no \
                 such room', type: 'close', …}";
    wsclose(["explain", event]).status(0).stdout(file!["../data/log/close_event.txt"]).stderr("");
    wsclose(["explain", event, "-f", "json"])
        .status(0)
        .stdout(file!["../data/log/close_event.json"])
        .stderr("");
}

#[test]
fn a_line_as_markdown() {
    wsclose([
        "-f",
        "markdown",
        "received close frame: status = StatusGoingAway and reason = \"`\"",
    ])
    .status(0)
    .stdout(file!["../data/log/coder.md"])
    .stderr("");
}

#[test]
fn a_log_on_standard_input() {
    let log = "12:00:00 listening on port 1006\n\
               12:00:01 \x1b[31mwebsocket: close 1001 (going away)\x1b[0m\n\
               12:00:02 websocket: close 1006 (abnormal closure): unexpected EOF\n\
               12:00:03 GET /ws 404\n\
               12:00:04 websocket: close 1006 (abnormal closure): unexpected EOF\n\
               12:00:05 closed with 1006\n\
               12:00:06 WebSocket connection to 'wss://a' failed: Unexpected response code: 403\n";
    for args in [&["explain", "-"][..], &["explain"], &["-"], &[]] {
        wsclose(args).stdin(log).status(0).stdout(file!["../data/log/stdin.txt"]).stderr("");
    }
    for args in [&["--brief", "-"][..], &["--brief"]] {
        wsclose(args).stdin(log).status(0).stdout(file!["../data/log/brief.txt"]).stderr("");
    }
}

#[test]
fn a_code_with_its_words() {
    for (line, expected) in [
        ("1006: abnormal closure", "From the line: 1006 (abnormal closure)\n"),
        ("1008 Policy Violation", "From the line: 1008 (Policy Violation)\n"),
        ("1011 (internal error) gone", "From the line: 1011 (internal error), reason \"gone\"\n"),
        ("4004: Authentication failed", "From the line: 4004, reason \"Authentication failed\"\n"),
        ("(1006, None)", "From the line: 1006, no reason\n"),
    ] {
        let code: String = line.chars().filter(char::is_ascii_digit).collect();
        begins(&[line], &format!("{code} "), expected);
        let stdout = wsclose([]).stdin(line).status(0).stdout_text();
        let said = expected.trim_start_matches("From the line");
        assert!(
            stdout.lines().nth(1).is_some_and(|line| line.ends_with(said.trim_end())),
            "{stdout}"
        );
    }
    // Without quotes it is one where the words go with the code; else these are asked for too.
    begins(
        &["1011", "keepalive", "ping", "timeout"],
        "1011 Internal Error ",
        "From the line: 1011, reason \"keepalive ping timeout\"\n",
    );
    let both = wsclose(["-b", "1008", "Policy", "Violation"]).status(0).stdout_text();
    assert_eq!(both.matches("1008 Policy Violation: ").count(), 2, "{both}");
    let stderr = wsclose(["-b", "1006", "goin"]).status(1).0.get_output().stderr.clone();
    assert!(stderr.starts_with(b"error: no code is called 'goin'"));
    // Arguments in quotes are apart.
    let both = wsclose(["-b", "1006: abnormal closure", "1011"]).status(0).stdout_text();
    assert_eq!(both.lines().map(|line| &line[..4]).collect::<Vec<_>>(), ["1006", "1011"]);
}

#[test]
fn a_reason_alone_has_the_code_that_goes_with_it() {
    begins(
        &["keepalive ping timeout"],
        "1011 Internal Error ",
        "From the line: \"keepalive ping timeout\", so 1011\n",
    );
    begins(
        &["read", "limited", "at", "32769", "bytes"],
        "1009 Message Too Big ",
        "From the line: \"read limited at 32769 bytes\", so 1009\n",
    );
    assert_eq!(evidence(&["bad MASK"])["reason"], "bad MASK");
    wsclose(["up and jogging"]).status(1).stdout("").stderr(
        "error: no code is called 'up and jogging'\n  the reason or the error text of a close goes \
         with its code: `wsclose 1006\n  --reason TEXT`\n",
    );
}

#[test]
fn a_failed_handshake_has_its_status() {
    let line = "INFO:     ('127.0.0.1', 50000) - \"WebSocket /ws\" 403";
    let stdout = wsclose([line, "-f", "json"]).status(0).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let mention = &json["results"][0]["mentions"][0];
    assert_eq!((&mention["code"], &mention["http_status"]), (&json!(1006), &json!(403)));
    assert_eq!(mention["never_opened"], true);
    assert_eq!(evidence(&[line])["never_opened"], true);
    assert_eq!(evidence(&[line, "--after", "60s"])["never_opened"], false);
    assert_eq!(evidence(&["closed with 1006", "--after", "60s"])["never_opened"], false);
}

#[test]
fn lines_of_codes_are_codes() {
    let brief = wsclose(["-b", "1006", "going away"]).status(0).stdout_text();
    wsclose(["-b"]).stdin("1006\n1006\n\ngoing away\r\n").status(0).stdout(brief).stderr("");
    wsclose(["-b"])
        .stdin("1006\nup\n")
        .status(1)
        .stdout("")
        .stderr(file!["../data/log/nothing.txt"]);
    let codes: Vec<_> = (4000..4030).map(|code| format!("{code}\n")).collect();
    let done = wsclose(["-b"]).stdin(codes.concat()).status(0);
    assert_eq!(done.stdout_text().lines().count(), 20);
    done.stderr("remark: more different codes are in the lines; --all shows them too\n");
    let done = wsclose(["-b", "--all"]).stdin(codes.concat()).status(0);
    assert_eq!(done.stdout_text().lines().count(), 30);
    done.stderr("");
}

#[test]
fn a_capture_file_is_one_error() {
    let error = "error: standard input: a capture file, not its text\n  tcpdump -r FILE -X prints \
                 its packets, and so does tshark -r FILE -x\n";
    for args in [&["explain", "-"][..], &[], &["decode", "-"], &["decode", "--lines"]] {
        wsclose(args)
            .stdin(b"\xd4\xc3\xb2\xa1\x02\0".as_slice())
            .status(2)
            .stdout("")
            .stderr(error);
    }
}

#[test]
fn what_was_guessed_at_before_is_answered() {
    begins(&["explain", "code=1006"], "1006 Abnormal Closure ", "From the line: 1006\n");
    begins(&["CloseError: 4004"], "4004 ", "From the line: 4004\n");
    begins(
        &["Disconnected", "(code:", "1006,", "reason:", "\"\")"],
        "1006 Abnormal Closure ",
        "From the line: 1006, no reason (wscat)\n",
    );
    begins(
        &["no close frame received or sent"],
        "1006 Abnormal Closure ",
        "From the line: \"no close frame received or sent\", so 1006 (Python websockets)\n",
    );
}

/// The evidence in the JSON of an answer about one code.
#[track_caller]
fn evidence(args: &[&str]) -> Value {
    let stdout = wsclose([args, &["-f", "json"]].concat()).status(0).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    json["results"][0]["evidence"].clone()
}

#[test]
fn what_a_line_says_is_evidence() {
    let line = "sent 1011 (internal error) keepalive ping timeout; no close frame received";
    let from_line = evidence(&[line]);
    assert_eq!(from_line["reason"], "keepalive ping timeout");
    assert_eq!(from_line["libraries"], json!([]));
    assert_eq!(from_line["reported_by"], "websockets");
    assert_eq!(from_line["direction"], "sent");
    assert_eq!(from_line["other_close"], "missing");
    assert_eq!(from_line["seen_by"], Value::Null);
    assert_eq!(evidence(&["Disconnected (code: 1006, reason: \"\")"])["seen_by"], "client");
    // Options win.
    let asked = evidence(&[line, "--reason", "Ping timeout", "--library", "ktor", "--after", "9s"]);
    assert_eq!(asked["reason"], "Ping timeout");
    assert_eq!(asked["libraries"], json!(["ktor"]));
    assert_eq!(asked["after_seconds"], 9.0);
    // What points at nobody is no evidence.
    assert_eq!(evidence(&["websocket: close 1000 (normal): bye"]), Value::Null);
}

#[test]
fn which_way_a_close_went_is_said_and_not_asked() {
    for (line, expected) in [
        (
            "received 1009 (message too big); then sent 1009 (message too big)",
            "The other side sent it, so the limit is there",
        ),
        (
            "> CLOSE 1009 (message too big) [2 bytes]",
            "This side sent it, so its own limit was exceeded",
        ),
        (
            "received 1011 (internal error); then sent 1011 (internal error)",
            "The other side started",
        ),
        (
            "sent 1011 (internal error); then received 1011 (internal error)",
            "This side started the",
        ),
        ("sent 1000 (OK); no close frame received", "This side's Close was never answered"),
        (
            "received 1001 (going away); no close frame sent",
            "The other side started the close, and",
        ),
    ] {
        let stdout = wsclose([line]).status(0).stdout_text();
        let flat = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(expected), "{stdout}");
        assert!(!flat.contains("Which side sent"), "{stdout}");
        assert_eq!(flat.contains("Likely culprit"), line.starts_with('>'), "{stdout}");
    }
}

#[test]
fn a_handshake_that_was_refused() {
    let line = "WebSocket connection to 'wss://x/ws' failed: Error during WebSocket handshake: \
                Unexpected response code: 403";
    wsclose([line]).status(0).stdout(file!["../data/log/refused.txt"]).stderr("");
    wsclose([line, "--all"]).status(0).stdout(file!["../data/log/refused_all.txt"]).stderr("");
    let from_line = evidence(&[line]);
    assert_eq!(from_line["http_status"], 403);
    assert_eq!(from_line["never_opened"], true);
}

#[test]
fn words_for_a_code_are_the_text_of_an_error() {
    let from_line = evidence(&["Error: Connection reset without closing handshake"]);
    assert_eq!(from_line["reason"], "Connection reset without closing handshake");
    let stdout = wsclose(["Connection reset without closing handshake"]).status(0).stdout_text();
    assert!(stdout.contains("The peer closed TCP") && !stdout.contains("MiB"), "{stdout}");
}

#[test]
fn a_reason_in_a_line_names_the_application() {
    wsclose(["WebSocket connection closed. Code: 4004, Reason: Authentication failed."])
        .status(0)
        .stdout(file!["../data/log/application.txt"])
        .stderr("");
}

#[test]
fn options_of_explain_are_for_log_lines_too() {
    let line = "[WS => Shard 0] The gateway closed with an unexpected code 4004, attempting";
    begins(&[line, "--app", "discord-gateway"], "From the line: 4004 (discord.js)", "4004 Auth");
    begins(&[line], "4004 ", "From the line: 4004 (discord.js)\n");
    let stderr = wsclose([line, "--app", "nosuchapp"]).status(1).stdout("").stderr_text();
    assert!(stderr.starts_with("error: no application is called 'nosuchapp'"), "{stderr}");
    let stderr = wsclose(["-b", "--after", "60s", line]).status(2).stdout("").stderr_text();
    assert!(stderr.starts_with("error: '--brief' shows one line a code"), "{stderr}");
}

#[test]
fn names_and_phrases_come_before_log_lines() {
    let stdout = wsclose(["explain", "rate limited", "-b"]).status(0).stdout_text();
    assert!(stdout.starts_with("4008 Private Use"), "{stdout}");
}

#[test]
fn codes_and_names_are_no_log_lines() {
    for what in ["1006", "going away", "close_code::too_big", "4000-4999"] {
        let stdout = wsclose([what]).status(0).stdout_text();
        assert!(!stdout.contains("From the line"), "{stdout}");
    }
    wsclose(["port 1006 is busy"])
        .status(1)
        .stdout("")
        .stderr("error: no code is called 'port 1006 is busy'\n  did you mean 1006?\n");
}

#[test]
fn one_line_on_standard_input_may_be_a_code_or_a_name() {
    let brief =
        "1001 Going Away: the server is shutting down, or the browser is leaving the page\n";
    for input in ["1001", "going away\n", "\n0x3e9\r\n"] {
        wsclose(["explain", "-b"]).stdin(input).status(0).stdout(brief).stderr("");
    }
    wsclose(["explain", "-"])
        .stdin("goin away\n")
        .status(1)
        .stdout("")
        .stderr("error: no code is called 'goin away'\n  did you mean Going Away (1001)?\n");
}

#[test]
fn lines_without_a_close_are_an_answer_too() {
    for input in ["up\ndown\n", "\n\n"] {
        wsclose(["explain", "-"])
            .stdin(input)
            .status(1)
            .stdout("")
            .stderr(file!["../data/log/nothing.txt"]);
    }
    wsclose(["explain", "disconnect reason: transport close"])
        .status(1)
        .stdout("")
        .stderr(file!["../data/log/without_code.txt"]);
}

#[test]
fn the_first_different_closes_are_shown() {
    let log: Vec<_> = (4000..4100).map(|code| format!("closed with {code}\n")).collect();
    let done = wsclose(["-b", "-"]).stdin(log.concat().repeat(2)).status(0);
    assert_eq!(done.stdout_text().lines().count(), 100);
    done.stderr("");
    let done = wsclose(["-"]).stdin(log.concat().repeat(2)).status(0);
    let shown = done.stdout_text();
    assert!(shown.lines().count() <= 22, "{shown}");
    assert!(shown.contains("\n... and 92 more kinds; --tally shows all\n"), "{shown}");
    // Programs get all of them.
    let stdout = wsclose(["-", "-f", "json"]).stdin(log.concat().repeat(2)).status(0).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["results"].as_array().unwrap().len(), 100);
    assert_eq!(json["results"][99]["mentions"][0]["count"], 2);
}

#[test]
fn a_log_of_any_size_is_read() {
    let lines = "12:00:00 GET /index.html 200 some text to fill the line with\n".repeat(40_000);
    let log = format!("closed with 1012\n{lines}closed with 1012\n{lines}closed with 1013");
    let stdout = wsclose(["explain", "-", "-f", "json"]).stdin(log).status(0).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let mentions: Vec<_> =
        json["results"].as_array().unwrap().iter().map(|r| &r["mentions"]).collect();
    assert_eq!(mentions[0][0]["count"], 2);
    assert_eq!(mentions[0][0]["line"], 1);
    assert_eq!(mentions[1][0]["line"], 80_003);
}

#[test]
fn bytes_that_are_no_text_do_no_harm() {
    wsclose(["-b", "-"])
        .stdin(b"\xfd\xfe\x00 close code 1012 \xff\n\0\xff".as_slice())
        .status(0)
        .stdout(
            "     1  1012 Service Restart: the service is restarting; reconnect after a random 5-30 s\n",
        )
        .stderr("");
}

#[test]
fn a_text_is_found_among_other_lines_and_alone() {
    for text in ["ERROR keepalive ping timeout", "E: did not respond with a pong in time"] {
        let alone = wsclose([]).stdin(text).status(0).stdout_text();
        let among = wsclose([]).stdin(format!("up\n{text}\nready\n")).status(0).stdout_text();
        let (title, rest) = among.split_once("\nFrom line 2: ").unwrap();
        assert_eq!(alone.split_once("\nFrom line 1: "), Some((title, rest)));
    }
    // A short one is an everyday word there.
    let nothing = file!["../data/log/nothing.txt"];
    wsclose([]).stdin("up\nTarget closed\n").status(1).stdout("").stderr(nothing);
}

#[test]
fn a_name_may_be_a_reason_of_another_code() {
    let brief = wsclose(["-b", "Protocol violation"]).status(0).stdout_text();
    let codes: Vec<_> = brief.lines().map(|line| &line[..4]).collect();
    assert_eq!(codes, ["3002", "1002"]);
    assert!(brief.lines().next().unwrap().contains("Autobahn|JS"), "{brief}");
}

#[test]
fn a_line_with_a_date_tells_of_no_close() {
    let line = "2026-11-21 09:14:02 ERROR websocket closed";
    let error = format!(
        "error: '{line}' tells of no close\n  a line has to name a code, as `closed with 1006` \
         does; for bytes: wsclose\n  decode\n"
    );
    wsclose([line]).status(1).stdout("").stderr(error.as_str());
    wsclose([]).stdin(line).status(1).stdout("").stderr(error.as_str());
}

/// One line of codes is as long as whoever writes it likes: each different one is answered once.
#[test]
fn the_first_different_codes_of_a_line_are_shown() {
    let line = |codes: std::ops::Range<u16>| {
        let words: Vec<_> = codes.map(|code| format!("{code} ")).collect();
        words.concat()
    };
    let brief = |options: &[&str], input: String| {
        let done = wsclose([&["explain", "-b"], options].concat()).stdin(input).status(0);
        (done.stdout_text().lines().count(), done.stderr_text())
    };
    let more = "remark: more different codes are in the lines; --all shows them too\n";
    assert_eq!(brief(&[], line(4000..4020).repeat(3)), (20, String::new()));
    assert_eq!(brief(&[], line(4000..4021)), (20, more.to_owned()));
    assert_eq!(brief(&["--all"], line(4000..4021)), (21, String::new()));
}

#[test]
fn a_call_that_was_refused_is_no_close() {
    let line = "InvalidAccessError: Failed to execute 'close' on 'WebSocket': The close code must be \
                either 1000, or between 3000 and 4999. 1006 is neither.";
    wsclose([line]).status(1).stdout(file!["../data/log/refused_call.txt"]).stderr("");
    let stdout = wsclose(["-f", "json", line]).status(1).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["results"], json!([]));
    let call = &json["calls"][0];
    assert_eq!((&call["code"], &call["rule"]), (&json!(1006), &json!("code-refused")));
    // The same call on several lines is one.
    let lines = format!("{line}\n{line}\n");
    let stdout = wsclose(["-f", "json"]).stdin(lines).status(1).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["calls"].as_array().unwrap().len(), 1);
    assert_eq!(json["calls"][0]["count"], 2);
}

#[test]
fn what_a_text_proves_is_said() {
    let line = "WebSocket protocol error: Connection reset without closing handshake";
    let stdout = wsclose([line]).status(0).stdout_text();
    assert!(stdout.contains("TCP ended without a Close frame after the connection was open"));
    assert_eq!(evidence(&[line])["proves"], "end-of-stream");
    let stdout = wsclose(["-f", "json", line]).status(0).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let mention = &json["results"][0]["mentions"][0];
    assert_eq!((&mention["outcome"], &mention["written"]), (&json!("lost"), &Value::Null));
    let line = "WebSocket closed with code: -1, reason . Clean: false";
    let stdout = wsclose(["-f", "json", line]).status(0).stdout_text();
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let mention = &json["results"][0]["mentions"][0];
    assert_eq!((&mention["code"], &mention["written"]), (&json!(1006), &json!("-1")));
}

/// What is said of input without a close.
const NO_CLOSE: &str = "error: no line of standard input tells of a close\n  a line has to name a \
                        code, as `closed with 1006` does; for bytes: wsclose\n  decode\n";

#[test]
fn a_short_input_is_trusted_if_it_has_one_code() {
    let error = "\u{25bf} WSError\n  - message : \"\"\n  - code : 1000\n";
    let brief = wsclose(["-b"]).stdin(error).status(0).stdout_text();
    assert_eq!(brief, "     1  1000 Normal Closure: the connection has served its purpose\n");
    // A log says more of what its numbers mean.
    let log = format!("{}{error}", "12:00 request done\n".repeat(20));
    let no_close = |skipped: &str| {
        let (first, hint) = NO_CLOSE.split_once('\n').unwrap();
        format!("{first}\n  {skipped}\n{hint}")
    };
    let skipped = no_close("1 line was skipped but may be about a close: line 23");
    wsclose(["-b"]).stdin(log).status(1).stdout("").stderr(skipped);
    let two = "  - code : 1000\n  - code : 4001\n";
    let skipped = no_close("2 lines were skipped but may be about a close: lines 1, 2");
    wsclose(["-b"]).stdin(two).status(1).stdout("").stderr(skipped);
}
