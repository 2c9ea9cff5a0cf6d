//! What is common to all commands: help, wrong usage, colour, closed pipes.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use snapbox::cmd::cargo_bin;
use snapbox::file;

use crate::{shell, wsclose};

#[test]
fn help_of_every_command() {
    wsclose(["--help"]).status(0).stdout(file!["../data/help/wsclose.txt"]).stderr("");
    wsclose(["-h"]).status(0).stdout(file!["../data/help/wsclose-short.txt"]).stderr("");
    wsclose(["explain", "-h"]).status(0).stdout(file!["../data/help/explain.txt"]).stderr("");
    wsclose(["list", "-h"]).status(0).stdout(file!["../data/help/list.txt"]).stderr("");
    wsclose(["decode", "--help"]).status(0).stdout(file!["../data/help/decode.txt"]).stderr("");
}

#[test]
fn nothing_at_all_shows_the_help_and_is_wrong_usage() {
    wsclose([]).status(2).stdout("").stderr(file!["../data/help/wsclose-short.txt"]);
}

#[test]
fn version() {
    let version = format!("wsclose {}\n", env!("CARGO_PKG_VERSION"));
    wsclose(["--version"]).status(0).stdout(version).stderr("");
}

#[test]
fn an_option_of_explain_before_another_command_is_refused() {
    wsclose(["-f", "json", "list"])
        .status(2)
        .stdout("")
        .stderr(file!["../data/usage/misplaced_format.txt"]);
    wsclose(["--brief"]).status(2).stdout("").stderr(file!["../data/usage/nothing_asked.txt"]);
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
fn colour_changes_nothing_else() {
    for args in [["explain", "1006"], ["list", "0-65535"], ["decode", "c80203ee0000"]] {
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

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let (status, _, stderr) = shell("wsclose list > /dev/full", Path::new("."));
    assert_eq!(status, Some(2));
    assert!(stderr.starts_with("error: No space left on device"), "{stderr}");
}
