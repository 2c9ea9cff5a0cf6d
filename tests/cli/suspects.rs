//! `explain` with evidence.

use snapbox::file;

use crate::{up_to_date, wsclose};

/// The first screen, and all of the answer in a file of its own.
#[track_caller]
fn answered(args: &[&str], name: &str) {
    for (options, end) in [(&[][..], ""), (&["--all"], "_all")] {
        let done = wsclose([args, options].concat()).status(0);
        up_to_date(&format!("tests/data/suspects/{name}{end}.txt"), &done.stdout_text());
        done.stderr("");
    }
}

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
    answered(&["1006", "--after", "30s"], "whole_life");
}

#[test]
fn a_reason() {
    answered(&["1011", "--reason", "keepalive ping timeout", "--after", "40s"], "keepalive");
    answered(
        &["1009", "--reason", "read limited at 32769 bytes", "--seen-by", "client"],
        "too_big",
    );
}

#[test]
fn a_reason_that_goes_with_another_code() {
    answered(
        &["1006", "--reason", "sent 1011 (internal error) keepalive ping timeout"],
        "another_code",
    );
}

#[test]
fn a_life_that_met_no_limit() {
    answered(&["1006", "--after", "3m"], "unexplained");
    let text = wsclose(["1003", "--after", "60s"]).status(0).stdout_text();
    assert!(text.contains("wsclose knows no time limit that shows as 1003"));
    assert!(!text.contains("Would show another code") && !text.contains("--after"), "{text}");
}

#[test]
fn what_was_given_is_not_asked_for() {
    let text = |args: &[&str]| wsclose(args).status(0).stdout_text();
    let narrow = |args: &[&str], screen: &str, all: &str| {
        let shown = text(args);
        assert!(shown.contains(&format!("\nNarrow it down with {screen}\n")), "{shown}");
        let shown = text(&[args, &["--all"]].concat());
        let all = format!("\nNarrow down  with {all}\n");
        assert!(shown.contains(&all), "{shown}");
    };
    let (three, three_all) =
        ("--reason TEXT, --after 60s or --seen-by browser", "--reason, --after or --seen-by");
    narrow(&["1006"], three, three_all);
    let args = ["1006", "--after", "3m"];
    narrow(&args, "--reason TEXT or --seen-by browser", "--reason or --seen-by");
    let after = text(&args);
    assert!(!after.contains("Did onopen fire") && !after.contains("How long did"), "{after}");
    let all = text(&[&args[..], &["--all"]].concat());
    let words = all.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words.matches("(answered by the evidence)").count(), 3, "{all}");
    assert!(words.contains("is it always the same time? (answered by the evidence)"), "{all}");
    let args = ["1000", "--seen-by", "client"];
    let side = text(&args);
    assert!(side.contains("That the client saw it adds nothing to 1000."), "{side}");
    narrow(&args, "--reason TEXT or --after 60s", "--reason or --after");
    assert!(!text(&["4004"]).contains("--seen-by"));
    assert!(!text(&["4004", "--all"]).contains("--seen-by"));
    let reason = text(&["1006", "--reason", "what is it", "--seen-by", "client"]);
    let flat = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("wsclose does not recognise this reason text."), "{reason}");
    let empty = text(&["1006", "--reason", ""]);
    assert!(empty.contains("An empty reason does not identify the software."), "{empty}");
    let other = text(&["1009", "--library", "signalr"]);
    assert!(
        other.contains(
            "wsclose knows no time or size limit of SignalR (ASP.NET Core) that shows as\n1009, \
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
        (["4004", "--reason", "Authentication failed."], "no, says Discord Gateway"),
        (["3500", "--reason", "invalid token"], "no, says Centrifugo"),
        (
            ["1000", "--reason", "heartbeat timeout"],
            "yes, with backoff: the evidence points to a timeout, not to a deliberate close",
        ),
        (
            ["explain", "--", "sent 1000 (OK); no close frame received"],
            "yes, with backoff: if there is more to do",
        ),
        (
            ["explain", "--", "Error during WebSocket handshake: Unexpected response code: 403"],
            "only after a change: the same handshake would be refused again",
        ),
        (["1000", "--reason", "bye"], "no: the close was deliberate."),
    ] {
        for options in [&[][..], &["--all"]] {
            let text = wsclose([options, &args].concat()).status(0).stdout_text();
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(&format!("Reconnect {expected}")), "{args:?}: {text}");
        }
    }
}

#[test]
fn the_rest_is_a_step_away() {
    let args = ["1006", "--after", "60s", "--seen-by", "browser"];
    let short = wsclose(args).status(0).stdout_text();
    assert!(short.lines().count() <= 22, "{short}");
    let step = "\nAll causes, limits and what browsers do: --all; names in libraries: --names\n";
    assert!(short.ends_with(step), "{short}");
    let all = wsclose([&args[..], &["--all"]].concat()).status(0).stdout_text();
    for part in ["If it dies at random times", "Check next", "Registered", "Browser "] {
        assert!(!short.contains(part) && all.contains(part), "{part}");
    }
    let names = wsclose([&args[..], &["--names"]].concat()).status(0).stdout_text();
    assert!(names.contains("Names in libraries") && !names.contains("Check next"), "{names}");
    assert!(!short.contains("Names in libraries") && !all.contains("Names in libraries"), "{all}");
    let decode = ["decode", "880f03e854617267657420636c6f736564"];
    let short = wsclose(decode).status(0).stdout_text();
    assert!(short.ends_with("\nMore: wsclose 1000\n"), "{short}");
    let all = wsclose([&decode[..], &["--all"]].concat()).status(0).stdout_text();
    assert!(!short.contains("Check next") && all.contains("Check next"), "{all}");
}

#[test]
fn a_handshake_that_failed() {
    answered(&["1006", "--never-opened", "--seen-by", "browser"], "never_opened");
    answered(&["1002", "--never-opened"], "never_opened_1002");
}

#[test]
fn a_library() {
    answered(&["1006", "--library", "uwebsockets"], "library");
}

#[test]
fn a_side_alone() {
    answered(&["1009", "--seen-by", "browser"], "side");
}

#[test]
fn every_limit() {
    wsclose(["1009", "--all"]).status(0).stdout(file!["../data/suspects/limits.txt"]).stderr("");
}

#[test]
fn nobody() {
    answered(&["4004", "--after", "5h", "--reason", "\u{1b}[31mhello"], "nobody");
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

/// Whether a text has one of the headings over those whom the evidence points at.
fn suspects_somebody(text: &str) -> bool {
    ["Likely culprit", "Written by"].iter().any(|heading| text.contains(heading))
}

#[test]
fn the_reason_of_a_decoded_close_names_its_author() {
    // 1000 bye
    let text = wsclose(["decode", "880503e8627965"]).status(0).stdout_text();
    assert!(!suspects_somebody(&text), "{text}");
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
        let all = wsclose([code, "--all"]).status(0).stdout_text();
        assert!(!suspects_somebody(&text) && !suspects_somebody(&all), "{text}{all}");
        assert!(text.contains("\nNarrow it down with --reason TEXT"), "{text}");
        assert!(all.contains("\nNarrow down  with --reason"), "{all}");
    }
    for options in [&["1004"][..], &["1004", "--all"]] {
        let text = wsclose(options).status(0).stdout_text();
        assert!(!text.contains("Narrow"), "{text}");
    }
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
