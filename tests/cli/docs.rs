//! Every example in the README and in the help texts is run.

use std::env::temp_dir;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::man::commands;
use crate::{pass_over, shell, up_to_date};

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

/// The examples in the long help of a command: what each is for, and the lines to copy.
pub(crate) fn examples(command: &str) -> Vec<(String, String)> {
    let (status, help, _) = shell(&format!("wsclose {command} --help"), Path::new("."));
    assert_eq!(status, Some(0));
    let (_, listed) = help.split_once("Examples:\n").expect("examples in the help");
    let mut examples: Vec<(String, String)> = Vec::new();
    for line in listed.lines().take_while(|line| !line.is_empty()) {
        match (line.strip_prefix("    "), examples.last_mut()) {
            (Some(line), Some((_, lines))) => lines.push_str(&format!("{line}\n")),
            _ => examples.push((line.trim().to_owned(), String::new())),
        }
    }
    examples
}

#[test]
fn examples_in_the_help_run_and_say_what_they_are_for() {
    let directory = temp_dir().join(format!("wsclose-help-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let morning = now / 86_400 * 86_400 + (9 * 60 + 14) * 60;
    let log = format!("{morning} closed with code 1006\n{now} closed with code 4004\n");
    fs::write(directory.join("app.log"), &log).unwrap();
    fs::write(directory.join("bot.log"), &log).unwrap();
    let packed = fs::File::create(directory.join("app.log.1.gz")).unwrap();
    let mut packed = flate2::write::GzEncoder::new(packed, flate2::Compression::fast());
    packed.write_all(log.as_bytes()).unwrap();
    packed.finish().unwrap();
    let has_man = shell("command -v man", &directory).0 == Some(0);
    let all: Vec<_> = commands().iter().flat_map(|command| examples(command)).collect();
    assert!(all.len() > 40, "{all:?}");
    for (purpose, lines) in all {
        assert!(purpose.ends_with([':', '?']), "{purpose}");
        if lines.contains("man ./") && !has_man {
            // On Windows nobody has it.
            if cfg!(unix) {
                pass_over("man");
            }
            continue;
        }
        // It would wait for more.
        let lines = lines.replace("tail -F", "cat");
        let (status, stdout, stderr) = shell(&format!("HOME=$PWD; {lines}"), &directory);
        assert!(matches!(status, Some(0 | 1)), "{lines}: {status:?} {stderr}");
        assert_eq!(stderr.is_empty(), !lines.contains(" --force"), "{lines}: {stderr}");
        let last = lines.lines().last().unwrap_or_default();
        assert_eq!(stdout.is_empty(), last.contains(" > "), "{lines}");
    }
    fs::remove_dir_all(&directory).unwrap();
}

/// The lines that install completion, each shell's script among them.
#[test]
fn the_readme_installs_completion() {
    let home = temp_dir().join(format!("wsclose-readme-{}", std::process::id()));
    fs::create_dir_all(&home).unwrap();
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).unwrap().replace("\r\n", "\n");
    let (_, block) = readme.split_once("### Completion\n").unwrap();
    let (_, block) = block.split_once("```sh\n").unwrap();
    let (lines, _) = block.split_once("```\n").unwrap();
    let nothing = (Some(0), String::new(), String::new());
    assert_eq!(shell(&format!("set -e; HOME=$PWD; {lines}"), &home), nothing);
    for (shell_name, file) in [
        ("bash", ".local/share/bash-completion/completions/wsclose"),
        ("zsh", ".zfunc/_wsclose"),
        ("fish", ".config/fish/completions/wsclose.fish"),
    ] {
        let script = shell(&format!("wsclose completions {shell_name}"), &home).1;
        assert_eq!(fs::read_to_string(home.join(file)).unwrap(), script, "{shell_name}");
    }
    fs::remove_dir_all(&home).unwrap();
}
