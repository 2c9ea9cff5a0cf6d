//! `explain` with evidence.

use snapbox::file;

use crate::wsclose;

#[test]
fn a_minute_in_a_browser() {
    wsclose(["explain", "1006", "--after", "60s", "--seen-by", "browser"])
        .status(0)
        .stdout(file!["../data/suspects/minute.txt"])
        .stderr("");
}

#[test]
fn the_command_may_be_left_out_and_options_stand_anywhere() {
    for args in [
        &["1006", "--after", "60s", "--seen-by", "browser"][..],
        &["--after", "60", "--seen-by", "browser", "1006"],
        &["--seen-by=browser", "explain", "--after=1m", "1006"],
    ] {
        wsclose(args).status(0).stdout(file!["../data/suspects/minute.txt"]).stderr("");
    }
}

#[test]
fn every_suspect() {
    wsclose(["1006", "--after", "60s", "--all"])
        .status(0)
        .stdout(file!["../data/suspects/all.txt"])
        .stderr("");
}

#[test]
fn a_whole_life() {
    wsclose(["1006", "--after", "30s"])
        .status(0)
        .stdout(file!["../data/suspects/whole_life.txt"])
        .stderr("");
}

#[test]
fn a_reason() {
    wsclose(["1011", "--reason", "keepalive ping timeout", "--after", "40s"])
        .status(0)
        .stdout(file!["../data/suspects/keepalive.txt"])
        .stderr("");
    wsclose(["1009", "--reason", "read limited at 32769 bytes", "--seen-by", "client"])
        .status(0)
        .stdout(file!["../data/suspects/too_big.txt"])
        .stderr("");
}

#[test]
fn a_reason_that_goes_with_another_code() {
    wsclose(["1006", "--reason", "sent 1011 (internal error) keepalive ping timeout"])
        .status(0)
        .stdout(file!["../data/suspects/another_code.txt"])
        .stderr("");
}

#[test]
fn a_life_that_met_no_limit() {
    wsclose(["1006", "--after", "3m"])
        .status(0)
        .stdout(file!["../data/suspects/unexplained.txt"])
        .stderr("");
    let text = wsclose(["1003", "--after", "60s"]).status(0).stdout_text();
    assert!(text.contains("wsclose knows no time limit that shows as 1003"));
    assert!(!text.contains("Would show another code") && !text.contains("--after"), "{text}");
}

#[test]
fn what_was_given_is_not_asked_for() {
    let text = |args: &[&str]| wsclose(args).status(0).stdout_text();
    assert!(text(&["1006"]).contains("`explain` with --reason, --after or --seen-by says more"));
    let after = text(&["1006", "--after", "3m"]);
    assert!(after.contains("`explain` with --reason or --seen-by says more"), "{after}");
    assert!(!after.contains("Did onopen fire") && !after.contains("How long did"), "{after}");
    let side = text(&["1000", "--seen-by", "client"]);
    assert!(side.contains("That the client saw it adds nothing to 1000."), "{side}");
    assert!(side.contains("`explain` with --reason or --after says more"), "{side}");
    assert!(!text(&["4004"]).contains("--seen-by"));
    let reason = text(&["1006", "--reason", "what is it", "--seen-by", "client"]);
    assert!(reason.contains("wsclose does not recognise this reason text."), "{reason}");
    let empty = text(&["1006", "--reason", ""]);
    assert!(empty.contains("An empty reason does not identify the software."), "{empty}");
    let other = text(&["1009", "--library", "signalr"]);
    assert!(
        other.contains(
            "wsclose knows no time or size limit of SignalR (ASP.NET Core) that shows as\n  1009, \
             only as 1006."
        ),
        "{other}"
    );
    let line = text(&["no close frame received or sent", "--after", "60s"]);
    assert!(line.contains("nginx") && !line.contains("does not recognise"), "{line}");
}

#[test]
fn the_evidence_has_the_last_word_on_connecting_again() {
    for (args, expected) in [
        (["4004", "--reason", "Authentication failed."], "Reconnect    no, says Discord Gateway\n"),
        (["3500", "--reason", "invalid token"], "Reconnect    no, says Centrifugo\n"),
        (
            ["1000", "--reason", "heartbeat timeout"],
            "Reconnect    after a back-off: the evidence points to a timeout",
        ),
        (
            ["explain", "--", "sent 1000 (OK); no close frame received"],
            "Reconnect    after a back-off: if there is more to do",
        ),
        (
            ["explain", "--", "Error during WebSocket handshake: Unexpected response code: 403"],
            "Reconnect    only after a change: the same handshake would be refused again\n",
        ),
        (["1000", "--reason", "bye"], "Reconnect    no: the close was deliberate."),
    ] {
        let text = wsclose(args).status(0).stdout_text();
        assert!(text.contains(expected), "{args:?}: {text}");
    }
}

