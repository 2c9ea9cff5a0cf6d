use snapbox::file;

use crate::{up_to_date, wsclose};

/// The first screen, and all of the answer in a file of its own.
#[track_caller]
fn answered(what: &str, name: &str) {
    for (options, end) in [(&[][..], ""), (&["--all"], "_all")] {
        let done = wsclose([&["explain", what], options].concat()).status(0);
        up_to_date(&format!("tests/data/explain/{name}{end}.txt"), &done.stdout_text());
        done.stderr("");
    }
}

#[test]
fn a_registered_code() {
    answered("1011", "1011");
}

#[test]
fn the_command_may_be_left_out() {
    wsclose(["1011"]).status(0).stdout(file!["../data/explain/1011.txt"]).stderr("");
    wsclose(["0x3F3"]).status(0).stdout(file!["../data/explain/1011.txt"]).stderr("");
}

#[test]
fn abnormal_closure_is_split_by_what_the_connection_did() {
    answered("1006", "1006");
    let all = wsclose(["1006", "--all"]).status(0).stdout_text();
    let parts = [
        "If it never opened\n",
        "If it always dies after the same time\n",
        "If it dies at random times\n",
    ];
    let found = parts.map(|part| all.find(part));
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{all}");
}

#[test]
fn a_code_whose_registration_is_a_sentence() {
    answered("1014", "1014");
}

#[test]
fn json() {
    wsclose(["explain", "1011", "-f", "json"])
        .status(0)
        .stdout(file!["../data/explain/1011.json"])
        .stderr("");
    wsclose(["explain", "59395", "4000-4999", "--format", "json"])
        .status(0)
        .stdout(file!["../data/explain/swapped_and_private.json"])
        .stderr("");
}

#[test]
fn markdown() {
    wsclose(["1011", "--format", "markdown"])
        .status(0)
        .stdout(file!["../data/explain/1011.md"])
        .stderr("");
}

#[test]
fn a_line_names_an_application_that_uses_the_code() {
    wsclose(["-b", "4004", "4401", "3001", "4321"])
        .status(0)
        .stdout(file!["../data/explain/brief_apps.txt"])
        .stderr("");
    // The word in it is one that --app takes.
    let lines = wsclose(["-b", "4000-4999"]).status(0).stdout_text();
    assert_eq!(lines.lines().count(), 1, "{lines}");
    let codes: Vec<_> = (4000..5000).step_by(37).map(|code| code.to_string()).collect();
    let codes: Vec<_> = codes.iter().map(String::as_str).collect();
    let lines = wsclose([&["-b"], codes.as_slice()].concat()).status(0).stdout_text();
    for line in lines.lines() {
        let (_, named) = line.split_once(": application-defined; ").unwrap();
        let word = named.split_once("such as ").or_else(|| named.split_once("in ")).unwrap().1;
        let word = word.split([' ', ':']).next().unwrap();
        let code = line.split(' ').next().unwrap();
        wsclose(["-b", code, "--app", word]).status(0).stderr("");
    }
}

#[test]
fn every_row_in_brief() {
    wsclose(["--brief", "0-65535"]).status(0).stdout(file!["../data/explain/brief.txt"]).stderr("");
    wsclose(["--brief", "-f", "markdown", "1000..1003"])
        .status(0)
        .stdout(file!["../data/explain/brief.md"])
        .stderr("");
}

#[test]
fn numbers_that_no_one_should_see() {
    answered("59395", "59395");
    answered("401", "401");
    wsclose(["-b", "65535", "65533", "10000", "22373", "31522", "12592", "0", "34818", "5635"])
        .status(0)
        .stdout(file!["../data/explain/odd_numbers.txt"])
        .stderr("");
    wsclose(["-b", "24650", "7996", "50089", "63235", "30080", "101", "599", "2000"])
        .status(0)
        .stdout(file!["../data/explain/odder_numbers.txt"])
        .stderr("");
}

#[test]
fn a_guess_in_markdown() {
    wsclose(["401", "-f", "markdown"]).status(0).stdout(file!["../data/explain/401.md"]).stderr("");
}

#[test]
fn a_private_code_that_is_an_http_status_plus_4000() {
    answered("4401", "4401");
}

