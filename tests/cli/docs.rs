//! Every example in the README and in the help texts is run.

use std::env::temp_dir;
use std::fs;
use std::path::Path;

use serde_json::Value;

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

/// What `list` has of this kind, in a Markdown table: a row a group, in the order of the list.
fn known(kind: &str, group: &str) -> String {
    let (_, list, _) = shell(&format!("wsclose list {kind} -f json"), Path::new("."));
    let list: Value = serde_json::from_str(&list).unwrap();
    let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
    for item in list[kind].as_array().unwrap() {
        let (group, name) = (item[group].as_str().unwrap(), item["name"].as_str().unwrap());
        match rows.iter_mut().find(|row| row.0 == group) {
            Some(row) => row.1.push(name),
            None => rows.push((group, vec![name])),
        }
    }
    let row = |(group, names): (&str, Vec<&str>)| {
        // A bar would end the cell.
        format!("| {group} | {} | {} |\n", names.len(), names.join(", ").replace('|', "\\|"))
    };
    let rows: String = rows.into_iter().map(row).collect();
    format!("| {group} | | {kind} |\n| --- | --- | --- |\n{rows}")
}

/// The README with what stands behind each `generated` comment made anew.
fn with_what_is_known(readme: &str) -> String {
    let mut parts = readme.split("<!-- generated: ");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (what, rest) = part.split_once(" -->").unwrap();
        let (kind, group) = what.split_once(" by ").unwrap();
        let (_, rest) = rest.split_once("<!-- end -->").unwrap();
        let known = known(kind, group);
        filled.push_str(&format!("<!-- generated: {what} -->\n{known}<!-- end -->{rest}"));
    }
    filled
}

#[test]
fn the_readme_shows_what_really_runs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let refreshed = refreshed(&readme);
    assert!(refreshed.matches("\n$ wsclose").count() > 5, "the examples were found");
    let filled = with_what_is_known(&refreshed);
    assert!(filled.contains("| Rust |"), "the lists were found");
    up_to_date("README.md", &filled);
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
