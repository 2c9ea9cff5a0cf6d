//! What completion offers: the scripts, what the program answers them, and what shells make of that.

#[cfg(target_os = "linux")]
mod shells;

use std::fs;
use std::path::Path;

use crate::{up_to_date, wsclose};

#[test]
fn the_scripts_are_those_that_are_checked_in() {
    for (shell, file) in [
        ("bash", "wsclose.bash"),
        ("zsh", "_wsclose"),
        ("fish", "wsclose.fish"),
        ("elvish", "wsclose.elv"),
        ("powershell", "_wsclose.ps1"),
        ("nushell", "wsclose.nu"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(file);
        let script = fs::read_to_string(path).unwrap();
        assert!(script.contains("wsclose __complete"), "it calls the program on the path");
        wsclose(["completions", shell]).status(0).stdout(script).stderr("");
    }
}

/// What the scripts are answered, and so what PowerShell offers, which no package here has: its
/// script is not run by any test, only this call in it is.
#[test]
fn the_program_answers_the_scripts() {
    let mut answers = String::new();
    for line in [
        "wsclose ",
        "wsclose e",
        "wsclose --",
        "wsclose 10",
        "wsclose explain 40",
        "wsclose explain closeg",
        "wsclose explain CloseG",
        "wsclose explain 'polic",
        "wsclose explain --app discord-rpc ",
        "wsclose explain -",
        "wsclose explain --library b",
        "wsclose explain --after ",
        "wsclose explain --format ",
        "wsclose explain -fj",
        "wsclose list ",
        "wsclose list 3",
        "wsclose list disc",
        "wsclose list gor",
        "wsclose list c",
        "wsclose list --format ",
        "wsclose search ",
        "wsclose decode ",
        "wsclose decode 88",
        "wsclose decode --input ",
        "wsclose decode --as ",
        "wsclose encode ",
        "wsclose encode 1000 ",
        "wsclose encode --format ",
        "wsclose completions ",
        "wsclose man ",
        "wsclose help ",
        "wsclose nothing begins so",
    ] {
        let mut words: Vec<_> = line.split(' ').skip(1).collect();
        let typed = format!("={}", words.pop().unwrap());
        let asked = [&["__complete", typed.as_str()], &words[..]].concat();
        let done = wsclose(asked).status(0);
        answers.push_str(&format!("$ {line}<Tab>\n{}\n", done.stdout_text()));
        done.stderr("");
    }
    up_to_date("tests/data/completions/answers.txt", &answers);
}

#[test]
fn file_names_are_left_to_the_shell() {
    for asked in [["=cap", "--file"], ["=--file=cap", "--lines"]] {
        let asked = [&["__complete"], &asked[..1], &["decode"], &asked[1..]].concat();
        wsclose(asked).status(1).stdout("").stderr("");
    }
}

#[test]
fn what_was_typed_is_not_repeated_if_a_terminal_would_obey_it() {
    wsclose(["__complete", "=-\u{1b}[31m", "explain"]).status(0).stdout("").stderr("");
    wsclose(["__complete"]).status(0).stderr("");
}
