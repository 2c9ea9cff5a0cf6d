//! What is common to all commands: help, wrong usage, colour, closed pipes.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use snapbox::cmd::cargo_bin;
use snapbox::file;

#[cfg(target_os = "linux")]
use crate::{man::commands, up_to_date};
use crate::{shell, wsclose};

#[test]
fn help_of_every_command() {
    wsclose(["--help"]).status(0).stdout(file!["../data/help/wsclose.txt"]).stderr("");
    wsclose(["-h"]).status(0).stdout(file!["../data/help/wsclose-short.txt"]).stderr("");
    wsclose(["explain", "-h"]).status(0).stdout(file!["../data/help/explain.txt"]).stderr("");
    wsclose(["list", "-h"]).status(0).stdout(file!["../data/help/list.txt"]).stderr("");
    wsclose(["decode", "--help"]).status(0).stdout(file!["../data/help/decode.txt"]).stderr("");
    wsclose(["encode", "--help"]).status(0).stdout(file!["../data/help/encode.txt"]).stderr("");
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_at_all_shows_a_guide_and_is_wrong_usage() {
    let Some(shown) = in_terminal(80, "NO_COLOR=1 wsclose; echo status $?") else { return };
    let guide = shown.strip_suffix("status 2\n").unwrap_or_else(|| panic!("{shown}"));
    snapbox::assert_data_eq!(guide, file!["../data/help/guide.txt"].raw());
}

#[test]
fn an_empty_input_is_told() {
    let with_evidence = &["--after", "60s"];
    let with_dash = &["--after", "60s", "-"];
    for args in
        [&[][..], &["-b"], &["explain"], &["explain", "-"], &["-"], with_evidence, with_dash]
    {
        wsclose(args).stdin("").status(2).stdout("").stderr(file!["../data/help/empty_input.txt"]);
    }
    let json = wsclose(["-f", "json", "-"]).stdin("").status(2).stdout_text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["errors"][0]["message"], "standard input is empty");
}

/// Evidence or software alone asks for the code of a connection that just ended, also in a job
/// without a terminal.
#[test]
#[cfg(unix)]
fn evidence_without_a_code_is_about_1006() {
    let note = "remark: no code was given, so this is about 1006: a close without a Close frame\n";
    for options in ["--after 60s", "--library aiohttp", "--app nginx"] {
        let (option, value) = options.split_once(' ').unwrap();
        let expected = wsclose(["1006", option, value]).status(0).stdout_text();
        let answer = shell(&format!("wsclose {options} </dev/null"), Path::new("."));
        assert_eq!(answer, (Some(0), expected, note.to_owned()), "{options}");
    }
    // Unless something is piped in.
    let piped = wsclose(["--after", "60s"]).stdin("1001\n").status(0);
    assert!(piped.stdout_text().starts_with("1001 Going Away"));
    piped.stderr("");
}

#[test]
fn version() {
    let version = format!("wsclose {}\n", env!("CARGO_PKG_VERSION"));
    wsclose(["--version"]).status(0).stdout(version).stderr("");
}

/// Standard input that stays open and empty: whatever asks for no lines ends all the same.
#[test]
fn help_and_version_read_nothing() {
    for args in [&["--help"][..], &["--version"], &["-b", "1000"], &["explain", "--help"]] {
        let mut command = Command::new(cargo_bin!("wsclose"));
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::null());
        let mut run = command.spawn().unwrap();
        let input = run.stdin.take();
        assert!(run.wait().unwrap().success(), "{args:?}");
        drop(input);
    }
}