#[test]
fn the_rest_is_a_step_away() {
    let args = ["1006", "--after", "60s", "--seen-by", "browser"];
    let short = wsclose(args).status(0).stdout_text();
    assert!(short.lines().count() < 60, "{short}");
    assert!(
        short.contains(
            "\nMore         wsclose explain 1006 has all causes, checks and names; here: --all\n"
        ),
        "{short}"
    );
    let all = wsclose([&args[..], &["--all"]].concat()).status(0).stdout_text();
    for part in ["If it ends at any time", "Check next", "Registered", "What libraries call it"] {
        assert!(!short.contains(part) && all.contains(part), "{part}");
    }
    let names = wsclose([&args[..], &["--names"]].concat()).status(0).stdout_text();
    assert!(names.contains("What libraries call it") && !names.contains("Check next"), "{names}");
    let decode = ["decode", "880f03e854617267657420636c6f736564"];
    let short = wsclose(decode).status(0).stdout_text();
    assert!(short.contains("\nMore         wsclose explain 1000 has"), "{short}");
    let all = wsclose([&decode[..], &["--all"]].concat()).status(0).stdout_text();
    assert!(!short.contains("Check next") && all.contains("Check next"), "{all}");
}

#[test]
fn a_handshake_that_failed() {
    wsclose(["1006", "--never-opened", "--seen-by", "browser"])
        .status(0)
        .stdout(file!["../data/suspects/never_opened.txt"])
        .stderr("");
    wsclose(["1002", "--never-opened"])
        .status(0)
        .stdout(file!["../data/suspects/never_opened_1002.txt"])
        .stderr("");
}

#[test]
fn a_library() {
    wsclose(["1006", "--library", "uwebsockets"])
        .status(0)
        .stdout(file!["../data/suspects/library.txt"])
        .stderr("");
}

#[test]
fn a_side_alone() {
    wsclose(["1009", "--seen-by", "browser"])
        .status(0)
        .stdout(file!["../data/suspects/side.txt"])
        .stderr("");
}

#[test]
fn every_limit() {
    wsclose(["1009", "--all"]).status(0).stdout(file!["../data/suspects/limits.txt"]).stderr("");
}

#[test]
fn nobody() {
    wsclose(["4004", "--after", "5h", "--reason", "\u{1b}[31mhello"])
        .status(0)
        .stdout(file!["../data/suspects/nobody.txt"])
        .stderr("");
}

#[test]
fn markdown_and_json() {
    let args = ["1000", "--after", "60s", "--reason", "heartbeat timeout", "--seen-by", "client"];
    wsclose([&args[..], &["--format", "markdown"]].concat())
        .status(0)
        .stdout(file!["../data/suspects/1000.md"])
        .stderr("");
    wsclose([&args[..], &["--format", "json"]].concat())
        .status(0)
        .stdout(file!["../data/suspects/1000.json"])
        .stderr("");
}

#[test]
fn the_reason_of_a_decoded_close_names_its_author() {
    // 1000 bye
    let text = wsclose(["decode", "880503e8627965"]).status(0).stdout_text();
    assert!(!text.contains("uspects: ") && !text.contains("Suspects"));
    // 1000 Target closed
    wsclose(["decode", "880f03e854617267657420636c6f736564"])
        .status(0)
        .stdout(file!["../data/suspects/decoded.txt"])
        .stderr("");
}

#[test]
fn without_evidence_nobody_is_suspected() {
    for code in ["1000", "1006", "1009", "1011"] {
        let text = wsclose([code]).status(0).stdout_text();
        assert!(!text.contains("Suspects"));
        assert!(text.contains("Narrow down  `explain` with --reason"), "{text}");
    }
    let text = wsclose(["1004"]).status(0).stdout_text();
    assert!(!text.contains("Narrow down"));
}

#[test]
fn wrong_evidence_is_refused() {
    for (args, message) in [
        (
            &["1006", "--after", "soon"][..],
            "invalid value 'soon' for '--after <DURATION>': write it like 60s, 5m, 1h30m or 1500ms",
        ),
        (
            &["1006", "--after", "60s", "--never-opened"],
            "the argument '--after <DURATION>' cannot be used with '--never-opened'",
        ),
        (&["1006", "--seen-by", "proxy"], "invalid value 'proxy' for '--seen-by <SIDE>'"),
        (&["--after", "60s", "list"], "'--after' stands before a command"),
        (&["--all", "list"], "'--all' stands before a command"),
        (&["--after", "60s"], "standard input is empty"),
        (
            &["1006", "--after", "60s", "--brief"],
            "'--brief' shows one line a code, without what '--after' adds",
        ),
        (
            &["--brief", "explain", "1006", "--never-opened"],
            "'--brief' shows one line a code, without what '--never-opened' adds",
        ),
        (
            &["4004", "--app", "discord", "--reason", "gone"],
            "'--app' shows only what the application means, without what '--reason' adds",
        ),
        (
            &["4000-4999", "--seen-by", "server"],
            "'--seen-by' is evidence on one code, and '4000-4999' stands for several",
        ),
    ] {
        let stderr = wsclose(args).status(2).stdout("").stderr_text();
        assert!(stderr.starts_with(&format!("error: {message}")), "{stderr}");
    }
}
