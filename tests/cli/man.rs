use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::docs::examples;
use crate::{pass_over, shell, up_to_date};

/// What `wsclose man` prints, of a command or, for "", of the whole.
fn page(command: &str) -> String {
    let (status, roff, stderr) = shell(&format!("wsclose man {command}"), Path::new("."));
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    roff
}

/// Every command that the page of the whole names, and "" for the whole.
pub(crate) fn commands() -> Vec<String> {
    let whole = page("");
    let section = section(&whole, "COMMANDS").replace("\\-", "-");
    let lines = section.lines().filter_map(|line| line.strip_prefix("\\fBwsclose-"));
    let names = lines.filter_map(|line| line.strip_suffix("\\fR(1)"));
    let commands: Vec<_> = [""].into_iter().chain(names).map(str::to_owned).collect();
    assert!(commands.len() > 7, "{commands:?}");
    commands
}

fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, section) = page.split_once(&format!(".SH {heading}\n")).expect(heading);
    section.split_once("\n.SH ").map_or(section, |(section, _)| section)
}

fn file_name(command: &str) -> String {
    if command.is_empty() { "wsclose.1".to_owned() } else { format!("wsclose-{command}.1") }
}

#[test]
fn checked_in_pages_are_up_to_date() {
    let commands = commands();
    for command in &commands {
        up_to_date(&format!("man/{}", file_name(command)), &page(command));
    }
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("man");
    let files = fs::read_dir(directory).unwrap().map(|file| file.unwrap().file_name());
    let files: BTreeSet<_> = files.map(|name| name.into_string().unwrap()).collect();
    assert_eq!(files, commands.iter().map(|command| file_name(command)).collect());
}

/// Nothing that the tools of three systems would warn of.
#[cfg(target_os = "linux")]
#[test]
fn pages_render_without_a_warning() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("man");
    for (tool, line) in [
        ("man", "man --warnings -E UTF-8 -l -Tutf8 $page > /dev/null"),
        ("groff", "groff -ww -man -Tutf8 $page > /dev/null"),
        ("mandoc", "mandoc -T lint -W warning $page"),
        ("lexgrog", "lexgrog $page > /dev/null"),
    ] {
        if shell(&format!("command -v {tool}"), &directory).0 != Some(0) {
            pass_over(tool);
            continue;
        }
        let all = format!("export LC_ALL=C.UTF-8; for page in *.1; do {line} || exit 1; done");
        let nothing = (Some(0), String::new(), String::new());
        assert_eq!(shell(&all, &directory), nothing, "{line}");
    }
}

#[test]
fn what_is_to_be_copied_is_ascii() {
    for command in commands() {
        let page = page(&command);
        assert!(page.is_ascii(), "{command}");
        for line in page.lines().filter(|line| !line.starts_with(['.', '\''])) {
            assert!(!line.replace("\\-", "").contains(['-', '\'', '`', '^', '~']), "{line}");
        }
    }
}

/// Roff without its escapes, as a reader sees and copies it.
fn as_shown(roff: &str) -> String {
    let escapes = [("\\-", "-"), ("\\(aq", "'"), ("\\(ti", "~"), ("\\e", "\\")];
    escapes.iter().fold(roff.to_owned(), |text, (escape, shown)| text.replace(escape, shown))
}

#[test]
fn examples_are_those_of_the_help() {
    for command in commands() {
        let page = page(&command);
        let listed = section(&page, "EXAMPLES").split(".fi\n.RE").filter_map(|block| {
            let block = block.trim_start_matches("\n.PP\n");
            let (purpose, lines) = block.split_once("\n.RS 4\n.nf\n")?;
            Some((as_shown(purpose), as_shown(lines)))
        });
        assert_eq!(listed.collect::<Vec<_>>(), examples(&command), "{command}");
    }
}

/// The keys of a document, or of what a key of it holds.
fn keys(schema: &Value, key: &str) -> Vec<String> {
    // An object that may be null is one of two.
    let resolved = |value: &Value| match value["anyOf"].get(0).unwrap_or(value)["$ref"].as_str() {
        Some(reference) => schema.pointer(reference.trim_start_matches('#')).unwrap().clone(),
        None => value.clone(),
    };
    let mut value = schema.clone();
    if !key.is_empty() {
        value = resolved(&value["properties"][key]);
        if value["items"].is_object() {
            value = resolved(&value["items"]);
        }
    }
    let properties = value["properties"].as_object().unwrap_or_else(|| panic!("{key}"));
    properties.keys().filter(|key| *key != "schema").cloned().collect()
}

#[test]
fn keys_of_the_json_are_named() {
    for (command, schema, parts) in [
        ("explain", "explain", &["", "results"][..]),
        ("list", "list", &["", "rows", "apps", "libraries"]),
        ("search", "search", &["", "hits"]),
        ("decode", "decode", &["", "input", "frames", "findings", "answers"]),
        ("decode", "decode-tally", &["", "codes", "findings"]),
        ("encode", "encode", &[""]),
    ] {
        let page = page(command);
        let in_bold = section(&page, "JSON OUTPUT").split("\\fB").skip(1);
        let in_bold = in_bold.filter_map(|text| text.split_once("\\fR"));
        let named: BTreeSet<_> = in_bold.flat_map(|(names, _)| names.split(", ")).collect();
        let path = format!("{}/schema/{schema}.json", env!("CARGO_MANIFEST_DIR"));
        let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        for key in parts.iter().flat_map(|part| keys(&schema, part)) {
            assert!(
                named.contains(key.as_str()),
                "wsclose-{command}(1) does not name {key}: src/cli/help/man/text/{command}.txt"
            );
        }
    }
}

#[test]
fn pages_of_a_release_have_its_day() {
    let changelog = Path::new(env!("CARGO_MANIFEST_DIR")).join("CHANGELOG.md");
    let changelog = fs::read_to_string(changelog).unwrap();
    let release = format!("\n## [{}] - ", env!("CARGO_PKG_VERSION"));
    if let Some((_, day)) = changelog.split_once(&release) {
        let day = day.lines().next().unwrap();
        assert!(
            page("").contains(&format!(".TH WSCLOSE 1 {day} ")),
            "DATE in src/cli/help/man/mod.rs"
        );
    }
}