#[test]
fn ranges() {
    wsclose(["3000..3999"]).status(0).stdout(file!["../data/explain/3000-3999.txt"]).stderr("");
    answered("4xxx", "4000-4999");
    wsclose(["private"]).status(0).stdout(file!["../data/explain/4000-4999.txt"]).stderr("");
}

#[test]
fn names_in_any_spelling() {
    for name in ["going away", "GOING_AWAY", "goingAway", "Going-Away"] {
        wsclose(["-b", name])
            .status(0)
            .stdout(
                "1001 Going Away: the server is shutting down, or the browser is leaving the page\n",
            )
            .stderr("");
    }
    wsclose(["-b", "policy", "violation", "tls-handshake", "needs_extension", "1000"])
        .status(0)
        .stdout(file!["../data/explain/names.txt"])
        .stderr("");
}

#[test]
fn an_unknown_name_gets_the_nearest() {
    wsclose(["explain", "goin away"])
        .status(1)
        .stdout("")
        .stderr("error: no code is called 'goin away'\n  did you mean Going Away (1001)?\n");
}

#[test]
fn a_part_of_a_name_gets_the_whole() {
    for (part, whole) in [("handshake", "TLS handshake (1015)"), ("NOTHING_1008_LIKE_IT", "1008?")]
    {
        let done = wsclose(["explain", part]).status(1).stdout("");
        let stderr = done.stderr_text();
        assert!(stderr.contains(&format!("did you mean {whole}")), "{part}: {stderr}");
    }
}

#[test]
fn codes_in_a_sentence_and_in_a_list() {
    let both = "1000 Normal Closure: the connection has served its purpose\n\
                1006 Abnormal Closure: the connection ended without a Close frame; your side \
                reports this as 1006\n";
    wsclose(["-b", "1000,1006"]).status(0).stdout(both).stderr("");
    wsclose(["-b", "(1000)", "#1006;"]).status(0).stdout(both).stderr("");
}

#[test]
fn errors_are_in_the_json_too() {
    wsclose(["-f", "json", "nonsense", "70000"])
        .status(2)
        .stdout(file!["../data/explain/errors.json"])
        .stderr(file!["../data/explain/errors.txt"]);
}

#[test]
fn what_is_known_is_answered_beside_what_is_not() {
    wsclose(["-b", "1000", "nonsense", "70000"])
        .status(2)
        .stdout("1000 Normal Closure: the connection has served its purpose\n")
        .stderr(
            "error: no code is called 'nonsense'\n  known are the names of `wsclose list`, `list \
             libraries` and `list apps`\n\
             error: 70000 is too large: the highest close code is 65535\n  a code is a number \
             from 0 to 65535\n",
        );
}

#[test]
fn what_is_no_number_is_wrong_usage() {
    for (word, message) in [
        ("70000", "70000 is too large: the highest close code is 65535"),
        ("10x1", "'10x1' is neither a number nor a range\n  did you mean 1001 or 1011?"),
        ("-1", "'-1' is below 0"),
        ("4999-4000", "'4999-4000' is a range from high to low\n  did you mean 4000-4999?"),
        ("", "expected a code, a range or a name, found nothing"),
    ] {
        let done = wsclose(["explain", word]).status(2).stdout("");
        let stderr = done.stderr_text();
        assert!(stderr.starts_with(&format!("error: {message}")), "{stderr}");
    }
}

/// Many arguments may ask for the same, and each answer is held until it is written.
#[test]
fn what_is_asked_for_again_is_answered_once() {
    let answer = |words: &[&str]| wsclose(words).status(0).stdout_text();
    assert_eq!(answer(&["1006", "1000-1001"].repeat(3)), answer(&["1006", "1000-1001"]));
    assert_eq!(answer(&["1006"].repeat(5000)), answer(&["1006"]));
}

/// What is registered for one code is not said of its neighbours.
#[test]
fn a_range_is_not_called_like_one_of_its_codes() {
    for range in ["3000-3001", "3003-3004", "3007-3008"] {
        let answer = wsclose([range]).status(0).stdout_text();
        let title = answer.lines().next().unwrap();
        assert!(
            title.starts_with(range) && title.ends_with("not registered (3000-3999)"),
            "{title}"
        );
        assert!(answer.contains("\nRegistered\n"), "{answer}");
    }
}
