//! The table of options: the same option means the same in every command that has it, and is refused
//! by every other.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Done, wsclose};

/// The commands, each with arguments that it answers.
const COMMANDS: [&[&str]; 6] = [
    &["explain", "4004"],
    &["log", "tests/data/recipes/chat.log"],
    &["decode", "88 02 0f a4"],
    &["encode", "4004"],
    &["list", "4004"],
    &["search", "auth"],
];

/// Each option with a value where it takes one, and which of the commands have it.
const OPTIONS: [(&[&str], [bool; 6]); 15] = [
    (&["--json"], [true; 6]),
    (&["--color", "never"], [true; 6]),
    (&["--all"], [true, true, true, false, false, true]),
    (&["-a"], [true, true, true, false, false, true]),
    (&["--brief"], [true, true, true, false, false, false]),
    (&["-b"], [true, true, true, false, false, false]),
    (&["--names"], [true, true, true, false, false, false]),
    (&["--sources"], [true, true, true, false, false, false]),
    (&["--app", "discord-gateway"], [true, true, true, false, true, true]),
    (&["--library", "gorilla"], [true, true, true, false, true, true]),
    (&["--tally"], [false, true, true, false, false, false]),
    (&["--after", "60s"], [true, false, false, false, false, false]),
    (&["--reason", "bye"], [true, false, false, false, false, false]),
    (&["--force"], [false, false, false, true, false, false]),
    (&["--sendable"], [false, false, false, false, true, false]),
];

/// The formats that each of the commands has, without and with its options.
const FORMATS: [(&str, &str); 6] = [
    ("explain", "text json markdown"),
    ("log", "text json jsonl"),
    ("decode", "text json jsonl"),
    ("encode", "hex spaced c python rust go javascript base64 raw json"),
    ("list", "text json csv markdown"),
    ("search", "text json"),
];

