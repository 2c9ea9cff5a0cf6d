//! Every example in the README and in the help texts is run.

use std::env::temp_dir;
use std::fs;
use std::path::Path;

use crate::{shell, up_to_date};

/// The README with the output of each `$ command` in its `console` blocks made anew.
fn refreshed(readme: &str) -> String {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut refreshed = String::new();
    let mut in_console = false;
    for line in readme.lines() {
        match (in_console, line) {
            (false, "```console") => in_console = true,
            (true, "```") => in_console = false,
            // Output of the last time.
            (true, line) if !line.starts_with("$ ") => continue,
            _ => {}
        }
        refreshed.push_str(line);
        refreshed.push('\n');
        if let Some(command) = line.strip_prefix("$ ").filter(|_| in_console) {
            let (status, output, _) = shell(&format!("exec 2>&1; {command}"), directory);
            assert!(matches!(status, Some(0..=2)), "{command}: {output}");
            refreshed.push_str(&output);
        }
    }
    refreshed
}

#[test]
fn the_readme_shows_what_really_runs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let refreshed = refreshed(&readme);
    assert!(refreshed.matches("\n$ wsclose").count() > 5, "the examples were found");
    up_to_date("README.md", &refreshed);
}

#[test]
fn examples_in_the_help_run() {
    let directory = temp_dir().join(format!("wsclose-help-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    let mut examples = 0;
    for command in ["", "explain", "list", "search", "decode", "encode", "completions", "man"] {
        let (status, help, _) = shell(&format!("wsclose {command} --help"), &directory);
        assert_eq!(status, Some(0));
        let (_, listed) = help.split_once("Examples:\n").expect("examples in the help");
        for line in listed.lines().take_while(|line| !line.is_empty()) {
            let (status, stdout, stderr) = shell(line, &directory);
            assert!(matches!(status, Some(0 | 1)), "{line}: {status:?} {stderr}");
            assert_eq!(stderr, "", "{line}");
            assert_eq!(stdout.is_empty(), line.contains(" > "), "{line}");
            examples += 1;
        }
    }
    assert!(examples > 20);
    fs::remove_dir_all(&directory).unwrap();
}