#[test]
fn an_option_of_explain_before_another_command_is_refused() {
    wsclose(["-f", "markdown", "list"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/usage/misplaced_format.txt"]);
    wsclose(["1000", "-b", "list"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/usage/misplaced_brief.txt"]);
}

#[test]
fn options_of_explain_may_stand_before_its_name() {
    for args in [["-f", "json", "explain", "1011"], ["explain", "1011", "-f", "json"]] {
        wsclose(args).status(0).stdout(file!["../data/explain/1011.json"]).stderr("");
    }
    let brief = "1000 Normal Closure: the connection has served its purpose\n";
    wsclose(["--brief", "explain", "1000"]).status(0).stdout(brief).stderr("");
}

#[cfg(target_os = "linux")]
#[test]
fn options_alone_ask_for_nothing() {
    for options in ["--brief", "-f markdown"] {
        let line = format!("NO_COLOR=1 wsclose {options}; echo status $?");
        let Some(shown) = in_terminal(80, &line) else { return };
        let error = shown.strip_suffix("status 2\n").unwrap_or_else(|| panic!("{shown}"));
        snapbox::assert_data_eq!(error, file!["../data/usage/nothing_asked.txt"].raw());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_asked_is_json_where_that_is_all_that_was_asked_for() {
    let line = "wsclose -f json 2> /dev/null; echo status $?";
    let Some(shown) = in_terminal(80, line) else { return };
    let json = shown.strip_suffix("status 2\n").unwrap_or_else(|| panic!("{shown}"));
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let message = "expected a code, a range, a name or a log line, found none";
    assert_eq!(json["errors"][0]["message"], message);
    assert_eq!(json.as_object().unwrap().len(), 2, "{json}");
}

#[test]
fn an_option_that_another_leaves_no_place_is_refused() {
    for (args, options) in [
        (&["4004", "--app", "discord", "--library", "gorilla"][..], ["--app", "--library"]),
        (&["4004", "--app", "discord", "--names"], ["--app", "--names"]),
        (&["4004", "--app", "discord", "--after", "60s"], ["--app", "--after"]),
        (&["1006", "-b", "--names"], ["--brief", "--names"]),
        (&["1006", "-b", "--sources"], ["--brief", "--sources"]),
        (&["1006", "-b", "--reason", ""], ["--brief", "--reason"]),
        (&["1006", "-b", "-f", "json"], ["--brief", "--format json"]),
    ] {
        let done = wsclose(args).status(2);
        // What asked for JSON has the error there too.
        assert_eq!(done.stdout_text().is_empty(), !args.contains(&"json"), "{args:?}");
        let stderr = done.stderr_text();
        let message = stderr.lines().next().unwrap_or_default();
        assert!(options.iter().all(|option| message.contains(&format!("'{option}'"))), "{message}");
        assert!(message.ends_with("; leave out one of them"), "{message}");
    }
}

#[test]
fn an_unknown_option_gets_the_nearest() {
    wsclose(["list", "--sendible"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/usage/unknown_option.txt"]);
}

#[test]
fn colour_is_asked_for_in_every_usual_way() {
    let colours = |run: crate::Run| {
        let output = run.status(0).0.get_output().stdout.clone();
        output.contains(&0x1b)
    };
    let brief = || wsclose(["--brief", "1000"]);
    assert!(!colours(brief()));
    assert!(colours(wsclose(["--color=always", "--brief", "1000"])));
    assert!(!colours(wsclose(["--color=never", "--brief", "1000"]).env("CLICOLOR_FORCE", "1")));
    assert!(colours(brief().env("CLICOLOR_FORCE", "1")));
    assert!(!colours(brief().env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")));
    assert!(colours(wsclose(["list", "--color=always", "1000"])));
    assert!(colours(wsclose(["decode", "--color=always", "88 00"])));
}

#[test]
fn help_and_errors_heed_the_option_too() {
    let colours = |args: &[&str]| {
        let output = wsclose(args).env("CLICOLOR_FORCE", "1").0.output().unwrap();
        [output.stdout, output.stderr].concat().contains(&0x1b)
    };
    assert!(colours(&["--help"]));
    assert!(!colours(&["--color=never", "--help"]));
    assert!(!colours(&["--color", "never", "--nonsense"]));
    assert!(colours(&["--color=never", "--color=always", "--nonsense"]));
    assert!(!colours(&["--color=always", "--color=never", "1000"]));
}

/// Runs a line in a terminal of this width, without a pager; `None` where there is no `script` to
/// make one.
#[cfg(target_os = "linux")]
pub(crate) fn in_terminal(columns: usize, line: &str) -> Option<String> {
    let here = Path::new(".");
    if shell("command -v script", here).0 != Some(0) {
        crate::pass_over("script");
        return None;
    }
    let line = format!("stty rows 50 cols {columns}; export WSCLOSE_PAGER=cat; {line}");
    let (_, stdout, _) = shell(&format!("script -qec '{line}' /dev/null < /dev/null"), here);
    Some(stdout.replace('\r', ""))
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colour_unless_the_environment_says_no() {
    let coloured = |line: &str| Some(in_terminal(80, line)?.contains('\x1b'));
    let Some(terminal) = coloured("TERM=xterm wsclose -b 1000") else { return };
    assert!(terminal);
    assert_eq!(coloured("TERM=dumb wsclose -b 1000"), Some(false));
    assert_eq!(coloured("TERM=xterm NO_COLOR=1 wsclose -b 1000"), Some(false));
    assert_eq!(coloured("TERM=xterm wsclose -b 1000 | cat"), Some(false));
}

/// The links (OSC 8) that a terminal would show, as text and address.
#[cfg(target_os = "linux")]
fn links(line: &str) -> Option<Vec<(String, String)>> {
    let shown = in_terminal(80, line)?;
    let links = shown.split("\x1b]8;id=").filter_map(|link| link.split_once("\x1b\\"));
    let links = links.filter_map(|(link, text)| {
        let (_, address) = link.split_once(';')?;
        Some((address, text.split_once('\x1b')?.0))
    });
    Some(links.map(|(address, text)| (text.to_owned(), address.to_owned())).collect())
}

#[cfg(target_os = "linux")]
#[test]
fn sources_are_links_where_the_terminal_has_them() {
    let Some(explained) = links("TERM=xterm-kitty wsclose 1002 --all --sources") else { return };
    let rfc = "https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1".to_owned();
    assert!(explained.contains(&("RFC 6455 7.4.1".to_owned(), rfc.clone())), "{explained:?}");
    let decoded = links("TERM=xterm-kitty wsclose decode 880203ee").unwrap_or_default();
    assert!(decoded.contains(&("RFC 6455 7.4.1".to_owned(), rfc)), "{decoded:?}");
    for without in [
        "TERM=xterm-kitty wsclose 1002 --all | cat",
        "TERM=xterm-kitty FORCE_HYPERLINK=1 wsclose --color=always 1002 --all | cat",
        "TERM=xterm-kitty wsclose --color=never 1002 --all",
        "TERM=xterm-kitty NO_COLOR=1 wsclose 1002 --all",
        "TERM=dumb wsclose 1002 --all",
        "TERM=xterm wsclose 1002 --all",
    ] {
        assert_eq!(links(without), Some(Vec::new()), "{without}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_is_wider_than_the_terminal() {
    for columns in [40, 60, 80, 100, 120, 200] {
        for command in [
            "explain 0-65535",
            "list",
            "list discord openai",
            "list libraries apps",
            "list gorilla wireshark swoole",
            "search rate limit",
            "search keepalive --all",
            "explain 4004 3000",
            "decode 48 7e 0003 03ee ff 00",
            "decode 88 85 37 fa 21 3d 34 12 43 44 52",
            "decode 88 0e 03e8 e697a5e69cace8aa9ee381a7",
            "decode --diagram 88 0e 03e8 e697a5e69cace8aa9ee381a7",
        ] {
            let Some(shown) = in_terminal(columns, &format!("wsclose --color=never {command}"))
            else {
                return;
            };
            assert_fits(columns, command, &shown);
        }
    }
}

#[cfg(target_os = "linux")]
#[track_caller]
fn assert_fits(columns: usize, command: &str, shown: &str) {
    assert!(shown.lines().count() > 5, "{shown}");
    // An address is never broken, nor a path.
    for line in shown.lines().filter(|line| line.trim().contains(' ')) {
        let width = textwrap::core::display_width(line);
        assert!(width <= columns, "{command} in {columns}: {width} in {line:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_help_is_wider_than_the_terminal() {
    let help = |command| ["-h", "--help"].map(|option| format!("wsclose {command} {option}"));
    let lines: Vec<_> = commands().iter().flat_map(help).collect();
    for columns in [40, 60, 80, 100, 200] {
        for line in lines.iter().map(String::as_str).chain(["wsclose"]) {
            let Some(shown) = in_terminal(columns, &format!("NO_COLOR=1 {line}")) else { return };
            // Clap does not break the forms of the command line.
            let is_usage =
                |line: &&str| line.starts_with("Usage: ") || line.starts_with("       ws");
            let lines: Vec<_> = shown.lines().filter(|line| !is_usage(line)).collect();
            assert_fits(columns.min(100), line, &lines.join("\n"));
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn help_in_a_terminal_of_80_columns() {
    let Some(shown) = in_terminal(80, "NO_COLOR=1 wsclose decode --help") else { return };
    up_to_date("tests/data/help/decode-80-columns.txt", &shown);
}

#[cfg(target_os = "linux")]
#[test]
fn a_narrow_terminal_breaks_no_name() {
    for (command, lines) in [
        ("4004", &["\n  discord-gateway  Authentication failed\n"][..]),
        ("4004 --all", &["  Discord Gateway\n    Authentication failed: the token in\n"]),
        ("list apps", &["\nassemblyai-realtime  4000-4104 (18)\n  speech to text, the older"]),
        (
            "list libraries",
            &["JavaScript\n", "\n  websocket-driver  websocket-driver\n    (npm)\n"],
        ),
        ("list gorilla", &["\n1001  CloseGoingAway\n  Standard: Going Away\n  Remark: prints"]),
        ("list discord-rpc", &["\n4000  InvalidClientId: the client ID is\n  not valid\n"]),
        ("list 1000-1001", &["\n1001  Going Away\n  Send: yes\n  What it says: the server is"]),
        ("list efl", &["\n1000  normal\n  Standard: Normal Closure\n"]),
    ] {
        let Some(shown) = in_terminal(40, &format!("wsclose --color=never {command}")) else {
            return;
        };
        for line in lines {
            assert!(shown.contains(line), "{line:?} in {shown}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_wide_terminal_shows_more_columns() {
    let Some(wide) = in_terminal(120, "wsclose --color=never list 1011") else { return };
    let header = wide.lines().next().unwrap_or_default();
    assert!(header.ends_with("Custom  HTTP"), "{wide}");
    assert!(wide.contains("500"), "{wide}");
}

#[test]
fn colour_changes_nothing_else() {
    let long = format!("88 7d 03f1 {}", "61 20 c3a9 ".repeat(30));
    for args in [
        &["explain", "1006"][..],
        &["list", "0-65535"],
        &["4004", "--sources"],
        &["list", "apps"],
        &["list", "pusher"],
        &["decode", "c80203ee0000"],
        &["decode", &long],
        &["decode", "--diagram", &long],
    ] {
        let output = |colour| {
            let Ok(output) = Command::new(cargo_bin!("wsclose")).arg(colour).args(args).output()
            else {
                panic!("{args:?}")
            };
            String::from_utf8(output.stdout).unwrap()
        };
        let coloured = output("--color=always");
        assert!(coloured.contains('\x1b'));
        assert_eq!(without_colour(&coloured), output("--color=never"));
    }
}

fn without_colour(text: &str) -> String {
    let mut plain = String::new();
    for part in text.split('\x1b') {
        plain.push_str(
            part.strip_prefix('[')
                .map_or(part, |code| code.split_once('m').map_or(code, |(_, rest)| rest)),
        );
    }
    plain
}

#[test]
fn the_bytes_of_a_field_have_the_colour_of_their_meaning() {
    let stdout = wsclose(["decode", "--color=always", "880203e8"]).status(0).stdout_text();
    let [cyan, green, plain] = ["\x1b[36m", "\x1b[32m", "\x1b[0m"];
    for (colour, hex, meaning) in [
        (cyan, "88", "FIN 1, RSV 0 0 0, opcode 8 (close)"),
        (green, "02", "MASK 0, payload length 2"),
        (cyan, "03 e8", "status code 1000 Normal Closure"),
    ] {
        let [hex, meaning] = [hex, meaning].map(|text| format!("{colour}{text}{plain}"));
        let line = stdout.lines().find(|line| line.contains(&hex)).unwrap();
        assert!(line.ends_with(&meaning), "{line:?}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let (status, stdout, stderr) = shell("wsclose explain 0-65535 | head -1", Path::new("."));
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert_eq!(stdout.lines().count(), 1);
    // Nobody reads at all.
    let mut child = Command::new(cargo_bin!("wsclose"))
        .args(["list", "-f", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_file_in_place_of_its_contents_is_told() {
    for (args, hint) in [
        (["decode", "Cargo.toml"], "it is a file: wsclose decode --file 'Cargo.toml'"),
        (["explain", "Cargo.toml"], "for the closes in it: wsclose log Cargo.toml"),
    ] {
        let stderr = wsclose(args).0.output().unwrap().stderr;
        let stderr = String::from_utf8(stderr).unwrap();
        assert_eq!(stderr.lines().last().map(str::trim), Some(hint), "{stderr}");
    }
}