fn run(args: &[&str]) -> (Option<i32>, String, String) {
    let output = wsclose(args).0.output().unwrap();
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn each_command_has_the_options_of_the_table() {
    for (option, has) in OPTIONS {
        for (command, has) in COMMANDS.into_iter().zip(has) {
            // A tally has no place for bytes on the command line.
            let command = if option == ["--tally"] && command[0] == "decode" {
                &command[..1]
            } else {
                command
            };
            let (status, stdout, stderr) = run(&[command, option].concat());
            let refused = format!("error: unexpected argument '{}' found\n", option[0]);
            if has {
                assert!(matches!(status, Some(0 | 1)), "{command:?} {option:?}: {stderr}");
                assert!(
                    option == ["--library", "gorilla"] || !stdout.is_empty(),
                    "{command:?} {option:?}"
                );
            } else {
                assert_eq!(status, Some(2), "{command:?} {option:?}: {stdout}");
                assert!(stderr.starts_with(&refused), "{command:?} {option:?}: {stderr}");
            }
        }
    }
}

#[test]
fn each_command_has_the_formats_of_the_table() {
    let every: BTreeSet<_> = FORMATS.iter().flat_map(|(_, names)| names.split(' ')).collect();
    for ((name, formats), command) in FORMATS.into_iter().zip(COMMANDS) {
        assert_eq!(name, command[0]);
        for format in &every {
            let (status, stdout, stderr) = run(&[command, &["-f", format]].concat());
            if formats.split(' ').any(|own| own == *format) {
                assert!(matches!(status, Some(0 | 1)), "{name} -f {format}: {stderr}");
                assert!(!stdout.is_empty(), "{name} -f {format}");
            } else {
                let refused = format!("error: invalid value '{format}' for '--format <FORMAT>'\n");
                assert_eq!(status, Some(2), "{name} -f {format}: {stdout}");
                assert!(stderr.starts_with(&refused), "{name} -f {format}: {stderr}");
            }
        }
    }
}

#[test]
fn json_is_short_for_the_format() {
    for command in COMMANDS {
        let long = run(&[command, &["--format", "json"]].concat());
        assert_eq!(run(&[command, &["--json"]].concat()), long, "{command:?}");
        serde_json::from_str::<Value>(&long.1).unwrap();
        let (status, stdout, stderr) = run(&[command, &["--json", "-f", "raw"]].concat());
        assert_eq!(status, Some(2), "{command:?}");
        let said: Value = serde_json::from_str(&stdout).unwrap();
        assert!(said["errors"][0]["message"].is_string(), "{command:?}: {stderr}");
    }
    let stderr = wsclose(["1006", "--json", "-f", "markdown"]).status(2).stderr_text();
    let both = "error: the argument '--json' cannot be used with '--format <FORMAT>'\n";
    assert!(stderr.starts_with(both), "{stderr}");
    assert_eq!(run(&["--json", "1006"]), run(&["1006", "--json"]));
    assert_eq!(run(&["--json", "explain", "1006"]), run(&["1006", "--json"]));
    let stderr = wsclose(["--json", "list"]).status(2).stderr_text();
    assert!(stderr.starts_with("error: '--json' stands before a command"), "{stderr}");
}

#[test]
fn jsonl_is_an_object_a_line() {
    for (args, lines) in [
        (&["decode", "-f", "jsonl"][..], 1),
        (&["decode", "--lines", "-f", "jsonl"], 2),
        (&["decode", "--tally", "-f", "jsonl"], 1),
    ] {
        let jsonl = wsclose(args).stdin("880203e8\n880203e9\n").any_status().stdout_text();
        assert_eq!(jsonl.lines().count(), lines, "{args:?}: {jsonl}");
        let all: Result<Vec<Value>, _> = jsonl.lines().map(serde_json::from_str).collect();
        assert!(all.unwrap().iter().all(|one| one["schema"] == 1), "{args:?}: {jsonl}");
    }
    let one = |format| run(&["decode", "880203e8", "-f", format]).1;
    let [json, jsonl] = ["json", "jsonl"].map(|format| one(format).parse::<Value>().unwrap());
    assert_eq!(json, jsonl);
}

#[test]
fn decode_in_brief_is_a_line() {
    wsclose(["decode", "-b", "880203e8"])
        .status(0)
        .stdout("Close 1000 Normal Closure, no reason; server\n")
        .stderr("");
    wsclose(["decode", "--brief", "880203ee"])
        .status(1)
        .stdout("Close 1006 Abnormal Closure, no reason; server; reserved-code\n")
        .stderr("");
    let lines = wsclose(["decode", "-b", "--lines"]).stdin("880203e8").status(0);
    lines.stdout("1: Close 1000 Normal Closure, no reason; server\n").stderr("");
}

/// The options of `explain` say the same of the code in a frame.
#[test]
fn decode_says_of_the_code_what_explain_does() {
    for options in [
        &["--all"][..],
        &["--names"],
        &["--sources"],
        &["--library", "gorilla"],
        &["--app", "discord"],
        &["--app", "discord", "--sources"],
    ] {
        let explained = wsclose([&["explain", "4004"], options].concat()).status(0).stdout_text();
        let done = wsclose([&["decode", "88 02 0f a4"], options].concat()).status(0);
        let decoded = done.stdout_text();
        assert!(decoded.starts_with("Close 4004 "), "{decoded}");
        assert!(decoded.ends_with(&format!("\nValid: breaks no rule\n\n{explained}")), "{decoded}");
        done.stderr("");
        let json = |args: &[&str]| -> Value {
            let json = wsclose([args, options, &["--json"]].concat()).status(0).stdout_text();
            serde_json::from_str(&json).unwrap()
        };
        let (explained, decoded) = (json(&["explain", "4004"]), json(&["decode", "88 02 0f a4"]));
        for key in ["apps", "in_libraries", "suspects", "names"] {
            assert_eq!(decoded["explanation"][key], explained["results"][0][key], "{key}");
        }
    }
    let nginx = wsclose(["decode", "88 02 0f a4", "--library", "nginx"]).status(0).stdout_text();
    assert!(
        nginx.contains("time or size\nlimit of nginx, ingress-nginx that shows as 4004"),
        "{nginx}"
    );
    let unknown = "error: '4004' has no known meaning in Convex\n";
    let done = wsclose(["decode", "88 02 0f a4", "--app", "convex"]).status(1);
    assert!(
        done.stdout_text().ends_with("Valid: breaks no rule\n")
            && done.stderr_text().starts_with(unknown)
    );
    let done = wsclose(["decode", "88 02 0f a4", "--app", "convex", "--json"]).status(1);
    let json: Value = serde_json::from_str(&done.stdout_text()).unwrap();
    assert_eq!(json["errors"][0]["message"], "'4004' has no known meaning in Convex");
    assert!(!json["frames"][0].is_null() && json["explanation"]["apps"] == Value::Array(vec![]));
    let unknown = "error: no application is called 'discrod'\n  did you mean discord?\n";
    wsclose(["decode", "8800", "--app", "discrod"]).status(1).stdout("").stderr(unknown);
}

#[test]
fn an_option_of_decode_that_has_no_place_is_refused() {
    for (args, options) in [
        (&["-b", "--all"][..], ["--brief", "--all"]),
        (&["-b", "--app", "discord"], ["--brief", "--app"]),
        (&["-b", "--diagram"], ["--brief", "--diagram"]),
        (&["-b", "--json"], ["--brief", "--format json"]),
        (&["-b", "--tally"], ["--tally", "--brief"]),
        (&["--app", "discord", "--library", "ws"], ["--app", "--library"]),
        (&["--app", "discord", "--all"], ["--app", "--all"]),
        (&["--lines", "--names"], ["--lines", "--names"]),
        (&["--lines", "--app", "discord"], ["--lines", "--app"]),
        (&["--tally", "--sources"], ["--tally", "--sources"]),
    ] {
        let stderr = wsclose([&["decode"], args].concat()).status(2).stderr_text();
        let message = stderr.lines().next().unwrap_or_default();
        assert!(options.iter().all(|option| message.contains(&format!("'{option}'"))), "{message}");
        assert!(message.ends_with("; leave out one of them"), "{message}");
    }
}

fn json(done: &Done) -> Value {
    serde_json::from_str(&done.stdout_text()).unwrap()
}

#[test]
fn lists_are_narrowed_to_an_application_or_a_library() {
    let firsts = |args: &[&str], outer: &str, inner: &str| -> Vec<i64> {
        let listing = json(&wsclose([&["list", "-f", "json"], args].concat()).status(0));
        assert_eq!(listing["rows"], Value::Array(Vec::new()), "{args:?}");
        let all = listing[outer].as_array().unwrap().iter();
        all.flat_map(|one| one[inner].as_array().unwrap())
            .map(|one| one["first"].as_i64().unwrap())
            .collect()
    };
    let gateway = ["--app", "discord-gateway"];
    assert_eq!(
        firsts(&[&gateway[..], &["4004-4008"]].concat(), "apps", "codes"),
        [4004, 4005, 4007, 4008]
    );
    assert_eq!(firsts(&["4014", "--app", "discord"], "apps", "codes"), [4014, 4014]);
    assert_eq!(firsts(&gateway, "apps", "codes").len(), 14);
    let gorilla = ["1000-1002", "--library", "gorilla"];
    assert_eq!(firsts(&gorilla, "libraries", "names"), [1000, 1001, 1002]);
    for (option, word) in [("--app", "pusher"), ("--library", "gorilla"), ("--library", "ws")] {
        let all = wsclose(["list", word]).status(0).stdout_text();
        assert_eq!(wsclose(["list", option, word]).status(0).stdout_text(), all);
        let narrowed = wsclose(["list", option, word, "4001"]).any_status().stdout_text();
        assert!(narrowed.lines().count() <= all.lines().count(), "{narrowed}");
    }
    let csv =
        wsclose(["list", "--app", "discord-rpc", "4000", "-f", "csv"]).status(0).stdout_text();
    assert!(csv.starts_with("app,code,") && csv.lines().count() == 2, "{csv}");
    let markdown = wsclose(["list", "--app", "discord-rpc", "4000", "-f", "markdown"]).status(0);
    assert_eq!(markdown.stdout_text().matches("\n| 4").count(), 1);
    wsclose(["list", "--app", "discord-gateway", "1000"])
        .status(1)
        .stdout("")
        .stderr("error: no code matches\n  all that there are: wsclose list discord-gateway\n");
    wsclose(["list", "--app", "discord", "gorilla"]).status(2).stdout("").stderr(
        "error: with '--app' or '--library', WHAT can only be codes, ranges and names\n  \
         without the option: wsclose list gorilla\n",
    );
}

#[test]
fn a_search_is_narrowed_to_an_application_or_a_library() {
    let ids = |args: &[&str]| -> BTreeSet<String> {
        let found = json(&wsclose([&["search", "-f", "json"], args].concat()).status(0));
        let hits = found["hits"].as_array().unwrap().iter();
        hits.map(|hit| hit["id"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let discord = ["discord-gateway", "discord-rpc", "discord-voice"].map(str::to_owned);
    assert_eq!(ids(&["--app", "discord", "token"]), discord.into());
    assert_eq!(ids(&["--library", "gorilla", "going away"]), ["gorilla".to_owned()].into());
    assert!(ids(&["invalid"]).len() > 3 && ids(&["going away"]).len() > 3);
    let nginx = wsclose(["search", "--library", "nginx", "timeout"]).status(0).stdout_text();
    assert!(nginx.contains("proxy_read_timeout") && !nginx.contains("HAProxy"), "{nginx}");
    let nothing = wsclose(["search", "--app", "discord-rpc", "nginx"]).status(1);
    let stderr = nothing.stdout("").0.get_output().stderr.clone();
    let stderr = String::from_utf8(stderr).unwrap();
    let message =
        "error: nothing in Discord RPC has any of the words\n  without --app the search finds ";
    assert!(stderr.starts_with(message), "{stderr}");
}
