//! Imports go one way: a module uses only those before it in the list of CONTRIBUTING.md.

use std::fs;
use std::path::{Path, PathBuf};

/// The library. What stands in one entry does not use what else stands there.
const LIBRARY: [&[&str]; 7] = [
    &["form", "code"],
    &["table"],
    &["frame", "log"],
    &["search"],
    &["capture"],
    &["lib"],
    &["cli"],
];

/// The command line. No command uses another.
const CLI: [&[&str]; 10] = [
    &["error"],
    &["escape"],
    &["args"],
    &["input"],
    &["words"],
    &["output"],
    &["facts"],
    &["explain", "log", "list", "search", "decode", "encode"],
    &["failure"],
    &["help", "schema"],
];

pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    files.filter(|file| file.extension().is_some_and(|end| end == "rs")).collect()
}

/// The modules that a file names behind a prefix, its tests aside.
fn named(text: &str, prefix: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: Vec<_> = code.collect();
    let code = code.join("\n");
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let names = code.split(prefix).skip(1);
    names.map(|rest| rest.chars().take_while(|c| is_name(*c)).collect()).collect()
}

#[track_caller]
fn go_one_way(folder: &str, prefix: &str, order: &[&[&str]]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let place = |name: &str| order.iter().position(|names| names.contains(&name));
    for file in files(&root) {
        let path = file.strip_prefix(&root).unwrap();
        let own = path.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        let Some(own_place) = place(own) else { continue };
        for name in named(&fs::read_to_string(&file).unwrap(), prefix) {
            let is_fine = name == own || place(&name).is_none_or(|place| place < own_place);
            assert!(is_fine, "{folder}/{} uses {prefix}{name}", path.display());
        }
    }
}

#[test]
fn imports_go_one_way() {
    go_one_way("src", "crate::", &LIBRARY);
    go_one_way("src/cli", "crate::cli::", &CLI);
}
